"""Look-ups that turn ids into what a person is shown."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, text

from anyfind.sdk.types import Locator
from anyfind.store import naming, scan
from anyfind.store.records import PENDING, QUARANTINED, ROOT_OFFLINE, FileRecord, FileRow, LocationPath, SegmentRecord


def files(connection: Connection, content_ids: Iterable[int]) -> dict[int, FileRecord]:
    """Contents with their locations by content id; unknown ids and orphans are missing."""
    ids = {"ids": json.dumps([int(value) for value in content_ids])}
    located: dict[int, list[LocationPath]] = {}
    rows = connection.execute(
        text(
            """SELECT l.content_id, l.id, r.path, l.rel_path, l.mtime_ns, r.state FROM json_each(:ids) j
            CROSS JOIN locations l ON l.content_id = j.value JOIN roots r ON r.id = l.root_id
            ORDER BY l.mtime_ns DESC, l.id"""
        ),
        ids,
    )
    for content_id, location_id, root, rel_path, mtime_ns, state in rows:
        path = Path(naming.from_column(root)) / naming.from_column(rel_path)
        place = LocationPath(location_id, path, mtime_ns / 1e9, state != ROOT_OFFLINE)
        located.setdefault(content_id, []).append(place)
    rows = connection.execute(
        text(
            """SELECT c.id, c.size, c.mime, c.modality, c.metadata, c."full" FROM json_each(:ids) j
            CROSS JOIN contents c ON c.id = j.value"""
        ),
        ids,
    )
    return {
        content_id: FileRecord(
            content_id,
            tuple(located[content_id]),
            size,
            mime,
            modality,
            json.loads(metadata),
            located[content_id][0].mtime,
            digest,
        )
        for content_id, size, mime, modality, metadata, digest in rows
        if content_id in located
    }


def segments(connection: Connection, segment_ids: Iterable[int]) -> dict[int, SegmentRecord]:
    """Segments by id; unknown ids are missing."""
    rows = connection.execute(
        text(
            """SELECT s.id, s.content_id, s.ordinal, s.modality, s.locator, s.text FROM json_each(:ids) j
            CROSS JOIN segments s ON s.id = j.value"""
        ),
        {"ids": json.dumps([int(value) for value in segment_ids])},
    )
    return {
        segment_id: SegmentRecord(
            segment_id, content_id, ordinal, modality, Locator.from_dict(json.loads(locator)), words
        )
        for segment_id, content_id, ordinal, modality, locator, words in rows
    }


def segments_of_content(
    connection: Connection, content_id: int, first: int = 0, limit: int = -1, of: str = ""
) -> list[SegmentRecord]:
    """The segments of a content from an ordinal on, in reading order; all, or at most so many of one modality."""
    ids = connection.execute(
        text(
            """SELECT id FROM segments WHERE content_id = :id AND ordinal >= :first
            AND (:of = '' OR modality = :of) ORDER BY ordinal LIMIT :limit"""
        ),
        {"id": content_id, "first": first, "of": of, "limit": limit},
    ).scalars()
    found = segments(connection, list(ids))
    return sorted(found.values(), key=lambda segment: segment.ordinal)


def file_page(connection: Connection, after: int, limit: int, root_id: int | None) -> list[FileRow]:
    """The next files in the order of their location ids."""
    rows = connection.execute(
        text(
            """SELECT l.id, r.path, l.rel_path, l.size, l.mtime_ns, l.content_id, l.quarantined, c.mime, c.modality,
            c.state FROM locations l JOIN roots r ON r.id = l.root_id LEFT JOIN contents c ON c.id = l.content_id
            WHERE l.id > :after AND (:root IS NULL OR l.root_id = :root) ORDER BY l.id LIMIT :limit"""
        ),
        {"after": after, "root": root_id, "limit": limit},
    )
    return [
        FileRow(
            location_id,
            Path(naming.from_column(root)) / naming.from_column(rel_path),
            size,
            mtime_ns,
            content_id,
            mime,
            modality,
            QUARANTINED if quarantined else state or PENDING,
        )
        for location_id, root, rel_path, size, mtime_ns, content_id, quarantined, mime, modality, state in rows
    ]


def content_at(connection: Connection, path: Path) -> int | None:
    """The content of the file at that absolute path, if it is indexed."""
    for root in scan.roots(connection):
        if not path.is_relative_to(root.path):
            continue
        found = connection.execute(
            text("SELECT content_id FROM locations WHERE root_id = :root AND rel_path = :rel_path"),
            {"root": root.id, "rel_path": naming.to_column(path.relative_to(root.path).as_posix())},
        ).scalar()
        if found is not None:
            return int(found)
    return None
