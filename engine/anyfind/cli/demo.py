"""``anyfind demo``."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.index import index_with_weights
from anyfind.cli.output import assume_yes, common, open_engine, print_json
from anyfind.cli.search import print_results
from anyfind.cli.tables import styled


@click.command("demo", epilog="Example: anyfind demo --yes --sheet answers.png")
@click.option("--dir", "folder", type=click.Path(path_type=Path), help="Where to put the demo's files.")
@click.option("--sheet", type=click.Path(path_type=Path), help="Where to write the picture of the answers.")
@assume_yes
@common
def demo_command(
    folder: Path | None, sheet: Path | None, yes: bool, home: Path | None, as_json: bool, verbose: int
) -> None:
    """Index a small real collection and search it, in one go.

    The photographs and documents come out of Python packages that are installed here. The demo has a
    library of its own, below the one you use.
    """
    from anyfind.config import Places
    from anyfind.demo import DemoSession

    demo_home = Places.choose(home).library / "demo"
    with open_engine(demo_home, verbose, write=True) as engine:
        session = DemoSession(engine, folder or demo_home / "collection")
        built = session.build()
        report = index_with_weights(engine, session.index, yes=yes, as_json=as_json)
        answers = session.ask()
        sheet_path = session.draw(answers, sheet or demo_home / "answers.png")
    if as_json:
        print_json(
            {
                "collection": str(built.folder),
                "photos": built.photos,
                "documents": built.documents,
                "index": report.model_dump(),
                "searches": [{"title": title, "answer": answer.model_dump(by_alias=True)} for title, answer in answers],
                "sheet": str(sheet_path),
            }
        )
        return
    click.echo(
        f"{built.photos} photographs and {built.documents} documents in {built.folder}; "
        f"{report.embedded} embeddings made in {report.seconds:.1f} s.",
    )
    for title, answer in answers:
        click.echo()
        click.echo(styled(title, "bold"))
        print_results(answer.model_dump(by_alias=True))
    click.echo()
    click.echo(f"The answers as a picture: {sheet_path}")
