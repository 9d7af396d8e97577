"""The write path: contents, segments, vectors and failures of a batch in one transaction."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, text

from anyfind.store import jobs, mending, naming, vectors
from anyfind.store.records import CommitResult, ContentWrite, SegmentWrite, WriteBatch
from anyfind.store.rows import insert_rows

_METADATA: Final = json.JSONEncoder(default=str, allow_nan=False)
_LOCATOR: Final = json.JSONEncoder(sort_keys=True)

_LOOSE: Final = f"{mending.ORPHANS} AND id IN (SELECT id FROM temp.let_go)"  # noqa: S608 - constants

# Temporary triggers see every statement of this connection, which is the only one that writes.
_NOTE_WHAT_IS_LET_GO: Final = (
    "CREATE TEMP TABLE let_go (id INTEGER PRIMARY KEY)",
    """INSERT INTO temp.let_go SELECT id FROM contents
    WHERE NOT EXISTS (SELECT 1 FROM locations l WHERE l.content_id = contents.id)""",
    """CREATE TEMP TRIGGER location_gone AFTER DELETE ON main.locations WHEN old.content_id IS NOT NULL BEGIN
        INSERT OR IGNORE INTO let_go VALUES (old.content_id); END""",
    """CREATE TEMP TRIGGER location_changed AFTER UPDATE OF content_id ON main.locations
        WHEN old.content_id IS NOT NULL AND old.content_id IS NOT new.content_id BEGIN
        INSERT OR IGNORE INTO let_go VALUES (old.content_id); END""",
)
_HELD_AGAIN: Final = """DELETE FROM temp.let_go
    WHERE NOT EXISTS (SELECT 1 FROM main.contents c WHERE c.id = let_go.id)
    OR EXISTS (SELECT 1 FROM main.locations l WHERE l.content_id = let_go.id)"""


def commit(connection: Connection, batch: WriteBatch, token: str) -> CommitResult:
    """Apply a batch. Locations, contents or segments that vanished or changed meanwhile are passed over."""
    batch = _current(connection, batch)
    if batch.contents or batch.vectors:
        vectors.begin_session(connection, token)
    written = _store_contents(connection, batch.contents)
    _link(connection, batch.links)
    vectors.add(connection, batch.vectors)
    settle(connection, batch.settled)
    jobs.record_failures(connection, batch.failures)
    return CommitResult(written)


def _current(connection: Connection, batch: WriteBatch) -> WriteBatch:
    """The batch without what was read of files that a scan has found changed since.

    It belongs to what they were. Stored as what they are, it would stay: the next scan finds them as it knows them.
    """
    if not batch.seen:
        return batch
    keys = json.dumps([[location_id, *facts] for location_id, facts in batch.seen.items()])
    rows = connection.execute(
        text(
            """SELECT l.id FROM json_each(:keys) j CROSS JOIN locations l ON l.id = j.value ->> 0
            WHERE l.size <> j.value ->> 1 OR l.mtime_ns <> j.value ->> 2"""
        ),
        {"keys": keys},
    )
    changed = set(rows.scalars())
    if not changed:
        return batch
    return replace(
        batch,
        contents=[write for write in batch.contents if write.location_id not in changed],
        links=[link for link in batch.links if link[0] not in changed],
        failures=[failure for failure in batch.failures if failure.location_id not in changed],
    )


def _store_contents(connection: Connection, writes: Sequence[ContentWrite]) -> dict[int, tuple[int, tuple[int, ...]]]:
    """Content id and segment ids by location id."""
    if not writes:
        return {}
    places = _existing(connection, "locations", [write.location_id for write in writes])
    known = _known(connection, writes)
    fresh: dict[tuple[int, str], ContentWrite] = {}
    again: list[ContentWrite] = []
    for write in writes:
        if write.location_id in places:
            key = (write.identity.size, write.identity.full)
            if key in known or key in fresh:
                again.append(write)
            else:
                fresh[key] = write
    written = _insert(connection, list(fresh.values()))
    attached = [
        (write.location_id, written[write.location_id][0], write.deferred or _settled(write))
        for write in fresh.values()
    ]
    for write in again:
        written[write.location_id], done = _store_again(connection, write)
        attached.append((write.location_id, written[write.location_id][0], done))
    _attach(connection, attached)
    return written


def _existing(connection: Connection, table: str, ids: Sequence[int]) -> set[int]:
    rows = connection.execute(
        text(f"SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(:ids))"),  # noqa: S608 - constant
        {"ids": json.dumps([int(value) for value in ids])},
    )
    return set(rows.scalars())


def _known(connection: Connection, writes: Sequence[ContentWrite]) -> set[tuple[int, str]]:
    keys = json.dumps([[write.identity.size, write.identity.full] for write in writes])
    rows = connection.execute(
        text(
            """SELECT c.size, c."full" FROM json_each(:keys) j
            CROSS JOIN contents c ON c.size = j.value ->> 0 AND c."full" = j.value ->> 1"""
        ),
        {"keys": keys},
    )
    return {(size, full) for size, full in rows}


def _settled(write: ContentWrite) -> bool:
    """Whether nothing is left to do for it."""
    return not write.segments and (write.stored or not write.deferred)


def _facts(write: ContentWrite) -> dict[str, Any]:
    """The columns of a content but its id, in the order of the table."""
    return {
        "size": write.identity.size,
        "fast": write.identity.fast,
        "full": write.identity.full,
        "mime": write.mime,
        "modality": write.modality,
        "metadata": _encoded(dict(write.metadata)),
        "taken_at": taken_at(write.metadata),
        "state": "settled" if _settled(write) else "text",
        "considered": " ".join(sorted(write.considered)),
        "stored": write.stored,
    }


def _encoded(metadata: dict[str, Any]) -> str:
    try:
        return _METADATA.encode(metadata)
    except ValueError:
        # Python would write numbers that are none in a way that no other reader of JSON takes.
        return _METADATA.encode(json.loads(json.dumps(metadata, default=str), parse_constant=str))


def _insert(connection: Connection, writes: Sequence[ContentWrite]) -> dict[int, tuple[int, tuple[int, ...]]]:
    """New contents with their segments, in two statements however many there are."""
    if not writes:
        return {}
    # Ids are given by hand, from AUTOINCREMENT's own counter: one statement for all rows, and no
    # id to ask back for. The write transaction keeps everybody else from the counter.
    first = vectors.next_id(connection, "contents")
    ids = range(first, first + len(writes))
    columns = (
        "id",
        "size",
        "fast",
        '"full"',
        "mime",
        "modality",
        "metadata",
        "taken_at",
        "state",
        "considered",
        "stored",
    )
    facts = [(content_id, *_facts(write).values()) for content_id, write in zip(ids, writes, strict=True)]
    insert_rows(connection, "contents", columns, facts)
    segments = _insert_segments(
        connection,
        [(content_id, list(map(_segment_row, write.segments))) for content_id, write in zip(ids, writes, strict=True)],
    )
    return {
        write.location_id: (content_id, segments[content_id]) for content_id, write in zip(ids, writes, strict=True)
    }


def _store_again(connection: Connection, write: ContentWrite) -> tuple[tuple[int, tuple[int, ...]], bool]:
    """Content that is there already: content id and segment ids, and whether it needs no more work."""
    facts = _facts(write)
    known = connection.execute(
        text('SELECT id, state FROM contents WHERE size = :size AND "full" = :full'), facts
    ).one()
    content_id = int(known.id)
    rows = [_segment_row(segment) for segment in write.segments]
    present = _segments(connection, content_id)
    if [row for _, row in present] == rows:
        # The same file again (a copy in the same batch, or a run that was interrupted): its
        # segments and the vectors that they already have are kept.
        segment_ids = tuple(segment_id for segment_id, _ in present)
        facts["state"] = "settled" if known.state == "settled" else facts["state"]
    else:
        connection.execute(text("DELETE FROM segments WHERE content_id = :id"), {"id": content_id})
        segment_ids = _insert_segments(connection, [(content_id, rows)])[content_id]
    connection.execute(
        text(
            """UPDATE contents SET mime = :mime, modality = :modality, metadata = :metadata,
            taken_at = :taken_at, state = :state, considered = :considered, stored = :stored WHERE id = :id"""
        ),
        facts | {"id": content_id},
    )
    return (content_id, segment_ids), write.deferred or facts["state"] == "settled"


def _segment_row(segment: SegmentWrite) -> dict[str, Any]:
    return {
        "modality": segment.modality,
        "locator": _LOCATOR.encode(segment.locator.to_dict()),
        "text": None if segment.text is None else naming.clean(segment.text),
    }


def _segments(connection: Connection, content_id: int) -> list[tuple[int, dict[str, Any]]]:
    rows = connection.execute(
        text("SELECT id, modality, locator, text FROM segments WHERE content_id = :id ORDER BY ordinal"),
        {"id": content_id},
    )
    return [(int(row.id), {"modality": row.modality, "locator": row.locator, "text": row.text}) for row in rows]


def _insert_segments(
    connection: Connection, contents: Sequence[tuple[int, Sequence[dict[str, Any]]]]
) -> dict[int, tuple[int, ...]]:
    """The rows of some contents; their ids by content id."""
    first = vectors.next_id(connection, "segments")
    ids: dict[int, tuple[int, ...]] = {}
    values = []
    for content_id, rows in contents:
        ids[content_id] = tuple(range(first, first + len(rows)))
        first += len(rows)
        values += [
            (segment_id, content_id, ordinal, row["modality"], row["locator"], row["text"])
            for ordinal, (segment_id, row) in enumerate(zip(ids[content_id], rows, strict=True))
        ]
    insert_rows(connection, "segments", ("id", "content_id", "ordinal", "modality", "locator", "text"), values)
    return ids


def _attach(connection: Connection, places: Sequence[tuple[int, int, bool]]) -> None:
    """Say which content locations have; their attempts are given back to those that are done.

    Args:
        connection: Inside a write transaction.
        places: Location id, content id and whether it is done. Otherwise attempts count until the vectors are
            there, so that a file whose embedding kills the process is found out, too.
    """
    if not places:
        return
    connection.execute(
        text(
            """UPDATE locations SET content_id = j.value ->> 1, quarantined = 0,
            attempts = iif(j.value ->> 2, 0, attempts) FROM json_each(:places) j WHERE locations.id = j.value ->> 0"""
        ),
        {"places": json.dumps(places)},
    )
    connection.execute(
        text("DELETE FROM failures WHERE location_id IN (SELECT value FROM json_each(:ids))"),
        {"ids": json.dumps([location_id for location_id, _, _ in places])},
    )


def _link(connection: Connection, links: Sequence[tuple[int, int]]) -> None:
    """Say which known content locations have. Their own work is done, even while the content's is not."""
    if not links:
        return
    chosen = {"ids": json.dumps(sorted({content_id for _, content_id in links}))}
    rows = connection.execute(
        text("SELECT id, state FROM contents WHERE id IN (SELECT value FROM json_each(:ids))"), chosen
    )
    states = {int(row.id): str(row.state) for row in rows}
    # Content that was released meanwhile: the location stays pending and is extracted.
    there = [(location_id, content_id) for location_id, content_id in links if content_id in states]
    _attach(connection, [(location_id, content_id, True) for location_id, content_id in there])
    for location_id, content_id in there:
        if states[content_id] == "failed":
            # A copy of a file that cannot be indexed fails for the same reason.
            connection.execute(
                text(
                    """INSERT INTO failures (location_id, code, message, plugin)
                    SELECT :id, f.code, f.message, f.plugin FROM locations o JOIN failures f ON f.location_id = o.id
                    WHERE o.content_id = :content_id AND o.id <> :id LIMIT 1"""
                ),
                {"id": location_id, "content_id": content_id},
            )
            connection.execute(text("UPDATE locations SET quarantined = 1 WHERE id = :id"), {"id": location_id})


def settle(connection: Connection, content_ids: Sequence[int]) -> None:
    """All vectors of these contents are there: they and their locations need no more work."""
    if not content_ids:
        return
    ids = {"ids": json.dumps([int(value) for value in content_ids])}
    chosen = "(SELECT value FROM json_each(:ids))"
    connection.execute(text(f"UPDATE contents SET state = 'settled' WHERE id IN {chosen}"), ids)  # noqa: S608 - constant
    connection.execute(
        text(
            f"""DELETE FROM failures WHERE location_id IN
            (SELECT id FROM locations WHERE content_id IN {chosen})"""  # noqa: S608 - constant
        ),
        ids,
    )
    connection.execute(
        text(f"UPDATE locations SET attempts = 0, quarantined = 0 WHERE content_id IN {chosen}"),  # noqa: S608 - constant
        ids,
    )


def release_orphans(connection: Connection, token: str) -> int:
    """Delete contents that no location has or may get, with segments, text and vectors. How many contents went.

    All contents are looked at the first time. From then on the connection itself notes which ones a location let go,
    and only those are: a look at a million takes a second, and there is one after every change of a file.
    """
    known = connection.execute(text("SELECT 1 FROM sqlite_temp_master WHERE name = 'let_go'")).first() is not None
    if not known:
        for statement in _NOTE_WHAT_IS_LET_GO:
            connection.execute(text(statement))
    connection.execute(text(_HELD_AGAIN))
    if connection.execute(text(f"SELECT 1 {_LOOSE} LIMIT 1")).first() is None:
        return 0
    vectors.begin_session(connection, token)
    return int(connection.execute(text(f"DELETE {_LOOSE}")).rowcount)


def taken_at(metadata: Mapping[str, Any]) -> float | None:
    """Epoch seconds of the ``taken_at`` fact. Cameras write no zone: then the computer's own is meant."""
    value = metadata.get("taken_at")
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value).timestamp()
    except (ValueError, OverflowError, OSError):
        # A camera with a dead battery writes dates of no calendar; the file's own date serves then.
        return None
