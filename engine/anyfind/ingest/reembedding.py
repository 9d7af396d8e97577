"""Embeds files anew after a change of encoders: newest first, while nothing else waits.

What a search finds is the store's matter: it lets a file's new vectors take the place of its old ones in one
transaction. Until then, and for a file that cannot be embedded anew, the old ones answer.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from anyfind.errors import AnyfindError, PluginError, WeightsMissing
from anyfind.ingest.encoding import Broken, Dropped, Encoded, EncoderThread, Item
from anyfind.ingest.pace import Pace
from anyfind.ingest.ports import Encoders, IndexingHost, IngestOptions
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import TEXT, Float32Array, Segment
from anyfind.store.facade import Store
from anyfind.store.renewal import OldFile, Piece
from anyfind.store.upgrades import DONE, RUNNING, Upgrade

Open = Callable[[Path], Sequence[Segment]]
"""The segments of a file on the disk."""

_CHUNK: Final = 512
"""Files that are asked of the store at a time."""

_BATCH: Final = 32
"""Pieces that the encoder gets at once, at most."""

_CLAIMED_AT_ONCE: Final = 16
"""Files claimed in one transaction."""

_COMMIT_S: Final = 1.0
"""Time after which finished files take their new vectors, so that a search meets few changes at once."""

_LOOK_S: Final = 0.5
"""How often it is asked whether to go on while the encoder works."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _File:
    """A file on its way: how many pieces the encoder still has, and the new vectors by segment id."""

    id: int
    missing: int
    made: list[tuple[int, Float32Array]] = field(default_factory=list)


class Reembedding:
    """One run over the upgrades of a library.

    Args:
        store: The library.
        host: Encodes.
        encoders: Which encoder is for which modality: only upgrades that lead to its space are worked on.
        options: Batch sizes.
        pace: Tells when to rest, and when not to go on.
        cancel: Stops early; finished files keep what they have.
        opened: Gives the segments of a file.
        progress: Called with (files done, files to do, the file just finished).

    Attributes:
        vectors: How many were made.
    """

    def __init__(
        self,
        store: Store,
        host: IndexingHost,
        encoders: Encoders,
        options: IngestOptions,
        pace: Pace,
        cancel: CancelToken,
        opened: Open,
        progress: Callable[[int, int, str], None],
    ) -> None:
        self._store = store
        self._upgrades = store.upgrades
        self._host = host
        self._encoders = encoders
        # Files change over in small groups, so that a search meets few changes at once.
        self._options = replace(options, batch=min(options.batch, _BATCH), batches={})
        self._pace = pace
        self._cancel = cancel
        self._opened = opened
        self._progress = progress
        self._nudged = threading.Event()
        self._inbox: queue.SimpleQueue[Encoded | Dropped | Broken] = queue.SimpleQueue()
        self._open: dict[int, _File] = {}
        self._ready: list[_File] = []
        self._tried: set[int] = set()
        self._done = 0
        self._total = 0
        self._since = time.monotonic()
        self._halted: str | None = None
        self.vectors = 0

    def nudge(self) -> None:
        """There may be new files, which go first. May be called from any thread."""
        self._nudged.set()

    def run(self) -> None:
        """Work until every file has new vectors, something else is to be done, or it may not go on.

        Raises:
            WeightsMissing: The new encoder cannot be loaded.
            AnyfindError: It cannot go on for another reason that no file is to blame for.
        """
        for upgrade in self._upgrades.all():
            serves = self._encoders.get(upgrade.modality)
            if upgrade.state == RUNNING and serves is not None and serves[1].id == upgrade.new.id:
                self._run(upgrade)
                if self._stop():
                    return
                counts = self._upgrades.counts(upgrade)
                if not counts.waiting and not counts.offline:
                    self._upgrades.set_state(upgrade, DONE)
                    log.info("Everything of %s is embedded by %s.", upgrade.modality, upgrade.new.encoder)
                    if upgrade.finish:
                        self._upgrades.finish(upgrade)

    def _run(self, upgrade: Upgrade) -> None:
        self._total = self._done + self._upgrades.counts(upgrade).waiting
        encoder = EncoderThread(self._host, self._encoders, self._options, self._pace, self._inbox.put)
        encoder.start()
        try:
            while not self._stop():
                files = [
                    file
                    for file in self._upgrades.waiting(upgrade, _CHUNK + len(self._tried))
                    if file.content_id not in self._tried
                ]
                if not files:
                    break
                fresh = [file for file in files if not file.attempts]
                # One that was begun when a run died is begun alone, so that no other one pays if it is to blame.
                groups = [fresh[start : start + _CLAIMED_AT_ONCE] for start in range(0, len(fresh), _CLAIMED_AT_ONCE)]
                for group in groups + [[file] for file in files if file.attempts]:
                    if group[0].attempts:
                        self._receive(upgrade, encoder, at_most=0)
                        self._swap(upgrade, at_once=True)
                    if not self._begin_some(upgrade, group, encoder):
                        break
                self._receive(upgrade, encoder, at_most=0)
                self._swap(upgrade, at_once=True)
        finally:
            encoder.stop()
            self._drain()
            self._swap(upgrade, at_once=True)
            # What did not come to an end is no fault of these files.
            self._upgrades.unclaim(list(self._open))
            self._open.clear()
        if self._halted is not None:
            raise PluginError(f"Files keep their old vectors: {self._halted}")

    def _stop(self) -> bool:
        if self._halted is not None:
            return True
        return self._cancel.cancelled or self._nudged.is_set() or not (self._pace.text() and self._pace.vectors())

    def _begin_some(self, upgrade: Upgrade, files: Sequence[OldFile], encoder: EncoderThread) -> bool:
        """Begin with files, unless something else is to be done."""
        if self._stop():
            return False
        self._upgrades.claim([file.content_id for file in files])
        for number, file in enumerate(files):
            if self._stop():
                self._upgrades.unclaim([one.content_id for one in files[number:]])
                return False
            self._begin(upgrade, file, encoder)
            self._receive(upgrade, encoder, at_most=_BATCH)
        return True

    def _begin(self, upgrade: Upgrade, file: OldFile, encoder: EncoderThread) -> None:
        self._tried.add(file.content_id)
        lacking = [piece for piece in file.pieces if not piece.prepared]
        payloads = self._payloads(upgrade, file, lacking)
        work = _File(file.content_id, len(payloads))
        items = [Item(file.content_id, segment, upgrade.modality, payload, 0) for segment, payload in payloads.items()]
        self._progress(self._done, self._total, str(file.path))
        if items:
            self._open[file.content_id] = work
            encoder.put(items)
        elif len(lacking) < len(file.pieces):
            self._ready.append(work)
        self._swap(upgrade)

    def _payloads(self, upgrade: Upgrade, file: OldFile, pieces: Sequence[Piece]) -> dict[int, object]:
        """What the encoder gets of the pieces, by segment id; nothing of those that cannot be had."""
        if upgrade.modality == TEXT:
            return {piece.segment_id: piece.text for piece in pieces if piece.text is not None}
        if not pieces or not file.online:
            return {}
        try:
            found = self._opened(file.path)
        except WeightsMissing:
            raise
        except (AnyfindError, OSError) as error:
            log.info("%s keeps its old vectors for now: %s", file.path, error)
            return {}
        return matched(upgrade.modality, pieces, found)

    def _receive(self, upgrade: Upgrade, encoder: EncoderThread, *, at_most: int) -> None:
        """Take what the encoder gives, until it has no more than so many pieces."""
        while not self._halted and sum(file.missing for file in self._open.values()) > at_most:
            if at_most == 0:
                encoder.flush()
            try:
                event = self._inbox.get(timeout=_LOOK_S)
            except queue.Empty:
                if self._stop():
                    return
                continue
            self._take(event)
            self._swap(upgrade)

    def _drain(self) -> None:
        while not self._inbox.empty():
            event = self._inbox.get()
            if isinstance(event, Encoded):
                self._take(event)

    def _take(self, event: Encoded | Dropped | Broken) -> None:
        if isinstance(event, Broken):
            raise event.error
        if isinstance(event, Dropped):
            return
        for (content_id, segment_id), vector in zip(event.keys, event.vectors, strict=True):
            self._open[content_id].made.append((segment_id, vector))
            self._arrived(content_id)
        for content_id, _, reason in event.failed:
            log.info("A piece keeps its old vector for now: %s", reason.message)
            if reason.counted:
                self._arrived(content_id)
            else:
                # No file is to blame, and the others would fare the same: all stays as it is.
                self._halted = self._halted or reason.message

    def _arrived(self, content_id: int) -> None:
        file = self._open[content_id]
        file.missing -= 1
        if not file.missing:
            self._ready.append(self._open.pop(content_id))

    def _swap(self, upgrade: Upgrade, *, at_once: bool = False) -> None:
        now = time.monotonic()
        made = [vector for file in self._ready for vector in file.made]
        due = at_once or now - self._since >= _COMMIT_S or len(made) >= self._options.commit_items
        if not due or not self._ready:
            return
        ready, self._ready = self._ready, []
        if self._upgrades.swap(upgrade, [file.id for file in ready], made, now - self._since):
            self.vectors += len(made)
            self._done += len(ready)
        else:
            # It was paused or rolled back.
            self._nudged.set()
        self._since = now


def matched(modality: str, pieces: Sequence[Piece], found: Sequence[Segment]) -> dict[int, object]:
    """The payloads of pieces, by segment id, among the segments that a file gives now: those at the same place."""
    places: dict[object, list[object]] = {}
    for segment in found:
        if segment.modality == modality:
            places.setdefault(segment.locator, []).append(segment.payload)
    payloads = {}
    for piece in pieces:
        here = places.get(piece.locator)
        if here:
            payloads[piece.segment_id] = here.pop(0)
    return payloads
