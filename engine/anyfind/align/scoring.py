"""Finds out which scorers help a bridge, on pairs that neither the bridge nor the scorer has seen.

The pairs are cut into three parts, twins together. In each round one part is judged on; of the other two a quarter
chooses the scorer's parameters and the rest is its bank. A bridge that was fitted on these very pairs is fitted again
in each round, on the bank alone and with the hyper-parameters that its card tells, because a bridge knows what it was
fitted on. A scorer is on for the queries of a side if a paired bootstrap over right items says that it helps them: with
as many scorers as are tried, in both directions, the interval is as wide as all of them being right together needs.
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.align.answers import Answers
from anyfind.align.auto.parts import taken
from anyfind.align.judging import Interval, Judged, judge, mapped, pooled
from anyfind.errors import BadInput
from anyfind.sdk.contracts import Adapter, CancelToken, CertainScorer, Progress, Scorer, ScorerTrainer
from anyfind.sdk.types import Artifact, Bank, FitOptions, Float32Array, Pairs, Vectors

ROUNDS: Final = 3

FEWEST: Final = 60
"""Right items below which no scorer can be judged."""

LEVEL: Final = 0.95
"""How sure all switches together are to be set by more than chance."""

_POOL: Final = 1000
"""Right items that are judged on in a round at most."""

_HELD: Final = 600
"""Right items that parameters are chosen on at most."""

_DRAWS: Final = 4000

_ASKED: Final = 1000
"""Queries that certainties are compared on in a round."""

Ids = npt.NDArray[np.int64]
Sides = Sequence[Adapter]


@dataclass(frozen=True, slots=True)
class Contender:
    """A scorer that is tried.

    Attributes:
        id: Short id.
        full_id: ``plugin/id``.
        trainer: Fits it.
        load: Its factory.
    """

    id: str
    full_id: str
    trainer: ScorerTrainer
    load: Callable[[Artifact], Scorer]


@dataclass(frozen=True, slots=True)
class Way:
    """What a scorer did for the queries of one side.

    Attributes:
        before: R@1, R@5 and R@10 of the inner product, in percent.
        after: The same of the scorer.
        gain: By how many points the mean of the three rose, with its interval.
        on: Whether it is switched on.
        reason: Why, or why not: a sentence.
    """

    before: tuple[float, ...]
    after: tuple[float, ...]
    gain: Interval
    on: bool
    reason: str

    def as_dict(self) -> dict[str, Any]:
        """Ready for JSON."""
        names = ("r1", "r5", "r10")
        return {
            "before": {name: round(value, 2) for name, value in zip(names, self.before, strict=True)},
            "after": {name: round(value, 2) for name, value in zip(names, self.after, strict=True)},
            "gain": self.gain.as_dict(),
            "on": self.on,
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class Tried:
    """How one scorer fared.

    Attributes:
        contender: The scorer.
        ways: For queries from the left, and from the right; empty where it could not be fitted.
        values: What the rounds chose, one a round.
        seconds: How long its fits took.
        sureness: What its certainty is worth, where it tells one, see :func:`sureness`.
        error: Why it could not be fitted.
    """

    contender: Contender
    ways: tuple[Way, ...]
    values: tuple[Mapping[str, Any], ...]
    seconds: float
    sureness: Mapping[str, float] | None = None
    error: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """Ready for JSON."""
        ways = {name: way.as_dict() for name, way in zip(("left", "right"), self.ways, strict=False)}
        return {
            "id": self.contender.id,
            "full_id": self.contender.full_id,
            **ways,
            "chosen": [dict(values) for values in self.values],
            "cpu_seconds": self.seconds,
            "certainty": None if self.sureness is None else dict(self.sureness),
            "error": self.error,
        }


@dataclass(frozen=True, slots=True)
class Verdicts:
    """How all scorers fared on one bridge.

    Attributes:
        tried: One a scorer.
        pairs: Left and right items that were judged on.
        pool: Right items in a pool, on average.
        refitted: Whether the bridge was fitted again in each round.
    """

    tried: tuple[Tried, ...]
    pairs: tuple[int, int]
    pool: float
    refitted: bool

    def best(self, side: int) -> Tried | None:
        """The scorer that is on for a side and gains most; ``None`` where none is on."""
        on = [one for one in self.tried if one.ways and one.ways[side].on]
        return max(on, key=lambda one: one.ways[side].gain.value, default=None)


def judge_scorers(
    contenders: Sequence[Contender],
    sides: Sides,
    pairs: Pairs,
    refit: Callable[[Pairs], Sides] | None,
    options: FitOptions,
    progress: Progress,
    cancel: CancelToken,
) -> Verdicts:
    """Try scorers on a bridge.

    Args:
        contenders: The scorers.
        sides: The bridge.
        pairs: What they are fitted and judged on.
        refit: Fits the bridge again on some of the pairs, where it was fitted on them; else ``None``.
        options: Seed of the cuts and of the scorers.
        progress: Called with the fits done.
        cancel: Stops between them.

    Raises:
        BadInput: There are too few pairs to judge on.
        Cancelled: Somebody asked.
    """
    cuts = cut(pairs, options.seed)
    steps, done = len(cuts) * (len(contenders) + 1), 0
    plain: list[Judged] = []
    rounds: dict[str, list[Judged]] = {one.id: [] for one in contenders}
    values: dict[str, list[Mapping[str, Any]]] = {one.id: [] for one in contenders}
    seconds, errors = dict.fromkeys(rounds, 0.0), dict[str, str]()
    sure: dict[str, list[dict[str, float]]] = {one.id: [] for one in contenders}
    for train, held, test in cuts:
        progress(done, steps, "fitting the bridge again" if refit else "mapping vectors")
        cancel.check()
        fitted = sides if refit is None else refit(taken(pairs, train))
        bank = bank_of(fitted, taken(pairs, train), taken(pairs, held))
        judged = in_bridge(fitted, taken(pairs, test))
        plain.append(judge(SAME, judged, permutations=0, cancel=cancel))
        done += 1
        for one in contenders:
            progress(done, steps, one.id)
            done += 1
            if one.id in errors:
                continue
            started = time.process_time()
            try:
                artifact = one.trainer.fit(bank, _quiet, cancel, FitOptions(seed=options.seed, values=options.values))
            except BadInput as error:
                errors[one.id] = error.message
                continue
            seconds[one.id] += time.process_time() - started
            scorer = one.load(artifact)
            rounds[one.id].append(judge(SAME, judged, scorer, permutations=0, cancel=cancel))
            if isinstance(scorer, CertainScorer):
                sure[one.id].append(sureness(scorer, judged))
            values[one.id].append(artifact.card.get("hyperparameters", {}))
    progress(steps, steps, "scorers judged")
    base = pooled(plain)
    level = 1.0 - (1.0 - LEVEL) / max(1, 2 * (len(contenders) - len(errors)))
    drawn = base.resampled(_DRAWS, options.seed)
    tried = []
    for one in contenders:
        if one.id in errors:
            tried.append(Tried(one, (), (), 0.0, error=errors[one.id]))
            continue
        whole = pooled(rounds[one.id])
        gaps = whole.resampled(_DRAWS, options.seed) - drawn
        ways = tuple(_way(base, whole, gaps, side, level) for side in (0, 1))
        told = _means(sure[one.id])
        tried.append(Tried(one, ways, tuple(values[one.id]), round(seconds[one.id], 2), told))
    return Verdicts(tuple(tried), (len(base.left_ranks), len(base.right_ranks)), base.pool, refit is not None)


def sureness(scorer: CertainScorer, pairs: Pairs) -> dict[str, float]:
    """What a certainty is worth on pairs in the bridge, as queries from the left ask.

    ``auroc``: how often the certainty of a right first result is above that of a wrong one; ``auroc_score`` and
    ``auroc_margin``: the same of the plain score and of its lead over the second. ``covered``: in percent, how many
    right pairs have a certainty of a tenth or more; of a conformal calibration, that should be 90.
    """
    rows = np.unique(np.linspace(0, len(pairs.left) - 1, min(len(pairs.left), _ASKED)).astype(np.int64))
    queries, owners = pairs.left[rows], pairs.partner[rows]
    scores = queries @ pairs.right.T
    told = scorer.certainty(np.asarray(queries, dtype=np.float32), np.asarray(pairs.right, dtype=np.float32), 0)
    first, everyone = scores.argmax(axis=1), np.arange(len(rows))
    right = first == owners
    two = np.partition(scores, -2, axis=1)[:, -2:]
    return {
        "auroc": auroc(told[everyone, first], right),
        "auroc_score": auroc(two[:, 1], right),
        "auroc_margin": auroc(two[:, 1] - two[:, 0], right),
        "covered": float(np.mean(told[everyone, owners] >= 0.1)) * 100,
    }


def auroc(figures: npt.NDArray[np.floating], right: npt.NDArray[np.bool_]) -> float:
    """How often a figure is higher where something is right than where it is not; ties count half."""
    from scipy.stats import rankdata

    count = int(right.sum())
    if not count or count == len(right):
        return 0.5
    ranks = rankdata(figures)[right].sum()
    return float((ranks - count * (count + 1) / 2) / (count * (len(right) - count)))


def fit_final(
    one: Tried,
    sides: Sides,
    pairs: Pairs,
    *,
    refitted: bool,
    options: FitOptions,
    cancel: CancelToken,
) -> tuple[Artifact, Bank]:
    """Fit a scorer for good; what was fitted, and on what.

    On pairs that the bridge was not fitted on, a quarter of them chooses once more. On those that it was fitted on,
    nothing can be chosen: the values are those that most rounds chose, and all pairs are the bank.
    """
    if not refitted:
        train, held, test = cut(pairs, options.seed)[0]
        bank = bank_of(sides, taken(pairs, np.sort(np.concatenate([train, test]))), taken(pairs, held))
        return one.contender.trainer.fit(bank, _quiet, cancel, options), bank
    bank = bank_of(sides, pairs, taken(pairs, np.empty(0, dtype=np.int64)))
    values = list(one.values)
    common = max(values, key=values.count) if values else {}
    return one.contender.trainer.fit(bank, _quiet, cancel, dataclasses.replace(options, values=common)), bank


def background_of(scorer: Scorer | None, bank: Bank, side: int) -> dict[str, float]:
    """Mean and standard deviation of the scores of pairs that met by chance, as a card's ``calibration`` has them.

    Args:
        scorer: What scores; the inner product where there is none.
        bank: Vectors of pairs; those that were held where there are some.
        side: Where the queries come from.
    """
    random = np.random.default_rng(0)
    left, right = (bank.held_left, bank.held_right) if len(bank.held_left) else (bank.left, bank.right)
    queries, gallery = (right, left) if side else (left, right)
    queries, gallery = (rows[random.permutation(len(rows))[:400]] for rows in (queries, gallery))
    scores = queries @ gallery.T if scorer is None else scorer.scores(queries, gallery, side)
    return {"mean": float(scores.mean()), "std": max(float(scores.std(axis=1).mean()), 1e-6)}


def bank_of(sides: Sides, train: Pairs, held: Pairs) -> Bank:
    """Vectors of training and of held pairs in a bridge."""
    vectors = [
        mapped(side, part) if len(part) else np.empty((0, _width(side, train_part)), dtype=np.float32)
        for side, part, train_part in (
            (sides[0], train.left, train.left),
            (sides[1], train.right, train.right),
            (sides[0], held.left, train.left),
            (sides[1], held.right, train.right),
        )
    ]
    spaces = (train.left_space, train.right_space)
    left, right, held_left, held_right = vectors
    return Bank(spaces, sides[0].target, left, right, train.partner, held_left, held_right, held.partner)


def in_bridge(sides: Sides, pairs: Pairs) -> Pairs:
    """The same pairs as vectors of the bridge, so that they are mapped once for all scorers."""
    left, right = mapped(sides[0], pairs.left), mapped(sides[1], pairs.right)
    return dataclasses.replace(pairs, left=left, right=right, left_unpaired=None, right_unpaired=None)


def cut(pairs: Pairs, seed: int) -> list[tuple[Ids, Ids, Ids]]:
    """Rows of right items to fit on, to choose on and to judge on, one triple a round; twins are never apart.

    Raises:
        BadInput: There are too few right items.
    """
    asked = np.unique(pairs.partner)
    groups = Answers.of(pairs).right_group[asked]
    names = np.unique(groups)
    if len(names) < FEWEST:
        raise BadInput(
            f"{len(names)} different files are too few to judge scorers on; it takes {FEWEST}.",
            hint="Caption more files. Searches go on by the bridge's own scores.",
        )
    order = np.random.default_rng(seed).permutation(names)
    made = []
    for number in range(ROUNDS):
        test = order[number::ROUNDS]
        rest = np.concatenate([order[other::ROUNDS] for other in range(ROUNDS) if other != number])
        chosen = rest[: min(_HELD, len(rest) // 4)]
        parts = (rest[len(chosen) :], chosen, test[:_POOL])
        train, held, judged = (asked[np.isin(groups, part)] for part in parts)
        made.append((train, held, judged))
    return made


@dataclass(frozen=True, slots=True)
class _Same:
    """A side whose vectors lie in the bridge already."""

    source: str = ""
    target: str = ""

    def apply(self, vectors: Float32Array) -> Float32Array:
        return vectors


SAME: Final[Sides] = (_Same(), _Same())
"""A bridge for pairs that were mapped before, by :func:`in_bridge`."""


def _way(base: Judged, whole: Judged, gaps: npt.NDArray[np.float64], side: int, level: float) -> Way:
    mine = slice(3 * side, 3 * side + 3)
    before, after = base.recalls[mine], whole.recalls[mine]
    low, high = np.quantile(gaps[:, mine].mean(axis=1), [(1 - level) / 2, (1 + level) / 2])
    gain = Interval(float(np.mean(after) - np.mean(before)), float(low), float(high))
    same = (whole.left_ranks, whole.right_ranks)[side], (base.left_ranks, base.right_ranks)[side]
    if np.array_equal(*same):
        reason = "It leaves the order as it is."
    elif gain.low > 0:
        reason = "It helps."
    elif gain.high < 0:
        reason = "It harms."
    else:
        reason = "No gain that could not be chance."
    return Way(tuple(before), tuple(after), gain, gain.low > 0, reason)


def _means(parts: Sequence[Mapping[str, float]]) -> dict[str, float] | None:
    return {key: round(float(np.mean([part[key] for part in parts])), 4) for key in parts[0]} if parts else None


def _width(side: Adapter, vectors: Vectors) -> int:
    return int(side.apply(np.asarray(vectors[:1], dtype=np.float32)).shape[1])


def _quiet(done: int, total: int, what: str) -> None:
    del done, total, what
