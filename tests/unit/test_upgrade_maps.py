"""The maps between an old and a new encoder: what they keep, what they refuse, and where searches go through them."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anyfind.sdk import Artifact, BadInput, CancelToken, FitOptions, Pairs
from anyfind.sdk.types import Float32Array
from anyfind.spaces.graph import DIRECT, Bridge, SpaceGraph
from anyfind.spaces.upgrades import NAME, Joint
from anyfind_plugins.upgrades.maps import Centred, prepared, restored, unit
from anyfind_plugins.upgrades.upgrade import Question, Translation, UpgradeTrainer, load

RNG = np.random.default_rng(5)


def silent(done: int, total: int, what: str) -> None:
    del done, total, what


def fitted(new: Float32Array, old: Float32Array, **options: Any) -> Artifact:
    partner = np.arange(len(new), dtype=np.int64)
    pairs = Pairs("new", "old", new, old, partner, "test", "0")
    return UpgradeTrainer().fit(pairs, silent, CancelToken(), FitOptions(**options))


def two_encoders(count: int, noise: float = 0.1) -> tuple[Float32Array, Float32Array]:
    """Vectors of the same things by two encoders: one 24 wide and one 40, with some noise of its own each."""
    meaning = RNG.standard_normal((count, 16))
    turns = [np.random.default_rng(seed).standard_normal((16, width)) for seed, width in ((1, 40), (2, 24))]
    new, old = ((meaning @ turn + noise * RNG.standard_normal((count, turn.shape[1]))) for turn in turns)
    return new.astype(np.float32), old.astype(np.float32)


def r1(queries: Float32Array, gallery: Float32Array) -> float:
    return float(((queries @ unit(gallery).T).argmax(axis=1) == np.arange(len(queries))).mean())


def test_new_vectors_find_old_ones_that_no_map_was_fitted_on() -> None:
    new, old = two_encoders(400)
    artifact = fitted(new[:300], old[:300])
    to_old, to_new, question = load(artifact)
    assert r1(question.apply(new[300:]), old[300:]) > 0.95
    assert r1(unit(to_old.apply(new[300:])), old[300:]) > 0.9
    assert r1(unit(to_new.apply(old[300:])), new[300:]) > 0.9
    card = artifact.card
    assert card["sides"] == ["new", "old"]
    assert card["purpose"] == "upgrade"
    assert card["held_out"]["left_to_right"]["r1"] > 90
    assert 0 < card["held_out"]["agreement"] <= 1
    assert 0.5 <= card["calibration"]["stretch"] <= 2
    # Imitations are as long as what they imitate, so that bridges take them for it.
    assert np.allclose(np.linalg.norm(to_old.apply(new), axis=1), np.linalg.norm(old[:300], axis=1).mean(), rtol=1e-3)


def test_the_same_pairs_give_the_same_tensors() -> None:
    new, old = two_encoders(120)
    one, other = fitted(new, old), fitted(new, old)
    assert all(np.array_equal(one.tensors[name], other.tensors[name]) for name in one.tensors)
    assert one.card == other.card


def test_given_values_are_taken_and_unknown_ones_refused() -> None:
    new, old = two_encoders(60)
    card = fitted(new, old, values={"damping": 0.5, "share": 0.25}).card
    assert card["hyperparameters"]["damping"] == 0.5
    assert card["hyperparameters"]["share"] == 0.25
    with pytest.raises(BadInput, match="no hyper-parameter"):
        fitted(new, old, values={"rank": 3})


@pytest.mark.parametrize("count", [2, 3, 9, 39])
def test_few_pairs_are_rotated(count: int) -> None:
    new, old = two_encoders(count, noise=0.0)
    artifact = fitted(new, old)
    assert artifact.card["hyperparameters"]["share"] == 1.0
    _, _, question = load(artifact)
    assert r1(question.apply(new), old) > 0.6


def test_a_single_pair_finds_itself_and_claims_nothing() -> None:
    new, old = two_encoders(1)
    artifact = fitted(new, old)
    assert artifact.card["held_out"] == {}
    assert artifact.card["calibration"] == {"background": {"mean": 0.0, "std": 0.0}, "stretch": 1.0}
    to_old, to_new, question = load(artifact)
    assert np.allclose(unit(to_old.apply(new)), unit(old), atol=1e-2)
    assert np.allclose(unit(to_new.apply(old)), unit(new), atol=1e-2)
    assert float((question.apply(new) * unit(old)).sum()) > 0.99


def test_what_is_not_finite_is_refused() -> None:
    new, old = two_encoders(20)
    new[3, 3] = np.nan
    with pytest.raises(BadInput, match="not finite"):
        fitted(new, old)


def test_an_artifact_that_lost_a_tensor_is_refused() -> None:
    new, old = two_encoders(20)
    artifact = fitted(new, old)
    tensors = {name: tensor for name, tensor in artifact.tensors.items() if name != "to_old.matrix"}
    with pytest.raises(BadInput, match="no upgrade"):
        load(Artifact(artifact.kind, tensors, artifact.card))


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 6), st.integers(1, 12), st.booleans(), st.integers(0, 2**31))
def test_preparing_and_restoring_keeps_the_direction(rows: int, width: int, root: bool, seed: int) -> None:
    rng = np.random.default_rng(seed)
    vectors = np.abs(rng.standard_normal((rows, width))).astype(np.float32) + 0.01
    assert np.allclose(restored(prepared(vectors, root=root), root=root), unit(vectors), atol=1e-4)


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 20), st.integers(2, 10), st.integers(2, 10), st.integers(0, 2**31))
def test_a_rotation_never_stretches_one_direction_more_than_another(n: int, d: int, e: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    new, old = (rng.standard_normal((n, width)).astype(np.float32) for width in (d, e))
    sizes = np.linalg.svd(Centred.of(new, old).rotation(), compute_uv=False)
    kept = sizes[sizes > 1e-4 * max(float(sizes.max()), 1e-6)]
    assert kept.size == 0 or float(kept.max() / kept.min()) < 1.01


# -- routes ------------------------------------------------------------------------------------------


class Side:
    def __init__(self, source: str, matrix: npt.NDArray[Any]) -> None:
        self.source, self.target, self._matrix = source, "bridge", matrix.astype(np.float32)

    def apply(self, vectors: Float32Array) -> Float32Array:
        return unit(np.asarray(vectors @ self._matrix, dtype=np.float32))


def graph() -> tuple[SpaceGraph, Float32Array, Float32Array]:
    new, old = two_encoders(300)
    artifact = fitted(new, old)
    to_old, to_new, question = load(artifact)
    assert isinstance(to_old, Translation)
    assert isinstance(question, Question)
    joint = Joint("j" * 16, to_old, to_new, question, artifact.card)
    sides = (Side("old", RNG.standard_normal((24, 24))), Side("pictures", np.eye(24)))
    bridge = Bridge("cca", "b" * 16, sides, 24, {"pairs": {"right": 500}})
    return SpaceGraph([bridge], {}, [joint]), new, old


def test_a_new_query_reaches_old_vectors_at_once() -> None:
    made, new, old = graph()
    (route,) = made.routes("new", "old")
    assert (route.name, route.view) == (NAME, "old")
    found = np.stack([route.map_query(vector) for vector in new[:50]])
    assert float(((found @ unit(old).T).argmax(axis=1) == np.arange(50)).mean()) > 0.9
    assert route.card["calibration"]["stretch"] > 0
    (direct,) = made.routes("new", "new")
    assert direct.name == DIRECT
    assert "background" in direct.card["calibration"]
    (back,) = made.routes("old", "new")
    assert back.view == "new"
    assert made.older("new") == ["old"]
    assert made.older("old") == []
    assert made.kin("old", "new")
    assert not made.kin("new", "pictures")


def test_old_bridges_serve_the_new_space_from_both_ends() -> None:
    made, new, old = graph()
    (there,) = made.routes("new", "pictures")
    (before,) = made.routes("old", "pictures")
    assert (there.name, there.view) == ("cca", before.view)
    alike = [float(there.map_query(n) @ before.map_query(o)) for n, o in zip(new[:50], old[:50], strict=True)]
    assert float(np.mean(alike)) > 0.9
    (back,) = made.routes("pictures", "new")
    mine = {view.id: view for view in made.views(_space("new", 40))}
    assert back.view in mine
    assert mine[back.view].dimension == 24
    assert mine[back.view].apply(new[:3]).shape == (3, 24)


def test_a_bridge_of_the_new_space_itself_goes_before_the_old_one() -> None:
    made, _, _ = graph()
    own = Bridge("cca", "c" * 16, (Side("new", np.eye(40)[:, :24]), Side("pictures", np.eye(24))), 24, {})
    both = SpaceGraph([*made._bridges, own], {}, made._joints)
    (route,) = both.routes("new", "pictures")
    assert route.view == f"pictures-{'c' * 16}"


def _space(name: str, dimension: int) -> Any:
    class Named:
        id = name

    named = Named()
    named.dimension = dimension  # type: ignore[attr-defined]
    return named
