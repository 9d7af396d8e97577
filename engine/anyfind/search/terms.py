"""Turns a query into terms: vectors in the spaces that the query's parts are encoded into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from anyfind.config import plain_path
from anyfind.errors import BadInput
from anyfind.plugins.host import Host
from anyfind.sdk.types import IMAGE, SOUND, TEXT, Float32Array, Role, Segment, Space
from anyfind.search.query import Query
from anyfind.store import Store

NEGATIVE_WEIGHT = -0.5
"""Weight of ``--not`` words; ImageBind-style arithmetic works with -0.3 to -0.5 (papers R34)."""


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a query, as a vector.

    Attributes:
        name: What it was in the query: ``words``, ``image``, ``sound``, ``like`` or ``not``.
        weight: Its share in the combined score; negative terms push away.
        space: The space of the vector.
        vector: ``float32 [d]`` as its encoder gave it.
    """

    name: str
    weight: float
    space: Space
    vector: Float32Array


class TermMaker:
    """Encodes the parts of a query: one encoder forward a part at most.

    Args:
        store: Where the vectors of files that are indexed already are found.
        host: Runs extractors and encoders.
        encoders: Encoder id and space by modality.
    """

    def __init__(
        self,
        store: Store,
        host: Host,
        encoders: Mapping[str, tuple[str, Space]],
    ) -> None:
        self._store = store
        self._host = host
        self._encoders = encoders

    def make(self, query: Query) -> list[Term]:
        """The terms of a query, positive ones first.

        Raises:
            BadInput: A file to search by cannot be read or has nothing that can be encoded.
        """
        terms = []
        if query.text and query.text.strip():
            terms.append(self._words("words", query.text, 1.0))
        for name, path, modality in (("image", query.image, IMAGE), ("sound", query.sound, SOUND)):
            if path is not None:
                terms.append(self._file(name, path, modality))
        if query.like is not None:
            terms.append(self._file("like", query.like, None))
        if query.negative and query.negative.strip():
            terms.append(self._words("not", query.negative, NEGATIVE_WEIGHT))
        return terms

    def _words(self, name: str, words: str, weight: float) -> Term:
        encoder, space = self._encoder(TEXT)
        return Term(name, weight, space, self._encode(encoder, [words], words)[0])

    def _encoder(self, modality: str) -> tuple[str, Space]:
        if modality not in self._encoders:
            raise BadInput(
                f"No installed plugin can encode {modality}.", hint="'anyfind plugin list' shows what is installed."
            )
        return self._encoders[modality]

    def _file(self, name: str, path: Path, modality: str | None) -> Term:
        indexed = self._indexed(path, modality)
        if indexed is not None:
            return Term(name, 1.0, *indexed)
        if modality is not None:
            self._encoder(modality)
        segments = self._segments(path, modality)
        encoder, space = self._encoder(segments[0].modality)
        alike = [segment.payload for segment in segments if segment.modality == segments[0].modality]
        return Term(name, 1.0, space, _mean(self._encode(encoder, alike, path.name)))

    def _indexed(self, path: Path, modality: str | None) -> tuple[Space, Float32Array] | None:
        """The vector of a file that is in the library, without opening it."""
        content = self._store.content_at(plain_path(path))
        if content is None:
            return None
        known = {space.id for space in self._store.spaces()}
        for wanted, (_, space) in self._encoders.items():
            if modality not in {None, wanted} or space.id not in known:
                continue
            segments = [segment.id for segment in self._store.segments_of_content(content)]
            labels = self._store.labels_of(space.id, segments)
            if labels:
                return space, _mean(self._store.vectors_by_label(space.id, labels.values()))
        return None

    def _segments(self, path: Path, modality: str | None) -> list[Segment]:
        extracted = self._host.extract(self._host.source(path))
        usable = [
            segment
            for segment in extracted.segments
            if segment.modality in self._encoders and modality in {None, segment.modality}
        ]
        if not usable:
            what = modality or "anything"
            raise BadInput(f"{path.name} holds no {what} that can be searched by.", hint="Give another file.")
        return usable

    def _encode(self, encoder: str, items: Sequence[object], what: str) -> Float32Array:
        result = self._host.encode(encoder, items, Role.QUERY)
        if result.failures:
            raise BadInput(f"{what} cannot be searched by: {next(iter(result.failures.values()))}")
        return result.vectors


def _mean(vectors: Float32Array) -> Float32Array:
    """The mean of the unit vectors, as long as the mean vector was; what a long document is about."""
    if len(vectors) == 1:
        return np.asarray(vectors[0], dtype=np.float32)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    direction = (vectors / np.maximum(lengths, np.finfo(np.float32).tiny)).mean(axis=0)
    return np.asarray(direction * lengths.mean(), dtype=np.float32)
