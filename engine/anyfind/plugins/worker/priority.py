"""Makes a process, or the thread that asks, step back behind everything else on the computer."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from pathlib import Path
from typing import Any, Final

import psutil

PROCESS_NICE: Final = 19
THREAD_NICE: Final = 5
"""Only a little: a thread that is never let run while it holds the interpreter's lock stops the searches, too."""


def lower_process(pid: int) -> None:
    """Let a process compute and read only when nobody else wants to.

    It is not put into the class of tasks that get nothing at all while others work: a plugin that starves would
    look like one that hangs, and be ended. A system that cannot do something, or a process that has ended, is left
    as it is.
    """
    with contextlib.suppress(psutil.Error, OSError):
        process = psutil.Process(pid)
        if sys.platform == "win32":
            process.nice(psutil.IDLE_PRIORITY_CLASS)
        else:
            process.nice(PROCESS_NICE)
        _lower_io(process)
    if sys.platform == "linux":
        # Linux may share the processors among sessions first, and a worker has a session of its own: without
        # this its niceness would count among its own threads only.
        with contextlib.suppress(OSError):
            Path(f"/proc/{pid}/autogroup").write_text(str(PROCESS_NICE))


def lower_this_thread() -> None:
    """The same, more gently, for the calling thread and those that it starts; only Linux can do that."""
    if sys.platform != "linux":
        return
    thread = threading.get_native_id()
    with contextlib.suppress(psutil.Error, OSError):
        if os.getpriority(os.PRIO_PROCESS, thread) < THREAD_NICE:
            os.setpriority(os.PRIO_PROCESS, thread, THREAD_NICE)
        _lower_io(psutil.Process(thread))


def _lower_io(process: Any) -> None:
    if sys.platform == "linux":
        process.ionice(psutil.IOPRIO_CLASS_IDLE)
    elif sys.platform == "win32":
        process.ionice(psutil.IOPRIO_VERYLOW)
