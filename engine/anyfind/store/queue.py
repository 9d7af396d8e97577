"""The durable queue: two kinds of work, text that can soon be searched and all that takes longer.

Everything is read from the database, so that nothing is forgotten when the engine ends.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import text

from anyfind.store import jobs, vectors
from anyfind.store.database import Database
from anyfind.store.records import Identity, PendingFile

TEXTS: Final = "text"
"""Files whose text is not searchable yet."""

PASSAGES: Final = "passages"
"""Files whose text is searchable and lacks vectors."""

DEEP: Final = "deep"
"""Pictures, sounds and films, and files that are to be read once more."""

_MEDIA: Final = "(SELECT value FROM json_each(:media))"


@dataclass(frozen=True, slots=True)
class ContentRef:
    """A content with the size and fast hash that were asked for; compare ``full`` before linking.

    ``state`` is ``"text"`` (vectors are missing), ``"settled"`` or ``"failed"``.
    """

    id: int
    full: str
    state: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much work of a kind there is: files, and their bytes together."""

    files: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Passages:
    """The texts of a content that have no vector yet.

    Attributes:
        identity: Of the content.
        texts: Segment id, modality and text.
        others: How many segments need no more.
    """

    identity: Identity
    texts: Sequence[tuple[int, str, str]]
    others: int


class Queue:
    """What waits for work. Files are text unless their suffix says that they are pictures, sounds or films.

    Args:
        database: The library's.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def text(self, limit: int, media: Collection[str]) -> list[PendingFile]:
        """Files whose text can soon be searched, newest first, then smallest.

        Args:
            limit: At most so many.
            media: Suffixes of pictures, sounds and films, in lower case without the dot.
        """
        wanted = f"{jobs.IN_ORDER} AND l.suffix NOT IN {_MEDIA}"
        with self._database.read() as connection:
            return jobs.newest(connection, wanted, limit, {"media": json.dumps(sorted(media))})

    def any_text(self, media: Collection[str]) -> bool:
        """Whether any text waits: known at once, however much there is."""
        wanted = f"{jobs.UNKNOWN} AND l.suffix NOT IN {_MEDIA}"
        with self._database.read() as connection:
            found = connection.execute(
                text(f"SELECT EXISTS ({wanted})"),
                {"media": json.dumps(sorted(media))},
            )
            return bool(found.scalar_one())

    def deep(self, limit: int, media: Collection[str]) -> list[PendingFile]:
        """Files that take longer, newest first, then smallest."""
        wanted = f"{jobs.UNKNOWN} AND l.suffix IN {_MEDIA} UNION ALL {jobs.HALF_DONE}"
        with self._database.read() as connection:
            return jobs.newest(connection, wanted, limit, {"media": json.dumps(sorted(media))})

    def waiting(self, media: Collection[str]) -> dict[str, Waiting]:
        """How much of :data:`TEXTS`, :data:`PASSAGES` and :data:`DEEP` there is, of one moment."""
        values = {"media": json.dumps(sorted(media))}
        with self._database.read() as connection:
            unknown = connection.execute(
                text(
                    f"""SELECT suffix IN {_MEDIA}, count(*), sum(size) FROM
                    ({jobs.UNKNOWN.replace("NULL AS stored", "l.suffix")}) GROUP BY 1"""  # noqa: S608 - constants
                ),
                values,
            ).all()
            half = connection.execute(
                text(f"SELECT stored IS NULL, count(*), sum(size) FROM ({jobs.HALF_DONE}) GROUP BY 1")  # noqa: S608 - constants
            ).all()
        counts = {kind: Waiting(0, 0) for kind in (TEXTS, PASSAGES, DEEP)}
        for kinds, rows in (((TEXTS, DEEP), unknown), ((PASSAGES, DEEP), half)):
            for second, files, size in rows:
                kind = kinds[bool(second)]
                counts[kind] = Waiting(counts[kind].files + int(files), counts[kind].bytes + int(size))
        return counts

    def find_contents(self, wanted: Sequence[Identity]) -> Mapping[Identity, ContentRef]:
        """The contents that these identities belong to, those that are known."""
        keys = json.dumps([[number, one.size, one.full] for number, one in enumerate(wanted)])
        with self._database.read() as connection:
            rows = connection.execute(
                text(
                    """SELECT j.value ->> 0, c.id, c."full", c.state FROM json_each(:keys) j
                    CROSS JOIN contents c ON c.size = j.value ->> 1 AND c."full" = j.value ->> 2"""
                ),
                {"keys": keys},
            ).all()
        return {wanted[number]: ContentRef(content_id, full, state) for number, content_id, full, state in rows}

    def passages(self, contents: Sequence[int], spaces: Mapping[str, str]) -> dict[int, Passages]:
        """The texts of contents that are to be embedded yet; contents that vanished are missing.

        Args:
            contents: Content ids.
            spaces: Id of the space that vectors of a modality lie in; others get none.
        """
        values = {"ids": json.dumps(list(contents))}
        found: dict[int, Passages] = {}
        with self._database.read() as connection:
            keys = {modality: vectors.space_key(connection, space)[0] for modality, space in spaces.items()}
            identities = connection.execute(
                text('SELECT id, size, fast, "full" FROM contents WHERE id IN (SELECT value FROM json_each(:ids))'),
                values,
            ).all()
            rows = connection.execute(
                text(
                    """SELECT s.content_id, s.id, s.modality, s.text, v.space_key FROM json_each(:ids) j
                    CROSS JOIN segments s ON s.content_id = j.value LEFT JOIN vectors v ON v.segment_id = s.id
                    ORDER BY s.content_id, s.ordinal"""
                ),
                values,
            ).all()
        texts: dict[int, dict[int, tuple[int, str, str]]] = {}
        done: dict[int, set[int]] = {}
        for content_id, segment_id, modality, said, space_key in rows:
            key = keys.get(modality)
            if key is None or key == space_key or said is None:
                done.setdefault(content_id, set()).add(segment_id)
            else:
                texts.setdefault(content_id, {})[segment_id] = (segment_id, modality, said)
        for content_id, size, fast, full in identities:
            finished = done.get(content_id, set())
            left = [one for at, one in texts.get(content_id, {}).items() if at not in finished]
            found[content_id] = Passages(Identity(size, fast, full), left, len(finished))
        return found
