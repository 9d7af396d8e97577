"""Recording a sound to search by: a panel with a level, and what was recorded as a part of the question."""

from __future__ import annotations

import base64
from collections import deque
from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from anyfind.api.requests import QueryFile
from anyfind_desktop.asking.microphone import Microphone, loudness, wave
from anyfind_desktop.asking.overlay import Overlay
from anyfind_desktop.pictures import QueryPart
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.parts import Words
from anyfind_desktop.views.query_box import QueryBox
from anyfind_desktop.views.theme import colours

LONGEST_S: Final = 30
"""Recorded at most; longer sounds say no more to an encoder."""

LEAST_S: Final = 0.3
_BARS: Final = 64


class Source(Protocol):
    """Where samples come from: a microphone, or what a test says."""

    rate: int
    channels: int

    @property
    def arrived(self) -> SignalInstance:
        """Some more samples, as ``bytes``."""
        ...

    @property
    def broken(self) -> SignalInstance:
        """Why nothing comes."""
        ...

    def start(self) -> None:
        """Begin."""
        ...

    def stop(self) -> None:
        """End."""
        ...


class Recording(QObject):
    """Opens the panel, records, and puts the recording into the box.

    Args:
        box: The box.
        tools: What it works with.
        parent: Owns it.
        source: Makes where samples come from; the microphone by default.
    """

    def __init__(
        self,
        box: QueryBox,
        tools: Tools,
        parent: QObject | None = None,
        *,
        source: Callable[[QObject], Source] = Microphone,
    ) -> None:
        super().__init__(parent)
        self._box = box
        self._tools = tools
        self.make_source = source
        self._source: Source | None = None
        self._samples = bytearray()
        self.panel = RecordPanel(box.record_button)
        self.panel.done.connect(self.finish)
        self.panel.closed.connect(self.stop)
        box.record_button.clicked.connect(self.toggle)

    def toggle(self) -> None:
        """Begin to record; while that goes on, search by what was recorded."""
        if self._source is None:
            self.start()
        else:
            self.finish()

    def start(self) -> None:
        """Begin to record."""
        self.stop()
        self._samples = bytearray()
        self.panel.begin()
        self.panel.open(self.panel.search)
        source = self._source = self.make_source(self)
        source.arrived.connect(self._arrived)
        source.broken.connect(self._broken)
        source.start()

    def finish(self) -> None:
        """Search by what was recorded; by too little of it, nothing."""
        source, samples = self._source, bytes(self._samples)
        self.stop()
        self.panel.dismiss()
        if source is None or len(samples) < LEAST_S * source.rate * source.channels * 2:
            return
        seconds = self._seconds(len(samples), source)
        clock = self.tr("{minutes}:{seconds:02d}").format(minutes=int(seconds) // 60, seconds=int(seconds) % 60)
        name = self.tr("Recording {time}").format(time=clock)
        rate, channels = source.rate, source.channels

        def packed() -> str:
            return base64.b64encode(wave(samples, rate, channels)).decode("ascii")

        def give(data: str) -> None:
            self._box.add_part(QueryPart(QueryFile(data=data, name="recording.wav"), name, "sound"))

        self._tools.tasks.run(packed, give)

    def stop(self) -> None:
        """Record no more, and forget what was recorded."""
        if self._source is not None:
            self._source.stop()
            if isinstance(self._source, QObject):
                self._source.deleteLater()
            self._source = None

    def _arrived(self, samples: bytes) -> None:
        source = self._source
        if source is None:
            return
        self._samples += samples
        seconds = self._seconds(len(self._samples), source)
        self.panel.show_level(loudness(samples), seconds)
        if seconds >= LONGEST_S:
            self.finish()

    def _broken(self, why: str) -> None:
        self.stop()
        self.panel.complain(why)

    @staticmethod
    def _seconds(length: int, source: Source) -> float:
        return length / (source.rate * source.channels * 2)


class RecordPanel(Overlay):
    """What is seen while a sound is recorded.

    Args:
        anchor: The button that begins it.

    Signals:
        done: Search by what was recorded.
    """

    done = Signal()

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor)
        self.setObjectName("recordPanel")
        self.setAccessibleName(self.tr("Recording a sound"))
        self.words = Words("", self, bold=True)
        self.words.setMinimumWidth(280)
        self.level = Level(self)
        self.time = QLabel(self)
        self.search = TextButton(self.tr("Search by it"), "search", look=Look.PRIMARY, parent=self)
        self.search.setObjectName("searchRecording")
        self.cancel = TextButton(self.tr("Cancel"), look=Look.QUIET, parent=self)
        last = QHBoxLayout()
        last.addWidget(self.time)
        last.addStretch(1)
        last.addWidget(self.cancel)
        last.addWidget(self.search)
        self.body.addWidget(self.words)
        self.body.addWidget(self.level)
        self.body.addLayout(last)
        self.search.clicked.connect(self.done)
        self.cancel.clicked.connect(self.dismiss)

    def begin(self) -> None:
        """It begins."""
        self.words.setText(self.tr("Listening… play, sing or say what you are looking for."))
        self.level.clear()
        self.level.show()
        self.search.show()
        self.time.setText(self._clock(0))
        self.cancel.setText(self.tr("Cancel"))

    def show_level(self, level: float, seconds: float) -> None:
        """So loud it is now, and so long it has gone on."""
        self.level.add(level)
        self.time.setText(self._clock(int(seconds)))

    def complain(self, why: str) -> None:
        """Say why nothing can be recorded."""
        self.words.setText(why)
        self.level.hide()
        self.search.hide()
        self.time.clear()
        self.cancel.setText(self.tr("Close"))
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.place()

    def _clock(self, seconds: int) -> str:
        words = self.tr("{now} of {most} s")
        return words.format(now=self.locale().toString(seconds), most=self.locale().toString(LONGEST_S))


class Level(QWidget):
    """How loud it was lately, as bars.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: deque[float] = deque(maxlen=_BARS)
        self.setAccessibleName(self.tr("Loudness"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(56)

    @property
    def levels(self) -> list[float]:
        """What is shown, the latest last."""
        return list(self._levels)

    def clear(self) -> None:
        """Silence."""
        self._levels.clear()
        self.update()

    def add(self, level: float) -> None:
        """So loud it is now, from 0 to 1."""
        self._levels.append(level)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As wide as the panel."""
        return QSize(280, 56)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the bars, the latest at the trailing side."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step = self.width() / _BARS
        levels = [0.0] * (_BARS - len(self._levels)) + list(self._levels)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            levels.reverse()
        for place, level in enumerate(levels):
            height = max(level * self.height(), 3.0)
            painter.setBrush(tones.accent if level else tones.line)
            bar = QRectF(place * step + 1, (self.height() - height) / 2, step - 2, height)
            painter.drawRoundedRect(bar, 1.5, 1.5)
