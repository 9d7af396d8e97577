"""Turns a query into terms: vectors in the spaces that the query's parts are encoded into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from anyfind.config import plain_path
from anyfind.errors import BadInput, WeightsMissing
from anyfind.plugins.host import Host
from anyfind.sdk.types import IMAGE, SOUND, TEXT, Float32Array, Segment, Space
from anyfind.search.encoding import QueryEncoder
from anyfind.search.query import Query
from anyfind.spaces.pooling import pooled, standing_for
from anyfind.store import Store
from anyfind.store.records import SegmentRecord

NEGATIVE_WEIGHT = -0.5
"""Weight of ``--not`` words; ImageBind-style arithmetic works with -0.3 to -0.5 (papers R34)."""


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a query, as a vector.

    Attributes:
        name: What it was in the query: ``words``, ``image``, ``sound``, ``like`` or ``not``; of a file that holds
            several modalities the others have theirs added, such as ``sound-text`` for what is said in a recording.
        weight: Its share in the combined score; negative terms push away.
        space: The space of the vector.
        vector: ``float32 [d]`` as its encoder gave it.
        aside: Whether it makes lists of its own rather than being added to the other terms: what is said in a
            recording and what it sounds like are two reasons for two different answers.
        across: Whether it goes across bridges, or only to what lies in its own space.
    """

    name: str
    weight: float
    space: Space
    vector: Float32Array
    aside: bool = False
    across: bool = True


class TermMaker:
    """Encodes the parts of a query: one encoder forward a part and space at most.

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
        self._store = store
        self._host = host
        self._encoding = QueryEncoder(host)
        self._encoders = encoders
        self._older = older or {}

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
        terms = []
        if query.text and query.text.strip():
            terms += self._words("words", query.text, 1.0, lacking)
        for name, path, modality in (("image", query.image, IMAGE), ("sound", query.sound, SOUND)):
            if path is not None:
                terms += self._file(name, path, modality)
        if query.like is not None:
            terms += self._file("like", query.like, None)
        if query.negative and query.negative.strip():
            terms += self._words("not", query.negative, NEGATIVE_WEIGHT, lacking)
        return terms

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

    def _words(self, name: str, words: str, weight: float, lacking: list[WeightsMissing] | None) -> list[Term]:
        self._encoder(TEXT)
        terms = []
        for encoder, space in dict.fromkeys(one for one in self._encoders.values() if TEXT in one[1].modalities):
            try:
                terms.append(Term(name, weight, space, self._encoding.words(encoder, words)))
            except WeightsMissing as error:
                if lacking is None:
                    raise
                lacking.append(error)
        return terms

    def _encoder(self, modality: str) -> tuple[str, Space]:
        if modality not in self._encoders:
            raise BadInput(
                f"No installed plugin can encode {modality}.", hint="'anyfind plugin list' shows what is installed."
            )
        return self._encoders[modality]

    def _file(self, name: str, path: Path, modality: str | None) -> list[Term]:
        """A term for each modality in a file; the one that was asked for, or that the file is of, first."""
        if modality is not None:
            self._encoder(modality)
        held = self._indexed(path)
        if held is None or (modality is not None and modality not in held[1]):
            held = self._opened(path, modality)
        main, vectors = held
        first = modality or (main if main in vectors else next(iter(vectors)))
        terms = [Term(name, 1.0, *vectors[first])]
        for other, (space, vector) in vectors.items():
            if other != first and (modality is None or other == TEXT):
                # What is said in a recording was meant; the words in a picture often only happen to be there.
                across = other != TEXT or first != IMAGE
                terms.append(Term(f"{name}-{other}", 1.0, space, vector, True, across))
        return terms

    def _indexed(self, path: Path) -> tuple[str, dict[str, tuple[Space, Float32Array]]] | None:
        """What a file of the library is, and one vector a modality in it with its space, without opening it."""
        content = self._store.content_at(plain_path(path))
        if content is None:
            return None
        known = {space.id for space in self._store.spaces()}
        segments = self._store.segments_of_content(content)
        vectors: dict[str, tuple[Space, Float32Array]] = {}
        for modality in self._encoders:
            for space in self._spaces(modality):
                if space.id in known and modality not in vectors:
                    vector = self._stored(space, [segment for segment in segments if segment.modality == modality])
                    if vector is not None:
                        vectors[modality] = space, vector
        return (self._store.files([content])[content].modality, vectors) if vectors else None

    def _stored(self, space: Space, segments: Sequence[SegmentRecord]) -> Float32Array | None:
        """One vector for segments of a file, of those that have one in a space."""
        labels = self._store.labels_of(space.id, [segment.id for segment in segments])
        mine = [segment for segment in segments if segment.id in labels]
        if not mine:
            return None
        wanted = [labels[mine[position].id] for position in standing_for([one.locator for one in mine])]
        try:
            return pooled(self._store.vectors_by_label(space.id, wanted))
        except KeyError:
            # It was embedded anew just now.
            return None

    def _opened(self, path: Path, modality: str | None) -> tuple[str, dict[str, tuple[Space, Float32Array]]]:
        """The same of any file, by extracting and encoding it.

        Raises:
            BadInput: It holds nothing of the modality that is wanted, or of any, that can be encoded.
        """
        # Reading the words in a picture takes longer than the rest of the search; --like takes that time.
        source = self._host.source(path)
        extracted = self._host.extract(source, adding=modality != IMAGE)
        if modality == IMAGE and not any(segment.modality == IMAGE for segment in extracted.segments):
            extracted = self._host.extract(source)
        by_modality: dict[str, list[Segment]] = {}
        for segment in extracted.segments:
            if segment.modality in self._encoders:
                by_modality.setdefault(segment.modality, []).append(segment)
        if not by_modality or (modality is not None and modality not in by_modality):
            what = modality or "anything"
            raise BadInput(f"{path.name} holds no {what} that can be searched by.", hint="Give another file.")
        vectors: dict[str, tuple[Space, Float32Array]] = {}
        for name, segments in by_modality.items():
            if modality in {None, name} or name == TEXT:
                places = standing_for([segment.locator for segment in segments])
                payloads = [segments[position].payload for position in places]
                encoder, space = self._encoders[name]
                vectors[name] = space, pooled(self._encoding.items(encoder, payloads, path.name))
        return extracted.modality, vectors
