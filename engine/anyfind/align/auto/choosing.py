"""Chooses a method by nested cross-validation, and says whether what it gives should be used.

The best of several methods looks better than it is: it was the lucky one, too. So the estimate is that of the
*choosing*: for each part in turn the method is chosen by what the fits without that part found in the others, and only
then is it judged on the part. (Varma and Simon 2006, on the bias of a choice that is judged on what it was made on.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from anyfind.align.auto.parts import cut, taken
from anyfind.align.auto.trials import Candidate, Trial, Trials
from anyfind.align.judging import Interval, Judged, judge, pooled
from anyfind.sdk.contracts import Adapter, CancelToken, Progress
from anyfind.sdk.types import FitOptions, Pairs

SURE: Final = 0.01
"""The p-value below which a bridge is taken to be better than chance."""

ANEW: Final = "its method fitted anew"
"""How an adapter is judged that may know the pairs: they would flatter it."""

BUDGET_S: Final = 600.0
"""Seconds that all trials may take together where nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class InUse:
    """The adapter that searches go through now.

    Attributes:
        name: As ``align list`` calls it.
        kind: Full id of its method.
        sides: Loaded, in the order of the pairs.
        knows: Whether it may have been fitted on some of these very pairs.
    """

    name: str
    kind: str
    sides: Sequence[Adapter]
    knows: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """The choice against the adapter in use, on the same pairs.

    Attributes:
        name: Of the adapter in use.
        how: What of it was judged: ``as it is``, :data:`ANEW` in the same parts, or ``as it is, on the held-out
            pairs``.
        judged: How it fared.
        gap: By how many points of merit the choice is better; a paired bootstrap.
    """

    name: str
    how: str
    judged: Judged
    gap: Interval


@dataclass(frozen=True, slots=True)
class Choice:
    """What was tried and what came of it.

    Attributes:
        trials: Every method, with why it was out of the choice if it was.
        parts: Into how many parts the pairs were cut.
        winner: The method to fit on everything.
        estimate: How the choosing fared on what it did not see.
        chosen: The method that was chosen while each part was hidden.
        compared: Against the adapter in use, if there is one.
    """

    trials: tuple[Trial, ...]
    parts: int
    winner: Trial | None = None
    estimate: Judged | None = None
    chosen: tuple[str, ...] = ()
    compared: Compared | None = None

    @property
    def ranked(self) -> list[Trial]:
        """The methods that were judged, the best first."""
        judged = [trial for trial in self.trials if trial.whole is not None]
        return sorted(judged, key=lambda trial: -_merit(trial))

    def as_dict(self) -> dict[str, Any]:
        """Ready for JSON."""
        compared = self.compared
        return {
            "parts": self.parts,
            "winner": None if self.winner is None else self.winner.candidate.name,
            "chosen_in_parts": list(self.chosen),
            "estimate": None if self.estimate is None else self.estimate.as_dict(),
            "candidates": [_row(trial) for trial in self.ranked]
            + [_row(trial) for trial in self.trials if trial.whole is None],
            "in_use": None
            if compared is None
            else {
                "name": compared.name,
                "how": compared.how,
                "judged": compared.judged.as_dict(),
                "better_by": compared.gap.as_dict(),
            },
        }


def choose(
    pairs: Pairs,
    candidates: Sequence[Candidate],
    in_use: InUse | None,
    options: FitOptions,
    budget_s: float,
    progress: Progress,
    cancel: CancelToken,
) -> Choice:
    """Choose among methods.

    Args:
        pairs: What may be fitted on.
        candidates: Methods; those that do not suit the pairs are left out, and the choice says why.
        in_use: The adapter that the choice is compared with.
        options: What every trainer is given.
        budget_s: Seconds that the trials may take.
        progress: Called with tenths of a second of expected work.
        cancel: Stops between steps.

    Raises:
        Cancelled: Somebody asked.
    """
    parts = cut(pairs, options.seed)
    filled = [part for part in parts if len(part)]
    smallest = min((sum(map(len, parts)) - len(a) - len(b) for a in filled for b in filled if a is not b), default=0)
    unfit = {one.kind: why for one in candidates if (why := _unsuited(one, pairs, smallest))}
    able = [one for one in candidates if one.kind not in unfit] if len(filled) == len(parts) else []
    tried = Trials(pairs, parts, options, budget_s, progress, cancel).run(able) if able else []
    too_few = f"there are {sum(map(len, parts))} things, too few to hide some of them"
    out = [Trial(one, reason=unfit.get(one.kind, too_few)) for one in candidates if one not in able]
    trials = (*tried, *out)
    judged = [trial for trial in tried if trial.whole is not None]
    if not judged:
        return Choice(trials, len(parts))
    chosen = [_best_without(judged, part) for part in range(len(parts))]
    estimate = pooled([trial.outer[part] for part, trial in enumerate(chosen)])
    winner = max(judged, key=_merit)
    compared = None if in_use is None else _compare(in_use, judged, pairs, parts, estimate, cancel)
    return Choice(trials, len(parts), winner, estimate, tuple(trial.candidate.name for trial in chosen), compared)


def compare_held_out(
    sides: Sequence[Adapter], in_use: InUse, held: Pairs, cancel: CancelToken
) -> tuple[Judged, Compared]:
    """A fitted bridge against the adapter in use, on pairs that nothing was ever fitted on."""
    mine, theirs = (judge(one, held, cancel=cancel) for one in (sides, in_use.sides))
    return mine, Compared(in_use.name, "as it is, on the held-out pairs", theirs, mine.less(theirs))


def _compare(
    in_use: InUse,
    judged: Sequence[Trial],
    pairs: Pairs,
    parts: Sequence[Any],
    estimate: Judged,
    cancel: CancelToken,
) -> Compared:
    same = next((trial for trial in judged if trial.candidate.kind == in_use.kind), None)
    if in_use.knows and same is not None and same.whole is not None:
        if same is max(judged, key=_merit):
            # The same method on the same pairs: there is nothing between them that could be worse.
            return Compared(in_use.name, ANEW, same.whole, Interval(0.0, 0.0, 0.0))
        return Compared(in_use.name, ANEW, same.whole, estimate.less(same.whole))
    whole = pooled([judge(in_use.sides, taken(pairs, part), seed=at, cancel=cancel) for at, part in enumerate(parts)])
    how = "as it is, though it may know these pairs" if in_use.knows else "as it is"
    return Compared(in_use.name, how, whole, estimate.less(whole))


def _best_without(trials: Sequence[Trial], hidden: int) -> Trial:
    """The method that found most in the other parts while one was hidden; the quickest of equals."""
    if len(trials) == 1:
        return trials[0]

    def found(trial: Trial) -> float:
        return pooled([judged for (out, _), judged in sorted(trial.inner.items(), key=_first) if out == hidden]).merit

    return max(trials, key=found)


def _first(item: tuple[tuple[int, int], Judged]) -> tuple[int, int]:
    return item[0]


def _unsuited(candidate: Candidate, pairs: Pairs, smallest: int) -> str | None:
    """Why a method does not suit the pairs."""
    if smallest < candidate.least:
        return f"it asks for {candidate.least} things to fit on, and with parts hidden there are {smallest}"
    if candidate.unpaired and pairs.left_unpaired is None and pairs.right_unpaired is None:
        return "it is made for files without a partner, and none were given"
    if isinstance(pairs.right, np.memmap) and not candidate.streams:
        return "it cannot read as many pairs as these from a file"
    return None


def _merit(trial: Trial) -> float:
    whole = trial.whole
    return -1.0 if whole is None else whole.merit


def _row(trial: Trial) -> dict[str, Any]:
    whole = trial.whole
    return {
        "method": trial.candidate.name,
        "kind": trial.candidate.kind,
        "seconds": round(trial.seconds, 1),
        "left_out": trial.reason,
        "judged": None if whole is None else whole.as_dict(),
    }
