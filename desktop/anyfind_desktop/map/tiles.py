"""The points of a map as pictures of square pieces, painted a few milliseconds at a time and kept."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from anyfind_desktop.map.cloud import HALVINGS, SHADES, Cloud
from anyfind_desktop.thumbnails.cache import LruCache

SIDE: Final = 256
"""Of a piece, in device-independent pixels."""

SLICE_S: Final = 0.005
"""How long is painted before the window gets its turn."""

KEPT_BYTES: Final = 64 * 1024 * 1024

CROWD: Final = 3000
"""With more points in a piece, those within two pixels of each other become one."""

_STRENGTHS: Final = (0.62, 0.82, 1.0)
_EVERY: Final = 150
"""Dots between two looks at the clock."""

Key = tuple[int, int, int]


class Tiles(QObject):
    """Pieces of a map: of each level of closeness, by column and row from the top.

    Args:
        cloud: The points.
        colours: Of the steps of the number.
        ratio: Pixels of the screen to a device-independent one.
        only: One byte a point: whether it is on these pieces; all points by default.
        parent: Owns them.

    Signals:
        ready: Another piece can be had.
    """

    ready = Signal()

    def __init__(
        self,
        cloud: Cloud,
        colours: list[QColor],
        ratio: float,
        only: bytes | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._cloud = cloud
        self._colours = colours
        self._ratio = ratio
        self._only = only
        self._cache: LruCache[Key, QPixmap] = LruCache(KEPT_BYTES)
        self._wanted: list[Key] = []
        self._at_work: Iterator[None] | None = None
        self._key: Key = (0, 0, 0)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._paint_some)

    @property
    def busy(self) -> bool:
        """Whether pieces are still painted."""
        return self._timer.isActive()

    def stop(self) -> None:
        """Paint nothing any more."""
        self._timer.stop()
        self._wanted.clear()
        self._at_work = None

    def draw(self, painter: QPainter, seen: QRectF, scale: float) -> None:
        """Draw what is seen of the map; pieces that are not there yet come from coarser ones meanwhile.

        Args:
            painter: Its origin is the top left corner of what is seen.
            seen: The part of the map.
            scale: Pixels that the map's side is long.
        """
        level = min(max(round(math.log2(max(scale / SIDE, 1.0))), 0), HALVINGS - 5)
        steps = 1 << level
        wanted = [
            (level, column, row)
            for row in range(max(int(seen.top() * steps), 0), min(int(seen.bottom() * steps), steps - 1) + 1)
            for column in range(max(int(seen.left() * steps), 0), min(int(seen.right() * steps), steps - 1) + 1)
        ]
        missing = []
        for key in wanted:
            left, top = (key[1] / steps - seen.left()) * scale, (key[2] / steps - seen.top()) * scale
            place = QRectF(left, top, scale / steps, scale / steps)
            found = self._cache.get(key)
            if found is None:
                missing.append(key)
                self._draw_coarser(painter, key, place)
            else:
                painter.drawPixmap(place, found, QRectF(found.rect()))
        # What is in the middle is painted first.
        middle = seen.center()
        missing.sort(
            key=lambda one: -math.hypot((one[1] + 0.5) / steps - middle.x(), (one[2] + 0.5) / steps - middle.y())
        )
        self._wanted = missing
        if missing and not self._timer.isActive():
            self._timer.start()

    def whole(self) -> QPixmap | None:
        """All of the map, small; ``None`` until it is painted."""
        found = self._cache.get((0, 0, 0))
        if found is None and (0, 0, 0) not in self._wanted:
            self._wanted.append((0, 0, 0))
            self._timer.start()
        return found

    def _draw_coarser(self, painter: QPainter, key: Key, place: QRectF) -> None:
        level, column, row = key
        for up in range(1, level + 1):
            found = self._cache.get((level - up, column >> up, row >> up))
            if found is not None:
                share = found.width() / (1 << up)
                inside = (1 << up) - 1
                painter.drawPixmap(
                    place, found, QRectF((column & inside) * share, (row & inside) * share, share, share)
                )
                return

    def _paint_some(self) -> None:
        until = perf_counter() + SLICE_S
        while perf_counter() < until:
            if self._at_work is None:
                if not self._wanted:
                    self._timer.stop()
                    return
                self._key = self._wanted.pop()
                self._at_work = self._painting(self._key)
            try:
                next(self._at_work)
            except StopIteration:
                self._at_work = None
                self.ready.emit()

    def _painting(self, key: Key) -> Iterator[None]:
        """Paints a piece, with a pause now and then."""
        side = round(SIDE * self._ratio)
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        steps, radius = 1 << key[0], dot_radius(key[0])
        stamps = self._stamps(radius)
        middle = stamps[0][0].width() / 2
        left, top, scale = key[1] / steps, key[2] / steps, side * steps
        across, down, shades = self._cloud.across, self._cloud.down, self._cloud.shades
        painter = QPainter(image)
        for drawn, (at, count) in enumerate(self._dots(key, (radius + 1) / SIDE / steps), start=1):
            stamp = stamps[min(count.bit_length() - 1, len(stamps) - 1)][shades[at]]
            painter.drawImage(QPointF((across[at] - left) * scale - middle, (down[at] - top) * scale - middle), stamp)
            if drawn % _EVERY == 0:
                # The painter is let go of: nothing else of the window may find it open.
                painter.end()
                yield
                painter.begin(image)
        painter.end()
        pixmap = QPixmap.fromImage(image)
        self._cache.put(key, pixmap, image.sizeInBytes())

    def _dots(self, key: Key, margin: float) -> Iterator[tuple[int, int]]:
        """Points on a piece and a little beside it, and how many points each stands for."""
        level, column, row = key
        steps, only = 1 << level, self._only
        rows = [range(*self._cloud.row(level, column, row))]
        fine = min(level + 5, HALVINGS)
        left, top, side = column / steps, row / steps, 1 / steps
        step = 1 / (1 << fine)
        # Dots of the neighbours reach over the edge.
        for box in (
            (left - margin, top - margin, left + side + margin, top - step / 2),
            (left - margin, top + side + step / 2, left + side + margin, top + side + margin),
            (left - margin, top, left - step / 2, top + side - step / 2),
            (left + side + step / 2, top, left + side + margin, top + side - step / 2),
        ):
            rows += self._cloud.rows_within(*box, fine)
        crowded = len(rows[0]) > CROWD
        for points in rows:
            if not crowded:
                yield from ((at, 1) for at in points if only is None or only[at])
                continue
            yield from self._thinned(points, max(2 * (HALVINGS - level - 7), 0))

    def _thinned(self, points: range, shift: int) -> Iterator[tuple[int, int]]:
        cells, only, at = self._cloud.cells, self._only, points.start
        while at < points.stop:
            end = bisect_left(cells, (cells[at] >> shift) + 1 << shift, at, points.stop)
            if only is None:
                yield (at + end) // 2, end - at
            else:
                inside = only.count(1, at, end)
                if inside:
                    yield only.index(1, at, end), inside
            at = end

    def _stamps(self, radius: float) -> list[list[QImage]]:
        return [
            [self._stamp(self._colours[shade], radius, strength) for shade in range(SHADES)] for strength in _STRENGTHS
        ]

    def _stamp(self, colour: QColor, radius: float, strength: float) -> QImage:
        side = math.ceil((2 * radius + 2) * self._ratio)
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(strength)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(side / 2, side / 2), radius * self._ratio, radius * self._ratio)
        painter.end()
        return image


def dot_radius(level: int) -> float:
    """Of a dot at a level of closeness, in pixels: far out there are many."""
    return min(1.5 + 0.35 * level, 4.0)
