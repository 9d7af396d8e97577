"""A plugin whose encoder takes no weights and next to no time, for measuring everything around encoders."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ENCODER: Final = "pretender/words"

DIMENSION: Final = 64

_MANIFEST: Final = f"""
schema = 1
id = "pretender"
api = ">=1,<2"
name = "Pretender"
licence = "MIT"

[[encoder]]
id = "words"
factory = "anyfind_pretender.words:Words"
modalities = ["text"]
memory_mb = 64
batch = 96
space = {{ dimension = {DIMENSION}, preprocessing = "1" }}
"""

_WORDS: Final = '''
"""Texts with words in common lie near each other."""

import re
import zlib

import numpy as np

from anyfind.sdk import EncodeResult


class Words:
    def __init__(self, space):
        self.space = space
        self.known = {}

    def open(self, ctx):
        pass

    def encode(self, items, role):
        vectors = np.zeros((len(items), self.space.dimension), dtype=np.float32)
        for row, item in enumerate(items):
            for word in re.findall("[a-z]+", str(item).lower()) or ["nothing"]:
                vectors[row] += self._of(word)
        return EncodeResult(vectors / np.linalg.norm(vectors, axis=1, keepdims=True))

    def close(self):
        pass

    def _of(self, word):
        if word not in self.known:
            rng = np.random.default_rng(zlib.crc32(word.encode()))
            self.known[word] = rng.standard_normal(self.space.dimension, dtype=np.float32)
        return self.known[word]
'''


def write_pretender(folder: Path) -> None:
    """Install the plugin into a folder; whoever has that on its import path has the plugin."""
    package = folder / "anyfind_pretender"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "words.py").write_text(_WORDS.lstrip())
    (package / "plugin.toml").write_text(_MANIFEST)
    about = folder / "anyfind_pretender-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: anyfind-pretender\nVersion: 1\n")
    (about / "entry_points.txt").write_text("[anyfind.plugins]\npretender = anyfind_pretender:plugin.toml\n")


def with_pretender(folder: Path, environment: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a process whose words are encoded by the plugin in a folder."""
    variables = dict(os.environ if environment is None else environment)
    before = variables.get("PYTHONPATH")
    variables["PYTHONPATH"] = str(folder) if not before else f"{folder}{os.pathsep}{before}"
    variables["ANYFIND_ENCODERS"] = f'{{"text": "{ENCODER}"}}'
    return variables
