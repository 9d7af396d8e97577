"""What a person does in the window, with a real engine and real weights behind it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from anyfind.api.endpoint import read_endpoint
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.models.results import ResultRole
from anyfind_desktop.searching import Query
from fakes.window_steps import NOTE, WAIT, RecordingOpener, engine_pid, names, photograph, ready

pytestmark = [pytest.mark.models, pytest.mark.slow]

OpenDesktop = Callable[[Path], Desktop]
Library = tuple[Path, Path]


def search(qtbot: QtBot, desktop: Desktop, words: str) -> list[str]:
    """Type words and press Enter; the names of what is found."""
    box = desktop.window.query_box
    box.clear()
    with qtbot.waitSignal(desktop.searching.answered, timeout=WAIT):
        QTest.keyClicks(box.edit, words)
        QTest.keyClick(box.edit, Qt.Key.Key_Return)
    return names(desktop)


def drop(desktop: Desktop, *paths: Path) -> None:
    """Drop files on the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where = QPointF(300, 300)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(desktop.window, QDragEnterEvent(where.toPoint(), copy, mime, left, none))
    QApplication.sendEvent(desktop.window, QDropEvent(where, copy, mime, left, none))


def test_words_find_pictures_with_thumbnails(qtbot: QtBot, open_desktop: OpenDesktop, library: Library) -> None:
    desktop = open_desktop(library[0])
    QAbstractItemModelTester(desktop.results, QAbstractItemModelTester.FailureReportingMode.Fatal, desktop)
    QAbstractItemModelTester(desktop.folders, QAbstractItemModelTester.FailureReportingMode.Fatal, desktop)
    ready(qtbot, desktop)
    assert desktop.window.pages.currentWidget() is desktop.window.idle
    # Typing alone is enough; nobody pressed Enter.
    QTest.keyClicks(desktop.window.query_box.edit, "a cat")
    qtbot.waitUntil(lambda: names(desktop)[:1] == ["img_1.png"], timeout=WAIT)
    assert desktop.window.pages.currentWidget() is desktop.window.results_pane
    first = desktop.results.index(desktop.results.row_of(desktop.results.results[0].path) or 0)
    qtbot.waitUntil(lambda: isinstance(first.data(ResultRole.THUMBNAIL), QPixmap), timeout=WAIT)
    assert not first.data(ResultRole.THUMBNAIL).isNull()
    assert search(qtbot, desktop, "invoice plumbing")[0] == "note.txt"
    note = desktop.results.results[0]
    assert note.segment is not None
    assert (note.segment.snippet or "nothing") in NOTE
    QTest.keyClick(desktop.window.query_box.edit, Qt.Key.Key_Escape)
    assert desktop.window.pages.currentWidget() is desktop.window.idle


def test_a_pasted_picture_finds_and_words_join_it(qtbot: QtBot, open_desktop: OpenDesktop, library: Library) -> None:
    desktop = open_desktop(library[0])
    ready(qtbot, desktop)
    box = desktop.window.query_box
    QGuiApplication.clipboard().setImage(QImage(str(photograph("img_2.png"))))
    with qtbot.waitSignal(desktop.searching.answered, timeout=WAIT):
        QTest.keyClick(box.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert names(desktop)[0] == "img_2.png"
    (chip,) = box.part_chips
    assert not chip.isHidden()
    assert len(box.query.parts) == 1
    assert box.query.parts[0].preview is not None
    with qtbot.waitSignal(desktop.searching.answered, timeout=WAIT):
        QTest.keyClicks(box.edit, "a cup of coffee")
    assert names(desktop)[0] == "img_2.png"
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, chip.height() // 2))
    assert box.query == Query("a cup of coffee")


def test_text_on_the_clipboard_is_pasted_as_text(qtbot: QtBot, open_desktop: OpenDesktop, library: Library) -> None:
    desktop = open_desktop(library[0])
    ready(qtbot, desktop)
    QGuiApplication.clipboard().setText("a rocket")
    # Anywhere, not in the box alone.
    desktop.window.query_box.clear_button.setFocus()
    with qtbot.waitSignal(desktop.searching.answered, timeout=WAIT):
        QTest.keyClick(desktop.window.query_box.clear_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desktop.window.query_box.edit.text() == "a rocket"
    assert names(desktop)[0] == "img_3.jpg"


def test_a_dropped_picture_and_a_dropped_note_find(
    qtbot: QtBot, open_desktop: OpenDesktop, library: Library, tmp_path: Path
) -> None:
    desktop = open_desktop(library[0])
    ready(qtbot, desktop)
    stranger = tmp_path / "stranger.jpg"
    # Another picture of the same thing: smaller, and not a file of the library.
    QImage(str(photograph("img_3.jpg"))).scaledToWidth(200).save(str(stranger))
    with qtbot.waitSignal(desktop.searching.answered, timeout=WAIT):
        drop(desktop, stranger)
    assert names(desktop)[0] == "img_3.jpg"
    letter = tmp_path / "letter.txt"
    letter.write_text("The plumber sent a bill for valves.", encoding="utf-8")
    desktop.window.query_box.clear()
    with qtbot.waitSignal(desktop.searching.answered, timeout=WAIT):
        drop(desktop, letter)
    assert names(desktop)[0] == "note.txt"


def test_open_reveal_copy_and_more_like_this(
    qtbot: QtBot, open_desktop: OpenDesktop, library: Library, opener: RecordingOpener
) -> None:
    desktop = open_desktop(library[0])
    ready(qtbot, desktop)
    search(qtbot, desktop, "a horse")
    view, path = desktop.window.results, desktop.results.results[0].path
    QTest.keyClick(desktop.window.query_box.edit, Qt.Key.Key_Down)
    assert view.current_path() == path
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opener.opened == [path]
    QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opener.revealed == [path]
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == path
    view.menu_wanted.emit(view.mapToGlobal(QPoint(10, 10)))
    menu = desktop.window.findChild(QMenu, "resultMenu")
    assert menu is not None
    like = next(action for action in menu.actions() if action.objectName() == "like")
    with qtbot.waitSignal(desktop.searching.answered, timeout=WAIT):
        like.trigger()
    menu.close()
    part = desktop.window.query_box.query.parts[0]
    assert part.file is not None
    assert part is not None
    assert part.file.file is not None
    # What is searched for is not found again; everything else is, by nearness.
    assert names(desktop)
    assert path not in [result.path for result in desktop.results.results]


def test_a_folder_is_added_watched_and_removed(
    qtbot: QtBot, open_desktop: OpenDesktop, tmp_path: Path, made_library: Library
) -> None:
    desktop = open_desktop(tmp_path / "new")
    QAbstractItemModelTester(desktop.folders, QAbstractItemModelTester.FailureReportingMode.Fatal, desktop)
    ready(qtbot, desktop)
    window = desktop.window
    assert window.pages.currentWidget() is window.welcome
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "note.txt").write_text(NOTE, encoding="utf-8")
    drop(desktop, folder)
    qtbot.waitUntil(lambda: [one.path for one in desktop.folders.folders] == [str(folder)], timeout=WAIT)
    QTest.keyClicks(window.query_box.edit, "invoice")
    qtbot.waitUntil(lambda: names(desktop) == ["note.txt"], timeout=WAIT)
    # The answer on the screen follows what happens on the disk.
    (folder / "second.txt").write_text("Invoice 2042 of the baker.", encoding="utf-8")
    qtbot.waitUntil(lambda: set(names(desktop)) == {"note.txt", "second.txt"}, timeout=WAIT)
    qtbot.waitUntil(lambda: "Up to date" in window.strip.text, timeout=WAIT)
    desktop.tools.undo.undo()
    qtbot.waitUntil(lambda: desktop.folders.folders == [], timeout=WAIT)
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.welcome, timeout=WAIT)
    assert (folder / "note.txt").exists()


def test_a_folder_that_cannot_be_added_is_told(qtbot: QtBot, open_desktop: OpenDesktop, library: Library) -> None:
    desktop = open_desktop(library[0])
    ready(qtbot, desktop)
    desktop.window.folder_given.emit("/no/such/folder")
    qtbot.waitUntil(lambda: "/no/such/folder" in desktop.window.banner.text, timeout=WAIT)
    desktop.window.banner.pressed.emit()
    assert desktop.window.banner.text == ""


def test_the_dialog_for_folders_waits_for_nobody(qtbot: QtBot, open_desktop: OpenDesktop, library: Library) -> None:
    desktop = open_desktop(library[0])
    ready(qtbot, desktop)
    QTest.keyClick(desktop.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    # The key came back although the dialog is open.
    dialog = desktop.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()


def test_indexing_is_shown_live_and_can_be_held(
    qtbot: QtBot, open_desktop: OpenDesktop, tmp_path: Path, made_library: Library
) -> None:
    desktop = open_desktop(tmp_path / "new")
    ready(qtbot, desktop)
    strip = desktop.window.strip
    folder = tmp_path / "mine"
    shutil.copytree(made_library[1], folder)
    drop(desktop, folder)

    def working() -> bool:
        return strip.text.startswith("Indexing") and not strip.button.isHidden()

    qtbot.waitUntil(working, timeout=WAIT)
    QTest.mouseClick(strip.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: strip.text.startswith("Indexing is paused"), timeout=WAIT)
    assert strip.button.text() == "Resume"
    strip.toggle()
    qtbot.waitUntil(lambda: strip.text == "Up to date · 7 files", timeout=WAIT)
    assert strip.button.isHidden()


def test_an_engine_of_somebody_else_is_used_and_left_alone(
    qtbot: QtBot, open_desktop: OpenDesktop, library: Library, serve: Callable[[Path], subprocess.Popen[bytes]]
) -> None:
    other = serve(library[0])
    qtbot.waitUntil(lambda: read_endpoint(library[0]) is not None, timeout=WAIT)
    desktop = open_desktop(library[0])
    ready(qtbot, desktop)
    assert engine_pid(library[0]) == other.pid
    with qtbot.waitSignal(desktop.ended, timeout=WAIT):
        desktop.window.close()
    assert other.poll() is None


def test_the_engine_that_was_started_ends_with_the_window(
    qtbot: QtBot, open_desktop: OpenDesktop, library: Library
) -> None:
    desktop = open_desktop(library[0])
    ready(qtbot, desktop)
    assert read_endpoint(library[0]) is not None
    with qtbot.waitSignal(desktop.ended, timeout=WAIT):
        desktop.window.close()
    # It ended in order: an engine that is killed leaves this file behind.
    assert read_endpoint(library[0]) is None
