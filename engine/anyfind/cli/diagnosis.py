"""What helps to find a fault, without what is private.

People's folders and files are told as salted digests, so that the same one is recognised inside a bundle and nowhere
else. Log lines give their template, not what was filled in.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import platform
import secrets
import shutil
import sys
import time
from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

import anyfind
from anyfind.cli.library import Library, open_library
from anyfind.config import Places, Settings
from anyfind.log import COMMANDS, ENGINE, KEPT_FILES

NEWEST_LINES: Final = 400
"""Log lines of each file that are taken."""

FAILURES: Final = 200
"""Failed files that are told about."""

LIBRARIES: Final = (
    "numpy",
    "sqlalchemy",
    "pydantic",
    "hnswlib",
    "onnxruntime",
    "torch",
    "pillow",
    "av",
    "watchdog",
    "fastapi",
    "starlette",
    "uvicorn",
    "pyside6",
)

LIMITS: Final = ("max_user_watches", "max_user_instances", "max_queued_events")


def collect(home: Path | None, verbose: int) -> dict[str, Any]:
    """Everything; a part that cannot be told says why instead."""
    places = Places.choose(home)
    privacy = Privacy()
    document: dict[str, Any] = {
        "about": "Paths of your folders and files are salted digests; Anyfind's own begin with ~.",
        "made_at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "versions": _told(_versions),
        "system": _told(_system),
        "places": _told(lambda: _places(places)),
        "settings": _told(lambda: _settings(places)),
        "log": {name: _told(partial(_log, places.logs, name)) for name in (ENGINE, COMMANDS)},
    }
    document.update(_told(lambda: _library(home, verbose, privacy)))
    return document


class Privacy:
    """Makes paths unreadable, each to the same digest all through one bundle."""

    def __init__(self) -> None:
        self._salt = secrets.token_bytes(16)

    def hidden(self, path: str) -> str:
        """A digest that stands for a path, with the ending that says what kind of file it is."""
        digest = hashlib.sha256(self._salt + path.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        ending = Path(path).suffix.lower()
        return f"path:{digest}{ending if ending[1:].isalnum() and len(ending) <= 6 else ''}"


def _told(part: Callable[[], Any]) -> Any:
    try:
        return part()
    except Exception as error:  # noqa: BLE001 (it is asked for when something is broken)
        # What an error says may name people's files.
        return {"failed": type(error).__name__, "code": getattr(error, "code", None)}


def _versions() -> dict[str, Any]:
    found: dict[str, Any] = {"anyfind": anyfind.__version__, "python": sys.version}
    for name in LIBRARIES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found[name] = None
    return found


def _system() -> dict[str, Any]:
    limits = {}
    for name in LIMITS:
        file = Path("/proc/sys/fs/inotify") / name
        if file.is_file():
            limits[name] = int(file.read_text())
    return {
        "platform": platform.platform(),
        "machine": platform.machine(),
        "processors": os.cpu_count(),
        "encoding": sys.getfilesystemencoding(),
        "locale": os.environ.get("LC_ALL") or os.environ.get("LANG"),
        "watch_limits": limits,
        "variables": sorted(name for name in os.environ if name.startswith("ANYFIND_")),
    }


def _places(places: Places) -> dict[str, Any]:
    return {
        name: {"path": _short(folder), "there": folder.exists(), "free_bytes": _free(folder)}
        for name, folder in (
            ("library", places.library),
            ("models", places.models),
            ("cache", places.cache),
            ("environments", places.environments),
            ("settings", places.settings),
        )
    } | {
        "database_bytes": places.database.stat().st_size if places.database.exists() else None,
        "index_bytes": sum(file.stat().st_size for file in places.index.rglob("*") if file.is_file()),
    }


def _free(folder: Path) -> int | None:
    for one in (folder, *folder.parents):
        if one.exists():
            return shutil.disk_usage(one).free
    return None


def _short(folder: Path) -> str:
    """A folder of Anyfind's own; below the user's folder without the user's name, elsewhere only its last part."""
    home = Path.home()
    return str(Path("~") / folder.relative_to(home)) if folder.is_relative_to(home) else f".../{folder.name}"


def _settings(places: Places) -> dict[str, Any]:
    values = Settings.load(places).model_dump(mode="json")
    # Plugins may keep keys and folders there: their names say enough.
    values["plugins"] = {plugin: sorted(table) for plugin, table in values["plugins"].items()}
    return values


def _log(folder: Path, name: str) -> list[dict[str, Any]]:
    newest: deque[dict[str, Any]] = deque(maxlen=NEWEST_LINES)
    for file in [folder / f"{name}.{number}" for number in range(KEPT_FILES, 0, -1)] + [folder / name]:
        if not file.is_file():
            continue
        with file.open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                try:
                    newest.append(json.loads(line))
                except ValueError:
                    newest.append({"level": "unreadable"})
    return [_line(entry) for entry in newest]


def _line(entry: dict[str, Any]) -> dict[str, Any]:
    kept = ("time", "level", "logger", "pid", "thread", "error", "where")
    taken: dict[str, Any] = {key: entry[key] for key in kept if key in entry}
    if str(entry.get("logger", "")).partition(".")[0] == "anyfind":
        # Others write what is filled in into the words themselves.
        taken["template"] = entry.get("template")
    return taken


def _library(home: Path | None, verbose: int, privacy: Privacy) -> dict[str, Any]:
    with open_library(home, verbose) as library:
        return {
            "engine": {"running": library.pid is not None, "pid": library.pid},
            "indexing": _told(lambda: _indexing(library)),
            "plugins": _told(lambda: [_plugin(row) for row in library.plugins()]),
            "models": _told(lambda: [_model(row) for row in library.models()]),
            **_told(lambda: {"status": _status(library, privacy)}),
        }


def _indexing(library: Library) -> dict[str, Any] | None:
    state = library.indexing()
    if state is None:
        return None
    # What is worked on, and warnings, name files and folders.
    kept = {key: value for key, value in state.items() if key not in {"what", "warnings", "reason"}}
    return {**kept, "warnings": len(state["warnings"])}


def _plugin(row: dict[str, Any]) -> dict[str, Any]:
    # A reason may name what the plugin was working on.
    return {key: row[key] for key in ("id", "version", "environment", "bundled", "contributes", "state")}


def _model(row: dict[str, Any]) -> dict[str, Any]:
    return {key: row[key] for key in ("encoder", "kind", "pack", "in_use", "here", "size")}


def _status(library: Library, privacy: Privacy) -> dict[str, Any]:
    status = library.status()
    counts = ("files", "contents", "segments", "pending", "failed", "quarantined", "embeddings", "embeddings_made")
    return {
        **{name: status[name] for name in counts},
        "spaces": status["spaces"],
        "weights_missing": status["weights_missing"],
        "problems": len(status["problems"]),
        "folders": [
            {
                "path": privacy.hidden(folder["path"]),
                "state": folder["state"],
                "files": folder["files"],
                "scanned_at": folder["scanned_at"],
                "rules": len(folder["rules"]),
            }
            for folder in status["folders"]
        ],
        "failures": [
            {
                "path": privacy.hidden(failure["path"]),
                **{key: failure[key] for key in ("code", "plugin", "attempts", "quarantined")},
            }
            for failure in status["failures"][:FAILURES]
        ],
    }
