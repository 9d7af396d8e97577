"""Hyper-parameters of training by contrast."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from anyfind.sdk import BadInput

EVIDENCE: Final = "evidence"
COSINE: Final = "cosine"
ONE: Final = "one"
ALL: Final = "all"
TERMS: Final = ("structure", "anchors", "intra_modal", "uniformity", "alignment", "geodesic")

FEW: Final = 40
"""Right items below which nothing can be chosen by cross-validation."""

MANY: Final = 1000
"""Right items from which weak ridges are worth a try."""

LARGE: Final = 20_000
"""Right items from which one fit has to do: what is held out for judging is left out of it for good."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """Hyper-parameters. A weight of 0 switches a term of the loss off.

    Attributes:
        score: ``evidence``: heads start at the likelihood ratio of canonical correlations, an inner product and a bias
            of each vector. ``cosine``: heads give unit vectors.
        dimension: Length of what a head gives.
        hidden: Width of the residual network in each head; 0: the head is linear.
        dropout: Share of hidden units that are dropped while training.
        left_ridge: Of the canonical correlations that training starts from, in units of the mean variance.
        right_ridge: The same.
        temperature: That scores are divided by; 0: it is learned, from a start that suits ``score``.
        batch: Right items in a step.
        steps: Of the optimiser. 0 keeps the start.
        rate: Learning rate (Adam).
        noise: Standard deviation of what is added to canonical coordinates in training.
        positives: ``one``: a random left item of each right one in a step. ``all``: all of them, up to five.
        damping: How hard hubs are held down afterwards (R8; NNN, Chowdhury et al. 2024).
        structure: Weight of keeping neighbourhoods (R15; STRUCTURE, Gröger et al. 2025).
        levels: Powers of the neighbourhood matrix that ``structure`` looks at, 1 to 3.
        anchors: Weight of keeping the assignment of items to anchors (R24; multi-assignment Sinkhorn).
        intra_modal: Weight of separating unlike items within a side (R27; AlignCLIP, Eslami and de Melo 2024).
        uniformity: Weight of spreading items over the sphere (R28; Fahim et al. 2024).
        alignment: Weight of the mean squared distance of partners (R28).
        geodesic: Weight of mixed items as negatives (R29; geodesic multi-modal mixup, Oh et al. 2023).
    """

    score: str = EVIDENCE
    dimension: int = 256
    hidden: int = 0
    dropout: float = 0.3
    left_ridge: float = 1.0
    right_ridge: float = 1.0
    temperature: float = 0.0
    batch: int = 1000
    steps: int = 300
    rate: float = 3e-4
    noise: float = 0.5
    positives: str = ONE
    damping: float = 0.5
    structure: float = 0.0
    levels: int = 1
    anchors: float = 0.0
    intra_modal: float = 0.0
    uniformity: float = 0.0
    alignment: float = 0.0
    geodesic: float = 0.0

    def as_dict(self) -> dict[str, Any]:
        """Ready for a card."""
        return asdict(self)

    @property
    def needs_inputs(self) -> bool:
        """Whether a term looks at the vectors that come in."""
        return self.structure > 0 or self.anchors > 0 or self.intra_modal > 0

    def checked(self) -> Recipe:
        """Itself, if it makes sense.

        Raises:
            BadInput: A value is out of its range.
        """
        if self.score not in {EVIDENCE, COSINE}:
            raise BadInput(f"The score must be {EVIDENCE} or {COSINE}, not {self.score!r}.")
        if self.positives not in {ONE, ALL}:
            raise BadInput(f"The positives must be {ONE} or {ALL}, not {self.positives!r}.")
        least = {"dimension": 1, "batch": 2, "hidden": 0, "steps": 0, "levels": 1}
        for name, value in self.as_dict().items():
            if not isinstance(value, str) and not value >= least.get(name, 0):
                raise BadInput(f"The hyper-parameter {name} must be at least {least.get(name, 0)}, not {value!r}.")
        if self.levels > 3 or self.dropout >= 1 or not 0 < self.rate <= 1:
            raise BadInput("Levels go up to 3, dropout stays below 1, and the rate is above 0 and at most 1.")
        if self.hidden > 16_384 or self.steps > 1_000_000:
            raise BadInput("A network has at most 16,384 hidden units, and is trained for at most a million steps.")
        return self


def sensible(rights: int, *, network: bool) -> Recipe:
    """What to start from with so many right items."""
    usual = Recipe(score=COSINE, hidden=512, rate=1e-3, steps=150) if network else Recipe()
    if rights < FEW:
        # Nothing can be chosen with so few, and training would only learn them by heart.
        return replace(usual, left_ridge=3.0, right_ridge=10.0, dimension=40, steps=0, score=EVIDENCE, hidden=0)
    if rights < MANY:
        # So few are learned by heart after some fifty steps.
        return replace(usual, left_ridge=3.0, right_ridge=10.0, steps=100)
    if rights >= LARGE:
        return replace(usual, left_ridge=0.1, right_ridge=0.1, batch=1024, steps=1000)
    # Some forty passes, but a start is never worse than it was for lack of steps.
    return replace(usual, steps=max(usual.steps, min(1500, 40 * rights // usual.batch)))
