"""One indexing run: scan every root, then work on what is pending."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from anyfind.errors import PluginDisabled
from anyfind.ingest.filesystem import FileSystem, RealFileSystem
from anyfind.ingest.pipeline import Flow, Pipeline
from anyfind.ingest.ports import Encoders, Extractors, IndexingHost, IngestOptions, MediaType
from anyfind.ingest.report import Problem, RunReport
from anyfind.ingest.rules import SkipRules
from anyfind.ingest.scanner import Scanner, ScanResult
from anyfind.plugins.mime import sniff_mime
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.store.facade import Store
from anyfind.store.records import ROOT_OFFLINE, ROOT_ONLINE, Root

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
    ) -> None:
        self._store = store
        self._host = host
        self._encoders = dict(encoders)
        self._media_type = media_type
        self._filesystem = filesystem or RealFileSystem()
        self._options = options or IngestOptions()
        self._avoid = tuple(str(folder) for folder in avoid)
        self._extractors = extractors

    def run(
        self,
        roots: Sequence[Root] | None = None,
        progress: Progress | None = None,
        cancel: CancelToken | None = None,
    ) -> RunReport:
        """Scan and index.

        Args:
            roots: The roots to scan; all when ``None``. Files that earlier runs left pending are
                worked on in any case.
            progress: Called at most ten times a second with (done, total, what): while scanning with
                the number of files seen and a total of 0, then with files done, files to do, and the
                path of the file just finished.
            cancel: Set it to stop early. What is in flight is finished and kept.

        Raises:
            DiskFull: There is no space left; everything already committed is kept.
            WeightsMissing: Something has to be encoded and the encoder's weights are not there.
        """
        started = time.perf_counter()
        steady = _Steady(progress)
        cancel = cancel or CancelToken()
        report = self._scan_all(roots, steady, cancel)
        scanned = time.perf_counter()
        flow = None if cancel.cancelled else self._index(cancel, steady)
        indexed = time.perf_counter()
        released = self._store.release_orphans()
        steady.finish()
        phases = {"scan": scanned - started, "index": indexed - scanned}
        report = replace(report, released=released, cancelled=cancel.cancelled, phases=phases)
        if flow is not None:
            report = _with_flow(report, flow)
        return replace(report, seconds=time.perf_counter() - started)

    def scan(self, roots: Sequence[Root] | None = None, progress: Progress | None = None) -> RunReport:
        """Scan without indexing: names can be searched afterwards, contents wait for :meth:`run`.

        Args:
            roots: The roots to scan; all when ``None``.
            progress: As for :meth:`run`.
        """
        started = time.perf_counter()
        steady = _Steady(progress)
        report = self._scan_all(roots, steady, CancelToken())
        steady.finish()
        return replace(report, seconds=time.perf_counter() - started)

    def _scan_all(self, roots: Sequence[Root] | None, steady: _Steady, cancel: CancelToken) -> RunReport:
        everything = self._store.roots()
        report = RunReport()
        for root in everything if roots is None else roots:
            if cancel.cancelled:
                break
            report = self._scan(root, everything, report, steady)
        return report

    def _scan(self, root: Root, everything: Sequence[Root], report: RunReport, steady: _Steady) -> RunReport:
        path = str(root.path)
        others = [str(other.path) for other in everything if other.id != root.id]
        scanner = Scanner(self._filesystem, SkipRules.without([*self._avoid, *others]))
        mounts = self._mounts(root)
        seen = report.scanned
        result = scanner.scan(
            path,
            self._store.locations(root.id),
            mounts,
            progress=lambda files: steady.report(seen + files, 0, "scanning"),
        )
        problems = [
            Problem(os.path.join(path, problem.path), problem.code, problem.message)  # noqa: PTH118 (a path that may not exist as one)
            for problem in result.problems
        ]
        if result.offline is not None:
            _log.info("%s is offline: %s", root.path, result.offline)
            self._store.set_root_state(root.id, ROOT_OFFLINE, result.offline)
            problems = [Problem(path, "offline", result.offline)]
        else:
            self._commit(root, result, mounts)
        delta = result.delta
        return replace(
            report,
            scanned=report.scanned + result.files,
            added=report.added + len(delta.added),
            changed=report.changed + len(delta.changed),
            moved=report.moved + len(delta.moved),
            removed=report.removed + len(delta.removed),
            problems=(*report.problems, *problems),
        )

    def _commit(self, root: Root, result: ScanResult, mounts: Mapping[str, int]) -> None:
        if root.state != ROOT_ONLINE:
            self._store.set_root_state(root.id, ROOT_ONLINE, None)
        self._store.commit_scan(root.id, result.delta, time.time())
        if result.mounts != mounts:
            kept = {"path": str(root.path), "mounts": dict(result.mounts)}
            self._store.set_meta(_mounts_key(root), json.dumps(kept))

    def _mounts(self, root: Root) -> Mapping[str, int]:
        """Which drives the last scan of a root saw; see :attr:`ScanResult.mounts`."""
        kept = self._store.get_meta(_mounts_key(root))
        if kept is None:
            return {}
        facts = json.loads(kept)
        # Numbers of roots may be used again; then what is kept is about another folder.
        return facts["mounts"] if facts["path"] == str(root.path) else {}

    def _index(self, cancel: CancelToken, steady: _Steady) -> Flow | None:
        for modality, (_, space) in self._encoders.items():
            self._store.embed_in(modality, space)
        self._give_turns()
        total, _ = self._store.pending_counts()
        if total == 0:
            return None
        steady.report(0, total, "indexing")
        pipeline = Pipeline(
            self._store,
            self._host,
            self._encoders,
            self._media_type,
            self._filesystem,
            self._options,
            cancel,
            lambda done, name: steady.report(done, max(total, done), name),
            self._extractors,
        )
        return pipeline.run()

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


def _mounts_key(root: Root) -> str:
    return f"scan.mounts.{root.id}"
