"""One indexing run: scan every root, then work on what is pending."""

from __future__ import annotations

import logging
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from anyfind.errors import PluginDisabled
from anyfind.ingest.filesystem import FileSystem, RealFileSystem
from anyfind.ingest.flow import Flow
from anyfind.ingest.pace import FullPace, Pace
from anyfind.ingest.pipeline import Pipeline
from anyfind.ingest.ports import Encoders, Extractors, IndexingHost, IngestOptions, MediaType
from anyfind.ingest.reembedding import Open, Reembedding
from anyfind.ingest.report import RunReport
from anyfind.ingest.scanning import Scanning
from anyfind.ingest.settling import Settling
from anyfind.ingest.tally import Tally
from anyfind.plugins.mime import media_suffixes, sniff_mime
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.store.facade import Store
from anyfind.store.queue import TEXTS, Waiting
from anyfind.store.records import PendingFile, Root

_log = logging.getLogger(__name__)

_PROGRESS_EVERY_S: Final = 0.1

_EXTRACTORS: Final = "extractors"
"""Under this name the library remembers which extractors it was last indexed with."""


class Indexer:
    """Brings the library up to date with its folders.

    Args:
        store: The library.
        host: Extracts and encodes. Nothing of it is touched while no file is pending.
        encoders: By modality, the encoder's full id and its space.
        media_type: Tells the media type of a file from its path and first bytes.
        filesystem: The disk; the real one unless a test says otherwise.
        options: Sizes.
        avoid: Folders that are never entered, such as the library's own.
        extractors: Tells which extractors there are, so that files get another turn when a new one comes.
        settling: Lets files that are being written to wait; without it none does.
        opened: Gives the segments of a file that is embedded anew after a change of encoders; without it only text is.

    Attributes:
        tally: How fast the work goes, by kind.
    """

    def __init__(
        self,
        store: Store,
        host: IndexingHost,
        encoders: Encoders,
        media_type: MediaType = sniff_mime,
        *,
        filesystem: FileSystem | None = None,
        options: IngestOptions | None = None,
        avoid: Iterable[Path] = (),
        extractors: Extractors | None = None,
        settling: Settling | None = None,
        opened: Open | None = None,
    ) -> None:
        self._store = store
        self._host = host
        self._encoders = dict(encoders)
        self._media_type = media_type
        self._filesystem = filesystem or RealFileSystem()
        self._options = options or IngestOptions()
        self._settling = settling
        self._scanning = Scanning(store, self._filesystem, avoid, settling)
        self._extractors = extractors
        self._postponed: dict[int, PendingFile] = {}
        self._pipeline: Pipeline | None = None
        self._opened = opened or (lambda _: ())
        self._reembedding: Reembedding | None = None
        self.tally = Tally()

    def run(
        self,
        roots: Sequence[Root] | None = None,
        progress: Progress | None = None,
        cancel: CancelToken | None = None,
        pace: Pace | None = None,
    ) -> RunReport:
        """Scan and index.

        Args:
            roots: The roots to scan; all when ``None``. Files that earlier runs left pending are
                worked on in any case.
            progress: Called at most ten times a second with (done, total, what): while scanning with
                the number of files seen and a total of 0, then with pieces of work done, pieces to do, and the
                path of the file just finished. Text is one piece of work, and its vectors are another.
            cancel: Set it to stop early. What is in hand is finished and kept.
            pace: Tells how hard to work; asked all the time.

        Raises:
            DiskFull: There is no space left; everything already committed is kept.
            WeightsMissing: Something has to be encoded and the encoder's weights are not there. All text was read
                before and can be searched.
        """
        started = time.perf_counter()
        steady = _Steady(progress)
        cancel = cancel or CancelToken()
        report = self._scanning.roots(roots, lambda files: steady.report(files, 0, "scanning"), cancel)
        scanned = time.perf_counter()
        flow = None if cancel.cancelled else self._index(cancel, steady, pace)
        anew = 0 if cancel.cancelled else self._embed_anew(cancel, steady, pace or FullPace())
        indexed = time.perf_counter()
        released = self._store.release_orphans()
        steady.finish()
        phases = {"scan": scanned - started, "index": indexed - scanned}
        report = replace(report, released=released, cancelled=cancel.cancelled, phases=phases)
        if flow is not None:
            report = _with_flow(report, flow)
        report = replace(report, embedded=report.embedded + anew)
        return replace(report, seconds=time.perf_counter() - started)

    def scan_parts(
        self,
        parts: Mapping[int, Collection[str]],
        progress: Progress | None = None,
        cancel: CancelToken | None = None,
    ) -> RunReport:
        """Scan some files and folders, with everything in them, without indexing.

        Args:
            parts: Paths relative to their root, by its id; an empty one is the whole root.
            progress: As for :meth:`run`.
            cancel: Ends it after the root at hand.
        """
        started = time.perf_counter()
        steady = _Steady(progress)
        report = self._scanning.parts(parts, lambda files: steady.report(files, 0, "scanning"), cancel or CancelToken())
        steady.finish()
        return replace(report, seconds=time.perf_counter() - started)

    def scan(self, roots: Sequence[Root] | None = None, progress: Progress | None = None) -> RunReport:
        """Scan without indexing: names can be searched afterwards, contents wait for :meth:`run`.

        Args:
            roots: The roots to scan; all when ``None``.
            progress: As for :meth:`run`.
        """
        started = time.perf_counter()
        steady = _Steady(progress)
        report = self._scanning.roots(roots, lambda files: steady.report(files, 0, "scanning"), CancelToken())
        steady.finish()
        return replace(report, seconds=time.perf_counter() - started)

    def nudge(self) -> None:
        """There may be new files in the store: a run that is under way looks for them at once. From any thread."""
        pipeline = self._pipeline
        if pipeline is not None:
            pipeline.nudge()
        reembedding = self._reembedding
        if reembedding is not None:
            reembedding.nudge()

    def waiting(self) -> dict[str, Waiting]:
        """Files and bytes that wait, by kind of work, as the library has it: correct after any restart."""
        return self._store.queue.waiting(media_suffixes())

    def eta(self) -> float | None:
        """Seconds that everything that waits will take; ``None`` until the recent pace tells."""
        return self.tally.eta(self.waiting())

    def _index(self, cancel: CancelToken, steady: _Steady, pace: Pace | None) -> Flow | None:
        for modality, (_, space) in self._encoders.items():
            self._store.embed_in(modality, space)
        self._give_turns()
        waiting = self.waiting()
        total = sum(one.files for one in waiting.values()) + waiting[TEXTS].files
        if total == 0:
            return None
        steady.report(0, total, "indexing")
        pipeline = self._pipeline = Pipeline(
            self._store,
            self._host,
            self._encoders,
            self._media_type,
            self._filesystem,
            self._options,
            cancel,
            lambda done, spared, name: steady.report(done, max(total - spared, done), name),
            self._extractors,
            pace,
            self.tally,
            self._postponed,
            self._settling,
        )
        try:
            return pipeline.run()
        finally:
            self._pipeline = None

    def _embed_anew(self, cancel: CancelToken, steady: _Steady, pace: Pace) -> int:
        """Go on with changes of encoders; how many vectors were made."""
        self._reembedding = Reembedding(
            self._store, self._host, self._encoders, self._options, pace, cancel, self._opened, steady.report
        )
        try:
            self._reembedding.run()
            return self._reembedding.vectors
        finally:
            self._reembedding = None

    def _give_turns(self) -> None:
        """Let files wait again that an extractor which came since, or works again, could look into."""
        if self._extractors is None:
            return
        # A plugin that was switched off in the middle of a run is among the extractors before and after.
        again = self._store.reopen_switched_on(PluginDisabled.code, self._extractors.plugins)
        if again:
            _log.info("%d files are looked into again, because a plugin was switched on again.", again)
        if self._store.get_meta(_EXTRACTORS) == self._extractors.fingerprint:
            return
        reopened = self._store.reopen_unseen(self._extractors.unseen)
        if reopened:
            _log.info("%d files are looked into again, because there are new extractors for them.", reopened)
        self._store.set_meta(_EXTRACTORS, self._extractors.fingerprint)


class _Steady:
    """Passes on progress at a steady pace, and always the last word."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._next = 0.0
        self._held: tuple[int, int, str] | None = None

    def report(self, done: int, total: int, what: str) -> None:
        """Pass on, unless something was passed on a moment ago."""
        if self._progress is None:
            return
        now = time.monotonic()
        if now < self._next:
            self._held = (done, total, what)
            return
        self._next = now + _PROGRESS_EVERY_S
        self._held = None
        self._progress(done, total, what)

    def finish(self) -> None:
        """Pass on what was held back last."""
        if self._progress is not None and self._held is not None:
            self._progress(*self._held)


def _with_flow(report: RunReport, flow: Flow) -> RunReport:
    written = flow.written
    return replace(
        report,
        texts=written.texts,
        indexed=written.indexed,
        linked=written.linked,
        embedded=written.vectors,
        failed=written.failed,
        left=flow.left,
        bytes=written.bytes,
        phases={
            **report.phases,
            "load": flow.load_seconds,
            "encode": flow.encode_seconds,
            "commit": written.commit_seconds,
        },
    )
