"""Folders as people name them: with ``..``, one in the other, the same one twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from anyfind.config import Places, plain_path

Run = Callable[..., Any]


@pytest.fixture
def outer(tmp_path: Path) -> Path:
    """A folder with a file, in which there is another folder with a file."""
    inner = tmp_path / "outer" / "inner"
    inner.mkdir(parents=True)
    (inner / "deep.txt").write_text("A lighthouse stands on the cliff.")
    (inner.parent / "top.txt").write_text("Invoice of the plumbing company.")
    return inner.parent


def files(anyfind: Run) -> dict[str, int]:
    return {Path(row["path"]).name: row["files"] for row in anyfind("folders", "--json").json["folders"]}


def test_one_folder_by_two_names_is_one(anyfind: Run, outer: Path) -> None:
    anyfind("add", outer)
    anyfind("add", outer / "inner" / "..")
    assert files(anyfind) == {"outer": 2}
    anyfind("remove", outer / "inner" / "..")
    assert files(anyfind) == {}


def test_a_folder_in_a_folder_has_its_files_alone_and_gives_them_back(anyfind: Run, outer: Path) -> None:
    anyfind("add", outer)
    anyfind("add", outer / "inner")
    assert files(anyfind) == {"outer": 1, "inner": 1}
    anyfind("remove", outer / "inner")
    assert files(anyfind) == {"outer": 2}


@pytest.mark.models
def test_taking_out_an_inner_folder_embeds_nothing_again(anyfind: Run, outer: Path, weights: None) -> None:
    anyfind("add", outer, outer / "inner")
    assert anyfind("index", "--json").json["embedded"] == 2
    anyfind("remove", outer / "inner")
    assert anyfind("index", "--json").json["embedded"] == 0
    found = anyfind("search", "beacon", "--in", outer / "inner" / ".." / "inner", "--json").json["results"]
    assert [Path(result["path"]).name for result in found] == ["deep.txt"]


def test_two_dots_behind_a_link_mean_what_the_system_means(tmp_path: Path) -> None:
    (tmp_path / "far" / "away").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "far" / "away")
    assert plain_path(tmp_path / "link" / "..") == tmp_path / "far"
    assert plain_path(tmp_path / "link") == tmp_path / "link"


def test_the_models_are_kept_where_the_variable_says(tmp_path: Path) -> None:
    assert Places.choose(environment={"ANYFIND_MODELS": str(tmp_path / "weights")}).models == tmp_path / "weights"
