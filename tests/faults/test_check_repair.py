"""The check finds what is wrong with a library, and a repair loses nothing that can be kept."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from anyfind.align.artifacts import TENSORS, write_artifact
from anyfind.api.endpoint import Endpoint, endpoint_file, write_endpoint
from anyfind.config import Places
from anyfind.errors import LibraryTooNew
from anyfind.index import IndexManager, View
from anyfind.index.exact import ExactIndex
from anyfind.sdk.types import Artifact
from anyfind.service.checking.indexes import check_views
from anyfind.service.checking.report import CheckReport
from anyfind.store import Store
from anyfind.store.records import ScanDelta
from fakes.library import DIMENSION, SPACE, fill, unit
from fakes.opened import filled, opened, places_in

RAW = View("raw", SPACE.id, DIMENSION, unit)


@pytest.fixture
def places(tmp_path: Path) -> Iterator[Places]:
    made = places_in(tmp_path / "home")
    filled(made, 300)
    yield made
    shutil.rmtree(tmp_path / "home")


def checked(places: Places, *, repair: bool = False) -> CheckReport:
    with opened(places, write=repair) as engine:
        return engine.check(repair=repair)


def broken(places: Places, *statements: str) -> None:
    """Do to the database what no code of Anyfind does."""
    with Store.open(places.database) as store, store._database._writer.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        for statement in statements:
            connection.exec_driver_sql(statement)
        connection.commit()


def test_a_sound_library(places: Places) -> None:
    report = checked(places)
    assert (report.damage, report.repaired, report.leftovers) == ([], [], [])
    assert report.checked[0] == "the database: 300 files, 300 vectors"
    assert report.document()["ok"] is True
    seen: list[tuple[int, int, str]] = []
    with opened(places) as engine:
        engine.check(repair=True, progress=lambda *said: seen.append(said))
    assert [done for done, _, _ in seen] == list(range(len(seen)))
    assert seen[-1][0] == seen[-1][1]


@pytest.mark.parametrize(
    ("statements", "says", "again"),
    [
        (["DELETE FROM contents WHERE id = 5"], "files refer to contents that do not exist", True),
        (["DELETE FROM contents WHERE id IN (5, 6)"], "2 segments belong to no content", True),
        (["DELETE FROM segments WHERE id = 7"], "vectors belong to no segment", False),
        (["UPDATE locations SET root_id = 99 WHERE id = 3"], "1 files belong to no folder", False),
        (["INSERT INTO failures VALUES (999, 'x', 'y', NULL)"], "failures belong to no file", False),
        (["UPDATE vectors SET vector = x'00ff' WHERE label = 9"], "Vector 9 of space", True),
        ([f"UPDATE vectors SET vector = x'{'ff7f' * 8}' WHERE label = 9"], "not finite", True),
        (["DELETE FROM changes WHERE label = 4"], "does not know 1 vectors", False),
        (["UPDATE changes SET kind = 'delete' WHERE seq = 4"], "is wrong about 1", False),
        (["UPDATE sqlite_sequence SET seq = 2 WHERE name = 'vectors'"], "The counter of vectors is behind", False),
        (["UPDATE contents SET metadata = '{no' WHERE id = 8"], "facts about 1 contents", True),
        (["UPDATE segments SET locator = '{no' WHERE id = 8"], "places of 1 segments", True),
        (["UPDATE roots SET rules = '[no'"], "rules of 1 folders", False),
        (["INSERT INTO text_fts (rowid, text) VALUES (77777, 'ghost')"], "the text of files does not agree", False),
        (["INSERT INTO names_fts (rowid, name_words) VALUES (77777, 'ghost')"], "file names does not agree", False),
    ],
)  # fmt: skip
def test_what_does_not_fit_together_is_found_and_put_right(
    places: Places, statements: list[str], says: str, again: bool
) -> None:
    broken(places, *statements)
    found = checked(places)
    assert any(says in said for said in found.damage), found.damage
    assert not found.repaired
    assert checked(places).damage == found.damage, "looking changes nothing"
    mended = checked(places, repair=True)
    assert mended.repaired
    assert mended.damage == []
    after = checked(places)
    assert (after.damage, after.repaired) == ([], [])
    with Store.open(places.database) as store:
        assert bool(store.counts().pending) == again, "what lacks something waits to be indexed"


def test_a_finished_file_without_its_vector_waits_again(places: Places) -> None:
    with Store.open(places.database) as store:
        store.embed_in("text", SPACE)
    broken(places, "DELETE FROM vectors WHERE label = 9")
    assert "1 files are held to be finished and lack vectors." in checked(places).damage
    checked(places, repair=True)
    with Store.open(places.database) as store:
        assert store.counts().pending == 1


def test_orphans_harm_nobody_and_a_repair_releases_them(places: Places) -> None:
    with Store.open(places.database) as store:
        (root,) = store.roots()
        ids = [stat.id for stat in store.locations(root.id).values()]
        store.commit_scan(root.id, ScanDelta(removed=ids[:10]), 2.0)
    found = checked(places)
    assert (found.damage, found.leftovers) == ([], ["10 contents have no file any more and wait to be released."])
    assert found.document()["ok"] is True
    assert checked(places, repair=True).repaired == found.leftovers
    with Store.open(places.database) as store:
        assert store.counts().contents == 290


def pages(path: Path) -> bytearray:
    return bytearray(path.read_bytes())


@pytest.mark.parametrize("page", range(1, 40, 3))
def test_a_damaged_page_costs_what_was_on_it(places: Places, page: int) -> None:
    with Store.open(places.database) as store:
        before = store.counts()
    data = pages(places.database)
    at = (page * len(data) // 40) // 4096 * 4096 or 4096
    data[at : at + 4096] = bytes(4096)
    places.database.write_bytes(data)
    found = checked(places)
    if not found.damage:  # a page that holds nothing any more
        return
    mended = checked(places, repair=True)
    assert mended.damage == []
    assert mended.repaired
    after = checked(places)
    assert after.damage == []
    with Store.open(places.database) as store:
        counts = store.counts()
        assert counts.files + counts.contents >= before.files, "one page does not take everything along"
        assert counts.embeddings_made >= 0
        fill(store, 5, Path("/new"), start=9000)  # numbers go on where they were
        assert store.integrity() == []
    kept = list(places.library.glob("*.damaged-*"))
    assert (kept != []) == any("kept as" in said for said in mended.repaired)
    assert all(path.stat().st_size == len(data) for path in kept)


# Of so small a library the first half are the beginnings of its tables.
@pytest.mark.parametrize("share", [0.7, 0.8, 0.95])
def test_a_database_that_was_cut_off_is_saved_as_far_as_it_goes(places: Places, share: float) -> None:
    """SQLite opens no file that is shorter than its first page says; what is left can be read all the same."""
    data = pages(places.database)
    places.database.write_bytes(data[: int(len(data) * share)])
    assert checked(places).unreadable
    mended = checked(places, repair=True)
    assert mended.damage == []
    assert "what can be read was copied" in " ".join(mended.repaired)
    assert checked(places).damage == []
    with Store.open(places.database) as store:
        assert store.counts().files > 0
        fill(store, 5, Path("/new"), start=9000)
        assert store.integrity() == []


def test_a_running_engine_goes_on_with_what_was_saved(places: Places) -> None:
    """The database is exchanged under an engine that is open, with an index in memory that holds more."""
    with opened(places) as engine:
        assert engine.store.counts().files == 300
        engine.store._database._readers.dispose()
        engine.store._database._writer.dispose()
        data = pages(places.database)
        middle = len(data) // 4096 * 2 // 3 * 4096  # behind the beginnings of all tables
        data[middle : middle + 4096 * 6] = bytes(4096 * 6)
        places.database.write_bytes(data)
        report = engine.check(repair=True)
        assert report.damage == []
        assert "what can be read was copied" in " ".join(report.repaired)
        fill(engine.store, 5, Path("/new"), start=9000)
        assert engine.store.integrity() == []
        assert engine.check(repair=False).damage == []
    with Store.open(places.database) as store:
        assert store.counts().files >= 5


def test_a_database_that_cannot_be_opened_names_the_newest_copy(places: Places) -> None:
    with Store.open(places.database) as store:
        store.backup(places.library / "library.sqlite.backup-v2")
        store.backup(places.library / "library.sqlite.backup-v1")
    places.database.write_bytes(b"not a database at all, " * 5000)
    for repair in (False, True):
        report = checked(places, repair=repair)
        assert report.unreadable
        assert "damaged" in report.damage[0]
        assert f"anyfind restore {places.library / 'library.sqlite.backup-v2'}" in report.damage[1]
    assert places.database.read_bytes().startswith(b"not a database"), "it is not touched"
    for copy in places.library.glob("*.backup-v*"):
        copy.unlink()
    assert "no automatic copy" in checked(places).damage[1]


def test_a_newer_library_is_not_taken_for_a_damaged_one(places: Places) -> None:
    broken(places, "PRAGMA user_version = 99")
    with pytest.raises(LibraryTooNew):
        checked(places, repair=True)


def test_the_index_against_the_database(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(places.database) as store:
        manager = IndexManager(store, places.index, lambda: [RAW])
        manager.load()
        manager.save()
        index = manager._loaded["raw"].index
        index.remove(np.array([3, 4], dtype=np.int64))
        index.add(np.array([7001], dtype=np.int64), unit(np.ones((1, DIMENSION), np.float32)))
        report = CheckReport()
        check_views(store, manager, report, repair=False)
        assert report.damage == ["The index raw lacks 2 vectors and holds 1 that are gone."]
        report = CheckReport()
        check_views(store, manager, report, repair=True)
        assert (report.damage, len(report.repaired)) == ([], 1)
        assert np.array_equal(manager.labels("raw"), store.labels(SPACE.id))
        original = ExactIndex.search

        def forgetful(self: ExactIndex, query: object, k: int, allow: object = None) -> object:
            labels, scores = original(self, query, k, allow)  # type: ignore[arg-type]
            return labels[1:], scores[1:]

        monkeypatch.setattr(ExactIndex, "search", forgetful)
        report = CheckReport()
        check_views(store, manager, report, repair=False)
        assert "do not find themselves" in report.damage[0]
        manager.close()


def test_a_snapshot_that_is_refused_is_written_anew(places: Places) -> None:
    with Store.open(places.database) as store:
        manager = IndexManager(store, places.index, lambda: [RAW])
        manager.load()
        manager.save()
        manager.close()
        pointer = next(places.index.glob("*.json"))
        pointer.write_text(json.dumps(json.loads(pointer.read_text()) | {"sha256": "0" * 64}))
        for repair, expected in ((False, (1, 0)), (True, (0, 1)), (False, (0, 0))):
            manager = IndexManager(store, places.index, lambda: [RAW])
            report = CheckReport()
            check_views(store, manager, report, repair=repair)
            assert (len(report.damage), len(report.repaired)) == expected
            manager.close()


def test_adapters_are_what_their_cards_promise(places: Places) -> None:
    card = {"sides": ["a", "b"], "target": "b", "dimension": 2}
    artifact = Artifact("x/y", {"w": np.eye(2, dtype=np.float32)}, card)
    for folder in (places.adapters / "mine", places.cache / "adapters" / "derived"):
        write_artifact(artifact, folder)
    assert checked(places).damage == []
    for folder in (places.adapters / "mine", places.cache / "adapters" / "derived"):
        (folder / TENSORS).write_bytes(b"other")
    found = checked(places).damage
    assert len(found) == 2
    assert all("does not have the sha256" in said for said in found)
    mended = checked(places, repair=True)
    assert len(mended.damage) == 1
    assert "anyfind align remove mine" in mended.damage[0]
    assert not (places.cache / "adapters" / "derived").exists()


def test_what_interrupted_work_left_behind(places: Places) -> None:
    old = time.time() - 3600
    for name in (
        "library.sqlite.backup-v9.part",
        "engine.json.4194306",
        "index/x.exact.tmp",
        "adapters/a/card.json.part",
    ):
        path = places.library / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half")
        os.utime(path, (old, old))
    os.utime(places.adapters / "a", (old, old))
    (places.library / ".restoring").mkdir()
    write_endpoint(places.library, Endpoint(1, "0" * 64, 2**22 + 1, "1"))
    found = checked(places)
    assert found.damage == []
    assert len(found.leftovers) == 6, found.leftovers
    assert len(checked(places, repair=True).repaired) == 6
    assert checked(places).leftovers == []
    assert not endpoint_file(places.library).exists()
    write_endpoint(places.library, Endpoint(1, "0" * 64, os.getpid(), "1"))
    assert checked(places, repair=True).repaired == [], "an engine that lives keeps its endpoint"


@pytest.mark.parametrize("lost", ["the first page", "a page of the schema"])
def test_the_schema_comes_back_from_its_copy(places: Places, lost: str) -> None:
    with Store.open(places.database) as store:
        before = store.counts()
    data = pages(places.database)
    at = 0 if lost == "the first page" else data.index(b"CREATE TABLE segments") // 4096 * 4096
    data[at : at + 4096] = bytes(4096)
    places.database.write_bytes(data)
    assert checked(places).damage or checked(places).unreadable
    assert checked(places, repair=True).damage == []
    with Store.open(places.database) as store:
        assert store.counts().files == before.files
        assert store.counts().contents == before.contents
    assert not list(places.library.glob("*.readable*"))


def test_a_schema_copy_that_makes_no_sense_brings_nothing_back(places: Places) -> None:
    data = pages(places.database)
    data[4096:8192] = bytes(4096)
    data[:4096] = bytes(4096)
    places.database.write_bytes(data)
    places.library.joinpath("library-schema.json").write_text("{]")
    assert checked(places, repair=True).unreadable
