"""Many rows with few statements."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Connection

_VALUES: Final = 16_000
"""Values of one statement; SQLite takes 32,766."""


def insert_rows(
    connection: Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]], clause: str = ""
) -> None:
    """Insert rows, blocks of them with one statement each.

    The driver lets other threads run at each row that it is given by itself, and then waits for its turn: next to
    threads that are busy this takes many times as long as SQLite needs. And full text that a trigger writes goes to
    the disk after each statement, in pieces that have to be merged later.

    Args:
        connection: Inside a write transaction.
        table: Where to.
        columns: Their names.
        rows: With as many values each.
        clause: What follows the values, such as what to do about a conflict.
    """
    block = _VALUES // len(columns)
    for start in range(0, len(rows), block):
        some = rows[start : start + block]
        values = tuple(itertools.chain.from_iterable(some))
        connection.exec_driver_sql(_statement(table, tuple(columns), len(some), clause), values)


@lru_cache(64)
def _statement(table: str, columns: tuple[str, ...], rows: int, clause: str) -> str:
    row = f"({', '.join('?' * len(columns))})"
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES {', '.join([row] * rows)} {clause}"  # noqa: S608 - constants
