"""Orders files by what is known of them: by date, name or size. Also says where a result may be shown from."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import numpy as np
from sqlalchemy import text

from anyfind.store import naming
from anyfind.store.database import Database
from anyfind.store.hits import SearchFilter
from anyfind.store.passing import PassingFiles, among
from anyfind.store.records import ROOT_OFFLINE, LocationPath

_ORDERS: Final = {"date": "moment DESC, id DESC", "size": "size DESC, id DESC", "name": "id DESC"}


class Ordering:
    """Files in an order. A file that nobody has read yet goes by the negative id of its location.

    Args:
        database: What is asked.
        passing: Knows which files pass a filter.
    """

    def __init__(self, database: Database, passing: PassingFiles) -> None:
        self._database = database
        self._passing = passing

    def sorted(self, sort: str, flt: SearchFilter | None = None, contents: Collection[int] | None = None) -> list[int]:
        """Contents by the newest of their places that pass.

        Args:
            sort: ``date``, the newest first (when it was taken, where that is known); ``name``, the first in the
                alphabet first; ``size``, the largest first.
            flt: What the places have to satisfy.
            contents: Which; all when ``None``.
        """
        clause, wanted = "1", ""
        values: dict[str, Any] = {}
        if flt is not None:
            clause = "l.id IN (SELECT value FROM json_each(:places))"
            values["places"] = _listed(self._passing.of(flt).places.tolist())
        if contents is not None:
            values |= {"contents": _listed(contents), "unread": _listed(-one for one in contents if one < 0)}
            wanted = """AND (l.content_id IN (SELECT value FROM json_each(:contents))
                OR (l.content_id IS NULL AND l.id IN (SELECT value FROM json_each(:unread))))"""
        with self._database.read() as connection:
            # Of a group SQLite gives the other columns of the row that has the greatest.
            statement = f"""SELECT coalesce(l.content_id, -l.id) AS id, max(l.mtime_ns) AS newest, l.rel_path AS path,
                coalesce(c.taken_at, l.mtime_ns / 1e9) AS moment, coalesce(c.size, l.size) AS size
                FROM locations l LEFT JOIN contents c ON c.id = l.content_id
                WHERE {clause} {wanted} GROUP BY 1 ORDER BY {_ORDERS[sort]}"""  # noqa: S608 - clauses made by filters
            rows = list(connection.execute(text(statement), values))
        if sort == "name":
            rows.sort(key=lambda row: _name(row.path))
        return [int(row.id) for row in rows]

    def grouped(self, group: str, contents: Collection[int], flt: SearchFilter | None = None) -> dict[str, list[int]]:
        """Contents by what they are kept together by, each group in the order in which they are given.

        Args:
            group: ``day``: the day on which a file was taken, or else modified, the newest first; ``folder``: the
                folder that its newest place lies in, by its path.
            contents: Contents, and negative ids of locations that nobody has read.
            flt: What the places have to satisfy.
        """
        allowed = None if flt is None else set(self._passing.of(flt).places.tolist())
        with self._database.read() as connection:
            rows = connection.execute(
                text(
                    """SELECT l.id AS place, l.content_id AS id, l.mtime_ns, l.rel_path, r.path AS root,
                    coalesce(c.taken_at, l.mtime_ns / 1e9) AS moment
                    FROM json_each(:contents) j CROSS JOIN locations l ON l.content_id = j.value
                    JOIN roots r ON r.id = l.root_id JOIN contents c ON c.id = l.content_id
                    UNION ALL SELECT l.id, -l.id, l.mtime_ns, l.rel_path, r.path, l.mtime_ns / 1e9
                    FROM json_each(:unread) j CROSS JOIN locations l ON l.id = j.value JOIN roots r ON r.id = l.root_id
                    WHERE l.content_id IS NULL"""
                ),
                {
                    "contents": _listed(one for one in contents if one > 0),
                    "unread": _listed(-one for one in contents if one < 0),
                },
            ).fetchall()
        values: dict[int, tuple[int, str]] = {}
        for place, content, mtime_ns, rel_path, root, moment in rows:
            newest = values.get(content)
            if (allowed is None or place in allowed) and (newest is None or mtime_ns > newest[0]):
                values[content] = (mtime_ns, _day(moment) if group == "day" else _folder(root, rel_path))
        groups: dict[str, list[int]] = {}
        for content in contents:
            groups.setdefault(values[content][1] if content in values else "", []).append(content)
        return dict(sorted(groups.items(), key=lambda one: one[0], reverse=group == "day"))

    def passing(self, flt: SearchFilter, contents: Collection[int]) -> set[int]:
        """The ids of those locations of contents that pass a filter."""
        allowed = self._passing.of(flt).places
        with self._database.read() as connection:
            rows = connection.execute(
                text(
                    """SELECT l.id FROM json_each(:contents) j CROSS JOIN locations l ON l.content_id = j.value
                    ORDER BY l.id"""
                ),
                {"contents": _listed(contents)},
            )
            places = np.array(rows.scalars().all(), dtype=np.int64)
        return set(places[among(places, allowed)].tolist())

    def unread(self, locations: Collection[int]) -> dict[int, LocationPath]:
        """Where those of the locations are whose content is not known yet, by their ids."""
        with self._database.read() as connection:
            rows = connection.execute(
                text(
                    """SELECT l.id, r.path, l.rel_path, l.mtime_ns, r.state FROM json_each(:locations) j
                    CROSS JOIN locations l ON l.id = j.value JOIN roots r ON r.id = l.root_id
                    WHERE l.content_id IS NULL"""
                ),
                {"locations": _listed(locations)},
            )
            return {
                location: LocationPath(
                    location,
                    Path(naming.from_column(root)) / naming.from_column(rel_path),
                    mtime_ns / 1e9,
                    state != ROOT_OFFLINE,
                )
                for location, root, rel_path, mtime_ns, state in rows
            }

    def at(self, locations: Collection[int]) -> set[int]:
        """What lies at locations now: contents, and the negative ids of the locations that nobody has read."""
        with self._database.read() as connection:
            rows = connection.execute(
                text(
                    """SELECT DISTINCT coalesce(l.content_id, -l.id) FROM json_each(:locations) j
                    CROSS JOIN locations l ON l.id = j.value"""
                ),
                {"locations": _listed(locations)},
            )
            return {int(found) for found in rows.scalars()}


def _listed(numbers: Iterable[int]) -> str:
    return json.dumps([int(number) for number in numbers])


def _day(moment: float) -> str:
    try:
        return datetime.fromtimestamp(moment).astimezone().date().isoformat()
    except (OverflowError, OSError, ValueError):
        # Clocks and file systems give times of no calendar.
        return ""


def _folder(root: str | bytes, rel_path: str | bytes) -> str:
    return str((Path(naming.from_column(root)) / naming.from_column(rel_path)).parent)


def _name(column: str | bytes) -> tuple[str, str]:
    name = naming.from_column(column).rpartition("/")[2]
    return name.casefold(), name
