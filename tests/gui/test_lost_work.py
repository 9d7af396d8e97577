"""Long work whose engine dies is told as interrupted where it was asked for, and nothing is shown as going on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from anyfind.api.jobs import CheckJob, CompareJob, FitJob, PairsJob, ReportJob
from anyfind.api.live import Job
from anyfind_desktop.alignment.section import AlignmentSection
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.engine.supervisor import EngineState
from anyfind_desktop.extensions.flow import Flow
from anyfind_desktop.extensions.section import ExtensionsSection
from anyfind_desktop.library.section import LibrarySection
from anyfind_desktop.map.section import MapSection
from fakes.scripted_engine import ScriptedEngine, folder
from fakes.window_steps import WAIT, ready

OpenDesktop = Callable[[Path], Desktop]

SAID = "It was interrupted, because the engine stopped."


def job(kind: str, state: str = "running", **more: Any) -> dict[str, Any]:
    return {"id": kind, "kind": kind, "state": state, "created_at": "2026-01-01T00:00:00", **more}


def begun(body: dict[str, Any]) -> dict[str, Any]:
    """The engine takes every job, and calls it by its kind."""
    return job(str(body["kind"]))


@pytest.fixture
def desktop(qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine) -> Desktop:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    scripted.answers["GET /v1/jobs"] = {"jobs": []}
    scripted.answers["GET /v1/maps"] = {"maps": [], "modalities": []}
    scripted.answers["POST /v1/jobs"] = begun
    opened = open_desktop(scripted.library)
    ready(qtbot, opened)
    # Events are listened for, and what the engine knew of jobs before has been told.
    qtbot.waitUntil(lambda: scripted.requests("GET /v1/jobs") != [], timeout=WAIT)
    return opened


@pytest.fixture
def second(scripted: ScriptedEngine) -> Iterator[ScriptedEngine]:
    """The engine that comes after the first; it knows nothing of the other's jobs."""
    engine = ScriptedEngine(scripted.library)
    engine.answers = {**scripted.answers}
    engine.endpoint = type(engine.endpoint)(engine.endpoint.port, "b" * 64, engine.endpoint.pid, engine.endpoint.api)
    engine.start()
    yield engine
    engine.stop()


@pytest.fixture
def dies(
    qtbot: QtBot, desktop: Desktop, scripted: ScriptedEngine, request: pytest.FixtureRequest
) -> Callable[[], ScriptedEngine]:
    """The engine dies, and another one is there."""

    def die() -> ScriptedEngine:
        engine: ScriptedEngine = request.getfixturevalue("second")
        # From now on the first one knows nobody, as if its port belonged to somebody else.
        scripted.endpoint = engine.endpoint
        scripted.end_streams()
        qtbot.waitUntil(lambda: desktop._supervisor.status.endpoint == engine.endpoint, timeout=WAIT)
        qtbot.waitUntil(lambda: desktop._supervisor.status.state is EngineState.READY, timeout=WAIT)
        return engine

    return die


def going_on(desktop: Desktop, kind: str) -> bool:
    return kind in [one.kind for one in desktop.jobs.running]


def test_a_fit(qtbot: QtBot, desktop: Desktop, dies: Callable[[], ScriptedEngine]) -> None:
    section = cast("AlignmentSection", desktop.sections.section("alignment"))
    card = section.bridges.fit
    card.follower.start(FitJob(kind="align.fit", name="mine", modality="image", budget_s=60))
    qtbot.waitUntil(lambda: going_on(desktop, "align.fit"), timeout=WAIT)
    assert not card.progress.isHidden()
    dies()
    qtbot.waitUntil(lambda: card.result.text() == SAID, timeout=WAIT)
    assert card.progress.isHidden()
    assert not card.follower.busy
    assert desktop.jobs.running == []


def test_a_comparison_and_a_search_for_pairs(
    qtbot: QtBot, desktop: Desktop, dies: Callable[[], ScriptedEngine]
) -> None:
    page = cast("AlignmentSection", desktop.sections.section("alignment")).bridges
    page.compare.follower.start(CompareJob(kind="align.compare", one="mine", other="built-in"))
    page.collecting.start(PairsJob(kind="align.pairs"))
    qtbot.waitUntil(lambda: len(desktop.jobs.running) == 2, timeout=WAIT)
    dies()
    qtbot.waitUntil(lambda: page.compare.result.text() == SAID, timeout=WAIT)
    qtbot.waitUntil(lambda: page._collect_row.text.text() == SAID, timeout=WAIT)
    assert page.compare.progress.isHidden()
    assert page.collect_progress.isHidden()
    assert desktop.jobs.running == []


def test_a_report(qtbot: QtBot, desktop: Desktop, dies: Callable[[], ScriptedEngine]) -> None:
    section = cast("AlignmentSection", desktop.sections.section("alignment"))
    page = section.report
    page.follower.start(ReportJob(kind="align.report"))
    qtbot.waitUntil(lambda: going_on(desktop, "align.report"), timeout=WAIT)
    dies()
    qtbot.waitUntil(lambda: page.problem.text() == SAID, timeout=WAIT)
    assert not page.problem.isHidden()
    assert page.progress.isHidden()
    assert page.make_button.isEnabled()


def test_a_report_of_which_only_the_end_was_told(
    qtbot: QtBot, desktop: Desktop, scripted: ScriptedEngine, dies: Callable[[], ScriptedEngine]
) -> None:
    section = cast("AlignmentSection", desktop.sections.section("alignment"))
    page = section.report
    page.follower.start(ReportJob(kind="align.report"))
    qtbot.waitUntil(lambda: going_on(desktop, "align.report"), timeout=WAIT)
    # What came of it is asked for, and the engine is gone before it answers.
    scripted.delays["GET /v1/jobs/align.report"] = 2.0
    desktop.jobs.show(Job.model_validate(job("align.report", "done")))
    dies()
    qtbot.waitUntil(lambda: page.problem.text() == SAID, timeout=WAIT)
    assert not page.follower.busy


def test_a_check_and_a_search_for_copies(qtbot: QtBot, desktop: Desktop, dies: Callable[[], ScriptedEngine]) -> None:
    section = cast("LibrarySection", desktop.sections.section("library"))
    section.care.check.click()
    section.duplicates.look.click()
    qtbot.waitUntil(lambda: len(desktop.jobs.running) == 2, timeout=WAIT)
    dies()
    qtbot.waitUntil(lambda: desktop.window.banner.text == SAID, timeout=WAIT)
    qtbot.waitUntil(lambda: section.duplicates.look.isEnabled() and section.care.check.isEnabled(), timeout=WAIT)
    assert desktop.jobs.running == []
    assert section.care.bar.isHidden()
    assert section.duplicates.bar.isHidden()


def test_a_map(qtbot: QtBot, desktop: Desktop, dies: Callable[[], ScriptedEngine]) -> None:
    section = cast("MapSection", desktop.sections.section("map"))
    section.making.make("typical")
    qtbot.waitUntil(lambda: going_on(desktop, "align.map"), timeout=WAIT)
    second = dies()
    qtbot.waitUntil(lambda: section.empty._text.text() == SAID, timeout=WAIT)
    assert section.progress.isHidden()
    assert not section.making.busy
    qtbot.waitUntil(lambda: desktop.jobs.running == [], timeout=WAIT)
    # It is not begun again by itself: it may have been what killed the engine.
    assert second.requests("POST /v1/jobs") == []


@pytest.mark.parametrize("area", ["plugins", "models"])
def test_work_with_plugins_and_models(
    qtbot: QtBot,
    desktop: Desktop,
    scripted: ScriptedEngine,
    dies: Callable[[], ScriptedEngine],
    area: str,
) -> None:
    section = cast("ExtensionsSection", desktop.sections.section("extensions"))
    flow: Flow = section.plugin_flow
    work, kind = partial(section.plugin_flow.look_up, "acme-notes"), "plugin.offer"
    if area == "models":
        flow, work, kind = section.model_flow, partial(section.model_flow.fetch_default), "models.pull"
    told: list[str] = []
    flow.failed.connect(told.append)
    work()
    qtbot.waitUntil(lambda: going_on(desktop, kind), timeout=WAIT)
    # Somebody else stopped it, such as on the command line: the engine is there.
    scripted.send("job", job(kind, "cancelled"), 7)
    qtbot.waitUntil(lambda: not flow.busy, timeout=WAIT)
    assert told == []
    scripted.answers["POST /v1/jobs"] = job(kind) | {"id": "again"}
    work()
    qtbot.waitUntil(lambda: going_on(desktop, kind), timeout=WAIT)
    dies()
    qtbot.waitUntil(lambda: told == [SAID], timeout=WAIT)
    assert not flow.busy


def test_an_end_that_was_missed_is_told_once_events_come_again(
    qtbot: QtBot, desktop: Desktop, scripted: ScriptedEngine
) -> None:
    told: list[Job] = []
    desktop.jobs.start(CheckJob(kind="check"), told.append)
    qtbot.waitUntil(lambda: going_on(desktop, "check"), timeout=WAIT)
    scripted.answers["GET /v1/jobs"] = {"jobs": [job("check", "done", result={"damage": []})]}
    scripted.send("resync", {}, 9)
    qtbot.waitUntil(lambda: told[-1].state == "done", timeout=WAIT)
    assert told[-1].result == {"damage": []}
    assert desktop.jobs.running == []


def test_a_late_answer_does_not_bring_back_what_has_ended(desktop: Desktop) -> None:
    desktop.jobs.show(Job.model_validate(job("check")))
    desktop.jobs.show(Job.model_validate(job("check", "cancelled")))
    # The answer to the request that cancelled it, which was slower than the event.
    desktop.jobs.show(Job.model_validate(job("check")))
    assert desktop.jobs.running == []


def test_what_is_begun_while_all_jobs_are_asked_for_is_not_lost(
    qtbot: QtBot, desktop: Desktop, scripted: ScriptedEngine
) -> None:
    before = len(scripted.requests("GET /v1/jobs"))
    scripted.delays["GET /v1/jobs"] = 2.0
    desktop.jobs.ask_again()
    qtbot.waitUntil(lambda: len(scripted.requests("GET /v1/jobs")) > before, timeout=WAIT)
    told: list[Job] = []
    desktop.jobs.start(CheckJob(kind="check"), told.append)
    qtbot.waitUntil(lambda: told != [], timeout=WAIT)
    # The list was made before, and comes after.
    qtbot.waitUntil(lambda: desktop.jobs._asking is None, timeout=WAIT)
    assert [one.state for one in told] == ["running"]
    assert going_on(desktop, "check")
