"""Decoder and encoder alone, as a process: ``python -m anyfind.bench.bare PHOTOS ENCODER MODELS CACHE THREADS``.

It shares the extractor, the encoder and their threads with the indexer and does nothing else, so the
indexer's wall time over this one's is what scanning, hashing, storing and indexing cost.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from anyfind.bench.indexing import run_bare
from anyfind.plugins.discovery import discover
from anyfind.plugins.host import InProcessHost
from anyfind.plugins.models import ModelStore
from anyfind.plugins.registry import Registry
from anyfind.sdk.types import Role

LOADERS = 2
BATCH = 32


def main(photos: Path, encoder: str, models: Path, cache: Path, threads: int) -> float:
    """Decode and encode every photograph of a folder; wall seconds without start-up."""
    host = InProcessHost(Registry(discover()), ModelStore(models), cache, cache, threads=threads)
    files = sorted(path for path in photos.rglob("*") if path.is_file())

    def decode(path: Path) -> object:
        return host.extract(host.source(path)).segments[0].payload

    seconds = run_bare(
        files, decode, lambda batch: host.encode(encoder, batch, Role.DOCUMENT), threads=LOADERS, batch=BATCH
    )
    host.close()
    return seconds


if __name__ == "__main__":
    took = main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]), int(sys.argv[5]))
    sys.stdout.write(json.dumps({"wall_seconds": took}) + "\n")
