"""What chance finds in the galleries of a library, and when it is asked anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from anyfind.errors import BadInput
from anyfind.index import IndexManager, View
from anyfind.sdk.types import IMAGE, TEXT, EncodeResult, Role, Space
from anyfind.search.calibration import DRIFT, Calibration
from anyfind.search.gallery import GallerySearch
from anyfind.search.nothing import NullQuestions, questions
from anyfind.search.terms import Term
from anyfind.spaces.graph import Bridge, SpaceGraph
from anyfind.spaces.scoring import RouteScores, fuse
from anyfind.store import Store
from fakes.library import DIMENSION, SPACE, fill, unit

WORDS = Space("fake/words", (), "1", DIMENSION, "l2", (TEXT,))
PICTURES = SPACE


class Side:
    """Takes vectors as they are."""

    def __init__(self, space: Space) -> None:
        self.source = space.id

    def apply(self, vectors: np.ndarray) -> np.ndarray:
        """Unit vectors."""
        return unit(vectors)


def bridges(names: Sequence[str]) -> list[Bridge]:
    sides: Any = (Side(WORDS), Side(PICTURES))
    card = {"calibration": {"background": {"mean": 0.01, "std": 0.2}}, "trust": {"slots": [0, 1], "scale": 0.5}}
    return [Bridge(name, f"{number:016x}", sides, DIMENSION, card) for number, name in enumerate(names)]


def nulls(space: Space) -> np.ndarray | None:
    if space.id != WORDS.id:
        return None
    return unit(np.random.default_rng(1).standard_normal((64, DIMENSION)).astype(np.float32) + 0.5)


@pytest.fixture(params=[60, 300])
def library(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[IndexManager, SpaceGraph]]:
    """An index of pictures that two bridges lead to; below 200 vectors the card's background counts, too."""
    graph = SpaceGraph(bridges(("one", "two")))
    with Store.open(tmp_path / "library.db") as store:
        fill(store, request.param)
        views = [View(view.id, view.space_id, view.dimension, view.apply) for view in graph.views(PICTURES)]
        index = IndexManager(store, tmp_path / "index", lambda: views)
        yield index, graph
        index.close()


def test_null_questions_go_the_way_that_questions_go(library: tuple[IndexManager, SpaceGraph]) -> None:
    """All of them at once, and one by one as a search does it: the same scores."""
    index, graph = library
    routes = graph.routes(WORDS.id, PICTURES.id)
    asked = nulls(WORDS)
    assert asked is not None
    seen: list[np.ndarray] = []

    calibration = Calibration(index, nulls)
    labels = index.labels(routes[0].view)
    term = Term("words", 1.0, WORDS, asked[0])
    for one in asked:
        told = [
            RouteScores.of(
                route, route.map_query(one), index.vectors_of(route.view, labels), index.background(route.view)
            )
            for route in routes
        ]
        seen.append(fuse(told))
    sureness = calibration.sureness(term, routes, (PICTURES.id, None), labels, seen[0], None)
    assert sureness is not None
    kept = calibration.known()[WORDS.id, PICTURES.id, None]
    assert kept.scores(index, labels) == pytest.approx(np.stack(seen), abs=1e-4)


def test_a_gallery_is_asked_anew_when_it_has_changed(
    library: tuple[IndexManager, SpaceGraph], monkeypatch: pytest.MonkeyPatch
) -> None:
    index, graph = library
    routes = graph.routes(WORDS.id, PICTURES.id)
    labels = index.labels(routes[0].view)
    scores = np.zeros(len(labels), dtype=np.float32)
    calibration = Calibration(index, nulls)
    term = Term("words", 1.0, WORDS, np.ones(DIMENSION, dtype=np.float32))

    def made() -> object:
        assert calibration.sureness(term, routes, (PICTURES.id, None), labels, scores, None) is not None
        return calibration.known()[WORDS.id, PICTURES.id, None]

    first = made()
    assert made() is first
    counted = index.count
    monkeypatch.setattr(index, "count", lambda view: counted(view) + 1 + int(2 * DRIFT * counted(view)))
    assert made() is not first


def test_of_a_picture_that_is_searched_by_chance_says_nothing(library: tuple[IndexManager, SpaceGraph]) -> None:
    index, graph = library
    routes = graph.routes(PICTURES.id, PICTURES.id)
    labels = np.array([1], dtype=np.int64)
    term = Term("image", 1.0, PICTURES, np.ones(DIMENSION, dtype=np.float32))
    told = Calibration(index, nulls).sureness(term, routes, (PICTURES.id, None), labels, np.zeros(1, np.float32), None)
    assert told is None


def test_a_filter_changes_nothing_in_how_sure_a_file_is(library: tuple[IndexManager, SpaceGraph]) -> None:
    index, graph = library
    search = GallerySearch(index, graph, 20, Calibration(index, nulls))
    vector = unit(np.random.default_rng(5).standard_normal((1, DIMENSION)).astype(np.float32))[0]
    terms = [Term("words", 1.0, WORDS, vector)]
    every = search.search(terms, PICTURES, None, 500)
    assert every is not None
    told = zip(every.levels.tolist(), every.confidences.tolist(), strict=True)
    levels = dict(zip(every.labels.tolist(), told, strict=True))
    assert (np.diff(every.levels) <= 0).all()
    some = search.search(terms, PICTURES, np.sort(every.labels[::3]), 500)
    assert some is not None
    assert len(some.labels)
    for label, level, confidence in zip(
        some.labels.tolist(), some.levels.tolist(), some.confidences.tolist(), strict=True
    ):
        assert levels[label][0] == level
        assert levels[label][1] == pytest.approx(confidence, abs=1e-5)


class CountingHost:
    """Encodes by length, and counts; refuses on demand."""

    def __init__(self, *, refuses: bool = False, failing: tuple[int, ...] = ()) -> None:
        self.calls = 0
        self._refuses = refuses
        self._failing = failing

    def encode(self, encoder_id: str, items: Sequence[Any], role: Role) -> EncodeResult:
        """A vector an item."""
        del encoder_id, role
        self.calls += 1
        if self._refuses:
            raise BadInput("No.")
        vectors = np.ones((len(items), DIMENSION), dtype=np.float32)
        return EncodeResult(vectors, dict.fromkeys(self._failing, "No."))


def test_null_questions_are_encoded_once_for_all_libraries(tmp_path: Path) -> None:
    host: Any = CountingHost()
    pictures = Space("fake/pictures", (), "1", DIMENSION, "l2", (IMAGE,))
    encoders = {TEXT: ("fake/words", WORDS), IMAGE: ("fake/pictures", pictures)}
    first = NullQuestions(host, encoders, tmp_path)
    vectors = first.of(WORDS)
    assert vectors is not None
    assert vectors.shape == (len(questions()), DIMENSION)
    assert first.of(pictures) is None
    again = NullQuestions(host, encoders, tmp_path).of(WORDS)
    assert again is not None
    assert np.array_equal(again, vectors)
    assert host.calls == 1
    (kept,) = tmp_path.glob("nothing-*.npy")
    kept.write_bytes(kept.read_bytes()[:100])
    assert NullQuestions(host, encoders, tmp_path).of(WORDS) is not None
    assert host.calls == 2


def test_an_encoder_that_refuses_leaves_searches_without_them(tmp_path: Path) -> None:
    refusing: Any = CountingHost(refuses=True)
    assert NullQuestions(refusing, {TEXT: ("fake/words", WORDS)}, tmp_path).of(WORDS) is None
    failing: Any = CountingHost(failing=(3, 5))
    some = NullQuestions(failing, {TEXT: ("fake/words", WORDS)}, tmp_path / "other").of(WORDS)
    assert some is not None
    assert len(some) == len(questions()) - 2
