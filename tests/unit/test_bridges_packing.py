from __future__ import annotations

import numpy as np
import pytest

from anyfind_plugins.bridges.packing import EXTRA, TRUST_SCALE, Packing


def test_inner_products_are_scores_and_every_vector_has_length_one() -> None:
    random = np.random.default_rng(0)
    left, right = (np.clip(random.normal(size=(40, 8)), -1, 1).astype(np.float32) for _ in range(2))
    left_bias, right_bias = (np.clip(random.normal(size=40), -1, 1).astype(np.float32) for _ in range(2))
    packing = Packing.for_sizes(8, np.concatenate([left, right]), np.concatenate([left_bias, right_bias]))
    a = packing.pack(0, left, left_bias, random.normal(size=40).astype(np.float32))
    b = packing.pack(1, right, right_bias, random.normal(size=40).astype(np.float32))
    assert a.shape == (40, 8 + EXTRA)
    assert np.linalg.norm(a, axis=1) == pytest.approx(np.ones(40), abs=1e-5)
    assert np.linalg.norm(b, axis=1) == pytest.approx(np.ones(40), abs=1e-5)
    wanted = left @ right.T + left_bias[:, None] + right_bias[None]
    assert a @ b.T * packing.scale**2 == pytest.approx(wanted, abs=1e-3)


def test_trust_can_be_read_back_and_is_clipped() -> None:
    packing = Packing(2, 1.5, 0.0)
    core = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]], dtype=np.float32)
    told = np.array([-1.5, 2.0, 100.0], dtype=np.float32)
    packed = packing.pack(1, core, np.zeros(3, dtype=np.float32), told)
    assert packed[:, packing.slots].sum(axis=1) * TRUST_SCALE == pytest.approx([-1.5, 2.0, TRUST_SCALE / 4], abs=1e-5)


def test_a_vector_that_is_far_too_long_still_has_length_one() -> None:
    packing = Packing(2, 1.0, 0.3)
    core = np.array([[50.0, 0.0]], dtype=np.float32)
    packed = packing.pack(0, core, np.array([-40.0], dtype=np.float32), np.zeros(1, dtype=np.float32))
    assert np.isfinite(packed).all()
    assert np.linalg.norm(packed) == pytest.approx(1.0, abs=1e-5)


def test_nothing_packs_to_nothing() -> None:
    packing = Packing.for_sizes(3, np.empty((0, 3), np.float32), np.empty(0, np.float32))
    none = np.empty(0, dtype=np.float32)
    assert packing.pack(0, np.empty((0, 3), np.float32), none, none).shape == (0, 3 + EXTRA)
