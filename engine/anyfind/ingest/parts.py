"""Files and folders of a root that are looked at by themselves, by their paths relative to it."""

from __future__ import annotations

from collections.abc import Collection


def outermost_of(parts: Collection[str]) -> list[str]:
    """The parts that lie in no other one."""
    chosen: set[str] = set()
    for part in sorted(parts, key=lambda part: (part.count("/"), part)):
        if not covers(chosen, part):
            chosen.add(part)
    return sorted(chosen, key=lambda part: (part.count("/"), part))


def covers(parts: Collection[str], path: str) -> bool:
    """Whether a path is one of the parts, or lies in one."""
    end = len(path)
    while end > 0:
        if path[:end] in parts:
            return True
        end = path.rfind("/", 0, end)
    return False
