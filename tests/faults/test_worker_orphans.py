"""Workers never outlive the engine, and a terminal's Ctrl-C does not reach them."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent")


def start(folder: Path, kind: str) -> tuple[subprocess.Popen[str], list[psutil.Process]]:
    """The program, and its workers, one of them at work."""
    parent = subprocess.Popen(
        [sys.executable, "-m", "fakes.worker_parent", str(folder), kind],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert parent.stdout is not None
    assert parent.stdout.readline() == "ready\n"
    workers = psutil.Process(parent.pid).children()
    assert len(workers) == 2
    return parent, workers


def gone(workers: list[psutil.Process]) -> bool:
    _, alive = psutil.wait_procs(workers, timeout=60)
    for left in alive:
        with contextlib.suppress(psutil.Error):
            left.kill()
    return not alive


@pytest.mark.parametrize("kind", ["sleeper", "spinner", "locker"])
def test_workers_end_with_an_engine_that_is_killed(tmp_path: Path, kind: str) -> None:
    if kind == "locker" and sys.platform != "linux":
        pytest.skip("only the Linux kernel reaches a plugin that holds the interpreter's lock")
    parent, workers = start(tmp_path, kind)
    parent.send_signal(signal.SIGKILL)
    parent.communicate()
    assert gone(workers)


def test_ctrl_c_ends_all_and_no_worker_says_a_word(tmp_path: Path) -> None:
    parent, workers = start(tmp_path, "sleeper")
    # What a terminal does: the signal goes to the whole group in the foreground.
    # Workers are in groups of their own; they come first, as they are gone as soon as the program is.
    for worker in workers:
        worker.send_signal(signal.SIGINT)
    os.killpg(parent.pid, signal.SIGINT)
    _, said = parent.communicate(timeout=60)
    assert said.count("KeyboardInterrupt") == 1  # the program's own; it catches none
    assert "time.sleep(3600)" not in said
    assert gone(workers)
