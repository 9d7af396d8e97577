"""What a real engine seldom says of plugins and models: trouble, progress in bytes, refusals, later answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.extensions.section import ExtensionsSection
from fakes.scripted_engine import ScriptedEngine
from fakes.window_steps import WAIT, ready

OpenDesktop = Callable[[Path], Desktop]


def plugin(name: str, **more: Any) -> dict[str, Any]:
    plain = {
        "id": name,
        "name": name.capitalize(),
        "distribution": f"{name} 1.0",
        "version": "1.0",
        "licence": "MIT",
        "environment": "host",
        "bundled": True,
        "contributes": [],
        "state": "ready",
        "reason": None,
        "error": None,
    }
    return {**plain, **more}


def model(name: str, **more: Any) -> dict[str, Any]:
    plain = {
        "encoder": name,
        "kind": "encoder",
        "modalities": ["image"],
        "pack": None,
        "in_use": False,
        "dimension": 8,
        "size": 40_000_000,
        "licence": "MIT",
        "here": False,
        "files": [],
    }
    return {**plain, **more}


def job(kind: str, state: str, **more: Any) -> dict[str, Any]:
    return {"id": "a1", "kind": kind, "state": state, "created_at": "2026-01-01T00:00:00+00:00", **more}


@pytest.fixture
def section(scripted: ScriptedEngine, open_desktop: OpenDesktop, qtbot: QtBot) -> ExtensionsSection:
    trouble = "It was switched off after its process ended 3 times in a minute; last: it crashed"
    fares = {"failed": 4, "quarantined": 1, "reasons": [{"reason": "It is torn.", "files": 4}], "processes": 2}
    scripted.answers |= {
        "GET /v1/jobs": {"jobs": []},
        "GET /v1/upgrade": {"upgrades": []},
        "GET /v1/plugins": {
            "plugins": [
                plugin("alpha"),
                plugin("broken", id=None, state="broken", reason="Its manifest is missing."),
                plugin("dying", state="disabled", reason=trouble, health=fares),
                plugin("quiet", state="disabled", reason="You switched it off."),
            ],
            "generation": 0,
        },
        "GET /v1/models": {
            "models": [
                model("acme/old", in_use=True, here=True, pack="lite"),
                model("acme/new"),
                model("acme/any", here=None, settings=[_setting("tag", ""), _setting("half", False)]),
            ]
        },
    }
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    desktop.sections.show("extensions")
    made = desktop.sections.section("extensions")
    assert isinstance(made, ExtensionsSection)
    qtbot.waitUntil(lambda: bool(made.plugins.rows and made.models.rows), timeout=WAIT)
    return made


def _setting(name: str, default: str | bool) -> dict[str, Any]:
    return {"name": name, "description": f"The {name}.", "default": default, "value": default}


def test_plugins_in_trouble_stand_first_and_say_why(section: ExtensionsSection) -> None:
    rows = section.plugins.rows
    assert list(rows) == ["Broken", "dying", "alpha", "quiet"]
    assert rows["Broken"].line.text() == "Its manifest is missing."
    assert not rows["Broken"].on.isEnabled()
    assert "3 times in a minute" in rows["dying"].line.text()
    assert rows["dying"].trouble.text() == "failed on 4 files · 1 set aside · 2 processes at work"
    assert not rows["quiet"].on.isChecked()
    assert rows["alpha"].on.accessibleName() == "Use Alpha"


def test_a_switch_that_the_engine_refuses_goes_back(section: ExtensionsSection, qtbot: QtBot) -> None:
    row = section.plugins.rows["alpha"]
    QTest.mouseClick(row.on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: section.outcome.words.text() == "There is no such thing.", timeout=WAIT)
    qtbot.waitUntil(row.on.isChecked, timeout=WAIT)


def test_weights_are_fetched_with_progress_and_stopped(
    section: ExtensionsSection, scripted: ScriptedEngine, qtbot: QtBot
) -> None:
    scripted.answers["POST /v1/jobs"] = job("models.pull", "queued")
    scripted.answers["DELETE /v1/jobs/a1"] = job("models.pull", "cancelled")
    section.show_page(section.models)
    row = section.models.rows["image", "acme/new"]
    assert row.fetch.isVisible()
    assert not row.use.isVisible()
    QTest.mouseClick(row.fetch, Qt.MouseButton.LeftButton)
    work = section.models.work
    qtbot.waitUntil(work.stop.isVisible, timeout=WAIT)
    assert scripted.requests("POST /v1/jobs")[-1] == {"kind": "models.pull", "pack": "acme/new"}
    scripted.send("job", job("models.pull", "running", done=10_000_000, total=40_000_000, what="w.bin", eta_s=200), 1)
    qtbot.waitUntil(lambda: work.bar.share == 0.25, timeout=WAIT)
    assert work.what.text() == "w.bin · 10.0 MB of 40.0 MB · about 3 min to go"
    assert not row.fetch.isEnabled(), "one thing at a time"
    QTest.mouseClick(work.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not work.isVisible() and row.fetch.isEnabled(), timeout=WAIT)


def test_a_job_that_failed_says_why_with_its_hint(
    section: ExtensionsSection, scripted: ScriptedEngine, qtbot: QtBot
) -> None:
    problem = {"type": "x", "title": "x", "status": 503, "code": "x", "detail": "No network.", "hint": "Use a folder."}
    scripted.answers["POST /v1/jobs"] = job("plugin.offer", "failed", error=problem)
    section.plugins.bar.edit.setText("acme-mesh")
    QTest.keyClick(section.plugins.bar.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: section.outcome.words.text() == "No network. Use a folder.", timeout=WAIT)
    assert section.plugins.bar.edit.text() == "acme-mesh", "what was typed can be mended"


def test_a_model_of_the_user_s_own_is_chosen_by_its_settings(
    section: ExtensionsSection, scripted: ScriptedEngine, qtbot: QtBot
) -> None:
    scripted.answers["POST /v1/jobs"] = job("align.upgrade", "queued")
    section.show_page(section.models)
    row = section.models.rows["image", "acme/any"]
    assert row.use.text() == "Choose a model…"
    QTest.mouseClick(row.use, Qt.MouseButton.LeftButton)
    assert row.form is not None
    QTest.keyClicks(row.form.fields["tag"], "ViT-B-16")
    QTest.mouseClick(row.form.yes, Qt.MouseButton.LeftButton)
    assert section.models.question.isVisible()
    section.models.question.yes.click()
    qtbot.waitUntil(lambda: bool(scripted.requests("POST /v1/jobs")), timeout=WAIT)
    asked = scripted.requests("POST /v1/jobs")[-1]
    assert asked["settings"] == {"tag": "ViT-B-16"}
    assert (asked["modality"], asked["encoder"]) == ("image", "acme/any")


def test_escape_leaves_a_question_before_the_section(section: ExtensionsSection) -> None:
    section.show_page(section.models)
    row = section.models.rows["image", "acme/any"]
    row.use_wanted.emit({"tag": "x"})
    assert section.models.question.isVisible()
    assert section.step_back()
    assert not section.models.question.isVisible()
    assert not section.step_back()


def test_work_that_a_dead_engine_forgot_is_said_to_be_interrupted(
    section: ExtensionsSection, scripted: ScriptedEngine, qtbot: QtBot
) -> None:
    scripted.answers["POST /v1/jobs"] = job("plugin.offer", "running")
    section.plugins.bar.edit.setText("acme-mesh")
    QTest.keyClick(section.plugins.bar.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(section.plugins.work.stop.isVisible, timeout=WAIT)
    section.engine_lost()
    assert not section.plugins.rows["alpha"].on.isEnabled(), "without an engine nothing is offered"
    section.engine_ready()
    # The next engine knows nothing of the old one's jobs.
    section.tools.jobs.ask_again()
    qtbot.waitUntil(lambda: "interrupted" in section.outcome.words.text(), timeout=WAIT)
    assert not section.plugins.work.isVisible()
    assert section.plugins.bar.edit.text() == "acme-mesh"
    assert section.plugins.rows["alpha"].on.isEnabled()


def test_steps_that_are_taken_back_while_something_goes_on_wait_for_their_turn(
    section: ExtensionsSection, scripted: ScriptedEngine, qtbot: QtBot
) -> None:
    asked: list[str] = []
    listed = scripted.answers["GET /v1/plugins"]

    def start(body: dict[str, Any]) -> dict[str, Any]:
        asked.append(str(body["kind"]))
        return job(asked[-1], "running", id=f"job{len(asked)}")

    def end(number: int, **result: Any) -> None:
        qtbot.waitUntil(lambda: len(asked) == number and bool(scripted.streams), timeout=WAIT)
        listed["generation"] = result.get("generation", result.get("to", listed["generation"]))
        scripted.send("job", job(asked[number - 1], "done", id=f"job{number}", result=result), number)

    scripted.answers["POST /v1/jobs"] = start
    flow, undo = section.plugin_flow, section.tools.undo
    own = section.plugins.rows["alpha"].plugin
    flow.remove(own)
    end(1, generation=1)
    qtbot.waitUntil(undo.canUndo, timeout=WAIT)
    flow.remove(section.plugins.rows["quiet"].plugin)
    end(2, generation=2)
    qtbot.waitUntil(lambda: undo.count() == 2, timeout=WAIT)
    # Both are taken back, and the second one is done again, while a plugin is checked.
    flow.check(own)
    for step in (undo.undo, undo.undo, undo.redo):
        step()
    end(3, checks=[])
    end(4, **{"from": 2, "to": 1, "changes": []})
    end(5, **{"from": 1, "to": 0, "changes": []})
    end(6, generation=3)
    qtbot.waitUntil(lambda: not flow.busy, timeout=WAIT)
    assert asked == ["plugin.remove"] * 2 + ["plugin.check"] + ["plugin.rollback"] * 2 + ["plugin.remove"]
    # What was done once more is the same step, of what is installed now.
    assert (undo.count(), undo.index()) == (2, 1)
    undo.undo()
    qtbot.waitUntil(lambda: asked[6:] == ["plugin.rollback"], timeout=WAIT)
    end(7, **{"from": 3, "to": 0, "changes": []})
    qtbot.waitUntil(lambda: not flow.busy, timeout=WAIT)
