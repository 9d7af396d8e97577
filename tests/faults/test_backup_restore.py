"""Backups hold what cannot be made again; a restoration proves everything before it touches anything."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from anyfind import durable
from anyfind.align.artifacts import read_card, write_artifact
from anyfind.config import Places
from anyfind.errors import (
    AnyfindError,
    BadInput,
    DigestMismatch,
    DiskFull,
    LibraryBusy,
    LibraryTooNew,
    NoSuchFolder,
    NotFound,
)
from anyfind.index import IndexManager, View
from anyfind.sdk.types import Artifact
from anyfind.service.backup import restore
from anyfind.service.restoring import KEPT, WORKSHOP
from anyfind.store import Store
from anyfind.store import database as database_module
from fakes.library import DIMENSION, SPACE, fill, unit
from fakes.opened import filled, opened, places_in

RAW = View("raw", SPACE.id, DIMENSION, unit)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    made = places_in(tmp_path / "one")
    filled(made)
    (made.library / "config.toml").write_text("device = 'cpu'\n")
    card = {"sides": ["a", "b"], "target": "b", "dimension": 2}
    write_artifact(Artifact("x/y", {"w": np.eye(2, dtype=np.float32)}, card), made.adapters / "mine")
    return made


def backed_up(places: Places, target: Path) -> Path:
    with opened(places) as engine:
        return Path(engine.backup(target).path)


def state(places: Places) -> dict[str, object]:
    """Everything a restoration may touch."""
    with Store.open(places.database) as store:
        names = sorted(str(path.relative_to(places.library)) for path in places.library.rglob("*") if path.is_file())
        quiet = [name for name in names if not name.startswith(("library.sqlite", "lock", KEPT))]
        return {"counts": store.counts(), "names": quiet, "roots": [str(root.path) for root in store.roots()]}


def test_a_backup_names_everything_in_it_and_comes_back_on_another_computer(places: Places, tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    with opened(places) as engine:
        report = engine.backup(tmp_path / "copy", lambda done, total, what: seen.append((done, total, what)))
        with pytest.raises(BadInput, match="exists already"):
            engine.backup(tmp_path / "copy.zip")
        engine.backup(tmp_path / "copy.zip", overwrite=True)
        assert os.name != "posix" or (tmp_path / "copy.zip").stat().st_mode & 0o777 == 0o600
        inside = Path(engine.backup(tmp_path).path)
    assert report.path == str(tmp_path / "copy.zip")
    assert report.contents == [
        "library.sqlite",
        "config.toml",
        "adapters/mine/adapter.safetensors",
        "adapters/mine/card.json",
    ]
    assert seen[-1][0] == seen[-1][1]
    assert inside.name.startswith("anyfind-backup-")
    assert sorted(path.name for path in tmp_path.iterdir()) == [inside.name, "copy.zip", "one"]
    other = places_in(tmp_path / "two")
    restored = restore(other, tmp_path / "copy.zip")
    assert (restored.restored, restored.kept) == (["database", "adapters", "settings"], None)
    assert state(other) == state(places)
    assert read_card(other.adapters / "mine").digest == read_card(places.adapters / "mine").digest
    assert sorted(path.name for path in other.library.iterdir()) == [
        "adapters",
        "config.toml",
        "library-schema.json",
        "library.sqlite",
        "lock",
    ]


def test_a_backup_goes_on_while_others_write(places: Places, tmp_path: Path) -> None:
    """It is of one moment, and nobody waits for it."""
    with opened(places) as engine:
        connection = sqlite3.connect(places.database, isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        engine.backup(tmp_path / "copy.zip")
        connection.execute("ROLLBACK")
        connection.close()


def test_the_indexes_are_right_after_an_older_library_came_back(places: Places, tmp_path: Path) -> None:
    """The snapshot on disk is newer than the database, and then the database goes another way from there."""
    copy = backed_up(places, tmp_path / "copy.zip")
    with Store.open(places.database) as store:
        fill(store, 30, Path("/more"), start=900)
        manager = IndexManager(store, places.index, lambda: [RAW])
        manager.load()
        manager.save()
        manager.close()
    kept = restore(places, copy).kept
    assert kept is not None
    with Store.open(Path(kept) / "library.sqlite") as store:
        assert store.counts().files == 70
    with Store.open(places.database) as store:
        fill(store, 30, Path("/and more"), start=2000)  # the numbers that the snapshot names come again
        assert IndexManager(store, places.index, lambda: [RAW]).refused() == [], "a check finds nothing wrong"
    restore(places, copy)
    for number in (0, 30):
        with Store.open(places.database) as store:
            if number:
                fill(store, number, Path("/others"), start=5000)
            manager = IndexManager(store, places.index, lambda: [RAW])
            assert np.array_equal(manager.labels("raw"), store.labels(SPACE.id))
            for label, stored in zip(
                store.labels(SPACE.id), store.vectors_by_label(SPACE.id, store.labels(SPACE.id)), strict=True
            ):
                assert manager.search("raw", unit(stored), 1)[0].tolist() == [label]
            manager.close()


def test_what_was_there_is_kept_once(places: Places, tmp_path: Path) -> None:
    copy = backed_up(places, tmp_path / "copy.zip")
    (places.library / "config.toml").write_text("device = 'auto'\n")
    first = restore(places, copy).kept
    assert first is not None
    assert (Path(first) / "config.toml").read_text() == "device = 'auto'\n"
    second = restore(places, copy).kept
    assert [str(path) for path in places.library.glob(f"{KEPT}*")] == [second]
    assert not (places.library / WORKSHOP).exists()


def test_the_copy_made_before_a_schema_changed_can_be_restored(places: Places) -> None:
    with Store.open(places.database) as store:
        store.backup(places.library / "library.sqlite.backup-v2")
        fill(store, 30, Path("/more"), start=900)
    report = restore(places, places.library / "library.sqlite.backup-v2")
    assert (report.created_at, report.restored) == (None, ["database"])
    with Store.open(places.database) as store:
        assert store.counts().files == 40
    assert (places.library / "config.toml").exists()


def test_a_running_engine_keeps_others_out(places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("anyfind.service.locking.LOCK_PATIENCE_S", 0.01)
    copy = backed_up(places, tmp_path / "copy.zip")
    with opened(places), pytest.raises(LibraryBusy):
        restore(places, copy)
    reader = sqlite3.connect(places.database)
    reader.execute("PRAGMA journal_mode = WAL")
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM roots").fetchone()
    monkeypatch.setattr(database_module, "BUSY_TIMEOUT_S", 0.05)
    with pytest.raises(LibraryBusy, match="reads the library"):
        restore(places, copy)
    reader.close()
    restore(places, copy)


def edited(copy: Path, change: str) -> None:
    """A backup with something wrong in it."""
    with zipfile.ZipFile(copy) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(parts["manifest.json"])
    if change == "other bytes":
        parts["config.toml"] = b"device = 'cuda'\n"
    elif change == "climbs out":
        manifest["files"]["adapters/../../evil"] = manifest["files"]["config.toml"]
        parts["adapters/../../evil"] = b""
    elif change == "absolute":
        manifest["files"]["/etc/evil"] = manifest["files"]["config.toml"]
    elif change == "no database":
        del manifest["files"]["library.sqlite"]
    elif change == "newer":
        manifest["format"] = 99
    elif change == "lacks a part":
        del parts["config.toml"]
    elif change == "no manifest":
        parts.pop("manifest.json")
    elif change == "odd manifest":
        manifest = ["what"]
    if "manifest.json" in parts:
        parts["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(copy, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


@pytest.mark.parametrize(
    ("change", "error", "says"),
    [
        ("other bytes", DigestMismatch, "was changed"),
        ("climbs out", BadInput, "other things than a library"),
        ("absolute", BadInput, "other things than a library"),
        ("no database", BadInput, "other things than a library"),
        ("newer", LibraryTooNew, "newer Anyfind"),
        ("lacks a part", BadInput, "damaged"),
        ("no manifest", BadInput, "no backup"),
        ("odd manifest", BadInput, "no backup"),
    ],
)
def test_a_backup_that_is_not_right_touches_nothing(
    places: Places, tmp_path: Path, change: str, error: type[AnyfindError], says: str
) -> None:
    copy = backed_up(places, tmp_path / "copy.zip")
    before = state(places)
    edited(copy, change)
    with pytest.raises(error, match=says):
        restore(places, copy)
    assert state(places) == before
    assert not list(places.library.glob(f"{KEPT}*"))
    assert not (places.library / WORKSHOP).exists()
    assert not (tmp_path / "evil").exists()


def test_every_region_of_a_backup_flipped_or_cut(places: Places, tmp_path: Path) -> None:
    copy = backed_up(places, tmp_path / "copy.zip")
    whole = copy.read_bytes()
    before = state(places)
    for region in range(24):
        at = region * len(whole) // 24 + 7
        for damaged in (whole[:at], whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]):
            copy.write_bytes(damaged)
            kept = set(places.library.glob(f"{KEPT}*"))
            try:
                restore(places, copy)
            except BadInput:
                assert set(places.library.glob(f"{KEPT}*")) == kept
            # A flipped byte of no meaning (a time stamp in the zip's directory) leaves every part as promised.
            assert state(places) == before


def test_files_that_are_no_backup(places: Places, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        restore(places, tmp_path / "nothing.zip")
    (tmp_path / "notes.txt").write_text("my notes")
    with pytest.raises(BadInput, match="no backup"):
        restore(places, tmp_path / "notes.txt")
    other = sqlite3.connect(tmp_path / "recipes.sqlite")
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    with pytest.raises(BadInput, match="cannot be used"):
        restore(places, tmp_path / "recipes.sqlite")
    with Store.open(places.database) as store:
        store.backup(tmp_path / "hurt.sqlite")
    data = bytearray((tmp_path / "hurt.sqlite").read_bytes())
    data[4096 * 6 : 4096 * 9] = bytes(4096 * 3)
    (tmp_path / "hurt.sqlite").write_bytes(data)
    with pytest.raises(BadInput, match=r"damaged|cannot be used"):
        restore(places, tmp_path / "hurt.sqlite")
    with opened(places) as engine, pytest.raises(NoSuchFolder):
        engine.backup(tmp_path / "missing" / "copy.zip")
    assert state(places)["counts"] == state(replace(places))["counts"]


@pytest.mark.parametrize("refused", ["sync", "sync_folder"])
def test_a_full_disk_leaves_what_was_there(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    copy = backed_up(places, tmp_path / "copy.zip")
    whole = copy.read_bytes()

    def full(_path: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = state(places)
    monkeypatch.setattr(durable, refused, full)
    with opened(places) as engine, pytest.raises(DiskFull, match="full"):
        engine.backup(copy, overwrite=True)
    if refused == "sync":
        assert copy.read_bytes() == whole
        with pytest.raises(DiskFull, match="as it was"):
            restore(places, copy)
        assert state(places) == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_restoration_that_was_killed_is_repeated(places: Places, tmp_path: Path) -> None:
    copy = backed_up(places, tmp_path / "copy.zip")
    workshop = places.library / WORKSHOP
    workshop.mkdir()
    (workshop / "library.sqlite").write_bytes(b"half")
    (workshop / "adapters").mkdir()
    restore(places, copy)
    assert not workshop.exists()
    shutil.rmtree(places.library)
    restore(places, copy)
    assert state(places)["roots"] == ["/data"]
