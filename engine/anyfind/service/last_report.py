"""The report that was made last on a library's own pairs, kept so that it need not be made again to be looked at."""

from __future__ import annotations

import datetime as dt
import json
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from anyfind.align.artifacts import replace_file
from anyfind.errors import NotFound

if TYPE_CHECKING:
    from pathlib import Path

    from anyfind.service.engine import Engine

_FOLDER: Final = "reports"
_FILE: Final = "last.json"

log = logging.getLogger(__name__)


def keep(engine: Engine, document: Mapping[str, Any]) -> None:
    """Keep a report beside the library; one that cannot be written is only not kept."""
    path = _path(engine)
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    # Where files were written to belongs to that one time.
    report = {key: value for key, value in document.items() if key != "written"}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, json.dumps({"made_at": now, "report": report}).encode())
    except OSError as error:
        log.warning("The report is not kept: %s", error)


def last(engine: Engine) -> dict[str, Any]:
    """The one that is kept: ``made_at`` and ``report``.

    Raises:
        NotFound: None is, or it cannot be read.
    """
    try:
        found = json.loads(_path(engine).read_text(encoding="utf-8"))
        return {"made_at": str(found["made_at"]), "report": dict(found["report"])}
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.debug("No report: %s", error)
        raise NotFound("No report was made yet.", hint="'anyfind align report' makes one.") from None


def _path(engine: Engine) -> Path:
    return engine.places.library / _FOLDER / _FILE
