"""From scores to how sure a gallery is of a file: hidden, weak or strong, and a confidence between 0 and 1.

A question in words is measured by what chance finds (:mod:`anyfind.search.calibration`). Of a picture or a sound that
somebody searches by there is no such thing as a question without meaning, so its answers are judged by how far they
stand out from the gallery, and only what stands out no further than the better part of it is hidden.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk.types import Float32Array
from anyfind.search.calibration import Sureness
from anyfind.search.found import Level
from anyfind.spaces.graph import DIRECT
from anyfind.spaces.scoring import RouteScores, standardise
from anyfind.spaces.upgrades import NAME as UPGRADE

SHOWN: Final = 0.1
"""P-value from which on a file is hidden: of ten questions without an answer, nine show nothing in a gallery."""

SHOWN_ALONE: Final = 0.7
"""P-value of the score alone from which on a file is hidden: that a question makes sense does not make it an answer."""

SURE: Final = 0.01
"""P-value up to which a file counts as strong."""

SURE_ALONE: Final = 0.03
"""P-value of the score alone up to which a file counts as strong: a question that makes sense is not enough."""

STANDS_OUT: Final = 1.0
"""Deviations above the background below which answers to a picture or a sound are hidden: a sixth lies above it."""

STRONG_DIRECT: Final = 4.0
"""Deviations above the background from which a match inside one space counts as strong. The best of
384 passages reached less for 97 of 100 strings of random letters."""

NEARLY_THE_SAME: Final = 0.9
"""Share of the way from the background to an identical vector from which a match inside one space is strong in any
case. The sounds of aiSFX lie in a narrow cone, where no match is four deviations away."""

STRONG_BRIDGED: Final = 4.0
"""The same across a bridge, where it is not known what chance finds. Of 40 pictures of noise, gradients and plain
colours the best of 419 sounds reached 3.3 for nine in ten, the best of 1,019 texts 3.0 for half; of stamps that have
their like in the library nine in ten reached 4.0 among texts."""

STRONG_CALIBRATED: Final = 2.5
"""The same across a bridge where it is known what chance finds."""

FEW_PAIRS: Final = 40
"""A bridge fitted on fewer files never calls anything strong: what it says is a guess."""

MOST_CONFIDENT: Final[Mapping[Level, float]] = {Level.HIDDEN: 0.8999, Level.WEAK: 0.9899}
"""The highest confidence of what is not strong: a near miss never looks surer than what is shown, nor a weak result
surer than a strong one, whichever of the conditions above it failed."""

_BOUND_CONFIDENCE: Final = 0.05
_STRONG_CONFIDENCE: Final = 0.97

Levels = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class TermScores:
    """What one positive term says about the candidates.

    Attributes:
        weight: How much it counts.
        scores: Calibrated, ``float32 [n]``.
        strong: From which score on it may call a file strong; infinite if it never does.
        shown: From which score on it shows a file, where it is not known what chance finds.
        sureness: What chance says about them, where that is known.
    """

    weight: float
    scores: Float32Array
    strong: float
    shown: float
    sureness: Sureness | None


def judged(terms: Sequence[TermScores]) -> tuple[Levels, Float32Array]:
    """Levels ``int64 [n]`` and confidences ``float32 [n]`` of candidates.

    A composed question is sure of what its terms are sure of on the average; what one of them would show is shown.
    Terms that are taken away only change the order, so that they cannot empty an answer.

    Args:
        terms: What each positive term says about the same candidates; at least one.
    """
    weights = np.array([term.weight for term in terms]) / sum(term.weight for term in terms)
    shown = np.any([_shown(term) for term in terms], axis=0)
    scores = weights @ np.stack([term.scores for term in terms])
    # A few deviations of one term and many of another are as good as some of both.
    strong = scores >= weights @ np.array([term.strong for term in terms])
    for term in terms:
        if term.sureness is not None:
            alone = SURE_ALONE if len(terms) == 1 else SHOWN
            strong &= (term.sureness.alone <= alone) & (term.sureness.joint <= (SURE if len(terms) == 1 else SHOWN))
    doubts = np.stack([np.log(np.maximum(1.0 - _confidence(term), 1e-6)) for term in terms])
    levels = np.where(strong, Level.STRONG, np.where(shown, Level.WEAK, Level.HIDDEN)).astype(np.int64)
    confidences = 1.0 - np.exp(weights @ doubts)
    for level, most in MOST_CONFIDENT.items():
        confidences = np.where(levels == level, np.minimum(confidences, most), confidences)
    return levels, np.asarray(confidences, dtype=np.float32)


def strong_from(scored: Sequence[RouteScores], *, calibrated: bool) -> float:
    """From which calibrated score on a term's answers may be strong.

    Args:
        scored: What the term's routes say.
        calibrated: Whether it is known what chance finds.
    """
    direct = next((one for one in scored if one.route.name in {DIRECT, UPGRADE}), None)
    if direct is None:
        return min(_bridged(one.route.card, STRONG_CALIBRATED if calibrated else STRONG_BRIDGED) for one in scored)
    # Where all vectors lie close together even the same thing again is only a few deviations away.
    same = standardise(np.ones(1, dtype=np.float32), direct.background, direct.route.card)
    return min(STRONG_DIRECT, NEARLY_THE_SAME * max(float(same[0]), 0.0))


def _bridged(card: Mapping[str, Any], enough: float) -> float:
    pairs = int(card.get("pairs", {}).get("right", 0))
    return math.inf if 0 < pairs < FEW_PAIRS else enough


def _shown(term: TermScores) -> npt.NDArray[np.bool_]:
    if term.sureness is not None:
        return np.asarray((term.sureness.joint <= SHOWN) & (term.sureness.alone <= SHOWN_ALONE))
    return np.asarray(term.scores >= min(term.shown, term.strong))


def _confidence(term: TermScores) -> npt.NDArray[np.float64]:
    """One minus the p-value; a rough scale between what is hidden and what is strong where there is none."""
    if term.sureness is not None:
        return 1.0 - term.sureness.joint
    strong = STRONG_BRIDGED if math.isinf(term.strong) else term.strong
    low, high = (-math.log(-math.log(share)) for share in (_BOUND_CONFIDENCE, _STRONG_CONFIDENCE))
    scale = max(strong - STANDS_OUT, 0.1) / (high - low)
    place = (term.scores.astype(np.float64) - STANDS_OUT) / scale + low
    return np.asarray(np.exp(-np.exp(-np.clip(place, -20.0, 20.0))))
