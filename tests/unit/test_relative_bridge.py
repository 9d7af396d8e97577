from __future__ import annotations

import dataclasses
import hashlib

import numpy as np
import pytest

from anyfind.sdk import Artifact, BadInput, Cancelled, CancelToken, FitOptions, Pairs
from anyfind_plugins.relative.asif import FEWEST, AsifTrainer
from anyfind_plugins.relative.sides import explain, load

TRAINER = AsifTrainer()


def quiet(done: int, total: int, what: str) -> None:
    del done, total, what


def name(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def made_up(count: int, seed: int = 0, captions: int = 2, named: bool = True) -> Pairs:
    """Pairs that share five hidden dimensions under noise, rights as pooled activations are."""
    random, mixing = np.random.default_rng(seed), np.random.default_rng(99)
    hidden = random.normal(size=(count, 5))
    right = np.maximum(hidden @ mixing.normal(size=(5, 30)) + 0.3 * random.normal(size=(count, 30)) + 1.0, 0.0)
    partner = np.repeat(np.arange(count), captions)
    left = hidden[partner] @ mixing.normal(size=(5, 20)) + 0.5 * random.normal(size=(count * captions, 20))
    left /= np.linalg.norm(left, axis=1, keepdims=True)
    return Pairs(
        "words",
        "pictures",
        left.astype(np.float32),
        right.astype(np.float32),
        partner,
        "made up",
        "0" * 64,
        weight=random.uniform(0.2, 1.0, size=len(partner)).astype(np.float32),
        left_keys=tuple(name(f"caption {seed} {row}") for row in range(len(partner))) if named else None,
        right_keys=tuple(name(f"picture {seed} {row}") for row in range(count)) if named else None,
    )


def rows(pairs: Pairs, lefts: list[int]) -> Pairs:
    """Some pairs alone, in any order."""
    rights = list(dict.fromkeys(pairs.partner[lefts].tolist()))
    assert pairs.left_keys is not None
    assert pairs.right_keys is not None
    assert pairs.weight is not None
    return dataclasses.replace(
        pairs,
        left=pairs.left[lefts],
        right=pairs.right[rights],
        partner=np.array([rights.index(at) for at in pairs.partner[lefts]]),
        weight=pairs.weight[lefts],
        left_keys=tuple(pairs.left_keys[row] for row in lefts),
        right_keys=tuple(pairs.right_keys[row] for row in rights),
    )


def fit(pairs: Pairs, **values: object) -> Artifact:
    return TRAINER.fit(pairs, quiet, CancelToken(), FitOptions(values=values))


def hits(artifact: Artifact, pairs: Pairs, k: int = 10) -> float:
    left, right = load(artifact)
    scores = left.apply(pairs.left) @ right.apply(pairs.right).T
    own = scores[np.arange(len(scores)), pairs.partner]
    return float(np.mean((scores >= own[:, None] - 1e-6).sum(axis=1) <= k))


def same(one: Artifact, other: Artifact) -> bool:
    return dict(one.card) == dict(other.card) and all(
        one.tensors[key].dtype == other.tensors[key].dtype and np.array_equal(one.tensors[key], other.tensors[key])
        for key in one.tensors.keys() | other.tensors.keys()
    )


def rejudged(artifact: Artifact) -> Artifact:
    return TRAINER.judge(artifact, quiet, CancelToken())


def test_unseen_pairs_are_found_and_shuffled_ones_are_not() -> None:
    pairs, test = made_up(200), made_up(150, seed=1)
    assert hits(fit(pairs), test) > 0.5
    wrong = dataclasses.replace(pairs, partner=np.random.default_rng(3).permutation(pairs.partner))
    assert hits(fit(wrong), test) < 0.15


def test_an_edit_is_a_refit_bit_for_bit_card_and_all() -> None:
    pairs = made_up(60)
    everything = list(range(len(pairs.left)))
    # A picture with one of its captions is new, another one only gets a second caption.
    before = fit(rows(pairs, [row for row in everything if row not in {20, 21, 33}]), exponent=3.0)
    added = TRAINER.edit(before, added=rows(pairs, [33, 20]))
    assert same(rejudged(added), fit(rows(pairs, [r for r in everything if r != 21]), exponent=3.0))
    assert added.card["target"] != before.card["target"]
    assert pairs.right_keys is not None
    assert pairs.left_keys is not None
    removals = [(pairs.right_keys[10], None), (pairs.right_keys[16], pairs.left_keys[33])]
    assert same(rejudged(TRAINER.edit(added, removed=removals)), before)


def test_the_order_in_which_pairs_came_changes_nothing() -> None:
    pairs = made_up(50)
    order = np.random.default_rng(2).permutation(len(pairs.left)).tolist()
    assert same(fit(pairs, exponent=2.0), fit(rows(pairs, order), exponent=2.0))


def test_a_deleted_pair_leaves_no_trace() -> None:
    pairs = made_up(40)
    assert pairs.right_keys is not None
    artifact = fit(pairs, exponent=2.0)
    gone = pairs.right_keys[7]
    rest = TRAINER.edit(artifact, removed=[(gone, None)])
    whole = b"".join(np.ascontiguousarray(tensor).tobytes() for tensor in rest.tensors.values())
    assert bytes.fromhex(gone) not in whole
    for tensor, key in (("left", "left.keys"), ("right", "right.keys")):
        old = {row.tobytes() for row in artifact.tensors[tensor]}
        lost = old - {row.tobytes() for row in rest.tensors[tensor]}
        assert len(lost) == (2 if tensor == "left" else 1)
        assert not any(row in whole for row in lost)
        assert len(rest.tensors[key]) == len(rest.tensors[tensor])
    assert gone not in str(dict(rest.card))


def test_a_score_is_a_sum_over_named_pairs() -> None:
    pairs = made_up(60)
    artifact = fit(pairs)
    bridge = load(artifact)
    scores = bridge[0].apply(pairs.left[:5]) @ bridge[1].apply(pairs.right[:5]).T
    for row in range(5):
        told = explain(bridge, pairs.left[row], pairs.right[row])
        assert told.score == pytest.approx(scores[row, row], abs=1e-5)
        assert told.score * _scale(artifact) == pytest.approx(sum(part for _, part in told.parts) - told.hubs, abs=1e-5)
        assert {key for key, _ in told.parts} <= set(pairs.right_keys or ())
        parts = [part for _, part in told.parts]
        assert parts == sorted(parts, reverse=True)
    own = explain(bridge, pairs.left[0], pairs.right[0])
    assert pairs.right_keys is not None
    assert own.parts[0][0] == pairs.right_keys[0]


def _scale(artifact: Artifact) -> float:
    return max(2.0, float(artifact.card["hyperparameters"]["damping"]) / 0.15)


def test_a_pair_of_little_weight_says_little() -> None:
    pairs = dataclasses.replace(made_up(40, captions=1), weight=None)
    weight = np.ones(40, dtype=np.float32)
    weight[3] = 0.01
    whole, doubted = fit(pairs, damping=0.0), fit(dataclasses.replace(pairs, weight=weight), damping=0.0)
    first, second = (dict(explain(load(one), pairs.left[3], pairs.right[3]).parts) for one in (whole, doubted))
    assert pairs.right_keys is not None
    assert second[pairs.right_keys[3]] < 0.5 * first[pairs.right_keys[3]]


def test_pairs_without_names_are_named_by_their_vectors_and_twins_are_one() -> None:
    pairs = made_up(30, named=False, captions=1)
    pairs.right[1] = pairs.right[0]
    artifact = fit(pairs)
    assert len(artifact.tensors["right"]) == 29
    key = hashlib.sha256(pairs.right[4].tobytes()).hexdigest()
    assert len(TRAINER.edit(artifact, removed=[(key, None)]).tensors["right"]) == 28


def test_the_heavier_of_two_equal_pairs_counts() -> None:
    pairs = made_up(30, captions=1)
    again = dataclasses.replace(rows(pairs, [5]), weight=np.ones(1, dtype=np.float32))
    artifact = fit(pairs, exponent=2.0)
    assert len(TRAINER.edit(artifact, added=again).tensors["left"]) == 30
    assert TRAINER.edit(artifact, added=again).tensors["weight"].max() == 1.0


def test_what_cannot_be_edited_is_refused_in_words() -> None:
    pairs = made_up(FEWEST)
    artifact = fit(pairs)
    assert pairs.right_keys is not None
    with pytest.raises(BadInput, match="holds no such pair"):
        TRAINER.edit(artifact, removed=[(name("nothing"), None)])
    with pytest.raises(BadInput, match="at least 20"):
        TRAINER.edit(artifact, removed=[(pairs.right_keys[0], None)])
    with pytest.raises(BadInput, match="other spaces"):
        TRAINER.edit(artifact, added=dataclasses.replace(made_up(1, seed=4), left_space="others"))
    with pytest.raises(BadInput, match="no name of an item"):
        TRAINER.edit(artifact, removed=[("zz", None)])
    with pytest.raises(BadInput, match="at least 20"):
        fit(made_up(FEWEST - 1))
    with pytest.raises(BadInput, match="no hyper-parameter"):
        fit(pairs, rank=3)


def test_a_fit_stops_when_it_is_asked_to() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        TRAINER.fit(made_up(50), quiet, token)
    with pytest.raises(Cancelled):
        TRAINER.judge(fit(made_up(30)), quiet, token)


@pytest.mark.parametrize("lost", ["right", "owner", "left.keys"])
def test_an_artifact_that_lacks_a_tensor_is_refused(lost: str) -> None:
    artifact = fit(made_up(30))
    tensors = {key: tensor for key, tensor in artifact.tensors.items() if key != lost}
    with pytest.raises(BadInput, match="no relative bridge"):
        load(dataclasses.replace(artifact, tensors=tensors))
