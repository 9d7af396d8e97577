"""A library that cannot be written to can be read; what would write says so in one sentence."""

from __future__ import annotations

import ctypes
import os
import shutil
import sqlite3
import struct
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from anyfind.config import Places
from anyfind.errors import LibraryBusy, LibraryReadOnly
from anyfind.index import IndexManager, View
from anyfind.service import status
from anyfind.store import Store
from anyfind.store import database as database_module
from anyfind.store.records import MAX_CLAIMS
from fakes.library import DIMENSION, SPACE, fill, scan, unit
from fakes.opened import filled, opened, places_in

RAW = View("raw", SPACE.id, DIMENSION, unit)
_CAPABILITIES = 0x20080522


def without_privileges(check: Callable[[], None]) -> None:
    """Run in a child that may not write where the permissions say no, even if the tests run as root."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            if os.geteuid() == 0:
                libc = ctypes.CDLL(None, use_errno=True)
                header, none = struct.pack("Ii", _CAPABILITIES, 0), struct.pack("6I", *[0] * 6)
                assert libc.capset(header, none) == 0, os.strerror(ctypes.get_errno())
            check()
            code = 0
        except BaseException:  # noqa: BLE001 - told, and the test fails
            traceback.print_exc()
            sys.stderr.flush()
        finally:
            os._exit(code)
    _, ended = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(ended) == 0, "see the traceback above"


@pytest.fixture
def places(tmp_path: Path) -> Iterator[Places]:
    made = places_in(tmp_path / "home")
    filled(made, 60)
    with Store.open(made.database) as store:
        manager = IndexManager(store, made.index, lambda: [RAW])
        manager.load()
        manager.save()
        manager.close()
    yield made
    for path in [made.library, *made.library.rglob("*")]:
        path.chmod(0o755)


def locked_away(places: Places) -> None:
    for path in [*places.library.rglob("*"), places.library]:
        path.chmod(0o555 if path.is_dir() else 0o444)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of folders mean something else there")
@pytest.mark.parametrize("what", ["everything", "the database", "the folder"])
def test_reading_works_and_writing_says_why_not(places: Places, what: str) -> None:
    if what == "everything":
        locked_away(places)
    elif what == "the database":
        places.database.chmod(0o444)
    else:
        places.library.chmod(0o555)

    def look() -> None:
        with opened(places, write=False) as engine:
            assert len(engine.store.search_text("words", 5)) == 5
            assert len(engine.store.search_names("note", 5)) == 5
            assert [folder.files for folder in engine.folders()] == [60]
            assert status.collect(engine).files == 60
            manager = IndexManager(engine.store, places.index, lambda: [RAW])
            vector = unit(engine.store.vectors_by_label(SPACE.id, [7])[0])
            assert manager.search("raw", vector, 1)[0].tolist() == [7]
            manager.close()
            report = engine.check(repair=False)
            assert report.damage == []
            with pytest.raises(LibraryReadOnly, match="cannot be opened for writing"):
                engine.store.add_root(Path("/more"))
            with pytest.raises(LibraryReadOnly):
                engine.store.retry_failed()
        with pytest.raises(LibraryReadOnly, match="cannot be"), opened(places) as engine:
            engine.store.add_root(Path("/more"))

    without_privileges(look)
    assert sorted(path.name for path in places.library.iterdir() if path.name.startswith("library.sqlite")) == [
        "library.sqlite"
    ]


def test_a_library_that_is_not_there_and_cannot_be_made(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)

    def look() -> None:
        for write in (True, False):
            with pytest.raises(LibraryReadOnly, match="cannot be"), opened(places_in(tmp_path), write=write) as engine:
                engine.store.roots()

    without_privileges(look)
    tmp_path.chmod(0o755)


def test_an_older_library_that_cannot_be_brought_up_to_date(places: Places) -> None:
    connection = sqlite3.connect(places.database)
    connection.execute("PRAGMA user_version = 2")
    connection.close()
    locked_away(places)

    def look() -> None:
        with pytest.raises(LibraryReadOnly, match="older Anyfind"), opened(places, write=False) as engine:
            engine.store.roots()

    without_privileges(look)


def test_a_library_copied_in_the_middle_of_work(places: Places, tmp_path: Path) -> None:
    """Its last transactions are in the log beside it, and nobody may fold them in."""
    with Store.open(places.database) as store:
        fill(store, 10, Path("/late"), start=900)
        copy = places_in(tmp_path / "copy")
        copy.library.mkdir(parents=True)
        for end in ("", "-wal"):
            source = places.database.with_name(places.database.name + end)
            shutil.copy(source, copy.library / source.name)
    assert (copy.library / "library.sqlite-wal").stat().st_size
    locked_away(copy)

    def look() -> None:
        with pytest.raises(LibraryReadOnly, match="cannot be opened for writing"), opened(copy, write=False) as engine:
            engine.store.counts()

    without_privileges(look)
    for path in [copy.library, *copy.library.iterdir()]:
        path.chmod(0o755)
    with Store.open(copy.database) as store:
        assert store.counts().files == 70


def test_who_only_reads_changes_nothing_under_one_who_writes(places: Places) -> None:
    """A file that is tried for the third time just now is not given up by a search in another process."""
    with Store.open(places.database) as store:
        root = store.add_root(Path("/work"))
        (location,) = scan(store, root, ["hard.pdf"], first=700).values()
        for _ in range(MAX_CLAIMS):
            store.claim([location])
    with opened(places, write=False) as engine:
        assert engine.store.counts().quarantined == 0
    with opened(places) as engine:
        assert engine.store.counts().quarantined == 1


def test_who_only_reads_does_not_change_the_schema_under_another(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("anyfind.service.locking.LOCK_PATIENCE_S", 0.01)
    monkeypatch.setattr(database_module, "BUSY_TIMEOUT_S", 0.05)
    with opened(places):
        connection = sqlite3.connect(places.database)
        connection.execute("PRAGMA user_version = 2")
        connection.close()
        with pytest.raises(LibraryBusy), opened(places, write=False) as engine:
            engine.store.roots()
    assert np.all([path.name != "library.sqlite.backup-v2" for path in places.library.iterdir()])
