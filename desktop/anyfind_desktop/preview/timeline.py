"""The length of a recording: its waveform where it is known, where one is, and where it was found."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from anyfind_desktop.preview.wording import clock
from anyfind_desktop.views.theme import colours, mixed

STEP_S: Final = 5
PAGE_S: Final = 30
LOW: Final = 44
HIGH: Final = 190


class Timeline(QAbstractSlider):
    """A slider in tenths of seconds that is painted as a waveform.

    Args:
        parent: Owns it.

    Signals:
        went_to: The user chose another place, in seconds.
    """

    went_to = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wave: QImage | None = None
        self._tinted: dict[int, QImage] = {}
        self._hit: tuple[float, float] | None = None
        self._tall = False
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, 1)
        self.setSingleStep(STEP_S * 10)
        self.setPageStep(PAGE_S * 10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Place in the recording"))
        self.setToolTip(self.tr("Place in the recording (arrow keys: {count} seconds)").format(count=STEP_S))
        self.actionTriggered.connect(lambda _: self.went_to.emit(self.sliderPosition() / 10))

    def be_tall(self, tall: bool) -> None:
        """Whether there is room for a waveform."""
        self._tall = tall
        self.setFixedHeight(HIGH if tall else LOW)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as its waveform asks for."""
        return QSize(400, HIGH if self._tall else LOW)

    def show_length(self, seconds: float) -> None:
        """How long the recording is."""
        self.setRange(0, max(1, round(seconds * 10)))
        self.update()

    def show_place(self, seconds: float) -> None:
        """Where one is."""
        if not self.isSliderDown():
            self.setValue(round(seconds * 10))
            self.setAccessibleDescription(clock(seconds))

    def show_hit(self, start_s: float | None, end_s: float | None) -> None:
        """What part was found."""
        self._hit = None if start_s is None else (start_s, end_s if end_s is not None else start_s)
        self.update()

    def show_wave(self, mask: QImage | None) -> None:
        """The waveform as the opaque part of a picture; ``None`` for a plain line."""
        self._wave = mask
        self._tinted = {}
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Go there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Go along."""
        if self.isSliderDown():
            self._go(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Stay there."""
        if self.isSliderDown():
            self.setSliderDown(False)
            self.went_to.emit(self.value() / 10)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Keys up and down belong to the results."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint what was found, the waveform, and how far one is."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        track = self._track()
        at = self._x(self.value())
        if self._hit is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(tones.sunken, tones.accent, 0.22))
            ends = sorted(self._x(min(second * 10, self.maximum())) for second in self._hit)
            painter.drawRoundedRect(QRectF(ends[0] - 2, 2, ends[1] - ends[0] + 4, self.height() - 4), 4, 4)
        played = QRectF(QPointF(min(self._x(0), at), 0), QPointF(max(self._x(0), at), self.height()))
        for colour, box in ((mixed(tones.sunken, tones.text, 0.32), None), (tones.accent, played)):
            painter.save()
            if box is not None:
                painter.setClipRect(box)
            self._paint_wave(painter, track, colour)
            painter.restore()
        painter.setPen(QPen(tones.accent, 2))
        if self._wave is not None and self._tall:
            painter.drawLine(QPointF(at, 4), QPointF(at, self.height() - 4))
        painter.setBrush(tones.accent)
        painter.setPen(QPen(tones.surface, 2))
        middle = QPointF(at, self.height() / 2)
        painter.drawEllipse(middle, 7, 7)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tones.accent, 1.5))
            painter.drawEllipse(middle, 10.5, 10.5)

    def _paint_wave(self, painter: QPainter, track: QRectF, colour: QColor) -> None:
        if self._wave is None or not self._tall:
            line = QPainterPath()
            line.addRoundedRect(QRectF(track.left(), track.center().y() - 2, track.width(), 4), 2, 2)
            painter.fillPath(line, colour)
            return
        image = self._tinted.get(colour.rgb())
        if image is None:
            image = QImage(self._wave.size(), QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(colour)
            tinting = QPainter(image)
            tinting.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
            tinting.drawImage(0, 0, self._wave)
            tinting.end()
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                image = image.flipped(Qt.Orientation.Horizontal)
            if len(self._tinted) > 4:
                self._tinted = {}
            self._tinted[colour.rgb()] = image
        painter.drawImage(track.adjusted(0, 10, 0, -10), image)

    def _track(self) -> QRectF:
        return QRectF(self.rect()).adjusted(12, 0, -12, 0)

    def _x(self, value: float) -> float:
        track = self._track()
        share = value / max(self.maximum(), 1)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        return track.left() + share * track.width()

    def _go(self, place: QPointF) -> None:
        track = self._track()
        share = min(max((place.x() - track.left()) / max(track.width(), 1), 0.0), 1.0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        self.setValue(round(share * self.maximum()))
        self.went_to.emit(self.value() / 10)


def wave_mask(image: QImage) -> QImage:
    """What is dark in the engine's drawing of a waveform, as something that can be tinted."""
    # Lossy packing blurs the two colours of the drawing; in between, there is nothing that matters.
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    grey.invertPixels()
    mono = grey.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
    opaque = mono.convertToFormat(QImage.Format.Format_Grayscale8)
    opaque.reinterpretAsFormat(QImage.Format.Format_Alpha8)
    return opaque
