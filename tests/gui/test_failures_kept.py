"""Files that could not be read are told again and again while a library is indexed: what was chosen stays chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from anyfind.api.answers import FailedFile
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.library.failures_card import FailuresCard
from anyfind_desktop.library.section import LibrarySection
from fakes.scripted_engine import ScriptedEngine, folder
from fakes.window_steps import WAIT, ready

OpenDesktop = Callable[[Path], Desktop]


def failed(path: str, code: str) -> dict[str, object]:
    one = FailedFile(path=path, code=code, reason="It has no end.", plugin=None, attempts=1, quarantined=False)
    return one.model_dump()


def chosen(card: FailuresCard) -> list[str]:
    found = [card.model.failure(index) for index in card.tree.selectedIndexes()]
    return sorted(one.path for one in found if one is not None)


def test_what_is_chosen_stays_chosen_and_nothing_is_asked_twice_at_once(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    rows = [failed("/a.png", "bad-input"), failed("/b.txt", "empty"), failed("/c.png", "bad-input")]
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    scripted.answers["GET /v1/failures"] = lambda _: {"failures": rows}
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    desktop.sections.show("library")
    shown = desktop.sections.section("library")
    assert isinstance(shown, LibrarySection)
    card = shown.failures
    qtbot.waitUntil(lambda: card.model.count == 3, timeout=WAIT)
    places = card.model.places({"/c.png", "/b.txt"})
    card.tree.setCurrentIndex(places["/c.png"])
    card.tree.selectionModel().select(places["/b.txt"], QItemSelectionModel.SelectionFlag.Select)
    assert chosen(card) == ["/b.txt", "/c.png"]
    resets: list[int] = []
    card.model.modelReset.connect(lambda: resets.append(1))
    asked = len(scripted.requests("GET /v1/failures"))
    scripted.delays["GET /v1/failures"] = 0.2
    for _ in range(5):
        card.ask()
    qtbot.waitUntil(lambda: len(scripted.requests("GET /v1/failures")) == asked + 2, timeout=WAIT)
    qtbot.wait(400)
    assert len(scripted.requests("GET /v1/failures")) == asked + 2
    assert resets == []
    rows.append(failed("/d.png", "bad-input"))
    card.ask()
    qtbot.waitUntil(lambda: card.model.count == 4, timeout=WAIT)
    assert chosen(card) == ["/b.txt", "/c.png"]
    current = card.model.failure(card.tree.currentIndex())
    assert current is not None
    assert current.path == "/c.png"
    assert card.retry_chosen.isEnabled()
