"""Files that wait lie in the order in which they are worked on, and full text is merged less often."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection

VERSION: Final = 5
DESCRIPTION: Final = "files that wait in their order, merges of full text"


def apply(connection: Connection) -> None:
    """Inside the runner's transaction. With the new index the next few are found without sorting all that wait."""
    connection.exec_driver_sql("DROP INDEX locations_unknown")
    connection.exec_driver_sql(
        "CREATE INDEX locations_unknown ON locations (attempts, mtime_ns DESC, size, id) WHERE content_id IS NULL"
    )
    # Text comes in large pieces, of which more may lie side by side before they are merged: a search does not notice.
    connection.exec_driver_sql("INSERT INTO text_fts (text_fts, rank) VALUES ('automerge', 8)")
