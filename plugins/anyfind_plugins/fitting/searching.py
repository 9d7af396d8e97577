"""Chooses hyper-parameters by cross-validation, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from anyfind.sdk import CancelToken, Progress
from anyfind_plugins.fitting.held_out import HeldOut

Choice = TypeVar("Choice")
"""A frozen dataclass of hyper-parameters."""


def search(
    start: Choice,
    grid: Mapping[str, Sequence[Any]],
    judge: Callable[[Choice], HeldOut],
    progress: Progress,
    cancel: CancelToken,
) -> tuple[Choice, HeldOut]:
    """The best choice by :attr:`HeldOut.merit`, and how it fared; each is judged once.

    Args:
        start: Judged first; its other values stay while one field is tried out.
        grid: Values to try by field, in the order in which fields are settled. Empty: ``start`` alone is judged.
        judge: How a choice fares on pairs left out of the fit.
        progress: Called with the values tried.
        cancel: Stops between two of them.
    """
    known: dict[Choice, HeldOut] = {}

    def judged(choice: Choice) -> HeldOut:
        if choice not in known:
            cancel.check()
            known[choice] = judge(choice)
        return known[choice]

    best, done, total = start, 0, sum(len(values) for values in grid.values())
    judged(start)
    for name, values in grid.items():
        for value in values:
            done += 1
            progress(done, total, "choosing hyper-parameters")
            trial = replace(best, **{name: value})  # type: ignore[type-var]  # a dataclass, which TypeVar cannot say
            if judged(trial).merit > judged(best).merit:
                best = trial
    return best, judged(best)
