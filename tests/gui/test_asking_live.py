"""Every way to ask, with a real engine and real weights behind it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anyfind_desktop.asking.part_editor import PartEditor
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.searching import Query
from fakes.window_steps import WAIT, engine_pid, names, photograph, ready

pytestmark = [pytest.mark.models, pytest.mark.slow]

OpenDesktop = Callable[[Path], Desktop]
Library = tuple[Path, Path]


def answered(qtbot: QtBot, desktop: Desktop, ask: Callable[[], object]) -> list[str]:
    """Ask, and wait for the answer: the names of what is found."""
    with qtbot.waitSignal(desktop.searching.answered, timeout=WAIT):
        ask()
    qtbot.waitUntil(lambda: not desktop.searching.busy, timeout=WAIT)
    return names(desktop)


def test_parts_of_pictures_results_and_words_together(
    qtbot: QtBot, open_desktop: OpenDesktop, library: Library, tmp_path: Path
) -> None:
    desktop = open_desktop(library[0])
    ready(qtbot, desktop)
    box, asking = desktop.window.query_box, desktop.asking
    # A picture of a rocket beside a cat: the half that is meant decides.
    pair = QImage(800, 400, QImage.Format.Format_RGB32)
    painter = QPainter(pair)
    for place, name in ((0, "img_1.png"), (400, "img_3.jpg")):
        painter.drawImage(QRect(place, 0, 400, 400), QImage(str(photograph(name))))
    painter.end()
    stranger = tmp_path / "both.png"
    assert pair.save(str(stranger))
    answered(qtbot, desktop, lambda: desktop.window.file_given.emit(str(stranger)))
    (chip,) = box.part_chips
    assert chip.part.full == (800, 400)
    asking.editing.open(chip)
    editor = asking.editing.editor
    assert isinstance(editor, PartEditor)
    for box_, name in (((400, 0, 800, 400), "img_3.jpg"), ((0, 0, 400, 400), "img_1.png")):

        def cut(area: tuple[int, int, int, int] = box_) -> None:
            editor.crop.set_box(area)
            editor.crop.settled.emit(area)

        assert answered(qtbot, desktop, cut)[0] == name
    asking.editing.close()
    # What is taken away sinks, and words join in.
    found = answered(qtbot, desktop, lambda: box.set_query(Query("a rocket or a cat", filters=("type:image",))))
    first = found[0]
    view = desktop.window.results
    view.enter()
    answered(qtbot, desktop, asking.subtract_result)
    assert box.query.parts[0].weight == -1
    (less,) = box.part_chips
    less.setFocus()
    for _ in range(2):
        answered(qtbot, desktop, lambda: QTest.keyClick(less, Qt.Key.Key_Minus))
    assert box.query.parts[0].weight == -2
    assert names(desktop)[:1] != [first]
    # Of a file of the library the editor fetches a picture that is large enough to choose a part of it.
    asking.editing.open(less)
    other = asking.editing.editor
    assert isinstance(other, PartEditor)
    qtbot.waitUntil(lambda: other.crop.sizeHint().width() > 400, timeout=WAIT)
    assert other.crop.isEnabled()
    asking.editing.close()


def test_a_search_is_kept_found_again_and_renamed(qtbot: QtBot, open_desktop: OpenDesktop, library: Library) -> None:
    desktop = open_desktop(library[0])
    ready(qtbot, desktop)
    box, keeping = desktop.window.query_box, desktop.asking.keeping
    answered(qtbot, desktop, lambda: box.set_query(Query("a horse", filters=("type:image",))))
    keeping.save()
    keeping.panel.name.setText("Horses")
    QTest.keyClick(keeping.panel.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.name for one in keeping.kept.searches] == ["Horses"], timeout=WAIT)
    box.clear()
    keeping.open()
    qtbot.waitUntil(lambda: [row.search.new for row in keeping.panel.rows] == [0], timeout=WAIT)
    keeping.panel.rename_wanted.emit(keeping.kept.searches[0], "Ponies")
    qtbot.waitUntil(lambda: [one.name for one in keeping.kept.searches] == ["Ponies"], timeout=WAIT)
    desktop.tools.undo.undo()
    qtbot.waitUntil(lambda: [one.name for one in keeping.kept.searches] == ["Horses"], timeout=WAIT)
    keeping.kept.remove(keeping.kept.searches[0])
    assert keeping.kept.searches == []
    desktop.tools.undo.undo()
    qtbot.waitUntil(lambda: [one.name for one in keeping.kept.searches] == ["Horses"], timeout=WAIT)
    assert answered(qtbot, desktop, lambda: keeping.run(keeping.kept.searches[0]))[0] == "img_4.png"
    assert box.query == Query("a horse", filters=("type:image",))
    # The engine remembers it, too.
    box.clear()
    box.setFocus()
    desktop.asking.suggesting.show_recent()
    rows = desktop.asking.suggesting.list
    qtbot.waitUntil(lambda: [one.title for one in rows.model.suggestions][:1] == ["Horses"], timeout=WAIT)


@pytest.mark.skipif(sys.platform == "win32", reason="processes are ended by signals here")
def test_an_engine_killed_while_one_types_loses_nothing(
    qtbot: QtBot, open_desktop: OpenDesktop, library: Library
) -> None:
    desktop = open_desktop(library[0])
    ready(qtbot, desktop)
    box = desktop.window.query_box
    answered(qtbot, desktop, lambda: desktop.window.file_given.emit(str(photograph("img_4.png"))))
    QTest.keyClicks(box.edit, "type:image a h")
    os.kill(engine_pid(library[0]), signal.SIGKILL)
    QTest.keyClicks(box.edit, "orse")
    qtbot.waitUntil(lambda: "The engine stopped" in desktop.window.banner.text, timeout=WAIT)
    assert (box.query.text, box.query.filters, len(box.query.parts)) == ("a horse", ("type:image",), 1)
    qtbot.waitUntil(lambda: desktop.window.banner.text == "", timeout=WAIT)
    qtbot.waitUntil(lambda: not desktop.searching.busy and names(desktop)[:1] == ["img_4.png"], timeout=WAIT)
    assert desktop.searching.query == box.query
