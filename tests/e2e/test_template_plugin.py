"""A third party's plugin from its source to an answer: built, installed, indexed, found by example and by words."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TEMPLATE = Path(__file__).parents[2] / "plugins" / "template"
WORDS = {
    "a torus": "torus",
    "a spring": "spring",
    "a table": "table",
    "a star": "star",
    "stairs": "stairs",
    "a pipe": "pipe",
    "a vase": "vase",
    "a sphere": "ball",
}


def make_shapes(folder: Path, each: int, seed: int) -> dict[str, str]:
    """Shapes by path: their captions. No file's name or content says what it is."""
    made = [sys.executable, str(TEMPLATE / "make_shapes.py"), str(folder), "--each", str(each), "--seed", str(seed)]
    subprocess.run(made, check=True)
    lines = (folder / "captions.tsv").read_text("utf-8").splitlines()
    return {str(folder / name): caption for name, caption in (line.split("\t") for line in lines)}


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    asked = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "wheels")]
    subprocess.run(asked, cwd=TEMPLATE, check=True, capture_output=True)
    (built,) = (tmp_path / "wheels").glob("*.whl")
    return built


@pytest.mark.models
@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_new_modality_end_to_end(anyfind: Callable[..., Any], wheel: Path, tmp_path: Path, weights: None) -> None:
    assert "44 checks passed, 0 were skipped" in anyfind("plugin", "install", wheel, "--yes").out
    assert "example.shapes" in anyfind("plugin", "list").out
    # Its own tests, where it was installed: its library is there, and pytest comes from the layer below.
    (python,) = tmp_path.glob("*environments/envs/anyfind-shapes-*/bin/python")
    asked = [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", str(TEMPLATE / "tests" / "test_shapes.py")]
    done = subprocess.run(asked, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr

    shapes = make_shapes(tmp_path / "shapes", each=3, seed=5)
    (tmp_path / "shapes" / "captions.tsv").unlink()  # else its words would be found
    anyfind("add", tmp_path / "shapes")
    assert anyfind("index", "--json").json["failed"] == 0

    example = make_shapes(tmp_path / "example", each=1, seed=6)
    for path, caption in example.items():
        results = anyfind("search", "--like", path, "-k", "3", "--json").json["results"]
        assert shapes[results[0]["path"]] == caption
        assert results[0]["modality"] == "shape"

    captioned = tmp_path / "captioned"
    assert len(make_shapes(captioned, each=2, seed=7)) == 24
    anyfind("align", "fit", "--files", captioned, "--captions", captioned / "captions.tsv", "--modality", "shape")
    right = 0
    for words, kind in WORDS.items():
        results = anyfind("search", words, "-k", "3", "--json").json["results"]
        found = [shapes[result["path"]] for result in results]
        right += kind in found[0]
        if words == "a torus":
            assert all("torus" in caption for caption in found)
    assert right >= len(WORDS) - 2, "the nearest shape is wrong for more than two of the words"
