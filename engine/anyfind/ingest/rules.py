"""Which files and folders a scan passes over without being told."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from anyfind.store.records import Root

JUNK_FOLDERS: Final = frozenset(
    {
        "__pycache__",
        "node_modules",
        "bower_components",
        "lost+found",
        "$RECYCLE.BIN",
        "System Volume Information",
        "@eaDir",  # thumbnails of network drives
    }
)
"""Folders whose content nobody wrote to be found, by exact name."""

JUNK_FILES: Final = frozenset({"Thumbs.db", "thumbs.db", "desktop.ini", "Desktop.ini", "ehthumbs.db"})
"""Files that desktops leave behind, by exact name."""

JUNK_PREFIXES: Final = ("~$",)
"""Lock files of office programs."""

JUNK_SUFFIXES: Final = ("~", ".part", ".crdownload", ".partial", ".pyc", ".pyo")
"""Backups of editors, downloads that are not finished, compiled code."""

FOLDER_MARKS: Final = frozenset({"pyvenv.cfg", "CACHEDIR.TAG"})
"""A folder with such a file in it is an installed environment or declares itself a cache."""


@dataclass(frozen=True, slots=True)
class SkipRules:
    """The default rules: hidden names, junk, and folders that must not be entered.

    The rules judge names below a root, never the root itself: a hidden folder that a user adds
    on purpose is indexed.

    Attributes:
        folders: Absolute paths, as the operating system's calls give them: the library's own folder,
            and roots inside other roots, which are scanned for themselves.
    """

    folders: frozenset[str] = frozenset()

    @classmethod
    def without(cls, folders: Iterable[str]) -> SkipRules:
        """The default rules with folders that must not be entered."""
        return cls(frozenset(folder.rstrip("/\\") or folder for folder in folders))

    def skips_folder(self, name: str, path: str) -> bool:
        """Whether to stay out of a folder."""
        return name.startswith(".") or name in JUNK_FOLDERS or path in self.folders

    def skips_file(self, name: str) -> bool:
        """Whether to pass over a file."""
        return name.startswith((".", *JUNK_PREFIXES)) or name.endswith(JUNK_SUFFIXES) or name in JUNK_FILES


def rules_around(root: Root, everything: Sequence[Root], avoid: Iterable[str]) -> SkipRules:
    """The default rules for a root: the other roots in it are not entered, by whatever path they were added.

    Args:
        root: The root to scan or to watch.
        everything: All roots.
        avoid: More folders that are never entered, such as the library's own.
    """
    here = os.path.realpath(root.path).rstrip(os.sep)
    folders = [*avoid, *(str(other.path) for other in everything if other.id != root.id)]
    inside = [real[len(here) :] for folder in folders if (real := os.path.realpath(folder)).startswith(here + os.sep)]
    return SkipRules.without([*folders, *(str(root.path).rstrip(os.sep) + rest for rest in inside)])
