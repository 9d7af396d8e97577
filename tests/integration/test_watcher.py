"""The watcher on real folders: what is watched, and what is told."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import LogWatch

if sys.platform != "linux":
    pytest.skip("inotify is Linux's", allow_module_level=True)

from anyfind.ingest.mounts import Mounts, remote_kind
from anyfind.ingest.recursive import RecursiveHints
from anyfind.ingest.watcher import Watcher
from anyfind.store.records import Root
from fakes.watched import Watched, planted, until


@pytest.fixture
def on(tmp_path: Path) -> Iterator[Watched]:
    with planted(tmp_path / "root") as watched:
        yield watched


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
