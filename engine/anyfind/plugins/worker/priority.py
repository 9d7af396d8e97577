"""Makes a process, or the thread that asks, step back behind other programs."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from pathlib import Path
from typing import Any, Final, Literal

import psutil

Priority = Literal["normal", "low", "idle"]
"""How far the processes of plugins step back. ``low``: what reads files a little, so that names and text come in
on a busy computer, too; what encodes more, and it waits with its files. ``idle``: all get what nobody else wants."""

THREAD_NICE: Final = 5
"""Only a little: a thread that is never let run while it holds the interpreter's lock stops the searches, too."""

_READING_NICE: Final = 5
_ENCODING_NICE: Final = 10
_IDLE_NICE: Final = 19
_LAST_IN_LINE: Final = 7


def lower_process(pid: int, priority: Priority, *, encoding: bool) -> None:
    """Let a process step back.

    It is never put into the class of tasks that get nothing at all while others work: a plugin that starves would
    look like one that hangs, and be ended. A system that cannot do something, or a process that has ended, is left
    as it is.

    Args:
        pid: The process.
        priority: How far.
        encoding: Whether it encodes, rather than reads files.
    """
    if priority == "normal":
        return
    idle = priority == "idle"
    nice = _IDLE_NICE if idle else _ENCODING_NICE if encoding else _READING_NICE
    with contextlib.suppress(psutil.Error, OSError):
        process = psutil.Process(pid)
        if sys.platform == "win32":
            process.nice(psutil.IDLE_PRIORITY_CLASS if idle else psutil.BELOW_NORMAL_PRIORITY_CLASS)
        else:
            process.nice(nice)
        _lower_io(process, idle=idle or encoding)
    if sys.platform == "linux":
        # Linux may share the processors among sessions first, and a worker has a session of its own: without
        # this its niceness would count among its own threads only.
        with contextlib.suppress(OSError):
            Path(f"/proc/{pid}/autogroup").write_text(str(nice))


def lower_this_thread() -> None:
    """The same, gently, for the calling thread and those that it starts; only Linux can do that."""
    if sys.platform != "linux":
        return
    thread = threading.get_native_id()
    with contextlib.suppress(psutil.Error, OSError):
        if os.getpriority(os.PRIO_PROCESS, thread) < THREAD_NICE:
            os.setpriority(os.PRIO_PROCESS, thread, THREAD_NICE)
        _lower_io(psutil.Process(thread), idle=False)


def _lower_io(process: Any, *, idle: bool) -> None:
    if sys.platform == "linux" and idle:
        process.ionice(psutil.IOPRIO_CLASS_IDLE)
    elif sys.platform == "linux":
        process.ionice(psutil.IOPRIO_CLASS_BE, _LAST_IN_LINE)
    elif sys.platform == "win32":
        process.ionice(psutil.IOPRIO_VERYLOW if idle else psutil.IOPRIO_LOW)
