"""Pairs are added to a bridge and taken out of it, with a running engine and without one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from fakes.running_engine import RunningEngine

pytestmark = [pytest.mark.models, pytest.mark.slow]
Run = Callable[..., Any]

COLOURS = {
    "red": (220, 30, 30), "green": (30, 200, 40), "blue": (30, 50, 220), "yellow": (230, 220, 40),
    "white": (240, 240, 240), "black": (15, 15, 15), "orange": (250, 140, 20), "purple": (140, 40, 180),
}  # fmt: skip
SIZES = {"small": (36, 60), "large": (10, 86), "wide": (5, 91)}
LAST = "purple_wide.png"


@pytest.fixture
def boxes(tmp_path: Path) -> Path:
    """Pictures of boxes, ``captions.tsv`` of all but the last, ``all.tsv``."""
    random, lines = np.random.default_rng(0), []
    for colour, value in COLOURS.items():
        for size, (start, end) in SIZES.items():
            pixels = (120 + random.integers(0, 8, (96, 96, 3))).astype(np.uint8)
            pixels[40 : 56 if size == "wide" else end, start:end] = value
            Image.fromarray(pixels).save(tmp_path / f"{colour}_{size}.png")
            lines.append(f"{colour}_{size}.png\ta {size} {colour} box\n")
    (tmp_path / "captions.tsv").write_text("".join(lines[:-1]))
    (tmp_path / "all.tsv").write_text("".join(lines))
    return tmp_path


def fit(run: Run, home: Path, boxes: Path, table: str, name: str) -> None:
    given = ("--set", "exponent=2", "--set", "share=0.1", "--set", "damping=0.5")
    arguments = ("--images", boxes, "--captions", boxes / table, "--method", "asif", *given, "--name", name)
    run("align", "fit", *arguments, "--yes", home=home)


def kept(home: Path, name: str) -> tuple[bytes, dict[str, Any]]:
    folder = home / "adapters" / name
    card = json.loads((folder / "card.json").read_text())
    del card["pairs"]["source"]
    return (folder / "adapter.safetensors").read_bytes(), card


def add(run: Run, home: Path, boxes: Path) -> dict[str, Any]:
    caption = ("--caption", "a wide purple box")
    report: dict[str, Any] = run("align", "edit", "named", "--add", boxes / LAST, *caption, "--json", home=home).json
    return report


def remove(run: Run, home: Path, boxes: Path, status: int = 0) -> Any:
    return run("align", "edit", "named", "--remove", boxes / LAST, "--json", home=home, status=status).json


def test_an_edit_is_a_fit_of_the_pairs_that_are_there(weights: None, run: Run, boxes: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    fit(run, home, boxes, "captions.tsv", "named")
    fit(run, home, boxes, "all.tsv", "anew")
    before = kept(home, "named")
    report = add(run, home, boxes)
    assert (report["pairs"], report["files"]) == (24, 24)
    assert kept(home, "named") == kept(home, "anew")
    remove(run, home, boxes)
    assert kept(home, "named") == before
    assert "holds no such pair" in remove(run, home, boxes, status=3)["error"]["message"]

    with RunningEngine(home):
        assert add(run, home, boxes)["pairs"] == 24
        assert kept(home, "named") == kept(home, "anew")
        remove(run, home, boxes)
        assert kept(home, "named") == before


def test_what_cannot_be_edited_is_said(weights: None, run: Run, boxes: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    table = ("--images", boxes, "--captions", boxes / "captions.tsv")
    run("align", "fit", *table, "--method", "ridge", "--name", "fixed", "--yes", home=home)
    refused = run("align", "edit", "fixed", "--remove", boxes / LAST, "--json", home=home, status=3)
    assert "ridge, which cannot be edited" in refused.json["error"]["message"]
    assert "asif" in refused.json["error"]["hint"]
    unknown = run("align", "edit", "nothing", "--remove", boxes / LAST, "--json", home=home, status=4)
    assert "fixed" in unknown.json["error"]["hint"]
    run("align", "edit", "fixed", "--add", boxes / LAST, home=home, status=2)
    run("align", "edit", "fixed", home=home, status=2)
