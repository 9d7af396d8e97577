"""A second look at the first results: rerankers order them anew, among themselves and within a time.

Which files are shown, and how sure their lists are, is settled before. A reranker moves the files that it can judge
within the places that those files had, and strong ones stay before weak ones. So pictures keep their places where
passages are ordered anew, what was found by its name keeps its place, and neither a filter nor a page adds anything.
"""

from __future__ import annotations

import itertools
import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from anyfind.errors import AnyfindError
from anyfind.plugins.reranking import RerankerHost
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.entries import RerankerEntry
from anyfind.sdk.errors import Cancelled
from anyfind.sdk.reranking import Candidate
from anyfind.sdk.types import IMAGE, Locator
from anyfind.search.explain import RERANKED
from anyfind.search.found import Found, Level, Ranked
from anyfind.search.query import Query
from anyfind.search.regions import Looked, Picture, RegionScores
from anyfind.search.terms import Term
from anyfind.store import Store
from anyfind.store.records import FileRecord, SegmentRecord

_log = logging.getLogger(__name__)

FIRST: Final = 50
"""Results that are looked at again, whatever number of them is wanted."""

REMEMBERED: Final = 32
"""Questions whose order is kept for their next pages."""

_NAMES: Final = "names"

_ADDING_S: Final = 1.0
"""Seconds for a reranker that only has to add up what was seen."""


@dataclass(frozen=True, slots=True)
class _Judged:
    """A result that a reranker can judge.

    Attributes:
        place: Where it was among the results, from 0.
        found: What a list found in it.
        piece: Of what modality and words that is.
    """

    place: int
    found: Found
    piece: SegmentRecord


class Reranking:
    """Lets rerankers look at the first results. Thread-safe.

    Where time ran out, the next page could come in another order than the first. So the first page's is kept.

    Args:
        store: What the results are made of.
        host: Runs rerankers.
        entry: Knows a reranker by its name, and raises ``NotFound`` where there is none.
        regions: Looks into pictures; ``None`` where no encoder takes pictures.
        budget_s: Seconds that all rerankers together may take.
    """

    def __init__(
        self,
        store: Store,
        host: RerankerHost,
        entry: Callable[[str], RerankerEntry],
        regions: RegionScores | None,
        budget_s: float,
    ) -> None:
        self._store = store
        self._host = host
        self._entry = entry
        self._regions = regions
        self._budget_s = budget_s
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, tuple[list[Ranked], list[str]]] = OrderedDict()

    def order(
        self,
        query: Query,
        terms: Sequence[Term],
        ranked: Iterable[Ranked],
        notes: list[str],
        cancel: CancelToken | None = None,
    ) -> Iterator[Ranked]:
        """The results with the first ones in a better order; as they were where the query wants no reranker.

        Args:
            query: Names the rerankers, which come one after the other.
            terms: The query's vectors.
            ranked: Best first.
            notes: Gets a sentence for each reranker that could not help, or not look at everything.
            cancel: Stops the work.

        Raises:
            Cancelled: The token was set.
        """
        coming = iter(ranked)
        # In the order of dates or names there is nothing to gain, and a filter alone asks for nothing.
        wanted = () if query.sort != "relevance" or query.only_filter else query.rerank
        first = list(itertools.islice(coming, FIRST)) if wanted else []
        if first:
            key = f"{_question(query)!r} {[(one.content, one.level) for one in first]}"
            kept = self._earlier(key) if query.skip or query.cursor else None
            if kept is None:
                kept = self._anew(query, wanted, terms, first, cancel)
                self._keep(key, kept)
            first = kept[0]
            notes += kept[1]
        yield from first
        yield from coming

    def _earlier(self, key: str) -> tuple[list[Ranked], list[str]] | None:
        with self._lock:
            return self._kept.get(key)

    def _keep(self, key: str, order: tuple[list[Ranked], list[str]]) -> None:
        with self._lock:
            self._kept[key] = order
            self._kept.move_to_end(key)
            while len(self._kept) > REMEMBERED:
                self._kept.popitem(last=False)

    def _anew(
        self,
        query: Query,
        names: Sequence[str],
        terms: Sequence[Term],
        first: list[Ranked],
        cancel: CancelToken | None,
    ) -> tuple[list[Ranked], list[str]]:
        """The first results in the order of one reranker after the other, and what there is to say."""
        notes: list[str] = []
        end = time.monotonic() + self._budget_s
        for number, name in enumerate(names):
            # Those that come later get their share, too.
            until = time.monotonic() + max(0.0, end - time.monotonic()) / (len(names) - number)
            try:
                first = self._once(self._entry(name), query, terms, first, until, notes, cancel)
            except Cancelled:
                raise
            except (AnyfindError, OSError) as error:
                # The answer is there without it; whoever asked for it hears why it is not in the better order.
                _log.info("The reranker %s could not help: %s", name, error)
                notes.append(f"The reranker {name} could not help: {error}")
        return first, notes

    def _once(
        self,
        entry: RerankerEntry,
        query: Query,
        terms: Sequence[Term],
        first: list[Ranked],
        until: float,
        notes: list[str],
        cancel: CancelToken | None,
    ) -> list[Ranked]:
        words = (query.text or "").strip()
        if not words and not entry.regions:
            notes.append(f"The reranker {entry.id} compares words, and none were asked for.")
            return first
        judged = self._judged(entry, first)
        looked: dict[int, Looked] = {}
        wanted = len(judged)
        if entry.regions:
            pictures = self._pictures(judged)
            wanted = len(pictures)
            looked = self._looked(entry, terms, pictures, until, cancel)
            # What was not looked into cannot be compared with what was.
            judged = [one for one in judged if one.found.content in looked]
        candidates = [_candidate(one, looked.get(one.found.content)) for one in judged]
        if not wanted:
            return first
        # Adding up takes no time, and all of it may have gone into looking.
        left = max(0.0, until - time.monotonic()) + (_ADDING_S if entry.regions else 0.0)
        scores = self._host.rerank(entry.full_id, words, candidates, left, cancel)
        if len(scores) < wanted and time.monotonic() >= until:
            notes.append(f"The reranker {entry.id} had time for {len(scores)} of {wanted} results.")
        return _moved(entry, first, list(zip(judged, scores, strict=False)), looked)

    def _judged(self, entry: RerankerEntry, first: Sequence[Ranked]) -> list[_Judged]:
        """The results that a reranker can judge, best first: by their best piece of its modalities."""
        known = self._store.segments(
            {found.segment for one in first for _, _, found in one.sources if found.segment is not None}
        )
        judged = []
        for place, one in enumerate(first):
            if one.content <= 0 or any(
                found.exact or (name == _NAMES and found.strong) for name, _, found in one.sources
            ):
                continue
            fitting = [
                (not found.strong, rank, found, piece)
                for _, rank, found in one.sources
                if found.segment is not None
                and (piece := known.get(found.segment)) is not None
                and piece.modality in entry.modalities
                and (bool(piece.text) or piece.modality == IMAGE)
            ]
            if fitting:
                _, _, found, piece = min(fitting, key=lambda each: each[:2])
                judged.append(_Judged(place, found, piece))
        return judged

    def _pictures(self, judged: Sequence[_Judged]) -> list[Picture]:
        """Those of the results that can be looked into."""
        files = self._store.files([one.found.content for one in judged])
        pictures = [_picture(files[one.found.content], one) for one in judged if one.found.content in files]
        return [one for one in pictures if one is not None]

    def _looked(
        self,
        entry: RerankerEntry,
        terms: Sequence[Term],
        pictures: Sequence[Picture],
        until: float,
        cancel: CancelToken | None,
    ) -> dict[int, Looked]:
        """What a reranker of regions wants to know about pictures, by content, as far as time allows."""
        if self._regions is None:
            return {}
        return self._regions.look(
            pictures, terms, lambda sizes: self._host.boxes(entry.full_id, sizes), entry.full_id, until, cancel
        )


def _question(query: Query) -> Query:
    """A query without what tells one page of its answer from another."""
    return replace(query, k=1, skip=0, cursor=None, explain=False, facets=False)


def _picture(record: FileRecord, one: _Judged) -> Picture | None:
    """A result as a picture to look into, if it is a picture file and not a page or a scene of something else."""
    if record.modality != IMAGE or one.piece.modality != IMAGE or one.piece.locator != Locator():
        return None
    width, height = record.metadata.get("width"), record.metadata.get("height")
    known = isinstance(width, int) and isinstance(height, int) and width > 0 and height > 0
    size = (int(width), int(height)) if known else None  # type: ignore[arg-type]  # known says that they are numbers
    paths = tuple(place.path for place in record.locations if place.online)
    return Picture(one.found.content, one.piece.id, record.digest, paths, size)


def _candidate(one: _Judged, looked: Looked | None) -> Candidate:
    if looked is None:
        return Candidate(one.found.content, one.found.score, one.piece.text, None, one.piece.modality)
    return Candidate(one.found.content, looked.whole, one.piece.text, None, one.piece.modality, looked.regions)


def _moved(
    entry: RerankerEntry,
    first: Sequence[Ranked],
    scored: Sequence[tuple[_Judged, float]],
    looked: dict[int, Looked],
) -> list[Ranked]:
    """The results with those that were scored in a new order, within their own places and their own level."""
    moved = list(first)
    order = sorted(scored, key=lambda pair: (-first[pair[0].place].level, -pair[1], pair[0].place))
    for level in Level:
        here = [pair for pair in order if first[pair[0].place].level is level]
        for place, (one, score) in zip(sorted(one.place for one, _ in here), here, strict=True):
            before = first[one.place]
            found = _told(one, score, before, place, looked.get(one.found.content))
            source = (f"{RERANKED}{entry.id}", 1 + order.index((one, score)), found)
            # What a result is ranked by falls along the list, and so it stays where it is.
            moved[place] = replace(before, score=first[place].score, sources=(*before.sources, source))
    return moved


def _told(one: _Judged, score: float, before: Ranked, place: int, looked: Looked | None) -> Found:
    """What the list of the reranker says about a file that it moved to a place."""
    detail: dict[str, object] = {"place before": one.place + 1, "moved": one.place != place}
    box = None
    if looked is not None:
        detail["whole"] = round(looked.whole, 4)
        best = max(looked.regions, key=lambda region: region.score, default=None)
        if best is not None and best.score > looked.whole:
            box, detail["region"] = best.box, round(best.score, 4)
    snippet = one.found.snippet
    return Found(
        before.content, score, before.level, one.piece.id, snippet, detail, confidence=before.confidence, box=box
    )
