"""Which part of a map is seen, and how large."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

FIT: Final = 0.94
"""Share of the view that the whole map fills."""

DEEPEST: Final = 2.0**15
"""So many times larger than fits the view the map gets at most."""


@dataclass(frozen=True, slots=True)
class Camera:
    """A view of the square map, whose side is 1, from above.

    Attributes:
        across: What is in the middle of the view, from the left of the map.
        down: The same from the top.
        scale: Pixels that the map's side is long.
        size: Of the view, in pixels.
    """

    across: float
    down: float
    scale: float
    size: QSizeF

    @classmethod
    def whole(cls, size: QSizeF) -> Camera:
        """The whole map."""
        return cls(0.5, 0.5, max(min(size.width(), size.height()), 1.0) * FIT, size)

    @property
    def closeness(self) -> float:
        """How many times larger the map is than when all of it is seen."""
        return self.scale / Camera.whole(self.size).scale

    def seen(self) -> QRectF:
        """The part of the map that is seen."""
        width, height = self.size.width() / self.scale, self.size.height() / self.scale
        return QRectF(self.across - width / 2, self.down - height / 2, width, height)

    def to_view(self, across: float, down: float) -> QPointF:
        """Where a place of the map is in the view."""
        return QPointF(
            (across - self.across) * self.scale + self.size.width() / 2,
            (down - self.down) * self.scale + self.size.height() / 2,
        )

    def to_map(self, place: QPointF) -> QPointF:
        """The place of the map at a point of the view."""
        return QPointF(
            (place.x() - self.size.width() / 2) / self.scale + self.across,
            (place.y() - self.size.height() / 2) / self.scale + self.down,
        )

    def moved(self, right: float, down: float) -> Camera:
        """So many pixels further to the right and down; the map's middle never leaves for good."""
        return self._bounded(self.across + right / self.scale, self.down + down / self.scale, self.scale)

    def looking_at(self, across: float, down: float, scale: float | None = None) -> Camera:
        """With this place in the middle."""
        return self._bounded(across, down, self.scale if scale is None else scale)

    def zoomed(self, factor: float, around: QPointF) -> Camera:
        """So many times closer; what is at this point of the view stays there."""
        whole = Camera.whole(self.size).scale
        scale = min(max(self.scale * factor, whole * 0.5), whole * DEEPEST)
        kept = self.to_map(around)
        return self._bounded(
            kept.x() - (around.x() - self.size.width() / 2) / scale,
            kept.y() - (around.y() - self.size.height() / 2) / scale,
            scale,
        )

    def resized(self, size: QSizeF) -> Camera:
        """In a view of another size; as close as before."""
        return replace(self, scale=Camera.whole(size).scale * self.closeness, size=size)

    def _bounded(self, across: float, down: float, scale: float) -> Camera:
        return replace(self, across=min(max(across, 0.0), 1.0), down=min(max(down, 0.0), 1.0), scale=scale)
