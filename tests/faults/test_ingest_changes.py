"""Files that change, vanish or turn into something else while they are read."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from anyfind.errors import DiskFull
from anyfind.ingest.indexer import Indexer
from anyfind.ingest.report import RunReport
from anyfind.sdk.types import Source
from anyfind.store.facade import Store
from anyfind.store.records import CommitResult, WriteBatch
from data_makers.adversarial import make_adversarial
from fakes.disk import FaultyDisk
from fakes.host import ENCODERS, FakeHost, media_type


class Setting:
    """A folder with three files, a library, and a host whose reading is interfered with."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "files"
        self.root.mkdir()
        for name in ("a.txt", "victim.txt", "z.txt"):
            (self.root / name).write_text(f"the letter {name}")
        self.victim = self.root / "victim.txt"
        self.store = Store.open(folder / "library.sqlite")
        self.store.add_root(self.root)
        self.host = FakeHost()
        self.disk = FaultyDisk()

    def run(self) -> RunReport:
        return Indexer(self.store, self.host, ENCODERS, media_type, filesystem=self.disk).run()

    def on_victim(self, act: Callable[[], object]) -> None:
        def once(source: Source) -> None:
            if source.path == self.victim:
                self.host.on_extract = None
                act()

        self.host.on_extract = once


@pytest.fixture
def setting(tmp_path: Path) -> Iterator[Setting]:
    made = Setting(tmp_path)
    yield made
    made.store.close()


def test_a_file_that_vanishes_while_it_is_read_is_no_failure(setting: Setting) -> None:
    setting.on_victim(setting.victim.unlink)
    report = setting.run()
    assert (report.indexed, report.left, report.failed) == (2, 1, 0)
    report = setting.run()
    assert (report.removed, report.failed) == (1, 0)
    assert setting.store.counts().pending == 0


def test_a_file_that_vanishes_before_it_is_opened_is_no_failure(setting: Setting) -> None:
    setting.disk.files[setting.victim] = errno.ENOENT
    report = setting.run()
    assert (report.indexed, report.left, report.failed) == (2, 1, 0)


def test_a_file_that_is_written_while_it_is_read_is_left_for_the_next_run(setting: Setting) -> None:
    setting.on_victim(lambda: setting.victim.write_text("quite another letter now"))
    report = setting.run()
    assert (report.indexed, report.left, report.failed) == (2, 1, 0)
    assert setting.store.content_at(setting.victim) is None
    report = setting.run()
    assert (report.changed, report.indexed, report.left) == (1, 1, 0)
    assert setting.store.search_text("quite another", 3)[0].all_words


def test_a_file_that_is_written_between_the_scan_and_its_turn_is_indexed_as_it_is_then(setting: Setting) -> None:
    def grow(path: Path) -> None:
        if path == setting.victim:
            with path.open("a") as file:
                file.write(" and more")

    setting.disk.after_open = grow
    assert setting.run().indexed == 3
    assert setting.store.search_text("and more", 3)[0].all_words
    setting.disk.after_open = None
    report = setting.run()
    assert (report.changed, report.linked, report.embedded) == (1, 1, 0)


def test_a_file_that_turns_into_a_pipe_does_not_block(setting: Setting) -> None:
    def swap(path: Path) -> None:
        if path.name == "a.txt" and setting.victim.is_file():
            setting.victim.unlink()
            os.mkfifo(setting.victim)

    os.utime(setting.victim, ns=(10**18, 10**18))  # oldest: it is read last
    setting.disk.after_open = swap
    report = setting.run()
    assert report.failed == 0
    assert setting.run().failed == 0
    assert setting.store.counts().pending == 0


def test_a_root_that_is_removed_during_a_run_leaves_nothing_behind(setting: Setting) -> None:
    (root,) = setting.store.roots()
    setting.on_victim(lambda: setting.store.remove_root(root.id))
    setting.run()
    counts = setting.store.counts()
    assert (counts.files, counts.contents, counts.segments) == (0, 0, 0)


def test_a_full_disk_at_a_commit_stops_the_run_and_the_next_completes_it(
    setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit, calls = setting.store.commit, []

    def full(batch: WriteBatch) -> CommitResult:
        calls.append(batch)
        if len(calls) == 2:
            raise DiskFull("The disk is full.")
        return commit(batch)

    monkeypatch.setattr(setting.store, "commit", full)
    with pytest.raises(DiskFull):
        setting.run()
    monkeypatch.undo()
    assert setting.store.search_text("letter", 5)
    report = setting.run()
    assert report.failed == 0
    counts = setting.store.counts()
    assert (counts.pending, counts.contents, sum(counts.vectors.values())) == (0, 3, 3)
    assert setting.store.integrity() == []


def test_out_of_memory_fails_one_file(setting: Setting) -> None:
    def exhausted() -> None:
        raise MemoryError

    setting.on_victim(exhausted)
    assert setting.run().failed == 1
    assert setting.store.failures()[0].code == "out-of-memory"
    assert setting.run().failed == 0


def test_every_adversarial_file_is_passed_over_indexed_or_listed(setting: Setting) -> None:
    expected = make_adversarial(setting.root / "hard")
    setting.run()
    (root,) = setting.store.roots()
    known = setting.store.locations(root.id)
    failed = {failure.path for failure in setting.store.failures()}
    for name, expectation in expected.items():
        assert (f"hard/{name}" in known) is (expectation.outcome != "ignored"), name
    assert {path.name for path in failed} >= {f"zero-bytes.{suffix}" for suffix in ("jpg", "png", "pdf", "txt")}
    assert setting.store.counts().pending == 0
    assert setting.store.integrity() == []


@pytest.mark.parametrize("written", ["another letter", "corrupt no more", "the letter a.txt"])
def test_a_change_that_a_scan_finds_before_the_old_content_is_stored_is_not_lost(
    setting: Setting, monkeypatch: pytest.MonkeyPatch, written: str
) -> None:
    """The scan has the last word: what was read before it belongs to a file that is no more."""
    indexer = Indexer(setting.store, setting.host, ENCODERS, media_type, filesystem=setting.disk)
    (victim,) = setting.store.roots()
    if written.startswith("corrupt"):
        setting.victim.write_text("corrupt")
    commit = setting.store.commit
    changes: list[int] = []

    def beside(batch: WriteBatch) -> CommitResult:
        path = "victim.txt"
        known = setting.store.locations(victim.id)[path]
        concerned = {*(one.location_id for one in batch.contents), *(one.location_id for one in batch.failures)}
        if not changes and known.id in concerned:
            setting.victim.write_text(written.removeprefix("corrupt "))
            changes.append(indexer.scan(None).changed)
        return commit(batch)

    monkeypatch.setattr(setting.store, "commit", beside)
    indexer.run()
    assert changes == [1]
    indexer.run()
    assert setting.store.failures() == []
    known = setting.store.locations(victim.id)["victim.txt"]
    assert known.state == "settled"
    assert known.content_id is not None
    texts = [segment.text for segment in setting.store.segments_of_content(known.content_id)]
    assert texts == [written.removeprefix("corrupt ")]
    assert setting.store.integrity() == []
