"""Sound and film, played from the place that was found."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from anyfind.api.live import FileDetails
from anyfind.api.previews import Piece, PiecePage
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.preview.canvas import Canvas
from anyfind_desktop.preview.fetching import PictureFetcher
from anyfind_desktop.preview.player import Player, Trouble
from anyfind_desktop.preview.shown import Shown
from anyfind_desktop.preview.stage import Stage, Supplies
from anyfind_desktop.preview.timeline import Timeline, wave_mask
from anyfind_desktop.preview.transcript import Transcript
from anyfind_desktop.preview.wording import SHORT_S, clock
from anyfind_desktop.views.buttons import IconButton, Look, TextButton
from anyfind_desktop.views.parts import Words
from anyfind_desktop.views.theme import scaled_font

STILL: Final = 1280
WAVE: Final = 2048
LINES: Final = 1000
BACK_S: Final = 5.0

SAID: Final = 168
"""Height of what is said below a film, in device-independent pixels: four or five lines."""


class MediaStage(Stage):
    """A film's picture or a recording's waveform, the place in it, and what is said.

    Args:
        supplies: What it works with.
        film: Whether it shows films.
        parent: Owns it.
    """

    def __init__(self, supplies: Supplies, *, film: bool, parent: QWidget | None = None) -> None:
        super().__init__(supplies, parent)
        self._film = film
        self._fetcher = PictureFetcher(supplies.store, self)
        self._call: Call | None = None
        self._shown: Shown | None = None
        self._length = 0.0
        self._drawn = False
        self._told: list[Piece] | None = None
        self.player = Player(supplies.tools.tasks, self)
        self.canvas = Canvas(self)
        self.canvas.setObjectName("preview-film")
        self.canvas.setAccessibleName(self.tr("Picture of the film"))
        self.canvas.setVisible(film)
        self.timeline = Timeline(self)
        self.timeline.be_tall(not film)
        self.play = TextButton(self.tr("Play"), "play", look=Look.PRIMARY, parent=self)
        self.play.setToolTip(self.tr("Play or pause (P)"))
        self.back = IconButton("back", self)
        self.back.setAccessibleName(self.tr("Five seconds back"))
        self.back.setToolTip(self.tr("Five seconds back (J)"))
        self.on = IconButton("forward", self)
        self.on.setAccessibleName(self.tr("Five seconds on"))
        self.on.setToolTip(self.tr("Five seconds on (L)"))
        self.time = QLabel(self)
        self.time.setFont(scaled_font(self.time.font(), 0.95))
        self.note = Words(parent=self, scale=0.92, muted=True)
        self.note.setObjectName("preview-note")
        self.note.hide()
        self.transcript = Transcript(self)
        self.transcript.hide()
        if film:
            # The picture is what one looks at.
            self.transcript.setMaximumHeight(SAID)
        self._arrange()
        self._connect()

    @property
    def complete(self) -> bool:
        """Whether everything that the engine tells is there."""
        return self._told is not None and not self._fetcher.busy

    def show_file(self, shown: Shown, details: FileDetails | None) -> None:
        """Get it ready at the place that was found."""
        again = self._shown is not None and (self._shown.file, self._shown.path) == (shown.file, shown.path)
        self._shown = shown
        length = None if details is None else details.metadata.get("duration_s")
        if isinstance(length, int | float) and not self._length:
            self._know_length(float(length))
        segment = shown.segment
        start = 0.0 if segment is None or segment.start_s is None else segment.start_s
        if not again:
            self._begin(shown, start)
        if not self._drawn and not self._fetcher.busy:
            second = f"&second={start}" if start else ""
            address = f"preview?side={STILL}{second}" if self._film else f"preview?side={WAVE}"
            self._fetcher.fetch(f"/files/{shown.file}/{address}", self._drawn_by_engine, self._not_drawn)
        if self._told is None and self._call is None:
            self._call = self.supplies.tools.client.send(
                "GET",
                f"/files/{shown.file}/segments",
                PiecePage,
                self._said,
                self._not_said,
                modality="text",
                limit=LINES,
            )

    def picture(self) -> QImage:
        """The frame that is shown."""
        return self.canvas.image if self._film else QImage()

    def leave(self) -> None:
        """Stop playing, wait for nothing any more."""
        self.player.close()
        self._fetcher.drop()
        if self._call is not None:
            self._call.drop()
            self._call = None
        self._shown = None
        self._length = 0.0

    def stop(self) -> None:
        """The window closes."""
        self.leave()
        self.player.end()

    def toggle(self) -> None:
        """Play, or pause."""
        if not self.play.isEnabled():
            return
        if self.player.playing:
            self.player.pause()
        else:
            self.player.play()

    def take_key(self, event: QKeyEvent) -> bool:
        """P and K play and pause, J and L go back and on."""
        if event.key() in {Qt.Key.Key_P, Qt.Key.Key_K}:
            self.toggle()
        elif event.key() == Qt.Key.Key_J:
            self._step(-BACK_S)
        elif event.key() == Qt.Key.Key_L:
            self._step(BACK_S)
        else:
            return self._film and self.canvas.take_key(event)
        return True

    def _begin(self, shown: Shown, start: float) -> None:
        self._drawn, self._told, self._length = False, None, self._length
        segment = shown.segment
        self.transcript.lines.show_lines([])
        self.transcript.hide()
        self.timeline.show_wave(None)
        self.timeline.show_hit(None if segment is None else segment.start_s, None if segment is None else segment.end_s)
        self.timeline.show_place(start)
        self._show_time(start)
        self._show_playing(False)
        self.note.hide()
        self.play.setEnabled(shown.online)
        small = self.supplies.tools.thumbnails.get(shown.file) if self._film else None
        if small is not None:
            self.canvas.show_image(small, small.size().scaled(STILL, STILL, Qt.AspectRatioMode.KeepAspectRatio))
        else:
            self.canvas.clear()
        if shown.online:
            self.player.open(shown.path, start)
        else:
            self._say(self.tr("The folder of this file cannot be reached now, so it cannot be played."))

    def _connect(self) -> None:
        player = self.player
        self.play.clicked.connect(self.toggle)
        self.back.clicked.connect(lambda: self._step(-BACK_S))
        self.on.clicked.connect(lambda: self._step(BACK_S))
        self.timeline.went_to.connect(player.go_to)
        self.transcript.went_to.connect(self._play_from)
        player.moved.connect(self._moved)
        player.length_known.connect(self._know_length)
        player.playing_changed.connect(self._show_playing)
        player.frame.connect(self._frame)
        player.trouble.connect(self._troubled)
        player.silent.connect(lambda: self._say(self.tr("This computer has no sound output, so nothing can be heard.")))

    def _arrange(self) -> None:
        controls = QHBoxLayout()
        controls.setSpacing(6)
        controls.addWidget(self.play)
        controls.addWidget(self.back)
        controls.addWidget(self.on)
        controls.addSpacing(6)
        controls.addWidget(self.time)
        controls.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 14)
        column.setSpacing(8)
        column.addWidget(self.canvas, 5)
        if not self._film:
            column.addStretch(1)
        inner = QVBoxLayout()
        inner.setContentsMargins(20, 0, 20, 0)
        inner.setSpacing(8)
        inner.addWidget(self.timeline)
        inner.addLayout(controls)
        inner.addWidget(self.note)
        column.addLayout(inner)
        said = QVBoxLayout()
        said.setContentsMargins(6, 0, 6, 0)
        said.addWidget(self.transcript)
        column.addLayout(said, 2)
        if not self._film:
            column.addStretch(1)
        QWidget.setTabOrder(self.timeline, self.play)

    def _drawn_by_engine(self, image: QImage) -> None:
        self._drawn = True
        if not self._film:
            self.supplies.tools.tasks.run(lambda: wave_mask(image), self.timeline.show_wave)
        elif not self.player.playing:
            self.canvas.show_image(image, keep=not self.canvas.empty)

    def _not_drawn(self, failure: Failure) -> None:
        if failure.status == 0:
            self.lost.emit(failure)
        else:
            # It can be played without.
            self._drawn = True

    def _said(self, page: PiecePage) -> None:
        self._call = None
        self._told = page.pieces
        self.transcript.lines.show_lines(page.pieces)
        self.transcript.setVisible(self.transcript.lines.rowCount() > 0)
        self.transcript.show_place(self.player.place_s)

    def _not_said(self, failure: Failure) -> None:
        self._call = None
        if failure.status == 0:
            self.lost.emit(failure)
        else:
            self._told = []

    def _frame(self, image: QImage) -> None:
        self._drawn = True
        self.canvas.show_image(image, image.size(), keep=not self.canvas.empty)

    def _moved(self, second: float) -> None:
        self.timeline.show_place(second)
        self.transcript.show_place(second)
        self._show_time(second)

    def _play_from(self, second: float) -> None:
        self.player.go_to(second)
        if self.play.isEnabled():
            self.player.play()

    def _step(self, by: float) -> None:
        second = min(max(self.player.place_s + by, 0.0), self._length or float("inf"))
        self.player.go_to(second)

    def _know_length(self, seconds: float) -> None:
        self._length = seconds
        self.timeline.show_length(seconds)
        self.timeline.show_place(self.player.place_s)
        self._show_time(self.player.place_s)

    def _show_time(self, second: float) -> None:
        if self._length:
            self.time.setText(
                self.tr("{place} of {length}").format(
                    place=clock(second, fine=self._length < SHORT_S),
                    length=clock(self._length, fine=self._length < SHORT_S),
                )
            )
        else:
            self.time.setText(clock(second))

    def _show_playing(self, playing: bool) -> None:
        self.play.setText(self.tr("Pause") if playing else self.tr("Play"))
        self.play.setAccessibleName(self.play.text())
        self.play.set_drawing("pause" if playing else "play")
        self.play.updateGeometry()

    def _troubled(self, trouble: Trouble, why: str) -> None:
        self.play.setEnabled(False)
        if trouble is Trouble.NO_PLAYER:
            words = self.tr(
                "Sound and film cannot be played here, because a library of the system is missing: {reason}"
            )
        elif trouble is Trouble.UNKNOWN_FORMAT:
            words = self.tr("This kind of recording cannot be played here. “Open” plays it with another program.")
        else:
            words = self.tr("The file cannot be played: {reason}")
        self._say(words.format(reason=why))

    def _say(self, words: str) -> None:
        self.note.setText(words)
        self.note.show()
