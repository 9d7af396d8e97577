"""Writes a report: the page, and beside it the JSON twin and every picture as SVG and PNG."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Final

from anyfind.align.artifacts import replace_file
from anyfind.align.reports.document import Report
from anyfind.align.reports.page import page
from anyfind.align.reports.plots import plots
from anyfind.errors import BadInput, NoSuchFolder

PAGE: Final = "report.html"
TWIN: Final = "report.json"


def check_page(path: Path) -> None:
    """Whether a page can be written there; asked before the work, which takes a while.

    Raises:
        NoSuchFolder: Its folder does not exist.
        BadInput: It is a folder, or a file cannot be made beside it.
    """
    if not path.parent.is_dir():
        raise NoSuchFolder(f"The folder {path.parent} does not exist.", hint="Make it, or name another place.")
    if path.is_dir():
        raise BadInput(f"{path} is a folder, not a file.", hint=f"Name a file in it, such as {path / PAGE}.")
    _check_writable(path.parent)


def check_folder(folder: Path) -> None:
    """Whether everything can be written into a folder, which may not be there yet.

    Raises:
        NoSuchFolder: It cannot be made, because its parent does not exist or it is a file.
        BadInput: No file can be made in it.
    """
    if folder.exists() and not folder.is_dir():
        raise NoSuchFolder(f"{folder} is a file, not a folder.", hint="Name another place.")
    if not folder.parent.is_dir():
        raise NoSuchFolder(f"The folder {folder.parent} does not exist.", hint="Make it, or name another place.")
    _check_writable(folder if folder.is_dir() else folder.parent)


def write_page(report: Report, path: Path) -> Path:
    """Write the HTML page.

    Raises:
        NoSuchFolder: Its folder does not exist.
        BadInput: It cannot be written there.
    """
    check_page(path)
    # File names that are no Unicode are in it as they are.
    replace_file(path, page(report).encode("utf-8", "surrogateescape"))
    return path


def write_all(report: Report, folder: Path) -> list[Path]:
    """Write page, JSON and pictures into a folder, which is made if it is not there; what was written, in order.

    Raises:
        NoSuchFolder: It cannot be made, because its parent does not exist or it is a file.
        BadInput: No file can be made in it.
    """
    check_folder(folder)
    folder.mkdir(exist_ok=True)
    written = [write_page(report, folder / PAGE), folder / TWIN]
    twin = json.dumps(report.document(), ensure_ascii=False, indent=2) + "\n"
    replace_file(folder / TWIN, twin.encode("utf-8", "backslashreplace"))
    for plot in plots(report):
        for name, content in plot.files().items():
            replace_file(folder / name, content)
            written.append(folder / name)
    return written


def _check_writable(folder: Path) -> None:
    """What the system says of a folder and what it does differ (read-only mounts, other users), so one file is made."""
    try:
        with tempfile.NamedTemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise BadInput(f"Nothing can be written in {folder}: {error.strerror}.", hint="Name another place.") from error
