"""Plugins that do the worst, written as real packages: each has one extractor for one kind of file, or an encoder."""

from __future__ import annotations

import textwrap
from importlib.metadata import EntryPoint
from pathlib import Path

from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry

_EXTRACTOR = """
import ctypes, os, sys, threading, time
import numpy as np
from anyfind.sdk import Embedded, Extraction, Locator, Segment

class Extractor:
    def sniff(self, path, head):
        {sniff}

    def extract(self, source, ctx):
        yield Extraction({{"title": source.path.name}})
{body}

    def thumbnail(self, source, side, ctx):
        return None
"""

_ENCODER = """
import ctypes, os, time
import numpy as np
from anyfind.sdk import EncodeResult

class Encoder:
    def __init__(self, space):
        self.space = space

    def open(self, ctx):
        pass

    def encode(self, items, role):
        vectors = np.zeros((len(items), self.space.dimension), dtype=np.float32)
        vectors[:, 0] = 1
{body}
        return EncodeResult(vectors)

    def close(self):
        pass
"""

BODIES = {
    "tame": 'yield Segment("tame", source.path.read_text(), text=source.path.read_text())',
    "segfault": "ctypes.string_at(0)",
    "abort": "os.abort()",
    "sleeper": "time.sleep(3600)",
    "spinner": "while True: pass",
    "locker": "ctypes.PyDLL(None).sleep(3600)",
    "hoarder": """
        kept = []
        while True:
            kept.append(np.ones(8 << 20, dtype=np.float64))
        """,
    "mapper": """
        import mmap
        kept = mmap.mmap(-1, 1 << 30)
        for at in range(0, len(kept), 4096):
            kept[at] = 1
        time.sleep(3600)
        """,
    "leaker": """
        sys.modules[source.path.name] = np.ones(10 << 20, dtype=np.float64)
        yield Segment("text", source.path.read_text())
        """,
    "greedy": "kept = bytearray(40 << 30)",
    "printer": """
        for _ in range(200):
            print("printed " * 500)
            os.write(1, b"written " * 500)
        os.system("echo echoed")
        yield Segment("text", source.path.read_text())
        """,
    "late": """
        threading.Timer(1.0, os._exit, (4,)).start()
        yield Segment("text", source.path.read_text())
        """,
    "odd": """
        class Odd(BaseException):
            pass
        raise Odd("something odd")
        """,
    "quitter": "os._exit(0)",
    "exiter": "sys.exit(7)",
    "garbage": """
        for handle in range(3, 20):
            try:
                os.write(handle, b"this is no answer" * 100)
            except OSError:
                pass
        time.sleep(3600)
        """,
    "closer": """
        os.closerange(3, 30)
        time.sleep(3600)
        """,
    "wrong": 'yield {"not": "a segment"}',
    "stranger": "yield object()",
    "nowhere": 'yield Segment("text", "words", Locator(page="first"))',
    "deaf": 'yield Segment("sound", np.array([np.nan], dtype=np.float32))',
    "thief": 'yield Embedded("passwd", __import__("pathlib").Path("/etc/passwd"))',
    "escaper": """
        if os.fork() == 0:
            os.setsid()
            time.sleep(30)
        os._exit(1)
        """,
    "nameless": "yield Embedded(None, 5)",
    "canceller": 'raise __import__("anyfind.sdk").sdk.Cancelled("I have had enough")',
    "vague": 'raise __import__("anyfind.sdk").sdk.AnyfindError("something")',
    "loser": 'open("/nowhere/of-its-own.bin")',
    "unsure": 'yield Segment("text", "never")',
}
"""What each extractor does, by name."""

SNIFFS = {"unsure": 'raise ValueError("odd bytes")', "everybody": "ctypes.string_at(0)"}
"""What looking at a file does, where that goes wrong."""

ENCODINGS = {
    "tame": "",
    "nan": "vectors[:, 0] = np.nan",
    "poisoned": """
        if any("venom" in item for item in items):
            ctypes.string_at(0)
        """,
    "slow": "time.sleep(3600)",
    "wide": "vectors = np.zeros((len(items), 5), dtype=np.float32)",
    "none": "vectors = None",
}
"""What each encoder does, by name of its modality."""


def write_plugin(folder: Path, name: str, body: str, *, sniff: str = "return 0.5", manifest: str = "") -> EntryPoint:
    """Write the package ``hostile_<name>`` with an extractor of ``*.<name>`` files; its entry point."""
    package = folder / f"hostile_{name}"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    code = textwrap.indent(textwrap.dedent(body).strip(), " " * 8)
    (package / "work.py").write_text(_EXTRACTOR.format(body=code, sniff=sniff))
    (package / "plugin.toml").write_text(
        f"""
schema = 1
id = "hostile.{name}"
api = ">=1,<2"
name = "Hostile"
licence = "MIT"

[[extractor]]
id = "{name}"
factory = "hostile_{name}.work:Extractor"
patterns = ["*.{name}"]
timeout_s = 1.5
memory_mb = 128
{manifest}
"""
    )
    return EntryPoint(f"hostile.{name}", f"hostile_{name}:plugin.toml", "anyfind.plugins")


def write_encoder(folder: Path, name: str, body: str) -> EntryPoint:
    """Write the package ``encoder_<name>`` with an encoder of the modality ``<name>`` and an extractor for it."""
    package = folder / f"encoder_{name}"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    code = textwrap.indent(textwrap.dedent(body).strip() or "pass", " " * 8)
    (package / "work.py").write_text(_ENCODER.format(body=code))
    reading = f'yield Segment("{name}", source.path.read_text())'
    (package / "reading.py").write_text(_EXTRACTOR.format(body=f"        {reading}", sniff="return 0.5"))
    (package / "plugin.toml").write_text(
        f"""
schema = 1
id = "encoder.{name}"
api = ">=1,<2"
name = "Encoder"
licence = "MIT"

[[encoder]]
id = "{name}"
factory = "encoder_{name}.work:Encoder"
modalities = ["{name}"]
memory_mb = 64
default = true
timeout_s = 2
space = {{ dimension = 4, preprocessing = "1" }}

[[extractor]]
id = "{name}"
factory = "encoder_{name}.reading:Extractor"
patterns = ["*.{name}"]
memory_mb = 128
"""
    )
    return EntryPoint(f"encoder.{name}", f"encoder_{name}:plugin.toml", "anyfind.plugins")


def hostile_registry(folder: Path, *names: str, encoders: tuple[str, ...] = ()) -> Registry:
    """Those plugins alone; the folder must be on the import path."""
    points = [write_plugin(folder, name, BODIES[name], sniff=SNIFFS.get(name, "return 0.5")) for name in names]
    points += [write_encoder(folder, name, ENCODINGS[name]) for name in encoders]
    return Registry(discover(points))
