"""The smallest window with the largest text, and windows that come and go."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.engine.process import EngineProcess, serve_command
from anyfind_desktop.engine.supervisor import EngineSupervisor
from anyfind_desktop.shell.looks import TEXT
from anyfind_desktop.shell.preferences import Preferences
from anyfind_desktop.views.parting import Parting, leading
from anyfind_desktop.views.parts import button_group
from fakes.scripted_engine import ScriptedEngine, folder, found, result
from fakes.stalls import StallWatchdog
from fakes.window_steps import WAIT, RecordingOpener, ready

OpenDesktop = Callable[[Path], Desktop]


def out_of_reach(root: QWidget) -> list[str]:
    """What is shown beyond the edges of what it stands in, and cannot be scrolled to."""
    beyond = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton | QComboBox):
            continue
        around = widget.parentWidget()
        while around is not None:
            left = widget.mapTo(around, QPoint(0, 0)).x()
            cut = left < -1 or left + widget.width() > around.width() + 1
            area = around.parentWidget()
            if cut and isinstance(area, QAbstractScrollArea) and area.horizontalScrollBar().maximum() > 0:
                break
            if cut:
                beyond.append(f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()!r} {left}")
                break
            around = None if around is root else around.parentWidget()
    return beyond


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_out_of_reach_in_the_smallest_window(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine, percent: int
) -> None:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    scripted.answers["POST /v1/search"] = found(result("/pictures/a.png"), result("/letters/a long name.pdf"))
    desktop = open_desktop(scripted.library)
    window = desktop.window
    desktop.tools.preferences.put(TEXT, percent)
    ready(qtbot, desktop)
    window.resize(window.minimumSize())
    qtbot.wait(100)
    assert window.size() == window.minimumSize()
    assert out_of_reach(window) == []
    window.query_box.edit.setText("a boat")
    qtbot.waitUntil(lambda: desktop.results.rowCount() == 2, timeout=WAIT)
    bar = window.results_pane.bar
    qtbot.waitUntil(lambda: bar.count.width() >= bar.count.sizeHint().width() - 2, timeout=WAIT)
    for key in desktop.sections.entries:
        desktop.sections.show(key)
        qtbot.wait(60)
        assert out_of_reach(window) == [], key
    desktop.frame.sheet.open_fresh()
    qtbot.wait(60)
    assert out_of_reach(window) == []
    desktop.frame.sheet.close_again()
    rail = window.rail
    assert all(button.height() >= button.sizeHint().height() for button in rail.buttons.values())
    window.resize(1200, 1000)
    qtbot.waitUntil(
        lambda: all(button.height() >= button.full_height for button in rail.buttons.values()), timeout=WAIT
    )


def test_a_line_parts_where_it_does_not_fit(qtbot: QtBot) -> None:
    line = QWidget()
    qtbot.addWidget(line)
    row = Parting(line)
    row.setContentsMargins(0, 0, 0, 0)
    words, control = QLabel("Names and text cost seconds a day; pictures and sound cost charge."), QWidget()
    words.setWordWrap(True)
    control.setFixedSize(200, 30)
    row.addWidget(words, 1)
    row.addWidget(control)
    line.resize(900, 40)
    line.show()
    assert control.x() > words.x()
    assert control.y() < words.geometry().bottom()
    beside = row.heightForWidth(900)
    line.resize(220, 200)
    qtbot.waitUntil(lambda: control.y() > words.geometry().bottom() and control.x() == words.x(), timeout=WAIT)
    assert row.heightForWidth(220) > beside
    assert line.minimumSizeHint().width() == 200
    line.resize(900, 40)
    qtbot.waitUntil(lambda: control.x() > words.x() and row.heightForWidth(900) == beside, timeout=WAIT)


def test_parts_of_a_line_part_and_come_together_again(qtbot: QtBot) -> None:
    line = QWidget()
    qtbot.addWidget(line)
    row = Parting(line)
    one, other = QPushButton("The first of them"), QPushButton("The second of them")
    row.addWidget(QLabel("Words"), 1)
    row.addWidget(button_group(one, other), 0, leading())
    line.resize(900, 60)
    line.show()
    assert one.y() == other.y()
    line.resize(line.minimumSizeHint().width(), 300)
    qtbot.waitUntil(lambda: one.y() < other.y(), timeout=WAIT)
    line.resize(900, 60)
    qtbot.waitUntil(lambda: one.y() == other.y() and one.x() < other.x(), timeout=WAIT)


def test_windows_come_and_go_and_leave_nothing(
    qtbot: QtBot, scripted: ScriptedEngine, tmp_path: Path, watchdog: StallWatchdog
) -> None:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    scripted.answers["POST /v1/search"] = found(result("/pictures/a.png"))
    counts = []
    for _ in range(5):
        with watchdog.paused():
            open_and_close(qtbot, scripted, tmp_path)
        for _ in range(2):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.collect()
        kinds = Counter(f"{type(one).__module__}.{type(one).__qualname__}" for one in gc.get_objects())
        ours = {name: number for name, number in kinds.items() if name.startswith("anyfind_desktop.")}
        counts.append((ours, len(QApplication.allWidgets())))
    # The first windows fill what is kept for all of them.
    assert counts[-1] == counts[2]


def open_and_close(qtbot: QtBot, scripted: ScriptedEngine, tmp_path: Path) -> None:
    process = EngineProcess(serve_command(scripted.library))
    supervisor = EngineSupervisor(scripted.library, process)
    preferences = Preferences(tmp_path / "desktop.ini")
    desktop = Desktop(supervisor, RecordingOpener(), preferences)
    desktop.start()
    ready(qtbot, desktop)
    desktop.window.query_box.edit.setText("a boat")
    qtbot.waitUntil(lambda: desktop.results.rowCount() == 1, timeout=WAIT)
    for key in desktop.sections.entries:
        desktop.sections.show(key)
        qtbot.wait(10)
    desktop.frame.palette.open_fresh()
    desktop.frame.palette.close_again()
    desktop.frame.sheet.open_fresh()
    with qtbot.waitSignal(desktop.ended, timeout=WAIT):
        desktop.window.close()
    for part in (desktop.window, desktop, supervisor, process, preferences):
        part.deleteLater()
