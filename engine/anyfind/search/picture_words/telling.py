"""Tells pictures of a library in words."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from anyfind.index import IndexManager
from anyfind.plugins.host import Host
from anyfind.sdk.types import IMAGE, TEXT, Float32Array, Space
from anyfind.search.picture_words.coding import Code
from anyfind.search.picture_words.seeing import Seen, Sight, Viewpoint
from anyfind.search.picture_words.vocabulary import common_words, gathered, kept, made
from anyfind.search.terms import Term
from anyfind.spaces.graph import SpaceGraph, unit
from anyfind.store import Store

OWN_WORDS: Final = 300
"""Words of the library's own texts that are taken."""

_TINY: Final = 1e-9


@dataclass(frozen=True, slots=True)
class ToldWord:
    """A word of a picture.

    Attributes:
        word: The word.
        weight: Its share of all that the words tell; they add up to 1.
        match: Its share of why the picture fits the words that were asked for, if any were; negative where it is
            against it. Those above zero add up to 1.
    """

    word: str
    weight: float
    match: float | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A picture in words.

    Attributes:
        words: The weightiest first.
        cosine: How much of the picture they tell: the cosine between it and what they add up to.
    """

    words: tuple[ToldWord, ...]
    cosine: float


class PictureWords:
    """Tells pictures in words. Thread-safe; the vocabulary is encoded when it is first needed.

    Args:
        store: Pictures, and the words of the library's texts.
        index: The pictures' vectors.
        graph: The bridges between words and pictures.
        host: Encodes the vocabulary.
        encoders: Encoder id and space by modality.
        classes: Gives the names of the classes that the network of an encoder was taught, by the encoder's full id.
        folder: Where the vocabulary's vectors are kept.
    """

    def __init__(
        self,
        store: Store,
        index: IndexManager,
        graph: SpaceGraph,
        host: Host,
        encoders: Mapping[str, tuple[str, Space]],
        classes: Callable[[str], Sequence[str]],
        folder: Path,
    ) -> None:
        self._store, self._index, self._graph, self._host = store, index, graph, host
        self._encoders = encoders
        self._classes = classes
        self._folder = folder
        self._building = threading.Lock()
        self._made: Viewpoint | None = None

    def possible(self) -> bool:
        """Whether words reach pictures here at all."""
        return self._spoken() is not None

    def tell(self, contents: Sequence[int], asked: Sequence[Term] = ()) -> dict[int, Told]:
        """The words of those of some contents that are pictures with vectors.

        Args:
            contents: Content ids.
            asked: The terms of words that were asked for; those in another space than the vocabulary's do not count.

        Raises:
            WeightsMissing: The encoder of words was not pulled.
        """
        seen = self.seen(contents)
        if not seen:
            return {}
        spoken, view = self._spoken(), self.view()
        assert spoken is not None
        question = next((one.vector for one in asked if one.space.id == spoken[1].id and one.weight > 0), None)
        wanted = None if question is None else view.asked(question)
        return {content: _said(view.code(one), view, wanted) for content, one in seen.items()}

    def seen(self, contents: Sequence[int]) -> dict[int, Seen]:
        """Those of some contents that are pictures with vectors: the vector of each in the view of each route.

        Raises:
            WeightsMissing: The encoder of words was not pulled.
        """
        labels = self._labels(contents) if self.possible() else {}
        routes = self.view().routes if labels else ()
        found: dict[int, Seen] = {}
        for content, mine in labels.items():
            vectors = [self._index.present(route.view, mine)[1] for route in routes]
            # What was embedded anew just now is left out.
            if all(len(one) for one in vectors):
                found[content] = [unit(one.mean(axis=0, keepdims=True))[0] for one in vectors]
        return found

    def view(self) -> Viewpoint:
        """The vocabulary as the bridges see it; words reach pictures here.

        Raises:
            WeightsMissing: The encoder of words was not pulled.
        """
        with self._building:
            if self._made is None:
                spoken, (encoder, space) = self._spoken(), self._encoders[IMAGE]
                assert spoken is not None
                # The library's own words are looked for again when it has twice the pictures.
                key = f"{encoder} {self._store.count_vectors(space.id).bit_length()}"
                known = kept(self._folder, spoken[1], key)
                if known is None:
                    own = self._store.words.frequent(OWN_WORDS)
                    words, before = gathered(common_words(), own, self._classes(encoder))
                    known = made(self._host, *spoken, words, before, self._folder, key)
                routes = self._graph.routes(spoken[1].id, space.id)
                routes.sort(key=lambda route: -(route.quality or 0.0))
                sights = [Sight.of(route, known, self._index.background(route.view)) for route in routes]
                self._made = Viewpoint(known, sights)
            return self._made

    def _labels(self, contents: Sequence[int]) -> dict[int, list[int]]:
        """The vectors of the pictures in each content, those without any left out."""
        space = self._encoders[IMAGE][1]
        if all(space.id != known.id for known in self._store.spaces()):
            return {}
        found = {}
        for content in contents:
            pieces = [one.id for one in self._store.segments_of_content(content) if one.modality == IMAGE]
            if labels := list(self._store.labels_of(space.id, pieces).values()):
                found[content] = labels
        return found

    def _spoken(self) -> tuple[str, Space] | None:
        """The encoder of words that reaches pictures, and its space; that of the pictures if it takes words, too."""
        if IMAGE not in self._encoders:
            return None
        pictures = self._encoders[IMAGE]
        if TEXT in pictures[1].modalities:
            return pictures
        words = self._encoders.get(TEXT)
        return words if words is not None and self._graph.routes(words[1].id, pictures[1].id) else None


def _said(code: Code, view: Viewpoint, wanted: Float32Array | None) -> Told:
    shares = code.weights / max(float(code.weights.sum()), _TINY)
    matches: list[float | None] = [None] * len(code.words)
    if wanted is not None:
        parts = code.weights * (view.dictionary[code.words] @ wanted)
        matches = (parts / max(float(parts[parts > 0].sum()), _TINY)).tolist()
    return Told(
        tuple(
            ToldWord(view.known.words[word], float(share), match)
            for word, share, match in zip(code.words.tolist(), shares.tolist(), matches, strict=True)
        ),
        code.cosine,
    )
