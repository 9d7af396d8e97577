"""The clock goes back, or far ahead; files come from the future and from before all time."""

from __future__ import annotations

import os
import time
from pathlib import Path

import numpy as np
import pytest

from anyfind.index import IndexManager, View
from anyfind.ingest.indexer import Indexer
from anyfind.service.backup import restore
from anyfind.store import Store
from anyfind.store.hits import SearchFilter
from fakes.host import DIMENSION, ENCODERS, TEXT_SPACE, FakeHost, media_type
from fakes.library import unit
from fakes.opened import opened, places_in

YEAR = 365 * 86400.0
VIEW = View("text", TEXT_SPACE.id, DIMENSION, unit)


@pytest.mark.parametrize("jump", [-10 * YEAR, -3600.0, 30 * YEAR])
def test_a_clock_that_jumps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jump: float) -> None:
    places = places_in(tmp_path / "home")
    files = tmp_path / "files"
    files.mkdir()
    for number in range(20):
        (files / f"{number}.txt").write_text(f"letter {number}\n\nits end {number}")
    real_time, real_time_ns = time.time, time.time_ns

    def round_of_work(host: FakeHost) -> None:
        with opened(places) as engine:
            engine.store.add_root(files)
            Indexer(engine.store, host, ENCODERS, media_type).run()
            manager = IndexManager(engine.store, places.index, lambda: [VIEW])
            manager.load()
            manager.save()
            assert manager.refused() == []
            assert np.array_equal(manager.labels("text"), engine.store.labels(TEXT_SPACE.id))
            manager.close()
            report = engine.check(repair=False)
            assert report.damage == []

    round_of_work(FakeHost())
    with monkeypatch.context() as patch:
        patch.setattr(time, "time", lambda: real_time() + jump)
        patch.setattr(time, "time_ns", lambda: real_time_ns() + int(jump * 1e9))
        host = FakeHost()
        round_of_work(host)
        assert host.encoded == [], "another time alone is no reason to work"
        (files / "0.txt").write_text("a changed letter")
        os.utime(files / "0.txt", (max(real_time() + jump, 0),) * 2)
        (files / "new.txt").write_text("a new letter")
        (files / "1.txt").unlink()
        round_of_work(host)
        assert len(host.encoded) == 2
        with opened(places) as engine:
            backup = Path(engine.backup(tmp_path / "copy.zip").path)
    # And back again: what was written in between stays, and is newer than it looks.
    round_of_work(host)
    restore(places, backup)
    restore(places, backup)
    round_of_work(host)
    assert len(host.encoded) == 2
    with Store.open(places.database) as store:
        assert (store.counts().files, store.counts().pending) == (20, 0)
        assert store.search_text("changed", 3)
        assert not store.search_text("letter 1", 3, SearchFilter(after=real_time() + 50 * YEAR))


@pytest.mark.parametrize("moment", [-(2.0**31), 0.0, 1.0, 4e9, 3e10])
def test_files_of_any_time(tmp_path: Path, moment: float) -> None:
    places = places_in(tmp_path / "home")
    files = tmp_path / "files"
    files.mkdir()
    (files / "odd.txt").write_text("a letter of an odd time")
    os.utime(files / "odd.txt", (moment, moment))
    (files / "plain.txt").write_text("a letter of now")
    with opened(places) as engine:
        engine.store.add_root(files)
        host = FakeHost()
        indexer = Indexer(engine.store, host, ENCODERS, media_type)
        assert indexer.run().indexed == 2
        again = indexer.run()
        assert (again.changed, again.indexed) == (0, 0)
        assert len(engine.store.search_text("letter", 5)) == 2
        assert engine.folders()[0].files == 2
        # A change that goes back in time is a change.
        (files / "plain.txt").write_text("a letter of then")
        os.utime(files / "plain.txt", (1.0, 1.0))
        assert indexer.run().changed == 1
        assert engine.store.search_text("then", 1)
        assert engine.check(repair=False).damage == []
