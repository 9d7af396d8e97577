"""Libraries in a temporary folder, opened as the engine opens them, without weights and without plugins of the user."""

from __future__ import annotations

from pathlib import Path

from anyfind.config import Places, Settings
from anyfind.service.engine import Engine
from fakes.library import fill


def places_in(folder: Path) -> Places:
    """A library and everything around it below one folder."""
    return Places(
        library=folder / "library",
        shared=folder / "shared",
        cache=folder / "cache",
        settings=folder / "settings",
        models=folder / "models",
        environments=folder / "environments",
    )


def opened(places: Places, *, write: bool = True) -> Engine:
    """The library's engine."""
    return Engine.open(places, Settings(), write=write)


def filled(places: Places, files: int = 40, folder: Path = Path("/data")) -> None:
    """Put files into a library by hand."""
    with opened(places) as engine:
        fill(engine.store, files, folder)
