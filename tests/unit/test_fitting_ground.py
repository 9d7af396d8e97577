from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from anyfind.sdk import BadInput, FitOptions, Pairs
from anyfind_plugins.bridges.canonical import Moments
from anyfind_plugins.fitting import moments, rows
from anyfind_plugins.fitting.cards import card, identity
from anyfind_plugins.fitting.checks import check_pairs, given_values
from anyfind_plugins.fitting.folds import CUTS, FOLDS, PairSet, splits, twins
from anyfind_plugins.fitting.held_out import HeldOut, mean_of, measure
from anyfind_plugins.fitting.moments import SINGLE, weighted_moments


def some_pairs(count: int = 12, captions: int = 2) -> PairSet:
    random = np.random.default_rng(4)
    partner = np.repeat(np.arange(count), captions)
    left = random.normal(size=(count * captions, 3)).astype(np.float32)
    return PairSet(left, random.normal(size=(count, 4)).astype(np.float32), partner)


def as_pairs(made: PairSet, weight: np.ndarray | None = None) -> Pairs:
    return Pairs("a", "b", made.left, made.right, made.partner, "made up", "0" * 64, weight)


def test_twins_are_one_group_through_any_chain() -> None:
    made = some_pairs(6, 1)
    made.left[1] = made.left[0]
    made.right[2] = made.right[1]
    groups = twins(made.left, made.right, made.partner)
    assert groups.tolist() == [0, 0, 0, 1, 2, 3]


def test_splits_cover_every_item_once_a_cut_and_keep_groups_together() -> None:
    groups = np.array([0, 0, 1, 2, 3, 4, 5, 6])
    made = splits(groups)
    assert len(made) == CUTS * FOLDS
    for cut in range(CUTS):
        tested = np.concatenate([split.test for split in made[cut * FOLDS : (cut + 1) * FOLDS]])
        assert sorted(tested.tolist()) == list(range(8))
    for split in made:
        assert not set(groups[split.train]) & set(groups[split.test])
        assert (groups[split.test] == split.groups).all()
    assert len(splits(groups, many=8)) == FOLDS


def test_a_part_keeps_weights_with_their_rows() -> None:
    made = some_pairs(4)
    whole = PairSet(made.left, made.right, made.partner, np.arange(8, dtype=np.float32))
    part = whole.of(np.array([1, 3]))
    assert part.weight is not None
    assert part.weight.tolist() == [2, 3, 6, 7]
    assert part.partner.tolist() == [0, 0, 1, 1]


def test_ranks_count_ties_against_the_right_answer() -> None:
    flat = measure(np.ones((20, 20), dtype=np.float32), np.arange(20))
    assert flat.recalls == (0.0,) * 6
    perfect = measure(np.eye(20, dtype=np.float32), np.arange(20))
    assert perfect.recalls == (100.0,) * 6
    assert perfect.merit == 100.0


def test_twins_are_right_answers_for_each_other() -> None:
    scores = np.array([[0.0, 1.0], [1.0, 0.0]], dtype=np.float32)
    assert measure(scores, np.arange(2)).recalls[0] == 0.0
    assert measure(scores, np.arange(2), np.zeros(2, dtype=np.int64)).recalls[0] == 100.0


def test_the_mean_of_folds_is_a_mean() -> None:
    one, two = HeldOut((0.0,) * 6, 1.0, 10.0, (0.0, 2.0)), HeldOut((50.0,) * 6, 3.0, 20.0, (1.0, 4.0))
    assert mean_of([one, two]) == HeldOut((25.0,) * 6, 2.0, 15.0, (0.5, 3.0))


def test_moments_without_weights_are_the_bridges_own(monkeypatch: pytest.MonkeyPatch) -> None:
    made = some_pairs(200, 3)
    monkeypatch.setattr(moments, "BLOCK", 50)
    mine = weighted_moments(made.left, made.right, made.partner)
    theirs = Moments.of(made.left, made.right, made.partner, SINGLE)
    for name in Moments.__slots__:
        np.testing.assert_allclose(getattr(mine, name), getattr(theirs, name), atol=1e-5)


def test_a_pair_of_weight_a_half_counts_as_half_a_pair() -> None:
    made = some_pairs(8, 1)
    twice = np.concatenate([np.arange(8), np.arange(4)])
    repeated = weighted_moments(made.left[twice], made.right[twice], np.arange(12))
    weight = np.r_[np.ones(4), np.full(4, 0.5)].astype(np.float32)
    weighted = weighted_moments(made.left, made.right, made.partner, weight)
    for name in Moments.__slots__:
        np.testing.assert_allclose(getattr(weighted, name), getattr(repeated, name), atol=1e-5)


def test_some_rights_alone_are_the_moments_of_a_part() -> None:
    made = some_pairs(20)
    chosen = np.array([2, 3, 11, 19])
    part = made.of(chosen)
    mine = weighted_moments(made.left, made.right, made.partner, rights=chosen)
    theirs = weighted_moments(part.left, part.right, part.partner)
    for name in Moments.__slots__:
        np.testing.assert_allclose(getattr(mine, name), getattr(theirs, name), atol=1e-6)


def test_rows_of_a_mapped_half_precision_file_come_as_float32(tmp_path: Path) -> None:
    made = some_pairs(10).right.astype(np.float16)
    np.save(tmp_path / "rows.npy", made)
    mapped = np.load(tmp_path / "rows.npy", mmap_mode="r")
    ids = np.array([7, 0, 7, 3])
    found = rows.rows(mapped, ids)
    assert found.dtype == np.float32
    assert (found == made[ids]).all()
    parts = list(rows.blocks(mapped, 4))
    assert [len(block) for _, block in parts] == [4, 4, 2]
    assert (np.concatenate([block for _, block in parts]) == made).all()


def test_pairs_that_nothing_can_be_fitted_on_are_refused() -> None:
    made = some_pairs(4)
    check_pairs(as_pairs(made), 4)
    with pytest.raises(BadInput, match="at least 5 pairs"):
        check_pairs(as_pairs(made), 5)
    with pytest.raises(BadInput, match="Weights"):
        check_pairs(as_pairs(made, np.zeros(8, dtype=np.float32)), 4)
    with pytest.raises(BadInput, match="rows that are not there"):
        check_pairs(as_pairs(PairSet(made.left, made.right, made.partner + 1)), 4)
    made.left[3, 1] = np.nan
    with pytest.raises(BadInput, match="not finite"):
        check_pairs(as_pairs(made), 4)


def test_given_values_are_of_the_known_types() -> None:
    known = {"rank": 3, "ridge": 0.5, "centred": True}
    assert given_values(FitOptions(values={"rank": 4.0, "ridge": 1}), known, "It") == {"rank": 4, "ridge": 1.0}
    for wrong in ({"rank": 4.5}, {"rank": True}, {"ridge": "1"}, {"centred": 1}):
        with pytest.raises(BadInput, match="must be of type"):
            given_values(FitOptions(values=wrong), known, "It")
    with pytest.raises(BadInput, match="no hyper-parameter 'rankk'"):
        given_values(FitOptions(values={"rankk": 4}), known, "It")


def test_a_card_divides_the_background_by_what_the_vectors_are_divided_by() -> None:
    held_out = HeldOut((1.0, 2.0, 3.0, 4.0, 5.0, 6.0), 2.4, 33.3, (0.2, 0.4))
    tensors = {"b": np.ones(2, dtype=np.float32), "a": np.zeros(3, dtype=np.float32)}
    made = card(
        "x/y", as_pairs(some_pairs()), tensors, dimension=7, method="m", revision=1, hyperparameters={"rank": 2},
        held_out=held_out, shrink=2.0,
    )  # fmt: skip
    assert made.card["calibration"]["background"] == {"mean": 0.1, "std": 0.2}
    assert made.card["held_out"]["pool"] == 33
    assert made.card["target"] == identity(tensors)
    assert made.card["trust"]["offset"] == pytest.approx(0.0)
