"""Vectors by label, and the log of labels that came and went."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, text

from anyfind.errors import LibraryDamaged, NotFound, PluginError
from anyfind.sdk.types import Float32Array, Space
from anyfind.store.database import Database
from anyfind.store.records import Change, VectorDelta, VectorWrite
from anyfind.store.rows import insert_rows

BLOCK: Final = 8192
"""Vectors read at a time: some 40 MB in the widest space."""

Columns = npt.NDArray[np.float64]

_STORED: Final = np.dtype("<f2")


def register_space(connection: Connection, space: Space) -> None:
    """Make the space known; its modalities are updated if it already is."""
    connection.execute(
        text(
            """INSERT INTO spaces (id, encoder, weights, preprocessing, dimension, normalisation, modalities)
            VALUES (:id, :encoder, :weights, :preprocessing, :dimension, :normalisation, :modalities)
            ON CONFLICT (id) DO UPDATE SET modalities = excluded.modalities"""
        ),
        {
            "id": space.id,
            "encoder": space.encoder,
            "weights": json.dumps(list(space.weights)),
            "preprocessing": space.preprocessing,
            "dimension": space.dimension,
            "normalisation": space.normalisation,
            "modalities": json.dumps(list(space.modalities)),
        },
    )


def spaces(connection: Connection) -> list[Space]:
    """Every space that was ever registered, oldest first."""
    rows = connection.execute(
        text(
            """SELECT encoder, weights, preprocessing, dimension, normalisation, modalities
            FROM spaces ORDER BY "key" """
        )
    )
    return [
        Space(
            row.encoder,
            tuple(json.loads(row.weights)),
            row.preprocessing,
            int(row.dimension),
            row.normalisation,
            tuple(json.loads(row.modalities)),
        )
        for row in rows
    ]


def space_key(connection: Connection, space_id: str) -> tuple[int, int]:
    """The small key of a space and its dimension.

    Raises:
        NotFound: No such space is registered.
    """
    row = connection.execute(text('SELECT "key", dimension FROM spaces WHERE id = :id'), {"id": space_id}).first()
    if row is None:
        raise NotFound(
            f"The library knows no embedding space {space_id}.", hint="Index a folder with its encoder first."
        )
    return int(row[0]), int(row[1])


def next_id(connection: Connection, table: str) -> int:
    """The id that AUTOINCREMENT would give next. Only inside a write transaction."""
    last = connection.execute(text("SELECT seq FROM sqlite_sequence WHERE name = :table"), {"table": table}).scalar()
    return int(last or 0) + 1


def begin_session(connection: Connection, token: str) -> None:
    """Note which run writes the changes that follow."""
    connection.execute(
        text("INSERT INTO sessions (token, after_seq) VALUES (:token, :seq) ON CONFLICT (token) DO NOTHING"),
        {"token": token, "seq": seq(connection)},
    )


def lineage(connection: Connection, at: int) -> str:
    """The token of the run that wrote change number ``at``; empty before the first."""
    token = connection.execute(
        text("SELECT token FROM sessions WHERE after_seq < :seq ORDER BY id DESC LIMIT 1"), {"seq": at}
    ).scalar()
    return str(token or "")


def add(connection: Connection, writes: Sequence[VectorWrite]) -> int:
    """Store vectors; a segment that has one in that space keeps it. How many were new.

    Raises:
        NotFound: A space is not registered.
        PluginError: A vector has the wrong length or a value that float16 cannot hold.
    """
    made = 0
    by_space: dict[str, dict[int, Float32Array]] = {}
    for write in writes:
        by_space.setdefault(write.space_id, {})[int(write.segment_id)] = write.vector
    for space_id, by_segment in by_space.items():
        key, dimension = space_key(connection, space_id)
        wanted = set(
            connection.execute(
                text(
                    """SELECT s.id FROM json_each(:ids) j CROSS JOIN segments s ON s.id = j.value WHERE NOT EXISTS
                    (SELECT 1 FROM vectors v WHERE v.segment_id = s.id AND v.space_key = :space)"""
                ),
                {"ids": json.dumps(list(by_segment)), "space": key},
            ).scalars()
        )
        new = [(segment_id, vector) for segment_id, vector in by_segment.items() if segment_id in wanted]
        if not new:
            continue
        first = next_id(connection, "vectors")
        rows = [
            (label, segment_id, key, _to_blob(vector, dimension, space_id))
            for label, (segment_id, vector) in enumerate(new, start=first)
        ]
        insert_rows(connection, "vectors", ("label", "segment_id", "space_key", "vector"), rows)
        made += len(new)
    if made:
        connection.execute(
            text("UPDATE meta SET value = CAST(value AS INTEGER) + :made WHERE key = 'embeddings_made'"), {"made": made}
        )
    return made


def stored(vector: Float32Array, space: Space) -> bytes:
    """A vector as the database keeps it.

    Raises:
        PluginError: It has the wrong length or a value that float16 cannot hold.
    """
    return _to_blob(vector, space.dimension, space.id)


def _to_blob(vector: Float32Array, dimension: int, space_id: str) -> bytes:
    values = np.asarray(vector, dtype=np.float32).ravel()
    if values.size != dimension:
        raise PluginError(f"A vector of space {space_id} has {values.size} values instead of {dimension}.")
    if not np.all(np.abs(values) <= np.finfo(np.float16).max):  # false for NaN, too
        raise PluginError(f"A vector of space {space_id} has values that are not finite or beyond half precision.")
    return values.astype(_STORED).tobytes()


def _from_blobs(blobs: Sequence[bytes], dimension: int, where: str) -> npt.NDArray[np.float16]:
    joined = b"".join(blobs)
    if len(joined) != len(blobs) * dimension * _STORED.itemsize:
        raise LibraryDamaged(
            f"Stored vectors of space {where} do not have its length.", hint="Run 'anyfind check --repair'."
        )
    return np.frombuffer(joined, dtype=_STORED).reshape(len(blobs), dimension)


def blocks(
    database: Database, space_id: str, after: int, limit: int | None
) -> Iterator[tuple[npt.NDArray[np.int64], npt.NDArray[np.float16]]]:
    """Labels and vectors in label order, a short read transaction a block."""
    left = limit
    while left is None or left > 0:
        with database.read() as connection:
            key, dimension = space_key(connection, space_id)
            rows = connection.execute(
                text(
                    """SELECT label, vector FROM vectors WHERE space_key = :space AND label > :after
                    ORDER BY label LIMIT :count"""
                ),
                {"space": key, "after": after, "count": BLOCK if left is None else min(BLOCK, left)},
            ).all()
        if not rows:
            return
        labels = np.fromiter((row[0] for row in rows), dtype=np.int64, count=len(rows))
        yield labels, _from_blobs([row[1] for row in rows], dimension, space_id)
        after = int(labels[-1])
        left = None if left is None else left - len(rows)


def by_label(connection: Connection, space_id: str, labels: Iterable[int]) -> Float32Array:
    """Vectors in the order of the labels, ``float32 [n, d]``.

    Raises:
        KeyError: A label is not in that space.
    """
    key, dimension = space_key(connection, space_id)
    wanted = _ids(labels)
    found = dict(_rows_by_label(connection, key, wanted))
    return _from_blobs([found[label] for label in wanted], dimension, space_id).astype(np.float32)


def _rows_by_label(connection: Connection, key: int, labels: Sequence[int]) -> list[tuple[int, bytes]]:
    rows = connection.execute(
        text(
            """SELECT v.label, v.vector FROM json_each(:labels) j CROSS JOIN vectors v ON v.label = j.value
            WHERE v.space_key = :space"""
        ),
        {"labels": json.dumps(list(labels)), "space": key},
    )
    return [(int(label), bytes(vector)) for label, vector in rows]


def count(connection: Connection, space_id: str) -> int:
    """How many vectors the space has."""
    key, _ = space_key(connection, space_id)
    return int(
        connection.execute(text("SELECT count(*) FROM vectors WHERE space_key = :space"), {"space": key}).scalar_one()
    )


def labels(connection: Connection, space_id: str) -> npt.NDArray[np.int64]:
    """Every label of the space, rising, ``int64 [n]``."""
    key, _ = space_key(connection, space_id)
    return numbers(connection, "SELECT label AS number FROM vectors WHERE space_key = :space", {"space": key})


def numbers(connection: Connection, query: str, values: Mapping[str, Any]) -> npt.NDArray[np.int64]:
    """The column ``number`` of a query with many rows, rising, ``int64 [n]``.

    One long string and its reading take a third of the time that so many rows take.
    """
    joined = connection.execute(text(f"SELECT group_concat(number) FROM ({query})"), values).scalar()  # noqa: S608 - our own queries
    found = np.fromstring(joined or "", dtype=np.int64, sep=",")
    return found if bool(np.all(found[1:] > found[:-1])) else np.sort(found)


def columns(connection: Connection, query: str, names: Sequence[str], values: Mapping[str, Any]) -> Columns:
    """Columns of numbers of a query with many rows, ``float64 [columns, n]``, in no order; none of them may be null.

    One long string is quicker, and after each row SQLite would have to wait for the other threads of this process.
    """
    row = " || ',' || ".join(names)
    joined = connection.execute(text(f"SELECT group_concat({row}) FROM ({query} LIMIT -1)"), values).scalar()  # noqa: S608 - our own queries
    return np.fromstring(joined or "", dtype=np.float64, sep=",").reshape(-1, len(names)).T


def seq(connection: Connection) -> int:
    """Number of the newest change; 0 before the first."""
    return next_id(connection, "changes") - 1


def changes_since(connection: Connection, after: int, space_id: str) -> list[Change]:
    """Changes of a space after a sequence number, in order."""
    key, _ = space_key(connection, space_id)
    return [Change(*row) for row in _changes(connection, key, after, -1)]


def delta(connection: Connection, space_id: str, after: int, limit: int) -> VectorDelta:
    """The first ``limit`` changes after a sequence number, collapsed, with the vectors."""
    key, dimension = space_key(connection, space_id)
    newest = seq(connection)
    rows = _changes(connection, key, after, limit)
    added = [label for _, kind, label in rows if kind == "add"]
    removed = [label for _, kind, label in rows if kind == "delete"]
    # A label that a later change deletes again has no vector any more: it is simply not found.
    found = _rows_by_label(connection, key, added)
    complete = len(rows) < limit
    return VectorDelta(
        newest if complete else rows[-1][0],
        np.array([label for label, _ in found], dtype=np.int64),
        _from_blobs([vector for _, vector in found], dimension, space_id),
        np.array(removed, dtype=np.int64),
        complete,
    )


def _changes(connection: Connection, key: int, after: int, limit: int) -> list[tuple[int, Any, int]]:
    rows = connection.execute(
        text(
            "SELECT seq, kind, label FROM changes WHERE seq > :after AND space_key = :space ORDER BY seq LIMIT :limit"
        ),
        {"after": after, "space": key, "limit": limit},
    )
    return [(int(number), kind, int(label)) for number, kind, label in rows]


def forget_gone(connection: Connection, after: int, until: int, limit: int) -> tuple[int, int]:
    """Look at the next ``limit`` changes of a range, and drop those about vectors that are there no more.

    The change that added a vector stays as long as the vector does.

    Returns:
        How many were dropped, and the last one that was looked at: ``until`` at the end.
    """
    end = connection.execute(
        text(
            """SELECT seq FROM changes WHERE seq > :after AND seq <= :until
            ORDER BY seq LIMIT 1 OFFSET :limit"""
        ),
        {"after": after, "until": until, "limit": limit - 1},
    ).scalar()
    until = until if end is None else int(end)
    dropped = connection.execute(
        text(
            """DELETE FROM changes WHERE seq > :after AND seq <= :until
            AND NOT EXISTS (SELECT 1 FROM vectors v WHERE v.label = changes.label)"""
        ),
        {"after": after, "until": until},
    )
    return int(dropped.rowcount), until


def filled(connection: Connection) -> set[str]:
    """Ids of the spaces that have a vector at all; found without counting."""
    rows = connection.execute(
        text('SELECT s.id FROM spaces s WHERE EXISTS (SELECT 1 FROM vectors v WHERE v.space_key = s."key")')
    )
    return {str(space_id) for (space_id,) in rows}


def owners_of(connection: Connection, wanted: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Content id and segment id by label; unknown labels are missing.

    Vectors that were set aside a moment ago are known, too: an index may still have found them.
    """
    found = columns(
        connection,
        """SELECT * FROM (SELECT v.label AS label, s.content_id AS content, v.segment_id AS segment
        FROM json_each(:labels) j CROSS JOIN vectors v ON v.label = j.value CROSS JOIN segments s ON s.id = v.segment_id
        UNION ALL SELECT a.label, s.content_id, a.segment_id FROM json_each(:labels) j
        CROSS JOIN vectors_aside a ON a.label = j.value CROSS JOIN segments s ON s.id = a.segment_id)""",
        ("label", "content", "segment"),
        {"labels": json.dumps(_ids(wanted))},
    ).astype(np.int64)
    labels, contents, segments = found.tolist()
    return dict(zip(labels, zip(contents, segments, strict=True), strict=True))


def labels_of(connection: Connection, space_id: str, segment_ids: Iterable[int]) -> dict[int, int]:
    """Label by segment id in a space; segments without a vector are missing."""
    key, _ = space_key(connection, space_id)
    rows = connection.execute(
        text(
            """SELECT v.segment_id, v.label FROM json_each(:ids) j
            CROSS JOIN vectors v ON v.segment_id = j.value AND v.space_key = :space"""
        ),
        {"ids": json.dumps(_ids(segment_ids)), "space": key},
    )
    return {int(segment_id): int(label) for segment_id, label in rows}


def _ids(values: Iterable[int]) -> list[int]:
    return [int(value) for value in values]
