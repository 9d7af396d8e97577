"""The watcher on real folders: what is watched, what is told, and what happens when it cannot be."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from anyfind.ingest.mounts import Mounts, remote_kind
from anyfind.ingest.recursive import RecursiveHints
from anyfind.ingest.watcher import Watcher
from anyfind.store.records import Root

if TYPE_CHECKING:
    from conftest import LogWatch

if sys.platform != "linux":
    pytest.skip("inotify is Linux's", allow_module_level=True)

from watchdog.observers.inotify_c import InotifyFD

from anyfind.ingest import inotify
from anyfind.ingest.inotify import InotifyHints

LONG = 20.0


class Watched:
    """A watcher on a folder, with a clock that can be set forward and a source that can be looked at."""

    def __init__(self, path: Path) -> None:
        self.root = Root(1, path, "online", None, 0.0, None)
        self.ahead = 0.0
        self.kinds: dict[str, str] = {}
        self.limit: int | None = None
        self.refuse: OSError | None = None
        self.sources: list[InotifyHints] = []
        self.options: dict[str, Any] = {}
        self.watcher: Watcher | None = None

    def clock(self) -> float:
        return time.monotonic() + self.ahead

    def source(self, listener: Any, filesystem: Any, skip: Any, leave: Any) -> InotifyHints:
        if self.refuse is not None:
            raise self.refuse
        self.sources.append(InotifyHints(listener, filesystem, skip, leave, self.limit))
        return self.sources[-1]

    def start(self, *roots: Root) -> Watcher:
        self.watcher = Watcher(
            quiet_s=0.05,
            clock=self.clock,
            source=self.source,
            mounts=lambda: Mounts(dict(self.kinds)),
            health_s=0.05,
            **self.options,
        )
        self.watcher.start()
        self.watcher.set_roots(roots or (self.root,))
        return self.watcher

    def told(self, path: str, root_id: int = 1) -> set[str]:
        """Wait until a path comes due; everything that came due until then."""
        seen: set[str] = set()

        def came() -> bool:
            assert self.watcher is not None
            seen.update(self.watcher.due().get(root_id, ()))
            return path in seen

        until(came)
        return seen

    def settled(self) -> InotifyHints:
        """Wait for the first looks at the root to be over."""
        self.told("")
        until(lambda: bool(self.sources) and self.sources[-1].watched > 0)
        self.rest()
        return self.sources[-1]

    def rest(self) -> None:
        assert self.watcher is not None
        quiet_since = time.monotonic()
        while time.monotonic() - quiet_since < 0.3:
            if self.watcher.due():
                quiet_since = time.monotonic()
            time.sleep(0.01)


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + LONG
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


@pytest.fixture
def on(tmp_path: Path) -> Iterator[Watched]:
    for name in ("a/b/letter.txt", "c/picture.jpg", ".git/objects/x", "node_modules/p/index.js", "env/pyvenv.cfg"):
        file = tmp_path / "root" / name
        file.parent.mkdir(parents=True)
        file.write_text("x")
    watched = Watched(tmp_path / "root")
    yield watched
    if watched.watcher is not None:
        watched.watcher.stop()
        assert watched.watcher.watched == 0


def test_only_folders_that_belong_to_the_library_are_watched(on: Watched) -> None:
    for name in ("build/deep", "c/cache/deep", "c/kept", "env/lib", "mine", "inner/deep"):
        (on.root.path / name).mkdir(parents=True)
    (on.root.path / "c" / ".anyfindignore").write_text("cache/\n")
    on.root = replace(on.root, rules=("build/",))
    on.options["avoid"] = (on.root.path / "mine",)
    watcher = on.start(on.root, Root(2, on.root.path / "inner", "online", None, 0.0, None))
    source = on.settled()
    assert source.folders(1) == {"", "a", "a/b", "c", "c/kept"}
    assert source.folders(2) == {"", "deep"}
    assert watcher.watched == 7
    assert watcher.warnings == ()


def test_a_changed_a_new_and_a_deleted_file_are_told_by_name(on: Watched) -> None:
    on.start()
    on.settled()
    letter = on.root.path / "a/b/letter.txt"
    letter.write_text("another letter")
    assert on.told("a/b/letter.txt") == {"a/b/letter.txt"}
    (on.root.path / "c/new.txt").write_text("x")
    assert on.told("c/new.txt") == {"c/new.txt"}
    letter.unlink()
    assert on.told("a/b/letter.txt") == {"a/b/letter.txt"}


def test_both_names_of_a_move_and_of_an_editors_save_come_due_together(on: Watched) -> None:
    on.start()
    on.settled()
    (on.root.path / "a/b/letter.txt").rename(on.root.path / "c/letter.txt")
    assert on.told("c/letter.txt") == {"a/b/letter.txt", "c/letter.txt"}
    draft = on.root.path / "c/draft.tmp"
    draft.write_text("saved")
    draft.rename(on.root.path / "c/letter.txt")
    assert on.told("c/letter.txt") == {"c/draft.tmp", "c/letter.txt"}


def test_reading_and_files_that_do_not_belong_tell_nothing(on: Watched) -> None:
    on.start()
    on.settled()
    (on.root.path / "a/b/letter.txt").read_text()
    (on.root.path / ".git/objects/y").write_text("x")
    (on.root.path / "c/.swp").write_text("x")
    (on.root.path / "c/letter.txt~").write_text("x")
    (on.root.path / "c/.hidden").mkdir()
    (on.root.path / "c/marker.txt").write_text("x")
    assert on.told("c/marker.txt") == {"c/marker.txt"}


def test_new_folders_are_watched_with_what_is_in_them_already(on: Watched) -> None:
    on.start()
    source = on.settled()
    (on.root.path / "new/x/y").mkdir(parents=True)
    (on.root.path / "new/x/y/early.txt").write_text("x")
    on.told("new")
    until(lambda: "new/x/y" in source.folders(1))
    on.rest()
    (on.root.path / "new/x/y/late.txt").write_text("x")
    assert on.told("new/x/y/late.txt") == {"new/x/y/late.txt"}


def test_a_moved_tree_is_watched_where_it_is_now(on: Watched) -> None:
    on.start()
    source = on.settled()
    (on.root.path / "a").rename(on.root.path / "moved")
    assert on.told("moved") >= {"a", "moved"}
    assert source.folders(1) == {"", "c", "moved", "moved/b"}
    on.rest()
    (on.root.path / "moved/b/letter.txt").write_text("again")
    assert on.told("moved/b/letter.txt") == {"moved/b/letter.txt"}
    (on.root.path / "moved").rename(on.root.path.parent / "outside")
    on.told("moved")
    until(lambda: source.folders(1) == {"", "c"})


def test_rules_that_come_and_go_change_what_is_watched(on: Watched) -> None:
    watcher = on.start()
    source = on.settled()
    rules = on.root.path / "a" / ".anyfindignore"
    rules.write_text("b\n")
    assert on.told("a") == {"a"}
    assert source.folders(1) == {"", "a", "c"}
    rules.unlink()
    on.told("a")
    assert source.folders(1) == {"", "a", "a/b", "c"}
    watcher.set_roots([replace(on.root, rules=("/c",))])
    on.told("")
    until(lambda: source.folders(1) == {"", "a", "a/b"})


def test_a_folder_that_becomes_an_environment_is_not_watched_any_more(on: Watched) -> None:
    on.start()
    source = on.settled()
    (on.root.path / "a" / "CACHEDIR.TAG").write_text("x")
    on.told("a")
    until(lambda: source.folders(1) == {"", "c"})


def test_links_are_not_followed(on: Watched) -> None:
    outside = on.root.path.parent / "outside"
    outside.mkdir()
    (on.root.path / "link").symlink_to(outside, target_is_directory=True)
    (on.root.path / "loop").symlink_to(on.root.path, target_is_directory=True)
    on.start()
    assert on.settled().folders(1) == {"", "a", "a/b", "c"}


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


def test_a_removed_root_is_forgotten(on: Watched) -> None:
    watcher = on.start()
    on.settled()
    watcher.set_roots([])
    until(lambda: watcher.watched == 0)
    (on.root.path / "a/b/letter.txt").write_text("x")
    watcher.hint(1, "a")
    assert watcher.due() == {}


def test_kinds_of_file_systems() -> None:
    mounts = Mounts({"/": "ext4", "/mnt/nas": "cifs", "/home/u/remote": "fuse.sshfs", "/media/stick": "fuseblk"})
    assert mounts.remote("/mnt/nas/photos")
    assert not mounts.remote("/mnt/nasty")
    assert not mounts.remote("/media/stick/a")
    assert mounts.remote_within("/home/u") == ["/home/u/remote"]
    assert mounts.differs_around(Mounts({"/": "ext4"}), "/media")
    assert not mounts.differs_around(mounts, "/media")
    assert remote_kind("NTFS", "rw,remote") == "smb"
    assert Mounts.now().readable


def test_systems_that_watch_whole_trees_tell_the_same(tmp_path: Path, log_watch: LogWatch) -> None:
    """macOS and Windows, played by watchdog's observer of this system."""
    # An event that comes in while watchdog's emitter stops makes it log an error; nothing is lost by it.
    log_watch.expect("queue_events() called when the thread is inactive")
    root = tmp_path / "root"
    (root / "a/b").mkdir(parents=True)
    (root / ".git").mkdir()
    watcher = Watcher(
        quiet_s=0.05, source=lambda listener, _filesystem, skip, _leave: RecursiveHints(listener, skip), health_s=0.1
    )
    watched = Watched(root)
    watched.watcher = watcher
    watcher.start()
    watcher.set_roots([watched.root])
    try:
        watched.told("")
        until(lambda: watcher.watched == 1)
        watched.rest()
        (root / ".git/x").write_text("x")
        (root / "a/b/x.txt").write_text("x")
        assert watched.told("a/b/x.txt") == {"a/b/x.txt"}
        os.rename(root / "a/b", root / "a/c")  # noqa: PTH104 - as a program does it
        assert watched.told("a/c") >= {"a/b", "a/c"}
        watched.rest()
        (root / ".anyfindignore").write_text("a\n")
        assert watched.told("") == {""}
    finally:
        watcher.stop()


def test_the_share_of_watches_is_half_of_what_there_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "max_user_watches"
    file.write_text("8192\n")
    monkeypatch.setattr(inotify, "LIMIT_FILE", file)
    assert inotify.fair_share() == 4096
    file.unlink()
    assert inotify.fair_share() == 4096
