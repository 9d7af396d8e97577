"""The stored vectors of what pairs are about: a file, a picture inside a document, a moment of a film."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from anyfind.align.pairs.beside import frames_at
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import Float32Array, Locator, Space
from anyfind.spaces.pooling import pooled, standing_for
from anyfind.store import Store

_BLOCK = 512


@dataclass(frozen=True, slots=True)
class ItemRef:
    """What a pair is about.

    Attributes:
        content_id: The file.
        locator: Where in it; nothing for the whole.
    """

    content_id: int
    locator: Locator


def stored_vectors(
    store: Store, space: Space, modality: str, items: Sequence[ItemRef], cancel: CancelToken
) -> tuple[Float32Array, list[int]]:
    """One vector an item out of those of its segments, for the items that have any.

    Args:
        store: The library.
        space: Where the vectors lie.
        modality: What the items are.
        items: All different.
        cancel: Stops between blocks.

    Returns:
        ``float32 [k, d]``, and the positions of those items, rising.
    """
    rows: list[Float32Array] = []
    kept: list[int] = []
    if not any(space.id == known.id for known in store.spaces()):
        return np.zeros((0, space.dimension), dtype=np.float32), []
    for start in range(0, len(items), _BLOCK):
        cancel.check()
        block = items[start : start + _BLOCK]
        pieces = store.pairs.pieces(space.id, modality, (item.content_id for item in block))
        chosen = [labels_for(item.locator, pieces.get(item.content_id, [])) for item in block]
        labels = sorted({label for some in chosen for label in some})
        vectors = store.vectors_by_label(space.id, labels) if labels else np.zeros((0, space.dimension), np.float32)
        row_of = {label: row for row, label in enumerate(labels)}
        for place, some in enumerate(chosen, start):
            if some:
                rows.append(pooled(vectors[[row_of[label] for label in some]]))
                kept.append(place)
    return np.stack(rows) if rows else np.zeros((0, space.dimension), dtype=np.float32), kept


def labels_for(place: Locator, pieces: Sequence[tuple[int, Locator]]) -> list[int]:
    """Labels of the segments that a place stands for.

    Args:
        place: A member, a span of time, or nothing for the whole file.
        pieces: Label and place of each segment of the file.
    """
    inside = [(label, locator) for label, locator in pieces if locator.member == place.member]
    if place.start_s is not None:
        timed = sorted(
            ((locator.start_s, label) for label, locator in inside if locator.start_s is not None),
        )
        end = place.end_s if place.end_s is not None else float("inf")
        return [timed[at][1] for at in frames_at([time for time, _ in timed], place.start_s, end)]
    return [inside[at][0] for at in standing_for([locator for _, locator in inside])]
