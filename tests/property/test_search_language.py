"""Every line means something, and what it means can be written down and read again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anyfind.errors import BadInput, UsageError
from anyfind.search.language import (
    KEYS,
    Either,
    File,
    Filter,
    Filters,
    Lacks,
    Parsed,
    Part,
    Phrase,
    Word,
    Words,
    conditions,
    parse,
    print_query,
)
from anyfind.search.language.dates import period
from anyfind.search.language.meaning import asked
from anyfind.search.language.sizes import sizes
from anyfind.search.query import Query

PIECES = (
    *("OR", "+", "-", "2:", "1:", "0.5:", "0:", '"', '""', " ", "  ", "\n", "\\", '\\"', "<", ">", "=", ","),
    *("./a.jpg", "~/", "../x", "/known/a.jpg", "[1,2,3,4]", "like:", "image:", "sound:", "file:", "file:12"),
    *("type:", "type:image", "-type:pdf", "in:", 'near:"Berlin"<50km', "near:", "size:>", "date:", "name:", "has:x"),
    *("cat", '"black dog"', "-x", "--x", "12:30", "5", "a:b", "“", "≥", "é", "\x00", "\x1c", "\udcff"),
)
LINES = st.one_of(
    st.text(),
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=12).map("".join),
)


def known(word: str) -> bool:
    return word.startswith("/known/")


def reads_as_itself(line: str) -> None:
    parsed = parse(line, known)
    assert parse(print_query(parsed), known) == parsed


@settings(max_examples=300, deadline=None)
@given(LINES)
def test_any_line_is_understood_and_printed_as_the_same(line: str) -> None:
    reads_as_itself(line)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_hundred_thousand_lines_are_understood_and_printed_as_the_same() -> None:
    run: Callable[[], None] = settings(
        max_examples=100_000, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )(given(LINES)(reads_as_itself))
    run()


WORD = st.text("abcxyzäß0189.,!?", min_size=1, max_size=6).map(Word)
PHRASE = (
    st.text(min_size=1)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
    .filter(lambda text: not set("“”„≥≤") & set(text))
    .map(Phrase)
)
VALUE = st.text(min_size=1, max_size=12).filter(lambda text: not set("“”„≥≤") & set(text))
EITHER = st.lists(st.one_of(WORD, PHRASE), min_size=2, max_size=4).map(lambda some: Either(tuple(some)))
BOX = st.none() | st.tuples(*[st.integers(0, 999_999)] * 4)
FILE = st.builds(File, st.sampled_from(["like", "image", "sound"]), VALUE, BOX) | st.builds(
    File, st.just("like"), st.integers(0, 10**17), BOX
)
WEIGHT = st.integers(1, 999_999).map(lambda thousandths: thousandths / 1000)
WORDS = st.lists(st.one_of(WORD, PHRASE, EITHER), min_size=1, max_size=4).map(lambda some: Words(tuple(some)))
PARTS = st.lists(st.builds(Part, st.one_of(WORDS, FILE), WEIGHT, st.booleans()), max_size=4)


@st.composite
def filters(draw: st.DrawFn) -> Filter:
    key = draw(st.sampled_from(sorted(set(KEYS.values()))))
    several = key in {"type", "in", "ext", "camera", "has", "name"}
    values = draw(st.lists(VALUE, min_size=1, max_size=3 if several else 1))
    compare = draw(st.sampled_from(["", ">", "<", ">=", "<=", "="])) if key in {"size", "date"} else ""
    within = draw(st.sampled_from(["", "50km", "5 mi"])) if key == "near" else ""
    return Filter(key, tuple(values), compare, within, draw(st.booleans()))


CONDITIONS = st.lists(
    st.one_of(
        filters(),
        st.lists(filters(), min_size=2, max_size=3).map(lambda some: Filters(tuple(some))),
        st.one_of(WORD, PHRASE).map(Lacks),
    ),
    max_size=4,
)


@settings(max_examples=300, deadline=None)
@given(PARTS, CONDITIONS)
def test_what_is_asked_is_what_its_printed_line_asks(parts: list[Part], conditions: list[Filter]) -> None:
    query = Parsed(tuple(parts), tuple(conditions))
    assert parse(print_query(query)) == query


def no_place(place: str, within: str = "") -> NoReturn:
    raise UsageError(f"{place!r} within {within!r} is not looked up here.")


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LINES)
def test_any_line_asks_something_or_is_refused(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    # Looking for towns takes seconds.
    monkeypatch.setattr(conditions, "circle", no_place)
    parsed = parse(line, known)
    try:
        flt = conditions.make_filter(parsed.conditions, lambda value: (Path("/") / value,))
        query = asked(Query(flt=flt), parsed, lambda file: Path("/here") / str(file.target))
    except (UsageError, BadInput):
        return
    parts = (query.text, query.files, query.parts, query.flt, query.clauses)
    # Signs that no text could have demand nothing; a line of nothing else is the only one that asks nothing.
    assert any(parts) or not any(map(telling, line))


def telling(sign: str) -> bool:
    return sign.isalnum()


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=20), st.sampled_from(["", ">", "<", ">=", "<=", "="]))
def test_a_size_is_understood_or_refused(words: str, compare: str) -> None:
    try:
        least, most = sizes(words, compare)
    except UsageError:
        return
    assert least is not None or most is not None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=20))
def test_a_date_is_understood_or_refused(words: str) -> None:
    try:
        start, end = period(words)
    except UsageError:
        return
    assert start < end
