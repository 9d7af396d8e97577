"""From ranked contents to results that a person can read: path, best segment, snippet, sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from anyfind.api.answers import SearchResult, SegmentHit, SourceHit
from anyfind.search.found import Found, Level, Ranked
from anyfind.store import Store
from anyfind.store.records import FileRecord, SegmentRecord

SNIPPET_LENGTH = 240


def describe(store: Store, ranked: Sequence[Ranked], k: int, *, explain: bool) -> tuple[list[SearchResult], int]:
    """The results for ranked files, and how many of them are strong.

    Args:
        store: Knows files and segments.
        ranked: Fused score and sources (list name, rank, what was found) of each file; more than ``k``, because
            a file that was deleted since the last run is left out.
        k: How many results at most.
        explain: Keep the details of the sources.
    """
    results: list[SearchResult] = []
    for start in range(0, len(ranked), k):
        if len(results) >= k:
            break
        results.extend(_some(store, ranked[start : start + k], explain=explain))
    return results[:k], sum(result.relevance == "strong" for result in results[:k])


def _some(store: Store, ranked: Sequence[Ranked], *, explain: bool) -> Iterator[SearchResult]:
    """Results for those of the files that are still there."""
    files = store.files([one.content for one in ranked if one.content > 0])
    best = [_best(one.sources) for one in ranked]
    segments = store.segments([found.segment for found in best if found and found.segment is not None])
    for one, piece in zip(ranked, best, strict=True):
        record = files.get(one.content)
        paths = _present(record, [(found.path, found.online) for _, _, found in one.sources if found.path is not None])
        if not paths:
            continue
        yield SearchResult(
            path=paths[0][0],
            score=round(one.score, 6),
            relevance="strong" if one.level is Level.STRONG else "weak",
            confidence=round(one.confidence, 4),
            modality="other" if record is None else record.modality,
            segment=_segment(piece, segments),
            sources=[
                SourceHit(
                    route=name,
                    rank=rank,
                    score=round(found.score, 4),
                    confidence=round(found.confidence, 4),
                    detail=dict(found.detail) if explain else {},
                )
                for name, rank, found in sorted(one.sources, key=lambda source: source[1])
            ],
            copies=[path for path, _ in paths[1:]],
            metadata={} if record is None else dict(record.metadata),
            file=None if record is None else record.content_id,
            online=paths[0][1],
        )


def _best(sources: Sequence[tuple[str, int, Found]]) -> Found | None:
    """What the list found that ranked the file highest, strong lists first; of lists that know the piece."""
    knowing = [source for source in sources if source[2].segment is not None]
    return min(knowing, key=lambda source: (not source[2].strong, source[1]))[2] if knowing else None


def _segment(best: Found | None, segments: Mapping[int, SegmentRecord]) -> SegmentHit | None:
    record = None if best is None or best.segment is None else segments.get(best.segment)
    if best is None or record is None:
        return None
    snippet = best.snippet or record.text
    locator = record.locator
    return SegmentHit(
        ordinal=record.ordinal,
        page=locator.page,
        start=locator.start,
        end=locator.end,
        start_s=locator.start_s,
        end_s=locator.end_s,
        box=locator.box,
        member=locator.member,
        snippet=None if snippet is None else _shorten(snippet),
    )


def _shorten(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= SNIPPET_LENGTH:
        return words
    return words[:SNIPPET_LENGTH].rsplit(" ", 1)[0] + " …"


def _present(record: FileRecord | None, named: Sequence[tuple[Path, bool]]) -> list[tuple[str, bool]]:
    """Where the file is now, and whether its drive is there; the place whose name matched first.

    Files of a drive that is not there count as present, those that nobody has read yet included.
    """
    every = dict(named) | ({} if record is None else {place.path: place.online for place in record.locations})
    return [(str(path), online) for path, online in every.items() if not online or path.exists()]
