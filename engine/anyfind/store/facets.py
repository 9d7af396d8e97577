"""How many files of a result there are of each type, in each folder, of each year and with each suffix."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Final

from sqlalchemy import text

from anyfind.store import naming
from anyfind.store.database import Database
from anyfind.store.hits import SearchFilter
from anyfind.store.passing import PassingFiles

MOST: Final = 20
"""Values of one facet; the most frequent ones are told."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that some of the files have.

    Attributes:
        value: The value: a modality, the path of a folder, a year, a suffix without its dot.
        count: How many of the files have it. A file that lies in two folders counts in both.
        filter: The filter that keeps only those, as it is typed.
    """

    value: str
    count: int
    filter: str


class Facets:
    """Counts files by what is known of them.

    Args:
        database: What is asked.
        passing: Knows which files pass a filter.
    """

    def __init__(self, database: Database, passing: PassingFiles) -> None:
        self._database = database
        self._passing = passing

    def count(self, contents: Collection[int], flt: SearchFilter | None = None) -> dict[str, list[Facet]]:
        """Counts by ``type``, ``folder``, ``year`` and ``extension``, the most frequent first.

        Args:
            contents: Contents; a file that nobody has read goes by the negative id of its location.
            flt: Only the places that pass count.
        """
        passing = None if flt is None else set(self._passing.of(flt).places.tolist())
        values = {
            "contents": json.dumps([int(one) for one in contents if one > 0]),
            "unread": json.dumps([-int(one) for one in contents if one < 0]),
        }
        statement = """SELECT l.id, l.content_id, r.path AS root, l.rel_path, l.suffix, c.modality,
            coalesce(c.taken_at, l.mtime_ns / 1e9) AS moment
            FROM json_each(:contents) j CROSS JOIN locations l ON l.content_id = j.value
            JOIN roots r ON r.id = l.root_id JOIN contents c ON c.id = l.content_id
            UNION ALL SELECT l.id, -l.id, r.path, l.rel_path, l.suffix, NULL, l.mtime_ns / 1e9
            FROM json_each(:unread) j CROSS JOIN locations l ON l.id = j.value JOIN roots r ON r.id = l.root_id
            WHERE l.content_id IS NULL"""
        with self._database.read() as connection:
            rows = connection.execute(text(statement), values).fetchall()
        types: dict[str, set[int]] = {}
        years: dict[str, set[int]] = {}
        suffixes: dict[str, set[int]] = {}
        folders: dict[tuple[str, str], set[int]] = {}
        for place, content, root, rel_path, suffix, modality, moment in rows:
            if passing is not None and place not in passing:
                continue
            # Before it is read nobody knows what a file is, and a filter by type would not keep it.
            if modality is not None:
                types.setdefault(modality, set()).add(content)
            if (year := _year(moment)) is not None:
                years.setdefault(year, set()).add(content)
            if suffix:
                suffixes.setdefault(suffix, set()).add(content)
            folder = naming.from_column(rel_path).rpartition("/")[0]
            folders.setdefault((naming.from_column(root), folder), set()).add(content)
        return {
            "type": _told(types, "type:{}"),
            "folder": _told(_telling(_with_parents(folders)), "in:{}"),
            "year": _told(years, "date:{}"),
            "extension": _told(suffixes, "ext:{}"),
        }


def _year(moment: float) -> str | None:
    try:
        return f"{datetime.fromtimestamp(moment).astimezone().year:04}"
    except (OverflowError, OSError, ValueError):
        # Clocks and file systems give times of no calendar.
        return None


def _with_parents(folders: Mapping[tuple[str, str], set[int]]) -> dict[str, set[int]]:
    """Folders and all folders around them, up to the indexed one, with everything that lies below."""
    found: dict[str, set[int]] = {}
    for (root, folder), files in folders.items():
        inside = PurePosixPath(folder)
        for one in (inside, *inside.parents):
            found.setdefault(str(Path(root) / one), set()).update(files)
    return found


def _telling(folders: Mapping[str, set[int]]) -> dict[str, set[int]]:
    """Without the folders that hold no more than one inside them does: that one says more."""
    inner = {(str(Path(folder).parent), len(files)) for folder, files in folders.items()}
    return {folder: files for folder, files in folders.items() if (folder, len(files)) not in inner}


def _told(values: Mapping[str, set[int]], flt: str) -> list[Facet]:
    counts = sorted((-len(files), value) for value, files in values.items())[:MOST]
    return [Facet(value, -count, flt.format(_typed(value))) for count, value in counts]


def _typed(value: str) -> str:
    """A value as it is typed behind a colon."""
    plain = value.replace("/", "").replace(".", "").replace("_", "").replace("-", "")
    return value if plain.isalnum() else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
