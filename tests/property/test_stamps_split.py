from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from anyfind.align.stamps import Stamp, held_out
from anyfind.sdk.types import Locator
from anyfind.spaces.pooling import pooled, standing_for

NUMBERS = st.integers(0, 5)


@settings(deadline=None)
@given(st.lists(st.tuples(NUMBERS, st.none() | NUMBERS), min_size=1, max_size=30))
def test_no_caption_and_no_sound_is_on_both_sides(made: list[tuple[int, int | None]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for number in range(6):
            (Path(folder) / f"{number}.ogg").write_text(str(number))
        stamps = [
            Stamp(f"s{n:02}", f"Caption {caption}", effect=None if sound is None else Path(folder) / f"{sound}.ogg")
            for n, (caption, sound) in enumerate(made)
        ]
        held = held_out(stamps)
        for key in ("caption", "effect"):
            sides: dict[object, set[bool]] = {}
            for stamp in stamps:
                value = getattr(stamp, key)
                if value is not None:
                    sides.setdefault(value, set()).add(stamp.name in held)
            assert all(len(side) == 1 for side in sides.values())


LOCATORS = st.builds(
    Locator, page=st.none() | NUMBERS, start_s=st.none() | st.floats(0, 9), member=st.none() | st.just("a")
)


@given(st.lists(LOCATORS, max_size=12))
def test_something_stands_for_every_file_that_has_pieces(locators: list[Locator]) -> None:
    chosen = standing_for(locators)
    assert bool(chosen) == bool(locators)
    assert chosen == sorted(set(chosen))
    assert set(chosen) <= set(range(len(locators)))


@given(st.integers(0, 2**32 - 1), st.integers(1, 9))
def test_a_mean_does_not_depend_on_order_and_is_never_longer_than_its_parts(seed: int, count: int) -> None:
    vectors = np.random.default_rng(seed).normal(size=(count, 5)).astype(np.float32)
    mean = pooled(vectors)
    assert np.allclose(pooled(vectors[::-1]), mean, atol=1e-5)
    assert np.linalg.norm(mean) <= np.linalg.norm(vectors, axis=1).max() + 1e-4
