"""Server-sent events are the same however the stream is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anyfind_desktop.events.parser import LINE_LIMIT, EventParser, ServerEvent

NAMES = st.sampled_from(["indexing", "library", "message", "folders"])
# Line ends of the stream cannot stand in a line; those of Unicode can.
LINES = st.text(st.characters(exclude_characters="\r\n\0", exclude_categories=["Cs"]), max_size=20)
EVENTS = st.lists(st.tuples(NAMES, st.lists(LINES, min_size=1, max_size=3), st.integers(1, 10**15)), max_size=6)


def written(events: list[tuple[str, list[str], int]], end: str) -> bytes:
    blocks = []
    for name, lines, number in events:
        block = [f"id: {number}", f"event: {name}", ": a heartbeat", *[f"data: {line}" for line in lines]]
        blocks.append(end.join([*block, "", ""]))
    return "".join(blocks).encode()


@given(EVENTS, st.sampled_from(["\n", "\r\n", "\r"]), st.lists(st.integers(0, 400), max_size=12), st.booleans())
def test_pieces_do_not_matter(
    events: list[tuple[str, list[str], int]], end: str, cuts: list[int], marked: bool
) -> None:
    stream = (b"\xef\xbb\xbf" if marked else b"") + written(events, end)
    parser, got, start = EventParser(), [], 0
    for cut in [*sorted(min(cut, len(stream)) for cut in cuts), len(stream)]:
        got += parser.feed(stream[start:cut])
        start = cut
    assert got == [ServerEvent(name, "\n".join(lines), str(number)) for name, lines, number in events]


@given(st.binary(max_size=300), st.lists(st.integers(0, 300), max_size=8))
def test_noise_is_read_the_same_in_pieces_and_breaks_nothing(noise: bytes, cuts: list[int]) -> None:
    whole, parser, pieces, start = EventParser().feed(noise), EventParser(), [], 0
    for cut in [*sorted(min(cut, len(noise)) for cut in cuts), len(noise)]:
        pieces += parser.feed(noise[start:cut])
        start = cut
    assert pieces == whole


def test_an_event_without_its_end_waits() -> None:
    parser = EventParser()
    assert parser.feed(b"data: half") == []
    assert parser.feed(b"\n") == []
    assert parser.feed(b"\n") == [ServerEvent("message", "half", "")]


def test_an_id_stays_and_unknown_fields_are_passed_over() -> None:
    parser = EventParser()
    assert parser.feed(b"retry: 1000\nid: 7\n\n") == []
    assert parser.last_id == "7"
    assert parser.feed(b"colour: red\ndata\ndata:x\nid: a\0b\n\n") == [ServerEvent("message", "\nx", "7")]


def test_a_line_without_end_is_refused() -> None:
    parser = EventParser()
    with pytest.raises(ValueError, match="does not end"):
        parser.feed(b"data: " + b"x" * LINE_LIMIT)
