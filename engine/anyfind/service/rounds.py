"""Rounds of indexing: what one does, and the report that is given of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from anyfind.api.answers import IndexReport
from anyfind.ingest.pace import Pace
from anyfind.ingest.report import RunReport
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.service import choices, models, status
from anyfind.store.records import Root

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

Seen = tuple[str, int]
"""A failure that was there before a round: path and attempts."""


def bring_up_to_date(
    engine: Engine,
    folders: Sequence[Path],
    progress: Progress,
    *,
    retry_failed: bool = False,
    cancel: CancelToken | None = None,
    save: bool = True,
) -> IndexReport:
    """Scan folders, all when none are named, work on everything that is pending, and ``save`` the index.

    Raises:
        NotFound: A folder is not in the library.
        DiskFull: There is no space left.
        WeightsMissing: Something has to be encoded and the encoder's weights are not there.
    """
    roots = [engine.root(folder) for folder in folders] if folders else engine.store.roots()
    if retry_failed:
        engine.store.retry_failed()
    before = failures(engine)
    choices.remember(engine)
    report = engine.indexer.run(roots, progress, cancel or CancelToken())
    if save and (report.embedded or report.released):
        engine.index.load(progress)
        engine.index.save()
    return told(engine, report, roots, before)


def work_on_pending(engine: Engine, progress: Progress, cancel: CancelToken, pace: Pace) -> RunReport:
    """Work on what is pending, as long as the pace lets it, without a look at the folders.

    Raises:
        DiskFull: There is no space left.
        WeightsMissing: Something has to be encoded and the encoder's weights are not there.
    """
    choices.remember(engine)
    return engine.indexer.run([], progress, cancel, pace)


def failures(engine: Engine) -> frozenset[Seen]:
    """The failures that there are."""
    return frozenset((str(failure.path), failure.attempts) for failure in engine.store.failures())


def told(engine: Engine, report: RunReport, roots: Sequence[Root], before: Collection[Seen]) -> IndexReport:
    """The report of a round.

    Args:
        engine: The library.
        report: What was done.
        roots: The folders that were looked at.
        before: The failures that there were before.
    """
    fresh = [one for one in engine.store.failures() if (str(one.path), one.attempts) not in before]
    return IndexReport(
        folders=[str(root.path) for root in roots],
        scanned=report.scanned,
        added=report.added,
        changed=report.changed,
        moved=report.moved,
        removed=report.removed,
        linked=report.linked,
        extracted=report.indexed,
        embedded=report.embedded,
        failed=report.failed,
        pending=engine.store.pending_counts()[0],
        seconds=round(report.seconds, 3),
        models_loaded=engine.host.loaded(),
        failures=[status.failed_file(failure) for failure in fresh],
        notes=[problem.message for problem in report.problems] + models.unread(engine),
    )


def together(one: RunReport, other: RunReport) -> RunReport:
    """Two reports as one: what a round was interrupted in is added to what it did after that."""
    return replace(
        other,
        **{name: getattr(one, name) + getattr(other, name) for name in _SUMS},
        scanned=max(one.scanned, other.scanned),
        problems=tuple(dict.fromkeys((*one.problems, *other.problems))),
    )


def joined(one: IndexReport, other: IndexReport) -> IndexReport:
    """The same of the reports that are answered."""
    sums = {name: getattr(one, name) + getattr(other, name) for name in _TOLD_SUMS}
    return other.model_copy(
        update={
            **sums,
            "scanned": max(one.scanned, other.scanned),
            "failures": [*one.failures, *other.failures],
            "notes": list(dict.fromkeys([*one.notes, *other.notes])),
        }
    )


def states(engine: Engine) -> Mapping[int, tuple[str, str | None]]:
    """Which roots are online, and why the others are not."""
    return {root.id: (root.state, root.reason) for root in engine.store.roots()}


_SUMS = (
    *(
        "added",
        "changed",
        "moved",
        "removed",
        "texts",
        "indexed",
        "linked",
        "embedded",
        "failed",
        "left",
        "released",
        "bytes",
    ),
    "seconds",
)
_TOLD_SUMS = ("added", "changed", "moved", "removed", "linked", "extracted", "embedded", "failed", "seconds")
