"""The benchmark of very many small files runs and reports what it promises. No figure is judged here."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


def test_a_scan_is_measured_from_nothing_to_a_change_that_is_found(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "anyfind", "bench", "scan", "--files", "300", "--folder", str(tmp_path), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["files"] == 300
    assert answer["bytes"] > 300 * 30
    assert 0 < answer["names_s"] <= answer["text_s"] <= answer["vectors_s"]
    assert 0 < answer["names_cpu_s"] <= answer["text_cpu_s"] <= answer["vectors_cpu_s"]
    assert 0 < answer["listening_s"] <= answer["ready_s"]
    assert 0 < answer["found_s"] <= answer["found_slowest_s"]
    for figure in ("rescan_s", "rescan_cpu_s", "peak_rss_mb", "engine_rss_mb"):
        assert answer[figure] > 0, figure
    assert list(tmp_path.iterdir()) == [], "nothing is left behind"
