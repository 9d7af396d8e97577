"""From cells to the table: recalls with intervals, what helps and what does not, as Markdown, JSON and CSV."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks.alignment.cells import Cell, Done, Found

DRAWS: Final = 1000
NAMES: Final = ("t2i_r1", "t2i_r5", "t2i_r10", "i2t_r1", "i2t_r5", "i2t_r10")
WITHIN: Final = (1, 5, 10)

Figures = npt.NDArray[np.float64]
Place = tuple[str, int, float, int]
"""Kind of captions, pairs, share that is shuffled, pool."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a method at one place, over all its seeds.

    Attributes:
        name: The method.
        place: Where it was measured.
        seeds: Which seeds are in it.
        values: Recalls in percent, in the order of :data:`NAMES`.
        drawn: ``[draws, 6]``: the same of bootstrap resamples over seeds and pictures.
        chance: Of a blind guess.
        seconds: Of one fit, on average.
    """

    name: str
    place: Place
    seeds: tuple[int, ...]
    values: Figures
    drawn: Figures
    chance: Figures
    seconds: float

    def interval(self, at: int) -> tuple[float, float]:
        """95% of the resamples lie in it."""
        low, high = np.quantile(self.drawn[:, at], [0.025, 0.975])
        return float(low), float(high)

    def flat(self) -> dict[str, Any]:
        """One line of the CSV, one entry of the JSON."""
        kind, pairs, shuffled, pool = self.place
        told: dict[str, Any] = {
            "method": self.name,
            "captions": kind,
            "pairs": pairs,
            "shuffled": shuffled,
            "pool": pool,
            "seeds": len(self.seeds),
        }
        for at, name in enumerate(NAMES):
            low, high = self.interval(at)
            told |= {
                name: round(float(self.values[at]), 2),
                f"{name}_low": round(low, 2),
                f"{name}_high": round(high, 2),
            }
        told |= {f"{name}_chance": round(float(self.chance[at]), 2) for at, name in enumerate(NAMES)}
        return {**told, "seconds": round(self.seconds, 2)}


@dataclass(frozen=True, slots=True)
class Against:
    """A method against another at one place, on the same seeds and pictures: points of the mean of all recalls."""

    name: str
    other: str
    place: Place
    gap: float
    low: float
    high: float

    @property
    def says(self) -> str:
        """``helps``, ``hurts``, or ``no difference``, by whether the interval excludes zero."""
        return "helps" if self.low > 0 else "hurts" if self.high < 0 else "no difference"


def rows(done: Iterable[tuple[Cell, Done]]) -> list[Row]:
    """The lines of the table, ordered."""
    together: dict[tuple[str, Place], list[tuple[int, Done, Found]]] = defaultdict(list)
    for cell, one in done:
        for pool, found in one.pools.items():
            together[cell.name, (cell.kind, cell.pairs, cell.shuffled, pool)].append((cell.seed, one, found))
    made = []
    for (name, place), parts in together.items():
        parts.sort(key=lambda part: part[0])
        seeds = tuple(seed for seed, _, _ in parts)
        values, drawn = _resampled([found for _, _, found in parts], seeds)
        chance = np.mean([found.by_chance for _, _, found in parts], axis=0)
        seconds = float(np.mean([one.seconds for _, one, _ in parts]))
        made.append(Row(name, place, seeds, values, drawn, chance, seconds))
    return sorted(made, key=lambda row: (row.place[0], row.place[3], row.place[2], row.place[1], row.name))


def against(table: Sequence[Row], reference: str) -> list[Against]:
    """Each method against the reference, and each one with a scorer against itself without."""
    at = {(row.name, row.place): row for row in table}
    found = []
    for row in table:
        plain, plus, _ = row.name.partition("+")
        other = at.get((plain if plus else reference, row.place))
        if other is not None and other is not row and other.seeds == row.seeds:
            gaps = (row.drawn - other.drawn).mean(axis=1)
            low, high = np.quantile(gaps, [0.025, 0.975])
            gap = float((row.values - other.values).mean())
            found.append(Against(row.name, other.name, row.place, gap, float(low), float(high)))
    return found


def markdown(table: Sequence[Row], gaps: Sequence[Against]) -> str:
    """The tables, one for each kind of captions, pool and share that is shuffled."""
    said = {(one.name, one.place): one for one in gaps}
    places = sorted({(row.place[0], row.place[3], row.place[2]) for row in table})
    out = []
    for kind, pool, shuffled in places:
        mixed = f", {shuffled:.0%} of the pairs shuffled" if shuffled else ""
        out += [f"### {KINDS[kind]}, pool {pool:,}{mixed}", ""]
        out += ["| pairs | method | words to pictures R@1 / 5 / 10 | pictures to words R@1 / 5 / 10 | against | s |"]
        out += ["|---:|---|---|---|---|---:|"]
        lines = [row for row in table if (row.place[0], row.place[3], row.place[2]) == (kind, pool, shuffled)]
        for row in sorted(lines, key=lambda row: (row.place[1], -float(row.values.mean()))):
            gap = said.get((row.name, row.place))
            told = "" if gap is None else f"{gap.other} {gap.gap:+.1f} ({gap.low:+.1f} to {gap.high:+.1f}): {gap.says}"
            out.append(
                f"| {row.place[1]:,} | {row.name} | {_cell(row, 0)} | {_cell(row, 3)} | {told} | {row.seconds:.1f} |"
            )
        if lines:
            guess = " / ".join(f"{value:.1f}" for value in lines[0].chance)
            seeds = sorted({len(row.seeds) for row in lines})
            out += ["", f"Chance: {guess}. Seeds a row: {' or '.join(map(str, seeds))}."]
        out.append("")
    return "\n".join(out)


KINDS: Final = {
    "single": "One caption a picture",
    "several": "Fitted on all captions, asked with one a picture",
    "mean": "Means of captions",
    "each": "Fitted on all captions, each a question of its own",
}


def as_csv(table: Sequence[Row]) -> str:
    """One line a row, with intervals and chance."""
    flat = [row.flat() for row in table]
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(flat[0]) if flat else ["method"], lineterminator="\n")
    writer.writeheader()
    writer.writerows(flat)
    return stream.getvalue()


def as_json(table: Sequence[Row], gaps: Sequence[Against], about: dict[str, Any]) -> dict[str, Any]:
    """Everything that was measured."""
    return {
        "about": about,
        "rows": [row.flat() for row in table],
        "against": [
            {
                "method": one.name,
                "other": one.other,
                "captions": one.place[0],
                "pairs": one.place[1],
                "shuffled": one.place[2],
                "pool": one.place[3],
                "points": round(one.gap, 2),
                "low": round(one.low, 2),
                "high": round(one.high, 2),
                "says": one.says,
            }
            for one in gaps
        ],
    }


def _cell(row: Row, first: int) -> str:
    low, high = row.interval(first + 2)
    values = " / ".join(f"{row.values[first + at]:.1f}" for at in range(3))
    return f"{values} ({low:.1f}-{high:.1f})"


def _resampled(parts: Sequence[Found], seeds: tuple[int, ...]) -> tuple[Figures, Figures]:
    """Recalls over all seeds, and of resamples: seeds are drawn anew, and so are pictures with all their captions.

    The same seeds and pool give the same draws, so that resamples of two methods belong together.
    """
    count = 1 + max(int(max(found.left_item.max(), found.right_item.max())) for found in parts)
    hits, sizes = (np.zeros((len(parts), count, 6)) for _ in range(2))
    for at, found in enumerate(parts):
        for way, (ranks, items) in enumerate(
            ((found.left_ranks, found.left_item), (found.right_ranks, found.right_item))
        ):
            for place, k in enumerate(WITHIN):
                hits[at, :, 3 * way + place] = np.bincount(items, ranks <= k, minlength=count)
            sizes[at, :, 3 * way : 3 * way + 3] = np.bincount(items, minlength=count)[:, None]
    random = np.random.default_rng(seeds)
    drawn = np.empty((DRAWS, 6))
    for draw in range(DRAWS):
        times = np.bincount(random.integers(len(parts), size=len(parts)), minlength=len(parts))
        items = np.bincount(random.integers(count, size=count), minlength=count)
        top, bottom = (items @ np.tensordot(times, values, 1) for values in (hits, sizes))
        drawn[draw] = top / np.maximum(bottom, 1)
    values = hits.sum(axis=(0, 1)) / sizes.sum(axis=(0, 1))
    return values * 100, drawn * 100
