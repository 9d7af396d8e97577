"""Spaces that speak the language of another one: what a modality that was added over a pivot reaches.

An extension maps the vectors of a new space to what they would be in the space of the pivot. Its bridges take them as
their own from there on, so the new space is joined to all that the pivot is joined to, and nothing old is touched.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from anyfind.sdk.contracts import Adapter
from anyfind.sdk.types import Float32Array


@dataclass(frozen=True, slots=True)
class Extension:
    """A loaded extension.

    Attributes:
        name: Short name of the routes it makes.
        id: Sixteen hex digits of the artifact's digest.
        side: Maps vectors of the new space to unit vectors of the pivot's.
        pivot: Space id of the pivot.
        dimension: Length of the pivot's vectors.
        card: The artifact's card.
    """

    name: str
    id: str
    side: Adapter
    pivot: str
    dimension: int
    card: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Way:
    """From a space to a pivot, over one extension or several.

    Attributes:
        steps: The extensions, in order.
    """

    steps: tuple[Extension, ...]

    @property
    def space(self) -> str:
        """Id of the space that it leads to."""
        return self.steps[-1].pivot

    @property
    def id(self) -> str:
        """Names the way among others from the same space."""
        return "-".join(step.id for step in self.steps)

    @property
    def name(self) -> str:
        """Names of its steps."""
        return "+".join(step.name for step in self.steps)

    @property
    def dimension(self) -> int:
        """Length of what :meth:`apply` gives."""
        return self.steps[-1].dimension

    @property
    def card(self) -> Mapping[str, Any]:
        """What is known about inner products of what :meth:`apply` gives with vectors of the pivot."""
        return {"calibration": dict(self.steps[-1].card.get("calibration", {}))}

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Vectors ``float32 [n, d]`` of the new space as unit vectors of the pivot's."""
        for step in self.steps:
            vectors = step.side.apply(vectors)
        return vectors


def ways(space: str, extensions: Sequence[Extension]) -> list[Way]:
    """Every way from a space to a pivot, the shortest first; to one pivot only the shortest."""
    found: list[Way] = []
    seen = {space}
    ends: list[tuple[str, tuple[Extension, ...]]] = [(space, ())]
    while ends:
        here, steps = ends.pop(0)
        for one in extensions:
            if one.side.source == here and one.pivot not in seen:
                seen.add(one.pivot)
                way = Way((*steps, one))
                found.append(way)
                ends.append((one.pivot, way.steps))
    return found
