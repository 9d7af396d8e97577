"""CCA that is taught by its own matches of unpaired items.

A teacher is fitted on the pairs. It scores every unpaired right item against every unpaired left one, optimal transport
makes soft partners of the scores, and the mean of an item's partners stands for the captions that nobody wrote. A
student is fitted on pairs and these together, and becomes the next teacher. The mean of ten captions that nearly fit
says more about a picture than one of them, which is why wrong partners harm so little.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from anyfind.sdk import CancelToken
from anyfind_plugins.bridges.canonical import Canonical, Evidence, Moments
from anyfind_plugins.fitting.folds import Matrix, PairSet
from anyfind_plugins.fitting.moments import weighted_moments
from anyfind_plugins.unpaired.transport import plan

NEIGHBOURS: Final = 8
"""Scores that count for the hub correction."""

BANK: Final = 1500
"""Items of each side that hubs are told by."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Hyper-parameters.

    Attributes:
        rank: Canonical coordinates that are used.
        teacher_ridge: Of both sides of the first teacher, in units of the mean variance.
        left_ridge: Of the students.
        right_ridge: The same.
        exponent: Power of the correlations.
        damping: How hard hubs are held down.
        weight: What an unpaired right item with its soft partners counts beside a pair.
        sharpness: Temperature of the transport.
        rounds: Students, one after the other.
    """

    rank: int = 160
    teacher_ridge: float = 3.0
    left_ridge: float = 1.0
    right_ridge: float = 1.0
    exponent: float = 1.25
    damping: float = 0.5
    weight: float = 1.0
    sharpness: float = 0.06
    rounds: int = 2

    def as_dict(self) -> dict[str, Any]:
        """Ready for a card."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Loose:
    """Unpaired items, transformed like the pairs.

    Attributes:
        left: ``float32 [u, p]``.
        right: ``float32 [v, q]``.
    """

    left: Matrix
    right: Matrix


@dataclass(frozen=True, slots=True)
class Model:
    """A fitted analysis and how it scores."""

    canonical: Canonical
    evidence: Evidence

    @classmethod
    def of(cls, canonical: Canonical, choice: Choice, loose: Loose) -> Model:
        """The strongest coordinates; hubs are told by unpaired items, which no fit has seen too closely."""
        first = canonical.first(choice.rank)
        left, right = first.map_left(_some(loose.left)), first.map_right(_some(loose.right))
        return cls(first, Evidence.of(first.rho, choice.exponent, left, right, choice.damping, NEIGHBOURS))

    def scores(self, left: Matrix, right: Matrix) -> Matrix:
        """Scores ``float32 [rights, lefts]``."""
        x, y = self.canonical.map_left(left), self.canonical.map_right(right)
        found = self.evidence.core(y) @ self.evidence.core(x).T
        found += self.evidence.left_bias(x)[None]
        found += self.evidence.right_bias(y)[:, None]
        return np.asarray(found, dtype=np.float32)


def moments_of(pairs: PairSet) -> Moments:
    """Moments of pairs with their weights."""
    return weighted_moments(pairs.left, pairs.right, pairs.partner, pairs.weight)


def teach(pairs: Moments, choice: Choice) -> Canonical:
    """The first teacher: the pairs alone."""
    return Canonical.fit(pairs, choice.teacher_ridge, choice.teacher_ridge)


def partners(teacher: Canonical, choice: Choice, loose: Loose, cancel: CancelToken) -> Matrix:
    """The mean of the soft partners of every unpaired right item, ``float32 [v, p]``."""
    scores = Model.of(teacher, choice, loose).scores(loose.left, loose.right)
    return np.asarray(plan(scores, choice.sharpness, cancel) @ loose.left, dtype=np.float32)


def last_partners(pairs: Moments, count: int, choice: Choice, loose: Loose, cancel: CancelToken) -> Matrix:
    """The soft partners that the last student is fitted on: those of the student before it."""
    found = partners(teach(pairs, choice), choice, loose, cancel)
    for _ in range(choice.rounds - 1):
        cancel.check()
        found = partners(study(pairs, count, found, choice, loose), choice, loose, cancel)
    return found


def study(pairs: Moments, count: int, found: Matrix, choice: Choice, loose: Loose) -> Canonical:
    """A student of pairs and soft partners.

    Args:
        pairs: Moments of the pairs.
        count: Right items of the pairs.
        found: Soft partners of the unpaired right items.
        choice: Hyper-parameters.
        loose: The unpaired items.
    """
    mean, right_mean = found.mean(axis=0), loose.right.mean(axis=0)
    x, y = found - mean, loose.right - right_mean
    size = len(x)
    soft = Moments(mean, right_mean, x.T @ x / size, y.T @ y / size, x.T @ y / size)
    whole = mixed(pairs, soft, choice.weight * size / (count + choice.weight * size))
    return Canonical.fit(whole, choice.left_ridge, choice.right_ridge)


def mixed(one: Moments, other: Moments, share: float) -> Moments:
    """Moments of two sets together, of which the other makes a share."""
    left, right = other.left_mean - one.left_mean, other.right_mean - one.right_mean
    apart = share * (1.0 - share)

    def between(a: Matrix, b: Matrix, far: Matrix) -> Matrix:
        return np.asarray((1.0 - share) * a + share * b + apart * far, dtype=np.float32)

    return Moments(
        np.asarray(one.left_mean + share * left, dtype=np.float32),
        np.asarray(one.right_mean + share * right, dtype=np.float32),
        between(one.left, other.left, np.outer(left, left)),
        between(one.right, other.right, np.outer(right, right)),
        between(one.cross, other.cross, np.outer(left, right)),
    )


def narrowed(choice: Choice, widest: int) -> Choice:
    """The choice with no more coordinates than there can be."""
    return replace(choice, rank=max(1, min(choice.rank, widest)))


def _some(items: Matrix) -> Matrix:
    return items[np.sort(np.random.default_rng(1).permutation(len(items))[:BANK])]
