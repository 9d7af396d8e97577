"""How far a pair is relied on: the kind of its place, its words, how often they stand elsewhere, and agreement.

The weight is the product of five factors in (0, 1], and its reason names those that took something away:

- the *prior* of the kind of place (:mod:`~anyfind.align.pairs.kinds`);
- what the *collector* thinks of it, such as the score of a file name;
- what its *words* are worth (:func:`~anyfind.align.pairs.wording.worth`);
- 1 / sqrt(n) for words that stand beside n different files;
- *agreement*: ``1 - r * w``, where w is how likely the pair is a wrong one by where the bridge in use ranks it, and r
  how far that bridge can be trusted on this library (:mod:`~anyfind.align.pairs.agreement`).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from anyfind.align.pairs.agreement import Agreement
from anyfind.align.pairs.found import Finding
from anyfind.align.pairs.held_out import is_held_out
from anyfind.align.pairs.kinds import BY_ID
from anyfind.align.pairs.wording import Worth, same_words, worth
from anyfind.store.pairs import PairWrite

ACCEPTED_FROM: Final = 0.25
"""Pairs of this weight and more count as accepted until they are rejected."""

LEAST: Final = 0.01

_REMARKABLE: Final = 0.9


@dataclass(frozen=True, slots=True)
class Weighed:
    """A finding with its weight before agreement, and the reasons of that."""

    finding: Finding
    weight: float
    reasons: tuple[str, ...]


def weigh(findings: Iterable[Finding]) -> list[Weighed]:
    """Weigh by everything but agreement; what says nothing is left out, and of two of one pair the weaker."""
    weighed: dict[str, Weighed] = {}
    items: defaultdict[str, set[str]] = defaultdict(set)
    kept = []
    for finding in findings:
        words = worth(finding.text)
        if finding.source == "name" and words.factor > 0:
            words = Worth(1.0)  # its words were counted when the name was scored
        if words.factor > 0:
            kept.append((finding, words))
            items[same_words(finding.text)].add(finding.item)
    for finding, words in kept:
        kind = BY_ID[finding.source]
        beside = len(items[same_words(finding.text)])
        weight = kind.prior * finding.factor * words.factor / math.sqrt(beside)
        reasons = [f"{kind.why} ({kind.prior:g})"]
        if finding.factor < 1:
            reasons.append(f"{finding.remark or 'its place'} ({finding.factor:.2g})")
        if words.factor < 1:
            reasons.append(f"{words.reason} ({words.factor:g})")
        if beside > 1:
            reasons.append(f"the same words beside {beside} files ({1 / math.sqrt(beside):.2g})")
        one = Weighed(finding, max(LEAST, weight), tuple(reasons))
        known = weighed.get(finding.key)
        if known is None or one.weight > known.weight:
            weighed[finding.key] = one
    return list(weighed.values())


def written(weighed: Sequence[Weighed], agreements: Mapping[int, Agreement]) -> list[PairWrite]:
    """Pairs as they are stored.

    Args:
        weighed: From :func:`weigh`.
        agreements: By position, what the bridge in use thinks, where it was asked.
    """
    pairs = []
    for place, one in enumerate(weighed):
        finding, weight, reasons = one.finding, one.weight, list(one.reasons)
        agreement = agreements.get(place)
        if agreement is not None:
            weight *= agreement.factor
            if agreement.factor < _REMARKABLE:
                reasons.append(
                    f"the bridge in use ranks it above {agreement.share:.0%} of others ({agreement.factor:.2g})"
                )
        pairs.append(
            PairWrite(
                key=finding.key,
                content_id=finding.content_id,
                item=finding.item,
                modality=finding.modality,
                locator=finding.locator,
                text=finding.text,
                source=finding.source,
                weight=round(min(1.0, max(LEAST, weight)), 4),
                reason="; ".join(reasons),
                held_out=is_held_out(finding.item),
                via=finding.via,
                via_content=finding.via_content,
            )
        )
    return pairs
