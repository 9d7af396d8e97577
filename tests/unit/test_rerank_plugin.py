from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anyfind.sdk import BadInput, Candidate, Context, PluginError, Region
from anyfind_plugins.rerankers.interaction import Tokens, fit, rarity, tokens_of
from anyfind_plugins.rerankers.regions import Regions
from anyfind_plugins.rerankers.text import TextReranker
from data_makers.checkpoints import save_cross_encoder

SIDES = st.integers(1, 5000)


def text(*rows: tuple[float, ...], numbers: tuple[int, ...]) -> Tokens:
    """A text of these token states, with marks at both ends that point nowhere in particular."""
    states = np.asarray([rows[0], *rows, rows[0]], dtype=np.float32)
    return tokens_of(states, np.asarray([101, *numbers, 102]))


@given(SIDES, SIDES)
def test_regions_are_inside_and_different(width: int, height: int) -> None:
    boxes = Regions().boxes(width, height)
    assert len(boxes) == len(set(boxes)) <= 7
    for left, top, right, bottom in boxes:
        assert 0 <= left < right <= width
        assert 0 <= top < bottom <= height
        assert right - left == bottom - top < min(width, height)


def test_regions_reach_the_ends_of_a_picture() -> None:
    boxes = Regions().boxes(640, 480)
    assert len(boxes) == 7
    assert {(left, top) for left, top, _, _ in boxes} >= {(0, 0), (320, 0), (0, 160), (320, 160), (160, 80)}
    assert {(top, left, bottom, right) for left, top, right, bottom in Regions().boxes(480, 640)} == set(boxes)


def test_nothing_is_recognised_in_a_few_pixels() -> None:
    assert Regions().boxes(40, 4000) == []


def test_the_best_region_counts_half_and_never_against_a_picture() -> None:
    box = (0, 0, 9, 9)
    better = Candidate(1, 1.0, None, regions=(Region(box, 3.0), Region(box, -5.0)))
    worse = Candidate(2, 1.0, None, regions=(Region(box, 0.5),))
    assert Regions().rerank("words", [better, worse, Candidate(3, 1.5, None)], 1.0) == [2.0, 1.0, 1.5]


def test_rare_words_say_more() -> None:
    common, rare = rarity(np.asarray([1996, 20000]))
    assert 0 < common < rare
    assert rarity(np.asarray([101, 990])).tolist() == [0.0, 0.0]


def test_each_word_finds_its_best_word() -> None:
    question = text((1, 0, 0), (0, 1, 0), numbers=(5000, 5000))
    both = text((0, 1, 0), (0, 0, 1), (1, 0, 0), numbers=(7000, 7000, 7000))
    one = text((0, 1, 0), (0, 0, 1), (0, 0, 1), numbers=(7000, 7000, 7000))
    wholes = [float(question.mean @ passage.mean) for passage in (both, one)]
    assert fit(question, both) == pytest.approx(0.5 * wholes[0] + 0.5)
    assert fit(question, one) == pytest.approx(0.5 * wholes[1] + 0.25)


def test_a_rare_word_decides() -> None:
    question = text((1, 0), (0, 1), numbers=(2000, 28000))
    has_rare, has_common = text((0, 1), numbers=(28000,)), text((1, 0), numbers=(2000,))
    mirrored = float(question.mean @ has_rare.mean) - float(question.mean @ has_common.mean)
    assert fit(question, has_rare) - fit(question, has_common) > 0.5 * mirrored


def test_where_there_are_no_words_the_wholes_are_compared() -> None:
    empty = tokens_of(np.asarray([[1, 0], [1, 0]], dtype=np.float32), np.asarray([101, 102]))
    assert fit(empty, text((1, 0), numbers=(5000,))) == pytest.approx(1.0)
    assert fit(text((1, 0), numbers=(5000,)), empty) == pytest.approx(1.0)


def context(folder: Path, model: str) -> Context:
    return Context(folder / "data", folder / "cache", logging.getLogger("test"), settings={"folder": model})


def test_it_has_to_be_opened() -> None:
    with pytest.raises(PluginError, match="before it was opened"):
        TextReranker().rerank("words", [Candidate(1, 0.0, "a text")], 1.0)
    assert TextReranker().rerank("words", [Candidate(1, 0.0, None), Candidate(2, 0.0, " ")], 1.0) == [-1e6, -1e6]


def test_a_cross_encoder_from_a_folder(tmp_path: Path) -> None:
    reranker = TextReranker()
    reranker.open(context(tmp_path, str(save_cross_encoder(tmp_path / "cross"))))
    texts = ("a crow", None, "a fence a fence", "a crow", "caf\udce9")
    candidates = [Candidate(number, 0.0, words) for number, words in enumerate(texts)]
    scores = reranker.rerank("crow", candidates, 10.0)
    assert scores[0] == scores[3] != scores[2]
    assert scores[1] == -1e6
    assert scores == [reranker.rerank("crow", [one], 10.0)[0] for one in candidates]
    assert reranker.rerank("fence", candidates, 10.0) != scores
    reranker.close()


def test_what_is_no_cross_encoder_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="does not exist"):
        TextReranker().open(context(tmp_path, str(tmp_path / "nothing")))
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadInput, match="cannot load the cross-encoder"):
        TextReranker().open(context(tmp_path, str(tmp_path / "empty")))
    with pytest.raises(BadInput, match="sorts into 3 classes"):
        TextReranker().open(context(tmp_path, str(save_cross_encoder(tmp_path / "three", classes=3))))
