"""Looks into pictures: encodes their parts, and scores them like whole pictures."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.errors import AnyfindError
from anyfind.index import IndexManager
from anyfind.plugins.host import Host
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.errors import Cancelled
from anyfind.sdk.reranking import Box, Region
from anyfind.sdk.types import IMAGE, Float32Array, Role, Space
from anyfind.search.crops import Crops, CropStore
from anyfind.search.terms import Term
from anyfind.spaces.graph import Route, SpaceGraph
from anyfind.spaces.scoring import RouteScores, fuse
from anyfind.store import Store

_log = logging.getLogger(__name__)

_AT_ONCE: Final = 4
"""Pictures that are encoded together; between them the clock is looked at."""

Boxes = Callable[[Sequence[tuple[int, int]]], Sequence[tuple[Box, ...]]]
"""The parts that are wanted of pictures of these widths and heights."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is a file of its own.

    Attributes:
        content: Number of the file.
        segment: Id of the segment whose vector is that of the whole.
        digest: Of the file's content.
        paths: Where it can be read now.
        size: Width and height of the upright picture, where they are known.
    """

    content: int
    segment: int
    digest: str
    paths: tuple[Path, ...]
    size: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Looked:
    """What was seen in a picture.

    Attributes:
        whole: Score of the whole picture, in deviations above the background.
        regions: Its parts on the same scale, in pixels of the upright picture.
    """

    whole: float
    regions: tuple[Region, ...]


class RegionScores:
    """Scores parts of pictures by the terms of a query.

    Args:
        store: Stored vectors.
        index: Samples of the library.
        graph: Routes.
        host: Reads and encodes.
        encoder: Full id and space of the encoder of pictures.
        crops: Keeps the parts' vectors.
    """

    def __init__(
        self,
        store: Store,
        index: IndexManager,
        graph: SpaceGraph,
        host: Host,
        encoder: tuple[str, Space],
        crops: CropStore,
    ) -> None:
        self._store = store
        self._index = index
        self._graph = graph
        self._host = host
        self._encoder, self._space = encoder
        self._crops = crops

    def look(
        self,
        pictures: Sequence[Picture],
        terms: Sequence[Term],
        boxes: Boxes,
        reranker: str,
        until: float,
        cancel: CancelToken | None = None,
    ) -> dict[int, Looked]:
        """What is in pictures, by content, as far as time allows.

        A picture that cannot be read now, or has no vector of its own, is left out.

        Args:
            pictures: Best first.
            terms: Of the query.
            boxes: Says which parts are wanted.
            reranker: Who wants them, as the name that their vectors are kept under.
            until: When to stop, on :func:`time.monotonic`.
            cancel: Stops it, too.

        Raises:
            WeightsMissing: The encoder's weights were not pulled.
            PluginError: A plugin broke its contract.
            Cancelled: The token was set.
        """
        ways = self._ways(terms)
        labels = self._store.labels_of(self._space.id, [one.segment for one in pictures])
        mine = [one for one in pictures if one.segment in labels]
        found: dict[int, Looked] = {}
        for start in range(0, len(mine) if ways else 0, _AT_ONCE):
            if time.monotonic() >= until:
                break
            if cancel is not None:
                cancel.check()
            some = mine[start : start + _AT_ONCE]
            parts = self._parts(some, boxes, reranker)
            try:
                wholes = self._store.vectors_by_label(self._space.id, [labels[one.segment] for one in some])
            except KeyError:
                # One was embedded anew just now.
                continue
            for one, whole in zip(some, wholes, strict=True):
                if (crops := parts.get(one.content)) is not None:
                    found[one.content] = self._scored(one, whole, crops, ways)
        return found

    def _scored(
        self, picture: Picture, whole: Float32Array, crops: Crops, ways: Sequence[tuple[Term, Sequence[Route]]]
    ) -> Looked:
        scores = self._scores(np.concatenate([whole[None], crops.vectors]), ways)
        across, down = 1.0, 1.0
        if picture.size is not None:
            across, down = picture.size[0] / crops.size[0], picture.size[1] / crops.size[1]
        regions = tuple(
            Region((round(left * across), round(top * down), round(right * across), round(bottom * down)), score)
            for (left, top, right, bottom), score in zip(crops.boxes, scores[1:].tolist(), strict=True)
        )
        return Looked(float(scores[0]), regions)

    def _ways(self, terms: Sequence[Term]) -> list[tuple[Term, Sequence[Route]]]:
        """The terms that say what is looked for and reach pictures; those that lie among pictures go before others."""
        wanted = [term for term in terms if term.weight > 0 and not term.aside]
        ways = [(term, self._graph.routes(term.space.id, self._space.id)) for term in wanted]
        inside = {term.part for term in wanted if self._graph.kin(term.space.id, self._space.id)}
        return [
            (term, routes)
            for term, routes in ways
            if routes and (self._graph.kin(term.space.id, self._space.id) if term.part in inside else term.across)
        ]

    def _scores(self, vectors: Float32Array, ways: Sequence[tuple[Term, Sequence[Route]]]) -> Float32Array:
        """Deviations above the background, ``float32 [n]``: of each part the best wording, of all parts the sum."""
        views = {view.id: view.apply for view in self._graph.views(self._space)}
        mapped: dict[str, Float32Array] = {}
        parts: dict[int, dict[int, list[tuple[float, Float32Array]]]] = {}
        for term, routes in ways:
            told = []
            for route in routes:
                if route.view not in mapped:
                    mapped[route.view] = views[route.view](vectors)
                background = self._index.background(route.view)
                told.append(RouteScores.of(route, route.map_query(term.vector), mapped[route.view], background))
            parts.setdefault(term.part, {}).setdefault(term.wording, []).append((term.weight, fuse(told)))
        total, lengths = np.zeros(len(vectors), dtype=np.float32), 0.0
        for wordings in parts.values():
            best = np.max([np.mean([scores for _, scores in told], axis=0) for told in wordings.values()], axis=0)
            weight = next(iter(wordings.values()))[0][0]
            total += np.float32(weight) * best
            lengths += weight * weight
        return np.asarray(total / np.sqrt(lengths), dtype=np.float32)

    def _parts(self, pictures: Sequence[Picture], boxes: Boxes, reranker: str) -> dict[int, Crops]:
        """The parts of pictures by content: kept ones, and the others encoded together."""
        held = {one.content: self._crops.get(one.digest, self._space.id, reranker) for one in pictures}
        known = [one for one in held.values() if one is not None]
        wanted = {one.size: tuple(now) for one, now in zip(known, boxes([one.size for one in known]), strict=True)}
        # A newer version of the reranker may look elsewhere.
        found = {content: one for content, one in held.items() if one is not None and one.boxes == wanted[one.size]}
        fresh = [
            (one, pixels) for one in pictures if one.content not in found and (pixels := self._read(one)) is not None
        ]
        sizes = [(pixels.shape[1], pixels.shape[0]) for _, pixels in fresh]
        looks = [tuple(look) for look in boxes(sizes)] if sizes else []
        items = [
            np.ascontiguousarray(pixels[top:bottom, left:right])
            for (_, pixels), look in zip(fresh, looks, strict=True)
            for left, top, right, bottom in look
        ]
        vectors, failed = np.zeros((0, self._space.dimension), dtype=np.float32), set[int]()
        if items:
            encoded = self._host.encode(self._encoder, items, Role.DOCUMENT)
            vectors, failed = encoded.vectors, set(encoded.failures)
        at = 0
        for (one, _), size, look in zip(fresh, sizes, looks, strict=True):
            mine = range(at, at + len(look))
            at += len(look)
            if failed.isdisjoint(mine):
                crops = Crops(size, look, vectors[mine.start : mine.stop])
                self._crops.put(one.digest, self._space.id, reranker, crops)
                found[one.content] = crops
        return found

    def _read(self, picture: Picture) -> npt.NDArray[np.uint8] | None:
        """The pixels of a picture, or ``None`` if it cannot be read now."""
        for path in picture.paths:
            try:
                segments = self._host.extract(self._host.source(path), adding=False).segments
            except Cancelled:
                raise
            except (AnyfindError, OSError) as error:
                _log.debug("%s could not be looked into: %s", path, error)
                continue
            pictures = [one.payload for one in segments if one.modality == IMAGE]
            if len(pictures) == 1 and isinstance(pictures[0], np.ndarray):
                return pictures[0]
        return None
