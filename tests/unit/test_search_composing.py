"""A question of several parts: a picture and words, this without that, one of several wordings, a part of a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from anyfind.errors import BadInput
from anyfind.plugins.host import Extracted
from anyfind.sdk.types import IMAGE, SOUND, TEXT, EncodeResult, Locator, Role, Segment, Source, Space
from anyfind.search.composing import BOUND, combine, taken_away
from anyfind.search.query import Query, QueryPart
from anyfind.search.terms import NEGATIVE_WEIGHT, TermMaker
from anyfind.store import Store

WORDS = Space("fake/words", (), "1", 4, "l2", (TEXT,))
JOINT = Space("fake/joint", (), "1", 4, "l2", (IMAGE, TEXT))
NOISE = Space("fake/noise", (), "1", 4, "l2", (SOUND,))
ENCODERS = {TEXT: ("words", WORDS), IMAGE: ("joint", JOINT), SOUND: ("noise", NOISE)}


class CountingHost:
    """Every file is a picture of 8 by 4 pixels that was 80 by 40; counts forwards and openings."""

    def __init__(self) -> None:
        self.forwards: list[tuple[str, list[object]]] = []
        self.opened: list[str] = []

    def source(self, path: Path) -> Source:
        """A file."""
        return Source(path, "image/png", 1)

    def extract(self, source: Source, *, adding: bool = True) -> Extracted:
        """A picture in which each column is a colour, and words that were read in it."""
        del adding
        self.opened.append(source.path.name)
        pixels = np.broadcast_to(np.arange(8, dtype=np.uint8)[None, :, None], (4, 8, 3)).copy()
        words = Segment(TEXT, "EXIT", Locator(box=(0, 0, 9, 9)))
        return Extracted((Segment(IMAGE, pixels), words), {"width": 80, "height": 40}, IMAGE)

    def encode(self, encoder_id: str, items: Sequence[object], role: Role) -> EncodeResult:
        """A direction that follows from the item alone."""
        assert role is Role.QUERY
        self.forwards.append((encoder_id, list(items)))
        seeds = [len(item) if isinstance(item, str) else int(np.asarray(item).sum()) for item in items]
        return EncodeResult(np.stack([np.random.default_rng(seed).random(4, dtype=np.float32) for seed in seeds]))


@pytest.fixture
def store(tmp_path: Path) -> Any:
    with Store.open(tmp_path / "library.db") as store:
        yield store


@pytest.fixture
def host() -> CountingHost:
    return CountingHost()


@pytest.fixture
def maker(store: Store, host: Any) -> TermMaker:
    return TermMaker(store, host, ENCODERS)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.png"
    path.write_bytes(b"picture")
    return path


def test_everything_that_is_asked_is_one_forward_an_encoder(
    maker: TermMaker, host: CountingHost, picture: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.png"
    other.write_bytes(b"another")
    query = Query(
        text="a red boat OR ship",
        wordings=("a red boat", "a red ship"),
        image=picture,
        negative="people",
        parts=(QueryPart(2.0, path=other), QueryPart(-1.0, text="fog"), QueryPart(text="dawn"), QueryPart(text="fog")),
    )
    terms = maker.make(query)
    assert sorted(encoder for encoder, _ in host.forwards) == ["joint", "words"]
    words = dict(host.forwards)["words"]
    # What two parts hold is encoded once, and so are the words that were read in both pictures.
    assert [item for item in words if item == "fog"] == ["fog"]
    assert len({term.part for term in terms}) == 7
    host.forwards.clear()
    again = maker.make(query)
    assert host.forwards == []
    assert host.opened == ["harbour.png", "other.png"]
    for one, same in zip(terms, again, strict=True):
        assert (one.name, one.weight, one.space) == (same.name, same.weight, same.space)
        np.testing.assert_array_equal(one.vector, same.vector)


def test_parts_have_names_of_their_own_and_keep_their_weights(maker: TermMaker, picture: Path) -> None:
    parts = (
        QueryPart(2.0, text="snow"),
        QueryPart(path=picture, modality=IMAGE),
        QueryPart(-1.0, path=picture),
        QueryPart(0.0, text="nothing"),
    )
    terms = maker.make(Query(text="a dog", image=picture, parts=parts))
    inside = [(term.name, term.weight, term.what) for term in terms if term.space == JOINT]
    assert inside == [
        ("words", 1.0, "a dog"),
        ("image", 1.0, "harbour.png"),
        ("words 2", 2.0, "snow"),
        ("image 2", 1.0, "harbour.png"),
        ("not", -NEGATIVE_WEIGHT, "harbour.png"),
    ]


def test_alternatives_are_wordings_of_one_part(maker: TermMaker) -> None:
    terms = maker.make(Query(text="red cat dog", wordings=("red cat", "red dog")))
    assert {(term.part, term.wording, term.what) for term in terms} == {(0, 0, "red cat"), (0, 1, "red dog")}


def test_a_part_of_a_picture_is_what_its_box_says_in_the_original(
    maker: TermMaker, host: CountingHost, picture: Path
) -> None:
    (term,) = maker.make(Query(image=picture, box=(20, 10, 60, 40)))
    ((encoder, (pixels,)),) = host.forwards
    assert encoder == "joint"
    assert np.asarray(pixels)[:, :, 0].tolist() == [[2, 3, 4, 5]] * 3
    assert (term.name, term.what) == ("image", "harbour.png[20,10,60,40]")


def test_a_box_says_that_the_picture_is_meant(maker: TermMaker, picture: Path) -> None:
    terms = maker.make(Query(text="a dog", parts=(QueryPart(path=picture, box=(0, 0, 1, 1)),)))
    assert [term.name for term in terms] == ["words", "words", "image"]


@pytest.mark.parametrize("box", [(0, 0, 81, 40), (-1, 0, 8, 4), (20, 10, 20, 30), (30, 10, 20, 30), (90, 90, 99, 99)])
def test_a_box_that_is_no_part_of_the_picture_is_refused(
    maker: TermMaker, picture: Path, box: tuple[int, int, int, int]
) -> None:
    with pytest.raises(BadInput, match="80 by 40 pixels"):
        maker.make(Query(image=picture, box=box))


def test_a_file_that_changed_is_looked_at_again(maker: TermMaker, host: CountingHost, picture: Path) -> None:
    maker.make(Query(image=picture))
    picture.write_bytes(b"another picture")
    maker.make(Query(image=picture))
    assert len(host.opened) == 2


SCORES = arrays(np.float32, 12, elements=st.floats(-20, 20, width=32))


@given(SCORES, st.floats(0.1, 5))
def test_one_part_says_what_it_says_whatever_its_weight(scores: Any, weight: float) -> None:
    np.testing.assert_allclose(combine([(weight, scores)], None), scores, rtol=1e-5, atol=1e-5)


@given(SCORES, SCORES)
def test_what_all_parts_like_better_comes_first(one: Any, other: Any) -> None:
    total = combine([(1.0, one), (1.0, other)], None)
    better = (one[:, None] > one[None]) & (other[:, None] > other[None])
    assert not (better & (total[:, None] < total[None])).any()


@given(SCORES, st.floats(-4, -0.1))
def test_what_is_taken_away_moves_a_result_by_so_much_at_most(scores: Any, weight: float) -> None:
    moved = taken_away([(weight, scores)], len(scores))
    assert (np.abs(moved) <= BOUND * -weight + 1e-4).all()
    order = np.argsort(scores, kind="stable")
    assert (np.diff(moved[order]) <= 1e-5).all()
