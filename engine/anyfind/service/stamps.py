"""Measures search across modalities on the stamps of Tux Paint, through the encoders and bridges in use."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import comb
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.align.debian import stamps_folder
from anyfind.align.evaluation import Recall, best_ranks
from anyfind.align.features import FeatureCache
from anyfind.align.retrieval import score_all
from anyfind.align.stamps import RULE, Stamp, Stamps, read_stamps
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import IMAGE, SOUND, TEXT, Float32Array, Role, Space

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

TOP: Final = 10
"""The figures count what is found within so many."""

_WORD: Final = re.compile(r"[A-Za-z]{2,}")


@dataclass(frozen=True, slots=True)
class Items:
    """Queries or a gallery.

    Attributes:
        space: The space of the vectors.
        vectors: ``float32 [n, d]``.
        captions: For each the caption of what it shows, says or sounds like.
    """

    space: Space
    vectors: Float32Array
    captions: tuple[str, ...]


def evaluate(engine: Engine, folder: Path | None, progress: Progress) -> dict[str, Any]:
    """Figures for words, pictures, sounds and spoken captions, in the shape of ``eval stamps --json``.

    Args:
        engine: The library whose encoders and adapters are measured; its files are not touched.
        folder: Stamps; the installed ones or the package's when ``None``.
        progress: Called with the items done.

    Raises:
        NotFound: There are no stamps to measure on.
    """
    stamps = read_stamps(folder or stamps_folder(engine.places.cache))
    return _Measuring(engine, stamps, progress).figures()


class _Measuring:
    def __init__(self, engine: Engine, stamps: Stamps, progress: Progress) -> None:
        self._engine = engine
        self._stamps = stamps
        self._progress = progress
        self._cancel = CancelToken()
        self._features = FeatureCache(engine.places.cache / "features", engine.host)
        self._held = [stamp for stamp in stamps.stamps if stamp.name in stamps.held_out]

    def figures(self) -> dict[str, Any]:
        pictures = self._pictures(self._held)
        held = self._sounds([(path, one.caption) for one in self._held for path in one.sounds])
        every = [(path, one.caption) for one in self._stamps.stamps for path in one.sounds]
        # A sound of nothing that has a caption is a wrong answer to everything.
        every_sound = self._sounds(every + [(path, "") for path in self._stamps.stray])
        sounding = [one for one in self._held if one.effect is not None]
        words = sorted({one.caption for one in sounding})
        effects = self._sounds([(one.effect, one.caption) for one in sounding if one.effect is not None])
        return {
            "folder": str(self._stamps.folder),
            "rule": RULE,
            "stamps": len(self._stamps.stamps),
            "held_out": len(self._held),
            "words_to_pictures": self._retrieve(pictures, sorted({one.caption for one in self._held})),
            "words_to_sounds": self._retrieve(every_sound, words),
            "words_to_held_out_sounds": self._retrieve(held, words),
            "sounds_to_words": self._captions(effects),
            "pictures_to_sounds": self._retrieve(every_sound, self._pictures(sounding)),
            "sounds_to_pictures": self._retrieve(self._pictures(self._stamps.stamps), effects),
            "spoken_to_captions": self._spoken(),
        }

    def _pictures(self, stamps: Sequence[Stamp]) -> Items | None:
        return self._items(IMAGE, [(one.picture, one.caption) for one in stamps if one.picture is not None])

    def _sounds(self, sounds: Sequence[tuple[Path, str]]) -> Items | None:
        return self._items(SOUND, sounds)

    def _items(self, modality: str, files: Sequence[tuple[Path, str]]) -> Items | None:
        if modality not in self._engine.encoders or not files:
            return None
        encoder = self._engine.encoders[modality]
        # Silence and drawings that cannot be rendered are left out: there is nothing to find.
        paths = [path for path, _ in files]
        vectors, kept = self._features.usable(encoder, modality, paths, self._progress, self._cancel)
        return Items(encoder[1], vectors, tuple(files[position][1] for position in kept)) if kept else None

    def _words(self, captions: Sequence[str], beside: Space, role: Role) -> Items:
        """Captions in the space that a search would ask in."""
        encoder = self._engine.encoders[TEXT]
        if TEXT in beside.modalities:
            encoder = next(one for one in self._engine.encoders.values() if one[1].id == beside.id)
        vectors = self._features.texts(encoder, captions, role, self._progress, self._cancel)
        return Items(encoder[1], vectors, tuple(captions))

    def _retrieve(self, gallery: Items | None, asked: Items | Sequence[str] | None) -> dict[str, Any] | None:
        """Recall of queries, vectors or words, in a gallery; ``None`` where an encoder or a route is missing."""
        if gallery is None or not asked:
            return None
        queries = asked if isinstance(asked, Items) else self._words(asked, gallery.space, Role.QUERY)
        right = _same(queries.captions, gallery.captions)
        some = right.any(axis=1)
        routes = self._engine.graph.routes(queries.space.id, gallery.space.id)
        if not some.any() or not routes:
            return None
        scores = score_all(
            routes,
            self._engine.graph,
            (queries.space, queries.vectors[some]),
            (gallery.space, gallery.vectors),
            self._progress,
            self._cancel,
        )
        return _figure(scores, right[some], [route.name for route in routes])

    def _captions(self, asked: Items | None) -> dict[str, Any] | None:
        """Recall of the captions of all stamps."""
        if asked is None:
            return None
        captions = sorted({stamp.caption for stamp in self._stamps.stamps})
        return self._retrieve(self._words(captions, asked.space, Role.DOCUMENT), asked)

    def _spoken(self) -> dict[str, Any] | None:
        """Whether what was heard in a spoken caption finds the caption among all captions."""
        told = [one for one in self._stamps.stamps if one.spoken is not None]
        heard = []
        for position, stamp in enumerate(told):
            assert stamp.spoken is not None
            self._progress(position, len(told), "listening")
            extracted = self._engine.host.extract(self._engine.host.source(stamp.spoken))
            words = " ".join(str(one.payload) for one in extracted.segments if one.modality == TEXT)
            if _WORD.search(words):
                heard.append((words, stamp.caption))
        if not heard:
            return None
        asked = self._words([words for words, _ in heard], self._engine.encoders[TEXT][1], Role.QUERY)
        figure = self._captions(replace(asked, captions=tuple(caption for _, caption in heard)))
        return None if figure is None else {"recordings": len(told), "heard": len(heard), **figure}


def _same(captions: Sequence[str], others: Sequence[str]) -> npt.NDArray[np.bool_]:
    """Which captions are the same, ignoring case."""
    left, right = (np.array([caption.casefold() for caption in some]) for some in (captions, others))
    return np.asarray(left[:, None] == right[None], dtype=np.bool_)


def _figure(scores: Float32Array, right: npt.NDArray[np.bool_], routes: Sequence[str]) -> dict[str, Any]:
    recall = Recall.of(best_ranks(scores, right))
    pool = right.shape[1]
    # At least one of the right answers among TOP that are drawn from the pool without looking.
    drawn = min(TOP, pool)
    missed = [comb(pool - count, drawn) / comb(pool, drawn) for count in right.sum(axis=1).tolist()]
    chance = (1 - float(np.mean(missed))) * 100
    return {
        "routes": sorted(set(routes)),
        "queries": len(right),
        "pool": pool,
        **recall.as_dict(),
        "chance_r10": round(chance, 2),
        "times_chance": round(recall.r10 / chance, 2),
        # The usual count, as if every query had one right answer: ten out of the pool.
        "chance_one_right_r10": round(100 * drawn / pool, 2),
        "times_chance_one_right": round(recall.r10 * pool / drawn / 100, 2),
    }
