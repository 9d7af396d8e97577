"""A search filter as SQL conditions."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from anyfind.store import naming, scan
from anyfind.store.hits import SearchFilter


def matching_contents(connection: Connection, flt: SearchFilter) -> tuple[str, dict[str, Any]]:
    """A query for the ids of contents that have a location that passes, and the values named in it."""
    clause, values = conditions(connection, flt)
    if flt == SearchFilter(modalities=flt.modalities):
        # The most usual filter asks nothing of locations; leaving them out halves the time.
        return f"SELECT c.id FROM contents c WHERE {clause}", values  # noqa: S608 - clauses made below
    return (
        f"SELECT DISTINCT l.content_id FROM locations l JOIN contents c ON c.id = l.content_id WHERE {clause}",  # noqa: S608 - clauses made below
        values,
    )


def conditions(connection: Connection, flt: SearchFilter) -> tuple[str, dict[str, Any]]:
    """What must hold for a location ``l`` and its content ``c``, and the values named in it."""
    clauses: list[str] = []
    values: dict[str, Any] = {}
    if flt.modalities:
        clauses.append(f"c.modality IN ({_bind(values, 'modality', flt.modalities)})")
    if flt.types:
        clauses.append(_types(values, flt.types))
    if flt.folders:
        clauses.append(_folders(connection, values, flt.folders))
    moment = "coalesce(c.taken_at, l.mtime_ns / 1e9)"
    if flt.after is not None:
        values["after"] = flt.after
        clauses.append(f"{moment} >= :after")
    if flt.before is not None:
        values["before"] = flt.before
        clauses.append(f"{moment} < :before")
    return " AND ".join(clauses) or "1", values


def _types(values: dict[str, Any], types: Sequence[str]) -> str:
    wanted = [kind.lower().strip().removesuffix("/*").lstrip(".") for kind in types]
    names = _bind(values, "type", wanted)
    return (
        f"(c.modality IN ({names}) OR c.mime IN ({names}) OR l.suffix IN ({names})"
        f" OR substr(c.mime, 1, instr(c.mime, '/') - 1) IN ({names})"
        f" OR substr(c.mime, instr(c.mime, '/') + 1) IN ({names}))"
    )


def _folders(connection: Connection, values: dict[str, Any], folders: Sequence[Path]) -> str:
    below: list[str] = []
    roots = scan.roots(connection)
    for folder in folders:
        for root in roots:
            name = f"{len(values)}"
            if root.path == folder or root.path.is_relative_to(folder):
                values[f"root{name}"] = root.id
                below.append(f"l.root_id = :root{name}")
            elif folder.is_relative_to(root.path):
                # Everything that starts with "folder/": from it up to "folder0", as "0" follows "/".
                # Names that are no Unicode are stored as bytes, which compare among themselves.
                prefix = folder.relative_to(root.path).as_posix()
                raw = os.fsencode(prefix)
                values[f"root{name}"] = root.id
                values[f"from{name}"], values[f"to{name}"] = f"{naming.clean(prefix)}/", f"{naming.clean(prefix)}0"
                values[f"rawfrom{name}"], values[f"rawto{name}"] = raw + b"/", raw + b"0"
                below.append(
                    f"(l.root_id = :root{name} AND ((l.rel_path >= :from{name} AND l.rel_path < :to{name})"
                    f" OR (l.rel_path >= :rawfrom{name} AND l.rel_path < :rawto{name})))"
                )
    return f"({' OR '.join(below)})" if below else "0"


def _bind(values: dict[str, Any], name: str, items: Sequence[str]) -> str:
    for number, item in enumerate(items):
        values[f"{name}{number}"] = item
    return ", ".join(f":{name}{number}" for number in range(len(items)))
