"""Threads that read files."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence

from anyfind.ingest.loader import Fatal, Outcome
from anyfind.ingest.pace import Pace
from anyfind.sdk.contracts import CancelToken
from anyfind.store.records import PendingFile


class Readers:
    """Some threads with the same work.

    Args:
        name: What they are called.
        threads: How many.
        read: What they do with some files.
        deliver: Takes the outcomes; called from these threads.
        pace: Tells when to rest.
        cancel: Ends them after what they have begun with.

    Attributes:
        busy: Files that were handed over and have not come back. Counted down by who takes the outcomes.
    """

    def __init__(
        self,
        name: str,
        threads: int,
        read: Callable[[Sequence[PendingFile]], list[Outcome]],
        deliver: Callable[[Sequence[Outcome]], None],
        pace: Pace,
        cancel: CancelToken,
    ) -> None:
        self._read = read
        self._deliver = deliver
        self._pace = pace
        self._cancel = cancel
        self._tasks: deque[Sequence[PendingFile]] = deque()
        self._changed = threading.Condition()
        self._seconds = [0.0] * threads
        self._threads = [
            threading.Thread(target=self._run, args=(number,), name=f"anyfind-{name}-{number}", daemon=True)
            for number in range(threads)
        ]
        self._stopped = False
        self.busy = 0

    @property
    def seconds(self) -> float:
        """Time that all of them worked, added up."""
        return sum(self._seconds)

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def put(self, files: Sequence[PendingFile], *, first: bool = False) -> None:
        """Hand some files to the next thread that is free; ``first``: before those that wait."""
        self.busy += len(files)
        with self._changed:
            if first:
                self._tasks.appendleft(files)
            else:
                self._tasks.append(files)
            self._changed.notify()

    def drop(self) -> list[PendingFile]:
        """Take back what nobody has begun with."""
        with self._changed:
            dropped = [file for task in self._tasks for file in task]
            self._tasks.clear()
        self.busy -= len(dropped)
        return dropped

    def stop(self) -> None:
        """Let the threads end after what they have begun with."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    def join(self) -> None:
        """Wait for their end."""
        for thread in self._threads:
            if thread.ident is not None:
                thread.join()

    def _run(self, number: int) -> None:
        try:
            while (files := self._next()) is not None:
                started = time.perf_counter()
                outcomes = self._read(files)
                worked = time.perf_counter() - started
                self._seconds[number] += worked
                self._deliver(outcomes)
                self._pace.rest(worked)
        except BaseException as error:  # noqa: BLE001 (handed to the thread that runs the flow, which raises it)
            self._deliver([Fatal(error)])

    def _next(self) -> Sequence[PendingFile] | None:
        """What to do next, once there is something; ``None`` at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._tasks or self._stopped)
            return None if self._stopped or self._cancel.cancelled else self._tasks.popleft()
