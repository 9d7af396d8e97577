"""The first lines that run in a worker: ``python -P boot.py FACTS``.

Run by its path, because the plugin's environment may not have the engine: the one package ``anyfind`` that
it can import is the engine's own, whose other parts may lack what they need. Standard library only.

The pipes for frames are the standard input and output that the engine gave. Both are moved out of reach at
once, and what the plugin or a library below it prints goes where errors go.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import signal
import sys
import threading
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any


class _EnginesPackage:
    """Finds ``anyfind`` where this file lies, and nothing else."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> ModuleSpec | None:
        """As every finder."""
        del path, target
        if name != "anyfind":
            return None
        folder = Path(__file__).resolve().parents[2]
        return importlib.util.spec_from_file_location(
            name, folder / "__init__.py", submodule_search_locations=[str(folder)]
        )


def main(facts: dict[str, Any]) -> None:
    """Become a worker; never returns.

    Args:
        facts: ``plugin``, ``parent`` (process id), ``path`` (import path or ``None``), ``data_bytes`` (limit of
            private memory or 0), ``greeting``, ``arena`` and ``lifeline`` (handles or -1), ``log_level``.
    """
    requests, answers = os.dup(0), os.dup(1)
    os.dup2(2, 1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    # Ctrl-C in a terminal is the engine's to handle; it ends its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _die_with(int(facts["parent"]), int(facts["lifeline"]))
    _limit(int(facts["data_bytes"]))
    if facts["arena"] >= 0:
        os.set_inheritable(facts["arena"], False)
    if facts["path"] is not None:
        sys.path[:] = facts["path"]
    sys.argv[:] = [facts["plugin"]]
    sys.meta_path.insert(0, _EnginesPackage())
    os.write(answers, facts["greeting"].encode("ascii"))
    from anyfind.plugins.worker.runtime import serve  # noqa: PLC0415 - findable only now

    serve(requests, answers, facts["arena"], facts["plugin"], facts["log_level"])


def _die_with(parent: int, lifeline: int) -> None:
    """End this process when the engine ends, however that happens and whatever the plugin is doing."""
    if sys.platform == "linux":
        _ask_the_kernel()
        if os.getppid() != parent:
            os._exit(1)
    if sys.platform == "win32":
        waiting = threading.Thread(target=_wait_for_process, args=(parent,), daemon=True)
    else:
        os.set_inheritable(lifeline, False)
        waiting = threading.Thread(target=_wait_for_end, args=(lifeline,), daemon=True)
    waiting.start()


def _ask_the_kernel() -> None:
    """Reaches even a plugin that holds the interpreter's lock for ever."""
    try:
        import ctypes  # noqa: PLC0415 - some builds of Python lack it

        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
    except (ImportError, OSError, AttributeError):
        return  # the lifeline works all the same
    with contextlib.suppress(OSError):
        # When memory runs out, the kernel should take a worker and not the engine.
        Path("/proc/self/oom_score_adj").write_text("500", encoding="ascii")


def _wait_for_end(lifeline: int) -> None:
    """The other end is the engine's alone: reading ends when it is gone."""
    with contextlib.suppress(OSError):
        while os.read(lifeline, 1):
            pass
    os._exit(1)


def _wait_for_process(parent: int) -> None:
    import ctypes  # noqa: PLC0415 - always there on Windows

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - the attribute exists on Windows only
    synchronize, for_ever = 0x00100000, 0xFFFFFFFF
    handle = kernel.OpenProcess(synchronize, False, parent)
    if handle:
        kernel.WaitForSingleObject(handle, for_ever)
    os._exit(1)


def _limit(data_bytes: int) -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if data_bytes:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_DATA, (data_bytes, data_bytes))


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
