"""The order of results: names before quotations, sure before unsure, ranks by the size of what they are from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from anyfind.search.found import Found, Level, RankedList
from anyfind.search.ranking import rank


def found(content: int, level: Level = Level.STRONG, *, exact: bool = False, path: str | None = None) -> Found:
    return Found(
        content, -float(content), level, None, None, {}, None if path is None else Path(path), exact, confidence=1.0
    )


def listed(name: str, *some: Found, size: int = 0) -> RankedList:
    return RankedList(name, {one.content: one for one in some}, size=size)


def order(*lists: RankedList) -> list[int]:
    return [one.content for one in rank(lists, 10)]


def test_the_file_of_that_name_comes_before_the_text_that_says_it_and_both_before_the_rest() -> None:
    names = listed("names", found(1, exact=True, path="/a/img_003.jpg"))
    texts = listed("fulltext", found(2, exact=True), found(3))
    pictures = listed("words>image", found(3), found(2))
    assert order(texts, pictures, names) == [1, 2, 3]


def test_the_name_with_the_same_capitals_comes_first() -> None:
    here = replace(found(5, exact=True, path="/a/l.txt"), verbatim=True)
    names = listed("names", found(1, exact=True, path="/a/L.txt"), here)
    assert order(names, listed("words>text", found(1), found(5))) == [5, 1]


def test_what_is_sure_comes_first_whatever_its_rank() -> None:
    assert order(listed("a", found(1, Level.WEAK)), listed("b", found(2), found(3))) == [2, 3, 1]


def test_what_several_lists_have_comes_before_what_one_has() -> None:
    assert order(listed("a", found(1), found(2)), listed("b", found(3), found(2)))[0] == 2


def test_ranks_in_a_small_gallery_say_less_than_in_a_large_one_but_are_seen() -> None:
    large = listed("words>image", *(found(number) for number in range(100, 160)), size=10_000)
    small = listed("words>sound", *(found(number) for number in range(10)), size=100)
    mixed = order(large, small)
    # The first sound counts as the tenth picture does.
    assert 8 <= mixed.index(0) <= 10
    assert mixed.index(1) > mixed.index(0) + 5
    assert order(listed("a", found(1), size=50), listed("b", found(2), size=50)) == [1, 2]
