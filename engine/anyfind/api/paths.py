"""Paths as the library keeps them and as they cross the wire."""

from __future__ import annotations

from pathlib import Path


def plain_path(path: Path) -> Path:
    """A path as the library keeps it: absolute and without ``..``; links are left as they were given."""
    path = path.expanduser().absolute()
    # Behind a link ".." is the parent of where the link leads, so the system has to say what it means.
    return path.resolve() if ".." in path.parts else path
