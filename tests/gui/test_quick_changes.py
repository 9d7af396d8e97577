"""A change and what takes it back, faster than the engine: it hears of them in their order, and old answers lose.

The engine of these tests takes its time over the first request of a kind; what is sent beside it would overtake it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from anyfind.api.alignment import AdapterRow
from anyfind_desktop.alignment.section import AlignmentSection
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.extensions.section import ExtensionsSection
from anyfind_desktop.settings.section import SettingsSection
from fakes.alignment_report import COUNTS, PAIR
from fakes.scripted_engine import ScriptedEngine, folder
from fakes.slow_engine import Slow
from fakes.window_steps import WAIT, ready

OpenDesktop = Callable[[Path], Desktop]

ROW: dict[str, Any] = {
    "name": "one",
    "in_use": True,
    "removable": True,
    "kind": "anyfind.bridges/paired",
    "purpose": "bridge",
    "between": ["text", "image"],
    "sides": ["t", "i"],
    "pairs": 10,
    "files": 10,
    "source": "hand",
    "held_out": {"pool": 1000, "left_to_right": {"r10": 71.5}, "right_to_left": {"r10": 76.1}},
    "scorers": None,
}


@pytest.fixture
def slow(scripted: ScriptedEngine) -> Slow:
    return Slow(scripted)


@pytest.fixture
def desktop(qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine) -> Desktop:
    fit = {"adapter": "mine", "fitted_on": 100, "now": 110, "needed": 15}
    files = [{"file": number, "path": f"/pictures/{number}.png", "stands_for": 1} for number in (7, 8, 9)]
    wanted = {"modality": "image", "paired": 9, "unpaired": 3, "files": files, "next_fit": fit}
    other = {**ROW, "name": "two", "in_use": False}
    scripted.answers = {
        "GET /v1/adapters": {"adapters": [ROW, other, {**other, "name": "three"}]},
        "GET /v1/adapters/methods": {"methods": [], "scorers": []},
        "GET /v1/pairs/summary": {**COUNTS, "accepted_from": 0.25, "sources": [], "modalities": {"image": COUNTS}},
        "GET /v1/pairs": {"pairs": [PAIR, {**PAIR, "id": 6, "text": "a ship"}], "next": None},
        "GET /v1/pairs/wanted": wanted,
        "GET /v1/jobs": {"jobs": []},
        "GET /v1/folders": {"folders": [folder(1, "/pictures")]},
        **scripted.answers,
    }
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    return desktop


def alignment(qtbot: QtBot, desktop: Desktop) -> AlignmentSection:
    desktop.sections.show("alignment")
    section = cast("AlignmentSection", desktop.sections.section("alignment"))
    qtbot.waitUntil(lambda: section.bridges.row("one") is not None, timeout=WAIT)
    return section


def test_a_decision_about_a_pair_and_its_undoing(qtbot: QtBot, desktop: Desktop, slow: Slow) -> None:
    decided: Callable[[dict[str, Any]], str] = lambda body: f"{body['state']} {body['ids']}"  # noqa: E731
    slow.on("POST /v1/pairs/decisions", lambda _: {"decided": 1}, decided)
    section = alignment(qtbot, desktop)
    section.show_page("review")
    review = section.review
    qtbot.waitUntil(lambda: review.reviewing.current is not None, timeout=WAIT)
    review.decide("accepted")
    slow.holds(qtbot)
    desktop.tools.undo.undo()
    desktop.tools.undo.redo()
    review.decide("rejected")
    slow.done(qtbot, "accepted [5]", "new [5]", "accepted [5]", "rejected [6]")
    assert review.reviewing.decided == {5: "accepted", 6: "rejected"}


def test_a_decision_that_is_refused_after_another_one_changes_nothing_of_it(
    qtbot: QtBot, desktop: Desktop, slow: Slow
) -> None:
    answers: list[dict[str, Any] | None] = [None, {"decided": 1}, None]
    slow.on("POST /v1/pairs/decisions", lambda _: answers.pop(0), lambda body: str(body["state"]))
    section = alignment(qtbot, desktop)
    section.show_page("review")
    reviewing = section.review.reviewing
    qtbot.waitUntil(lambda: reviewing.current is not None, timeout=WAIT)
    reviewing.decide(5, "accepted")
    slow.holds(qtbot)
    reviewing.decide(5, "rejected")
    slow.done(qtbot, "accepted", "rejected")
    qtbot.waitUntil(lambda: reviewing.changes.idle, timeout=WAIT)
    assert reviewing.decided == {5: "rejected"}
    reviewing.decide(5, "accepted")
    qtbot.waitUntil(lambda: len(slow.did) == 3 and reviewing.changes.idle, timeout=WAIT)
    assert reviewing.decided == {5: "rejected"}, "what the engine holds"


def test_words_that_are_taken_back_said_again_and_said_in_another_way(
    qtbot: QtBot, desktop: Desktop, scripted: ScriptedEngine, slow: Slow
) -> None:
    kept: dict[int, str] = {}

    def give(body: dict[str, Any]) -> dict[str, Any]:
        text = str(body["pairs"][0]["text"])
        known = next((number for number, one in kept.items() if one == text), None)
        number = known or len(scripted.asked)
        kept[number] = text
        scripted.answers[f"DELETE /v1/pairs/{number}"] = lambda _: take(number)
        return {"pairs": [{**PAIR, "id": number, "text": text, "file": 7}], "new": int(known is None)}

    def take(number: int) -> dict[str, Any] | None:
        slow.did.append(f"take {kept.get(number)}")
        return None if kept.pop(number, None) is None else {"removed": number}

    slow.on("POST /v1/pairs", give, lambda body: f"give {body['pairs'][0]['text']}")
    section = alignment(qtbot, desktop)
    section.show_page("caption")
    caption, undo = section.caption, desktop.tools.undo
    qtbot.waitUntil(lambda: caption.list.current is not None, timeout=WAIT)
    caption.field.setText("a bell")
    caption.save()
    slow.holds(qtbot)
    undo.undo()
    assert caption.field.text() == "a bell"
    undo.redo()
    slow.done(qtbot, "give a bell", "take a bell", "give a bell")
    caption.list.show(caption.list.items[0])
    caption.field.setText("a bell of bronze")
    caption.save()
    qtbot.waitUntil(lambda: sorted(kept.values()) == ["a bell", "a bell of bronze"], timeout=WAIT)
    undo.undo()
    undo.undo()
    qtbot.waitUntil(lambda: kept == {}, timeout=WAIT)


def test_a_bridge_that_is_used_and_another_at_once(
    qtbot: QtBot, desktop: Desktop, scripted: ScriptedEngine, slow: Slow
) -> None:
    for name in ("one", "two", "three"):
        answer = {"in_use": name, "purpose": "bridge"}
        slow.on(f"POST /v1/adapters/{name}/use", lambda _, answer=answer: answer, lambda _, name=name: name)  # type: ignore[misc]
    page = alignment(qtbot, desktop).bridges
    rows = {row.row.name: row.row for row in page.rows}
    page.use(rows["two"])
    slow.holds(qtbot)
    page.use(rows["three"])
    desktop.tools.undo.undo()
    desktop.tools.undo.undo()
    slow.done(qtbot, "two", "three", "two", "one")


def test_a_bridge_that_is_removed_and_brought_back_and_removed(
    qtbot: QtBot, desktop: Desktop, scripted: ScriptedEngine, slow: Slow
) -> None:
    there = {"one"}

    def remove(_: dict[str, Any]) -> dict[str, Any] | None:
        if "one" not in there:
            return None
        there.remove("one")
        return {"removed": "one"}

    def restore(_: dict[str, Any]) -> dict[str, Any] | None:
        if "one" in there:
            return None
        there.add("one")
        return {"restored": "one"}

    slow.on("DELETE /v1/adapters/one", remove, lambda _: "remove")
    slow.on("POST /v1/adapters/one/restore", restore, lambda _: "restore")
    slow.on("POST /v1/adapters/one/use", lambda _: {"in_use": "one", "purpose": "bridge"}, lambda _: "use")
    page = alignment(qtbot, desktop).bridges
    complaints: list[object] = []
    page._refused = complaints.append  # type: ignore[method-assign, assignment]
    page.remove(AdapterRow.model_validate(ROW, extra="ignore"))
    slow.holds(qtbot)
    desktop.tools.undo.undo()
    desktop.tools.undo.redo()
    slow.done(qtbot, "remove", "restore", "remove")
    assert there == set()
    desktop.tools.undo.undo()
    qtbot.waitUntil(lambda: slow.did[3:] == ["restore", "use"], timeout=WAIT)
    assert complaints == []


def test_a_plugin_that_is_switched_off_and_on_at_once(
    qtbot: QtBot, desktop: Desktop, scripted: ScriptedEngine, slow: Slow
) -> None:
    state = {"alpha": "ready"}

    def listed(_: dict[str, Any]) -> dict[str, Any]:
        row = {"id": "alpha", "name": "Alpha", "distribution": "alpha 1.0", "version": "1.0", "licence": "MIT"}
        rest = {"environment": "host", "bundled": True, "contributes": [], "reason": None, "error": None}
        return {"plugins": [{**row, **rest, "state": state["alpha"]}], "generation": 0}

    def put(to: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
        def change(_: dict[str, Any]) -> dict[str, Any]:
            state["alpha"] = to
            return {"plugin": "alpha", "enabled": to == "ready", "changed": True}

        return change

    scripted.answers |= {
        "GET /v1/plugins": listed,
        "GET /v1/models": {"models": []},
        "GET /v1/upgrade": {"upgrades": []},
    }
    slow.on("POST /v1/plugins/alpha/disable", put("disabled"), lambda _: "off")
    slow.on("POST /v1/plugins/alpha/enable", put("ready"), lambda _: "on")
    desktop.sections.show("extensions")
    section = cast("ExtensionsSection", desktop.sections.section("extensions"))
    qtbot.waitUntil(lambda: bool(section.plugins.rows), timeout=WAIT)
    switch = section.plugins.rows["alpha"].on
    shown: list[str] = []
    section.plugin_flow.listed.connect(lambda plugins: shown.append(plugins[0].state))
    switch.click()
    slow.holds(qtbot)
    switch.click()
    slow.done(qtbot, "off", "on")
    qtbot.waitUntil(lambda: len(shown) == 1, timeout=WAIT)
    assert shown == ["ready"], "nothing is told of the time in between"
    assert switch.isChecked()


def test_searches_that_are_remembered_or_not(
    qtbot: QtBot, desktop: Desktop, scripted: ScriptedEngine, slow: Slow
) -> None:
    remembered = {"on": True}

    def put(body: dict[str, Any]) -> dict[str, Any]:
        remembered["on"] = bool(body["on"])
        return {"on": remembered["on"]}

    scripted.answers["GET /v1/history"] = lambda _: {"searches": [], "on": remembered["on"]}
    slow.on("PUT /v1/history", put, lambda body: str(body["on"]))
    desktop.sections.show("settings")
    section = cast("SettingsSection", desktop.sections.section("settings"))
    card = section.history
    qtbot.waitUntil(card.switch.isChecked, timeout=WAIT)
    asked = len(scripted.requests("GET /v1/history"))
    card.switch.click()
    slow.holds(qtbot)
    card.switch.click()
    assert card.switch.isChecked()
    slow.done(qtbot, "False", "True")
    qtbot.waitUntil(lambda: len(scripted.requests("GET /v1/history")) == asked + 1, timeout=WAIT)
    assert card.switch.isChecked()
    scripted.answers["PUT /v1/history"] = None
    card.switch.click()
    assert not card.switch.isChecked()
    qtbot.waitUntil(card.switch.isChecked, timeout=WAIT)
