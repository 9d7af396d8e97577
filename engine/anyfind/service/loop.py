"""The thread of a running engine that keeps the library up to date."""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from anyfind.api.answers import IndexReport
from anyfind.api.live import IndexingState
from anyfind.errors import AnyfindError
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.service.engine import Engine
from anyfind.service.events import EventLog

log = logging.getLogger(__name__)

RESCAN_S: Final = 600.0
"""Seconds after which the roots are scanned whatever the watcher says."""


def _silent(done: int, total: int, what: str) -> None:
    """Progress that nobody watches."""


@dataclass(slots=True)
class _Round:
    folders: Sequence[Path] = ()
    progress: Progress = _silent
    cancel: CancelToken = field(default_factory=CancelToken)
    retry_failed: bool = False
    report: Future[IndexReport] = field(default_factory=Future)


class IndexLoop:
    """Works on rounds, one after the other: those that were asked for, else one now and then.

    Args:
        engine: The library.
        events: Told what goes on.
    """

    def __init__(self, engine: Engine, events: EventLog) -> None:
        self._engine = engine
        self._events = events
        self._rounds: queue.SimpleQueue[_Round | None] = queue.SimpleQueue()
        self._working = threading.Lock()
        self._state = IndexingState(state="idle")
        self._cancel = CancelToken()
        self._thread = threading.Thread(target=self._run, name="anyfind-loop", daemon=True)

    def start(self) -> None:
        """Begin with a round over everything."""
        self._rounds.put(_Round())
        self._thread.start()

    def stop(self) -> None:
        """Finish what is in flight and end."""
        self._cancel.cancel()
        self._rounds.put(None)
        if self._thread.ident is not None:
            self._thread.join()

    def state(self) -> IndexingState:
        """What goes on now."""
        return self._state

    def index(
        self, folders: Sequence[Path], progress: Progress, cancel: CancelToken, *, retry_failed: bool = False
    ) -> IndexReport:
        """A round over some folders, or all: waits for its end."""
        asked = _Round(folders, progress, cancel, retry_failed)
        self._rounds.put(asked)
        return asked.report.result()

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Nothing is indexed while the context lasts."""
        with self._working:
            yield

    def _run(self) -> None:
        while not self._cancel.cancelled:
            try:
                asked = self._rounds.get(timeout=RESCAN_S)
            except queue.Empty:
                asked = _Round()
            if asked is None:
                return
            with self._working:
                self._work(asked)

    def _work(self, asked: _Round) -> None:
        try:
            self._show(IndexingState(state="scanning"))
            report = self._engine.bring_up_to_date(
                asked.folders,
                asked.progress,
                retry_failed=asked.retry_failed,
                cancel=asked.cancel,
            )
            asked.report.set_result(report)
            self._events.add("library", {"seq": self._engine.store.seq()})
        except AnyfindError as error:
            log.info("A round of indexing ended: %s", error)
            asked.report.set_exception(error)
        finally:
            self._show(IndexingState(state="idle"))

    def _show(self, state: IndexingState) -> None:
        self._state = state
        self._events.add("indexing", state.model_dump())
