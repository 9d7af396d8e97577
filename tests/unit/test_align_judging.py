from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anyfind.align.answers import Answers
from anyfind.align.chance import MOST, expected_recall
from anyfind.align.evaluation import measure, right_answers
from anyfind.align.judging import judge, pooled
from anyfind.errors import BadInput, Cancelled
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import Float32Array, Pairs


@dataclass(frozen=True)
class Same:
    """A side that leaves vectors as they are."""

    source: str = "s"
    target: str = "t"

    def apply(self, vectors: Float32Array) -> Float32Array:
        return vectors


SIDES = (Same(), Same())


@dataclass(frozen=True)
class Constant:
    value: float

    def scores(self, queries: Float32Array, gallery: Float32Array, side: int) -> Float32Array:  # noqa: ARG002 (a scorer)
        return np.full((len(queries), len(gallery)), self.value, dtype=np.float32)


def pairs_of(left: npt.NDArray[Any], right: npt.NDArray[Any], partner: Sequence[int] | None = None) -> Pairs:
    rows = np.arange(len(left)) if partner is None else np.asarray(partner, dtype=np.int64)
    return Pairs("left", "right", left.astype(np.float32), right.astype(np.float32), rows, "test", "0")


def planted(count: int, noise: float, seed: int = 0, each: int = 1, wide: int = 24) -> Pairs:
    random = np.random.default_rng(seed)
    right = random.normal(size=(count, wide))
    partner = np.repeat(np.arange(count), each)
    left = right[partner] + noise * random.normal(size=(count * each, wide))
    unit = [side / np.linalg.norm(side, axis=1, keepdims=True) for side in (left, right)]
    return pairs_of(unit[0], unit[1], partner.tolist())


def test_perfect_pairs_are_found_and_chance_is_told() -> None:
    judged = judge(SIDES, planted(40, 0.0))
    assert judged.recalls == (100.0,) * 6
    assert judged.by_chance == pytest.approx((2.5, 12.5, 25.0) * 2)
    assert judged.p_value == pytest.approx(0.001)
    assert all(one.low == one.high == 100 for one in judged.intervals())


def test_ties_count_against() -> None:
    judged = judge(SIDES, planted(30, 0.0), Constant(1.0))
    assert set(judged.left_ranks) == set(judged.right_ranks) == {30}
    assert judged.p_value == 1.0


def test_nothing_shared_is_chance() -> None:
    random = np.random.default_rng(1)
    found = [
        judge(SIDES, pairs_of(*random.normal(size=(2, 60, 8))), permutations=199, seed=draw).p_value
        for draw in range(40)
    ]
    assert sum(p < 0.05 for p in found) <= 6
    assert min(found) < 0.5 < max(found)


def test_few_pairs_cannot_beat_chance() -> None:
    # Three things can change places in six ways, so even a perfect bridge is what chance does once in six times.
    assert judge(SIDES, planted(3, 0.0)).p_value > 0.1


def test_several_captions_of_one_picture() -> None:
    pairs = planted(25, 0.3, each=3)
    judged = judge(SIDES, pairs)
    scores = pairs.left @ pairs.right.T
    right = pairs.partner[:, None] == np.arange(25)[None]
    forth, back = measure(scores, scores.T, right)
    assert judged.summary() == (forth, back)
    # One observation is a picture with all its captions.
    assert len(np.unique(judged.left_group)) == 25


@given(st.integers(1, 12), st.integers(0, 1000))
@settings(max_examples=30, deadline=None)
def test_it_counts_what_an_evaluation_counts(count: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    partner = np.concatenate([np.arange(count), random.integers(count, size=count)])
    captions = [f"Caption {one}" if random.random() < 0.5 else "a dog" for one in range(2 * count)]
    pairs = pairs_of(random.normal(size=(2 * count, 5)), random.normal(size=(count, 5)), partner.tolist())
    scores = pairs.left @ pairs.right.T
    judged = judge(SIDES, pairs, captions=captions, permutations=0)
    assert judged.summary() == measure(scores, scores.T, right_answers(captions, partner.tolist(), count))


def test_pictures_with_the_same_caption_are_right_answers() -> None:
    eye = np.eye(3)
    # The first caption looks like the second picture, which has the same caption in other letters.
    pairs = pairs_of(eye[[1, 0, 2]], eye)
    assert judge(SIDES, pairs, captions=["Two dogs", "two dogs ", "a cat"]).recalls[0] == 100
    assert judge(SIDES, pairs).recalls[0] == pytest.approx(100 / 3)


def test_copies_are_one_thing() -> None:
    right = np.eye(4)[[0, 0, 1, 2]]
    judged = judge(SIDES, pairs_of(right, right))
    assert judged.recalls == (100.0,) * 6
    assert len(np.unique(judged.right_group)) == 3
    answers = Answers.of(pairs_of(right, right))
    assert answers.mask(1, slice(0, 1)).tolist() == [[True, True, False, False]]


def test_a_picture_without_a_caption_is_in_the_pool_and_asks_nothing() -> None:
    pairs = planted(10, 0.0)
    judged = judge(SIDES, replace(pairs, left=pairs.left[:8], partner=pairs.partner[:8]))
    assert (judged.pool, len(judged.left_ranks), len(judged.right_ranks)) == (10, 8, 8)


def test_the_interval_covers_the_truth_about_as_often_as_it_says() -> None:
    truth = np.mean([judge(SIDES, planted(50, 1.0, seed), permutations=0).merit for seed in range(1000, 1100)])
    inside = 0
    for seed in range(60):
        one = judge(SIDES, planted(50, 1.0, seed), permutations=0).intervals(draws=200)[-1]
        inside += bool(one.low <= truth <= one.high)
    assert inside >= 48


def test_bridges_are_compared_on_the_same_pairs() -> None:
    pairs = planted(80, 0.8)

    @dataclass(frozen=True)
    class Blurred(Same):
        def apply(self, vectors: Float32Array) -> Float32Array:
            return vectors + np.random.default_rng(3).normal(scale=0.15, size=vectors.shape).astype(np.float32)

    good, worse = judge(SIDES, pairs, permutations=0), judge((Same(), Blurred()), pairs, permutations=0)
    gap = good.less(worse)
    assert gap.low > 0
    assert gap.value == pytest.approx(good.merit - worse.merit)
    assert good.less(good).high == 0
    with pytest.raises(ValueError, match="same pairs"):
        good.less(judge(SIDES, planted(81, 0.8), permutations=0))


def test_folds_are_put_together() -> None:
    whole = pooled([judge(SIDES, planted(20, 0.5, seed)) for seed in range(3)])
    assert len(np.unique(whole.right_group)) == 60
    assert whole.pool == 20
    assert whole.p_value == pytest.approx(0.001)
    # Three folds that could each not rule out chance can do so together.
    small = [judge(SIDES, planted(4, 0.1, seed)) for seed in range(4)]
    assert max(part.p_value for part in small) > 0.01 > pooled(small).p_value
    with pytest.raises(ValueError, match="nothing"):
        pooled([])


def test_larger_than_a_block_and_half_width() -> None:
    pairs = planted(MOST + 200, 0.2, each=2)
    half = replace(pairs, left=pairs.left.astype(np.float16), right=pairs.right.astype(np.float16))
    assert judge(SIDES, half, permutations=20).recalls[2] > 95


def test_what_is_no_number_is_refused() -> None:
    pairs = planted(5, 0.0)
    with pytest.raises(BadInput, match="no number"):
        judge(SIDES, replace(pairs, left=np.full_like(pairs.left, np.nan)))
    with pytest.raises(BadInput, match="scorer"):
        judge(SIDES, pairs, Constant(np.inf))
    with pytest.raises(BadInput, match="no pairs"):
        judge(SIDES, replace(pairs, left=pairs.left[:0], partner=pairs.partner[:0]))


def test_it_can_be_stopped() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        judge(SIDES, planted(5, 0.0), cancel=token)


def test_a_blind_guess() -> None:
    assert expected_recall(np.asarray([1, 0]), 4, (1, 5, 10)) == pytest.approx((25.0, 100.0, 100.0))
    assert expected_recall(np.asarray([2]), 4, (1,)) == pytest.approx((50.0,))
    assert expected_recall(np.asarray([10]), 1000, (10,))[0] == pytest.approx(9.6, abs=0.2)


def test_a_document() -> None:
    said = judge(SIDES, planted(12, 0.4)).as_dict()
    assert said["left_to_right"]["r1"].keys() == {"value", "low", "high"}
    assert said["queries"] == [12, 12]
