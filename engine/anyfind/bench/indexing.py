"""Indexing end to end, beside the bare encoder and, on request, a rival: all on the same files, in turn."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from anyfind.bench.usage import Usage

Decoded = TypeVar("Decoded")
Run = Callable[[], Usage]
"""Does all of the work once, from nothing, in a process of its own."""


@dataclass(frozen=True, slots=True)
class IndexBench:
    """What indexing cost.

    Attributes:
        images: How many photographs.
        repeats: How many times each was run; the figures are the best of them.
        full: Scan, hash, decode, encode, store and index.
        bare: Decode and encode alone.
        rival: The rival's run, or ``None``.
        rival_name: Its program and version, or ``None``.
    """

    images: int
    repeats: int
    full: Usage
    bare: Usage
    rival: Usage | None
    rival_name: str | None

    @property
    def wall_ratio(self) -> float:
        """Wall time over the wall time of the bare encoder and decoder."""
        return self.full.wall_seconds / self.bare.wall_seconds

    @property
    def rival_ratio(self) -> float | None:
        """Processor time over the rival's."""
        return None if self.rival is None else self.full.cpu_seconds / self.rival.cpu_seconds


def bench_index(
    images: int, full: Run, bare: Run, rival: tuple[str, Run] | None = None, *, repeats: int = 1
) -> IndexBench:
    """Run everything in turn, ``repeats`` times, and keep the best of each.

    Taking turns lets a noisy neighbour disturb all of them alike.

    Args:
        images: How many photographs each run handles.
        full: The whole indexer.
        bare: Decoder and encoder alone.
        rival: Name and run of a rival.
        repeats: At least 1.
    """
    fulls, bares, rivals = [], [], []
    for _ in range(repeats):
        fulls.append(full())
        bares.append(bare())
        if rival is not None:
            rivals.append(rival[1]())
    return IndexBench(
        images=images,
        repeats=repeats,
        full=Usage.best(fulls),
        bare=Usage.best(bares),
        rival=Usage.best(rivals) if rivals else None,
        rival_name=None if rival is None else rival[0],
    )


def run_bare(
    files: Sequence[Path],
    decode: Callable[[Path], Decoded],
    encode: Callable[[list[Decoded]], object],
    *,
    threads: int,
    batch: int,
) -> float:
    """Decode in threads and encode in batches, and nothing else: what no indexer can go below.

    Args:
        files: What is decoded.
        decode: Reads one file; called from several threads.
        encode: Takes a batch.
        threads: How many decode.
        batch: Files a batch.

    Returns:
        Wall seconds.
    """
    started = time.perf_counter()
    waiting: list[Decoded] = []
    for decoded in _ahead(files, decode, threads, 2 * batch):
        waiting.append(decoded)
        if len(waiting) == batch:
            encode(waiting)
            waiting = []
    if waiting:
        encode(waiting)
    return time.perf_counter() - started


def _ahead(files: Sequence[Path], decode: Callable[[Path], Decoded], threads: int, ahead: int) -> Iterator[Decoded]:
    """Decode in order with at most ``ahead`` files in memory beside the one that is handed out."""
    with ThreadPoolExecutor(threads) as pool:
        pending: deque[Future[Decoded]] = deque()
        for file in files:
            pending.append(pool.submit(decode, file))
            if len(pending) > ahead:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
