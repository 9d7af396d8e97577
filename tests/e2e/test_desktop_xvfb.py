"""The program on a screen, with real key presses and a real mouse; what it shows is read as a screen reader does."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from anyfind.api.endpoint import read_endpoint
from fakes.screen import Screen, missing
from fakes.screen_reader import Heard, ScreenReader

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="Xvfb and AT-SPI are of Linux"),
    pytest.mark.skipif(missing() != [], reason=f"not on this computer: {', '.join(missing())}"),
]

PHOTOGRAPHS = ("chelsea", "coffee", "rocket", "horse", "flower", "china")
NOTE = "Invoice 2041 of the plumbing company: two new valves in the bathroom, payable in 30 days.\n"
PATIENCE_S = 120
"""For what takes seconds at most; tests share their computer, and engines load models."""


class Program:
    """The program on a screen of its own."""

    def __init__(self, library: Path, settings: Path, screen: Screen, reader: ScreenReader) -> None:
        self.library = library
        self.screen = screen
        self._reader = reader
        own = {"XDG_CONFIG_HOME": str(settings), "ANYFIND_INDEXING__BUSY_ABOVE": "100", "LC_ALL": "C.UTF-8"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "anyfind_desktop", "--library", str(library)],
            env={**os.environ, **screen.environment, **reader.environment, **own},
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )

    def heard(self, role: str, name: str = "") -> list[Heard]:
        """What is shown of this role whose name begins so."""
        return [one for one in self._reader.everything() if one.role == role and one.name.startswith(name)]

    def results(self) -> list[str]:
        """The names of the files that are shown as results."""
        return [one.name.partition(",")[0] for one in self.heard("list item") if "\n" in one.name]

    def chosen(self) -> str:
        """The name of the file that the keyboard is at; empty if it is at none."""
        found = [one for one in self.heard("list item") if "focused" in one.states]
        return found[0].name.partition(",")[0] if found else ""

    def click(self, role: str, name: str) -> None:
        """Press the mouse's button on what is called so."""
        self.screen.click(self.wait_for(role, name).middle)

    def wait_for(self, role: str, name: str = "") -> Heard:
        """Wait until something is shown whose name begins so."""
        self.until(lambda: bool(self.heard(role, name)), f"{role} {name!r}")
        return self.heard(role, name)[0]

    def until(self, true: Callable[[], bool], what: str) -> None:
        """Wait for something to be so."""
        before = time.monotonic()
        while not true():
            assert self.process.poll() is None, f"the program ended: {self.process.communicate()[1]}"
            if time.monotonic() - before > PATIENCE_S:
                shown = [f"{one.role}: {one.name}" for one in self._reader.everything() if one.name]
                pytest.fail(f"{what} did not come; on the screen are\n" + "\n".join(shown))
            time.sleep(0.1)

    def end(self) -> tuple[int, str]:
        """Wait for its end: its status, and what it said of errors."""
        _, errors = self.process.communicate(timeout=PATIENCE_S)
        return self.process.returncode, errors


@pytest.fixture
def program(tmp_path: Path, weights: None) -> Iterator[Program]:
    """The program, started on a library that is not there yet."""
    screen, reader = Screen(), ScreenReader()
    started = Program(tmp_path / "library", tmp_path / "settings", screen, reader)
    yield started
    if started.process.poll() is None:
        screen.keep(tmp_path / "last.png")
        started.process.terminate()
        started.end()
    reader.stop()
    screen.stop()


@pytest.fixture
def folder(tmp_path: Path, photos: dict[str, Path]) -> Path:
    """Photographs whose names say nothing, and a note."""
    made = tmp_path / "Pictures to find"
    made.mkdir()
    for number, stem in enumerate(PHOTOGRAPHS, start=1):
        shutil.copy(photos[stem], made / f"img_{number}{photos[stem].suffix}")
    (made / "note.txt").write_text(NOTE, encoding="utf-8")
    return made


def test_from_nothing_to_an_answer_with_keys_and_mouse(program: Program, folder: Path) -> None:
    adds_a_folder(program, folder)
    finds_while_typing(program)
    looks_closer(program)
    searches_by_a_part(program)
    goes_elsewhere_by_a_command(program)
    survives_the_death_of_the_engine(program)
    closes_in_order(program)


def adds_a_folder(program: Program, folder: Path) -> None:
    """The first run, by keys alone."""
    program.wait_for("layered pane", "First run")
    program.screen.keys("ctrl+o")
    program.wait_for("dialog", "Add a folder")
    # Qt's own dialog: the line for the name has the keyboard.
    program.screen.type(str(folder))
    program.until(lambda: str(folder) in [one.text for one in program.heard("text")], "the typed folder")
    program.screen.keys("Return")
    program.until(lambda: not program.heard("dialog"), "the end of the dialog")
    program.wait_for("label", "Up to date · 7 files")


def finds_while_typing(program: Program) -> None:
    """Words find a picture by what is in it; arrows go through what was found."""
    program.screen.keys("ctrl+l")
    program.screen.type("a cat")
    program.until(lambda: program.results()[:1] == ["img_1.png"], "the picture of a cat")
    program.screen.keys("Down")
    program.until(lambda: program.chosen() == "img_1.png", "the first result under the keyboard")
    if len(program.results()) > 1:
        program.screen.keys("Right")
        program.until(lambda: program.chosen() == program.results()[1], "the second result under the keyboard")
        program.screen.keys("Left")
    program.screen.keys("ctrl+l")
    program.screen.type("plumbing")
    program.until(lambda: program.results()[:1] == ["note.txt"], "the note about plumbing")


def looks_closer(program: Program) -> None:
    """Space shows the text with what was searched for, space again the results."""
    program.screen.keys("Down")
    program.until(lambda: program.chosen() == "note.txt", "the note under the keyboard")
    program.screen.keys("space")
    program.wait_for("filler", "Preview")
    program.until(lambda: NOTE.strip() in [one.text.strip() for one in program.heard("text")], "the words of the note")
    program.screen.keys("space")
    program.until(lambda: not program.heard("filler", "Preview"), "the end of the preview")


def searches_by_a_part(program: Program) -> None:
    """A rectangle drawn with the mouse on a picture is searched for."""
    program.screen.keys("ctrl+l")
    program.screen.type("a cup of coffee")
    program.until(lambda: program.results()[:1] == ["img_2.png"], "the picture of a cup")
    program.click("list item", "img_2.png")
    program.until(lambda: program.chosen() == "img_2.png", "the cup under the keyboard")
    program.screen.keys("space")
    program.click("push button", "Search by a part of the picture")
    program.wait_for("push button", "Search this part")
    area = program.wait_for("filler", "Part of the picture").box
    left, top, width, height = area
    program.screen.drag((left + width // 4, top + height // 4), (left + 3 * width // 4, top + 3 * height // 4))
    program.click("push button", "Search this part")
    program.until(lambda: not program.heard("filler", "Preview"), "the end of the preview")
    program.until(lambda: program.results()[:1] == ["img_2.png"], "the picture that the part is of")
    assert program.heard("text", "Search")[0].text == ""


def goes_elsewhere_by_a_command(program: Program) -> None:
    """Ctrl+K, some letters, Enter; Escape leads back."""
    program.screen.keys("ctrl+k")
    program.wait_for("text", "Find a command")
    program.screen.type("libr")
    program.screen.keys("Return")
    program.until(lambda: "checked" in program.heard("radio button", "Library")[0].states, "the section Library")
    program.screen.keys("Escape")
    program.until(lambda: "checked" in program.heard("radio button", "Search")[0].states, "the search")


def survives_the_death_of_the_engine(program: Program) -> None:
    """Killed between two letters; the words are answered by the next engine."""
    program.screen.keys("ctrl+l", "Escape")
    program.screen.keys("ctrl+l")
    program.screen.type("a roc")
    endpoint = read_endpoint(program.library)
    assert endpoint is not None
    os.kill(endpoint.pid, signal.SIGKILL)
    program.screen.type("ket")
    program.until(lambda: program.results()[:1] == ["img_3.jpg"], "the picture of a rocket")
    again = read_endpoint(program.library)
    assert again is not None
    assert again.pid != endpoint.pid
    program.until(lambda: not program.heard("label", "The engine stopped"), "the end of the banner")


def closes_in_order(program: Program) -> None:
    """Ctrl+Q: the window, its engine, and nothing said of errors."""
    program.screen.keys("ctrl+q")
    status, errors = program.end()
    assert status == 0, errors
    # There is no registry on the reader's own bus.
    assert [line for line in errors.splitlines() if not line.startswith("qt.accessibility.atspi")] == []
    # A killed engine leaves its endpoint behind.
    assert read_endpoint(program.library) is None
