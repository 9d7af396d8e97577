"""What the tests of the window share: its files, its waits, and an opener that opens nothing."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from anyfind.api.endpoint import read_endpoint
from anyfind_desktop.desktop import Desktop

PHOTOGRAPHS = {
    "img_1.png": ("skimage", "data/chelsea.png"),
    "img_2.png": ("skimage", "data/coffee.png"),
    "img_3.jpg": ("skimage", "data/rocket.jpg"),
    "img_4.png": ("skimage", "data/horse.png"),
    "img_5.jpg": ("sklearn", "datasets/images/flower.jpg"),
    "img_6.jpg": ("sklearn", "datasets/images/china.jpg"),
}
NOTE = "Invoice 2041 of the plumbing company: two new valves in the bathroom, payable in 30 days.\n"

WAIT = 120_000
"""Milliseconds for what takes seconds at most; tests share their computer, and engines load models."""


class RecordingOpener:
    """Opens nothing and remembers what it should have."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.revealed: list[str] = []

    def open(self, path: str) -> bool:
        self.opened.append(path)
        return True

    def reveal(self, path: str) -> bool:
        self.revealed.append(path)
        return True


def anyfind(*arguments: str | Path, home: Path) -> None:
    """Run the program against a library."""
    done = subprocess.run(
        [sys.executable, "-m", "anyfind", *map(str, arguments), "--home", str(home)],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def photograph(name: str) -> Path:
    """A photograph that an installed package ships."""
    package, inner = PHOTOGRAPHS[name]
    spec = importlib.util.find_spec(package)
    assert spec is not None
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / inner


def ready(qtbot: QtBot, desktop: Desktop) -> None:
    """Wait until the window shows something else than that the engine starts."""
    qtbot.waitUntil(lambda: desktop.window.pages.currentWidget() is not desktop.window.starting, timeout=WAIT)


def names(desktop: Desktop) -> list[str]:
    """The file names of the results, in their order."""
    return [Path(result.path).name for result in desktop.results.results]


def engine_pid(home: Path) -> int:
    """The process that serves a library."""
    endpoint = read_endpoint(home)
    assert endpoint is not None
    return endpoint.pid
