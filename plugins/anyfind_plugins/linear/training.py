"""Fits a linear method: its hyper-parameters by cross-validation, then everything once more."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, Final, Protocol

import numpy as np
from threadpoolctl import threadpool_limits

from anyfind.sdk import PLAIN_FIT, Artifact, CancelToken, FitOptions, Pairs, Progress
from anyfind_plugins.bridges.canonical import Moments
from anyfind_plugins.fitting.cards import card
from anyfind_plugins.fitting.checks import checked, given_values
from anyfind_plugins.fitting.folds import Split
from anyfind_plugins.fitting.held_out import HeldOut, mean_of, measure
from anyfind_plugins.fitting.searching import search
from anyfind_plugins.linear.preparing import Model, Prepared
from anyfind_plugins.linear.sides import NAMES, SLACK, weighted

FEWEST: Final = 4
"""Right items below which there is nothing to fit."""

FEW: Final = 40
"""Right items below which cross-validation chooses by chance, and a method's careful values are taken."""


class Method(Protocol):
    """What makes one linear method different from another. Choices are frozen dataclasses."""

    @property
    def kind(self) -> str:
        """Full id of the adapter contribution."""
        ...

    @property
    def said(self) -> str:
        """A sentence for the card."""
        ...

    @property
    def revision(self) -> int:
        """Changes with what the trainer gives for the same pairs."""
        ...

    def start(self, rights: int) -> Any:
        """The choice for so many right items before anything is tried."""
        ...

    def grid(self, rights: int) -> Mapping[str, Sequence[Any]]:
        """What is tried, by field."""
        ...

    def key(self, choice: Any) -> Hashable:
        """Choices of one key share what :meth:`solve` gives."""
        ...

    def solve(self, moments: Moments, choice: Any) -> Any:
        """The part of the fit that costs time."""
        ...

    def model(self, solved: Any, choice: Any) -> Model:
        """The model under a choice."""
        ...


class LinearTrainer:
    """Trains one linear method.

    Args:
        method: Which one.
    """

    def __init__(self, method: Method) -> None:
        self._method = method
        self.revision = str(method.revision)

    def fit(self, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions = PLAIN_FIT) -> Artifact:
        """Fit on all pairs with what cross-validation inside them chose.

        Args:
            pairs: At least four different right items; weights count.
            progress: Called with the values tried.
            cancel: Stops between two of them.
            options: ``values`` may hold the fields of the method's ``Choice``; with any of them nothing is chosen.

        Raises:
            BadInput: There are too few pairs, values that are not finite, or an unknown hyper-parameter.
        """
        return fit_linear(self._method, pairs, progress, cancel, options)


def fit_linear(method: Method, pairs: Pairs, progress: Progress, cancel: CancelToken, options: FitOptions) -> Artifact:
    """Fit one method on all pairs with what cross-validation inside them chose.

    Deterministic for the same pairs, seed, library versions and processor.

    Raises:
        BadInput: There are too few pairs, values that are not finite, or an unknown hyper-parameter.
    """
    pairs = checked(pairs, FEWEST, cancel)
    count = len(np.unique(pairs.partner))
    start = method.start(count)
    given = given_values(options, asdict(start), method.kind.rpartition("/")[2], {"rank": (1, 1e6)})
    cancel.check()
    # Threads of the linear algebra wait for each other by spinning, and how they split work changes the last bits.
    with threadpool_limits(1, user_api="blas"):
        progress(0, 1, "preparing features")
        prepared = Prepared.of(pairs)
        judge = Judge(method, prepared, options.seed, cancel)
        grid = {} if given or count < FEW else method.grid(count)
        choice, held_out = search(replace(start, **given), grid, judge, progress, cancel)
        model = method.model(method.solve(prepared.moments(), choice), choice)
        tensors: dict[str, Any] = {"gain": model.gain}
        parts = ((model.left, model.left_mean), (model.right, model.right_mean))
        for side, (matrix, mean) in enumerate(parts):
            whole, offset = prepared.whole(side, matrix, mean)
            tensors[f"{NAMES[side]}.matrix"] = whole.astype(np.float16)
            tensors[f"{NAMES[side]}.offset"] = offset
    return card(
        method.kind,
        pairs,
        tensors,
        dimension=len(model.gain) + SLACK,
        method=method.said,
        revision=method.revision,
        hyperparameters=asdict(choice),
        held_out=held_out,
        extra={"transforms": list(prepared.kinds)},
    )


class Judge:
    """How a choice fares on folds; solved parts are kept, because most choices share them."""

    def __init__(self, method: Method, prepared: Prepared, seed: int, cancel: CancelToken) -> None:
        self._method = method
        self._prepared = prepared
        self._cancel = cancel
        self._splits = prepared.splits(seed)
        self._moments = [prepared.moments(split.train, cancel) for split in self._splits]
        self._solved: dict[Hashable, list[Any]] = {}

    def __call__(self, choice: Any) -> HeldOut:
        """The mean of all folds."""
        key = self._method.key(choice)
        if key not in self._solved:
            self._solved[key] = [self._solve(moments, choice) for moments in self._moments]
        models = [self._method.model(solved, choice) for solved in self._solved[key]]
        return mean_of([_try(self._prepared, split, model) for split, model in zip(self._splits, models, strict=True)])

    def _solve(self, moments: Moments, choice: Any) -> Any:
        self._cancel.check()
        return self._method.solve(moments, choice)


def _try(prepared: Prepared, split: Split, model: Model) -> HeldOut:
    test = prepared.data.of(split.test)
    left = weighted(np.asarray((test.left - model.left_mean) @ model.left, dtype=np.float32), model.gain)
    right = weighted(np.asarray((test.right - model.right_mean) @ model.right, dtype=np.float32), model.gain)
    return measure(left @ right.T, test.partner, split.groups)
