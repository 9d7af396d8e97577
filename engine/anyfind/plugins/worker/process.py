"""One worker process, seen from the engine."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import IO, Any, Final

import psutil

from anyfind.errors import Cancelled, PluginDied, PluginGarbled, PluginHung, PluginTooBig
from anyfind.plugins.worker.frames import Closed
from anyfind.plugins.worker.launching import Launcher, Order
from anyfind.plugins.worker.memory import held_bytes
from anyfind.plugins.worker.told import as_raised
from anyfind.plugins.worker.wire import WireError
from anyfind.sdk.contracts import CancelToken

_log = logging.getLogger(__name__)

_NOISE: Final = 1 << 20
"""Bytes that a process may print before its greeting."""

_LAST_LINES: Final = 8
_LINE: Final = 500
_LOGGED_LINES: Final = 1_000
"""Lines of one process that the log takes; a plugin that prints for ever must not fill the disk."""

_SWOLLEN: Final = 0.75
_BLOCK: Final = 1 << 16
_FAREWELL_S: Final = 1.0
_PARTING_LIMIT_S: Final = 5.0


@dataclass(slots=True)
class _Talk:
    """A conversation that is under way.

    Attributes:
        what: What the plugin is asked to do, such as ``"read a.jpg"``.
        patience: Seconds that it may be silent.
        heard: When it was heard last.
        cancel: Ends the process when set.
    """

    what: str
    patience: float
    heard: float
    cancel: CancelToken | None


class Worker:
    """A process that runs one plugin. One conversation at a time.

    Args:
        order: What kind of process.
        launcher: Starts it.
        memory_mb: Memory that it may use.
        start_s: Seconds that it may take to be there.

    Raises:
        PluginDied: It could not be started.
    """

    def __init__(self, order: Order, launcher: Launcher, memory_mb: int, start_s: float) -> None:
        self.plugin = order.plugin
        self.loaded: set[str] = set()
        """Contributions that it has made."""
        self.open: set[str] = set()
        """Encoders that are open in it."""
        self.retire = False
        """Whether it should not be used again."""
        self.used = time.monotonic()
        """When it was last given back."""
        self._memory_mb = memory_mb
        self._lock = threading.Lock()
        self._ended: PluginDied | Cancelled | None = None
        self._buried = False
        self._talk: _Talk | None = _Talk("start", start_s, time.monotonic(), None)
        self._logged = 0
        started = launcher.start(order)
        self._process = started.process
        started.channel.guard(self._waiting)
        self._channel = started.channel
        self._lifeline = started.lifeline
        self._last: deque[str] = deque(maxlen=_LAST_LINES)
        assert self._process.stderr is not None
        self._listener = threading.Thread(
            target=self._listen, args=(self._process.stderr,), name=f"anyfind-said-{order.plugin}", daemon=True
        )
        self._listener.start()
        try:
            self._usage: psutil.Process | None = psutil.Process(self._process.pid)
        except psutil.NoSuchProcess:
            self._usage = None
        self._greeting = started.greeting

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._ended is None and not self.retire and self._process.poll() is None

    @property
    def died(self) -> bool:
        """Whether it ended, or was ended, through its own fault."""
        return isinstance(self._ended, PluginDied)

    @property
    def cause(self) -> PluginDied:
        """Why it died."""
        assert isinstance(self._ended, PluginDied)
        return self._ended

    @property
    def busy(self) -> bool:
        """Whether somebody waits for it."""
        return self._talk is not None

    @property
    def swollen(self) -> bool:
        """Whether it has come near its limit of memory."""
        return self._memory() > _SWOLLEN * (self._memory_mb << 20)

    def greet(self) -> None:
        """Wait until it is there; call it once, and only where :meth:`check` is called by another thread.

        Raises:
            PluginDied: It ended before, or took too long.
        """
        try:
            self._channel.skip_to(self._greeting, _NOISE)
        except (Closed, WireError) as error:
            raise self._obituary(error) from None
        self._talk = None

    def ask(
        self,
        request: dict[str, Any],
        what: str,
        patience: float,
        cancel: CancelToken | None = None,
        *,
        share: bool = False,
        doing: Callable[[Any], str | None] | None = None,
    ) -> Generator[tuple[bool, Any], None, None]:
        """Let the plugin do something.

        Args:
            request: As the worker's runtime knows them.
            what: In words, to follow "could not" or "while it should".
            patience: Seconds that it may be silent.
            cancel: Ends the process when set.
            share: Large arrays go through shared memory.
            doing: Tells of a part what the plugin does after it, if that is something else than before.

        Yields:
            ``(False, value)`` for each part as it comes, then ``(True, value)`` once.

        Raises:
            PluginDied: The process ended, or had to be ended.
            Cancelled: The token was set.
            AnyfindError: What the plugin raised.
            OSError: What the plugin raised.
        """
        with self._lock:
            if self._ended is not None:
                raise self._ended
            self._talk = talk = _Talk(what, patience, time.monotonic(), cancel)
        try:
            self._channel.send(request, share=share)
            while True:
                answer = self._channel.receive()
                kind = answer["answer"]
                if kind == "log":
                    self._pass_on(answer)
                    continue
                talk.heard = time.monotonic()
                if kind == "part":
                    talk.what = (doing and doing(answer["value"])) or talk.what
                    yield False, answer["value"]
                elif kind == "error":
                    self._talk = None
                    self.retire = self.retire or bool(answer["error"]["memory"])
                    raise as_raised(answer["error"], str(request["id"]), what, self._memory_mb)
                else:
                    self._talk = None
                    yield True, answer["value"]
                    return
        except (Closed, WireError, KeyError, TypeError) as error:
            raise self._obituary(error) from None
        finally:
            if self._talk is talk:
                # Nobody wants to hear the rest, and there is no other way to stop it.
                self.retire = True

    def call(
        self,
        request: dict[str, Any],
        what: str,
        patience: float,
        cancel: CancelToken | None = None,
        *,
        share: bool = False,
    ) -> Any:
        """As :meth:`ask`, for what has one answer."""
        *_, (_, value) = self.ask(request, what, patience, cancel, share=share)
        return value

    def check(self, now: float) -> None:
        """End the process if it hangs, takes too much memory, or its work was cancelled."""
        talk = self._talk
        if self._ended is not None:
            return
        if talk is not None and talk.cancel is not None and talk.cancel.cancelled:
            self.end(Cancelled("The work was cancelled."))
        elif talk is not None and now - talk.heard > talk.patience:
            self.end(
                PluginHung(
                    f"The plugin {self.plugin} gave no sign for {talk.patience:g} seconds while it should {talk.what},"
                    " so its process was ended.",
                    hint="The setting `workers.timeout_factor` makes Anyfind wait longer.",
                )
            )
        elif self._memory() > self._memory_mb << 20:
            doing = f" while it should {talk.what}" if talk is not None else ""
            self.end(
                PluginTooBig(
                    f"The plugin {self.plugin} used more than {self._memory_mb:,} MB of memory{doing},"
                    " so its process was ended.",
                    hint="The setting `workers.memory_mb` gives it more.",
                )
            )

    def end(self, reason: PluginDied | Cancelled) -> None:
        """End the process at once; whoever waits for an answer gets the reason."""
        with self._lock:
            if self._ended is None:
                reason.plugin = self.plugin
                self._ended = reason
        self._kill()

    def dismiss(self) -> None:
        """End the process if it has not ended, and give back what it holds."""
        with self._lock:
            if self._ended is None:
                status = self._process.poll()
                if status is not None and not self.retire:
                    self._ended = self._crash(status, "while it had nothing to do")
                    self._ended.plugin = self.plugin
                    _log.warning("%s", self._ended.message)
                else:
                    self._ended = Cancelled("The process was no longer needed.")
        self._kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_PARTING_LIMIT_S)
        self._listener.join(_FAREWELL_S)
        if not self._buried:
            self._buried = True
            self._channel.close()
            if self._lifeline >= 0:
                os.close(self._lifeline)

    def _waiting(self) -> bool:
        """Whether an answer may still come, even if something that the plugin started holds the pipe."""
        return self._ended is None and self._process.poll() is None

    def _kill(self) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError, OSError):
            if sys.platform == "win32":
                self._process.kill()
            else:
                # With everything that the plugin started.
                os.killpg(self._process.pid, signal.SIGKILL)

    def _memory(self) -> int:
        """Bytes that the process holds beside what the engine shares with it."""
        if self._usage is None:
            return 0
        return held_bytes(self._usage, self._channel.shared_bytes)

    def _obituary(self, error: Exception) -> PluginDied | Cancelled:
        """Why there is no answer; the process has ended afterwards."""
        what = self._talk.what if self._talk is not None else "answer"
        if isinstance(error, Closed):
            status = self._farewell()
            reason = self._crash(status, f"while it should {what}")
        else:
            said = str(error) or type(error).__name__
            reason = PluginGarbled(
                f"The plugin {self.plugin} sent what is no answer while it should {what} ({said}),"
                " so its process was ended."
            )
        self.end(reason)
        assert self._ended is not None
        self._listener.join(_FAREWELL_S)
        if self.died:
            last = "".join(f"\n  {line}" for line in self._last)
            _log.warning("%s%s", self._ended.message, f" Its last words:{last}" if last else "")
        return self._ended

    def _farewell(self) -> int | None:
        """The exit status, if it comes soon."""
        try:
            return self._process.wait(_FAREWELL_S)
        except subprocess.TimeoutExpired:
            return None

    def _crash(self, status: int | None, when: str) -> PluginDied:
        if status is None:
            said = "closed its connection to Anyfind"
        elif status < 0:
            said = f"crashed ({_signal(-status)})"
        else:
            said = f"ended by itself with exit status {status}"
        return PluginDied(f"The plugin {self.plugin} {said} {when}.")

    def _pass_on(self, answer: dict[str, Any]) -> None:
        self._logged += 1
        if self._logged <= _LOGGED_LINES:
            logger = logging.getLogger(f"anyfind.plugin.{self.plugin}")
            logger.log(int(answer["level"]), "%s", str(answer["message"])[:_LINE])

    def _listen(self, stream: IO[bytes]) -> None:
        """Keep the pipe of what is printed empty."""
        logger = logging.getLogger(f"anyfind.plugin.{self.plugin}")
        lines, rest = 0, b""
        with stream, contextlib.suppress(OSError, ValueError):
            while block := os.read(stream.fileno(), _BLOCK):
                *whole, rest = (rest + block).splitlines(keepends=True)
                if rest.endswith(b"\n") or len(rest) > _LINE:
                    whole, rest = [*whole, rest], b""
                for line in whole:
                    said = line[:_LINE].decode("utf-8", "replace").rstrip()
                    self._last.append(said)
                    lines += 1
                    if lines <= _LOGGED_LINES:
                        logger.debug("printed: %s", said)


def _signal(number: int) -> str:
    try:
        name = signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
    known = {"SIGSEGV": "invalid memory access", "SIGKILL": "killed, perhaps because memory ran out"}
    return f"{name}, {known[name]}" if name in known else name
