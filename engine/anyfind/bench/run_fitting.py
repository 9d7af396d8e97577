"""``anyfind bench fit``: fitting on many pairs in files, and mapping a million vectors through what was fitted."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from anyfind.bench import fitting
from anyfind.bench.usage import run_measured
from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry
from anyfind.sdk.contracts import Progress

COUNT: Final = 30_000
STEPS: Final = (("write", "writing pairs"), ("fit", "fitting"), ("apply", "mapping vectors"))


def measure_fitting(
    counts: Sequence[int],
    method: str,
    device: str,
    folder: Path | None,
    progress: Progress,
    values: Mapping[str, object] | None = None,
) -> dict[str, Any]:
    """Write, fit and map for each count; everything is in temporary folders.

    Args:
        counts: How many pairs.
        method: Id of the adapter contribution.
        device: ``"auto"``, ``"cpu"``, ``"cuda"`` or ``"mps"``.
        folder: Where the temporary folders are made; some 5 GB for a million pairs.
        progress: Called with (done, total, what).
        values: Hyper-parameters that are given instead of chosen.

    Raises:
        NotFound: There is no such way to fit.
        BadInput: It cannot read pairs from files.
        AnyfindError: A step failed.
    """
    fitting.trainer_of(Registry(discover()), method)
    rows = []
    for number, count in enumerate(counts):
        with tempfile.TemporaryDirectory(prefix="anyfind-bench-", dir=folder) as scratch:
            row: dict[str, Any] = {"pairs": count}
            for step, (name, what) in enumerate(STEPS):
                progress(number * len(STEPS) + step, len(counts) * len(STEPS), f"{count:,}: {what}")
                row[name] = _step(name, Path(scratch), count, method, device, json.dumps(dict(values or {})))
            rows.append(row)
    return {"dimensions": [fitting.LEFT, fitting.RIGHT], "rows": rows}


def _step(name: str, folder: Path, count: int, method: str, device: str, values: str) -> dict[str, Any]:
    module = fitting.__name__
    command: list[str | Path] = [sys.executable, "-m", module, name, folder, str(count), method, device, values]
    measured = run_measured(command)
    said: dict[str, Any] = json.loads(measured.output)
    return said | {"peak_rss_mb": round(measured.usage.peak_rss / 2**20, 1)}
