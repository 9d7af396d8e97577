"""Writes a report: the page, and beside it the JSON twin and every picture as SVG and PNG."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from anyfind.align.artifacts import replace_file
from anyfind.align.reports.document import Report
from anyfind.align.reports.page import page
from anyfind.align.reports.plots import plots
from anyfind.errors import NoSuchFolder

PAGE: Final = "report.html"
TWIN: Final = "report.json"


def write_page(report: Report, path: Path) -> Path:
    """Write the HTML page.

    Raises:
        NoSuchFolder: Its folder does not exist.
    """
    if not path.parent.is_dir():
        raise NoSuchFolder(f"The folder {path.parent} does not exist.", hint="Make it, or name another place.")
    # File names that are no Unicode are in it as they are.
    replace_file(path, page(report).encode("utf-8", "surrogateescape"))
    return path


def write_all(report: Report, folder: Path) -> list[Path]:
    """Write page, JSON and pictures into a folder, which is made if it is not there; what was written, in order.

    Raises:
        NoSuchFolder: It cannot be made, because its parent does not exist or it is a file.
    """
    if folder.exists() and not folder.is_dir():
        raise NoSuchFolder(f"{folder} is a file, not a folder.", hint="Name another place.")
    if not folder.parent.is_dir():
        raise NoSuchFolder(f"The folder {folder.parent} does not exist.", hint="Make it, or name another place.")
    folder.mkdir(exist_ok=True)
    written = [write_page(report, folder / PAGE), folder / TWIN]
    twin = json.dumps(report.document(), ensure_ascii=False, indent=2) + "\n"
    replace_file(folder / TWIN, twin.encode("utf-8", "backslashreplace"))
    for plot in plots(report):
        for name, content in plot.files().items():
            replace_file(folder / name, content)
            written.append(folder / name)
    return written
