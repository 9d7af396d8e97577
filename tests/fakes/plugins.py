"""Extractors and encoders that misbehave in one way each, and a registry that holds them."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from anyfind.plugins.discovery import DiscoveryRow
from anyfind.plugins.registry import Registry
from anyfind.sdk import (
    BadInput,
    ClassifierHead,
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

MANIFEST = """
schema = 1
id = "fake"
api = ">=1,<2"
name = "Fake"
licence = "MIT"

[setting.mood]
default = ""
description = "What is wrong today."

[setting.dimension]
default = 4
description = "Moves the configurable encoder into another space."

[[encoder]]
id = "words"
factory = "fakes.plugins:Words"
modalities = ["text"]
memory_mb = 1
batch = 3
classifier = true
space = { dimension = 4, preprocessing = "1" }

[[encoder]]
id = "moving"
factory = "fakes.plugins:Moving"
modalities = ["text"]
memory_mb = 1
space = { dimension = 4, preprocessing = "1", settings = ["dimension"] }

[[extractor]]
id = "general"
factory = "fakes.plugins:General"
patterns = ["*.fake"]
priority = 5

[[extractor]]
id = "special"
factory = "fakes.plugins:Special"
patterns = ["*.fake"]
priority = 1
"""


def registry() -> Registry:
    """The fake plugin alone."""
    return Registry([DiscoveryRow(parse_manifest(MANIFEST, "fake"), "fake 1", None, Path(), "fake")])


class General:
    """Reads every ``.fake`` file as one text; what it does wrong is the file's content."""

    def sniff(self, path: Path, head: bytes) -> float:
        """Half sure."""
        del path
        if head == b"sniff raises":
            raise ValueError("odd bytes")
        return 0.5

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction]:
        """One text, or trouble."""
        text = source.path.read_text()
        wrong: dict[str, Any] = {
            "no segment": 3,
            "text of bytes": Segment("text", b"bytes"),
            "grey picture": Segment("image", np.zeros((2, 2), dtype=np.uint8)),
        }
        yield Extraction({"title": "first"})
        if text == "raises":
            raise ZeroDivisionError("division by zero")
        if text == "bad":
            raise BadInput("bad.fake is bad.")
        if text == "vanishes":
            source.path.unlink()
            raise FileNotFoundError(2, "No such file", str(source.path))
        if text == "cancels":
            ctx.cancel.cancel()
        yield wrong.get(text, Segment("text", text, Locator(start=0, end=len(text))))
        yield Extraction({"title": "second", "plugin": ctx.data_dir.name})

    def thumbnail(self, source: Source, side: int, ctx: Context) -> Any:
        """A white square, too large if the file says so."""
        del ctx
        large = source.path.read_text() == "large"
        return np.full((side + large, side, 3), 255, dtype=np.uint8)


class Special(General):
    """Surer than the general one where the content says ``special``."""

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure of one word, as sure as the other of nothing."""
        del path
        return 0.9 if head.startswith(b"special") else 0.5 if head.startswith(b"tie") else 0.0


class Words:
    """Unit vectors by length; items and the setting ``mood`` say what goes wrong."""

    def __init__(self, space: Space) -> None:
        self.space = space
        self.mood: object = ""
        self.opened = 0
        self.batches: list[int] = []
        self.busy = threading.Lock()

    def open(self, ctx: Context) -> None:
        """Remember the mood."""
        self.mood = ctx.settings["mood"]
        self.opened += 1
        if self.mood == "open":
            raise RuntimeError("no model")

    def encode(self, items: Sequence[object], role: Role) -> EncodeResult:
        """A batch, never two at a time."""
        del role
        assert self.busy.acquire(blocking=False), "two threads encode at once"
        try:
            return self._encode(items)
        finally:
            self.busy.release()

    def _encode(self, items: Sequence[object]) -> EncodeResult:
        self.batches.append(len(items))
        if "bad" in items:
            raise BadInput("bad cannot be encoded.")
        if self.mood == "raises":
            raise ZeroDivisionError("division by zero")
        vectors = np.zeros((len(items), self.space.dimension), dtype=np.float32)
        for row, item in enumerate(items):
            vectors[row, len(str(item)) % self.space.dimension] = 1
        failures = {row: "empty" for row, item in enumerate(items) if item == ""}
        vectors[list(failures)] = 0
        if self.mood == "nan":
            vectors[0, 0] = np.nan
        if self.mood == "long":
            vectors *= 2
        if self.mood == "wide":
            vectors = np.zeros((len(items), 5), dtype=np.float32)
        if self.mood == "double":
            return EncodeResult(vectors.astype(np.float64))
        if self.mood == "beyond":
            failures[len(items)] = "not there"
        return EncodeResult(vectors, failures)

    def classifier(self) -> ClassifierHead:
        """Two classes, or three names for two."""
        names = (("a",), ("b",)) if self.mood != "names" else (("a",), ("b",), ("c",))
        return ClassifierHead(np.zeros((2, 4), dtype=np.float32), np.zeros(2, dtype=np.float32), names)

    def close(self) -> None:
        """Nothing to give back."""


class Moving(Words):
    """Its setting ``dimension`` moves it."""

    def configure(self, ctx: Context) -> Space:
        """A space of the dimension asked for."""
        dimension = ctx.settings["dimension"]
        assert isinstance(dimension, int)
        self.space = Space(self.space.encoder, (), "moved", dimension)
        return self.space
