"""The page of results: what was asked for and what was found, in sentences, above the tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np

from benchmarks.alignment.table import KINDS, Against, Row, markdown

ASKED: Final = 62.0
"""R@10 both ways that the project asked of itself at 500 pairs, pool 400, one caption a picture."""

LOSS: Final = 12.0
"""Percent of R@10 that 30% of shuffled pairs may cost."""


def page(table: Sequence[Row], gaps: Sequence[Against], about: dict[str, Any], title: str) -> str:
    """The whole page as Markdown.

    Args:
        table: The rows.
        gaps: Each method against another.
        about: How many pictures there were, and how many cells are done.
        title: What was measured on.
    """
    lines = [
        "# The table of methods",
        "",
        f"{title} Fitted on {about['train_pictures']:,} pictures at most, searched among {about['test_pictures']:,}"
        " that nothing was fitted on or chosen by.",
        "Text and figures of this page are written by [one command](../../tests/benchmarks/alignment/README.md), which"
        " also says what each column means.",
        f"{about['done']} of {about['cells']} cells are measured; the tables say of how many seeds.",
        "",
        "In brackets: 95% of R@10, bootstrap over seeds and over pictures with all their captions. Against: points of"
        " the mean of all six recalls,",
        "paired on the same seeds and pictures.",
        "",
        "## In short",
        "",
        *_few_pairs(table),
        *_shuffled(table),
        *_verdicts(gaps),
        "- all-MiniLM-L6-v2 has read captions of Flickr30k and COCO (pairs of captions, without pictures) in its own"
        " training, which helps all methods alike.",
        "",
        *_curve(table),
        "## Tables",
        "",
        markdown(table, gaps),
    ]
    return "\n".join(lines) + "\n"


def _curve(table: Sequence[Row]) -> Iterator[str]:
    """The curve of the commonest case, as it lies beside the page."""
    if any((row.place[0], row.place[2], row.place[3]) == ("single", 0.0, 1000) for row in table):
        yield "![R@10 against the number of pairs, one line a method](curve-single-1000.svg)"
        yield ""


def _few_pairs(table: Sequence[Row]) -> Iterator[str]:
    for kind in ("single", "several"):
        rows = [row for row in table if row.place == (kind, 500, 0.0, 400)]
        if not rows:
            continue
        best = max(rows, key=lambda row: min(row.values[2], row.values[5]))
        reached = "reached" if min(best.values[2], best.values[5]) >= ASKED else "not reached"
        others = "; ".join(
            f"{row.name} {row.values[5]:.1f} / {row.values[2]:.1f}"
            for row in sorted(rows, key=lambda row: -row.values[[2, 5]].mean())
        )
        yield (
            f"- **500 pairs, pool 400. {KINDS[kind]}.** R@10 pictures to words {best.values[5]:.1f}"
            f" ({_between(best, 5)}), words to pictures {best.values[2]:.1f} ({_between(best, 2)}) with {best.name},"
            f" {_seeds(best)}."
            f" Asked: {ASKED:.0f} / {ASKED:.0f}, {reached}. All: {others}."
        )
    yield (
        "- What this is held against, 32.0 / 32.75 of SUE (500 pairs and all other files unpaired), was measured on"
        " *Flickr30k* with other encoders; these are Flickr8k, MiniLM and EfficientNet-Lite. So it says how far"
        " few pairs go here, and not that one method beats the other on the same data."
    )


def _shuffled(table: Sequence[Row]) -> Iterator[str]:
    clean = {(row.name, row.place): row for row in table}
    for row in table:
        kind, pairs, share, pool = row.place
        if share != 0.3 or pool != 1000 or (kind, pairs, 0.0, pool) not in {place for _, place in clean}:
            continue
        whole = clean.get((row.name, (kind, pairs, 0.0, pool)))
        if whole is None or whole.seeds != row.seeds:
            continue
        both = [2, 5]
        loss = 100 * (1 - row.values[both].mean() / whole.values[both].mean())
        drawn = 100 * (1 - row.drawn[:, both].mean(axis=1) / whole.drawn[:, both].mean(axis=1))
        low, high = np.quantile(drawn, [0.025, 0.975])
        yield (
            f"- 30% shuffled pairs, {row.name}, {pairs:,} pairs, pool {pool:,}. {KINDS[kind]}: R@10"
            f" {whole.values[both].mean():.1f} to {row.values[both].mean():.1f}, a loss of {loss:.1f}% ({low:.1f} to"
            f" {high:.1f}), {_seeds(row)}. Asked: at most {LOSS:.0f}%, {'kept' if loss <= LOSS else 'not kept'}."
        )


def _verdicts(gaps: Sequence[Against]) -> Iterator[str]:
    """One line a method: where it helps and where it does not; pool 1,000, clean pairs."""
    by_name: dict[tuple[str, str], list[Against]] = defaultdict(list)
    for one in gaps:
        if one.place[2] == 0.0 and one.place[3] == 1000:
            by_name[one.name, one.other].append(one)
    for (name, other), found in sorted(by_name.items()):
        said = defaultdict(list)
        for one in sorted(found, key=lambda one: (one.place[0], one.place[1])):
            said[one.says].append(f"{one.place[1]:,} {one.place[0]} ({one.gap:+.1f})")
        told = "; ".join(f"{what}: {', '.join(places)}" for what, places in said.items())
        verdict = "" if "helps" in said else " **Does not help.**"
        yield f"- {name} against {other}, pool 1,000.{verdict} {told}."


def _between(row: Row, at: int) -> str:
    low, high = row.interval(at)
    return f"{low:.1f} to {high:.1f}"


def _seeds(row: Row) -> str:
    return f"{len(row.seeds)} seeds" if len(row.seeds) > 1 else "one seed"
