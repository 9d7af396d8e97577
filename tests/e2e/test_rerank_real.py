"""A second look with the real networks: passages word by word, pictures region by region."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

pytestmark = [pytest.mark.models, pytest.mark.slow, pytest.mark.timeout(900)]
Run = Callable[..., Any]

SIDE = 300
PASSAGES = {
    "a.txt": "The kettle has to be descaled every three months. Fill it with vinegar, boil it and rinse it twice.",
    "b.txt": "Tea is made of leaves that are dried, and drunk hot in many countries of the world, often with milk.",
    "c.txt": "The dishwasher wants salt and rinse aid. Its filter is cleaned under the tap once a month.",
    "d.txt": "Our kitchen was painted yellow in spring. The old cupboards went to the neighbours.",
}


@pytest.fixture(scope="module")
def library(
    photos: Mapping[str, Path], weights: None, run: Run, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path]:
    """Passages, photographs, and a long picture whose right end is a cat: (home, folder)."""
    folder, home = tmp_path_factory.mktemp("second-look"), tmp_path_factory.mktemp("home")
    for name, text in PASSAGES.items():
        (folder / name).write_text(text)
    for number, stem in enumerate(("coffee", "rocket", "astronaut", "china", "flower")):
        (folder / f"p{number}{photos[stem].suffix}").write_bytes(photos[stem].read_bytes())
    parts = [Image.open(photos[stem]).convert("RGB").resize((SIDE, SIDE)) for stem in ("gravel", "brick", "chelsea")]
    Image.fromarray(np.concatenate([np.asarray(part) for part in parts], axis=1)).save(folder / "long.png")
    run("add", folder, home=home)
    assert run("index", "--json", home=home).json["failed"] == 0
    return home, folder


def asked(run: Run, home: Path, *arguments: str) -> dict[str, Any]:
    # A busy computer must not run out of time.
    found: dict[str, Any] = run(
        "search", *arguments, "--nearest", "--json", home=home, env={"ANYFIND_SEARCH__RERANK_BUDGET_S": "300"}
    ).json
    return found


def by_name(answer: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {Path(result["path"]).name: result for result in answer["results"]}


def told(result: Mapping[str, Any], route: str) -> dict[str, Any] | None:
    return next((source for source in result["sources"] if source["route"] == route), None)


def test_a_part_of_a_picture_is_found_and_named(run: Run, library: tuple[Path, Path]) -> None:
    without = by_name(asked(run, library[0], "a cat", "--type", "image"))
    answer = asked(run, library[0], "a cat", "--type", "image", "--rerank", "regions", "--explain")
    assert not any("reranker" in note for note in answer["notes"])
    looked = by_name(answer)
    assert set(looked) == set(without)
    assert without["long.png"]["segment"]["box"] is None
    left, top, right, bottom = looked["long.png"]["segment"]["box"]
    assert 2 * SIDE - SIDE / 6 <= left < right <= 3 * SIDE
    assert 0 <= top < bottom <= SIDE
    source = told(looked["long.png"], "rerank:regions")
    assert source is not None
    assert source["why"] == "a part of it fits better than all of it"
    assert source["detail"]["region"] > source["detail"]["whole"]
    for name, result in looked.items():
        assert result["relevance"] == without[name]["relevance"]
    places = {name: place for place, name in enumerate(looked)}
    assert places["long.png"] <= list(without).index("long.png")


def test_passages_are_ordered_word_by_word(run: Run, library: tuple[Path, Path]) -> None:
    question = ("when does limescale have to be taken out of what boils water", "--type", "text")
    without = asked(run, library[0], *question)
    answer = asked(run, library[0], *question, "--rerank", "text")
    assert not any("reranker" in note for note in answer["notes"])
    assert set(by_name(answer)) == set(by_name(without))
    assert Path(answer["results"][0]["path"]).name == "a.txt"
    for level in ("strong", "weak"):
        scores = [
            source["score"]
            for result in answer["results"]
            if result["relevance"] == level and (source := told(result, "rerank:text")) is not None
        ]
        assert level == "strong" or scores
        assert scores == sorted(scores, reverse=True)


def test_a_setting_switches_it_on_and_an_option_off(run: Run, library: tuple[Path, Path]) -> None:
    home = library[0]
    env = {"ANYFIND_SEARCH__RERANK": '["text"]', "ANYFIND_SEARCH__RERANK_BUDGET_S": "300"}
    question = ("search", "how to look after a kettle", "--json")
    on = by_name(run(*question, home=home, env=env).json)
    off = by_name(run(*question, "--rerank", "none", home=home, env=env).json)
    assert any(told(result, "rerank:text") for result in on.values())
    assert not any(told(result, "rerank:text") for result in off.values())


def test_one_that_is_not_there_is_said(run: Run, library: tuple[Path, Path]) -> None:
    outcome = run("search", "a cat", "--rerank", "nonsense", home=library[0], status=None)
    assert outcome.status != 0
    assert "There is no reranker 'nonsense'" in outcome.err
