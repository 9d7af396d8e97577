"""Words that the user gives about files: written, taken back, and where they are wanted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from anyfind.api.paths import plain_path
from anyfind.cli.output import print_json
from anyfind.cli.tables import Column, print_table
from anyfind.errors import BadInput

if TYPE_CHECKING:
    from anyfind.cli.library import Library


def written(
    library: Library, given: Sequence[tuple[Path, str]], back: Sequence[int], count: int, as_json: bool
) -> None:
    """Take in what the user says, take back what was said, or, without either, list where words are wanted.

    Args:
        library: Whose pairs.
        given: Files and words about them.
        back: Numbers of pairs to take back.
        count: How many files to list.
        as_json: Whether to print JSON.
    """
    if given:
        add(library, given, as_json)
    elif back:
        undo(library, back, as_json)
    else:
        show_wanted(library, count, as_json)


def add(library: Library, given: Iterable[tuple[Path, str]], as_json: bool) -> None:
    """Store what the user says of files."""
    told = library.give_pairs([{"path": str(plain_path(path)), "text": words} for path, words in given])
    if as_json:
        print_json(told)
        return
    click.echo(f"{len(told['pairs']):,} pairs, {told['new']:,} of them new. 'anyfind align fit' fits on them.")


def undo(library: Library, ids: Sequence[int], as_json: bool) -> None:
    """Take back pairs that the user gave, and decisions about those that were found."""
    removed, found = [], []
    for number in ids:
        try:
            library.take_back_pair(number)
            removed.append(number)
        except BadInput:
            found.append(number)
    undecided = library.decide_pairs({"state": "new", "ids": found}) if found else 0
    if as_json:
        print_json({"removed": removed, "undecided": undecided})
        return
    click.echo(f"Took back {len(removed):,} pairs that you gave and {undecided:,} decisions.")


def show_wanted(library: Library, count: int, as_json: bool) -> None:
    """List the files that words would help most with, and what the next fit waits for."""
    told = library.wanted_pairs(None, min(count, 100))
    if as_json:
        print_json(told)
        return
    print_table(
        (Column("File", weight=1, least=24, fold=True), Column("Stands for", align="right")),
        [(str(one["path"]), f"{one['stands_for']:,}") for one in told["files"]],
    )
    if not told["files"]:
        click.echo(f"Nothing of the kind {told['modality']} waits for words.")
    fit = told["next_fit"]
    if fit["needed"]:
        click.echo(f"{fit['needed']:,} more files with words, and another fit is worth its time.")
    else:
        click.echo(f"{fit['now']:,} files have words: 'anyfind align fit' is worth its time.")
