"""The first run: from an empty library to an answer, over a real engine; and what it says while models are missing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anyfind.api.live import ModelRows
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.extensions import said
from anyfind_desktop.first_run import suggestions
from anyfind_desktop.first_run.model_choices import Wanted
from anyfind_desktop.first_run.page import FirstRun
from anyfind_desktop.first_run.suggestions import Counted, Suggestion, count_files, counted_words
from anyfind_desktop.views.parts import Rule
from fakes.folder_nets import ENCODER, save_net, write_folder_nets
from fakes.scripted_engine import ScriptedEngine, folder
from fakes.window_steps import WAIT, engine_pid, names, ready

OpenDesktop = Callable[[Path], Desktop]
Library = tuple[Path, Path]

ROW = {"kind": "encoder", "modalities": ["image"], "in_use": True, "dimension": 8, "licence": "MIT", "files": []}
MODELS = [
    {**ROW, "encoder": "anyfind.image/small", "pack": "lite", "size": 40_000_000, "here": False},
    {**ROW, "encoder": "anyfind.text/words", "pack": "lite", "size": 2_000_000, "here": True},
    {**ROW, "encoder": "anyfind.image/large", "pack": None, "size": 900_000_000, "here": False},
    {**ROW, "encoder": "anyfind.image/tiny", "pack": None, "size": 1_000_000, "here": False},
]
SUGGESTING = {
    **ROW,
    "encoder": "acme.nets/any",
    "pack": None,
    "size": 0,
    "here": None,
    "suggested": [{"name": "Big net", "settings": {"architecture": "big"}, "size": 1_500_000_000, "licence": "MIT"}],
    "from_folder": {"setting": "architecture", "value": "local-dir:{folder}"},
}


def first_run(qtbot: QtBot, desktop: Desktop) -> FirstRun:
    ready(qtbot, desktop)
    page = desktop.library.first_run
    assert page is not None
    assert desktop.window.pages.currentWidget() is page
    return page


def test_it_ends_with_answers(qtbot: QtBot, open_desktop: OpenDesktop, tmp_path: Path, made_library: Library) -> None:
    mine = tmp_path / "holidays"
    shutil.copytree(made_library[1], mine)
    desktop = open_desktop(tmp_path / "new")
    page = first_run(qtbot, desktop)
    for choice in page.choosing.folders:
        choice.switch.setChecked(False)
    assert not page.choosing.start.isEnabled()
    choice = page.choosing.offer(Suggestion(str(mine), "Holidays", "folder"))
    qtbot.waitUntil(lambda: choice.count.text() == "7 files", timeout=WAIT)
    QTest.mouseClick(choice.switch, Qt.MouseButton.LeftButton)
    # The models are on this computer already; better ones are offered with their sizes.
    models = page.choosing.models
    qtbot.waitUntil(lambda: "on this computer already" in models.standard.text(), timeout=WAIT)
    assert models.standard.isChecked()
    assert "1.5 GB" in models.better[-1][0].text()
    assert models.later.isHidden()
    assert models.source.isHidden()
    assert len([rule for rule in models.findChildren(Rule) if not rule.isHidden()]) == 1
    QTest.mouseClick(page.choosing.start, Qt.MouseButton.LeftButton)
    arriving = page.arriving
    qtbot.waitUntil(lambda: arriving.names.words.text() == "7 files can be found by name now.", timeout=WAIT)
    assert desktop.window.pages.currentWidget() is page
    # Who asks meanwhile is answered, and finds the page again afterwards.
    desktop.window.query_box.edit.setText("plumbing")
    qtbot.waitUntil(lambda: names(desktop)[:1] == ["note.txt"], timeout=WAIT)
    assert desktop.window.pages.currentWidget() is desktop.window.results_pane
    desktop.window.query_box.clear()
    qtbot.waitUntil(lambda: desktop.window.pages.currentWidget() is page, timeout=WAIT)
    # What is in the pictures becomes a question.
    qtbot.waitUntil(lambda: arriving.deep.words.text() == "Everything can be found by what is in it.", timeout=WAIT)
    qtbot.waitUntil(lambda: len(arriving.examples) > 1, timeout=WAIT)
    question = arriving.examples[0].text()
    QTest.mouseClick(arriving.examples[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(names(desktop)), timeout=WAIT)
    assert desktop.window.query_box.query.text == question
    assert desktop.library.first_run is None
    assert desktop.window.pages.currentWidget() is desktop.window.results_pane
    # Going back to nothing greets nobody a second time.
    desktop.window.query_box.clear()
    qtbot.waitUntil(lambda: desktop.window.pages.currentWidget() is desktop.window.idle, timeout=WAIT)


def test_a_model_in_a_folder_serves_from_the_first_run_on(
    qtbot: QtBot,
    open_desktop: OpenDesktop,
    tmp_path: Path,
    made_library: Library,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write_folder_nets(tmp_path / "plugin")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path / "plugin"), os.environ.get("PYTHONPATH", "")]))
    mine, net = tmp_path / "holidays", save_net(tmp_path / "net")
    mine.mkdir()
    for name in ("img_1.png", "img_2.png"):
        shutil.copy(made_library[1] / name, mine)
    desktop = open_desktop(tmp_path / "new")
    page = first_run(qtbot, desktop)
    models, arriving = page.choosing.models, page.arriving
    qtbot.waitUntil(lambda: not models.own.isHidden(), timeout=WAIT)
    models.take_own(str(net))
    assert models.own.text() == "Pictures: the model in net"
    page.choosing.offer(Suggestion(str(mine), "Holidays", "folder"), on=True)
    page.choosing.chosen.emit([str(mine)], models.wanted)
    # A library as small as this one is switched as soon as both models have seen a picture.
    done = "net looks into pictures from now on."
    qtbot.waitUntil(lambda: arriving.models.words.text() == done or not arriving.retry.isHidden(), timeout=4 * WAIT)
    assert arriving.models.words.text() == done
    qtbot.waitUntil(lambda: arriving.deep.words.text() == "Everything can be found by what is in it.", timeout=WAIT)
    found: list[ModelRows] = []
    desktop.tools.client.send("GET", "/models", ModelRows, found.append, desktop.tools.notices.quietly)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    serving = {row["encoder"] for row in found[0].models if row["in_use"] and "image" in row["modalities"]}
    assert serving == {ENCODER}


def test_the_engine_dies_while_the_library_arrives(
    qtbot: QtBot, open_desktop: OpenDesktop, tmp_path: Path, made_library: Library
) -> None:
    mine = tmp_path / "holidays"
    shutil.copytree(made_library[1], mine)
    home = tmp_path / "new"
    desktop = open_desktop(home)
    page = first_run(qtbot, desktop)
    page.choosing.offer(Suggestion(str(mine), "Holidays", "folder"), on=True)
    page.choosing.chosen.emit([str(mine)], Wanted(standard=False))
    qtbot.waitUntil(lambda: page.arriving.names.words.text().startswith("7 files"), timeout=WAIT)
    os.kill(engine_pid(home), 9)
    qtbot.waitUntil(lambda: "Restarting" in desktop.window.banner.text, timeout=WAIT)
    qtbot.waitUntil(lambda: desktop.window.banner.text == "", timeout=WAIT)
    assert desktop.window.pages.currentWidget() is page
    qtbot.waitUntil(
        lambda: page.arriving.deep.words.text() == "Everything can be found by what is in it.", timeout=WAIT
    )
    QTest.mouseClick(page.arriving.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desktop.window.pages.currentWidget() is desktop.window.idle, timeout=WAIT)


def test_models_with_their_sizes_and_how_far_they_are(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    scripted.answers["GET /v1/models"] = {"models": MODELS}
    scripted.answers["POST /v1/folders"] = folder(1, "/pictures", scanned_at=None)
    scripted.answers["GET /v1/files"] = {"files": []}
    job = {"id": "j1", "kind": "models.pull", "state": "running", "created_at": "2026-01-01T00:00:00"}
    scripted.answers["POST /v1/jobs"] = {**job, "done": 10, "total": 40, "eta_s": 300}
    desktop = open_desktop(scripted.library)
    page = first_run(qtbot, desktop)
    choosing = page.choosing
    qtbot.waitUntil(lambda: not choosing.models.isHidden(), timeout=WAIT)
    assert said.size(40_000_000) in choosing.models.standard.text()
    # Larger ones are offered there and then, smaller ones are not.
    large = f"Pictures: large, larger and better · {said.size(900_000_000)} more"
    assert [box.text() for box, _ in choosing.models.better] == [large]
    choosing.offer(Suggestion("/pictures", "Pictures", "image"), on=True)
    choosing.models.take_source("/media/stick")
    QTest.mouseClick(choosing.start, Qt.MouseButton.LeftButton)
    assert page.going_on
    qtbot.waitUntil(lambda: scripted.requests("POST /v1/jobs") != [], timeout=WAIT)
    assert scripted.requests("POST /v1/jobs") == [{"kind": "models.pull", "source": "/media/stick"}]
    qtbot.waitUntil(lambda: "about 5 min to go" in page.arriving.models.words.text(), timeout=WAIT)
    assert page.arriving.models.bar.share == pytest.approx(0.25)
    # It says so itself; the line above the page does not repeat it.
    assert "models" not in desktop.window.banner.text
    error = {"type": "urn:anyfind:error:download-failed", "title": "x", "status": 502, "code": "download-failed"}
    ended = {**job, "state": "failed", "error": {**error, "detail": "There is no network."}}
    scripted.answers["GET /v1/jobs/j1"] = ended
    qtbot.waitUntil(lambda: bool(scripted.streams), timeout=WAIT)
    scripted.send("job", ended, 5)
    qtbot.waitUntil(lambda: page.arriving.models.words.text() == "There is no network.", timeout=WAIT)
    assert not page.arriving.retry.isHidden()


def begun(kind: str, number: int, **more: Any) -> dict[str, Any]:
    return {"id": f"j{number}", "kind": kind, "state": "running", "created_at": "2026-01-01T00:00:00", **more}


def test_a_better_model_is_fetched_and_put_to_use(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    scripted.answers["GET /v1/models"] = {"models": [*MODELS, SUGGESTING]}
    scripted.answers["POST /v1/folders"] = folder(1, "/pictures", scanned_at=None)
    scripted.answers["GET /v1/files"] = {"files": []}
    jobs: list[dict[str, Any]] = []

    def start(body: dict[str, Any]) -> dict[str, Any]:
        jobs.append(begun(str(body["kind"]), len(jobs), done=1, total=4))
        return jobs[-1]

    def end(number: int, state: str = "done", **more: Any) -> None:
        scripted.send("job", {**jobs[number], "state": state, "result": {}, **more}, number + 5)

    scripted.answers["POST /v1/jobs"] = start
    desktop = open_desktop(scripted.library)
    page = first_run(qtbot, desktop)
    models, arriving = page.choosing.models, page.arriving
    qtbot.waitUntil(lambda: len(models.better) == 2, timeout=WAIT)
    box = models.better[-1][0]
    assert box.text() == f"Pictures: Big net, larger and better · {said.size(1_500_000_000)} more"
    page.choosing.offer(Suggestion("/pictures", "Pictures", "image"), on=True)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    QTest.mouseClick(page.choosing.start, Qt.MouseButton.LeftButton)
    asked = "POST /v1/jobs"
    qtbot.waitUntil(lambda: bool(scripted.streams) and "Standard models" in arriving.models.words.text(), timeout=WAIT)
    assert arriving.models.bar.share == pytest.approx(0.25)
    end(0)
    qtbot.waitUntil(lambda: arriving.models.words.text().startswith("Big net"), timeout=WAIT)
    # What fails is said and can be tried again; what was done is not done again.
    error = {"type": "urn:anyfind:error:download-failed", "title": "x", "status": 502, "code": "download-failed"}
    end(1, "failed", error={**error, "detail": "There is no network."})
    qtbot.waitUntil(lambda: not arriving.retry.isHidden(), timeout=WAIT)
    assert arriving.models.words.text() == "There is no network."
    QTest.mouseClick(arriving.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(jobs) == 3 and arriving.retry.isHidden(), timeout=WAIT)
    end(2)
    qtbot.waitUntil(lambda: arriving.models.words.text().startswith("Pictures: Big net"), timeout=WAIT)
    end(3)
    qtbot.waitUntil(lambda: arriving.models.words.text() == "Big net looks into pictures from now on.", timeout=WAIT)
    settings = {"architecture": "big"}
    pull = {"kind": "models.pull", "pack": "acme.nets/any", "settings": settings}
    switch = {"kind": "align.upgrade", "modality": "image", "encoder": "acme.nets/any", "settings": settings}
    assert scripted.requests(asked) == [{"kind": "models.pull"}, pull, pull, {**switch, "finish": True}]


def test_a_folder_that_is_dropped_ends_with_answers_too(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    scripted.answers["GET /v1/models"] = {"models": MODELS}
    scripted.answers["POST /v1/folders"] = folder(1, "/pictures")
    scripted.answers["GET /v1/files"] = {"files": []}
    scripted.answers["POST /v1/jobs"] = begun("models.pull", 1)
    desktop = open_desktop(scripted.library)
    page = first_run(qtbot, desktop)
    desktop.window.folder_given.emit("/pictures")
    qtbot.waitUntil(lambda: scripted.requests("POST /v1/folders") == [{"path": "/pictures"}], timeout=WAIT)
    empty = scripted.answers["GET /v1/status"]
    scripted.answers["GET /v1/status"] = {**empty, "folders": [folder(1, "/pictures")]}
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    qtbot.waitUntil(lambda: bool(scripted.streams), timeout=WAIT)
    scripted.send("folders", {}, 5)
    qtbot.waitUntil(lambda: page.going_on, timeout=WAIT)
    assert desktop.window.pages.currentWidget() is page
    # Models are missing, and nobody was asked about them yet.
    qtbot.waitUntil(lambda: page.arriving.retry.text() == "Fetch them", timeout=WAIT)
    assert not page.arriving.retry.isHidden()
    assert scripted.requests("POST /v1/jobs") == []
    QTest.mouseClick(page.arriving.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: scripted.requests("POST /v1/jobs") == [{"kind": "models.pull"}], timeout=WAIT)
    QTest.mouseClick(page.arriving.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desktop.window.pages.currentWidget() is desktop.window.idle, timeout=WAIT)
    qtbot.waitUntil(lambda: desktop.library.first_run is None, timeout=WAIT)


def test_folders_that_are_all_refused_are_chosen_anew(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    scripted.answers["GET /v1/models"] = {"models": []}
    scripted.answers["GET /v1/files"] = {"files": []}
    empty = scripted.answers["GET /v1/status"]
    scripted.answers["GET /v1/status"] = {**empty, "files": 0, "folders": []}
    desktop = open_desktop(scripted.library)
    page = first_run(qtbot, desktop)
    choice = page.choosing.offer(Suggestion("/gone", "Gone", "folder"), on=True)
    QTest.mouseClick(page.choosing.start, Qt.MouseButton.LeftButton)
    assert page.going_on
    qtbot.waitUntil(lambda: not page.going_on, timeout=WAIT)
    assert desktop.notices.said != ""
    assert choice.switch.isChecked()


def test_folders_that_people_have_are_suggested(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Pictures").mkdir()
    (tmp_path / "Documents").mkdir()
    places = {"PicturesLocation": "Pictures", "DocumentsLocation": "Documents", "MusicLocation": "Missing"}

    def lies(place: QStandardPaths.StandardLocation) -> str:
        return str(tmp_path / places[place.name]) if place.name in places else str(Path.home())

    monkeypatch.setattr(QStandardPaths, "writableLocation", lies)
    found = suggestions.suggestions()
    assert [one.path for one in found] == [str(tmp_path / "Pictures"), str(tmp_path / "Documents")]
    assert all(one.usual for one in found)


def test_counting_is_bounded(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").touch()
    hidden = tmp_path / ".hidden"
    hidden.mkdir()
    (hidden / "a.txt").touch()
    assert count_files(str(tmp_path), lambda: False) == Counted(30, False)
    assert count_files(str(tmp_path), lambda: False, most=10) == Counted(10, True)
    assert count_files(str(tmp_path), lambda: True).more
    assert count_files(str(tmp_path / "none"), lambda: False) == Counted(0, False)
    assert counted_words(Counted(10, True)) == "more than 10 files"
    assert counted_words(Counted(0, False)) == "no files yet"
