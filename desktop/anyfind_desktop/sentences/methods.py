"""How bridges are fitted, and how their scores are corrected."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

ENTRIES: Final = (
    QT_TRANSLATE_NOOP("Engine", "regularised CCA scored by the likelihood ratio of a pair, hubs held down"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "likelihood ratio of regularised CCA plus a second opinion of two small networks, hubs held down",
    ),
    QT_TRANSLATE_NOOP("Engine", "class names of the classifier head"),
    QT_TRANSLATE_NOOP("Engine", "likely classes' names, embedded"),
    QT_TRANSLATE_NOOP("Engine", "principal axes, tempered whitening"),
    QT_TRANSLATE_NOOP("Engine", "similarities to named pairs (ASIF), hubs held down"),
    QT_TRANSLATE_NOOP("Engine", "ridge regression from one side to the other, cosine of prediction and truth"),
    QT_TRANSLATE_NOOP("Engine", "orthogonal Procrustes between principal axes, cosine"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "canonical similarity analysis: correlation-weighted cosine of regularised canonical coordinates",
    ),
    QT_TRANSLATE_NOOP("Engine", "ridge regression blended with a rotation, both ways"),
    QT_TRANSLATE_NOOP("Engine", "ridge regression to the vectors of the pivot, whose bridges take it from there"),
    QT_TRANSLATE_NOOP("Engine", "Regularised canonical correlations, scored by how likely two things belong together"),
    QT_TRANSLATE_NOOP("Engine", "Canonical correlations and a second opinion of two small networks"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Linear heads that start at the likelihood ratio of canonical correlations and are trained by contrast",
    ),
    QT_TRANSLATE_NOOP("Engine", "Heads with a small residual network each, trained by contrast"),
    QT_TRANSLATE_NOOP("Engine", "Joins only what both sides share by a permutation test"),
    QT_TRANSLATE_NOOP("Engine", "Similarity to named pairs (ASIF)"),
    QT_TRANSLATE_NOOP("Engine", "CCA taught by its own matches of unpaired items, found by optimal transport"),
    QT_TRANSLATE_NOOP("Engine", "Flickr8k, training split: {n} pictures with five captions each"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Stamps of Tux Paint ({package}), those that are not held out: {n} sound effects and English readings with "
        "their captions",
    ),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Stamps of Tux Paint ({package}), those that are not held out: {n} sound effects with their pictures",
    ),
)
