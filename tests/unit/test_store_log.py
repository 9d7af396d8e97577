"""The write-ahead log beside the database gives its space back."""

from __future__ import annotations

from pathlib import Path

import pytest

from anyfind.store import database
from anyfind.store.database import Database


def test_a_log_that_grew_beside_a_long_reader_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "LARGEST_LOG", 100_000)
    opened = Database(tmp_path / "library.sqlite")
    log = tmp_path / "library.sqlite-wal"
    with opened.write() as connection:
        connection.exec_driver_sql("CREATE TABLE rows (id INTEGER PRIMARY KEY, data BLOB)")
    with opened.read() as reader:
        reader.exec_driver_sql("SELECT count(*) FROM rows").scalar_one()
        for _ in range(40):
            with opened.write() as connection:
                connection.exec_driver_sql("INSERT INTO rows (data) VALUES (zeroblob(500000))")
        assert log.stat().st_size > 16_000_000
    for _ in range(3):  # one is folded in, the next begins the log anew
        with opened.write() as connection:
            connection.exec_driver_sql("INSERT INTO rows (data) VALUES (zeroblob(5000))")
    assert log.stat().st_size <= 100_000
    opened.close()
