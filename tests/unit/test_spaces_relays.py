from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from anyfind.sdk.types import Float32Array, Locator
from anyfind.spaces.graph import DIRECT, RELAY_DISCOUNT, Bridge, SpaceGraph, unit
from anyfind.spaces.pooling import pooled, standing_for

WORDS = np.eye(6, dtype=np.float32)


@dataclass(frozen=True)
class Side:
    """Maps one-hot vectors by a matrix."""

    source: str
    target: str
    matrix: Float32Array

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Unit vectors."""
        return unit(vectors @ self.matrix)


def bridge(
    name: str, left: str, right: str, matrix: Float32Array, pivots: Float32Array | None = None, **card: Any
) -> Bridge:
    sides = (Side(left, name, np.eye(len(matrix), dtype=np.float32)), Side(right, name, matrix.T.copy()))
    return Bridge(name, f"{name:0<16}", sides, len(matrix), card, None if pivots is None else (left, pivots))


def shuffled(seed: int) -> Float32Array:
    return np.eye(6, dtype=np.float32)[np.random.default_rng(seed).permutation(6)]


PICTURES, SOUNDS = shuffled(1), shuffled(2)
"""Row i: the vector of word i's picture, or sound."""


def graph(pivots: Float32Array | None = WORDS) -> SpaceGraph:
    shows = bridge(
        "shows",
        "words",
        "pictures",
        PICTURES,
        trust={"offset": 0.2, "slots": [0], "scale": 1.0},
        held_out={"separation": 2.0},
    )
    sounds = bridge(
        "sounds",
        "words",
        "sounds",
        SOUNDS,
        pivots,
        trust={"offset": -0.4, "slots": [0], "scale": 1.0},
        held_out={"separation": 1.2},
    )
    return SpaceGraph([shows, sounds])


@pytest.mark.parametrize(
    ("asked", "found", "queries", "gallery", "name"),
    [
        ("pictures", "sounds", PICTURES, SOUNDS, "shows+sounds"),
        ("sounds", "pictures", SOUNDS, PICTURES, "sounds+shows"),
    ],
)
def test_a_relay_goes_over_words(
    asked: str, found: str, queries: Float32Array, gallery: Float32Array, name: str
) -> None:
    (route,) = graph().routes(asked, found)
    assert route.name == name
    last = name.partition("+")[2]
    view = next(side for one in graph()._bridges if one.name == last for side in one.sides if side.source == found)
    scores = route.adapt(queries) @ view.apply(gallery).T
    assert scores.argmax(axis=1).tolist() == list(range(6))


def test_a_relay_is_trusted_less_than_the_weaker_of_its_bridges() -> None:
    (route,) = graph().routes("pictures", "sounds")
    assert route.card["trust"]["offset"] == pytest.approx(-0.4 - RELAY_DISCOUNT)
    assert route.quality == 1.2


def test_without_pivots_there_is_no_relay() -> None:
    assert graph(None).routes("pictures", "sounds") == []


def test_a_bridge_of_its_own_is_taken_instead_of_a_relay() -> None:
    own = bridge("own", "pictures", "sounds", np.eye(6, dtype=np.float32))
    assert [route.name for route in SpaceGraph([*graph()._bridges, own]).routes("pictures", "sounds")] == ["own"]


def test_what_a_space_reaches() -> None:
    reached = {space: [route.name for route in routes] for space, routes in graph().reach("pictures").items()}
    assert reached == {"pictures": [DIRECT], "words": ["shows"], "sounds": ["shows+sounds"]}
    assert list(graph().reach("smells")) == ["smells"]


def test_what_lies_nowhere_stands_for_the_file() -> None:
    whole, first, second = Locator(), Locator(start_s=0.0, end_s=2.0), Locator(start_s=2.0, end_s=4.0)
    assert standing_for([whole, first, second]) == [0]
    assert standing_for([first, second]) == [0, 1]
    assert standing_for([Locator(member="a.png"), Locator(member="b.png")]) == [0, 1]
    assert standing_for([]) == []


def test_a_mean_is_one_of_directions() -> None:
    vectors = np.array([[2.0, 0.0], [0.0, 4.0]], dtype=np.float32)
    assert pooled(vectors) == pytest.approx(np.array([1.5, 1.5]))
    assert pooled(vectors[:1]) == pytest.approx(vectors[0])
