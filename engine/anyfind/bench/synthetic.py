"""A library of files that do not exist: names, passages and vectors for measuring queries."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from anyfind.sdk.contracts import Progress
from anyfind.sdk.types import Float32Array, Space
from anyfind.store import Store
from anyfind.store.records import (
    ROOT_OFFLINE,
    ContentWrite,
    Entry,
    Identity,
    ScanDelta,
    SegmentWrite,
    VectorWrite,
    WriteBatch,
)

OLDEST: Final = 1_500_000_000
"""When the oldest made-up file was changed, in epoch seconds."""

APART_S: Final = 1000
"""Seconds between one file and the next: 100,000 of them cover three years."""

_BLOCK: Final = 4096
_SPREAD: Final = 0.8  # of the distance between cluster centres: neighbours exist, clusters overlap
_WORDS_IN_PASSAGE: Final = 60
_WORDS_OF_QUERIES: Final = 2  # of a passage's words; so a query's word is in one passage of fourteen
_VOCABULARY: Final = 20_000

COLOURS: Final = ("red", "green", "blue", "white", "black", "yellow", "old", "small", "wooden", "broken")
_THINGS: Final = (
    "boat",
    "house",
    "dog",
    "bicycle",
    "flower",
    "bridge",
    "child",
    "train",
    "bird",
    "table",
    "invoice",
    "cup",
)
_PLACES: Final = (
    "by the sea",
    "in the snow",
    "at night",
    "on a street",
    "in the garden",
    "under a tree",
    "in a kitchen",
)


@dataclass(frozen=True, slots=True)
class Synthetic:
    """A kind of file to make up.

    Attributes:
        modality: ``"image"`` or ``"text"``.
        mime: Its media type.
        suffix: Of the file names.
        space: Where its vectors lie.
        count: How many.
    """

    modality: str
    mime: str
    suffix: str
    space: Space
    count: int


def phrases() -> list[str]:
    """Distinct short queries, always the same ones in the same order."""
    every = [f"a {colour} {thing} {place}" for colour, thing, place in itertools.product(COLOURS, _THINGS, _PLACES)]
    random.Random(3).shuffle(every)  # noqa: S311 (a reproducible order, no secret)
    return every


def synthetic_vectors(
    count: int, dimension: int, *, clusters: int = 256, seed: int = 11, draw: int = 0
) -> Iterator[Float32Array]:
    """Vectors with neighbours, in blocks ``float32 [n, dimension]``.

    Random directions alone would all be equally far from each other, which no encoder produces. These
    scatter around random centres, are non-negative like pooled features, and are the same for the same arguments.

    Args:
        count: How many in all.
        dimension: Length of a vector.
        clusters: How many centres.
        seed: Chooses everything.
        draw: Chooses other vectors around the same centres: queries that are no copies of what is stored.
    """
    centres = np.random.default_rng(seed).standard_normal((clusters, dimension), dtype=np.float32)
    chance = np.random.default_rng([seed, draw])
    for start in range(0, count, _BLOCK):
        size = min(_BLOCK, count - start)
        chosen = centres[chance.integers(0, clusters, size)]
        noise = chance.standard_normal((size, dimension), dtype=np.float32)
        vectors = np.maximum(chosen + np.float32(_SPREAD) * noise, 0)
        yield vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.float32(1e-6))


def fill(store: Store, folder: Path, kinds: Sequence[Synthetic], progress: Progress) -> None:
    """Put made-up files, one segment and one vector each, into a new library.

    Args:
        store: The library.
        folder: The root that they are said to lie in.
        kinds: What to make up.
        progress: Called with (done, total, what).
    """
    root = store.add_root(folder)
    names = {kind.modality: _names(kind) for kind in kinds}
    entries = [
        Entry(name, 100_000 + number, (OLDEST + number * APART_S) * 10**9, number + 1, 1)
        for number, name in enumerate(itertools.chain.from_iterable(names.values()))
    ]
    store.commit_scan(root.id, ScanDelta(added=entries), 1_700_000_000.0)
    # Like the files of an unplugged drive they are not there, and are to be found all the same.
    store.set_root_state(root.id, ROOT_OFFLINE, "Made up for a benchmark.")
    locations = {name: stat.id for name, stat in store.locations(root.id).items()}
    total = sum(kind.count for kind in kinds)
    done = 0
    for kind in kinds:
        store.register_space(kind.space)
        remaining = iter(names[kind.modality])
        for block in synthetic_vectors(kind.count, kind.space.dimension):
            here = list(itertools.islice(remaining, len(block)))
            _write(store, kind, [(name, locations[name]) for name in here], block)
            done += len(block)
            progress(done, total, kind.modality)


def _names(kind: Synthetic) -> list[str]:
    chance = random.Random(kind.modality)  # noqa: S311 (reproducible names, no secret)
    words = [f"{chance.choice(COLOURS)}-{chance.choice(_THINGS)}" for _ in range(kind.count)]
    return [f"{kind.modality}-{n // 1000:03}/{both}-{n:06}{kind.suffix}" for n, both in enumerate(words)]


def _write(store: Store, kind: Synthetic, files: Sequence[tuple[str, int]], vectors: Float32Array) -> None:
    contents = [
        ContentWrite(
            location_id=location,
            identity=Identity(100_000, f"{name}-fast", f"{name}-full"),
            mime=kind.mime,
            modality=kind.modality,
            segments=[SegmentWrite(kind.modality, text=_passage(name) if kind.modality == "text" else None)],
        )
        for name, location in files
    ]
    stored = store.commit(WriteBatch(contents=contents)).contents
    written = [
        VectorWrite(stored[location][1][0], kind.space.id, vector)
        for (_, location), vector in zip(files, vectors, strict=True)
    ]
    store.commit(WriteBatch(vectors=written, settled=[stored[location][0] for _, location in files]))


def _passage(name: str) -> str:
    """Made-up words, some frequent and most rare as in any language, and a few that queries ask for."""
    chance = random.Random(name)  # noqa: S311 (reproducible words, no secret)
    asked = [*COLOURS, *_THINGS, *(word for place in _PLACES for word in place.split())]
    # Zipf's law: the word of rank r comes up in proportion to 1 / r, which is what an exponent does to a uniform draw.
    words = [f"word{int(_VOCABULARY ** chance.random())}" for _ in range(_WORDS_IN_PASSAGE - _WORDS_OF_QUERIES)]
    words += [chance.choice(asked) for _ in range(_WORDS_OF_QUERIES)]
    chance.shuffle(words)
    return " ".join(words)
