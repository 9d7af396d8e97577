"""A screen that nobody sees, with a keyboard and a mouse: Xvfb, and xdotool for its XTest events."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import Final

from PIL import Image, ImageGrab

PROGRAMS: Final = ("Xvfb", "xdotool", "dbus-daemon")
STEPS: Final = 12
"""A drag moves the mouse in so many steps, as a hand does."""


def missing() -> list[str]:
    """What a test with a screen needs and this computer does not have."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


class Screen:
    """One screen.

    Args:
        width: In pixels.
        height: In pixels.
    """

    def __init__(self, width: int = 1280, height: int = 900) -> None:
        reading, writing = os.pipe()
        program = shutil.which("Xvfb")
        assert program is not None
        # It chooses a number that is free, and says so when it is there.
        self._server = subprocess.Popen(
            [program, "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as said:
            self.display = f":{said.readline().strip()}"
        assert self.display != ":", "Xvfb ended without a screen"

    @property
    def environment(self) -> dict[str, str]:
        """Variables for a program that shall show itself here."""
        return {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": ""}

    def keys(self, *names: str) -> None:
        """Press keys one after the other, by their names in X, such as ``ctrl+k``."""
        self._do("key", "--delay", "30", *names)

    def type(self, words: str, pause_ms: int = 40) -> None:
        """Type words, a letter at a time."""
        self._do("type", "--delay", str(pause_ms), words)

    def click(self, place: tuple[int, int], button: int = 1) -> None:
        """Move there and press a button of the mouse."""
        self._do("mousemove", str(place[0]), str(place[1]), "click", str(button))

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press the mouse here, move it there, let it go."""
        self._do("mousemove", str(start[0]), str(start[1]), "mousedown", "1")
        for step in range(1, STEPS + 1):
            x, y = (round(a + (b - a) * step / STEPS) for a, b in zip(start, end, strict=True))
            self._do("mousemove", str(x), str(y))
            time.sleep(0.01)
        self._do("mouseup", "1")

    def picture(self) -> Image.Image:
        """What is on the screen."""
        return ImageGrab.grab(xdisplay=self.display)

    def keep(self, target: Path) -> Path:
        """Write what is on the screen into a file, for whoever looks for why a test failed."""
        self.picture().save(target)
        return target

    def stop(self) -> None:
        """Take the screen away."""
        self._server.terminate()
        self._server.wait(30)

    def _do(self, *command: str) -> None:
        done = subprocess.run(
            ["xdotool", *command],
            env={**os.environ, "DISPLAY": self.display},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
