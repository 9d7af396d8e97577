"""Numbered steps that bring a database from one schema version to the next. A step is never edited."""

from __future__ import annotations

from typing import Final, Protocol

from sqlalchemy import Connection

from anyfind.store.migrations import (
    m0001_initial,
    m0002_considered,
    m0003_rules,
    m0004_stored,
    m0005_queue,
    m0006_pairs,
    m0007_upgrades,
    m0008_searches,
    m0009_folder_words,
)


class Migration(Protocol):
    """A module of this package.

    Attributes:
        VERSION: The schema version it leads to, one more than the one it starts from.
        DESCRIPTION: What it does, for the log.
    """

    @property
    def VERSION(self) -> int: ...  # noqa: N802 - a constant of a module

    @property
    def DESCRIPTION(self) -> str: ...  # noqa: N802 - a constant of a module

    def apply(self, connection: Connection, /) -> None:
        """Run inside a transaction that the runner commits."""
        ...


MIGRATIONS: Final[tuple[Migration, ...]] = (
    m0001_initial,
    m0002_considered,
    m0003_rules,
    m0004_stored,
    m0005_queue,
    m0006_pairs,
    m0007_upgrades,
    m0008_searches,
    m0009_folder_words,
)
