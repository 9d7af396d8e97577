"""The library's section over a real engine: folders, rules, removal and its undo, failures, pauses, settings."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from anyfind.api.answers import FailedFile, Folder
from anyfind.api.duplicates import DuplicateReport
from anyfind.api.live import IndexingState
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.library.duplicates_card import DuplicatesCard
from anyfind_desktop.library.engine_settings import ChoiceControl, NumberControl, WindowControl
from anyfind_desktop.library.failures_model import FailureRole, FailuresModel
from anyfind_desktop.library.section import LibrarySection
from anyfind_desktop.library.wording import folder_words, reason_group
from fakes.scripted_engine import ScriptedEngine, folder
from fakes.window_steps import WAIT, RecordingOpener, photograph, ready

OpenDesktop = Callable[[Path], Desktop]
Library = tuple[Path, Path]


def section(qtbot: QtBot, desktop: Desktop) -> LibrarySection:
    ready(qtbot, desktop)
    desktop.sections.show("library")
    shown = desktop.sections.section("library")
    assert isinstance(shown, LibrarySection)
    return shown


def test_folders_their_rules_and_the_way_back(
    qtbot: QtBot, open_desktop: OpenDesktop, library: Library, opener: RecordingOpener
) -> None:
    desktop = open_desktop(library[0])
    shown = section(qtbot, desktop)
    QAbstractItemModelTester(shown.folders, QAbstractItemModelTester.FailureReportingMode.Fatal, shown)
    qtbot.waitUntil(lambda: len(shown.cards.rows) == 1, timeout=WAIT)
    [row] = shown.cards.rows.values()
    qtbot.waitUntil(lambda: row.badge.text() == "Up to date", timeout=WAIT)
    assert row.folder.files == 7
    next(one for one in row.menu.actions() if "file manager" in one.text()).trigger()
    assert opener.revealed == [str(library[1])]
    # What a folder leaves out is changed where it is shown, and taken back.
    row.edit_rules()
    row.rules.setPlainText("*.png\n\n")
    QTest.mouseClick(row.save, Qt.MouseButton.LeftButton)
    assert row.editor.isHidden()
    qtbot.waitUntil(lambda: (row.folder.rules, row.folder.files) == (["*.png"], 4), timeout=WAIT)
    desktop.tools.undo.undo()
    qtbot.waitUntil(lambda: (row.folder.rules, row.folder.files) == ([], 7), timeout=WAIT)
    # Removing asks nothing, because it can be undone.
    QTest.keyClick(row.menu_button, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown.cards.rows == {}, timeout=WAIT)
    assert desktop.tools.undo.undoText().startswith("Remove the folder")
    desktop.tools.undo.undo()
    qtbot.waitUntil(lambda: [one.folder.path for one in shown.cards.rows.values()] == [str(library[1])], timeout=WAIT)


def test_a_folder_that_moved_keeps_its_files(
    qtbot: QtBot, open_desktop: OpenDesktop, library: Library, tmp_path: Path
) -> None:
    desktop = open_desktop(library[0])
    shown = section(qtbot, desktop)
    qtbot.waitUntil(lambda: len(shown.cards.rows) == 1, timeout=WAIT)
    [row] = shown.cards.rows.values()
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(library[1], elsewhere)
    shown.cards.relocate(row.folder, str(elsewhere))
    qtbot.waitUntil(lambda: row.folder.path == str(elsewhere), timeout=WAIT)
    assert row.folder.files == 7
    shown.cards.relocate(row.folder, "/no/such/place")
    qtbot.waitUntil(lambda: "/no/such/place" in desktop.window.banner.text, timeout=WAIT)


def test_what_could_not_be_read_is_told_shown_and_tried_again(
    qtbot: QtBot, open_desktop: OpenDesktop, library: Library, tmp_path: Path, opener: RecordingOpener
) -> None:
    broken = tmp_path / "mine" / "broken.png"
    broken.parent.mkdir()
    broken.write_bytes(photograph("img_1.png").read_bytes()[:2000])
    desktop = open_desktop(library[0])
    shown = section(qtbot, desktop)
    assert shown.failures.isHidden()
    desktop.window.folder_given.emit(str(broken.parent))
    qtbot.waitUntil(lambda: not shown.failures.isHidden(), timeout=WAIT)
    model, tree = shown.failures.model, shown.failures.tree
    group = model.index(0, 0)
    assert model.rowCount(group) == 1
    assert model.index(0, 0, group).data(FailureRole.PATH) == str(broken)
    assert model.index(0, 0, group).data(FailureRole.REASON)
    assert not shown.failures.retry_chosen.isEnabled()
    tree.setCurrentIndex(model.index(0, 0, group))
    QTest.mouseClick(shown.failures.reveal_button, Qt.MouseButton.LeftButton)
    assert opener.revealed == [str(broken)]
    qtbot.waitUntil(lambda: any("could not" in row.accessibleName() for row in shown.cards.rows.values()), timeout=WAIT)
    QTest.mouseClick(shown.failures.retry_chosen, Qt.MouseButton.LeftButton)
    shutil.copy(photograph("img_1.png"), broken)
    qtbot.waitUntil(lambda: shown.failures.isHidden() and model.count == 0, timeout=WAIT)


def test_indexing_is_held_for_an_hour_and_goes_on(qtbot: QtBot, open_desktop: OpenDesktop, library: Library) -> None:
    desktop = open_desktop(library[0])
    card = section(qtbot, desktop).indexing
    qtbot.waitUntil(lambda: card.text.startswith("Up to date"), timeout=WAIT)
    QTest.mouseClick(card.hour, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "paused until" in card.text and not card.go_on.isHidden(), timeout=WAIT)
    QTest.keyClick(card.go_on, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.go_on.isHidden() and not card.hour.isHidden(), timeout=WAIT)


def test_settings_are_written_where_they_are_shown(
    qtbot: QtBot, open_desktop: OpenDesktop, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ANYFIND_INDEXING__PRIORITY")
    desktop = open_desktop(library[0])
    panel = section(qtbot, desktop).settings
    file = library[0] / "config.toml"
    qtbot.waitUntil(panel.isEnabled, timeout=WAIT)
    percent, window = panel.controls["indexing.cpu_percent"], panel.controls["indexing.window"]
    assert isinstance(percent, NumberControl)
    assert isinstance(window, WindowControl)
    assert percent.value() == 50
    # The fixture says these by variables of the environment.
    assert not panel.controls["indexing.busy_above"].isEnabled()
    assert not panel.controls["indexing.on_battery"].isEnabled()
    percent.setValue(35)
    qtbot.waitUntil(lambda: _written(file).get("cpu_percent") == 35, timeout=WAIT)
    window.switch.click()
    qtbot.waitUntil(lambda: _written(file).get("window") == "22:00-07:00", timeout=WAIT)
    window.switch.click()
    qtbot.waitUntil(lambda: "window" not in _written(file), timeout=WAIT)
    priority = panel.controls["indexing.priority"]
    assert isinstance(priority, ChoiceControl)
    priority.setCurrentIndex(priority.findData("idle"))
    priority.activated.emit(priority.currentIndex())
    qtbot.waitUntil(lambda: _written(file).get("priority") == "idle", timeout=WAIT)
    memory = panel.controls["indexing.memory_mb"]
    assert isinstance(memory, NumberControl)
    assert memory.text() == "No limit"
    memory.stepUp()
    qtbot.waitUntil(lambda: _written(file).get("memory_mb") == 256, timeout=WAIT)
    memory.stepDown()
    qtbot.waitUntil(lambda: "memory_mb" not in _written(file), timeout=WAIT)


def test_the_library_is_checked_and_backed_up(
    qtbot: QtBot, open_desktop: OpenDesktop, library: Library, tmp_path: Path
) -> None:
    desktop = open_desktop(library[0])
    care = section(qtbot, desktop).care
    qtbot.waitUntil(care.check.isEnabled, timeout=WAIT)
    QTest.mouseClick(care.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: care.checking.text.text() == "Everything is sound.", timeout=WAIT)
    assert care.mend.isHidden()
    target = tmp_path / "kept.zip"
    care.back_up(str(target))
    qtbot.waitUntil(lambda: str(target) in care.backing.text.text(), timeout=WAIT)
    assert target.stat().st_size > 1000


def test_duplicates_are_found_and_spoken_of_no_more(
    qtbot: QtBot, open_desktop: OpenDesktop, library: Library, tmp_path: Path, opener: RecordingOpener
) -> None:
    again = tmp_path / "mine" / "again.jpg"
    again.parent.mkdir()
    shutil.copy(photograph("img_3.jpg"), again)
    desktop = open_desktop(library[0])
    shown = section(qtbot, desktop)
    desktop.window.folder_given.emit(str(again.parent))

    def read() -> bool:
        rows = [row for row in shown.cards.rows.values() if row.folder.path == str(again.parent)]
        return any(row.folder.files == 1 and row.badge.text() == "Up to date" for row in rows)

    qtbot.waitUntil(read, timeout=WAIT)
    card = shown.duplicates
    QTest.mouseClick(card.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(card.views) == 1, timeout=WAIT)
    group = card.views[0].group
    assert {Path(file.path).name for file in group.files} == {"img_3.jpg", "again.jpg"}
    assert [file.keep for file in group.files] == [True, False]
    QTest.mouseClick(card.views[0].dismiss, Qt.MouseButton.LeftButton)
    assert card.views == []
    # The engine was told: the next look does not speak of them, and does so again when it is taken back.
    QTest.mouseClick(card.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.row.text.text() == "There are none.", timeout=WAIT)
    desktop.tools.undo.undo()
    assert [view.group.id for view in card.views] == [group.id]
    assert card.row.text.text().startswith("1 groups")
    card.show_report(DuplicateReport(groups=[], compared=0, unread=0, waiting=0, wasted=0))
    assert card.views == []
    qtbot.waitUntil(lambda: _found_again(card), timeout=WAIT)


def _found_again(card: DuplicatesCard) -> bool:
    if card.views == [] and card.look.isEnabled():
        card.look.click()
    return len(card.views) == 1


def _written(file: Path) -> dict[str, object]:
    if not file.exists():
        return {}
    found: dict[str, object] = tomllib.loads(file.read_text(encoding="utf-8")).get("indexing", {})
    return found


# --- with an engine whose answers are chosen ---


def test_every_control_of_the_section_has_a_name(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures"), folder(2, "/letters", failed=2)]}
    scripted.answers["GET /v1/failures"] = {
        "failures": [_failed("/letters/a.pdf").model_dump(), _failed("/letters/b.pdf").model_dump()]
    }
    desktop = open_desktop(scripted.library)
    shown = section(qtbot, desktop)
    qtbot.waitUntil(lambda: len(shown.cards.rows) == 2 and shown.failures.model.count == 2, timeout=WAIT)
    nameless = [
        one
        for one in shown.findChildren(QAbstractButton)
        if not (one.accessibleName() or one.text()) and one.isVisible()
    ]
    assert nameless == []
    names = [row.menu_button.accessibleName() for row in shown.cards.rows.values()]
    assert len(set(names)) == 2


def test_the_engine_goes_and_what_is_shown_stays(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine
) -> None:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures", pending=1)]}
    scripted.answers["GET /v1/failures"] = {"failures": []}
    desktop = open_desktop(scripted.library)
    shown = section(qtbot, desktop)
    qtbot.waitUntil(lambda: len(shown.cards.rows) == 1, timeout=WAIT)
    shown.engine_lost()
    assert len(shown.cards.rows) == 1
    assert shown.indexing.text == "The engine is not running."
    assert not shown.care.check.isEnabled()
    shown.engine_ready()
    qtbot.waitUntil(lambda: shown.indexing.text != "The engine is not running.", timeout=WAIT)
    assert shown.care.check.isEnabled()


def test_the_tree_of_failures_is_a_model(qtbot: QtBot) -> None:
    model = FailuresModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show([_failed("/a.png"), _failed("/b.png", "empty"), _failed("/c.png")])
    assert [model.index(row, 0).data() for row in range(2)] == [
        f"{reason_group('bad-input')} · 2 files",
        f"{reason_group('empty')} · 1 file",
    ]
    assert [one.path for one in model.files(model.index(0, 0))] == ["/a.png", "/c.png"]
    assert model.failure(model.index(1, 0)) is None
    model.show([])
    assert model.rowCount() == 0


@pytest.mark.parametrize(
    ("facts", "state", "words", "share"),
    [
        ({}, "idle", "Up to date", None),
        ({"state": "offline"}, "idle", "Offline", None),
        ({"scanned_at": None}, "scanning", "Looking through it", None),
        ({"pending": 3}, "indexing", "Indexing · 70%", 0.7),
        ({"pending": 3}, "paused", "Paused", 0.7),
        ({"pending": 3}, "waiting", "Waiting", 0.7),
    ],
)
def test_how_a_folder_is_in_words(facts: dict[str, object], state: str, words: str, share: float | None) -> None:
    plain = {"id": 1, "path": "/a", "state": "online", "files": 10, "scanned_at": "2026-01-01T00:00:00"}
    one = folder_words(Folder.model_validate({**plain, **facts}), IndexingState.model_validate({"state": state}))
    assert (one.state, one.share) == (words, share)


def _failed(path: str, code: str = "bad-input") -> FailedFile:
    return FailedFile(path=path, code=code, reason="It has no end.", plugin=None, attempts=1, quarantined=False)
