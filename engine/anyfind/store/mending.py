"""Rows that do not fit together: what is wrong, said in a sentence, and how it is put right.

Everything here can be put right without losing work: what belongs to nothing is deleted, and what lacks
something waits to be indexed again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from sqlalchemy import Connection, text

from anyfind.store import vectors
from anyfind.store.database import Database

ORPHANS: Final = (
    "FROM contents WHERE NOT EXISTS (SELECT 1 FROM locations l WHERE l.content_id = contents.id)"
    # A file of this size waits to be read: it may well be the same one, moved or with another time, and
    # then finds its vectors here.
    " AND size NOT IN (SELECT size FROM locations WHERE content_id IS NULL AND quarantined = 0)"
)
"""Contents that nothing refers to and nothing will."""

_WRONG_LENGTH: Final = (
    """FROM vectors WHERE length(vector) <> 2 * (SELECT dimension FROM spaces WHERE "key" = space_key)"""
)
_BARE: Final = """FROM contents WHERE state = 'settled'
    AND EXISTS (SELECT 1 FROM segments s
        JOIN meta m ON m.key = 'encoded.' || s.modality JOIN spaces p ON p.id = m.value
        WHERE s.content_id = contents.id
        AND NOT EXISTS (SELECT 1 FROM vectors v WHERE v.segment_id = s.id AND (v.space_key = p."key"
            OR v.space_key IN (SELECT u.old_key FROM upgrades u WHERE u.modality = s.modality))))
    AND NOT EXISTS (SELECT 1 FROM locations l JOIN failures f ON f.location_id = l.id
        WHERE l.content_id = contents.id)"""
# The newest change of each label, and whether the label is there.
_TOLD: Final = """FROM (SELECT c.kind, c.label, c.space_key, v.label IS NOT NULL AS present
    FROM (SELECT max(seq) AS seq FROM changes GROUP BY label) AS newest JOIN changes c ON c.seq = newest.seq
    LEFT JOIN vectors v ON v.label = c.label) WHERE present <> (kind = 'add')"""
_UNCLAIMED_ASIDE: Final = """FROM vectors_aside WHERE space_key NOT IN (SELECT old_key FROM upgrades
    UNION SELECT new_key FROM upgrades)"""
_UNTOLD: Final = "FROM vectors WHERE label NOT IN (SELECT label FROM changes)"
_COUNTED: Final = ("roots", "contents", "locations", "segments", "spaces", "vectors", "pairs")


@dataclass(frozen=True, slots=True)
class _Rule:
    """One thing that can be wrong.

    Attributes:
        wrong: The rows, as what follows ``SELECT``'s columns.
        said: The sentence, with the number of rows in it.
        mending: Statements that put it right.
        harmless: The next indexing run puts it right by itself.
        named: The full check names every row, so that the number need not be said.
    """

    wrong: str
    said: str
    mending: tuple[str, ...]
    harmless: bool = False
    named: bool = False


def _again(contents: str) -> tuple[str, str]:
    """Let contents wait for the indexer with all their attempts."""
    return (
        f"UPDATE contents SET state = 'text' WHERE state = 'settled' AND id IN ({contents})",  # noqa: S608 - constants
        f"UPDATE locations SET attempts = 0, quarantined = 0 WHERE content_id IN ({contents})",  # noqa: S608 - constants
    )


_RULES: Final = (
    _Rule(
        "FROM locations WHERE root_id NOT IN (SELECT id FROM roots)",
        "{n} files belong to no folder of the library.",
        ("DELETE FROM locations WHERE root_id NOT IN (SELECT id FROM roots)",),
    ),
    _Rule(
        "FROM locations WHERE content_id IS NOT NULL AND content_id NOT IN (SELECT id FROM contents)",
        "{n} files refer to contents that do not exist.",
        (
            """UPDATE locations SET content_id = NULL, attempts = 0, quarantined = 0
            WHERE content_id IS NOT NULL AND content_id NOT IN (SELECT id FROM contents)""",
        ),
    ),
    _Rule(
        "FROM failures WHERE location_id NOT IN (SELECT id FROM locations)",
        "{n} failures belong to no file.",
        ("DELETE FROM failures WHERE location_id NOT IN (SELECT id FROM locations)",),
    ),
    _Rule(
        "FROM segments WHERE content_id NOT IN (SELECT id FROM contents)",
        "{n} segments belong to no content.",
        ("DELETE FROM segments WHERE content_id NOT IN (SELECT id FROM contents)",),
    ),
    _Rule(
        "FROM pairs WHERE content_id NOT IN (SELECT id FROM contents)",
        "{n} pairs belong to no content.",
        ("DELETE FROM pairs WHERE content_id NOT IN (SELECT id FROM contents)",),
    ),
    _Rule(
        "FROM pairs WHERE NOT json_valid(locator)",
        "The places of {n} pairs cannot be read.",
        ("DELETE FROM pairs WHERE NOT json_valid(locator)",),
    ),
    _Rule(
        """FROM vectors WHERE segment_id NOT IN (SELECT id FROM segments)
        OR space_key NOT IN (SELECT "key" FROM spaces)""",
        "{n} vectors belong to no segment or to no space.",
        (
            """DELETE FROM vectors WHERE segment_id NOT IN (SELECT id FROM segments)
            OR space_key NOT IN (SELECT "key" FROM spaces)""",
        ),
    ),
    _Rule(
        _WRONG_LENGTH,
        "{n} vectors do not have the length of their space.",
        (
            *_again(f"SELECT content_id FROM segments WHERE id IN (SELECT segment_id {_WRONG_LENGTH})"),  # noqa: S608 - constants
            f"DELETE {_WRONG_LENGTH}",
        ),
        named=True,
    ),
    _Rule(
        """FROM vectors_aside WHERE segment_id NOT IN (SELECT id FROM segments)
        OR space_key NOT IN (SELECT "key" FROM spaces)""",
        "{n} vectors that were set aside belong to no segment or to no space.",
        (
            """DELETE FROM vectors_aside WHERE segment_id NOT IN (SELECT id FROM segments)
            OR space_key NOT IN (SELECT "key" FROM spaces)""",
        ),
    ),
    _Rule(
        _WRONG_LENGTH.replace("FROM vectors", "FROM vectors_aside"),
        "{n} vectors that were set aside do not have the length of their space.",
        (f"DELETE {_WRONG_LENGTH.replace('FROM vectors', 'FROM vectors_aside')}",),
    ),
    _Rule(
        _UNCLAIMED_ASIDE,
        "{n} vectors are set aside for no upgrade.",
        (f"DELETE {_UNCLAIMED_ASIDE}",),
        harmless=True,
    ),
    _Rule(
        "FROM segments WHERE NOT json_valid(locator)",
        "The places of {n} segments cannot be read.",
        (
            *_again("SELECT content_id FROM segments WHERE NOT json_valid(locator)"),
            "DELETE FROM segments WHERE NOT json_valid(locator)",
        ),
    ),
    _Rule(
        "FROM contents WHERE NOT json_valid(metadata)",
        "The facts about {n} contents cannot be read.",
        (
            *_again("SELECT id FROM contents WHERE NOT json_valid(metadata)")[::-1],
            "UPDATE contents SET metadata = '{}' WHERE NOT json_valid(metadata)",
        ),
    ),
    _Rule(
        "FROM roots WHERE NOT json_valid(rules)",
        "The rules of {n} folders cannot be read.",
        ("UPDATE roots SET rules = '[]' WHERE NOT json_valid(rules)",),
    ),
    _Rule(
        _BARE,
        "{n} files are held to be finished and lack vectors.",
        _again(f"SELECT id {_BARE}")[::-1],  # the state is what they are known by, so it changes last
    ),
    _Rule(
        _TOLD,
        "The log of changes is wrong about {n} vectors.",
        (
            f"""INSERT INTO changes (kind, space_key, label)
            SELECT CASE WHEN present THEN 'add' ELSE 'delete' END, space_key, label {_TOLD}""",
        ),
    ),
    _Rule(
        _UNTOLD,
        "The log of changes does not know {n} vectors.",
        (f"INSERT INTO changes (kind, space_key, label) SELECT 'add', space_key, label {_UNTOLD}",),
    ),
    _Rule(
        ORPHANS,
        "{n} contents have no file any more and wait to be released.",
        (f"DELETE {ORPHANS}",),
        harmless=True,
    ),
)


@dataclass(frozen=True, slots=True)
class Findings:
    """What does not fit together.

    Attributes:
        damage: A sentence each.
        leftovers: The same about what an interrupted run left behind and the next one takes away.
    """

    damage: list[str]
    leftovers: list[str]


def look(connection: Connection) -> Findings:
    """Find what does not fit together; reads, and changes nothing."""
    damage: list[str] = []
    leftovers: list[str] = []
    for rule in _RULES:
        found = int(connection.execute(text(f"SELECT count(*) {rule.wrong}")).scalar_one())
        if found and not rule.named:
            (leftovers if rule.harmless else damage).append(rule.said.format(n=f"{found:,}"))
    damage += [f"The counter of {table} is behind its rows." for table in _behind(connection)]
    return Findings(damage, leftovers)


def mend(connection: Connection, token: str, *, keep_orphans: bool) -> list[str]:
    """Put right what does not fit together; what was wrong, a sentence each.

    Args:
        connection: Inside a write transaction.
        token: Of this run.
        keep_orphans: Leave contents without a file alone: the folders that they lie in were lost, and come back.
    """
    vectors.begin_session(connection, token)
    mended = []
    for rule in _RULES:
        if keep_orphans and rule.wrong is ORPHANS:
            continue
        found = int(connection.execute(text(f"SELECT count(*) {rule.wrong}")).scalar_one())
        if found:
            for statement in rule.mending:
                connection.execute(text(statement))
            mended.append(rule.said.format(n=f"{found:,}"))
    for table in _behind(connection):
        highest = connection.execute(text(f"SELECT max({_id_of(table)}) FROM {table}")).scalar_one()  # noqa: S608 - constants
        connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :table"), {"table": table})
        connection.execute(
            text("INSERT INTO sqlite_sequence (name, seq) VALUES (:table, :seq)"), {"table": table, "seq": highest}
        )
        mended.append(f"The counter of {table} is behind its rows.")
    return mended


def not_finite(database: Database) -> list[tuple[str, list[int]]]:
    """By space, the labels of vectors of the right length that hold values which are no numbers."""
    with database.read() as connection:
        known = connection.execute(text('SELECT "key", id, dimension FROM spaces')).all()
    found = []
    for key, space_id, dimension in known:
        labels = list(_not_finite(database, int(key), int(dimension)))
        if labels:
            found.append((str(space_id), labels))
    return found


def _not_finite(database: Database, key: int, dimension: int) -> Iterable[int]:
    after = 0
    while True:
        with database.read() as connection:
            rows = connection.execute(
                text(
                    """SELECT label, vector FROM vectors WHERE space_key = :space AND label > :after
                    AND length(vector) = :length ORDER BY label LIMIT :count"""
                ),
                {"space": key, "after": after, "length": 2 * dimension, "count": vectors.BLOCK},
            ).all()
        if not rows:
            return
        values = np.frombuffer(b"".join(row[1] for row in rows), dtype="<f2").reshape(len(rows), dimension)
        for position in np.flatnonzero(~np.isfinite(values).all(axis=1)).tolist():
            yield int(rows[position][0])
        after = int(rows[-1][0])


def forget_vectors(connection: Connection, labels: Sequence[int], token: str) -> None:
    """Delete vectors and let their files wait for new ones."""
    vectors.begin_session(connection, token)
    values = {"labels": json.dumps(list(labels))}
    owners = """SELECT content_id FROM segments WHERE id IN (SELECT segment_id FROM vectors
        WHERE label IN (SELECT value FROM json_each(:labels)))"""
    for statement in (*_again(owners), "DELETE FROM vectors WHERE label IN (SELECT value FROM json_each(:labels))"):
        connection.execute(text(statement), values)


def reopen_doubtful(connection: Connection, gaps: Sequence[int]) -> None:
    """Let contents wait again of which segments may have been lost.

    Args:
        connection: Inside a write transaction.
        gaps: Numbers of segments after which others could not be read.
    """
    doubtful = """SELECT content_id FROM segments GROUP BY content_id HAVING max(ordinal) <> count(*) - 1"""
    for statement in _again(doubtful):
        connection.execute(text(statement))
    if not gaps:
        return
    # Those that ended, or began, where nothing could be read: nobody can tell whether they were whole.
    before = """SELECT content_id FROM segments WHERE id IN
        (SELECT (SELECT max(id) FROM segments WHERE id <= value) FROM json_each(:gaps))
        UNION SELECT id FROM contents WHERE id NOT IN (SELECT content_id FROM segments)"""
    for statement in _again(before):
        connection.execute(text(statement), {"gaps": json.dumps(list(gaps))})


def _behind(connection: Connection) -> list[str]:
    """Tables whose counter would give an id again."""
    behind = []
    for table in _COUNTED:
        highest = connection.execute(text(f"SELECT max({_id_of(table)}) FROM {table}")).scalar()  # noqa: S608 - constants
        if highest is not None and highest >= vectors.next_id(connection, table):
            behind.append(table)
    return behind


def _id_of(table: str) -> str:
    return {"vectors": "label", "spaces": '"key"'}.get(table, "id")
