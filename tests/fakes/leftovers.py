"""What goes on after a test although nobody wants it any more: threads, timers, animations, processes, windows."""

from __future__ import annotations

import gc
import threading
from dataclasses import dataclass, field

import shiboken6
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QObject, QProcess, QThread, QTimer
from PySide6.QtWidgets import QApplication

QTS_OWN = ("QTipLabel", "QRollEffect", "QAlphaWidget")
"""Windows that Qt keeps for itself."""


@dataclass(frozen=True)
class Leftovers:
    """What was there before a test.

    Attributes:
        windows: Addresses of widgets without a parent.
        busy: Timers and the like that went on then.
        threads: Of Python.
        patience_s: Threads that end by themselves get so long.
    """

    windows: frozenset[int]
    busy: tuple[QObject, ...]
    threads: frozenset[int] = field(
        default_factory=lambda: frozenset(thread.ident or 0 for thread in threading.enumerate())
    )
    patience_s: float = 5.0

    def found(self) -> list[str]:
        """What is there now and was not there before, in words; empty when everything is in order."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        words = self._words()
        if words:
            # Objects that refer to each other are deleted only when Python looks for such circles.
            gc.collect()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            words = self._words()
        return words

    def _words(self) -> list[str]:
        known = {id(one) for one in self.busy}
        words = [f"a window is left: {name}" for address, name in _windows().items() if address not in self.windows]
        words += [f"something goes on: {_described(one)}" for one in _busy() if id(one) not in known]
        for thread in threading.enumerate():
            if thread.ident not in self.threads and thread is not threading.current_thread():
                thread.join(self.patience_s)
                if thread.is_alive():
                    words.append(f"a thread is left: {thread.name}")
        return words


def now() -> Leftovers:
    """What is there now."""
    return Leftovers(frozenset(_windows()), tuple(_busy()))


def _windows() -> dict[int, str]:
    every = [widget for widget in QApplication.topLevelWidgets() if shiboken6.isValid(widget)]
    return {
        shiboken6.getCppPointer(widget)[0]: f"{type(widget).__name__} {widget.objectName()!r} {widget.windowTitle()!r}"
        for widget in every
        if widget.metaObject().className() not in QTS_OWN
    }


def _busy() -> list[QObject]:
    kinds = (QTimer, QAbstractAnimation, QProcess, QThread)
    objects = [one for one in gc.get_objects() if issubclass(type(one), kinds)]
    return [one for one in objects if shiboken6.isValid(one) and _goes_on(one)]


def _goes_on(one: QObject) -> bool:
    match one:
        case QTimer():
            return one.isActive()
        case QAbstractAnimation():
            return one.state() == QAbstractAnimation.State.Running
        case QProcess():
            return one.state() != QProcess.ProcessState.NotRunning
        case QThread():
            return one.isRunning() and one is not QThread.currentThread()
        case _:
            return False


def _described(one: QObject) -> str:
    owner = one.parent()
    return f"{type(one).__name__} {one.objectName()!r} of {'nobody' if owner is None else type(owner).__name__}"
