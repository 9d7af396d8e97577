"""The program: Qt's application, and the parts put together."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, QStandardPaths, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from anyfind.api.endpoint import library_folder
from anyfind_desktop import screen
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.engine.process import EngineProcess, serve_command
from anyfind_desktop.engine.supervisor import EngineSupervisor
from anyfind_desktop.handover import Handover, Question
from anyfind_desktop.opening import SystemOpener
from anyfind_desktop.shell.languages import speak
from anyfind_desktop.shell.preferences import Preferences
from anyfind_desktop.signals import EndSignals
from anyfind_desktop.views.style import HouseStyle

SETTLED_MS: Final = 5000
"""After the window opened. By then it can be used, and what comes later was read, too."""


def run(folder: Path | None, *, like: str = "", search: str = "") -> int:
    """Run the program until its window is closed.

    Args:
        folder: The library's; ``None``: where the environment or the platform says.
        like: Search for what is like this file.
        search: Search for these words.

    Returns:
        The status for the system.
    """
    if problem := screen.missing(os.environ, sys.platform):
        sys.stderr.write(f"{problem}\n")
        return 1
    application = QApplication(sys.argv[:1])
    application.setStyle(HouseStyle())
    application.setApplicationName("Anyfind")
    application.setDesktopFileName("anyfind")
    application.setWindowIcon(QIcon.fromTheme("anyfind", QIcon(str(Path(__file__).with_name("anyfind.png")))))
    # The engine is left in order after the last window is closed; then the program ends.
    application.setQuitOnLastWindowClosed(False)
    library = library_folder(folder)
    handover = Handover(library, application)
    handover.taken.connect(application.quit)
    question = Question(like, search, os.environ.get("XDG_ACTIVATION_TOKEN", ""))
    opened = _Opened(library, question, handover, application)
    handover.alone.connect(opened.open)
    handover.offer(question)
    QTimer.singleShot(SETTLED_MS, application, settle)
    status = application.exec()
    opened.close()
    return int(status)


def settle() -> None:
    """Look for rubbish from now on, and never again through what was there before.

    That is all of the code, and stays until the program ends; going through it takes the window's thread tens of
    milliseconds every time.
    """
    gc.freeze()
    gc.enable()


class _Opened:
    """The window, from when it is known that there is no other one."""

    def __init__(self, library: Path, question: Question, handover: Handover, application: QApplication) -> None:
        self._library = library
        self._question = question
        self._handover = handover
        self._application = application
        self._signals: EndSignals | None = None

    def open(self) -> None:
        desktop = build(self._library, self._application.devicePixelRatio(), self._application)
        desktop.ended.connect(self._application.quit)
        # The engine may take seconds to end: who starts the program meanwhile wants a window, and not this one.
        desktop.window.closed.connect(self._handover.stop)
        self._handover.asked.connect(lambda question: _ask(desktop, question))
        self._signals = EndSignals(desktop.window.close, self._application)
        desktop.start()
        if self._question.like or self._question.search:
            desktop.ask(self._question)

    def close(self) -> None:
        self._handover.stop()
        if self._signals is not None:
            self._signals.stop()


def _ask(desktop: Desktop, question: Question) -> None:
    if question.activation:
        # Qt reads it where it asks the desktop to bring the window to the front.
        os.environ["XDG_ACTIVATION_TOKEN"] = question.activation
    desktop.ask(question)


def build(library: Path, scale: float, parent: QApplication) -> Desktop:
    """The program for a library."""
    supervisor = EngineSupervisor(library, EngineProcess(serve_command(library), parent), parent)
    # It answers while the window is made.
    supervisor.start()
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    preferences = Preferences(Path(folder) / "desktop.ini", parent)
    speak(parent, preferences, QLocale.system())
    return Desktop(supervisor, SystemOpener(), preferences, scale=scale, parent=parent)
