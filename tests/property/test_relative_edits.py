"""Whatever is added and taken away in whatever order, the bridge is that of the pairs that are there."""

from __future__ import annotations

import dataclasses
import hashlib

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from anyfind.sdk import CancelToken, FitOptions, Pairs
from anyfind_plugins.relative.asif import FEWEST, AsifTrainer

TRAINER = AsifTrainer()
PICTURES, CAPTIONS = FEWEST + 4, 2
_RANDOM = np.random.default_rng(0)
LEFT = _RANDOM.normal(size=(PICTURES * CAPTIONS, 6)).astype(np.float32)
RIGHT = _RANDOM.normal(size=(PICTURES, 7)).astype(np.float32)


def key(what: str) -> str:
    return hashlib.sha256(what.encode()).hexdigest()


def pairs_of(lefts: list[int]) -> Pairs:
    rights = list(dict.fromkeys(row // CAPTIONS for row in lefts))
    left = LEFT / np.linalg.norm(LEFT, axis=1, keepdims=True)
    return Pairs(
        "words",
        "pictures",
        left[lefts],
        RIGHT[rights],
        np.array([rights.index(row // CAPTIONS) for row in lefts], dtype=np.int64),
        "made up",
        "",
        left_keys=tuple(key(f"c{row}") for row in lefts),
        right_keys=tuple(key(f"p{row}") for row in rights),
    )


def quiet(done: int, total: int, what: str) -> None:
    del done, total, what


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_series_of_edits_is_a_refit(data: st.DataObject) -> None:
    fixed = list(range(FEWEST * CAPTIONS))
    free = list(range(FEWEST * CAPTIONS, PICTURES * CAPTIONS))
    there = set(data.draw(st.sets(st.sampled_from(free))))
    values = FitOptions(values={"exponent": 2.0})
    artifact = TRAINER.fit(pairs_of(data.draw(st.permutations([*fixed, *there]))), quiet, CancelToken(), values)
    for _ in range(data.draw(st.integers(1, 4))):
        adding = data.draw(st.lists(st.sampled_from(free), unique=True, max_size=4))
        removing = data.draw(st.lists(st.sampled_from(sorted(there)), unique=True, max_size=3)) if there else []
        artifact = TRAINER.edit(
            artifact,
            added=pairs_of(adding) if adding else None,
            removed=[(key(f"p{row // CAPTIONS}"), key(f"c{row}")) for row in removing],
        )
        there = (there - set(removing)) | set(adding)
    again = TRAINER.fit(pairs_of([*fixed, *there]), quiet, CancelToken(), values)
    assert again.card["target"] == artifact.card["target"]
    assert again.card["pairs"] == artifact.card["pairs"]
    for name, tensor in again.tensors.items():
        assert np.array_equal(artifact.tensors[name], tensor)
    assert dict(dataclasses.asdict(again)["card"]).keys() == dict(artifact.card).keys()
