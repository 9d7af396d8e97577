from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from anyfind.sdk import Artifact, BadInput, Cancelled, CancelToken, FitOptions, Pairs
from anyfind_plugins.contrastive import sides
from anyfind_plugins.contrastive.recipe import LARGE, Recipe, sensible
from anyfind_plugins.contrastive.trainer import LinearTrainer, NetworkTrainer

SMALL = {"dimension": 16, "batch": 100, "steps": 12, "hidden": 0}


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


def fit(pairs: Pairs, **values: object) -> Artifact:
    return LinearTrainer().fit(pairs, quiet, CancelToken(), FitOptions(device="cpu", values=SMALL | values))


def hits(artifact: Artifact, pairs: Pairs, k: int = 10) -> float:
    left, right = sides.load(artifact)
    scores = left.apply(pairs.left) @ right.apply(pairs.right).T
    own = scores[np.arange(len(scores)), pairs.partner]
    return float(np.mean((scores > own[:, None]).sum(axis=1) < k))


@pytest.fixture(scope="module")
def fitted() -> Artifact:
    return LinearTrainer().fit(made_up(300), quiet, CancelToken(), FitOptions(device="cpu"))


def test_unseen_pairs_are_found(fitted: Artifact) -> None:
    assert hits(fitted, made_up(200, seed=1)) > 0.5


def test_training_that_does_not_help_is_left_out(fitted: Artifact) -> None:
    """The start is one of the choices, so cross-validation may keep it."""
    start = fit(made_up(300), steps=0, left_ridge=fitted.card["hyperparameters"]["left_ridge"])
    assert hits(fitted, made_up(200, seed=1)) > hits(start, made_up(200, seed=1)) - 0.05
    assert "did not help" in start.card["method"]


def test_training_lowers_the_loss() -> None:
    first, last = (fit(made_up(300), steps=steps, rate=0.01, noise=0.0).card["training"]["loss"] for steps in (1, 60))
    assert last < 0.9 * first


def test_shuffled_pairs_give_chance() -> None:
    pairs = made_up(300)
    shuffled = dataclasses.replace(pairs, partner=np.random.default_rng(3).permutation(pairs.partner))
    artifact = LinearTrainer().fit(shuffled, quiet, CancelToken(), FitOptions(device="cpu"))
    assert hits(artifact, made_up(200, seed=1)) < 0.15
    assert artifact.card["trust"]["offset"] < -1.0


def test_the_same_pairs_and_seed_give_the_same_bits() -> None:
    one, same = fit(made_up(120)), fit(made_up(120))
    assert one.card == same.card
    assert all(np.array_equal(one.tensors[name], same.tensors[name]) for name in one.tensors)
    other = LinearTrainer().fit(made_up(120), quiet, CancelToken(), FitOptions(device="cpu", seed=5, values=SMALL))
    assert other.card["target"] != one.card["target"]


def test_a_fit_from_a_card_gives_the_same_bridge(fitted: Artifact) -> None:
    options = FitOptions(device="cpu", values=fitted.card["hyperparameters"])
    again = LinearTrainer().fit(made_up(300), quiet, CancelToken(), options)
    assert again.card["target"] == fitted.card["target"]


def test_both_sides_give_unit_vectors_whose_products_are_the_scores(fitted: Artifact) -> None:
    pairs = made_up(50, seed=2)
    for side, vectors in zip(sides.load(fitted), (pairs.left, pairs.right), strict=True):
        mapped = side.apply(vectors)
        assert mapped.dtype == np.float32
        assert mapped.shape == (len(vectors), fitted.card["dimension"])
        assert np.linalg.norm(mapped, axis=1) == pytest.approx(np.ones(len(vectors)), abs=1e-5)
        assert mapped[7] == pytest.approx(side.apply(vectors[7:8])[0], abs=1e-5)
        assert side.apply(vectors[:0]).shape == (0, fitted.card["dimension"])


def test_the_card_says_how_held_out_pairs_fared_and_what_the_training_did(fitted: Artifact) -> None:
    card = fitted.card
    assert card["sides"] == ["words", "pictures"]
    assert card["held_out"]["left_to_right"]["r10"] > 40
    assert set(card["calibration"]["background"]) == {"mean", "std"}
    for moment in ("start", "end"):
        for side in ("left", "right"):
            watched = card["monitor"][moment][side]
            assert 0 <= watched["neighbours"] <= 1
            assert watched["effective_rank"] >= 1


@pytest.mark.parametrize(
    "values",
    [
        {"structure": 1.0, "levels": 2},
        {"anchors": 0.5},
        {"intra_modal": 0.5},
        {"uniformity": 0.2, "alignment": 0.5},
        {"geodesic": 0.05},
        {"positives": "all"},
        {"score": "cosine"},
        {"temperature": 0.1, "score": "cosine", "hidden": 8},
    ],
    ids=str,
)
def test_every_term_changes_the_bridge_and_keeps_it_working(values: dict[str, object]) -> None:
    plain, changed = fit(made_up(200)), fit(made_up(200), **values)
    assert changed.card["target"] != plain.card["target"]
    assert hits(changed, made_up(100, seed=1)) > 0.4
    for name, value in values.items():
        assert changed.card["hyperparameters"][name] == value


def test_the_structure_term_keeps_more_neighbours() -> None:
    plain, kept = (
        fit(made_up(300), steps=80, rate=0.01, structure=weight).card["monitor"]["end"] for weight in (0.0, 20.0)
    )
    assert kept["left"]["neighbours"] > plain["left"]["neighbours"]


def test_a_network_is_trained_and_applied() -> None:
    values = {"hidden": 32, "steps": 30, "batch": 100, "dimension": 16}
    artifact = NetworkTrainer().fit(made_up(300), quiet, CancelToken(), FitOptions(device="cpu", values=values))
    assert artifact.kind == "anyfind.contrastive/contrastive-mlp"
    assert np.abs(artifact.tensors["left.head.out"]).max() > 0
    assert hits(artifact, made_up(200, seed=1)) > 0.5


def test_pairs_of_little_weight_count_little() -> None:
    """A third of the pairs is wrong; told so, the bridge finds more."""
    pairs = made_up(300, captions=1)
    wrong = np.arange(300) % 3 == 0
    partner = pairs.partner.copy()
    partner[wrong] = np.random.default_rng(0).permutation(partner[wrong])
    mixed = dataclasses.replace(pairs, partner=partner)
    told = dataclasses.replace(mixed, weight=np.where(wrong, 0.02, 1.0).astype(np.float32))
    test = made_up(200, seed=1, captions=1)
    assert hits(fit(told, steps=40), test, 3) > hits(fit(mixed, steps=40), test, 3)


def test_files_that_are_mapped_give_the_same_bridge_as_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("anyfind_plugins.contrastive.preparing.IN_MEMORY", 100)
    pairs = made_up(200)
    half = dataclasses.replace(
        pairs, left=pairs.left.astype(np.float16), right=pairs.right.astype(np.float16), source="halves"
    )
    for name in ("left", "right"):
        np.save(tmp_path / f"{name}.npy", getattr(half, name))
    mapped = dataclasses.replace(
        half, **{name: np.load(tmp_path / f"{name}.npy", mmap_mode="r") for name in ("left", "right")}
    )
    one, other = fit(half), fit(mapped)
    test = made_up(50, seed=3)
    for mine, theirs in zip(sides.load(one), sides.load(other), strict=True):
        vectors = test.left if mine.side == 0 else test.right
        # Coordinates in files are halves.
        assert np.abs(mine.apply(vectors) - theirs.apply(vectors)).max() < 5e-3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["left.npy", "right.npy"]


def test_very_many_pairs_are_fitted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("anyfind_plugins.contrastive.trainer.LARGE", 250)
    artifact = fit(made_up(300))
    assert hits(artifact, made_up(200, seed=1)) > 0.5
    assert sensible(LARGE, network=False).steps > sensible(100, network=False).steps


def test_a_handful_of_pairs_keeps_the_start() -> None:
    artifact = LinearTrainer().fit(made_up(12), quiet, CancelToken(), FitOptions(device="cpu"))
    assert artifact.card["hyperparameters"]["steps"] == 0


def test_it_stops_within_a_step() -> None:
    token, said = CancelToken(), []

    def progress(done: int, total: int, what: str) -> None:
        said.append((done, total, what))
        if what == "training on folds":
            token.cancel()

    with pytest.raises(Cancelled):
        LinearTrainer().fit(made_up(100), progress, token, FitOptions(device="cpu", values=SMALL))
    assert sum(what == "training on folds" for _, _, what in said) == 1


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"depth": 3}, "depth"),
        ({"score": "euclid"}, "score"),
        ({"positives": "some"}, "positives"),
        ({"batch": 1}, "batch"),
        ({"noise": -1.0}, "noise"),
        ({"noise": float("nan")}, "noise"),
        ({"levels": 4}, "Levels"),
    ],
)
def test_values_that_make_no_sense_are_refused(values: dict[str, object], word: str) -> None:
    with pytest.raises(BadInput, match=word):
        LinearTrainer().fit(made_up(50), quiet, CancelToken(), FitOptions(device="cpu", values=values))


def test_too_few_pairs_and_broken_artifacts_are_refused(fitted: Artifact) -> None:
    with pytest.raises(BadInput, match="at least"):
        LinearTrainer().fit(made_up(3), quiet, CancelToken(), FitOptions(device="cpu"))
    with pytest.raises(BadInput, match="no contrastive bridge"):
        sides.load(Artifact(fitted.kind, {}, fitted.card))
    broken = dict(fitted.tensors) | {"left.head.weight": np.zeros((2, 2), dtype=np.float32)}
    with pytest.raises(BadInput, match="fit its card"):
        sides.load(Artifact(fitted.kind, broken, fitted.card))


def test_recipes_survive_a_card() -> None:
    assert Recipe(**sensible(5000, network=True).as_dict()) == sensible(5000, network=True)
