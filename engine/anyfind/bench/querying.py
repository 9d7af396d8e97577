"""Times queries in a warm process."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import psutil


@dataclass(frozen=True, slots=True)
class QueryBench:
    """What a query costs once its words are a vector.

    Attributes:
        vectors: How many vectors were searched.
        dimensions: Their lengths as stored, pictures first.
        queries: How many distinct queries were timed.
        p50_ms: Median.
        p95_ms: 95 of 100 queries were faster.
        peak_rss: Largest resident set of the process while it answered, in bytes.
    """

    vectors: int
    dimensions: tuple[int, ...]
    queries: int
    p50_ms: float
    p95_ms: float
    peak_rss: int


def bench_query(
    search: Callable[[int], object], *, vectors: int, dimensions: tuple[int, ...], queries: int = 200, warm_up: int = 20
) -> QueryBench:
    """Time distinct queries one after the other.

    Args:
        search: Answers the query of that number completely, encoding of its words excluded (the caller
            encoded them before).
        vectors: How many vectors are searched, for the record.
        dimensions: Their lengths, for the record.
        queries: How many are timed.
        warm_up: How many are asked before, untimed: caches fill, threads start.
    """
    process = psutil.Process()
    for number in range(warm_up):
        search(number)
    took, peak = [], 0
    for number in range(warm_up, warm_up + queries):
        started = time.perf_counter()
        search(number)
        took.append(time.perf_counter() - started)
        peak = max(peak, process.memory_info().rss)
    p50, p95 = np.percentile(took, [50, 95]) * 1000
    return QueryBench(vectors, dimensions, queries, float(p50), float(p95), peak)
