"""Many rows with few statements."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Connection

_BLOCK: Final = 100
"""Rows of one statement; SQLite takes 32,766 values."""


def insert_rows(connection: Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows, blocks of them with one statement each.

    The driver lets other threads run at each row that it is given by itself, and then waits for its turn: next to
    threads that are busy this takes many times as long as SQLite needs.
    """
    whole = len(rows) - len(rows) % _BLOCK
    if whole:
        statement = _statement(table, tuple(columns), _BLOCK)
        for start in range(0, whole, _BLOCK):
            block = tuple(itertools.chain.from_iterable(rows[start : start + _BLOCK]))
            connection.exec_driver_sql(statement, block)
    if rows[whole:]:
        rest = tuple(itertools.chain.from_iterable(rows[whole:]))
        connection.exec_driver_sql(_statement(table, tuple(columns), len(rows) - whole), rest)


@lru_cache(512)
def _statement(table: str, columns: tuple[str, ...], rows: int) -> str:
    row = f"({', '.join('?' * len(columns))})"
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES {', '.join([row] * rows)}"  # noqa: S608 - constants
