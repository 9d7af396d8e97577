"""Answers a query: plans it, searches every list it reaches, fuses them, and describes the files."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from anyfind.api.answers import FacetCount, QueryEcho, ResultGroup, SearchAnswer
from anyfind.config import plain_path
from anyfind.errors import UsageError, WeightsMissing
from anyfind.index import IndexManager
from anyfind.search.calibration import Calibration
from anyfind.search.cursors import Shown, read, write
from anyfind.search.describe import Described, describe
from anyfind.search.found import Ranked, RankedList
from anyfind.search.galleries import GalleryLists
from anyfind.search.gallery import GallerySearch
from anyfind.search.listing import Answered, Group, KeptOrders, Listing, surest
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
        self._orders = KeptOrders()
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
        asked = self._asked(query, by_names_at_least=by_names_at_least)
        listing, order = asked.listing, asked.order
        page, following = self._fixed_page(query, listing) if query.fixed else self._page(query, listing, seen)
        results = [one.result for one in page]
        facets = self._facets(listing.contents(), query.flt) if query.facets else {}
        total = listing.total
        left_out = not query.weaker and not query.nearest and order.strong > 0
        answer = SearchAnswer(
            query=echo(query),
            took_ms=0.0,
            results=results,
            relevant=sum(result.relevance == "strong" for result in results),
            notes=asked.unsearched + self._notes(query, bool(results), order) + asked.notes,
            nearest=order.near_misses,
            next=following,
            total=total,
            weaker=max(0, order.matches - (order.strong if total is None else total)) if left_out else 0,
            groups=[ResultGroup(value=one.value, count=one.count) for one in listing.groups],
            facets=facets,
        )
        # Looked at last, so that nothing that the answer waited for is left out.
        return answer.model_copy(update={"took_ms": round((time.perf_counter() - start) * 1000, 2)})

    def _asked(self, query: Query, *, by_names_at_least: bool) -> Answered:
        """The files of an answer; for pages at fixed places those of the order that was made for the first one."""
        # Counted before it is looked: what is written in between belongs to the next state.
        state = self._store.passing.state() if query.fixed else None
        kept = None if state is None else self._orders.get(query, state)
        if kept is not None:
            return kept
        lacking: list[WeightsMissing] = []
        terms = self._terms.make(query, lacking if by_names_at_least else None)
        order = Order(lambda depth: self._consistent(query, terms, depth), self._rank_constant, nearest=query.nearest)
        reranked: list[str] = []
        first = order if self._reranking is None else self._reranking.order(query, terms, order, reranked)
        if not query.weaker and not query.nearest:
            first = surest(first)
        asked = Answered(self._arranged(query, first), order, reranked, _unsearched(lacking, terms))
        if state is not None and not lacking:
            self._orders.keep(query, state, asked)
        return asked

    def _page(self, query: Query, listing: Listing, seen: Shown) -> tuple[list[Described], str | None]:
        """What is there of the page, and the cursor of the next one."""
        found = self._store.ordering.at(seen.locations) | seen.contents
        count = query.skip + query.k
        # One more says whether there is another page.
        described = describe(self._store, listing, count + 1, query, shown=found)
        page = described[query.skip : count]
        if len(described) <= count:
            return page, None
        earlier = described[: query.skip] + page
        places = (location for one in earlier for location in one.locations)
        return page, write(query, seen.with_more((one.content for one in earlier), places))

    def _fixed_page(self, query: Query, listing: Listing) -> tuple[list[Described], None]:
        """What is at the places of the page, and one place more is read, which says whether there are any."""
        if query.cursor is not None:
            raise UsageError("Pages at fixed places have no cursor.", hint="Ask for 'page'.")
        ranked = listing.between(query.skip, query.skip + query.k + 1)[: query.k]
        return describe(self._store, ranked, query.k, query), None

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

    def _arranged(self, query: Query, order: Iterable[Ranked]) -> Listing:
        """The files of an answer in the order that is asked for."""
        if query.only_filter:
            sort = "date" if query.sort == "relevance" else query.sort
            contents = self._store.ordering.sorted(sort, query.flt)
            if query.reverse:
                contents.reverse()
            contents, groups = self._grouped(query, contents)
            return Listing(contents=contents, groups=groups)
        if query.sort == "relevance" and query.group == "none" and not query.reverse:
            return Listing(order)
        by_content = {one.content: one for one in order}
        contents = list(by_content)
        if query.sort != "relevance":
            contents = self._store.ordering.sorted(query.sort, query.flt, by_content)
        if query.reverse:
            contents.reverse()
        contents, groups = self._grouped(query, contents)
        listing = Listing((by_content[one] for one in contents), groups=groups)
        listing.contents()
        return listing

    def _grouped(self, query: Query, contents: list[int]) -> tuple[list[int], list[Group]]:
        """The files with those of one group together, and the groups."""
        if query.group == "none":
            return contents, []
        groups = self._store.ordering.grouped(query.group, contents, query.flt)
        if query.group == "day" and query.sort == "date" and query.reverse:
            groups = dict(reversed(groups.items()))
        return [one for files in groups.values() for one in files], [
            Group(value, len(files)) for value, files in groups.items()
        ]

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
        if unwanted := {self._store.content_at(plain_path(path)) for path in query.unwanted}:
            lists = [replace(one, found={c: f for c, f in one.found.items() if c not in unwanted}) for one in lists]
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
        if not sure and (waiting := self._store.waiting.count()):
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
