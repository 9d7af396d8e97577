"""The computer's microphone, as far as there is one. Qt's multimedia is loaded when somebody wants to record."""

from __future__ import annotations

import struct
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

RATE: Final = 44_100
_BYTES: Final = 2


class Microphone(QObject):
    """Records sixteen-bit samples.

    Args:
        parent: Owns it.

    Signals:
        arrived: Some more samples, as ``bytes``.
        broken: It cannot go on, or not begin, and why: a sentence.
    """

    arrived = Signal(bytes)
    broken = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rate = RATE
        self.channels = 1
        self._source: Any = None

    def start(self) -> None:
        """Begin. Whether that came about is told by :attr:`arrived` or :attr:`broken`."""
        try:
            from PySide6.QtMultimedia import QAudioFormat, QAudioSource, QMediaDevices  # noqa: PLC0415 (slow to load, and may lack)
        except ImportError as error:
            words = QCoreApplication.translate("Microphone", "Sounds cannot be recorded on this computer: {reason}")
            self.broken.emit(words.format(reason=error))
            return
        device = QMediaDevices.defaultAudioInput()
        if device.isNull():
            self.broken.emit(QCoreApplication.translate("Microphone", "There is no microphone on this computer."))
            return
        form = QAudioFormat()
        form.setSampleRate(RATE)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        if not device.isFormatSupported(form):
            form = device.preferredFormat()
            form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self.rate, self.channels = form.sampleRate(), form.channelCount()
        self._source = QAudioSource(device, form, self)
        stream = self._source.start()
        if stream is None:
            self.stop()
            self.broken.emit(QCoreApplication.translate("Microphone", "The microphone cannot be used now."))
            return
        stream.readyRead.connect(lambda: self.arrived.emit(bytes(stream.readAll().data())))

    def stop(self) -> None:
        """End. Nothing arrives any more."""
        if self._source is not None:
            self._source.stop()
            self._source.deleteLater()
            self._source = None


def wave(samples: bytes, rate: int, channels: int) -> bytes:
    """Sixteen-bit samples as a WAV file."""
    step = channels * _BYTES
    head = struct.pack(
        "<4sI4s4sIHHIIHH",
        b"RIFF",
        36 + len(samples),
        b"WAVE",
        b"fmt ",
        16,
        1,
        channels,
        rate,
        rate * step,
        step,
        8 * _BYTES,
    )
    return head + struct.pack("<4sI", b"data", len(samples)) + samples


def loudness(samples: bytes) -> float:
    """How loud samples are, from 0 to 1: the loudest of them, as ears count."""
    whole = samples[: len(samples) // _BYTES * _BYTES]
    if not whole:
        return 0.0
    peak = max(abs(value) for value in memoryview(whole).cast("h"))
    return float((peak / 32768) ** 0.5)
