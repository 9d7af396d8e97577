"""Full-text search over file names and over the text of segments. Any string is a valid query."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, text

from anyfind.store import filters, naming
from anyfind.store.hits import NameHit, SearchFilter, TextHit
from anyfind.store.records import ROOT_OFFLINE

MAX_WORDS: Final = 32
COMMON: Final = 5000
"""A word in this many segments does not decide anything next to rarer ones, and is slow to rank."""

RANKED: Final = 20_000
"""More matches than this are not ranked: words that are nearly everywhere give no order worth the time."""

SNIPPET_TOKENS: Final = 24


def search_text(connection: Connection, query: str, limit: int, flt: SearchFilter | None) -> list[TextHit]:
    """Segments with all the words, best first, then those with some of them."""
    words = list(dict.fromkeys(re.findall(r"[^\W_]+", naming.clean(query).lower())))[:MAX_WORDS]
    if not words or limit <= 0:
        return []
    phrases = [_phrase(word) for word in words]
    rows = [(row, True) for row in _match_text(connection, " AND ".join(phrases), limit, flt)]
    if len(rows) < limit and len(phrases) > 1:
        seen = {row.rowid for row, _ in rows}
        some = _match_text(connection, " OR ".join(_telling(connection, "text_fts", phrases)), limit, flt)
        rows += [(row, False) for row in some if row.rowid not in seen]
    rows = rows[:limit]
    contents = _contents_of(connection, [row.rowid for row, _ in rows])
    return [
        TextHit(contents[row.rowid], row.rowid, row.rank, " ".join(row.snippet.split()), all_words)
        for row, all_words in rows
    ]


def search_names(connection: Connection, query: str, limit: int, flt: SearchFilter | None) -> list[NameHit]:
    """Files whose name has all the words, best first, then beginnings of them, then those with some of them."""
    words = list(dict.fromkeys(naming.clean(query).lower().split()))[:MAX_WORDS]
    whole = [_phrase(word) for word in words if re.search(r"[^\W_]", word)]
    phrases = [f"{phrase} *" for phrase in whole]
    if not phrases or limit <= 0:
        return []
    rows: list[tuple[Any, bool]] = []
    # Names that have all the words are among those that have their beginnings: mostly there is neither.
    if _matches(connection, "names_fts", " AND ".join(phrases), 1):
        # Who asks for a crow means crow_desc.ogg rather than crown.png, although the name of that is shorter.
        rows = [(row, True) for row in _match_names(connection, " AND ".join(whole), limit, flt)]
        if len(rows) < limit:
            seen = {row.id for row, _ in rows}
            begun = _match_names(connection, " AND ".join(phrases), limit, flt)
            rows += [(row, True) for row in begun if row.id not in seen]
    if len(rows) < limit and len(phrases) > 1:
        seen = {row.id for row, _ in rows}
        some = _match_names(connection, " OR ".join(_telling(connection, "names_fts", phrases)), limit, flt)
        rows += [(row, False) for row in some if row.id not in seen]
    return [
        NameHit(
            row.content_id,
            row.id,
            row.rank,
            Path(naming.from_column(row.root)) / naming.from_column(row.rel_path),
            all_words,
            row.state != ROOT_OFFLINE,
        )
        for row, all_words in rows[:limit]
    ]


def _phrase(word: str) -> str:
    quoted = word.replace('"', '""')
    return f'"{quoted}"'


def _match_text(connection: Connection, match: str, limit: int, flt: SearchFilter | None) -> list[Any]:
    values: dict[str, Any] = {"match": match, "limit": limit, "tokens": SNIPPET_TOKENS}
    where = ""
    if flt is not None and not flt.empty:
        matching, bound = filters.matching_contents(connection, flt)
        values |= bound
        # The plus keeps SQLite from asking the full-text index once for each row id.
        where = f"""AND +rowid IN (SELECT s.id FROM segments s WHERE s.content_id IN
            ({matching}))"""  # noqa: S608 - clauses made by filters
    matches = _matches(connection, "text_fts", match, RANKED)
    if not matches:
        return []
    if matches < RANKED:
        # Ordering by the hidden column lets FTS5 sort, so that snippets are cut for returned rows only.
        rank, order = "rank", "rank"
    else:
        rank, order = "0.0", "rowid DESC"
    statement = f"""SELECT rowid, {rank} AS rank, snippet(text_fts, 0, '', '', '…', :tokens) AS snippet
        FROM text_fts WHERE text_fts MATCH :match {where} ORDER BY {order} LIMIT :limit"""  # noqa: S608 - clauses made above
    return list(connection.execute(text(statement), values))


def _match_names(connection: Connection, match: str, limit: int, flt: SearchFilter | None) -> list[Any]:
    values: dict[str, Any] = {"match": match, "limit": limit}
    clause = "1"
    if flt is not None and not flt.empty:
        clause, bound = filters.conditions(connection, flt)
        values |= bound
    matches = _matches(connection, "names_fts", match, RANKED)
    if not matches:
        return []
    if matches < RANKED:
        rank, order = "names_fts.rank", "names_fts.rank"
    else:
        rank, order = "0.0", "names_fts.rowid DESC"
    # Full text first, then one look-up a hit (CROSS JOIN keeps that order).
    statement = f"""SELECT l.id, l.content_id, l.rel_path, r.path AS root, r.state, {rank} AS rank
        FROM names_fts CROSS JOIN locations l ON l.id = names_fts.rowid CROSS JOIN roots r ON r.id = l.root_id
        LEFT JOIN contents c ON c.id = l.content_id
        WHERE names_fts MATCH :match AND {clause} ORDER BY {order} LIMIT :limit"""  # noqa: S608 - clauses made above
    return list(connection.execute(text(statement), values))


def _matches(connection: Connection, table: str, match: str, cap: int) -> int:
    """How many rows match, counted up to the cap and without ranking any."""
    statement = f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH :match LIMIT :cap)"  # noqa: S608 - constants
    return int(connection.execute(text(statement), {"match": match, "cap": cap}).scalar_one())


def _telling(connection: Connection, table: str, phrases: list[str]) -> list[str]:
    """The phrases that are not common; all of them if every one is."""
    counting = ", ".join(
        f"(SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH :word{number} LIMIT {COMMON}))"  # noqa: S608 - constants
        for number in range(len(phrases))
    )
    words = {f"word{number}": phrase for number, phrase in enumerate(phrases)}
    counts = connection.execute(text(f"SELECT {counting}"), words).one()
    return [phrase for phrase, count in zip(phrases, counts, strict=True) if count < COMMON] or phrases


def _contents_of(connection: Connection, segment_ids: list[int]) -> dict[int, int]:
    rows = connection.execute(
        text("SELECT s.id, s.content_id FROM json_each(:ids) j CROSS JOIN segments s ON s.id = j.value"),
        {"ids": json.dumps(segment_ids)},
    ).fetchall()
    return {int(segment_id): int(content_id) for segment_id, content_id in rows}
