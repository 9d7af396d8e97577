from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest

from anyfind.sdk import BadInput, Cancelled, CancelToken, FitOptions, Pairs
from anyfind_plugins.linear import csa, partial, procrustes, ridge, sides

TRAINERS: dict[str, Any] = {
    "csa": (csa.CsaTrainer, sides.load),
    "partial": (partial.PartialTrainer, partial.load),
    "ridge": (ridge.RidgeTrainer, sides.load),
    "procrustes": (procrustes.ProcrustesTrainer, sides.load),
}
SHARED, UNIQUE = 5, 6


def quiet(done: int, total: int, what: str) -> None:
    del done, total, what


def planted(count: int, seed: int = 0, captions: int = 1, noise: float = 0.4) -> tuple[Pairs, np.ndarray]:
    """Pairs with five dimensions in common and six that each side has alone; the signs of two of the right's own."""
    random, mixing = np.random.default_rng(seed), np.random.default_rng(99)
    hidden = random.normal(size=(count, SHARED))
    own = random.normal(size=(count, UNIQUE))
    labels = (own[:, 0] > 0) * 2 + (own[:, 1] > 0)
    right = np.c_[hidden, 1.2 * own] @ mixing.normal(size=(SHARED + UNIQUE, 30))
    partner = np.repeat(np.arange(count), captions)
    theirs = random.normal(size=(len(partner), UNIQUE))
    left = np.c_[hidden[partner], theirs] @ mixing.normal(size=(SHARED + UNIQUE, 20))
    sized = []
    for side in (left, right):
        blurred = side + noise * random.normal(size=side.shape)
        sized.append((blurred / np.linalg.norm(blurred, axis=1, keepdims=True)).astype(np.float32))
    return Pairs("words", "pictures", sized[0], sized[1], partner, "made up", "0" * 64), labels


def hits(bridge: Any, pairs: Pairs, k: int = 5) -> float:
    """Share of left items whose partner is among the first ``k``; ties count against it."""
    left, right = bridge
    scores = left.apply(pairs.left) @ right.apply(pairs.right).T
    own = scores[np.arange(len(scores)), pairs.partner]
    return float(np.mean((scores >= own[:, None] - 1e-6).sum(axis=1) <= k))


def fit(name: str, pairs: Pairs, **values: object) -> Any:
    return TRAINERS[name][0]().fit(pairs, quiet, CancelToken(), FitOptions(values=values))


@pytest.mark.parametrize("name", TRAINERS)
def test_unseen_pairs_are_found_and_shuffled_ones_are_not(name: str) -> None:
    pairs, test = planted(200)[0], planted(100, seed=1)[0]
    load = TRAINERS[name][1]
    # Procrustes cannot weigh down what only one side knows.
    assert hits(load(fit(name, pairs)), test) > (0.2 if name == "procrustes" else 0.4)
    wrong = dataclasses.replace(pairs, partner=np.random.default_rng(3).permutation(pairs.partner))
    assert hits(load(fit(name, wrong)), test) < 0.15


@pytest.mark.parametrize("name", TRAINERS)
def test_a_fit_that_is_given_the_cards_values_is_the_same_bit_for_bit(name: str) -> None:
    pairs = planted(100, captions=2)[0]
    first = fit(name, pairs)
    again = fit(name, pairs, **first.card["hyperparameters"])
    assert again.card["target"] == first.card["target"]
    assert all((again.tensors[key] == tensor).all() for key, tensor in first.tensors.items())
    assert again.card["hyperparameters"] == first.card["hyperparameters"]
    with pytest.raises(BadInput, match="no hyper-parameter"):
        fit(name, pairs, nonsense=1)


@pytest.mark.parametrize("name", TRAINERS)
def test_weights_that_doubt_wrong_pairs_help(name: str) -> None:
    pairs, test = planted(160, noise=1.0)[0], planted(100, seed=1, noise=1.0)[0]
    random = np.random.default_rng(5)
    wrong = np.arange(len(pairs.left)) < 80
    partner = pairs.partner.copy()
    partner[wrong] = random.permutation(partner[wrong])
    spoilt = dataclasses.replace(pairs, partner=partner)
    weight = np.where(wrong, 0.02, 1.0).astype(np.float32)
    given = fit(name, spoilt).card["hyperparameters"]
    load = TRAINERS[name][1]
    plain, doubted = fit(name, spoilt, **given), fit(name, dataclasses.replace(spoilt, weight=weight), **given)
    assert hits(load(doubted), test) > hits(load(plain), test)


@pytest.mark.parametrize("name", TRAINERS)
def test_few_pairs_are_enough_or_refused_in_words(name: str) -> None:
    least = partial.FEWEST if name == "partial" else 4
    artifact = fit(name, planted(least)[0])
    for side, vectors in zip(TRAINERS[name][1](artifact), (planted(9)[0].left, planted(9)[0].right), strict=True):
        assert np.linalg.norm(side.apply(vectors), axis=1) == pytest.approx(np.ones(9), abs=1e-5)
    with pytest.raises(BadInput, match="at least"):
        fit(name, planted(least - 1)[0])


@pytest.mark.parametrize("name", TRAINERS)
def test_a_fit_stops_when_it_is_asked_to(name: str) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        TRAINERS[name][0]().fit(planted(60)[0], quiet, token)


@pytest.mark.parametrize("name", TRAINERS)
def test_an_artifact_that_lacks_a_tensor_is_refused(name: str) -> None:
    artifact = fit(name, planted(40)[0])
    broken = dataclasses.replace(artifact, tensors={})
    with pytest.raises(BadInput, match="The adapter is no"):
        TRAINERS[name][1](broken)


def test_the_inner_product_is_the_correlation_weighted_cosine() -> None:
    pairs = planted(80)[0]
    artifact = fit("csa", pairs, rank=4, exponent=1.0)
    left, right = sides.load(artifact)
    x = pairs.left @ left.matrix - left.offset
    y = pairs.right @ right.matrix - right.offset
    x, y = (side / np.linalg.norm(side, axis=1, keepdims=True) for side in (x, y))
    expected = (x * left.gain**2) @ y.T
    np.testing.assert_allclose(left.apply(pairs.left) @ right.apply(pairs.right).T, expected, atol=1e-5)
    assert (np.diff(left.gain) <= 0).all()


def test_weighting_by_correlations_beats_the_plain_cosine() -> None:
    pairs, test = planted(200, noise=1.0)[0], planted(200, seed=1, noise=1.0)[0]
    scores = [hits(sides.load(fit("csa", pairs, rank=20, exponent=power)), test) for power in (0.0, 1.0)]
    assert scores[1] > scores[0]


def test_what_is_shared_is_found_and_nothing_where_there_is_nothing() -> None:
    pairs = planted(400)[0]
    found = fit("partial", pairs).card["shared"]
    assert found["above_chance"] == SHARED
    for side in ("left", "right"):
        assert 0.2 < found[side]["variance_told_by_the_other_side"] < 0.6
        assert found[side]["variance_specific"] > 0.3
    false_alarms = 0
    for seed in range(20):
        partner = np.random.default_rng(seed).permutation(pairs.partner)
        wrong = dataclasses.replace(pairs, partner=partner)
        false_alarms += fit("partial", wrong, rank=20).card["shared"]["above_chance"] > 0
    assert false_alarms <= 3


def test_what_one_side_alone_knows_survives_in_searches_within_it() -> None:
    pairs, _ = planted(400)
    test, labels = planted(400, seed=1)
    whole = sides.load(fit("csa", pairs, rank=SHARED, exponent=1.0))[1].apply(test.right)
    split = partial.load(fit("partial", pairs))[1].apply(test.right)

    def accuracy(vectors: np.ndarray) -> float:
        near = vectors @ vectors.T
        np.fill_diagonal(near, -np.inf)
        votes = labels[np.argsort(-near, axis=1)[:, :5]]
        return float(np.mean([np.bincount(row).argmax() == label for row, label in zip(votes, labels, strict=True)]))

    raw = accuracy(test.right)
    assert accuracy(whole) < raw - 0.15
    assert accuracy(split) >= raw - 0.05


def test_specific_parts_of_two_sides_never_meet() -> None:
    pairs = planted(120)[0]
    artifact = fit("partial", pairs)
    left, right = partial.load(artifact)
    one, other = left.apply(pairs.left), right.apply(pairs.right)
    count = artifact.card["shared"]["dimensions"]
    np.testing.assert_allclose(one @ other.T, one[:, :count] @ other[:, :count].T, atol=1e-6)
