"""Laws of a search: k takes a beginning, pages make up the whole, filters only remove, nothing comes twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anyfind.errors import BadInput
from anyfind.search import gallery
from anyfind.search.cursors import Shown, read, write
from anyfind.search.found import Found, Level, RankedList
from anyfind.search.query import SORTS, Query, make_filter
from anyfind.search.ranking import FIRST, Order
from anyfind.search.searcher import Searcher
from anyfind.store.hits import SearchFilter
from anyfind.store.records import ScanDelta
from fakes.library import entry
from fakes.searched import FOLDERS, WORDS, add_files, searched

FILES = 330
EVERYTHING = 10_000

contents = st.integers(min_value=-50, max_value=10**12)


@st.composite
def worlds(draw: st.DrawFn) -> list[list[Found]]:
    """Lists of files, best first, whose levels never rise along them."""
    lists = []
    for _ in range(draw(st.integers(1, 4))):
        members = draw(st.lists(st.integers(1, 60), unique=True, max_size=60))
        levels = sorted(draw(st.lists(st.sampled_from(Level), min_size=len(members), max_size=len(members))))[::-1]
        lists.append(
            [
                Found(member, -float(place), level, None, None, {})
                for place, (member, level) in enumerate(zip(members, levels, strict=True))
            ]
        )
    return lists


def order(world: list[list[Found]], *, nearest: bool = False, kept: set[int] | None = None) -> list[tuple[int, Level]]:
    """What is shown of a world."""
    some = [[one for one in found if kept is None or one.content in kept] for found in world]

    def lists_at(depth: int) -> list[RankedList]:
        return [
            RankedList(str(number), {one.content: one for one in found[:depth]}, len(found) <= depth)
            for number, found in enumerate(some)
        ]

    return [(one.content, one.level) for one in Order(lists_at, 60, nearest=nearest, first=4)]


@given(worlds(), st.booleans())
def test_all_that_is_not_hidden_comes_once_and_the_surest_first(world: list[list[Found]], nearest: bool) -> None:
    shown = order(world, nearest=nearest)
    least = Level.HIDDEN if nearest else Level.WEAK
    best: dict[int, Level] = {}
    for one in (file for found in world for file in found):
        best[one.content] = max(one.level, best.get(one.content, Level.HIDDEN))
    assert sorted(shown) == sorted((content, level) for content, level in best.items() if level >= least)


@given(worlds(), st.sets(st.integers(1, 60)))
def test_what_a_filter_keeps_is_what_was_there(world: list[list[Found]], kept: set[int]) -> None:
    assert {one for one in order(world) if one[0] in kept} == set(order(world, kept=kept))


@given(st.frozensets(contents, max_size=200), st.frozensets(contents, max_size=200))
def test_a_cursor_says_what_was_shown(shown: frozenset[int], locations: frozenset[int]) -> None:
    query = Query(text="crow")
    assert read(replace(query, cursor=write(query, Shown(shown, locations)))) == Shown(shown, locations)


@given(st.text(max_size=80))
def test_no_cursor_that_somebody_invents_does_harm(cursor: str) -> None:
    with pytest.raises(BadInput):
        read(Query(text="crow", cursor=cursor))


def test_a_cursor_of_another_question_is_refused() -> None:
    cursor = write(Query(text="crow"), Shown(frozenset({1})))
    with pytest.raises(BadInput, match="another question"):
        read(Query(text="boat", cursor=cursor))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Searcher, Path]]:
    with searched(tmp_path_factory.mktemp("laws"), FILES) as (searcher, _, root):
        yield searcher, root.path


def test_the_library_has_what_the_laws_are_about(library: tuple[Searcher, Path]) -> None:
    searcher, _ = library
    for text in ("crow", "boat red"):
        shown = {result.relevance for result in searcher.search(Query(text=text, k=EVERYTHING)).results}
        answer = searcher.search(Query(text=text, k=EVERYTHING, nearest=True))
        assert shown | {"weak"} == {"strong", "weak"}
        # Vectors alone show some files and hide others, in lists that are deeper than the first ones.
        lists = [one for one in searcher.lists(Query(text=text)) if ">" in one.name]
        levels = {found.level for one in lists for found in one.found.values()}
        assert levels >= {Level.HIDDEN, Level.WEAK}
        assert answer.nearest
        assert FIRST < len(paths(searcher, Query(text=text, k=EVERYTHING))) < len(answer.results) == FILES


def test_what_is_said_of_an_answer_is_said_of_all_its_pages_in_any_order(library: tuple[Searcher, Path]) -> None:
    searcher, _ = library
    query = Query(text="crow", k=9)
    assert searcher.search(query).notes == []
    last = searcher.search(replace(query, skip=171))
    assert {result.relevance for result in last.results} == {"weak"}
    assert last.notes == []
    assert searcher.search(replace(query, sort="date", reverse=True)).notes == []
    for beyond in (replace(query, skip=EVERYTHING), Query(flt=make_filter(("image",)), skip=EVERYTHING, k=9)):
        answer = searcher.search(beyond)
        assert (answer.results, answer.notes) == ([], ["There are no more results."])
    assert searcher.search(Query(text="zzz", k=9)).notes == ["Nothing here matches well; these are the nearest."]
    nothing = Query(text="crow", flt=make_filter((".ogg",)), k=9)
    assert searcher.search(nothing).notes == ["Nothing like that here inside the filter."]
    assert searcher.search(replace(nothing, skip=9)).notes == ["Nothing like that here inside the filter."]


words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)


@st.composite
def filters(draw: st.DrawFn) -> dict[str, object]:
    """Some conditions: the arguments of :func:`make_filter`, folders by name."""
    return {
        "types": draw(st.sampled_from([(), ("image",), ("text",), ("md", "png"), (".png",)])),
        "folders": draw(st.lists(st.sampled_from(FOLDERS), max_size=2, unique=True)),
        "after": draw(st.sampled_from([None, 20, 60])),
        "before": draw(st.sampled_from([None, 50, 120])),
    }


def as_filter(conditions: dict[str, object], root: Path) -> SearchFilter | None:
    """The filter; dates are seconds after the beginning of 1970."""

    def date(seconds: object) -> str | None:
        return None if seconds is None else dt.datetime.fromtimestamp(int(str(seconds)), dt.UTC).isoformat()

    types, folders = conditions["types"], conditions["folders"]
    assert isinstance(types, tuple)
    assert isinstance(folders, list)
    return make_filter(
        types, tuple(root / one for one in folders), date(conditions["after"]), date(conditions["before"])
    )


def paths(searcher: Searcher, query: Query) -> list[str]:
    """The paths that a query shows."""
    return [result.path for result in searcher.search(query).results]


relaxed = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@relaxed
@given(words, filters(), st.sampled_from(SORTS), st.booleans(), st.lists(st.integers(1, 60), min_size=1, max_size=3))
def test_more_results_begin_with_the_fewer(
    library: tuple[Searcher, Path], text: str, conditions: dict[str, object], sort: str, back: bool, some: list[int]
) -> None:
    searcher, root = library
    query = Query(text=text, flt=as_filter(conditions, root), sort=sort, reverse=back, k=EVERYTHING)
    everything = paths(searcher, query)
    assert len(everything) == len(set(everything))
    for k in some:
        assert paths(searcher, replace(query, k=k)) == everything[:k]


@relaxed
@given(words, filters(), st.sampled_from(SORTS), st.integers(7, 60), st.booleans())
def test_pages_make_up_the_whole(
    library: tuple[Searcher, Path], text: str, conditions: dict[str, object], sort: str, size: int, skipping: bool
) -> None:
    searcher, root = library
    query = Query(text=text, flt=as_filter(conditions, root), sort=sort, k=EVERYTHING)
    everything = paths(searcher, query)
    page, pages = replace(query, k=size), []
    while True:
        answer = searcher.search(page)
        pages += [result.path for result in answer.results]
        if answer.next is None:
            break
        page = replace(page, skip=page.skip + size) if skipping else replace(page, cursor=answer.next)
    assert pages == everything


@relaxed
@given(words, filters(), filters())
def test_a_filter_never_adds(
    library: tuple[Searcher, Path], text: str, first: dict[str, object], second: dict[str, object]
) -> None:
    searcher, root = library
    conditions = as_filter(first, root)
    query = Query(text=text, flt=conditions, k=EVERYTHING)
    # More conditions of the same kind, joined by "and" to those that are there.
    narrower = {
        "types": first["types"] or second["types"],
        "folders": first["folders"] or second["folders"],
        "after": max((one for one in (first["after"], second["after"]) if isinstance(one, int)), default=None),
        "before": min((one for one in (first["before"], second["before"]) if isinstance(one, int)), default=None),
    }
    fewer = paths(searcher, replace(query, flt=as_filter(narrower, root)))
    everything = paths(searcher, query)
    assert set(fewer) <= set(everything)
    listed = paths(searcher, Query(flt=as_filter(narrower, root) or SearchFilter(), k=EVERYTHING))
    # What is shown is what the filter lets through of what is shown without it.
    assert set(fewer) == set(everything) & set(listed)


@pytest.mark.parametrize("text", ["zzz", "abc qrs", "boat", "red crow", "harbour invoice"])
def test_a_filter_adds_nothing_where_galleries_are_too_large_to_be_compared_as_a_whole(
    library: tuple[Searcher, Path], monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    searcher, root = library
    whole = set(paths(searcher, Query(text=text, k=EVERYTHING)))
    # Each route brings its best few only.
    monkeypatch.setattr(gallery, "WHOLE", 8)
    monkeypatch.setattr(Order.__init__, "__kwdefaults__", {"first": 20})
    everything = set(paths(searcher, Query(text=text, k=EVERYTHING)))
    assert everything == whole
    for folder in FOLDERS:
        for types in ((), ("image",), ("md",)):
            flt = make_filter(types, (root / folder,))
            listed = set(paths(searcher, Query(flt=flt, k=EVERYTHING)))
            assert set(paths(searcher, Query(text=text, flt=flt, k=EVERYTHING))) == everything & listed


@relaxed
@given(words, filters())
def test_facets_count_what_is_shown_on_all_pages(
    library: tuple[Searcher, Path], text: str, conditions: dict[str, object]
) -> None:
    searcher, root = library
    query = Query(text=text, flt=as_filter(conditions, root), k=EVERYTHING)
    shown = [Path(one).suffix.removeprefix(".") for one in paths(searcher, query)]
    counted = searcher.search(replace(query, k=5, facets=True)).facets
    assert {one.value: one.count for one in counted.get("extension", [])} == {one: shown.count(one) for one in shown}


def test_a_filter_alone_lists_the_newest_first(library: tuple[Searcher, Path]) -> None:
    searcher, _ = library
    listed = paths(searcher, Query(flt=make_filter(("image",)), k=EVERYTHING))
    numbers = [int(Path(one).stem.rpartition("-")[2]) for one in listed]
    assert numbers == sorted(range(0, FILES, 3), reverse=True)


@pytest.mark.parametrize("sort", ["date", "size", "name"])
def test_everything_that_is_shown_is_sorted(library: tuple[Searcher, Path], sort: str) -> None:
    searcher, _ = library
    query = Query(text="crow", k=EVERYTHING)
    names = [Path(one).name for one in paths(searcher, query)]
    newest = sorted(names, key=lambda name: -int(Path(name).stem.rpartition("-")[2]))
    # The files of this library grow with their dates.
    by_sort = {"date": newest, "size": newest, "name": sorted(names)}
    assert [Path(one).name for one in paths(searcher, replace(query, sort=sort))] == by_sort[sort]
    assert [Path(one).name for one in paths(searcher, replace(query, sort=sort, reverse=True))] == by_sort[sort][::-1]


def test_who_reads_on_while_the_library_changes_sees_nothing_twice_and_misses_nothing(tmp_path: Path) -> None:
    with searched(tmp_path, 60) as (searcher, store, root):
        # With the nearest misses: a library that grows by half knows anew what chance finds in it, and hides by that.
        query = Query(text="crow boat", k=9, nearest=True)
        whole = paths(searcher, replace(query, k=EVERYTHING))
        first = searcher.search(query)
        seen = [result.path for result in first.results]
        places = {str(root.path / name): place for name, place in store.locations(root.id).items()}
        # One that was shown is edited, one that was not is deleted, one that was shown moves; and many come.
        edited, moved = places[seen[0]], places[seen[1]]
        away = next(path for path in whole if path not in seen)
        aside = str(root.path / "aside.md")
        Path(seen[1]).rename(aside)
        delta = ScanDelta(
            changed=[(edited.id, entry(str(Path(seen[0]).relative_to(root.path)), 777))],
            moved=[(moved.id, entry("aside.md", 778))],
            removed=[places[away].id],
        )
        Path(away).unlink()
        store.commit_scan(root.id, delta, scanned_at=2.0)
        add_files(store, root, range(60, 90))
        cursor = first.next
        while cursor is not None:
            answer = searcher.search(replace(query, cursor=cursor))
            seen += [result.path for result in answer.results]
            cursor = answer.next
        assert len(seen) == len(set(seen))
        assert aside not in seen
        assert set(whole) - {away} <= set(seen)
