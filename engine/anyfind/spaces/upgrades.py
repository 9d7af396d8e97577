"""What joins the space of a new encoder to that of the old one while, and after, a library is upgraded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from anyfind.sdk.contracts import Adapter
from anyfind.sdk.types import Float32Array

NAME = "upgrade"
"""Of the route from a new encoder's vectors to old ones."""


@dataclass(frozen=True, slots=True)
class Joint:
    """The maps between the spaces of a new and an old encoder.

    Attributes:
        id: Sixteen hex digits of the artifact's digest.
        to_old: New vectors as the old encoder would have given them, for bridges that know those.
        to_new: Old vectors as the new one would have given them.
        question: New vectors as unit queries among old unit vectors.
        card: The artifact's card.
    """

    id: str
    to_old: Adapter
    to_new: Adapter
    question: Adapter
    card: Mapping[str, Any]

    @property
    def new(self) -> str:
        """Space id of the new encoder."""
        return self.to_old.source

    @property
    def old(self) -> str:
        """Space id of the old encoder."""
        return self.to_old.target

    def asking_card(self) -> Mapping[str, Any]:
        """What is known about scores of new queries among old vectors."""
        return {"calibration": dict(self.card.get("calibration", {}))}

    def stretched(self, card: Mapping[str, Any]) -> Mapping[str, Any]:
        """The card of scores among reduced old vectors, with what new queries make of them."""
        known = self.card.get("calibration", {}).get("stretch", 1.0)
        return {**card, "calibration": {**card.get("calibration", {}), "stretch": known}}

    def direct_card(self) -> Mapping[str, Any]:
        """The same among new vectors, which were measured on the same files."""
        direct = self.card.get("calibration", {}).get("direct")
        return {} if direct is None else {"calibration": {"background": dict(direct)}}


@dataclass(frozen=True, slots=True)
class Ancestor:
    """An older space that a newer one leads to, over one joint or several.

    Attributes:
        space: Its id.
        joints: The way, newest first.
    """

    space: str
    joints: tuple[Joint, ...]

    @property
    def id(self) -> str:
        """Names the way."""
        return "-".join(joint.id for joint in self.joints)

    def to_old(self, vectors: Float32Array) -> Float32Array:
        """Vectors of the newer space as vectors of this one."""
        for joint in self.joints:
            vectors = joint.to_old.apply(vectors)
        return vectors

    def to_new(self, vectors: Float32Array) -> Float32Array:
        """Vectors of this space as vectors of the newer one."""
        for joint in reversed(self.joints):
            vectors = joint.to_new.apply(vectors)
        return vectors

    def question(self, vectors: Float32Array) -> Float32Array:
        """Vectors of the newer space as unit queries among unit vectors of this one."""
        for joint in self.joints[:-1]:
            vectors = joint.to_old.apply(vectors)
        return np.asarray(self.joints[-1].question.apply(vectors), dtype=np.float32)


def ancestors(space: str, joints: Sequence[Joint]) -> list[Ancestor]:
    """The spaces that a space came after, the latest first."""
    found: list[Ancestor] = []
    way: tuple[Joint, ...] = ()
    while True:
        here = way[-1].old if way else space
        # The latest joint counts: an encoder may have been left and taken again.
        joint = next((one for one in reversed(joints) if one.new == here and one not in way), None)
        if joint is None or joint.old == space or any(joint.old == one.space for one in found):
            return found
        way = (*way, joint)
        found.append(Ancestor(joint.old, way))
