"""Half precision made wide by moving bits."""

from __future__ import annotations

import numpy as np
import pytest

from anyfind.index import checks, halves

EVERY = np.arange(1 << 16, dtype=np.uint16).view(np.float16)
FINITE = EVERY[np.isfinite(EVERY)]


def test_every_finite_number_becomes_itself() -> None:
    wide = halves.widened(FINITE.reshape(-1, 8))
    assert wide.dtype == np.float32
    expected = FINITE.reshape(-1, 8).astype(np.float32)
    assert np.array_equal(wide, expected)
    assert np.array_equal(np.signbit(wide), np.signbit(expected))  # of zeros, too


def test_products_are_those_of_single_precision() -> None:
    rng = np.random.default_rng(0)
    for count in (0, 1, halves.BLOCK, halves.BLOCK + 1, 3 * halves.BLOCK + 7):
        rows = np.maximum(rng.standard_normal((count, 24)), 0).astype(np.float16)
        vector = rng.standard_normal(24).astype(np.float32)
        np.testing.assert_allclose(halves.products(rows, vector), rows.astype(np.float32) @ vector, atol=1e-4)


def test_what_is_made_wide_is_left_as_it_was() -> None:
    rows = np.frombuffer(np.arange(32, dtype=np.float16).tobytes(), dtype=np.float16).reshape(4, 8)
    halves.widened(rows)[:] = 0
    assert rows.ravel().tolist() == list(range(32))


def test_what_is_not_finite_is_refused_in_half_precision_too() -> None:
    labels = np.arange(2)
    checks.whole(labels, np.array([[65504, -65504], [0, 6e-8]], dtype=np.float16), 2)
    for broken in (np.inf, -np.inf, np.nan):
        with pytest.raises(ValueError, match="not finite"):
            checks.whole(labels, np.array([[1, 2], [3, broken]], dtype=np.float16), 2)
