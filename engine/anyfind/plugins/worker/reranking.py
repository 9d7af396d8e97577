"""Rerankers in processes of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from anyfind.plugins.contexts import Contexts, opening, travelling
from anyfind.plugins.registry import Registry
from anyfind.plugins.reranking import LocalRerankers, checked_boxes, in_batches
from anyfind.plugins.worker.pool import Pool
from anyfind.plugins.worker.process import Worker
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.entries import RerankerEntry
from anyfind.sdk.reranking import Box, Candidate

_OPENING: Final = 10.0
"""How many times longer than a call loading and opening may take."""


class WorkerRerankers:
    """Runs rerankers in the process of their plugin's encoders, or here where a search must not wait for it.

    Args:
        registry: What is installed.
        contexts: Their surroundings.
        here: Whether one runs in this process.
        pool: The processes of one.
        threads: How many threads one may keep busy.
        factor: Multiplies time limits.
    """

    def __init__(
        self,
        registry: Registry,
        contexts: Contexts,
        here: Callable[[str], bool],
        pool: Callable[[str], Pool],
        threads: int,
        factor: float,
    ) -> None:
        self._registry = registry
        self._contexts = contexts
        self._local = LocalRerankers(registry, contexts, threads)
        self._here = here
        self._pool = pool
        self._threads = threads
        self._factor = factor

    def rerank(
        self,
        full_id: str,
        query: str,
        candidates: Sequence[Candidate],
        budget: float,
        cancel: CancelToken | None = None,
    ) -> list[float]:
        """See :meth:`~anyfind.plugins.reranking.RerankerHost.rerank`; a process that hangs is ended."""
        if self._here(full_id):
            return self._local.rerank(full_id, query, candidates, budget, cancel)
        entry = self._registry.reranker(full_id)
        with self._pool(full_id).worker(cancel) as worker:
            self._open(worker, entry, cancel)

            def call(batch: Sequence[Candidate], left: float) -> object:
                request = {"op": "rerank", "id": full_id, "query": query, "candidates": list(batch), "budget": left}
                return worker.call(request, "rerank", entry.timeout_s * self._factor, cancel)

            return in_batches(entry, candidates, budget, call, cancel)

    def boxes(self, full_id: str, sizes: Sequence[tuple[int, int]]) -> list[tuple[Box, ...]]:
        """See :meth:`~anyfind.plugins.reranking.RerankerHost.boxes`."""
        if self._here(full_id):
            return self._local.boxes(full_id, sizes)
        entry = self._registry.reranker(full_id)
        with self._pool(full_id).worker() as worker:
            self._open(worker, entry, None)
            request = {"op": "boxes", "id": full_id, "sizes": list(sizes)}
            given: list[Any] = worker.call(request, "say which parts it looks at", entry.timeout_s * self._factor)
        return [checked_boxes(full_id, boxes, size) for boxes, size in zip(given, sizes, strict=True)]

    def unload(self) -> None:
        """Those in this process; the other processes end by themselves."""
        self._local.unload()

    def _open(self, worker: Worker, entry: RerankerEntry, cancel: CancelToken | None) -> None:
        """Let a worker make a reranker and load its model."""
        if entry.full_id in worker.loaded:
            return
        patience = entry.timeout_s * self._factor * _OPENING
        request = {"op": "load", "id": entry.full_id, "factory": entry.factory, "space": None}
        worker.call(request, f"load {entry.factory}", patience, cancel)
        context = travelling(self._contexts.make(entry.full_id, self._threads, self._contexts.weights(entry)))
        with opening():
            worker.call({"op": "prepare", "id": entry.full_id, "context": context}, "open", patience, cancel)
        worker.loaded.add(entry.full_id)
