"""Pages at fixed places, totals, groups, and weaker results that are left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from anyfind.errors import UsageError
from anyfind.search.found import Found, Level, Ranked
from anyfind.search.listing import Listing, surest
from anyfind.search.query import Query
from anyfind.search.searcher import Searcher
from anyfind.store import Store
from anyfind.store.hits import SearchFilter
from fakes.searched import searched

FILES = 90
EVERYTHING = Query(flt=SearchFilter(types=("text",)), k=7, fixed=True)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Searcher, Store]]:
    with searched(tmp_path_factory.mktemp("places"), FILES) as (searcher, store, _):
        yield searcher, store


def ranked(*levels: Level) -> list[Ranked]:
    return [
        Ranked(1.0, (("names", 1, Found(content, 1.0, level, None, None, {})),))
        for content, level in enumerate(levels, 1)
    ]


def paths(searcher: Searcher, query: Query) -> list[str]:
    return [result.path for result in searcher.search(query).results]


def test_pages_at_fixed_places_can_be_read_in_any_order(library: tuple[Searcher, Store]) -> None:
    searcher, _ = library
    whole = paths(searcher, replace(EVERYTHING, k=FILES, fixed=False))
    total = searcher.search(EVERYTHING).total
    assert total == len(whole) == FILES * 2 // 3
    for skip in (56, 0, 21, 14):
        assert paths(searcher, replace(EVERYTHING, skip=skip)) == whole[skip : skip + 7]
    assert paths(searcher, replace(EVERYTHING, skip=FILES * 7)) == []


@pytest.mark.parametrize("sort", ["relevance", "date", "name", "size"])
@pytest.mark.parametrize("reverse", [False, True])
def test_fixed_pages_are_the_order_of_the_whole_answer(
    library: tuple[Searcher, Store], sort: str, reverse: bool
) -> None:
    searcher, _ = library
    query = Query(text="harbour", k=5, sort=sort, reverse=reverse, nearest=True, fixed=True)
    whole = paths(searcher, replace(query, k=FILES, fixed=False))
    pages = [path for skip in range(0, len(whole), 5) for path in paths(searcher, replace(query, skip=skip))]
    assert len(whole) > 20
    assert pages == whole


def test_a_file_that_is_gone_keeps_its_place_and_says_so(tmp_path: Path) -> None:
    with searched(tmp_path, 30) as (searcher, _, _):
        before = paths(searcher, EVERYTHING)
        Path(before[2]).unlink()
        answer = searcher.search(EVERYTHING)
        assert [result.path for result in answer.results] == before
        assert [result.gone for result in answer.results] == [place == 2 for place in range(7)]
        assert before[2] not in paths(searcher, replace(EVERYTHING, fixed=False)), "nobody else sees it"


def test_an_order_that_was_kept_is_not_kept_when_the_library_changes(tmp_path: Path) -> None:
    with searched(tmp_path, 30) as (searcher, store, root):
        assert searcher.search(EVERYTHING).total == 20
        store.remove_root(root.id)
        answer = searcher.search(EVERYTHING)
        assert (answer.total, answer.results) == (0, [])


def test_fixed_places_and_a_cursor_exclude_each_other(library: tuple[Searcher, Store]) -> None:
    searcher, _ = library
    cursor = searcher.search(replace(EVERYTHING, fixed=False)).next
    assert cursor is not None
    with pytest.raises(UsageError):
        searcher.search(replace(EVERYTHING, cursor=cursor))


def test_weaker_results_are_left_out_and_counted(library: tuple[Searcher, Store]) -> None:
    searcher, _ = library
    every = searcher.search(Query(text="harbour", k=FILES))
    strong = [result.path for result in every.results if result.relevance == "strong"]
    assert 0 < len(strong) < len(every.results), "the library has to have both"
    answer = searcher.search(Query(text="harbour", k=FILES, weaker=False))
    assert [result.path for result in answer.results] == strong
    assert (answer.total, answer.weaker) == (len(strong), len(every.results) - len(strong))
    assert every.weaker == 0
    by_name = searcher.search(Query(text="harbour", k=FILES, weaker=False, sort="name"))
    assert sorted(result.path for result in by_name.results) == sorted(strong)


def test_weaker_results_are_shown_where_none_is_strong() -> None:
    weak = ranked(Level.WEAK, Level.WEAK)
    assert list(surest(weak)) == weak
    assert [one.content for one in surest(ranked(Level.STRONG, Level.STRONG, Level.WEAK))] == [1, 2]
    assert list(surest([])) == []


@pytest.mark.parametrize("group", ["day", "folder"])
@pytest.mark.parametrize("words", ["harbour", None])
def test_groups_are_counted_and_stand_together(library: tuple[Searcher, Store], group: str, words: str | None) -> None:
    searcher, _ = library
    flt = None if words else SearchFilter(types=("text",))
    answer = searcher.search(Query(text=words, flt=flt, k=FILES, group=group, fixed=True))
    assert answer.total == sum(one.count for one in answer.groups) == len(answer.results)
    place = 0
    for one in answer.groups:
        inside = answer.results[place : place + one.count]
        folders = {str(Path(result.path).parent) for result in inside}
        assert folders == {one.value} if group == "folder" else date.fromisoformat(one.value)
        place += one.count
    values = [one.value for one in answer.groups]
    assert values == sorted(set(values), reverse=group == "day")
    first = [result.path for result in answer.results[: answer.groups[0].count]]
    alone = paths(searcher, Query(text=words, flt=flt, k=FILES))
    assert first == [path for path in alone if path in first], "the order within a group is that of the answer"


def test_nothing_but_the_files_that_are_named_is_found(library: tuple[Searcher, Store]) -> None:
    searcher, _ = library
    some = [result.file for result in searcher.search(replace(EVERYTHING, k=3)).results if result.file is not None]
    flt = SearchFilter(contents=tuple(some))
    assert {one.file for one in searcher.search(Query(flt=flt, k=50)).results} == set(some)
    found = searcher.search(Query(text="harbour", flt=flt, k=50, nearest=True)).results
    assert found
    assert {one.file for one in found} <= set(some)


def test_a_listing_is_read_only_as_far_as_somebody_wants() -> None:
    read: list[int] = []

    def coming() -> Iterator[Ranked]:
        for one in ranked(*[Level.STRONG] * 10):
            read.append(one.content)
            yield one

    listing = Listing(coming())
    assert [one.content for one in listing.between(2, 4)] == [3, 4]
    assert (read, listing.total) == ([1, 2, 3, 4], None)
    assert [one.content for one in listing] == list(range(1, 11))
    assert (listing.total, len(read)) == (10, 10)


def test_the_time_of_an_answer_holds_all_that_it_waited_for(
    library: tuple[Searcher, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    searcher, store = library
    now = [100.0]

    def slow() -> int:
        now[0] += 3.0
        return 7

    monkeypatch.setattr(store.waiting, "count", slow)
    monkeypatch.setattr("anyfind.search.searcher.time.perf_counter", lambda: now[0])
    answer = searcher.search(Query(text="zzzzz", k=5, flt=SearchFilter(types=("sound",))))
    assert any("7 files wait" in note for note in answer.notes)
    assert answer.took_ms == 3000.0
