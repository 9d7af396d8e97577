"""The bridge that also learns from unpaired items: where they help, where they harm, and what its card says."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from anyfind.errors import BadInput, Cancelled
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import Artifact, FitOptions, Float32Array, Pairs
from anyfind_plugins.bridges.canonical import Moments
from anyfind_plugins.bridges.cca import CcaTrainer
from anyfind_plugins.bridges.cca import load as load_cca
from anyfind_plugins.fitting.folds import PairSet
from anyfind_plugins.fitting.held_out import measure
from anyfind_plugins.unpaired.self_training import mixed, moments_of
from anyfind_plugins.unpaired.trainer import KIND, UnpairedTrainer, load
from anyfind_plugins.unpaired.transport import plan

PAIRS, TOPICS, LOOSE, TESTS = 60, 60, 900, 200
LEFT, RIGHT, HIDDEN = 48, 64, 24


class _World:
    """Two noisy views of things that come in kinds; what belongs together is of one kind and more alike than that."""

    def __init__(self, seed: int = 0) -> None:
        self._random = np.random.default_rng(seed)
        self._kinds = self._random.normal(size=(TOPICS, HIDDEN))
        self._left = self._random.normal(size=(HIDDEN, LEFT))
        self._right = self._random.normal(size=(HIDDEN, RIGHT))

    def things(self, count: int) -> tuple[Float32Array, Float32Array]:
        kind = self._random.integers(TOPICS, size=count)
        causes = self._kinds[kind] + 0.35 * self._random.normal(size=(count, HIDDEN))
        return self._view(causes @ self._left, 5.0), self._view(causes @ self._right, 5.0)

    def strangers(self, count: int) -> tuple[Float32Array, Float32Array]:
        """Items of another domain: their directions have nothing to do with those of the pairs."""
        scale = np.geomspace(6.0, 0.05, LEFT), np.geomspace(6.0, 0.05, RIGHT)
        return tuple(  # type: ignore[return-value]  # two of them
            self._view((self._random.standard_t(1.2, size=(count, len(one))) * one).clip(-1e3, 1e3), 0.0)
            for one in scale
        )

    def _view(self, values: np.ndarray[tuple[int, ...], np.dtype[np.float64]], noise: float) -> Float32Array:
        noisy = values + noise * self._random.normal(size=values.shape)
        return np.asarray(noisy / np.linalg.norm(noisy, axis=1, keepdims=True), dtype=np.float32)


def _pairs(world: _World) -> Pairs:
    left, right = world.things(PAIRS)
    return Pairs("x/left", "x/right", left, right, np.arange(PAIRS), "planted", "0" * 64)


def _ignore(_done: int, _total: int, _what: str) -> None:
    """Nobody watches."""


def _merit(artifact: Artifact, tests: tuple[Float32Array, Float32Array]) -> float:
    left, right = load(artifact) if artifact.kind == KIND else load_cca(artifact)
    return measure(left.apply(tests[0]) @ right.apply(tests[1]).T, np.arange(len(tests[0]))).merit


def test_unpaired_items_of_the_same_world_help_by_construction() -> None:
    world = _World()
    pairs = _pairs(world)
    # They are the two views of the same things, but nobody says which belongs to which.
    left, right = world.things(LOOSE)
    tests = world.things(TESTS)
    full = replace(pairs, left_unpaired=np.random.default_rng(5).permutation(left), right_unpaired=right)
    alone = CcaTrainer().fit(pairs, _ignore, CancelToken())
    taught = UnpairedTrainer().fit(full, _ignore, CancelToken())
    assert taught.card["unpaired"]["used"]
    assert taught.card["unpaired"]["gain"] > 0
    assert _merit(taught, tests) > 1.1 * _merit(alone, tests)
    assert taught.card["held_out"]["left_to_right"]["r10"] > 0


def test_items_of_another_domain_are_left_out_and_the_card_says_so() -> None:
    world = _World(1)
    pairs = _pairs(world)
    left, right = world.strangers(LOOSE)
    full = replace(pairs, left_unpaired=left, right_unpaired=right)
    made = UnpairedTrainer().fit(full, _ignore, CancelToken())
    assert made.card["unpaired"]["used"] is False
    assert "unpaired items changed" in made.card["method"]
    assert made.card["unpaired"]["gain"] == pytest.approx(np.mean(made.card["unpaired"]["gains"]), abs=0.02)
    _same_as_cca(made, pairs)


def test_without_unpaired_items_it_is_the_bridge_of_the_pairs() -> None:
    pairs = _pairs(_World(2))
    made = UnpairedTrainer().fit(pairs, _ignore, CancelToken())
    assert made.kind == KIND
    assert made.card["unpaired"]["why"].startswith("there are 0 and 0 unpaired items")
    _same_as_cca(made, pairs)


def test_few_pairs_teach_nobody() -> None:
    world = _World(3)
    left, right = world.things(12)
    pairs = Pairs("x/left", "x/right", left, right, np.arange(12), "planted", "0" * 64)
    others = world.things(LOOSE)
    made = UnpairedTrainer().fit(
        replace(pairs, left_unpaired=others[0], right_unpaired=others[1]), _ignore, CancelToken()
    )
    assert made.card["unpaired"]["used"] is False
    assert "too few to teach" in made.card["method"]


def test_a_card_gives_the_same_bridge_again() -> None:
    world = _World(4)
    pairs = _pairs(world)
    left, right = world.things(LOOSE)
    full = replace(pairs, left_unpaired=left.astype(np.float16), right_unpaired=right.astype(np.float16))
    once = UnpairedTrainer().fit(full, _ignore, CancelToken())
    again = UnpairedTrainer().fit(full, _ignore, CancelToken(), FitOptions(values=dict(once.card["hyperparameters"])))
    assert once.tensors.keys() == again.tensors.keys()
    for name, tensor in once.tensors.items():
        np.testing.assert_array_equal(tensor, again.tensors[name])
    assert once.card["target"] == again.card["target"]


def test_a_weight_of_zero_leaves_unpaired_items_out() -> None:
    world = _World(5)
    pairs = _pairs(world)
    left, right = world.things(LOOSE)
    full = replace(pairs, left_unpaired=left, right_unpaired=right)
    values = {"rank": 12, "left_ridge": 1.0, "weight": 0.0}
    made = UnpairedTrainer().fit(full, _ignore, CancelToken(), FitOptions(values=values))
    assert made.card["unpaired"] == {"used": False, "why": "so it was asked for."}
    assert made.card["hyperparameters"]["rank"] == 12


def test_bad_input_is_refused_in_a_sentence() -> None:
    world = _World(6)
    pairs = _pairs(world)
    left, right = world.things(LOOSE)
    with pytest.raises(BadInput, match="no hyper-parameter 'sharp'"):
        UnpairedTrainer().fit(pairs, _ignore, CancelToken(), FitOptions(values={"sharp": 1.0}))
    left[3, 4] = np.nan
    with pytest.raises(BadInput, match="unpaired vectors are not finite"):
        UnpairedTrainer().fit(replace(pairs, left_unpaired=left, right_unpaired=right), _ignore, CancelToken())


def test_it_stops_when_it_is_told_to() -> None:
    world = _World(7)
    left, right = world.things(LOOSE)
    token = CancelToken()

    def stop(_done: int, _total: int, what: str) -> None:
        if what == "matching unpaired items":
            token.cancel()

    with pytest.raises(Cancelled):
        UnpairedTrainer().fit(replace(_pairs(world), left_unpaired=left, right_unpaired=right), stop, token)


def test_a_plan_keeps_every_column_equally_busy() -> None:
    scores = np.random.default_rng(0).normal(size=(30, 60)).astype(np.float32)
    scores[:, 0] += 4.0  # a hub: nearest to everything
    shares = plan(scores, 0.3, CancelToken(), iterations=200)
    np.testing.assert_allclose(shares.sum(axis=1), 1.0, rtol=1e-4)
    np.testing.assert_allclose(shares.sum(axis=0), 0.5, rtol=0.05)


def test_moments_of_two_sets_are_those_of_their_union() -> None:
    random = np.random.default_rng(1)
    parts = []
    for count in (30, 70):
        left = random.normal(size=(count, 5)).astype(np.float32) + count
        right = random.normal(size=(count, 4)).astype(np.float32) - count
        parts.append((left, right))
    one, other, both = (
        moments_of_rows(left, right)
        for left, right in (*parts, tuple(np.concatenate(side) for side in zip(*parts, strict=True)))
    )
    made = mixed(one, other, 0.7)
    for name in ("left_mean", "right_mean", "left", "right", "cross"):
        np.testing.assert_allclose(getattr(made, name), getattr(both, name), rtol=1e-3, atol=1e-2)


def moments_of_rows(left: Float32Array, right: Float32Array) -> Moments:
    """Moments of rows that belong together one by one."""
    return moments_of(PairSet(left, right, np.arange(len(left))))


def _same_as_cca(made: Artifact, pairs: Pairs) -> None:
    expected = CcaTrainer().fit(pairs, _ignore, CancelToken())
    assert made.tensors.keys() == expected.tensors.keys()
    for name, tensor in expected.tensors.items():
        np.testing.assert_array_equal(made.tensors[name], tensor)
