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

from binaries import NotPossible, binaries, leave_out_names, let_find, needed

VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"

LEFT_OUT = ("__pycache__", "site-packages", "dist-packages", "test", "tests", "idlelib", "turtledemo", "config-*",
            "EXTERNALLY-MANAGED", "ensurepip", "lib2to3", "tkinter", "turtle.py", "_tkinter.*", "_test*.so",
            "_ctypes_test*", "nis.*", "_xx*.so", "xxlimited*")  # fmt: skip
"""Parts of the standard library that the program does not need."""

_OF_THE_SYSTEM = re.compile(
    r"(ld-linux.*|lib(c|m|dl|rt|pthread|util|resolv|nsl|anl|BrokenLocale|mvec|thread_db))\.so.*"
)


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
    # Before anything else rewrites them.
    leave_out_names(binaries(folder))
    let_find(python, "$ORIGIN/../lib")
    for module in modules:
        let_find(module, "$ORIGIN/../..")
    for shared in sorted((folder / "lib").glob("*.so*")):
        let_find(shared, "$ORIGIN")
    # What it remembers of the place that it was built for; only those who compile modules with it ask for that.
    for remembered in library.glob("_sysconfigdata_*.py"):
        text = remembered.read_text(encoding="utf-8").replace(sys.base_prefix, "/usr/local")
        remembered.write_text(text, encoding="utf-8")
    _try_out(python, library / "site-packages")
    return python


def bring_libraries(programs: Iterable[Path], folder: Path) -> None:
    """Copy the libraries that programs and modules need, and those that these need, beside each other."""
    for program in programs:
        for name, place in needed(program).items():
            target = folder / name
            if not _OF_THE_SYSTEM.fullmatch(name) and not target.exists():
                shutil.copy2(Path(place).resolve(), target)


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
