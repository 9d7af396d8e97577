"""Which files wait for work, how often they were tried, and why some failed.

Attempts are counted before the work starts: a file that takes the process with it still uses
them up, and is left out after the last.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, text

from anyfind.store import naming, renewal
from anyfind.store.records import MAX_ATTEMPTS, MAX_CLAIMS, ROOT_OFFLINE, Failure, FailureWrite, PendingFile, RootCounts

_OPEN: Final = f"l.quarantined = 0 AND l.attempts < {MAX_CLAIMS} AND r.state <> '{ROOT_OFFLINE}'"
UNKNOWN: Final = f"""
    SELECT l.id, r.path, l.rel_path, l.size, l.mtime_ns, l.attempts, NULL AS stored
    FROM locations l CROSS JOIN roots r ON r.id = l.root_id
    WHERE l.content_id IS NULL AND {_OPEN}"""  # noqa: S608 - constants
"""Files of which nothing but the name is known."""

IN_ORDER: Final = UNKNOWN.replace("locations l", "locations l INDEXED BY locations_unknown")
"""The same, for the first few in the order of :func:`newest`, which that partial index has."""

HALF_DONE: Final = f"""
    SELECT min(l.id) AS id, r.path, l.rel_path, l.size, l.mtime_ns, l.attempts, iif(c.stored, c.id, NULL) AS stored
    FROM contents c JOIN locations l ON l.content_id = c.id JOIN roots r ON r.id = l.root_id
    WHERE c.state = 'text' AND {_OPEN} GROUP BY c.id"""  # noqa: S608 - constants
"""Files whose content lacks vectors; content that several share is offered once. Uses a partial index."""

_PENDING: Final = f"{UNKNOWN} UNION ALL {HALF_DONE}"
_UNFINISHED: Final = """(content_id IS NULL OR EXISTS
    (SELECT 1 FROM contents c WHERE c.id = content_id AND c.state = 'text'))"""
_GAVE_UP: Final = (
    "Anyfind stopped while it worked on this file, five times; the file is left out until you ask to retry."
)


def pending(connection: Connection, limit: int) -> list[PendingFile]:
    """Files to work on: those never tried, newest first, then smallest; then the others."""
    return newest(connection, _PENDING, limit, {})


def newest(connection: Connection, wanted: str, limit: int, values: dict[str, str]) -> list[PendingFile]:
    """The first of the files that a query gives: those never tried, newest first, then smallest; then the others."""
    rows = connection.execute(
        text(f"SELECT * FROM ({wanted}) ORDER BY attempts, mtime_ns DESC, size, id LIMIT :limit"),  # noqa: S608 - constants
        values | {"limit": limit},
    )
    folders: dict[str | bytes, str] = {}
    found = []
    for location_id, root, rel_path, size, mtime_ns, attempts, stored in rows:
        folder = folders.get(root)
        if folder is None:
            folder = folders[root] = naming.from_column(root)
        path = Path(f"{folder}/{naming.from_column(rel_path)}")
        found.append(PendingFile(location_id, path, size, mtime_ns, attempts, stored))
    return found


def pending_counts(connection: Connection) -> tuple[int, int]:
    """How many files wait, and their bytes."""
    row = connection.execute(text(f"SELECT count(*), coalesce(sum(size), 0) FROM ({_PENDING})")).one()  # noqa: S608 - constants
    return int(row[0]), int(row[1])


def claim(connection: Connection, location_ids: Sequence[int]) -> None:
    """Count an attempt for each file; one that has none left is quarantined."""
    ids = {"ids": json.dumps([int(value) for value in location_ids])}
    chosen = "id IN (SELECT value FROM json_each(:ids))"
    _give_up(connection, chosen, ids)
    connection.execute(
        text(f"UPDATE locations SET attempts = attempts + 1 WHERE {chosen} AND attempts < {MAX_CLAIMS}"),  # noqa: S608 - constants
        ids,
    )


def unclaim(connection: Connection, location_ids: Sequence[int]) -> None:
    """Take a claim back: the work was not begun, or ended for a reason that is not the file's."""
    connection.execute(
        text(
            """UPDATE locations SET attempts = max(attempts - 1, 0)
            WHERE quarantined = 0 AND id IN (SELECT value FROM json_each(:ids))"""
        ),
        {"ids": json.dumps([int(value) for value in location_ids])},
    )


def quarantine_abandoned(connection: Connection) -> None:
    """Quarantine files whose last attempt never came back. Only right while no run is under way."""
    _give_up(connection, "1", {})


def abandoned(connection: Connection) -> bool:
    """Whether there is such a file."""
    row = connection.execute(
        text(
            f"SELECT 1 FROM locations WHERE attempts >= {MAX_CLAIMS} AND quarantined = 0 AND {_UNFINISHED} LIMIT 1"  # noqa: S608 - constants
        )
    )
    return row.first() is not None


def _give_up(connection: Connection, chosen: str, values: dict[str, str]) -> None:
    used_up = f"{chosen} AND attempts >= {MAX_CLAIMS} AND quarantined = 0 AND {_UNFINISHED}"
    connection.execute(
        text(
            f"""INSERT INTO failures (location_id, code, message)
            SELECT id, 'gave-up', :message FROM locations WHERE {used_up}
            ON CONFLICT (location_id) DO NOTHING"""  # noqa: S608 - constants
        ),
        values | {"message": _GAVE_UP},
    )
    connection.execute(text(f"UPDATE locations SET quarantined = 1 WHERE {used_up}"), values)  # noqa: S608 - constants


def reopen(connection: Connection, modality: str, space_key: int) -> int:
    """Let contents wait again of which a segment of that modality has no vector in that space. How many."""
    lacking = """SELECT DISTINCT s.content_id FROM segments s WHERE s.modality = :modality
        AND NOT EXISTS (SELECT 1 FROM vectors v WHERE v.segment_id = s.id AND v.space_key = :space)"""
    values = {"modality": modality, "space": space_key}
    reopened = connection.execute(
        text(f"UPDATE contents SET state = 'text' WHERE state = 'settled' AND id IN ({lacking}) RETURNING id"),  # noqa: S608 - constant
        values,
    ).scalars()
    ids = [int(content_id) for content_id in reopened]
    connection.execute(
        text(
            """UPDATE locations SET attempts = 0, quarantined = 0
            WHERE content_id IN (SELECT value FROM json_each(:ids))"""
        ),
        {"ids": json.dumps(ids)},
    )
    return len(ids)


def reopen_unseen(connection: Connection, unseen: Callable[[str, str, str, frozenset[str] | None], bool]) -> int:
    """Let contents wait again that some extractor has not had a chance to look into. How many.

    Args:
        connection: Inside a write transaction.
        unseen: Given media type, file name, modality and the extractors that were considered (``None`` if
            nobody wrote it down), says whether there is one more now.
    """
    rows = connection.execute(
        text(
            """SELECT c.id, c.mime, c.modality, c.considered, min(l.rel_path)
            FROM contents c JOIN locations l ON l.content_id = c.id WHERE c.state = 'settled' GROUP BY c.id"""
        )
    )
    ids = [
        int(content_id)
        for content_id, mime, modality, considered, path in rows
        if unseen(
            mime,
            naming.from_column(path).rpartition("/")[2],
            modality,
            None if considered is None else frozenset(considered.split()),
        )
    ]
    return _look_again(connection, ids)


def reopen_switched_on(connection: Connection, code: str, plugins: Collection[str]) -> int:
    """Let contents wait again that lack the part of a plugin which was switched off then and is on now. How many.

    Args:
        connection: Inside a write transaction.
        code: Of the failures that say so.
        plugins: Ids of those that are on.
    """
    chosen = connection.execute(
        text(
            """SELECT DISTINCT c.id FROM failures f JOIN locations l ON l.id = f.location_id
            JOIN contents c ON c.id = l.content_id
            WHERE c.state = 'settled' AND f.code = :code AND f.plugin IN (SELECT value FROM json_each(:plugins))"""
        ),
        {"code": code, "plugins": json.dumps(sorted(plugins))},
    ).scalars()
    return _look_again(connection, [int(content_id) for content_id in chosen])


def _look_again(connection: Connection, content_ids: Sequence[int]) -> int:
    """Let contents wait with all their attempts; how many."""
    values = {"ids": json.dumps(content_ids)}
    chosen = "SELECT value FROM json_each(:ids)"
    connection.execute(text(f"UPDATE contents SET state = 'text', stored = 0 WHERE id IN ({chosen})"), values)  # noqa: S608 - constant
    connection.execute(
        text(f"UPDATE locations SET attempts = 0, quarantined = 0 WHERE content_id IN ({chosen})"),  # noqa: S608 - constant
        values,
    )
    return len(content_ids)


def record_failures(connection: Connection, failures: Sequence[FailureWrite]) -> None:
    """Keep why files failed; quarantine those that will never work or have no attempt left."""
    for failure in failures:
        known = connection.execute(
            text("SELECT attempts, content_id FROM locations WHERE id = :id"), {"id": failure.location_id}
        ).first()
        if known is None:  # it disappeared meanwhile, and its failure with it
            continue
        connection.execute(
            text(
                """INSERT INTO failures (location_id, code, message, plugin) VALUES (:id, :code, :message, :plugin)
                ON CONFLICT (location_id) DO UPDATE SET code = excluded.code, message = excluded.message,
                plugin = excluded.plugin"""
            ),
            {
                "id": failure.location_id,
                "code": failure.code,
                "message": naming.clean(failure.message),
                "plugin": failure.plugin,
            },
        )
        if failure.permanent or (failure.counted and known.attempts >= MAX_ATTEMPTS):
            connection.execute(text("UPDATE locations SET quarantined = 1 WHERE id = :id"), {"id": failure.location_id})
            connection.execute(
                text("UPDATE contents SET state = 'failed' WHERE id = :id AND state = 'text'"), {"id": known.content_id}
            )


def failures(connection: Connection) -> list[Failure]:
    """Everything that failed, by path."""
    rows = connection.execute(
        text(
            """SELECT r.path, l.rel_path, f.code, f.message, f.plugin, l.attempts, l.quarantined
            FROM failures f JOIN locations l ON l.id = f.location_id JOIN roots r ON r.id = l.root_id
            ORDER BY r.path, l.rel_path"""
        )
    )
    return [
        Failure(
            Path(naming.from_column(root)) / naming.from_column(rel_path), code, message, plugin, attempts, bool(held)
        )
        for root, rel_path, code, message, plugin, attempts, held in rows
    ]


def retry_failed(connection: Connection, paths: Collection[Path] | None = None) -> int:
    """Give failed files their attempts back; how many.

    Args:
        connection: In a transaction that writes.
        paths: Only these; else all, those that a change of encoders gave up among them.
    """
    chosen, ids = (
        "SELECT location_id FROM failures UNION SELECT id FROM locations WHERE quarantined = 1",
        dict[str, str](),
    )
    if paths is not None:
        chosen, ids = "SELECT value FROM json_each(:ids)", {"ids": json.dumps(_failed_at(connection, paths))}
    connection.execute(
        text(
            # Settled ones too: a part of such a file failed while the rest can be found.
            f"""UPDATE contents SET state = 'text', stored = 0 WHERE state IN ('failed', 'settled') AND id IN
            (SELECT content_id FROM locations WHERE id IN ({chosen}))"""  # noqa: S608 - constants
        ),
        ids,
    )
    retried = connection.execute(
        text(f"UPDATE locations SET attempts = 0, quarantined = 0 WHERE id IN ({chosen})"),  # noqa: S608 - constants
        ids,
    ).rowcount
    if paths is not None:
        connection.execute(text(f"DELETE FROM failures WHERE location_id IN ({chosen})"), ids)  # noqa: S608 - constants
        return int(retried)
    connection.execute(text("DELETE FROM failures"))
    return int(retried) + renewal.retry(connection)


def counts_by_root(connection: Connection) -> dict[int, RootCounts]:
    """How many files each folder has, how many of them wait, and how many failed."""
    queries = (
        "SELECT root_id, count(*) FROM locations GROUP BY root_id",
        f"SELECT l.root_id, count(*) FROM ({_PENDING}) p JOIN locations l ON l.id = p.id GROUP BY l.root_id",  # noqa: S608 - constants
        "SELECT l.root_id, count(*) FROM failures f JOIN locations l ON l.id = f.location_id GROUP BY l.root_id",
    )
    files, pending, failed = (
        {int(root): int(count) for root, count in connection.execute(text(one))} for one in queries
    )
    return {root: RootCounts(count, pending.get(root, 0), failed.get(root, 0)) for root, count in files.items()}


def _failed_at(connection: Connection, paths: Collection[Path]) -> list[int]:
    """The places of failures at some paths."""
    rows = connection.execute(
        text(
            """SELECT l.id, r.path, l.rel_path FROM failures f
            JOIN locations l ON l.id = f.location_id JOIN roots r ON r.id = l.root_id"""
        )
    )
    wanted = set(paths)
    return [
        int(location)
        for location, root, rel_path in rows
        if Path(naming.from_column(root)) / naming.from_column(rel_path) in wanted
    ]
