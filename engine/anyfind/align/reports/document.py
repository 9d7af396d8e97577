"""The whole report as one tree of facts, and as JSON."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

import numpy as np

from anyfind.align.reports.bridged import Bridged
from anyfind.align.reports.captioning import Suggestions
from anyfind.align.reports.curve import Curve
from anyfind.align.reports.null import Joint
from anyfind.align.reports.probes import Probe
from anyfind.align.reports.sharing import Sharing
from anyfind.align.reports.verdict import Verdict

SCHEMA: Final = 1

_DIGITS: Final = 6

_TALLIED: Final = {"counts": "histogram"}
"""Long rows of numbers that the JSON sums up: how many items are found how often."""

_LEFT_OUT: Final = {"layout", "places"}
"""What only a picture needs."""


@dataclass(frozen=True, slots=True)
class Cloud:
    """One side as its encoder made it.

    Attributes:
        name: What it is called, such as ``pictures``.
        space: Id of its space.
        dimension: Numbers in a vector.
        effective_rank: How many directions it fills.
        local_dimension: How many it has locally (TwoNN).
        mean_cosine: Of two different items.
    """

    name: str
    space: str
    dimension: int
    effective_rank: float
    local_dimension: float
    mean_cosine: float


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that is known about one pair of sides.

    Attributes:
        source: Where the pairs come from.
        digest: sha256 over the pairs.
        lefts: Left items, such as captions.
        rights: Right items with a pair, such as pictures.
        rows: Right items that the similarities were computed on, without twins.
        left: The left side.
        right: The right side.
        verdict: What to do.
        similarity: Against shuffled pairs.
        sharing: What both sides know.
        probes: Labels read from each side.
        curve: Recall over pairs, where there are enough.
        bridged: Both sides in a bridge, where there are enough.
        suggestions: What to caption next, where something has no caption.
        notes: What the reader should know about this report.
    """

    source: str
    digest: str
    lefts: int
    rights: int
    rows: int
    left: Cloud
    right: Cloud
    verdict: Verdict
    similarity: Joint
    sharing: Sharing
    probes: tuple[Probe, ...]
    curve: Curve | None
    bridged: Bridged | None
    suggestions: Suggestions | None
    notes: tuple[str, ...]

    def document(self) -> dict[str, Any]:
        """The JSON twin."""
        return {"schema": SCHEMA, **_plain(self)}


def _plain(value: Any) -> Any:
    """Dataclasses and arrays as JSON knows them, numbers rounded."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        found: dict[str, Any] = {}
        for field in dataclasses.fields(value):
            inner = getattr(value, field.name)
            if field.name in _LEFT_OUT:
                continue
            if field.name in _TALLIED:
                times, items = np.unique(inner, return_counts=True)
                found[_TALLIED[field.name]] = {str(int(t)): int(i) for t, i in zip(times, items, strict=True)}
            else:
                found[field.name] = _plain(inner)
        return found
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list | np.ndarray):
        return [_plain(inner) for inner in value]
    if isinstance(value, float | np.floating):
        return round(float(value), _DIGITS)
    return int(value) if isinstance(value, np.integer) else value
