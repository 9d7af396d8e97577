"""What a result says about why it is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anyfind.sdk.types import Locator
from anyfind.search.explain import EXCERPT, counted, excerpt, matched, why
from anyfind.search.found import Found, Level
from anyfind.search.query import Clause, Query, QueryPart
from anyfind.store.records import SegmentRecord


def found(snippet: str | None = None, path: str | None = None, *, exact: bool = False, **detail: Any) -> Found:
    place = None if path is None else Path(path)
    return Found(1, 1.0, Level.STRONG, None, snippet, detail, place, exact)


def piece(modality: str, text: str | None = None, **locator: Any) -> SegmentRecord:
    return SegmentRecord(1, 1, 0, modality, Locator(**locator), text)


BOAT = Query(text="red boats")
CROW = Query(sound=Path("/s/crow.ogg"))
BEACH = Query(text="at night", image=Path("/p/beach.jpg"))


@pytest.mark.parametrize(("route", "hit", "query", "segment", "said"), [
    ("names", found(path="/x/red boat.jpg"), BOAT, None, "its name has “red” and “boats”"),
    ("names", found(path="/boats/red one.jpg"), BOAT, None, "its name has “red”, its folder “boats”"),
    ("names", found(path="/red boats/7.jpg"), BOAT, None, "its folder is called “red” and “boats”"),
    ("names", found(path="/x/re16.jpg", exact=True), Query(text="re16"), None, "its name is what you wrote"),
    ("names", found(path="/x/harbour.jpg"), Query(text="harb"), None, "its name has “harb”"),
    ("names", found(), BOAT, None, "its name fits"),
    ("fulltext", found("a red boat lies here"), BOAT, piece("text", page=3), "page 3 says “a red boat lies here”"),
    ("fulltext", found("a red boat"), BOAT, piece("text", start_s=12.4), "said at 0:12: “a red boat”"),
    ("fulltext", found("a red boat"), BOAT, piece("text", member="t/n.txt"), "n.txt says “a red boat”"),
    ("fulltext", found("RE16"), Query(text="RE16"), piece("text", box=(0, 0, 9, 9)), "reads “RE16”"),
    ("fulltext", found(), BOAT, None, "reads what you wrote"),
    ("sidecar", found(beside="crow.png"), Query(), None, "lies beside crow.png and shares its name"),
    ("words>image", found(), BOAT, piece("image"), "looks like what you wrote"),
    ("words>image", found(), BOAT, piece("image", start_s=3725.0), "looks like what you wrote at 1:02:05"),
    ("words>sound", found(), BOAT, None, "sounds like what you wrote"),
    ("words>text", found(), BOAT, piece("text", page=2), "page 2 is about what you wrote"),
    ("sound>sound", found(), CROW, None, "sounds like crow.ogg"),
    ("sound>image", found(), CROW, None, "looks like what crow.ogg sounds like"),
    ("sound-text>image", found(), CROW, None, "looks like what crow.ogg says"),
    ("image>text", found(), BEACH, None, "is about what beach.jpg shows"),
    ("image>image", found(), Query(image=Path("/tmp/pasted.png")), None, "looks like what you pasted"),
    ("like>sound", found(), Query(like=Path("/s/7.ogg")), None, "sounds like 7.ogg"),
    ("like>text", found(), Query(like=Path("/s/a.pdf")), None, "is about what a.pdf says"),
    ("words+image>image", found(), BEACH, None, "looks like what you wrote and beach.jpg together"),
    ("words+not>image", found(), BOAT, None, "looks like what you wrote"),
    ("words+words 2>image", found(), BOAT, None, "looks like what you wrote"),
    ("image 2>image", found(), Query(parts=(QueryPart(path=Path("/q/z.png")),)), None, "looks like z.png"),
    ("image 2>image", found(), Query(image=Path("/q/z.png")), None, "looks like the picture you gave"),
    ("words>smell", found(), BOAT, None, "is like what you wrote"),
    ("acme.ranker", found(), BOAT, None, "found by acme.ranker"),
])  # fmt: skip
def test_every_list_says_why(route: str, hit: Found, query: Query, segment: SegmentRecord | None, said: str) -> None:
    assert why(route, hit, query, segment, "image") == said


def test_what_a_recording_is_labelled_with_was_not_said() -> None:
    assert why("fulltext", found("A. Band"), Query(text="band"), piece("text"), "sound") == "is labelled “A. Band”"
    assert why("fulltext", found("A. Band"), Query(text="band"), piece("text"), "text") == "says “A. Band”"


def test_words_that_a_place_has_are_told_in_the_order_of_the_query() -> None:
    query = Query(text="running red boats", clauses=(Clause(("harbour",)), Clause(("noise",), excluded=True)))
    assert matched("names", found(path="/harbour/boat red.jpg"), query) == ["red", "boats", "harbour"]
    assert matched("fulltext", found("He runs to the HARBOUR"), query) == ["running", "harbour"]
    assert matched("words>image", found(), query) == []


def test_accents_and_case_do_not_hide_a_word() -> None:
    assert matched("fulltext", found("Le CAFÉ noir"), Query(text="cafe")) == ["cafe"]


def test_an_excerpt_is_about_the_match() -> None:
    text = "one two three four five six seven eight nine ten eleven twelve harbour thirteen fourteen fifteen sixteen seventeen"
    cut = excerpt(text, ["harbours"])
    assert "harbour" in cut
    assert cut.startswith("… eleven twelve harbour")
    assert cut.endswith(" …")


@given(st.text(max_size=200), st.lists(st.text(max_size=8), max_size=3))
def test_an_excerpt_is_short_and_one_line(text: str, words: list[str]) -> None:
    cut = excerpt(text, words)
    assert len(cut) <= EXCERPT + 4
    assert "\n" not in cut


@pytest.mark.parametrize(("things", "said"), [
    (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"), (list("abcde"), "a, b, c and 2 more"),
])  # fmt: skip
def test_many_things_are_counted_up(things: list[str], said: str) -> None:
    assert counted(things) == said
