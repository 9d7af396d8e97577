"""Goes through pairs one by one, with keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

import click

from anyfind.cli.tables import CONTROLS

if TYPE_CHECKING:
    from anyfind.cli.library import Library

UNSURE: Final = 0.25
"""The weight from which pairs count: those next to it are shown first, since a decision changes most there."""

_HELP: Final = "[a]ccept  [r]eject  [s]kip  [b]ack  [o]pen the file  [q]uit"
_STOPS: Final = ("q", "\x1b", "\x03", "\x04")


def review(
    library: Library,
    which: Mapping[str, str | None],
    key: Callable[[], str] = click.getchar,
    launch: Callable[[str], object] = click.launch,
) -> tuple[int, int]:
    """Show pairs, least sure first, and store each decision at once.

    Args:
        library: Whose pairs.
        which: Only those of a state or source.
        key: Waits for a key.
        launch: Opens a file.

    Returns:
        How many were accepted and rejected.
    """
    rows = sorted(library.pairs(which), key=lambda row: (abs(row["weight"] - UNSURE), row["id"]))
    if not rows:
        click.echo("There is nothing to review. 'anyfind align pairs' collects pairs.")
        return 0, 0
    decided: dict[int, str] = {}
    at = 0
    click.echo(_HELP)
    while at < len(rows):
        row = rows[at]
        _show(row, at, len(rows))
        pressed = key().lower()
        if pressed in _STOPS:
            break
        if pressed in {"a", "y", "r", "n"}:
            state = "accepted" if pressed in {"a", "y"} else "rejected"
            library.decide_pairs({"state": state, "ids": [row["id"]]})
            decided[row["id"]] = state
            click.echo(f"  {state}")
            at += 1
        elif pressed in {"s", " "}:
            at += 1
        elif pressed == "b":
            at = max(0, at - 1)
        elif pressed == "o":
            launch(row["path"])
        else:
            click.echo(_HELP)
    accepted = sum(state == "accepted" for state in decided.values())
    click.echo(f"{accepted:,} accepted, {len(decided) - accepted:,} rejected, {len(rows) - at:,} left.")
    return accepted, len(decided) - accepted


def _show(row: Mapping[str, Any], at: int, total: int) -> None:
    def plain(value: object) -> str:
        return str(value).translate(CONTROLS)

    click.echo(f"\n{at + 1:,} of {total:,}  (pair {row['id']})")
    click.secho(f"  {plain(row['text'])}", bold=True)
    place = "".join(f"  {key}={plain(value)}" for key, value in row["locator"].items())
    click.echo(f"  {plain(row['path'])}{place}")
    if row["via"]:
        click.echo(f"  said in {plain(row['via'])}")
    click.echo(f"  weight {row['weight']:.2f}: {plain(row['reason'])}")
