"""Folders that most people want to search, and roughly how many files are in them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QStandardPaths

from anyfind_desktop.views.wording import files, number

MOST_COUNTED: Final = 50_000
PATIENCE_S: Final = 2.0
"""Counting stops at either; what is there then is said to be more."""

_PLACES: Final = (
    (QStandardPaths.StandardLocation.PicturesLocation, "image"),
    (QStandardPaths.StandardLocation.DocumentsLocation, "page"),
    (QStandardPaths.StandardLocation.MusicLocation, "sound"),
    (QStandardPaths.StandardLocation.MoviesLocation, "film"),
    (QStandardPaths.StandardLocation.DownloadLocation, "folder"),
    (QStandardPaths.StandardLocation.DesktopLocation, "folder"),
)


_USUAL: Final = frozenset({"image", "page"})


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A folder.

    Attributes:
        path: Where it lies.
        title: What the platform calls it.
        sign: A name of :mod:`anyfind_desktop.views.icons`.
        usual: Whether nearly everybody wants to search it.
    """

    path: str
    title: str
    sign: str
    usual: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """How many files a folder has at least; ``more``: counting was given up."""

    files: int
    more: bool


def suggestions() -> list[Suggestion]:
    """The user's folders that exist, each once; the home folder itself is none."""
    home = Path.home()
    found: list[Suggestion] = []
    for place, sign in _PLACES:
        path = QStandardPaths.writableLocation(place)
        if not path or Path(path) == home or path in {one.path for one in found}:
            continue
        if Path(path).is_dir():
            found.append(Suggestion(path, QStandardPaths.displayName(place) or Path(path).name, sign, sign in _USUAL))
    return found


def count_files(
    path: str, stopped: Callable[[], bool], most: int = MOST_COUNTED, patience_s: float = PATIENCE_S
) -> Counted:
    """Count the files below a folder, within bounds. For a thread.

    Args:
        path: The folder.
        stopped: Asked now and then whether nobody wants to know any more.
        most: Files at which it stops.
        patience_s: Seconds after which it stops.
    """
    deadline = time.monotonic() + patience_s
    files = 0
    for _, folders, names in os.walk(path):
        # What is hidden is not indexed either.
        folders[:] = [one for one in folders if not one.startswith(".")]
        files += sum(not name.startswith(".") for name in names)
        if files >= most or stopped() or time.monotonic() > deadline:
            return Counted(min(files, most), True)
    return Counted(files, False)


def counted_words(counted: Counted) -> str:
    """The count, as roughly as it is known."""
    if counted.more:
        return QCoreApplication.translate("FirstRun", "more than {count} files").format(count=number(counted.files))
    if not counted.files:
        return QCoreApplication.translate("FirstRun", "no files yet")
    return files(counted.files)
