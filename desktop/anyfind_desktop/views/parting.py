"""A line that becomes a column where there is no room for it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLayoutItem, QWidget

LETTERS = 22
"""Words beside a control get room for so many letters at least; in less they go above it."""

Way = QBoxLayout.Direction


class Parting(QBoxLayout):
    """Items beside each other, or below each other while they would not fit.

    Items with a stretch are words, which wrap; the others are as wide as they ask for.

    Args:
        parent: The widget whose layout it is, if it is one's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        if parent is None:
            super().__init__(Way.LeftToRight)
        else:
            super().__init__(Way.LeftToRight, parent)
        # Qt asks for heights again and again, and measuring words takes long.
        self._heights: dict[int, int] = {}
        self._fitting: dict[int, bool] = {}

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As wide as all items beside each other, also while they are not: otherwise they would never be again."""
        margins, hints = self.contentsMargins(), [item.sizeHint() for _, item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        height = max((hint.height() for hint in hints), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:  # noqa: N802 (Qt's name)
        """As wide as the widest item: the others go below it."""
        margins = self.contentsMargins()
        widths = [item.minimumSize().width() for _, item in self._shown()]
        width = max(widths, default=0) + margins.left() + margins.right()
        return QSize(width, super().minimumSize().height())

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        """Whether its height depends on its width: it parts."""
        return True

    def invalidate(self) -> None:
        """Something in it has another size."""
        self._heights = {}
        self._fitting = {}
        super().invalidate()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """Its height when it is so wide."""
        if width not in self._heights:
            self._heights[width] = self._high(width)
        return self._heights[width]

    def _high(self, width: int) -> int:
        margins, shown = self.contentsMargins(), self._shown()
        inner = width - margins.left() - margins.right()
        around = margins.top() + margins.bottom()
        if not self._fits(width):
            return sum(_height(item, inner) for _, item in shown) + self.spacing() * max(len(shown) - 1, 0) + around
        fixed = sum(item.sizeHint().width() for stretch, item in shown if not stretch)
        rest = inner - fixed - self.spacing() * max(len(shown) - 1, 0)
        share = rest // max(sum(1 for stretch, _ in shown if stretch), 1)
        heights = [_height(item, share if stretch else item.sizeHint().width()) for stretch, item in shown]
        return max(heights, default=0) + around

    def minimumHeightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """Its height when it is so wide."""
        return self.heightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 (Qt's name)
        """Arrange what is in it."""
        way = Way.LeftToRight if self._fits(rect.width()) else Way.TopToBottom
        if way != self.direction():
            self.setDirection(way)
        super().setGeometry(rect)

    def _fits(self, width: int) -> bool:
        if width not in self._fitting:
            self._fitting[width] = self._fits_now(width)
        return self._fitting[width]

    def _fits_now(self, width: int) -> bool:
        margins, shown = self.contentsMargins(), self._shown()
        widget = self.parentWidget()
        words = 0 if widget is None else widget.fontMetrics().averageCharWidth() * LETTERS
        hints = [(stretch, item.sizeHint().width()) for stretch, item in shown]
        wanted = sum(min(words, hint) if stretch else hint for stretch, hint in hints)
        gaps = self.spacing() * max(len(shown) - 1, 0)
        return wanted + gaps + margins.left() + margins.right() <= width

    def _shown(self) -> list[tuple[int, QLayoutItem]]:
        """What is not hidden, with its stretch."""
        items = [(self.stretch(at), self.itemAt(at)) for at in range(self.count())]
        return [(stretch, item) for stretch, item in items if item is not None and not item.isEmpty()]


def leading() -> Qt.AlignmentFlag:
    """Where a control stands in such a line, beside words and below them."""
    return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


def _height(item: QLayoutItem, width: int) -> int:
    return max(item.heightForWidth(width), 0) if item.hasHeightForWidth() else item.sizeHint().height()
