"""What the two studies and the null benchmark rest on, on small made-up data."""

from __future__ import annotations

import numpy as np
import pytest

from anyfind.align.reports.rows import unit
from anyfind.sdk import Pairs
from benchmarks.alignment.four_metrics import SCORES, learned, recalls, ridge, scored
from benchmarks.alignment.null_report import measured
from benchmarks.alignment.redundancy_uniqueness import Trial, summary


def linear_pairs(count: int, seed: int) -> Pairs:
    random, mixing = np.random.default_rng(seed), np.random.default_rng(9)
    hidden = random.normal(size=(count, 8))
    left, right = (
        (hidden @ mixing.normal(size=(8, wide)) + 1.5 * random.normal(size=(count, wide))).astype(np.float32)
        for wide in (24, 32)
    )
    return Pairs("texts", "images", left, right, np.arange(count), "made up", "0" * 64)


def test_euclidean_ties_cosine_on_unit_vectors() -> None:
    random = np.random.default_rng(0)
    left, right = (unit(random.normal(size=(count, 12)).astype(np.float32)) for count in (40, 60))
    cosine, euclidean = (scored(kind, left, right).astype(np.float64) for kind in ("cosine", "Euclidean"))
    assert np.array_equal(np.argsort(-cosine, axis=1), np.argsort(-euclidean, axis=1))
    assert np.allclose(euclidean, -np.sqrt(2 - 2 * cosine), atol=1e-3)
    other = scored("Manhattan", left, right)
    assert not np.array_equal(np.argsort(-cosine, axis=1), np.argsort(-other, axis=1))


def test_every_score_puts_the_same_thing_first() -> None:
    rows = np.random.default_rng(1).normal(size=(30, 10)).astype(np.float32)
    for kind in SCORES:
        assert recalls(scored(kind, rows, rows)) == (100.0, 100.0)
        assert np.array_equal(scored(kind, rows, rows).argmax(axis=1), np.arange(30))


def test_ridge_and_a_learned_score_of_both_vectors_find_partners() -> None:
    train, test = linear_pairs(150, 0), linear_pairs(60, 1)
    left, right = np.asarray(test.left), np.asarray(test.right)
    mapped = ridge(np.asarray(train.left), np.asarray(train.right))(left)
    # A blind guess finds one in six.
    assert min(recalls(scored("cosine", mapped, right))) > 60
    assert min(recalls(learned(train, test, "contrastive", 0))) > 60


def test_the_null_benchmark_counts_alarms() -> None:
    (row,) = measured([64], 5, 30, (32, 40))
    assert row["n"] == 64
    assert 0 <= row["alarms"] <= 40
    assert row["raw"]["linear CKA"] > 0.3
    assert set(row["alone"]) == set(row["raw"])


def test_the_sweep_is_summed_up_by_what_is_unique() -> None:
    trials = [
        Trial(unique, 1, depth, 50.0 + depth, 0.1 * depth - unique * 0.01, 0.1)
        for unique in (0, 3)
        for depth in range(5)
    ]
    rows = summary(trials)
    assert [row[0] for row in rows] == [0, 3]
    assert rows[0][1] == pytest.approx(0.4)
    assert rows[0][3] == pytest.approx(1.0)
