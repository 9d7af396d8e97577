from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from anyfind.errors import NotFound, PluginError
from anyfind.sdk import CancelToken, Candidate, Region
from anyfind.sdk.entries import RerankerEntry
from anyfind.sdk.reranking import Box
from anyfind.sdk.types import IMAGE, TEXT
from anyfind.search.crops import Crops, CropStore
from anyfind.search.found import Found, Level, Ranked
from anyfind.search.query import Query
from anyfind.search.regions import Boxes, Looked, Picture, RegionScores
from anyfind.search.reranking import FIRST, Reranking
from anyfind.search.terms import Term
from anyfind.store import Store
from fakes.library import content, embed, scan

ENTRIES = {
    "text": RerankerEntry("text", "fake/text", "x:X"),
    "regions": RerankerEntry("regions", "fake/regions", "x:X", (IMAGE,), regions=True),
}
QUERY = Query(text="words", rerank=("text",))


class FakeRerankers:
    """Longer texts and better regions come first; remembers what it was given."""

    def __init__(self) -> None:
        self.given: list[list[Candidate]] = []
        self.most: int | None = None
        self.error: Exception | None = None

    def rerank(
        self,
        full_id: str,
        query: str,
        candidates: Sequence[Candidate],
        budget: float,
        cancel: CancelToken | None = None,
    ) -> list[float]:
        """The length of the text and the best region."""
        del full_id, query, cancel
        assert budget > 0
        if self.error is not None:
            raise self.error
        self.given.append(list(candidates))
        scores = [len(one.text or "") + max((r.score for r in one.regions), default=0.0) for one in candidates]
        return scores[: self.most]

    def boxes(self, full_id: str, sizes: Sequence[tuple[int, int]]) -> list[tuple[Box, ...]]:
        """None."""
        del full_id
        return [() for _ in sizes]

    def unload(self) -> None:
        """Nothing."""


class FakeRegions(RegionScores):
    """Sees in a picture what the test says."""

    def __init__(self, seen: dict[int, Looked]) -> None:
        self.seen = seen

    def look(
        self,
        pictures: Sequence[Picture],
        terms: Sequence[Term],
        boxes: Boxes,
        reranker: str,
        until: float,
        cancel: CancelToken | None = None,
    ) -> dict[int, Looked]:
        """What the test says, of those that are asked for."""
        del terms, boxes, reranker, until, cancel
        return {one.content: self.seen[one.content] for one in pictures if one.content in self.seen}


class Shelf:
    """A library of texts and pictures, and results that name them."""

    def __init__(self, folder: Path) -> None:
        self.store = Store.open(folder / "library.sqlite")
        root = self.store.add_root(folder)
        names = [f"{letter}.txt" for letter in "abcdef"] + [f"{letter}.png" for letter in "uvw"]
        for name in names:
            (folder / name).write_text(name)
        places = scan(self.store, root, names)
        kinds = [(TEXT, "x" * (1 + number)) for number in range(6)] + [(IMAGE, None)] * 3
        writes = [
            content(places[name], name, (text,), modality=kind, metadata={"width": 100, "height": 50})
            for name, (kind, text) in zip(names, kinds, strict=True)
        ]
        labels = embed(self.store, writes)
        self.contents = dict(zip([name[0] for name in names], labels, strict=True))
        self.segments = {key: self.store.segments_of_content(number)[0].id for key, number in self.contents.items()}

    def result(self, key: str, level: Level = Level.STRONG, *lists: str, exact: bool = False) -> Ranked:
        """A result that some lists found."""
        found = Found(self.contents[key], 1.0, level, self.segments[key], None, {}, exact=exact)
        return Ranked(0.5, tuple((name, 1, found) for name in lists or ("words>text",)))

    def order(self, results: Sequence[Ranked]) -> str:
        """The results by their letters."""
        letters = {number: key for key, number in self.contents.items()}
        return "".join(letters[one.content] for one in results)


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def host() -> FakeRerankers:
    return FakeRerankers()


Run = Callable[..., tuple[list[Ranked], list[str]]]
RunBy = Callable[..., Reranking]


@pytest.fixture
def rerank_by(shelf: Shelf, host: FakeRerankers) -> RunBy:
    def make(seen: dict[int, Looked] | None = None, budget: float = 60.0) -> Reranking:
        def entry(name: str) -> RerankerEntry:
            if name not in ENTRIES:
                raise NotFound(f"There is no reranker {name!r}.")
            return ENTRIES[name]

        return Reranking(shelf.store, host, entry, FakeRegions(seen or {}), budget)

    return make


@pytest.fixture
def rerank(rerank_by: RunBy) -> Run:
    def run(
        results: Sequence[Ranked], query: Query = QUERY, seen: dict[int, Looked] | None = None, budget: float = 60.0
    ) -> tuple[list[Ranked], list[str]]:
        notes: list[str] = []
        return list(rerank_by(seen, budget).order(query, [], results, notes)), notes

    return run


def test_the_better_ones_come_first_and_say_so(shelf: Shelf, rerank: Run) -> None:
    found, notes = rerank([shelf.result(key) for key in "abc"])
    assert (shelf.order(found), notes) == ("cba", [])
    name, place, source = found[0].sources[-1]
    assert (name, place, source.score, dict(source.detail)) == (
        "rerank:text",
        1,
        3.0,
        {"place before": 3, "moved": True},
    )
    assert source.segment == shelf.segments["c"]


def test_without_a_reranker_nothing_changes(shelf: Shelf, rerank: Run, host: FakeRerankers) -> None:
    results = [shelf.result(key) for key in "abc"]
    assert rerank(results, Query(text="words"))[0] == results
    assert rerank(results, Query(text="words", rerank=("text",), sort="date"))[0] == results
    assert host.given == []


def test_levels_are_kept_and_scores_fall(shelf: Shelf, rerank: Run) -> None:
    levels = (Level.STRONG, Level.STRONG, Level.WEAK, Level.WEAK, Level.HIDDEN)
    results = [shelf.result(key, level) for key, level in zip("abcde", levels, strict=True)]
    found, _ = rerank([Ranked(1.0 - n / 10, one.sources) for n, one in enumerate(results)])
    assert shelf.order(found) == "badce"
    assert [one.level for one in found] == list(levels)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert {one.content: one.confidence for one in found} == {one.content: one.confidence for one in results}


def test_what_it_cannot_judge_keeps_its_place(shelf: Shelf, rerank: Run, host: FakeRerankers) -> None:
    named = shelf.result("a", Level.STRONG, "names", "words>text")
    exact = shelf.result("b", Level.STRONG, "names", exact=True)
    unread = Ranked(0.1, (("names", 1, Found(-9, 1.0, Level.WEAK, None, None, {})),))
    results = [exact, named, shelf.result("u"), shelf.result("c"), unread, shelf.result("d"), shelf.result("e")]
    found, _ = rerank(results)
    assert [one.content for one in found[:3]] == [shelf.contents["b"], shelf.contents["a"], shelf.contents["u"]]
    assert found[4] is unread
    assert [found[place].content for place in (3, 5, 6)] == [shelf.contents[key] for key in "edc"]
    assert [[one.label for one in given] for given in host.given] == [[shelf.contents[key] for key in "cde"]]


def test_what_time_did_not_reach_stays_behind(shelf: Shelf, rerank: Run, host: FakeRerankers) -> None:
    host.most = 2
    found, _ = rerank([shelf.result(key) for key in "abcd"])
    assert shelf.order(found) == "bacd"
    assert [len(one.sources) for one in found] == [2, 2, 1, 1]


def test_time_that_is_up_is_said(
    shelf: Shelf, rerank: Run, host: FakeRerankers, monkeypatch: pytest.MonkeyPatch
) -> None:
    host.most = 2
    clock = iter([0.0, 0.0, 0.0, 1.0, 9.0, 9.0])
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    _, notes = rerank([shelf.result(key) for key in "abcd"], budget=5.0)
    assert notes == ["The reranker text had time for 2 of 4 results."]


def test_only_the_first_are_looked_at(shelf: Shelf, rerank: Run, host: FakeRerankers) -> None:
    results = [shelf.result("abcdef"[number % 6]) for number in range(FIRST + 3)]
    found, _ = rerank(results)
    assert found[FIRST:] == results[FIRST:]
    assert [len(given) for given in host.given] == [FIRST]


def test_trouble_leaves_the_answer_as_it_was(shelf: Shelf, rerank: Run, host: FakeRerankers) -> None:
    results = [shelf.result(key) for key in "abc"]
    host.error = PluginError("The plugin fake died.")
    assert rerank(results) == (results, ["The reranker text could not help: The plugin fake died."])
    missing = Query(text="words", rerank=("gone",))
    assert rerank(results, missing) == (results, ["The reranker gone could not help: There is no reranker 'gone'."])


def test_a_later_page_has_the_order_of_the_first(shelf: Shelf, rerank_by: RunBy, host: FakeRerankers) -> None:
    results = [shelf.result(key) for key in "abcd"]
    host.most = 2
    reranking = rerank_by()
    first = list(reranking.order(QUERY, [], results, []))
    host.most = None
    for later in (replace(QUERY, skip=2), replace(QUERY, cursor="x", k=3, explain=True)):
        assert list(reranking.order(later, [], results, [])) == first
    assert len(host.given) == 1
    # Asked again from the beginning there may be more time.
    assert shelf.order(list(reranking.order(QUERY, [], results, []))) == "dcba"
    assert shelf.order(list(reranking.order(replace(QUERY, skip=2), [], results, []))) == "dcba"
    # Of another library or another question nothing is known.
    assert shelf.order(list(reranking.order(replace(QUERY, skip=2), [], results[:3], []))) == "cba"
    assert len(host.given) == 3


def test_words_are_compared_with_words_only(shelf: Shelf, rerank: Run, host: FakeRerankers) -> None:
    results = [shelf.result(key) for key in "abc"]
    found = rerank(results, Query(like=Path("a.txt"), rerank=("text",)))
    assert found == (results, ["The reranker text compares words, and none were asked for."])
    assert host.given == []


def test_the_best_region_is_the_reason(shelf: Shelf, rerank: Run) -> None:
    box = (10, 0, 60, 50)
    seen = {
        shelf.contents["u"]: Looked(2.0, (Region(box, 1.0),)),
        shelf.contents["w"]: Looked(1.0, (Region((0, 0, 50, 50), 0.5), Region(box, 3.0))),
    }
    results = [shelf.result("a"), *(shelf.result(key, Level.STRONG, "words>image") for key in "uvw")]
    found, notes = rerank(results, Query(text="words", rerank=("regions",)), seen)
    # What was not looked into, v, keeps its place.
    assert (shelf.order(found), notes) == ("awvu", [])
    assert [one.sources[-1][2].box for one in found] == [None, box, None, None]


def test_one_reranker_after_the_other(shelf: Shelf, rerank: Run) -> None:
    seen = {shelf.contents[key]: Looked(0.0, (Region((0, 0, 9, 9), score),)) for key, score in (("u", 1.0), ("v", 2.0))}
    results = [shelf.result("a"), shelf.result("u"), shelf.result("b"), shelf.result("v")]
    found, _ = rerank(results, Query(text="words", rerank=("text", "regions")), seen)
    assert shelf.order(found) == "bvau"


def crops(score: float = 0.5, count: int = 2) -> Crops:
    boxes = tuple((n, 0, n + 1, 1) for n in range(count))
    return Crops((4, 3), boxes, np.full((count, 8), score, dtype=np.float32))


def test_parts_of_pictures_are_kept_by_content_space_and_reranker(tmp_path: Path) -> None:
    kept = CropStore(tmp_path)
    kept.put("aa", "space", "fake/regions", crops(0.25))
    held = CropStore(tmp_path).get("aa", "space", "fake/regions")
    assert held is not None
    assert (held.size, held.boxes) == ((4, 3), ((0, 0, 1, 1), (1, 0, 2, 1)))
    assert held.vectors.dtype == np.float32
    assert (held.vectors == 0.25).all()
    others = [("ab", "space", "fake/regions"), ("aa", "other", "fake/regions"), ("aa", "space", "fake/other")]
    assert [kept.get(*one) for one in others] == [None, None, None]


def test_a_picture_without_parts_is_kept_too(tmp_path: Path) -> None:
    kept = CropStore(tmp_path)
    kept.put("aa", "space", "fake/regions", crops(count=0))
    held = kept.get("aa", "space", "fake/regions")
    assert held is not None
    assert (held.boxes, held.vectors.shape) == ((), (0, 8))


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 and nothing else", b"no archive at all"])
def test_damaged_parts_are_made_again(tmp_path: Path, damage: bytes) -> None:
    kept = CropStore(tmp_path)
    kept.put("aa", "space", "fake/regions", crops())
    (place,) = tmp_path.glob("*/*.npz")
    place.write_bytes(damage)
    assert kept.get("aa", "space", "fake/regions") is None
    kept.put("aa", "space", "fake/regions", crops())
    assert kept.get("aa", "space", "fake/regions") is not None


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    kept = CropStore(tmp_path / "file")
    kept.put("aa", "space", "fake/regions", crops())
    assert kept.get("aa", "space", "fake/regions") is None


def test_the_oldest_go_first(tmp_path: Path) -> None:
    kept = CropStore(tmp_path, kept=2)
    for age, digest in enumerate(("aa", "bb", "cc")):
        kept.put(digest, "space", "fake/regions", crops())
        for place in tmp_path.glob("*/*.npz"):
            if place.stat().st_mtime > 1000:
                os.utime(place, (age + 1, age + 1))
    left = tmp_path / "00" / ".left.part"
    left.parent.mkdir(exist_ok=True)
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    kept.sweep()
    assert [kept.get(digest, "space", "fake/regions") is not None for digest in ("aa", "bb", "cc")] == [
        False,
        True,
        True,
    ]
    assert not left.exists()
