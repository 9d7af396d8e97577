"""Which pictures are shown on a map, where and how large: few and small far out, many and large close by."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from anyfind_desktop.map.camera import Camera
from anyfind_desktop.map.cloud import HALVINGS, Cloud

CELL: Final = 66.0
"""Pixels that a cell with one picture is wide at least; less than twice as much at most."""

SMALLEST: Final = 0.38
LARGEST: Final = 0.92
"""Of a picture beside its cell: where a hundred and more files share a cell, and where each has its own."""

CROWD: Final = 150.0


@dataclass(frozen=True, slots=True)
class Landmark:
    """A picture on the map.

    Attributes:
        at: The point that it is of.
        place: Where it is in the view.
        more: So many files beside it share the cell.
    """

    at: int
    place: QRectF
    more: int


class Landmarks:
    """Chooses pictures, and remembers which stands for which cell.

    Args:
        cloud: The points.
    """

    def __init__(self, cloud: Cloud) -> None:
        self._cloud = cloud
        self._standing: dict[tuple[int, int, int], tuple[int, int]] = {}

    def within(self, camera: Camera) -> list[Landmark]:
        """The pictures that are seen, from the top to the bottom."""
        level = min(max(math.floor(math.log2(camera.scale / CELL)), 0), HALVINGS)
        steps, seen = 1 << level, camera.seen()
        found: list[tuple[int, int, int, int]] = []
        for row in range(max(int(seen.top() * steps), 0), min(int(seen.bottom() * steps), steps - 1) + 1):
            for column in range(max(int(seen.left() * steps), 0), min(int(seen.right() * steps), steps - 1) + 1):
                at, count = self._stands_for(level, column, row)
                if count:
                    found.append((at, count, column, row))
        if not found:
            return []
        cell = camera.scale / steps
        crowded = math.log(max(sum(one[1] for one in found) / len(found), 1.0)) / math.log(CROWD)
        side = cell * (LARGEST + (SMALLEST - LARGEST) * min(crowded, 1.0))
        return [
            Landmark(at, self._placed(camera, at, QRectF(column * cell, row * cell, cell, cell), side), count - 1)
            for at, count, column, row in found
        ]

    def _stands_for(self, level: int, column: int, row: int) -> tuple[int, int]:
        key = (level, column, row)
        found = self._standing.get(key)
        if found is None:
            start, stop = self._cloud.row(level, column, row)
            found = (self._cloud.standing_for(start, stop), stop - start) if start < stop else (0, 0)
            if len(self._standing) > 20_000:
                self._standing.clear()
            self._standing[key] = found
        return found

    def _placed(self, camera: Camera, at: int, cell: QRectF, side: float) -> QRectF:
        """Around its point, as far as it stays in its cell: no picture covers another."""
        across, down = self._cloud.across[at] * camera.scale, self._cloud.down[at] * camera.scale
        left = min(max(across - side / 2, cell.left()), cell.right() - side)
        top = min(max(down - side / 2, cell.top()), cell.bottom() - side)
        corner = camera.to_view(0, 0) + QPointF(left, top)
        return QRectF(corner.x(), corner.y(), side, side)
