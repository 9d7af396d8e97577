"""Looks for damage in everything that a library is made of, and mends what can be mended.

What is a cache is thrown away and made again. What lacks something waits for the indexer. Of a damaged database,
what can be read is copied into a new one, and the damaged one is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyfind.sdk.contracts import Progress
from anyfind.service.checking.database import check_database
from anyfind.service.checking.files import check_adapters, check_leftovers, check_thumbnails, check_weights
from anyfind.service.checking.indexes import check_indexes
from anyfind.service.checking.report import CheckReport

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

__all__ = ["CheckReport", "check"]


def check(engine: Engine, *, repair: bool, progress: Progress | None = None) -> CheckReport:
    """Check an open library. Nothing may be indexed meanwhile; searches may go on.

    Args:
        engine: The library; opened for writing when ``repair`` is set.
        repair: Mend what can be mended; report the rest.
        progress: Called with (parts done, parts in all, what).

    Raises:
        LibraryBusy: Another process writes to it.
        LibraryTooNew: A newer Anyfind wrote it.
    """
    report = CheckReport()
    parts = (
        ("database", check_database),
        ("indexes", check_indexes),
        ("thumbnails", check_thumbnails),
        ("adapters", check_adapters),
        ("weights", check_weights),
        ("left-over files", check_leftovers),
    )
    for done, (what, part) in enumerate(parts):
        if progress is not None:
            progress(done, len(parts), what)
        if not report.unreadable or part in (check_weights, check_adapters):
            part(engine, report, repair=repair)
    if progress is not None:
        progress(len(parts), len(parts), "done")
    return report
