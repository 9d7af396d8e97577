"""``anyfind desktop``: the window, as a process of its own."""

from __future__ import annotations

import ctypes
import importlib.machinery
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import click

from anyfind.api.endpoint import library_folder
from anyfind.cli.output import common, print_json
from anyfind.errors import NotFound

PROGRAM = "anyfind_desktop"


@click.command("desktop", epilog="Examples: anyfind desktop; anyfind desktop --home ~/other-library")
@common
def desktop_command(home: Path | None, as_json: bool, verbose: int) -> int:  # noqa: ARG001 (the options that every command has)
    """Open the window; it starts the engine, or joins the one that runs.

    It ends when the window is closed. Exit status 4 if there is no screen, or if the libraries that draw windows are
    missing.
    """
    _require_screen()
    library = library_folder(home)
    command = [sys.executable, "-m", PROGRAM, "--library", str(library)]
    if os.name == "posix" and not as_json:
        # The window takes this process's place, so that Ctrl-C and signals reach it.
        os.execv(command[0], command)  # noqa: S606 (no shell is wanted)
    with subprocess.Popen(command) as window:
        status = window.wait()
    if as_json:
        print_json({"library": str(library), "exit_status": status})
    return status


def _require_screen() -> None:
    """Refuse while no window can be opened.

    Raises:
        NotFound: Something is missing; the sentence says what.
    """
    for package, what in (("PySide6", "PySide6, which draws the window,"), (PROGRAM, "The desktop program")):
        if importlib.util.find_spec(package) is None:
            raise NotFound(f"{what} is not installed.", hint="'pip install pyside6' or installing Anyfind anew helps.")
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise NotFound("There is no screen here to open a window on.", hint="'anyfind search' needs none.")
    why = _unloadable()
    if why:
        raise NotFound(
            f"A system library that windows need is missing: {why}.",
            hint="On Debian and Ubuntu: sudo apt-get install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0.",
        )


def _unloadable() -> str:
    """Why the libraries that draw windows cannot be loaded; empty if they can."""
    package = importlib.util.find_spec("PySide6")
    places = None if package is None else package.submodule_search_locations
    binding = importlib.machinery.PathFinder.find_spec("QtWidgets", list(places or []))
    if sys.platform.startswith("linux") and binding is not None and binding.origin is not None:
        # Loaded only, with all that it needs: importing takes ten times as long, and the window does it anyway.
        try:
            ctypes.CDLL(binding.origin)
        except OSError as error:
            return str(error).rstrip(".")
        return ""
    tried = subprocess.run(
        [sys.executable, "-c", "import PySide6.QtWidgets"], capture_output=True, text=True, check=False
    )
    if tried.returncode == 0:
        return ""
    said = (tried.stderr.strip().splitlines() or [""])[-1].partition(": ")[2].rstrip(".")
    return said or "the import failed"
