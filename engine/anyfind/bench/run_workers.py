"""``anyfind bench workers``: the chosen encoders in a worker and in this process, on photographs and passages."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from anyfind.bench.photos import installed_pictures, make_photos, pictures_in
from anyfind.bench.synthetic import phrases
from anyfind.bench.workers import WorkerBench, compare
from anyfind.ingest.ports import IngestOptions
from anyfind.plugins.checks import payload_bytes
from anyfind.plugins.host import Host
from anyfind.sdk.contracts import Progress
from anyfind.sdk.types import IMAGE, TEXT, Role
from anyfind.service import Engine

_PHRASES_A_PASSAGE = 12


def measure_workers(engine: Engine, images: Path | None, rounds: int, progress: Progress) -> dict[str, Any]:
    """Encode batches of the size that indexing uses, in this process and in a worker in turn.

    Args:
        engine: Says which encoders, weights and caches are used.
        images: Pictures to cut photographs out of; those of the installed packages when ``None``.
        rounds: Batches a side.
        progress: Called between the steps.
    """
    options = IngestOptions()
    progress(0, 3, "making photographs")
    batches: dict[str, Sequence[object]] = {
        IMAGE: _photographs(engine.query_host, options.batch_of(IMAGE), images),
        TEXT: _passages(options.batch_of(TEXT)),
    }
    results: dict[str, Any] = {}
    for step, (modality, batch) in enumerate(batches.items(), start=1):
        progress(step, 3, f"encoding {modality}")
        encoder = engine.encoders[modality][0]
        found = compare(
            functools.partial(engine.query_host.encode, encoder, role=Role.DOCUMENT),
            functools.partial(engine.host.encode, encoder, role=Role.DOCUMENT),
            batch,
            sum(map(payload_bytes, batch)),
            rounds,
        )
        results[modality] = {"encoder": encoder, **_row(found)}
    progress(3, 3, "done")
    return {"rounds": rounds, "encoders": results, "ratio": min(row["ratio"] for row in results.values())}


def _photographs(host: Host, count: int, images: Path | None) -> list[object]:
    """Photographs of 640x480 as the extractor hands them to the encoder."""
    with tempfile.TemporaryDirectory(prefix="anyfind-bench-") as scratch:
        make_photos(Path(scratch), count, installed_pictures() if images is None else pictures_in(images))
        files = sorted(path for path in Path(scratch).rglob("*") if path.is_file())
        return [host.extract(host.source(path)).segments[0].payload for path in files]


def _passages(count: int) -> list[object]:
    """Texts about as long as those that documents are cut into."""
    words = phrases()
    starts = [number * _PHRASES_A_PASSAGE for number in range(count)]
    return [" ".join(words[(start + at) % len(words)] for at in range(_PHRASES_A_PASSAGE)) for start in starts]


def _row(found: WorkerBench) -> dict[str, Any]:
    return {
        "items": found.items,
        "megabytes": round(found.bytes / 2**20, 2),
        "in_process_per_second": round(found.items / found.in_process_s, 1),
        "worker_per_second": round(found.items / found.worker_s, 1),
        "ratio": round(found.ratio, 3),
    }
