"""Plays sound and film with QtMultimedia, which is loaded when it is first needed, away from the window's thread."""

from __future__ import annotations

import importlib
from enum import Enum
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QImage

from anyfind_desktop.tasks import Tasks

_MODULE: Final = "PySide6.QtMultimedia"


class Trouble(Enum):
    """Why nothing is played."""

    NO_PLAYER = "no player"
    UNKNOWN_FORMAT = "unknown format"
    UNREADABLE = "unreadable"


class Player(QObject):
    """Plays one file at a time.

    Args:
        tasks: Loads what is needed, and turns frames into pictures.
        parent: Owns it.

    Signals:
        moved: Where it is, in seconds.
        length_known: How long the file is, in seconds.
        playing_changed: Whether it plays.
        frame: A frame of a film.
        trouble: A :class:`Trouble` and what the system says.
        silent: There is nothing to hear it with.
        loaded: The file can be played.
    """

    moved = Signal(float)
    length_known = Signal(float)
    playing_changed = Signal(bool)
    frame = Signal(QImage)
    trouble = Signal(object, str)
    silent = Signal()
    loaded = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._kit: Any = None
        self._player: Any = None
        self._output: Any = None
        self._sink: Any = None
        self._path: str | None = None
        self._start_s = 0.0
        self._wanted = False
        self._loading = False
        self._converting = False
        self._ready = False

    @property
    def playing(self) -> bool:
        """Whether it plays."""
        return self._player is not None and bool(self._player.isPlaying())

    @property
    def place_s(self) -> float:
        """Where it is, in seconds."""
        if self._player is None or not self._ready:
            return self._start_s
        return float(self._player.position()) / 1000

    def open(self, path: str, start_s: float) -> None:
        """Get a file ready at a place.

        Args:
            path: On this computer.
            start_s: Seconds from its start.
        """
        self.close()
        self._path, self._start_s = path, start_s
        if self._kit is not None:
            self._begin()
        elif not self._loading:
            self._loading = True
            self._tasks.run(_load, self._loaded)

    def close(self) -> None:
        """Play nothing any more, and let go of the file."""
        self._path = None
        self._wanted = False
        self._ready = False
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())

    def end(self) -> None:
        """The window closes: nothing of the player goes on."""
        self.close()
        for part in (self._player, self._output, self._sink):
            if part is not None:
                part.deleteLater()
        self._player = self._output = self._sink = None

    def play(self) -> None:
        """Play from where it is."""
        self._wanted = True
        if self._ready:
            self._player.play()

    def pause(self) -> None:
        """Stop where it is."""
        self._wanted = False
        if self._player is not None:
            self._player.pause()

    def go_to(self, second: float) -> None:
        """Go on from another place."""
        self._start_s = max(second, 0.0)
        if self._ready:
            self._player.setPosition(round(self._start_s * 1000))
        self.moved.emit(self._start_s)

    def set_volume(self, share: float) -> None:
        """How loud, from 0 to 1."""
        if self._output is not None:
            self._output.setVolume(share)

    def _loaded(self, outcome: tuple[Any, bool, str]) -> None:
        self._loading = False
        self._kit, heard, why = outcome
        if self._kit is None:
            self.trouble.emit(Trouble.NO_PLAYER, why)
            return
        if not heard:
            self.silent.emit()
        if self._path is not None:
            self._begin()

    def _begin(self) -> None:
        if self._player is None:
            self._make()
        # By way of Python, which keeps names that are no Unicode.
        self._player.setSource(QUrl(Path(self._path or "").as_uri()))

    def _make(self) -> None:
        kit = self._kit
        self._player = kit.QMediaPlayer(self)
        self._output = kit.QAudioOutput(self)
        self._sink = kit.QVideoSink(self)
        self._player.setAudioOutput(self._output)
        self._player.setVideoOutput(self._sink)
        self._player.mediaStatusChanged.connect(self._status)
        self._player.positionChanged.connect(self._position)
        self._player.durationChanged.connect(self._duration)
        self._player.playingChanged.connect(self.playing_changed)
        self._player.errorOccurred.connect(self._failed)
        self._sink.videoFrameChanged.connect(self._frame)

    def _status(self, status: Any) -> None:
        kinds = self._kit.QMediaPlayer.MediaStatus
        if status == kinds.LoadedMedia and not self._ready and self._path is not None:
            self._ready = True
            if self._start_s > 0:
                self._player.setPosition(round(self._start_s * 1000))
            self.loaded.emit()
            if self._wanted:
                self._player.play()
            else:
                # So that the frame at the place is shown.
                self._player.pause()
        elif status == kinds.EndOfMedia:
            self._wanted = False
            self._start_s = 0.0
        elif status == kinds.InvalidMedia and self._path is not None:
            self.trouble.emit(Trouble.UNKNOWN_FORMAT, str(self._player.errorString()))

    def _duration(self, milliseconds: int) -> None:
        if milliseconds > 0:
            self.length_known.emit(milliseconds / 1000)

    def _position(self, milliseconds: int) -> None:
        if self._ready:
            self.moved.emit(milliseconds / 1000)

    def _failed(self, error: Any, why: str) -> None:
        kinds = self._kit.QMediaPlayer.Error
        if self._path is None or error == kinds.NoError:
            return
        unknown = error == kinds.FormatError
        self.trouble.emit(Trouble.UNKNOWN_FORMAT if unknown else Trouble.UNREADABLE, why)

    def _frame(self, frame: Any) -> None:
        # A frame that comes while the last one is still turned into a picture is left out: the next one comes soon.
        if self._converting or self._path is None or not frame.isValid():
            return
        self._converting = True
        path = self._path

        def shown(image: QImage) -> None:
            self._converting = False
            if self._path == path and not image.isNull():
                self.frame.emit(image)

        self._tasks.run(frame.toImage, shown)


def _load() -> tuple[Any, bool, str]:
    """QtMultimedia, or why it cannot be had; and whether there is something to hear it with."""
    try:
        kit = importlib.import_module(_MODULE)
    except ImportError as error:
        return None, False, str(error)
    # Looking for outputs loads the codecs, which the window's thread then need not wait for.
    return kit, bool(kit.QMediaDevices.audioOutputs()), ""
