"""What people, editors and drives do to files, as an engine that watches sees it: real files, a real index."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from anyfind.ingest.identity import identify
from anyfind.ingest.indexer import Indexer
from anyfind.ingest.report import RunReport
from anyfind.ingest.settling import Settling
from anyfind.store.facade import Store
from fakes.disk import FaultyDisk
from fakes.host import ENCODERS, FakeHost, media_type


@dataclass
class Library:
    """A folder, and an index of it that is told where something happened."""

    home: Path
    store: Store
    host: FakeHost = field(default_factory=FakeHost)
    disk: FaultyDisk = field(default_factory=FaultyDisk)

    @property
    def root(self) -> Path:
        return self.home / "files"

    def indexer(self) -> Indexer:
        return Indexer(self.store, self.host, ENCODERS, media_type, filesystem=self.disk)

    def run(self) -> RunReport:
        return self.indexer().run()

    def look(self, *parts: str) -> RunReport:
        """A round over some paths; scanned and indexed."""
        (root, *_) = self.store.roots()
        self.found = self.indexer().scan_parts({root.id: parts})
        return self.indexer().run([])

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def finds(self, words: str) -> set[str]:
        """Names of the files that have these words, now."""
        contents = [hit.content_id for hit in self.store.search_text(words, 20) if hit.all_words]
        return {
            place.path.relative_to(self.root).as_posix()
            for record in self.store.files(contents).values()
            for place in record.locations
        }

    def made(self) -> int:
        return self.store.counts().embeddings_made


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    (tmp_path / "files").mkdir()
    store = Store.open(tmp_path / "library.sqlite")
    made = Library(tmp_path, store)
    store.add_root(made.root)
    made.write("letters/anna.txt", "the letter to anna")
    made.write("letters/ben.txt", "the letter to ben")
    made.run()
    yield made
    assert store.integrity() == []
    store.close()


def test_an_editor_that_writes_a_draft_and_renames_it_over(library: Library) -> None:
    draft = library.write("letters/.anna.txt.swp", "the lighthouse for anna")
    draft.rename(library.root / "letters/anna.txt")
    library.look("letters/anna.txt", "letters/.anna.txt.swp")
    assert library.finds("lighthouse") == {"letters/anna.txt"}
    assert library.finds("letter to") == {"letters/ben.txt"}
    assert library.store.counts().files == 2


def test_an_editor_that_renames_the_old_file_away_and_writes_a_new_one(library: Library) -> None:
    anna = library.root / "letters/anna.txt"
    anna.rename(anna.with_name("anna.txt~"))
    library.write("letters/anna.txt", "the lighthouse for anna")
    library.look("letters/anna.txt", "letters/anna.txt~")
    assert library.finds("lighthouse") == {"letters/anna.txt"}
    assert library.store.counts().files == 2


def test_an_editor_that_deletes_the_file_and_writes_it_anew_seen_in_between(library: Library) -> None:
    (library.root / "letters/anna.txt").unlink()
    library.look("letters/anna.txt")
    assert library.finds("anna") == set()
    library.write("letters/anna.txt", "the lighthouse for anna")
    library.look("letters/anna.txt")
    assert library.finds("lighthouse") == {"letters/anna.txt"}


@pytest.mark.parametrize(("name", "length"), [("log.txt", 10), ("log.bin", 9 * 2**20)])
def test_a_log_that_is_written_to_all_the_time_is_read_now_and_then(library: Library, name: str, length: int) -> None:
    log = library.write(name, "x" * length)
    now = [0.0]

    def grow(path: Path | None = None) -> None:
        if path in (None, log):
            with log.open("a") as file:
                file.write("more\n")

    def sleep(_: float) -> None:
        grow()

    settling = Settling(0.3, 60.0, now_ns=lambda: log.stat().st_mtime_ns, clock=lambda: now[0], sleep=sleep)
    library.disk.after_open = grow
    indexer = Indexer(library.store, library.host, ENCODERS, media_type, filesystem=library.disk, settling=settling)
    (root, *_) = library.store.roots()
    for second in range(0, 60, 20):
        now[0] = second
        report = indexer.scan_parts({root.id: {name}})
        assert [problem.code for problem in report.problems] == ["being-written"]
        indexer.run([])
        assert library.store.content_at(log) is None
    now[0] = 61.0
    indexer.scan_parts({root.id: {name}})
    assert indexer.run([]).left == 0
    assert library.store.content_at(log) is not None
    now[0] = 70.0
    indexer.scan_parts({root.id: {name}})
    assert library.store.content_at(log) is not None, "it can be found as it was"


def test_what_a_log_was_when_it_was_read_is_never_taken_for_another_file(library: Library) -> None:
    path = str(library.root / "letters/anna.txt")
    at_rest, growing = identify(library.disk, path), identify(library.disk, path, growing=True)
    assert at_rest is not None
    assert growing is not None
    assert (at_rest.identity.size, at_rest.identity.fast) == (growing.identity.size, growing.identity.fast)
    assert at_rest.identity.full != growing.identity.full


def test_a_moved_tree_costs_nothing(library: Library) -> None:
    before = library.made()
    library.disk.opened.clear()
    (library.root / "letters").rename(library.root / "archive")
    library.look("letters", "archive")
    assert library.found.moved == 2
    assert library.finds("letter") == {"archive/anna.txt", "archive/ben.txt"}
    assert library.made() == before
    assert library.disk.opened == []


def test_a_move_of_which_only_the_new_place_was_told_costs_reading_but_no_embedding(library: Library) -> None:
    before = library.made()
    (library.root / "letters/anna.txt").rename(library.root / "anna.txt")
    report = library.look("anna.txt")
    assert report.linked == 1
    library.look("letters/anna.txt")
    assert library.finds("anna") == {"anna.txt"}
    assert library.made() == before


def test_a_move_to_another_root_costs_reading_but_no_embedding(library: Library) -> None:
    other = library.store.add_root(library.home / "other")
    (library.home / "other").mkdir()
    library.run()
    before = library.made()
    shutil.move(library.root / "letters/anna.txt", library.home / "other/anna.txt")
    (root, _) = library.store.roots()
    library.indexer().scan_parts({root.id: {"letters/anna.txt"}, other.id: {"anna.txt"}})
    library.indexer().run([])
    assert library.made() == before
    assert library.store.content_at(library.home / "other/anna.txt") is not None


def test_a_case_only_rename_is_a_move(library: Library) -> None:
    before = library.made()
    (library.root / "letters/anna.txt").rename(library.root / "letters/Anna.TXT")
    library.look("letters/anna.txt", "letters/Anna.TXT")
    assert library.found.moved == 1
    assert library.finds("anna") == {"letters/Anna.TXT"}
    assert library.made() == before


def test_hard_links_are_files_of_one_content_and_one_of_them_may_go(library: Library) -> None:
    before = library.made()
    os.link(library.root / "letters/anna.txt", library.root / "same.txt")
    library.look("same.txt")
    assert library.finds("anna") == {"letters/anna.txt", "same.txt"}
    assert library.made() == before
    (library.root / "letters/anna.txt").unlink()
    library.look("letters/anna.txt")
    assert library.finds("anna") == {"same.txt"}
    assert library.made() == before


def test_links_are_not_followed_and_loops_end(library: Library) -> None:
    outside = library.home / "outside.txt"
    outside.write_text("the outside lighthouse")
    (library.root / "link.txt").symlink_to(outside)
    (library.root / "loop").symlink_to(library.root, target_is_directory=True)
    (library.root / "letters/up").symlink_to("..", target_is_directory=True)
    library.look("link.txt", "loop", "letters")
    assert library.run().scanned == 2
    assert library.finds("lighthouse") == set()


def test_an_unplugged_drive_stays_searchable_and_comes_back_without_work(library: Library) -> None:
    library.write("letters/new.txt", "not read yet")
    library.indexer().scan()
    away = library.home / "away"
    library.root.rename(away)
    report = library.look("letters/anna.txt")
    assert library.store.roots()[0].state == "offline"
    assert report.removed == 0
    assert library.finds("letter") == {"letters/anna.txt", "letters/ben.txt"}
    (pending,) = library.store.search_names("new.txt", 5)
    assert not pending.online
    (record,) = library.store.files([library.store.search_text("anna", 1)[0].content_id]).values()
    assert [place.online for place in record.locations] == [False]
    library.disk.opened.clear()
    before = library.made()
    away.rename(library.root)
    library.look("letters/anna.txt")
    assert library.store.roots()[0].state == "online"
    assert {path.name for path in library.disk.opened} == {"new.txt"}
    assert library.made() == before + 1
    library.disk.opened.clear()
    library.run()
    assert library.disk.opened == []


def test_an_empty_mount_point_deletes_nothing(library: Library) -> None:
    library.disk.devices[library.root] = 4242
    library.run()
    library.disk.devices.clear()
    shutil.move(library.root / "letters", library.home / "letters")
    library.look("letters")
    assert library.store.roots()[0].state == "offline"
    assert library.store.counts().files == 2
    shutil.move(library.home / "letters", library.root / "letters")
    library.disk.devices[library.root] = 4242
    before = library.made()
    library.look("letters")
    assert (library.made(), library.store.counts().files) == (before, 2)


def test_a_drive_that_is_pulled_out_while_it_is_scanned_deletes_nothing(library: Library) -> None:
    entries = library.disk.entries

    def pulled(folder: str):  # type: ignore[no-untyped-def]  # a context manager of the disk
        if folder.endswith("letters"):
            library.disk.devices[library.root] = 4242
            raise FileNotFoundError(2, "No such file or directory", folder)
        return entries(folder)

    library.disk.entries = pulled  # type: ignore[method-assign]  # what happens in the middle of a scan
    for report in (library.run(), library.look("letters")):
        assert report.removed == 0
        assert library.store.roots()[0].state == "offline"
        assert library.store.counts().files == 2
        library.disk.devices.clear()


def test_a_rule_takes_files_out_and_going_it_brings_them_back(library: Library) -> None:
    (root,) = library.store.roots()
    library.store.set_root_rules(root.id, ["letters/b*"])
    assert library.run().removed == 1
    assert library.finds("letter") == {"letters/anna.txt"}
    library.write("letters/.anyfindignore", "anna.*\n")
    library.look("letters")
    assert library.finds("letter") == set()
    library.store.set_root_rules(root.id, [])
    (library.root / "letters/.anyfindignore").unlink()
    assert library.run().added == 2
    assert library.finds("letter") == {"letters/anna.txt", "letters/ben.txt"}


def test_a_root_in_a_root_by_another_path_is_not_listed_twice(library: Library) -> None:
    (library.home / "alias").symlink_to(library.root, target_is_directory=True)
    library.store.add_root(library.home / "alias/letters")
    library.run()
    assert library.store.counts().files == 2
    by_root = [len(library.store.locations(root.id)) for root in library.store.roots()]
    assert by_root == [0, 2]
