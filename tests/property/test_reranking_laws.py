"""Whatever rerankers say, they only move what they judged, among itself and inside of its level."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from anyfind.sdk.entries import RerankerEntry
from anyfind.sdk.types import TEXT, Locator
from anyfind.search.found import Found, Level, Ranked
from anyfind.search.reranking import _Judged, _moved
from anyfind.store.records import SegmentRecord

ENTRY = RerankerEntry("text", "fake/text", "x:X")
Judgement = tuple[Level, float | None]

judgements = st.lists(
    st.tuples(st.sampled_from(Level), st.none() | st.floats(allow_nan=False, allow_infinity=False)), max_size=30
)


def results(said: list[Judgement]) -> list[Ranked]:
    """Results as a search orders them: levels fall."""
    levels = sorted((level for level, _ in said), reverse=True)
    found = [Found(1 + n, 0.0, level, 100 + n, None, {}, confidence=0.5) for n, level in enumerate(levels)]
    return [Ranked(1.0 / (1 + place), (("words>text", 1 + place, one),)) for place, one in enumerate(found)]


@given(judgements)
def test_laws(said: list[Judgement]) -> None:
    first = results(said)
    scores = [score for _, score in said]
    scored = [
        (_Judged(place, one.sources[0][2], SegmentRecord(100 + place, one.content, 0, TEXT, Locator(), "x")), score)
        for place, (one, score) in enumerate(zip(first, scores, strict=True))
        if score is not None
    ]
    moved = _moved(ENTRY, first, scored, {})
    # Nothing comes, nothing goes, and how sure a file is stays.
    assert sorted(one.content for one in moved) == sorted(one.content for one in first)
    assert [one.level for one in moved] == [one.level for one in first]
    assert {one.content: one.confidence for one in moved} == {one.content: one.confidence for one in first}
    assert [one.score for one in moved] == [one.score for one in first]
    # What was not judged keeps its place.
    for place, score in enumerate(scores):
        if score is None:
            assert moved[place] == first[place]
    # What was judged comes by its score, inside of its level.
    told = {judged.found.content: score for judged, score in scored}
    for level in Level:
        here = [told[one.content] for one in moved if one.level is level and one.content in told]
        assert here == sorted(here, reverse=True)
    places = [source[1] for one in moved for source in one.sources if source[0] == "rerank:text"]
    assert sorted(places) == list(range(1, len(scored) + 1))
