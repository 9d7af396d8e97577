"""The smallest window with the largest text, and windows that come and go."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any, cast

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

from anyfind_desktop.alignment.section import AlignmentSection
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.engine.process import EngineProcess, serve_command
from anyfind_desktop.engine.supervisor import EngineSupervisor
from anyfind_desktop.extensions.facts import Check
from anyfind_desktop.extensions.section import ExtensionsSection
from anyfind_desktop.shell.looks import TEXT
from anyfind_desktop.shell.preferences import Preferences
from anyfind_desktop.views.parting import Parting, leading
from anyfind_desktop.views.parts import Column, button_group
from fakes.alignment_report import ROW
from fakes.scripted_engine import ScriptedEngine, folder, found, result
from fakes.stalls import StallWatchdog
from fakes.window_steps import WAIT, RecordingOpener, ready

OpenDesktop = Callable[[Path], Desktop]

PLUGIN: dict[str, Any] = {
    "id": "acme.notes",
    "name": "Notes of Acme",
    "distribution": "acme-notes 1.0",
    "version": "1.0",
    "licence": "Apache-2.0",
    "description": "Reads the notes of Acme, with everything that is drawn and spoken in them.",
    "environment": "layered",
    "bundled": False,
    "removable": True,
    "requested": "/home/somebody/Downloads/acme_notes-1.0-py3-none-any.whl",
    "installed_at": "2026-01-01T00:00:00+00:00",
    "parts": [{"kind": "handler", "id": "notes", "for": ["*.acmenotes", "application/vnd.acme.notes"]}],
    "state": "ready",
}

CHECKS = (
    Check("handler.reads_what_it_claims", "notes", "passed", "It reads the samples that it ships.", 0.1),
    Check("encoder.same_vectors_again", "notes", "skipped", "It has no encoder.", 0.0),
)


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


def wide_parts(area: QAbstractScrollArea) -> list[str]:
    """What makes a page wider than its window, widest first; empty if nothing does."""
    if area.horizontalScrollBar().maximum() == 0:
        return []
    room = area.viewport().width()
    inner = [one for one in area.findChildren(QWidget) if one.isVisible() and one.minimumSizeHint().width() > room // 2]
    inner.sort(key=lambda one: -one.minimumSizeHint().width())
    return [f"{type(one).__name__} {one.accessibleName()!r} {one.minimumSizeHint().width()}" for one in inner]


def test_details_and_bridges_need_no_scrolling_sideways(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    scripted.answers["GET /v1/jobs"] = {"jobs": []}
    scripted.answers["GET /v1/plugins"] = {"plugins": [PLUGIN], "generation": 1}
    scripted.answers["GET /v1/adapters"] = {"adapters": [ROW, {**ROW, "name": "mine-2", "in_use": False}]}
    scripted.answers["GET /v1/adapters/methods"] = {"methods": [], "scorers": []}
    desktop = open_desktop(scripted.library)
    desktop.tools.preferences.put(TEXT, 200)
    ready(qtbot, desktop)
    desktop.window.resize(desktop.window.minimumSize())
    desktop.sections.show("extensions")
    plugins = cast(ExtensionsSection, desktop.sections.section("extensions")).plugins
    qtbot.waitUntil(lambda: bool(plugins.rows), timeout=WAIT)
    row = plugins.rows["acme.notes"]
    row.fold.setChecked(True)
    qtbot.waitUntil(lambda: row.details is not None and row.details.check.isVisible(), timeout=WAIT)
    qtbot.waitUntil(lambda: wide_parts(plugins) == [], timeout=WAIT)
    row.show_checks(CHECKS)
    assert row.details is not None
    qtbot.waitUntil(row.details.table.isVisible, timeout=WAIT)
    qtbot.waitUntil(lambda: wide_parts(plugins) == [], timeout=WAIT)
    desktop.sections.show("alignment")
    section = cast(AlignmentSection, desktop.sections.section("alignment"))
    bridges = section.bridges
    qtbot.waitUntil(lambda: len(bridges.rows) == 2, timeout=WAIT)
    page = bridges.findChild(Column)
    assert page is not None
    qtbot.waitUntil(lambda: wide_parts(page) == [], timeout=WAIT)
    # The pages can be chosen: no name is cut, and they come together again where there is room.
    pills = section.tabs.pills
    qtbot.waitUntil(lambda: all(pill.width() >= pill.sizeHint().width() for pill in pills), timeout=WAIT)
    assert section.header.text.isHidden(), "a sentence leaves its place to what can be done"
    assert pills[2].y() > pills[0].y()
    assert not any(one.geometry().intersects(other.geometry()) for one, other in combinations(pills, 2))
    desktop.tools.preferences.put(TEXT, 100)
    desktop.window.resize(1200, 900)
    qtbot.waitUntil(lambda: len({pill.y() for pill in pills}) == 1, timeout=WAIT)
    qtbot.waitUntil(section.header.text.isVisible, timeout=WAIT)


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
