"""The search box: words, and a picture as a chip beside them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from anyfind_desktop.pictures import QueryPart
from anyfind_desktop.searching import Query
from anyfind_desktop.views.buttons import IconButton
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.theme import colours, mixed, scaled_font

HEIGHT: Final = 48
CHIP_HEIGHT: Final = 34
CHIP_TEXT: Final = 150


class Chip(QAbstractButton):
    """What is asked with beside words; pressing it takes it away.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._preview: QPixmap | None = None
        self.setAccessibleName(self.tr("Remove the picture from the search"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_part(self, name: str, preview: QImage | None) -> None:
        """Show this part of the query."""
        self._name = name
        self._preview = None if preview is None else QPixmap.fromImage(preview)
        self.setAccessibleName(self.tr("Remove {name} from the search").format(name=name))
        self.setToolTip(self.tr("{name}: click to remove (Backspace)").format(name=name))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As wide as its name, within bounds."""
        words = min(QFontMetrics(self._small()).horizontalAdvance(self._name), CHIP_TEXT)
        return QSize(CHIP_HEIGHT + words + 40, CHIP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the picture, the name and a cross."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(box, 8, 8)
        painter.fillPath(shape, mixed(tones.surface, tones.accent, 0.28 if self.underMouse() else 0.16))
        if self.hasFocus():
            painter.setPen(QPen(tones.accent, 1.5))
            painter.drawPath(shape)
        picture = QRectF(4, 4, CHIP_HEIGHT - 8, CHIP_HEIGHT - 8)
        if self._preview is None:
            draw(painter, "page", picture.adjusted(2, 2, -2, -2), tones.text)
        else:
            clip = QPainterPath()
            clip.addRoundedRect(picture, 5, 5)
            painter.save()
            painter.setClipPath(clip)
            side = min(self._preview.width(), self._preview.height())
            source = QRectF((self._preview.width() - side) / 2, (self._preview.height() - side) / 2, side, side)
            painter.drawPixmap(picture, self._preview, source)
            painter.restore()
        font = self._small()
        painter.setFont(font)
        painter.setPen(tones.text)
        room = QRectF(CHIP_HEIGHT + 2, 0, self.width() - CHIP_HEIGHT - 28, self.height())
        name = QFontMetrics(font).elidedText(self._name, Qt.TextElideMode.ElideMiddle, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        draw(painter, "cross", QRectF(self.width() - 24, self.height() / 2 - 8, 16, 16), tones.muted)

    def _small(self) -> QFont:
        return scaled_font(self.font(), 0.82)


class QueryEdit(QLineEdit):
    """The line of words.

    Args:
        parent: Owns it.

    Signals:
        emptied: Backspace was pressed before the first letter.
        down: The selection shall go to the results.
        escaped: Escape was pressed.
        paste_wanted: Something shall be pasted, maybe a picture.
    """

    emptied = Signal()
    down = Signal()
    escaped = Signal()
    paste_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Hand on what means more than editing."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.hasSelectedText() and self.cursorPosition() == 0:
            self.emptied.emit()
        else:
            super().keyPressEvent(event)


class QueryBox(QFrame):
    """The whole box.

    Args:
        parent: Owns it.

    Signals:
        changed: The :class:`~anyfind_desktop.searching.Query` is another one now.
        confirmed: Enter was pressed, or something was dropped: ask at once.
        down: The selection shall go to the results.
        paste_wanted: Something shall be pasted, maybe a picture.
    """

    changed = Signal(object)
    confirmed = Signal(object)
    down = Signal()
    paste_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part: QueryPart | None = None
        self.setObjectName("queryBox")
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(320)
        self.edit = QueryEdit(self)
        self.edit.setObjectName("query")
        self.edit.setFrame(False)
        self.edit.setAcceptDrops(False)
        self.edit.setMaxLength(10_000)
        self.edit.setAccessibleName(self.tr("Search"))
        self.edit.setAccessibleDescription(self.tr("Words to search for; a picture can be pasted or dropped here."))
        self.edit.setToolTip(self.tr("Search (Ctrl+L); paste a picture with Ctrl+V"))
        self.edit.setFont(scaled_font(self.edit.font(), 1.18))
        transparent = self.edit.palette()
        transparent.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.edit.setPalette(transparent)
        self.chip = Chip(self)
        self.chip.setObjectName("chip")
        self.chip.hide()
        self.clear_button = IconButton("cross", self)
        self.clear_button.setObjectName("clear")
        self.clear_button.setAccessibleName(self.tr("Clear the search"))
        self.clear_button.setToolTip(self.tr("Clear (Esc)"))
        self.clear_button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(46, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.chip)
        row.addWidget(self.edit, 1)
        row.addWidget(self.clear_button)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._edited)
        self.edit.returnPressed.connect(self._confirm)
        self.edit.emptied.connect(lambda: self.set_part(None))
        self.edit.escaped.connect(self.clear)
        self.edit.down.connect(self.down)
        self.edit.paste_wanted.connect(self.paste_wanted)
        self.chip.clicked.connect(self._remove_part)
        self.clear_button.clicked.connect(self.clear)
        self._word_placeholder()

    @property
    def query(self) -> Query:
        """What stands in the box."""
        return Query(self.edit.text(), () if self._part is None else (self._part,))

    def set_part(self, part: QueryPart | None) -> None:
        """Ask with this beside the words; ``None``: with the words alone."""
        if part is None and self._part is None:
            return
        self._part = part
        self.chip.setVisible(part is not None)
        if part is not None:
            self.chip.show_part(part.name, part.preview)
        self._word_placeholder()
        self._show_clear()
        self.confirmed.emit(self.query)

    def set_query(self, query: Query) -> None:
        """Ask this at once."""
        self.edit.setText(query.text)
        self.set_part(query.parts[0] if query.parts else None)
        self.confirmed.emit(query)

    def clear(self) -> None:
        """Ask nothing."""
        self.set_part(None)
        self.edit.clear()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def type_on(self, text: str) -> None:
        """Add what was typed elsewhere, at the end."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.end(False)
        self.edit.insert(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """The whole box is the field."""
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the frame and the glass."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self.edit.hasFocus()
        shape = QPainterPath()
        inset = 1.0 if active else 0.5
        shape.addRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 12, 12)
        painter.fillPath(shape, tones.surface)
        painter.setPen(QPen(tones.accent if active else tones.line, inset * 2))
        painter.drawPath(shape)
        draw(painter, "search", QRectF(15, self.height() / 2 - 11, 22, 22), tones.muted)

    def _edited(self) -> None:
        self._show_clear()
        self.changed.emit(self.query)

    def _confirm(self) -> None:
        self.confirmed.emit(self.query)

    def _remove_part(self) -> None:
        self.set_part(None)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_clear(self) -> None:
        self.clear_button.setVisible(not self.query.empty)

    def _word_placeholder(self) -> None:
        self.edit.setPlaceholderText(
            self.tr("Search, or drop a picture here") if self._part is None else self.tr("and words, if you like")
        )
