"""The bundled scorers on made-up bridges in which what each corrects is there by construction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anyfind.sdk import Artifact, BadInput, Bank, Cancelled, CancelToken, FactoredScorer, FitOptions, Scorer
from anyfind_plugins.scorers import conformal, hubs, invgc, mean_removal, probabilistic

DIMENSION = 24

ALL: list[tuple[Callable[[], Any], Callable[[Artifact], Any]]] = [
    (mean_removal.MeanRemovalTrainer, mean_removal.load),
    (invgc.InvgcTrainer, invgc.load),
    (hubs.NnnTrainer, hubs.load_nnn),
    (hubs.InvertedSoftmaxTrainer, hubs.load_inverted_softmax),
    (hubs.CslsTrainer, hubs.load_csls),
    (conformal.ConformalTrainer, conformal.load),
    (probabilistic.ProbabilisticTrainer, probabilistic.load),
]
FACTORED = [pair for pair in ALL if pair[0] is not conformal.ConformalTrainer]


def quiet(done: int, total: int, what: str) -> None:
    del done, total, what


def unit(rows: np.ndarray) -> np.ndarray:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def pair_of(count: int, seed: int, noise: float = 0.5) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    causes = random.normal(size=(count, DIMENSION))
    return tuple(unit(causes + noise * random.normal(size=causes.shape)) for _ in (0, 1))  # type: ignore[return-value]


def bank(count: int = 120, held: int = 60, seed: int = 0) -> Bank:
    left, right = pair_of(count, seed)
    held_left, held_right = pair_of(held, seed + 1) if held else (left[:0], right[:0])
    return Bank(("a", "b"), "c", left, right, np.arange(count), held_left, held_right, np.arange(held))


def fitted(trainer: Any, load: Any, some: Bank, **values: float) -> Any:
    return load(trainer().fit(some, quiet, CancelToken(), FitOptions(values=values)))


@pytest.mark.parametrize(("trainer", "load"), ALL)
def test_a_score_depends_on_its_two_vectors_alone(trainer: Any, load: Any) -> None:
    scorer = fitted(trainer, load, bank())
    assert isinstance(scorer, Scorer)
    queries, gallery = pair_of(9, 5)
    for side in (0, 1):
        whole = scorer.scores(queries, gallery, side)
        assert whole.shape == (9, 9)
        assert whole.dtype == np.float32
        assert np.isfinite(whole).all()
        assert scorer.scores(queries[3:4], gallery[5:7], side) == pytest.approx(whole[3:4, 5:7], abs=1e-5)


@pytest.mark.parametrize(("trainer", "load"), FACTORED)
def test_factors_give_the_scores(trainer: Any, load: Any) -> None:
    scorer = fitted(trainer, load, bank())
    assert isinstance(scorer, FactoredScorer)
    queries, gallery = pair_of(9, 5)
    for side in (0, 1):
        product = scorer.map_queries(queries, side) @ scorer.map_gallery(gallery, side).T
        assert product == pytest.approx(scorer.scores(queries, gallery, side), abs=1e-5)


@pytest.mark.parametrize(("trainer", "load"), ALL)
def test_the_same_bank_gives_the_same_tensors_and_a_card_in_json(trainer: Any, load: Any) -> None:
    del load
    first, second = (trainer().fit(bank(), quiet, CancelToken(), FitOptions(seed=3)) for _ in (0, 1))
    assert first.card == second.card
    assert first.tensors.keys() == second.tensors.keys()
    assert all(np.array_equal(first.tensors[name], second.tensors[name]) for name in first.tensors)
    assert {"sides", "target", "dimension", "method", "hyperparameters"} <= first.card.keys()


@pytest.mark.parametrize(("trainer", "load"), ALL)
def test_what_cannot_be_fitted_on_is_refused(trainer: Any, load: Any) -> None:
    del load
    with pytest.raises(BadInput, match="at least"):
        trainer().fit(bank(count=3, held=0), quiet, CancelToken())
    broken = bank()
    broken.left[0, 0] = np.nan
    with pytest.raises(BadInput, match="not finite"):
        trainer().fit(broken, quiet, CancelToken())
    with pytest.raises(BadInput, match="hyper-parameter 'colour'"):
        trainer().fit(bank(), quiet, CancelToken(), FitOptions(values={"colour": 1}))
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        trainer().fit(bank(), quiet, token)


@pytest.mark.parametrize(("trainer", "load"), ALL)
def test_a_damaged_artifact_is_said(trainer: Any, load: Any) -> None:
    whole = trainer().fit(bank(), quiet, CancelToken())
    with pytest.raises(BadInput, match="cannot be read"):
        load(Artifact(whole.kind, {}, whole.card))
    if whole.card["hyperparameters"]:
        with pytest.raises(BadInput, match="cannot be read"):
            load(Artifact(whole.kind, whole.tensors, {**whole.card, "hyperparameters": {}}))


@pytest.mark.parametrize(("trainer", "load"), FACTORED)
def test_values_that_are_given_are_not_chosen_and_nothing_has_to_be_held(trainer: Any, load: Any) -> None:
    chosen = trainer().fit(bank(), quiet, CancelToken()).card["hyperparameters"]
    again = trainer().fit(bank(held=0), quiet, CancelToken(), FitOptions(values=chosen))
    assert again.card["hyperparameters"] == chosen
    load(again)


def test_one_value_for_both_directions_or_one_for_each() -> None:
    both = hubs.NnnTrainer().fit(bank(), quiet, CancelToken(), FitOptions(values={"alpha": 0.5, "right.k": 3}))
    assert both.card["hyperparameters"] == {"left.alpha": 0.5, "left.k": 128, "right.alpha": 0.5, "right.k": 3}
    with pytest.raises(BadInput, match="must be a number"):
        hubs.NnnTrainer().fit(bank(), quiet, CancelToken(), FitOptions(values={"alpha": "much"}))


def test_biases_are_what_the_papers_say() -> None:
    some = bank(count=40)
    queries, gallery = pair_of(6, 9)
    known = some.left.astype(np.float16).astype(np.float32)
    met = gallery @ known.T
    nnn = fitted(hubs.NnnTrainer, hubs.load_nnn, some, alpha=0.75, k=5)
    wanted = queries @ gallery.T - 0.75 * np.sort(met, axis=1)[:, -5:].mean(axis=1)[None]
    assert nnn.scores(queries, gallery, 0) == pytest.approx(wanted, abs=1e-5)

    softmax = fitted(hubs.InvertedSoftmaxTrainer, hubs.load_inverted_softmax, some, beta=1.0)
    beta = 1.0 / softmax.spread
    inverted = np.exp(beta * (queries @ gallery.T)) / np.exp(beta * met).mean(axis=1)[None]
    assert softmax.scores(queries, gallery, 0) * beta == pytest.approx(np.log(inverted), abs=1e-3)

    csls = fitted(hubs.CslsTrainer, hubs.load_csls, some, k=5)
    items = some.right.astype(np.float16).astype(np.float32)
    own = np.sort(queries @ items.T, axis=1)[:, -5:].mean(axis=1)
    theirs = np.sort(met, axis=1)[:, -5:].mean(axis=1)
    assert 2 * csls.scores(queries, gallery, 0) == pytest.approx(
        2 * queries @ gallery.T - own[:, None] - theirs[None], abs=1e-5
    )


def test_a_conformal_calibration_keeps_the_order_and_is_a_share_of_right_pairs() -> None:
    scorer = fitted(conformal.ConformalTrainer, conformal.load, bank(held=99))
    queries, gallery = pair_of(20, 7)
    plain, told = queries @ gallery.T, scorer.scores(queries, gallery, 0)
    assert np.array_equal(np.argsort(plain, axis=1), np.argsort(told, axis=1))
    assert told.min() >= 0.0
    assert told.max() <= 1.0
    middle = np.median(scorer.calibration.sorted)
    assert scorer.calibration.probability(np.array([middle]))[0] == pytest.approx(0.5, abs=1e-6)


@given(st.lists(st.floats(-1, 1, width=32), min_size=1, max_size=60), st.floats(0.5, 0.99))
def test_a_calibration_covers_what_it_was_made_of(scores: list[float], coverage: float) -> None:
    calibration = conformal.Calibration.of(np.array(scores))
    assert np.mean(np.array(scores) >= calibration.threshold(coverage)) >= coverage - 1 / (len(scores) + 1)
    probed = np.sort(np.concatenate([scores, np.linspace(-1.5, 1.5, 50)]))
    told = calibration.probability(probed)
    assert (np.diff(told) >= 0).all()
    assert ((told >= 0) & (told <= 1)).all()


def test_nothing_to_calibrate_on_is_said() -> None:
    with pytest.raises(BadInput, match="no right pairs"):
        conformal.Calibration.of(np.empty(0))


def test_a_certainty_is_a_probability_and_rises_with_the_score() -> None:
    scorer = fitted(probabilistic.ProbabilisticTrainer, probabilistic.load, bank(400, 300))
    queries, gallery = pair_of(200, 8)
    for side in (0, 1):
        told = scorer.certainty(queries, gallery, side)
        assert told.shape == (200, 200)
        assert ((told >= 0) & (told <= 1)).all()
        assert np.diag(told).mean() > told.mean()
