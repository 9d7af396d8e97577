"""The lists that vectors make: one a modality and group of terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from anyfind.index import IndexManager
from anyfind.sdk.types import IMAGE, SOUND, TEXT, VIDEO, Space
from anyfind.search.found import Found, Level, RankedList
from anyfind.search.gallery import GalleryHits, GallerySearch
from anyfind.search.query import Query
from anyfind.search.terms import Term, TermMaker
from anyfind.store import Store
from anyfind.store.hits import SearchFilter

MOST_PIECES = 2000
"""Pieces of files that a gallery is asked for at most, to find enough different files."""

_HOLDING: Mapping[str, tuple[str, ...]] = {IMAGE: (IMAGE, VIDEO), SOUND: (SOUND, VIDEO)}
"""What kinds of files hold pieces of a modality, where those are not only files of its own kind."""

_PICTURES = SearchFilter(modalities=(IMAGE,))


class GalleryLists:
    """Finds files by their vectors.

    Args:
        store: Files and filters.
        index: Nearest neighbours.
        terms: Knows which encoders serve which spaces.
        gallery: Searches one space.
    """

    def __init__(self, store: Store, index: IndexManager, terms: TermMaker, gallery: GallerySearch) -> None:
        self._store = store
        self._index = index
        self._terms = terms
        self._gallery = gallery

    def galleries(self, terms: Sequence[Term]) -> list[tuple[list[Term], list[Space], str | None]]:
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

    def one(
        self, query: Query, terms: Sequence[Term], galleries: Sequence[Space], modality: str | None, depth: int
    ) -> RankedList | None:
        """One list of the files of all galleries, by calibrated score, each once; so many files deep if there are."""
        found = [self._gallery_files(query, terms, gallery, modality, depth) for gallery in galleries]
        lists = [one for one in found if one is not None]
        if len(lists) < 2:
            return lists[0] if lists else None
        merged: dict[int, Found] = {}
        every = (file for each in lists for file in each.found.values())
        # What is hidden in one space never stands before what the other one shows.
        for one in sorted(every, key=lambda file: (-file.level, -file.score)):
            merged.setdefault(one.content, one)
        # Named after the new one.
        return RankedList(lists[-1].name, merged, all(one.whole for one in lists), sum(one.size for one in lists))

    def _gallery_files(
        self, query: Query, terms: Sequence[Term], gallery: Space, modality: str | None, depth: int
    ) -> RankedList | None:
        flt, members = query.flt, None
        if modality is not None:
            kinds = _HOLDING.get(modality, (modality,))
            flt = replace(flt or SearchFilter(), modalities=kinds)
            members = self._store.allowed_labels(gallery.id, SearchFilter(modalities=kinds))
        elif gallery.modalities == (TEXT,) and any(_shows(term) for term in terms):
            flt = flt or SearchFilter()
            flt = replace(flt, but=(*flt.but, _PICTURES))
        allow = None if flt is None else self._store.allowed_labels(gallery.id, flt)
        wanted = depth
        while True:
            hits = self._gallery.search(terms, gallery, allow, wanted, modality, members)
            if hits is None:
                return None
            found = self._by_file(hits)
            # A long recording has many pieces, which may be all that came.
            whole = len(hits.labels) < wanted or (hits.ended and not query.nearest)
            if len(found) >= depth or whole or wanted >= max(MOST_PIECES, 4 * depth):
                # Files, not pieces: a page of many passages is one answer.
                size = self._store.allowed.files(gallery.id) if members is None else len(members)
                return RankedList(hits.name, found, whole, size)
            wanted = max(4 * wanted, 4 * len(hits.labels))

    def _by_file(self, hits: GalleryHits) -> dict[int, Found]:
        """The best segment of each file, in the order of the scores."""
        owners = self._store.owners_of(hits.labels)
        if len(owners) < len(hits.labels) and self._terms.changing():
            # The vectors of another encoder took their place a moment ago, and the index has not seen those yet. This
            # counts as forgetting, so that all galleries are searched once more.
            self._index.sync()
        found: dict[int, Found] = {}
        levels, confidences = hits.levels.tolist(), hits.confidences.tolist()
        for label, score, level, confidence, detail in zip(
            hits.labels.tolist(), hits.scores.tolist(), levels, confidences, hits.details, strict=True
        ):
            content, segment = owners.get(label, (0, 0))
            if content and content not in found:
                found[content] = Found(
                    content, score, Level(level), segment, None, detail, confidence=round(confidence, 4)
                )
        return found


def _shows(term: Term) -> bool:
    """Whether a term is a picture, which is not asked what words stand in other pictures.

    Few of those tell what their picture shows. Such a list only lifts pictures that have writing in them: asked by a
    picture and a word, right pictures came later than when asked by the word alone.
    """
    return term.weight > 0 and IMAGE in term.space.modalities and TEXT not in term.space.modalities
