"""Opens the window once, as the program does, and prints how long that took: a part of ``measure.py``, which runs it.

``python desktop/measure_start.py LIBRARY BEGAN``, where the process was begun at ``BEGAN`` in seconds of the clock.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from anyfind_desktop.main import bring_in

if __name__ == "__main__":
    # Before Qt comes, as in the program.
    bring_in()

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.program import build


class Painted(QObject):
    """Notes when something was painted.

    Args:
        widget: It.
    """

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.at = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 (Qt's signature)
        """The filter runs before the widget paints: what is queued behind it runs after."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._note)
        return False

    def _note(self) -> None:
        self.at = time.perf_counter()


def open_window(library: Path) -> tuple[QApplication, Desktop]:
    """The program's window."""
    application = QApplication([])
    application.setStyle("Fusion")
    application.setQuitOnLastWindowClosed(False)
    desktop = build(library, 1.0, application)
    desktop.ended.connect(application.quit)
    return application, desktop


def start_once(library: Path, began: float) -> None:
    """Open the window, say how long that took since the process was begun, and close it.

    Args:
        library: The library, whose engine runs.
        began: When the process was begun, in seconds of the clock.
    """
    application, desktop = open_window(library)
    painted = Painted(desktop.window)
    desktop.start()

    def look() -> None:
        pages = desktop.window.pages
        if painted.at and pages.currentWidget() is not desktop.window.starting:
            taken = {"time": time.time() - began, "work": time.process_time()}
            sys.stdout.write(json.dumps({name: round(one * 1000, 1) for name, one in taken.items()}) + "\n")
            sys.stdout.flush()
            timer.stop()
            desktop.window.close()

    timer = QTimer(desktop)
    timer.timeout.connect(look)
    timer.start(2)
    application.exec()


if __name__ == "__main__":
    start_once(Path(sys.argv[1]), float(sys.argv[2]))
