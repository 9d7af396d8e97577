"""One step of measuring a large library, as a process: ``python -m anyfind.bench.large STEP FOLDER COUNT DIMENSION``.

Each step has a process of its own, so that its memory and its start are its own.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
import psutil

from anyfind.bench.synthetic import Synthetic, fill, phrases, synthetic_vectors
from anyfind.index import IndexManager, View
from anyfind.plugins.host import Host
from anyfind.sdk.types import IMAGE, TEXT, EncodeResult, Float32Array, Role, Space
from anyfind.search.query import Query
from anyfind.search.searcher import Searcher
from anyfind.search.terms import TermMaker
from anyfind.search.threads import SingleThreaded
from anyfind.spaces.graph import SpaceGraph
from anyfind.store import Store

STARTED: Final = "ANYFIND_BENCH_STARTED"
"""The variable that says when the process was started, in seconds of the epoch."""

_CANDIDATES: Final = 48
_RANK_CONSTANT: Final = 60
_BEST: Final = 10
_JUDGED: Final = 100
_WARM_UP: Final = 20
_TIMED: Final = 300


class KnownWords:
    """Words and their vectors, in place of an encoder."""

    def __init__(self, words: Sequence[str], dimension: int) -> None:
        drawn = np.concatenate(list(synthetic_vectors(len(words), dimension, draw=1)))
        self.vectors: Mapping[str, Float32Array] = dict(zip(words, drawn, strict=True))

    def encode(self, encoder_id: str, items: Sequence[object], role: Role) -> EncodeResult:
        """The vectors of words.

        Raises:
            KeyError: Something else is asked for.
        """
        del encoder_id, role
        return EncodeResult(np.stack([self.vectors[str(item)] for item in items]))


class LargeLibrary:
    """A library whose files are made up, and everything that answers a search in it.

    Args:
        folder: Where it lies.
        dimension: Length of a vector.
    """

    def __init__(self, folder: Path, dimension: int) -> None:
        self.space = Space("bench/pictures", (), "1", dimension, "l2", (IMAGE, TEXT))
        own = Space("bench/words", (), "1", dimension, "l2", (TEXT,))
        self.snapshots = folder / "index"
        self.store = Store.open(folder / "library.sqlite")
        graph = SpaceGraph([])
        (view,) = graph.views(self.space)
        self.view = View(view.id, view.space_id, view.dimension, view.apply)
        self.index = IndexManager(self.store, self.snapshots, lambda: [self.view])
        self.words = phrases()
        self.known = KnownWords(self.words, dimension)
        encoders = {IMAGE: ("bench/pictures", self.space), TEXT: ("bench/words", own)}
        terms = TermMaker(self.store, cast("Host", self.known), encoders)
        self.searcher = Searcher(self.store, self.index, graph, terms, _CANDIDATES, _RANK_CONSTANT)

    def search(self, number: int) -> None:
        """Answer one of the queries as ``anyfind search`` does."""
        self.searcher.search(Query(text=self.words[number % len(self.words)]))

    def nearest(self, number: int) -> list[int]:
        """Only what the index says to it."""
        vector = self.known.vectors[self.words[number % len(self.words)]]
        return [int(label) for label in self.index.search(self.view.id, vector, _CANDIDATES)[0]]

    def close(self) -> None:
        """Give everything back."""
        self.searcher.close()
        self.index.close()
        self.store.close()


def make(folder: Path, count: int, dimension: int) -> dict[str, Any]:
    """Write a library: four of five files are pictures, one is a passage; one vector each."""
    (folder / "files").mkdir(parents=True)
    library = LargeLibrary(folder, dimension)
    started = time.perf_counter()
    pictures = count * 4 // 5
    kinds = [
        Synthetic(IMAGE, "image/jpeg", ".jpg", library.space, pictures),
        Synthetic(TEXT, "text/plain", ".txt", library.space, count - pictures),
    ]
    fill(library.store, folder / "files", kinds, lambda *_: None)
    library.close()
    return {"fill_s": _seconds(started)}


def build(folder: Path, count: int, dimension: int) -> dict[str, Any]:
    """Build the index of a library and write its snapshot."""
    del count
    library = LargeLibrary(folder, dimension)
    started = time.perf_counter()
    library.index.load()
    built = _seconds(started)
    library.index.save()
    saved = _seconds(started)
    library.close()
    size = sum(path.stat().st_size for path in library.snapshots.iterdir())
    return {"build_s": built, "save_s": round(saved - built, 2), "snapshot_mb": round(size / 1e6, 1)}


def ask(folder: Path, count: int, dimension: int) -> dict[str, Any]:
    """Start as a running engine does, and search: at once, and once the snapshot is loaded."""
    started = float(os.environ[STARTED])
    library = LargeLibrary(folder, dimension)
    library.index.follow()
    library.search(0)
    ready, ready_cpu = time.time() - started, time.process_time()
    first = library.index.state(library.view.id)
    while library.index.state(library.view.id) != "hnsw" and count >= library.index.exact_below:
        time.sleep(0.02)
    loaded = time.time() - started
    with SingleThreaded().limited():  # as inside a search
        index = _timed(library.nearest)
    whole = _timed(library.search)
    process = psutil.Process()
    now, peak = process.memory_info().rss, _peak(process)
    result = {
        "ready_s": round(ready, 2),
        "ready_cpu_s": round(ready_cpu, 2),
        "ready_by": "exact" if first == "rebuilding" else first,
        "snapshot_s": round(loaded, 2),
        "index_p50_ms": index[0],
        "index_p95_ms": index[1],
        "index_cpu_ms": index[2],
        "search_p50_ms": whole[0],
        "search_p95_ms": whole[1],
        "search_cpu_ms": whole[2],
        "rss_mb": round(now / 2**20, 1),
        # The kernel counts pages in batches for each thread, so that the peak may lag a little.
        "peak_rss_mb": round(max(now, peak) / 2**20, 1),
    }
    result["recall_at_10"] = _recall(library)
    library.close()
    return result


def _timed(search: Callable[[int], object]) -> tuple[float, float, float]:
    """p50 and p95 of distinct queries in milliseconds, and what one takes of a processor."""
    for number in range(_WARM_UP):
        search(number)
    took = []
    busy = time.process_time()
    for number in range(_WARM_UP, _WARM_UP + _TIMED):
        started = time.perf_counter()
        search(number)
        took.append(time.perf_counter() - started)
    busy = (time.process_time() - busy) / _TIMED * 1000
    p50, p95 = np.percentile(took, [50, 95]) * 1000
    return round(float(p50), 2), round(float(p95), 2), round(busy, 2)


def _recall(library: LargeLibrary) -> float:
    """How many of the ten nearest, found by comparing with every vector of the database, the index gives."""
    queries = np.stack([library.known.vectors[words] for words in library.words[:_JUDGED]])
    best = [(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32)) for _ in range(len(queries))]
    for labels, raw in library.store.vectors(library.space.id):
        scores = queries @ library.view.transform(raw.astype(np.float32)).T
        for number, row in enumerate(scores):
            every = np.concatenate([best[number][0], labels]), np.concatenate([best[number][1], row])
            kept = np.argsort(-every[1], kind="stable")[:_BEST]
            best[number] = every[0][kept], every[1][kept]
    hits = sum(len(set(library.nearest(number)[:_BEST]) & set(best[number][0].tolist())) for number in range(_JUDGED))
    return round(hits / sum(len(labels) for labels, _ in best), 4)


def _peak(process: psutil.Process) -> int:
    """The largest resident set so far, where the system tells it; else that of now."""
    if sys.platform == "win32":
        return int(process.memory_info().peak_wset)
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _seconds(started: float) -> float:
    return round(time.perf_counter() - started, 2)


_STEPS: Final = {"make": make, "build": build, "ask": ask}


if __name__ == "__main__":
    step, where, how_many, length = sys.argv[1:]
    sys.stdout.write(json.dumps(_STEPS[step](Path(where), int(how_many), int(length))) + "\n")
