"""The bridge of two opinions."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from anyfind.sdk import Artifact, BadInput, Cancelled, CancelToken, FitOptions, Pairs
from anyfind_plugins.bridges import paired, second
from anyfind_plugins.bridges.canonical import Matrix
from anyfind_plugins.fitting.held_out import HeldOut, measure

KNOWN = {"rank": 8, "left_ridge": 1.0, "right_ridge": 1.0, "exponent": 1.0, "damping": 0.5}


def quiet(done: int, total: int, what: str) -> None:
    del done, total, what


def bent(count: int, seed: int = 0, captions: int = 2) -> Pairs:
    """Pairs that share six hidden dimensions, half of which the left side only shows by their signs' products."""
    random = np.random.default_rng(seed)
    mixing = np.random.default_rng(99)
    hidden = random.normal(size=(count, 6))
    right = np.maximum(hidden @ mixing.normal(size=(6, 40)) + 1.0, 0.0)
    partner = np.repeat(np.arange(count), captions)
    shown = np.concatenate([hidden[:, :3], hidden[:, 3:] * np.sign(hidden[:, :3])], axis=1)[partner]
    left = shown @ mixing.normal(size=(6, 24)) + 0.2 * random.normal(size=(count * captions, 24))
    left /= np.linalg.norm(left, axis=1, keepdims=True)
    return Pairs("words", "pictures", left.astype(np.float32), right.astype(np.float32), partner, "made up", "0" * 64)


def fit(pairs: Pairs, **values: float) -> Artifact:
    return paired.PairedTrainer().fit(pairs, quiet, CancelToken(), FitOptions(values={**KNOWN, **values}))


def fares(artifact: Artifact, pairs: Pairs) -> HeldOut:
    left, right = paired.load(artifact)
    return measure(left.apply(pairs.left) @ right.apply(pairs.right).T, pairs.partner)


@pytest.fixture(scope="module")
def chosen() -> Artifact:
    return fit(bent(500))


def test_a_second_opinion_sees_what_a_linear_map_cannot(chosen: Artifact) -> None:
    unseen = bent(300, seed=1)
    alone = fit(bent(500), share=0.0)
    assert chosen.card["hyperparameters"]["share"] > 0.0
    assert fares(chosen, unseen).merit > fares(alone, unseen).merit + 3.0


def test_what_was_left_out_tells_how_it_fares(chosen: Artifact) -> None:
    told = chosen.card["held_out"]
    assert told["pool"] == 167
    seen = fares(chosen, bent(400, seed=2))
    assert abs(told["left_to_right"]["r10"] - seen.recalls[2]) < 12.0
    background = chosen.card["calibration"]["background"]
    assert background["mean"] == pytest.approx(seen.background[0], abs=0.03)
    assert background["std"] == pytest.approx(seen.background[1], rel=0.3)


def test_the_same_pairs_and_seed_give_the_same_bits() -> None:
    one, again = (fit(bent(120), share=0.3) for _ in range(2))
    assert one.card == again.card
    for name, tensor in one.tensors.items():
        assert np.array_equal(tensor, again.tensors[name])
    other = paired.PairedTrainer().fit(bent(120), quiet, CancelToken(), FitOptions(values=KNOWN, seed=1))
    assert other.card["target"] != one.card["target"]


def test_shuffled_pairs_give_chance() -> None:
    pairs = bent(300)
    shuffled = dataclasses.replace(pairs, partner=np.random.default_rng(3).permutation(pairs.partner))
    assert fares(fit(shuffled), bent(200, seed=1)).recalls[2] < 15.0


def test_sides_give_unit_vectors_of_the_length_on_the_card(chosen: Artifact) -> None:
    pairs = bent(20, seed=4)
    for side, vectors in zip(paired.load(chosen), (pairs.left, pairs.right), strict=True):
        applied = side.apply(vectors)
        assert applied.shape == (len(vectors), chosen.card["dimension"])
        assert np.allclose(np.linalg.norm(applied, axis=1), 1.0, atol=1e-5)


def test_the_farther_a_vector_lies_from_the_training_pairs_the_less_it_is_trusted(chosen: Artifact) -> None:
    left = paired.load(chosen)[0]
    vectors = bent(50, seed=5).left
    placed = left.opinions.parts(0, vectors)[2]
    trusted = left.apply(vectors)[:, chosen.card["trust"]["slots"][0]]
    assert np.array_equal(np.argsort(trusted), np.argsort(-(placed**2).mean(axis=1)))


def test_a_head_is_what_it_was_after_it_was_stored() -> None:
    random = np.random.default_rng(7)
    shapes = {
        "linear": (6, 4),
        "offset": (4,),
        "gain": (6,),
        "shift": (6,),
        "inner": (6, 5),
        "inner_offset": (5,),
        "outer": (5, 4),
    }
    head = second.Head(**{name: random.normal(size=shape).astype(np.float32) for name, shape in shapes.items()})
    stored: dict[str, Matrix] = {name: value.astype(np.float32) for name, value in head.tensors("left").items()}
    vectors = random.normal(size=(9, 6)).astype(np.float32)
    assert np.allclose(second.Head.of(stored, "left").apply(vectors), head.apply(vectors), atol=5e-3)


def test_too_few_pairs_and_unknown_values_are_refused() -> None:
    with pytest.raises(BadInput, match="40"):
        fit(bent(20))
    with pytest.raises(BadInput, match="no hyper-parameter 'depth'"):
        fit(bent(60), depth=3)


def test_cancelling_stops_it() -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        paired.PairedTrainer().fit(bent(60), quiet, cancel)


@pytest.mark.parametrize("lost", ["left.head.inner", "right.matrix", "rho"])
def test_an_artifact_that_lacks_something_is_refused(chosen: Artifact, lost: str) -> None:
    tensors = {name: tensor for name, tensor in chosen.tensors.items() if name != lost}
    with pytest.raises(BadInput, match="no paired bridge"):
        paired.load(Artifact(chosen.kind, tensors, chosen.card))


def test_an_artifact_of_another_width_is_refused(chosen: Artifact) -> None:
    card = {**chosen.card, "packing": {**chosen.card["packing"], "dimension": 7}}
    with pytest.raises(BadInput, match="do not fit"):
        paired.load(Artifact(chosen.kind, chosen.tensors, card))
