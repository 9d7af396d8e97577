"""``anyfind bench index``: real processes over photographs made for it."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from anyfind.bench.indexing import bench_index
from anyfind.bench.photos import installed_pictures, make_photos, pictures_in
from anyfind.bench.rival import RclipRival
from anyfind.bench.usage import Usage, run_measured
from anyfind.errors import AnyfindError
from anyfind.sdk.contracts import Progress
from anyfind.sdk.types import IMAGE
from anyfind.service import Engine


def measure_indexing(
    engine: Engine, count: int, images: Path | None, repeats: int, progress: Progress, *, against: str | None
) -> dict[str, Any]:
    """Index photographs in a fresh library, and do the same with the bare decoder and encoder and a rival.

    Args:
        engine: Says which encoder, weights and caches are used.
        count: How many photographs.
        images: Pictures to cut them out of; those of the installed packages when ``None``.
        repeats: How many times; the best counts.
        progress: Called between the steps.
        against: ``"rclip"`` or ``None``.
    """
    encoder, _ = engine.encoders[IMAGE]
    rival = None if against is None else RclipRival(Path(sys.executable), engine.places.cache / "bench")
    steps = (2 + (rival is not None)) * repeats + 1
    done = iter(range(steps + 1))
    with tempfile.TemporaryDirectory(prefix="anyfind-bench-") as scratch:
        photos = Path(scratch) / "photos"
        photos.mkdir()
        progress(next(done), steps, "making photographs")
        make_photos(photos, count, installed_pictures() if images is None else pictures_in(images))
        if rival is not None:
            rival.prepare(lambda what: progress(0, steps, what))

        def full() -> Usage:
            progress(next(done), steps, "indexing")
            with tempfile.TemporaryDirectory(dir=scratch, prefix="library-") as home:
                return _index_once(engine, photos, Path(home), count)

        def bare() -> Usage:
            progress(next(done), steps, "decoder and encoder alone")
            places = (engine.places.models, engine.places.cache, engine.settings.threads)
            return run_measured([sys.executable, "-m", "anyfind.bench.bare", photos, encoder, *map(str, places)]).usage

        def other() -> Usage:
            assert rival is not None
            progress(next(done), steps, rival.name)
            return rival.index(photos, count)

        bench = bench_index(count, full, bare, None if rival is None else (rival.name, other), repeats=repeats)
    return {
        "images": count,
        "encoder": encoder,
        "repeats": repeats,
        **_row(bench.full),
        "cpu_seconds_per_1000": round(bench.full.cpu_seconds / count * 1000, 2),
        "bare": _row(bench.bare),
        "wall_ratio": round(bench.wall_ratio, 3),
        "rival": None if bench.rival is None else {"name": bench.rival_name, **_row(bench.rival)},
        "rival_ratio": None if bench.rival_ratio is None else round(bench.rival_ratio, 3),
    }


def _index_once(engine: Engine, photos: Path, home: Path, count: int) -> Usage:
    """Scan, hash, decode, encode, store and index into a new library."""
    environment = {
        "ANYFIND_HOME": str(home),
        "ANYFIND_MODELS": str(engine.places.models),
        "ANYFIND_CACHE": str(engine.places.cache),
    }
    done = run_measured([sys.executable, "-m", "anyfind.bench.whole", photos], environment=environment)
    embedded = json.loads(done.output)["embedded"]
    # What is written in some of them is embedded, too.
    if embedded < count:
        raise AnyfindError(f"Only {embedded} of {count} photographs were indexed, so the time means nothing.")
    return done.usage


def _row(usage: Usage) -> dict[str, float]:
    return {
        "cpu_seconds": round(usage.cpu_seconds, 2),
        "wall_seconds": round(usage.wall_seconds, 2),
        "peak_rss_mb": round(usage.peak_rss / 2**20, 1),
    }
