"""Pairs made ready for training: canonical coordinates of both sides, in memory or in a file, and where heads start."""

from __future__ import annotations

import errno
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import BadInput, CancelToken, Float32Array, Pairs, Vectors
from anyfind_plugins.bridges.canonical import Canonical, Moments
from anyfind_plugins.bridges.features import Principal, fitting, transform
from anyfind_plugins.contrastive.recipe import COSINE, Recipe
from anyfind_plugins.fitting.folds import Ids, Matrix
from anyfind_plugins.fitting.moments import weighted_moments
from anyfind_plugins.fitting.rows import blocks, let_go, rows

AXES: Final = 768
"""Longer vectors are reduced to this many principal axes before anything is fitted."""

COORDINATES: Final = 384
"""Canonical coordinates that heads see, at most."""

IN_MEMORY: Final = 75_000_000
"""Numbers that pairs in files may have to be read into memory at once: 300 MB."""

_SAMPLE: Final = 16_384
"""Vectors from which transforms and principal axes are told."""

_STRONGEST: Final = 0.98
"""Correlations are taken for no stronger than this: beyond it one coordinate would outvote all others."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How vectors of one side are read: the transform of their encoder, then principal axes of long ones.

    Attributes:
        kind: The transform.
        principal: ``None`` where vectors are short enough.
    """

    kind: str
    principal: Principal | None

    @classmethod
    def of(cls, vectors: Vectors) -> Reading:
        """What suits these vectors, told from an even sample of them."""
        count = min(_SAMPLE, len(vectors))
        sample = rows(vectors, np.linspace(0, len(vectors) - 1, count).astype(np.int64))
        kind = fitting(sample)
        return cls(kind, Principal.of(transform(kind, sample), AXES) if sample.shape[1] > AXES else None)

    def __call__(self, vectors: Float32Array) -> Matrix:
        """Read vectors, ``[n, p]``."""
        values = transform(self.kind, vectors)
        return values if self.principal is None else self.principal.project(values)

    def whole(self, matrix: Matrix, mean: Matrix) -> tuple[Matrix, Matrix]:
        """The way from transformed vectors through a map of read ones as one matrix, and the offset after it."""
        one = self.principal
        if one is None:
            return matrix, np.asarray(mean @ matrix, dtype=np.float32)
        return one.axes @ matrix, np.asarray((one.mean @ one.axes + mean) @ matrix, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Prepared:
    """Pairs and how they are read.

    Attributes:
        pairs: As they came.
        readings: Of both sides.
        cached: Read vectors of both sides, where they fit into memory.
        starts: Where in ``order`` the left rows of each right item start, ``int64 [n + 1]``.
        order: Left rows by right item.
    """

    pairs: Pairs
    readings: tuple[Reading, Reading]
    cached: tuple[Matrix, Matrix] | None
    starts: Ids
    order: Ids

    @classmethod
    def of(cls, pairs: Pairs) -> Prepared:
        """Look at pairs; those of large files are read as they are needed."""
        readings = (Reading.of(pairs.left), Reading.of(pairs.right))
        order = np.argsort(pairs.partner, kind="stable")
        starts = np.searchsorted(pairs.partner[order], np.arange(len(pairs.right) + 1))
        mapped = isinstance(pairs.left, np.memmap) or isinstance(pairs.right, np.memmap)
        if mapped and pairs.left.size + pairs.right.size > IN_MEMORY:
            return cls(pairs, readings, None, starts, order)
        cached = (readings[0](np.asarray(pairs.left, np.float32)), readings[1](np.asarray(pairs.right, np.float32)))
        return cls(pairs, readings, cached, starts, order)

    def read(self, side: int, ids: Ids) -> Matrix:
        """Read vectors of some rows of one side, ``[len(ids), p]``."""
        if self.cached is not None:
            return self.cached[side][ids]
        return self.readings[side](rows((self.pairs.left, self.pairs.right)[side], ids))

    def lefts_of(self, rights: Ids) -> tuple[Ids, Ids]:
        """Left rows of right items, and the place in ``rights`` of each one's partner."""
        counts = self.starts[rights + 1] - self.starts[rights]
        owner = np.repeat(np.arange(len(rights)), counts)
        within = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
        return self.order[self.starts[rights][owner] + within], owner

    def moments(self, rights: Ids, cancel: CancelToken) -> Moments:
        """Moments of the pairs of some right items."""
        pairs = self.pairs
        if self.cached is not None:
            left, right = self.cached
            return weighted_moments(left, right, pairs.partner, pairs.weight, rights=rights, cancel=cancel)
        return weighted_moments(
            pairs.left, pairs.right, pairs.partner, pairs.weight, rights=rights, transforms=self.readings, cancel=cancel
        )

    def coordinates(self, model: Canonical, cancel: CancelToken) -> tuple[Vectors, Vectors]:
        """Canonical coordinates of both sides.

        They are ``float32`` in memory, or ``float16`` in files beside those of the pairs, which vanish by themselves.
        """
        if self.cached is not None:
            return model.map_left(self.cached[0]), model.map_right(self.cached[1])
        made = []
        maps = ((model.left, model.left_mean), (model.right, model.right_mean))
        sides = (self.pairs.left, self.pairs.right)
        for vectors, reading, (matrix, mean) in zip(sides, self.readings, maps, strict=True):
            whole, offset = reading.whole(matrix, mean)
            mapped = _vanishing(vectors, matrix.shape[1])
            for part, block in blocks(vectors):
                cancel.check()
                mapped[part] = (transform(reading.kind, block) @ whole - offset).clip(-60_000, 60_000)
                let_go(mapped)
            made.append(mapped)
        return made[0], made[1]


def _vanishing(vectors: Vectors, width: int) -> np.memmap[Any, np.dtype[np.float16]]:
    """Room for so many rows in a file without a name."""
    beside = getattr(vectors, "filename", None)
    folder = Path(beside).parent if beside is not None else None
    with tempfile.TemporaryFile(dir=folder) as file:
        if hasattr(os, "posix_fallocate"):
            # A map of a file with holes ends the process when the disk has no room to fill them; this says it before.
            _claim(file.fileno(), len(vectors) * width * np.dtype(np.float16).itemsize)
        # The map keeps the file alive after it is closed; it is gone when the map is.
        return np.memmap(file, dtype=np.float16, mode="w+", shape=(len(vectors), width))


def _claim(file: int, size: int) -> None:
    try:
        os.posix_fallocate(file, 0, size)
    except OSError as error:
        if error.errno in {errno.EINVAL, errno.EOPNOTSUPP}:
            return  # some file systems cannot
        raise BadInput(
            f"The disk has no room for the {size / 1e9:.1f} GB that training on so many pairs works with.",
            hint="Free some space and try again; everything is as it was.",
        ) from error


def analysed(moments: Moments, recipe: Recipe) -> Canonical:
    """The canonical correlations that heads start from."""
    return Canonical.fit(moments, recipe.left_ridge, recipe.right_ridge).first(COORDINATES)


def heads(rho: Matrix, recipe: Recipe, seed: int) -> tuple[dict[str, npt.NDArray[np.float32]], ...]:
    """Where the two heads start, see :func:`~anyfind_plugins.contrastive.heads.forward`.

    ``evidence`` is the likelihood ratio of a pair under the canonical correlations; ``cosine`` weighs coordinates by
    their correlations (R1; CSA, Li et al. 2024). Both are scaled by it, so that training starts where they are.
    """
    strength = np.minimum(rho, _STRONGEST)
    width = min(recipe.dimension, len(rho))
    kept = np.zeros(len(rho), dtype=np.float32)
    kept[:width] = 1.0
    cosine = recipe.score == COSINE
    gain = strength if cosine else np.sqrt(strength / (1 - strength**2))
    square = np.zeros_like(rho) if cosine else kept * strength**2 / (1 - strength**2) / 2
    temperature = recipe.temperature or (0.07 if cosine else 1.0)
    random = np.random.default_rng(seed)
    made = []
    for _ in range(2):
        head = {
            "weight": np.diag(kept * gain)[:, :width].astype(np.float32),
            "square": square.astype(np.float32),
            "gain": np.float32(1.0 / temperature) * np.ones((), dtype=np.float32),
        }
        if recipe.hidden:
            scale = 1.0 / np.sqrt(len(rho))
            head["in"] = random.uniform(-scale, scale, (len(rho), recipe.hidden)).astype(np.float32)
            head["in_bias"] = random.uniform(-scale, scale, recipe.hidden).astype(np.float32)
            # The way out starts at zero: at first a network changes nothing.
            head["out"] = np.zeros((recipe.hidden, width), dtype=np.float32)
            head["out_bias"] = np.zeros(width, dtype=np.float32)
        made.append(head)
    return tuple(made)
