"""From ranked contents to results that a person can read: path, best segment, snippet, sources."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, Literal

from anyfind.api.answers import SearchResult, SegmentHit, SourceHit
from anyfind.search import explain
from anyfind.search.found import Found, Level, Ranked
from anyfind.search.query import Query
from anyfind.store import Store, wording
from anyfind.store.records import LocationPath, SegmentRecord

SNIPPET_LENGTH = 240

_RELEVANCE: Final[Mapping[Level, Literal["strong", "weak", "hidden"]]] = {
    Level.STRONG: "strong",
    Level.WEAK: "weak",
    Level.HIDDEN: "hidden",
}


@dataclass(frozen=True, slots=True)
class Described:
    """A result, and what of the library it stands for.

    Attributes:
        result: What a person sees.
        content: The content, or the negative id of a location that nobody has read.
        locations: Ids of the places where it lies.
    """

    result: SearchResult
    content: int
    locations: tuple[int, ...]


def describe(
    store: Store, ranked: Iterable[Ranked], count: int, query: Query, *, shown: Collection[int] = ()
) -> list[Described]:
    """The results for ranked files that are still there.

    Args:
        store: Knows files and segments.
        ranked: The files, best first. As many are read as are needed: one that was deleted since the last run is
            left out.
        count: How many results at most.
        query: Its filter holds for the places that are named, too; ``explain`` keeps the details of the sources.
        shown: Contents that are left out.
    """
    described: list[Described] = []
    coming = (one for one in ranked if one.content not in shown)
    while len(described) < count and (some := list(islice(coming, count))):
        described.extend(_some(store, some, query))
    return described[:count]


def _some(store: Store, ranked: Sequence[Ranked], query: Query) -> Iterator[Described]:
    """Results for those of the files that are still there."""
    contents = [one.content for one in ranked if one.content > 0]
    files = store.files(contents)
    passing = None if query.flt is None else store.ordering.passing(query.flt, contents)
    unread = store.ordering.unread([-one.content for one in ranked if one.content < 0])
    best = [_best(one.sources) for one in ranked]
    found_pieces = {found.segment for one in ranked for _, _, found in one.sources if found.segment is not None}
    segments = store.segments(sorted(found_pieces))
    for one, piece in zip(ranked, best, strict=True):
        record = files.get(one.content)
        places = [unread[-one.content]] if -one.content in unread else [] if record is None else record.locations
        if passing is not None and record is not None:
            places = [place for place in places if place.id in passing]
        # Where an order by name or date is asked for, or groups, a file goes by the place that it is sorted by.
        named = (
            {found.path for _, _, found in one.sources}
            if query.sort == "relevance" and query.group == "none"
            else set()
        )
        paths = _present(sorted(places, key=lambda place: place.path not in named))
        gone = not paths
        if gone and not (query.fixed and places):
            continue
        if gone:
            paths = [(str(place.path), False) for place in places]
        result = SearchResult(
            path=paths[0][0],
            score=round(one.score, 6),
            relevance="strong" if one.level is Level.STRONG else "weak",
            confidence=round(one.confidence, 4),
            modality="other" if record is None else record.modality,
            segment=_segment(piece, segments),
            sources=[
                _source(*source, query, segments, "other" if record is None else record.modality)
                for source in sorted(one.sources, key=lambda source: source[1])
            ],
            copies=[path for path, _ in paths[1:]],
            metadata={} if record is None else dict(record.metadata),
            file=None if record is None else record.content_id,
            online=paths[0][1],
            gone=gone,
        )
        yield Described(result, one.content, tuple(place.id for place in places))


def _source(
    name: str, rank: int, found: Found, query: Query, segments: Mapping[int, SegmentRecord], modality: str
) -> SourceHit:
    """What one list says, and in plain words why."""
    piece = None if found.segment is None else segments.get(found.segment)
    return SourceHit(
        route=name,
        rank=rank,
        score=round(found.score, 4),
        confidence=round(found.confidence, 4),
        why=explain.why(name, found, query, piece, modality),
        relevance=_RELEVANCE[found.level],
        words=explain.matched(name, found, query, piece) if query.explain else [],
        segment=_segment(found, segments) if query.explain else None,
        detail=dict(found.detail) if query.explain else {},
    )


def _best(sources: Sequence[tuple[str, int, Found]]) -> Found | None:
    """What the list found that ranked the file highest, strong lists first; of lists that know the piece."""
    knowing = [source for source in sources if source[2].segment is not None]
    # A part of a picture that fits better than all of it says the most.
    return (
        min(knowing, key=lambda source: (source[2].box is None, not source[2].strong, source[1]))[2]
        if knowing
        else None
    )


def _segment(best: Found | None, segments: Mapping[int, SegmentRecord]) -> SegmentHit | None:
    record = None if best is None or best.segment is None else segments.get(best.segment)
    if best is None or record is None:
        return None
    words = str(best.detail.get("words", ""))
    snippet = best.snippet or (record.text and wording.snippet(record.text, words, SNIPPET_LENGTH))
    locator = record.locator
    return SegmentHit(
        ordinal=record.ordinal,
        page=locator.page,
        start=locator.start,
        end=locator.end,
        start_s=locator.start_s,
        end_s=locator.end_s,
        box=best.box or locator.box,
        member=locator.member,
        snippet=snippet,
    )


def _present(places: Iterable[LocationPath]) -> list[tuple[str, bool]]:
    """Where the file is now, and whether its drive is there. Files of a drive that is not there count as present."""
    return [(str(place.path), place.online) for place in places if not place.online or place.path.exists()]
