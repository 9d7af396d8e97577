"""The points of a map as the engine sends them: arrays in the order of a quadtree."""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

MAGIC: Final = b"AFMAP001"
HALVINGS: Final = 16
"""How often the square of the map is halved in both directions."""

SHADES: Final = 32
"""Colours that a number is shown in."""

_HEAD: Final = struct.Struct("<8sIIdddd")
_EDGE: Final = 0.02
"""Share of the files below and above which numbers share the outermost colours, so that one odd file takes no room."""

_SAMPLE: Final = 4000


@dataclass(frozen=True, slots=True)
class Cloud:
    """All points of a map; ``at`` of a point is its place in these arrays.

    Attributes:
        cells: The cell of each point after all halvings, rising.
        files: Numbers of the files.
        across: From the left, 0 to 1.
        down: From the top, 0 to 1.
        values: The number that the map shows.
        read: Whether that was read off the map, because the file is newer.
        shades: The number as one of :data:`SHADES` colours.
        ranks: A number at random, the same for a file for ever: of several files the lowest stands for all.
        least: The number that the first colour stands for.
        most: The number that the last colour stands for.
        places: Where each file is in the arrays.
    """

    cells: array[int]
    files: array[int]
    across: array[float]
    down: array[float]
    values: array[float]
    read: bytes
    shades: bytes
    ranks: array[int]
    least: float
    most: float
    places: dict[int, int] = field(repr=False)

    def __len__(self) -> int:
        """Points."""
        return len(self.cells)

    @property
    def newer(self) -> int:
        """Files that came after the map was made."""
        return self.read.count(1)

    def row(self, level: int, column: int, row: int) -> tuple[int, int]:
        """Where the points of a cell begin and end in the arrays.

        Args:
            level: So many halvings.
            column: Of the cell, from the left.
            row: Of the cell, from the top.
        """
        steps = 1 << level
        if not (0 <= column < steps and 0 <= row < steps):
            return 0, 0
        shift = 2 * (HALVINGS - level)
        cell = _spread(column) | _spread(steps - 1 - row) << 1
        start = bisect_left(self.cells, cell << shift)
        return start, bisect_left(self.cells, (cell + 1) << shift, start)

    def rows_within(self, left: float, top: float, right: float, bottom: float, level: int) -> Iterator[range]:
        """Rows of points that cover a rectangle, cell by cell of a level; also some points beside it."""
        steps = 1 << level
        first, last = max(int(left * steps), 0), min(int(right * steps), steps - 1)
        for row in range(max(int(top * steps), 0), min(int(bottom * steps), steps - 1) + 1):
            for column in range(first, last + 1):
                start, stop = self.row(level, column, row)
                if start < stop:
                    yield range(start, stop)

    def standing_for(self, start: int, stop: int) -> int:
        """The point that stands for a row of points: also for the part of them that it is in."""
        return self.ranks.index(min(self.ranks[start:stop]), start, stop)


class UnreadableMap(ValueError):
    """What the engine sent is no map."""


def read_cloud(content: bytes) -> Cloud:
    """The points in what the engine sent. Takes some tens of milliseconds for 100,000: not for the window's thread.

    Raises:
        UnreadableMap: It is no map, or was cut off.
    """
    if len(content) < _HEAD.size or not content.startswith(MAGIC):
        raise UnreadableMap
    _, count, _, left, bottom, side, _ = _HEAD.unpack_from(content)
    if len(content) != _HEAD.size + count * (4 + 8 + 4 + 4 + 4 + 1):
        raise UnreadableMap
    at = _HEAD.size
    columns: list[array[Any]] = []
    for kind, size in (("I", 4), ("q", 8), ("f", 4), ("f", 4), ("f", 4)):
        column: array[Any] = array(kind)
        assert column.itemsize == size
        column.frombytes(content[at : at + size * count])
        if sys.byteorder == "big":
            column.byteswap()
        columns.append(column)
        at += size * count
    cells, files, x, y, values = columns
    seen = sorted(values[:: max(count // _SAMPLE, 1)])
    least, most = (seen[int(_EDGE * len(seen))], seen[int((1 - _EDGE) * (len(seen) - 1))]) if seen else (0.0, 1.0)
    scale = (SHADES - 1) / max(most - least, 1e-9)
    return Cloud(
        cells,
        files,
        array("f", [(one - left) / side for one in x]),
        array("f", [1 - (one - bottom) / side for one in y]),
        values,
        content[at:],
        bytes([min(max(int((value - least) * scale + 0.5), 0), SHADES - 1) for value in values]),
        array("Q", [file * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF for file in files]),
        least,
        most,
        dict(zip(files, range(count), strict=True)),
    )


def _spread(bits: int) -> int:
    """Sixteen bits with a zero between each two."""
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        bits = (bits | bits << shift) & mask
    return bits
