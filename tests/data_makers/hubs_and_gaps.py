"""Made-up bridges in which what a scorer corrects is there by construction: hubs, gaps, scales and doubtful queries."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import Bank, Float32Array

DIMENSION: Final = 32

Ids = npt.NDArray[np.int64]


def unit(rows: npt.ArrayLike) -> Float32Array:
    """Rows of length one."""
    wide = np.asarray(rows, dtype=np.float64)
    return np.asarray(wide / np.linalg.norm(wide, axis=1, keepdims=True), dtype=np.float32)


def axes(seed: int, count: int = 2) -> Float32Array:
    """Unit vectors that are the same for all sets of a kind."""
    return unit(np.random.default_rng(seed).normal(size=(count, DIMENSION)))


def hubs(count: int, seed: int) -> tuple[Float32Array, Float32Array]:
    """Queries and items that belong together; items drawn to where all queries are come up for all of them."""
    random, centre = np.random.default_rng(seed), axes(99)[0]
    causes = unit(random.normal(size=(count, DIMENSION)))
    queries = unit(causes + 0.9 * unit(random.normal(size=causes.shape)) + 0.9 * centre)
    return queries, unit(causes + 0.9 * random.random((count, 1)) * centre)


def convolved(count: int, seed: int) -> tuple[Float32Array, Float32Array]:
    """Pairs in which each vector was mixed with those it resembles, so that all lie along a few axes (R7's premise)."""
    random = np.random.default_rng(seed)
    strength = np.where(np.arange(DIMENSION) < 4, 3.0, 1.0)
    causes = unit(random.normal(size=(count, DIMENSION)))
    sides = [unit((causes + 0.85 * unit(random.normal(size=causes.shape))) * strength) for _ in (0, 1)]
    return sides[0], sides[1]


def gap(count: int, seed: int) -> tuple[Float32Array, Float32Array, Float32Array]:
    """Questions, texts and pictures of the same things: words lie around one centre, pictures around another."""
    random, centres = np.random.default_rng(seed), axes(98)
    causes = unit(random.normal(size=(count, DIMENSION)))

    def around(centre: Float32Array) -> Float32Array:
        return unit(causes + 0.6 * unit(random.normal(size=causes.shape)) + 1.5 * centre)

    return around(centres[0]), around(centres[0]), around(centres[1])


def scales(count: int, seed: int) -> tuple[tuple[Float32Array, Float32Array], tuple[Float32Array, Float32Array]]:
    """Pairs in two bridges: in the second one everything resembles everything, so that its scores are all high."""
    random, cone = np.random.default_rng(seed), axes(97)[0]
    made = []
    for lift in (0.0, 2.0):
        causes = unit(random.normal(size=(count, DIMENSION)))
        sides = [unit(causes + 0.6 * unit(random.normal(size=causes.shape)) + lift * cone) for _ in (0, 1)]
        made.append((sides[0], sides[1]))
    return made[0], made[1]


def doubtful(count: int, seed: int) -> tuple[Float32Array, Float32Array]:
    """Pairs that share half of their dimensions; some queries lie mostly in the other half, which tells nothing."""
    random = np.random.default_rng(seed)
    half = DIMENSION // 2
    causes = unit(random.normal(size=(count, half)))
    sides = []
    for most in (2.5, 1.0):
        seen = unit(causes + 0.7 * unit(random.normal(size=causes.shape)))
        besides = most * random.random((count, 1)) * unit(random.normal(size=causes.shape))
        # What lies beside blurs what is seen, too.
        blurred = seen + 0.4 * np.linalg.norm(besides, axis=1, keepdims=True) * unit(random.normal(size=causes.shape))
        sides.append(unit(np.column_stack([blurred, besides])))
    return sides[0], sides[1]


def bank_of(train: tuple[Float32Array, Float32Array], held: tuple[Float32Array, Float32Array]) -> Bank:
    """A bank of pairs, row by row."""
    return Bank(("left", "right"), "bridge", *train, np.arange(len(train[0])), *held, np.arange(len(held[0])))
