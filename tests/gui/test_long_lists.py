"""Lists that are much longer than anybody reads: the window never stands still for them, and all in them is found.

The watchdog of all tests of the window fails them if it does.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from pytestqt.qtbot import QtBot

from anyfind.api.answers import FailedFile
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.library.section import LibrarySection
from fakes.scripted_engine import ScriptedEngine, folder
from fakes.window_steps import WAIT, ready

OpenDesktop = Callable[[Path], Desktop]

MANY = 2000


def library(qtbot: QtBot, desktop: Desktop) -> LibrarySection:
    ready(qtbot, desktop)
    desktop.sections.show("library")
    return cast("LibrarySection", desktop.sections.section("library"))


def paths(shown: LibrarySection) -> list[str]:
    return [row.folder.path for row in shown.cards.rows.values()]


def test_thousands_of_folders(qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine) -> None:
    folders = [folder(number, f"/shelf/{number:04}") for number in range(1, MANY + 1)]
    scripted.answers["GET /v1/folders"] = lambda _: {"folders": folders}
    desktop = open_desktop(scripted.library)
    shown = library(qtbot, desktop)
    card = shown.cards
    qtbot.waitUntil(lambda: card.rows != {}, timeout=WAIT)
    first = paths(shown)
    assert first == [f"/shelf/{number:04}" for number in range(1, len(first) + 1)]
    assert len(first) < 20
    # There are more, a few at a time, and the keyboard goes on with the first of them.
    card.more.setFocus()
    card.more.click()
    assert paths(shown)[: len(first)] == first
    assert len(paths(shown)) == 2 * len(first)
    assert card.rows[len(first) + 1].menu_button.hasFocus()
    # All change at once, as while they are indexed, and all go.
    for one in folders:
        one["files"] = 4
    shown._ask_folders()
    qtbot.waitUntil(lambda: all(row.folder.files == 4 for row in card.rows.values()), timeout=WAIT)
    # One that is far down is found by its name.
    assert card.search.isVisibleTo(card)
    card.search.setText("ELF/1234")
    assert paths(shown) == ["/shelf/1234"]
    assert card.more.isHidden()
    card.search.setText("nowhere")
    assert paths(shown) == []
    assert not card.none.isHidden()
    card.search.clear()
    assert paths(shown) == first
    del folders[3:]
    shown._ask_folders()
    qtbot.waitUntil(lambda: paths(shown) == ["/shelf/0001", "/shelf/0002", "/shelf/0003"], timeout=WAIT)
    assert card.more.isHidden()
    assert not card.search.isVisibleTo(card)


def failed(number: int) -> dict[str, Any]:
    path = f"/shelf/{number:05}.png"
    one = FailedFile(path=path, code="bad-input", reason="It is torn.", plugin=None, attempts=1, quarantined=False)
    return one.model_dump()


def test_thousands_of_files_that_could_not_be_read(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/shelf")]}
    pages = [[failed(number) for number in range(start, start + 1000)] for start in range(0, 10_000, 1000)]
    asked: list[int] = []

    def page(_: dict[str, Any]) -> dict[str, Any]:
        at = len(asked) % len(pages)
        asked.append(at)
        return {"failures": pages[at], "next": None if at + 1 == len(pages) else str(at + 1)}

    scripted.answers["GET /v1/failures"] = page
    desktop = open_desktop(scripted.library)
    card = library(qtbot, desktop).failures
    qtbot.waitUntil(lambda: card.model.count == 10_000, timeout=WAIT)
    # Unfolded, all chosen, told anew when one of them has gone.
    card.tree.expandAll()
    card.tree.selectAll()
    del pages[4][500]
    card.ask()
    qtbot.waitUntil(lambda: card.model.count == 9_999, timeout=WAIT)
    assert len([one for one in card.tree.selectedIndexes() if card.model.failure(one)]) == 9_999


def test_thousands_of_saved_searches(qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine) -> None:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/shelf")]}
    at = "2026-01-01T00:00:00+00:00"
    searches = [
        {"name": f"Search {number:04}", "text": "cat", "request": {"text": "cat"}, "created_at": at, "looked_at": at}
        for number in range(MANY)
    ]
    scripted.answers["GET /v1/searches"] = lambda _: {"searches": searches}
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    keeping = desktop.asking.keeping
    qtbot.waitUntil(lambda: len(keeping.kept.searches) == MANY, timeout=WAIT)
    keeping.open()
    panel = keeping.panel
    names = [row.search.name for row in panel.rows]
    assert names == [f"Search {number:04}" for number in range(len(names))]
    panel.more.click()
    assert len(panel.rows) == 2 * len(names)
    assert panel.rows[len(names)].button.hasFocus()
    searches[:] = searches[:3]
    keeping.kept.refresh()
    qtbot.waitUntil(lambda: len(panel.rows) == 3, timeout=WAIT)
    assert panel.more.isHidden()
    keeping.panel.dismiss()
