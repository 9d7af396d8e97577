"""Compares encoders in a worker with the same encoders in this process."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Encode = Callable[[Sequence[object]], object]


@dataclass(frozen=True, slots=True)
class WorkerBench:
    """One encoder, both ways.

    Attributes:
        items: How many items a batch had.
        bytes: How large a batch was.
        rounds: How many batches each side encoded.
        in_process_s: Median time of a batch in this process.
        worker_s: Median time of a batch in a worker.
        ratio: Throughput in the worker over that in this process: the median over neighbouring batches, so that
            a computer which is busy for a while slows down both sides of each ratio.
    """

    items: int
    bytes: int
    rounds: int
    in_process_s: float
    worker_s: float
    ratio: float


def compare(in_process: Encode, worker: Encode, batch: Sequence[object], size: int, rounds: int) -> WorkerBench:
    """Encode a batch on both sides in turn.

    Args:
        in_process: Encodes in this process.
        worker: Encodes in a worker.
        batch: What is encoded.
        size: How many bytes that is.
        rounds: How often.
    """
    here: list[float] = []
    there: list[float] = []
    for encode in (in_process, worker):
        encode(batch)  # opens the encoder
    for number in range(rounds):
        # Neither side is always the one that finds the caches as the other left them.
        sides = [(in_process, here), (worker, there)]
        for encode, times in sides if number % 2 == 0 else sides[::-1]:
            started = time.perf_counter()
            encode(batch)
            times.append(time.perf_counter() - started)
    ratio = statistics.median(one / other for one, other in zip(here, there, strict=True))
    return WorkerBench(len(batch), size, rounds, statistics.median(here), statistics.median(there), ratio)
