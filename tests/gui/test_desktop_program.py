"""The program as a process, from its command to its end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from anyfind.api.endpoint import read_endpoint
from fakes.scripted_engine import ScriptedEngine
from fakes.window_steps import WAIT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are ended by signals here")


def until(true: Callable[[], bool], program: subprocess.Popen[str]) -> None:
    """Wait for the program to do something."""
    waited = 0.0
    while not true():
        assert program.poll() is None, program.communicate()
        assert waited < WAIT / 1000
        time.sleep(0.05)
        waited += 0.05


def start(library: Path) -> subprocess.Popen[str]:
    """The program without a screen."""
    command = [sys.executable, "-m", "anyfind_desktop", "--library", str(library)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)


@pytest.mark.slow
def test_it_starts_an_engine_and_ends_it(tmp_path: Path) -> None:
    program = start(tmp_path / "library")
    until(lambda: read_endpoint(tmp_path / "library") is not None, program)
    program.send_signal(signal.SIGTERM)
    _, errors = program.communicate(timeout=WAIT / 1000)
    assert program.returncode == 0, errors
    assert "Traceback" not in errors
    # In order: a killed engine leaves its endpoint behind.
    assert read_endpoint(tmp_path / "library") is None


def test_it_attaches_and_leaves_the_engine_alone(scripted: ScriptedEngine) -> None:
    program = start(scripted.library)
    until(lambda: ("GET", "/v1/folders", {}) in scripted.asked, program)
    program.send_signal(signal.SIGINT)
    _, errors = program.communicate(timeout=WAIT / 1000)
    assert program.returncode == 0, errors
    assert scripted.requests("POST /v1/shutdown") == []
