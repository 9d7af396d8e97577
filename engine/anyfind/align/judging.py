"""How well a bridge finds the right one, how sure that is, and whether chance could have done it.

Everything is counted on pairs that the bridge was not fitted on. Every left item is a query of its own, the best of
its right answers counts, and a wrong answer with the same score as the best right one counts as ranked before it.
Intervals are bootstrapped over right items and not over queries: five captions of one picture are one observation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.align.answers import Answers, Ids
from anyfind.align.chance import expected_recall, permuted
from anyfind.align.evaluation import Recall, best_ranks
from anyfind.errors import BadInput
from anyfind.sdk.contracts import Adapter, CancelToken, Scorer
from anyfind.sdk.types import Float32Array, Pairs, Vectors

WITHIN: Final = (1, 5, 10)
"""Ranks that recalls are given for."""

DRAWS: Final = 1000
"""Resamples of a bootstrap."""

PERMUTATIONS: Final = 999
"""Times that right items change places at random: the least p-value is one in a thousand."""

LEVEL: Final = 0.95

_ROWS: Final = 512
"""Queries that are scored at a time."""

Figures = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure with its confidence interval."""

    value: float
    low: float
    high: float

    def as_dict(self) -> dict[str, float]:
        """Ready for JSON."""
        return {"value": round(self.value, 2), "low": round(self.low, 2), "high": round(self.high, 2)}


@dataclass(frozen=True, slots=True)
class Judged:
    """How pairs fared that a bridge was not fitted on.

    Attributes:
        left_ranks: ``int64 [m]``: rank of the best right answer of each left item among the right ones, from 1.
        right_ranks: ``int64 [n]``, the other way round.
        left_group: ``int64 [m]``: what is drawn together in a bootstrap.
        right_group: ``int64 [n]``.
        pool: Right items that were searched; the mean, where several pools were.
        by_chance: Expected recalls of a blind guess in percent, in the order of :attr:`recalls`.
        evidence: Mean reciprocal rank of both directions, of one right item for each group.
        null: ``float64 [permutations]``: the same with right items that changed places at random.
    """

    left_ranks: Ids
    right_ranks: Ids
    left_group: Ids
    right_group: Ids
    pool: float
    by_chance: tuple[float, ...]
    evidence: float
    null: Figures

    @property
    def recalls(self) -> tuple[float, ...]:
        """Left to right R@1, R@5, R@10, then right to left, percent."""
        return tuple(float(np.mean(r <= k)) * 100 for r in (self.left_ranks, self.right_ranks) for k in WITHIN)

    @property
    def merit(self) -> float:
        """The mean of all six recalls: what bridges are compared by."""
        return float(np.mean(self.recalls))

    @property
    def p_value(self) -> float:
        """How often chance does as well: the share of permutations, this one counted among them."""
        return float((1 + np.count_nonzero(self.null >= self.evidence)) / (1 + len(self.null)))

    def resampled(self, draws: int = DRAWS, seed: int = 0) -> Figures:
        """Recalls of bootstrap resamples of the groups, ``float64 [draws, 6]`` in percent.

        The same seed draws the same groups, so the resamples of two bridges on the same pairs belong together.
        """
        count = int(max(self.left_group.max(initial=-1), self.right_group.max(initial=-1))) + 1
        hits, sizes = self._sums(count)
        random = np.random.default_rng(seed)
        present = np.flatnonzero(sizes.sum(axis=1))
        out = np.empty((draws, hits.shape[1]))
        for draw in range(draws):
            times = np.bincount(random.integers(len(present), size=len(present)), minlength=len(present))
            out[draw] = times @ hits[present] / np.maximum(times @ sizes[present], 1)
        return out * 100

    def intervals(self, draws: int = DRAWS, seed: int = 0, level: float = LEVEL) -> list[Interval]:
        """Each recall with its bootstrap interval, and last the merit."""
        drawn = self.resampled(draws, seed)
        drawn = np.column_stack([drawn, drawn.mean(axis=1)])
        low, high = np.quantile(drawn, [(1 - level) / 2, (1 + level) / 2], axis=0)
        values = [*self.recalls, self.merit]
        return [Interval(v, float(lo), float(hi)) for v, lo, hi in zip(values, low, high, strict=True)]

    def less(self, other: Judged, draws: int = DRAWS, seed: int = 0, level: float = LEVEL) -> Interval:
        """By how many points of merit this one is better than another on the same pairs: a paired bootstrap.

        Raises:
            ValueError: They were judged on different pairs.
        """
        mine, theirs = (self.left_group, self.right_group), (other.left_group, other.right_group)
        if not all(np.array_equal(one, another) for one, another in zip(mine, theirs, strict=True)):
            raise ValueError("two bridges can be compared on the same pairs only")
        gaps = (self.resampled(draws, seed) - other.resampled(draws, seed)).mean(axis=1)
        low, high = np.quantile(gaps, [(1 - level) / 2, (1 + level) / 2])
        return Interval(self.merit - other.merit, float(low), float(high))

    def as_dict(self) -> dict[str, Any]:
        """Ready for JSON: recalls both ways with intervals, chance, and the p-value."""
        found = [one.as_dict() for one in self.intervals()]
        names = [f"r{k}" for k in WITHIN]
        return {
            "pool": round(self.pool, 1),
            "queries": [len(self.left_ranks), len(self.right_ranks)],
            "left_to_right": dict(zip(names, found[:3], strict=True)),
            "right_to_left": dict(zip(names, found[3:6], strict=True)),
            "merit": found[6],
            "chance": [round(value, 2) for value in self.by_chance],
            "p_value": round(self.p_value, 4),
        }

    def summary(self) -> tuple[Recall, Recall]:
        """Recalls both ways with median ranks, as an evaluation prints them."""
        return Recall.of(self.left_ranks), Recall.of(self.right_ranks)

    def _sums(self, count: int) -> tuple[Figures, Figures]:
        """For each group the hits within 1, 5 and 10 both ways, and the queries, ``[groups, 6]`` each."""
        hits, sizes = np.zeros((count, 6)), np.zeros((count, 6))
        for way, (ranks, groups) in enumerate(
            ((self.left_ranks, self.left_group), (self.right_ranks, self.right_group))
        ):
            for at, k in enumerate(WITHIN):
                hits[:, 3 * way + at] = np.bincount(groups, ranks <= k, minlength=count)
            sizes[:, 3 * way : 3 * way + 3] = np.bincount(groups, minlength=count)[:, None]
        return hits, sizes


def judge(
    sides: Sequence[Adapter],
    pairs: Pairs,
    scorer: Scorer | None = None,
    *,
    captions: Sequence[str] | None = None,
    permutations: int = PERMUTATIONS,
    seed: int = 0,
    cancel: CancelToken | None = None,
) -> Judged:
    """How pairs fare that a bridge was not fitted on.

    Args:
        sides: The left and the right side of the bridge.
        pairs: At least one; every item is a query and in the pool of the other side.
        scorer: What scores vectors of the bridge; their inner product, where there is none.
        captions: One a left item, where they are known: pictures with the same one are right answers of each other's.
        permutations: How often right items change places to learn what chance can do; 0 leaves that out.
        seed: Of the permutations.
        cancel: Stops between blocks of queries.

    Raises:
        BadInput: There are no pairs, or a score is not a finite number.
        Cancelled: Somebody asked.
    """
    if not len(pairs.left) or not len(pairs.right):
        raise BadInput("There are no pairs that the bridge could be judged on.")
    cancel = cancel or CancelToken()
    answers = Answers.of(pairs, captions)
    left, right = mapped(sides[0], pairs.left), mapped(sides[1], pairs.right)
    ranks, chance = [], []
    for side, queries, gallery in ((0, left, right), (1, right, left)):
        found, guessed = [], []
        for start in range(0, len(queries), _ROWS):
            cancel.check()
            rows = slice(start, start + _ROWS)
            mask = answers.mask(side, rows)
            # A right item that nothing is paired with is in the pool but asks for nothing.
            place = best_ranks(scores(queries[rows], gallery, side, scorer), mask)
            found.append(np.where(mask.any(axis=1), place, 0))
            guessed.append(mask.sum(axis=1))
        ranks.append(np.concatenate(found))
        chance.append(expected_recall(np.concatenate(guessed), len(gallery), WITHIN))
    asks = [one > 0 for one in ranks]
    evidence, null = permuted(
        lambda queries, gallery, side: scores(queries, gallery, side, scorer),
        (left, right),
        pairs.partner,
        (answers.left_group, answers.right_group),
        permutations,
        seed,
        cancel,
    )
    return Judged(
        left_ranks=ranks[0][asks[0]],
        right_ranks=ranks[1][asks[1]],
        left_group=answers.left_group[asks[0]],
        right_group=answers.right_group[asks[1]],
        pool=float(len(right)),
        by_chance=(*chance[0], *chance[1]),
        evidence=evidence,
        null=null,
    )


def pooled(parts: Sequence[Judged]) -> Judged:
    """Several folds as one: each pair was in one pool, and what chance does in all of them is added up.

    Raises:
        ValueError: There is none.
    """
    if not parts:
        raise ValueError("nothing was judged")
    lefts, rights, first = [], [], 0
    for part in parts:
        lefts.append(part.left_group + first)
        rights.append(part.right_group + first)
        first += int(max(part.left_group.max(initial=-1), part.right_group.max(initial=-1))) + 1
    size = np.asarray([len(part.right_ranks) for part in parts], dtype=np.float64)
    share = size / size.sum()
    # Folds that were judged with one seed changed places alike; chance does not.
    random = np.random.default_rng(len(parts))
    null = np.stack([random.permutation(part.null) for part in parts])
    return Judged(
        left_ranks=np.concatenate([part.left_ranks for part in parts]),
        right_ranks=np.concatenate([part.right_ranks for part in parts]),
        left_group=np.concatenate(lefts),
        right_group=np.concatenate(rights),
        pool=float(share @ [part.pool for part in parts]),
        by_chance=tuple(float(value) for value in share @ np.asarray([part.by_chance for part in parts])),
        evidence=float(share @ [part.evidence for part in parts]),
        null=np.asarray(share @ null, dtype=np.float64),
    )


def mapped(side: Adapter, vectors: Vectors, rows: int = 8192) -> Float32Array:
    """Vectors of any width or file through one side of a bridge, ``float32 [n, v]``, a few thousand at a time.

    Raises:
        BadInput: What comes out is not finite.
    """
    parts = [
        side.apply(np.asarray(vectors[start : start + rows], dtype=np.float32))
        for start in range(0, len(vectors), rows)
    ]
    whole = np.concatenate(parts) if len(parts) != 1 else parts[0]
    if not np.isfinite(whole).all():
        raise BadInput("The bridge maps some vectors to what is no number.", hint="Fit it again.")
    return np.asarray(whole, dtype=np.float32)


def scores(queries: Float32Array, gallery: Float32Array, side: int, scorer: Scorer | None) -> Float32Array:
    """Scores ``float32 [q, g]`` of vectors in a bridge.

    Raises:
        BadInput: A score is not a finite number: it could be ranked anywhere.
    """
    found = queries @ gallery.T if scorer is None else scorer.scores(queries, gallery, side)
    if not np.isfinite(found).all():
        raise BadInput("The scorer gives scores that are no numbers.", hint="Switch it off.")
    return np.asarray(found, dtype=np.float32)
