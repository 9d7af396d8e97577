"""Chips: filters, pictures and other things that are asked with beside words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from anyfind_desktop.asking import filters
from anyfind_desktop.pictures import QueryPart
from anyfind_desktop.views.buttons import PressedByEnter
from anyfind_desktop.views.direction import isolated
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.theme import colours, mixed, scaled_font
from anyfind_desktop.views.tips import plain_tip

HEIGHT: Final = 34
MOST_TEXT: Final = 170
"""Wider than this no chip's words get, in device-independent pixels."""

MINUS: Final = "\N{MINUS SIGN}"
TIMES: Final = "\N{MULTIPLICATION SIGN}"

_CROSS: Final = 28
_STEP: Final = 0.5


class Chip(PressedByEnter):
    """One thing that is asked; pressing it opens its editor, its cross takes it away.

    Args:
        parent: Owns it.

    Signals:
        remove_wanted: It shall go: by its cross, by Delete or by Backspace.
        stepped: The keyboard shall go to a neighbour: -1 for the one before, 1 for the one after.
    """

    remove_wanted = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing = "filter"
        self.picture: QPixmap | None = None
        self.note = ""
        self.away = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(self.tr("Enter changes it, Delete removes it."))

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As wide as its words, within bounds."""
        font = self._font()
        words = min(QFontMetrics(font).horizontalAdvance(self.text()) + 2, MOST_TEXT)
        note = QFontMetrics(self._note_font()).horizontalAdvance(self.note) + 14 if self.note else 0
        return QSize(HEIGHT + 2 + words + note + _CROSS, max(HEIGHT, QFontMetrics(font).height() + 10))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """It is not squeezed."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Delete removes it, arrows go to its neighbours."""
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.remove_wanted.emit()
            case Qt.Key.Key_Left:
                self.stepped.emit(1 if backwards else -1)
            case Qt.Key.Key_Right:
                self.stepped.emit(-1 if backwards else 1)
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """The cross takes it away."""
        if self.isDown() and self._cross().contains(event.position()):
            self.setDown(False)
            self.remove_wanted.emit()
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the picture, the words and a cross."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(box, 8, 8)
        tint = tones.text if self.away else tones.accent
        painter.fillPath(shape, mixed(tones.surface, tint, 0.24 if self.underMouse() or self.isDown() else 0.13))
        if self.hasFocus():
            painter.setPen(QPen(tones.accent, 1.8))
            painter.drawPath(shape)
        elif self.away or tones.contrast:
            edge = QPen(tones.muted, 1, Qt.PenStyle.DashLine if self.away else Qt.PenStyle.SolidLine)
            painter.setPen(edge)
            painter.drawPath(shape)
        self._paint_picture(painter, self._turned(QRectF(4, (self.height() - 26) / 2, 26, 26)), tones.text)
        note = QFontMetrics(self._note_font()).horizontalAdvance(self.note) + 14 if self.note else 0
        room = QRectF(HEIGHT + 2, 0, self.width() - HEIGHT - 2 - _CROSS - note, self.height())
        font = self._font()
        painter.setFont(font)
        painter.setPen(tones.text)
        words = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideMiddle, int(room.width()) + 1)
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(self._turned(room), leading | side, isolated(words))
        if self.note:
            self._paint_note(painter, self._turned(QRectF(room.right() + 4, self.height() / 2 - 9, note - 4, 18)))
        draw(painter, "cross", self._cross().adjusted(6, 0, -6, 0).toRect().toRectF(), tones.muted)

    def _paint_picture(self, painter: QPainter, place: QRectF, ink: QColor) -> None:
        if self.picture is None:
            draw(painter, self.drawing, place.adjusted(4, 4, -4, -4), ink)
            return
        clip = QPainterPath()
        clip.addRoundedRect(place, 5, 5)
        painter.save()
        painter.setClipPath(clip)
        side = min(self.picture.width(), self.picture.height())
        source = QRectF((self.picture.width() - side) / 2, (self.picture.height() - side) / 2, side, side)
        painter.drawPixmap(place, self.picture, source)
        painter.restore()

    def _paint_note(self, painter: QPainter, place: QRectF) -> None:
        tones = colours(self.palette())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tones.muted if self.away else tones.accent)
        painter.drawRoundedRect(place, 9, 9)
        painter.setPen(tones.surface if self.away else tones.on_accent)
        painter.setFont(self._note_font())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.note)

    def _turned(self, place: QRectF) -> QRectF:
        """A place counted from the leading side."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveLeft(self.width() - place.right())
        return place

    def _cross(self) -> QRectF:
        return self._turned(QRectF(self.width() - _CROSS, self.height() / 2 - 8, _CROSS, 16))

    def _font(self) -> QFont:
        return scaled_font(self.font(), 0.9)

    def _note_font(self) -> QFont:
        return scaled_font(self.font(), 0.76, bold=True)


class FilterChip(Chip):
    """A condition on files.

    Args:
        condition: It, in the language of the box.
        parent: Owns it.
    """

    def __init__(self, condition: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.condition = condition
        sign, key, value = filters.taken_apart(condition)
        self.away = bool(sign)
        self.drawing = filters.key_icon(key, value)
        self.setText(filters.title(condition))
        self.setAccessibleName(self.tr("Filter: {what}").format(what=self.text()))
        self.setToolTip(self.tr("{filter}\nClick to change it, Backspace to write on").format(filter=condition))


class FilesChip(Chip):
    """Nothing but some files of the library.

    Args:
        files: Their numbers.
        parent: Owns it.
    """

    def __init__(self, files: tuple[int, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = files
        self.drawing = "filter"
        self.setText(self.tr("%n chosen files", "", len(files)))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self.tr("Only these are searched. Delete removes it."))
        self.setToolTip(self.tr("Only these files are searched; click to search all"))
        self.clicked.connect(self.remove_wanted)


class PartChip(Chip):
    """A picture, a sound, a file or words of their own, with a weight.

    Args:
        part: It.
        parent: Owns it.

    Signals:
        changed: The chip stands for this other part from now on.
    """

    changed = Signal(object)

    def __init__(self, part: QueryPart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = part
        self.show_part(part)

    def show_part(self, part: QueryPart) -> None:
        """Show this part."""
        self.part = part
        self.away = part.weight < 0
        self.drawing = {"image": "image", "sound": "sound", "words": "search"}.get(part.role, "page")
        self.picture = None if part.preview is None else QPixmap.fromImage(_shown(part))
        self.note = self._weighed(part.weight)
        name = part.name if part.box is None else self.tr("Part of {name}").format(name=part.name)
        self.setText(name)
        if part.weight < 0:
            name = self.tr("Not like {name}").format(name=name)
        elif part.role != "words":
            name = self.tr("Like {name}").format(name=name)
        weight = self.locale().toString(abs(part.weight), "g", 2)
        self.setAccessibleName(self.tr("{name}, weight {weight}").format(name=name, weight=weight))
        self.setToolTip(plain_tip(self.tr("{name}\nClick to weigh it, + and - for more and less").format(name=name)))
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Plus and minus weigh it."""
        step = {Qt.Key.Key_Plus: _STEP, Qt.Key.Key_Equal: _STEP, Qt.Key.Key_Minus: -_STEP}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        weight = min(max(self.part.weight + step, -2.0), 2.0)
        if weight == 0:
            # A part that counts nothing would be no part.
            weight = step
        self.changed.emit(self.part.weighed(weight))

    def _weighed(self, weight: float) -> str:
        if weight in {1, -1}:
            return "" if weight == 1 else MINUS
        return (MINUS if weight < 0 else TIMES) + self.locale().toString(abs(weight), "g", 2)


def _shown(part: QueryPart) -> QImage:
    """The preview of a part; of a part of a picture that part, if its size is known."""
    assert part.preview is not None
    if part.box is None or part.full is None:
        return part.preview
    across, down = part.preview.width() / part.full[0], part.preview.height() / part.full[1]
    left, top, right, bottom = part.box
    return part.preview.copy(
        round(left * across),
        round(top * down),
        max(round((right - left) * across), 1),
        max(round((bottom - top) * down), 1),
    )
