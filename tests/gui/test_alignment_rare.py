"""What happens rarely in the section about alignment: refusals, stopped work, odd reports, other directions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from anyfind.api.alignment import AlignmentReport, Comparison
from anyfind_desktop.alignment.section import PAGES, AlignmentSection
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.sentences.translating import _catalogue, translated
from anyfind_desktop.shell.languages import LANGUAGE, speak
from anyfind_desktop.shell.preferences import Preferences
from fakes.accessible_tree import faults, unreached
from fakes.alignment_report import COUNTS, PAIR, REPORT, ROW
from fakes.scripted_engine import ScriptedEngine, folder
from fakes.window_steps import WAIT, ready

OpenDesktop = Callable[[Path], Desktop]


def job(kind: str, state: str, **more: Any) -> dict[str, Any]:
    return {"id": "j1", "kind": kind, "state": state, "created_at": "2026-01-01T00:00:00Z", **more}


@pytest.fixture
def told(scripted: ScriptedEngine) -> ScriptedEngine:
    """An engine with a folder, one bridge, a few pairs and nothing to caption."""
    summary = {**COUNTS, "accepted_from": 0.25, "sources": [], "modalities": {"image": COUNTS}}
    fit = {"adapter": "mine", "fitted_on": 100, "now": 110, "needed": 15}
    scripted.answers.update(
        {
            "GET /v1/folders": {"folders": [folder(1, "/pictures")]},
            "GET /v1/adapters": {"adapters": [ROW]},
            "GET /v1/adapters/methods": {"methods": [], "scorers": []},
            "GET /v1/pairs/summary": summary,
            "GET /v1/pairs": {"pairs": [], "next": None},
            "GET /v1/pairs/wanted": {"modality": "image", "paired": 9, "unpaired": 0, "files": [], "next_fit": fit},
            "GET /v1/jobs": {"jobs": []},
        }
    )
    return scripted


@pytest.fixture
def section(qtbot: QtBot, open_desktop: OpenDesktop, told: ScriptedEngine) -> AlignmentSection:
    desktop = open_desktop(told.library)
    ready(qtbot, desktop)
    desktop.sections.show("alignment")
    section = cast("AlignmentSection", desktop.sections.section("alignment"))
    qtbot.waitUntil(section.bridges.fit.fit_button.isEnabled, timeout=WAIT)
    return section


def test_a_fit_is_shown_stopped_and_explained(qtbot: QtBot, section: AlignmentSection, told: ScriptedEngine) -> None:
    fit = section.bridges.fit
    running = job("align.fit", "running", done=3, total=12, what="fitting cca", eta_s=100)
    told.answers["POST /v1/jobs"] = running
    fit.fit_button.setFocus()
    fit.fit_button.click()
    qtbot.waitUntil(lambda: fit.progress.bar.share == 0.25, timeout=WAIT)
    assert fit.progress.isVisible()
    asked = told.requests("POST /v1/jobs")[0]
    assert (asked["auto"], asked["budget_s"], asked["name"], asked["modality"]) == (True, 300, "mine", "image")
    assert "Fitting cca" in fit.progress.text.text()
    assert not fit.fit_button.isEnabled()
    told.answers["DELETE /v1/jobs/j1"] = {**running, "done": 4, "what": "stopping"}
    # The keyboard stays: on the button while it stops, and on the one that begins the next fit afterwards.
    stop = fit.progress.stop_button
    assert section.window().focusWidget() is stop
    stop.click()
    assert fit.progress.text.text() == "Stopping after this step"
    assert section.window().focusWidget() is stop
    qtbot.waitUntil(lambda: fit.progress.bar.share == pytest.approx(4 / 12), timeout=WAIT)
    assert fit.progress.text.text() == "Stopping after this step"
    told.send("job", job("align.fit", "cancelled"), 1)
    qtbot.waitUntil(lambda: not fit.progress.isVisible(), timeout=WAIT)
    assert section.window().focusWidget() is fit.fit_button
    assert "Nothing was changed" in fit.result.text()

    # The next one is over and was not good enough: the engine's sentence says why.
    told.answers["POST /v1/jobs"] = {**running, "id": "j2"}
    fit.fit_button.click()
    qtbot.waitUntil(lambda: len(told.requests("POST /v1/jobs")) == 2 and fit.follower.job is not None, timeout=WAIT)
    why = "No method is better than chance on these pairs."
    told.answers["GET /v1/jobs/j2"] = {**job("align.fit", "done", result={"name": None, "why": why}), "id": "j2"}
    told.send("job", {**job("align.fit", "done"), "id": "j2"}, 2)
    qtbot.waitUntil(lambda: fit.result.text() == why, timeout=WAIT)
    assert fit.fit_button.isEnabled()
    fit.name.setText("")
    assert not fit.fit_button.isEnabled()


@pytest.fixture(scope="module")
def catalogue_read() -> None:
    """The catalogue is read once for all, before anybody watches how long the window takes."""
    _catalogue()


@pytest.mark.usefixtures("catalogue_read")
def test_what_came_of_a_fit_is_told_in_the_users_language(
    section: AlignmentSection, qapp: QApplication, tmp_path: Path
) -> None:
    fit = section.bridges.fit
    why, on = "Caption more files: these are too few to tell.", "pairs that its own fit left out"
    locale, direction = QLocale(), qapp.layoutDirection()
    preferences = Preferences(tmp_path / "german.ini")
    preferences.put(LANGUAGE, "de")
    translators = speak(qapp, preferences, QLocale("en_US"))
    try:
        assert translated(why) != why
        assert translated(on) != on
        fit._came({"name": None, "why": why})
        assert fit.result.text() == translated(why)
        fit._came({"name": "mine", "replaced": {"name": "built-in", "better_by": {"value": 0.1}, "on": on}})
        assert translated(on) in fit.result.text()
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)
        QLocale.setDefault(locale)
        qapp.setLayoutDirection(direction)


def test_reports_that_are_refused_lost_or_odd(
    qtbot: QtBot, section: AlignmentSection, told: ScriptedEngine, tmp_path: Path
) -> None:
    section.show_page("report")
    page = section.report
    assert not page.save_button.isVisible(), "there is nothing to save yet"
    told.answers["POST /v1/jobs"] = job("align.report", "running", what="comparing")
    page.make_button.setFocus()
    page.make_button.click()
    qtbot.waitUntil(lambda: page.progress.isVisible() and page.follower.job is not None, timeout=WAIT)
    assert section.window().focusWidget() is page.progress.stop_button
    error = {
        "type": "urn:anyfind:error:bad-input",
        "title": "Bad input",
        "status": 422,
        "code": "bad-input",
        "detail": "A report needs 20 pairs.",
        "hint": "Caption more of them.",
    }
    told.send("job", job("align.report", "failed", error=error), 1)
    qtbot.waitUntil(page.problem.isVisible, timeout=WAIT)
    assert page.problem.text() == "A report needs 20 pairs. Caption more of them."
    assert section.window().focusWidget() is page.make_button
    for number, (result, words) in enumerate((({"schema": 99}, "another version"), (REPORT, "")), 2):
        told.answers["POST /v1/jobs"] = {**job("align.report", "running"), "id": f"j{number}"}
        told.answers[f"GET /v1/jobs/j{number}"] = {**job("align.report", "done", result=result), "id": f"j{number}"}
        page.make_button.click()
        qtbot.waitUntil(lambda: page.follower.busy, timeout=WAIT)
        told.send("job", {**job("align.report", "done"), "id": f"j{number}"}, number)
        qtbot.waitUntil(lambda: not page.follower.busy and page.make_button.isEnabled(), timeout=WAIT)
        if words:
            qtbot.waitUntil(lambda: "another version" in page.problem.text(), timeout=WAIT)
    qtbot.waitUntil(lambda: page.report is not None, timeout=WAIT)
    assert page.save_button.isVisible()
    told.answers["POST /v1/jobs"] = {**job("align.report", "running"), "id": "j9"}
    page.save_to(target := str(tmp_path / "report.html"))
    qtbot.waitUntil(lambda: told.requests("POST /v1/jobs")[-1].get("html") == target, timeout=WAIT)


def test_nothing_to_review_or_to_caption_is_said(qtbot: QtBot, section: AlignmentSection) -> None:
    section.show_page("review")
    qtbot.waitUntil(lambda: section.review._stack.currentIndex() == 1, timeout=WAIT)
    section.show_page("caption")
    qtbot.waitUntil(lambda: section.caption._stack.currentIndex() == 1, timeout=WAIT)
    assert "15" in section.caption.goal.text()
    assert section.caption.bar.share == pytest.approx(10 / 25)


def test_a_decision_that_fails_is_put_back(qtbot: QtBot, section: AlignmentSection, told: ScriptedEngine) -> None:
    told.answers["GET /v1/pairs"] = {"pairs": [PAIR, {**PAIR, "id": 6, "text": "a ship"}], "next": None}
    section.show_page("review")
    review = section.review
    qtbot.waitUntil(lambda: review.reviewing.current is not None, timeout=WAIT)
    assert "second 12" in review.place.text()
    assert "page.html" in review.place.text()
    # The scripted engine knows no such route: it answers with a problem.
    review.accept_button.click()
    qtbot.waitUntil(lambda: review.reviewing.at == 0 and not review.reviewing.decided, timeout=WAIT)
    assert not review.state.isVisible()


def test_a_caption_that_is_undone_while_it_is_saved_is_taken_back(
    qtbot: QtBot, section: AlignmentSection, told: ScriptedEngine
) -> None:
    files = [{"file": number, "path": f"/pictures/{number}.wav", "stands_for": 3} for number in (7, 8)]
    wanted = {**told.answers["GET /v1/pairs/wanted"], "modality": "sound", "files": files}
    told.answers["GET /v1/pairs/wanted"] = wanted
    saved = {**PAIR, "file": 7, "modality": "sound", "source": "hand"}
    told.answers["POST /v1/pairs"] = {"pairs": [saved], "new": 1}
    told.answers["DELETE /v1/pairs/5"] = {"removed": 5}
    section.show_page("caption")
    caption = section.caption
    qtbot.waitUntil(lambda: caption.list.current is not None, timeout=WAIT)
    assert caption.play_button.isVisible(), "sounds can be heard"
    needed = caption.list.next_fit.needed if caption.list.next_fit else 0
    caption.field.setText("a bell")
    caption.save()
    assert caption.list.at == 1
    # Faster than the engine answers.
    section.tools.undo.undo()
    assert caption.field.text() == "a bell"
    qtbot.waitUntil(lambda: bool(told.requests("DELETE /v1/pairs/5")), timeout=WAIT)
    qtbot.waitUntil(lambda: caption.list.next_fit is not None and caption.list.next_fit.needed == needed, timeout=WAIT)
    assert caption.list.items[0].pair == 0


def test_a_sound_that_cannot_be_played_is_said(qtbot: QtBot, section: AlignmentSection) -> None:
    button = section.review.play_button
    said: list[str] = []
    section.tools.notices.say = lambda text, *_: said.append(text)  # type: ignore[method-assign]
    button.offer("/nowhere/at-all.wav")
    assert not button.isHidden()
    button.press()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    assert "sound" in said[0].lower()
    button.offer(None)
    assert button.isHidden()


def test_every_control_says_its_name(section: AlignmentSection) -> None:
    section.report.show_report(AlignmentReport.model_validate(REPORT, extra="ignore"))
    unnamed = [
        control
        for kind in (QAbstractButton, QComboBox, QLineEdit)
        for control in section.findChildren(kind)
        if not (control.accessibleName() or getattr(control, "text", str)())
    ]
    assert unnamed == []
    assert {entry.key for entry in section.tools.actions.entries} >= {
        "alignment.bridges",
        "alignment.report",
        "alignment.review",
        "alignment.caption",
        "alignment.accept",
        "alignment.reject",
    }


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_heard_and_reached(
    qtbot: QtBot, section: AlignmentSection, told: ScriptedEngine, page: str
) -> None:
    told.answers["GET /v1/pairs"] = {"pairs": [PAIR], "next": None}
    files = [{"file": 7, "path": "/pictures/7.png", "stands_for": 3}]
    told.answers["GET /v1/pairs/wanted"] = {**told.answers["GET /v1/pairs/wanted"], "files": files}
    section.report.show_report(AlignmentReport.model_validate(REPORT, extra="ignore"))
    section.show_page(page)
    qtbot.waitUntil(lambda: section.review.reviewing.current is not None or page != "review", timeout=WAIT)
    qtbot.waitUntil(lambda: section.caption.list.current is not None or page != "caption", timeout=WAIT)
    section.window().activateWindow()
    assert faults(section) == []
    assert unreached(section) == []


@pytest.mark.parametrize(
    ("low", "high", "words"), [(1.0, 5.0, "“a” finds more"), (-5.0, -1.0, "“b” finds more"), (-1.0, 2.0, "told apart")]
)
def test_a_comparison_says_who_is_better_only_when_it_is_sure(
    section: AlignmentSection, low: float, high: float, words: str
) -> None:
    one = {"name": "a", "recalls": [1, 2, 3, 4, 5, 6], "merit": 3.5}
    document = {
        "between": ["text", "image"],
        "pool": 40,
        "queries": 60,
        "one": one,
        "other": {**one, "name": "b"},
        "chance": [1, 1, 1, 1, 1, 1],
        "better_by": {"value": (low + high) / 2, "low": low, "high": high},
    }
    section.bridges.compare.show_comparison(Comparison.model_validate(document))
    assert words in section.bridges.compare.result.text()
