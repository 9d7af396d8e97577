"""Full text, filters and look-ups."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from anyfind.store import Store, naming
from anyfind.store.hits import Asked, SearchFilter
from fakes.library import SPACE, content, embed, scan


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.sqlite") as opened:
        yield opened


@pytest.fixture
def photos(store: Store) -> dict[str, int]:
    root = store.add_root(Path("/data"))
    return scan(
        store, root, ["trip/IMG_2041-beach.jpg", "trip/HolidayPhotos2024.png", "Übersicht.pdf", "trip-notes/beach.txt"]
    )


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("beach", {"IMG_2041-beach.jpg", "beach.txt"}),
        ("2041", {"IMG_2041-beach.jpg"}),
        ("img_2041", {"IMG_2041-beach.jpg"}),
        ("IMG_2041-beach.jpg", {"IMG_2041-beach.jpg"}),
        ("photos", {"HolidayPhotos2024.png"}),
        ("holiday 2024", {"HolidayPhotos2024.png"}),
        ("holidayph", {"HolidayPhotos2024.png"}),
        ("ubersicht", {"Übersicht.pdf"}),
        ("übers", {"Übersicht.pdf"}),
        ("nothing", set()),
    ],
)
def test_names_are_found_by_their_words(store: Store, photos: dict[str, int], query: str, names: set[str]) -> None:
    assert photos
    assert {hit.path.name for hit in store.search_names(query, 10) if hit.all_words} == names


def test_whole_words_come_before_beginnings_of_words(store: Store) -> None:
    scan(store, store.add_root(Path("/stamps")), ["crown.png", "scarecrow.png", "crow_desc_from_the_field.ogg"])
    assert [hit.path.name for hit in store.search_names("crow", 10)] == ["crow_desc_from_the_field.ogg", "crown.png"]
    assert [hit.all_words for hit in store.search_names("crow", 10)] == [True, True]


def test_names_with_all_words_come_first(store: Store, photos: dict[str, int]) -> None:
    hits = store.search_names("beach 2041", 10)
    assert [(hit.path.name, hit.all_words) for hit in hits] == [("IMG_2041-beach.jpg", True), ("beach.txt", False)]
    assert hits[0].location_id == photos["trip/IMG_2041-beach.jpg"]
    assert hits[0].content_id is None


@pytest.mark.parametrize(
    "query", ["", "   ", '"', "AND", "a AND", "NEAR(", "*", "col:x", "(((", "\0", "\ud800", "-", "^a", "🦊", "x" * 5000]
)
def test_any_string_is_a_query(store: Store, photos: dict[str, int], query: str) -> None:
    embed(store, [content(photos["Übersicht.pdf"], "A", ["an overview AND more"])])
    store.search_names(query, 5)
    store.search_text(query, 5)


def test_text_hits_with_all_words_come_before_those_with_some(store: Store, photos: dict[str, int]) -> None:
    texts = ["the red fox ran", "a red\n\n  barn", "foxes and barns, all of them red", "nothing of it"]
    embed(
        store,
        [
            content(location_id, str(location_id), [text])
            for location_id, text in zip(photos.values(), texts, strict=True)
        ],
    )
    hits = store.search_text("red fox", 10)
    assert {hit.snippet for hit in hits if hit.all_words} == {"the red fox ran", "foxes and barns, all of them red"}
    assert [hit.all_words for hit in hits] == [True, True, False]
    assert hits[2].snippet == "a red barn"
    assert len(store.search_text("red fox", 1)) == 1
    assert store.search_text("red", 0) == []


def test_filters(store: Store, photos: dict[str, int]) -> None:
    facts = {
        "trip/IMG_2041-beach.jpg": ("image/jpeg", "image", {"taken_at": "2020-06-01T12:00:00"}),
        "trip/HolidayPhotos2024.png": ("image/png", "image", {"taken_at": "no date"}),
        "Übersicht.pdf": ("application/pdf", "text", {}),
        "trip-notes/beach.txt": ("text/plain", "text", {}),
    }
    writes = [
        content(photos[name], name, ["words"], mime=mime, modality=modality, metadata=metadata)
        for name, (mime, modality, metadata) in facts.items()
    ]
    label_of = {}
    for write, (_, labels) in zip(writes, embed(store, writes).items(), strict=True):
        label_of[labels[0]] = next(name for name, number in photos.items() if number == write.location_id)

    def passing(**fields: object) -> set[str]:
        flt = SearchFilter(**fields)  # type: ignore[arg-type]
        labels = {label_of[label] for label in store.allowed_labels(SPACE.id, flt).tolist()}
        text = store.files([hit.content_id for hit in store.search_text("words", 9, flt)])
        assert {str(file.locations[0].path.relative_to("/data")) for file in text.values()} == labels
        names = store.words.names([Asked((("beach",), ("holiday",), ("ubersicht",)))], 9, flt)
        assert {str(hit.path.relative_to("/data")) for hit in names} == labels
        return labels

    jpg, png, pdf, txt = facts
    assert passing() == set(facts)
    assert passing(modalities=("image",)) == {jpg, png}
    assert passing(types=("pdf",)) == {pdf}
    assert passing(types=("image/png", ".TXT")) == {png, txt}
    assert passing(types=("image/*",)) == {jpg, png}
    assert passing(folders=(Path("/data/trip"),)) == {jpg, png}
    assert passing(folders=(Path("/data"),)) == set(facts)
    assert passing(folders=(Path("/"),)) == set(facts)
    assert passing(folders=(Path("/elsewhere"),)) == set()
    assert passing(folders=(Path("/data/trip-notes"), Path("/data/trip/deeper"))) == {txt}
    noon = datetime.fromisoformat("2020-06-01T12:00:00").timestamp()
    assert passing(after=noon) == {jpg}
    assert passing(before=noon) == {png, pdf, txt}
    assert passing(after=2.0, before=3.5) == {png, pdf}
    assert passing(modalities=("image",), folders=(Path("/data/trip-notes"),)) == set()


def test_look_ups_by_path_and_label(store: Store, photos: dict[str, int]) -> None:
    ((content_id, labels),) = embed(store, [content(photos["Übersicht.pdf"], "A", ["one", "two"])]).items()
    assert store.content_at(Path("/data/Übersicht.pdf")) == content_id
    assert store.content_at(Path("/data/trip/IMG_2041-beach.jpg")) is None
    assert store.content_at(Path("/other/file")) is None
    owners = store.owners_of([*labels, 12345])
    assert sorted(owners) == labels
    assert {content for content, _ in owners.values()} == {content_id}
    by_segment = {segment: label for label, (_, segment) in owners.items()}
    assert store.labels_of(SPACE.id, by_segment) == by_segment
    assert [segment.text for segment in store.segments_of_content(content_id)] == ["one", "two"]
    assert store.files([content_id, 77])[content_id].mtime == 3.0


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a/IMG_2041-beach.jpg", "IMG_2041-beach.jpg"),
        ("HolidayPhotos2024.jpg", "HolidayPhotos2024.jpg Holiday Photos 2024"),
        ("parseHTMLTree.py", "parseHTMLTree.py parse HTML Tree"),
        ("x\ud800.txt", "x?.txt"),
    ],
)
def test_words_of_a_name(name: str, words: str) -> None:
    assert naming.name_words(name) == words


def test_meta_values_stay(tmp_path: Path) -> None:
    with Store.open(tmp_path / "library.sqlite") as store:
        assert store.get_meta("colour") is None
        store.set_meta("colour", "red")
        store.set_meta("colour", "blue")
        db_id = store.db_id
    with Store.open(tmp_path / "library.sqlite") as store:
        assert store.get_meta("colour") == "blue"
        assert store.db_id == db_id


def test_endings_of_names(store: Store) -> None:
    names = ["a.tar.gz", "b.GZ", "c.tar.gz.txt", "tar.gz", "d.Tar.Gz", ".tar.gz"]
    ids = scan(store, store.add_root(Path("/data")), names)

    def passing(*suffixes: str) -> set[str]:
        places = set(store.passing.of(SearchFilter(suffixes=suffixes)).places.tolist())
        return {name for name, location in ids.items() if location in places}

    assert passing("tar.gz") == {"a.tar.gz", "d.Tar.Gz"}
    assert passing("tar.gz", "txt") == {"a.tar.gz", "d.Tar.Gz", "c.tar.gz.txt"}
    assert passing("gz") == {"a.tar.gz", "b.GZ", "tar.gz", "d.Tar.Gz", ".tar.gz"}
    assert passing("ar.gz") == set()
