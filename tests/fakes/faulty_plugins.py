"""Plugins with one fault each, written to a folder: a format ``.dots`` (numbers, one a line) and an encoder of it."""

from __future__ import annotations

from pathlib import Path

MANIFEST = """
schema = 1
id = "faulty.dots"
api = "{api}"
name = "Dots"
licence = "MIT"

[[extractor]]
id = "dots"
factory = "faulty_dots.code:Dots"
patterns = ["*.dots"]
timeout_s = 20.0
memory_mb = 300
samples = ["one.dots", "two.dots", "three.dots"]

[[encoder]]
id = "moments"
factory = "faulty_dots.code:Moments"
modalities = ["dots"]
memory_mb = 300
timeout_s = 20.0
batch = 8

[encoder.space]
dimension = 4
preprocessing = "1"
"""

CODE = """
import os, signal, sys, threading, time
import numpy as np
from anyfind.sdk import BadInput, EncodeResult, PluginError, Segment


class Dots:
    def sniff(self, path, head):
        {sniff}
        return 0.9 if path.suffix == ".dots" else 0.0

    def extract(self, source, ctx):
        with source.path.open("rb") as stream:
            data = stream.read(1 << 20)
        {extract}
        try:
            numbers = [float(line) for line in data.decode("ascii").split()]
        except ValueError as error:
            raise BadInput(f"{{source.path.name}} holds something that is no number.") from error
        if not numbers or not np.isfinite(numbers).all() or max(map(abs, numbers)) > 1e6:
            raise BadInput(f"{{source.path.name}} holds no usable numbers.")
        yield Segment("dots", np.array(numbers, dtype=np.float32), text="dots")

    def thumbnail(self, source, side, ctx):
        {thumbnail}
        return None


class Moments:
    def __init__(self, space):
        self.space = space
        self._open = False

    def open(self, ctx):
        self._open = True
        {open}

    def encode(self, items, role):
        if not self._open:
            raise PluginError("The encoder was used before it was opened.")
        vectors = np.zeros((len(items), 4), dtype=np.float32)
        failures = {{}}
        {encode}
        for position, item in enumerate(items):
            if not isinstance(item, np.ndarray) or item.size == 0:
                {bad}
                failures[position] = "This is no array of dots."
                continue
            found = np.array([item.mean(), item.std(), item.min(), 1 + item.max()])
            vectors[position] = found / np.linalg.norm(found)
        {after}
        return EncodeResult(vectors, failures)

    def close(self):
        self._open = False
"""

FAULTS = ("sniff", "extract", "thumbnail", "open", "encode", "bad", "after")


def write_faulty(folder: Path, api: str = ">=1,<2", top: str = "", **faults: str) -> Path:
    """Write the plugin with lines of code put in at the named places; the path of its manifest."""
    package = folder / "faulty_dots"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    lines = {place: faults.pop(place, "pass") for place in FAULTS}
    assert not faults, f"there is no place {list(faults)}"
    (package / "code.py").write_text(top + CODE.format(**lines))
    for name, numbers in (("one", "1 2 3"), ("two", "4 4 9 1"), ("three", "-1 0 5")):
        (package / f"{name}.dots").write_text(numbers.replace(" ", "\n"))
    manifest = package / "plugin.toml"
    manifest.write_text(MANIFEST.format(api=api))
    return manifest
