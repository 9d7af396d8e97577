"""What is asked of words that stand in pictures: by words yes, by a picture no."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from anyfind.sdk.types import IMAGE, TEXT, Space
from anyfind.search.galleries import GalleryLists
from anyfind.search.query import Query, make_filter
from anyfind.search.terms import Term
from anyfind.store import Store
from anyfind.store.records import ContentWrite, Identity, SegmentWrite, VectorWrite, WriteBatch
from fakes.library import scan, unit

WORDS = Space("fake/words", (), "1", 8, "l2", (TEXT,))
PICTURES = Space("fake/pictures", (), "1", 8, "l2", (IMAGE,))


class Asked:
    """A gallery that remembers which labels it was asked for, and finds nothing."""

    def __init__(self) -> None:
        self.allowed: list[int] | None = None

    def search(self, terms: Any, gallery: Any, allow: Any, *rest: Any) -> None:
        del terms, gallery, rest
        self.allowed = None if allow is None else sorted(allow.tolist())


@pytest.fixture
def library(tmp_path: Path) -> Iterator[tuple[Store, dict[str, int]]]:
    """A picture and a page, each with a passage; and the labels of these by name."""
    with Store.open(tmp_path / "library.db") as store:
        names = ["sign.png", "page.txt"]
        ids = scan(store, store.add_root(tmp_path), names)
        store.register_space(WORDS)
        contents = [
            ContentWrite(ids[name], Identity(1, name, name), "x/y", kind, segments=(SegmentWrite(TEXT, text="halt"),))
            for name, kind in zip(names, (IMAGE, TEXT), strict=True)
        ]
        written = store.commit(WriteBatch(contents=contents)).contents
        pieces = {name: written[ids[name]][1][0] for name in names}
        vectors = unit(np.random.default_rng(0).normal(size=(2, 8)).astype(np.float32))
        made = [VectorWrite(piece, WORDS.id, vector) for piece, vector in zip(pieces.values(), vectors, strict=True)]
        store.commit(WriteBatch(vectors=made))
        labels = store.labels_of(WORDS.id, pieces.values())
        yield store, {name: labels[piece] for name, piece in pieces.items()}


def allowed(store: Store, query: Query, *spaces: Space) -> list[int] | None:
    """The labels that the gallery of words is asked for, by a positive term in each of the spaces."""
    gallery = Asked()
    terms = [Term(space.modalities[0], 1.0, space, np.ones(8, dtype=np.float32)) for space in spaces]
    lists = GalleryLists(store, None, None, gallery)  # type: ignore[arg-type]  # nothing else is asked
    assert lists.one(query, terms, [WORDS], None, 10) is None
    return gallery.allowed


def test_a_picture_is_not_asked_what_stands_in_pictures(library: tuple[Store, dict[str, int]]) -> None:
    store, labels = library
    assert allowed(store, Query(text="x"), PICTURES) == [labels["page.txt"]]
    assert allowed(store, Query(text="x"), WORDS, PICTURES) == [labels["page.txt"]]


def test_words_are(library: tuple[Store, dict[str, int]]) -> None:
    store, _ = library
    assert allowed(store, Query(text="x"), WORDS) is None


def test_a_filter_holds_beside_it(library: tuple[Store, dict[str, int]]) -> None:
    store, labels = library
    only_pictures = Query(text="x", flt=make_filter(("image",)))
    assert allowed(store, only_pictures, PICTURES) == []
    assert allowed(store, only_pictures, WORDS) == [labels["sign.png"]]
