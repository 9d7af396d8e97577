from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from anyfind.errors import BadInput, WeightsMissing
from anyfind.plugins.host import Extracted
from anyfind.sdk.types import IMAGE, SOUND, TEXT, EncodeResult, Locator, Role, Segment, Source, Space
from anyfind.search.encoding import QueryEncoder
from anyfind.search.query import Query
from anyfind.search.sidecars import sidecars
from anyfind.search.terms import TermMaker
from anyfind.store import Store
from anyfind.store.records import ContentWrite, Identity, SegmentWrite, VectorWrite, WriteBatch
from fakes.library import scan

WORDS = Space("fake/words", (), "1", 4, "l2", (TEXT,))
JOINT = Space("fake/joint", (), "1", 4, "l2", (IMAGE, TEXT))
NOISE = Space("fake/noise", (), "1", 4, "l2", (SOUND,))
ENCODERS = {TEXT: ("words", WORDS), IMAGE: ("joint", JOINT), SOUND: ("noise", NOISE)}


class FileHost:
    """Every file is a recording in which something is said; encodes by counting."""

    def __init__(self, *segments: Segment, modality: str = SOUND) -> None:
        self.segments = segments
        self.modality = modality
        self.asked: list[tuple[str, list[object]]] = []

    def source(self, path: Path) -> Source:
        """A file."""
        return Source(path, "audio/ogg", 1)

    def extract(self, source: Source, *, adding: bool = True) -> Extracted:
        """The segments it was made with."""
        del source
        self.adding = adding
        return Extracted(self.segments, {}, self.modality)

    def encode(self, encoder_id: str, items: list[object], role: Role) -> EncodeResult:
        """One direction for each item of a batch."""
        assert role is Role.QUERY
        self.asked.append((encoder_id, list(items)))
        return EncodeResult(np.eye(4, dtype=np.float32)[: len(items)])


def recording() -> tuple[Segment, ...]:
    return (
        Segment(SOUND, "whole"),
        Segment(SOUND, "window", Locator(start_s=0.0, end_s=2.0)),
        Segment(TEXT, "a crow", Locator(start_s=0.0, end_s=2.0)),
    )


@pytest.fixture
def store(tmp_path: Path) -> Any:
    with Store.open(tmp_path / "library.db") as store:
        yield store


def maker(store: Store, host: Any) -> TermMaker:
    return TermMaker(store, host, ENCODERS)


def test_words_are_encoded_once_in_every_space_that_takes_them(store: Store) -> None:
    host = FileHost()
    terms = maker(store, host).make(Query(text="a crow", negative="a gull"))
    assert [(term.name, term.space) for term in terms] == [
        ("words", WORDS), ("words", JOINT), ("not", WORDS), ("not", JOINT),
    ]  # fmt: skip
    assert host.asked == [("words", ["a crow", "a gull"]), ("joint", ["a crow", "a gull"])]


@pytest.mark.parametrize("words", ["!!", " ... ", "{}[]", "-->"])
def test_punctuation_alone_asks_no_encoder(store: Store, words: str) -> None:
    host = FileHost()
    assert maker(store, host).make(Query(text=words)) == []
    assert host.asked == []


@pytest.mark.parametrize("words", ["x", "7", "$", "\N{DOG FACE}", "\N{CJK UNIFIED IDEOGRAPH-72AC}", "C++", "a - b"])
def test_whatever_says_something_is_asked(store: Store, words: str) -> None:
    assert maker(store, FileHost()).make(Query(text=words))


def test_a_recording_asks_by_its_sound_and_by_what_is_said(store: Store, tmp_path: Path) -> None:
    host = FileHost(*recording())
    sound, said = maker(store, host).make(Query(sound=tmp_path / "memo.ogg"))
    assert (sound.name, sound.space, sound.aside, sound.across) == ("sound", NOISE, False, True)
    assert (said.name, said.space, said.aside, said.across) == ("sound-text", WORDS, True, True)
    assert dict(host.asked) == {"noise": ["whole"], "words": ["a crow"]}


def test_words_in_a_picture_stay_among_words(store: Store, tmp_path: Path) -> None:
    host = FileHost(Segment(IMAGE, "pixels"), Segment(TEXT, "EXIT", Locator(box=(0, 0, 9, 9))), modality=IMAGE)
    terms = maker(store, host).make(Query(like=tmp_path / "door.png"))
    assert [(term.name, term.aside, term.across) for term in terms] == [
        ("like", False, True),
        ("like-text", True, False),
    ]


def test_a_film_asks_by_the_part_that_is_named(store: Store, tmp_path: Path) -> None:
    film = (Segment(IMAGE, "one", Locator(start_s=0.0)), Segment(IMAGE, "two", Locator(start_s=9.0)), *recording())
    host = FileHost(*film, modality="video")
    assert [term.name for term in maker(store, host).make(Query(image=tmp_path / "f.mp4"))] == ["image", "image-text"]
    assert [term.name for term in maker(store, host).make(Query(sound=tmp_path / "f.mp4"))] == ["sound", "sound-text"]
    names = [term.name for term in maker(store, host).make(Query(like=tmp_path / "f.mp4"))]
    assert names == ["like", "like-sound", "like-text"]


def test_a_file_that_holds_nothing_of_the_kind_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="holds no image"):
        maker(store, FileHost(*recording())).make(Query(image=tmp_path / "memo.ogg"))
    with pytest.raises(BadInput, match="holds nothing that can be searched by"):
        maker(store, FileHost()).make(Query(like=tmp_path / "memo.bin"))


def test_a_file_of_the_library_is_not_opened(store: Store, tmp_path: Path) -> None:
    root = store.add_root(tmp_path)
    location = scan(store, root, ["memo.ogg"])["memo.ogg"]
    for space in (NOISE, WORDS):
        store.register_space(space)
    segments = [SegmentWrite(one.modality, one.locator, one.searchable_text) for one in recording()]
    segments[0] = SegmentWrite(SOUND)
    identity = Identity(101, "fast", "full")
    written = store.commit(
        WriteBatch(contents=[ContentWrite(location, identity, "audio/ogg", SOUND, segments=segments)])
    ).contents
    (_, (whole, window, said)) = written[location]
    axes = np.eye(4, dtype=np.float32)
    made = [
        VectorWrite(whole, NOISE.id, axes[1]),
        VectorWrite(window, NOISE.id, axes[2]),
        VectorWrite(said, WORDS.id, axes[3]),
    ]
    store.commit(WriteBatch(vectors=made))
    host = FileHost()
    sound, words = maker(store, host).make(Query(sound=tmp_path / "memo.ogg"))
    assert sound.vector.tolist() == axes[1].tolist()
    assert words.vector.tolist() == axes[3].tolist()
    assert host.asked == []


NEIGHBOURS = (
    "crow.png",
    "crow.txt",
    "crow.ogg",
    "crow_desc.ogg",
    "crow_desc_fr.ogg",
    "crow 2.png",
    "crowned.png",
    "cro.png",
)


def beside(folder: Path, name: str) -> list[tuple[str, bool]]:
    for neighbour in NEIGHBOURS:
        (folder / neighbour).touch()
    known = {folder / neighbour: number for number, neighbour in enumerate(NEIGHBOURS, start=1)}
    found = sidecars(folder / name, known.get)
    return [(one.path.name, one.strong) for one in found.values() if one.path]


def test_files_of_one_stem_come_first_then_those_that_go_on(tmp_path: Path) -> None:
    assert beside(tmp_path, "crow.png") == [
        ("crow.ogg", True),
        ("crow.txt", True),
        ("crow 2.png", False),
        ("crow_desc.ogg", True),
        ("crow_desc_fr.ogg", True),
    ]


def test_what_a_name_goes_on_from_comes_before_what_goes_on_from_it(tmp_path: Path) -> None:
    assert [name for name, _ in beside(tmp_path, "crow_desc.ogg")] == [
        "crow.ogg",
        "crow.png",
        "crow.txt",
        "crow_desc_fr.ogg",
    ]


def test_files_that_are_not_indexed_are_no_sidecars(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert sidecars(tmp_path / "a.png", lambda _: None) == {}
    assert sidecars(tmp_path / "away" / "a.png", lambda _: 1) == {}


class Weightless(FileHost):
    """The weights of some of its encoders were not pulled."""

    def __init__(self, *without: str) -> None:
        super().__init__(*recording())
        self.without = without

    def encode(self, encoder_id: str, items: list[object], role: Role) -> EncodeResult:
        """As a host does: the encoder cannot be opened."""
        if encoder_id in self.without:
            raise WeightsMissing(f"The model file {encoder_id} is not here.", hint="Pull it.")
        return super().encode(encoder_id, items, role)


def test_words_without_weights_are_left_out_only_where_that_is_asked_for(store: Store) -> None:
    make = maker(store, Weightless("words"))
    lacking: list[WeightsMissing] = []
    assert [term.space for term in make.make(Query(text="a crow"), lacking)] == [JOINT]
    assert [error.message for error in lacking] == ["The model file words is not here."]
    with pytest.raises(WeightsMissing):
        make.make(Query(text="a crow"))


def test_a_file_to_search_by_needs_its_weights(store: Store, tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing):
        maker(store, Weightless("noise")).make(Query(sound=tmp_path / "memo.ogg"), [])


def test_words_that_were_asked_before_are_not_encoded_again(store: Store) -> None:
    host = FileHost()
    make = maker(store, host)
    first = make.make(Query(text="a crow"))
    again = make.make(Query(text="a crow", k=50))
    assert len(host.asked) == 2
    for one, other in zip(first, again, strict=True):
        np.testing.assert_array_equal(one.vector, other.vector)


def test_only_so_many_words_are_remembered() -> None:
    counting = FileHost()
    host: Any = counting
    encoder = QueryEncoder(host, remembered=2)
    for words in ("one", "two", "one", "three", "one", "two"):
        encoder.words("words", words)
    # "two" was used least lately when "three" came.
    assert [items for _, items in counting.asked] == [["one"], ["two"], ["three"], ["two"]]
