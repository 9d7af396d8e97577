from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from anyfind.spaces.scoring import standardise, weights
from anyfind_plugins.bridges.canonical import Canonical, Evidence, Moments
from anyfind_plugins.bridges.features import Principal
from anyfind_plugins.bridges.packing import Packing

SEEDS = st.integers(0, 2**32 - 1)


def gaussians(seed: int, count: int = 60) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    shared = random.normal(size=(count, 3))
    left = np.hstack([shared, random.normal(size=(count, 3))]).astype(np.float32)
    right = np.hstack([random.normal(size=(count, 2)), shared + 0.5 * random.normal(size=(count, 3))])
    return left, right.astype(np.float32)


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_canonical_coordinates_are_white_and_correlate_by_rho(seed: int) -> None:
    left, right = gaussians(seed)
    model = Canonical.fit(Moments.of(left, right, np.arange(60), 0.0), 0.0, 0.0)
    x, y = model.map_left(left), model.map_right(right)
    assert np.allclose(x.T @ x / 60, np.eye(x.shape[1]), atol=1e-2)
    assert np.allclose(x.T @ y / 60, np.diag(model.rho), atol=1e-2)
    assert (np.diff(model.rho) <= 1e-6).all()


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.floats(0.1, 100), st.floats(-5, 5))
def test_scale_and_shift_of_a_side_change_nothing(seed: int, scale: float, shift: float) -> None:
    left, right = gaussians(seed)
    plain = Canonical.fit(Moments.of(left, right, np.arange(60), 0.0), 0.1, 0.1)
    moved = (left * scale + shift).astype(np.float32)
    other = Canonical.fit(Moments.of(moved, right, np.arange(60), 0.0), 0.1, 0.1)
    assert np.allclose(plain.rho, other.rho, atol=5e-3)


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_evidence_is_the_log_likelihood_ratio(seed: int) -> None:
    random = np.random.default_rng(seed)
    rho = np.sort(random.uniform(0.1, 0.9, 4)).astype(np.float32)[::-1].copy()
    x, y = random.normal(size=(2, 1, 4)).astype(np.float32)
    none = np.empty((0, 4), dtype=np.float32)
    evidence = Evidence.of(rho, 1.0, none, none, 0.0, 8)
    score = float((evidence.core(x) @ evidence.core(y).T)[0, 0] + evidence.left_bias(x)[0] + evidence.right_bias(y)[0])
    wanted = 0.0
    for r, a, b in zip(rho.tolist(), x[0].tolist(), y[0].tolist(), strict=True):
        joint = -(a * a - 2 * r * a * b + b * b) / (2 * (1 - r * r))
        wanted += joint + (a * a + b * b) / 2
    assert abs(score - wanted) < 1e-3 * (1 + abs(wanted))


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.integers(1, 20), st.integers(1, 60))
def test_packing_is_exact_and_unit_for_any_vectors(seed: int, dimension: int, count: int) -> None:
    random = np.random.default_rng(seed)
    core = (random.normal(size=(count, dimension)) * random.uniform(0.01, 100)).astype(np.float32)
    bias = (random.normal(size=count) * random.uniform(0.01, 100)).astype(np.float32)
    packing = Packing.for_sizes(dimension, core, bias)
    zero = np.zeros(count, dtype=np.float32)
    left, right = packing.pack(0, core, bias, zero), packing.pack(1, core, zero, zero)
    assert np.allclose(np.linalg.norm(left, axis=1), 1.0, atol=1e-4)
    assert np.allclose(np.linalg.norm(right, axis=1), 1.0, atol=1e-4)


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.floats(0.01, 1000), st.floats(-1000, 1000))
def test_standardised_scores_do_not_depend_on_unit_or_origin(seed: int, unit: float, origin: float) -> None:
    random = np.random.default_rng(seed)
    scores, background = random.normal(size=20), random.normal(size=400)
    plain = standardise(scores.astype(np.float32), background.astype(np.float32), {})
    moved = standardise(
        (scores * unit + origin).astype(np.float32), (background * unit + origin).astype(np.float32), {}
    )
    assert np.allclose(plain, moved, atol=0.05 + 1e-4 * abs(origin) / unit)


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=6))
def test_weights_have_length_one_and_none_is_silent(trusts: list[float]) -> None:
    shares = weights(trusts)
    assert np.isclose(np.linalg.norm(shares), 1.0, atol=1e-5)
    assert (shares > 0).all()
    # Weights are float32: trusts that differ by less than its precision share the first place.
    assert trusts[int(np.argmax(shares))] >= max(trusts) - 1e-5


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.sampled_from([(10, 30), (50, 12)]))
def test_principal_axes_are_orthonormal_whichever_way_they_are_found(seed: int, shape: tuple[int, int]) -> None:
    vectors = np.random.default_rng(seed).normal(size=shape).astype(np.float32)
    principal = Principal.of(vectors, 8)
    assert np.allclose(principal.axes.T @ principal.axes, np.eye(8), atol=1e-4)
    spread = principal.project(vectors).var(axis=0)
    assert np.allclose(spread, principal.variances, rtol=1e-2)
