"""Judges one list of pictures, captions and documents against what else could order it.

The others see the same vectors, and of several ways that they could be used the one that does best here: *raw* compares
cosines across all files, each picture over one bridge or by the mean of all; *centred* takes the mean of its kind from
each vector first, and that of the questions from the question (GR-CLIP, arXiv 2507.19054); *reciprocal* adds up
reciprocal ranks of all lists, names and full text included, with the published constant or with the search's own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk.contracts import Progress
from anyfind.sdk.types import TEXT, Float32Array, Role, Space
from anyfind.search.fusion import reciprocal_rank_fusion
from anyfind.search.query import Query
from anyfind.service.search_set.shelves import Item

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

TOP: Final = 10
_CONSTANT: Final = 60
"""That of reciprocal rank fusion as it was published."""

_TINY: Final = 1e-9

_SEVERAL: Final = 2

_DRAWS: Final = 4000

Figures = npt.NDArray[np.float64]
"""One a question."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what each content is worth as an answer; others are worth nothing."""

    words: str
    worth: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Table:
    """What a way of comparing says: the score of each content for each question, ``float32 [questions, contents]``."""

    contents: npt.NDArray[np.int64]
    scores: Float32Array


def questions(
    engine: Engine, items: Sequence[Item], asked: Sequence[tuple[int, str]], graded: Float32Array
) -> list[Asked]:
    """The questions about things, graded for the contents of a library.

    Args:
        engine: The library that holds the items.
        items: Its files.
        asked: Places of things and what is asked about them.
        graded: From :func:`anyfind.service.search_set.sources.grades`.
    """
    contents = [engine.store.content_at(item.path) for item in items]
    made = []
    for place, words in asked:
        worth: dict[int, float] = {}
        for item, content in zip(items, contents, strict=True):
            if content is not None and graded[place, item.thing] > 0:
                worth[content] = max(worth.get(content, 0.0), float(graded[place, item.thing]))
        made.append(Asked(words, worth))
    return made


def figures(engine: Engine, asked: Sequence[Asked], progress: Progress) -> dict[str, float]:
    """How well the search and the others order.

    Returns:
        The mean nDCG at 10 of each in percent; ``ahead_low`` and ``ahead_high``: between them lies, at 95 %, how far
        the search is ahead of the best of the others, by drawing the questions again (bootstrap).
    """
    found: list[list[int]] = []
    constants = (_CONSTANT, engine.settings.search.rank_constant)
    merged: dict[int, list[list[int]]] = {constant: [] for constant in constants}
    for number, one in enumerate(asked):
        progress(number, len(asked), "asking")
        query = Query(text=one.words, k=TOP)
        answer = engine.search(query)
        found.append([result.file for result in answer.results if result.file is not None])
        lists = [list(each.found) for each in engine.searcher.lists(query)]
        for constant, orders in merged.items():
            fused = reciprocal_rank_fusion(lists, constant)
            orders.append(sorted(fused, key=lambda content: (-fused[content], content)))
    words = [one.words for one in asked]
    others = {"reciprocal": list(merged.values())}
    for name, centred in (("raw", False), ("centred", True)):
        others[name] = [_merged(tables) for tables in _ways(engine, words, centred=centred)]
    mine = _each(found, asked)
    best = {name: max((_each(one, asked) for one in ways), key=np.mean) for name, ways in others.items()}
    low, high = ahead(mine, max(best.values(), key=np.mean))
    told = {"search": mine.mean(), **{name: one.mean() for name, one in best.items()}, "ahead_low": low}
    return {name: round(100 * float(value), 2) for name, value in {**told, "ahead_high": high}.items()}


def ahead(mine: Figures, other: Figures) -> tuple[float, float]:
    """Between which bounds the mean of one lies above that of another, of the same questions, at 95 %."""
    gains = mine - other
    drawn = np.random.default_rng(0).integers(0, len(gains), (_DRAWS, len(gains)))
    low, high = np.percentile(gains[drawn].mean(axis=1), [2.5, 97.5])
    return float(low), float(high)


def ndcg(found: Sequence[int], worth: Mapping[int, float]) -> float:
    """The nDCG at 10 with gains of 2 to the grade, less 1."""
    gains = [2.0 ** worth.get(content, 0.0) - 1.0 for content in found[:TOP]]
    best = sorted((2.0**grade - 1.0 for grade in worth.values()), reverse=True)[:TOP]
    ideal = _discounted(best)
    return _discounted(gains) / ideal if ideal else 0.0


def _discounted(gains: Sequence[float]) -> float:
    return float(sum(gain / np.log2(place + 2) for place, gain in enumerate(gains)))


def _each(lists: Sequence[Sequence[int]], asked: Sequence[Asked]) -> Figures:
    return np.array([ndcg(found, one.worth) for found, one in zip(lists, asked, strict=True)])


def _merged(tables: Sequence[Table]) -> list[list[int]]:
    """For each question the best contents of all tables by their scores as they are."""
    contents = np.concatenate([table.contents for table in tables])
    scores = np.concatenate([table.scores for table in tables], axis=1)
    return [contents[np.argsort(-row, kind="stable")[:TOP]].tolist() for row in scores]


def _ways(engine: Engine, words: Sequence[str], *, centred: bool) -> list[list[Table]]:
    """Tables of all galleries, once for each bridge that words take to pictures, and once for the mean of them."""
    encoder, space = engine.encoders[TEXT]
    asked = engine.query_host.encode(encoder, list(words), Role.QUERY).vectors
    galleries = [_tables(engine, space, asked, gallery, centred=centred) for gallery in engine.store.filled_spaces()]
    ways = max((len(tables) for tables in galleries), default=0)
    chosen = [[tables[min(way, len(tables) - 1)] for tables in galleries if tables] for way in range(ways)]
    return chosen if ways < _SEVERAL else [*chosen, [_together(tables) for tables in galleries if tables]]


def _together(tables: Sequence[Table]) -> Table:
    """The mean of what several bridges say of the same contents."""
    return Table(tables[0].contents, np.mean([table.scores for table in tables], axis=0, dtype=np.float32))


def _tables(engine: Engine, space: Space, asked: Float32Array, gallery: Space, *, centred: bool) -> list[Table]:
    made = []
    for route in engine.graph.routes(space.id, gallery.id):
        queries = np.stack([route.map_query(vector) for vector in asked])
        labels = engine.index.labels(route.view)
        vectors = engine.index.vectors_of(route.view, labels)
        if centred:
            queries, vectors = _centred(queries), _centred(vectors)
        owners = engine.store.owners_of(labels)
        contents = np.array([owners[label][0] for label in labels.tolist()], dtype=np.int64)
        made.append(_by_content(contents, queries @ vectors.T))
    return made


def _by_content(contents: npt.NDArray[np.int64], scores: Float32Array) -> Table:
    """The best piece of each content."""
    order = np.argsort(contents, kind="stable")
    unique, starts = np.unique(contents[order], return_index=True)
    return Table(unique, np.maximum.reduceat(scores[:, order], starts, axis=1))


def _centred(vectors: Float32Array) -> Float32Array:
    moved = vectors - vectors.mean(axis=0)
    return np.asarray(moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), _TINY), dtype=np.float32)
