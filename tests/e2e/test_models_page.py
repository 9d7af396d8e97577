"""docs/models.md: every example names what exists, and the one for an open_clip folder is carried out."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from anyfind.config import Settings
from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry
from data_makers.checkpoints import save_open_clip

PAGE = (Path(__file__).parents[2] / "docs" / "models.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)


def run(*arguments: str) -> str:
    command = [sys.executable, "-m", "anyfind", *arguments]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=240)
    assert result.returncode == 0, result.stderr + result.stdout
    return result.stdout


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_names_what_exists(example: str) -> None:
    values: dict[str, Any] = tomllib.loads(example)
    registry = Registry(discover())
    Settings(**values)
    for modality, encoder in values.get("encoders", {}).items():
        assert modality in registry.encoder(encoder).modalities
    for plugin, settings in values["plugins"].items():
        assert registry.settings(plugin, settings)


def test_the_page_shows_all_four_plugins() -> None:
    plugins = {plugin for example in EXAMPLES for plugin in tomllib.loads(example)["plugins"]}
    assert plugins == {"anyfind.open-clip", "anyfind.text", "anyfind.clap", "anyfind.imagebind"}


@pytest.mark.models
def test_an_open_clip_folder_serves_pictures_and_the_words_for_them(tmp_path: Path, own_home: Path) -> None:
    model = save_open_clip(tmp_path / "siglip2")
    (example,) = (one for one in EXAMPLES if "local-dir:" in one)
    own_home.mkdir()
    text = example.replace("/models/siglip2", model.as_posix())
    (own_home / "config.toml").write_text(text, encoding="utf-8")
    files = tmp_path / "files"
    files.mkdir()
    (files / "note.txt").write_text("Minutes of the meeting about the garden fence.\n", encoding="utf-8")
    noise = np.random.default_rng(0)
    for number in range(3):
        pixels = noise.integers(0, 256, (60, 80, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(files / f"{number}.png")
    run("models", "pull", "lite")
    run("add", str(files))
    run("index")
    # The weights are random, so what they find is no better than chance.
    answer = json.loads(run("search", "a black bird", "--nearest", "--json"))
    routes = {source["route"] for result in answer["results"] for source in result["sources"]}
    found = {Path(result["path"]).name for result in answer["results"]}
    assert {"0.png", "1.png", "2.png"} <= found, (found, routes)
    alike = json.loads(run("search", "--image", str(files / "1.png"), "--json"))
    assert Path(alike["results"][0]["path"]).name == "1.png"
    assert alike["results"][0]["relevance"] == "strong"
