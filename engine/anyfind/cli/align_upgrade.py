"""``anyfind align upgrade``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import click

from anyfind.cli.library import Library, open_library, with_weights
from anyfind.cli.output import assume_yes, common, print_json
from anyfind.cli.progress import progress_bar, to_go
from anyfind.errors import UsageError

_ACTS: Final = ("pause", "resume", "rollback", "finish")

_TELLING: Final = 100
"""Pieces from which on the ten nearest of a sample are few enough to say something about a library."""

_SAID: Final = {
    "running": "{done:,} of {total:,} files are embedded anew",
    "paused": "paused at {done:,} of {total:,} files",
    "done": "done: {done:,} of {total:,} files are embedded anew, the old vectors are kept aside",
    "waiting": "has not begun: it begins with the next 'anyfind index', or by itself in a running engine",
}


@click.command(
    "upgrade",
    epilog="Examples: anyfind align upgrade image anyfind.image/lite2; anyfind align upgrade --status",
)
@click.argument("modality", required=False)
@click.argument("encoder", required=False)
@click.option("--sample", type=click.IntRange(min=2), default=1000, show_default=True, help="Files to begin with.")
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="A setting of the encoder's plugin.")
@click.option("--status", is_flag=True, help="Show how far it is.")
@click.option("--pause", is_flag=True, help="Embed nothing anew until --resume.")
@click.option("--resume", is_flag=True, help="Go on.")
@click.option("--rollback", is_flag=True, help="Let the old encoder and its vectors answer again.")
@click.option("--finish", is_flag=True, help="Drop the old vectors; with an encoder: as soon as all is done.")
@assume_yes
@common
def upgrade_command(
    modality: str | None,
    encoder: str | None,
    sample: int,
    settings: tuple[str, ...],
    status: bool,
    pause: bool,
    resume: bool,
    rollback: bool,
    finish: bool,
    yes: bool,
    home: Path | None,
    as_json: bool,
    verbose: int,
) -> None:
    """Change the encoder of a modality without a moment in which a search fails.

    Both encoders embed a sample of your files, and a map between them is fitted. From then on queries are encoded by
    the new encoder and reach the old vectors through that map; files are embedded anew in the background, newest
    first, and each changes over in one step. Old vectors are kept aside until --finish, so that --rollback brings
    them back without embedding anything. MODALITY alone says which upgrade --pause and the like are about.
    """
    acts = [name for name, given in zip(_ACTS, (pause, resume, rollback, finish), strict=True) if given]
    begins = encoder is not None
    if begins and (status or set(acts) - {"finish"}):
        raise UsageError("An encoder is named to begin an upgrade, which --status, --pause and the like do not.")
    if not begins and (settings or (modality is not None and not acts and not status)):
        raise UsageError("Name the modality and the encoder.", hint="Such as: image anyfind.image/lite2")
    if len(acts) > 1 or (acts and status):
        raise UsageError("Give one of --status, --pause, --resume, --rollback and --finish.")
    with open_library(home, verbose, write=begins or bool(acts)) as library:
        if begins:
            assert modality is not None
            request = {
                "modality": modality,
                "encoder": encoder,
                "settings": dict(map(_setting, settings)),
                "sample": sample,
                "finish": finish,
            }
            begun = with_weights(
                home, verbose, library, lambda: _begin(library, request, quiet=as_json), yes=yes, as_json=as_json
            )
            if as_json:
                print_json(begun)
            else:
                _tell_begun(begun)
            return
        rows = library.act_on_upgrade(acts[0], modality) if acts else library.upgrades()
    rows = [row for row in rows if modality is None or row["modality"] == modality]
    if as_json:
        print_json({"upgrades": rows})
        return
    if not rows:
        click.echo("No change of encoders is under way.")
    for row in rows:
        for line in describe_upgrade(row):
            click.echo(line)


def describe_upgrade(row: dict[str, Any]) -> list[str]:
    """How far a change of encoders is, in sentences."""
    said = _SAID[row["state"]].format(**row) + to_go(row["eta_s"], ", ")
    lines = [f"Upgrade of {row['modality']}, {row['old']} to {row['new']}: {said}."]
    if row["offline"]:
        lines.append(f"  {row['offline']:,} files wait for the drive that they are on.")
    if row["left"]:
        lines.append(
            f"  {row['left']:,} files could not be embedded anew and keep their old vectors; "
            "'anyfind index --retry-failed' tries them again."
        )
    if row["trouble"]:
        lines.append(f"  It could not begin: {row['trouble']}")
    return lines


def _begin(library: Library, request: dict[str, Any], *, quiet: bool) -> dict[str, Any]:
    with progress_bar("Upgrading", quiet=quiet) as progress:
        return library.upgrade(request, progress)


def _tell_begun(begun: dict[str, Any]) -> None:
    if not begun["under_way"]:
        click.echo(f"{begun['encoder']} embeds {begun['modality']} from now on; nothing was embedded before.")
        return
    held_out = begun["held_out"]
    click.echo(f"{begun['encoder']} answers from now on, through a map fitted on {begun['sampled']:,} pieces.")
    if begun["sampled"] < _TELLING:
        click.echo("That is a small sample: until they are embedded anew, files may be found less well.")
    elif held_out.get("agreement") is not None:
        kept = 100 * held_out["agreement"]
        click.echo(f"Of the ten nearest files it keeps {kept:.0f} in 100 until they are embedded anew.")
    click.echo("That goes on in a running engine, or with 'anyfind index'; 'anyfind align upgrade --status' shows it.")


def _setting(given: str) -> tuple[str, Any]:
    key, equals, value = given.partition("=")
    if not key or not equals:
        raise UsageError(f"{given!r} is no setting.", hint="Write --set folder=/path/to/model.")
    try:
        known = json.loads(value)
    except ValueError:
        known = value
    return key, known if isinstance(known, bool | int | float) else value
