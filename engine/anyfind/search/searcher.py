"""Answers a query: plans it, searches every list it reaches, fuses them, and describes the files."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from anyfind.api.answers import FacetCount, QueryEcho, SearchAnswer
from anyfind.config import plain_path
from anyfind.errors import WeightsMissing
from anyfind.index import IndexManager
from anyfind.search.calibration import Calibration
from anyfind.search.cursors import read, write
from anyfind.search.describe import describe
from anyfind.search.found import Found, Level, Ranked, RankedList
from anyfind.search.galleries import GalleryLists
from anyfind.search.gallery import GallerySearch
from anyfind.search.nothing import NullQuestions
from anyfind.search.query import Query
from anyfind.search.ranking import FIRST, Order
from anyfind.search.reranking import Reranking
from anyfind.search.sidecars import LIST, sidecars
from anyfind.search.terms import Term, TermMaker
from anyfind.search.threads import SingleThreaded
from anyfind.search.words import WordLists
from anyfind.spaces.graph import SpaceGraph
from anyfind.store import Store
from anyfind.store.hits import SearchFilter

LISTED = "filter"
"""Name of the list of all files that pass a filter, where nothing else is asked."""

_MOST_LOOKS = 4
"""How often galleries are searched while vectors move from one to another."""


class Searcher:
    """Searches one library.

    Args:
        store: Names, full text, files.
        index: Nearest neighbours.
        graph: The routes between spaces.
        terms: Encodes queries.
        candidates: How many candidates each route brings.
        rank_constant: The constant of reciprocal rank fusion.
        attended: Whether a running engine looks into new files by itself.
        nothing: Null questions, by which it is told what chance finds; without them scores alone decide how sure
            an answer is.
        reranking: Orders the first results anew where a query wants that.
    """

    def __init__(
        self,
        store: Store,
        index: IndexManager,
        graph: SpaceGraph,
        terms: TermMaker,
        candidates: int,
        rank_constant: int,
        *,
        attended: bool = False,
        nothing: NullQuestions | None = None,
        reranking: Reranking | None = None,
    ) -> None:
        self._store = store
        self._attended = attended
        self._index = index
        self._terms = terms
        self._reranking = reranking
        self._words = WordLists(store)
        self._nothing = nothing
        calibration = None if nothing is None else Calibration(index, nothing.of)
        self._galleries = GalleryLists(store, index, terms, GallerySearch(index, graph, candidates, calibration))
        self._rank_constant = rank_constant
        self._blas = SingleThreaded()
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="anyfind-search")

    @property
    def terms(self) -> TermMaker:
        """What encodes questions, and remembers what was asked lately."""
        return self._terms

    def prepare(self) -> None:
        """Have what the first question would have to wait for, but for the index and the encoders themselves."""
        if self._nothing is not None:
            self._nothing.prepare()

    def close(self) -> None:
        """End the threads that search beside each other."""
        self._pool.shutdown()

    def search(self, query: Query, *, by_names_at_least: bool = False) -> SearchAnswer:
        """Answer a query.

        Args:
            query: The query.
            by_names_at_least: Search names and text alone for words whose encoder lacks its weights, and say so
                in the notes, rather than fail.

        Raises:
            UsageError: Nothing is asked for.
            NotFound: A file to search by does not exist.
            BadInput: A file to search by cannot be used.
            WeightsMissing: An encoder's weights were not pulled.
        """
        query.check()
        seen = read(query)
        start = time.perf_counter()
        self._index.refresh()
        lacking: list[WeightsMissing] = []
        terms = self._terms.make(query, lacking if by_names_at_least else None)
        order = Order(lambda depth: self._consistent(query, terms, depth), self._rank_constant, nearest=query.nearest)
        found = self._store.ordering.at(seen.locations) | seen.contents
        count = query.skip + query.k
        # One more says whether there is another page.
        reranked: list[str] = []
        first = order if self._reranking is None else self._reranking.order(query, terms, order, reranked)
        ordered = self._sorted(query, first)
        if query.facets:
            ordered = list(ordered)
        described = describe(self._store, ordered, count + 1, query, shown=found)
        page = described[query.skip : count]
        results = [one.result for one in page]
        relevant = sum(result.relevance == "strong" for result in results)
        following = None
        if len(described) > count:
            earlier = described[: query.skip] + page
            places = (location for one in earlier for location in one.locations)
            following = write(query, seen.with_more((one.content for one in earlier), places))
        return SearchAnswer(
            query=echo(query),
            took_ms=round((time.perf_counter() - start) * 1000, 2),
            results=results,
            relevant=relevant,
            notes=_unsearched(lacking, terms) + self._notes(query, bool(results), order) + reranked,
            nearest=order.near_misses,
            next=following,
            facets=self._facets([one.content for one in ordered], query.flt) if query.facets else {},
        )

    def _facets(self, contents: Collection[int], flt: SearchFilter | None) -> dict[str, list[FacetCount]]:
        counted = self._store.facets.count(contents, flt).items()
        return {
            name: [FacetCount(value=one.value, count=one.count, filter=one.filter) for one in values]
            for name, values in counted
        }

    def lists(self, query: Query, depth: int = FIRST) -> list[RankedList]:
        """The single lists that an answer is made of, so many files deep. Raises what :meth:`search` does."""
        self._index.refresh()
        return self._consistent(query, self._terms.make(query), depth)

    def _sorted(self, query: Query, order: Iterable[Ranked]) -> Iterable[Ranked]:
        """The files of an answer in the order that is asked for."""
        if query.only_filter:
            sort = "date" if query.sort == "relevance" else query.sort
            listed = self._store.ordering.sorted(sort, query.flt)
            # They satisfy all that was asked.
            order = [
                Ranked(0.0, ((LISTED, place, Found(content, 0.0, Level.STRONG, None, None, {})),))
                for place, content in enumerate(listed, start=1)
            ]
        elif query.sort != "relevance":
            by_content = {one.content: one for one in order}
            order = [by_content[one] for one in self._store.ordering.sorted(query.sort, query.flt, by_content)]
        return list(order)[::-1] if query.reverse else order

    def _consistent(self, query: Query, terms: Sequence[Term], depth: int) -> list[RankedList]:
        """The lists of one moment, so many files deep."""
        with self._blas.limited():
            for _ in range(_MOST_LOOKS):
                before = self._index.forgotten
                lists = self._lists(query, terms, depth)
                # A file that got vectors in another space between two galleries would be in neither list.
                if self._index.forgotten == before:
                    break
        return lists

    def _lists(self, query: Query, terms: Sequence[Term], depth: int) -> list[RankedList]:
        # Words and galleries need nothing of each other, and most of their time is spent outside Python.
        words = self._pool.submit(self._words.lists, query, depth)
        every = self._pool.map(
            lambda one: self._galleries.one(query, one[0], one[1], one[2], depth), self._galleries.galleries(terms)
        )
        lists = [one for one in every if one is not None] + words.result()
        lists += [one for path in query.files if (one := self._sidecars(plain_path(path), query.flt)).found]
        if query.like is not None:
            itself = self._store.content_at(plain_path(query.like))
            lists = [replace(one, found={c: f for c, f in one.found.items() if c != itself}) for one in lists]
        return lists

    def _sidecars(self, path: Path, flt: SearchFilter | None) -> RankedList:
        """Files of the library beside a file of the library."""
        if self._store.content_at(path) is None:
            return RankedList(LIST, {})
        found = sidecars(path, self._store.content_at)
        if flt is not None and found:
            allowed = self._store.passing.of(flt).contents
            found = {content: one for content, one in found.items() if content in allowed}
        return RankedList(LIST, found)

    def _notes(self, query: Query, any_result: bool, order: Order) -> list[str]:
        # Of the whole answer, whatever page of it is read and by whatever it is sorted.
        sure = any_result if query.only_filter else order.strong > 0
        notes = self._verdict(query, any_result, sure, order)
        if not sure and (waiting := self._store.pending_counts()[0]):
            what = "the engine is at it" if self._attended else "run 'anyfind index'"
            notes.append(f"{waiting:,} files wait to be looked into: {what}.")
        return notes

    def _verdict(self, query: Query, any_result: bool, sure: bool, order: Order) -> list[str]:
        if not any_result:
            if not self._store.roots():
                return ["The library is empty. Add a folder: anyfind add ~/Pictures && anyfind index"]
            shown = order.matches + (order.near_misses if query.nearest else 0)
            if (query.skip or query.cursor) and (shown or query.only_filter):
                return ["There are no more results."]
            return ["Nothing like that here." if query.flt is None else "Nothing like that here inside the filter."]
        if not order.matches and order.near_misses:
            return ["Nothing like that here; these are the nearest, no better than chance."]
        return [] if sure else ["Nothing here matches well; these are the nearest."]


def _unsearched(lacking: Sequence[WeightsMissing], terms: Sequence[Term]) -> list[str]:
    """What the answer left out for want of weights."""
    if not lacking:
        return []
    left_out = "Some vectors were not searched" if terms else "Only names and text were searched"
    return [f"{left_out}: the weights of {'an encoder' if terms else 'the encoders'} are not here. {lacking[0].hint}"]


def echo(query: Query) -> QueryEcho:
    """The query as the answer repeats it."""
    flt = query.flt
    return QueryEcho(
        text=query.typed or query.text,
        understood=query.understood,
        image=None if query.image is None else str(query.image),
        sound=None if query.sound is None else str(query.sound),
        like=None if query.like is None else str(query.like),
        negative=query.negative,
        types=[] if flt is None else list(flt.types),
        folders=[] if flt is None else [str(folder) for folder in flt.folders],
        after=query.after,
        before=query.before,
        k=query.k,
    )
