"""Similarity of two sets of rows by their kernel matrices: CKA and its relatives."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anyfind.align.reports.neighbours import Neighbourhoods
from anyfind.align.reports.rows import Ids
from anyfind.sdk.types import Float32Array


def linear_kernel(rows: Float32Array) -> Float32Array:
    """Inner products, ``float32 [n, n]``."""
    return rows @ rows.T


def rbf_kernel(rows: Float32Array) -> Float32Array:
    """``exp(-distance^2 / (2 median^2))``, ``float32 [n, n]`` (R12: the width is the median distance)."""
    squared = (rows**2).sum(axis=1)
    distance = np.maximum(squared[:, None] + squared[None] - 2 * rows @ rows.T, 0.0)
    median = float(np.median(distance[np.triu_indices(len(rows), 1)])) if len(rows) > 1 else 1.0
    return np.asarray(np.exp(-distance / (2 * max(median, 1e-12))), dtype=np.float32)


def centred(kernel: Float32Array) -> Float32Array:
    """A kernel of centred features: ``H K H``."""
    rows = kernel.mean(axis=0, keepdims=True)
    return np.asarray(kernel - rows - kernel.mean(axis=1, keepdims=True) + kernel.mean(), dtype=np.float32)


def u_centred(kernel: Float32Array) -> Float32Array:
    """U-centred kernel with a zero diagonal; inner products of two are the unbiased HSIC (Song et al. 2012).

    Args:
        kernel: ``float32 [n, n]``, ``n`` at least 4.
    """
    count = len(kernel)
    bare = kernel.astype(np.float64)
    np.fill_diagonal(bare, 0.0)
    rows = bare.sum(axis=1)
    made = bare - (rows[:, None] + rows[None]) / (count - 2) + rows.sum() / ((count - 1) * (count - 2))
    np.fill_diagonal(made, 0.0)
    return np.asarray(made, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Cka:
    """Centred kernel alignment, at most 1 ("Similarity of neural network representations", Kornblith et al. 2019).

    With U-centred kernels it is the unbiased form (R38), which is near 0 for independent sides; the plain form is not:
    with few rows and many dimensions it is large for anything.

    Attributes:
        left: ``float32 [n, n]``, centred and of Frobenius norm one.
        right: The same.
        name: Which form it is.
    """

    left: Float32Array
    right: Float32Array
    name: str

    @classmethod
    def linear(cls, left: Float32Array, right: Float32Array) -> Cka:
        """With inner products of rows."""
        return cls(_scaled(centred(linear_kernel(left))), _scaled(centred(linear_kernel(right))), "linear CKA")

    @classmethod
    def rbf(cls, left: Float32Array, right: Float32Array) -> Cka:
        """With Gaussian kernels of median width."""
        return cls(_scaled(centred(rbf_kernel(left))), _scaled(centred(rbf_kernel(right))), "RBF CKA")

    @classmethod
    def unbiased(cls, left: Float32Array, right: Float32Array) -> Cka:
        """With U-centred inner products."""
        return cls(_scaled(u_centred(linear_kernel(left))), _scaled(u_centred(linear_kernel(right))), "unbiased CKA")

    def at(self, order: Ids) -> float:
        """Its value after the right rows are put in this order: rows and columns of one matrix change places."""
        # A kernel is symmetric: two passes over whole rows are several times faster than one over single entries.
        turned = np.ascontiguousarray(self.right.take(order, axis=0).T)
        return float(np.vdot(self.left, turned.take(order, axis=0)))


@dataclass(frozen=True, slots=True)
class Cknna:
    """Centred kernel nearest-neighbour alignment (Huh et al. 2024): linear CKA over pairs that are mutual neighbours.

    Attributes:
        near: Who is near whom.
        left: ``float32 [n, n]`` inner products less the mean of their row.
        right: The same.
        scale: Product of both sides' alignment with themselves.
    """

    near: Neighbourhoods
    left: Float32Array
    right: Float32Array
    scale: float
    name: str = "CKNNA"

    @classmethod
    def of(cls, left: Float32Array, right: Float32Array, near: Neighbourhoods) -> Cknna:
        """For unit rows and their neighbourhoods."""
        both = [kernel - kernel.mean(axis=1, keepdims=True) for kernel in map(linear_kernel, (left, right))]
        own = np.sum(np.take_along_axis(both[0], near.near_left, axis=1) ** 2)
        other = np.sum(both[1][near.is_near_right] ** 2)
        return cls(near, both[0], both[1], max(float(np.sqrt(own * other)), 1e-12))

    def at(self, order: Ids) -> float:
        """Its value after the right rows are put in this order."""
        here = np.take_along_axis(self.left, self.near.near_left, axis=1)
        there = self.right[order[:, None], order[self.near.near_left]]
        return float(np.sum(here * there * self.near.agreeing(order)) / self.scale)


def _scaled(kernel: Float32Array) -> Float32Array:
    norm = float(np.linalg.norm(kernel))
    return np.asarray(kernel / max(norm, 1e-12), dtype=np.float32)
