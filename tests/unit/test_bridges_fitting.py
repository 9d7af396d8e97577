from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from anyfind.sdk import Artifact, BadInput, Cancelled, CancelToken, ClassifierHead, Pairs, Space
from anyfind_plugins.bridges import cca, class_names, compact
from anyfind_plugins.bridges.canonical import Canonical, Moments
from anyfind_plugins.bridges.choosing import folds
from anyfind_plugins.fitting.folds import CUTS, PairSet


def quiet(done: int, total: int, what: str) -> None:
    del done, total, what


def made_up(count: int, seed: int = 0, captions: int = 2) -> Pairs:
    """Pairs that share five hidden dimensions under noise, rights as pooled activations are."""
    random = np.random.default_rng(seed)
    mixing = np.random.default_rng(99)
    hidden = random.normal(size=(count, 5))
    right = np.maximum(hidden @ mixing.normal(size=(5, 30)) + 0.3 * random.normal(size=(count, 30)) + 1.0, 0.0)
    partner = np.repeat(np.arange(count), captions)
    left = hidden[partner] @ mixing.normal(size=(5, 20)) + 0.5 * random.normal(size=(count * captions, 20))
    left /= np.linalg.norm(left, axis=1, keepdims=True)
    return Pairs("words", "pictures", left.astype(np.float32), right.astype(np.float32), partner, "made up", "0" * 64)


@pytest.fixture(scope="module")
def fitted() -> Artifact:
    return cca.CcaTrainer().fit(made_up(300), quiet, CancelToken())


def hits(artifact: Artifact, pairs: Pairs, k: int = 10) -> float:
    left, right = cca.load(artifact)
    scores = left.apply(pairs.left) @ right.apply(pairs.right).T
    own = scores[np.arange(len(scores)), pairs.partner]
    return float(np.mean((scores > own[:, None]).sum(axis=1) < k))


def test_unseen_pairs_are_found(fitted: Artifact) -> None:
    assert hits(fitted, made_up(200, seed=1)) > 0.5


def test_shuffled_pairs_give_chance() -> None:
    pairs = made_up(300)
    shuffled = dataclasses.replace(pairs, partner=np.random.default_rng(3).permutation(pairs.partner))
    artifact = cca.CcaTrainer().fit(shuffled, quiet, CancelToken())
    assert hits(artifact, made_up(200, seed=1)) < 0.15
    assert artifact.card["trust"]["offset"] < -1.0


def test_the_same_pairs_give_the_same_bits(fitted: Artifact) -> None:
    again = cca.CcaTrainer().fit(made_up(300), quiet, CancelToken())
    assert again.card == fitted.card
    for name, tensor in fitted.tensors.items():
        assert np.array_equal(again.tensors[name], tensor)


def test_both_sides_give_unit_vectors_of_the_cards_dimension(fitted: Artifact) -> None:
    pairs = made_up(50, seed=2)
    for side, vectors in zip(cca.load(fitted), (pairs.left, pairs.right), strict=True):
        mapped = side.apply(vectors)
        assert mapped.dtype == np.float32
        assert mapped.shape == (len(vectors), fitted.card["dimension"])
        assert np.linalg.norm(mapped, axis=1) == pytest.approx(np.ones(len(vectors)), abs=1e-5)
        assert side.apply(vectors[:0]).shape == (0, fitted.card["dimension"])


def test_a_vector_maps_alike_alone_and_in_a_batch(fitted: Artifact) -> None:
    pairs = made_up(50, seed=2)
    _, right = cca.load(fitted)
    assert right.apply(pairs.right)[7] == pytest.approx(right.apply(pairs.right[7:8])[0], abs=1e-5)


def test_trust_falls_with_distance_from_the_training_pairs(fitted: Artifact) -> None:
    left, _ = cca.load(fitted)
    strange = np.random.default_rng(5).normal(size=(100, 20)).astype(np.float32)
    slots = fitted.card["trust"]["slots"]
    assert left.apply(strange)[:, slots].sum() < left.apply(made_up(50, seed=2).left)[:, slots].sum()


def test_card_says_what_it_was_fitted_on(fitted: Artifact) -> None:
    card = fitted.card
    assert card["sides"] == ["words", "pictures"]
    assert card["pairs"] == {"left": 600, "right": 300, "source": "made up", "digest": "0" * 64}
    assert set(card["hyperparameters"]) == {"rank", "left_ridge", "right_ridge", "exponent", "damping"}
    assert card["held_out"]["pool"] == 100


def test_too_few_pairs_are_refused() -> None:
    with pytest.raises(BadInput, match="at least 4 pairs"):
        cca.CcaTrainer().fit(made_up(3), quiet, CancelToken())


@pytest.mark.parametrize("count", [4, 5, 8, 20, 39, 40])
@pytest.mark.parametrize("captions", [1, 2])
def test_few_pairs_are_enough_to_fit(count: int, captions: int) -> None:
    pairs = made_up(count, captions=captions)
    artifact = cca.CcaTrainer().fit(pairs, quiet, CancelToken())
    assert all(np.isfinite(tensor).all() for tensor in artifact.tensors.values())
    assert artifact.card["pivots"] == {"space": "words"}
    for side, vectors in zip(cca.load(artifact), (pairs.left, pairs.right), strict=True):
        assert np.linalg.norm(side.apply(vectors), axis=1) == pytest.approx(np.ones(len(vectors)), abs=1e-5)


def test_thirty_pairs_beat_chance() -> None:
    assert hits(cca.CcaTrainer().fit(made_up(30), quiet, CancelToken()), made_up(100, seed=1)) > 0.3


def test_twins_never_stand_on_both_sides_of_a_fold() -> None:
    pairs = made_up(30, captions=1)
    pairs.left[1] = pairs.left[0]
    pairs.right[2] = pairs.right[1]
    for fold in folds(PairSet(pairs.left, pairs.right, pairs.partner)):
        inside = [any((row == pairs.right[twin]).all() for row in fold.test.right) for twin in (0, 1, 2)]
        assert len(set(inside)) == 1


def test_vectors_that_are_not_finite_are_refused() -> None:
    pairs = made_up(30)
    pairs.right[3, 3] = np.nan
    with pytest.raises(BadInput, match="not finite"):
        cca.CcaTrainer().fit(pairs, quiet, CancelToken())


def test_a_fit_can_be_cancelled() -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        cca.CcaTrainer().fit(made_up(60), quiet, cancel)


def test_a_damaged_artifact_is_refused(fitted: Artifact) -> None:
    without = {name: tensor for name, tensor in fitted.tensors.items() if name != "left.bank"}
    with pytest.raises(BadInput, match=r"left\.bank"):
        cca.load(Artifact(fitted.kind, without, fitted.card))
    cut = {**fitted.tensors, "left.matrix": fitted.tensors["left.matrix"][:, :2]}
    with pytest.raises(BadInput, match="do not fit"):
        cca.load(Artifact(fitted.kind, cut, fitted.card))


def test_captions_of_one_picture_are_never_on_both_sides_of_a_split() -> None:
    pairs = made_up(31)
    data = PairSet(pairs.left, pairs.right, pairs.partner)
    tested = 0
    for fold in folds(data):
        train = {row.tobytes() for row in fold.train.right}
        assert not train & {row.tobytes() for row in fold.test.right}
        assert np.bincount(fold.test.partner).tolist() == [2] * len(fold.test.right)
        assert not {row.tobytes() for row in fold.train.left} & {row.tobytes() for row in fold.test.left}
        tested += len(fold.test.right)
    assert tested == CUTS * 31


def test_correlations_do_not_depend_on_the_basis() -> None:
    pairs = made_up(200)
    turn, _ = np.linalg.qr(np.random.default_rng(8).normal(size=(20, 20)))
    moments = Moments.of(pairs.left, pairs.right, pairs.partner, 0.3)
    turned = Moments.of((pairs.left @ turn + 5.0).astype(np.float32), pairs.right, pairs.partner, 0.3)
    assert Canonical.fit(moments, 0.1, 0.1).rho == pytest.approx(Canonical.fit(turned, 0.1, 0.1).rho, abs=1e-3)


def test_the_reducer_keeps_neighbours_and_says_how_well() -> None:
    pairs = made_up(120)
    artifact = compact.CompactTrainer().fit(pairs, quiet, CancelToken())
    (side,) = compact.load(artifact)
    mapped = side.apply(pairs.right)
    assert mapped.shape == (120, artifact.card["dimension"])
    assert np.linalg.norm(mapped, axis=1) == pytest.approx(np.ones(120), abs=1e-5)
    near = side.apply((pairs.right + 0.001).astype(np.float32))
    assert np.argmax(near @ mapped.T, axis=1).tolist() == list(range(120))
    assert set(artifact.card["calibration"]["background"]) == {"mean", "std"}


def test_a_reducer_of_too_few_items_is_refused() -> None:
    with pytest.raises(BadInput, match="at least 20"):
        compact.CompactTrainer().fit(made_up(10), quiet, CancelToken())
    with pytest.raises(BadInput, match="no reducer"):
        compact.load(Artifact(compact.KIND, {}, {}))


def head_and_names() -> tuple[ClassifierHead, list[np.ndarray]]:
    words = np.eye(6, dtype=np.float32)
    head = ClassifierHead(
        5 * np.eye(6, 8, dtype=np.float32), np.zeros(6, np.float32), tuple((str(i),) for i in range(6))
    )
    return head, [words[i : i + 1] for i in range(6)]


def test_class_names_find_their_class_without_a_pair() -> None:
    head, names = head_and_names()
    text, image = Space("t", (), "1", 6), Space("i", (), "1", 8)
    artifact = class_names.ClassNamesTrainer().fit_head(head, image, names, text, np.eye(6, dtype=np.float32))
    words, pictures = class_names.load(artifact)
    assert (words.source, pictures.source) == (text.id, image.id)
    scores = words.apply(np.eye(6, dtype=np.float32)) @ pictures.apply(3 * np.eye(6, 8, dtype=np.float32)).T
    assert scores.argmax(axis=1).tolist() == list(range(6))
    assert words.apply(np.empty((0, 6), np.float32)).shape == (0, artifact.card["dimension"])
    assert pictures.apply(np.empty((0, 8), np.float32)).shape == (0, artifact.card["dimension"])


def test_words_that_name_a_class_are_trusted_more() -> None:
    head, names = head_and_names()
    artifact = class_names.ClassNamesTrainer().fit_head(head, Space("i", (), "", 8), names, Space("t", (), "", 6))
    words, _ = class_names.load(artifact)
    slots = artifact.card["trust"]["slots"]
    named, vague = words.apply(np.array([[1, 0, 0, 0, 0, 0], [1, 1, 1, -1, -1, -1]], dtype=np.float32))
    assert named[slots].sum() > vague[slots].sum()


def test_names_that_do_not_match_the_classes_are_refused() -> None:
    head, names = head_and_names()
    with pytest.raises(BadInput, match="6 classes"):
        class_names.ClassNamesTrainer().fit_head(head, Space("i", (), "", 8), names[:4], Space("t", (), "", 6))
    with pytest.raises(BadInput, match="no class-name bridge"):
        class_names.load(Artifact(class_names.KIND, {}, {}))
