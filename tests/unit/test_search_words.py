"""What words find by themselves: in names, in folders' names and in text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from anyfind.search.asked import question
from anyfind.search.found import Found, Level
from anyfind.search.query import Clause, Query, QueryPart
from anyfind.search.words import WordLists
from anyfind.store import Store, wording
from anyfind.store.hits import SearchFilter
from fakes.library import content, embed, scan

TEXTS = {
    "letters/lease.pdf": "The tenant shall not keep animals. Late payment shall bear interest at four percent.",
    "letters/other.pdf": "Interest of four tenants: animals that shall late keep bearing payment at the percent.",
    "scans/label.png": "RE 16 made in Berlin",
    "scans/box.png": "RE16-B type plate",
    "scans/sixteen.png": "sixteen re things",
    "harbour/boats/one.txt": "nothing to see",
    "harbour.txt": "a view",
    "common/a.txt": "a common word",
    "common/b.txt": "a common word",
    "common/c.txt": "a common word",
    "common/d.txt": "a common word and a zebra",
}


@pytest.fixture
def words(tmp_path: Path) -> Iterator[WordLists]:
    with Store.open(tmp_path / "library.sqlite") as store:
        ids = scan(store, store.add_root(Path("/data")), list(TEXTS))
        embed(store, [content(ids[name], name, [text]) for name, text in TEXTS.items()])
        yield WordLists(store)


def found(words: WordLists, query: Query | str, route: str, depth: int = 20) -> dict[str, Found]:
    query = Query(text=query) if isinstance(query, str) else query
    (one,) = [made for made in words.lists(query, depth) if made.name == route]
    store = words._store
    places = {number: file.locations[0].path for number, file in store.files(one.found).items()}
    return {str(places[content].relative_to("/data")): hit for content, hit in one.found.items()}


def levels(hits: dict[str, Found]) -> dict[str, Level]:
    return {name: hit.level for name, hit in hits.items()}


@pytest.mark.parametrize(("typed", "same"), [("lease", True), ("lease.pdf", True), ("Lease.pdf", False)])
def test_a_name_is_known_in_any_capitals_and_its_own_are_noticed(words: WordLists, typed: str, same: bool) -> None:
    hit = found(words, typed, "names")["letters/lease.pdf"]
    assert (hit.exact, hit.verbatim) == (True, same)


@pytest.mark.parametrize("typed", ["RE16", "re16", "RE 16", "re-16"])
def test_a_code_is_found_however_it_is_written(words: WordLists, typed: str) -> None:
    hits = found(words, typed, "fulltext")
    assert next(iter(hits)) in {"scans/label.png", "scans/box.png"}
    assert {name for name, hit in hits.items() if hit.exact and hit.level is Level.STRONG} == {
        "scans/label.png",
        "scans/box.png",
    }


def test_a_phrase_that_stands_there_comes_first(words: WordLists) -> None:
    hits = found(words, "late payment shall bear interest", "fulltext")
    assert list(hits) == ["letters/lease.pdf", "letters/other.pdf"]
    assert [hit.exact for hit in hits.values()] == [True, False]
    quoted = Query(text="four percent", clauses=(Clause(("four percent",), exact=True),))
    assert list(found(words, quoted, "fulltext")) == ["letters/lease.pdf"]
    # Two words in a row are what many texts say.
    assert not found(words, "four percent", "fulltext")["letters/lease.pdf"].exact


def test_a_file_of_that_name_comes_first_and_folders_last(words: WordLists) -> None:
    hits = found(words, "harbour", "names")
    assert list(hits) == ["harbour.txt", "harbour/boats/one.txt"]
    assert [hit.exact for hit in hits.values()] == [True, False]
    assert list(levels(hits).values()) == [Level.STRONG, Level.WEAK]
    assert hits["harbour/boats/one.txt"].confidence < 1
    assert list(found(words, "harbour one", "names")) == ["harbour/boats/one.txt", "harbour.txt"]


def test_one_common_word_of_six_is_no_reason_to_show_a_file(words: WordLists) -> None:
    assert found(words, "common purple trains under distant mountains", "fulltext") == {}
    assert found(words, "common purple trains under distant mountains", "names") == {}
    assert list(found(words, "common zebra", "fulltext")) == ["common/d.txt"]
    assert levels(found(words, "zebra", "fulltext")) == {"common/d.txt": Level.STRONG}


def test_alternatives_are_one_thing(words: WordLists) -> None:
    either = Query(text="zebra tenant", clauses=(Clause(("zebra", "tenant")),))
    hits = levels(found(words, either, "fulltext"))
    assert hits == dict.fromkeys(("common/d.txt", "letters/lease.pdf", "letters/other.pdf"), Level.STRONG)
    assert found(words, "zebra tenant", "fulltext").keys() <= hits.keys()
    assert len(question(either).wanted) == 1


def test_words_of_further_parts_count_and_those_taken_away_do_not(words: WordLists) -> None:
    query = Query(text="animals", parts=(QueryPart(text="zebra"), QueryPart(-1.0, text="tenant")))
    assert question(query).said == "animals zebra"
    assert question(query).whole is None


def test_beside_a_picture_words_are_half_of_the_question(words: WordLists, tmp_path: Path) -> None:
    query = Query(text="zebra", image=tmp_path / "picture.png")
    assert levels(found(words, query, "fulltext")) == {"common/d.txt": Level.WEAK}


def test_neither_filter_nor_depth_changes_what_is_thought_of_a_file(words: WordLists) -> None:
    every = found(words, "common word", "fulltext")
    assert list(found(words, "common word", "fulltext", 2)) == list(every)[:2]
    flt = SearchFilter(names=("b.txt", "d.txt"))
    inside = found(words, Query(text="common word", flt=flt), "fulltext")
    assert inside == {name: replace(hit) for name, hit in every.items() if name[-5:] in {"b.txt", "d.txt"}}


def test_no_words_make_no_lists(words: WordLists) -> None:
    assert words.lists(Query(text="  ...  "), 10) == []
    assert words.lists(Query(), 10) == []
    assert question(Query(text="the of")).said == "the of"


@pytest.mark.parametrize(
    ("text", "asked", "said"),
    [
        ("short", "anything", "short"),
        ("word " * 100 + "the zebra runs " + "word " * 100, "zebras", "the zebra runs"),
        ("zebra " + "word " * 50 + "a zebra and a boat " + "word " * 50, "boat zebra", "a zebra and a boat"),
    ],
)
def test_a_snippet_shows_the_words(text: str, asked: str, said: str) -> None:
    cut = wording.snippet(text, asked, 80)
    assert said in cut
    assert len(cut) <= 80 + 4


def test_a_snippet_of_words_that_are_not_there_is_the_beginning() -> None:
    assert wording.snippet("one two three " * 20, "zebra", 40).startswith("one two three")
