"""Whether to align two sides, and why, in plain words (R38)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from anyfind.align.reports.curve import Curve
from anyfind.align.reports.null import Joint
from anyfind.align.reports.probes import Probe
from anyfind.align.reports.sharing import Sharing

UNIQUE: Final = 0.15
"""Share of a side's structure that it alone knows, from which giving it up costs something."""

LABEL: Final = 15.0
"""Points of accuracy on a label that only one side reads, from which giving it up costs something."""

WEAK: Final = 2.0
"""Times chance below which a recall is called weak."""


class Choice(StrEnum):
    """What to do with two sides."""

    FULLY = "align fully"
    PARTLY = "align partly"
    SEPARATE = "keep separate"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to do, in two sentences, and why.

    Attributes:
        choice: What to do.
        headline: The first sentence: what to do and the main reason.
        advice: The second: what that means for a search.
        reasons: Each one sentence with its figures.
    """

    choice: Choice
    headline: str
    advice: str
    reasons: tuple[str, ...]


def verdict(
    names: tuple[str, str], similarity: Joint, shared: Sharing, labels: Sequence[Probe], learned: Curve | None
) -> Verdict:
    """Judge.

    Args:
        names: What the left and the right side are called, such as ``words`` and ``pictures``.
        similarity: Calibrated similarities.
        shared: What both sides know.
        labels: What labels are read from each side.
        learned: The learning curve, where there are enough pairs.
    """
    left, right = names
    # Two tests look for two kinds of relation, near neighbours and straight lines; each may be wrong one time in fifty.
    related = similarity.p <= similarity.level / 2 or shared.p <= similarity.level / 2
    reasons = [_related(names, similarity, shared)]
    if not related:
        return Verdict(
            Choice.SEPARATE,
            f"Keep {left} and {right} separate: with these {shared.n:,} pairs nothing can be found that they share.",
            "A bridge would give guesses; search each side by itself, or add pairs and ask again.",
            tuple(reasons),
        )
    keeping: list[str] = []
    sides = (
        (left, right, shared.left.unique, [(probe.label, probe.left_alone) for probe in labels]),
        (right, left, shared.right.unique, [(probe.label, probe.right_alone) for probe in labels]),
    )
    for name, other, unique, read in sides:
        if unique >= UNIQUE:
            keeping.append(name)
            reasons.append(
                f"{_percent(unique)} of the structure in {name} lies along directions of which {other} know nothing."
            )
        else:
            reasons.append(
                f"{_percent(1 - unique)} of the structure in {name} lies along directions that {other} know, at least"
                " in part."
            )
        for label, lost in read:
            if lost < LABEL:
                continue
            if name not in keeping:
                keeping.append(name)
            reasons.append(
                f"The {label} can be read from {name} and not from what {other} say of them: "
                f"{lost:.0f} points of accuracy would be lost."
            )
    curved = [name for name, side in ((left, shared.left), (right, shared.right)) if side.curved > UNIQUE]
    if curved:
        reasons.append(
            f"Part of it is not a straight relation ({' and '.join(curved)}): a method that bends may do better."
        )
    if learned is not None:
        reasons.append(_learned(learned))
    if keeping:
        kept = " and ".join(keeping)
        return Verdict(
            Choice.PARTLY,
            f"Align {left} and {right} partly: they share enough to find each other, but {kept} also hold what the"
            " other side knows nothing of.",
            f"Search across through a bridge, and let {kept} find their own kind with their own encoder, as Anyfind"
            " does.",
            tuple(reasons),
        )
    return Verdict(
        Choice.FULLY,
        f"Align {left} and {right} fully: nearly everything that stands out on one side shows on the other.",
        "A bridge loses little, so one shared space can serve every search.",
        tuple(reasons),
    )


def _related(names: tuple[str, str], similarity: Joint, shared: Sharing) -> str:
    best = max(similarity.rows, key=lambda row: row.score)
    found = f"{shared.significant} shared directions" if shared.significant else "no shared direction"
    if similarity.similar:
        return (
            f"Pairs are more alike than shuffled pairs (p = {similarity.p:.3f}): {best.name} is {best.value:.3f}, and"
            f" {best.null_mean:.3f} by chance with n = {best.n:,}; {found} stand out on held-out pairs"
            f" (p = {shared.p:.3f})."
        )
    return (
        f"Pairs are no more alike than shuffled ones (p = {similarity.p:.2f} over {len(similarity.rows)} similarities);"
        f" {found} stands out on held-out pairs (p = {shared.p:.2f}), between {names[0]} and {names[1]}."
    )


def _learned(learned: Curve) -> str:
    times = learned.achieved / max(learned.chance, 1e-9)
    weak = " That is weak." if times < WEAK else ""
    place = f"first among {learned.pool:,}" if learned.k == 1 else f"among the first {learned.k} of {learned.pool:,}"
    return (
        f"A bridge fitted on {learned.pairs:,} of them finds the right one {place} in {learned.achieved:.0f}% of"
        f" held-out cases; a blind guess would in {learned.chance:.1f}%.{weak}"
    )


def _percent(share: float) -> str:
    return f"{share * 100:.0f}%"
