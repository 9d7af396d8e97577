"""The entry point: arguments, Qt's application, and the parts put together."""

from __future__ import annotations

# isort: off
# The shapes of what the engine says come before Qt: once its binding is there, it reads the source of every module that
# comes later, and what checks shapes has many.
import anyfind.api.answers
import anyfind.api.live
import anyfind.api.previews
import anyfind.api.requests
import anyfind.api.searches  # noqa: F401 (brought in, and used elsewhere)

# isort: on
import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from anyfind.api.endpoint import library_folder
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.engine.process import EngineProcess, serve_command
from anyfind_desktop.engine.supervisor import EngineSupervisor
from anyfind_desktop.handover import Handover, Question
from anyfind_desktop.opening import SystemOpener
from anyfind_desktop.shell.languages import speak
from anyfind_desktop.shell.preferences import Preferences
from anyfind_desktop.signals import EndSignals
from anyfind_desktop.views.style import HouseStyle


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program until its window is closed."""
    parser = argparse.ArgumentParser(prog="anyfind-desktop", description="Anyfind's window.")
    parser.add_argument("--library", type=Path, help="the library's folder (default: ANYFIND_HOME, or the user's)")
    parser.add_argument("--like", metavar="FILE", type=Path, help="search for what is like this file")
    parser.add_argument("--search", metavar="WORDS", default="", help="search for these words")
    options = parser.parse_args(arguments)
    application = QApplication(sys.argv[:1])
    application.setStyle(HouseStyle())
    application.setApplicationName("Anyfind")
    application.setDesktopFileName("anyfind")
    application.setWindowIcon(QIcon.fromTheme("anyfind", QIcon(str(Path(__file__).with_name("anyfind.png")))))
    # The engine is left in order after the last window is closed; then the program ends.
    application.setQuitOnLastWindowClosed(False)
    library = library_folder(options.library)
    handover = Handover(library, application)
    handover.taken.connect(application.quit)
    question = Question(
        "" if options.like is None else str(options.like.absolute()),
        options.search,
        os.environ.get("XDG_ACTIVATION_TOKEN", ""),
    )
    opened = _Opened(library, question, handover, application)
    handover.alone.connect(opened.open)
    handover.offer(question)
    status = application.exec()
    opened.close()
    return int(status)


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
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    preferences = Preferences(Path(folder) / "desktop.ini", parent)
    speak(parent, preferences, QLocale.system())
    return Desktop(supervisor, SystemOpener(), preferences, scale=scale, parent=parent)
