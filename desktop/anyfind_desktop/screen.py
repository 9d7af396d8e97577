"""Whether there is a screen: Qt ends the program with a long message and a core dump where there is none."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

NEEDED_BY: Final = frozenset({"", "wayland", "xcb"})
"""Kinds of screens that somebody has to offer; the first is what Qt chooses by itself."""


def missing(environment: Mapping[str, str], system: str) -> str:
    """The sentence for a person who starts the program where no window can be shown; empty where one can.

    Args:
        environment: The variables that the program was started with.
        system: As :data:`sys.platform` has it.
    """
    wanted = {one.partition(":")[0] for one in environment.get("QT_QPA_PLATFORM", "").split(";")}
    if not system.startswith("linux") or not all(_needs_one(name) for name in wanted):
        return ""
    if environment.get("DISPLAY") or environment.get("WAYLAND_SOCKET") or _compositor(environment):
        return ""
    return (
        "There is no screen to show a window on: neither DISPLAY nor WAYLAND_DISPLAY leads to one. "
        "Start it from a desktop; 'anyfind search' and 'anyfind serve' work without."
    )


def _needs_one(platform: str) -> bool:
    return platform in NEEDED_BY or platform.startswith("wayland-")


def _compositor(environment: Mapping[str, str]) -> bool:
    """Whether something listens where Wayland's variables lead to."""
    place = Path(environment.get("XDG_RUNTIME_DIR", ""), environment.get("WAYLAND_DISPLAY") or "wayland-0")
    try:
        return place.is_absolute() and place.is_socket()
    except OSError:
        return False
