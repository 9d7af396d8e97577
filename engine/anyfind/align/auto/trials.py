"""Fits methods on parts of the pairs and judges them on others, as far as the time goes.

For each two parts every method is fitted without both. What it finds in one of them says how to choose among the
methods while the other is what nobody may look at: that is the inner loop of a nested cross-validation, and each such
fit serves in two of them.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final

from anyfind.align.auto.parts import Ids, taken, without
from anyfind.align.judging import Judged, judge, pooled
from anyfind.errors import BadInput, Cancelled
from anyfind.sdk.contracts import AdapterFactory, AdapterTrainer, CancelToken, Progress
from anyfind.sdk.types import FitOptions, Pairs

log = logging.getLogger(__name__)

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A method that may be tried.

    Attributes:
        name: What people call it.
        kind: Full id.
        trainer: Fits it.
        load: Turns what was fitted into the two sides.
        least: Right items below which it is not tried.
        streams: Whether it takes pairs mapped from a file.
        unpaired: Whether it is made for vectors without a partner.
    """

    name: str
    kind: str
    trainer: AdapterTrainer
    load: AdapterFactory
    least: int = 4
    streams: bool = False
    unpaired: bool = False


@dataclass(slots=True)
class Trial:
    """How one method fared.

    Attributes:
        candidate: The method.
        outer: By part, what a fit without it found in it.
        inner: By (hidden part, judged part), what a fit without both found in the second.
        seconds: Of all its fits.
        reason: Why it is out of the choice; ``None`` while it is in.
        late: Whether the reason is the time.
    """

    candidate: Candidate
    outer: dict[int, Judged] = field(default_factory=dict)
    inner: dict[tuple[int, int], Judged] = field(default_factory=dict)
    seconds: float = 0.0
    reason: str | None = None
    late: bool = False

    @property
    def whole(self) -> Judged | None:
        """All parts together, if every one was judged."""
        return pooled([self.outer[part] for part in sorted(self.outer)]) if self.outer and not self.reason else None


class OutOfTimeError(Cancelled):
    """The time that there was is over."""


class Deadline(CancelToken):
    """Stops work when somebody asks, and at a moment.

    Args:
        whole: What somebody asks through.
        until: The moment, by the clock.
        clock: Seconds that only grow.
    """

    def __init__(self, whole: CancelToken, until: float, clock: Clock = time.monotonic) -> None:
        super().__init__()
        self._whole = whole
        self._until = until
        self._clock = clock

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked, or the moment has come."""
        return self._whole.cancelled or self._clock() > self._until

    def check(self) -> None:
        """Stop here if somebody asked or the moment has come.

        Raises:
            Cancelled: Somebody asked.
            OutOfTimeError: The moment has come.
        """
        self._whole.check()
        if self._clock() > self._until:
            raise OutOfTimeError("The time is over.")


_TENTHS: Final = 10
"""Progress is told in tenths of a second of expected work: quick and slow methods make one honest time to go."""


class Trials:
    """Runs the fits.

    Args:
        pairs: Everything that may be fitted on.
        parts: Rows of ``pairs.right``, at least two parts.
        options: What every trainer is given.
        budget_s: Seconds that all fits may take together; the quickest method is tried whatever it takes.
        progress: Called with tenths of a second of expected work.
        cancel: Stops between steps.
        clock: Seconds that only grow.
    """

    def __init__(
        self,
        pairs: Pairs,
        parts: Sequence[Ids],
        options: FitOptions,
        budget_s: float,
        progress: Progress,
        cancel: CancelToken,
        clock: Clock = time.monotonic,
    ) -> None:
        self._pairs = pairs
        self._parts = parts
        self._options = options
        self._budget_s = budget_s
        self._progress = progress
        self._cancel = cancel
        self._clock = clock
        self._end = clock() + budget_s
        self._done_s = 0.0
        self._plan_s = 0.0

    def run(self, candidates: Sequence[Candidate]) -> list[Trial]:
        """Try all, the quick ones first.

        Raises:
            Cancelled: Somebody asked.
        """
        trials = [Trial(candidate) for candidate in candidates]
        every = list(combinations(range(len(self._parts)), 2)) if len(trials) > 1 else []
        first: tuple[int, ...] = every[0] if every else (0,)
        for number, trial in enumerate(trials):
            # Nobody may use up what the others need to show how quick they are.
            share = (self._end - self._clock()) / (len(trials) - number)
            self._say(f"{trial.candidate.name}, first fit", known=False)
            self._attempt(trial, first, self._clock() + max(share, self._budget_s / 10))
        late = [trial for trial in trials if trial.late]
        if late and all(trial.reason for trial in trials):
            # Nobody was quick enough. The first one is what is taken where nobody chooses.
            late[0].reason, late[0].late = None, False
            self._attempt(late[0], first, float("inf"))
        left = sorted((trial for trial in trials if trial.reason is None), key=lambda trial: trial.seconds)
        planned = self._plan(left, len(every))
        for number, (trial, seconds) in enumerate(planned):
            until = float("inf") if number == 0 else self._end
            keys: list[tuple[int, ...]] = [*every, *((part,) for part in range(len(self._parts)))]
            keys.remove(first)
            each = seconds / max(len(keys), 1)
            for done, key in enumerate(keys):
                if trial.reason is None:
                    self._say(f"{trial.candidate.name}, fit {done + 2} of {len(keys) + 1}")
                    self._attempt(trial, key, until)
                self._done_s += each
        return trials

    def _plan(self, trials: Sequence[Trial], pairs_of_parts: int) -> list[tuple[Trial, float]]:
        """Methods that there is time for, and the seconds that they are expected to take."""
        count = len(self._parts)
        small, large = (count - 2, count - 1) if pairs_of_parts else (count - 1, count - 1)
        planned: list[tuple[Trial, float]] = []
        room = self._end - self._clock()
        for number, trial in enumerate(trials):
            expected = trial.seconds * (max(pairs_of_parts - 1, 0) + (count - (not pairs_of_parts)) * large / small)
            # What is fitted in the end is fitted on everything.
            last = trial.seconds * count / small
            if number and sum(seconds for _, seconds in planned) + expected + last > room:
                trial.reason = f"it would have taken about {expected + last:.0f} s more of {self._budget_s:.0f} s"
                continue
            planned.append((trial, expected))
        self._plan_s = sum(seconds for _, seconds in planned)
        return planned

    def _attempt(self, trial: Trial, hidden: tuple[int, ...], until: float) -> None:
        """Fit without some parts and judge on each of them; what goes wrong takes the method out of the choice."""
        started = self._clock()
        cancel = Deadline(self._cancel, until, self._clock)
        try:
            train = taken(self._pairs, without(self._parts, *hidden))
            artifact = trial.candidate.trainer.fit(train, _quiet, cancel, self._options)
            sides = trial.candidate.load(artifact)
            for part in hidden:
                test = taken(self._pairs, self._parts[part])
                if len(hidden) == 1:
                    trial.outer[part] = judge(sides, test, seed=part, cancel=cancel)
                else:
                    other = hidden[0] if part == hidden[1] else hidden[1]
                    trial.inner[other, part] = judge(sides, test, permutations=0, cancel=cancel)
        except OutOfTimeError:
            trial.reason, trial.late = f"there was no time for it in {self._budget_s:.0f} s", True
        except BadInput as error:
            trial.reason = error.message
        except Cancelled:
            raise
        except Exception as error:
            # A plugin's trainer raises anything; the other methods are tried all the same, and the table says why.
            log.warning("The method %s failed: %r", trial.candidate.name, error, exc_info=error)
            trial.reason = f"it failed: {error!r}"
        trial.seconds += self._clock() - started

    def _say(self, what: str, *, known: bool = True) -> None:
        self._cancel.check()
        total = int(self._plan_s * _TENTHS) if known else 0
        self._progress(min(int(self._done_s * _TENTHS), total), total, what)


def _quiet(_done: int, _total: int, _what: str) -> None:
    """How far one fit of many has come is not told."""
