"""A plugin host in memory: it reads real files, embeds by hashing, and counts what it is asked to do."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from anyfind.errors import BadInput
from anyfind.ingest.ports import ExtractedFile
from anyfind.plugins.host import Incomplete
from anyfind.sdk.types import IMAGE, TEXT, EncodeResult, Locator, Role, Segment, Source, Space

DIMENSION = 16
TEXT_SPACE = Space("fake.text/words", (), "1", DIMENSION, "none", (TEXT,))
IMAGE_SPACE = Space("fake.image/pixels", (), "1", DIMENSION, "none", (IMAGE,))
ENCODERS = {TEXT: ("fake.text/words", TEXT_SPACE), IMAGE: ("fake.image/pixels", IMAGE_SPACE)}


@dataclass(frozen=True, slots=True)
class FakeExtracted:
    """What the fake host gives for a file."""

    segments: tuple[Segment, ...]
    metadata: Mapping[str, Any]
    modality: str
    incomplete: tuple[Incomplete, ...] = ()
    holds: bool = False
    more: bool = False


def media_type(path: Path, head: bytes) -> str:
    """By suffix alone."""
    del head
    known = {".txt": "text/plain", ".md": "text/markdown", ".img": "image/png", ".png": "image/png"}
    return known.get(path.suffix.lower(), "application/octet-stream")


@dataclass
class FakeHost:
    """Texts become one segment a paragraph, ``.img`` files one picture, other files nothing.

    Attributes:
        on_extract: Called with the source before it is read; may raise or change files.
        on_encode: Called with the encoder id and the items before they are encoded; may raise.
        extracted: Paths in the order they were read.
        encoded: Payload digests in the order they were encoded.
        batches: Encoder id and size of each call.
    """

    on_extract: Callable[[Source], None] | None = None
    on_encode: Callable[[str, Sequence[object]], None] | None = None
    extracted: list[Path] = field(default_factory=list)
    encoded: list[str] = field(default_factory=list)
    batches: list[tuple[str, int]] = field(default_factory=list)
    pixels: tuple[int, int] = (4, 4)
    half_code: str = "plugin-crashed"
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def extract(self, source: Source) -> ExtractedFile:
        """Read the file."""
        with self._lock:
            self.extracted.append(source.path)
        if self.on_extract is not None:
            self.on_extract(source)
        data = source.path.read_bytes()
        if data.startswith(b"corrupt"):
            raise BadInput("This file is corrupt.")
        if data.startswith(b"box"):
            return FakeExtracted(tuple(_paragraphs(data.decode())), {}, TEXT, holds=True)
        if data.startswith(b"half"):
            missed = (Incomplete("fake.ocr/words", self.half_code, "The words could not be read."),)
            return FakeExtracted(tuple(_paragraphs(data.decode())), {}, TEXT, missed)
        if source.mime.startswith("text/"):
            return FakeExtracted(tuple(_paragraphs(data.decode("utf-8", "replace"))), {"title": "a text"}, TEXT)
        if source.mime.startswith("image/"):
            picture = np.zeros((*self.pixels, 3), np.uint8)
            picture[0, 0] = list(hashlib.sha256(data).digest()[:3])
            return FakeExtracted((Segment(IMAGE, picture),), {"width": 4, "height": 4}, IMAGE)
        return FakeExtracted((), {}, "other")

    def texts(self, files: Sequence[tuple[Source, bytes]]) -> list[ExtractedFile | Exception]:
        """Read files, each with its own outcome."""
        said: list[ExtractedFile | Exception] = []
        for source, _ in files:
            try:
                said.append(self.extract(source))
            except Exception as error:  # noqa: BLE001 - it is what the file has to say
                said.append(error)
        return said

    def encode(self, encoder_id: str, items: Sequence[object], role: Role) -> EncodeResult:
        """Embed; a text with the word ``unencodable`` fails alone."""
        assert role is Role.DOCUMENT
        if self.on_encode is not None:
            self.on_encode(encoder_id, items)
        self.batches.append((encoder_id, len(items)))
        self.encoded += [digest(item) for item in items]
        failures = {at: "This text cannot be encoded." for at, item in enumerate(items) if _refused(item)}
        return EncodeResult(np.stack([vector(item) for item in items]), failures)


def digest(payload: object) -> str:
    """Names a payload."""
    raw = payload.tobytes() if isinstance(payload, np.ndarray) else str(payload).encode("utf-8", "replace")
    return hashlib.sha256(raw).hexdigest()


def vector(payload: object) -> np.ndarray[Any, np.dtype[np.float32]]:
    """The vector of a payload, the same in every process."""
    seed = int(digest(payload)[:8], 16)
    return np.random.default_rng(seed).standard_normal(DIMENSION).astype(np.float32)


def _refused(item: object) -> bool:
    return isinstance(item, str) and "unencodable" in item


def _paragraphs(text: str) -> list[Segment]:
    segments, start = [], 0
    for part in text.split("\n\n"):
        if part.strip():
            segments.append(Segment(TEXT, part, Locator(start=start, end=start + len(part))))
        start += len(part) + 2
    return segments
