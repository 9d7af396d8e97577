"""The flow of pending files through loaders, encoders and the writer.

One thread, the caller's, runs the flow: it claims files, hands them to the loader threads, passes
segments on to the encoder thread and commits what comes back. Everything that happens elsewhere
arrives in one inbox, so nothing here needs a lock.

There are two kinds of work. Text goes first and waits for no encoder: names and text can be searched
within moments, also of files that appear while pictures are encoded for hours. All that takes longer,
vectors of that text included, goes on when no text is left to read.
"""

from __future__ import annotations

import queue
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final

from anyfind.errors import DiskFull
from anyfind.ingest.budget import Budget
from anyfind.ingest.encoding import Broken, Dropped, Encoded, EncoderThread, Item
from anyfind.ingest.filesystem import FileSystem
from anyfind.ingest.flow import Flow, Nudge, in_groups
from anyfind.ingest.lanes import Lane
from anyfind.ingest.ledger import Ledger
from anyfind.ingest.loader import Failed, Fatal, Linked, Loaded, Loader, Outcome, Postponed, Waiting
from anyfind.ingest.pace import FullPace, Pace
from anyfind.ingest.ports import Encoders, Extractors, IndexingHost, IngestOptions, MediaType
from anyfind.ingest.reading import Readers
from anyfind.ingest.settling import Settling
from anyfind.ingest.tally import Tally
from anyfind.ingest.writer import Writer
from anyfind.plugins.mime import media_suffixes
from anyfind.sdk.contracts import CancelToken
from anyfind.store.facade import Store
from anyfind.store.queue import DEEP, PASSAGES, TEXTS
from anyfind.store.records import PendingFile

CLAIMED_AT_ONCE: Final = 16
"""Files claimed in one transaction, at least, while there are that many."""

_ROUNDS: Final = 6
"""How many groups of texts each reader may have before it, so that it does not wait while others are committed."""

_LOOK_S: Final = 0.5
"""How often it is asked whether to go on while nothing else happens."""


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
        progress: Called with (pieces of work done, those that turned out not to be needed, the file just finished).
        extractors: Tells which extractors there are for a file.
        pace: Tells how hard to work.
        tally: Learns how fast the work goes.
        postponed: Files that are known to be no text although their names do not say so; more are added.
        settling: Knows the files that change all the time.
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
        progress: Callable[[int, int, str], None],
        extractors: Extractors | None = None,
        pace: Pace | None = None,
        tally: Tally | None = None,
        postponed: dict[int, PendingFile] | None = None,
        settling: Settling | None = None,
    ) -> None:
        self._store = store
        self._encoders = encoders
        self._options = options
        self._cancel = cancel
        self._progress = progress
        self._pace = pace or FullPace()
        self._tally = tally or Tally()
        self._inbox: queue.SimpleQueue[Sequence[Outcome] | Encoded | Dropped | Broken | Nudge] = queue.SimpleQueue()
        self._budget = Budget(lambda: min(options.memory, options.limits().memory or options.memory))
        self._ledger = Ledger(store.queue.find_contents)
        loader = Loader(filesystem, host, media_type, self._ledger, self._budget, extractors, settling)
        self._texts = Readers("text", options.loaders, loader.load_texts, self._inbox.put, self._pace, cancel)
        self._files = Readers(
            "load",
            options.loaders,
            lambda files: [loader.load(file) for file in files],
            self._inbox.put,
            self._pace,
            cancel,
        )
        self._writer = Writer(store, encoders, options, self._ledger.finish, self._tally)
        self._encoder = EncoderThread(host, encoders, options, self._pace, self._inbox.put)
        media = media_suffixes()
        self._text_lane = Lane(lambda limit: store.queue.text(limit, media), options.text_chunk)
        self._deep_lane = Lane(lambda limit: self._with_postponed(store.queue.deep(limit, media)), options.chunk)
        self._postponed = {} if postponed is None else postponed
        self._of_text: set[int] = set()
        """Locations that text is being read of."""
        self._left: set[int] = set()
        self._deep = True
        """Whether anything but text is worked on."""
        self._dropping = False
        """Whether the encoder was told to forget what it has, and has not said yet that it did."""
        self._broken: BaseException | None = None
        self._stopping = False

    def nudge(self) -> None:
        """There may be new files. May be called from any thread."""
        self._inbox.put(Nudge())

    def run(self) -> Flow:
        """Work until nothing is pending.

        Raises:
            DiskFull: There is no space left. What was committed is kept.
            WeightsMissing: An encoder cannot be loaded. All text was read before.
            AnyfindError: Something else that no single file is to blame for.
        """
        for _, space in self._encoders.values():
            self._store.register_space(space)
        for kind in (TEXTS, PASSAGES, DEEP):
            self._tally.begin(kind)
        self._texts.start()
        self._files.start()
        self._encoder.start()
        try:
            self._flow()
        finally:
            self._shut_down()
        if self._broken is not None:
            raise self._broken
        seconds = self._texts.seconds + self._files.seconds
        return Flow(self._writer.written, len(self._left), seconds, self._encoder.seconds)

    def _flow(self) -> None:
        while True:
            if self._cancel.cancelled or not self._pace.text():
                self._stop()
                return
            if self._deep and not self._pace.vectors():
                self._leave_deep()
            self._feed()
            resting = not self._texts.busy and not self._files.busy
            drained = resting and self._writer.encoding == 0 and not self._dropping
            due = self._writer.due_in()
            if due is not None and (drained or due <= 0):
                self._commit()
            elif not drained:
                if resting:
                    self._encoder.flush()
                self._receive(_LOOK_S if due is None else min(due, _LOOK_S))
            elif self._text_lane.empty and (self._deep_lane.empty or not self._deep):
                return

    # -- what is to do -----------------------------------------------------------------------------

    def _feed(self) -> None:
        """Claim files and hand them out, as far as there is room; text first."""
        for file in self._writer.take_again():
            # Claimed before; what it waited for came to nothing.
            self._hand_over([file])
        self._feed_texts()
        if self._deep and self._text_lane.empty and not self._texts.busy and not self._writer.reading:
            self._feed_deep()

    def _feed_texts(self) -> None:
        for_all = self._options.texts * self._options.loaders
        room = _ROUNDS * for_all - self._texts.busy
        # Each claim is a transaction, which costs more than to claim twice as many.
        enough = room >= 2 * for_all
        if not (enough or self._text_lane.stale):
            return
        self._text_lane.refill(lambda: self._passed_over() | self._postponed.keys())
        quiet = not self._texts.busy and self._writer.due_in() is None
        # Somebody may look for what was saved just now: it waits neither for what is being read nor for room.
        fresh = self._text_lane.take_fresh()
        self._writer.hurry(file.location_id for file in fresh)
        self._begin_texts(fresh, first=True)
        if enough:
            self._begin_texts(self._text_lane.take(room, alone=quiet and not fresh))

    def _begin_texts(self, files: Sequence[PendingFile], *, first: bool = False) -> None:
        if files:
            self._claim(files)
            self._of_text.update(file.location_id for file in files)
            self._hand_over(files, first=first)

    def _feed_deep(self) -> None:
        room = self._options.window - self._files.busy - self._writer.encoding
        quiet = room == self._options.window and self._writer.due_in() is None
        if room < min(self._options.window, CLAIMED_AT_ONCE):
            return
        if quiet or not self._deep_lane.empty:
            self._deep_lane.refill(self._passed_over)
        claimed = self._deep_lane.take(room, alone=quiet)
        if not claimed:
            return
        self._claim(claimed)
        self._of_text.difference_update(file.location_id for file in claimed)
        self._hand_over([file for file in claimed if file.stored is None])
        self._embed([file for file in claimed if file.stored is not None])

    def _claim(self, files: Sequence[PendingFile]) -> None:
        ids = [file.location_id for file in files]
        self._store.claim(ids)
        self._writer.claimed.update(ids)

    def _unclaim(self, location_ids: Sequence[int]) -> None:
        self._writer.claimed.difference_update(location_ids)
        self._store.unclaim(location_ids)

    def _hand_over(self, files: Sequence[PendingFile], *, first: bool = False) -> None:
        texts = [file for file in files if file.location_id in self._of_text]
        for group in in_groups(texts, self._options.texts, self._options.texts_bytes):
            self._texts.put(group, first=first)
        others = [file for file in files if file.location_id not in self._of_text]
        if self._deep:
            for file in others:
                self._files.put([file])
        elif others:
            self._unclaim([file.location_id for file in others])

    def _embed(self, files: Sequence[PendingFile]) -> None:
        """Let text be encoded that is stored already."""
        if not files:
            return
        spaces = {modality: space.id for modality, (_, space) in self._encoders.items()}
        found = self._store.queue.passages([file.stored for file in files if file.stored is not None], spaces)
        items: list[Item] = []
        for file in files:
            passages = found.get(file.stored or 0)
            if passages is not None and self._ledger.begin(passages.identity):
                items += self._writer.passages(file, passages)
            else:
                # It vanished, or a new copy of it is being read, which ends with all its vectors, too.
                self._left.add(file.location_id)
        if items:
            self._encoder.put(items)

    def _passed_over(self) -> set[int]:
        """Locations that are being worked on, or are not tried again in this run."""
        return self._writer.claimed | self._writer.failed | self._left

    def _with_postponed(self, found: list[PendingFile]) -> list[PendingFile]:
        return [*self._postponed.values(), *found]

    # -- what comes back ---------------------------------------------------------------------------

    def _receive(self, timeout: float) -> None:
        """Wait for one event, then take all that there are."""
        try:
            event = self._inbox.get(timeout=timeout)
        except queue.Empty:
            return
        self._handle(event)
        while not self._inbox.empty():
            self._handle(self._inbox.get())
        written = self._writer.written
        if written.last is not None:
            self._progress(written.files, written.spared, str(written.last))

    def _handle(self, event: Sequence[Outcome] | Encoded | Dropped | Broken | Nudge) -> None:
        if isinstance(event, Nudge):
            self._text_lane.look_again()
            self._deep_lane.look_again()
        elif isinstance(event, Encoded):
            self._budget.give(event.held)
            self._writer.vectors(event)
        elif isinstance(event, Dropped):
            self._dropping = False
            self._abandon()
        elif isinstance(event, Broken):
            if isinstance(event.error, DiskFull):
                raise event.error
            self._broken = event.error
            self._dropping = False
            self._leave_deep(told=True)
            self._abandon()
        else:
            for outcome in event:
                self._take(outcome)

    def _take(self, outcome: Outcome) -> None:
        if isinstance(outcome, Fatal):
            self._give_up(outcome.error)
            return
        location_id = outcome.file.location_id
        reader = self._texts if location_id in self._of_text else self._files
        reader.busy -= 1
        if isinstance(outcome, Waiting):
            return
        self._postponed.pop(location_id, None)
        if location_id in self._of_text:
            self._of_text.discard(location_id)
            self._writer.written.spared += not isinstance(outcome, Loaded | Postponed)
        if isinstance(outcome, Loaded):
            self._loaded(outcome)
        elif isinstance(outcome, Linked):
            self._writer.link(outcome.file, outcome.content_id)
        elif isinstance(outcome, Failed):
            self._writer.fail(outcome.file, outcome.reason, outcome.identity)
        elif isinstance(outcome, Postponed):
            self._postponed[location_id] = outcome.file
            self._writer.drop(outcome.identity)
            self._unclaim([location_id])
            self._deep_lane.look_again()
        else:
            self._left.add(location_id)
            if not self._stopping:
                # The attempt counts: a file that can never be read in peace must not be tried for ever.
                self._writer.claimed.discard(location_id)
            if outcome.identity is not None:
                self._writer.drop(outcome.identity)

    def _loaded(self, loaded: Loaded) -> None:
        if not self._deep and not loaded.deferred:
            self._budget.give(loaded.held)
            self._writer.drop(loaded.identity)
            self._unclaim([loaded.file.location_id])
            return
        items = self._writer.content(loaded)
        self._budget.give(loaded.held - sum(item.held for item in items))
        if items:
            self._encoder.put(items)

    def _commit(self) -> None:
        before = self._writer.written.texts
        self._writer.commit()
        if self._deep and self._writer.written.texts > before:
            self._deep_lane.look_again()

    # -- ending ------------------------------------------------------------------------------------

    def _leave_deep(self, *, told: bool = False) -> None:
        """From now on only text is worked on; what the encoder has in hand is waited for unless it is ``told``."""
        self._deep = False
        self._deep_lane.clear()
        self._unclaim([file.location_id for file in self._files.drop()])
        if not told and self._writer.encoding:
            self._dropping = True
            self._encoder.drop()

    def _abandon(self) -> None:
        self._budget.give(self._budget.used)
        self._unclaim(self._writer.abandon())

    def _stop(self) -> None:
        """Finish what is in hand and commit it; the rest is left to another run."""
        self._stopping = True
        self._end_threads()
        while not self._inbox.empty():
            self._handle(self._inbox.get())
        self._writer.abandon()
        while self._writer.due_in() is not None:
            self._writer.commit()

    def _give_up(self, error: BaseException) -> None:
        if not isinstance(error, DiskFull):
            self._writer.commit()
        raise error

    def _end_threads(self) -> None:
        self._budget.stop()
        self._texts.stop()
        self._files.stop()
        self._encoder.stop()
        self._texts.join()
        self._files.join()

    def _shut_down(self) -> None:
        self._end_threads()
        if self._writer.claimed:
            # The run ended early, and not through these files. On a full disk even this may fail; then the
            # attempt stays counted, which does no more harm than that.
            with suppress(DiskFull):
                self._store.unclaim(sorted(self._writer.claimed))
