"""Where an installed plugin's code lives, and the interpreter that runs it."""

from __future__ import annotations

import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Environment:
    """A folder that one plugin was installed into, apart from the engine's own packages.

    Attributes:
        name: Of the distribution that was asked for.
        folder: Holds everything; never changed once it is in use.
        python: The interpreter that runs the plugin's workers.
        site: Its ``site-packages``, where the plugin's distribution lies.
        layered: Whether the engine's own packages can be imported from it. If not, the plugin needs other
            versions than the engine has, and only the plugin contract is shared.
    """

    name: str
    folder: Path
    python: Path
    site: Path
    layered: bool


def python_of(folder: Path) -> Path:
    """The interpreter of a virtual environment."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def site_of(folder: Path) -> Path:
    """The ``site-packages`` of a virtual environment of this Python."""
    return Path(sysconfig.get_path("purelib", "venv", {"base": str(folder), "platbase": str(folder)}))
