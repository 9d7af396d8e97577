"""Starts worker processes."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from anyfind.errors import Cancelled, PluginDied
from anyfind.plugins.environments import Environment
from anyfind.plugins.worker import boot
from anyfind.plugins.worker.frames import Arena, Channel
from anyfind.plugins.worker.priority import Priority, lower_process

_THREADS_OF: Final = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "NUMEXPR_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "RAYON_NUM_THREADS",
)
_HOSTS_OWN: Final = ("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP")


@dataclass(frozen=True, slots=True)
class Order:
    """What kind of worker is wanted.

    Attributes:
        plugin: Whose.
        environment: Where it was installed, ``None`` for the engine's own packages.
        threads: How many threads its libraries may use.
        data_bytes: Limit of its private memory that the system enforces; 0 for none.
        log_level: From which level on its log records are wanted.
        encoding: Whether it encodes, rather than reads files.
        priority: How far it steps back behind other programs.
    """

    plugin: str
    environment: Environment | None
    threads: int
    data_bytes: int
    log_level: int
    encoding: bool = False
    priority: Priority = "normal"


@dataclass(frozen=True, slots=True)
class Started:
    """A process that was just started.

    Attributes:
        process: Its standard error is still to be read.
        channel: To talk to it.
        greeting: What it sends first; anything before that is noise.
        lifeline: Handle to close after its end; -1 where there is none.
    """

    process: subprocess.Popen[bytes]
    channel: Channel
    greeting: bytes
    lifeline: int


class Launcher:
    """Starts workers, all from one thread: the system ends a worker when the thread that made it ends."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="anyfind-launch")

    def start(self, order: Order) -> Started:
        """Start a worker.

        Raises:
            PluginDied: The system could not start it.
            Cancelled: The launcher is closed.
        """
        try:
            return self._thread.submit(_start, order).result()
        except RuntimeError as error:  # what the executor raises once it is shut down
            raise Cancelled("Anyfind is closing.") from error
        except OSError as error:
            died = PluginDied(f"The plugin {order.plugin} could not be started: {error}.")
            died.plugin = order.plugin
            raise died from error

    def close(self) -> None:
        """No more."""
        self._thread.shutdown(wait=False)


def _start(order: Order) -> Started:
    greeting = secrets.token_hex(16)
    posix = sys.platform != "win32"
    with contextlib.ExitStack() as ours, contextlib.ExitStack() as theirs:
        arena = lifeline = kept = -1
        if posix:
            arena = _arena()
            ours.callback(os.close, arena)
            lifeline, kept = os.pipe()
            theirs.callback(os.close, lifeline)
            ours.callback(os.close, kept)
        facts = {
            "plugin": order.plugin,
            "parent": os.getpid(),
            # The engine's own packages are found like the engine found them.
            "path": [entry for entry in sys.path if entry] if order.environment is None else None,
            "data_bytes": order.data_bytes,
            "greeting": greeting,
            "arena": arena,
            "lifeline": lifeline,
            "log_level": order.log_level,
        }
        process = subprocess.Popen(
            [_python(order), "-P", "-X", "utf8", "-X", "faulthandler", boot.__file__, json.dumps(facts)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            env=_environment(order, os.environ),
            **_apart((arena, lifeline)),
        )
        lower_process(process.pid, order.priority, encoding=order.encoding)
        ours.pop_all()
    assert process.stdin is not None
    assert process.stdout is not None
    # The channel closes these handles itself.
    reading, writing = os.dup(process.stdout.fileno()), os.dup(process.stdin.fileno())
    process.stdout.close()
    process.stdin.close()
    channel = Channel(reading, writing, Arena(arena) if posix else None)
    return Started(process, channel, greeting.encode("ascii"), kept)


def _python(order: Order) -> str:
    return sys.executable if order.environment is None else str(order.environment.python)


def _apart(handles: tuple[int, ...]) -> dict[str, Any]:
    """A group of its own: Ctrl-C does not reach it, and what a plugin starts ends with it."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True, "pass_fds": handles}


def _environment(order: Order, inherited: Mapping[str, str]) -> dict[str, str]:
    environment = dict(inherited)
    if order.environment is not None:
        for name in _HOSTS_OWN:
            environment.pop(name, None)
    environment.update(dict.fromkeys(_THREADS_OF, str(order.threads)))
    environment["TOKENIZERS_PARALLELISM"] = "false"
    environment["PYTHONUNBUFFERED"] = "1"  # the last words before a crash are worth most
    return environment


def _arena() -> int:
    """An open file without a name, in memory where the system can."""
    if sys.platform == "linux" and hasattr(os, "memfd_create"):
        import fcntl  # noqa: PLC0415 - not on Windows

        handle = os.memfd_create("anyfind-arena", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
        # Memory that is mapped here must not go away because a plugin shortens the file.
        fcntl.fcntl(handle, fcntl.F_ADD_SEALS, fcntl.F_SEAL_SHRINK)
        return handle
    handle, name = tempfile.mkstemp(prefix="anyfind-arena-")
    Path(name).unlink()
    return handle
