"""Pairs of rows of which it is known what both sides share and what one alone knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from anyfind.align.reports.rows import Rows, prepared
from anyfind.align.reports.verdict import Choice

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Planted:
    """A case with the right verdict.

    ``shared`` and the two of ``alone`` count hidden directions; ``bent`` bends the right side; ``labelled`` adds a
    class that only one side knows.
    """

    name: str
    right: Choice
    count: int = 300
    shared: int = 6
    alone: tuple[int, int] = (0, 0)
    noise: float = 0.3
    dimensions: tuple[int, int] = (60, 80)
    bent: Literal["", "tanh", "relu"] = ""
    labelled: Literal["", "left", "right"] = ""
    seed: int = 0

    def rows(self) -> Rows:
        """The pairs."""
        return self._made()[0]

    def labels(self) -> dict[str, list[str | None]]:
        """The class of each row, where there is one."""
        return self._made()[1]

    def _made(self) -> tuple[Rows, dict[str, list[str | None]]]:
        random = np.random.default_rng([self.seed, self.count, self.shared])
        both = random.normal(size=(self.count, self.shared))
        sides, labels = [], random.integers(4, size=self.count)
        for place, name in enumerate(("left", "right")):
            own = random.normal(size=(self.count, self.alone[place]))
            side = _mixed(np.hstack([both, own]), self.dimensions[place], self.bent if place else "", random)
            if self.labelled == name:
                # So small a part of the variance that only a probe finds it.
                towards = random.normal(size=(4, self.dimensions[place])) * 0.33
                side = side + towards[labels]
            sides.append(prepared((side + self.noise * random.normal(size=side.shape)).astype(np.float32)))
        known: dict[str, list[str | None]] = {"place": [f"place {one}" for one in labels]} if self.labelled else {}
        return Rows(sides[0], sides[1], np.arange(self.count)), known


def independent(count: int, dimensions: tuple[int, int], seed: int) -> Rows:
    """Two sides of white noise that have nothing to do with each other."""
    random = np.random.default_rng(seed)
    sides = [prepared(random.normal(size=(count, wide)).astype(np.float32)) for wide in dimensions]
    return Rows(sides[0], sides[1], np.arange(count))


def _mixed(hidden: Matrix, wide: int, bent: str, random: np.random.Generator) -> Matrix:
    if not hidden.shape[1]:
        return random.normal(size=(len(hidden), wide))
    side = hidden @ random.normal(size=(hidden.shape[1], wide)) / np.sqrt(hidden.shape[1])
    for _ in range(2 if bent else 0):
        side = np.tanh(1.5 * side) if bent == "tanh" else np.maximum(side, 0.0)
        side = side @ random.normal(size=(wide, wide)) / np.sqrt(wide)
    return np.asarray(side / side.std())


F, P, S = Choice.FULLY, Choice.PARTLY, Choice.SEPARATE

CASES = (
    Planted("shared only", F),
    Planted("shared only, other sizes", F, shared=12, dimensions=(200, 40), seed=1),
    Planted("shared only, many", F, count=600, shared=4, seed=2),
    Planted("half of each side is its own", P, alone=(6, 6)),
    Planted("a third of each side is its own", P, shared=8, alone=(4, 4), seed=1),
    Planted("the left side has more", P, alone=(6, 0), seed=2),
    Planted("the right side has more", P, alone=(0, 6), seed=3),
    Planted("independent, few", S, count=64, shared=0, alone=(5, 5)),
    Planted("independent", S, shared=0, alone=(6, 6), seed=1),
    Planted("independent, more", S, count=600, shared=0, alone=(3, 9), seed=2),
    Planted("independent, many numbers", S, count=200, shared=0, alone=(8, 8), dimensions=(384, 512), seed=3),
    Planted("a label only the left side knows", P, labelled="left"),
    Planted("a label only the right side knows", P, labelled="right", seed=1),
    Planted("a label only the left side knows, among more", P, count=500, shared=10, labelled="left", seed=2),
    Planted("bent", F, bent="tanh"),
    Planted("bent at corners", F, bent="relu", seed=1),
    Planted("bent, and each side has its own", P, alone=(6, 6), bent="tanh", seed=2),
    Planted("noisy", F, noise=1.0),
    Planted("very noisy", F, noise=2.0, count=400, seed=1),
    Planted("few pairs", F, count=48, shared=4, seed=2),
)
"""Twenty cases."""
