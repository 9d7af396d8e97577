"""Full disks, damaged, foreign, busy and outdated databases."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import Connection

from anyfind.errors import DiskFull, LibraryBusy, LibraryDamaged, LibraryReadOnly, LibraryTooNew
from anyfind.store import Store, migrate
from anyfind.store.database import Database
from anyfind.store.migrations import MIGRATIONS
from anyfind.store.records import WriteBatch
from fakes.library import SPACE, content, embed, fill, scan


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "library.sqlite"


def filled(path: Path, files: int = 50) -> None:
    with Store.open(path) as store:
        fill(store, files)


def read_everything(path: Path) -> None:
    with Store.open(path) as store:
        for root in store.roots():
            store.locations(root.id)
        list(store.vectors(SPACE.id))
        store.counts()


def faults(path: Path) -> list[str]:
    try:
        with Store.open(path) as store:
            return store.integrity()
    except LibraryDamaged as error:
        return [error.message]


def test_a_full_disk_keeps_everything_committed(path: Path) -> None:
    filled(path)
    with Store.open(path) as store:
        before = store.counts()
        # SQLite says the same when a page count is reached as when the disk has no block left.
        with store._database._writer.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 4}")
        root = store.roots()[0]
        with pytest.raises(DiskFull, match=r"full.*Free some space"):
            scan(store, root, [f"folder/a rather long name of a file {number}.jpg" for number in range(5000)])
        assert store.counts() == before
        with store._database._writer.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        scan(store, root, ["late.jpg"], first=500)
        assert store.counts().files == before.files + 1
        assert store.integrity() == []


def test_a_full_disk_in_the_write_path(path: Path) -> None:
    with Store.open(path) as store:
        root = store.add_root(Path("/data"))
        ids = scan(store, root, ["a.txt"])
        with store._database._writer.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(DiskFull):
            store.commit(WriteBatch(contents=[content(ids["a.txt"], "A", ["words " * 5000] * 20)]))
        assert store.counts().contents == 0


def test_a_file_that_is_no_database(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"These are my notes, and no database at all. " * 100)
    with pytest.raises(LibraryDamaged, match="damaged"):
        Store.open(path)
    assert path.read_bytes().startswith(b"These are my notes")


def test_a_database_of_somebody_else(path: Path) -> None:
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    with pytest.raises(LibraryDamaged, match="not a library of Anyfind"):
        Store.open(path)


def test_a_library_of_a_newer_anyfind(path: Path) -> None:
    filled(path, 1)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LibraryTooNew, match="schema 99"):
        Store.open(path)


def test_a_zeroed_page_is_told_from_a_sound_library(path: Path) -> None:
    filled(path, 2000)
    content_bytes = bytearray(path.read_bytes())
    for page in range(len(content_bytes) // 4096 // 2, len(content_bytes) // 4096 // 2 + 40):
        content_bytes[page * 4096 : (page + 1) * 4096] = bytes(4096)
    path.write_bytes(content_bytes)
    assert faults(path) != []


def test_a_damaged_page_met_on_the_way_is_one_clear_error(path: Path) -> None:
    filled(path, 2000)
    content_bytes = bytearray(path.read_bytes())
    content_bytes[4096 * 20 :] = b"\xff" * (len(content_bytes) - 4096 * 20)
    path.write_bytes(content_bytes)
    with pytest.raises(LibraryDamaged, match="check --repair"):
        read_everything(path)


def test_a_truncated_database(path: Path) -> None:
    filled(path, 2000)
    path.write_bytes(path.read_bytes()[:50_000])
    with pytest.raises(LibraryDamaged):
        read_everything(path)


def test_another_writer_that_does_not_finish(path: Path) -> None:
    filled(path, 1)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Store.open(path, busy_timeout_s=0.05) as store:
        assert len(store.roots()) == 1  # reading goes on
        with pytest.raises(LibraryBusy, match="Another process"):
            store.add_root(Path("/more"))
        other.execute("ROLLBACK")
        store.add_root(Path("/more"))
    other.close()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LibraryReadOnly, match="cannot be made"):
        Store.open(tmp_path / "file" / "library.sqlite")


def test_integrity_names_what_is_wrong(path: Path) -> None:
    with Store.open(path) as store:
        root = store.add_root(Path("/data"))
        ids = scan(store, root, ["a.txt", "b.txt"])
        labels = [one for (one,) in embed(store, [content(ids[name], name) for name in ids]).values()]
        assert store.integrity() == []
        with store._database.write() as connection:
            connection.exec_driver_sql("UPDATE vectors SET vector = x'00' WHERE label = ?", (labels[0],))
            connection.exec_driver_sql("UPDATE vectors SET vector = ? WHERE label = ?", (b"\xff\x7f" * 8, labels[1]))
            connection.exec_driver_sql("INSERT INTO text_fts (rowid, text) VALUES (77, 'ghost')")
        found = " ".join(store.integrity())
        assert f"Vector {labels[0]} of space {SPACE.id} has 1 bytes instead of 16." in found
        assert "the text of files does not agree" in found
        with store._database.write() as connection:
            connection.exec_driver_sql("DELETE FROM vectors WHERE label = ?", (labels[0],))
        assert f"Vector {labels[1]} of space {SPACE.id} has values that are not finite." in store.integrity()
        store.care.rebuild_full_text()
        assert "does not agree" not in " ".join(store.integrity())


class Step:
    """A made-up schema version after the newest."""

    VERSION = len(MIGRATIONS) + 1
    DESCRIPTION = "a column more"

    def __init__(self, fails: bool) -> None:
        self.fails = fails

    def apply(self, connection: Connection) -> None:
        connection.exec_driver_sql("ALTER TABLE roots ADD COLUMN colour TEXT")
        if self.fails:
            connection.exec_driver_sql("SELECT nonsense FROM nowhere")


@pytest.mark.parametrize("fails", [False, True])
def test_a_migration_leaves_a_backup_and_is_whole_or_not_at_all(path: Path, fails: bool) -> None:
    filled(path, 3)
    database = Database(path)
    if fails:
        with pytest.raises(LibraryDamaged, match="nowhere"):
            migrate.migrate(database, (*MIGRATIONS, Step(fails)))
    else:
        migrate.migrate(database, (*MIGRATIONS, Step(fails)))
    with database.read() as connection:
        columns = [row[1] for row in connection.exec_driver_sql("PRAGMA table_info(roots)")]
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    assert (version, "colour" in columns) == ((len(MIGRATIONS), False) if fails else (Step.VERSION, True))
    database.close()
    backup = migrate.backup_path(path, len(MIGRATIONS))
    assert backup.name == f"library.sqlite.backup-v{len(MIGRATIONS)}"
    with Store.open(backup) as store:
        assert store.counts().files == 3
        assert store.integrity() == []


def test_migrations_are_numbered_without_gaps() -> None:
    assert [step.VERSION for step in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))


def test_a_backup_on_a_full_disk_leaves_nothing_half_done(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(path, 3)
    with Store.open(path) as store:
        target = path.with_name("copy.sqlite")

        def refuse(*_: object) -> None:
            target.with_name("copy.sqlite.part").write_bytes(b"half")
            raise sqlite3.OperationalError("database or disk is full")

        cursor = SimpleNamespace(execute=refuse)
        raw = SimpleNamespace(cursor=lambda: cursor, close=lambda: None)
        monkeypatch.setattr(store._database._readers, "raw_connection", lambda: raw)
        with pytest.raises(DiskFull):
            store.backup(target)
        assert not target.exists()
        assert not target.with_name("copy.sqlite.part").exists()
