"""The graph of spaces and the bridges between them.

A query lies in the space of its encoder, the vectors of a gallery in that of theirs. Where the two
are the same, they are compared directly; where a bridge has a side for each, both are mapped into
the bridge's space. Every way is a :class:`Route`, and a search takes all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from anyfind.sdk.contracts import Adapter
from anyfind.sdk.types import Float32Array, Space

DIRECT = "direct"
"""Name of the route between vectors of one space."""


@dataclass(frozen=True, slots=True)
class Bridge:
    """A loaded adapter artifact: one side or several into one space.

    Attributes:
        name: Short name of the route it makes, such as ``cca``.
        id: Sixteen hex digits of the artifact's digest.
        sides: One adapter a source space.
        dimension: Length of the vectors it gives.
        card: The artifact's card.
    """

    name: str
    id: str
    sides: tuple[Adapter, ...]
    dimension: int
    card: Mapping[str, Any]

    def side(self, space_id: str) -> Adapter | None:
        """The adapter that takes vectors of a space, if there is one."""
        return next((side for side in self.sides if side.source == space_id), None)


@dataclass(frozen=True, slots=True)
class GalleryView:
    """One way to look at the stored vectors of a space: as they are, or through a bridge.

    Attributes:
        id: Stable name: space, and bridge if any.
        space_id: The stored vectors.
        dimension: Length of what :attr:`apply` gives.
        apply: Maps stored vectors ``float32 [n, d]`` to unit vectors ``float32 [n, dimension]``.
    """

    id: str
    space_id: str
    dimension: int
    apply: Callable[[Float32Array], Float32Array]


@dataclass(frozen=True, slots=True)
class Route:
    """A way from a query's space to a gallery.

    Attributes:
        name: ``direct``, or the bridge's name.
        view: Id of the gallery's view.
        adapt: Maps query vectors ``float32 [n, d]`` into the view's space.
        card: The bridge's card; empty for the direct route without a bridge.
    """

    name: str
    view: str
    adapt: Callable[[Float32Array], Float32Array]
    card: Mapping[str, Any]

    def map_query(self, vector: Float32Array) -> Float32Array:
        """A query vector ``float32 [d]`` in the view's space."""
        return np.asarray(self.adapt(vector[None])[0], dtype=np.float32)


class SpaceGraph:
    """Spaces joined by the bridges in use.

    Args:
        bridges: The bridges in use. A bridge with one side is a view of its own space for the
            direct route (a reducer); with several sides it joins their spaces.
        backgrounds: By space id, mean and standard deviation of the inner product of unrelated unit
            vectors, where the encoder knows them.
    """

    def __init__(self, bridges: Sequence[Bridge], backgrounds: Mapping[str, tuple[float, float]] | None = None) -> None:
        self._bridges = tuple(bridges)
        self._backgrounds = dict(backgrounds or {})

    def routes(self, query_space: str, gallery_space: str) -> list[Route]:
        """Every way from vectors of one space to those of another; empty if there is none."""
        if query_space == gallery_space:
            bridge = self._reducer(gallery_space)
            adapt = unit if bridge is None else bridge.sides[0].apply
            card = self._direct_card(gallery_space) if bridge is None else bridge.card
            return [Route(DIRECT, view_id(gallery_space, bridge), adapt, card)]
        routes = []
        for bridge in self._bridges:
            near, far = bridge.side(query_space), bridge.side(gallery_space)
            if near is not None and far is not None:
                routes.append(Route(bridge.name, view_id(gallery_space, bridge), near.apply, bridge.card))
        return routes

    def views(self, space: Space) -> list[GalleryView]:
        """Every view of a space's stored vectors that some route may end in."""
        reducer = self._reducer(space.id)
        views = []
        if reducer is None:
            views.append(GalleryView(view_id(space.id, None), space.id, space.dimension, unit))
        for bridge in self._bridges:
            side = bridge.side(space.id)
            if side is not None and (bridge is reducer or len(bridge.sides) > 1):
                views.append(GalleryView(view_id(space.id, bridge), space.id, bridge.dimension, side.apply))
        return views

    def _direct_card(self, space_id: str) -> Mapping[str, Any]:
        if space_id not in self._backgrounds:
            return {}
        mean, std = self._backgrounds[space_id]
        return {"calibration": {"background": {"mean": mean, "std": std}}}

    def _reducer(self, space_id: str) -> Bridge | None:
        return next((one for one in self._bridges if len(one.sides) == 1 and one.side(space_id) is not None), None)


def view_id(space_id: str, bridge: Bridge | None) -> str:
    """The stable name of a view."""
    return space_id if bridge is None else f"{space_id}-{bridge.id}"


def unit(vectors: Float32Array) -> Float32Array:
    """Rows scaled to length one; a zero row stays zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, np.finfo(np.float32).tiny), dtype=np.float32)
