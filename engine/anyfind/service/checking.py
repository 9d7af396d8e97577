"""Looks for damage: database, vectors, index against database, weights."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from anyfind.sdk.contracts import Progress

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

RECALL_SAMPLE = 64
"""Vectors of each view that must find themselves."""


@dataclass(slots=True)
class CheckReport:
    """What was looked at, what is wrong, and what was mended."""

    checked: list[str] = field(default_factory=list)
    damage: list[str] = field(default_factory=list)
    repaired: list[str] = field(default_factory=list)


def check(engine: Engine, *, repair: bool, progress: Progress | None = None) -> CheckReport:
    """Check an open library.

    Args:
        engine: The library; opened for writing when ``repair`` is set.
        repair: Throw away and rebuild what is only a cache; report the rest.
    """
    report = CheckReport()
    _database(engine, report, repair=repair)
    _index(engine, report, repair=repair)
    _weights(engine, report, repair=repair)
    return report


def _database(engine: Engine, report: CheckReport, *, repair: bool) -> None:
    problems = engine.store.integrity()
    if problems and repair:
        engine.store.care.rebuild_full_text()
        report.repaired.append("The full-text tables were built anew.")
        problems = engine.store.integrity()
    report.damage.extend(problems)
    counts = engine.store.counts()
    report.checked.append(f"the database: {counts.files:,} files, {sum(counts.vectors.values()):,} vectors")


def _index(engine: Engine, report: CheckReport, *, repair: bool) -> None:
    rejected = engine.index.refused()
    engine.index.load()
    if rejected and repair:
        engine.index.save()
        report.repaired.extend(f"{reason} It was written anew." for reason in rejected)
    else:
        report.damage.extend(rejected)
    for view in engine.index.views():
        stored = engine.store.count_vectors(view.space_id)
        indexed = engine.index.count(view.id)
        if stored != indexed:
            report.damage.append(f"The index {view.id} holds {indexed:,} of {stored:,} vectors.")
        lost = _self_recall(engine, view.id)
        if lost:
            report.damage.append(
                f"In the index {view.id} {lost} of {RECALL_SAMPLE} sampled vectors do not find themselves."
            )
        report.checked.append(f"the index {view.id}: {indexed:,} vectors, self-recall on a sample")


def _self_recall(engine: Engine, view: str) -> int:
    """How many sampled vectors are not among their own nearest, equal ones aside."""
    labels = engine.index.labels(view)
    if not labels.size:
        return 0
    sample = labels[np.random.default_rng(0).permutation(labels.size)[:RECALL_SAMPLE]]
    lost = 0
    for label, vector in zip(sample, engine.index.vectors_of(view, sample), strict=True):
        found, scores = engine.index.search(view, vector, 10)
        own = float(vector @ vector)
        if label not in found and (not scores.size or scores[0] < own - 1e-4):
            lost += 1
    return lost


def _weights(engine: Engine, report: CheckReport, *, repair: bool) -> None:
    weights = [weight for weight in engine.registry.weights() if engine.models.have(weight)]
    for weight in sorted(weights, key=lambda one: one.name):
        if engine.models.verify(weight):
            continue
        sentence = f"The weight file {weight.name} does not have its sha256."
        if repair:
            engine.models.path(weight).unlink()
            report.repaired.append(f"{sentence} It was thrown away; 'anyfind models pull lite' fetches it again.")
        else:
            report.damage.append(sentence)
    report.checked.append(f"{len(weights)} weight files")
