"""Copies of held-out items are found among very many."""

from __future__ import annotations

import numpy as np
import pytest

from anyfind.align.pairs.copies import copies_of_held
from anyfind.align.pairs.sketches import Sketches
from anyfind.sdk.contracts import CancelToken


@pytest.mark.parametrize("width", [16, 64, 384])
def test_copies_are_found_and_what_is_merely_alike_is_not(width: int) -> None:
    random = np.random.default_rng(width)
    held = random.standard_normal((300, width)).astype(np.float32)
    others = random.standard_normal((300, width)).astype(np.float32)
    # Every third is a copy of another size, every third something of the same kind, cosine about .9.
    noise = random.standard_normal((300, width)).astype(np.float32)
    others[::3] = 3 * (held[::3] + 0.01 * noise[::3])
    others[1::3] = held[1::3] + 0.5 * noise[1::3]
    sketches = Sketches(width)
    for start in range(0, 300, 100):
        sketches.add(held[start : start + 100])
    found = np.flatnonzero(sketches.copied(others))
    mask = [False] * 300 + [True] * 300
    assert found.tolist() == copies_of_held(np.concatenate([others, held]), mask, CancelToken())
    assert found.tolist() == list(range(0, 300, 3))


def test_without_anything_held_out_there_are_no_copies() -> None:
    assert not Sketches(8).copied(np.ones((3, 8), dtype=np.float32)).any()
    sketches = Sketches(8)
    sketches.add(np.ones((1, 8), dtype=np.float32))
    assert sketches.copied(np.zeros((0, 8), dtype=np.float32)).shape == (0,)
    assert sketches.copied(np.zeros((1, 8), dtype=np.float32)).tolist() == [False]
