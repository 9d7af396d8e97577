"""Files that an upgrade is about: those with vectors of the old encoder, and where they lie."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, text

from anyfind.sdk.types import Locator
from anyfind.store import naming
from anyfind.store.records import ROOT_OFFLINE

MOST_ATTEMPTS: Final = 3
"""After so many a file keeps its old vectors."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A segment with a vector of the old encoder.

    ``prepared`` says that its new vector is there already.
    """

    segment_id: int
    locator: Locator
    text: str | None
    prepared: bool


@dataclass(frozen=True, slots=True)
class OldFile:
    """A content of which pieces have old vectors.

    ``attempts`` says how often it was begun and did not come to an end, of its own fault or because all of it ended.
    """

    content_id: int
    path: Path
    online: bool
    pieces: tuple[Piece, ...]
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """Files of an upgrade: embedded anew, those that wait, those that wait for their drive, those given up."""

    done: int
    waiting: int
    offline: int
    left: int


OLD_CONTENTS: Final = """SELECT s.content_id FROM vectors v CROSS JOIN segments s ON s.id = v.segment_id
    WHERE v.space_key = :old AND s.modality = :modality"""

# Those of another modality's upgrade stay counted: a file that it gave up is not to hold up its end again.
FORGET_ATTEMPTS: Final = """DELETE FROM reembedding WHERE content_id IN
    (SELECT content_id FROM segments WHERE modality = :modality)"""

_WAITING: Final = f"""SELECT l.content_id AS id, max(l.mtime_ns) AS mtime
    FROM locations l JOIN roots r ON r.id = l.root_id WHERE l.content_id IN ({OLD_CONTENTS})
    AND (r.state <> '{ROOT_OFFLINE}' OR :modality = 'text')
    AND l.content_id NOT IN (SELECT content_id FROM reembedding WHERE attempts >= {MOST_ATTEMPTS})
    GROUP BY l.content_id"""  # noqa: S608 - constants

_HOLDING: Final = """SELECT count(DISTINCT s.content_id) FROM vectors v CROSS JOIN segments s ON s.id = v.segment_id
    WHERE v.space_key = :{key} AND s.modality = :modality"""

_GIVEN_UP: Final = f"""SELECT count(*) FROM reembedding WHERE attempts >= {MOST_ATTEMPTS}
    AND content_id IN ({OLD_CONTENTS})"""  # noqa: S608 - constants


_REOPEN: Final = f"""UPDATE upgrades SET state = 'running' WHERE state = 'done' AND EXISTS
    (SELECT 1 FROM reembedding a JOIN segments s ON s.content_id = a.content_id
    JOIN vectors v ON v.segment_id = s.id AND v.space_key = upgrades.old_key
    WHERE a.attempts >= {MOST_ATTEMPTS} AND s.modality = upgrades.modality)"""  # noqa: S608 - constant


def waiting(connection: Connection, values: Mapping[str, Any], limit: int) -> list[OldFile]:
    """The next files to embed anew, newest first, after them those that were begun before.

    ``values`` has ``old``, ``new`` and ``modality``.
    """
    chosen = connection.execute(
        text(
            f"""SELECT w.id, coalesce(r.attempts, 0) AS attempts FROM ({_WAITING}) w
            LEFT JOIN reembedding r ON r.content_id = w.id
            ORDER BY attempts, w.mtime DESC, w.id LIMIT :limit"""  # noqa: S608 - constants
        ),
        {**values, "limit": limit},
    ).all()
    attempts = {int(row.id): int(row.attempts) for row in chosen}
    return [replace(one, attempts=attempts[one.content_id]) for one in _old_files(connection, values, list(attempts))]


def counts(connection: Connection, values: Mapping[str, Any]) -> Counts:
    """How far an upgrade is."""

    def number(statement: str) -> int:
        return int(connection.execute(text(statement), dict(values)).scalar_one())

    still = number(f"SELECT count(*) FROM ({_WAITING})")  # noqa: S608 - constants
    old, new = (number(_HOLDING.format(key=key)) for key in ("old", "new"))
    left = number(_GIVEN_UP)
    return Counts(new, still, max(0, old - still - left), left)


def retry(connection: Connection) -> int:
    """Let files that were given up be tried again, and upgrades that ended without them go on; how many files."""
    connection.execute(text(_REOPEN))
    again = connection.execute(text(f"DELETE FROM reembedding WHERE attempts >= {MOST_ATTEMPTS}"))  # noqa: S608 - constant
    return int(again.rowcount)


def sample(connection: Connection, values: Mapping[str, Any], files: int, seed: int) -> list[OldFile]:
    """Files with old vectors: half of them the newest, the others at random, the same for the same seed."""
    known = connection.execute(text(f"{_WAITING} ORDER BY mtime DESC, id"), dict(values)).all()
    ids = [int(row.id) for row in known]
    half = -(-files // 2)
    newest, rest = ids[:half], ids[half:]
    rest.sort(key=lambda one: (one * 2_654_435_761 + seed * 40_503) % 4_294_967_291)
    return _old_files(connection, values, newest + rest[: files - len(newest)])


def _old_files(connection: Connection, values: Mapping[str, Any], ids: Sequence[int]) -> list[OldFile]:
    places = _places(connection, ids)
    pieces = _pieces(connection, {**values, "ids": json.dumps(list(ids))})
    return [OldFile(one, *places[one], tuple(pieces[one])) for one in ids if one in places and one in pieces]


def _places(connection: Connection, content_ids: Sequence[int]) -> dict[int, tuple[Path, bool]]:
    """Where the newest copy of each content lies, one that is online if there is one, and whether it is."""
    rows = connection.execute(
        text(
            f"""SELECT l.content_id, r.path, l.rel_path, r.state <> '{ROOT_OFFLINE}' FROM json_each(:ids) j
            CROSS JOIN locations l ON l.content_id = j.value JOIN roots r ON r.id = l.root_id
            ORDER BY r.state = '{ROOT_OFFLINE}', l.mtime_ns DESC, l.id"""  # noqa: S608 - constant
        ),
        {"ids": json.dumps(list(content_ids))},
    )
    found: dict[int, tuple[Path, bool]] = {}
    for content_id, root, rel_path, online in rows:
        path = Path(naming.from_column(root)) / naming.from_column(rel_path)
        found.setdefault(int(content_id), (path, bool(online)))
    return found


def _pieces(connection: Connection, values: Mapping[str, Any]) -> dict[int, list[Piece]]:
    rows = connection.execute(
        text(
            """SELECT s.content_id, s.id, s.locator, s.text, EXISTS (SELECT 1 FROM vectors_aside a
                WHERE a.segment_id = s.id AND a.space_key = :new) OR EXISTS (SELECT 1 FROM vectors n
                WHERE n.segment_id = s.id AND n.space_key = :new) AS prepared
            FROM json_each(:ids) j CROSS JOIN segments s ON s.content_id = j.value
            JOIN vectors v ON v.segment_id = s.id AND v.space_key = :old
            WHERE s.modality = :modality ORDER BY s.content_id, s.ordinal"""
        ),
        values,
    )
    found: dict[int, list[Piece]] = {}
    for content_id, segment_id, locator, said, prepared in rows:
        piece = Piece(int(segment_id), Locator.from_dict(json.loads(locator)), said, bool(prepared))
        found.setdefault(int(content_id), []).append(piece)
    return found
