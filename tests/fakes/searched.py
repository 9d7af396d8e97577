"""A library that can be searched without models: words lie on axes, and files around those of their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import numpy as np

from anyfind.index import IndexManager, View
from anyfind.sdk.types import IMAGE, TEXT, EncodeResult, Float32Array, Role, Space
from anyfind.search.nothing import NullQuestions
from anyfind.search.searcher import Searcher
from anyfind.search.terms import TermMaker
from anyfind.spaces.graph import SpaceGraph
from anyfind.store import Store
from anyfind.store.records import ContentWrite, Identity, Root, SegmentWrite, VectorWrite, WriteBatch
from fakes.library import scan, unit

DIMENSION: Final = 16
JOINT: Final = Space("fake/joint", (), "1", DIMENSION, "l2", (IMAGE, TEXT))
ENCODERS: Final = {TEXT: ("fake/joint", JOINT), IMAGE: ("fake/joint", JOINT)}
WORDS: Final = ("harbour", "boat", "crow", "invoice", "red")
FOLDERS: Final = ("trips", "work", "trips/north")


class AxisHost:
    """Words of the files have axes, other words lie where their letters say."""

    def encode(self, encoder_id: str, items: Sequence[Any], role: Role) -> EncodeResult:
        """A vector an item."""
        del encoder_id, role
        return EncodeResult(axes(items))


def axes(items: Sequence[str]) -> Float32Array:
    """Where words lie, ``float32 [n, d]``: those that files are about each on an axis of its own."""
    vectors = np.zeros((len(items), DIMENSION), dtype=np.float32)
    others = DIMENSION - len(WORDS)
    for vector, item in zip(vectors, items, strict=True):
        for word in item.split():
            if word in WORDS:
                vector[WORDS.index(word)] += 4.0
            else:
                vector[len(WORDS) :] += np.bincount([ord(letter) % others for letter in word], minlength=others)
    return unit(vectors)


def add_files(store: Store, root: Root, numbers: range) -> None:
    """Files whose kind, folder, words, size and date follow from their numbers; each third in two pieces.

    The vectors lie between the axis of one of the words and chance.
    """
    random = np.random.default_rng(numbers.start)
    names = []
    for number in numbers:
        kind = IMAGE if number % 3 == 0 else TEXT
        words = "-".join({WORDS[number % 5], WORDS[number % 7 % 5]})
        names.append(f"{FOLDERS[number % 3]}/{words}-{number}.{'png' if kind == IMAGE else 'md'}")
    ids = scan(store, root, names, first=numbers.start + 1)
    contents, topics = [], {}
    for number, name in zip(numbers, names, strict=True):
        kind = IMAGE if name.endswith("png") else TEXT
        topics[ids[name]] = WORDS[number % 5]
        told = f"{WORDS[number % 4]} and {WORDS[number // 4 % 5]}" if kind == TEXT else None
        pieces = tuple(SegmentWrite(kind, text=told) for _ in range(1 + (number % 3 == 1)))
        mime = "image/png" if kind == IMAGE else "text/markdown"
        contents.append(ContentWrite(ids[name], Identity(100 + number, name, name), mime, kind, segments=pieces))
    written = store.commit(WriteBatch(contents=contents)).contents
    vectors = [
        VectorWrite(piece, JOINT.id, unit(axes([topics[place]]) + 2 * random.random((1, DIMENSION), np.float32))[0])
        for place, (_, made) in written.items()
        for piece in made
    ]
    store.commit(WriteBatch(vectors=vectors, settled=[content for content, _ in written.values()]))
    for name in names:
        path = root.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


@contextmanager
def searched(folder: Path, files: int) -> Iterator[tuple[Searcher, Store, Root]]:
    """A searcher over so many files, its store and the folder."""
    host: Any = AxisHost()
    with Store.open(folder / "library.db") as store:
        root = store.add_root(folder / "files")
        store.register_space(JOINT)
        add_files(store, root, range(files))
        graph = SpaceGraph([])
        views = [View(view.id, view.space_id, view.dimension, view.apply) for view in graph.views(JOINT)]
        index = IndexManager(store, folder / "index", lambda: views)
        # What chance finds is hidden, as in a library of real files.
        nothing = NullQuestions(host, ENCODERS, folder / "nothing")
        searcher = Searcher(store, index, graph, TermMaker(store, host, ENCODERS), 20, 60, nothing=nothing)
        yield searcher, store, root
        searcher.close()
        index.close()
