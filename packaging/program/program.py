"""The whole program in one folder that may lie anywhere: Python, Anyfind and everything that it imports.

    python packaging/program/program.py FOLDER [--wheel FILE]

Plugins can be installed with it: it is a real Python with pip. Without ``--wheel`` one is built from this tree.
"""

from __future__ import annotations

import argparse
import email
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import Distribution, distributions
from pathlib import Path

from binaries import NotPossible, binaries, leave_out_names
from interpreter import VERSION, copy_interpreter
from leaving_out import leave_out

ROOT = Path(__file__).resolve().parents[2]

LAUNCHER = """#!/bin/sh
# Finds its Python by where it lies itself, so that the folder may be moved.
here=$(dirname -- "$(readlink -f -- "$0")")
unset PYTHONHOME PYTHONPATH
export PYTHONNOUSERSITE=1
start='import sys; sys.argv[0] = "{name}"; from {module} import {function}; sys.exit({function}())'
exec "$here/python3" -c "$start" "$@"
"""


def main() -> int:
    """Make the folder."""
    parser = argparse.ArgumentParser(description="Puts the whole program into a folder that may lie anywhere.")
    parser.add_argument("folder", type=Path, help="where; it must not exist yet")
    parser.add_argument("--wheel", type=Path, help="this wheel instead of one of this tree")
    options = parser.parse_args()
    try:
        make(options.folder.absolute(), options.wheel)
    except NotPossible as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def make(folder: Path, wheel: Path | None) -> None:
    """Make the whole program.

    Raises:
        NotPossible: The folder exists, or this computer lacks something.
    """
    if folder.exists():
        raise NotPossible(f"{folder} exists already; name a new folder.")
    python = copy_interpreter(folder)
    site = folder / "lib" / f"python{VERSION}" / "site-packages"
    with tempfile.TemporaryDirectory() as scratch:
        if wheel is None:
            wheel = build_wheel(Path(scratch))
        # The pip of the Python that runs this installs into the copy, which has none yet.
        quiet = ["--quiet", "--no-compile", "--no-warn-script-location", "--root-user-action=ignore"]
        pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check", "install", *quiet]
        subprocess.run([*pip, "-c", str(ROOT / "constraints.txt"), "pip", str(wheel)], check=True)
    leave_out(site)
    leave_out_names(binaries(site))
    shutil.rmtree(folder / "share", ignore_errors=True)
    write_launchers(folder, site)
    # By content and not by time, which an unpacked copy does not keep; without the folder that this was made in.
    # What does not compile is never imported.
    compiling = [str(python), "-I", "-m", "compileall", "-f", "-q", "-j", "0", "--invalidation-mode", "unchecked-hash"]
    subprocess.run([*compiling, "-s", str(folder), str(folder / "lib")], check=False, stdout=subprocess.DEVNULL)


def build_wheel(folder: Path) -> Path:
    """A wheel of this tree."""
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(command, check=True)
    return next(folder.glob("*.whl"))


def write_launchers(folder: Path, site: Path) -> None:
    """Replace the scripts of all packages, which name the folder that they were made in, by those of Anyfind."""
    for script in (folder / "bin").iterdir():
        if not script.name.startswith("python"):
            script.unlink()
    for entry in installed(site).entry_points.select(group="console_scripts"):
        _write(folder, entry.name, entry.value)
    for entry in installed(site).entry_points.select(group="gui_scripts"):
        _write(folder, entry.name, entry.value)


def installed(site: Path) -> Distribution:
    """Anyfind, as it is installed in there."""
    return next(one for one in distributions(path=[str(site)]) if one.metadata["Name"] == "anyfind")


def version_of(folder: Path) -> str:
    """The version of the program in a folder."""
    found = next((folder / "lib").glob("python*/site-packages/anyfind-*.dist-info/METADATA"))
    return str(email.message_from_string(found.read_text(encoding="utf-8"))["Version"])


def _write(folder: Path, name: str, value: str) -> None:
    module, _, function = value.partition(":")
    script = folder / "bin" / name
    script.write_text(LAUNCHER.format(name=name, module=module, function=function), encoding="utf-8")
    script.chmod(0o755)


if __name__ == "__main__":
    sys.exit(main())
