"""A disk that is full, or may not be written: the engine's sentence is shown, and nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from anyfind_desktop.alignment.section import AlignmentSection
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.library.engine_settings import ChoiceControl
from anyfind_desktop.library.section import LibrarySection
from anyfind_desktop.searching import Query
from fakes.alignment_report import COUNTS, PAIR
from fakes.scripted_engine import Refusal, ScriptedEngine, folder
from fakes.window_steps import WAIT, ready

OpenDesktop = Callable[[Path], Desktop]

FULL = Refusal(507, "disk-full", "The disk that holds the library /home/library.sqlite is full.")
PRIORITY: dict[str, Any] = {
    "key": "indexing.priority",
    "value": "low",
    "default": "low",
    "source": "library",
    "text": "",
    "kind": "choice",
    "applies": "now",
    "optional": False,
}


@pytest.fixture
def desktop(qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine) -> Desktop:
    fit = {"adapter": "mine", "fitted_on": 100, "now": 110, "needed": 15}
    files = [{"file": number, "path": f"/pictures/{number}.png", "stands_for": 1} for number in (7, 8)]
    scripted.answers |= {
        "GET /v1/adapters": {"adapters": []},
        "GET /v1/adapters/methods": {"methods": [], "scorers": []},
        "GET /v1/folders": {"folders": [folder(1, "/pictures")]},
        "GET /v1/jobs": {"jobs": []},
        "GET /v1/pairs": {"pairs": [PAIR], "next": None},
        "GET /v1/pairs/summary": {**COUNTS, "accepted_from": 0.25, "sources": [], "modalities": {"image": COUNTS}},
        "GET /v1/pairs/wanted": {"modality": "image", "paired": 9, "unpaired": 3, "files": files, "next_fit": fit},
        "GET /v1/searches": {"searches": []},
        "GET /v1/settings": {"file": "/config.toml", "settings": [PRIORITY]},
        "PATCH /v1/settings": FULL,
        "POST /v1/pairs": FULL,
        "POST /v1/pairs/decisions": FULL,
        "POST /v1/searches": FULL,
    }
    opened = open_desktop(scripted.library)
    ready(qtbot, opened)
    return opened


def said(qtbot: QtBot, desktop: Desktop) -> None:
    """The window has told of it, once; the user reads it and lets it go."""
    qtbot.waitUntil(lambda: "is full" in desktop.window.banner.text, timeout=WAIT)
    desktop.notices.hide()
    assert desktop.window.banner.text == ""


def test_a_setting_goes_back(qtbot: QtBot, desktop: Desktop, scripted: ScriptedEngine) -> None:
    desktop.sections.show("library")
    panel = cast("LibrarySection", desktop.sections.section("library")).settings
    control = cast("ChoiceControl", panel.controls["indexing.priority"])
    qtbot.waitUntil(lambda: panel.isEnabled() and control.currentData() == "low", timeout=WAIT)
    control.setCurrentIndex(control.findData("idle"))
    control.activated.emit(control.currentIndex())
    said(qtbot, desktop)
    qtbot.waitUntil(lambda: control.currentData() == "low", timeout=WAIT)
    # With space again the same choice holds.
    scripted.answers["PATCH /v1/settings"] = {"file": "/config.toml", "settings": [{**PRIORITY, "value": "idle"}]}
    scripted.answers["GET /v1/settings"] = scripted.answers["PATCH /v1/settings"]
    control.setCurrentIndex(control.findData("idle"))
    control.activated.emit(control.currentIndex())
    qtbot.waitUntil(lambda: len(scripted.requests("PATCH /v1/settings")) == 2 and panel._call is None, timeout=WAIT)
    assert control.currentData() == "idle"
    assert desktop.window.banner.text == ""


def test_a_decision_goes_back_and_words_stay_where_they_were_typed(
    qtbot: QtBot, desktop: Desktop, scripted: ScriptedEngine
) -> None:
    desktop.sections.show("alignment")
    section = cast("AlignmentSection", desktop.sections.section("alignment"))
    section.show_page("review")
    reviewing = section.review.reviewing
    qtbot.waitUntil(lambda: reviewing.current is not None, timeout=WAIT)
    section.review.decide("accepted")
    said(qtbot, desktop)
    qtbot.waitUntil(lambda: reviewing.changes.idle, timeout=WAIT)
    assert reviewing.decided == {}

    section.show_page("caption")
    caption = section.caption
    qtbot.waitUntil(lambda: caption.list.current is not None, timeout=WAIT)
    item = caption.list.items[0]
    caption.field.setText("a bell of bronze")
    caption.save()
    said(qtbot, desktop)
    qtbot.waitUntil(lambda: caption.list.current is item, timeout=WAIT)
    assert caption.field.text() == "a bell of bronze"
    assert item.pair == 0
    kept = {**PAIR, "id": 9, "file": 7, "text": "a bell of bronze"}
    scripted.answers["POST /v1/pairs"] = {"pairs": [kept], "new": 1}
    caption.save()
    qtbot.waitUntil(lambda: item.pair == 9, timeout=WAIT)


def test_a_search_that_is_to_be_kept(qtbot: QtBot, desktop: Desktop, scripted: ScriptedEngine) -> None:
    keeping = desktop.asking.keeping
    desktop.window.query_box.set_query(Query("boats"))
    keeping.save()
    panel = keeping.panel
    panel.name.setText("Boats at sea")
    panel.save.click()
    qtbot.waitUntil(lambda: not panel.isHidden() and "is full" in panel.trouble.text(), timeout=WAIT)
    assert panel.trouble.isVisibleTo(panel)
    assert panel.name.text() == "Boats at sea"
    assert panel.rows == []
    panel.dismiss()
