"""The map: its points, how they are found and chosen, and the section with a real engine behind it."""

from __future__ import annotations

import math
import os
import signal
import struct
import subprocess
import sys
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QPolygonF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.map.camera import Camera
from anyfind_desktop.map.choosing import inside
from anyfind_desktop.map.cloud import SHADES, Cloud, UnreadableMap, read_cloud
from anyfind_desktop.map.landmarks import Landmarks
from anyfind_desktop.map.section import MapSection
from anyfind_desktop.searching import Query
from anyfind_desktop.shell.jobs import ENDED
from fakes.window_steps import WAIT, RecordingOpener, engine_pid, ready

OpenDesktop = Callable[[Path], Desktop]


def packed(places: list[tuple[float, float]], side: float = 1.0) -> bytes:
    """Points as the engine sends them; files are numbered from 1 in the order that is given."""
    rows = []
    for file, (x, y) in enumerate(places, start=1):
        bits = [int(one / side * 65536) for one in (x, y)]
        cell = sum((bits[0] >> bit & 1) << 2 * bit | (bits[1] >> bit & 1) << 2 * bit + 1 for bit in range(16))
        rows.append((cell, file, x, y, float(file)))
    rows.sort()
    head = struct.pack("<8sIIdddd", b"AFMAP001", len(rows), 0, 0.0, 0.0, side, 0.0)
    columns = zip("Iqfff", zip(*rows, strict=True), strict=True)
    return head + b"".join(array(kind, column).tobytes() for kind, column in columns) + bytes(len(rows))


@pytest.fixture(scope="module")
def spiral() -> Cloud:
    """Two thousand points on a spiral: no direction and no size is like another."""
    turns = [(0.5 + n / 4200 * math.cos(n / 7), 0.5 + n / 4200 * math.sin(n / 7)) for n in range(2000)]
    return read_cloud(packed(turns))


def test_every_cell_of_every_size_holds_its_own_points(spiral: Cloud) -> None:
    assert len(spiral) == 2000
    for level in (0, 1, 3, 6):
        steps = 1 << level
        held = 0
        for row in range(steps):
            for column in range(steps):
                start, stop = spiral.row(level, column, row)
                held += stop - start
                cell = QRectF(column / steps, row / steps, 1 / steps, 1 / steps).adjusted(-1e-4, -1e-4, 1e-4, 1e-4)
                assert all(cell.contains(spiral.across[at], spiral.down[at]) for at in range(start, stop))
        assert held == 2000
    assert spiral.row(3, -1, 0) == spiral.row(3, 8, 0) == (0, 0)
    # Up on the map is up on the screen.
    low, high = spiral.places[1], spiral.places[2000]
    assert spiral.shades[low] < spiral.shades[high] == SHADES - 1
    assert sorted(spiral.files) == list(range(1, 2001))


@pytest.mark.parametrize("content", [b"", b"AFMAP001", b"x" * 100, packed([(0.5, 0.5)])[:-1]])
def test_what_is_no_map_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableMap):
        read_cloud(content)


def test_an_empty_map_can_be_looked_at() -> None:
    empty = read_cloud(struct.pack("<8sIIdddd", b"AFMAP001", 0, 0, 0.0, 0.0, 1.0, 0.0))
    assert len(empty) == 0
    assert Landmarks(empty).within(Camera.whole(QSizeF(800, 600))) == []
    assert inside(empty, QPolygonF(QRectF(0, 0, 1, 1))) == []


def test_an_outline_chooses_what_lies_inside_it(spiral: Cloud) -> None:
    for radius in (0.4, 0.1, 0.02):
        middle = (0.55, 0.45)
        circle = QPolygonF(
            [QPointF(middle[0] + radius * math.cos(a / 20), middle[1] + radius * math.sin(a / 20)) for a in range(126)]
        )
        away = [math.dist(middle, (spiral.across[at], spiral.down[at])) for at in range(len(spiral))]
        found = set(inside(spiral, circle))
        assert {at for at, one in enumerate(away) if one < 0.97 * radius} <= found
        assert found <= {at for at, one in enumerate(away) if one < 1.03 * radius}


def test_pictures_never_cover_each_other_and_stay_when_the_map_comes_closer(spiral: Cloud) -> None:
    landmarks, camera = Landmarks(spiral), Camera.whole(QSizeF(900, 700))
    before: set[int] = set()
    for _ in range(6):
        shown = landmarks.within(camera)
        for one in shown:
            assert not any(
                one.place.adjusted(1, 1, -1, -1).intersects(other.place) for other in shown if other is not one
            )
        seen = camera.seen().adjusted(0.01, 0.01, -0.01, -0.01)
        still = {at for at in before if seen.contains(spiral.across[at], spiral.down[at])}
        # A file that stood for many stands for fewer, close by.
        assert still <= {one.at for one in shown}
        before = {one.at for one in shown}
        camera = camera.zoomed(2.0, QPointF(450, 350))


def test_the_place_under_the_pointer_stays_there_when_zooming() -> None:
    camera = Camera.whole(QSizeF(900, 700)).zoomed(3, QPointF(450, 350))
    pointer = QPointF(300, 200)
    before = camera.to_map(pointer)
    closer = camera.zoomed(1.7, pointer)
    assert (closer.to_map(pointer) - before).manhattanLength() < 1e-9
    assert closer.closeness == pytest.approx(camera.closeness * 1.7)
    assert camera.resized(QSizeF(500, 400)).closeness == pytest.approx(camera.closeness)


# --- with a real engine ---


def anyfind(*arguments: str | Path, home: Path) -> None:
    """Run the program against a library."""
    command = [sys.executable, "-m", "anyfind", *map(str, arguments), "--home", str(home)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def draw(folder: Path, count: int) -> None:
    """Pictures of a disc or a box each, in some colours."""
    for number in range(count):
        picture = Image.new("RGB", (96, 96), ((number * 37) % 256, (number * 91) % 256, 120))
        shape = (ImageDraw.Draw(picture).rectangle, ImageDraw.Draw(picture).ellipse)[number % 2]
        shape((10, 10, 30 + number, 40 + number), fill=((number * 53) % 256, 200, 30))
        picture.save(folder / f"drawing {number:02}.png")


@pytest.fixture(scope="module")
def drawings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of forty drawings, enough for a map."""
    folder, home = tmp_path_factory.mktemp("drawings"), tmp_path_factory.mktemp("library")
    draw(folder, 40)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ANYFIND_INDEXING__BUSY_ABOVE", "100")
        anyfind("models", "pull", "lite", home=home)
        anyfind("add", folder, home=home)
        anyfind("index", home=home)
    return home


def section(desktop: Desktop) -> MapSection:
    """The map, shown."""
    desktop.sections.show("map")
    shown = desktop.sections.section("map")
    assert isinstance(shown, MapSection)
    return shown


@pytest.mark.models
@pytest.mark.slow
def test_a_map_is_made_walked_drawn_on_and_searched_from(
    qtbot: QtBot, open_desktop: OpenDesktop, drawings: Path, opener: RecordingOpener
) -> None:
    desktop = open_desktop(drawings)
    ready(qtbot, desktop)
    desktop.window.resize(1200, 800)
    shown = section(desktop)
    view = shown.view
    qtbot.waitUntil(lambda: shown.empty.isVisible() and shown.empty.offered, timeout=WAIT)
    shown.empty.pressed.emit()
    qtbot.waitUntil(lambda: view.cloud is not None, timeout=WAIT)
    assert view.cloud is not None
    assert len(view.cloud) == 40
    assert not shown.empty.isVisible()
    assert "40 files" in view.accessibleDescription()

    # By keyboard: to a file, to another, and open it.
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    first = view.current
    assert first >= 0
    visited = {first}
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(view, key, Qt.KeyboardModifier.ControlModifier)
        visited.add(view.current)
    assert len(visited) > 1
    assert -1 not in visited
    qtbot.waitUntil(shown.panel.open.isEnabled, timeout=WAIT)
    assert "drawing" in view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert len(opener.opened) == 1
    assert Path(opener.opened[0]).name.startswith("drawing")
    qtbot.waitUntil(lambda: len(shown.panel.near.buttons) == 9, timeout=WAIT)
    near = shown.panel.near.buttons[0].shown.file
    QTest.mouseClick(shown.panel.near.buttons[0], Qt.MouseButton.LeftButton)
    assert view.file_of(view.current) == near
    assert view.camera.closeness > 5


@pytest.mark.models
@pytest.mark.slow
def test_files_that_are_drawn_around_become_results(qtbot: QtBot, open_desktop: OpenDesktop, drawings: Path) -> None:
    anyfind("align", "map", home=drawings)
    desktop = open_desktop(drawings)
    ready(qtbot, desktop)
    desktop.window.resize(1200, 800)
    shown = section(desktop)
    view = shown.view
    qtbot.waitUntil(lambda: view.cloud is not None, timeout=WAIT)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Plus)

    # A rectangle by keyboard around everything that is seen, and the files as results.
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.camera.closeness == pytest.approx(1)
    for _ in range(20):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(view.selection) == 40, timeout=WAIT)
    assert desktop.sections.step_back()
    assert view.selection == []

    # Some of them, drawn around with the mouse.
    shown.bar.around.click()
    middle = view.rect().center()
    around = [QPoint(middle.x(), 2), QPoint(view.width() - 2, 2), QPoint(view.width() - 2, view.height() - 2)]
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(middle.x(), view.height() - 2))
    for place in around:
        QTest.mouseMove(view, place)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=around[-1])
    qtbot.waitUntil(lambda: 0 < len(view.selection) < 40, timeout=WAIT)
    chosen = set(view.files_of(view.selection))
    assert all(view.place_of(at).x() > middle.x() - 60 for at in view.selection)
    shown.panel.copy.click()
    qtbot.waitUntil(lambda: "drawing" in QGuiApplication.clipboard().text(), timeout=WAIT)
    assert len(QGuiApplication.clipboard().text().splitlines()) == len(chosen)
    wanted: list[Query] = []
    shown.search_wanted.connect(wanted.append)
    shown.panel.results.click()
    assert set(wanted[0].files) == chosen
    assert desktop.sections.current == ""


@pytest.mark.models
@pytest.mark.slow
def test_the_map_outlives_the_engine_and_shows_other_numbers(
    qtbot: QtBot, open_desktop: OpenDesktop, drawings: Path
) -> None:
    anyfind("align", "map", home=drawings)
    desktop = open_desktop(drawings)
    ready(qtbot, desktop)
    shown = section(desktop)
    view = shown.view
    qtbot.waitUntil(lambda: view.cloud is not None, timeout=WAIT)
    view.choose([1, 2, 3])
    chosen = view.files_of(view.selection)
    os.kill(engine_pid(drawings), signal.SIGKILL)
    qtbot.waitUntil(lambda: not shown.panel.results.isEnabled(), timeout=WAIT)
    assert view.cloud is not None
    with qtbot.waitSignal(shown.asking.points, timeout=WAIT):
        pass
    assert view.files_of(view.selection) == chosen
    assert shown.panel.results.isEnabled()

    # Another number: its map is made when it is asked for.
    shown.bar.metrics["date"].click()
    qtbot.waitUntil(lambda: shown.entry is not None and shown.entry.metric == "date", timeout=WAIT)
    assert shown.bar.metrics["date"].isChecked()
    assert not shown.bar.metrics["typical"].isChecked()
    # There are no files of another kind that something has looked at.
    assert not shown.bar.kind.isVisible()
    shown.bar.show_kinds(["image", "text"], "image")
    assert shown.bar.kind.isVisible()
    assert shown.bar.kind.text() == "Pictures"
    # Back to the first, which is there; a map of words can be left off.
    shown.bar.metrics["typical"].click()
    qtbot.waitUntil(lambda: shown.entry is not None and shown.entry.metric == "typical", timeout=WAIT)
    shown.bar.metrics["query"].click()
    shown.bar.words.setText("a red disc")
    QTest.keyClick(shown.bar.words, Qt.Key.Key_Return)
    qtbot.waitUntil(shown.progress.isVisible, timeout=WAIT)
    shown.progress.cancel.click()
    assert not shown.progress.isVisible()
    assert shown.bar.metrics["typical"].isChecked()
    qtbot.waitUntil(lambda: all(job.state in ENDED for job in desktop.jobs.running), timeout=WAIT)
    # Where a file is: found by its words, and by its number.
    shown.bar.finder.setText("drawing 07")
    QTest.keyClick(shown.bar.finder, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(view.selection), timeout=WAIT)
    file = view.files_of(view.selection)[0]
    shown.locate(file)
    assert view.file_of(view.current) == file
