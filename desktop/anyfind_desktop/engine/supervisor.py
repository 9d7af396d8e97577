"""Keeps an engine there: attaches to one that runs, starts one otherwise, and again when it dies."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from anyfind.api.endpoint import API, Endpoint, read_endpoint
from anyfind.api.live import Ping
from anyfind_desktop.client.connection import Call, Connection, Failure, FailureKind
from anyfind_desktop.client.engine import EngineClient
from anyfind_desktop.engine.process import EngineProcess

LOOK_MS: Final = 60
"""How often an engine that is starting is looked for."""

PATIENCE_MS: Final = 60_000
"""How long a start may take before it counts as failed; a large library on a slow disk takes seconds."""

FIRST_WAIT_MS: Final = 500
LONGEST_WAIT_MS: Final = 30_000
SETTLED_MS: Final = 20_000
"""An engine that lived this long is restarted at once; one that dies sooner, after growing waits."""

GRACE_MS: Final = 8000
"""How long an engine may finish what is in flight when it is asked to end; twice, then it is killed."""


class EngineState(Enum):
    """How far things are."""

    STARTING = "starting"
    READY = "ready"
    LOST = "lost"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """What is known of the engine.

    Attributes:
        state: ``LOST``: it was there and is being started again; ``FAILED``: it could not be started.
        endpoint: Where it listens, when ready.
        own: Whether this program started it.
        message: Why it failed, for a person.
        retry_ms: After how long it is tried again.
    """

    state: EngineState
    endpoint: Endpoint | None = None
    own: bool = False
    message: str = ""
    retry_ms: int = 0


class EngineSupervisor(QObject):
    """Finds or starts the engine of a library and watches over it.

    Args:
        library: The library's folder.
        process: Starts the engine when nobody answers.
        parent: Owns it.

    Signals:
        changed: An :class:`EngineStatus`.
        stopped: The engine that was started here has ended, or there was none; after :meth:`stop`.
    """

    changed = Signal(object)
    stopped = Signal()

    def __init__(self, library: Path, process: EngineProcess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._process = process
        self._process.ended.connect(self._process_ended)
        self._connection = Connection(self)
        self._client = EngineClient(self._connection)
        self._call: Call | None = None
        self._status = EngineStatus(EngineState.STARTING)
        self._was_ready = False
        self._stopping = False
        self._wait_ms = FIRST_WAIT_MS
        self._last_words = ""
        self._since = QElapsedTimer()
        self._look = self._timer(self._look_again)
        self._retry = self._timer(self._begin)
        self._grace = self._timer(self._grace_over)
        self._asked = False

    @property
    def status(self) -> EngineStatus:
        """What is known of the engine."""
        return self._status

    def start(self) -> None:
        """Look for the engine, and start one if there is none; nothing if that has begun already.

        Whoever listens hears of nothing before the loop of events goes on.
        """
        if self._call is not None and not self._stopping:
            return
        self._stopping = False
        self._begin()

    def suspect(self) -> None:
        """Somebody got no answer: see whether the engine is still there."""
        if self._status.state is EngineState.READY and self._call is None:
            self._probe(self._still_there, self._is_gone)

    def try_now(self) -> None:
        """Do not wait for the next attempt."""
        if self._status.state in {EngineState.FAILED, EngineState.LOST} and self._retry.isActive():
            self._retry.stop()
            self._begin()

    def stop(self) -> None:
        """End the engine if it was started here; one that somebody else started is left alone."""
        self._stopping = True
        self._asked = False
        self._look.stop()
        self._retry.stop()
        self._forget_call()
        if not self._process.running:
            self._stopped()
            return
        self._grace.start(GRACE_MS)
        if self._status.own:
            # Asked over the wire, because a process cannot be asked in any other way on Windows.
            self._client.shut_down(lambda: None, lambda _: self._process.terminate())
        else:
            self._process.terminate()

    # --- looking and starting ---

    def _begin(self) -> None:
        if self._stopping:
            return
        self._tell(EngineStatus(EngineState.LOST if self._was_ready else EngineState.STARTING))
        self._since.start()
        self._last_words = ""
        self._probe(self._found, self._nobody)

    def _nobody(self, failure: Failure) -> None:
        if failure.kind is FailureKind.UNREADABLE:
            self._failed(failure.message)
            return
        self._process.start()
        self._look.start(LOOK_MS)

    def _look_again(self) -> None:
        if self._since.elapsed() > PATIENCE_MS:
            self._failed(self.tr("The engine takes too long to start."))
            return
        self._probe(self._found, self._not_yet)

    def _not_yet(self, failure: Failure) -> None:
        if failure.kind is FailureKind.UNREADABLE:
            self._failed(failure.message)
        elif self._process.running:
            self._look.start(LOOK_MS)
        else:
            self._failed(self._last_words)

    def _found(self, ping: Ping) -> None:
        if ping.api != API:
            self._failed(self.tr("The engine that runs is of another version. End it and try again."))
            return
        endpoint = self._connection.endpoint
        self._was_ready = True
        self._since.start()
        # On Windows the process that was started is a launcher, whose number says nothing.
        own = self._process.running and (ping.pid == self._process.pid or sys.platform == "win32")
        self._tell(EngineStatus(EngineState.READY, endpoint, own=own))

    def _probe(self, there: Callable[[Ping], None], gone: Callable[[Failure], None]) -> None:
        self._forget_call()
        self._connection.point_to(read_endpoint(self._library))

        def answered(ping: Ping) -> None:
            self._call = None
            there(ping)

        def failed(failure: Failure) -> None:
            self._call = None
            gone(failure)

        self._call = self._client.ping(answered, failed)

    # --- dying ---

    def _still_there(self, ping: Ping) -> None:
        known = self._status.endpoint
        if known is None or ping.pid != known.pid or self._connection.endpoint != known:
            # Another engine took over between two looks: whoever listens to the old one has to change.
            self._found(ping)

    def _is_gone(self, failure: Failure) -> None:
        if failure.kind is FailureKind.UNREACHABLE or failure.status == 401:
            self._lost()

    def _process_ended(self, words: str) -> None:
        self._last_words = words
        if self._stopping:
            self._stopped()
        elif self._status.state is EngineState.READY and self._status.own:
            self._lost()
        elif self._look.isActive():
            # It gave up, maybe because another engine was faster: one more look tells.
            self._look.start(0)

    def _lost(self) -> None:
        self._forget_call()
        if self._since.elapsed() >= SETTLED_MS:
            self._wait_ms = FIRST_WAIT_MS
            self._begin()
            return
        self._tell(EngineStatus(EngineState.LOST, retry_ms=self._wait_ms))
        self._wait_and_retry()

    def _failed(self, message: str) -> None:
        message = message or self.tr("The engine ended without a word.")
        self._tell(EngineStatus(EngineState.FAILED, message=message, retry_ms=self._wait_ms))
        self._wait_and_retry()

    def _wait_and_retry(self) -> None:
        self._look.stop()
        self._retry.start(self._wait_ms)
        self._wait_ms = min(self._wait_ms * 2, LONGEST_WAIT_MS)

    # --- ending ---

    def _grace_over(self) -> None:
        if not self._asked:
            self._asked = True
            self._process.terminate()
            self._grace.start(GRACE_MS)
        else:
            self._process.kill()

    def _stopped(self) -> None:
        self._grace.stop()
        self._tell(EngineStatus(EngineState.STOPPED))
        self.stopped.emit()

    # --- small things ---

    def _tell(self, status: EngineStatus) -> None:
        if status != self._status or status.state is EngineState.READY:
            self._status = status
            self.changed.emit(status)

    def _forget_call(self) -> None:
        if self._call is not None:
            self._call.drop()
            self._call = None

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        return timer
