"""What a result says about why it is there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anyfind.sdk.types import Locator
from anyfind.search.explain import EXCERPT, counted, matched, why
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
    ("words>text", found(), BOAT, piece("text"), "its writing is about what you wrote"),
    ("words>text", found(), BOAT, piece("text", start_s=3.0), "what is said at 0:03 is about what you wrote"),
    ("filter", found(), Query(), None, "passes the filter"),
    ("names", found(path="/x/RE 16 b.jpg"), Query(text="re16 label"), None, "its name has “re16”"),
    ("sound>sound", found(), CROW, None, "sounds like crow.ogg"),
    ("sound>image", found(), CROW, None, "looks like what crow.ogg sounds like"),
    ("sound-text>image", found(), CROW, None, "looks like what crow.ogg says"),
    ("image>text", found(), BEACH, None, "its writing is about what beach.jpg shows"),
    ("image>image", found(), Query(image=Path("/q/pasted.png")), None, "looks like what you pasted"),
    ("like>sound", found(), Query(like=Path("/s/7.ogg")), None, "sounds like 7.ogg"),
    ("like>text", found(), Query(like=Path("/s/a.pdf")), None, "its writing is about what a.pdf says"),
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


def test_a_page_of_a_document_is_about_something() -> None:
    assert why("words>text", found(), BOAT, piece("text", page=2), "text") == "page 2 is about what you wrote"


def test_words_that_a_place_has_are_told_what_was_quoted_first() -> None:
    query = Query(text="running red boats", clauses=(Clause(("harbour",)), Clause(("noise",), excluded=True)))
    assert matched("names", found(path="/harbour/boat red.jpg"), query) == ["harbour", "red", "boats"]
    assert matched("fulltext", found("He runs to the HARBOUR"), query) == ["harbour", "running"]
    assert matched("words>image", found(), query) == []


def test_accents_and_case_do_not_hide_a_word() -> None:
    assert matched("fulltext", found("Le CAFÉ noir"), Query(text="cafe")) == ["cafe"]


def test_what_chance_finds_is_said_to_be_chance() -> None:
    chance = replace(found(), level=Level.HIDDEN)
    assert why("words>image", chance, BOAT, None, "image") == "looks like what you wrote, no better than chance"


def test_a_region_is_a_part_of_the_picture() -> None:
    region = replace(found(), box=(0, 0, 10, 10))
    assert why("words>image", region, BOAT, piece("image"), "image") == "a part of it looks like what you wrote"


def test_a_long_passage_is_quoted_around_the_match() -> None:
    text = "one two three " * 20 + "in the harbour " + "four five six " * 20
    said = why("fulltext", found(text), Query(text="the harbours"), None, "text")
    assert "harbour" in said
    assert len(said) < EXCERPT + len("says “… ”  …")


@given(
    st.sampled_from(
        ["names", "fulltext", "sidecar", "filter", "words>image", "image+not>sound", "like-text>text", "?"]
    ),
    st.text(max_size=80),
    st.text(max_size=30),
)
def test_whatever_was_found_has_a_reason_in_one_line(route: str, snippet: str, asked: str) -> None:
    said = why(route, found(snippet, "/x/" + "".join(snippet.split("/")) + "/y"), Query(text=asked), None, "text")
    assert said
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize(("things", "said"), [
    (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"), (list("abcde"), "a, b, c and 2 more"),
])  # fmt: skip
def test_many_things_are_counted_up(things: list[str], said: str) -> None:
    assert counted(things) == said
