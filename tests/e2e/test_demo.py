"""The demo as a user runs it: the first time and the second."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

pytestmark = [pytest.mark.models, pytest.mark.slow]
Run = Callable[..., Any]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo-home")


@pytest.fixture(scope="module")
def first(run: Run, weights: None, library: Path) -> dict[str, Any]:
    answer: dict[str, Any] = run("demo", "--yes", "--json", home=library).json
    return answer


def names(search: dict[str, Any]) -> list[str]:
    return [Path(result["path"]).name for result in search["answer"]["results"]]


def test_everything_is_indexed(first: dict[str, Any]) -> None:
    assert first["photos"] >= 20
    assert first["documents"] >= 60
    assert first["index"]["failed"] == 0
    assert first["index"]["embedded"] >= first["photos"] + first["documents"]
    assert first["index"]["scanned"] == first["photos"] + first["documents"]


def test_five_searches_find_what_they_are_for(first: dict[str, Any]) -> None:
    pictures, documents, alike, about, both = first["searches"]
    motorcycle, astronaut, rocket = "IMG_2016.png", "IMG_2001.png", "IMG_2019.jpg"
    assert names(pictures)[0] == motorcycle
    assert {"exceptions.txt", "raise.txt"} & set(names(documents)[:2])
    assert names(alike)[0] == motorcycle
    assert alike["answer"]["results"][0]["relevance"] == "strong"
    assert "chelsea.txt" in names(about)
    assert {astronaut, rocket} & set(names(both))
    for search, modality in ((pictures, "image"), (documents, "text"), (alike, "image"), (about, "text")):
        assert {result["modality"] for result in search["answer"]["results"]} == {modality}


def test_the_answers_are_a_picture(first: dict[str, Any]) -> None:
    with Image.open(first["sheet"]) as sheet:
        assert sheet.format == "PNG"
        assert sheet.width > 1000


def test_a_second_run_embeds_nothing_and_answers_the_same(run: Run, first: dict[str, Any], library: Path) -> None:
    second = run("demo", "--json", home=library).json
    assert second["index"]["embedded"] == 0
    assert second["index"]["extracted"] == 0
    assert [names(search) for search in second["searches"]] == [names(search) for search in first["searches"]]


def test_it_prints_tables_and_writes_the_sheet_where_it_is_told(
    run: Run, first: dict[str, Any], library: Path, tmp_path: Path
) -> None:
    shown = run("demo", "--sheet", tmp_path / "answers.png", home=library).out
    assert (tmp_path / "answers.png").is_file()
    for search in first["searches"]:
        assert search["title"] in shown
    assert "IMG_2016.png" in shown
