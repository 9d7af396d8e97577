"""Folders that are added, removed, changed and brought back: each step is taken back on the folder that is meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from anyfind.api.answers import Folder
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.library.changes import add_folder, give_rules, remove_folder
from fakes.scripted_engine import ScriptedEngine, folder
from fakes.window_steps import WAIT, ready

OpenDesktop = Callable[[Path], Desktop]


class Library:
    """Folders as an engine keeps them: a number that was used once is never used again."""

    def __init__(self, engine: ScriptedEngine) -> None:
        self.folders: dict[int, dict[str, Any]] = {}
        self._engine = engine
        self._next = 1
        engine.answers["GET /v1/folders"] = lambda _: {"folders": list(self.folders.values())}
        engine.answers["POST /v1/folders"] = self.add

    @property
    def kept(self) -> list[tuple[str, list[str]]]:
        """Paths and what they leave out."""
        return [(str(one["path"]), list(one["rules"])) for one in self.folders.values()]

    def add(self, body: dict[str, Any]) -> dict[str, Any]:
        """As a request adds it."""
        known = next((one for one in self.folders.values() if one["path"] == body["path"]), None)
        if known is not None:
            return known
        number, self._next = self._next, self._next + 1
        self.folders[number] = folder(number, body["path"], rules=body.get("rules", []))
        self._engine.answers[f"DELETE /v1/folders/{number}"] = lambda _: self._remove(number)
        self._engine.answers[f"PATCH /v1/folders/{number}"] = lambda asked: self._change(number, asked)
        return self.folders[number]

    def _remove(self, number: int) -> dict[str, Any] | None:
        gone = self.folders.pop(number, None)
        return None if gone is None else {"removed": gone["path"], "files": 3}

    def _change(self, number: int, asked: dict[str, Any]) -> dict[str, Any] | None:
        if number not in self.folders:
            return None
        self.folders[number]["rules"] = asked["rules"]
        return self.folders[number]


@pytest.fixture
def kept(scripted: ScriptedEngine) -> Library:
    return Library(scripted)


def test_every_step_is_taken_back_after_the_folder_got_another_number(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine, kept: Library
) -> None:
    kept.add({"path": "/letters"})
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    tools = desktop.tools
    add_folder(tools, "/pictures")
    qtbot.waitUntil(lambda: 2 in kept.folders, timeout=WAIT)

    qtbot.wait(100)
    give_rules(tools, Folder.model_validate(kept.folders[2], extra="ignore"), ["*.tmp"])
    qtbot.waitUntil(lambda: ("/pictures", ["*.tmp"]) in kept.kept, timeout=WAIT)
    remove_folder(tools, Folder.model_validate(kept.folders[2], extra="ignore"))
    qtbot.waitUntil(lambda: 2 not in kept.folders, timeout=WAIT)
    tools.undo.undo()
    qtbot.waitUntil(lambda: ("/pictures", ["*.tmp"]) in kept.kept, timeout=WAIT)
    tools.undo.undo()
    qtbot.waitUntil(lambda: ("/pictures", []) in kept.kept, timeout=WAIT)
    tools.undo.undo()
    qtbot.waitUntil(lambda: kept.kept == [("/letters", [])], timeout=WAIT)


def test_a_folder_that_was_there_stays_when_its_adding_is_taken_back(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine, kept: Library
) -> None:
    kept.add({"path": "/letters", "rules": ["*.bak"]})
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    asked = len(scripted.asked)
    add_folder(desktop.tools, "/letters")
    desktop.tools.undo.undo()
    add_folder(desktop.tools, "/letters")
    qtbot.waitUntil(lambda: len(scripted.asked) > asked, timeout=WAIT)
    qtbot.wait(200)
    desktop.tools.undo.undo()
    qtbot.wait(200)
    assert kept.kept == [("/letters", ["*.bak"])]


def test_a_folder_that_somebody_else_removed_is_no_trouble(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine, kept: Library
) -> None:
    kept.add({"path": "/letters"})
    kept.add({"path": "/pictures"})
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    gone = Folder.model_validate(kept.folders.pop(2), extra="ignore")
    qtbot.wait(100)
    desktop.notices.hide()
    remove_folder(desktop.tools, gone)
    qtbot.wait(200)
    assert desktop.notices.said == ""
    desktop.tools.undo.undo()
    qtbot.waitUntil(lambda: [path for path, _ in kept.kept] == ["/letters", "/pictures"], timeout=WAIT)
