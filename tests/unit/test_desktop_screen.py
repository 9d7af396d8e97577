"""A start without a screen is told in a sentence, and one with a screen is not held up."""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from anyfind_desktop.screen import missing


@pytest.fixture
def runtime() -> Iterator[Path]:
    """A folder with a short path: that of a socket may not be long."""
    with tempfile.TemporaryDirectory(prefix="af") as folder:
        yield Path(folder)


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ""},
        {"WAYLAND_DISPLAY": "wayland-9"},
        {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nonexistent"},
        {"QT_QPA_PLATFORM": "wayland;xcb"},
        {"QT_QPA_PLATFORM": "wayland-egl"},
    ],
)
def test_without_a_screen_it_is_said(environment: dict[str, str]) -> None:
    assert missing(environment, "linux").startswith("There is no screen")
    # Elsewhere windows need no variables.
    assert missing(environment, "darwin") == ""
    assert missing(environment, "win32") == ""


@pytest.mark.parametrize(
    "environment",
    [
        {"DISPLAY": ":0"},
        {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-9"},
        {"WAYLAND_SOCKET": "4"},
        {"QT_QPA_PLATFORM": "offscreen"},
        {"QT_QPA_PLATFORM": "offscreen:size=800x600"},
        {"QT_QPA_PLATFORM": "xcb;offscreen"},
        {"QT_QPA_PLATFORM": "vnc"},
    ],
)
def test_with_a_screen_nothing_is_said(environment: dict[str, str]) -> None:
    assert missing(environment, "linux") == ""


@pytest.mark.skipif(sys.platform == "win32", reason="compositors listen on sockets of files")
def test_a_compositor_is_found_where_it_listens(runtime: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(runtime / "wayland-7"))
        assert missing({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(runtime)}, "linux") == ""
        assert missing({"WAYLAND_DISPLAY": str(runtime / "wayland-7")}, "linux") == ""
        assert missing({"WAYLAND_DISPLAY": "wayland-8", "XDG_RUNTIME_DIR": str(runtime)}, "linux") != ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt needs no variables elsewhere")
def test_the_program_ends_with_the_sentence(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "anyfind_desktop", "--library", str(tmp_path / "library")]
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("There is no screen")
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "library").exists()
