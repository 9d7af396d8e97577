"""A closer look at real files of each kind, with a real engine that needs no models for it."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fpdf import FPDF
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.preview.media_stage import MediaStage
from anyfind_desktop.preview.menu import FileMenu
from anyfind_desktop.preview.page_stage import PageStage
from anyfind_desktop.preview.pane import PreviewPane
from anyfind_desktop.preview.picture_stage import PictureStage
from anyfind_desktop.preview.stage import Stage
from anyfind_desktop.preview.text_stage import TextStage
from fakes.recordings import scene, tone, write_film, write_sound
from fakes.served import Served
from fakes.window_steps import WAIT, RecordingOpener, engine_pid, names, photograph, ready

OpenDesktop = Callable[[Path], Desktop]

PASSAGE = "The lighthouse keeper wrote every evening what the sea had brought, and nobody ever read it."


@pytest.fixture(scope="module")
def made_files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A library with a file of each kind, read and without vectors: (library, folder)."""
    folder = tmp_path_factory.mktemp("kinds")
    Image.open(photograph("img_1.png")).resize((1800, 1200)).save(folder / "cat.jpg")
    document = FPDF()
    document.set_font("Helvetica", size=12)
    for text in ("A page about bread.", PASSAGE, "The end."):
        document.add_page()
        document.multi_cell(0, 8, text)
    document.output(str(folder / "keeper.pdf"))
    paragraphs = [f"Paragraph {n} is about the number {n}. " * 20 for n in range(60)]
    paragraphs[40] += "Here the marmalade is hidden."
    (folder / "long.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    write_sound(folder / "tune.wav", tone(6))
    frames = [scene((220, 20, 20), step) for step in range(60)] + [scene((20, 20, 220), step) for step in range(60)]
    said = [(0.5, 2.0, "Good morning, harbour."), (8.0, 10.0, "The ferry is late again.")]
    write_film(folder / "ferry.mkv", frames, sound=tone(12), subtitles=said)
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff and nothing more")
    home = tmp_path_factory.mktemp("kinds-library")
    with Served(home, folder) as running:
        running.fill({})
    return home, folder


@pytest.fixture
def looked(qtbot: QtBot, open_desktop: OpenDesktop, made_files: tuple[Path, Path], tmp_path: Path) -> Desktop:
    """The window on a copy of that library."""
    own = tmp_path / "library"
    shutil.copytree(made_files[0], own)
    desktop = open_desktop(own)
    ready(qtbot, desktop)
    return desktop


def look(qtbot: QtBot, desktop: Desktop, question: str, name: str) -> PreviewPane:
    """Ask, choose a result, press Space."""
    edit = desktop.window.query_box.edit
    desktop.window.query_box.clear()
    edit.setText(question)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: name in names(desktop), timeout=WAIT)
    view = desktop.window.results
    view.setFocus()
    row = next(
        row
        for row in range(desktop.results.rowCount())
        if (found := desktop.results.result(desktop.results.index(row))) is not None and found.path.endswith(name)
    )
    view.setCurrentIndex(desktop.results.index(row))
    QTest.keyClick(view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: desktop.previewing.shown, timeout=WAIT)
    pane = desktop.previewing.pane
    qtbot.waitUntil(lambda: pane.details_of is not None or not (pane.shown and pane.shown.file), timeout=WAIT)
    return pane


def complete(qtbot: QtBot, pane: PreviewPane, kind: type[Stage]) -> Any:
    """The stage, when everything of it is there."""
    qtbot.waitUntil(lambda: isinstance(pane.stage, kind) and bool(getattr(pane.stage, "complete", False)), timeout=WAIT)
    return pane.stage


def yellow(image: QImage, box: tuple[float, float, float, float]) -> bool:
    """Whether the ground of a box is the colour of a marker."""
    left, top, right, bottom = box
    colours = [
        image.pixelColor(round(x * (image.width() - 1)), round(y * (image.height() - 1)))
        for x in (left + 0.001, right - 0.001)
        for y in (top + 0.001, bottom - 0.001)
    ]
    return any(colour.red() > 230 and colour.blue() < 200 for colour in colours)


def test_a_picture_is_seen_large_zoomed_and_searched_by_a_part(qtbot: QtBot, looked: Desktop) -> None:
    pane = look(qtbot, looked, "cat", "cat.jpg")
    stage = complete(qtbot, pane, PictureStage)
    canvas = stage.canvas
    assert canvas.full_size.width() == 1800
    assert canvas.image.width() == 1800
    assert canvas.fitted
    facts = pane.details.widget()
    assert facts is not None
    told = facts.findChildren(type(pane.title))
    assert any("1,800" in label.text() or "1800" in label.text() for label in told)
    before = canvas.scale
    QTest.keyClick(pane, Qt.Key.Key_Plus)
    assert canvas.scale == pytest.approx(before * 1.25)
    aimed = QPoint(40, 40)
    held = canvas.shown_at()
    share = (aimed.x() - held.left()) / held.width()
    qtbot.wait(1)
    canvas._zoom_to(canvas.scale * 4, QPointF(aimed))
    box = canvas.shown_at()
    assert (aimed.x() - box.left()) / box.width() == pytest.approx(share, abs=0.01)
    start = canvas.shown_at().topLeft()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.mouseMove(canvas, QPoint(170, 180))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(170, 180))
    assert canvas.shown_at().topLeft() != start
    QTest.keyClick(pane, Qt.Key.Key_0)
    assert canvas.fitted
    looked.previewing._copy_picture()
    assert QGuiApplication.clipboard().image().width() == 1800
    QTest.keyClick(pane, Qt.Key.Key_C)
    assert pane.cropping.active
    area = pane.cropping.area
    QTest.keyClick(area, Qt.Key.Key_Right)
    chosen = area.box
    assert chosen is not None
    QTest.mouseClick(pane.cropping.search, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(looked.window.query_box.query.parts), timeout=WAIT)
    (part,) = looked.window.query_box.query.parts
    assert part.box == chosen
    assert part.file is not None
    assert part.file.file is not None
    assert part.file.name == part.name == "cat.jpg"
    assert not looked.previewing.shown
    # Words may follow; the keyboard is not left where the card was.
    assert looked.window.focusWidget() is looked.window.query_box.edit


def test_a_page_is_opened_where_it_was_found(qtbot: QtBot, looked: Desktop) -> None:
    pane = look(qtbot, looked, "lighthouse keeper", "keeper.pdf")
    stage = complete(qtbot, pane, PageStage)
    assert (stage.page, stage.pages) == (2, 3)
    assert stage.marks.passage
    assert len(stage.marks.words) >= 2
    canvas = stage.canvas
    grabbed = canvas.grab(canvas.shown_at().toAlignedRect()).toImage()
    assert all(yellow(grabbed, box) for box in stage.marks.words)
    QTest.keyClick(pane, Qt.Key.Key_PageDown)
    assert stage.page == 3
    qtbot.waitUntil(lambda: stage.complete, timeout=WAIT)
    assert stage.marks.passage == []
    assert not stage.forward.isEnabled()
    QTest.keyClick(pane, Qt.Key.Key_PageDown)
    assert stage.page == 3
    QTest.keyClick(pane, Qt.Key.Key_Home)
    assert stage.page == 1


def test_a_text_is_opened_at_the_passage_and_read_on(qtbot: QtBot, looked: Desktop) -> None:
    pane = look(qtbot, looked, "marmalade", "long.txt")
    stage = complete(qtbot, pane, TextStage)
    edit = stage.edit
    qtbot.waitUntil(lambda: edit.verticalScrollBar().value() > 0, timeout=WAIT)
    text = edit.toPlainText()
    assert "marmalade" in text
    assert text.count("Here the marmalade is hidden.") == 1, "what two passages share is shown twice"
    cursor = edit.document().find("marmalade")
    seen = edit.cursorRect(cursor)
    assert 0 <= seen.top() <= edit.viewport().height() * 2
    assert cursor.charFormat().fontWeight() > 400
    assert "Paragraph 0 " not in text
    for _ in range(40):
        QTest.keyClick(pane, Qt.Key.Key_Home)
        qtbot.waitUntil(lambda: stage._call is None, timeout=WAIT)
        if stage._first == 0:
            break
    assert "Paragraph 0 " in edit.toPlainText()
    assert "Paragraph 39 is about the number 39. Paragraph 39" in edit.toPlainText()


def test_a_recording_is_played_from_where_one_wants(qtbot: QtBot, looked: Desktop) -> None:
    pane = look(qtbot, looked, "tune", "tune.wav")
    stage = complete(qtbot, pane, MediaStage)
    qtbot.waitUntil(lambda: stage.timeline._wave is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: stage.player._ready, timeout=WAIT)
    assert stage.timeline.maximum() == pytest.approx(60, abs=2)
    stage.timeline.setFocus()
    QTest.keyClick(stage.timeline, Qt.Key.Key_Home)
    QTest.keyClick(pane, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: stage.player.playing and stage.player.place_s > 0.2, timeout=WAIT)
    QTest.keyClick(pane, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: not stage.player.playing, timeout=WAIT)
    QTest.keyClick(stage.timeline, Qt.Key.Key_End)
    assert stage.timeline.value() == stage.timeline.maximum()
    QTest.keyClick(pane, Qt.Key.Key_Space)
    assert not looked.previewing.shown
    assert looked.window.results.hasFocus()


def test_a_film_begins_at_the_words_that_were_found(qtbot: QtBot, looked: Desktop) -> None:
    pane = look(qtbot, looked, "ferry late again", "ferry.mkv")
    stage = complete(qtbot, pane, MediaStage)
    assert stage.transcript.lines.rowCount() == 2
    qtbot.waitUntil(lambda: stage.player._ready, timeout=WAIT)
    assert stage.player.place_s == pytest.approx(8.0, abs=0.3)
    assert stage.transcript.lines.now == 1

    def blue() -> bool:
        image = stage.canvas.image
        colour = image.pixelColor(image.width() // 2 - 8, image.height() - 8)
        return not image.isNull() and colour.blue() > colour.red() + 60

    qtbot.waitUntil(blue, timeout=WAIT)
    first = stage.transcript.visualRect(stage.transcript.lines.index(0)).center()
    QTest.mouseClick(stage.transcript.viewport(), Qt.MouseButton.LeftButton, pos=first)
    qtbot.waitUntil(lambda: stage.player.playing and 0.4 < stage.player.place_s < 4, timeout=WAIT)
    pane.hide()
    assert not stage.player.playing


def test_arrows_go_through_the_results_and_files_are_handed_out(
    qtbot: QtBot, looked: Desktop, opener: RecordingOpener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = look(qtbot, looked, "type:document", "keeper.pdf")
    count = sum(looked.results.heading(looked.results.index(row)) is None for row in range(looked.results.rowCount()))
    seen = set()
    QTest.keyClick(looked.previewing.pane, Qt.Key.Key_Home)
    for key in [Qt.Key.Key_Up] * count + [Qt.Key.Key_Down] * count:
        QTest.keyClick(pane, key)
        assert pane.shown is not None
        seen.add(pane.shown.name)
    assert seen == set(names(looked))
    assert pane.shown is not None
    path = pane.shown.path
    QTest.keyClick(pane, Qt.Key.Key_Return)
    QTest.keyClick(pane, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (opener.opened, opener.revealed) == ([path], [path])
    QTest.keyClick(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == path
    mime = pane.handle.model().mimeData([pane.handle.model().index(0, 0)])
    assert [url.toLocalFile() for url in mime.urls()] == [path]
    program = tmp_path / "share" / "applications" / "reader.desktop"
    program.parent.mkdir(parents=True)
    program.write_text(
        f"[Desktop Entry]\nType=Application\nName=Reader\nMimeType=text/plain;application/pdf;\n"
        f"Exec={sys.executable} -c \"import sys; open(r'{tmp_path / 'told'}', 'w').write(sys.argv[1])\" %f\n"
    )
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "none"))
    if sys.platform.startswith("linux"):
        qtbot.waitUntil(lambda: looked.previewing._details is not None, timeout=WAIT)
        QTest.mouseClick(pane.more, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(looked.window.findChildren(FileMenu)), timeout=WAIT)
        menu = looked.window.findChildren(FileMenu)[-1]
        qtbot.waitUntil(lambda: [one.text() for one in menu.programs.actions()] == ["Reader"], timeout=WAIT)
        menu.programs.actions()[0].trigger()
        qtbot.waitUntil(lambda: (tmp_path / "told").exists() and (tmp_path / "told").read_text() == path, timeout=WAIT)
        menu.close()
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert not looked.previewing.shown
    assert not looked.window.query_box.query.empty, "the key that closes the preview cleared the question"


def test_what_cannot_be_shown_says_so(qtbot: QtBot, looked: Desktop) -> None:
    pane = look(qtbot, looked, "broken", "broken.jpg")
    qtbot.waitUntil(lambda: pane.stack.currentWidget() is pane.nothing, timeout=WAIT)
    assert not pane.crop.isEnabled()
    assert pane.shown is not None
    assert pane.shown.name == "broken.jpg"


@pytest.mark.skipif(sys.platform == "win32", reason="processes are ended by signals here")
def test_the_engine_dies_while_one_looks(qtbot: QtBot, looked: Desktop, tmp_path: Path) -> None:
    pane = look(qtbot, looked, "lighthouse keeper", "keeper.pdf")
    stage = complete(qtbot, pane, PageStage)
    first = engine_pid(tmp_path / "library")
    os.kill(first, signal.SIGKILL)
    # It asks for a page that nobody can draw now.
    QTest.keyClick(pane, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: "The engine stopped" in looked.window.banner.text, timeout=WAIT)
    assert looked.previewing.shown
    assert not stage.canvas.empty
    qtbot.waitUntil(lambda: stage.page == 3 and stage.complete, timeout=WAIT)
    assert engine_pid(tmp_path / "library") != first
    assert looked.previewing.shown
    assert "The engine stopped" not in looked.window.banner.text
