"""The first run: from an empty library to an answer, over a real engine; and what it says while models are missing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.first_run import suggestions
from anyfind_desktop.first_run.page import FirstRun
from anyfind_desktop.first_run.suggestions import Counted, Suggestion, count_files, counted_words
from fakes.scripted_engine import ScriptedEngine, folder
from fakes.window_steps import WAIT, engine_pid, names, ready

OpenDesktop = Callable[[Path], Desktop]
Library = tuple[Path, Path]

ROW = {"kind": "encoder", "modalities": ["image"], "in_use": True, "dimension": 8, "licence": "MIT", "files": []}
MODELS = [
    {**ROW, "encoder": "anyfind.image/small", "pack": "lite", "size": 40_000_000, "here": False},
    {**ROW, "encoder": "anyfind.text/words", "pack": "lite", "size": 2_000_000, "here": True},
    {**ROW, "encoder": "anyfind.image/large", "pack": None, "size": 900_000_000, "here": False},
]


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
    # The models are on this computer already, so nothing is asked about them.
    assert page.choosing.models.isHidden()
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


def test_the_engine_dies_while_the_library_arrives(
    qtbot: QtBot, open_desktop: OpenDesktop, tmp_path: Path, made_library: Library
) -> None:
    mine = tmp_path / "holidays"
    shutil.copytree(made_library[1], mine)
    home = tmp_path / "new"
    desktop = open_desktop(home)
    page = first_run(qtbot, desktop)
    page.choosing.offer(Suggestion(str(mine), "Holidays", "folder"), on=True)
    page.choosing.chosen.emit([str(mine)], "later")
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
    size = choosing.locale().formattedDataSize(40_000_000)
    assert size in choosing.standard.text()
    assert "large" in choosing._others.text.text()
    choosing.offer(Suggestion("/pictures", "Pictures", "image"), on=True)
    choosing.take_source("/media/stick")
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


def test_a_folder_that_is_dropped_says_enough(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    scripted.answers["GET /v1/models"] = {"models": []}
    scripted.answers["POST /v1/folders"] = folder(1, "/pictures")
    desktop = open_desktop(scripted.library)
    first_run(qtbot, desktop)
    desktop.window.folder_given.emit("/pictures")
    qtbot.waitUntil(lambda: scripted.requests("POST /v1/folders") == [{"path": "/pictures"}], timeout=WAIT)
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    qtbot.waitUntil(lambda: bool(scripted.streams), timeout=WAIT)
    scripted.send("folders", {}, 5)
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
