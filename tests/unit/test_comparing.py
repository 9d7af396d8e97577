"""What a new bridge is compared with, and what a person is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from anyfind.align.auto.choosing import InUse
from anyfind.cli.align_fit import said_of_replaced
from anyfind.sdk import CancelToken, Pairs
from anyfind.sdk.types import Float32Array
from anyfind.service.comparing import HELD_OUT, LEFT_OUT, compared

CARD: dict[str, Any] = {
    "held_out": {
        "pool": 10,
        "left_to_right": {"r1": 10.0, "r5": 20.0, "r10": 30.0},
        "right_to_left": {"r1": 10.0, "r5": 20.0, "r10": 30.0},
    }
}


@dataclass(frozen=True)
class Side:
    """Gives vectors back, turned round or not."""

    source: str
    sign: float = 1.0
    target: str = "t"

    def apply(self, vectors: Float32Array) -> Float32Array:
        """Unit vectors already."""
        return np.asarray(self.sign * vectors, dtype=np.float32)


GOOD: list[Any] = [Side("l"), Side("r")]
BAD: list[Any] = [Side("l"), Side("r", -1.0)]


def pairs(count: int) -> Pairs:
    vectors = np.eye(count, dtype=np.float32)
    return Pairs("l", "r", vectors, vectors, np.arange(count), "made up", "")


def test_on_held_out_pairs_both_are_judged() -> None:
    told = compared(InUse("default:x", "a/b", GOOD, True), ("mine", BAD, CARD), pairs(8), pairs(20), CancelToken())
    assert told is not None
    assert (told["on"], told["pool"], told["found"], told["knows"]) == (HELD_OUT, 20, 100.0, False)
    assert told["better_by"]["high"] < 0
    said = said_of_replaced("mine", told)
    assert "WORSE" in said
    assert "anyfind align use default" in said


@pytest.mark.parametrize("held", [None, pairs(2)])
def test_without_held_out_pairs_the_card_is_set_beside_pools_of_the_same_size(held: Pairs | None) -> None:
    told = compared(InUse("mine", "a/b", BAD, True), ("mine", GOOD, CARD), pairs(40), held, CancelToken())
    assert told is not None
    assert (told["on"], told["pool"], told["finds"], told["back"]) == (LEFT_OUT, 10, 20.0, None)
    # Ten things in a pool: everything is among the best ten.
    assert told["found"] == pytest.approx(100 / 3, abs=0.01)
    said = said_of_replaced("mine", told)
    assert "flatters" in said
    assert "is gone" in said
    other = compared(InUse("old", "a/b", BAD, False), ("mine", GOOD, CARD), pairs(40), held, CancelToken())
    assert other is not None
    assert "anyfind align use old" in said_of_replaced("mine", other)


def test_where_nothing_can_be_judged_nothing_is_said() -> None:
    assert compared(InUse("old", "a/b", BAD, False), ("mine", GOOD, {}), pairs(40), None, CancelToken()) is None
