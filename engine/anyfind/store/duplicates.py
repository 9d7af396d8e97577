"""Files with the same bytes, and the duplicates that the user wants to hear of no more."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import text

from anyfind.store.database import Database

_LARGEST: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Dismissal:
    """Two contents that are no duplicates for the user.

    Attributes:
        id: Its number, never used again.
        one: Full hash of a content, in hex.
        other: That of the other; the same one where copies of one content are meant.
        kind: What they were to each other.
        at: When, in epoch seconds.
    """

    id: int
    one: str
    other: str
    kind: str
    at: float


class Duplicates:
    """What the store knows of duplicates. Thread-safe, as its store is.

    Args:
        database: The library's.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def copied(self) -> list[int]:
        """Contents, not empty, that lie in several places; those that take most space for nothing first."""
        with self._database.read() as connection:
            rows = connection.execute(
                text(
                    """SELECT c.id FROM contents c JOIN locations l ON l.content_id = c.id WHERE c.size > 0
                    GROUP BY c.id HAVING count(*) > 1 ORDER BY c.size * (count(*) - 1) DESC, c.id"""
                )
            )
            return [int(content) for (content,) in rows]

    def linked(self, location_ids: Iterable[int]) -> dict[int, tuple[int, int]]:
        """Device and inode by location: two places with the same ones are one file on the disk."""
        wanted = [int(one) for one in location_ids]
        with self._database.read() as connection:
            rows = [
                connection.execute(text("SELECT device, inode FROM locations WHERE id = :id"), {"id": one}).first()
                for one in wanted
            ]
        return {one: (int(row[0]), int(row[1])) for one, row in zip(wanted, rows, strict=True) if row is not None}

    def having(self, digest: str) -> int | None:
        """The content with that full hash, if there is one."""
        with self._database.read() as connection:
            found = connection.execute(text('SELECT id FROM contents WHERE "full" = :full'), {"full": digest}).scalar()
        return None if found is None else int(found)

    def dismiss(self, pairs: Sequence[tuple[str, str, str]]) -> list[int]:
        """Remember pairs of hashes with their kind as no duplicates; numbers of those that were not known yet."""
        made: list[int] = []
        with self._database.write(about_files=False) as connection:
            for one, other, kind in pairs:
                low, high = sorted((one, other))
                number = connection.execute(
                    text(
                        """INSERT INTO dismissed_duplicates (one, other, kind, at) VALUES (:one, :other, :kind, :at)
                        ON CONFLICT (one, other, kind) DO NOTHING RETURNING id"""
                    ),
                    {"one": low, "other": high, "kind": kind, "at": time.time()},
                ).scalar()
                if number is not None:
                    made.append(int(number))
        return made

    def dismissals(self) -> list[Dismissal]:
        """All that is remembered, oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(
                text("SELECT id, one, other, kind, at FROM dismissed_duplicates ORDER BY id")
            ).all()
        return [Dismissal(int(row.id), row.one, row.other, row.kind, float(row.at)) for row in rows]

    def restore(self, ids: Sequence[int] | None) -> int:
        """Forget some, or all with ``None``; how many were there."""
        with self._database.write(about_files=False) as connection:
            if ids is None:
                return connection.execute(text("DELETE FROM dismissed_duplicates")).rowcount
            return sum(
                connection.execute(text("DELETE FROM dismissed_duplicates WHERE id = :id"), {"id": one}).rowcount
                for one in ids
                if 0 < one <= _LARGEST  # None has a larger number, and SQLite takes none.
            )
