"""Sounds join what words and pictures are joined by, on the stamps of Tux Paint."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from anyfind.align.stamps import training_captions
from data_makers.stamps import real_stamps

pytestmark = [pytest.mark.models, pytest.mark.slow]
Run = Callable[..., Any]


def test_sounds_are_added_over_words_and_nothing_old_changes(run: Run, weights: None, tmp_path: Path) -> None:
    home, stamps = tmp_path / "home", real_stamps()
    lines = training_captions([one for one in stamps.stamps if one.name not in stamps.held_out])[:60]
    table = tmp_path / "captions.tsv"
    table.write_text("".join(f"{path.relative_to(stamps.folder)}\t{caption}\n" for path, caption in lines))
    before = run("align", "list", "--json", home=home).json["adapters"]
    base = next(row["name"] for row in before if row["name"].startswith("default:") and row["pairs"] == 29995)
    asked = ("align", "fit", "--files", stamps.folder, "--captions", table, "--modality", "sound", "--json")
    made = run(*asked, "--extend", base, "--name", "hear", home=home).json
    assert made["kind"] == "anyfind.pivot/pivot"
    assert made["between"] == ["text", "sound"]
    assert made["held_out"]["left_to_right"]["r10"] > 0
    after = run("align", "list", "--json", home=home).json["adapters"]
    assert [row for row in after if row["name"] != "hear"] == before
    assert next(row for row in after if row["name"] == "hear")["in_use"]
    assert "to extend" in run(*asked, "--extend", "nothing", home=home, status=4).err
    assert "joins no spaces" in run(*asked, "--extend", "default:compact", home=home, status=3).err
    assert "--extend" in run(*asked, "--method", "pivot", home=home, status=3).err


def test_class_names_need_no_pairs(run: Run, weights: None, tmp_path: Path) -> None:
    home = tmp_path / "home"
    told = run("align", "fit", "--method", "class-names", home=home)
    assert told.out.startswith("Nothing has to be fitted: derived:class-names")
    rows = run("align", "methods", "--json", home=home).json["methods"]
    assert next(row for row in rows if row["id"] == "class-names")["least_pairs"] == 0
