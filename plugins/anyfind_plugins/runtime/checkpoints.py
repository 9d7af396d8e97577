"""What identifies a checkpoint: the content of its files, read once and remembered."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

_BLOCK: Final = 1 << 20


def model_files(folder: Path) -> list[tuple[str, Path]]:
    """The files of a model folder that may change a vector, by relative name: no description, nothing hidden."""
    found = []
    for path in folder.rglob("*"):
        relative = path.relative_to(folder)
        if path.is_file() and relative.name != "README.md" and not any(part.startswith(".") for part in relative.parts):
            found.append((relative.as_posix(), path))
    return sorted(found)


def digest(files: Iterable[tuple[str, Path]]) -> str:
    """sha256 over the names and contents of files."""
    whole = hashlib.sha256()
    for name, path in files:
        content = hashlib.sha256()
        with path.open("rb") as stream:
            while block := stream.read(_BLOCK):
                content.update(block)
        whole.update(f"{name}\0{content.hexdigest()}\n".encode())
    return whole.hexdigest()


def remembered(
    cache: Path, files: Iterable[tuple[str, Path]], given: object, work_out: Callable[[], Mapping[str, Any]]
) -> Mapping[str, Any]:
    """Facts on files, worked out once and remembered while the files keep their size and time.

    Args:
        cache: Folder for what is remembered.
        files: What the facts depend on.
        given: What else they depend on, JSON values only.
        work_out: The facts, JSON values only; called when they are not known.
    """
    stats = []
    for name, path in files:
        stat = path.stat()
        stats.append((name, str(path.resolve()), stat.st_size, stat.st_mtime_ns))
    key = hashlib.sha256(json.dumps([given, stats]).encode()).hexdigest()
    note = cache / f"{key[:32]}.json"
    with contextlib.suppress(OSError, ValueError):  # absent or damaged: worked out anew
        known = json.loads(note.read_text(encoding="utf-8"))
        if isinstance(known, dict):
            return known
    facts = work_out()
    cache.mkdir(parents=True, exist_ok=True)
    part = note.with_suffix(".part")
    part.write_text(json.dumps(facts), encoding="utf-8")
    part.replace(note)
    return facts
