"""``anyfind search``."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from anyfind.cli.asking import Asking, asks, sent, shown
from anyfind.cli.library import open_library, with_weights
from anyfind.cli.output import assume_yes, common, print_json
from anyfind.cli.reasons import reasons
from anyfind.cli.tables import Cell, Column, print_table, styled

EXAMPLES = """Examples: anyfind search "a red boat"; anyfind search --image beach.jpg; anyfind search "at night"
--image street.jpg --type image; anyfind search --sound crow.ogg;
anyfind search invoice --in ~/Documents --after 2024-06 --json;
anyfind search 'a red boat + ./harbour.jpg - people type:image near:Berlin size:>1MB'"""

MOST_COUNTS = 8
"""Counts of one kind that are printed; --json has all."""


def _language(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from anyfind.search.language.reference import REFERENCE

        click.echo(REFERENCE)
        context.exit()


@click.command("search", cls=Asking, epilog=EXAMPLES)
@asks
@click.option("--page", type=click.IntRange(1, 1_000_000), default=1, help="Which page of results.")
@click.option("--cursor", help="Go on behind a page: its 'next' in --json, with the same question.")
@click.option("--facets", is_flag=True, help="Count the results by type, folder, year and extension.")
@click.option(
    "--explain/--no-explain",
    default=False,
    help="Say why each result is there: which lists found it, how sure they are, and what is in a picture.",
)
@click.option(
    "--help-language",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_language,
    help="Show what can be written in the words: phrases, filters, files, weights.",
)
@assume_yes
@common
def search_command(yes: bool, home: Path | None, as_json: bool, verbose: int, **values: Any) -> None:
    """Find files by words, a picture, a recording, any file, or several of these.

    Words reach file names, full text, documents, pictures, sounds and what is said in them; a picture or a
    recording reaches the same. Strong results come first. The words may hold filters, files and signs, which
    --help-language lists; put them in single quotes, so that the shell leaves them alone.
    """
    with sent(values) as request, open_library(home, verbose) as library:
        request["complete"] = True
        answer = with_weights(home, verbose, library, lambda: library.search(request), yes=yes, as_json=as_json)
    answer = shown(answer, values)
    if as_json:
        print_json(answer)
        return
    print_answer(answer, explain=values["explain"], before=(values["page"] - 1) * answer["query"]["k"])


def print_answer(answer: Mapping[str, Any], *, explain: bool = False, before: int = 0) -> None:
    """Print an answer for people: what there is to say, the results, how many there are of each kind."""
    for note in answer["notes"]:
        click.echo(note)
    if answer["results"]:
        print_results(answer, explain=explain, before=before)
    elif answer.get("nearest"):
        click.echo(styled("Near misses are no better than chance; add --nearest to see them.", "dim"))
    for facet, counts in answer.get("facets", {}).items():
        if counts:
            said = ", ".join(f"{one['filter']} ({one['count']:,})" for one in counts[:MOST_COUNTS])
            more = len(counts) - MOST_COUNTS
            click.echo(f"{facet.capitalize():>10}  {said}" + (f", and {more:,} more" if more > 0 else ""))


def print_results(answer: Mapping[str, Any], *, explain: bool = False, before: int = 0) -> None:
    """Print an answer as a table with one row a file, counted on from ``before``."""
    columns = (
        Column(align="right", style="dim"),
        Column("Relevance"),
        Column("File", least=16, weight=2, fold=True),
        Column("What was found", least=24, weight=3, fold=explain),
        Column("Folder", least=8, weight=2, style="dim"),
    )
    rows: list[tuple[Cell, ...]] = []
    for rank, result in enumerate(answer["results"], start=before + 1):
        strong = result["relevance"] == "strong"
        path = Path(result["path"])
        where = shorten_home(str(path.parent))
        rows.append(
            (
                str(rank),
                (result["relevance"], "green" if strong else "dim"),
                path.name,
                describe(result),
                where if result.get("online", True) else f"{where} (offline)",
            )
        )
        if explain:
            rows += reasons(result)
    print_table(columns, rows)
    count = len(answer["results"])
    click.echo(styled(f"{answer['relevant']} strong of {count} results in {answer['took_ms']:.0f} ms", "dim"))


def shorten_home(path: str) -> str:
    """A path below the user's own folder with ``~`` for it."""
    home = str(Path.home())
    return "~" + path[len(home) :] if path.startswith(home + os.sep) else path


def describe(result: Mapping[str, Any]) -> str:
    """One line on what in the file answered: where and which words, or the size, length and date of the whole."""
    segment = result["segment"]
    where = _place(segment)
    if segment is not None and segment["snippet"]:
        return ": ".join(part for part in (where, " ".join(segment["snippet"].split())) if part)
    facts = result["metadata"]
    size = f"{facts['width']} x {facts['height']}" if "width" in facts and "height" in facts else ""
    length = _clock(facts["duration_s"]) if isinstance(facts.get("duration_s"), int | float) else ""
    said = (
        where,
        result["modality"],
        size,
        length,
        facts.get("artist"),
        facts.get("title"),
        facts.get("camera"),
        facts.get("taken_at"),
    )
    return ", ".join(str(part) for part in said if part)


def _place(segment: Mapping[str, Any] | None) -> str:
    """Where in the file the piece is: member, page, time."""
    if segment is None:
        return ""
    page = f"page {segment['page']}" if segment["page"] else ""
    time = f"at {_clock(segment['start_s'])}" if segment["start_s"] is not None else ""
    return ", ".join(part for part in (segment["member"], page, time) if part)


def _clock(seconds: float) -> str:
    """``0:12``, and from an hour on ``1:01:05``."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
