"""Takes the pictures of the documentation: a real engine on real photographs, and the window on a screen of Xvfb.

Run by hand from the repository's root, after ``make setup``::

    .venv/bin/python desktop/screenshots.py                     docs/pictures/desktop/ and the two of the README
    .venv/bin/python desktop/screenshots.py --into FOLDER NAME  only pictures whose names hold NAME, into a folder
    .venv/bin/python desktop/screenshots.py --keep              the library is kept for the next call, which is faster

All photographs may be published; docs/desktop/pictures.md says whose they are. Those that are not on this computer are
fetched from Debian with apt. Text is set in Inter where it is installed (Debian: fonts-inter), else in the system's
font.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path("docs/pictures/desktop")
README = {"results-light.png": "desktop.png", "preview-picture.png": "desktop-preview.png"}
"""Pictures that the README shows, too, and their names there."""


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description="Takes the pictures of the documentation.")
    parser.add_argument("--into", type=Path, default=FOLDER, metavar="FOLDER", help="where they go")
    parser.add_argument("--keep", action="store_true", help="keep the library for the next call")
    parser.add_argument("--inner", choices=["en", "he"], help=argparse.SUPPRESS)
    parser.add_argument("--scratch", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("only", nargs="?", default="", metavar="NAME", help="only pictures whose names hold this")
    options = parser.parse_args()
    if options.inner:
        # Imported here: the screen has to be there before Qt is.
        from screenshot_session import take  # noqa: PLC0415

        return int(take(options.scratch, options.into, options.inner, options.only))
    if shutil.which("Xvfb") is None:
        print("Xvfb is not installed (Debian: xvfb).", file=sys.stderr)  # noqa: T201 (a script)
        return 1
    options.into.mkdir(parents=True, exist_ok=True)
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "2400x1600x24", "-nolisten", "tcp"],  # noqa: S607
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as said:
        display = f":{said.readline().strip()}"
    try:
        # Its name is to be read in the pictures.
        scratch = Path(tempfile.gettempdir()) / "ada"
        scratch.mkdir(exist_ok=options.keep)
        try:
            return _take_all(scratch, display, options.into, options.only)
        finally:
            if not options.keep:
                shutil.rmtree(scratch)
    finally:
        screen.terminate()
        screen.wait()


def _take_all(scratch: Path, display: str, into: Path, only: str) -> int:
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_SCALE_FACTOR": "1.25",
        "XDG_CONFIG_HOME": str(scratch / "settings"),
        # A picture of an indexer that waits for a quieter computer is not wanted.
        "ANYFIND_INDEXING__BUSY_ABOVE": "100",
        "ANYFIND_INDEXING__CPU_PERCENT": "100",
        "ANYFIND_INDEXING__PRIORITY": "normal",
    }
    for language in ("en", "he"):
        command = [sys.executable, __file__, "--inner", language, "--scratch", str(scratch), "--into", str(into), only]
        status = subprocess.run(command, env=environment, check=False).returncode
        if status:
            return status
    if into == FOLDER:
        for name, shown in README.items():
            if (into / name).exists():
                shutil.copy(into / name, FOLDER.parent / shown)
    return 0


if __name__ == "__main__":
    sys.exit(main())
