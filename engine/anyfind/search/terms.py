"""Turns a query into terms: vectors in the spaces that the query's parts are encoded into."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from anyfind.errors import BadInput, WeightsMissing
from anyfind.plugins.host import Host
from anyfind.sdk.types import IMAGE, SOUND, TEXT, Float32Array, Space
from anyfind.search.asked_files import AskedFiles, Look
from anyfind.search.encoding import Forward, QueryEncoder, Vectors
from anyfind.search.query import Box, Query
from anyfind.store import Store

NEGATIVE_WEIGHT = 0.5
"""How much of its weight counts of what is taken away; vector arithmetic works with 0.3 to 0.5 (papers R34)."""


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a query, as a vector.

    Attributes:
        name: What it was in the query: ``words``, ``image``, ``sound``, ``like`` or ``not``, those after the first of
            a kind with their number, such as ``image 2``; of a file that holds several modalities the others have
            theirs added, such as ``sound-text`` for what is said in a recording.
        weight: Its share in the combined score; negative terms push away.
        space: The space of the vector.
        vector: ``float32 [d]`` as its encoder gave it.
        aside: Whether it makes lists of its own rather than being added to the other terms: what is said in a
            recording and what it sounds like are two reasons for two different answers.
        across: Whether it goes across bridges, or only to what lies in its own space.
        part: Number of the query's part that it belongs to: the same words in several spaces are one part.
        wording: Which of several things its part may mean, from 0; the best one of a part counts.
        what: The words, or the file's name, with the part of the picture that is meant.
    """

    name: str
    weight: float
    space: Space
    vector: Float32Array
    aside: bool = False
    across: bool = True
    part: int = 0
    wording: int = 0
    what: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a query before it is encoded."""

    name: str
    number: int
    weight: float


@dataclass(frozen=True, slots=True)
class _Words:
    """Words that were ordered: what to call them, and where they will lie."""

    part: _Part
    wording: int
    words: str
    ordered: Sequence[tuple[Space, Vectors]]


@dataclass(frozen=True, slots=True)
class _File:
    """A file whose vectors were ordered."""

    part: _Part
    modality: str | None
    what: str
    look: Look


class TermMaker:
    """Encodes the parts of a query: one forward an encoder and query at most.

    Args:
        store: Where the vectors of files that are indexed already are found.
        host: Runs extractors and encoders.
        encoders: Encoder id and space by modality.
        older: Spaces of encoders that were left, by modality, in which files still have vectors: the latest first.
    """

    def __init__(
        self,
        store: Store,
        host: Host,
        encoders: Mapping[str, tuple[str, Space]],
        older: Mapping[str, Sequence[Space]] | None = None,
    ) -> None:
        self._encoding = QueryEncoder(host)
        self._encoders = encoders
        self._older = older or {}
        self._files = AskedFiles(store, host, encoders, self._spaces)

    def make(self, query: Query, lacking: list[WeightsMissing] | None = None) -> list[Term]:
        """The terms of a query, positive ones first.

        Words are encoded in every space in use that takes words.

        Args:
            query: The query.
            lacking: Where to note encoders of words whose weights are missing, whose terms are then left
                out. A file to search by needs its encoder in any case.

        Raises:
            BadInput: A file to search by cannot be read or has nothing that can be encoded.
            WeightsMissing: An encoder's weights were not pulled.
        """
        forward = self._encoding.forward()
        ordered = list(self._ordered(query, forward))
        forward.run()
        terms: list[Term] = []
        for one in ordered:
            terms += self._file_terms(one) if isinstance(one, _File) else self._word_terms(one, lacking)
        return sorted(terms, key=lambda term: term.weight <= 0)

    def served(self, space: Space) -> list[str]:
        """The modalities whose encoder in use has this space, or had it when some files were embedded."""
        return [modality for modality in self._encoders if space.id in {one.id for one in self._spaces(modality)}]

    def changing(self) -> set[str]:
        """Ids of the spaces between which files are on their way: an index may still hold what the library does not."""
        return {
            space.id for modality, left in self._older.items() if left for space in (self._encoders[modality][1], *left)
        }

    def heir(self, space: Space, modality: str | None) -> str:
        """Id of the space of the encoder that came after the one with this space; its own if none did."""
        for served in self._encoders if modality is None else [modality]:
            if space.id in {one.id for one in self._older.get(served, ())}:
                return self._encoders[served][1].id
        return space.id

    def _spaces(self, modality: str) -> list[Space]:
        """Where vectors of a modality may lie: the space of its encoder first."""
        return [self._encoders[modality][1], *self._older.get(modality, ())]

    def _ordered(self, query: Query, forward: Forward) -> Iterator[_Words | _File]:
        """Everything that the query holds, ordered to be encoded."""
        names = _Names()
        if query.text and speaks(query.text):
            part = names.part("words", 1.0)
            for number, wording in enumerate(query.wordings or (query.text,)):
                yield self._words(part, number, wording, forward)
        for name, path, modality, box in (
            ("image", query.image, IMAGE, query.box),
            ("sound", query.sound, SOUND, None),
            ("like", query.like, None, None),
        ):
            if path is not None:
                yield self._file(names.part(name, 1.0), path, modality, box, forward)
        if query.negative and speaks(query.negative):
            yield self._words(names.part("not", -NEGATIVE_WEIGHT), 0, query.negative, forward)
        for one in query.parts:
            weight = one.weight if one.weight > 0 else NEGATIVE_WEIGHT * one.weight
            if weight == 0:
                continue
            if one.text is not None and speaks(one.text):
                yield self._words(names.part("words" if weight > 0 else "not", weight), 0, one.text, forward)
            elif one.path is not None:
                kind = one.modality or ("like" if one.box is None else IMAGE)
                part = names.part(kind if weight > 0 else "not", weight)
                yield self._file(part, one.path, one.modality, one.box, forward)

    def _words(self, part: _Part, wording: int, words: str, forward: Forward) -> _Words:
        self._encoder(TEXT)
        encoders = dict.fromkeys(one for one in self._encoders.values() if TEXT in one[1].modalities)
        ordered = [(space, forward.words(encoder, words)) for encoder, space in encoders]
        return _Words(part, wording, words, ordered)

    def _file(self, part: _Part, path: Path, modality: str | None, box: Box | None, forward: Forward) -> _File:
        wanted = IMAGE if modality is None and box is not None else modality
        if wanted is not None:
            self._encoder(wanted)
        what = path.name if box is None else f"{path.name}[{','.join(map(str, box))}]"
        return _File(part, wanted, what, self._files.look(path, wanted, box, forward))

    def _encoder(self, modality: str) -> tuple[str, Space]:
        if modality not in self._encoders:
            raise BadInput(
                f"No installed plugin can encode {modality}.", hint="'anyfind plugin list' shows what is installed."
            )
        return self._encoders[modality]

    def _word_terms(self, one: _Words, lacking: list[WeightsMissing] | None) -> Iterator[Term]:
        """A term for each space that the words lie in."""
        name, weight, number = one.part.name, one.part.weight, one.part.number
        for space, given in one.ordered:
            try:
                vector = given()[0]
            except WeightsMissing as error:
                if lacking is None:
                    raise
                if error not in lacking:
                    lacking.append(error)
                continue
            yield Term(name, weight, space, vector, part=number, wording=one.wording, what=one.words)

    def _file_terms(self, one: _File) -> Iterator[Term]:
        """A term for each modality in a file; the one that was asked for, or that the file is of, first."""
        main, vectors = one.look()
        name, weight, number = one.part.name, one.part.weight, one.part.number
        first = one.modality or (main if main in vectors else next(iter(vectors)))
        yield Term(name, weight, *vectors[first], part=number, what=one.what)
        if weight <= 0:
            # What was said in a recording is not what somebody takes away who takes away the recording.
            return
        for other, (space, vector) in vectors.items():
            if other != first and (one.modality is None or other == TEXT):
                # What is said in a recording was meant; the words in a picture often only happen to be there.
                across = other != TEXT or first != IMAGE
                yield Term(f"{name}-{other}", weight, space, vector, True, across, number, 0, one.what)


def speaks(words: str) -> bool:
    """Whether words say anything: punctuation alone has a vector, too, which lies near whatever is short."""
    return any(unicodedata.category(sign)[0] in "LN" or unicodedata.category(sign) in {"So", "Sc"} for sign in words)


class _Names:
    """Gives the parts of one query their names and numbers."""

    def __init__(self) -> None:
        self._of_kind: dict[str, int] = {}
        self._parts = 0

    def part(self, kind: str, weight: float) -> _Part:
        """The next part of a kind."""
        count = self._of_kind[kind] = self._of_kind.get(kind, 0) + 1
        self._parts += 1
        return _Part(kind if count == 1 else f"{kind} {count}", self._parts - 1, weight)
