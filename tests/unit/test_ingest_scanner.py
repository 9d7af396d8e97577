from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest

from anyfind.ingest.rules import SkipRules
from anyfind.ingest.scanner import Scanner, ScanResult
from anyfind.store.records import LocationStat
from fakes.disk import FaultyDisk


class Known:
    """Plays the store: keeps what scans found."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.disk = FaultyDisk()
        self.locations: dict[str, LocationStat] = {}
        self.mounts: Mapping[str, int] = {}
        self._next = 1

    def scan(self, avoid: tuple[Path, ...] = ()) -> ScanResult:
        scanner = Scanner(self.disk, SkipRules.without(str(path) for path in avoid))
        result = scanner.scan(str(self.root), self.locations, self.mounts)
        self.mounts = result.mounts
        paths = {known.id: path for path, known in self.locations.items()}
        for gone in [*result.delta.removed, *(number for number, _ in result.delta.moved)]:
            del self.locations[paths[gone]]
        delta = result.delta
        fresh = list(enumerate(delta.added, self._next))
        self._next += len(fresh)
        for number, entry in [*delta.changed, *delta.moved, *delta.touched, *fresh]:
            self.locations[entry.rel_path] = LocationStat(
                number, entry.size, entry.mtime_ns, entry.inode, entry.device, None, "pending"
            )
        assert self.disk.opened == []
        return result


@pytest.fixture
def known(tmp_path: Path) -> Known:
    root = tmp_path / "root"
    for name in ("a.txt", "b.txt", "sub/c.txt", "sub/deeper/d.txt"):
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    found = Known(root)
    assert len(found.scan().delta.added) == 4
    return found


def empty(result: ScanResult) -> bool:
    delta = result.delta
    return not (delta.added or delta.changed or delta.moved or delta.touched or delta.removed)


def test_a_second_scan_finds_nothing_and_opens_nothing(known: Known) -> None:
    result = known.scan()
    assert empty(result)
    assert result.files == 4
    assert result.offline is None


def test_new_changed_and_removed_files(known: Known) -> None:
    (known.root / "new.txt").write_text("new")
    (known.root / "a.txt").write_text("other content")
    (known.root / "b.txt").unlink()
    ids = {path: at.id for path, at in known.locations.items()}
    delta = known.scan().delta
    assert [entry.rel_path for entry in delta.added] == ["new.txt"]
    assert [number for number, _ in delta.changed] == [ids["a.txt"]]
    assert list(delta.removed) == [ids["b.txt"]]


def test_a_renamed_folder_is_moved_files_and_nothing_else(known: Known) -> None:
    ids = {known.locations[path].id for path in ("sub/c.txt", "sub/deeper/d.txt")}
    (known.root / "sub").rename(known.root / "elsewhere")
    delta = known.scan().delta
    assert {number for number, _ in delta.moved} == ids
    assert {entry.rel_path for _, entry in delta.moved} == {"elsewhere/c.txt", "elsewhere/deeper/d.txt"}
    assert not delta.added
    assert not delta.removed


def test_a_new_file_with_a_reused_inode_and_a_time_in_whole_seconds_is_not_taken_for_a_move(known: Known) -> None:
    os.utime(known.root / "a.txt", ns=(10**18, 10**18))
    os.utime(known.root / "b.txt", ns=(10**18 + 1, 10**18 + 1))
    known.scan()
    (known.root / "a.txt").rename(known.root / "new name.txt")
    (known.root / "b.txt").rename(known.root / "fine times.txt")
    (known.root / "sub" / "c.txt").rename(known.root / "c.txt")
    delta = known.scan().delta
    assert [entry.rel_path for entry in delta.added] == ["new name.txt"]
    assert {entry.rel_path for _, entry in delta.moved} == {"fine times.txt", "c.txt"}


def test_a_file_moved_over_another_is_looked_at_again_even_if_size_and_time_agree(known: Known) -> None:
    one, two = known.root / "a.txt", known.root / "b.txt"
    os.utime(one, ns=(10**18, 10**18))
    os.utime(two, ns=(10**18, 10**18))
    known.scan()
    ids = {path: at.id for path, at in known.locations.items()}
    two.replace(one)
    delta = known.scan().delta
    assert [number for number, _ in delta.changed] == [ids["a.txt"]]
    assert list(delta.removed) == [ids["b.txt"]]


def test_a_drive_with_a_new_device_number_touches_files_only(known: Known) -> None:
    known.locations = {path: replace(at, device=at.device + 1) for path, at in known.locations.items()}
    delta = known.scan().delta
    assert len(delta.touched) == 4
    assert not delta.changed


def test_files_without_an_inode_are_never_taken_for_moved(known: Known) -> None:
    known.locations = {path: replace(at, inode=0) for path, at in known.locations.items()}
    (known.root / "a.txt").rename(known.root / "z.txt")
    delta = known.scan().delta
    assert [entry.rel_path for entry in delta.added] == ["z.txt"]
    assert not delta.moved


def test_hidden_names_junk_and_avoided_folders_are_passed_over(known: Known) -> None:
    library = known.root / "library"
    for name in (
        ".hidden/x.txt",
        ".git/config",
        "node_modules/pkg/readme.md",
        "__pycache__/m.pyc",
        "venv/lib/site.py",
        "cache/blob.txt",
        "library/own.txt",
        "visible/.secret.txt",
        "visible/letter.txt~",
        "visible/~$letter.docx",
        "visible/film.part",
        "visible/Thumbs.db",
    ):
        file = known.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    (known.root / "venv" / "pyvenv.cfg").write_text("home = /usr")
    (known.root / "cache" / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55")
    assert empty(known.scan(avoid=(library,)))
    assert [entry.rel_path for entry in known.scan().delta.added] == ["library/own.txt"]


def test_a_hidden_root_that_was_added_on_purpose_is_scanned(tmp_path: Path) -> None:
    root = tmp_path / ".notes"
    root.mkdir()
    (root / "note.txt").write_text("x")
    assert Known(root).scan().files == 1


def test_links_loops_pipes_and_hard_links(known: Known, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("x")
    (known.root / "link.txt").symlink_to(outside)
    (known.root / "dangling").symlink_to("nowhere")
    (known.root / "loop").symlink_to(known.root, target_is_directory=True)
    os.mkfifo(known.root / "pipe")
    os.link(known.root / "a.txt", known.root / "same.txt")
    delta = known.scan().delta
    assert [entry.rel_path for entry in delta.added] == ["same.txt"]
    (known.root / "a.txt").unlink()
    assert len(known.scan().delta.removed) == 1


@pytest.mark.parametrize("name", [b"caf\xe9.txt", b"new\nline.txt", "emoji \U0001f600.txt".encode(), b"\xff\xfe"])
def test_any_name_comes_back_as_it_is(known: Known, name: bytes) -> None:
    (Path(os.fsdecode(os.fsencode(known.root) + b"/" + name))).write_text("x")
    (entry,) = known.scan().delta.added
    assert os.fsencode(entry.rel_path) == name
    assert empty(known.scan())


def test_an_unreadable_folder_keeps_its_files_and_is_reported(known: Known) -> None:
    known.disk.folders[known.root / "sub"] = errno.EACCES
    (known.root / "a.txt").unlink()
    result = known.scan()
    assert len(result.delta.removed) == 1
    assert "sub/deeper/d.txt" in known.locations
    (problem,) = result.problems
    assert (problem.path, problem.code) == ("sub", "permission")
    assert problem.message.startswith("Anyfind is not allowed to read this folder")


def test_an_entry_whose_facts_cannot_be_read_is_kept(known: Known) -> None:
    known.disk.statuses[known.root / "a.txt"] = errno.EIO
    result = known.scan()
    assert "a.txt" in known.locations
    assert [problem.code for problem in result.problems] == ["read-error"]


def test_a_folder_that_vanishes_during_the_scan_is_gone(known: Known) -> None:
    known.disk.folders[known.root / "sub"] = errno.ENOENT
    result = known.scan()
    assert len(result.delta.removed) == 2
    assert not result.problems


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO])
def test_a_root_that_cannot_be_read_is_offline_and_nothing_is_deleted(known: Known, number: int) -> None:
    known.disk.folders[known.root] = number
    result = known.scan()
    assert result.offline is not None
    assert empty(result)


def test_a_missing_root_is_offline(known: Known) -> None:
    shutil.rmtree(known.root)
    result = known.scan()
    assert result.offline is not None
    assert "is not there" in result.offline
    assert len(known.locations) == 4
    known.root.write_text("a file now")
    assert "no longer a folder" in (known.scan().offline or "")


def test_an_empty_mount_point_means_that_the_drive_is_away(known: Known) -> None:
    known.disk.devices[known.root] = 4242
    known.scan()
    assert known.mounts[""] == 4242
    known.disk.devices.clear()
    shutil.rmtree(known.root)
    known.root.mkdir()
    result = known.scan()
    assert result.offline is not None
    assert "not plugged in" in result.offline
    assert len(known.locations) == 4


def test_deleting_every_file_of_a_root_deletes_them(known: Known) -> None:
    shutil.rmtree(known.root)
    known.root.mkdir()
    assert len(known.scan().delta.removed) == 4


def test_a_drive_inside_a_root_that_is_away_keeps_its_files(known: Known) -> None:
    known.disk.devices[known.root / "sub"] = 4242
    known.scan()
    known.disk.devices.clear()
    shutil.rmtree(known.root / "sub")
    (known.root / "sub").mkdir()
    result = known.scan()
    assert empty(result)
    assert [problem.code for problem in result.problems] == ["unplugged"]
    assert empty(known.scan())
    known.disk.devices[known.root / "sub"] = 4242
    assert len(known.scan().delta.removed) == 2


def test_a_root_that_is_swapped_during_the_scan_is_offline(known: Known) -> None:
    class Swapped(FaultyDisk):
        def entries(self, folder: str) -> AbstractContextManager[Iterator[os.DirEntry[str]]]:
            found = super().entries(folder)
            if folder == str(known.root):
                known.root.rename(known.root.with_name("old"))
                known.root.mkdir()
            return found

    known.disk = Swapped()
    assert "replaced while it was scanned" in (known.scan().offline or "")
    assert len(known.locations) == 4
