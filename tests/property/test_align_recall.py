from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from anyfind.align.evaluation import Recall, best_ranks, measure, right_answers


def brute_force(scores: np.ndarray, right: np.ndarray) -> list[int]:
    ranks = []
    for row, answers in zip(scores, right, strict=True):
        best = max(value for value, good in zip(row, answers, strict=True) if good)
        ranks.append(1 + sum(value >= best for value, good in zip(row, answers, strict=True) if not good))
    return ranks


@given(st.integers(0, 2**32 - 1), st.integers(1, 30), st.integers(1, 30))
def test_ranks_are_what_counting_by_hand_gives(seed: int, queries: int, gallery: int) -> None:
    random = np.random.default_rng(seed)
    scores = random.integers(0, 5, (queries, gallery)).astype(np.float32)
    right = random.random((queries, gallery)) < 0.3
    right[np.arange(queries), random.integers(0, gallery, queries)] = True
    assert best_ranks(scores, right).tolist() == brute_force(scores, right)


def test_constant_scores_are_no_success() -> None:
    right = np.eye(50, dtype=bool)
    text_to_image, _ = measure(np.ones((50, 50), np.float32), np.ones((50, 50), np.float32), right)
    assert text_to_image.r10 == 0
    assert text_to_image.median_rank == 50


def test_random_scores_are_chance() -> None:
    random = np.random.default_rng(0)
    right = np.eye(1000, dtype=bool)
    recall = Recall.of(best_ranks(random.random((1000, 1000)).astype(np.float32), right))
    assert 0.2 < recall.r10 < 2.5


def test_pictures_that_share_a_caption_are_all_right() -> None:
    right = right_answers(["Keys", "keys ", "a dog"], [0, 1, 2], 3)
    assert right.tolist() == [[True, True, False], [True, True, False], [False, False, True]]


def test_a_pictures_best_caption_counts() -> None:
    right = right_answers(["a", "b", "c"], [0, 0, 1], 2)
    scores = np.array([[0.1, 0.9, 0.5], [0.9, 0.8, 0.1]], np.float32)
    _, image_to_text = measure(scores.T.copy(), scores, right)
    assert image_to_text.r1 == 50
    assert image_to_text.r5 == 100
