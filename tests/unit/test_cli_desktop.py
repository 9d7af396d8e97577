"""``anyfind desktop`` says what a computer lacks, and starts no second interpreter in order to find out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

NOTHING_STARTED = """
import os, subprocess, sys
from anyfind.cli.main import program
def no(*given, **more):
    raise AssertionError("a process was started")
subprocess.run = subprocess.Popen = no
def instead(path, command):
    loaded = [name for name in sys.modules if name.partition(".")[0] == "PySide6"]
    print(*command[1:], "loaded:", *loaded)
    sys.exit(7)
os.execv = instead
program.main(["desktop", "--home", "/nonexistent/library"], prog_name="anyfind")
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the window is a process beside this one")
def test_the_window_takes_the_place_of_the_command_at_once() -> None:
    command = [sys.executable, "-c", NOTHING_STARTED]
    done = subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT, timeout=120, check=False)
    assert done.returncode == 7, done.stderr
    assert done.stdout.split() == ["-m", "anyfind_desktop", "--library", "/nonexistent/library", "loaded:"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="shared objects are named like this on Linux only")
def test_a_library_that_cannot_be_loaded_is_told(tmp_path: Path) -> None:
    package = tmp_path / "PySide6"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "QtWidgets.abi3.so").write_bytes(b"no shared object")
    environment = {**ENVIRONMENT, "PYTHONPATH": os.pathsep.join(filter(None, [str(tmp_path), *sys.path]))}
    command = [sys.executable, "-m", "anyfind", "desktop", "--home", str(tmp_path / "library")]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120, check=False)
    assert done.returncode == 4
    assert "A system library that windows need is missing: " in done.stderr
    assert "QtWidgets.abi3.so" in done.stderr
    assert "apt-get install" in done.stderr
