"""The benchmark commands run and report what they promise, on small inputs. No figure is judged here."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

pytestmark = [pytest.mark.models, pytest.mark.slow]


def bench(*arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "anyfind", "bench", *arguments, "--json", "--yes"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_indexing_is_measured_end_to_end_and_bare() -> None:
    answer = bench("index", "--count", "12")
    assert answer["images"] == 12
    assert answer["cpu_seconds"] > 0
    assert answer["cpu_seconds_per_1000"] == pytest.approx(answer["cpu_seconds"] / 12 * 1000, rel=0.01)
    assert answer["bare"]["wall_seconds"] > 0
    assert answer["wall_ratio"] == pytest.approx(answer["wall_seconds"] / answer["bare"]["wall_seconds"], rel=0.05)
    assert answer["rival"] is None
    assert answer["rival_ratio"] is None


def test_queries_are_measured_over_a_library_of_their_own() -> None:
    answer = bench("query", "--vectors", "500", "--queries", "20")
    assert answer["vectors"] == 500
    assert answer["queries"] == 20
    assert 0 < answer["p50_ms"] <= answer["p95_ms"]
    assert answer["peak_rss_mb"] > 10


def test_workers_are_compared_with_this_process() -> None:
    answer = bench("workers", "--rounds", "2")
    assert set(answer["encoders"]) == {"image", "text"}
    for row in answer["encoders"].values():
        assert row["items"] > 0
        assert row["worker_per_second"] > 0
        assert row["in_process_per_second"] > 0
    assert answer["ratio"] == min(row["ratio"] for row in answer["encoders"].values())
