"""Full-text search over names, folders and the text of segments: what is asked for, and how much of it is there.

Words that are rare in the library count more (an inverse document frequency): a file with the one common word out of
six says nothing. How much is there of a file depends on the question and the library alone, never on a filter or on
how many are wanted; filters only take away.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, text

from anyfind.store import catalog, lexicon, naming, vectors, wording
from anyfind.store.database import Database
from anyfind.store.hits import Asked, NameHit, SearchFilter, TextHit
from anyfind.store.passing import Passing, PassingFiles, among
from anyfind.store.postings import COUNTED, LatestPostings, Postings
from anyfind.store.records import ROOT_OFFLINE

MOST_ASKED: Final = 32
"""Words of a question that are looked at."""

LEAST: Final = 0.45
"""Coverage from which a name or passage is a hit."""

BEGUN: Final = 0.5
"""What the beginning of a word in a name counts: who asks for a crow seldom means a crown."""

IN_FOLDER: Final = 0.6
"""What a word in the name of a folder counts."""

RANKED: Final = 2000
"""More hits than this are ordered by coverage and then the newest first, and not by bm25: words that are nearly
everywhere give no order worth the time."""

_SEEN: Final = 2
_AMONG: Final = 20
"""Added to counts, so that in a library of five files a word that two of them have is no common word."""

_COMMONEST: Final = 0.9
_FEW: Final = 5000
_CHUNK: Final = 1000
_SMALLEST_CHUNK: Final = 50
_SHORTEST_BEGINNING: Final = 2

_Ids = npt.NDArray[np.int64]
_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Covered:
    """Rows of a full-text index with enough of a question, best first.

    Attributes:
        ids: Row ids.
        coverage: From 0 to 1.
        complete: Whether everything that was asked for is there.
        literal: Whether it stands there word for word.
        rank: Lower is better; rises along the rows.
    """

    ids: _Ids
    coverage: _Floats
    complete: npt.NDArray[np.bool_]
    literal: npt.NDArray[np.bool_]
    rank: _Floats


class WordIndex:
    """Finds files by words.

    Args:
        database: What is asked.
        passing: Knows which files pass a filter.
    """

    def __init__(self, database: Database, passing: PassingFiles) -> None:
        self._database = database
        self._passing = passing
        self._postings = LatestPostings(database)

    def frequent(self, limit: int) -> list[str]:
        """Words that many texts have, the most frequent first; see :func:`~anyfind.store.lexicon.frequent_words`."""
        return lexicon.frequent_words(self._database, limit)

    def names(
        self, wanted: Sequence[Asked], limit: int, flt: SearchFilter | None = None, name: str = ""
    ) -> list[NameHit]:
        """Files with enough of what is asked for in their name and folders: those of this name first, then by coverage.

        Args:
            wanted: What is asked for.
            limit: How many files at most; copies under several names count once.
            flt: What they have to satisfy.
            name: The question as it was written, which may be a file's name.
        """
        if not wanted or limit <= 0:
            return []
        # Asked before the transaction begins: one that waits for another would hold up who exchanges the database.
        passing = None if flt is None else self._passing.of(flt)
        with self._postings.read() as (connection, postings):
            return _search_names(connection, postings, wanted[:MOST_ASKED], limit, passing, name)

    def texts(
        self, wanted: Sequence[Asked], limit: int, flt: SearchFilter | None = None, whole: Asked | None = None
    ) -> list[TextHit]:
        """The best segment of each file with enough of what is asked for: word for word first, then by coverage.

        Args:
            wanted: What is asked for.
            limit: How many files at most.
            flt: What they have to satisfy.
            whole: The whole question word for word.
        """
        if not wanted or limit <= 0:
            return []
        passing = None if flt is None else self._passing.of(flt)
        with self._postings.read() as (connection, postings):
            return _search_text(connection, postings, wanted[:MOST_ASKED], limit, passing, whole)

    def quoting(self, query: str, limit: int, flt: SearchFilter | None = None) -> list[TextHit]:
        """The same for a string, with snippets."""
        hits = self.texts(wording.asked(query), limit, flt)
        with self._database.read() as connection:
            found = catalog.segments(connection, [hit.segment_id for hit in hits])
        texts = {number: one.text or "" for number, one in found.items()}
        return [replace(hit, snippet=wording.snippet(texts.get(hit.segment_id, ""), query)) for hit in hits]


def _weights(connection: Connection, postings: Postings, wanted: Sequence[Asked]) -> _Floats:
    """How much each thing that is asked for counts, in sum 1: the negative logarithm of its share of the library."""
    shares = np.zeros(len(wanted))
    for table, counted in (("names_fts", "locations"), ("text_fts", "segments")):
        # The highest number there was stands for how many there are, which would have to be counted.
        rows = vectors.next_id(connection, counted) - 1
        counts = [(postings.count(connection, table, _any(one)) + _SEEN) / (rows + _AMONG) for one in wanted]
        shares = np.maximum(shares, counts)
    found = -np.log(np.minimum(shares, _COMMONEST))
    return np.asarray(found / found.sum(), dtype=np.float64)


def _search_text(
    connection: Connection,
    postings: Postings,
    wanted: Sequence[Asked],
    limit: int,
    passing: Passing | None,
    whole: Asked | None,
) -> list[TextHit]:
    share = _weights(connection, postings, wanted)
    exprs = [[(1.0, _any(one))] for one in wanted]
    literal = np.empty(0, dtype=np.int64) if whole is None else postings.ids(connection, "text_fts", _any(whole))
    inside = None
    if passing is not None and len(passing.contents) <= _FEW:
        inside = vectors.numbers(
            connection,
            """SELECT s.id AS number FROM json_each(:contents) j CROSS JOIN segments s ON s.content_id = j.value""",
            {"contents": json.dumps(passing.contents.tolist())},
        )
    covered = _covered(connection, postings, "text_fts", exprs, share, literal, inside)
    hits: dict[int, TextHit] = {}
    # Several pieces of a file are one hit; where nothing is left out, not many more are needed than there are hits.
    chunk = _CHUNK if passing is not None else max(2 * limit, _SMALLEST_CHUNK)
    for start in range(0, len(covered.ids), chunk):
        some = slice(start, start + chunk)
        contents = _contents_of(connection, covered.ids[some])
        kept = contents > 0 if passing is None else among(contents, passing.contents)
        for place in np.flatnonzero(kept) + start:
            content = int(contents[place - start])
            if content not in hits:
                hits[content] = TextHit(
                    content,
                    int(covered.ids[place]),
                    float(covered.rank[place]),
                    float(covered.coverage[place]),
                    bool(covered.complete[place]),
                    bool(covered.literal[place]),
                )
                if len(hits) == limit:
                    return list(hits.values())
    return list(hits.values())


def _search_names(
    connection: Connection,
    postings: Postings,
    wanted: Sequence[Asked],
    limit: int,
    passing: Passing | None,
    name: str,
) -> list[NameHit]:
    share = _weights(connection, postings, wanted)
    exprs = [
        [
            (1.0, f"{{name_words}} : ({_any(one)})"),
            (BEGUN, f"{{name_words}} : ({_begun(one)})"),
            (IN_FOLDER, f"{{folder_words}} : ({_any(one)})"),
        ]
        for one in wanted
    ]
    bearing = _bearing(connection, name)
    places = None if passing is None else passing.places
    covered = _covered(connection, postings, "names_fts", exprs, share, bearing, places)
    hits: dict[int, NameHit] = {}
    chunk = max(2 * limit, _SMALLEST_CHUNK)
    for start in range(0, len(covered.ids), chunk):
        for place, row in _places(connection, covered.ids[start : start + chunk], start):
            key = -int(row.id) if row.content_id is None else int(row.content_id)
            if key not in hits:
                hits[key] = NameHit(
                    row.content_id,
                    row.id,
                    float(covered.rank[place]),
                    Path(naming.from_column(row.root)) / naming.from_column(row.rel_path),
                    float(covered.coverage[place]),
                    bool(covered.complete[place]),
                    bool(covered.literal[place]),
                    row.state != ROOT_OFFLINE,
                )
                if len(hits) == limit:
                    return list(hits.values())
    return list(hits.values())


def _covered(
    connection: Connection,
    postings: Postings,
    table: str,
    exprs: Sequence[Sequence[tuple[float, str]]],
    share: _Floats,
    first: _Ids,
    inside: _Ids | None,
) -> Covered:
    """The rows with enough of what is asked for.

    Args:
        connection: A read transaction.
        postings: Remembers which rows have a word.
        table: The full-text index.
        exprs: For each thing that is asked for the ways to find it, and what each counts; the first is the full one.
        share: How much each thing counts.
        first: Rows that come first in any case.
        inside: The only rows that are wanted; all when ``None``.
    """
    # Without the few rarest words the others together are not enough: only rows with one of those are looked at.
    rarest_first = np.argsort(-share, kind="stable")
    left = 1.0 - np.cumsum(share[rarest_first])
    needed = {int(one) for one in rarest_first[: int(np.argmax(left < LEAST)) + 1]}
    some_needed = " OR ".join(f"({expr})" for one in sorted(needed) for _, expr in exprs[one])
    found: list[list[tuple[float, _Ids]]] = []
    for number, ways in enumerate(exprs):
        # What few rows have is asked for by itself, and so can be remembered for other questions.
        narrow = number in needed or all(postings.count(connection, table, expr) < COUNTED for _, expr in ways)
        within = [expr if narrow else f"({expr}) AND ({some_needed})" for _, expr in ways]
        found.append(
            [(value, postings.ids(connection, table, one)) for (value, _), one in zip(ways, within, strict=True)]
        )
    ids = _distinct([first, *(some for number in needed for _, some in found[number])])
    coverage, complete = np.zeros(len(ids)), np.ones(len(ids), dtype=bool)
    for part, places_by_way in zip(share, found, strict=True):
        best, there = np.zeros(len(ids)), np.zeros(len(ids), dtype=bool)
        for value, some in places_by_way:
            having = among(ids, some)
            best[having] = np.maximum(best[having], value)
            if value != IN_FOLDER:
                there |= having
        coverage += part * best
        complete &= there
    literal = among(ids, first)
    enough = (coverage >= LEAST - 1e-9) | literal
    ids, coverage, complete, literal = ids[enough], coverage[enough], complete[enough], literal[enough]
    ranked = 1 < len(ids) <= RANKED
    if inside is not None:
        kept = among(ids, inside)
        ids, coverage, complete, literal = ids[kept], coverage[kept], complete[kept], literal[kept]
    relevance = np.zeros(len(ids), dtype=np.float64)
    if ranked and ids.size:
        every = " OR ".join(f"({expr})" for ways in exprs for _, expr in ways)
        relevance = _lengths(connection, ids) if table == "names_fts" else _bm25(connection, table, every, ids)
    coverage = np.minimum(coverage, 1.0).round(9)
    order = np.lexsort((-ids, relevance, -coverage, ~literal))
    # Literal rows before full ones before others, as numbers that lists can show: lower is better.
    rank = relevance - 100.0 * coverage - 1000.0 * literal
    return Covered(ids[order], coverage[order], complete[order], literal[order], rank[order])


def _any(one: Asked) -> str:
    return " OR ".join(wording.quoted(row) for row in one.rows)


def _begun(one: Asked) -> str:
    """Beginnings of words, where they are long enough to say something."""
    return " OR ".join(
        f"{wording.quoted(row)}{' *' if len(row[-1]) >= _SHORTEST_BEGINNING else ''}" for row in one.rows
    )


def _distinct(several: Sequence[_Ids]) -> _Ids:
    """Every number once, rising."""
    every = np.sort(np.concatenate(several), kind="stable")
    return every[np.diff(every, prepend=-1) > 0]


def _bm25(connection: Connection, table: str, match: str, ids: _Ids) -> _Floats:
    """The relevance of rows that match, lower is better; that of others is 0."""
    # The plus keeps SQLite from asking the index once a row; only rows that are wanted are ranked.
    query = f"""SELECT rowid AS id, bm25({table}) AS value FROM {table} WHERE {table} MATCH :match
        AND +rowid IN (SELECT value FROM json_each(:ids))"""  # noqa: S608 - constants
    return _in_order(connection, query, ids, {"match": match})


def _lengths(connection: Connection, ids: _Ids) -> _Floats:
    """How long names are, from 0 to 1: of names with the same words the shortest says nothing else."""
    # Words come up once in a name, so that all that bm25 sees is its length; this takes a fifth of the time.
    query = """SELECT l.id AS id, min(length(l.name_words), 1000) / 1000.0 AS value FROM json_each(:ids) j
        CROSS JOIN locations l ON l.id = j.value"""
    return _in_order(connection, query, ids, {})


def _in_order(connection: Connection, query: str, ids: _Ids, values: dict[str, Any]) -> _Floats:
    """The values of rows of a query in the order of the ids, which rise; 0 where there is none."""
    found = np.zeros(len(ids))
    known, numbers = vectors.columns(connection, query, ("id", "value"), {**values, "ids": json.dumps(ids.tolist())})
    found[np.searchsorted(ids, known.astype(np.int64))] = numbers
    return np.asarray(np.where(np.isfinite(found), found, 0.0))


def _bearing(connection: Connection, name: str) -> _Ids:
    """Places whose file has this name, with or without its suffix."""
    words, wanted = wording.tokens(name), name.strip().casefold()
    if not words:
        return np.empty(0, dtype=np.int64)
    rows = connection.execute(
        text(
            """SELECT l.id, l.rel_path FROM names_fts CROSS JOIN locations l ON l.id = names_fts.rowid
            WHERE names_fts MATCH :match"""
        ),
        {"match": f"{{name_words}} : ^ {wording.quoted(words)}"},
    )
    found = []
    for location, rel_path in rows:
        path = Path(naming.from_column(rel_path))
        if wanted in {path.name.casefold(), path.stem.casefold()}:
            found.append(location)
    return np.array(sorted(found), dtype=np.int64)


def _places(connection: Connection, ids: _Ids, start: int) -> Iterator[tuple[int, Any]]:
    """The rows of locations in this order, numbered."""
    rows = connection.execute(
        text(
            """SELECT j."key" AS place, l.id, l.content_id, l.rel_path, r.path AS root, r.state
            FROM json_each(:ids) j CROSS JOIN locations l ON l.id = j.value CROSS JOIN roots r ON r.id = l.root_id
            ORDER BY j."key" """
        ),
        {"ids": json.dumps(ids.tolist())},
    )
    for row in rows:
        yield start + int(row.place), row


def _contents_of(connection: Connection, segment_ids: _Ids) -> _Ids:
    """The content of each segment; 0 of those that are gone."""
    places, found = vectors.columns(
        connection,
        """SELECT j."key" AS place, s.content_id AS content FROM json_each(:ids) j
        CROSS JOIN segments s ON s.id = j.value""",
        ("place", "content"),
        {"ids": json.dumps(segment_ids.tolist())},
    ).astype(np.int64)
    contents = np.zeros(len(segment_ids), dtype=np.int64)
    contents[places] = found
    return contents
