"""The watcher when folders cannot be watched: limits, lost events, drives that go away, and no events at all."""

from __future__ import annotations

import errno
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("inotify is Linux's", allow_module_level=True)

from watchdog.observers.inotify_c import InotifyFD

from anyfind.ingest import inotify
from fakes.watched import Watched, planted, until


@pytest.fixture
def on(tmp_path: Path) -> Iterator[Watched]:
    with planted(tmp_path / "root") as watched:
        yield watched


def test_lost_events_mean_the_whole_root(on: Watched) -> None:
    on.start()
    on.settled().on_queue_overflow()
    assert on.told("") == {""}


def test_a_limit_is_a_warning_that_says_what_to_do_and_more_scans(on: Watched) -> None:
    on.limit = 2
    watcher = on.start()
    on.settled()
    until(lambda: len(watcher.warnings) == 1)
    assert str(on.root.path) in watcher.warnings[0]
    assert "fs.inotify.max_user_watches" in watcher.warnings[0]
    assert "60 seconds" in watcher.warnings[0]
    on.rest()
    on.ahead += 61
    assert on.told("") == {""}
    on.sources[0]._limit = 100
    on.ahead += 301
    on.told("")
    until(lambda: watcher.warnings == ())
    assert watcher.watched == 4


def test_the_systems_own_limit_is_the_same(on: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "inotify watch limit reached")

    monkeypatch.setattr(InotifyFD, "add_callback", full)
    watcher = on.start()
    until(lambda: len(watcher.warnings) == 1)
    assert "the system lets programs watch no more" in watcher.warnings[0]
    assert on.told("") == {""}


def test_without_any_events_to_be_had_folders_are_scanned_and_it_is_tried_again(on: Watched) -> None:
    on.refuse = OSError(errno.EMFILE, "inotify instance limit reached")
    watcher = on.start()
    until(lambda: bool(watcher.warnings))
    assert watcher.warnings[0].startswith("Folders cannot be watched (inotify instance limit reached)")
    on.told("")
    on.rest()
    at = watcher.next_due()
    assert at is not None
    assert at - on.clock() <= 60
    on.refuse = None
    on.ahead += 301
    until(lambda: watcher.warnings == ())
    assert watcher.watched == 4


def test_a_source_that_dies_is_noticed_and_replaced(on: Watched) -> None:
    watcher = on.start()
    on.settled()._inotify.stop()
    until(lambda: bool(watcher.warnings))
    assert "the system's events ended" in watcher.warnings[0]
    on.ahead += 301
    until(lambda: len(on.sources) == 2 and watcher.watched == 4)
    assert watcher.warnings == ()
    on.rest()
    (on.root.path / "c/new.txt").write_text("x")
    assert on.told("c/new.txt") == {"c/new.txt"}


def test_a_root_that_goes_away_and_comes_back_is_watched_again(on: Watched) -> None:
    watcher = on.start()
    on.settled()
    away = on.root.path.with_name("away")
    on.root.path.rename(away)
    on.told("")
    until(lambda: watcher.watched == 0)
    on.rest()
    (away / "c/while-away.txt").write_text("x")
    away.rename(on.root.path)
    on.told("")
    until(lambda: watcher.watched == 4)
    on.rest()
    (on.root.path / "c/new.txt").write_text("x")
    assert on.told("c/new.txt") == {"c/new.txt"}


def test_a_root_that_is_replaced_by_another_folder_is_watched_anew(on: Watched) -> None:
    watcher = on.start()
    on.settled()
    shutil.copytree(on.root.path, on.root.path.with_name("copy"))
    on.root.path.rename(on.root.path.with_name("old"))
    on.root.path.with_name("copy").rename(on.root.path)
    on.told("")
    until(lambda: watcher.watched == 4)
    on.rest()
    (on.root.path / "a/new.txt").write_text("x")
    assert on.told("a/new.txt") == {"a/new.txt"}


def test_a_network_drive_is_scanned_often_and_said(on: Watched) -> None:
    on.kinds = {"/": "ext4", str(on.root.path): "nfs4"}
    watcher = on.start()
    on.told("")
    until(lambda: len(watcher.warnings) == 1)
    assert "network drive" in watcher.warnings[0]
    assert watcher.watched == 0
    on.rest()
    on.ahead += 61
    assert on.told("") == {""}


def test_a_network_drive_in_a_root_is_scanned_by_itself(on: Watched) -> None:
    on.kinds = {"/": "ext4", str(on.root.path / "a"): "fuse.sshfs"}
    watcher = on.start()
    assert on.settled().folders(1) == {"", "c"}
    on.rest()
    on.ahead += 61
    assert on.told("a") == {"a"}
    on.kinds = {"/": "ext4"}
    on.told("")
    until(lambda: watcher.watched == 4)


def test_when_it_is_switched_off_the_clock_alone_decides(on: Watched) -> None:
    on.options = {"enabled": False, "rescan_s": 100.0}
    watcher = on.start()
    assert watcher.due() == {1: frozenset({""})}
    assert watcher.due() == {}
    on.ahead += 101
    assert watcher.due() == {1: frozenset({""})}
    watcher.scanned([1])
    at = watcher.next_due()
    assert at is not None
    assert at - on.clock() > 90
    watcher.hint(1, "a/b")
    on.ahead += 1
    assert watcher.due() == {1: frozenset({"a/b"})}
    watcher.set_roots([])
    assert watcher.next_due() is None


def test_the_share_of_watches_is_half_of_what_there_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "max_user_watches"
    file.write_text("8192\n")
    monkeypatch.setattr(inotify, "LIMIT_FILE", file)
    assert inotify.fair_share() == 4096
    file.unlink()
    assert inotify.fair_share() == 4096
