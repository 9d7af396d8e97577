"""P-values out of questions without an answer, and the levels that they make."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anyfind.search.calibration import Sureness
from anyfind.search.chance import KIN, Chance, Resemblance, Tail, habit
from anyfind.search.found import Level
from anyfind.search.levels import SHOWN, SURE, TermScores, judged
from anyfind.search.nothing import questions

QUESTIONS = 256


def crowd(seed: int, number: int, dimension: int = 24) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal((number, dimension)).astype(np.float32)


def test_what_chance_never_reached_is_unlikely_and_more_so_the_farther_it_lies() -> None:
    tail = Tail.of(np.random.default_rng(0).standard_normal(QUESTIONS))
    p = tail.p(np.array([-9.0, 0.0, 3.0, 4.0, 9.0]))
    assert p[0] == 1.0
    assert p[1] == pytest.approx(0.5, abs=0.07)
    assert p[2] < 0.03
    assert (np.diff(p) < 0).all()
    assert (p > 0).all()


@given(st.lists(st.floats(-50, 50, width=32), min_size=4, max_size=80), st.floats(-60, 60), st.floats(0, 10))
def test_p_values_never_rise_with_the_score(sample: list[float], value: float, more: float) -> None:
    p = Tail.of(sample).p(np.array([value, value + more]))
    assert 0.0 <= p[1] <= p[0] <= 1.0


def test_questions_like_the_null_questions_have_large_p_values_and_their_share_is_right() -> None:
    center = crowd(1, 1)[0] * 2
    nulls, others = crowd(2, QUESTIONS) + center, crowd(3, 400) + center
    resemblance = Resemblance(nulls)
    told = np.array([resemblance.p(one) for one in others])
    assert np.mean(told <= 0.1) == pytest.approx(0.1, abs=0.05)
    assert resemblance.p(-center) < 0.01
    assert len(resemblance.of_nulls) == QUESTIONS


def test_a_file_that_comes_up_whatever_is_asked_has_a_habit() -> None:
    scores = crowd(4, QUESTIONS, 50)
    scores[:, 7] += 5
    habits = habit(scores)
    assert habits.argmax() == 7
    assert (habits >= 0).all()
    assert habit(np.full((QUESTIONS, 3), -1.0, dtype=np.float32)).tolist() == [0.0, 0.0, 0.0]


@pytest.mark.parametrize("size", [1, 12, 400])
def test_among_new_questions_without_an_answer_so_many_find_something_as_the_p_value_says(size: int) -> None:
    """The gallery has files that come up whatever is asked; the joint p-value is calibrated all the same."""
    gallery = crowd(5, size)
    gallery[: max(1, size // 10)] += 1.0
    shift = crowd(6, 1)[0]
    nulls, asked = crowd(7, QUESTIONS) + shift, crowd(8, 600) + shift
    resemblance = Resemblance(nulls)
    table = nulls @ gallery.T
    chance, habits = Chance.of(table, resemblance, size), habit(table)
    best = [chance.p(gallery @ one, habits, resemblance.p(one)) for one in asked]
    alone, joint = (np.array([pair[place].min() for pair in best]) for place in (0, 1))
    for told in (alone, joint):
        assert np.mean(told <= SHOWN) == pytest.approx(SHOWN, abs=0.06)
        assert np.mean(told <= SURE) < 0.05


def test_the_best_by_chance_of_a_gallery_is_told_from_a_sample_of_it() -> None:
    gallery, nulls = crowd(9, 20_000), crowd(10, QUESTIONS)
    resemblance = Resemblance(nulls)
    table = nulls @ gallery.T
    whole = Chance.of(table, resemblance, len(gallery))
    told = Chance.of(table[:, :2048], resemblance, len(gallery))
    without = Chance.of(table[:, :2048], resemblance, 2048)
    middle = [float(np.median(one.best.values)) for one in (without, told, whole)]
    assert middle[0] < middle[1]
    assert abs(middle[1] - middle[2]) < 0.35 * abs(middle[0] - middle[2])


def test_a_question_that_makes_sense_is_shown_what_letters_are_not() -> None:
    nulls = crowd(11, QUESTIONS) + 3
    gallery = crowd(12, 100)
    table = nulls @ gallery.T
    resemblance = Resemblance(nulls)
    chance, habits = Chance.of(table, resemblance, 100), habit(table)
    score = np.full(100, np.quantile(table.max(axis=1), 0.7), dtype=np.float32)
    alone, like_letters = chance.p(score, habits, 0.9)
    same, sensible = chance.p(score, habits, 0.001)
    assert (alone == same).all()
    assert (sensible < like_letters).all()


def known(scores: list[float], alone: list[float], joint: list[float], weight: float = 1.0) -> TermScores:
    sureness = Sureness(np.array(alone), np.array(joint))
    return TermScores(weight, np.array(scores, dtype=np.float32), 2.5, 1.0, sureness)


def test_levels_follow_chance_where_it_is_known() -> None:
    levels, confidences = judged(
        [known([6.0, 6.0, 2.0, 6.0, 1.0], [0.001, 0.2, 0.001, 0.9, 0.9], [0.001, 0.005, 0.001, 0.005, 0.5])]
    )
    assert levels.tolist() == [Level.STRONG, Level.WEAK, Level.WEAK, Level.HIDDEN, Level.HIDDEN]
    # What is not strong never looks as sure as what is, and a near miss never as sure as what is shown.
    assert confidences == pytest.approx([0.999, 0.9899, 0.9899, 0.8999, 0.5], abs=1e-4)


def test_without_chance_scores_decide_and_few_pairs_never_make_strong() -> None:
    scores = np.array([5.0, 2.0, 0.5], dtype=np.float32)
    sure, confidences = judged([TermScores(1.0, scores, 3.0, 1.0, None)])
    assert sure.tolist() == [Level.STRONG, Level.WEAK, Level.HIDDEN]
    assert (np.diff(confidences) < 0).all()
    assert confidences[0] > 0.97
    guessed, _ = judged([TermScores(1.0, scores, math.inf, 1.0, None)])
    assert guessed.tolist() == [Level.WEAK, Level.WEAK, Level.HIDDEN]


def test_what_one_part_of_a_composed_question_shows_is_shown() -> None:
    one = known([5.0, 0.0], [0.001, 0.9], [0.001, 0.9])
    other = known([0.0, 0.0], [0.9, 0.9], [0.9, 0.9])
    levels, confidences = judged([one, other])
    assert levels.tolist() == [Level.WEAK, Level.HIDDEN]
    assert confidences[0] > confidences[1]


def test_the_questions_are_the_same_ones_each_time_and_each_once() -> None:
    asked = questions()
    assert asked == questions()
    assert len(set(asked)) == len(asked) == QUESTIONS > KIN
    assert all(one.strip() for one in asked)
