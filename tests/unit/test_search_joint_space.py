"""Words, pictures and sounds in one space: each kind of file has a list of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from anyfind.errors import WeightsMissing
from anyfind.index import IndexManager, View
from anyfind.sdk.types import IMAGE, TEXT, EncodeResult, Role, Space
from anyfind.search.query import Query, make_filter
from anyfind.search.searcher import Searcher
from anyfind.search.terms import TermMaker
from anyfind.spaces.graph import SpaceGraph
from anyfind.store import Store
from anyfind.store.records import ContentWrite, Identity, SegmentWrite, VectorWrite, WriteBatch
from fakes.library import scan, unit

JOINT = Space("fake/joint", (), "1", 16, "l2", (IMAGE, TEXT))
ENCODERS = {TEXT: ("fake/joint", JOINT), IMAGE: ("fake/joint", JOINT)}
FILES = 40


class AxisHost:
    """Words are one axis of the space, unless there are no weights."""

    weights = True

    def encode(self, encoder_id: str, items: list[object], role: Role) -> EncodeResult:
        """The first axis."""
        del role
        if not self.weights:
            raise WeightsMissing(f"The weights of {encoder_id} are not here.", hint="Pull them.")
        return EncodeResult(np.eye(16, dtype=np.float32)[np.zeros(len(items), dtype=int)])


@pytest.fixture
def host() -> AxisHost:
    return AxisHost()


@pytest.fixture
def searcher(tmp_path: Path, host: Any) -> Iterator[Searcher]:
    """Texts that all lie near any words, and pictures that lie far from them, one of each nearer than the rest."""
    random = np.random.default_rng(0)
    with Store.open(tmp_path / "library.db") as store:
        root = store.add_root(tmp_path)
        names = [f"{kind}-{number}.bin" for kind in (TEXT, IMAGE) for number in range(FILES)]
        ids = scan(store, root, names)
        store.register_space(JOINT)
        contents = [
            ContentWrite(ids[name], Identity(number, name, name), "x/y", kind, segments=(SegmentWrite(kind),))
            for number, name in enumerate(names)
            for kind in [name.partition("-")[0]]
        ]
        written = store.commit(WriteBatch(contents=contents)).contents
        vectors = unit(random.normal(size=(2 * FILES, 16)).astype(np.float32) * 0.1)
        vectors[:FILES, 0] += 2.0
        vectors[[3, FILES + 5], 0] += 1.0
        made = [
            VectorWrite(written[ids[name]][1][0], JOINT.id, vector)
            for name, vector in zip(names, unit(vectors), strict=True)
        ]
        store.commit(WriteBatch(vectors=made))
        for name in names:
            (tmp_path / name).touch()
        graph = SpaceGraph([])
        views = [View(view.id, view.space_id, view.dimension, view.apply) for view in graph.views(JOINT)]
        index = IndexManager(store, tmp_path / "index", lambda: views)
        made_searcher = Searcher(store, index, graph, TermMaker(store, host, ENCODERS), 20, 60)
        yield made_searcher
        made_searcher.close()
        index.close()


def test_pictures_are_found_although_every_text_lies_nearer(searcher: Searcher) -> None:
    results = searcher.search(Query(text="zzz", k=6)).results
    first = {
        source.route: Path(result.path).name for result in results for source in result.sources if source.rank == 1
    }
    assert first == {"words>text": "text-3.bin", "words>image": "image-5.bin"}


def test_a_filter_still_holds(searcher: Searcher) -> None:
    results = searcher.search(Query(text="zzz", k=50, flt=make_filter(("image",)))).results
    assert {result.modality for result in results} == {IMAGE}


def test_without_weights_names_are_searched_and_the_answer_says_so(searcher: Searcher, host: AxisHost) -> None:
    host.weights = False
    with pytest.raises(WeightsMissing):
        searcher.search(Query(text="image 7"))
    answer = searcher.search(Query(text="image 7"), by_names_at_least=True)
    assert Path(answer.results[0].path).name == "image-7.bin"
    assert {source.route for result in answer.results for source in result.sources} == {"names"}
    assert answer.notes == ["Only names and text were searched: the weights of the encoders are not here. Pull them."]


def test_with_weights_nothing_is_left_out_and_nothing_said(searcher: Searcher) -> None:
    answer = searcher.search(Query(text="image 7"), by_names_at_least=True)
    assert "words>image" in {source.route for result in answer.results for source in result.sources}
    assert not any("weights" in note for note in answer.notes)
