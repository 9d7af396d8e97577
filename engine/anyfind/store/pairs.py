"""Pairs of words and files, and what the user decided about them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from sqlalchemy import Connection, text

from anyfind.sdk.types import Locator
from anyfind.store import naming, vectors
from anyfind.store.database import Database
from anyfind.store.rows import insert_rows

PairState = Literal["new", "accepted", "rejected"]
Decision = Literal["accepted", "rejected", "new"]
"""What is to be decided; ``new`` takes back what was."""

PAGE: Final = 1000
"""Pairs that are read at a time."""

_COLUMNS: Final = (
    '"key"',
    "content_id",
    "item",
    "modality",
    "locator",
    "text",
    "source",
    "via",
    "via_content",
    "weight",
    "reason",
    "held_out",
)
_UPDATED: Final = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS[1:])


@dataclass(frozen=True, slots=True)
class PairWrite:
    """A pair as it is stored.

    Attributes:
        key: Names the pair of these words and this content for ever, whatever numbers they get.
        content_id: The file that the words describe, or the one that holds what they describe.
        item: Hash of the content that is described, in hex: of the file, or of the picture inside it.
        modality: What is described: ``"image"``, ``"sound"``.
        locator: Where in the file it lies: a time span, a member; nothing for the whole file.
        text: The words.
        source: Where they come from, such as ``"alt"``.
        weight: How far the pair is relied on, in (0, 1].
        reason: Why, for a person.
        held_out: Whether it is never trained on.
        via: The file that holds the words, where that is another one.
        via_content: Its content.
    """

    key: str
    content_id: int
    item: str
    modality: str
    locator: Locator
    text: str
    source: str
    weight: float
    reason: str
    held_out: bool
    via: str | None = None
    via_content: int | None = None


@dataclass(frozen=True, slots=True)
class PairRow:
    """A stored pair with its number and what was decided about it."""

    id: int
    state: PairState
    pair: PairWrite


@dataclass(frozen=True, slots=True)
class PairFilter:
    """Which pairs. Empty fields do not restrict."""

    state: PairState | None = None
    source: str | None = None
    modality: str | None = None


ANY_PAIR: Final = PairFilter()


class PairBook:
    """The pairs of a library. Thread-safe, as its store is.

    Args:
        database: The library's.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def replace(self, found: Sequence[PairWrite], kept: Sequence[str]) -> tuple[int, int]:
        """Make these the pairs of the library, in one transaction; those that stay keep their numbers.

        Args:
            found: What was collected.
            kept: Sources whose pairs stay although they are not among those, as imported ones do.

        Returns:
            How many are new, and how many went.
        """
        keys = json.dumps([pair.key for pair in found])
        with self._database.write() as connection:
            gone = connection.execute(
                text(
                    """DELETE FROM pairs WHERE source NOT IN (SELECT value FROM json_each(:kept))
                    AND "key" NOT IN (SELECT value FROM json_each(:keys))"""
                ),
                {"kept": json.dumps(list(kept)), "keys": keys},
            ).rowcount
            return self._add(connection, found, kept), int(gone)

    def add(self, pairs: Sequence[PairWrite]) -> int:
        """Store pairs beside those that are there; one that is there already gets the new facts. How many are new."""
        with self._database.write() as connection:
            return self._add(connection, pairs, ())

    def _add(self, connection: Connection, pairs: Sequence[PairWrite], kept: Sequence[str]) -> int:
        before = connection.execute(text("SELECT count(*) FROM pairs")).scalar_one()
        there = set(
            connection.execute(
                text("SELECT c.id FROM json_each(:ids) j CROSS JOIN contents c ON c.id = j.value"),
                {"ids": json.dumps(sorted({pair.content_id for pair in pairs}))},
            ).scalars()
        )
        rows = [_row(pair) for pair in pairs if pair.content_id in there]
        # What the user gave says more than what is found again by itself.
        guard = "" if not kept else " WHERE source NOT IN (" + ", ".join(f"'{_plain(name)}'" for name in kept) + ")"
        insert_rows(connection, "pairs", _COLUMNS, rows, f'ON CONFLICT ("key") DO UPDATE SET {_UPDATED}{guard}')
        after = connection.execute(text("SELECT count(*) FROM pairs")).scalar_one()
        return int(after) - int(before)

    def page(
        self, after: int, limit: int, which: PairFilter = ANY_PAIR, *, unsure: float | None = None
    ) -> list[PairRow]:
        """At most ``limit`` pairs of files that are there, behind the pair with the number ``after``.

        Args:
            after: 0 to begin.
            limit: At most.
            which: Only these.
            unsure: A weight; those nearest to it come first. In the order of their numbers without.
        """
        behind, order = ("p.id > :after", "p.id") if unsure is None else (_BEHIND_UNSURE, _UNSURE)
        values: dict[str, Any] = {"after": after, "limit": limit, **_values(which)}
        if unsure is not None:
            values["unsure"] = unsure
        with self._database.read() as connection:
            rows = connection.execute(
                text(
                    f"""SELECT p.*, coalesce(d.state, 'new') AS state {_FROM}
                    WHERE {behind} AND {_MATCH} ORDER BY {order} LIMIT :limit"""
                ),
                values,
            ).all()
        return [_read(row) for row in rows]

    def every(self, which: PairFilter = ANY_PAIR) -> Iterator[PairRow]:
        """All of them in the order of their numbers, a short read transaction a page."""
        after = 0
        while page := self.page(after, PAGE, which):
            yield from page
            after = page[-1].id

    def by_content(self, which: PairFilter = ANY_PAIR) -> Iterator[list[PairRow]]:
        """All pairs of one content after the other, each in the order of their numbers.

        What is in memory is one content's and a page; each page has a short read transaction of its own.
        """
        content, number = 0, 0
        group: list[PairRow] = []
        while page := self._page_by_content(content, number, which):
            for row in page:
                if group and row.pair.content_id != group[0].pair.content_id:
                    yield group
                    group = []
                group.append(row)
            content, number = page[-1].pair.content_id, page[-1].id
        if group:
            yield group

    def _page_by_content(self, content: int, number: int, which: PairFilter) -> list[PairRow]:
        with self._database.read() as connection:
            rows = connection.execute(
                text(
                    f"""SELECT p.*, coalesce(d.state, 'new') AS state {_FROM}
                    WHERE (p.content_id, p.id) > (:content, :number) AND {_MATCH}
                    ORDER BY p.content_id, p.id LIMIT :limit"""
                ),
                {"content": content, "number": number, "limit": PAGE, **_values(which)},
            ).all()
        return [_read(row) for row in rows]

    def existing(self, ids: Iterable[int]) -> set[int]:
        """Those of the numbers that a pair of a file that is there has."""
        with self._database.read() as connection:
            rows = connection.execute(
                text(
                    """SELECT p.id FROM json_each(:ids) j CROSS JOIN pairs p ON p.id = j.value
                    WHERE EXISTS (SELECT 1 FROM locations l WHERE l.content_id = p.content_id)"""
                ),
                {"ids": json.dumps(list(ids))},
            )
            return {int(number) for (number,) in rows}

    def having(self, keys: Iterable[str]) -> list[PairRow]:
        """Those of these keys that there are, in the order of their numbers; those of files that are there."""
        with self._database.read() as connection:
            ids = connection.execute(
                text('SELECT id FROM pairs WHERE "key" IN (SELECT value FROM json_each(:keys)) ORDER BY id'),
                {"keys": json.dumps(list(keys))},
            ).scalars()
            numbers = [int(number) for number in ids]
        return [row for number in numbers for row in self.page(number - 1, 1) if row.id == number]

    def remove(self, ids: Iterable[int]) -> int:
        """Forget pairs and what was decided about them; how many there were."""
        wanted = {"ids": json.dumps(list(ids))}
        with self._database.write() as connection:
            connection.execute(
                text(
                    """DELETE FROM pair_decisions WHERE "key" IN
                    (SELECT "key" FROM pairs WHERE id IN (SELECT value FROM json_each(:ids)))"""
                ),
                wanted,
            )
            gone = connection.execute(text("DELETE FROM pairs WHERE id IN (SELECT value FROM json_each(:ids))"), wanted)
            return int(gone.rowcount)

    def decide(self, ids: Iterable[int], decision: Decision) -> list[int]:
        """Decide about pairs, by their numbers; those that exist. A later decision replaces an earlier one."""
        with self._database.write() as connection:
            rows = connection.execute(
                text('SELECT p.id, p."key" FROM json_each(:ids) j CROSS JOIN pairs p ON p.id = j.value'),
                {"ids": json.dumps(list(dict.fromkeys(ids)))},
            ).all()
            _decide(connection, [str(key) for _, key in rows], decision)
        return [int(number) for number, _ in rows]

    def decide_source(self, source: str, decision: Decision) -> int:
        """The same for all pairs of a source that nothing was decided about; how many."""
        with self._database.write() as connection:
            keys = connection.execute(
                text(
                    """SELECT "key" FROM pairs WHERE source = :source
                    AND "key" NOT IN (SELECT "key" FROM pair_decisions)"""
                ),
                {"source": source},
            ).scalars()
            decided = [str(key) for key in keys]
            _decide(connection, decided, decision)
        return len(decided)

    def pieces(self, space_id: str, modality: str, content_ids: Iterable[int]) -> dict[int, list[tuple[int, Locator]]]:
        """Labels and places of the embedded segments of a modality, in reading order, by content.

        Raises:
            NotFound: The space is not registered.
        """
        with self._database.read() as connection:
            key, _ = vectors.space_key(connection, space_id)
            rows = connection.execute(
                text(
                    """SELECT s.content_id, v.label, s.locator FROM json_each(:ids) j
                    CROSS JOIN segments s ON s.content_id = j.value AND s.modality = :modality
                    CROSS JOIN vectors v ON v.segment_id = s.id AND v.space_key = :space
                    ORDER BY s.content_id, s.ordinal"""
                ),
                {"ids": json.dumps(sorted(set(content_ids))), "modality": modality, "space": key},
            ).all()
        found: dict[int, list[tuple[int, Locator]]] = {}
        for content_id, label, locator in rows:
            found.setdefault(int(content_id), []).append((int(label), Locator.from_dict(json.loads(locator))))
        return found

    def contents(self, modality: str, after: int, limit: int) -> list[tuple[int, str]]:
        """The next contents of a modality that a file has: id and hash, in the order of their ids."""
        with self._database.read() as connection:
            rows = connection.execute(
                text(
                    """SELECT c.id, c."full" FROM contents c WHERE c.id > :after AND c.modality = :modality
                    AND EXISTS (SELECT 1 FROM locations l WHERE l.content_id = c.id) ORDER BY c.id LIMIT :limit"""
                ),
                {"after": after, "modality": modality, "limit": limit},
            ).all()
        return [(int(number), str(full)) for number, full in rows]

    def count(self, which: PairFilter = ANY_PAIR) -> int:
        """How many there are."""
        with self._database.read() as connection:
            query = f"SELECT count(*) {_FROM} WHERE {_MATCH}"
            return int(connection.execute(text(query), _values(which)).scalar_one())


_FROM: Final = 'FROM pairs p LEFT JOIN pair_decisions d ON d."key" = p."key"'
_MATCH: Final = """EXISTS (SELECT 1 FROM locations l WHERE l.content_id = p.content_id)
    AND (:state IS NULL OR coalesce(d.state, 'new') = :state)
    AND (:source IS NULL OR p.source = :source) AND (:modality IS NULL OR p.modality = :modality)"""


_UNSURE: Final = "abs(p.weight - :unsure), p.id"
_BEHIND_UNSURE: Final = """(:after = 0 OR (abs(p.weight - :unsure), p.id) >
    (SELECT abs(o.weight - :unsure), o.id FROM pairs o WHERE o.id = :after))"""


def _values(which: PairFilter) -> dict[str, str | None]:
    return {"state": which.state, "source": which.source, "modality": which.modality}


def _decide(connection: Connection, keys: Sequence[str], decision: Decision) -> None:
    if decision == "new":
        connection.execute(
            text('DELETE FROM pair_decisions WHERE "key" IN (SELECT value FROM json_each(:keys))'),
            {"keys": json.dumps(list(keys))},
        )
        return
    insert_rows(
        connection,
        "pair_decisions",
        ('"key"', "state"),
        [(key, decision) for key in keys],
        'ON CONFLICT ("key") DO UPDATE SET state = excluded.state',
    )


def _plain(name: str) -> str:
    assert name.replace("-", "").isalnum(), name
    return name


def _row(pair: PairWrite) -> tuple[Any, ...]:
    return (
        pair.key,
        pair.content_id,
        pair.item,
        pair.modality,
        json.dumps(pair.locator.to_dict()),
        naming.clean(pair.text),
        pair.source,
        None if pair.via is None else naming.to_column(pair.via),
        pair.via_content,
        pair.weight,
        pair.reason,
        int(pair.held_out),
    )


def _read(row: Any) -> PairRow:
    pair = PairWrite(
        key=row.key,
        content_id=row.content_id,
        item=row.item,
        modality=row.modality,
        locator=Locator.from_dict(json.loads(row.locator)),
        text=row.text,
        source=row.source,
        weight=float(row.weight),
        reason=row.reason,
        held_out=bool(row.held_out),
        via=None if row.via is None else naming.from_column(row.via),
        via_content=row.via_content,
    )
    return PairRow(int(row.id), row.state, pair)
