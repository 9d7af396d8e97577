"""Runs rerankers: what the engine asks of them, and the ones that run in this process."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from anyfind.plugins.contexts import Contexts, blame, opening
from anyfind.plugins.registry import Registry
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.entries import RerankerEntry
from anyfind.sdk.errors import AnyfindError, PluginError
from anyfind.sdk.reranking import Box, Candidate, OpenedReranker

MOST_BOXES: Final = 64
"""Parts of one picture that a reranker may ask for."""


class RerankerHost(Protocol):
    """What the engine asks of rerankers, wherever they run."""

    def rerank(
        self,
        full_id: str,
        query: str,
        candidates: Sequence[Candidate],
        budget: float,
        cancel: CancelToken | None = None,
    ) -> list[float]:
        """Scores of the first candidates; fewer than there are candidates when the time is up.

        A model is loaded on first use, which takes none of the time.

        Raises:
            WeightsMissing: Its weights were not pulled.
            EncoderUnusable: Its settings name no model.
            PluginError: It broke its contract, died or is switched off.
            Cancelled: The token was set.
        """
        ...

    def boxes(self, full_id: str, sizes: Sequence[tuple[int, int]]) -> list[tuple[Box, ...]]:
        """The parts that a reranker of regions wants of pictures of these widths and heights.

        Raises:
            PluginError: It broke its contract, died or is switched off.
        """
        ...

    def unload(self) -> None:
        """Give the memory of all models back; they are loaded again when needed."""
        ...


def in_batches(
    entry: RerankerEntry,
    candidates: Sequence[Candidate],
    budget: float,
    call: RerankCall,
    cancel: CancelToken | None,
) -> list[float]:
    """Scores of the first candidates, batch after batch until the time is up.

    Raises:
        PluginError: The scores are not as many as the candidates, or not finite.
        Cancelled: The token was set.
    """
    end = time.monotonic() + budget
    scores: list[float] = []
    for start in range(0, len(candidates), entry.batch):
        left = end - time.monotonic()
        if left <= 0:
            break
        if cancel is not None:
            cancel.check()
        batch = candidates[start : start + entry.batch]
        scores += checked_scores(entry.full_id, call(batch, left), len(batch))
    return scores


class RerankCall(Protocol):
    """One call of a reranker, with the seconds that are left."""

    def __call__(self, batch: Sequence[Candidate], left: float, /) -> object: ...


def checked_scores(full_id: str, given: object, count: int) -> list[float]:
    """What a reranker gave, as numbers.

    Raises:
        PluginError: They are none, not as many as were asked for, or not finite.
    """
    try:
        scores = [float(score) for score in given]  # type: ignore[attr-defined]  # a plugin may give anything
    except (TypeError, ValueError) as error:
        raise _broken(full_id, f"gave a {type(given).__name__} instead of scores") from error
    if len(scores) != count:
        raise _broken(full_id, f"gave {len(scores)} scores for {count} candidates")
    if not all(map(math.isfinite, scores)):
        raise _broken(full_id, "gave scores that are not finite")
    return scores


def checked_boxes(full_id: str, given: object, size: tuple[int, int]) -> tuple[Box, ...]:
    """The parts of a picture that a reranker asked for.

    Raises:
        PluginError: One is no box, is empty or lies outside of the picture, or there are too many.
    """
    width, height = size
    boxes: list[Box] = []
    try:
        for one in given:  # type: ignore[attr-defined]  # a plugin may give anything
            left, top, right, bottom = (int(side) for side in one)
            if not (0 <= left < right <= width and 0 <= top < bottom <= height):
                raise _broken(full_id, f"asked for {one} of a picture of {width} x {height}")
            boxes.append((left, top, right, bottom))
    except (TypeError, ValueError) as error:
        raise _broken(full_id, f"gave a {type(given).__name__} instead of boxes") from error
    if len(boxes) > MOST_BOXES:
        raise _broken(full_id, f"asked for {len(boxes)} parts of a picture, but {MOST_BOXES} are the most")
    return tuple(boxes)


def _broken(full_id: str, what: str) -> PluginError:
    error = PluginError(f"The reranker {full_id} {what}.")
    error.plugin = full_id.partition("/")[0]
    return error


@dataclass(slots=True)
class _Slot:
    """One reranker: its lock serialises everything."""

    entry: RerankerEntry
    lock: threading.RLock = field(default_factory=threading.RLock)
    reranker: Any = None
    open: bool = False


class LocalRerankers:
    """Runs rerankers in this process. Safe to use from several threads.

    Args:
        registry: What is installed.
        contexts: Their surroundings.
        threads: How many threads one may keep busy.
    """

    def __init__(self, registry: Registry, contexts: Contexts, threads: int) -> None:
        self._registry = registry
        self._contexts = contexts
        self._threads = threads
        self._lock = threading.Lock()
        self._slots: dict[str, _Slot] = {}

    def rerank(
        self,
        full_id: str,
        query: str,
        candidates: Sequence[Candidate],
        budget: float,
        cancel: CancelToken | None = None,
    ) -> list[float]:
        """See :meth:`RerankerHost.rerank`."""
        slot = self._slot(full_id)
        with slot.lock:
            self._opened(slot)

            def call(batch: Sequence[Candidate], left: float) -> object:
                return self._call(slot, "rerank", query, batch, left)

            return in_batches(slot.entry, candidates, budget, call, cancel)

    def boxes(self, full_id: str, sizes: Sequence[tuple[int, int]]) -> list[tuple[Box, ...]]:
        """See :meth:`RerankerHost.boxes`."""
        slot = self._slot(full_id)
        with slot.lock:
            self._opened(slot)
            return [checked_boxes(full_id, self._call(slot, "boxes", *size), size) for size in sizes]

    def unload(self) -> None:
        """See :meth:`RerankerHost.unload`."""
        with self._lock:
            slots = list(self._slots.values())
        for slot in slots:
            with slot.lock:
                if slot.open and isinstance(slot.reranker, OpenedReranker):
                    slot.reranker.close()
                slot.open = False

    def _slot(self, full_id: str) -> _Slot:
        with self._lock:
            if full_id not in self._slots:
                self._slots[full_id] = _Slot(self._registry.reranker(full_id))
            return self._slots[full_id]

    def _opened(self, slot: _Slot) -> None:
        if slot.reranker is None:
            slot.reranker = self._registry.load(slot.entry.factory)()
        if slot.open:
            return
        if isinstance(slot.reranker, OpenedReranker):
            weights = self._contexts.weights(slot.entry)
            context = self._contexts.make(slot.entry.full_id, self._threads, weights)
            with opening():
                self._call(slot, "open", context)
        slot.open = True

    def _call(self, slot: _Slot, method: str, *given: object) -> object:
        try:
            answer: object = getattr(slot.reranker, method)(*given)
        except (AnyfindError, OSError, MemoryError):
            raise
        except (Exception, SystemExit) as error:
            raise blame(slot.entry.full_id, method, error) from error
        return answer
