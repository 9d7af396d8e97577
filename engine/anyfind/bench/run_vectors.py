"""``anyfind bench vectors``: large libraries of synthetic vectors, started and searched as by a running engine."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from anyfind.bench import large
from anyfind.bench.usage import run_measured
from anyfind.sdk.contracts import Progress

STEPS = (("make", "writing the library"), ("build", "building the index"), ("ask", "searching"))


def curve_to(count: int) -> list[int]:
    """10,000, then ten times as many each time, and at last the count itself."""
    below = []
    step = 10_000
    while step < count:
        below.append(step)
        step *= 10
    return [*below, count]


def measure_vectors(counts: Sequence[int], dimension: int, folder: Path | None, progress: Progress) -> dict[str, Any]:
    """Build and search a library for each count; everything is in temporary folders.

    Args:
        counts: How many vectors.
        dimension: Length of a vector.
        folder: Where the temporary folders are made; some 5 GB for a million vectors of 256 dimensions.
        progress: Called with (done, total, what).
    """
    rows = []
    for number, count in enumerate(counts):
        with tempfile.TemporaryDirectory(prefix="anyfind-bench-", dir=folder) as scratch:
            row: dict[str, Any] = {"vectors": count}
            for step, (name, what) in enumerate(STEPS):
                progress(number * len(STEPS) + step, len(counts) * len(STEPS), f"{count:,}: {what}")
                measured = _step(name, Path(scratch) / "library", count, dimension)
                row |= measured
            rows.append(row)
    return {"dimension": dimension, "rows": rows}


def _step(name: str, folder: Path, count: int, dimension: int) -> dict[str, Any]:
    command: list[str | Path] = [sys.executable, "-m", large.__name__, name, folder, str(count), str(dimension)]
    measured = run_measured(command, environment={large.STARTED: repr(time.time())})
    said: dict[str, Any] = json.loads(measured.output)
    if name == "build":
        said["build_cpu_s"] = round(measured.usage.cpu_seconds, 2)
        said["build_peak_rss_mb"] = round(measured.usage.peak_rss / 2**20, 1)
    return said
