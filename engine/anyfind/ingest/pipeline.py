"""The flow of pending files through loaders, encoders and the writer.

One thread, the caller's, runs the flow: it claims files, hands them to the loader threads, passes
decoded segments on to the encoder thread and commits what comes back. Everything that happens
elsewhere arrives in one inbox, so nothing here needs a lock.
"""

from __future__ import annotations

import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, NoReturn

from anyfind.errors import DiskFull
from anyfind.ingest.budget import Budget
from anyfind.ingest.encoding import Encoded, EncoderThread
from anyfind.ingest.filesystem import FileSystem
from anyfind.ingest.ledger import Ledger
from anyfind.ingest.loader import Failed, Fatal, Left, Linked, Loaded, Loader, Outcome, Waiting
from anyfind.ingest.ports import Encoders, Extractors, IndexingHost, IngestOptions, MediaType
from anyfind.ingest.writer import Writer, Written
from anyfind.sdk.contracts import CancelToken
from anyfind.store.facade import Store
from anyfind.store.records import PendingFile

CLAIMED_AT_ONCE: Final = 16
"""Files claimed in one transaction, at least, while there are that many."""


@dataclass(frozen=True, slots=True)
class Flow:
    """What a pipeline did.

    Attributes:
        written: What was committed.
        left: Files that are pending still: they vanished or changed while they were read.
        load_seconds: Time the loader threads spent reading and decoding, added up.
        encode_seconds: Time the encoder thread spent encoding.
    """

    written: Written
    left: int
    load_seconds: float
    encode_seconds: float


class Pipeline:
    """Indexes what is pending in the store. Good for one run.

    Args:
        store: What is pending, and where results go.
        host: Extracts and encodes.
        encoders: Which encoder is for which modality; other segments get no vector.
        media_type: Tells media types.
        filesystem: The disk.
        options: Sizes.
        cancel: Set by others to stop early; what is in flight is finished and committed.
        progress: Called with (files done, the file just finished).
        extractors: Tells which extractors there are for a file.
    """

    def __init__(
        self,
        store: Store,
        host: IndexingHost,
        encoders: Encoders,
        media_type: MediaType,
        filesystem: FileSystem,
        options: IngestOptions,
        cancel: CancelToken,
        progress: Callable[[int, str], None],
        extractors: Extractors | None = None,
    ) -> None:
        self._store = store
        self._encoders = encoders
        self._options = options
        self._cancel = cancel
        self._progress = progress
        self._inbox: queue.SimpleQueue[Outcome | Encoded] = queue.SimpleQueue()
        self._tasks: queue.SimpleQueue[PendingFile | None] = queue.SimpleQueue()
        self._budget = Budget(options.memory)
        self._ledger = Ledger(store.find_content)
        self._loader = Loader(filesystem, host, media_type, self._ledger, self._budget, extractors)
        self._writer = Writer(store, encoders, options, self._ledger.finish)
        self._encoder = EncoderThread(host, encoders, options, self._inbox.put)
        self._threads = [
            threading.Thread(target=self._load, args=(number,), name=f"anyfind-load-{number}", daemon=True)
            for number in range(options.loaders)
        ]
        self._load_seconds = [0.0] * options.loaders
        self._todo: deque[PendingFile] = deque()
        self._tried: set[int] = set()
        self._loading = 0
        self._left = 0
        self._exhausted = False
        self._stop = False

    def run(self) -> Flow:
        """Work until nothing is pending.

        Raises:
            DiskFull: There is no space left. What was committed is kept.
            WeightsMissing: An encoder cannot be loaded. Names and text that were committed are kept.
            AnyfindError: Something else that no single file is to blame for.
        """
        for _, space in self._encoders.values():
            self._store.register_space(space)
        for thread in self._threads:
            thread.start()
        self._encoder.start()
        try:
            self._flow()
        finally:
            self._shut_down()
        return Flow(self._writer.written, self._left, sum(self._load_seconds), self._encoder.seconds)

    def _flow(self) -> None:
        while True:
            self._feed()
            drained = self._loading == 0 and self._writer.encoding == 0
            due = self._writer.due_in()
            if due is not None and (drained or due <= 0):
                self._writer.commit()
            elif not drained:
                if self._loading == 0:
                    self._encoder.flush()
                self._receive(due)
            elif self._exhausted and not self._todo:
                return

    def _feed(self) -> None:
        """Claim files and hand them to the loaders, as far as there is room."""
        for file in self._writer.take_again():
            # Claimed before; what it waited for came to nothing.
            self._hand_over(file)
        if self._cancel.cancelled:
            self._todo.clear()
            self._exhausted = True
        room = self._options.window - self._loading - self._writer.encoding
        idle = room == self._options.window and self._writer.due_in() is None
        if not self._todo and idle and not self._exhausted:
            self._ask_for_more()
        if not self._todo or room < min(self._options.window, CLAIMED_AT_ONCE):
            return
        if self._todo[0].attempts == 0:
            claimed = [self._todo.popleft() for _ in range(min(room, len(self._todo))) if self._todo[0].attempts == 0]
        elif idle:
            # An earlier run ended while it worked on this file. Alone, it takes no other along if it
            # is the one that kills the process.
            claimed = [self._todo.popleft()]
        else:
            return
        ids = [file.location_id for file in claimed]
        self._store.claim(ids)
        self._writer.claimed.update(ids)
        for file in claimed:
            self._hand_over(file)

    def _ask_for_more(self) -> None:
        limit = self._options.chunk + self._left + self._writer.written.failed
        found = [file for file in self._store.pending(limit) if file.location_id not in self._tried]
        self._tried.update(file.location_id for file in found)
        self._exhausted = not found
        self._todo.extend(sorted(found, key=_interrupted))

    def _hand_over(self, file: PendingFile) -> None:
        self._loading += 1
        self._tasks.put(file)

    def _receive(self, timeout: float | None) -> None:
        """Wait for one event, then take all that there are."""
        try:
            event = self._inbox.get(timeout=timeout)
        except queue.Empty:
            return
        self._handle(event)
        while not self._inbox.empty():
            self._handle(self._inbox.get())
        if self._writer.written.last is not None:
            self._progress(self._writer.written.files, str(self._writer.written.last))

    def _handle(self, event: Outcome | Encoded) -> None:
        if isinstance(event, Fatal):
            self._give_up(event.error)
        if isinstance(event, Encoded):
            self._budget.give(event.held)
            self._writer.vectors(event)
            return
        self._loading -= 1
        if isinstance(event, Loaded):
            items = self._writer.content(event)
            self._budget.give(event.held - sum(item.held for item in items))
            if items:
                self._encoder.put(items)
        elif isinstance(event, Linked):
            self._writer.link(event.file, event.content_id)
        elif isinstance(event, Failed):
            self._writer.fail(event.file, event.reason, event.identity)
        elif isinstance(event, Left):
            self._left += 1
            # The attempt counts: a file that can never be read in peace must not be tried for ever.
            self._writer.claimed.discard(event.file.location_id)
            if event.identity is not None:
                self._writer.drop(event.identity)
        else:
            assert isinstance(event, Waiting)

    def _give_up(self, error: BaseException) -> NoReturn:
        if not isinstance(error, DiskFull):
            self._writer.commit()
        raise error

    def _load(self, number: int) -> None:
        """What each loader thread runs."""
        try:
            while (file := self._tasks.get()) is not None and not self._stop:
                started = time.perf_counter()
                outcome = self._loader.load(file)
                self._load_seconds[number] += time.perf_counter() - started
                self._inbox.put(outcome)
        except BaseException as error:  # noqa: BLE001 (handed to the thread that runs the flow, which raises it)
            self._inbox.put(Fatal(error))

    def _shut_down(self) -> None:
        self._stop = True
        self._budget.stop()
        for _ in self._threads:
            self._tasks.put(None)
        self._encoder.stop()
        for thread in self._threads:
            if thread.ident is not None:
                thread.join()
        if self._writer.claimed:
            # The run ended early, and not through these files. On a full disk even this may fail; then the
            # attempt stays counted, which does no more harm than that.
            with suppress(DiskFull):
                self._store.unclaim(sorted(self._writer.claimed))


def _interrupted(file: PendingFile) -> bool:
    return file.attempts > 0
