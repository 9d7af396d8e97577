"""Answers a query: plans it, searches every list it reaches, fuses them, and describes the files."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from anyfind.api.answers import QueryEcho, SearchAnswer
from anyfind.config import plain_path
from anyfind.errors import WeightsMissing
from anyfind.index import IndexManager
from anyfind.sdk.types import IMAGE, SOUND, VIDEO, Space
from anyfind.search.describe import Found, describe
from anyfind.search.fusion import reciprocal_rank_fusion
from anyfind.search.gallery import GalleryHits, GallerySearch
from anyfind.search.query import Query
from anyfind.search.sidecars import LIST, sidecars
from anyfind.search.terms import Term, TermMaker
from anyfind.search.threads import SingleThreaded
from anyfind.spaces.graph import SpaceGraph
from anyfind.store import Store
from anyfind.store.records import SearchFilter

GONE = 50
"""Ranked files beyond the wanted ones, to step in for those that were deleted since the last run."""

MOST_PIECES = 2000
"""Pieces of files that a gallery is asked for at most, to find enough different files."""

NEIGHBOURS = 500
"""Names like that of the file to search by that are looked at, when a filter has to be applied to them."""

_MOST_LOOKS = 4
"""How often galleries are searched while vectors move from one to another."""

WORD_HITS = 24
"""Names and passages that the word lists bring at least; a snippet is cut for each, which takes its time."""

_HOLDING: Mapping[str, tuple[str, ...]] = {IMAGE: (IMAGE, VIDEO), SOUND: (SOUND, VIDEO)}
"""What kinds of files hold pieces of a modality, where those are not only files of its own kind."""

_WORD = re.compile(r"\w+")
_FUNCTION_WORDS = frozenset(
    {"a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "is", "are", "was"}
    | {"were", "be", "it", "its", "this", "that", "these", "those", "some", "any", "my", "your", "his", "her", "our"}
    | {"their", "as", "into", "onto", "about"}
)
"""English words that say nothing alone; a full-text hit on one of them is no reason to show a file."""


@dataclass(frozen=True, slots=True)
class RankedList:
    """One list of the answer: files best first, each once."""

    name: str
    found: Mapping[int, Found]


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
    ) -> None:
        self._store = store
        self._attended = attended
        self._index = index
        self._terms = terms
        self._gallery = GallerySearch(index, graph, candidates)
        self._candidates = candidates
        self._rank_constant = rank_constant
        self._blas = SingleThreaded()
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="anyfind-search")

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
        start = time.perf_counter()
        self._index.refresh()
        lacking: list[WeightsMissing] = []
        terms = self._terms.make(query, lacking if by_names_at_least else None)
        with self._blas.limited():
            for _ in range(_MOST_LOOKS):
                before = self._index.forgotten
                lists = self._lists(query, terms)
                # A file that got vectors in another space between two galleries would be in neither list.
                if self._index.forgotten == before:
                    break
        results, relevant = describe(self._store, self._rank(lists, query.k + GONE), query.k, explain=query.explain)
        return SearchAnswer(
            query=echo(query),
            took_ms=round((time.perf_counter() - start) * 1000, 2),
            results=results,
            relevant=relevant,
            notes=_unsearched(lacking, terms) + self._notes(query, bool(results), relevant),
        )

    def _lists(self, query: Query, terms: Sequence[Term]) -> list[RankedList]:
        # Beside a picture, words are half of the question: a file that only has the words is no strong answer.
        files = [path for path in (query.image, query.sound, query.like) if path is not None]
        count = max(query.k, WORD_HITS)
        # Words and galleries need nothing of each other, and most of their time is spent outside Python.
        words = self._pool.submit(self._word_lists, query.text or "", query.flt, count, strong=not files)
        every = self._pool.map(lambda one: self._gallery_list(query, *one), self._galleries(terms))
        lists = [one for one in every if one is not None] + words.result()
        lists += [one for path in files if (one := self._sidecars(plain_path(path), query.flt)).found]
        if query.like is not None:
            itself = self._store.content_at(plain_path(query.like))
            lists = [RankedList(one.name, {c: f for c, f in one.found.items() if c != itself}) for one in lists]
        return lists

    def _galleries(self, terms: Sequence[Term]) -> list[tuple[list[Term], list[Space], str | None]]:
        """What is searched: which terms together, in which spaces, and there for files of which modality.

        Several spaces are those of an old and a new encoder of one thing, between which files are on their way.
        """
        negative = [term for term in terms if term.weight <= 0]
        together = [[term for term in terms if term.weight > 0 and not term.aside]]
        together += [[term] for term in terms if term.weight > 0 and term.aside]
        galleries: dict[tuple[str, str | None], list[Space]] = {}
        for space in self._spaces():
            served = self._terms.served(space)
            # Vectors of words lie nearer to words than to any picture: in one list they would come first throughout.
            for modality in served if len(served) > 1 else [None]:
                heir = self._terms.heir(space, modality)
                spaces = galleries.setdefault((heir, modality), [])
                # The old one is looked at first: what leaves it meanwhile is in the new one already.
                spaces.insert(len(spaces) if space.id == heir else 0, space)
        return [
            (group + negative, spaces, modality)
            for (_, modality), spaces in galleries.items()
            for group in together
            if group
        ]

    def _spaces(self) -> list[Space]:
        """The spaces that have vectors, and those that may have had some a moment ago."""
        filled, changing = self._store.filled_spaces(), self._terms.changing()
        return filled + [space for space in self._store.spaces() if space.id in changing and space not in filled]

    def _gallery_list(
        self, query: Query, terms: Sequence[Term], galleries: Sequence[Space], modality: str | None
    ) -> RankedList | None:
        """One list of the files of all galleries, by calibrated score, each once."""
        found = [self._gallery_files(query, terms, gallery, modality) for gallery in galleries]
        lists = [one for one in found if one is not None]
        if len(lists) < 2:
            return lists[0] if lists else None
        merged: dict[int, Found] = {}
        for one in sorted((file for each in lists for file in each.found.values()), key=lambda file: -file.score):
            merged.setdefault(one.content, one)
        # Named after the new one.
        return RankedList(lists[-1].name, merged)

    def _gallery_files(
        self, query: Query, terms: Sequence[Term], gallery: Space, modality: str | None
    ) -> RankedList | None:
        flt = query.flt
        if modality is not None:
            flt = replace(flt or SearchFilter(), modalities=_HOLDING.get(modality, (modality,)))
        allow = None if flt is None else self._store.allowed_labels(gallery.id, flt)
        wanted = query.k
        while True:
            hits = self._gallery.search(terms, gallery, allow, wanted, modality)
            if hits is None:
                return None
            found = self._by_file(hits)
            # A long recording has many pieces, which may be all that came.
            if len(found) >= query.k or len(hits.labels) < wanted or wanted >= MOST_PIECES:
                return RankedList(hits.name, found)
            wanted = max(4 * wanted, 4 * len(hits.labels))

    def _sidecars(self, path: Path, flt: SearchFilter | None) -> RankedList:
        """Files of the library beside a file of the library."""
        if self._store.content_at(path) is None:
            return RankedList(LIST, {})
        found = sidecars(path, self._store.content_at)
        if flt is not None and found:
            # The list of names knows the filter, and what bears the file's name is found in it.
            allowed = {hit.content_id for hit in self._store.search_names(path.stem, NEIGHBOURS, flt)}
            found = {content: one for content, one in found.items() if content in allowed}
        return RankedList(LIST, found)

    def _by_file(self, hits: GalleryHits) -> dict[int, Found]:
        """The best segment of each file, in the order of the scores."""
        owners = self._store.owners_of(hits.labels)
        if len(owners) < len(hits.labels) and self._terms.changing():
            # The vectors of another encoder took their place a moment ago, and the index has not seen those yet. This
            # counts as forgetting, so that all galleries are searched once more.
            self._index.sync()
        found: dict[int, Found] = {}
        for label, score, detail in zip(hits.labels.tolist(), hits.scores.tolist(), hits.details, strict=True):
            content, segment = owners.get(label, (0, 0))
            if content and content not in found:
                found[content] = Found(content, score, score >= hits.strong, segment, None, detail)
        return found

    def _word_lists(self, text: str, flt: SearchFilter | None, count: int, *, strong: bool) -> list[RankedList]:
        every = [word.lower() for word in _WORD.findall(text)]
        words = [word for word in every if word not in _FUNCTION_WORDS] or every
        if not words:
            return []
        wanted = " ".join(words)
        names: dict[int, Found] = {}
        for name in self._store.search_names(wanted, count, flt):
            # A file whose content is not known yet is found by its name all the same.
            key = -name.location_id if name.content_id is None else name.content_id
            exact = text.strip().casefold() in {name.path.name.casefold(), name.path.stem.casefold()}
            sure = exact or (strong and name.all_words)
            names.setdefault(
                key, Found(key, -name.rank, sure, None, None, {"words": wanted}, name.path, exact, name.online)
            )
        texts: dict[int, Found] = {}
        for hit in self._store.search_text(wanted, count, flt):
            sure = strong and hit.all_words
            texts.setdefault(
                hit.content_id,
                Found(hit.content_id, -hit.rank, sure, hit.segment_id, hit.snippet, {"words": wanted}),
            )
        return [RankedList("names", names), RankedList("fulltext", texts)]

    def _rank(self, lists: Sequence[RankedList], k: int) -> list[tuple[float, list[tuple[str, int, Found]]]]:
        """Files best first: the one that was named, the strong ones, the weak ones; each by reciprocal rank."""
        fused = reciprocal_rank_fusion([list(one.found) for one in lists], self._rank_constant)
        sources: dict[int, list[tuple[str, int, Found]]] = {}
        for one in lists:
            for rank, (content, found) in enumerate(one.found.items(), start=1):
                sources.setdefault(content, []).append((one.name, rank, found))
        best = sorted(
            fused,
            key=lambda content: (
                not any(found.exact for _, _, found in sources[content]),
                not any(found.strong for _, _, found in sources[content]),
                -fused[content],
                -max(found.score for _, _, found in sources[content]),
                content,
            ),
        )
        return [(fused[content], sources[content]) for content in best[:k]]

    def _notes(self, query: Query, any_result: bool, relevant: int) -> list[str]:
        notes = self._verdict(query, any_result, relevant)
        if relevant == 0 and (waiting := self._store.pending_counts()[0]):
            what = "the engine is at it" if self._attended else "run 'anyfind index'"
            notes.append(f"{waiting:,} files wait to be looked into: {what}.")
        return notes

    def _verdict(self, query: Query, any_result: bool, relevant: int) -> list[str]:
        if not any_result:
            if not self._store.roots():
                return ["The library is empty. Add a folder: anyfind add ~/Pictures && anyfind index"]
            return ["Nothing like that here." if query.flt is None else "Nothing like that here inside the filter."]
        if relevant == 0:
            return ["Nothing here matches well; these are the nearest."]
        return []


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
        text=query.text,
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
