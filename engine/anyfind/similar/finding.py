"""Finds the pairs of files in a library that are copies of each other or show the same scene."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Final, TypeVar

import numpy as np
import numpy.typing as npt

from anyfind.index import IndexManager
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import IMAGE, SOUND, TEXT, VIDEO, Float32Array, Space
from anyfind.similar.grouping import Relation
from anyfind.similar.neighbours import close_pairs
from anyfind.similar.pictures import Look
from anyfind.similar.sounds import Print, match
from anyfind.similar.texts import Wording, alike, alikeness, running_text, wording
from anyfind.similar.verdicts import Verdict, of_films, of_pictures, of_sounds, of_texts
from anyfind.spaces.pooling import standing_for
from anyfind.store import Store

PICTURES: Final = (0.72, 3, 0.93)
"""For pictures: cosine from which two are compared, with how many of the nearest each is, from which with all."""

SOUNDS: Final = (0.45, 6, 0.9)
FILMS: Final = (0.8, 5, 0.95)

NEAREST: Final = 50
"""Files that one file is compared with, and all that are nearly as it is."""

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")

_PAGE: Final = 500
_AT_ONCE: Final = 2
_BATCH: Final = 50
_CROWD: Final = 16


@dataclass(frozen=True, slots=True)
class Gallery:
    """The vectors of a modality in a form in which they are compared.

    Attributes:
        space: Where raw vectors lie.
        view: Which index has them as they are compared.
    """

    space: Space
    view: str


@dataclass(slots=True)
class Found:
    """What was found, and what could not be looked at.

    Attributes:
        relations: The pairs.
        unread: Contents that may have copies and could not be read now.
        compared: How many contents were looked at.
    """

    relations: list[Relation] = field(default_factory=list)
    unread: set[int] = field(default_factory=set)
    compared: int = 0


@dataclass(frozen=True, slots=True)
class Rows:
    """Vectors of contents, one row a piece that stands for its file.

    Attributes:
        contents: ``int64 [n]``.
        vectors: ``float32 [n, d]`` unit vectors.
    """

    contents: npt.NDArray[np.int64]
    vectors: Float32Array

    def of(self, content: int) -> Float32Array:
        """The rows of a content."""
        return np.asarray(self.vectors[self.contents == content], dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Target:
    """A file whose copies are looked for.

    Attributes:
        content: Its number; one that no content has for a file that is not in the library.
        modality: What it is.
        vectors: As :class:`Rows` has them, ``float32 [n, d]``; for a picture or a sound one row.
        look: What a picture looks like.
        print: What a recording sounds like.
        wording: What a text says.
        duration_s: How long a film is.
    """

    content: int
    modality: str
    vectors: Float32Array
    look: Look | None = None
    print: Print | None = None
    wording: Wording | None = None
    duration_s: float | None = None


class Crowds:
    """Large groups of near copies: of a thousand copies nobody needs to compare each with each."""

    def __init__(self) -> None:
        self._crowd: dict[int, list[int]] = {}

    def join(self, one: int, other: int) -> None:
        """Two contents are near copies."""
        small, large = sorted((self._crowd.get(one, [one]), self._crowd.get(other, [other])), key=len)
        if small is not large:
            self._crowd.setdefault(large[0], large)
            self._crowd.update(dict.fromkeys(small, large))
            large.extend(small)

    def have(self, one: int, other: int) -> bool:
        """Whether both are in one large group already."""
        crowd = self._crowd.get(one)
        return crowd is not None and len(crowd) > _CROWD and crowd is self._crowd.get(other)


class CopyFinder:
    """Looks for copies.

    Args:
        store: The library.
        index: Vectors.
        galleries: By modality, the vectors that are compared.
        look: A picture of a content, ``None`` if it cannot be had now.
        listen: A recording of one, in the same way.
    """

    def __init__(
        self,
        store: Store,
        index: IndexManager,
        galleries: Mapping[str, Gallery],
        look: Callable[[int], Look | None],
        listen: Callable[[int], Print | None],
    ) -> None:
        self._store = store
        self._index = index
        self._galleries = galleries
        self._look = look
        self._listen = listen

    def find(self, modalities: Iterable[str], progress: Progress, cancel: CancelToken) -> Found:
        """Everything in the library.

        Args:
            modalities: What kinds of files to look at.
            progress: Told how far it is.
            cancel: Stops between two comparisons.
        """
        found = Found()
        for modality in modalities:
            contents = list(self.contents(modality))
            if len(contents) < 2:
                continue
            found.compared += len(contents)
            if modality == TEXT:
                self._texts(contents, found, progress, cancel)
            elif modality == VIDEO:
                self._films(contents, found, cancel)
            elif modality in {IMAGE, SOUND}:
                self._heard_or_seen(modality, contents, found, progress, cancel)
        return found

    def contents(self, modality: str) -> Iterator[int]:
        """The contents of a modality that a file has."""
        after = 0
        while block := self._store.pairs.contents(modality, after, _PAGE):
            after = block[-1][0]
            yield from (content for content, _ in block)

    def rows(self, modality: str, contents: Sequence[int]) -> Rows:
        """The vectors of contents; those without any are missing."""
        gallery = self._galleries.get(modality)
        if gallery is None or gallery.space.id not in {space.id for space in self._store.filled_spaces()}:
            return Rows(np.empty(0, dtype=np.int64), np.empty((0, 1), dtype=np.float32))
        kind = IMAGE if modality == VIDEO else modality
        owners: dict[int, int] = {}
        for block in _blocks(contents):
            for content, pieces in self._store.pairs.pieces(gallery.space.id, kind, block).items():
                for at in standing_for([place for _, place in pieces]):
                    owners[pieces[at][0]] = content
        labels, vectors = self._index.present(gallery.view, np.fromiter(owners, dtype=np.int64, count=len(owners)))
        return Rows(np.asarray([owners[label] for label in labels.tolist()], dtype=np.int64), vectors)

    def _heard_or_seen(
        self, modality: str, contents: Sequence[int], found: Found, progress: Progress, cancel: CancelToken
    ) -> None:
        rows = self.rows(modality, contents)
        vectors = centred(rows.vectors) if modality == SOUND else rows.vectors
        left, right, cosine = close_pairs(vectors, *(SOUNDS if modality == SOUND else PICTURES), cancel)
        pairs = [
            (int(rows.contents[one]), int(rows.contents[other]), float(near))
            for one, other, near in zip(left, right, cosine, strict=True)
            if rows.contents[one] != rows.contents[other]
        ]
        wanted = list(dict.fromkeys(itertools.chain.from_iterable(pair[:2] for pair in pairs)))
        what = "listening" if modality == SOUND else "looking"
        if modality == SOUND:
            judge = partial(_sounds, self._all(wanted, self._listen, what, found, progress, cancel))
        else:
            judge = partial(_pictures, self._all(wanted, self._look, what, found, progress, cancel))
        with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="anyfind-similar") as pool:
            crowds = Crowds()
            for start in range(0, len(pairs), _BATCH):
                cancel.check()
                progress(start, len(pairs), "comparing")
                batch = [pair for pair in pairs[start : start + _BATCH] if not crowds.have(pair[0], pair[1])]
                for relation in pool.map(partial(_unless, cancel, judge), batch):
                    if relation is not None:
                        found.relations.append(relation)
                        if relation.verdict.kind == "near":
                            crowds.join(relation.one, relation.other)

    def _all(
        self,
        wanted: Sequence[int],
        get: Callable[[int], Answer | None],
        what: str,
        found: Found,
        progress: Progress,
        cancel: CancelToken,
    ) -> dict[int, Answer]:
        had: dict[int, Answer] = {}
        with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="anyfind-similar") as pool:
            for at, (content, one) in enumerate(
                zip(wanted, pool.map(partial(_unless, cancel, get), wanted), strict=True)
            ):
                if at % 20 == 0:
                    cancel.check()
                    progress(at, len(wanted), what)
                if one is None:
                    found.unread.add(content)
                else:
                    had[content] = one
        return had

    def like(self, target: Target, cancel: CancelToken) -> Found:
        """What is a copy of one file, or shows the same scene; the file itself comes first in each relation."""
        found = Found()
        contents = [content for content in self.contents(target.modality) if content != target.content]
        found.compared = len(contents)
        if target.modality == TEXT and target.wording is not None:
            for content in contents:
                cancel.check()
                self._note(target.content, content, of_texts(alikeness(target.wording, self.wording(content))), found)
            return found
        rows = self.rows(target.modality, contents)
        if not len(rows.contents) or not len(target.vectors):
            return found
        near = rows.vectors @ target.vectors.T
        if target.modality == VIDEO:
            records = self._store.files(np.unique(rows.contents[near.max(axis=1) >= FILMS[0]]).tolist())
            for content, record in records.items():
                lengths = [target.duration_s, record.metadata.get("duration_s")]
                self._note(target.content, content, of_films(target.vectors, rows.of(content), lengths), found)
            return found
        sure = SOUNDS[2] if target.modality == SOUND else PICTURES[2]
        for place, at in enumerate(np.argsort(-near[:, 0], kind="stable").tolist()):
            cancel.check()
            content, cosine = int(rows.contents[at]), float(near[at, 0])
            if place >= NEAREST and cosine < sure:
                break
            if target.modality == IMAGE and cosine >= PICTURES[0] and target.look is not None:
                seen = self._look(content)
                verdict = None if seen is None else of_pictures(target.look, seen, cosine)
                self._note(target.content, content, verdict, found, unread=seen is None)
            elif target.modality == SOUND and target.print is not None:
                heard = self._listen(content)
                verdict = None if heard is None else of_sounds(match(target.print, heard))
                self._note(target.content, content, verdict, found, unread=heard is None)
        return found

    @staticmethod
    def _note(one: int, other: int, verdict: Verdict | None, found: Found, *, unread: bool = False) -> None:
        if unread:
            found.unread.add(other)
        if verdict is not None:
            found.relations.append(Relation(one, other, verdict))

    def wording(self, content: int) -> Wording:
        """The text of a content as it is compared."""
        return wording(running_text(self._store.segments_of_content(content)))

    def _texts(self, contents: Sequence[int], found: Found, progress: Progress, cancel: CancelToken) -> None:
        def told() -> Iterator[tuple[int, Wording]]:
            for at, content in enumerate(contents):
                if at % 100 == 0:
                    progress(at, len(contents), "reading")
                yield content, self.wording(content)

        for one, other in list(alike(told(), cancel)):
            cancel.check()
            relation = _related(one, other, of_texts(alikeness(self.wording(one), self.wording(other))))
            if relation is not None:
                found.relations.append(relation)

    def _films(self, contents: Sequence[int], found: Found, cancel: CancelToken) -> None:
        rows = self.rows(VIDEO, contents)
        left, right, _ = close_pairs(rows.vectors, *FILMS, cancel)
        ends = {(int(rows.contents[one]), int(rows.contents[other])) for one, other in zip(left, right, strict=True)}
        records = self._store.files(contents)
        for one, other in sorted({(min(pair), max(pair)) for pair in ends if pair[0] != pair[1]}):
            lengths = [records[content].metadata.get("duration_s") for content in (one, other) if content in records]
            if len(lengths) == 2:
                relation = _related(one, other, of_films(rows.of(one), rows.of(other), lengths))
                if relation is not None:
                    found.relations.append(relation)


def centred(vectors: Float32Array) -> Float32Array:
    """Unit vectors seen from their middle: those of sounds lie in a narrow cone."""
    if len(vectors) < 8:
        # Of a few the middle is nothing but these few.
        return vectors
    moved = vectors - vectors.mean(axis=0)
    return np.asarray(moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9), dtype=np.float32)


def _pictures(looks: Mapping[int, Look], pair: tuple[int, int, float]) -> Relation | None:
    one, other, cosine = pair
    if one not in looks or other not in looks:
        return None
    return _related(one, other, of_pictures(looks[one], looks[other], cosine))


def _sounds(prints: Mapping[int, Print], pair: tuple[int, int, float]) -> Relation | None:
    one, other, _ = pair
    if one not in prints or other not in prints:
        return None
    return _related(one, other, of_sounds(match(prints[one], prints[other])))


def _related(one: int, other: int, verdict: Verdict | None) -> Relation | None:
    return None if verdict is None else Relation(one, other, verdict)


def _unless(cancel: CancelToken, do: Callable[[Asked], Answer], asked: Asked) -> Answer:
    cancel.check()
    return do(asked)


def _blocks(contents: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(contents), _PAGE):
        yield contents[start : start + _PAGE]
