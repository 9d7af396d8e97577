"""Makes a report out of pairs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import threadpoolctl

from anyfind.align.reports.bridged import Bridged, Given, bridged
from anyfind.align.reports.captioning import suggest
from anyfind.align.reports.curve import FEWEST as FEWEST_FOR_CURVE
from anyfind.align.reports.curve import Curve, curve
from anyfind.align.reports.document import Cloud, Report
from anyfind.align.reports.geometry import effective_rank, local_dimension, mean_cosine
from anyfind.align.reports.kernels import Cka, Cknna
from anyfind.align.reports.neighbours import NEIGHBOURS, CycleKnn, MutualKnn, Neighbourhoods
from anyfind.align.reports.null import PERMUTATIONS, Joint, Statistic, calibrate
from anyfind.align.reports.probes import probes
from anyfind.align.reports.rows import Rows, rows_of
from anyfind.align.reports.sharing import sharing
from anyfind.align.reports.verdict import verdict
from anyfind.errors import BadInput
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import Float32Array, Pairs, Vectors

FEWEST: Final = 20
"""Right items, twins left out, that a report needs."""

NEAR: Final = 4096
"""Rows that neighbours are looked for among, at most."""

DENSE: Final = 1000
"""Rows of kernel matrices and of what is shared, at most."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a report is about.

    Attributes:
        pairs: What is paired.
        names: What the left and the right side are called.
        labels: For each label the class of each right item, ``None`` where it is not known.
        unpaired: Vectors of right items without a pair.
        paths: Where these lie.
        given: An adapter to speak of.
    """

    pairs: Pairs
    names: tuple[str, str]
    labels: Mapping[str, Sequence[str | None]] = field(default_factory=dict)
    unpaired: Vectors | None = None
    paths: Sequence[str] = ()
    given: Given | None = None


def make_report(subject: Subject, progress: Progress, cancel: CancelToken, seed: int = 0) -> Report:
    """Make the whole report; the same pairs and seed give the same one.

    Raises:
        BadInput: The pairs are too few, or a vector is not finite.
        Cancelled: Somebody asked.
    """
    # Matrices are small: more threads would wait for one another, and take sums in another order.
    with threadpoolctl.threadpool_limits(1):
        return _made(subject, progress, cancel, seed)


def _made(subject: Subject, progress: Progress, cancel: CancelToken, seed: int) -> Report:
    pairs = subject.pairs
    if not (np.isfinite(pairs.left).all() and np.isfinite(pairs.right).all()):
        raise BadInput("Some of the vectors are not finite.", hint="Embed the files again.")
    rows = rows_of(pairs, NEAR, seed)
    if len(rows) < FEWEST:
        raise BadInput(
            f"A report needs {FEWEST} pairs with different items, not {len(rows)}.", hint="Caption more of them."
        )
    progress(0, 0, "comparing with shuffled pairs")
    similarity = similarities(rows, cancel, seed=seed)
    progress(0, 0, "what both sides know")
    dense = rows.first(DENSE)
    shared = sharing(dense, cancel, seed)
    labels = probes(dense, subject.labels, cancel, seed)
    learned = curve(pairs, progress, cancel, seed)
    progress(0, 0, "looking through the bridge")
    across = bridged(pairs, subject.given, cancel, seed)
    progress(0, 0, "what to caption next")
    having = np.unique(pairs.partner)
    unpaired = subject.unpaired if subject.unpaired is not None and len(subject.unpaired) else None
    wanted = None if unpaired is None else suggest(pairs.right[having], unpaired, subject.paths, cancel, seed=seed)
    return Report(
        source=pairs.source,
        digest=pairs.digest,
        lefts=len(pairs.left),
        rights=len(having),
        rows=len(rows),
        left=_cloud(subject.names[0], pairs.left_space, dense.left),
        right=_cloud(subject.names[1], pairs.right_space, dense.right),
        verdict=verdict(subject.names, similarity, shared, labels, learned),
        similarity=similarity,
        sharing=shared,
        probes=labels,
        curve=learned,
        bridged=across,
        suggestions=wanted,
        notes=_notes(rows, len(having), learned, across),
    )


def similarities(rows: Rows, cancel: CancelToken, *, permutations: int = PERMUTATIONS, seed: int = 0) -> Joint:
    """All similarities against their null; neighbours among all rows, kernels among the first :data:`DENSE`.

    Args:
        rows: At least 20, in random order.
        cancel: Stops between shuffles.
        permutations: How often to shuffle.
        seed: Of the shuffles.
    """
    k = neighbours_for(len(rows))
    near = Neighbourhoods.of(rows.left, rows.right, k)
    some = rows.first(DENSE)
    few = near if len(some) == len(rows) else Neighbourhoods.of(some.left, some.right, k)
    statistics: list[tuple[Statistic, int, int | None]] = [
        (MutualKnn(near), len(rows), k),
        (CycleKnn.of(near), len(rows), k),
        (Cknna.of(some.left, some.right, few), len(some), k),
        (Cka.linear(some.left, some.right), len(some), None),
        (Cka.rbf(some.left, some.right), len(some), None),
        (Cka.unbiased(some.left, some.right), len(some), None),
    ]
    return calibrate(statistics, cancel, permutations=permutations, seed=seed)


def neighbours_for(count: int) -> int:
    """Ten, and fewer where there are few rows: with half of all rows as neighbours everything agrees."""
    return max(2, min(NEIGHBOURS, count // 8))


def _cloud(name: str, space: str, rows: Float32Array) -> Cloud:
    return Cloud(name, space, rows.shape[1], effective_rank(rows), local_dimension(rows), mean_cosine(rows))


def _notes(rows: Rows, rights: int, learned: Curve | None, across: Bridged | None) -> tuple[str, ...]:
    said = [
        "A similarity depends on n and k: compare it with its own null, never with one of another size.",
        f"Everything was computed on {len(rows):,} pairs"
        + (f" of {rights:,}; twins are left out." if len(rows) < rights else "; twins would be left out."),
    ]
    if learned is None:
        said.append(f"Below {FEWEST_FOR_CURVE} pairs no learning curve can be drawn.")
    if across is not None and not across.held_out:
        said.append(
            f"Gap, hubs and neighbours of {across.name} are those of pairs that it may have been fitted on; on others"
            " they are worse."
        )
    return tuple(said)
