from __future__ import annotations

import itertools
import re

from hypothesis import given
from hypothesis import strategies as st

from anyfind_plugins.documents.passages import OVERLAP, WORDS, passages, spans

WORD = re.compile(r"\S+")
TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(
        st.sampled_from(["a", "word", "end.", "What?", "\n", "\n\n", "東京。", "x" * 70, "ünder", "\t"]), max_size=700
    ).map(" ".join),
)


@given(TEXTS)
def test_spans_are_exact_and_in_order(text: str) -> None:
    found = list(passages(text))
    for segment in found:
        start, end = segment.locator.start, segment.locator.end
        assert start is not None
        assert end is not None
        assert text[start:end] == segment.payload
        assert segment.payload == segment.payload.strip()
        assert segment.payload
    ends = [segment.locator.end or 0 for segment in found]
    starts = [segment.locator.start or 0 for segment in found]
    assert starts == sorted(set(starts))
    assert ends == sorted(set(ends))


@given(TEXTS, st.integers(4, 40))
def test_every_word_is_in_some_passage_and_none_is_too_long(text: str, words: int) -> None:
    overlap = words // 5
    found = list(spans(text, words, overlap))
    covered: set[int] = set()
    for start, end in found:
        assert len(WORD.findall(text[start:end])) <= words
        covered.update(range(start, end))
    assert {index for match in WORD.finditer(text) for index in range(*match.span())} <= covered
    for (_, end), (start, _) in itertools.pairwise(found):
        assert len(WORD.findall(text[start:end])) <= overlap + 1


def test_cuts_fall_on_sentences_and_paragraphs() -> None:
    sentence = "This sentence has exactly seven words here. "
    text = (sentence * 9 + "\n\n") * 20
    found = [text[start:end] for start, end in spans(text)]
    assert all(piece.startswith("This") and piece.endswith("here.") for piece in found)
    assert all(WORDS * 0.7 < len(piece.split()) <= WORDS for piece in found[:-1])
    shared = [len(set(range(*first)) & set(range(*second))) for first, second in itertools.pairwise(spans(text))]
    assert 0 < sum(shared) / len(shared) < OVERLAP * 8


def test_a_short_text_is_one_passage() -> None:
    assert list(spans("  two words \n")) == [(2, 11)]
    assert list(spans(" \n ")) == []
