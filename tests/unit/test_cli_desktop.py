"""``anyfind desktop`` where no window can be opened, and how it starts the program where one can."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import util
from pathlib import Path
from typing import Any

import pytest

from anyfind.cli.main import main

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


def status_of(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["anyfind", *arguments])
    with pytest.raises(SystemExit) as caught:
        main()
    assert isinstance(caught.value.code, int)
    return caught.value.code


def test_no_screen(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert status_of(monkeypatch, "desktop") == 4
    assert "no screen" in capsys.readouterr().err


def test_no_library_that_draws_windows(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    found = util.find_spec

    def without(name: str, package: str | None = None) -> Any:
        return None if name == "PySide6" else found(name, package)

    monkeypatch.setattr("importlib.util.find_spec", without)
    assert status_of(monkeypatch, "desktop") == 4
    assert "PySide6" in capsys.readouterr().err


def test_a_missing_system_library_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def without(_: str) -> None:
        raise OSError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("ctypes.CDLL", without)
    assert status_of(monkeypatch, "desktop") == 4
    assert "libEGL.so.1" in capsys.readouterr().err


def test_a_missing_system_library_is_named_elsewhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "Traceback\nImportError: libEGL.1.dylib: no such file\n"
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr("subprocess.run", lambda *_, **__: subprocess.CompletedProcess([], 1, stdout="", stderr=said))
    assert status_of(monkeypatch, "desktop") == 4
    assert "libEGL.1.dylib" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be replaced there")
def test_the_window_takes_the_place_of_the_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    became: list[list[str]] = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("subprocess.run", lambda *_, **__: subprocess.CompletedProcess([], 0, stdout="", stderr=""))
    monkeypatch.setattr("os.execv", lambda _, command: became.append(command))
    monkeypatch.setattr("subprocess.Popen", FakeWindow)
    status_of(monkeypatch, "desktop", "--home", str(tmp_path))
    assert became == [[sys.executable, "-m", "anyfind_desktop", "--library", str(tmp_path)]]


class FakeWindow:
    """A window that is closed at once."""

    def __init__(self, command: list[str]) -> None:
        self.command = command

    def __enter__(self) -> FakeWindow:
        return self

    def __exit__(self, *exc_info: object) -> None:
        return

    def wait(self) -> int:
        return 0


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
