"""Searches that are kept by name, and those that were made lately."""

from __future__ import annotations

import json
import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Row, text

from anyfind.store.database import Database

KEPT: Final = 1000
"""Searches that the history goes back."""

TYPING_S: Final = 15.0
"""A text that goes on from the one before within this time is the same search, still being typed."""

_SWITCH: Final = "history"


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that is made again whenever somebody looks.

    Attributes:
        name: What it is called.
        request: What is asked, as it was sent.
        created_at: Epoch seconds.
        looked_at: When somebody looked last.
        seen: Contents that were found then.
    """

    name: str
    request: Mapping[str, Any]
    created_at: float
    looked_at: float | None
    seen: frozenset[int]


@dataclass(frozen=True, slots=True)
class PastSearch:
    """A search that was made: its number, when in epoch seconds, its words and all that was asked."""

    id: int
    at: float
    text: str
    request: Mapping[str, Any]


class SearchBook:
    """Saved searches and the history of a library. Thread-safe, as its store is.

    Args:
        database: The library's.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, name: str, request: Mapping[str, Any], at: float | None = None) -> None:
        """Keep a search; what had the name before is replaced, and counts as not looked at."""
        with self._database.write(about_files=False) as connection:
            connection.execute(
                text(
                    """INSERT INTO saved_searches (name, request, created_at) VALUES (:name, :request, :at)
                    ON CONFLICT (name) DO UPDATE SET request = excluded.request, created_at = excluded.created_at,
                    looked_at = NULL, seen = NULL"""
                ),
                {"name": name, "request": json.dumps(request), "at": time.time() if at is None else at},
            )

    def saved(self) -> list[SavedSearch]:
        """All of them, by name."""
        with self._database.read() as connection:
            rows = connection.execute(text("SELECT * FROM saved_searches ORDER BY name")).all()
        return [_saved(row) for row in rows]

    def named(self, name: str) -> SavedSearch | None:
        """The one of that name."""
        with self._database.read() as connection:
            row = connection.execute(text("SELECT * FROM saved_searches WHERE name = :name"), {"name": name}).first()
        return None if row is None else _saved(row)

    def looked(self, name: str, found: Collection[int], at: float | None = None) -> None:
        """Note what somebody who looked found."""
        with self._database.write(about_files=False) as connection:
            connection.execute(
                text("UPDATE saved_searches SET looked_at = :at, seen = :seen WHERE name = :name"),
                {"name": name, "seen": json.dumps(sorted(found)), "at": time.time() if at is None else at},
            )

    def rename(self, name: str, other: str) -> bool | None:
        """Give a saved search another name; ``None`` if there is none, false if another one has that name."""
        with self._database.write(about_files=False) as connection:
            names = {row.name for row in connection.execute(text("SELECT name FROM saved_searches"))}
            if name not in names:
                return None
            if other != name and other in names:
                return False
            connection.execute(
                text("UPDATE saved_searches SET name = :other WHERE name = :name"), {"name": name, "other": other}
            )
        return True

    def remove(self, name: str) -> bool:
        """Forget a saved search; whether there was one."""
        with self._database.write(about_files=False) as connection:
            gone = connection.execute(text("DELETE FROM saved_searches WHERE name = :name"), {"name": name}).rowcount
        return bool(gone)

    @property
    def recording(self) -> bool:
        """Whether searches that are made are remembered; they are until somebody says no."""
        with self._database.read() as connection:
            value = connection.execute(text("SELECT value FROM meta WHERE key = :key"), {"key": _SWITCH}).scalar()
        return value != "off"

    def record(self, *, on: bool) -> None:
        """Remember searches from now on, or no more. What was remembered stays until it is cleared."""
        with self._database.write(about_files=False) as connection:
            connection.execute(
                text(
                    """INSERT INTO meta (key, value) VALUES (:key, :value)
                    ON CONFLICT (key) DO UPDATE SET value = excluded.value"""
                ),
                {"key": _SWITCH, "value": "on" if on else "off"},
            )

    def remember(self, words: str, request: Mapping[str, Any], at: float | None = None) -> None:
        """Note a search that was made, if that is wanted. The same again, or its text typed on, replaces the last."""
        if not self.recording:
            return
        now = time.time() if at is None else at
        asked = json.dumps(request)
        with self._database.write(about_files=False) as connection:
            last = connection.execute(text("SELECT * FROM search_history ORDER BY id DESC LIMIT 1")).first()
            if last is not None:
                # Within it, too: a filter that was typed behind the words is sent before them.
                typing = now - last.at < TYPING_S and (last.text in words or words in last.text)
                if last.request == asked or (typing and words and last.text):
                    connection.execute(text("DELETE FROM search_history WHERE id = :id"), {"id": last.id})
            connection.execute(
                text("INSERT INTO search_history (at, text, request) VALUES (:at, :text, :request)"),
                {"at": now, "text": words, "request": asked},
            )
            connection.execute(
                text(
                    """DELETE FROM search_history WHERE id <=
                    (SELECT id FROM search_history ORDER BY id DESC LIMIT 1 OFFSET :kept)"""
                ),
                {"kept": KEPT},
            )

    def history(self, limit: int) -> list[PastSearch]:
        """The latest searches, the last one first."""
        with self._database.read() as connection:
            rows = connection.execute(
                text("SELECT * FROM search_history ORDER BY id DESC LIMIT :limit"), {"limit": limit}
            ).all()
        return [PastSearch(int(row.id), float(row.at), str(row.text), json.loads(row.request)) for row in rows]

    def clear(self) -> int:
        """Forget all searches that were made, so that their words are nowhere in the library's files; how many."""
        with self._database.write(about_files=False) as connection:
            connection.exec_driver_sql("PRAGMA secure_delete = ON")
            gone = int(connection.execute(text("DELETE FROM search_history")).rowcount)
        self._database.fold_log()
        return gone


def _saved(row: Row[Any]) -> SavedSearch:
    seen = frozenset() if row.seen is None else frozenset(json.loads(row.seen))
    return SavedSearch(str(row.name), json.loads(row.request), float(row.created_at), row.looked_at, seen)
