"""The processes of one plugin, and the thread that looks after all of them."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from typing import Final

from anyfind.errors import Cancelled, PluginDied
from anyfind.plugins.worker.deaths import Deaths
from anyfind.plugins.worker.process import Worker
from anyfind.sdk.contracts import CancelToken

_TICK_S: Final = 0.05
"""How often a process at work is looked at; one that takes memory as fast as it can gets some 200 MB in that time."""

_REST_S: Final = 1.0
"""The same while nothing is asked of any."""


class Pool:
    """Up to so many processes of a plugin, each started when it is needed.

    Args:
        plugin: Whose.
        most: How many at once.
        make: Starts one.
        deaths: Counts those that die.
        wake: Tells the watch that there is something to look after.
        fresh: Replace one that has come near its limit of memory, so that a leak costs no work. Not for
            encoders, whose models may need that much all the time.
    """

    def __init__(
        self,
        plugin: str,
        most: int,
        make: Callable[[], Worker],
        deaths: Deaths,
        wake: Callable[[], None],
        *,
        fresh: bool = False,
    ) -> None:
        self.plugin = plugin
        self._most = most
        self._make = make
        self._deaths = deaths
        self._wake = wake
        self._fresh = fresh
        self._changed = threading.Condition()
        self._idle: list[Worker] = []
        self._busy: list[Worker] = []
        self._starting = 0
        self._closed = False

    @contextlib.contextmanager
    def worker(self, cancel: CancelToken | None = None) -> Iterator[Worker]:
        """A process for one piece of work.

        Raises:
            PluginDisabled: The plugin was switched off.
            PluginDied: It does not start.
            Cancelled: The token was set while all were busy, or the pool is closed.
        """
        worker = self._take(cancel)
        try:
            yield worker
        finally:
            self._give(worker)

    def workers(self) -> list[Worker]:
        """All that run."""
        with self._changed:
            return [*self._idle, *self._busy]

    def reap(self, now: float, idle_s: float) -> None:
        """End those that have had nothing to do for a while, or died while they had."""
        with self._changed:
            leaving = [one for one in self._idle if now - one.used > idle_s or not one.alive]
            self._idle = [one for one in self._idle if one not in leaving]
        for worker in leaving:
            self._part(worker)

    def drop(self, fits: Callable[[Worker], bool]) -> None:
        """End the idle ones that fit."""
        with self._changed:
            leaving = [one for one in self._idle if fits(one)]
            self._idle = [one for one in self._idle if one not in leaving]
        for worker in leaving:
            worker.dismiss()

    def close(self) -> None:
        """End all."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            idle, self._idle = self._idle, []
            busy = list(self._busy)
        for worker in busy:
            worker.end(Cancelled("Anyfind is closing."))
        for worker in idle:
            worker.dismiss()

    def _take(self, cancel: CancelToken | None) -> Worker:
        while True:
            self._deaths.check(self.plugin)
            with self._changed:
                self._refuse(cancel)
                if self._idle:
                    worker = self._idle.pop()
                    self._busy.append(worker)
                    if worker.alive:
                        self._wake()
                        return worker
                    self._busy.remove(worker)
                    self._changed.notify()
                elif len(self._busy) + self._starting < self._most:
                    pause = self._deaths.pause(self.plugin)
                    if pause <= 0:
                        self._starting += 1
                        break
                    self._changed.wait(min(pause, _TICK_S))
                    continue
                else:
                    self._changed.wait(_TICK_S if cancel is not None else _REST_S)
                    continue
            self._part(worker)
        return self._start()

    def _refuse(self, cancel: CancelToken | None) -> None:
        if self._closed:
            raise Cancelled("Anyfind is closing.")
        if cancel is not None:
            cancel.check()

    def _start(self) -> Worker:
        try:
            worker = self._make()
        except PluginDied as error:
            self._deaths.died(self.plugin, error)
            raise
        finally:
            with self._changed:
                self._starting -= 1
                self._changed.notify()
        with self._changed:
            self._busy.append(worker)
        self._wake()
        try:
            self._refuse(None)
            worker.greet()
        except BaseException:
            self._give(worker)
            raise
        return worker

    def _give(self, worker: Worker) -> None:
        worker.used = time.monotonic()
        if self._fresh and worker.swollen:
            worker.retire = True
        with self._changed:
            self._busy.remove(worker)
            keep = worker.alive and not self._closed
            if keep:
                self._idle.append(worker)
            self._changed.notify()
        if not keep:
            self._part(worker)

    def _part(self, worker: Worker) -> None:
        """The end of a process that nobody uses any more, through its own fault or not."""
        worker.dismiss()
        if worker.died:
            self._deaths.died(self.plugin, worker.cause)


class Watch:
    """A thread that ends processes which hang, take too much or have nothing to do.

    Args:
        pools: Gives all pools.
        idle_s: Seconds without work after which a process is ended.
    """

    def __init__(self, pools: Callable[[], list[Pool]], idle_s: float) -> None:
        self._pools = pools
        self._idle_s = idle_s
        self._awake = threading.Event()
        self._stop = False
        self._thread = threading.Thread(target=self._run, name="anyfind-watch", daemon=True)
        self._started = threading.Lock()

    def wake(self) -> None:
        """There is work."""
        with self._started:
            if self._thread.ident is None:
                self._thread.start()
        self._awake.set()

    def close(self) -> None:
        """Stop looking."""
        self._stop = True
        self._awake.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        while not self._stop:
            self._awake.clear()
            if self._look():
                time.sleep(_TICK_S)
            else:
                self._awake.wait(_REST_S)

    def _look(self) -> bool:
        now = time.monotonic()
        busy = False
        for pool in self._pools():
            pool.reap(now, self._idle_s)
            for worker in pool.workers():
                busy = worker.busy or busy
                worker.check(now)
        return busy
