"""The indexes against the database: the same labels, and vectors that find themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from anyfind.index import IndexManager
from anyfind.service.checking.report import CheckReport
from anyfind.store import Store

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

RECALL_SAMPLE: Final = 64
"""Vectors of each view that must find themselves."""

ALIKE: Final = 1e-4
"""Of two inner products that differ by less, neither is the greater one."""


def check_indexes(engine: Engine, report: CheckReport, *, repair: bool) -> None:
    """Check every index of the library."""
    check_views(engine.store, engine.index, report, repair=repair and not engine.store.care.read_only)


def check_views(store: Store, index: IndexManager, report: CheckReport, *, repair: bool) -> None:
    """Check every view of an index manager.

    Args:
        store: The database.
        index: Its indexes.
        report: Gets what is found.
        repair: Build anew what is wrong.
    """
    rejected = index.refused()
    index.load()
    if rejected and repair:
        index.save()
        report.repaired.extend(f"{reason} It was written anew." for reason in rejected)
    else:
        report.damage.extend(rejected)
    wrong = _compare(store, index)
    if wrong and repair:
        index.forget()
        index.load()
        index.save()
        report.repaired.extend(f"{said} It was built anew." for said in wrong)
        wrong = _compare(store, index)
    report.damage.extend(wrong)
    report.checked.extend(
        f"the index {view.id}: {index.count(view.id):,} vectors, self-recall on a sample" for view in index.views()
    )


def _compare(store: Store, index: IndexManager) -> list[str]:
    wrong = []
    for view in index.views():
        stored, indexed = store.labels(view.space_id), index.labels(view.id)
        missing = np.setdiff1d(stored, indexed, assume_unique=True).size
        ghosts = np.setdiff1d(indexed, stored, assume_unique=True).size
        if missing or ghosts:
            wrong.append(f"The index {view.id} lacks {missing:,} vectors and holds {ghosts:,} that are gone.")
            continue
        lost, sampled = _self_recall(index, view.id)
        if lost:
            wrong.append(f"In the index {view.id} {lost} of {sampled} sampled vectors do not find themselves.")
    return wrong


def _self_recall(index: IndexManager, view: str) -> tuple[int, int]:
    """How many sampled vectors are not among their own nearest, equal ones aside; and how many were asked."""
    labels = index.labels(view)
    if not labels.size:
        return 0, 0
    sample = labels[np.random.default_rng(0).permutation(labels.size)[:RECALL_SAMPLE]]
    lost = 0
    for label, vector in zip(sample, index.vectors_of(view, sample), strict=True):
        found, scores = index.search(view, vector, 10)
        own = float(vector @ vector)
        if label not in found and (not scores.size or scores[0] < own - ALIKE):
            lost += 1
    return lost, int(sample.size)
