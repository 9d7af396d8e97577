"""``anyfind bench soak``: files come and go for a long time while searches go on; memory and latency must not grow."""

from __future__ import annotations

import contextlib
import itertools
import json
import random
import subprocess
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
import psutil

from anyfind.api.endpoint import read_endpoint
from anyfind.bench.pretender import write_pretender
from anyfind.bench.served import served
from anyfind.bench.synthetic import phrases
from anyfind.client.engine import EngineClient
from anyfind.errors import AnyfindError
from anyfind.sdk.contracts import Progress

SETTLE_S: Final = 180.0
IDLE_SEARCHES: Final = 300
SEARCH_EVERY_S: Final = 0.1
CHANGE_EVERY_S: Final = 0.05
SAMPLE_EVERY_S: Final = 2.0
WARM_UP: Final = 0.2
"""Share of the time after which memory is looked at: before, caches fill."""

MEMORY_LIMIT: Final = 0.05
LATENCY_LIMIT: Final = 2.0


@dataclass(slots=True)
class _Seen:
    """What was measured while files came and went."""

    searches_ms: list[float] = field(default_factory=list)
    memory: list[tuple[float, float]] = field(default_factory=list)
    parts: list[dict[str, float]] = field(default_factory=list)
    added: int = 0
    deleted: int = 0
    errors: list[str] = field(default_factory=list)


def measure_soak(minutes: float, files: int, progress: Progress) -> dict[str, Any]:
    """Run an engine of its own in a process, and let files come and go while it is searched.

    Args:
        minutes: How long.
        files: How many files there are at any time, about.
        progress: Called with the seconds that are over.

    Returns:
        The figures: memory of all processes early and late, latency of searches at rest and under change.
    """
    with tempfile.TemporaryDirectory(prefix="anyfind-soak-") as scratch:
        folder = Path(scratch)
        (folder / "files").mkdir()
        write_pretender(folder / "plugin")
        words = phrases()
        writer = _Writer(folder / "files", words, files)
        progress(0, 0, "writing files")
        writer.fill()
        with served(folder) as (process, client):
            client.call("POST", "/folders", {"path": str(folder / "files")})
            progress(0, 0, "indexing them")
            _settle(client)
            idle = [_search(client, words) for _ in range(IDLE_SEARCHES)][IDLE_SEARCHES // 10 :]
            seen = _soak(process, client.endpoint.port, folder, writer, words, minutes * 60, progress)
            progress(0, 0, "waiting for the last file")
            _settle(client)
            status = client.call("GET", "/status")
            there = sum(1 for _ in (folder / "files").rglob("*.txt"))
        return _figures(minutes, idle, seen, status["files"], there)


def _figures(minutes: float, idle: Sequence[float], seen: _Seen, indexed: int, there: int) -> dict[str, Any]:
    early, late = _memory(seen.memory)
    idle_p95, busy_p95 = (float(np.percentile(values, 95)) for values in (idle, seen.searches_ms))
    growth = late / early - 1
    return {
        "minutes": minutes,
        "files_added": seen.added,
        "files_deleted": seen.deleted,
        "searches": len(seen.searches_ms),
        "errors": len(seen.errors),
        "first_errors": seen.errors[:3],
        "files_on_disk": there,
        "files_indexed": indexed,
        "memory_early_mb": round(early, 1),
        "memory_late_mb": round(late, 1),
        "memory_growth": round(growth, 4),
        "idle_p50_ms": round(float(np.percentile(idle, 50)), 2),
        "idle_p95_ms": round(idle_p95, 2),
        "p50_ms": round(float(np.percentile(seen.searches_ms, 50)), 2),
        "p95_ms": round(busy_p95, 2),
        "p95_ratio": round(busy_p95 / idle_p95, 2),
        "parts": seen.parts,
        "passed": growth <= MEMORY_LIMIT
        and busy_p95 <= LATENCY_LIMIT * idle_p95
        and not seen.errors
        and indexed == there,
    }


def _memory(samples: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Medians of the first and the last fifth after the warm-up: single samples catch batches in flight."""
    end = samples[-1][0]
    warm = [memory for at, memory in samples if at >= WARM_UP * end]
    part = max(1, len(warm) // 5)
    return float(np.median(warm[:part])), float(np.median(warm[-part:]))


class _Writer:
    """Adds, changes and deletes small text files, about as many of one as of the other."""

    def __init__(self, folder: Path, words: Sequence[str], files: int) -> None:
        self._folder = folder
        self._words = words
        self._files = files
        self._random = random.Random(7)  # noqa: S311 (the same files each time, not secrets)
        self._numbers = itertools.count()
        self._there: list[Path] = []

    def fill(self) -> None:
        """As many files as there are to be."""
        while len(self._there) < self._files:
            self._add()

    def change(self) -> bool:
        """One file more or one less; whether it is one more."""
        # The more are missing the likelier one comes: about as many at the end as in the beginning.
        adding = self._random.random() < 0.5 + 5 * (1 - len(self._there) / self._files)
        if adding:
            self._add()
        else:
            self._there.pop(self._random.randrange(len(self._there))).unlink()
        return adding

    def _add(self) -> None:
        number = next(self._numbers)
        path = self._folder / f"{number % 50:02}" / f"note {number}.txt"
        path.parent.mkdir(exist_ok=True)
        text = ". ".join(self._random.choices(self._words, k=12))
        path.write_text(f"{text}. This is note {number}.\n", encoding="utf-8")
        self._there.append(path)


def _soak(
    process: subprocess.Popen[bytes],
    port: int,
    folder: Path,
    writer: _Writer,
    words: Sequence[str],
    seconds: float,
    progress: Progress,
) -> _Seen:
    seen = _Seen()
    over = threading.Event()
    endpoint = read_endpoint(folder / "library")
    assert endpoint is not None
    assert endpoint.port == port

    def searching() -> None:
        with EngineClient(endpoint) as client:
            while not over.wait(SEARCH_EVERY_S):
                try:
                    seen.searches_ms.append(_search(client, words))
                except AnyfindError as error:
                    seen.errors.append(str(error))

    def changing() -> None:
        while not over.wait(CHANGE_EVERY_S):
            if writer.change():
                seen.added += 1
            else:
                seen.deleted += 1

    threads = [threading.Thread(target=work, name=f"soak-{work.__name__}") for work in (searching, changing)]
    for thread in threads:
        thread.start()
    began = time.monotonic()
    try:
        while (passed := time.monotonic() - began) < seconds:
            total, parts = _resident(process.pid)
            seen.memory.append((passed, total))
            if len(seen.memory) % 15 == 1:
                seen.parts.append({"at_s": round(passed), "total_mb": round(total, 1), **parts})
            progress(int(passed), int(seconds), "files come and go")
            over.wait(SAMPLE_EVERY_S)
    finally:
        over.set()
        for thread in threads:
            thread.join()
    return seen


def _resident(pid: int) -> tuple[float, dict[str, float]]:
    """Megabytes of a process and all that it started: together, and of the engine itself and its workers."""
    engine = psutil.Process(pid)
    workers = 0.0
    count = 0
    for child in engine.children(recursive=True):
        # One may end while it is asked.
        with contextlib.suppress(psutil.NoSuchProcess):
            workers += child.memory_info().rss / 1e6
            count += 1
    own = engine.memory_info().rss / 1e6
    parts = {"engine_mb": round(own, 1), "workers_mb": round(workers, 1), "workers": count}
    return own + workers, parts


def _settle(client: EngineClient) -> None:
    """Until nothing waits any more."""
    deadline = time.monotonic() + SETTLE_S
    quiet = 0
    while quiet < 4:
        if time.monotonic() > deadline:
            raise AnyfindError(f"The engine did not come to rest: {json.dumps(client.call('GET', '/indexing'))}")
        state = client.call("GET", "/indexing")
        quiet = quiet + 1 if state["state"] == "idle" and not state["pending"] else 0
        time.sleep(0.5)


def _search(client: EngineClient, words: Sequence[str]) -> float:
    """Milliseconds that a search takes, from the outside."""
    text = " ".join(random.choices(words, k=1))  # noqa: S311 (no secret)
    started = time.perf_counter()
    client.call("POST", "/search", {"text": text})
    return (time.perf_counter() - started) * 1000
