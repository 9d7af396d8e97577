"""How much memory a worker holds, whatever kind it took."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import psutil

_KEPT: Final = re.compile(rb"^Rss(Anon|Shmem):\s+(\d+) kB$", re.MULTILINE)


def held_bytes(process: psutil.Process, arena: int) -> int:
    """Bytes that a process holds and that the system could not simply drop; 0 when it has ended.

    Memory that a process shares with others (an anonymous mapping in Python is of that kind) counts like its own,
    except what the engine shares with it.

    Args:
        process: Which.
        arena: Size of the memory that the engine shares with it.
    """
    try:
        kept = {kind: int(size) << 10 for kind, size in _KEPT.findall(Path(f"/proc/{process.pid}/status").read_bytes())}
    except OSError:
        kept = {}
    if len(kept) == 2:
        return kept[b"Anon"] + max(0, kept[b"Shmem"] - arena)
    try:
        used = process.memory_info()
    except psutil.Error:
        return 0
    # Elsewhere the system does not tell the arena from libraries on disk.
    return int(used.rss - getattr(used, "shared", 0))
