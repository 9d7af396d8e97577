"""The thread that feeds the encoders: it gathers segments into batches, one modality at a time."""

from __future__ import annotations

import functools
import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from anyfind.errors import (
    AnyfindError,
    BadInput,
    DigestMismatch,
    EncoderUnusable,
    ManifestError,
    PluginDied,
    PluginDisabled,
    PluginError,
)
from anyfind.ingest.failures import Reason, disk_full, reason_for
from anyfind.ingest.memory import BatchSize, out_of_memory
from anyfind.ingest.pace import Pace
from anyfind.ingest.ports import Encoders, IndexingHost, IngestOptions
from anyfind.sdk.types import Float32Array, Role

_log = logging.getLogger(__name__)

_PATIENCE_S: Final = 0.05
"""How long an idle encoder waits for a batch to fill. The pipeline usually says earlier that no more comes."""

_BROKEN_AFTER: Final = 8
"""Calls in a row that must fail before an encoder, and not the items, is held to be broken."""

_LARGEST: Final = float(np.finfo(np.float16).max)
"""Vectors are stored in half precision."""


@dataclass(frozen=True, slots=True)
class Item:
    """A segment on its way to an encoder. ``location_id`` and ``ordinal`` say whose it is."""

    location_id: int
    ordinal: int
    modality: str
    payload: object
    held: int


@dataclass(frozen=True, slots=True)
class Encoded:
    """A batch that came back.

    Attributes:
        modality: Of all its items.
        keys: (location id, ordinal) of the items that were encoded.
        vectors: ``float32 [len(keys), d]``.
        failed: (location id, ordinal) and reason of the others.
        held: Bytes of payload that are free again.
    """

    modality: str
    keys: Sequence[tuple[int, int]]
    vectors: Float32Array
    failed: Sequence[tuple[int, int, Reason]]
    held: int


@dataclass(frozen=True, slots=True)
class Dropped:
    """Nothing that was queued before is encoded any more."""


@dataclass(frozen=True, slots=True)
class Broken:
    """No encoder can go on; the thread has ended."""

    error: BaseException


class _Stop:
    """Put into the inbox to end the thread."""


class _Flush:
    """Put into the inbox to say that no more items will come for now."""


class _Drop:
    """Put into the inbox to forget what is queued."""


_Message = Sequence[Item] | _Stop | _Flush | _Drop


class EncoderThread:
    """Owns every call of ``host.encode`` during a run, so that an encoder is never called twice at once.

    Args:
        host: Encodes.
        encoders: Which encoder is for which modality.
        options: Batch sizes.
        pace: Tells when to rest.
        deliver: Takes the results; called from this thread.
    """

    def __init__(
        self,
        host: IndexingHost,
        encoders: Encoders,
        options: IngestOptions,
        pace: Pace,
        deliver: Callable[[Encoded | Dropped | Broken], None],
    ) -> None:
        self._host = host
        self._encoders = encoders
        self._options = options
        self._pace = pace
        self._deliver = deliver
        self._sizes = {modality: BatchSize() for modality in encoders}
        self._inbox: queue.SimpleQueue[_Message] = queue.SimpleQueue()
        self._buffers: dict[str, list[Item]] = {}
        self._failures_in_a_row = dict.fromkeys(encoders, 0)
        self._unusable: dict[str, Reason] = {}
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="anyfind-encode", daemon=True)
        self.seconds = 0.0

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def put(self, items: Sequence[Item]) -> None:
        """Queue items."""
        self._inbox.put(items)

    def flush(self) -> None:
        """Do not wait for fuller batches."""
        self._inbox.put(_Flush())

    def drop(self) -> None:
        """Forget what is queued; :class:`Dropped` comes after the batch that is being encoded."""
        self._inbox.put(_Drop())

    def stop(self) -> None:
        """End after the batch that is being encoded; what is queued is dropped. Returns when it has ended."""
        self._stopping = True
        self._inbox.put(_Stop())
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            while self._gather():
                modality = max(self._buffers, key=self._fullness)
                size = self._sizes[modality].of(self._options.batch_of(modality))
                items, rest = self._buffers[modality][:size], self._buffers[modality][size:]
                if rest:
                    self._buffers[modality] = rest
                else:
                    del self._buffers[modality]
                started = time.perf_counter()
                encoded = self._encode(modality, items)
                worked = time.perf_counter() - started
                self.seconds += worked
                self._deliver(encoded)
                self._pace.rest(worked)
        except BaseException as error:  # noqa: BLE001 (handed to the thread that runs the pipeline, which raises it)
            self._deliver(Broken(error))

    def _fullness(self, modality: str) -> float:
        return len(self._buffers[modality]) / self._sizes[modality].of(self._options.batch_of(modality))

    def _gather(self) -> bool:
        """Wait until there is a batch worth encoding, and leave to encode it. False: stop."""
        flushing = False
        while True:
            while not self._inbox.empty():
                flushing = self._accept(self._inbox.get())
            if self._stopping:
                return False
            full = bool(self._buffers) and (flushing or max(map(self._fullness, self._buffers)) >= 1)
            if full and self._pace.vectors():
                return True
            try:
                flushing = self._accept(self._inbox.get(timeout=_PATIENCE_S if self._buffers else None))
            except queue.Empty:
                flushing = True

    def _accept(self, message: _Message) -> bool:
        if isinstance(message, _Flush):
            return True
        if isinstance(message, _Drop):
            self._buffers.clear()
            self._deliver(Dropped())
        elif not isinstance(message, _Stop):
            for item in message:
                self._buffers.setdefault(item.modality, []).append(item)
        return False

    def _encode(self, modality: str, items: Sequence[Item]) -> Encoded:
        """Encode items; if the call fails, find out which item is to blame."""
        encoder_id, _ = self._encoders[modality]
        if modality in self._unusable:
            return self._lost(modality, items, self._unusable[modality])
        try:
            result = self._host.encode(encoder_id, [item.payload for item in items], Role.DOCUMENT)
        except Exception as error:  # noqa: BLE001 (a plugin may raise anything; it is recorded or raised below)
            if out_of_memory(error) and len(items) > 1:
                _log.info("Memory ran out with %d items for %s; going on with half as many.", len(items), encoder_id)
                return self._in_pieces(modality, items)
            self._failures_in_a_row[modality] += 1
            _raise_if_fatal(error)
            if isinstance(error, EncoderUnusable):
                # It will not open for the next items either.
                self._unusable[modality] = reason_for(error, encoder_id.partition("/")[0])
                return self._lost(modality, items, self._unusable[modality])
            divisible = len(items) > 1 and not isinstance(error, PluginDisabled)
            if divisible and (isinstance(error, PluginDied) or self._failures_in_a_row[modality] < _BROKEN_AFTER):
                # Halves would let one bad item end the process often enough to have the plugin switched off.
                size = 1 if isinstance(error, PluginDied) else -(-len(items) // 2)
                parts = [self._encode(modality, items[at : at + size]) for at in range(0, len(items), size)]
                return functools.reduce(_joined, parts)
            if not isinstance(error, AnyfindError | MemoryError | OSError):
                _log.exception("The encoder %s failed unexpectedly.", encoder_id)
            return self._lost(modality, items, reason_for(error, encoder_id.partition("/")[0]))
        self._failures_in_a_row[modality] = 0
        self._sizes[modality].held(len(items))
        return _sorted_out(modality, items, result.vectors, dict(result.failures), encoder_id)

    def _in_pieces(self, modality: str, items: Sequence[Item]) -> Encoded:
        """Encode items that were too many at once; while they still are, the pieces get smaller."""
        self._sizes[modality].halve(len(items))
        pieces, done = [], 0
        while done < len(items):
            piece = items[done : done + self._sizes[modality].of(len(items))]
            pieces.append(self._encode(modality, piece))
            done += len(piece)
        return functools.reduce(_joined, pieces)

    def _lost(self, modality: str, items: Sequence[Item], reason: Reason) -> Encoded:
        """None of them has a vector, all for the same reason."""
        return Encoded(
            modality,
            (),
            np.empty((0, self._encoders[modality][1].dimension), np.float32),
            [(item.location_id, item.ordinal, reason) for item in items],
            _held(items),
        )


def _sorted_out(
    modality: str, items: Sequence[Item], vectors: Float32Array, failures: dict[int, str], encoder_id: str
) -> Encoded:
    plugin = encoder_id.partition("/")[0]
    if len(vectors):
        # NaN compares false, so it is found by this as well.
        storable = np.abs(vectors).max(axis=1) <= _LARGEST
        for position in np.flatnonzero(~storable).tolist():
            failures.setdefault(position, f"The encoder {encoder_id} gave a vector that cannot be stored.")
    good = [position for position in range(len(items)) if position not in failures]
    return Encoded(
        modality,
        [(items[position].location_id, items[position].ordinal) for position in good],
        vectors if len(good) == len(vectors) else vectors[good],
        [
            (items[at].location_id, items[at].ordinal, Reason("not-encoded", said, plugin, permanent=True))
            for at, said in failures.items()
        ],
        _held(items),
    )


def _raise_if_fatal(error: Exception) -> None:
    """Raise errors that no other item would escape, such as missing or damaged weights."""
    full = disk_full(error)
    if full is not None:
        raise full from error
    about_item = isinstance(error, BadInput | PluginError) and not isinstance(error, DigestMismatch | ManifestError)
    if isinstance(error, AnyfindError) and not about_item:
        raise error


def _joined(one: Encoded, two: Encoded) -> Encoded:
    return Encoded(
        one.modality,
        [*one.keys, *two.keys],
        np.concatenate([one.vectors, two.vectors]),
        [*one.failed, *two.failed],
        one.held + two.held,
    )


def _held(items: Sequence[Item]) -> int:
    return sum(item.held for item in items)
