"""Queries over many synthetic vectors in a warm process."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import psutil

from anyfind.sdk.types import Float32Array

_BLOCK: Final = 4096
_SPREAD: Final = 0.8  # of the distance between cluster centres: neighbours exist, clusters overlap


@dataclass(frozen=True, slots=True)
class QueryBench:
    """What a query costs once its words are a vector.

    Attributes:
        vectors: How many vectors were searched.
        dimension: Their length as stored.
        queries: How many distinct queries were timed.
        p50_ms: Median.
        p95_ms: 95 of 100 queries were faster.
        peak_rss: Largest resident set of the process while it answered, in bytes.
    """

    vectors: int
    dimension: int
    queries: int
    p50_ms: float
    p95_ms: float
    peak_rss: int


def synthetic_vectors(count: int, dimension: int, *, clusters: int = 256, seed: int = 11) -> Iterator[Float32Array]:
    """Vectors with neighbours, in blocks ``float32 [n, dimension]``.

    Random directions alone would all be equally far from each other, which no encoder produces. These
    scatter around random centres, are non-negative like pooled features, and are the same for the same arguments.

    Args:
        count: How many in all.
        dimension: Length of a vector.
        clusters: How many centres.
        seed: Chooses everything.
    """
    random = np.random.default_rng(seed)
    centres = random.standard_normal((clusters, dimension), dtype=np.float32)
    for start in range(0, count, _BLOCK):
        size = min(_BLOCK, count - start)
        chosen = centres[random.integers(0, clusters, size)]
        noise = random.standard_normal((size, dimension), dtype=np.float32)
        yield np.maximum(chosen + np.float32(_SPREAD) * noise, 0)


def bench_query(
    search: Callable[[int], object], *, vectors: int, dimension: int, queries: int = 200, warm_up: int = 20
) -> QueryBench:
    """Time distinct queries one after the other.

    Args:
        search: Answers the query of that number completely, encoding of its words excluded (the caller
            encoded them before).
        vectors: How many vectors are searched, for the record.
        dimension: Their length, for the record.
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
    return QueryBench(vectors, dimension, queries, float(p50), float(p95), peak)
