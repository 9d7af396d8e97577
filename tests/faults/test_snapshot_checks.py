"""Every reason not to believe a snapshot, and that each leads to the same answers as before."""

from __future__ import annotations

import errno
import json
import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from anyfind import durable
from anyfind.index import ExactIndex, HnswIndex, IndexManager, View
from anyfind.index import snapshot as snapshot_module
from anyfind.index.view import LoadedView
from anyfind.store import Store
from anyfind.store.records import ScanDelta
from fakes.library import DIMENSION, SPACE, fill, unit

RAW = View("raw", SPACE.id, DIMENSION, unit)
KINDS = {"exact": 10_000, "hnsw": 50}


class Home:
    """A library with a snapshot, and a way to ask it anew as a fresh process would."""

    def __init__(self, folder: Path) -> None:
        self.database = folder / "library.sqlite"
        self.index = folder / "index"

    def ask(self, threshold: int, view: View = RAW, *, save: bool = False) -> tuple[list[int], str]:
        """The nearest labels, and the kind of index that gave them at first."""
        with Store.open(self.database) as store:
            manager = IndexManager(store, self.index, lambda: [view], exact_below=threshold, threads=1)
            loaded = LoadedView(view, store, manager._snapshots)
            kind = loaded.index.kind
            query = unit(np.arange(1, view.dimension + 1, dtype=np.float32))
            manager.search(view.id, query, 5)
            assert manager.wait(60)
            labels = manager.search(view.id, query, 5)[0].tolist()
            assert manager.count(view.id) == store.count_vectors(SPACE.id)
            assert np.array_equal(manager._loaded[view.id].index.labels(), store.labels(SPACE.id))
            if save:
                manager.save()
            manager.close()
            return labels, kind

    @property
    def pointer(self) -> Path:
        (path,) = self.index.glob("*.json")
        return path

    @property
    def file(self) -> Path:
        return self.index / str(json.loads(self.pointer.read_text())["file"])

    @property
    def labels(self) -> Path:
        return self.file.with_name(self.file.name + ".labels")

    def edit(self, **values: object) -> None:
        self.pointer.write_text(json.dumps(json.loads(self.pointer.read_text()) | values))


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def home(tmp_path: Path, kind: str) -> Iterator[Home]:
    made = Home(tmp_path)
    with Store.open(made.database) as store:
        fill(store, 120)
    made.ask(KINDS[kind], save=True)
    yield made
    # Nothing half written stays behind.
    assert not list(made.index.glob("*.tmp"))


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Which files were given to an index to load: none that failed a check may be among them."""
    seen: list[Path] = []
    for make in (ExactIndex, HnswIndex):
        original = make.load

        def load(self: ExactIndex & HnswIndex, path: Path, original: object = original) -> None:  # type: ignore[valid-type]
            seen.append(path)
            original(self, path)  # type: ignore[operator]

        monkeypatch.setattr(make, "load", load)
    return seen


def refused(home: Home, kind: str, caplog: pytest.LogCaptureFixture, loads: list[Path], reason: str) -> None:
    """The snapshot is not used for this reason, is never handed to a loader, and the answers are right."""
    caplog.clear()
    with caplog.at_level(logging.INFO, "anyfind.index"):
        labels, first = home.ask(10**9)
    assert first == "exact"
    assert loads == []
    (record,) = {record.getMessage(): record for record in caplog.records if "is not used" in record.message}.values()
    assert record.levelno == logging.INFO
    assert reason in record.getMessage()
    shutil.rmtree(home.index, ignore_errors=True)
    assert home.ask(10**9)[0] == labels
    assert home.ask(KINDS[kind], save=True)[0] == labels


def test_a_sound_snapshot_is_used(home: Home, kind: str, loads: list[Path]) -> None:
    assert home.ask(KINDS[kind])[1] == kind
    assert {path.name for path in loads} == {home.file.name}


@pytest.mark.parametrize("part", ["file", "labels"])
@pytest.mark.parametrize("place", [0.0, 0.001, 0.02, 0.3, 0.5, 0.7, 0.9, 0.999])
def test_a_flipped_byte_anywhere(
    home: Home, kind: str, caplog: pytest.LogCaptureFixture, loads: list[Path], part: str, place: float
) -> None:
    path: Path = getattr(home, part)
    values = bytearray(path.read_bytes())
    values[int(place * len(values))] ^= 0x40
    path.write_bytes(values)
    refused(home, kind, caplog, loads, "digest")


@pytest.mark.parametrize("part", ["file", "labels"])
@pytest.mark.parametrize("how", ["truncated", "empty", "longer", "zeroed", "gone"])
def test_a_file_that_is_not_whole(
    home: Home, kind: str, caplog: pytest.LogCaptureFixture, loads: list[Path], part: str, how: str
) -> None:
    path: Path = getattr(home, part)
    values = path.read_bytes()
    if how == "gone":
        path.unlink()
    else:
        middle = len(values) // 2
        path.write_bytes(
            {
                "truncated": values[:-100],
                "empty": b"",
                "longer": values + b"\0",
                "zeroed": values[:middle] + bytes(len(values) - middle),
            }[how]
        )
    refused(home, kind, caplog, loads, "cannot be read" if how == "gone" else "digest")


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"dim": 4}, "have 4 values instead of 8"),
        ({"db": "0" * 32}, "another database"),
        ({"space": "other"}, "belongs to view other"),
        ({"seq": 10**6}, "the database is at 120"),
        ({"lineage": "0" * 32}, "gone another way"),
        ({"format": 2}, "format 2"),
        ({"kind": "magic"}, "kind magic"),
        ({"sha256": "0" * 64}, "digest"),
        ({"file": "../library.sqlite"}, "out of the folder"),
        ({"seq": "120"}, "no proper seq"),
        ({"extra": 1}, "cannot be read"),
    ],
)
def test_a_pointer_that_does_not_fit(
    home: Home, kind: str, caplog: pytest.LogCaptureFixture, loads: list[Path], values: dict[str, object], reason: str
) -> None:
    home.edit(**values)
    refused(home, kind, caplog, loads, reason)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\0\0\0\0", "{}"])
def test_a_pointer_that_is_no_pointer(
    home: Home, kind: str, caplog: pytest.LogCaptureFixture, loads: list[Path], text: str
) -> None:
    home.pointer.write_text(text)
    refused(home, kind, caplog, loads, "cannot be read")


def test_a_missing_pointer(home: Home, kind: str, caplog: pytest.LogCaptureFixture, loads: list[Path]) -> None:
    home.pointer.unlink()
    refused(home, kind, caplog, loads, "there is none")


def test_a_wrong_count_is_noticed_after_loading(home: Home, caplog: pytest.LogCaptureFixture) -> None:
    home.edit(count=119)
    with caplog.at_level(logging.INFO, "anyfind.index"):
        assert home.ask(10**9)[1] == "exact"
    assert "holds 120 vectors instead of 119" in caplog.text


def test_a_view_of_another_dimension_under_the_same_name(
    home: Home, caplog: pytest.LogCaptureFixture, loads: list[Path]
) -> None:
    half = View("raw", SPACE.id, DIMENSION // 2, lambda rows: unit(rows[:, : DIMENSION // 2]))
    with caplog.at_level(logging.INFO, "anyfind.index"):
        home.ask(10**9, half)
    assert "values instead of 4" in caplog.text
    assert loads == []


def test_an_older_database_comes_back(
    home: Home, kind: str, caplog: pytest.LogCaptureFixture, loads: list[Path], tmp_path: Path
) -> None:
    shutil.copy(home.database, tmp_path / "backup")
    with Store.open(home.database) as store:
        fill(store, 30, Path("/more"), start=900)
    home.ask(KINDS[kind], save=True)
    loads.clear()
    shutil.copy(tmp_path / "backup", home.database)
    refused(home, kind, caplog, loads, "an older one was restored")


def test_an_older_database_that_has_gone_on_since(
    home: Home, kind: str, caplog: pytest.LogCaptureFixture, loads: list[Path], tmp_path: Path
) -> None:
    """The sequence numbers fit again and the labels are the same, but they name other vectors."""
    shutil.copy(home.database, tmp_path / "backup")
    with Store.open(home.database) as store:
        fill(store, 30, Path("/more"), start=900)
    home.ask(KINDS[kind], save=True)
    loads.clear()
    shutil.copy(tmp_path / "backup", home.database)
    with Store.open(home.database) as store:
        fill(store, 30, Path("/others"), start=5000)
    refused(home, kind, caplog, loads, "gone another way")


def test_changes_after_the_snapshot_are_added_to_it(home: Home, kind: str, loads: list[Path]) -> None:
    with Store.open(home.database) as store:
        root = fill(store, 20, Path("/more"), start=900)
        ids = [stat.id for stat in store.locations(root.id).values()]
        store.commit_scan(root.id, ScanDelta(removed=ids[:5]), 2.0)
        store.release_orphans()
    assert home.ask(KINDS[kind])[1] == kind
    assert loads != []


def test_a_snapshot_without_all_labels_of_the_database(home: Home, kind: str, caplog: pytest.LogCaptureFixture) -> None:
    """The last resort behind the other checks: the set of labels itself."""
    with Store.open(home.database) as store, store._database.write() as connection:
        connection.exec_driver_sql("DROP TRIGGER vectors_deleted")
        connection.exec_driver_sql("DELETE FROM vectors WHERE label = 5")
    with caplog.at_level(logging.INFO, "anyfind.index"):
        home.ask(10**9)
    assert "does not hold the labels" in caplog.text
    assert kind


@pytest.mark.parametrize("step", ["fsync", "digest", "point"])
def test_a_full_disk_keeps_the_snapshot_before(
    home: Home, kind: str, monkeypatch: pytest.MonkeyPatch, loads: list[Path], step: str, log_watch: object
) -> None:
    log_watch.expect("could not be saved")  # type: ignore[attr-defined]
    before = home.pointer.read_text()
    with Store.open(home.database) as store:
        fill(store, 3, Path("/more"), start=900)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    owner, target = {
        "fsync": (durable, "sync"),
        "digest": (snapshot_module, "digest"),
        "point": (durable, "sync_folder"),
    }[step]
    original = getattr(owner, target)
    with Store.open(home.database) as store:
        manager = IndexManager(store, home.index, lambda: [RAW], exact_below=KINDS[kind], threads=1)
        manager.sync()
        manager.background("raw")
        monkeypatch.setattr(owner, target, full)
        manager.save()
        monkeypatch.setattr(owner, target, original)
        manager.close()
    loads.clear()
    # Until the pointer is replaced it names the old snapshot; from then on the new one, which is whole.
    assert (home.pointer.read_text() == before) == (step != "point")
    assert home.ask(KINDS[kind])[1] == kind


def test_hnswlib_that_writes_less_than_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = HnswIndex(4)
    index.add([1, 2], np.eye(4, dtype=np.float32)[:2])
    graph = index._graph

    class Short:
        def __getattr__(self, name: str) -> object:
            return getattr(graph, name)

        def save_index(self, path: str) -> None:
            Path(path).write_bytes(b"half")

    monkeypatch.setattr(index, "_graph", Short())
    with pytest.raises(OSError, match="Only 4 of"):
        index.save(tmp_path / "index")


def test_what_an_interrupted_save_left_is_cleared_away(home: Home, kind: str) -> None:
    junk = home.index / (home.file.name + ".tmp")
    junk.write_bytes(b"half")
    home.ask(KINDS[kind], save=True)
    assert not junk.exists()
