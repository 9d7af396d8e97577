"""All points of a map in one piece, in the order of a quadtree: what a window draws.

Points are sorted by the cells of a square that is halved sixteen times in both directions, so that the points of any
cell of any size lie in one row. Whoever draws the map finds them by halving, without an index of its own.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from anyfind.align.artifacts import load_artifact
from anyfind.service import mapping
from anyfind.store.hits import SearchFilter

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

MAGIC: Final = b"AFMAP001"
MEDIA_TYPE: Final = "application/vnd.anyfind.map"
HALVINGS: Final = 16
"""How often the square is halved: a point's cell has so many bits in both directions."""

MARGIN: Final = 0.02
"""Of the square's side that is empty at every edge."""

_HEAD: Final = "<8sIIdddd"
_Array = np.ndarray[tuple[int, ...], np.dtype[Any]]


def packed(engine: Engine, name: str) -> bytes:
    """Every point of a map that is still of a file.

    Returns:
        Little endian, one after the other: ``AFMAP001``, the number of points and a zero (``uint32``), the left and
        bottom edge of the square, its side and a zero (``float64``); then for all points, in the order of their
        cells: cells (``uint32``, bits of x and y in turn, y first), numbers of the files (``int64``), x, y and the
        number that the map shows (``float32``), and whether that was read off the map (``uint8``).

    Raises:
        NotFound: There is no such map.
        BadInput: The map is of vectors that are not used any more.
    """
    stored = mapping.usable(engine, name)
    tensors = load_artifact(stored).tensors
    # A filter that lets everything pass: the numbers of all contents, which the search keeps anyway.
    there = engine.store.passing.of(SearchFilter()).contents
    known = np.isin(tensors["files"], there)
    files, places = tensors["files"][known], tensors["places"][known]
    values, read = tensors["values"][known], np.zeros(int(known.sum()), dtype=np.uint8)
    newer = mapping.newer_points(engine, stored, np.setdiff1d(there, tensors["files"]).tolist())
    if newer is not None:
        files, places = np.concatenate([files, newer.files]), np.concatenate([places, newer.places])
        values, read = np.concatenate([values, newer.values]), np.append(read, np.ones(len(newer.files), np.uint8))
    left, bottom, side = _square(places)
    cells = _cells(places, left, bottom, side)
    order = np.argsort(cells, kind="stable")
    head = struct.pack(_HEAD, MAGIC, len(files), 0, left, bottom, side, 0.0)
    columns = (
        (cells, "<u4"), (files, "<i8"), (places[:, 0], "<f4"), (places[:, 1], "<f4"), (values, "<f4"), (read, "u1")
    )  # fmt: skip
    return head + b"".join(column[order].astype(kind).tobytes() for column, kind in columns)


def _square(places: _Array) -> tuple[float, float, float]:
    if not len(places):
        return 0.0, 0.0, 1.0
    low, high = places.min(axis=0).astype(float), places.max(axis=0).astype(float)
    side = max(float((high - low).max()), 1e-6) * (1 + 2 * MARGIN)
    middle = (low + high) / 2
    return float(middle[0] - side / 2), float(middle[1] - side / 2), side


def _cells(places: _Array, left: float, bottom: float, side: float) -> _Array:
    steps = 2**HALVINGS
    across, up = (
        np.clip((places[:, axis] - start) / side * steps, 0, steps - 1).astype(np.uint32)
        for axis, start in ((0, left), (1, bottom))
    )
    cells: _Array = _spread(across) | (_spread(up) << np.uint32(1))
    return cells


def _spread(bits: _Array) -> _Array:
    """Sixteen bits with a zero between each two."""
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        bits = (bits | (bits << np.uint32(shift))) & np.uint32(mask)
    return bits
