"""Requests, events and thumbnails against an engine whose answers are scripted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anyfind.api.live import Event, Job
from anyfind_desktop.client.connection import Connection, Failure, FailureKind
from anyfind_desktop.client.engine import EngineClient
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.events.stream import EventStream
from anyfind_desktop.tasks import Tasks
from anyfind_desktop.thumbnails.loader import PARALLEL, ThumbnailLoader
from fakes.scripted_engine import ScriptedEngine, folder, found, result
from fakes.window_steps import WAIT, names, photograph, ready

OpenDesktop = Callable[[Path], Desktop]


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    # With its connections, or else the engine's threads would wait for what they ask next.
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def connection(owner: QObject, scripted: ScriptedEngine) -> Connection:
    connection = Connection(owner)
    connection.point_to(scripted.endpoint)
    return connection


@pytest.fixture
def shown(qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine) -> Desktop:
    """The window on the scripted engine, with a folder."""
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    return desktop


def test_a_late_answer_is_dropped(qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine) -> None:
    scripted.answers["POST /v1/search"] = lambda body: found(result(f"/pictures/{body['text']}.png"))
    scripted.delays["slow"] = 0.7
    answers: list[list[str]] = []
    shown.searching.answered.connect(lambda _: answers.append(names(shown)))
    edit = shown.window.query_box.edit
    edit.setText("slow")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(scripted.requests("POST /v1/search")) == 1, timeout=WAIT)
    edit.setText("fast")
    qtbot.waitUntil(lambda: names(shown) == ["fast.png"], timeout=WAIT)
    # Longer than the first answer takes: it must not come through.
    qtbot.wait(1000)
    assert answers == [["fast.png"]]
    assert names(shown) == ["fast.png"]


def test_letters_that_follow_each_other_are_one_search(qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine) -> None:
    scripted.answers["POST /v1/search"] = found(result("/pictures/a.png"))
    with qtbot.waitSignal(shown.searching.answered, timeout=WAIT):
        QTest.keyClicks(shown.window.query_box.edit, "a red boat")
    assert [body["text"] for body in scripted.requests("POST /v1/search")] == ["a red boat"]


def test_a_refusal_is_shown_in_the_engines_words(qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine) -> None:
    scripted.answers["POST /v1/search"] = None
    shown.window.query_box.edit.setText("anything")
    qtbot.waitUntil(lambda: shown.window.pages.currentWidget() is shown.window.nothing, timeout=WAIT)
    assert shown.window.nothing.title == "There is no such thing."


def test_the_nearest_misses_are_one_key_away(qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine) -> None:
    def answer(body: dict[str, Any]) -> dict[str, Any]:
        if body.get("nearest"):
            return found(result("/near.png", "weak"))
        return {**found(), "notes": ["Nothing like that here."], "nearest": 12}

    scripted.answers["POST /v1/search"] = answer
    edit, nothing = shown.window.query_box.edit, shown.window.nothing
    edit.setText("qwxz")
    qtbot.waitUntil(lambda: shown.window.pages.currentWidget() is nothing and not shown.searching.busy, timeout=WAIT)
    assert nothing.offered
    assert names(shown) == []
    QTest.keyClick(edit, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: names(shown) == ["near.png"], timeout=WAIT)
    # Other words are a question of their own.
    edit.setText("qwxzy")
    qtbot.waitUntil(lambda: shown.window.pages.currentWidget() is nothing, timeout=WAIT)
    assert [body.get("nearest", False) for body in scripted.requests("POST /v1/search")] == [False, True, False]


def test_without_near_misses_none_are_offered(qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine) -> None:
    scripted.answers["POST /v1/search"] = found()
    edit, nothing = shown.window.query_box.edit, shown.window.nothing
    edit.setText("qwxz")
    qtbot.waitUntil(lambda: shown.window.pages.currentWidget() is nothing and not shown.searching.busy, timeout=WAIT)
    assert not nothing.offered
    QTest.keyClick(edit, Qt.Key.Key_Down)
    assert not shown.searching.busy


def test_weak_results_stand_under_a_heading(qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine) -> None:
    scripted.answers["POST /v1/search"] = found(result("/a.png"), result("/b.png", "weak"))
    shown.window.query_box.edit.setText("both")
    qtbot.waitUntil(lambda: names(shown) == ["a.png", "b.png"], timeout=WAIT)
    model = shown.results
    assert [model.index(row).data() for row in range(model.rowCount())] == ["a.png", "Weaker matches", "b.png"]
    scripted.answers["POST /v1/search"] = found(result("/b.png", "weak"))
    shown.window.query_box.edit.setText("weak")
    qtbot.waitUntil(lambda: names(shown) == ["b.png"], timeout=WAIT)
    assert model.index(0).data() == "Nothing matches well. The nearest files:"
    # The arrow keys pass over the heading.
    shown.window.results.enter()
    assert shown.window.results.current_path() == "/b.png"


def test_names_that_are_no_unicode_do_not_spoil_an_answer(
    qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine
) -> None:
    scripted.answers["POST /v1/search"] = found(result("/pictures/\udcff.png"), result("/pictures/b.png"))
    shown.window.query_box.edit.setText("odd")
    qtbot.waitUntil(lambda: names(shown) == ["\udcff.png", "b.png"], timeout=WAIT)


def test_keys_that_a_newer_engine_added_are_passed_over(
    qtbot: QtBot, owner: QObject, connection: Connection, scripted: ScriptedEngine
) -> None:
    scripted.answers["GET /v1/indexing"] = {"state": "idle", "mood": "good"}
    scripted.answers["GET /v1/status"] = {"state": "nothing of it"}
    states: list[str] = []
    failures: list[Failure] = []
    client = EngineClient(connection)
    client.indexing(lambda state: states.append(state.state), failures.append)
    client.status(lambda _: states.append("status"), failures.append)
    qtbot.waitUntil(lambda: states == ["idle"] and len(failures) == 1, timeout=WAIT)
    assert failures[0].kind is FailureKind.UNREADABLE


def test_nobody_there_is_a_failure_that_comes_later(qtbot: QtBot, owner: QObject, scripted: ScriptedEngine) -> None:
    connection = Connection(owner)
    failures: list[Failure] = []
    EngineClient(connection).ping(lambda _: None, failures.append)
    assert failures == []
    qtbot.waitUntil(lambda: len(failures) == 1, timeout=WAIT)
    assert failures[0].kind is FailureKind.UNREACHABLE
    dropped = EngineClient(connection).ping(lambda _: None, failures.append)
    dropped.drop()
    qtbot.wait(50)
    assert len(failures) == 1


def test_events_come_again_from_where_they_broke_off(qtbot: QtBot, owner: QObject, scripted: ScriptedEngine) -> None:
    stream = EventStream(owner)
    happened: list[Event] = []
    resyncs: list[bool] = []
    broken: list[bool] = []
    stream.happened.connect(happened.append)
    stream.resync.connect(lambda: resyncs.append(True))
    stream.broken.connect(lambda: broken.append(True))
    stream.open(scripted.endpoint)
    qtbot.waitUntil(lambda: len(resyncs) == 1, timeout=WAIT)
    scripted.send("library", {"seq": 5}, 41)
    scripted.send("of-the-future", {}, 42)
    qtbot.waitUntil(lambda: [(event.id, event.type) for event in happened] == [(41, "library")], timeout=WAIT)
    scripted.end_streams()
    qtbot.waitUntil(lambda: len(scripted.last_event_ids) == 2, timeout=WAIT)
    assert scripted.last_event_ids == [None, "42"]
    assert broken == [True]
    qtbot.waitUntil(lambda: len(scripted.streams) == 1, timeout=WAIT)
    # The same engine, so that nothing was lost: everything is asked for again only when it says so.
    assert len(resyncs) == 1
    scripted.send("resync", {}, 43)
    qtbot.waitUntil(lambda: len(resyncs) == 2, timeout=WAIT)
    stream.close()


def test_thumbnails_are_few_at_a_time_and_the_last_asked_comes_first(
    qtbot: QtBot, owner: QObject, connection: Connection, scripted: ScriptedEngine
) -> None:
    picture = photograph("img_5.jpg").read_bytes()
    for number in range(1, 31):
        scripted.answers[f"GET /v1/files/{number}/thumbnail"] = picture
        scripted.delays[f"GET /v1/files/{number}/thumbnail"] = 0.02
    tasks = Tasks(owner)
    loader = ThumbnailLoader(connection, tasks, 128, owner)
    ready_ones: list[int] = []
    busy: list[int] = []
    loader.ready.connect(ready_ones.append)
    loader.ready.connect(lambda _: busy.append(loader.busy))
    for number in range(1, 31):
        assert loader.get(number) is None
    assert loader.busy == PARALLEL
    qtbot.waitUntil(lambda: sorted(ready_ones) == list(range(1, 31)), timeout=WAIT)
    assert max(busy) <= PARALLEL
    # Whoever asked last, waits least: the end of the list is what is on the screen.
    asked = [path for method, path, _ in scripted.asked if method == "GET"]
    assert asked.index("/v1/files/30/thumbnail") < asked.index("/v1/files/6/thumbnail")
    assert loader.get(1) is not None
    tasks.stop()


def test_a_missing_thumbnail_is_not_asked_for_in_circles(
    qtbot: QtBot, owner: QObject, connection: Connection, scripted: ScriptedEngine
) -> None:
    tasks = Tasks(owner)
    loader = ThumbnailLoader(connection, tasks, 128, owner)
    scripted.answers["GET /v1/files/2/thumbnail"] = b"no picture at all"
    for _ in range(2):
        assert loader.get(1) is None
        assert loader.get(2) is None
        qtbot.waitUntil(lambda: loader.busy == 0, timeout=WAIT)
    assert len(scripted.asked) == 2
    scripted.answers["GET /v1/files/1/thumbnail"] = photograph("img_5.jpg").read_bytes()
    loader.retry_missing()
    with qtbot.waitSignal(loader.ready, timeout=WAIT):
        loader.get(1)
    tasks.stop()


def test_an_error_in_a_thread_is_raised_in_the_window(qtbot: QtBot, owner: QObject) -> None:
    tasks = Tasks(owner)
    with qtbot.captureExceptions() as raised:
        tasks.run(lambda: 1 // 0, lambda _: None)
        qtbot.waitUntil(lambda: len(raised) == 1, timeout=WAIT)
    assert raised[0][0] is ZeroDivisionError
    tasks.stop()


def test_live_state_of_the_indexer(qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine) -> None:
    strip = shown.window.strip
    scripted.send("indexing", {"state": "indexing", "done": 2, "total": 8, "eta_s": 300.0, "what": "/p/b.png"}, 5)
    qtbot.waitUntil(lambda: strip.text == "Indexing 2 of 8 · about 5 min to go · b.png", timeout=WAIT)
    scripted.answers["POST /v1/indexing/pause"] = {
        "state": "paused",
        "pending": 6,
        "until": "2026-01-01T10:00:00+00:00",
    }
    strip.menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: strip.text.endswith("6 files to go"), timeout=WAIT)
    assert scripted.requests("POST /v1/indexing/pause") == [{"minutes": 60.0}]
    scripted.send("indexing", {"state": "waiting", "reason": "On battery.", "code": "battery", "pending": 6}, 6)
    qtbot.waitUntil(lambda: strip.text == "On battery. · 6 files to go", timeout=WAIT)
    scripted.answers["POST /v1/indexing/resume"] = {"state": "indexing", "override": True}
    strip.toggle()
    qtbot.waitUntil(lambda: strip.text == "Indexing", timeout=WAIT)
    assert scripted.requests("POST /v1/indexing/resume") == [{"override": True}]


def test_missing_models_are_fetched_when_asked_and_not_before(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    status = scripted.answers["GET /v1/status"]
    scripted.answers["GET /v1/status"] = {**status, "weights_missing": ["anyfind.image/lite02"]}
    job = {"id": "j1", "kind": "models.pull", "created_at": "2026-01-01T00:00:00+00:00"}
    scripted.answers["POST /v1/jobs"] = {**job, "state": "queued"}
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    desktop = open_desktop(scripted.library)
    banner = desktop.window.banner
    qtbot.waitUntil(lambda: "not on this computer yet" in banner.text, timeout=WAIT)
    assert scripted.requests("POST /v1/jobs") == []
    # What is refused can be asked for once more.
    accepted, scripted.answers["POST /v1/jobs"] = scripted.answers["POST /v1/jobs"], None
    banner.pressed.emit()
    qtbot.waitUntil(lambda: banner.text == "There is no such thing.", timeout=WAIT)
    banner.pressed.emit()
    assert "not on this computer yet" in banner.text
    scripted.asked.clear()
    scripted.answers["POST /v1/jobs"] = accepted
    banner.pressed.emit()
    qtbot.waitUntil(lambda: banner.text == "Fetching models…", timeout=WAIT)
    qtbot.waitUntil(lambda: scripted.requests("POST /v1/jobs") == [{"kind": "models.pull"}], timeout=WAIT)
    scripted.send("job", {**job, "kind": "backup", "state": "running", "done": 9, "total": 10}, 1)
    scripted.send("job", {**job, "state": "running", "done": 3, "total": 4}, 2)
    qtbot.waitUntil(lambda: banner.text == "Fetching models… 75%", timeout=WAIT)
    problem = {"type": "urn:anyfind:error:x", "title": "x", "status": 500, "code": "x", "detail": "The line is cut."}
    scripted.send("job", {**job, "state": "failed", "error": problem}, 3)
    qtbot.waitUntil(lambda: banner.text == "The line is cut.", timeout=WAIT)
    # The answer to the request that comes after the end of its job changes nothing.
    desktop._weights.show_job(Job.model_validate({**job, "state": "queued"}))
    assert banner.text == "The line is cut."
    scripted.answers["POST /v1/jobs"] = {**job, "id": "j2", "state": "queued"}
    banner.pressed.emit()
    qtbot.waitUntil(lambda: len(scripted.requests("POST /v1/jobs")) == 2, timeout=WAIT)
    scripted.answers["GET /v1/status"] = status
    scripted.send("job", {**job, "id": "j2", "state": "done"}, 4)

    def nothing_said() -> None:
        assert banner.text == ""

    qtbot.waitUntil(nothing_said, timeout=WAIT)


def test_the_first_run_asks_for_models_itself_whichever_answer_comes_first(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    lacking = {**scripted.answers["GET /v1/status"], "weights_missing": ["anyfind.image/lite02"]}
    scripted.answers["GET /v1/status"] = lacking
    # The library's state is known long before its folders are.
    scripted.delays["GET /v1/folders"] = 0.8
    desktop = open_desktop(scripted.library)
    said: list[str] = []

    def introduced() -> bool:
        said.append(desktop.window.banner.text)
        return desktop.library.first_run is not None

    qtbot.waitUntil(introduced, timeout=WAIT)
    qtbot.wait(100)
    assert not any("not on this computer yet" in text for text in [*said, desktop.window.banner.text])
    # With a folder it shows how the library arrives; once the user goes on, the banner is the one that tells.
    first_run = desktop.library.first_run
    assert first_run is not None
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    scripted.send("folders", {}, 1)
    qtbot.waitUntil(lambda: first_run.going_on, timeout=WAIT)
    assert "not on this computer yet" not in desktop.window.banner.text
    first_run.arriving.go.click()
    qtbot.waitUntil(lambda: "not on this computer yet" in desktop.window.banner.text, timeout=WAIT)


def test_a_slow_engine_does_not_slow_the_window(
    qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine, record_property: Callable[[str, object], None]
) -> None:
    """The longest time in which the window does nothing else, while every answer takes a second and a half."""
    slow = 1.5
    cards = [result(f"/pictures/{number}.png", file=number) for number in range(1, 200)]
    scripted.answers["POST /v1/search"] = found(*cards)
    picture = photograph("img_5.jpg").read_bytes()
    for number in range(1, 200):
        scripted.answers[f"GET /v1/files/{number}/thumbnail"] = picture
    scripted.delays = dict.fromkeys(["a", "ab", "abc", "GET /v1/folders", "GET /v1/status", "GET /v1/indexing"], slow)
    loop, steps = QEventLoop(), iter("abc")
    stalls = StallWatch()

    def step() -> None:
        letter = next(steps, None)
        if letter is None:
            shown.window.results.verticalScrollBar().setValue(400)
            return
        QTest.keyClicks(shown.window.query_box.edit, letter)
        QTimer.singleShot(400, step)

    # Everything happens inside of the loop, so that what the watch sees is the window and not the test.
    QTimer.singleShot(0, step)
    QTimer.singleShot(4500, loop.quit)
    stalls.start()
    loop.exec()
    stalls.stop()
    assert len(names(shown)) == len(cards)
    record_property("longest_stall_ms", stalls.longest_ms)
    print(f"longest stall: {stalls.longest_ms} ms")  # noqa: T201 (the figure that is wanted)
    assert stalls.longest_ms < slow * 1000 / 2


class StallWatch(QObject):
    """Beats every five milliseconds and remembers the longest time between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0
        self._beat = QTimer(self)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._note)
        self._clock = QElapsedTimer()

    def start(self) -> None:
        self._clock.start()
        self._beat.start(5)

    def stop(self) -> None:
        self._beat.stop()

    def _note(self) -> None:
        self.longest_ms = max(self.longest_ms, self._clock.restart())
