"""Groups of duplicates that are spoken of no more: taken back exactly, in whatever order answers come."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from anyfind.api.duplicates import DuplicateReport
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.library.duplicates_card import DuplicatesCard
from anyfind_desktop.library.section import LibrarySection
from fakes.scripted_engine import ScriptedEngine, folder
from fakes.window_steps import WAIT, ready

OpenDesktop = Callable[[Path], Desktop]


def report(*names: str) -> DuplicateReport:
    plain = {"copies": 1, "digest": "d", "why": "", "alike": 1.0, "to": None, "size": 100, "modified": 0.0}
    none: dict[str, Any] = {"file": None, "online": True, "width": None, "height": None, "duration_s": None}
    groups = [
        {
            "id": name,
            "kind": "near",
            "type": "image",
            "alike": 0.9,
            "wasted": 100,
            "files": [
                {**plain, **none, "path": f"/{name}/one.jpg", "keep": True},
                {**plain, **none, "path": f"/{name}/two.jpg", "keep": False},
            ],
        }
        for name in names
    ]
    return DuplicateReport.model_validate(
        {"groups": groups, "compared": 2 * len(names), "unread": 0, "waiting": 0, "wasted": 100 * len(names)}
    )


@pytest.fixture
def card(qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine) -> DuplicatesCard:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    scripted.answers["POST /v1/duplicates/restore"] = {"pairs": 1}
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    desktop.sections.show("library")
    shown = desktop.sections.section("library")
    assert isinstance(shown, LibrarySection)
    with qtbot.waitActive(desktop.window, timeout=WAIT):
        desktop.window.activateWindow()
    shown.duplicates.show_report(report("a", "b"))
    return shown.duplicates


def test_taken_back_while_the_engine_still_writes_it_down(
    qtbot: QtBot, card: DuplicatesCard, scripted: ScriptedEngine
) -> None:
    written = threading.Event()

    def dismiss(_: dict[str, Any]) -> dict[str, Any]:
        written.wait(10)
        return {"pairs": 1, "ids": [7]}

    scripted.answers["POST /v1/duplicates/dismiss"] = dismiss
    card.views[0].dismiss.click()
    assert [view.group.id for view in card.views] == ["b"]
    assert "100 bytes" in card.row.text.text()
    qtbot.waitUntil(lambda: scripted.requests("POST /v1/duplicates/dismiss") == [{"groups": ["a"]}], timeout=WAIT)
    card._tools.undo.undo()
    assert [view.group.id for view in card.views] == ["a", "b"]
    assert scripted.requests("POST /v1/duplicates/restore") == []
    written.set()
    qtbot.waitUntil(lambda: scripted.requests("POST /v1/duplicates/restore") == [{"ids": [7]}], timeout=WAIT)


def test_what_the_engine_refuses_is_shown_again(qtbot: QtBot, card: DuplicatesCard, scripted: ScriptedEngine) -> None:
    card.views[1].dismiss.click()
    assert [view.group.id for view in card.views] == ["a"]
    qtbot.waitUntil(lambda: len(card.views) == 2, timeout=WAIT)
    card._tools.undo.undo()
    qtbot.wait(50)
    assert scripted.requests("POST /v1/duplicates/restore") == []


def test_the_keyboard_goes_on_with_the_next_group(qtbot: QtBot, card: DuplicatesCard, scripted: ScriptedEngine) -> None:
    scripted.answers["POST /v1/duplicates/dismiss"] = {"pairs": 1, "ids": [7]}
    card.views[0].dismiss.setFocus()
    card.views[0].dismiss.click()
    assert card.views[0].dismiss.hasFocus()
    card.views[0].dismiss.click()
    assert card.views == []
    assert card.look.hasFocus()
