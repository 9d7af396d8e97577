"""Reads files for their captions in a process of its own, which a hostile file may end without harm."""

from __future__ import annotations

import json
import logging
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from anyfind.align.pairs.captions import Caption

PATIENCE_S: Final = 30.0
"""How long one file may take."""

log = logging.getLogger(__name__)


class CaptionReader:
    """Asks the reading process. Use it as a context manager; not thread-safe.

    A file on which the process dies, or that takes too long, gives no captions; the next one gets a new process.

    Args:
        patience_s: How long one file may take.
    """

    def __init__(self, patience_s: float = PATIENCE_S) -> None:
        self._patience_s = patience_s
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self.failed: dict[Path, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def read(self, kind: str, path: Path) -> list[Caption]:
        """The captions in a file; none if it cannot be read, which :attr:`failed` then explains.

        Args:
            kind: One of the readers of :mod:`~anyfind.align.pairs.child`.
            path: The file.
        """
        process = self._process or self._start()
        assert process.stdin is not None
        try:
            process.stdin.write(json.dumps({"kind": kind, "path": str(path)}).encode("ascii") + b"\n")
            process.stdin.flush()
            line = self._answers.get(timeout=self._patience_s)
        except (OSError, queue.Empty) as error:
            return self._lost(path, "It takes too long." if isinstance(error, queue.Empty) else "Its reader ended.")
        if not line:
            return self._lost(path, "Its reader ended.")
        told: dict[str, Any] = json.loads(line)
        if "error" in told:
            self._note(path, str(told["error"]))
            return []
        return [Caption(**one) for one in told["found"]]

    def _lost(self, path: Path, why: str) -> list[Caption]:
        self._note(path, why)
        self._end()
        return []

    def _note(self, path: Path, why: str) -> None:
        log.info("No captions are read from %s: %s", path, why)
        self.failed[path] = why

    def _start(self) -> subprocess.Popen[bytes]:
        # The engine's own packages are found as the engine found them.
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry)}
        apart: dict[str, Any] = {"start_new_session": True}
        if sys.platform == "win32":
            apart = {"creationflags": subprocess.CREATE_NO_WINDOW}
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-X", "utf8", "-m", "anyfind.align.pairs.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            **apart,
        )
        self._answers = queue.SimpleQueue()
        threading.Thread(target=_listen, args=(self._process, self._answers), daemon=True).start()
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        if process.stdin is not None:
            try:
                process.stdin.close()
            except OSError:
                log.debug("What was being asked is lost with the process that ended.")


def _listen(process: subprocess.Popen[bytes], answers: queue.SimpleQueue[bytes]) -> None:
    """Pass lines on; an empty one when the process has ended."""
    assert process.stdout is not None
    with process.stdout:
        for line in process.stdout:
            answers.put(line)
    answers.put(b"")
