"""A plugin that needs no weights: notes (words), squares (one colour), and encoders that agree where words agree."""

from __future__ import annotations

import os
import re
import time
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from anyfind.plugins.discovery import DiscoveryRow
from anyfind.sdk import (
    BadInput,
    Context,
    EncodeResult,
    Extraction,
    Locator,
    Role,
    Segment,
    Source,
    Space,
    parse_manifest,
)

DIMENSION = 32

MANIFEST = f"""
schema = 1
id = "small"
api = ">=1,<2"
name = "Small"
licence = "MIT"

[[encoder]]
id = "words"
factory = "fakes.small_plugins:Words"
modalities = ["text"]
memory_mb = 64
batch = 8
default = true
space = {{ dimension = {DIMENSION}, preprocessing = "1" }}

[[encoder]]
id = "colours"
factory = "fakes.small_plugins:Colours"
modalities = ["image"]
memory_mb = 64
batch = 8
default = true
space = {{ dimension = {DIMENSION}, preprocessing = "1" }}

[[extractor]]
id = "notes"
factory = "fakes.small_plugins:Notes"
patterns = ["*.note"]
memory_mb = 64

[[extractor]]
id = "squares"
factory = "fakes.small_plugins:Squares"
patterns = ["*.square"]
memory_mb = 64
"""


def found(places: object) -> list[DiscoveryRow]:
    """In place of what is installed."""
    del places
    return [DiscoveryRow(parse_manifest(MANIFEST, "small"), "small 1", None, Path(), "small")]


class Notes:
    """Every file is one text."""

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure of its own suffix."""
        del head
        return 1.0 if path.suffix == ".note" else 0.0

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction]:
        """The text."""
        del ctx
        with source.path.open("rb") as stream:
            text = stream.read().decode("utf-8", "replace")
        yield Extraction({"title": source.path.stem})
        yield Segment("text", text, Locator(start=0, end=len(text)))

    def thumbnail(self, source: Source, side: int, ctx: Context) -> None:
        """There is nothing to show."""
        del source, side, ctx


class Squares:
    """A file says a colour, ``red green blue``, or what goes wrong when it is drawn. Each drawing is noted."""

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure of its own suffix."""
        del head
        return 1.0 if path.suffix == ".square" else 0.0

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction]:
        """A picture of one colour."""
        del ctx
        yield Extraction({"width": 8, "height": 8})
        yield Segment("image", _square(source.path, 8))

    def thumbnail(self, source: Source, side: int, ctx: Context) -> npt.NDArray[np.uint8]:
        """The colour, half as high as wide."""
        del ctx
        drawn = Path(os.environ["ANYFIND_HOME"]).parent / "drawn"
        with drawn.open("a") as stream:
            stream.write(f"{source.path.name}\n")
        words = source.path.read_text().split()
        if "crash" in words:
            os._exit(3)
        while "held" in words and not drawn.with_name("drawn-may-end").exists():
            time.sleep(0.02)
        if "unseen" in words:
            raise BadInput(f"{source.path.name} cannot be drawn.")
        return _square(source.path, side)[: side // 2]


def _square(path: Path, side: int) -> npt.NDArray[np.uint8]:
    colour = [int(word) for word in path.read_text().split() if word.isdigit()] or [0, 0, 0]
    return np.full((side, side, 3), colour, dtype=np.uint8)


class _Encoder:
    def __init__(self, space: Space) -> None:
        self.space = space

    def open(self, ctx: Context) -> None:
        """Nothing to load."""

    def close(self) -> None:
        """Nothing to give back."""

    def encode(self, items: Sequence[Any], role: Role) -> EncodeResult:
        """A vector an item."""
        del role
        vectors = np.stack([self.vector(item) for item in items]) if items else np.zeros((0, DIMENSION))
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return EncodeResult((vectors / np.where(lengths == 0, 1, lengths)).astype(np.float32))

    def vector(self, item: Any) -> npt.NDArray[np.float64]:
        """Of one item."""
        raise AssertionError(item)


class Words(_Encoder):
    """A bag of words."""

    def vector(self, item: Any) -> npt.NDArray[np.float64]:
        """One count a word."""
        vector = np.full(DIMENSION, 1e-3)
        for word in re.findall(r"\w+", str(item).lower()):
            vector[zlib.crc32(word.encode()) % DIMENSION] += 1
        return vector


class Colours(_Encoder):
    """The mean colour."""

    def vector(self, item: Any) -> npt.NDArray[np.float64]:
        """Red, green, blue."""
        vector = np.full(DIMENSION, 1e-3)
        vector[:3] = np.asarray(item).mean(axis=(0, 1)) / 255
        return vector
