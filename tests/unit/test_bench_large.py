"""The steps of measuring a large library, on a small one."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest

from anyfind.bench import large
from anyfind.bench.run_vectors import curve_to, measure_vectors
from anyfind.bench.synthetic import synthetic_vectors


@pytest.mark.parametrize(
    ("count", "counts"),
    [(100, [100]), (10_000, [10_000]), (20_000, [10_000, 20_000]), (1_000_000, [10_000, 100_000, 1_000_000])],
)
def test_the_curve_ends_in_the_count(count: int, counts: list[int]) -> None:
    assert curve_to(count) == counts


def test_each_step_measures_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(large.STARTED, repr(time.time()))
    made = large.make(tmp_path / "library", 300, 16)
    built = large.build(tmp_path / "library", 300, 16)
    asked = large.ask(tmp_path / "library", 300, 16)
    assert made["fill_s"] >= 0
    assert built["snapshot_mb"] >= 300 * 16 * 4 / 1e6 - 0.05
    assert asked["ready_by"] == "exact"
    assert asked["recall_at_10"] == 1.0
    assert 0 < asked["ready_s"] <= asked["snapshot_s"] + 0.01
    assert asked["search_p95_ms"] >= asked["search_p50_ms"] > 0
    assert asked["index_p95_ms"] >= asked["index_p50_ms"] > 0
    assert min(asked["ready_cpu_s"], asked["index_cpu_ms"], asked["search_cpu_ms"]) >= 0
    assert asked["peak_rss_mb"] >= asked["rss_mb"] > 10


def test_every_count_is_measured_in_processes_of_its_own(tmp_path: Path) -> None:
    said: list[str] = []
    result = measure_vectors([120], 8, tmp_path, lambda done, total, what: said.append(f"{done}/{total} {what}"))
    (row,) = result["rows"]
    assert row["vectors"] == 120
    assert row["build_peak_rss_mb"] > 10
    assert row["build_cpu_s"] > 0
    assert said == ["0/3 120: writing the library", "1/3 120: building the index", "2/3 120: searching"]
    assert list(tmp_path.iterdir()) == []


def test_queries_lie_among_what_is_stored_and_are_no_copies() -> None:
    stored = np.concatenate(list(synthetic_vectors(2000, 16, clusters=4)))
    asked = np.concatenate(list(synthetic_vectors(20, 16, clusters=4, draw=1)))
    nearest = (asked @ stored.T).max(axis=1)
    assert nearest.max() < 0.999
    assert nearest.min() > (asked @ stored.T).mean() + 0.1
