"""Measures the window on a library: ``python desktop/measure.py LIBRARY [--out FILE]``. Run by hand, prints JSON.

What is measured, in milliseconds:

- ``start``: from the start of the program to a window that is painted and knows the library's folders, with the
  engine running already; and the time that it was at work, which other programs on the computer change less;
- ``typing``: from the last letter of a word to the first results painted, less the time that the engine says it took,
  for a quick typist and for one whose letters follow each other faster than any answer;
- ``scrolling``: all pictures of the library are scrolled through by wheel, by page and by leaps, with thumbnails; the
  window's thread beats every few milliseconds, and what is told is the longest time between two beats, by the clock
  and by the time that this thread was at work (other programs on the computer hold up the one, but not the other).

- ``rest``: what the program takes of a processor while nobody does anything, and its memory after all of the above.

The platform is whatever Qt is told: ``QT_QPA_PLATFORM=offscreen`` needs no screen.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest

from anyfind.api.endpoint import read_endpoint
from anyfind_desktop.desktop import Desktop
from anyfind_desktop.program import settle
from measure_start import Painted, open_window

WORDS: Final = (
    "red bicycle",
    "a dog in the snow",
    "harbour",
    "invoice",
    "old church",
    "two people",
    "boat",
    "mountain",
    "red boat",
    "bicycle",
    "snow",
    "white cup",
    "people in a house",
    "church",
    "river",
    "blue car",
    "dog",
    "yellow tree",
    "letter",
    "black cat",
)
LETTER_MS: Final = {"typing": 110, "typing fast": 45}
"""Between two letters: a quick typist, and fingers that roll over the keys."""

BEAT_MS: Final = 4
WHEEL_MS: Final = 16
ONCE: Final = Path(__file__).with_name("measure_start.py")
LONGEST_S: Final = 60.0
REST_MS: Final = 10_000


class Heart(QObject):
    """Beats in the window's thread and remembers the longest pauses.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wall: list[float] = []
        self.work: list[float] = []
        self._last = (0.0, 0.0)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Forget what was, and beat."""
        self.wall, self.work = [], []
        self._last = (time.perf_counter(), time.thread_time())
        self._timer.start()

    def stop(self) -> dict[str, Any]:
        """Beat no more; what was found, in milliseconds."""
        self._timer.stop()
        ordered = sorted(self.wall)
        return {
            "beats": len(ordered),
            "longest": round(max(ordered), 1),
            "longest_work": round(max(self.work), 1),
            "p99": round(ordered[int(len(ordered) * 0.99)], 1),
            "over_50": sum(one > 50 for one in ordered),
            "work_over_50": sum(one > 50 for one in self.work),
        }

    def _beat(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        self.wall.append((now[0] - self._last[0]) * 1000)
        self.work.append((now[1] - self._last[1]) * 1000)
        self._last = now


def wait_until(true: Callable[[], bool]) -> None:
    """Let the window live until something is true."""
    end = time.monotonic() + LONGEST_S
    while not true():
        QTest.qWait(2)
        if time.monotonic() > end:
            sys.exit("What is measured did not happen within a minute.")


def typing(desktop: Desktop, pause_ms: int) -> dict[str, Any]:
    """Type words letter by letter, with a pause between them."""
    edit, painted = desktop.window.query_box.edit, Painted(desktop.window.results.viewport())
    answers: list[tuple[str, float, float]] = []
    desktop.searching.answered.connect(
        lambda answer: answers.append((answer.query.text or "", answer.took_ms, time.perf_counter()))
    )
    beyond: list[float] = []
    engine: list[float] = []
    # The first question loads the models; nobody waits for that at every word.
    for number, word in enumerate(("warm", *WORDS)):
        desktop.window.query_box.clear()
        QTest.qWait(300)
        for letter in word[:-1]:
            QTest.keyClicks(edit, letter)
            QTest.qWait(pause_ms)
        start = time.perf_counter()
        QTest.keyClicks(edit, word[-1])
        wait_until(lambda: bool(answers) and answers[-1][0] == word)  # noqa: B023 (called before the loop goes on)
        _, took, at = answers[-1]
        wait_until(lambda: painted.at >= at or not desktop.results.rowCount())  # noqa: B023
        if number:
            beyond.append((max(painted.at, at) - start) * 1000 - took)
            engine.append(took)
    return {
        "beyond_engine": [round(one, 1) for one in beyond],
        "engine": [round(one, 1) for one in engine],
        "median": round(statistics.median(beyond), 1),
        "p95": round(sorted(beyond)[int(0.95 * (len(beyond) - 1))], 1),
        "longest": round(max(beyond), 1),
    }


def scrolling(desktop: Desktop) -> dict[str, Any]:
    """Scroll through everything, three ways, in the grid and in the list."""
    desktop.window.query_box.clear()
    desktop.window.query_box.edit.setText("type:image")
    wait_until(lambda: desktop.results.rowCount() > 0 and not desktop.searching.busy)
    QTest.qWait(1500)
    heart, bar = Heart(desktop), desktop.window.results.verticalScrollBar()
    found: dict[str, Any] = {"rows": desktop.results.rowCount()}
    ways: dict[str, Callable[[], Iterator[int]]] = {
        "wheel": lambda: (bar.value() + 90 for _ in range(400)),
        "pages": lambda: (bar.value() + bar.pageStep() for _ in range(150)),
        "leaps": lambda: (bar.maximum() * ((number * 37) % 101) // 101 for number in range(120)),
    }
    for shape in ("grid", "list"):
        desktop.window.results.show_as_list(shape == "list")
        bar.setValue(0)
        QTest.qWait(600)
        for name, values in ways.items():
            heart.start()
            for value in values():
                bar.setValue(value)
                QTest.qWait(WHEEL_MS)
            QTest.qWait(400)
            found[f"{shape} {name}"] = heart.stop()
    desktop.window.results.show_as_list(False)
    return found


def rest(desktop: Desktop) -> dict[str, Any]:
    """What the window takes while nobody does anything, and how much memory it has come to."""
    desktop.window.query_box.clear()
    QTest.qWait(2000)
    began, work = time.perf_counter(), time.process_time()
    # Slept by Qt: waiting as in the other measures would wake up itself.
    loop = QEventLoop()
    QTimer.singleShot(REST_MS, loop.quit)
    loop.exec()
    took = time.perf_counter() - began
    found = {"work_ms_per_s": round((time.process_time() - work) * 1000 / took, 2)}
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        found["resident_mb"] = round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)
    return found


def starts(library: Path) -> dict[str, Any]:
    """Start the program several times beside an engine that runs."""
    times = []
    for _ in range(5):
        command = [sys.executable, str(ONCE), str(library), str(time.time())]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=LONGEST_S, check=True)
        times.append(json.loads(done.stdout.splitlines()[-1]))
    return {name: [one[name] for one in times] for name in ("time", "work")} | {
        "median": statistics.median(one["time"] for one in times)
    }


def main() -> None:
    """Measure all of it."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("library", type=Path)
    options.add_argument("--out", type=Path)
    given = options.parse_args()
    with tempfile.TemporaryFile() as log:
        command = [sys.executable, "-m", "anyfind", "serve", "--home", str(given.library)]
        engine = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        try:
            wait_for_engine(given.library, engine)
            found = measure(given.library)
        finally:
            engine.terminate()
            engine.wait(60)
    text = json.dumps(found, indent=2)
    sys.stdout.write(text + "\n")
    if given.out is not None:
        given.out.write_text(text + "\n", encoding="utf-8")


def wait_for_engine(library: Path, engine: subprocess.Popen[bytes]) -> None:
    """Until it can be asked: a window that finds none would start one of its own."""
    end = time.monotonic() + LONGEST_S
    while (found := read_endpoint(library)) is None or found.pid != engine.pid:
        if engine.poll() is not None or time.monotonic() > end:
            sys.exit("The engine does not start.")
        time.sleep(0.05)


def measure(library: Path) -> dict[str, Any]:
    """Everything, with an engine that runs."""
    _application, desktop = open_window(library)
    desktop.start()
    wait_until(lambda: desktop.window.pages.currentWidget() is not desktop.window.starting)
    settle()
    found: dict[str, Any] = {}
    steps: dict[str, Callable[[Desktop], dict[str, Any]]] = {
        name: partial(typing, pause_ms=pause) for name, pause in LETTER_MS.items()
    }
    steps |= {"scrolling": scrolling, "start": lambda _: starts(library), "rest": rest}
    for name, step in steps.items():
        found[name] = step(desktop)
        # What is known already, for whoever waits.
        sys.stderr.write(json.dumps({name: found[name]}) + "\n")
    ended: list[bool] = []
    desktop.ended.connect(lambda: ended.append(True))
    desktop.window.close()
    # An engine that somebody else started is not waited for, and then it has ended already.
    wait_until(lambda: bool(ended))
    return found


if __name__ == "__main__":
    main()
