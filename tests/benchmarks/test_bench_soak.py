"""The soak runs and reports what it promises. No figure is judged here: a test run is too short and not alone."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest


@pytest.mark.slow
def test_a_short_soak_loses_no_file_and_no_search() -> None:
    command = [sys.executable, "-m", "anyfind", "bench", "soak", "--minutes", "0.2", "--files", "40", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode in {0, 1}, done.stderr
    answer = json.loads(done.stdout)
    assert answer["errors"] == 0, answer["first_errors"]
    assert answer["files_indexed"] == answer["files_on_disk"] > 0
    assert answer["searches"] > 10
    assert answer["files_added"] > 0
    assert answer["files_deleted"] > 0
    assert {"memory_early_mb", "memory_late_mb", "idle_p95_ms", "p95_ms", "passed"} <= set(answer)
