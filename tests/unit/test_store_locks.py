"""An open library keeps its locks: another process that looks at it does not take its log away."""

from __future__ import annotations

import json
import sqlite3
import struct
import subprocess
import sys
from pathlib import Path

from anyfind.store import Store
from anyfind.store.schema_copy import path_of

LOOK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
connection.close()
"""


def test_another_process_that_looks_takes_no_log_away(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    with Store.open(library) as store:
        store.roots()
        subprocess.run([sys.executable, "-c", LOOK, str(library)], check=True, timeout=120)
        assert library.with_name("library.sqlite-wal").exists()
        assert library.with_name("library.sqlite-shm").exists()


def test_the_copy_of_the_schema_says_what_the_header_does(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    connection = sqlite3.connect(library)
    connection.execute("PRAGMA page_size = 65536")
    connection.execute("VACUUM")
    connection.close()
    Store.open(library).close()
    assert struct.unpack_from(">H", library.read_bytes(), 16)[0] == 1
    assert json.loads(path_of(library).read_text("utf-8"))["page_size"] == 1
