"""Roots, and what a scan found below them."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, TextClause, text

from anyfind.errors import BadInput, NotFound
from anyfind.store import naming
from anyfind.store.records import PENDING, QUARANTINED, ROOT_ONLINE, SETTLED, Entry, LocationStat, Root, ScanDelta
from anyfind.store.rows import insert_rows

_ROOT_COLUMNS: Final = "id, path, state, reason, added_at, scanned_at, rules"
_LOCATIONS: Final = """SELECT rel_path, id, size, mtime_ns, inode, device, content_id, quarantined
    FROM locations WHERE root_id = :id"""
# SQLite finds one range at a time by the index of names; of several with OR between them it looks at every name.
_BELOW: Final = (" AND rel_path >= :low AND rel_path < :high", " AND rel_path >= :blob_low AND rel_path < :blob_high")
_LOCATIONS_OF: Final = " UNION ALL ".join(
    f"""SELECT l.rel_path, l.id, l.size, l.mtime_ns, l.inode, l.device, l.content_id, l.quarantined, c.state
    FROM locations l LEFT JOIN contents c ON c.id = l.content_id WHERE l.root_id = :id{names}"""  # noqa: S608 - constants
    for names in (" AND rel_path = :part", *_BELOW)
)
_CHUNK: Final = 10_000
"""New files that are handed to the database at once: a folder may have millions."""

_COLUMNS: Final = ("root_id", "rel_path", "suffix", "name_words", "size", "mtime_ns", "inode", "device")
_THERE_ALREADY: Final = """ON CONFLICT (root_id, rel_path) DO UPDATE SET size = excluded.size,
    mtime_ns = excluded.mtime_ns, inode = excluded.inode, device = excluded.device, content_id = NULL, attempts = 0,
    quarantined = 0"""

_FORGET_FAILURES: Final = text("DELETE FROM failures WHERE location_id = :id")


def add_root(connection: Connection, path: Path) -> Root:
    """The root of that path, made if it is new."""
    connection.execute(
        text("INSERT INTO roots (path, state, added_at) VALUES (:path, :state, :at) ON CONFLICT (path) DO NOTHING"),
        {"path": naming.to_column(str(path)), "state": ROOT_ONLINE, "at": time.time()},
    )
    found = connection.execute(
        text(f"SELECT {_ROOT_COLUMNS} FROM roots WHERE path = :path"),  # noqa: S608 - constant columns
        {"path": naming.to_column(str(path))},
    )
    return _root(found.one())


def remove_root(connection: Connection, root_id: int) -> int:
    """Forget a root with its locations; contents stay until orphans are released. How many locations went."""
    gone = connection.execute(text("SELECT count(*) FROM locations WHERE root_id = :id"), {"id": root_id}).scalar_one()
    if connection.execute(text("DELETE FROM roots WHERE id = :id"), {"id": root_id}).rowcount == 0:
        raise _no_root(root_id)
    return int(gone)


def roots(connection: Connection) -> list[Root]:
    """All roots in the order they were added."""
    return [_root(row) for row in connection.execute(text(f"SELECT {_ROOT_COLUMNS} FROM roots ORDER BY id"))]  # noqa: S608 - constant columns


def set_root_state(connection: Connection, root_id: int, state: str, reason: str | None) -> None:
    """Say whether the root can be reached."""
    changed = connection.execute(
        text("UPDATE roots SET state = :state, reason = :reason WHERE id = :id"),
        {"state": state, "reason": reason, "id": root_id},
    )
    if changed.rowcount == 0:
        raise _no_root(root_id)


def set_root_rules(connection: Connection, root_id: int, rules: Sequence[str]) -> None:
    """What a root leaves out from the next scan on."""
    changed = connection.execute(
        text("UPDATE roots SET rules = :rules WHERE id = :id"), {"rules": json.dumps(list(rules)), "id": root_id}
    )
    if changed.rowcount == 0:
        raise _no_root(root_id)


def move_root(connection: Connection, root_id: int, path: Path) -> None:
    """Say that a root lies elsewhere now, with everything in it as it was.

    Raises:
        BadInput: Another root lies there.
        NotFound: There is no such root.
    """
    column = naming.to_column(str(path))
    taken = connection.execute(
        text("SELECT 1 FROM roots WHERE path = :path AND id <> :id"), {"path": column, "id": root_id}
    ).first()
    if taken is not None:
        raise BadInput(f"{path} is a folder of the library already.", hint="Remove one of the two.")
    changed = connection.execute(text("UPDATE roots SET path = :path WHERE id = :id"), {"path": column, "id": root_id})
    if changed.rowcount == 0:
        raise _no_root(root_id)


def locations(connection: Connection, root_id: int, below: str = "") -> dict[str, LocationStat]:
    """What is known below a root, or below one of its folders, by path relative to the root."""
    # Nearly all content is settled: the few others are looked up by their partial indexes, and the
    # large table is not joined.
    unsettled = {
        int(content_id): str(state)
        for content_id, state in connection.execute(
            text(
                """SELECT id, state FROM contents WHERE state = 'text'
                UNION ALL SELECT id, state FROM contents WHERE state = 'failed'"""
            )
        )
    }
    rows = connection.execute(
        text(" UNION ALL ".join(_LOCATIONS + names for names in _BELOW) if below else _LOCATIONS),
        {"id": root_id} | (_range(below) if below else {}),
    )
    from_column, unsigned = naming.from_column, naming.unsigned
    found: dict[str, LocationStat] = {}
    for rel_path, location_id, size, mtime_ns, inode, device, content_id, quarantined in rows:
        if quarantined:
            state = QUARANTINED
        elif content_id is None:
            state = PENDING
        else:
            state = unsettled.get(content_id, SETTLED)
        found[from_column(rel_path)] = LocationStat(
            location_id, size, mtime_ns, unsigned(inode), unsigned(device), content_id, state
        )
    return found


def locations_of(connection: Connection, root_id: int, parts: Iterable[str]) -> dict[str, LocationStat]:
    """What is known of some files and folders, with everything in them, by path relative to the root."""
    statement = text(_LOCATIONS_OF)
    found: dict[str, LocationStat] = {}
    for part in parts:
        values = {"id": root_id, "part": naming.to_column(part)} | _range(part)
        for row in connection.execute(statement, values):
            state = QUARANTINED if row.quarantined else PENDING if row.content_id is None else str(row.state)
            found[naming.from_column(row.rel_path)] = LocationStat(
                row.id,
                row.size,
                row.mtime_ns,
                naming.unsigned(row.inode),
                naming.unsigned(row.device),
                row.content_id,
                state,
            )
    return found


def _range(below: str) -> dict[str, str | bytes]:
    # All names below "a/" lie between "a/" and "a0": the sign after the slash. As text only if they are Unicode.
    low, high = os.fsencode(below + "/"), os.fsencode(below + "0")
    return {
        "low": low.decode("utf-8", "replace"),
        "high": high.decode("utf-8", "replace"),
        "blob_low": low,
        "blob_high": high,
    }


def commit_scan(connection: Connection, root_id: int, delta: ScanDelta, scanned_at: float | None) -> None:
    """Apply the difference that a scan found; ``scanned_at`` is ``None`` if it looked at a part of the root.

    Removals go first and moves free their old names before they take new ones, so that files may
    swap names or replace each other in one scan.
    """
    updated = connection.execute(
        text("UPDATE roots SET scanned_at = coalesce(:at, scanned_at) WHERE id = :id"),
        {"at": scanned_at, "id": root_id},
    )
    if updated.rowcount == 0:
        raise _no_root(root_id)
    if delta.removed:
        connection.execute(
            text("DELETE FROM locations WHERE root_id = :root AND id IN (SELECT value FROM json_each(:ids))"),
            {"root": root_id, "ids": json.dumps([int(value) for value in delta.removed])},
        )
    _move(connection, root_id, delta.moved)
    # The scan itself keeps a name while stat facts change, so these two never touch the names.
    _many(
        connection,
        text(
            """UPDATE locations SET size = :size, mtime_ns = :mtime_ns, inode = :inode, device = :device,
            content_id = NULL, attempts = 0, quarantined = 0 WHERE id = :id AND root_id = :root"""
        ),
        [_facts(root_id, entry) | {"id": location_id} for location_id, entry in delta.changed],
    )
    _many(connection, _FORGET_FAILURES, [{"id": location_id} for location_id, _ in delta.changed])
    _many(
        connection,
        text(
            """UPDATE locations SET size = :size, mtime_ns = :mtime_ns, inode = :inode, device = :device
            WHERE id = :id AND root_id = :root"""
        ),
        [_facts(root_id, entry) | {"id": location_id} for location_id, entry in delta.touched],
    )
    _add(connection, root_id, delta.added)


def _add(connection: Connection, root_id: int, added: Sequence[Entry]) -> None:
    for start in range(0, len(added), _CHUNK):
        rows = [
            (
                root_id,
                naming.to_column(entry.rel_path),
                naming.suffix(entry.rel_path),
                naming.name_words(entry.rel_path),
                entry.size,
                entry.mtime_ns,
                naming.signed(entry.inode),
                naming.signed(entry.device),
            )
            for entry in added[start : start + _CHUNK]
        ]
        insert_rows(connection, "locations", _COLUMNS, rows, _THERE_ALREADY)


def _move(connection: Connection, root_id: int, moved: Sequence[tuple[int, Entry]]) -> None:
    if not moved:
        return
    # A name with NUL cannot exist on disk, so the interim name is free.
    _many(
        connection,
        text("UPDATE locations SET rel_path = char(0) || id WHERE id = :id AND root_id = :root"),
        [{"id": location_id, "root": root_id} for location_id, _ in moved],
    )
    # Whatever still bears a target name was replaced by the file that moved there.
    _many(
        connection,
        text("DELETE FROM locations WHERE root_id = :root AND rel_path = :rel_path"),
        [{"root": root_id, "rel_path": naming.to_column(entry.rel_path)} for _, entry in moved],
    )
    _many(
        connection,
        text(
            """UPDATE locations SET rel_path = :rel_path, suffix = :suffix, size = :size, mtime_ns = :mtime_ns,
            inode = :inode, device = :device WHERE id = :id AND root_id = :root"""
        ),
        [_facts(root_id, entry) | _name(entry) | {"id": location_id} for location_id, entry in moved],
    )
    # A renamed folder leaves the file names alone: full text is written only where a name differs.
    _many(
        connection,
        text("UPDATE locations SET name_words = :name_words WHERE id = :id AND name_words <> :name_words"),
        [_name(entry) | {"id": location_id} for location_id, entry in moved],
    )


def _many(connection: Connection, statement: TextClause, rows: Iterable[dict[str, Any]]) -> None:
    values = list(rows)
    if values:
        connection.execute(statement, values)


def _facts(root_id: int, entry: Entry) -> dict[str, Any]:
    return {
        "root": root_id,
        "size": entry.size,
        "mtime_ns": entry.mtime_ns,
        "inode": naming.signed(entry.inode),
        "device": naming.signed(entry.device),
    }


def _name(entry: Entry) -> dict[str, Any]:
    return {
        "rel_path": naming.to_column(entry.rel_path),
        "suffix": naming.suffix(entry.rel_path),
        "name_words": naming.name_words(entry.rel_path),
    }


def _root(row: Any) -> Root:
    return Root(
        row.id,
        Path(naming.from_column(row.path)),
        row.state,
        row.reason,
        row.added_at,
        row.scanned_at,
        tuple(json.loads(row.rules)),
    )


def _no_root(root_id: int) -> NotFound:
    return NotFound(f"No indexed folder has the number {root_id}.", hint="'anyfind folders' lists them.")
