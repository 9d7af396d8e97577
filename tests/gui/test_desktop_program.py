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
from fakes.scripted_engine import ScriptedEngine, folder, found
from fakes.window_steps import WAIT, photograph

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are ended by signals here")


def until(true: Callable[[], bool], program: subprocess.Popen[str]) -> None:
    """Wait for the program to do something."""
    waited = 0.0
    while not true():
        assert program.poll() is None, program.communicate()
        assert waited < WAIT / 1000
        time.sleep(0.05)
        waited += 0.05


def start(library: Path, *more: str) -> subprocess.Popen[str]:
    """The program without a screen."""
    command = [sys.executable, "-m", "anyfind_desktop", "--library", str(library), *more]
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


def test_a_second_start_hands_its_question_to_the_first_and_ends(scripted: ScriptedEngine, tmp_path: Path) -> None:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, str(tmp_path))]}
    scripted.answers["POST /v1/search"] = found()
    first = start(scripted.library, "--search", "a red valve")
    until(lambda: asked_for(scripted, "a red valve"), first)
    second = start(scripted.library, "--search", "a blue valve")
    _, errors = second.communicate(timeout=WAIT / 1000)
    assert second.returncode == 0, errors
    until(lambda: asked_for(scripted, "a blue valve"), first)
    picture = photograph("img_1.png")
    third = start(scripted.library, "--like", str(picture))
    third.communicate(timeout=WAIT / 1000)
    until(lambda: str(picture) in str(scripted.requests("POST /v1/search")), first)
    # A first window that was killed is in nobody's way.
    first.kill()
    first.communicate()
    last = start(scripted.library, "--search", "a green valve")
    until(lambda: asked_for(scripted, "a green valve"), last)
    last.send_signal(signal.SIGTERM)
    _, errors = last.communicate(timeout=WAIT / 1000)
    assert last.returncode == 0, errors


def asked_for(scripted: ScriptedEngine, words: str) -> bool:
    """Whether a search for these words has come."""
    return any(body.get("text") == words for body in scripted.requests("POST /v1/search"))
