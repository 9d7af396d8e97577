"""What every trainer of bridges does with pairs and values that make little sense."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import Any

import numpy as np
import pytest
import torch

from anyfind.sdk import BadInput, Cancelled, CancelToken, FitOptions, Pairs
from anyfind_plugins.bridges.canonical import Evidence
from anyfind_plugins.bridges.features import PLAIN, fitting, transform
from anyfind_plugins.contrastive import recipe
from anyfind_plugins.contrastive.trainer import _splits
from anyfind_plugins.fitting.checks import check_pairs
from anyfind_plugins.fitting.folds import Split, apart, grouped
from anyfind_plugins.upgrades.choosing import _folds

QUICK: dict[str, dict[str, object]] = {
    "bridges.cca:CcaTrainer": {"rank": 5},
    "bridges.paired:PairedTrainer": {"rank": 5, "share": 0.0},
    "linear.csa:CsaTrainer": {"rank": 5},
    "linear.partial:PartialTrainer": {"rank": 5},
    "linear.ridge:RidgeTrainer": {"ridge": 1.0},
    "linear.procrustes:ProcrustesTrainer": {"rank": 5},
    "relative.asif:AsifTrainer": {"share": 0.2},
    "contrastive.trainer:LinearTrainer": {"steps": 2, "batch": 16},
    "contrastive.trainer:NetworkTrainer": {"steps": 2, "batch": 16, "hidden": 8},
    "unpaired.trainer:UnpairedTrainer": {"rank": 5, "rounds": 1},
    "pivot.trainer:PivotTrainer": {"ridge": 1.0},
    "upgrades.upgrade:UpgradeTrainer": {"damping": 0.1},
}
SLOW = "bridges.paired:PairedTrainer"
ABSURD: tuple[object, ...] = (-1, float("nan"), float("inf"), 1e300, 10**400, "x", None, [1])


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    # What networks learn does not matter here.
    monkeypatch.setattr("anyfind_plugins.bridges.second._EPOCHS", 1)


def quiet(done: int, total: int, what: str) -> None:
    del done, total, what


def made(count: int = 48, captions: int = 2, seed: int = 0) -> Pairs:
    random = np.random.default_rng(seed)
    hidden = random.normal(size=(count, 5))
    partner = np.repeat(np.arange(count), captions)
    left = hidden[partner] @ random.normal(size=(5, 12)) + 0.3 * random.normal(size=(len(partner), 12))
    right = hidden @ random.normal(size=(5, 16)) + 0.3 * random.normal(size=(count, 16))
    one, other = (transform(PLAIN, side.astype(np.float32)) for side in (left, right))
    return Pairs("words", "pictures", one, other, partner, "made up", "0" * 64)


def fit(name: str, pairs: Pairs, values: dict[str, object]) -> Any:
    module, _, trainer = name.partition(":")
    made_by = getattr(import_module(f"anyfind_plugins.{module}"), trainer)()
    return made_by.fit(pairs, quiet, CancelToken(), FitOptions(device="cpu", values=values))


@pytest.mark.parametrize("name", QUICK)
def test_values_that_make_no_sense_are_refused(name: str) -> None:
    pairs = made()
    known = fit(name, pairs, QUICK[name]).card["hyperparameters"]
    for key, value in known.items():
        for absurd in (*ABSURD, *(() if isinstance(value, bool) else (True,))):
            if isinstance(value, str) and absurd == "x":
                continue
            with pytest.raises(BadInput, match=rf"{key}|Levels|network|score|positives"):
                fit(name, pairs, {**QUICK[name], key: absurd})
    with pytest.raises(BadInput, match="no hyper-parameter"):
        fit(name, pairs, {"nonsense": 1})


@pytest.mark.parametrize("name", [name for name in QUICK if "Upgrade" not in name])
@pytest.mark.parametrize("side", ["left", "right"])
def test_a_side_of_which_all_vectors_are_the_same_is_refused(name: str, side: str) -> None:
    pairs = made()
    flat = replace(pairs, **{side: np.full_like(getattr(pairs, side), 0.25)})
    with pytest.raises(BadInput, match=r"nothing to tell apart|different items"):
        fit(name, flat, QUICK[name])


@pytest.mark.parametrize("name", QUICK)
def test_right_items_without_a_partner_change_nothing(name: str) -> None:
    pairs = made()
    strangers = transform(PLAIN, np.random.default_rng(9).normal(size=(10, 16)).astype(np.float32))
    # They stand in front, so that every row number is another one.
    more = replace(pairs, right=np.concatenate([strangers, pairs.right]), partner=pairs.partner + 10)
    plain, with_strangers = (fit(name, one, QUICK[name]) for one in (pairs, more))
    assert plain.card["held_out"] == with_strangers.card["held_out"]
    for key, tensor in plain.tensors.items():
        assert np.array_equal(tensor, with_strangers.tensors[key]), key


@pytest.mark.parametrize("name", [name for name in QUICK if "Asif" not in name])
def test_weights_that_are_all_the_same_are_none(name: str) -> None:
    pairs = made()
    plain = fit(name, pairs, QUICK[name])
    halved = fit(name, replace(pairs, weight=np.full(len(pairs.left), 0.5, dtype=np.float32)), QUICK[name])
    for key, tensor in plain.tensors.items():
        assert np.allclose(tensor, halved.tensors[key], rtol=1e-3, atol=1e-5), key


@pytest.mark.parametrize("name", QUICK)
def test_the_process_is_left_as_it_was(name: str) -> None:
    """Nobody else's random numbers, threads or number types change."""

    def state() -> list[object]:
        drawn = torch.get_rng_state().tolist(), np.random.get_state()[1].tolist()  # type: ignore[index]
        return [*drawn, torch.get_num_threads(), torch.get_default_dtype(), torch.is_grad_enabled()]

    before = state()
    fit(name, made(), QUICK[name])
    assert state() == before


@pytest.mark.parametrize("name", [name for name in QUICK if name != SLOW])
def test_pairs_and_weights_that_cannot_be_are_refused(name: str) -> None:
    pairs = made()
    count = len(pairs.left)
    for wrong in (
        replace(pairs, partner=pairs.partner - 1),
        replace(pairs, weight=np.zeros(count, dtype=np.float32)),
        replace(pairs, weight=np.full(count, np.nan, dtype=np.float32)),
        replace(pairs, left=np.full_like(pairs.left, np.nan)),
    ):
        with pytest.raises(BadInput):
            fit(name, wrong, QUICK[name])


def test_reading_through_the_vectors_can_be_stopped() -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        check_pairs(made(), 4, cancel)


def test_an_empty_text_among_unit_vectors_does_not_change_how_all_are_read() -> None:
    vectors = made().left.copy()
    vectors[3] = 0.0
    assert fitting(vectors) == PLAIN


def test_halves_are_scaled_as_singles() -> None:
    halves: Any = (np.random.default_rng(1).normal(size=(5, 2000)) * 40).astype(np.float16)
    assert (transform(PLAIN, halves) == transform(PLAIN, halves.astype(np.float32))).all()
    assert not transform(PLAIN, 0 * halves).any()


def test_a_power_of_zero_gives_finite_evidence() -> None:
    bank = np.ones((9, 3), dtype=np.float32)
    evidence = Evidence.of(np.array([0.9, 0.5, 0.0], dtype=np.float32), 0.0, bank, bank, 0.5, 8)
    assert np.isfinite(evidence.core(bank)).all()
    assert np.isfinite(evidence.left_bias(bank)).all()


def test_twins_of_large_sets_stay_together_and_a_caption_of_nearly_all_does_not_chain_them() -> None:
    random = np.random.default_rng(2)
    left, right = (random.normal(size=(60, 4)).astype(np.float32) for _ in range(2))
    left[7] = left[3]
    groups = grouped(left, right, np.arange(60), many=50)
    assert groups[7] == groups[3]
    assert len(np.unique(groups)) == 59
    left[10:40] = left[10]
    assert len(np.unique(grouped(left, right, np.arange(60), many=50))) == 60
    assert len(np.unique(grouped(left, right, np.arange(60), many=100))) == 30


def test_what_shares_a_vector_with_a_test_item_is_not_fitted_on() -> None:
    random = np.random.default_rng(3)
    partner = np.repeat(np.arange(30), 2)
    left = random.normal(size=(60, 4)).astype(np.float16)
    right = random.normal(size=(30, 5)).astype(np.float16)
    left[50], right[20], right[1] = left[3], right[2], right[0]
    test = np.array([0, 1, 2])
    cut = apart(Split(np.arange(3, 30), test, np.arange(3)), left, right, partner, CancelToken())
    # Row 50 is of item 25 and row 3 of item 1.
    assert sorted(set(range(3, 30)) - set(cut.train.tolist())) == [20, 25]
    assert cut.test.tolist() == [0, 1, 2]
    assert cut.groups[0] == cut.groups[1] != cut.groups[2]


@pytest.mark.parametrize("large", [True, False])
def test_training_by_contrast_on_many_pairs_keeps_twins_out_of_the_test(
    monkeypatch: pytest.MonkeyPatch, large: bool
) -> None:
    pairs = made(1200, 1)
    right = pairs.right.copy()
    right[600:700] = right[:100]
    twinned = replace(pairs, right=right)
    if large:
        monkeypatch.setattr("anyfind_plugins.contrastive.trainer.LARGE", 1000)
    cuts = _splits(twinned, np.arange(1200), 0, CancelToken())
    assert recipe.LARGE > 1200
    for cut in cuts:
        assert not {row.tobytes() for row in right[cut.train]} & {row.tobytes() for row in right[cut.test]}


def test_files_with_the_same_vectors_are_in_one_fold_of_an_upgrade() -> None:
    groups = np.array([0, 1, 1, 2, 3, 4, 1, 5])
    parts = _folds(groups, 0)
    assert sorted(np.concatenate(parts).tolist()) == list(range(8))
    for number, part in enumerate(parts):
        others = np.concatenate([other for at, other in enumerate(parts) if at != number])
        assert not set(groups[part].tolist()) & set(groups[others].tolist())
    assert sorted(map(len, _folds(np.zeros(8, dtype=np.int64), 0))) == [2, 2, 2, 2]
