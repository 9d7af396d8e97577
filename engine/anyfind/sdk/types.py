"""Values that cross the border between the engine and a plugin."""

from __future__ import annotations

import enum
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Float32Array = npt.NDArray[np.float32]
"""Vectors as they cross the border: ``float32``, C order, shape ``[n, d]``."""

Vectors = npt.NDArray[Any]
"""Vectors that may lie in a file: ``float32``, or ``float16`` mapped into memory, shape ``[n, d]``."""

TEXT: Final = "text"
IMAGE: Final = "image"
SOUND: Final = "sound"
VIDEO: Final = "video"

SOUND_RATE: Final = 44_100
"""Samples a second of every sound payload. An encoder that was trained on another rate resamples."""


class Role(enum.StrEnum):
    """What a vector is for; some encoders embed questions and answers differently."""

    QUERY = "query"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Locator:
    """Where in its file a segment lies. Fields that do not apply are ``None``.

    Attributes:
        page: Page number, from 1.
        start: First character of the span in the page's or the file's text, from 0.
        end: One past the last character of the span.
        start_s: Start time in seconds.
        end_s: End time in seconds.
        box: Left, top, right, bottom in pixels of the upright picture.
        member: Path inside the file, where the file holds others: an archive, a mail with attachments.
    """

    page: int | None = None
    start: int | None = None
    end: int | None = None
    start_s: float | None = None
    end_s: float | None = None
    box: tuple[int, int, int, int] | None = None
    member: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The fields that are set, ready for JSON."""
        return {name: value for name in self.__slots__ if (value := getattr(self, name)) is not None}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Locator:
        """The inverse of :meth:`to_dict`; unknown keys are an error."""
        known = dict(values)
        if known.get("box") is not None:
            known["box"] = tuple(known["box"])
        return cls(**known)


@dataclass(frozen=True, slots=True)
class Source:
    """A file to extract from.

    Attributes:
        path: Where the file is now.
        mime: Media type as sniffed by the engine.
        size: Bytes.
    """

    path: Path
    mime: str
    size: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a file that gets a vector of its own.

    Attributes:
        modality: ``"text"``, ``"image"``, or any name that an encoder also declares.
        payload: ``str`` for text; ``uint8`` array ``[height, width, 3]`` (RGB, upright) for images;
            ``float32`` array ``[samples]`` in -1 to 1, one channel at :data:`SOUND_RATE`, for sounds; for other
            modalities what the plugin documents, made of arrays, text, bytes, numbers, tuples and
            string-keyed dictionaries, so that it can travel between processes.
        locator: Where in the file it lies.
        text: Words for full-text search, when they differ from a text payload or when the
            modality is not text. ``None`` means: the payload if it is ``str``, else nothing.
    """

    modality: str
    payload: object
    locator: Locator = field(default_factory=Locator)
    text: str | None = None

    @property
    def searchable_text(self) -> str | None:
        """The words that full-text search should know for this segment."""
        if self.text is not None:
            return self.text
        return self.payload if isinstance(self.payload, str) else None


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an extractor says about a whole file, next to its segments.

    Attributes:
        metadata: Facts for filters and display, JSON values only. Known keys: ``title``,
            ``width``, ``height``, ``taken_at`` (ISO 8601), ``camera``, ``gps`` (``[lat, lon]``),
            ``pages``, ``language``, ``orientation``, ``duration_s``, ``artist``, ``author``, ``lens``, ``exposure_s``,
            ``f_number``, ``iso``, ``focal_mm``.
    """

    metadata: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Embedded:
    """A file inside the file, which an extractor hands back for the engine to look into.

    The engine extracts it like any other file and adds its segments, with
    :attr:`Locator.member` set, to those of the file that holds it. It bounds depth, number and size; an
    extractor must bound what it unpacks all the same.

    Attributes:
        name: Path inside the file, with ``/``, such as ``letters/2024.docx``.
        path: A copy in :attr:`~anyfind.sdk.contracts.Context.scratch_dir`, which the engine removes.
    """

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class Space:
    """Where vectors may be compared.

    Two vectors are comparable if and only if their spaces have the same :attr:`id`.

    Attributes:
        encoder: Encoder id, ``plugin-id/encoder-id``.
        weights: sha256 digests of the weight files, in manifest order.
        preprocessing: Revision of everything done to an input before the network.
        dimension: Length of a vector.
        normalisation: ``"none"`` or ``"l2"``.
        modalities: What can be encoded into it. Not part of the identity.
    """

    encoder: str
    weights: tuple[str, ...]
    preprocessing: str
    dimension: int
    normalisation: str = "l2"
    modalities: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Sixteen hex digits of the sha256 over the identifying fields."""
        identity = [self.encoder, list(self.weights), self.preprocessing, self.dimension, self.normalisation]
        return hashlib.sha256(json.dumps(identity).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class EncodeResult:
    """Vectors of a batch and the items that failed.

    Attributes:
        vectors: ``float32 [n, d]``, one row an item in the order given. Rows of failed items are zero.
        failures: Sentence by position for the items that could not be encoded.
    """

    vectors: Float32Array
    failures: Mapping[int, str] = field(default_factory=dict)

    def rows(self) -> Iterator[tuple[int, Float32Array]]:
        """Position and vector of each item that was encoded."""
        for position, vector in enumerate(self.vectors):
            if position not in self.failures:
                yield position, vector


@dataclass(frozen=True, slots=True)
class ClassifierHead:
    """The linear classifier on top of an encoder, where it has one.

    ``logits = vectors @ weight.T + bias`` for raw (unnormalised) vectors of the encoder's space.

    Attributes:
        weight: ``float32 [classes, d]``.
        bias: ``float32 [classes]``.
        names: The synonyms of each class, most usual first.
        definitions: A sentence on each class, or nothing at all.
    """

    weight: Float32Array
    bias: Float32Array
    names: tuple[tuple[str, ...], ...]
    definitions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Artifact:
    """A fitted adapter before it is written: named tensors and a card.

    Attributes:
        kind: The adapter contribution that can load it, ``plugin-id/adapter-id``.
        tensors: ``float32``/``float16`` arrays by name.
        card: JSON facts: ``sides`` (space ids), ``target`` (bridge space id), ``dimension``,
            ``pairs`` (count, source, digest), ``method``, ``hyperparameters``, ``held_out`` (R@k both ways
            with pool size), ``calibration``.
    """

    kind: str
    tensors: Mapping[str, npt.NDArray[Any]]
    card: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Paired embeddings that an adapter is fitted on.

    Rows are ``float32`` in memory or, for sets that do not fit there, ``float16`` mapped from a file. A trainer whose
    manifest entry says ``streams`` takes the second kind too and reads a few thousand rows at a time.

    Attributes:
        left_space: Space id of ``left``.
        right_space: Space id of ``right``.
        left: ``[m, d_left]``, one row an item of the left side (texts; for an upgrade the new encoder's vectors).
        right: ``[n, d_right]``, one row an item of the right side (images; for an upgrade the old encoder's vectors).
        partner: ``int64 [m]``: the row of ``right`` each left row belongs to. Several left rows may
            share a partner (five captions of one picture).
        source: Where the pairs come from, for the card.
        digest: sha256 over the pairs' content, for the card.
        weight: ``float32 [m]`` in (0, 1]: how far each pair is relied on; ``None``: all alike.
        left_unpaired: ``[u, d_left]`` vectors of the left space without a partner, where there are any.
        right_unpaired: ``[v, d_right]``, the same of the right space.
        left_keys: A name of each left row that stays the same wherever it is, 64 hex digits: the sha256 of a caption,
            the BLAKE3 digest of a file. ``None``: nobody knows; a trainer that needs names makes them of the vectors.
        right_keys: The same of the right rows.
    """

    left_space: str
    right_space: str
    left: Vectors
    right: Vectors
    partner: npt.NDArray[np.int64]
    source: str
    digest: str
    weight: Float32Array | None = None
    left_unpaired: Vectors | None = None
    right_unpaired: Vectors | None = None
    left_keys: tuple[str, ...] | None = None
    right_keys: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class FitOptions:
    """How a trainer fits.

    Attributes:
        device: ``"cpu"``, ``"cuda"``, ``"mps"``, or ``"auto"``: the best there is.
        threads: How many threads it may keep busy.
        seed: Of every random choice.
        values: Hyper-parameters that are given instead of chosen, such as the ``hyperparameters`` of another card.
            A key that the trainer does not know is refused with :class:`~anyfind.sdk.errors.BadInput`.
        base: A fitted bridge to start from, for trainers that extend one.
    """

    device: str = "auto"
    threads: int = 1
    seed: int = 0
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    base: Artifact | None = None


@dataclass(frozen=True, slots=True)
class Bank:
    """What a scorer is fitted on: vectors of training pairs and of pairs that no adapter was fitted on, in one bridge.

    Attributes:
        sides: Space ids of the left and the right side.
        bridge: Id of the bridge's space.
        left: ``float32 [m, v]`` unit vectors of training items of the left side, as the bridge maps them.
        right: ``float32 [n, v]``, the same of the right side.
        partner: ``int64 [m]``: row of ``right`` for each row of ``left``.
        held_left: ``float32 [h, v]`` of pairs that were left out of everything: parameters are chosen on these.
        held_right: ``float32 [i, v]``.
        held_partner: ``int64 [h]``.
    """

    sides: tuple[str, str]
    bridge: str
    left: Float32Array
    right: Float32Array
    partner: npt.NDArray[np.int64]
    held_left: Float32Array
    held_right: Float32Array
    held_partner: npt.NDArray[np.int64]
