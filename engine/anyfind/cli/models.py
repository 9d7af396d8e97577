"""``anyfind models``."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.library import open_library, tell_engine
from anyfind.cli.output import common, open_engine, print_json
from anyfind.cli.progress import progress_bar
from anyfind.cli.tables import Column, print_table


@click.group("models", epilog="Example: anyfind models pull lite")
def models_command() -> None:
    """List, fetch and bundle model weights."""


@models_command.command("list", epilog="Example: anyfind models list --json")
@common
def list_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """List the weights that the encoders need, and which are here."""
    with open_library(home, verbose) as library:
        rows = library.models()
    if as_json:
        print_json({"models": rows})
        return
    print_table(
        (
            Column("Encoder"),
            Column("For"),
            Column("Pack"),
            Column("Size", align="right"),
            Column("Licence", weight=1, least=12, fold=True),
            Column("Here"),
        ),
        [
            (
                row["encoder"],
                ", ".join(row["modalities"]),
                row["pack"] or "",
                # Without weights of its own an encoder runs what the user's settings name.
                f"{row['size'] / 1e6:.0f} MB" if row["files"] else "",
                row["licence"],
                {True: "yes", False: "no", None: "by settings"}[row["here"]],
            )
            for row in rows
        ],
    )


@models_command.command(
    "pull", epilog="Examples: anyfind models pull lite; anyfind models pull lite --from /media/stick"
)
@click.argument("pack")
@click.option("--from", "source", type=click.Path(path_type=Path), help="Take the files from a bundle folder instead.")
@common
def pull_command(pack: str, source: Path | None, home: Path | None, as_json: bool, verbose: int) -> None:
    """Fetch a pack of weights and verify every file. The default pack is called lite."""
    from anyfind.service import documents

    with open_engine(home, verbose) as engine, progress_bar("Fetching weights", quiet=as_json) as progress:
        fetched = engine.pull_pack(pack, progress, source)
    tell_engine(home)
    if as_json:
        print_json(documents.pulled(pack, fetched))
    elif fetched:
        size = sum(weight.size for weight in fetched) / 1e6
        click.echo(f"Fetched and verified {len(fetched)} files ({size:.0f} MB).")
    else:
        click.echo(f"Everything in {pack} is here already.")


@models_command.command("bundle", epilog="Example: anyfind models bundle /media/stick")
@click.argument("folder", type=click.Path(path_type=Path))
@common
def bundle_command(folder: Path, home: Path | None, as_json: bool, verbose: int) -> None:
    """Copy the weights that are here into a folder, for a computer without a network."""
    with open_engine(home, verbose) as engine:
        files = engine.bundle_weights(folder)
    if as_json:
        from anyfind.service import documents

        print_json(documents.bundled(folder, files))
    else:
        click.echo(f"Copied {files} files. There: anyfind models pull lite --from {folder}")
