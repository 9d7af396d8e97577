"""``anyfind models``."""

from __future__ import annotations

from pathlib import Path

import click

from anyfind.cli.output import common, console, open_engine, print_json, progress_bar


@click.group("models", epilog="Example: anyfind models pull lite")
def models_command() -> None:
    """List, fetch and bundle model weights."""


@models_command.command("list", epilog="Example: anyfind models list --json")
@common
def list_command(home: Path | None, as_json: bool, verbose: int) -> None:
    """List the weights that the encoders need, and which are here."""
    with open_engine(home, verbose) as engine:
        rows = engine.model_rows()
    if as_json:
        print_json({"models": rows})
        return
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for column in ("Encoder", "For", "Pack", "Size", "Licence", "Here"):
        table.add_column(column, justify="right" if column == "Size" else "left")
    for row in rows:
        # Without weights of its own an encoder runs what the user's settings name.
        size = f"{row['size'] / 1e6:.0f} MB" if row["files"] else ""
        here = {True: "yes", False: "no", None: "by settings"}[row["here"]]
        table.add_row(row["encoder"], ", ".join(row["modalities"]), row["pack"] or "", size, row["licence"], here)
    console().print(table)


@models_command.command(
    "pull", epilog="Examples: anyfind models pull lite; anyfind models pull lite --from /media/stick"
)
@click.argument("pack")
@click.option("--from", "source", type=click.Path(path_type=Path), help="Take the files from a bundle folder instead.")
@common
def pull_command(pack: str, source: Path | None, home: Path | None, as_json: bool, verbose: int) -> None:
    """Fetch a pack of weights and verify every file. The default pack is called lite."""
    with open_engine(home, verbose) as engine, progress_bar("Fetching weights", quiet=as_json) as progress:
        fetched = engine.pull_pack(pack, progress, source)
    if as_json:
        print_json(
            {"pack": pack, "fetched": [weight.name for weight in fetched], "bytes": sum(w.size for w in fetched)}
        )
    elif fetched:
        size = sum(weight.size for weight in fetched) / 1e6
        console().print(f"Fetched and verified {len(fetched)} files ({size:.0f} MB).")
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
        print_json({"bundle": str(folder), "files": files})
    else:
        click.echo(f"Copied {files} files. There: anyfind models pull lite --from {folder}")
