"""The graph of spaces and the bridges between them.

A query lies in the space of its encoder, the vectors of a gallery in that of theirs. Where the two
are the same, they are compared directly; where a bridge has a side for each, both are mapped into
the bridge's space. Every way is a :class:`Route`, and a search takes all of them.

Where no bridge joins two spaces but each has one to a third, a *relay* goes over both: the query is
put into the words (or whatever lies in the third space) that it resembles most, and these go on. A
relay needs *pivots*, vectors of the third space, which a bridge fitted on few pairs carries along.

A space that was added by an *extension* takes the routes of its pivot wherever it has no bridge of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from typing import Any, Final

import numpy as np

from anyfind.sdk.contracts import Adapter
from anyfind.sdk.types import Float32Array, Space
from anyfind.spaces.extensions import Extension, Way, ways
from anyfind.spaces.rescoring import Rescoring
from anyfind.spaces.upgrades import NAME, Ancestor, Joint, ancestors

Apply = Callable[[Float32Array], Float32Array]
"""Maps vectors ``float32 [n, d]``."""

DIRECT: Final = "direct"
"""Name of the route between vectors of one space."""

RELAY_PIVOTS: Final = 20
"""Pivots that a query is put into at most."""

RELAY_SHARPNESS: Final = 2.0
"""How much more the nearest pivots count: the power of e for each standard deviation."""

RELAY_DISCOUNT: Final = 0.5
"""What is taken off a relay's trust: it is right about half as far above chance as a bridge of its own."""


@dataclass(frozen=True, slots=True)
class Bridge:
    """A loaded adapter artifact: one side or several into one space.

    Attributes:
        name: Short name of the route it makes, such as ``cca``.
        id: Sixteen hex digits of the artifact's digest.
        sides: One adapter a source space.
        dimension: Length of the vectors it gives.
        card: The artifact's card.
        pivots: Space id and raw vectors ``float32 [n, d]`` of one side that the bridge was fitted on,
            where it carries some.
        rescoring: The scorers that are on, by the side of the pairs that queries come from, 0 or 1.
    """

    name: str
    id: str
    sides: tuple[Adapter, ...]
    dimension: int
    card: Mapping[str, Any]
    pivots: tuple[str, Float32Array] | None = None
    rescoring: Mapping[int, Rescoring] = field(default_factory=dict)

    @property
    def extension(self) -> Extension | None:
        """The same as an extension of other bridges, if it is one."""
        said = self.card.get("extends")
        if not said:
            return None
        return Extension(self.name, self.id, self.sides[0], str(said["pivot"]), self.dimension, self.card)

    def side(self, space_id: str) -> Adapter | None:
        """The adapter that takes vectors of a space, if there is one."""
        return next((side for side in self.sides if side.source == space_id), None)

    def rescored(self, near: Adapter, far: Adapter) -> Rescoring | None:
        """What scores vectors of one side against those of another, where it is not their inner product."""
        pair = self.sides[:2]
        return next((self.rescoring.get(at) for at in (0, 1) if near is pair[at] and far is pair[1 - at]), None)


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
        name: ``direct``, the bridge's name, or both names of a relay joined by ``+``.
        view: Id of the gallery's view.
        adapt: Maps query vectors ``float32 [n, d]`` into the view's space.
        card: The bridge's card; empty for the direct route without a bridge.
        rescoring: The scorer that is on for it, where one is.
    """

    name: str
    view: str
    adapt: Callable[[Float32Array], Float32Array]
    card: Mapping[str, Any]
    rescoring: Rescoring | None = None

    @property
    def quality(self) -> float | None:
        """Standard deviations by which right answers lay above others when the bridge was fitted, if it is known.

        For a relay that of its weaker bridge.
        """
        known = self.card.get("held_out", {}).get("separation")
        return None if known is None else float(known)

    def map_query(self, vector: Float32Array) -> Float32Array:
        """A query vector ``float32 [d]`` in the view's space."""
        return np.asarray(self.adapt(vector[None])[0], dtype=np.float32)


class SpaceGraph:
    """Spaces joined by the bridges in use.

    Args:
        bridges: The bridges in use. A bridge with one side is a view of its own space for the
            direct route (a reducer); with several sides it joins their spaces. Extensions may be among them.
        backgrounds: By space id, mean and standard deviation of the inner product of unrelated unit
            vectors, where the encoder knows them.
        joints: What joins the space of a new encoder to the old one's: queries reach old vectors through it, and
            bridges that know the old space only serve the new one, too.
    """

    def __init__(
        self,
        bridges: Sequence[Bridge],
        backgrounds: Mapping[str, tuple[float, float]] | None = None,
        joints: Sequence[Joint] = (),
    ) -> None:
        self._bridges = tuple(bridge for bridge in bridges if bridge.extension is None)
        self._extensions = tuple(one for bridge in bridges if (one := bridge.extension) is not None)
        self._backgrounds = dict(backgrounds or {})
        self._joints = tuple(joints)

    def routes(self, query_space: str, gallery_space: str) -> list[Route]:
        """Every way from vectors of one space to those of another; empty if there is none.

        Extensions, and then relays, are taken only where no bridge joins the two.
        """
        if query_space == gallery_space:
            bridge = self._reducer(gallery_space)
            adapt = unit if bridge is None else bridge.sides[0].apply
            card = self._direct_card(gallery_space) if bridge is None else bridge.card
            return [Route(DIRECT, view_id(gallery_space, bridge), adapt, card)]
        for one in self._ancestors(query_space):
            if one.space == gallery_space:
                return [self._asking_old(one)]
        for one in self._ancestors(gallery_space):
            if one.space == query_space:
                return [self._asking_new(one)]
        routes = []
        for bridge in self._bridges:
            near, far = bridge.side(query_space), bridge.side(gallery_space)
            if near is not None and far is not None:
                scorer = bridge.rescored(near, far)
                routes.append(Route(bridge.name, view_id(gallery_space, bridge), near.apply, bridge.card, scorer))
        routes += self._over_older(query_space, gallery_space, {route.name for route in routes})
        return routes or self._over_pivots(query_space, gallery_space) or self._relays(query_space, gallery_space)

    def older(self, space_id: str) -> list[str]:
        """The spaces that a space came after, the latest first, whose vectors its queries reach."""
        return [one.space for one in self._ancestors(space_id)]

    def kin(self, one: str, other: str) -> bool:
        """Whether two spaces are the same or belong to an old and a new encoder of one thing."""
        return one == other or other in self.older(one) or one in self.older(other)

    def reach(self, query_space: str) -> dict[str, list[Route]]:
        """The routes from one space to every space that a bridge knows, itself included."""
        known = dict.fromkeys([query_space, *(side.source for bridge in self._bridges for side in bridge.sides)])
        known.update(dict.fromkeys(space for joint in self._joints for space in (joint.old, joint.new)))
        known.update(dict.fromkeys(space for one in self._extensions for space in (one.pivot, one.side.source)))
        found = {space: self.routes(query_space, space) for space in known}
        return {space: routes for space, routes in found.items() if routes}

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
        for older in self._ancestors(space.id):
            for bridge in self._bridges:
                side = bridge.side(older.space)
                if side is not None and len(bridge.sides) > 1:
                    apply = _after(older.to_old, side.apply)
                    views.append(GalleryView(_view_over(space.id, bridge, older.id), space.id, bridge.dimension, apply))
        for way in ways(space.id, self._extensions):
            views.append(GalleryView(_view_over(space.id, None, way.id), space.id, way.dimension, way.apply))
            for bridge in self._bridges:
                side = bridge.side(way.space)
                # Where every space that the pivot's bridge knows has a bridge of its own, nobody looks this way.
                if side is not None and any(
                    not self._joined(space.id, one.source) for one in bridge.sides if one != side
                ):
                    apply = _after(way.apply, side.apply)
                    views.append(GalleryView(_view_over(space.id, bridge, way.id), space.id, bridge.dimension, apply))
        return views

    def _joined(self, one: str, other: str) -> bool:
        return any(bridge.side(one) is not None and bridge.side(other) is not None for bridge in self._bridges)

    def _over_pivots(self, query_space: str, gallery_space: str) -> list[Route]:
        """Routes on which a query, a gallery or both are taken for what they would be in a pivot's space."""
        routes = []
        nears: list[Way | None] = [None, *ways(query_space, self._extensions)]
        fars: list[Way | None] = [None, *ways(gallery_space, self._extensions)]
        for near, far in [(near, far) for near in nears for far in fars if near or far]:
            here = query_space if near is None else near.space
            there = gallery_space if far is None else far.space
            passed = [way for way in (near, far) if way is not None]
            if here == there:
                routes.append(self._meeting(near, far, gallery_space))
            for bridge in self._bridges:
                asks, answers = bridge.side(here), bridge.side(there)
                if asks is None or answers is None or len(bridge.sides) < 2 or here == there:
                    continue
                adapt = asks.apply if near is None else _after(near.apply, asks.apply)
                view = view_id(gallery_space, bridge) if far is None else _view_over(gallery_space, bridge, far.id)
                name = "+".join([*(way.name for way in passed), bridge.name])
                card = bridge.card
                for step in [step for way in passed for step in way.steps]:
                    card = _relay_card(step.card, card)
                routes.append(Route(name, view, adapt, card))
        return routes

    def _meeting(self, near: Way | None, far: Way | None, gallery_space: str) -> Route:
        """The route between two spaces in that of a pivot, which may be one of the two."""
        name = "+".join(way.name for way in (near, far) if way is not None)
        if far is not None:
            adapt: Apply = unit if near is None else near.apply
            return Route(name, _view_over(gallery_space, None, far.id), adapt, far.card)
        assert near is not None
        reducer = self._reducer(gallery_space)
        if reducer is not None:
            adapt = _after(near.apply, reducer.sides[0].apply)
            return Route(name, view_id(gallery_space, reducer), adapt, reducer.card)
        return Route(name, view_id(gallery_space, None), near.apply, near.card)

    def _ancestors(self, space_id: str) -> list[Ancestor]:
        return ancestors(space_id, self._joints)

    def _asking_old(self, older: Ancestor) -> Route:
        """From a new encoder's queries to old vectors."""
        bridge = self._reducer(older.space)
        if bridge is not None:
            adapt = _after(older.to_old, bridge.sides[0].apply)
            return Route(NAME, view_id(older.space, bridge), adapt, older.joints[-1].stretched(bridge.card))
        return Route(NAME, view_id(older.space, None), older.question, older.joints[-1].asking_card())

    def _asking_new(self, older: Ancestor) -> Route:
        """From an old vector as a query, such as that of a file that is not embedded anew yet, to new ones."""
        newer = older.joints[0].new
        bridge = self._reducer(newer)
        adapt = _after(older.to_new, unit if bridge is None else bridge.sides[0].apply)
        card = self._direct_card(newer) if bridge is None else bridge.card
        return Route(NAME, view_id(newer, bridge), adapt, card)

    def _over_older(self, query_space: str, gallery_space: str, known: set[str]) -> list[Route]:
        """Routes over bridges that know an older space only; of a kind that there is for the newer one, none."""
        routes = []
        # The spaces themselves come first, and a kind of bridge counts where it is found first.
        nears: list[tuple[str, Ancestor | None]] = [(query_space, None)]
        nears += [(one.space, one) for one in self._ancestors(query_space)]
        fars: list[tuple[str, Ancestor | None]] = [(gallery_space, None)]
        fars += [(one.space, one) for one in self._ancestors(gallery_space)]
        for near_space, near_older in nears:
            for far_space, far_older in fars:
                if near_older is None and far_older is None:
                    continue
                for bridge in self._bridges:
                    near, far = bridge.side(near_space), bridge.side(far_space)
                    if near is None or far is None or bridge.name in known or len(bridge.sides) < 2:
                        continue
                    known.add(bridge.name)
                    adapt = near.apply if near_older is None else _after(near_older.to_old, near.apply)
                    direct = view_id(gallery_space, bridge)
                    view = direct if far_older is None else _view_over(gallery_space, bridge, far_older.id)
                    routes.append(Route(bridge.name, view, adapt, bridge.card))
        return routes

    def _relays(self, query_space: str, gallery_space: str) -> list[Route]:
        routes = []
        for first, second in permutations(self._bridges, 2):
            near, far = first.side(query_space), second.side(gallery_space)
            if near is None or far is None:
                continue
            for between in first.sides:
                onward = second.side(between.source)
                pivots = _pivots(between.source, first, second)
                if onward is not None and pivots is not None:
                    name, view = f"{first.name}+{second.name}", view_id(gallery_space, second)
                    relay = _Relay(near, between, onward, pivots)
                    routes.append(Route(name, view, relay.apply, _relay_card(first.card, second.card)))
        return routes

    def _direct_card(self, space_id: str) -> Mapping[str, Any]:
        if space_id not in self._backgrounds:
            joint = next((one for one in reversed(self._joints) if one.new == space_id), None)
            return {} if joint is None else joint.direct_card()
        mean, std = self._backgrounds[space_id]
        return {"calibration": {"background": {"mean": mean, "std": std}}}

    def _reducer(self, space_id: str) -> Bridge | None:
        return next((one for one in self._bridges if len(one.sides) == 1 and one.side(space_id) is not None), None)


@dataclass(frozen=True, slots=True)
class _Relay:
    """From a query's space over pivots in a middle space into a second bridge.

    Attributes:
        near: The first bridge's side for the query.
        between: Its side for the middle space.
        onward: The second bridge's side for the middle space.
        pivots: Vectors of the middle space.
    """

    near: Adapter
    between: Adapter
    onward: Adapter
    pivots: Float32Array

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Vectors ``[n, d]`` of the query's space as unit vectors of the second bridge."""
        scores = self.near.apply(vectors) @ self.between.apply(self.pivots).T
        spread = np.maximum(scores.std(axis=1, keepdims=True), np.finfo(np.float32).tiny)
        near = (scores - scores.max(axis=1, keepdims=True)) / spread
        count = min(RELAY_PIVOTS, near.shape[1])
        least = np.partition(near, near.shape[1] - count, axis=1)[:, [near.shape[1] - count]]
        shares = np.where(near >= least, np.exp(RELAY_SHARPNESS * near), 0.0)
        meant = (shares / shares.sum(axis=1, keepdims=True)) @ unit(self.pivots)
        return self.onward.apply(unit(np.asarray(meant, dtype=np.float32)))


def _pivots(space_id: str, *bridges: Bridge) -> Float32Array | None:
    carried = (bridge.pivots for bridge in bridges if bridge.pivots is not None)
    return next((vectors for space, vectors in carried if space == space_id and len(vectors)), None)


def _relay_card(first: Mapping[str, Any], second: Mapping[str, Any]) -> Mapping[str, Any]:
    """The second bridge's card, whose scores they are, trusted no more than both bridges are."""
    card = dict(second)
    trusts = [card.get("trust") or {} for card in (first, second)]
    if trusts[1]:
        offset = min(float(trust.get("offset", 0.0)) for trust in trusts if trust) - RELAY_DISCOUNT
        card["trust"] = {**trusts[1], "offset": offset}
    told = [one.get("held_out", {}).get("separation") for one in (first, second)]
    known = [float(value) for value in told if value is not None]
    card["held_out"] = {"separation": min(known)} if known else {}
    return card


def _view_over(space_id: str, bridge: Bridge | None, way: str) -> str:
    return f"{view_id(space_id, bridge)}-{way}"


def _after(first: Apply, then: Apply) -> Apply:
    """One map after the other."""
    return lambda vectors: then(first(vectors))


def view_id(space_id: str, bridge: Bridge | None) -> str:
    """The stable name of a view."""
    return space_id if bridge is None else f"{space_id}-{bridge.id}"


def unit(vectors: Float32Array) -> Float32Array:
    """Rows scaled to length one; a zero row stays zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, np.finfo(np.float32).tiny), dtype=np.float32)
