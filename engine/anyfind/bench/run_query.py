"""``anyfind bench query``: a library of made-up files, searched in a warm process."""

from __future__ import annotations

import dataclasses
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from anyfind.bench.querying import QueryBench, bench_query
from anyfind.bench.synthetic import APART_S, COLOURS, OLDEST, Synthetic, fill, phrases
from anyfind.plugins.drawing import Box
from anyfind.plugins.host import Extracted, Host
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import IMAGE, TEXT, ClassifierHead, EncodeResult, Locator, Role, Source, Space
from anyfind.search.nothing import NullQuestions
from anyfind.search.query import Query
from anyfind.search.searcher import Searcher
from anyfind.search.terms import TermMaker
from anyfind.service import Engine
from anyfind.store.hits import SearchFilter

_FILTERS = 240


def measure_queries(engine: Engine, vectors: int, queries: int, progress: Progress) -> dict[str, Any]:
    """Time searches by words over synthetic vectors in the default encoders' spaces.

    The library is a new one in a temporary folder; weights and settings are those of ``engine``.

    Args:
        engine: Says which encoders, weights and settings are used. Its library is not touched.
        vectors: How many vectors: four of five are pictures', the rest passages'.
        queries: How many distinct searches are timed.
        progress: Called with (done, total, what).
    """
    with tempfile.TemporaryDirectory(prefix="anyfind-bench-") as scratch:
        folder, library = Path(scratch) / "files", Path(scratch) / "library"
        folder.mkdir()
        places = dataclasses.replace(engine.places, library=library)
        with Engine.open(places, engine.settings, write=True) as made:
            result, filtered = bench_library(made, folder, vectors, progress, queries=queries)
    return {
        "vectors": result.vectors,
        "dimensions": list(result.dimensions),
        "queries": result.queries,
        "p50_ms": round(result.p50_ms, 2),
        "p95_ms": round(result.p95_ms, 2),
        "filtered_p50_ms": round(filtered.p50_ms, 2),
        "filtered_p95_ms": round(filtered.p95_ms, 2),
        "peak_rss_mb": round(max(result.peak_rss, filtered.peak_rss) / 2**20, 1),
    }


class EncodedBefore:
    """A host whose words were encoded before, so that only the rest of a query is measured.

    Args:
        host: The real host.
        encoder: The encoder of words.
        words: Everything that will be asked.
    """

    def __init__(self, host: Host, encoder: str, words: Sequence[str]) -> None:
        result = host.encode(encoder, words, Role.QUERY)
        self._host = host
        self._vectors = dict(zip(words, result.vectors, strict=True))

    def encode(self, encoder_id: str, items: Sequence[object], role: Role) -> EncodeResult:
        """The vectors of words that were encoded before.

        Raises:
            KeyError: Something else is asked for.
        """
        del encoder_id, role
        return EncodeResult(np.stack([self._vectors[str(item)] for item in items]))

    def source(self, path: Path) -> Source:
        """As the real host."""
        return self._host.source(path)

    def extract(self, source: Source, cancel: CancelToken | None = None, *, adding: bool = True) -> Extracted:
        """As the real host."""
        return self._host.extract(source, cancel, adding=adding)

    def thumbnail(self, source: Source, side: int) -> npt.NDArray[np.uint8] | None:
        """As the real host."""
        return self._host.thumbnail(source, side)

    def preview(self, source: Source, place: Locator, side: int) -> npt.NDArray[np.uint8] | None:
        """As the real host."""
        return self._host.preview(source, place, side)

    def marks(self, source: Source, place: Locator, texts: Sequence[str]) -> list[list[Box]]:
        """As the real host."""
        return self._host.marks(source, place, texts)

    def space(self, encoder_id: str) -> Space:
        """As the real host."""
        return self._host.space(encoder_id)

    def classifier(self, encoder_id: str) -> ClassifierHead:
        """As the real host."""
        return self._host.classifier(encoder_id)

    def loaded(self) -> list[str]:
        """As the real host."""
        return self._host.loaded()

    def close(self) -> None:
        """Nothing: the real host belongs to the engine."""


def bench_library(
    engine: Engine, folder: Path, vectors: int, progress: Progress, *, queries: int = 200
) -> tuple[QueryBench, QueryBench]:
    """Fill a new library with synthetic vectors in the default encoders' spaces and time queries in words.

    Four of five vectors are pictures', the rest passages'. The queries are answered as ``anyfind search``
    answers them, explanations left out, by an index that is complete: first without filters, then each with a
    filter of its own, see :func:`filters`.

    Args:
        engine: An open, empty library with its weights in place.
        folder: A folder that the made-up files are said to lie in; it must exist.
        vectors: How many.
        progress: Called with (done, total, what).
        queries: How many queries are timed.
    """
    pictures = vectors * 4 // 5
    image, text = engine.encoders[IMAGE][1], engine.encoders[TEXT][1]
    kinds = [
        Synthetic(IMAGE, "image/jpeg", ".jpg", image, pictures),
        Synthetic(TEXT, "text/plain", ".txt", text, vectors - pictures),
    ]
    fill(engine.store, folder, kinds, progress)
    words = phrases()
    host = EncodedBefore(engine.query_host, engine.encoders[TEXT][0], words)
    terms = TermMaker(engine.store, host, engine.encoders)
    settings = engine.settings.search
    searcher = Searcher(
        engine.store,
        engine.index,
        engine.graph,
        terms,
        settings.candidates,
        settings.rank_constant,
        nothing=NullQuestions(engine.query_host, engine.encoders, engine.places.cache),
    )
    searcher.search(Query(text=words[0]))  # loads every view that a search in words asks for
    progress(0, 0, "building the index")
    engine.index.wait()
    limits = filters(folder, vectors)
    dimensions = (image.dimension, text.dimension)
    plain, filtered = (
        bench_query(
            lambda number, some=some: searcher.search(  # type: ignore[misc]
                Query(text=words[number % len(words)], flt=some[number % len(some)])
            ),
            vectors=vectors,
            dimensions=dimensions,
            queries=queries,
        )
        for some in ([None], limits)
    )
    return plain, filtered


def filters(folder: Path, count: int) -> list[SearchFilter]:
    """Filters as people give them, each with a date, a folder, a size or a phrase that no other has.

    They let through from a hundredth to nearly all of a library that :func:`~anyfind.bench.synthetic.fill` made.

    Args:
        folder: Where its files are said to lie.
        count: How many there are.
    """
    found = []
    for number in range(_FILTERS):
        moment = OLDEST + count * APART_S * (number + 1) / (_FILTERS + 2)
        found.append(
            (
                SearchFilter(types=("image",), after=moment),
                SearchFilter(folders=(folder / f"image-{number % max(1, count * 4 // 5000):03}",)),
                SearchFilter(suffixes=("txt",), before=moment),
                SearchFilter(least_size=100_000 + number * count // (2 * _FILTERS), lacks=("kitchen",)),
                SearchFilter(types=("image",), phrases=((COLOURS[number % len(COLOURS)],),)),
                SearchFilter(has=("text",), after=moment, but=(SearchFilter(folders=(folder / "text-001",)),)),
            )[number % 6]
        )
    return found
