from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anyfind.align.reports.geometry import effective_rank, gap, hubness, local_dimension, mean_cosine
from anyfind.align.reports.kernels import Cka, Cknna, centred, linear_kernel, rbf_kernel, u_centred
from anyfind.align.reports.making import neighbours_for, similarities
from anyfind.align.reports.neighbours import CycleKnn, MutualKnn, Neighbourhoods, nearest, preserved
from anyfind.align.reports.null import calibrate
from anyfind.align.reports.rows import prepared, rows_of, unit
from anyfind.sdk import CancelToken, Pairs
from anyfind.sdk.types import Float32Array
from data_makers.planted_pairs import independent


def cloud(count: int, wide: int, seed: int = 0) -> Float32Array:
    return unit(np.random.default_rng(seed).normal(size=(count, wide)).astype(np.float32))


def test_a_side_is_wholly_similar_to_itself() -> None:
    rows = cloud(60, 8)
    near = Neighbourhoods.of(rows, rows, 5)
    order = np.arange(60)
    assert MutualKnn(near).at(order) == 1.0
    for one in (Cka.linear(rows, rows), Cka.rbf(rows, rows), Cka.unbiased(rows, rows), Cknna.of(rows, rows, near)):
        assert one.at(order) == pytest.approx(1.0, abs=1e-4)


def test_similarities_are_those_of_the_definitions() -> None:
    left, right = cloud(40, 6), cloud(40, 9, 1)
    near = Neighbourhoods.of(left, right, 4)
    order = np.random.default_rng(2).permutation(40)
    moved = right[order]
    one, two = nearest(left, 4), nearest(moved, 4)
    mutual = np.mean([len(set(a) & set(b)) / 4 for a, b in zip(one.tolist(), two.tolist(), strict=True)])
    assert MutualKnn(near).at(order) == pytest.approx(mutual)
    back = np.mean([any(row in one[at] for at in two[row]) for row in range(40)])
    assert CycleKnn.of(near).at(order) == pytest.approx(back)
    x, y = left - left.mean(axis=0), moved - moved.mean(axis=0)
    expected = np.linalg.norm(x.T @ y) ** 2 / (np.linalg.norm(x.T @ x) * np.linalg.norm(y.T @ y))
    assert Cka.linear(left, right).at(order) == pytest.approx(expected, abs=1e-4)


def test_unbiased_cka_is_the_unbiased_hsic() -> None:
    kernels = [linear_kernel(cloud(20, 5, seed)).astype(np.float64) for seed in (0, 1)]
    bare = [kernel - np.diag(np.diag(kernel)) for kernel in kernels]
    n = 20

    def hsic(
        one: np.ndarray[tuple[int, int], np.dtype[np.float64]], two: np.ndarray[tuple[int, int], np.dtype[np.float64]]
    ) -> float:
        whole = np.trace(one @ two) + one.sum() * two.sum() / ((n - 1) * (n - 2))
        return float(whole - 2 * (one @ two).sum() / (n - 2)) / (n * (n - 3))

    mine = np.vdot(*(u_centred(kernel.astype(np.float32)) for kernel in kernels)) / (n * (n - 3))
    assert float(mine) == pytest.approx(hsic(bare[0], bare[1]), abs=1e-6)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 1000), st.integers(20, 50))
def test_permuting_kernels_and_lists_is_permuting_rows(seed: int, count: int) -> None:
    left, right = cloud(count, 5, seed), cloud(count, 7, seed + 1)
    order = np.random.default_rng(seed).permutation(count)
    same = np.arange(count)
    near, moved = Neighbourhoods.of(left, right, 3), Neighbourhoods.of(left, right[order], 3)
    assert MutualKnn(near).at(order) == pytest.approx(MutualKnn(moved).at(same))
    assert CycleKnn.of(near).at(order) == pytest.approx(CycleKnn.of(moved).at(same))
    assert Cka.rbf(left, right).at(order) == pytest.approx(Cka.rbf(left, right[order]).at(same), abs=1e-4)
    one, two = Cknna.of(left, right, near), Cknna.of(left, right[order], moved)
    assert one.at(order) == pytest.approx(two.at(same), abs=1e-4)


def test_raw_cka_fails_on_independent_sides_and_the_calibrated_one_does_not() -> None:
    rows = independent(128, (384, 512), 3)
    found = {one.name: one for one in similarities(rows, CancelToken()).rows}
    assert found["linear CKA"].value > 0.5
    assert found["RBF CKA"].value > 0.5
    assert found["linear CKA"].null_mean == pytest.approx(found["linear CKA"].value, abs=0.05)
    assert found["linear CKA"].score < 0.05
    assert abs(found["unbiased CKA"].value) < 0.1
    assert found["mutual-kNN"].null_mean == pytest.approx(found["mutual-kNN"].k / 127, abs=0.01)  # type: ignore[operator]


@pytest.mark.parametrize("count", [128, 300])
def test_false_alarms_are_rare(count: int) -> None:
    alarms = 0
    for draw in range(40):
        rows = independent(count, (32, 48), 100 + draw)
        alarms += similarities(rows, CancelToken(), permutations=100, seed=draw).similar
    # 2% are expected; six of forty would be a wonder.
    assert alarms <= 4


def test_p_values_of_independent_sides_are_spread_evenly() -> None:
    found = []
    for draw in range(80):
        rows = independent(60, (8, 8), 500 + draw)
        near = Neighbourhoods.of(rows.left, rows.right, 5)
        found.append(calibrate([(MutualKnn(near), 60, 5)], CancelToken(), permutations=50, seed=draw).rows[0].p)
    assert 0.35 < np.mean(found) < 0.7
    assert min(found) > 0


def test_shared_rows_are_found() -> None:
    rows = independent(200, (20, 30), 0)
    shared = np.random.default_rng(1).normal(size=(200, 4))
    left = prepared((rows.left + shared @ np.random.default_rng(2).normal(size=(4, 20))).astype(np.float32))
    right = prepared((rows.right + shared @ np.random.default_rng(3).normal(size=(4, 30))).astype(np.float32))
    found = similarities(type(rows)(left, right, rows.item), CancelToken())
    assert found.similar
    assert found.p == pytest.approx(1 / 201)
    assert all(one.score > 0.1 for one in found.rows)
    assert {(one.n, one.k) for one in found.rows} == {(200, 10), (200, None)}


def test_few_rows_get_few_neighbours() -> None:
    assert [neighbours_for(count) for count in (20, 48, 1000)] == [2, 6, 10]


def test_effective_rank_counts_directions() -> None:
    random = np.random.default_rng(0)
    flat = random.normal(size=(500, 3)) @ random.normal(size=(3, 40))
    assert 1.5 < effective_rank(flat.astype(np.float32)) <= 3.0
    assert effective_rank(random.normal(size=(2000, 10)).astype(np.float32)) > 9.5
    assert effective_rank(np.ones((5, 4), dtype=np.float32)) == 1.0


def test_local_dimension_is_that_of_the_sheet() -> None:
    random = np.random.default_rng(0)
    sheet = random.uniform(size=(1500, 2)) @ np.linalg.qr(random.normal(size=(20, 2)))[0].T
    assert 1.6 < local_dimension(sheet.astype(np.float32)) < 2.5
    assert local_dimension(np.ones((10, 3), dtype=np.float32)) == 0.0


def test_mean_cosine_counts_different_rows() -> None:
    rows = unit(np.asarray([[1, 0], [0, 1], [1, 0]], dtype=np.float32))
    assert mean_cosine(rows) == pytest.approx(1 / 3)


def test_a_shift_is_all_centroid_and_a_stretch_is_all_distribution() -> None:
    random = np.random.default_rng(0)
    one, two = (random.normal(size=(3000, 6)).astype(np.float32) for _ in range(2))
    shifted = gap(one, two + np.float32(1.0))
    assert shifted.centroid == pytest.approx(6.0, rel=0.1)
    assert shifted.distribution < 4 * shifted.by_chance
    stretched = gap(one, 2 * two)
    assert stretched.centroid < 0.05
    assert stretched.distribution == pytest.approx(6.0, rel=0.2)


def test_a_hub_is_found() -> None:
    random = np.random.default_rng(0)
    queries, gallery = cloud(200, 10), cloud(100, 10, 1)
    even = hubness(queries, gallery, 5)
    gallery[0] = 3 * queries.mean(axis=0) / np.linalg.norm(queries.mean(axis=0))
    queries += 2 * gallery[0]
    hub = hubness(unit(queries), gallery, 5)
    assert hub.counts[0] == 200
    assert hub.skewness > even.skewness + 3
    assert even.counts.sum() == 1000
    del random


def test_neighbours_are_preserved_by_turning_and_lost_by_shuffling() -> None:
    rows = cloud(100, 12)
    turn = np.linalg.qr(np.random.default_rng(1).normal(size=(12, 12)))[0].astype(np.float32)
    assert preserved(nearest(rows), nearest(rows @ turn)) == 1.0
    assert preserved(nearest(rows), nearest(cloud(100, 12, 5))) < 0.2


def test_twins_are_left_out_and_captions_averaged() -> None:
    random = np.random.default_rng(0)
    right = random.normal(size=(30, 6)).astype(np.float32)
    right[7] = right[3]
    left = random.normal(size=(60, 5)).astype(np.float32)
    pairs = Pairs("words", "pictures", left, right, np.repeat(np.arange(30), 2), "made up", "0" * 64)
    rows = rows_of(pairs, 1000)
    assert len(rows) == 29
    assert len({3, 7} & set(rows.item.tolist())) == 1
    assert np.allclose(np.linalg.norm(rows.left, axis=1), 1, atol=1e-5)
    assert len(rows_of(pairs, 10)) == 10


def test_centred_kernels_have_no_mean() -> None:
    kernel = centred(rbf_kernel(cloud(30, 4)))
    assert np.allclose(kernel.mean(axis=0), 0, atol=1e-6)
