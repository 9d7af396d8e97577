"""The entry point: arguments, Qt's application, and the parts put together."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from anyfind.api.endpoint import library_folder
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.engine.process import EngineProcess, serve_command
from anyfind_desktop.engine.supervisor import EngineSupervisor
from anyfind_desktop.opening import SystemOpener
from anyfind_desktop.shell.languages import speak
from anyfind_desktop.shell.preferences import Preferences
from anyfind_desktop.views.style import HouseStyle


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program until its window is closed."""
    parser = argparse.ArgumentParser(prog="anyfind-desktop", description="Anyfind's window.")
    parser.add_argument("--library", type=Path, help="the library's folder (default: ANYFIND_HOME, or the user's)")
    options = parser.parse_args(arguments)
    application = QApplication(sys.argv[:1])
    application.setStyle(HouseStyle())
    application.setApplicationName("Anyfind")
    application.setDesktopFileName("anyfind")
    # The engine is left in order after the last window is closed; then the program ends.
    application.setQuitOnLastWindowClosed(False)
    library = library_folder(options.library)
    desktop = build(library, application.devicePixelRatio(), application)
    desktop.ended.connect(application.quit)
    beat = _end_on_signals(desktop, application)
    desktop.start()
    status = application.exec()
    beat.stop()
    return int(status)


def build(library: Path, scale: float, parent: QApplication) -> Desktop:
    """The program for a library."""
    supervisor = EngineSupervisor(library, EngineProcess(serve_command(library), parent), parent)
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    preferences = Preferences(Path(folder) / "desktop.ini", parent)
    speak(parent, preferences, QLocale.system())
    return Desktop(supervisor, SystemOpener(), preferences, scale=scale, parent=parent)


def _end_on_signals(desktop: Desktop, application: QApplication) -> QTimer:
    """Ctrl-C and SIGTERM close the window. Python sees a signal only when some Python runs, hence the beat.

    What was running is let come to its end first: a signal may come between any two steps of any method.
    """

    def close(number: int, frame: object) -> None:  # noqa: ARG001 (Python's signature)
        QTimer.singleShot(0, desktop.window.close)

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, close)
    beat = QTimer(application)
    beat.timeout.connect(lambda: None)
    beat.start(250)
    return beat
