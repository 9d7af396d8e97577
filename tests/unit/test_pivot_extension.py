"""A third modality over a pivot: what is fitted, what it reaches, and that nothing old changes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from anyfind.errors import BadInput
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import Artifact, FitOptions, Float32Array, Pairs, Space
from anyfind.spaces.graph import DIRECT, Bridge, SpaceGraph, unit
from anyfind_plugins.bridges.cca import CcaTrainer
from anyfind_plugins.bridges.cca import load as load_cca
from anyfind_plugins.fitting.held_out import measure
from anyfind_plugins.linear.procrustes import ProcrustesTrainer
from anyfind_plugins.linear.sides import load as load_procrustes
from anyfind_plugins.pivot.trainer import PivotTrainer, load

HIDDEN, PAIRS, TESTS = 12, 300, 100
WIDTHS = {"words": 40, "pictures": 50, "sounds": 30, "smells": 20}


class _World:
    """Four noisy views of the same things; no two of sounds, smells and pictures are ever given as pairs."""

    def __init__(self) -> None:
        self._random = np.random.default_rng(0)
        self._views = {name: self._random.normal(size=(HIDDEN, width)) for name, width in WIDTHS.items()}

    def things(self, count: int) -> dict[str, Float32Array]:
        causes = self._random.normal(size=(count, HIDDEN))
        return {
            name: unit(
                np.asarray(causes @ view + 0.7 * self._random.normal(size=(count, view.shape[1])), dtype=np.float32)
            )
            for name, view in self._views.items()
        }

    def pairs(self, left: str, right: str) -> Pairs:
        made = self.things(PAIRS)
        return Pairs(left, right, made[left], made[right], np.arange(PAIRS), "planted", "0" * 64)


def _ignore(_done: int, _total: int, _what: str) -> None:
    """Nobody watches."""


def _cca(pairs: Pairs) -> tuple[Artifact, Bridge]:
    artifact = CcaTrainer().fit(pairs, _ignore, CancelToken(), FitOptions(values={"rank": 10}))
    return artifact, Bridge("cca", "c" * 16, load_cca(artifact), int(artifact.card["dimension"]), artifact.card)


def _procrustes(pairs: Pairs) -> tuple[Artifact, Bridge]:
    artifact = ProcrustesTrainer().fit(pairs, _ignore, CancelToken())
    return artifact, Bridge("flat", "f" * 16, load_procrustes(artifact), int(artifact.card["dimension"]), artifact.card)


def _extended(pairs: Pairs, base: Artifact, mark: str = "e") -> tuple[Artifact, Bridge]:
    made = PivotTrainer().fit(pairs, _ignore, CancelToken(), FitOptions(base=base))
    return made, Bridge("pivot", mark * 16, load(made), int(made.card["dimension"]), made.card)


def _recall(graph: SpaceGraph, things: dict[str, Float32Array], asked: str, found: str) -> float:
    (route,) = graph.routes(asked, found)
    views = {view.id: view for view in graph.views(_space(found))}
    assert views[route.view].dimension == route.adapt(things[asked][:1]).shape[1]
    scores = route.adapt(things[asked]) @ views[route.view].apply(things[found]).T
    return measure(scores, np.arange(len(scores))).recalls[2]


class _Named(Space):
    """A space whose id is its name."""

    @property
    def id(self) -> str:
        return self.encoder


def _space(name: str) -> Space:
    return _Named(name, (), "1", WIDTHS[name])


@pytest.mark.parametrize("base", [_cca, _procrustes])
def test_sounds_find_pictures_that_they_were_never_paired_with(base: type) -> None:
    world = _World()
    artifact, bridge = base(world.pairs("words", "pictures"))
    before = {name: tensor.copy() for name, tensor in artifact.tensors.items()}
    tests = world.things(TESTS)
    old = [side.apply(tests[side.source]) for side in bridge.sides]
    extension = _extended(world.pairs("words", "sounds"), artifact)[1]
    graph = SpaceGraph([bridge, extension])
    chance = 100 * 10 / TESTS
    assert _recall(graph, tests, "sounds", "pictures") > 3 * chance
    assert _recall(graph, tests, "pictures", "sounds") > 3 * chance
    assert _recall(graph, tests, "sounds", "words") > 3 * chance
    assert _recall(graph, tests, "words", "sounds") > 3 * chance
    # What was there is bit for bit what it was.
    for name, tensor in before.items():
        np.testing.assert_array_equal(artifact.tensors[name], tensor)
    for side, expected in zip(bridge.sides, old, strict=True):
        np.testing.assert_array_equal(side.apply(tests[side.source]), expected)
    plain, extended = SpaceGraph([bridge]).routes("words", "pictures"), graph.routes("words", "pictures")
    assert [(route.name, route.view) for route in plain] == [(route.name, route.view) for route in extended]


def test_a_fourth_modality_comes_over_the_third() -> None:
    world = _World()
    artifact, bridge = _cca(world.pairs("words", "pictures"))
    third, extension = _extended(world.pairs("words", "sounds"), artifact)
    fourth = _extended(world.pairs("sounds", "smells"), third, "d")[1]
    graph = SpaceGraph([bridge, extension, fourth])
    tests = world.things(TESTS)
    routes = [route.name for route in graph.routes("smells", "pictures")]
    assert routes == ["pivot+pivot+cca"]
    assert _recall(graph, tests, "smells", "pictures") > 30
    assert set(graph.reach("smells")) == {"smells", "words", "sounds", "pictures"}


def test_the_right_side_may_be_the_pivot() -> None:
    world = _World()
    artifact, bridge = _cca(world.pairs("words", "pictures"))
    made, extension = _extended(world.pairs("sounds", "pictures"), artifact)
    assert made.card["extends"]["pivot"] == "pictures"
    assert made.card["extends"]["new"] == "sounds"
    assert _recall(SpaceGraph([bridge, extension]), world.things(TESTS), "sounds", "words") > 30


def test_a_bridge_of_its_own_is_taken_instead() -> None:
    world = _World()
    artifact, bridge = _cca(world.pairs("words", "pictures"))
    extension = _extended(world.pairs("words", "sounds"), artifact)[1]
    own = replace(_cca(world.pairs("sounds", "pictures"))[1], name="own", id="o" * 16)
    graph = SpaceGraph([bridge, extension, own])
    assert [route.name for route in graph.routes("sounds", "pictures")] == ["own"]
    assert [route.name for route in graph.routes("sounds", "sounds")] == [DIRECT]


def test_what_goes_over_a_pivot_is_trusted_less() -> None:
    world = _World()
    artifact, bridge = _cca(world.pairs("words", "pictures"))
    extension = _extended(world.pairs("words", "sounds"), artifact)[1]
    (route,) = SpaceGraph([bridge, extension]).routes("sounds", "pictures")
    assert route.card["trust"]["offset"] < bridge.card["trust"]["offset"]
    assert route.quality == min(bridge.card["held_out"]["separation"], extension.card["held_out"]["separation"])


def test_its_card_says_what_it_is_and_gives_it_again() -> None:
    world = _World()
    artifact, _ = _cca(world.pairs("words", "pictures"))
    pairs = world.pairs("words", "sounds")
    made, _ = _extended(pairs, artifact)
    assert made.card["extends"]["base"]["target"] == artifact.card["target"]
    assert made.card["sides"] == ["words", "sounds"]
    assert made.card["target"] == "words"
    assert made.card["held_out"]["right_to_left"]["r10"] > 30
    again = PivotTrainer().fit(
        pairs, _ignore, CancelToken(), FitOptions(base=artifact, values=dict(made.card["hyperparameters"]))
    )
    for name, tensor in made.tensors.items():
        np.testing.assert_array_equal(tensor, again.tensors[name])


@pytest.mark.parametrize(
    ("left", "right", "said"), [("words", "pictures", "Both sides"), ("sounds", "smells", "Neither side")]
)
def test_pairs_that_extend_nothing_are_refused(left: str, right: str, said: str) -> None:
    world = _World()
    artifact, _ = _cca(world.pairs("words", "pictures"))
    with pytest.raises(BadInput, match=said):
        PivotTrainer().fit(world.pairs(left, right), _ignore, CancelToken(), FitOptions(base=artifact))


def test_an_artifact_of_something_else_is_refused() -> None:
    artifact, _ = _cca(_World().pairs("words", "pictures"))
    with pytest.raises(BadInput, match="no extension"):
        load(artifact)
