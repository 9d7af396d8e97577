"""Files that are searched by: their vectors, from the library where it has them, else by looking into them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from anyfind.config import plain_path
from anyfind.errors import BadInput
from anyfind.plugins.host import Extracted, Host
from anyfind.sdk.types import IMAGE, TEXT, Float32Array, Segment, Space
from anyfind.search.encoding import Forward, Memory, Vectors
from anyfind.search.query import Box
from anyfind.spaces.pooling import pooled, standing_for
from anyfind.store import Store
from anyfind.store.records import SegmentRecord

REMEMBERED: Final = 64
"""Files whose vectors are kept: those of the pages of one search, and of a few searches before it."""

Seen = tuple[str, Mapping[str, tuple[Space, Float32Array]]]
"""What a file is, and one vector a modality in it, ``float32 [d]``, with its space."""

Look = Callable[[], Seen]
"""Gives what was seen in a file once the forward has run; raises as :data:`~anyfind.search.encoding.Vectors` does."""

_Key = tuple[str, int, int, str | None, Box | None]


class AskedFiles:
    """Looks into files that are searched by.

    Args:
        store: Where the vectors of files that are indexed already are found.
        host: Runs extractors.
        encoders: Encoder id and space by modality.
        spaces: Where vectors of a modality may lie: the space of its encoder first.
    """

    def __init__(
        self,
        store: Store,
        host: Host,
        encoders: Mapping[str, tuple[str, Space]],
        spaces: Callable[[str], Sequence[Space]],
    ) -> None:
        self._store = store
        self._host = host
        self._encoders = encoders
        self._spaces = spaces
        self._known: Memory[_Key, Seen] = Memory(REMEMBERED)

    def look(self, path: Path, modality: str | None, box: Box | None, forward: Forward) -> Look:
        """Order the vectors of a file.

        Args:
            path: The file.
            modality: What of it is wanted; everything in it when ``None``.
            box: The part of the picture that is meant, in pixels of the upright original.
            forward: Encodes what the library does not know, with the rest of the query.

        Raises:
            BadInput: It cannot be read, holds nothing of the kind, or the box lies outside of the picture.
            OSError: It cannot be read now.
        """
        if box is not None:
            # A part of a picture is a picture, and the library has vectors of whole pictures only.
            modality = modality or IMAGE
        else:
            held = self._indexed(path)
            if held is not None and (modality is None or modality in held[1]):
                return lambda: held
        facts = path.stat() if path.exists() else None
        key = (str(path), *((facts.st_mtime_ns, facts.st_size) if facts else (0, 0)), modality, box)
        known = self._known.get(key) if facts else None
        if known is not None:
            return lambda: known
        kind, ordered = self._opened(path, modality, box, forward)

        def seen() -> Seen:
            vectors = {name: (space, pooled(given())) for name, (space, given) in ordered.items()}
            if facts:
                self._known.keep(key, (kind, vectors))
            return kind, vectors

        return seen

    def _indexed(self, path: Path) -> Seen | None:
        """What a file of the library is, without opening it."""
        content = self._store.content_at(plain_path(path))
        if content is None:
            return None
        known = {space.id for space in self._store.spaces()}
        segments = self._store.segments_of_content(content)
        vectors: dict[str, tuple[Space, Float32Array]] = {}
        for modality in self._encoders:
            for space in self._spaces(modality):
                if space.id in known and modality not in vectors:
                    vector = self._stored(space, [segment for segment in segments if segment.modality == modality])
                    if vector is not None:
                        vectors[modality] = space, vector
        return (self._store.files([content])[content].modality, vectors) if vectors else None

    def _stored(self, space: Space, segments: Sequence[SegmentRecord]) -> Float32Array | None:
        """One vector for segments of a file, of those that have one in a space."""
        labels = self._store.labels_of(space.id, [segment.id for segment in segments])
        mine = [segment for segment in segments if segment.id in labels]
        if not mine:
            return None
        wanted = [labels[mine[position].id] for position in standing_for([one.locator for one in mine])]
        try:
            return pooled(self._store.vectors_by_label(space.id, wanted))
        except KeyError:
            # It was embedded anew just now.
            return None

    def _opened(
        self, path: Path, modality: str | None, box: Box | None, forward: Forward
    ) -> tuple[str, dict[str, tuple[Space, Vectors]]]:
        """The same of any file, by extracting it and having it encoded."""
        # Reading the words in a picture takes longer than the rest of the search; --like takes that time.
        source = self._host.source(path)
        extracted = self._host.extract(source, adding=modality != IMAGE)
        if modality == IMAGE and not any(segment.modality == IMAGE for segment in extracted.segments):
            extracted = self._host.extract(source)
        by_modality: dict[str, list[Segment]] = {}
        for segment in extracted.segments:
            if segment.modality in self._encoders:
                by_modality.setdefault(segment.modality, []).append(segment)
        if not by_modality or (modality is not None and modality not in by_modality):
            what = "nothing" if modality is None else f"no {modality}"
            raise BadInput(f"{path.name} holds {what} that can be searched by.", hint="Give another file.")
        ordered: dict[str, tuple[Space, Vectors]] = {}
        for name, segments in by_modality.items():
            # The words in a picture are not in a part of it in particular.
            if modality == name or (box is None and (modality is None or name == TEXT)):
                places = standing_for([segment.locator for segment in segments])
                payloads = [segments[position].payload for position in places]
                if box is not None:
                    payloads = [_cut(payload, box, extracted, path.name) for payload in payloads]
                encoder, space = self._encoders[name]
                ordered[name] = space, forward.items(encoder, payloads, path.name)
        return extracted.modality, ordered


def _cut(payload: object, box: Box, extracted: Extracted, name: str) -> object:
    """The part of a picture's pixels that a box in the upright original means, ``uint8 [h, w, 3]``.

    Raises:
        BadInput: The box is empty or reaches beyond the picture.
    """
    if not isinstance(payload, np.ndarray):
        raise BadInput(f"{name} has no pixels to take a part of.", hint="Leave the box out.")
    height, width = payload.shape[:2]
    # The extractor may have made it smaller.
    full_width, full_height = (
        int(extracted.metadata.get(key) or side) for key, side in (("width", width), ("height", height))
    )
    left, top, right, bottom = box
    if not (0 <= left < right <= full_width and 0 <= top < bottom <= full_height):
        raise BadInput(
            f"{name} is {full_width} by {full_height} pixels: the box {left},{top},{right},{bottom} is no part of it.",
            hint="A box is left,top,right,bottom in pixels of the upright picture.",
        )
    first, last = _pixels(left, right, width / full_width, width)
    upper, lower = _pixels(top, bottom, height / full_height, height)
    return np.ascontiguousarray(payload[upper:lower, first:last])


def _pixels(start: int, end: int, scale: float, size: int) -> tuple[int, int]:
    """The pixels that a stretch of the original became, at least one."""
    first = min(int(start * scale), size - 1)
    return first, max(first + 1, min(round(end * scale), size))
