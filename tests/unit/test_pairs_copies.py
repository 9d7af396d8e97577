"""What has nearly the vector of something that is held out is held out, too."""

from __future__ import annotations

import numpy as np

from anyfind.align.pairs.copies import copies_of_held
from anyfind.sdk import CancelToken


def test_copies_with_other_bytes_are_found_and_likenesses_are_not() -> None:
    random = np.random.default_rng(0)
    vectors = random.standard_normal((3000, 32)).astype(np.float32)
    held = np.arange(3000) % 5 == 0
    vectors[7] = 3 * vectors[10] + 1e-3
    vectors[2998] = vectors[2995]
    # What is fitted on may be there twice.
    vectors[1] = vectors[2]
    likeness = vectors[20] / np.linalg.norm(vectors[20]) + 0.1 * random.standard_normal(32).astype(np.float32)
    vectors[21] = likeness
    assert copies_of_held(vectors, held.tolist(), CancelToken()) == [7, 2998]


def test_nothing_and_zeros_are_no_copies() -> None:
    nothing = np.zeros((0, 4), dtype=np.float32)
    assert copies_of_held(nothing, [], CancelToken()) == []
    zeros = np.zeros((4, 4), dtype=np.float32)
    assert copies_of_held(zeros, [True, False, False, True], CancelToken()) == []
    assert copies_of_held(np.eye(3, dtype=np.float32), [False] * 3, CancelToken()) == []
