"""Reasons as rows of a table."""

from __future__ import annotations

from typing import Any

import pytest

from anyfind.cli.reasons import certainty, ordinal, reasons, told


def source(**given: Any) -> dict[str, Any]:
    usual = {"route": "words>image", "rank": 2, "score": 3.96, "confidence": 0.993, "relevance": "strong"}
    return {**usual, "why": "looks like what you wrote", "detail": {}, **given}


def word(name: str, weight: float, match: float | None = None) -> dict[str, Any]:
    return {"word": name, "weight": weight, "match": match}


def test_a_list_says_how_sure_it_is_where_it_has_the_file_and_why() -> None:
    found = {"sources": [source(detail={"words:paired": 0.007, "words": "a crow", "wording": 1})], "words": []}
    first, second = reasons(found)
    assert first == ("", ("strong 99.3%", "green"), ("2nd in words>image", "dim"), "looks like what you wrote", "")
    assert second[3] == ("score 3.96: words:paired 0.007, wording 1", "dim")


def test_no_figure_is_said_twice() -> None:
    parts = {"words:paired": 0.007, "words": 3.9604, "image": 1.5}
    again = source(route="rerank:text", score=0.77, detail={"place before": 3, "moved": True, "whole": 0.5})
    rows = list(reasons({"sources": [source(detail=parts), again], "words": []}))
    assert rows[1][3] == ("score 3.96: words:paired 0.007, image 1.500", "dim")
    assert rows[3][3] == ("score 0.77: whole 0.500", "dim")


def test_what_chance_finds_is_no_colour_and_has_no_figures_of_its_own() -> None:
    (row,) = reasons({"sources": [source(relevance="hidden", confidence=0.62)], "words": []})
    assert row[1] == ("chance 62%", "dim")


def test_a_picture_says_what_is_in_it() -> None:
    (_, row) = reasons({"sources": [source()], "words": [word("beach", 0.3, 0.8), word("euro", 0.2, -0.1)]})
    assert row[2:4] == (("seen in it", "dim"), "beach 80%, also euro")


@pytest.mark.parametrize(("words", "said"), [
    ([word("sky", 0.6), word("sea", 0.4)], "sky, sea"),
    ([word("sky", 0.6, 0.1), word("dog", 0.4, 0.9)], "dog 90%, sky 10%"),
    ([word(name, 0.1) for name in "abcdefgh"], "a, b, c, d, e, f"),
    ([word("sky", 0.6, 0.0)], "sky"),
])  # fmt: skip
def test_words_that_fit_the_question_come_first(words: list[dict[str, Any]], said: str) -> None:
    assert told(words) == said


@pytest.mark.parametrize(("confidence", "said"), [
    (1.0, "100%"), (0.9997, ">99.9%"), (0.993, "99.3%"), (0.97, "97%"), (0.0, "0%"),
])  # fmt: skip
def test_what_is_not_certain_is_never_a_hundred(confidence: float, said: str) -> None:
    assert certainty(confidence) == said


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (21, "21st"), (1013, "1,013th")]
)
def test_places_are_ordinals(number: int, said: str) -> None:
    assert ordinal(number) == said
