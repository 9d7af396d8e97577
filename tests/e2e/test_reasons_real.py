"""Reasons with the default encoders: chips, words for pictures, the route that tells them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def answers(run: Run, indexed: tuple[Path, Path]) -> dict[str, dict[str, Any]]:
    asked = ("a cat", "invoice for valves")
    return {text: run("search", text, "--explain", "--json", home=indexed[0]).json for text in asked}


def test_every_source_says_why(answers: dict[str, dict[str, Any]]) -> None:
    for answer in answers.values():
        for result in answer["results"]:
            assert all(source["why"] and source["relevance"] for source in result["sources"])
    best = answers["invoice for valves"]["results"][0]
    said = {source["route"]: source for source in best["sources"]}
    assert said["fulltext"]["why"].startswith("says “Invoice 2041")
    assert said["fulltext"]["words"] == ["invoice", "valves"]
    assert said["words>text"]["why"] == "is about what you wrote"
    assert said["fulltext"]["segment"]["snippet"].startswith("Invoice 2041")


def test_a_picture_of_a_cat_says_cat(answers: dict[str, dict[str, Any]]) -> None:
    pictures = [one for one in answers["a cat"]["results"] if one["modality"] == "image"]
    first = pictures[0]
    assert 0 < len(first["words"]) <= 12
    assert sum(one["weight"] for one in first["words"]) == pytest.approx(1, abs=0.01)
    fitting = sorted(first["words"], key=lambda one: -one["match"])[:3]
    assert any("cat" in one["word"].lower() for one in fitting)


def test_a_table_has_the_reasons_below_the_files(run: Run, indexed: tuple[Path, Path]) -> None:
    shown = run("search", "a cat", "--explain", "-k", "3", home=indexed[0], env={"COLUMNS": "200"}).out
    assert "1st in words>image" in shown
    assert "looks like what you wrote" in shown
    assert "seen in it" in shown
    assert "seen in it" not in run("search", "a cat", "-k", "3", home=indexed[0], env={"COLUMNS": "200"}).out
