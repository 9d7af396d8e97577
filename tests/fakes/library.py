"""Small libraries in a temporary folder, filled by hand through the store's own write path."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from anyfind.sdk.types import IMAGE, TEXT, Space
from anyfind.store import Store
from anyfind.store.records import (
    ContentWrite,
    Entry,
    Identity,
    Root,
    ScanDelta,
    SegmentWrite,
    VectorWrite,
    WriteBatch,
)

DIMENSION = 8
SPACE = Space("fake/one", ("0" * 64,), "1", DIMENSION, "l2", (TEXT, IMAGE))


def entry(rel_path: str, number: int = 1, size: int | None = None) -> Entry:
    """A file as a scan sees it; ``number`` makes its size, time and inode its own."""
    return Entry(rel_path, size if size is not None else 100 + number, number * 1_000_000_000, 5000 + number, 7)


def scan(store: Store, root: Root, names: Sequence[str], first: int = 1) -> dict[str, int]:
    """Let a scan find these files; location ids by relative path."""
    added = [entry(name, number) for number, name in enumerate(names, start=first)]
    store.commit_scan(root.id, ScanDelta(added=added), scanned_at=1.0)
    known = store.locations(root.id)
    return {name: known[name].id for name in names}


def content(
    location_id: int,
    full: str,
    texts: Sequence[str | None] = ("some words",),
    *,
    size: int = 100,
    mime: str = "text/plain",
    modality: str = TEXT,
    metadata: Mapping[str, Any] | None = None,
) -> ContentWrite:
    """New content whose hashes are made of ``full``."""
    segments = tuple(SegmentWrite(modality, text=text) for text in texts)
    return ContentWrite(location_id, Identity(size, f"fast-{full}", full), mime, modality, metadata or {}, segments)


def embed(store: Store, contents: Sequence[ContentWrite], seed: int = 0, space: Space = SPACE) -> dict[int, list[int]]:
    """Commit contents, then a vector for each segment, then that they are settled; labels by content id."""
    store.register_space(space)
    written = store.commit(WriteBatch(contents=contents)).contents
    rng = np.random.default_rng(seed)
    vectors = [
        VectorWrite(segment_id, space.id, rng.standard_normal(space.dimension).astype(np.float32))
        for _, segment_ids in written.values()
        for segment_id in segment_ids
    ]
    store.commit(WriteBatch(vectors=vectors, settled=[content_id for content_id, _ in written.values()]))
    labels = {content_id: store.labels_of(space.id, segment_ids) for content_id, segment_ids in written.values()}
    return {content_id: sorted(by_segment.values()) for content_id, by_segment in labels.items()}


def fill(store: Store, files: int, folder: Path = Path("/data"), start: int = 0) -> Root:
    """A root of that many files, one embedded segment each."""
    root = store.add_root(folder)
    names = [f"note-{number}.txt" for number in range(start, start + files)]
    ids = scan(store, root, names, first=start + 1)
    embed(store, [content(ids[name], f"{folder}/{name}", [f"words of {name}"]) for name in names], seed=start)
    return root


def unit(vectors: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Rows of length one; rows of zeros stay."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return (vectors / np.where(lengths == 0, 1, lengths)).astype(np.float32)
