"""What keeps a library sound: its full check, and putting right what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from anyfind.store import mending, status, vectors
from anyfind.store.database import Database
from anyfind.store.salvage import Salvaged, salvage

RECENT: Final = 10_000
"""The newest changes, which are never forgotten."""

FEW_GONE: Final = 20_000
"""So many changes of vectors that went are not worth the work."""

_SHARE_GONE: Final = 4
"""Nor is one for so many vectors that are there."""

_LOOKED_AT_ONCE: Final = 20_000
"""Changes for which the database is held."""


class Care:
    """Checks and mends one database. Part of a store: :attr:`anyfind.store.Store.care`.

    Args:
        database: The database.
        token: Names this run in the log of changes.
    """

    def __init__(self, database: Database, token: str) -> None:
        self._database = database
        self._token = token

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written where the library lies."""
        return self._database.read_only

    def forget_gone(self, seq: int) -> int:
        """Drop the changes, up to a sequence number, of vectors that are there no more; how many.

        An index of an earlier state cannot catch up afterwards: it holds labels of which nobody knows when they
        went. It is noticed by just that when it is loaded, and built anew. The newest changes stay in any case, for
        those who are reading just now; and nothing is done for a few.

        Args:
            seq: A state that every index has reached which is to be spared that.
        """
        with self._database.read() as connection:
            rows, present = (
                int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())  # noqa: S608 - constants
                for table in ("changes", "vectors")
            )
        if rows <= present + max(FEW_GONE, present // _SHARE_GONE):
            return 0
        dropped, reached, until = 0, 0, seq - RECENT
        while reached < until:
            with self._database.write() as connection:
                some, reached = vectors.forget_gone(connection, reached, until, _LOOKED_AT_ONCE)
            dropped += some
        return dropped

    def damage(self) -> list[str]:
        """What is wrong, a sentence each; empty when sound. Reads the whole database."""
        return status.integrity(self._database)

    def leftovers(self) -> list[str]:
        """What an interrupted run left behind and the next one takes away, a sentence each."""
        with self._database.read() as connection:
            return mending.look(connection).leftovers

    def mend(self, *, keep_orphans: bool = False) -> list[str]:
        """Put right what does not fit together, without losing work; what was wrong, a sentence each.

        Args:
            keep_orphans: Keep contents without a file: the folders that they lie in were lost, and come back.
        """
        mended = []
        for space_id, labels in mending.not_finite(self._database):
            with self._database.write() as connection:
                mending.forget_vectors(connection, labels, self._token)
            mended.append(f"{len(labels):,} vectors of space {space_id} have values that are not finite.")
        with self._database.write() as connection:
            return mended + mending.mend(connection, self._token, keep_orphans=keep_orphans)

    def rebuild_full_text(self) -> None:
        """Make the full-text indexes anew from the tables that they cache."""
        status.rebuild_full_text(self._database)

    def content_digests(self) -> set[str]:
        """The full hash of every content, in hex: by it what is kept beside the database is known."""
        with self._database.read() as connection:
            return status.digests(connection)

    def reindex(self) -> None:
        """Make the indexes of the tables anew: the repair where they alone are wrong.

        Raises:
            LibraryDamaged: The tables themselves are.
        """
        status.reindex(self._database)

    def salvage(self, target: Path) -> Salvaged | None:
        """Copy what can still be read into a new database; ``None`` if that is next to nothing."""
        return salvage(self._database.path, target, self._token)

    def exchange(self, replacement: Path, aside: Path) -> None:
        """Go on with another database file in place of this one, which is kept aside.

        Raises:
            LibraryBusy: Another process has the database open.
        """
        self._database.exchange(replacement, aside)
