"""The write path: contents, segments, vectors and failures of a batch in one transaction."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, text

from anyfind.store import jobs, naming, vectors
from anyfind.store.records import CommitResult, ContentWrite, SegmentWrite, WriteBatch


def commit(connection: Connection, batch: WriteBatch, token: str) -> CommitResult:
    """Apply a batch. Locations, contents or segments that vanished meanwhile are passed over."""
    if batch.contents or batch.vectors:
        vectors.begin_session(connection, token)
    written = {}
    for write in batch.contents:
        stored = _store_content(connection, write)
        if stored is not None:
            written[write.location_id] = stored
    for location_id, content_id in batch.links:
        _link(connection, location_id, content_id)
    vectors.add(connection, batch.vectors)
    settle(connection, batch.settled)
    jobs.record_failures(connection, batch.failures)
    return CommitResult(written)


def _store_content(connection: Connection, write: ContentWrite) -> tuple[int, tuple[int, ...]] | None:
    location = connection.execute(text("SELECT 1 FROM locations WHERE id = :id"), {"id": write.location_id}).first()
    if location is None:
        return None
    facts = {
        "size": write.identity.size,
        "fast": write.identity.fast,
        "full": write.identity.full,
        "mime": write.mime,
        "modality": write.modality,
        "metadata": json.dumps(dict(write.metadata), default=str),
        "taken_at": taken_at(write.metadata),
        "state": "text" if write.segments else "settled",
        "considered": " ".join(sorted(write.considered)),
    }
    rows = [_segment_row(segment) for segment in write.segments]
    known = connection.execute(
        text('SELECT id, state FROM contents WHERE size = :size AND "full" = :full'), facts
    ).first()
    if known is None:
        content_id = int(
            connection.execute(
                text(
                    """INSERT INTO contents (size, fast, "full", mime, modality, metadata, taken_at, state, considered)
                    VALUES (:size, :fast, :full, :mime, :modality, :metadata, :taken_at, :state, :considered)
                    RETURNING id"""
                ),
                facts,
            ).scalar_one()
        )
        segment_ids = _insert_segments(connection, content_id, rows)
    else:
        content_id = int(known.id)
        present = _segments(connection, content_id)
        if [row for _, row in present] == rows:
            # The same file again (a copy in the same batch, or a run that was interrupted): its
            # segments and the vectors that they already have are kept.
            segment_ids = tuple(segment_id for segment_id, _ in present)
            facts["state"] = "settled" if known.state == "settled" else facts["state"]
        else:
            connection.execute(text("DELETE FROM segments WHERE content_id = :id"), {"id": content_id})
            segment_ids = _insert_segments(connection, content_id, rows)
        connection.execute(
            text(
                """UPDATE contents SET mime = :mime, modality = :modality, metadata = :metadata,
                taken_at = :taken_at, state = :state, considered = :considered WHERE id = :id"""
            ),
            facts | {"id": content_id},
        )
    _attach(connection, write.location_id, content_id, done=facts["state"] == "settled")
    return content_id, segment_ids


def _segment_row(segment: SegmentWrite) -> dict[str, Any]:
    return {
        "modality": segment.modality,
        "locator": json.dumps(segment.locator.to_dict(), sort_keys=True),
        "text": None if segment.text is None else naming.clean(segment.text),
    }


def _segments(connection: Connection, content_id: int) -> list[tuple[int, dict[str, Any]]]:
    rows = connection.execute(
        text("SELECT id, modality, locator, text FROM segments WHERE content_id = :id ORDER BY ordinal"),
        {"id": content_id},
    )
    return [(int(row.id), {"modality": row.modality, "locator": row.locator, "text": row.text}) for row in rows]


def _insert_segments(connection: Connection, content_id: int, rows: Sequence[dict[str, Any]]) -> tuple[int, ...]:
    if not rows:
        return ()
    # Ids are given by hand, from AUTOINCREMENT's own counter: one statement for all rows, and no
    # id to ask back for. The write transaction keeps everybody else from the counter.
    first = vectors.next_id(connection, "segments")
    ids = tuple(range(first, first + len(rows)))
    connection.execute(
        text(
            """INSERT INTO segments (id, content_id, ordinal, modality, locator, text)
            VALUES (:id, :content_id, :ordinal, :modality, :locator, :text)"""
        ),
        [
            row | {"id": segment_id, "content_id": content_id, "ordinal": ordinal}
            for ordinal, (segment_id, row) in enumerate(zip(ids, rows, strict=True))
        ],
    )
    return ids


def _attach(connection: Connection, location_id: int, content_id: int, *, done: bool) -> None:
    # Attempts count until the vectors are there, so that a file whose embedding kills the process is
    # found out, too.
    connection.execute(
        text(
            """UPDATE locations SET content_id = :content_id, quarantined = 0,
            attempts = CASE WHEN :done THEN 0 ELSE attempts END WHERE id = :id"""
        ),
        {"content_id": content_id, "done": done, "id": location_id},
    )
    connection.execute(text("DELETE FROM failures WHERE location_id = :id"), {"id": location_id})


def _link(connection: Connection, location_id: int, content_id: int) -> None:
    content = connection.execute(text("SELECT state FROM contents WHERE id = :id"), {"id": content_id}).first()
    if content is None:  # released meanwhile: the location stays pending and is extracted
        return
    _attach(connection, location_id, content_id, done=content.state == "settled")
    if content.state == "failed":
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
    """Delete contents that no location has, with segments, text and vectors. How many contents went."""
    orphans = "FROM contents WHERE NOT EXISTS (SELECT 1 FROM locations l WHERE l.content_id = contents.id)"
    if connection.execute(text(f"SELECT 1 {orphans} LIMIT 1")).first() is None:
        return 0
    vectors.begin_session(connection, token)
    return int(connection.execute(text(f"DELETE {orphans}")).rowcount)


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
