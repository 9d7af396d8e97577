"""``anyfind align pairs``."""

from __future__ import annotations

import itertools
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import click

from anyfind.api.paths import plain_path
from anyfind.cli import pair_writing
from anyfind.cli.library import Library, open_library
from anyfind.cli.output import common, print_json
from anyfind.cli.progress import progress_bar
from anyfind.cli.tables import Cell, Column, print_table
from anyfind.errors import NotFound, UsageError

SHOWN: Final = 20
"""Pairs that are listed unless another number is asked for."""

_STATES: Final = ("new", "accepted", "rejected")
_IDS: Final = re.compile(r"(\d{1,18})(?:-(\d{1,18}))?")
_WIDEST: Final = 10_000


@click.command("pairs", epilog="Example: anyfind align pairs --review")
@click.option("--review", is_flag=True, help="Accept or reject undecided pairs one by one, with keys.")
@click.option(
    "--accept", multiple=True, metavar="ID...", help="Accept pairs by their numbers, such as: --accept 3 7 12-40"
)
@click.option("--reject", multiple=True, metavar="ID...", help="Reject pairs by their numbers; they stay rejected.")
@click.option(
    "--accept-source", multiple=True, metavar="KIND", help="Accept all undecided pairs of a kind of place, such as alt."
)
@click.option("--reject-source", multiple=True, metavar="KIND", help="The same, rejected.")
@click.option(
    "--add",
    "added",
    type=(click.Path(path_type=Path), str),
    multiple=True,
    metavar="FILE WORDS",
    help="Say in words what a file of the library shows; may be given several times.",
)
@click.option("--undo", multiple=True, metavar="ID...", help="Take back a decision, or a pair that you gave.")
@click.option("--wanted", is_flag=True, help="List the files that words would help most with.")
@click.option("--import", "given", type=click.Path(path_type=Path), help="Take in a TSV or JSONL of pairs.")
@click.option("--export", "out", type=click.Path(path_type=Path), help="Write pairs there: .jsonl, else a TSV.")
@click.option("--list", "listing", is_flag=True, help="List the pairs that are known, without collecting.")
@click.option("--state", type=click.Choice(_STATES), help="With --list, --export or --review: only these.")
@click.option("--source", metavar="KIND", help="The same: only of this kind of place.")
@click.option("-n", "number", type=click.IntRange(1), help="How many to list.")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@common
def pairs_command(
    review: bool,
    accept: tuple[str, ...],
    reject: tuple[str, ...],
    accept_source: tuple[str, ...],
    reject_source: tuple[str, ...],
    added: tuple[tuple[Path, str], ...],
    undo: tuple[str, ...],
    wanted: bool,
    given: Path | None,
    out: Path | None,
    listing: bool,
    state: str | None,
    source: str | None,
    number: int | None,
    ids: tuple[str, ...],
    home: Path | None,
    as_json: bool,
    verbose: int,
) -> None:
    """Collect what your own files say about pictures, sounds and films: pairs to fit a bridge on.

    Captions and alternative texts in web pages, Markdown, books and documents, descriptions inside pictures (EXIF,
    IPTC, XMP), text files of the same name, descriptive file names, titles of recordings, and what is said in films.
    Each pair gets a weight. From 0.25 on it counts as accepted unless you reject it; 'anyfind align fit' without files
    fits on those, except for a fifth that is only measured on. What you decide is remembered.
    """
    actions = [review, accept, reject, accept_source, reject_source, added, undo, wanted, given, out, listing]
    if sum(bool(action) for action in actions) > 1:
        raise UsageError("Ask for one thing at a time.", hint="Such as --list, or --accept 3 7.")
    if ids and not (accept or reject or undo):
        hint = "Put --accept, --reject or --undo in front."
        raise UsageError(f"Nothing is to be done with {' '.join(ids)}.", hint=hint)
    if (state or source) and not (listing or out or review):
        raise UsageError("--state and --source go with --list, --export or --review.")
    if number and not (listing or wanted):
        raise UsageError("-n goes with --list and --wanted.")
    which = {"state": state, "source": None if source is None else known_source(source)}
    with open_library(home, verbose, write=not (listing or out or wanted)) as library:
        if accept or reject:
            numbers = understood_ids([*accept, *reject, *ids])
            _decided(library, "accepted" if accept else "rejected", [{"ids": numbers}], as_json)
        elif accept_source or reject_source:
            sources = [{"source": known_source(name)} for name in dict.fromkeys([*accept_source, *reject_source])]
            _decided(library, "accepted" if accept_source else "rejected", sources, as_json)
        elif added or undo or wanted:
            back = understood_ids([*undo, *ids]) if undo else []
            pair_writing.written(library, added, back, number or SHOWN, as_json)
        elif given is not None:
            _import(library, given, as_json)
        elif out is not None:
            _export(library, out, which, as_json)
        elif listing:
            _list(library, which, number, as_json)
        elif review:
            _review(library, which, as_json)
        else:
            _collect(library, as_json)


def understood_ids(given: Sequence[str]) -> list[int]:
    """Numbers of pairs from words such as ``3``, ``7,9`` and ``12-40``.

    Raises:
        UsageError: One is no number, or a span is too wide.
    """
    numbers: list[int] = []
    for word in (part for one in given for part in one.replace(",", " ").split()):
        found = _IDS.fullmatch(word)
        if found is None:
            raise UsageError(
                f"{word} is no number of a pair.", hint="Numbers are those of 'anyfind align pairs --list'."
            )
        first, last = int(found[1]), int(found[2] or found[1])
        if not 0 < first <= last < first + _WIDEST or len(numbers) > _WIDEST:
            raise UsageError(f"{word} is no span of numbers.", hint=f"Spans rise and have at most {_WIDEST:,} numbers.")
        numbers.extend(range(first, last + 1))
    if not numbers:
        raise UsageError("No pair is named.", hint="Give numbers of 'anyfind align pairs --list'.")
    return list(dict.fromkeys(numbers))


def known_source(name: str) -> str:
    """The name of a kind of place.

    Raises:
        NotFound: There is no such kind.
    """
    from anyfind.align.pairs.kinds import BY_ID

    if name not in BY_ID:
        raise NotFound(f"There is no source {name!r}.", hint=f"Sources: {', '.join(BY_ID)}.")
    return name


def _collect(library: Library, as_json: bool) -> None:
    with progress_bar("Collecting", quiet=as_json) as progress:
        report = library.collect_pairs(progress)
    if as_json:
        print_json(report)
        return
    _print_summary(report)
    changes = f"{report['new']:,} are new, {report['gone']:,} went."
    if report["unread"]:
        changes += f" {report['unread']:,} files could not be read for captions."
    click.echo(changes)
    if report["pairs"]:
        click.echo(
            f"Those of weight {report['accepted_from']:g} and more count as accepted unless you reject them: "
            "'anyfind align pairs --review', or --list. 'anyfind align fit' fits on them."
        )
    else:
        click.echo("Nothing in the library says what its pictures or sounds are. Captions can be given with --import.")


def _print_summary(report: Mapping[str, Any]) -> None:
    click.echo(f"{report['pairs']:,} pairs; {report['used']:,} count, {report['held_out']:,} of them held out.")
    if not report["sources"]:
        return
    rows: list[Sequence[Cell]] = [
        (
            one["source"],
            one["said"],
            f"{one['pairs']:,}",
            f"{one['used']:,}",
            f"{one['held_out']:,}",
            f"{one['accepted']:,}",
            f"{one['rejected']:,}",
        )
        for one in report["sources"]
    ]
    print_table(
        (
            Column("Source"),
            Column("From", weight=1, least=16, fold=True),
            Column("Pairs", align="right"),
            Column("Count", align="right"),
            Column("Held out", align="right"),
            Column("Accepted", align="right"),
            Column("Rejected", align="right"),
        ),
        rows,
    )


def _list(library: Library, which: Mapping[str, str | None], number: int | None, as_json: bool) -> None:
    most = number or (None if as_json else SHOWN)
    # One more than is shown tells whether there are more.
    found = list(itertools.islice(library.pairs(which), None if most is None else most + 1))
    rows = found[:most]
    summary = library.pair_summary()
    if as_json:
        print_json({"pairs": rows, "summary": summary})
        return
    print_table(
        (
            Column("ID", align="right"),
            Column("Words", weight=3, least=20, fold=True),
            Column("File", weight=2, least=16),
            Column("Source"),
            Column("Weight", align="right"),
            Column("State"),
        ),
        [
            (
                str(row["id"]),
                row["text"],
                described(row),
                row["source"],
                f"{row['weight']:.2f}",
                said_state(row),
            )
            for row in rows
        ],
    )
    if len(found) > len(rows):
        of_all = "" if any(which.values()) else f" of {summary['pairs']:,}"
        click.echo(f"The first {len(rows):,}{of_all}; -n shows more.")
    elif not rows:
        click.echo("There are none of these." if summary["pairs"] else "'anyfind align pairs' collects pairs first.")


def described(row: Mapping[str, Any]) -> str:
    """The file of a pair, and where in it."""
    name = Path(row["path"]).name
    place = row["locator"]
    if "member" in place:
        return f"{name}: {place['member']}"
    if "start_s" in place:
        return f"{name} at {place['start_s']:.0f}-{place.get('end_s', place['start_s']):.0f} s"
    return name


def said_state(row: Mapping[str, Any]) -> str:
    """What was decided about a pair, and whether it is measured on only."""
    state = row["state"] if row["state"] != "new" else ("counts" if row["used"] else "too weak")
    return f"{state}, held out" if row["used"] and row["held_out"] else str(state)


def _decided(library: Library, state: str, about: Sequence[Mapping[str, Any]], as_json: bool) -> None:
    done = sum(library.decide_pairs({"state": state, **one}) for one in about)
    if as_json:
        print_json({"decided": done, "state": state})
        return
    click.echo(f"{state.capitalize()}: {done:,} pairs. They stay so when pairs are collected again.")


def _import(library: Library, given: Path, as_json: bool) -> None:
    with progress_bar("Importing", quiet=as_json) as progress:
        report = library.import_pairs(plain_path(given), progress)
    if as_json:
        print_json(report)
        return
    click.echo(f"{report['imported']:,} pairs, {report['new']:,} of them new.")
    for bad in report["bad_lines"]:
        click.echo(f"  line {bad['line']} is left out: {bad['reason']}", err=True)
    if (more := report["bad"] - len(report["bad_lines"])) > 0:
        click.echo(f"  and {more:,} more", err=True)


def _export(library: Library, out: Path, which: Mapping[str, str | None], as_json: bool) -> None:
    from anyfind.align.pairs.transfer import write_given

    # What counts is what a fit would take; a state that is asked for is taken as it is.
    rows = (row for row in library.pairs(which) if row["used"] or which["state"] is not None)
    done = write_given(out, rows)
    if as_json:
        print_json({"path": str(plain_path(out)), "pairs": done.pairs, "left_out": done.left_out})
        return
    click.echo(f"Wrote {done.pairs:,} pairs to {out}.")
    if done.left_out:
        click.echo(f"{done.left_out:,} cannot be said in a TSV (parts of files, odd names); a .jsonl has them all.")


def _review(library: Library, which: Mapping[str, str | None], as_json: bool) -> None:
    from anyfind.cli.pair_review import review

    if as_json or not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "Reviewing needs a terminal on which keys can be pressed.",
            hint="Look at --list, then use --accept, --reject or --accept-source.",
        )
    review(library, {**which, "state": which["state"] or "new"})
