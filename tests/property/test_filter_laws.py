"""A filter lets through exactly what it says, and only takes away from what words find."""

from __future__ import annotations

import math
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anyfind.store import Store, naming, wording
from anyfind.store.hits import SearchFilter
from anyfind.store.records import Entry, ScanDelta
from fakes.library import content, embed

QUERIES = 300
WORDS = ("crow", "crown", "red", "boat", "Übersicht", "running", "run", "RE16", "harbour", "the")
CAMERAS = ("Pixel 8", "Canon EOS", "CANON Ixus")
PLACES = ((52.52, 13.405), (52.39, 13.06), (48.137, 11.575), (-33.86, 151.21))
KINDS = {
    "jpg": ("image/jpeg", "image"),
    "png": ("image/png", "image"),
    "pdf": ("application/pdf", "text"),
    "txt": ("text/plain", "text"),
    "ogg": ("audio/ogg", "sound"),
}
FOLDERS = ("", "trips", "trips/red boat", "trips2", "work/harbour", "work")


@dataclass(frozen=True)
class File:
    """A file as the test knows it, beside what the store says of it."""

    place: int
    path: str
    size: int
    modified: float
    read: bool
    mime: str
    modality: str
    metadata: dict[str, Any]
    text: str

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, list[File]]]:
    chance = random.Random(5)
    with Store.open(tmp_path_factory.mktemp("filters") / "library.sqlite") as store:
        root = store.add_root(Path("/data"))
        entries = []
        for number in range(120):
            folder, suffix = chance.choice(FOLDERS), chance.choice(list(KINDS))
            name = f"{chance.choice(WORDS)}{chance.choice('_- ')}{chance.choice(WORDS)}{number}.{suffix}"
            path = f"{folder}/{name}".lstrip("/")
            entries.append(Entry(path, chance.choice((0, 10, 5000, 2_000_000)), number * 10**15, number + 1, 1))
        store.commit_scan(root.id, ScanDelta(added=entries), 1.0)
        known = store.locations(root.id)
        files = [_file(chance, known[entry.rel_path].id, entry) for entry in entries]
        writes = [
            content(one.place, one.path, [one.text], size=one.size, mime=one.mime, modality=one.modality,
                    metadata=one.metadata)
            for one in files if one.read
        ]  # fmt: skip
        embed(store, writes)
        yield store, files


def _file(chance: random.Random, place: int, entry: Entry) -> File:
    suffix = entry.rel_path.rpartition(".")[2]
    mime, modality = KINDS.get(suffix, ("application/octet-stream", "other"))
    metadata: dict[str, Any] = {}
    if chance.random() < 0.4:
        metadata["camera"] = chance.choice(CAMERAS)
    if chance.random() < 0.4:
        metadata["gps"] = list(chance.choice(PLACES))
    if chance.random() < 0.4:
        metadata["taken_at"] = f"20{chance.randint(10, 29)}-05-01T12:00:00"
    text = " ".join(chance.choices(WORDS, k=4)) if chance.random() < 0.7 else ""
    read = chance.random() < 0.85
    return File(place, entry.rel_path, entry.size, entry.mtime_ns / 1e9, read, mime, modality, metadata, text)


def passes(one: File, flt: SearchFilter) -> bool | None:
    """What the filter's description says, of one file; None where it cannot be known."""
    told: list[bool | None] = []

    def when_read(answer: bool) -> bool | None:
        return answer if one.read else None

    if flt.modalities:
        told.append(when_read(one.modality in flt.modalities))
    if flt.types:
        kinds = {one.modality, one.mime, *one.mime.split("/")} if one.read else set()
        suffixed = one.name.rpartition(".")[2] in {kind.lstrip(".") for kind in flt.types}
        told.append(True if suffixed else when_read(bool(kinds & set(flt.types))))
    if flt.folders:
        told.append(any(Path("/data", one.path).is_relative_to(folder) for folder in flt.folders))
    moment = one.modified
    if one.read and "taken_at" in one.metadata:
        moment = datetime.fromisoformat(one.metadata["taken_at"]).timestamp()
    told.append(flt.after is None or moment >= flt.after)
    told.append(flt.before is None or moment < flt.before)
    told.append(flt.least_size is None or one.size >= flt.least_size)
    told.append(flt.most_size is None or one.size <= flt.most_size)
    if flt.suffixes:
        told.append(one.name.rpartition(".")[2] in flt.suffixes)
    if flt.names:
        told.append(any(_named(one.name.lower(), name.lower()) for name in flt.names))
    if flt.cameras:
        told.append(when_read(any(c.lower() in one.metadata.get("camera", "").lower() for c in flt.cameras)))
    if flt.near:
        gps = one.metadata.get("gps")
        told.append(when_read(gps is not None and any(_km(gps, circle) <= circle[2] for circle in flt.near)))
    facts = {"place": "gps", "date": "taken_at", "camera": "camera"}
    told += [when_read(bool(one.text) if what == "text" else facts[what] in one.metadata) for what in flt.has]
    told += [any(_says(one, phrase) for phrase in group) for group in flt.phrases]
    told.append(not any(_says(one, phrase) for phrase in flt.lacks))
    told += [passes(one, other) for other in flt.also]
    told += [None if (answer := passes(one, other)) is None else not answer for other in flt.but]
    return False if False in told else None if None in told else True


def _named(name: str, wanted: str) -> bool:
    if "*" in wanted or "?" in wanted:
        return re.fullmatch(re.escape(wanted).replace(r"\*", ".*").replace(r"\?", "."), name) is not None
    return wanted in name


def _says(one: File, phrase: str) -> bool:
    row = wording.tokens(phrase)
    texts = [naming.name_words(one.path), one.path.rpartition("/")[0], one.text if one.read else ""]
    return any(
        tuple(words[start : start + len(row)]) == row
        for words in map(wording.tokens, texts)
        for start in range(len(words))
    )


def _km(one: list[float], circle: tuple[float, float, float]) -> float:
    (a, b), (c, d) = (map(math.radians, pair) for pair in (one, circle[:2]))
    cosine = math.sin(a) * math.sin(c) + math.cos(a) * math.cos(c) * math.cos(b - d)
    return 6371.0088 * math.acos(min(1.0, max(-1.0, cosine)))


def _filter(chance: random.Random, depth: int = 0) -> SearchFilter:
    """Any filter; of one to three conditions."""
    year = datetime(chance.randint(2000, 2027), 1, 1).astimezone().timestamp()
    phrase = " ".join(chance.choices(WORDS, k=chance.choice((1, 1, 2))))
    some: list[dict[str, Any]] = [
        {"modalities": tuple(chance.sample(("image", "text", "sound"), 2))},
        {"types": (chance.choice(("image", "pdf", "audio", "image/png", "txt", "plain")),)},
        {"folders": (Path("/data", chance.choice(FOLDERS)),)},
        {"after": year},
        {"before": year},
        {"least_size": chance.choice((0, 11, 5000))},
        {"most_size": chance.choice((10, 4999, 10**9))},
        {"suffixes": (chance.choice(list(KINDS)), "bak")},
        {"names": (chance.choice(("crow", "*.PNG", "red?boat*", "über", "1", "_")),)},
        {"cameras": (chance.choice(("pixel", "CANON", "eos")),)},
        {"near": ((*chance.choice(PLACES), float(chance.choice((1, 50, 800)))),)},
        {"has": (chance.choice(("text", "place", "date", "camera")),)},
        {"phrases": ((phrase, chance.choice(WORDS)),)},
        {"lacks": (phrase,)},
    ]
    if depth < 2:
        some.append({"but": (_filter(chance, depth + 1),)})
        some.append({"also": (_filter(chance, depth + 1), _filter(chance, depth + 1))})
        some.append({"but": (SearchFilter(but=(_filter(chance, depth + 1), _filter(chance, depth + 1))),)})
    fields: dict[str, Any] = {}
    for one in chance.sample(some, chance.choice((1, 2, 3))):
        fields |= one
    return SearchFilter(**fields)


def test_three_hundred_filters_let_through_what_they_say(library: tuple[Store, list[File]]) -> None:
    store, files = library
    some = 0
    for seed in range(QUERIES):
        flt = _filter(random.Random(seed))
        expected = {one.place for one in files if passes(one, flt)}
        assert set(store.passing.of(flt).places.tolist()) == expected, flt
        some += 0 < len(expected) < len(files)
    assert some > QUERIES / 2, "most of the filters have to say something"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), st.integers(1, 40))
def test_a_filter_takes_away_and_changes_nothing_else(
    library: tuple[Store, list[File]], seed: int, words: list[str], most: int
) -> None:
    store, _ = library
    flt, wanted = _filter(random.Random(seed)), wording.asked(" ".join(words))
    passing = store.passing.of(flt)
    every = store.words.texts(wanted, 1000)
    assert store.words.texts(wanted, most, flt) == [hit for hit in every if hit.content_id in passing.contents][:most]
    assert store.words.texts(wanted, most) == every[:most]
    named = store.words.names(wanted, 1000)
    kept = [hit for hit in named if hit.location_id in passing.places]
    assert store.words.names(wanted, most, flt) == kept[:most]
    assert store.words.names(wanted, most) == named[:most]
