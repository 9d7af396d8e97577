"""A plugin with two encoders of words, an older one and a newer one, that see nearly the same in different spaces.

The newer one takes its time and fails on demand: its pace and its faults are files in a folder. ``slow`` may say after
how many passages it becomes so.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

OLD: Final = "words-of-two/old"
NEW: Final = "words-of-two/new"

VOCABULARY: Final = (
    *("alder", "birch", "cedar", "dogwood", "elm", "fir", "gorse", "hazel"),
    *("ivy", "juniper", "larch", "maple", "oak", "pine", "rowan"),
)

_MANIFEST: Final = """
schema = 1
id = "words-of-two"
api = ">=1,<2"
name = "Two encoders of words"
licence = "MIT"

[[encoder]]
id = "old"
factory = "anyfind_words_of_two.words:Words"
modalities = ["text"]
memory_mb = 64
batch = 8
space = { dimension = 32, preprocessing = "1" }

[[encoder]]
id = "new"
factory = "anyfind_words_of_two.words:Words"
modalities = ["text"]
memory_mb = 64
batch = 8
space = { dimension = 48, preprocessing = "2" }
"""

_WORDS: Final = """
import os
import re
import time
import zlib
from pathlib import Path

import numpy as np

from anyfind.sdk import EncodeResult

FAULTS = Path("@FAULTS@")


class Words:
    def __init__(self, space):
        self.space = space
        self.newer = space.dimension == 48
        self.at_once = None

    def open(self, ctx):
        if self.newer and (FAULTS / "broken").exists():
            raise ValueError("This encoder is broken.")

    def encode(self, items, role):
        if self.newer and (FAULTS / "dies").exists():
            os._exit(1)
        if self.newer and role == "document":
            self.dawdle(len(items))
        vectors = np.zeros((len(items), self.space.dimension), dtype=np.float32)
        for row, item in enumerate(items):
            for word in re.findall("[a-z]+", str(item).lower()) or ["nothing"]:
                rng = np.random.default_rng(zlib.crc32(word.encode()))
                meaning = rng.standard_normal(32)
                turned = np.random.default_rng(self.space.dimension).standard_normal((32, self.space.dimension))
                vectors[row] += meaning @ turned
        return EncodeResult(vectors / np.linalg.norm(vectors, axis=1, keepdims=True))

    def dawdle(self, passages):
        slow = FAULTS / "slow"
        if not slow.exists():
            self.at_once = None
            return
        if self.at_once is None:
            self.at_once = int(slow.read_text() or "0")
        self.at_once -= passages
        if self.at_once < 0:
            time.sleep(0.05 * passages)

    def close(self):
        pass
"""


def write_two_encoders(folder: Path) -> Path:
    """Install the plugin into a folder to put on the import path; the folder of its faults."""
    package = folder / "anyfind_words_of_two"
    package.mkdir(parents=True)
    faults = folder / "faults"
    faults.mkdir()
    (package / "__init__.py").write_text("")
    (package / "words.py").write_text(_WORDS.lstrip().replace("@FAULTS@", str(faults)))
    (package / "plugin.toml").write_text(_MANIFEST)
    about = folder / "anyfind_words_of_two-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: anyfind-words-of-two\nVersion: 1\n")
    (about / "entry_points.txt").write_text("[anyfind.plugins]\nwords-of-two = anyfind_words_of_two:plugin.toml\n")
    return faults


def sentence(number: int) -> str:
    """A few words of the vocabulary, another few for each number below 455."""
    size = len(VOCABULARY)
    triples = [(a, b, c) for a in range(size) for b in range(a) for c in range(b)]
    return " ".join(VOCABULARY[place] for place in triples[(number * 97) % len(triples)])
