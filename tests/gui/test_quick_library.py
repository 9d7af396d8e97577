"""Changes of the library that come faster than the engine answers: folders, pauses, settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anyfind.api.answers import Folder
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.library.changes import give_rules, remove_folder
from anyfind_desktop.library.engine_settings import NumberControl, WindowControl
from anyfind_desktop.library.section import LibrarySection
from fakes.scripted_engine import ScriptedEngine, folder
from fakes.slow_engine import Slow
from fakes.window_steps import WAIT, ready

OpenDesktop = Callable[[Path], Desktop]


@pytest.fixture
def slow(scripted: ScriptedEngine) -> Slow:
    return Slow(scripted)


@pytest.fixture
def desktop(qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine) -> Desktop:
    scripted.answers = {
        "GET /v1/jobs": {"jobs": []},
        **scripted.answers,
        "GET /v1/folders": {"folders": [folder(1, "/pictures")]},
    }
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    return desktop


def test_indexing_that_is_held_and_goes_on_at_once(
    qtbot: QtBot, desktop: Desktop, scripted: ScriptedEngine, slow: Slow
) -> None:
    slow.on("POST /v1/indexing/pause", lambda _: {"state": "paused"}, lambda _: "pause")
    slow.on("POST /v1/indexing/resume", lambda _: {"state": "idle"}, lambda _: "resume")
    desktop.sections.show("library")
    section = cast("LibrarySection", desktop.sections.section("library"))
    qtbot.waitUntil(section.indexing.hold.isVisible, timeout=WAIT)
    # One in the window, the other in the section.
    desktop.window.strip.pause_wanted.emit(60.0)
    slow.holds(qtbot)
    section.indexing.resume(False)
    slow.done(qtbot, "pause", "resume")


def test_an_answer_about_indexing_does_not_undo_what_an_event_told_since(
    qtbot: QtBot, desktop: Desktop, scripted: ScriptedEngine, slow: Slow
) -> None:
    slow.on("POST /v1/indexing/resume", lambda _: {"state": "indexing", "done": 1, "total": 2}, lambda _: "resume")
    qtbot.waitUntil(lambda: bool(scripted.streams), timeout=WAIT)
    scripted.send("indexing", {"state": "paused"}, 1)
    desktop.sections.show("library")
    section = cast("LibrarySection", desktop.sections.section("library"))
    qtbot.waitUntil(section.indexing.go_on.isVisible, timeout=WAIT)
    answers: list[object] = []
    section.indexing.answered.connect(answers.append)
    section.indexing.resume(False)
    slow.holds(qtbot)
    scripted.send("indexing", {"state": "idle"}, 2)
    qtbot.waitUntil(section.indexing.hold.isVisible, timeout=WAIT)
    slow.open.set()
    qtbot.waitUntil(lambda: slow.did == ["resume"], timeout=WAIT)
    # It comes behind that answer, and is refused.
    section.indexing.pause(None)
    qtbot.waitUntil(lambda: desktop.notices.said == "There is no such thing.", timeout=WAIT)
    assert answers == []
    assert not section.indexing.bar.isVisible()


def test_rules_of_a_folder_that_is_removed_at_once_come_back_with_it(
    qtbot: QtBot, desktop: Desktop, scripted: ScriptedEngine, slow: Slow
) -> None:
    kept: dict[int, dict[str, Any]] = {1: folder(1, "/pictures", rules=[])}

    def change(body: dict[str, Any]) -> dict[str, Any] | None:
        if 1 in kept:
            kept[1]["rules"] = body["rules"]
        return kept.get(1)

    def remove(_: dict[str, Any]) -> dict[str, Any]:
        return {"removed": kept.pop(1)["path"], "files": 3}

    def add(body: dict[str, Any]) -> dict[str, Any]:
        kept[2] = folder(2, body["path"], rules=body.get("rules", []))
        return kept[2]

    scripted.answers["GET /v1/folders"] = lambda _: {"folders": list(kept.values())}
    slow.on("PATCH /v1/folders/1", change, lambda body: f"rules {body['rules']}")
    slow.on("DELETE /v1/folders/1", remove, lambda _: "remove")
    slow.on("POST /v1/folders", add, lambda body: f"add {body.get('rules')}")
    pictures = Folder.model_validate(kept[1], extra="ignore")
    give_rules(desktop.tools, pictures, ["*.tmp"])
    slow.holds(qtbot)
    give_rules(desktop.tools, pictures, ["*.tmp", "*.bak"])
    remove_folder(desktop.tools, pictures)
    slow.done(qtbot, "rules ['*.tmp']", "rules ['*.tmp', '*.bak']", "remove")
    desktop.tools.undo.undo()
    qtbot.waitUntil(lambda: slow.did[3:] == ["add ['*.tmp', '*.bak']"], timeout=WAIT)


@pytest.fixture
def library(qtbot: QtBot, desktop: Desktop, scripted: ScriptedEngine, slow: Slow) -> LibrarySection:
    plain = {"default": None, "source": "library", "text": "", "kind": "number", "applies": "now", "optional": True}
    values: dict[str, Any] = {"indexing.cpu_percent": 50, "indexing.priority": "low", "indexing.window": None}

    def told() -> dict[str, Any]:
        rows = [{**plain, "key": key, "value": value, "maximum": 100} for key, value in values.items()]
        return {"file": "/config.toml", "settings": rows}

    def change(body: dict[str, Any]) -> dict[str, Any] | None:
        if "indexing.cpu_percent" in body["values"]:
            return None
        values.update(body["values"])
        return told()

    scripted.answers["GET /v1/settings"] = lambda _: told()
    slow.on("PATCH /v1/settings", change, lambda body: str(body["values"]))
    desktop.sections.show("library")
    section = cast("LibrarySection", desktop.sections.section("library"))
    section.settings.engine_ready()
    qtbot.waitUntil(section.settings.isEnabled, timeout=WAIT)
    with qtbot.waitActive(desktop.window, timeout=WAIT):
        desktop.window.activateWindow()
    return section


def test_what_is_typed_stays_when_an_answer_comes(qtbot: QtBot, library: LibrarySection, slow: Slow) -> None:
    percent, window = (library.settings.controls[f"indexing.{key}"] for key in ("cpu_percent", "window"))
    assert isinstance(percent, NumberControl)
    assert isinstance(window, WindowControl)
    window.switch.click()
    slow.holds(qtbot)
    percent.setFocus()
    percent.selectAll()
    QTest.keyClicks(percent, "7")
    typed = percent.text()
    assert "7" in typed
    slow.open.set()
    qtbot.waitUntil(lambda: library.settings._call is None and bool(slow.did), timeout=WAIT)
    assert percent.text() == typed
    window.begin.setFocus()
    window.begin.setSelectedSection(window.begin.Section.HourSection)
    QTest.keyClicks(window.begin, "1")
    typed = window.begin.text()
    library.settings.engine_ready()
    qtbot.waitUntil(lambda: library.settings._call is None, timeout=WAIT)
    assert window.begin.text() == typed


def test_a_choice_that_is_made_while_another_is_refused_is_not_lost(
    qtbot: QtBot, library: LibrarySection, slow: Slow
) -> None:
    settings = library.settings
    settings._change("indexing.cpu_percent", 900)
    slow.holds(qtbot)
    settings._change("indexing.priority", "idle")
    slow.done(qtbot, "{'indexing.cpu_percent': 900}", "{'indexing.priority': 'idle'}")
    control = settings.controls["indexing.priority"]
    qtbot.waitUntil(lambda: control.currentData() == "idle", timeout=WAIT)  # type: ignore[union-attr]
