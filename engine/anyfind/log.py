"""Logging: one logger tree under ``anyfind``, to a rotating file and, when asked, to stderr."""

from __future__ import annotations

import json
import logging
import logging.handlers
import sys
import time
from pathlib import Path

LIMIT_BYTES = 2_000_000
KEPT_FILES = 3


class JsonLines(logging.Formatter):
    """One JSON object a line: time (UTC), level, logger, message and traceback."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as a line of JSON."""
        line = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created)),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def start(folder: Path | None, verbosity: int = 0) -> None:
    """Send the ``anyfind`` loggers to ``folder/anyfind.log`` and warnings (more with ``-v``) to stderr.

    A folder that cannot be written is no reason to fail: stderr says so and stays the only place.
    """
    root = logging.getLogger("anyfind")
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(logging.DEBUG if verbosity > 1 else logging.INFO)
    root.propagate = False
    console = logging.StreamHandler(sys.stderr)
    console.setLevel({0: logging.WARNING, 1: logging.INFO}.get(verbosity, logging.DEBUG))
    console.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    root.addHandler(console)
    if folder is None:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = logging.handlers.RotatingFileHandler(
            folder / "anyfind.log", maxBytes=LIMIT_BYTES, backupCount=KEPT_FILES, encoding="utf-8", delay=True
        )
    except OSError as error:
        root.warning("The log cannot be written to %s: %s.", folder, error)
        return
    file.setFormatter(JsonLines())
    root.addHandler(file)
