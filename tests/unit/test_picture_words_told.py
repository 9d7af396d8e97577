"""Pictures of a library told in words, over a joint space without models."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from anyfind.index import IndexManager, View
from anyfind.sdk.types import EncodeResult, Role, Space
from anyfind.search.picture_words.telling import PictureWords
from anyfind.search.query import Query
from anyfind.search.terms import Term
from anyfind.spaces.graph import SpaceGraph
from anyfind.store import Store
from anyfind.store.hits import SearchFilter
from fakes.searched import ENCODERS, JOINT, AxisHost, searched


class CountingHost(AxisHost):
    """Counts what it encodes."""

    def __init__(self) -> None:
        self.encoded = 0

    def encode(self, encoder_id: str, items: Sequence[Any], role: Role) -> EncodeResult:
        """A vector an item."""
        self.encoded += len(items)
        return super().encode(encoder_id, items, role)


def teller(store: Store, folder: Path, host: Any, encoders: Any = ENCODERS) -> PictureWords:
    graph = SpaceGraph([])
    views = [View(view.id, view.space_id, view.dimension, view.apply) for view in graph.views(JOINT)]
    index = IndexManager(store, folder / "told", lambda: views)
    return PictureWords(store, index, graph, host, encoders, lambda _: ["guenon"], folder / "words")


def pictures_and_texts(store: Store) -> tuple[list[int], list[int]]:
    one, other = (store.ordering.sorted("name", SearchFilter(types=(kind,))) for kind in ("image", "text"))
    return one, other


def test_pictures_are_told_and_nothing_else(tmp_path: Path) -> None:
    with searched(tmp_path, 60) as (_, store, _):
        pictures, texts = pictures_and_texts(store)
        told = teller(store, tmp_path, CountingHost()).tell([*texts, *pictures])
        assert set(told) == set(pictures)
        for one in told.values():
            assert 0 < len(one.words) <= 12
            assert sum(word.weight for word in one.words) == pytest.approx(1)
            assert all(word.match is None for word in one.words)
            assert 0 < one.cosine <= 1 + 1e-5


def test_words_that_were_asked_for_share_the_match(tmp_path: Path) -> None:
    with searched(tmp_path, 60) as (searcher, store, _):
        pictures, _ = pictures_and_texts(store)
        asked = searcher.terms.make(Query(text="harbour"))
        told = teller(store, tmp_path, CountingHost()).tell(pictures, asked)
        for one in told.values():
            matches = [word.match for word in one.words]
            positive = [match for match in matches if match is not None and match > 0]
            assert None not in matches
            assert not positive or sum(positive) == pytest.approx(1, abs=1e-4)
        elsewhere = [Term("words", 1.0, Space("other", (), "1", 3, "l2", ()), asked[0].vector)]
        again = teller(store, tmp_path, CountingHost()).tell(pictures[:1], elsewhere)
        assert all(word.match is None for word in again[pictures[0]].words)


def test_the_vocabulary_is_encoded_once_a_library(tmp_path: Path) -> None:
    with searched(tmp_path, 30) as (_, store, _):
        pictures, _ = pictures_and_texts(store)
        first, second = CountingHost(), CountingHost()
        one = teller(store, tmp_path, first)
        told = one.tell(pictures)
        assert one.tell(pictures) == told
        assert teller(store, tmp_path, second).tell(pictures) == told
        assert first.encoded > 400
        assert second.encoded == 0


def test_where_words_reach_no_pictures_nothing_is_told(tmp_path: Path) -> None:
    with searched(tmp_path, 30) as (_, store, _):
        host = CountingHost()
        apart = {"image": ("fake/eyes", Space("fake/eyes", (), "1", 16, "l2", ("image",)))}
        for encoders in ({}, apart):
            words = teller(store, tmp_path, host, encoders)
            assert not words.possible()
            assert words.tell(pictures_and_texts(store)[0]) == {}
        assert host.encoded == 0


def test_frequent_words_are_those_of_many_texts(tmp_path: Path) -> None:
    with searched(tmp_path, 60) as (_, store, _):
        words = store.words.frequent(10)
        # "and" is short, and "red" too; what is in more than a fifth of enough texts says nothing.
        assert set(words) <= {"harbour", "boat", "crow", "invoice"}
        assert store.words.frequent(1) == words[:1]
        assert store.words.frequent(0) == []
