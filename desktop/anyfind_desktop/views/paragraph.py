"""A paragraph of a label that is read from the right. Qt's own labels shift its lines by the space where they break."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from anyfind_desktop.views.direction import from_the_right, right_to_left


class Paragraph(QLabel):
    """A label that is read from the side where its window is read from, whatever its first letter is.

    Args:
        text: Plain text.
        parent: Owns it.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 (Qt's name)
        """Show this. Qt would go by the first letter, and some sentences begin with a Latin name."""
        super().setText(from_the_right(text) if right_to_left(self) else text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the words."""
        selectable = bool(self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse)
        if not self.wordWrap() or selectable or not right_to_left(self):
            super().paintEvent(event)
            return
        box = self.contentsRect().toRectF()
        place = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        lines = [_laid_out(line, self, place, box.width()) for line in self.text().split("\n")]
        high = sum(layout.boundingRect().height() for layout in lines)
        top = box.top()
        if place & Qt.AlignmentFlag.AlignVCenter:
            top += (box.height() - high) / 2
        elif place & Qt.AlignmentFlag.AlignBottom:
            top += box.height() - high
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        for layout in lines:
            layout.draw(painter, QPointF(box.left(), top))
            top += layout.boundingRect().height()


def _laid_out(text: str, label: QLabel, place: Qt.AlignmentFlag, width: float) -> QTextLayout:
    option = QTextOption(place | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout = QTextLayout(text, label.font(), label)
    layout.setTextOption(option)
    layout.beginLayout()
    high = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        high += max(0.0, line.leading()) if high else 0.0
        line.setPosition(QPointF(0, high))
        high += line.height()
    layout.endLayout()
    return layout
