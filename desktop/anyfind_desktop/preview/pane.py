"""The closer look: a large card over the results, with the file, what is known of it, and what can be done with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from anyfind.api.live import FileDetails
from anyfind_desktop.preview.cropping import Cropping
from anyfind_desktop.preview.details import Details
from anyfind_desktop.preview.handle import FileHandle
from anyfind_desktop.preview.media_stage import MediaStage
from anyfind_desktop.preview.page_stage import PageStage
from anyfind_desktop.preview.picture_stage import PictureStage
from anyfind_desktop.preview.shown import Shown, Way
from anyfind_desktop.preview.stage import Stage, Supplies
from anyfind_desktop.preview.text_stage import TextStage
from anyfind_desktop.views.buttons import IconButton, Look, TextButton
from anyfind_desktop.views.direction import set_margins
from anyfind_desktop.views.pages import Page
from anyfind_desktop.views.parts import Words
from anyfind_desktop.views.theme import RADIUS, colours, mixed, scaled_font
from anyfind_desktop.views.tips import plain_tip

EDGE: Final = 16
"""Of the results seen around the card."""

NARROW: Final = 90
"""A pane of fewer letters shows no details by itself."""


class PreviewPane(QWidget):
    """Shows one file at a time; it asks for nothing but through its stages.

    Args:
        supplies: What stages work with.
        parent: Owns it.

    Signals:
        closed: The user has seen enough.
        stepped: The next result is wanted (1), or the one before (-1).
        open_wanted: Open the file.
        reveal_wanted: Show it in the file manager.
        copy_wanted: Copy its path.
        menu_wanted: A menu of what can be done, below this button.
        crop_chosen: Search by a part: a box of the upright picture or ``None``, and that part as a ``QImage``.
        lost: No engine answered: a :class:`~anyfind_desktop.client.connection.Failure`.
    """

    closed = Signal()
    stepped = Signal(int)
    open_wanted = Signal()
    reveal_wanted = Signal()
    copy_wanted = Signal()
    menu_wanted = Signal(QWidget)
    crop_chosen = Signal(object, QImage)
    lost = Signal(object)

    def __init__(self, supplies: Supplies, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setAccessibleName(self.tr("Preview"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._supplies = supplies
        self._narrow = False
        self.shown: Shown | None = None
        self.details_of: FileDetails | None = None
        self.way: Way | None = None
        self.stages: dict[Way, Stage] = {
            Way.PICTURE: PictureStage(supplies, self),
            Way.PAGES: PageStage(supplies, self),
            Way.TEXT: TextStage(supplies, self),
            Way.SOUND: MediaStage(supplies, film=False, parent=self),
            Way.FILM: MediaStage(supplies, film=True, parent=self),
        }
        self.nothing = Page("page", "", "", self.tr("Open"), self, icon="page")
        self.stack = QStackedWidget(self)
        for stage in self.stages.values():
            self.stack.addWidget(stage)
            stage.trouble.connect(self.say_nothing)
            stage.lost.connect(self.lost)
        self.stack.addWidget(self.nothing)
        self.details = Details(self)
        self.handle = FileHandle(self)
        self.title = Words(parent=self, scale=1.04, bold=True)
        self.title.setWordWrap(False)
        self.subtitle = Words(parent=self, scale=0.86, muted=True)
        self.subtitle.setWordWrap(False)
        self.open = TextButton(self.tr("Open"), look=Look.PRIMARY, parent=self)
        self.open.setToolTip(self.tr("Open with the usual program (Enter)"))
        self.before = self._button("up", self.tr("Previous result"), self.tr("Left"))
        self.after = self._button("down", self.tr("Next result"), self.tr("Right"))
        self.crop = self._button("crop", self.tr("Search by a part of the picture"), "C")
        self.more = self._button("dots", self.tr("What else can be done"), "")
        self.info = self._button("info", self.tr("Show or hide the details"), "I")
        self.close_button = self._button("cross", self.tr("Close the preview"), self.tr("Space"))
        self.cropping = Cropping(self)
        self._arrange()
        self._connect()
        self.hide()

    @property
    def stage(self) -> Stage | None:
        """What shows the file, unless nothing can."""
        found = self.stack.currentWidget()
        return found if isinstance(found, Stage) else None

    def show_file(self, shown: Shown, way: Way, details: FileDetails | None) -> None:
        """Show a file, or more of it."""
        self.cropping.give_up()
        other = self.shown is None or (self.shown.file, self.shown.path) != (shown.file, shown.path)
        stage = self.stages[way]
        if other or way is not self.way:
            for one in self.stages.values():
                if one is not stage or other:
                    one.leave()
            self.stack.setCurrentWidget(stage)
        self.shown, self.way, self.details_of = shown, way, details
        self._write_title()
        if other or details is not None:
            self.details.show_file(shown, details)
        self.open.setEnabled(shown.online)
        self.setAccessibleDescription(shown.name)
        stage.show_file(shown, details)
        self.handle.show_file(shown, self._supplies.tools.thumbnails.get(shown.file))
        self._show_crop()

    def show_unread(self, shown: Shown) -> None:
        """Show that there is a file, of which nothing more is known."""
        self.leave()
        self.shown = shown
        self._write_title()
        self.details.show_file(shown, None)
        self.handle.show_file(shown, None)
        self.open.setEnabled(shown.online)
        self.say_nothing(self.tr("This file was not read yet, or it cannot be read."))

    def say_nothing(self, why: str) -> None:
        """Nothing can be shown of the file."""
        self.nothing.say(self.tr("Nothing to look at here"), why)
        self.nothing.offer(self.shown is not None and self.shown.online)
        self.stack.setCurrentWidget(self.nothing)
        self._show_crop()

    def leave(self) -> None:
        """Show nothing any more, and stop whatever plays."""
        self.cropping.give_up()
        for stage in self.stages.values():
            stage.leave()
        self.shown = self.details_of = self.way = None

    def stop(self) -> None:
        """The window closes."""
        for stage in self.stages.values():
            stage.stop()

    def begin_crop(self) -> None:
        """Let a part of the picture be chosen."""
        stage = self.stage
        canvas = getattr(stage, "canvas", None)
        if self.crop.isEnabled() and stage is not None and canvas is not None and not canvas.empty:
            if isinstance(stage, MediaStage):
                stage.player.pause()
            self.cropping.begin(canvas, canvas.full_size)

    def toggle_details(self) -> None:
        """Show or hide what is known of the file."""
        self.details.setVisible(self.details.isHidden())

    def event(self, event: QEvent) -> bool:
        """Take the keys that mean something else in the rest of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            copy = event.matches(QKeySequence.StandardKey.Copy)
            if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Space} or copy:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Space and Escape close, arrows go through the results, the rest is the file's."""
        stage = self.stage
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Escape and self.cropping.active:
            self.cropping.give_up()
            self.setFocus()
        elif key in {Qt.Key.Key_Escape, Qt.Key.Key_Space}:
            self.closed.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            (self.reveal_wanted if control else self.open_wanted).emit()
        elif stage is not None and not control and stage.take_key(event):
            pass
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Up}:
            self.stepped.emit(self._sign(key, Qt.Key.Key_Left) or -1)
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Down}:
            self.stepped.emit(self._sign(key, Qt.Key.Key_Right) or 1)
        elif key == Qt.Key.Key_C and not control:
            self.begin_crop()
        elif key == Qt.Key.Key_I and not control:
            self.toggle_details()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Beside the card, the results are meant."""
        if not self._card().contains(event.position()):
            self.closed.emit()
        event.accept()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Nothing plays that is not seen."""
        super().hideEvent(event)
        for stage in self.stages.values():
            if isinstance(stage, MediaStage):
                stage.player.pause()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Cover what it lies on, whatever size that has."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move} and isinstance(watched, QWidget):
            self.setGeometry(watched.geometry())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the veil over the results, and the card."""
        tones = colours(self.palette())
        painter = QPainter(self)
        veil = QColor(tones.window)
        veil.setAlphaF(0.86)
        painter.fillRect(self.rect(), veil)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = self._card()
        painter.setPen(Qt.PenStyle.NoPen)
        for ring in range(12, 0, -3):
            painter.setBrush(QColor(0, 0, 0, 16 if tones.dark else 7))
            painter.drawRoundedRect(
                card.adjusted(-ring / 2, -ring / 2 + 2, ring / 2, ring / 2 + 3), RADIUS + ring / 2, RADIUS + ring / 2
            )
        shape = QPainterPath()
        shape.addRoundedRect(card, RADIUS + 2, RADIUS + 2)
        painter.fillPath(shape, tones.surface)
        painter.save()
        painter.setClipPath(shape)
        floor = QRectF(self.stack.geometry())
        if self.way in {Way.PICTURE, Way.PAGES, Way.FILM, Way.SOUND} or self.stage is None:
            painter.fillRect(floor, mixed(tones.window, tones.text, 0.02 if tones.dark else 0.03))
        painter.setPen(QPen(tones.line, 1))
        painter.drawLine(floor.topLeft(), QRectF(card.left(), floor.top(), card.width(), 0).topRight())
        painter.drawLine(QRectF(card.left(), floor.top(), card.width(), 0).topLeft(), floor.topRight())
        if not self.details.isHidden():
            beside = QRectF(self.details.geometry())
            across = beside.left() if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else beside.right()
            painter.drawLine(
                QRectF(across, beside.top(), 0, 0).topLeft(), QRectF(across, beside.bottom(), 0, 0).topLeft()
            )
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tones.line, 1))
        painter.drawPath(shape)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Long names are cut anew."""
        super().resizeEvent(event)
        self._fit(event.oldSize().width())
        self._write_title()

    def _fit(self, before: int) -> None:
        """In a narrow window the file itself comes first; its details and what opens it are a key away."""
        narrow = self.width() < self.fontMetrics().averageCharWidth() * NARROW
        if narrow != self._narrow or before <= 0:
            self._narrow = narrow
            self.details.setVisible(not narrow)
            self.open.setVisible(not narrow)

    def _sign(self, key: Qt.Key, sideways: Qt.Key) -> int:
        """Left and right the way the results run."""
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight or key != sideways:
            return 0
        return 1 if key == Qt.Key.Key_Left else -1

    def _card(self) -> QRectF:
        return QRectF(self.rect()).adjusted(EDGE + 0.5, 2.5, -EDGE - 0.5, -EDGE - 0.5)

    def _show_crop(self) -> None:
        self.crop.setEnabled(self.stage is not None and self.way in {Way.PICTURE, Way.PAGES, Way.FILM})

    def _write_title(self) -> None:
        shown = self.shown
        if shown is None:
            return
        for label, text, mode in (
            (self.title, shown.name, Qt.TextElideMode.ElideMiddle),
            (self.subtitle, shown.path.removesuffix(shown.name), Qt.TextElideMode.ElideMiddle),
        ):
            label.setText(
                label.fontMetrics().elidedText(text, mode, max(self.width() - (380 if self._narrow else 480), 120))
            )
            label.setToolTip(plain_tip(text))

    def _button(self, drawing: str, name: str, keys: str) -> IconButton:
        button = IconButton(drawing, self)
        button.setAccessibleName(name)
        button.setToolTip(self.tr("{name} ({keys})").format(name=name, keys=keys) if keys else name)
        return button

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        head = QHBoxLayout()
        set_margins(head, self, 14, 9, 10, 9)
        head.setSpacing(4)
        head.addWidget(self.handle)
        head.addSpacing(6)
        head.addLayout(words, 1)
        for button in (self.before, self.after):
            head.addWidget(button)
        head.addSpacing(8)
        head.addWidget(self.open)
        head.addSpacing(4)
        for button in (self.crop, self.more, self.info, self.close_button):
            head.addWidget(button)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.stack, 1)
        body.addWidget(self.details)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE + 1, 3, EDGE + 1, EDGE + 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(body, 1)
        self.title.setFont(scaled_font(self.font(), 1.04, bold=True))
        self.setMinimumSize(QSize(0, 0))

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.open.clicked.connect(self.open_wanted)
        self.nothing.pressed.connect(self.open_wanted)
        self.crop.clicked.connect(self.begin_crop)
        self.more.clicked.connect(lambda: self.menu_wanted.emit(self.more))
        self.info.clicked.connect(self.toggle_details)
        self.close_button.clicked.connect(self.closed)
        self.cropping.chosen.connect(self._cropped)
        self._supplies.tools.thumbnails.ready.connect(self._thumbnail_ready)

    def _thumbnail_ready(self, file: int) -> None:
        if self.shown is not None and self.shown.file == file:
            self.handle.show_file(self.shown, self._supplies.tools.thumbnails.get(file))

    def _cropped(self, box: object, image: QImage) -> None:
        # Boxes count pixels of the file's own picture; of a page or a frame, the pixels themselves are sent.
        self.crop_chosen.emit(box if self.way is Way.PICTURE else None, image)
