"""Each condition of a search filter, as the files that meet it.

A condition is met by places (rows of ``locations``) or by contents; :mod:`anyfind.store.passing` puts them together.
Text is compared as people read it: without regard to case and accents, and in words, not in stems of words.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, text

from anyfind.store import naming, scan, vectors, wording

Ids = npt.NDArray[np.int64]

EARTH_KM: Final = 6371.0088
"""Mean radius of the earth (IUGG)."""

HAS: Final = {
    "text": """SELECT c.id AS number FROM contents c WHERE EXISTS
        (SELECT 1 FROM segments s WHERE s.content_id = c.id AND trim(s.text) <> '')""",
    "place": "SELECT c.id AS number FROM contents c WHERE json_extract(c.metadata, '$.gps[1]') IS NOT NULL",
    "date": "SELECT c.id AS number FROM contents c WHERE c.taken_at IS NOT NULL",
    "camera": "SELECT c.id AS number FROM contents c WHERE trim(json_extract(c.metadata, '$.camera')) <> ''",
    "caption": "SELECT DISTINCT p.content_id AS number FROM pairs p",
    "thumbnail": """SELECT c.id AS number FROM contents c
        WHERE c.modality IN ('image', 'video') OR c.mime = 'application/pdf'""",
}
"""What a file can have, and the contents that do."""


_PLAIN_RUN: Final = re.compile(r"[A-Za-z0-9 ._-]+")


def of_modalities(connection: Connection, modalities: Sequence[str]) -> Ids:
    """Contents of any of these modalities."""
    values: dict[str, Any] = {}
    names = _bind(values, "modality", modalities)
    return vectors.numbers(connection, f"SELECT c.id AS number FROM contents c WHERE c.modality IN ({names})", values)  # noqa: S608 - names of values


def of_types(connection: Connection, types: Sequence[str]) -> tuple[Ids, Ids]:
    """Places with any of these as their suffix, and contents with any as modality or media type."""
    values: dict[str, Any] = {}
    names = _bind(values, "type", [kind.lower().strip().removesuffix("/*").lstrip(".") for kind in types])
    places = f"SELECT l.id AS number FROM locations l WHERE l.suffix IN ({names})"  # noqa: S608 - names of values
    contents = f"""SELECT c.id AS number FROM contents c WHERE c.modality IN ({names}) OR c.mime IN ({names})
        OR substr(c.mime, 1, instr(c.mime, '/') - 1) IN ({names})
        OR substr(c.mime, instr(c.mime, '/') + 1) IN ({names})"""  # noqa: S608 - names of values
    return vectors.numbers(connection, places, values), vectors.numbers(connection, contents, values)


def of_suffixes(connection: Connection, suffixes: Sequence[str]) -> Ids:
    """Places whose name ends in any of these suffixes."""
    values: dict[str, Any] = {}
    wanted = [suffix.lower().strip().lstrip(".") for suffix in suffixes]
    names = _bind(values, "suffix", wanted)
    found = vectors.numbers(connection, f"SELECT l.id AS number FROM locations l WHERE l.suffix IN ({names})", values)  # noqa: S608 - names of values
    # What the library notes is what follows the last dot: of "tar.gz" that is half.
    longer = [f"?*.{suffix}" for suffix in wanted if "." in suffix and not set(suffix) & {"*", "?"}]
    return np.union1d(found, by_names(connection, longer)) if longer else found


def below(connection: Connection, folders: Sequence[Path]) -> Ids:
    """Places below any of these folders."""
    values: dict[str, Any] = {}
    parts: list[str] = []
    roots = scan.roots(connection)
    for folder in folders:
        for root in roots:
            name = f"{len(values)}"
            if root.path == folder or root.path.is_relative_to(folder):
                values[f"root{name}"] = root.id
                parts.append(f"l.root_id = :root{name}")
            elif folder.is_relative_to(root.path):
                # Everything that starts with "folder/": from it up to "folder0", as "0" follows "/".
                # Names that are no Unicode are stored as bytes, which compare among themselves.
                prefix = folder.relative_to(root.path).as_posix()
                raw = os.fsencode(prefix)
                values[f"root{name}"] = root.id
                values[f"from{name}"], values[f"to{name}"] = f"{naming.clean(prefix)}/", f"{naming.clean(prefix)}0"
                values[f"rawfrom{name}"], values[f"rawto{name}"] = raw + b"/", raw + b"0"
                parts.append(f"l.root_id = :root{name} AND l.rel_path >= :from{name} AND l.rel_path < :to{name}")
                parts.append(f"l.root_id = :root{name} AND l.rel_path >= :rawfrom{name} AND l.rel_path < :rawto{name}")
    if not parts:
        return np.empty(0, dtype=np.int64)
    # Each part by itself is a stretch of an index.
    places = " UNION ".join(f"SELECT l.id AS number FROM locations l WHERE {part}" for part in parts)  # noqa: S608 - made above
    return vectors.numbers(connection, places, values)


def by_names(connection: Connection, names: Sequence[str]) -> Ids:
    """Places whose file name contains any of these; with ``*`` or ``?`` in it, is like it as a whole."""
    tests = [_like(name) for name in names]
    # SQLite ignores the case of ASCII only, and lets through a few more: "_" stands for any letter to it.
    values = {f"run{n}": f"%{max([*_PLAIN_RUN.findall(name), ''], key=len)}%" for n, name in enumerate(names)}
    clause = " OR ".join(f"l.rel_path LIKE :{key}" for key in values)
    rows = connection.execute(text(f"SELECT l.id, l.rel_path FROM locations l WHERE {clause}"), values)  # noqa: S608 - names of values
    found = []
    for row in rows:
        name = _plain(naming.from_column(row.rel_path).rpartition("/")[2])
        if any(test(name) for test in tests):
            found.append(row.id)
    return np.array(found, dtype=np.int64)


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).lower()


def _like(wanted: str) -> Callable[[str], bool]:
    plain = _plain(wanted)
    if not set(plain) & {"*", "?"}:
        return lambda name: plain in name
    signs = {"*": ".*", "?": "."}
    pattern = re.compile("".join(signs.get(sign) or re.escape(sign) for sign in plain), re.DOTALL)
    return lambda name: pattern.fullmatch(name) is not None


def by_cameras(connection: Connection, cameras: Sequence[str]) -> Ids:
    """Contents whose camera's name contains any of these."""
    wanted = [wording.folded(camera.strip()) for camera in cameras]
    rows = connection.execute(
        text(
            """SELECT c.id, json_extract(c.metadata, '$.camera') AS camera FROM contents c
            WHERE instr(c.metadata, '"camera"')"""
        )
    )
    found = [row.id for row in rows if row.camera and any(one in wording.folded(str(row.camera)) for one in wanted)]
    return np.array(found, dtype=np.int64)


def near(connection: Connection, circles: Sequence[tuple[float, float, float]]) -> Ids:
    """Contents that were made inside any of these circles: latitude and longitude in degrees, radius in kilometres.

    The distance is that along a great circle of a round earth, by the haversine formula, right to half a percent.
    """
    rows = connection.execute(
        text(
            """SELECT c.id, json_extract(c.metadata, '$.gps[0]'), json_extract(c.metadata, '$.gps[1]') FROM contents c
            WHERE instr(c.metadata, '"gps"')"""
        )
    )
    known = [row for row in rows if isinstance(row[1], int | float) and isinstance(row[2], int | float)]
    if not known:
        return np.empty(0, dtype=np.int64)
    ids = np.array([row[0] for row in known], dtype=np.int64)
    north, east = np.radians(np.array([row[1:] for row in known], dtype=np.float64)).T
    inside = np.zeros(len(ids), dtype=bool)
    for latitude, longitude, kilometres in circles:
        here, there = np.radians(latitude), np.radians(longitude)
        half = np.sin((north - here) / 2) ** 2 + np.cos(north) * np.cos(here) * np.sin((east - there) / 2) ** 2
        inside |= 2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(half, 0.0, 1.0))) <= kilometres
    return ids[inside]


def having(connection: Connection, what: str) -> Ids:
    """Contents that have one of :data:`HAS`; nothing has anything else."""
    return vectors.numbers(connection, HAS[what], {}) if what in HAS else np.empty(0, dtype=np.int64)


def with_phrase(connection: Connection, words: tuple[str, ...]) -> tuple[Ids, Ids]:
    """Places whose name or folders contain these words, folded, in a row; and contents whose text does."""
    match = {"match": wording.quoted(words)}
    places = vectors.numbers(connection, "SELECT rowid AS number FROM names_fts WHERE names_fts MATCH :match", match)
    # The index of text knows words by their stems, and would take "running" for "run"; that of names does not.
    says = wording.finder(words)
    passages = connection.execute(
        text(
            """SELECT s.content_id, s.text FROM text_fts CROSS JOIN segments s ON s.id = text_fts.rowid
            WHERE text_fts MATCH :match"""
        ),
        match,
    )
    told = {row.content_id for row in passages if says(row.text)}
    return places, np.array(sorted(told), dtype=np.int64)


def _bind(values: dict[str, Any], name: str, items: Sequence[str]) -> str:
    for number, item in enumerate(items):
        values[f"{name}{number}"] = item
    return ", ".join(f":{name}{number}" for number in range(len(items)))
