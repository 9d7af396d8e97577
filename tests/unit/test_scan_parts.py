"""Parts of a root that are scanned by themselves."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from anyfind.ingest.parts import outermost_of
from anyfind.ingest.rules import SkipRules
from anyfind.ingest.scanner import Scanner, ScanResult
from anyfind.ingest.settling import Settling
from anyfind.store.records import LocationStat
from fakes.disk import CaselessDisk, FaultyDisk


class Kept:
    """Plays the store: keeps what scans found."""

    def __init__(self, root: Path, disk: FaultyDisk | None = None, rules: tuple[str, ...] = ()) -> None:
        self.root = root
        self.disk = disk or FaultyDisk()
        self.rules = rules
        self.settling: Settling | None = None
        self.locations: dict[str, LocationStat] = {}
        self.mounts: Mapping[str, int] = {}
        self.inode: int | None = None
        self._next = 1

    def scan(self) -> ScanResult:
        return self._keep(self._scanner().scan(str(self.root), self.locations, self.mounts, None, self.inode))

    def look(self, *parts: str) -> ScanResult:
        known = {
            path: at
            for path, at in self.locations.items()
            if any(path == part or path.startswith(part + "/") for part in parts)
        }
        return self._keep(self._scanner().scan_parts(str(self.root), parts, known, self.mounts, self.inode))

    def _scanner(self) -> Scanner:
        return Scanner(self.disk, SkipRules(), self.rules, self.settling)

    def _keep(self, result: ScanResult) -> ScanResult:
        self.mounts = result.mounts
        if result.inode is not None:
            self.inode = result.inode
        paths = {known.id: path for path, known in self.locations.items()}
        delta = result.delta
        for gone in [*delta.removed, *(number for number, _ in delta.moved)]:
            del self.locations[paths[gone]]
        fresh = list(enumerate(delta.added, self._next))
        self._next += len(fresh)
        for number, entry in [*delta.changed, *delta.moved, *delta.touched, *fresh]:
            self.locations[entry.rel_path] = LocationStat(
                number, entry.size, entry.mtime_ns, entry.inode, entry.device, None, "pending"
            )
        return result


def write(path: Path, text: str = "x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    for name in ("a.txt", "sub/c.txt", "sub/deeper/d.txt", "sub/deeper/e.txt", "sub2/f.txt"):
        write(tmp_path / "root" / name, name)
    found = Kept(tmp_path / "root")
    found.scan()
    return found


def nothing(result: ScanResult) -> bool:
    delta = result.delta
    return not (delta.added or delta.changed or delta.moved or delta.touched or delta.removed)


def test_one_changed_file_is_all_that_is_seen(kept: Kept) -> None:
    write(kept.root / "sub/c.txt", "changed")
    write(kept.root / "a.txt", "changed, but nobody said so")
    result = kept.look("sub/c.txt")
    assert [entry.rel_path for _, entry in result.delta.changed] == ["sub/c.txt"]
    assert result.files == 1
    assert nothing(kept.look("sub/c.txt"))
    assert [entry.rel_path for _, entry in kept.scan().delta.changed] == ["a.txt"]


def test_new_and_gone_files_and_folders(kept: Kept) -> None:
    write(kept.root / "new/folder/x.txt")
    assert [entry.rel_path for entry in kept.look("new").delta.added] == ["new/folder/x.txt"]
    shutil.rmtree(kept.root / "sub")
    assert len(kept.look("sub/deeper").delta.removed) == 2
    assert len(kept.look("sub").delta.removed) == 1
    assert nothing(kept.look("sub", "never/was"))
    assert nothing(kept.scan())


def test_a_file_in_the_place_of_a_folder_and_the_other_way_round(kept: Kept) -> None:
    shutil.rmtree(kept.root / "sub")
    write(kept.root / "sub")
    (kept.root / "a.txt").unlink()
    write(kept.root / "a.txt/inside.txt")
    delta = kept.look("sub", "a.txt").delta
    assert {entry.rel_path for entry in delta.added} == {"sub", "a.txt/inside.txt"}
    assert len(delta.removed) == 4
    assert nothing(kept.scan())


def test_a_move_between_two_parts_is_a_move_and_one_into_a_part_is_an_addition(kept: Kept) -> None:
    (kept.root / "sub/c.txt").rename(kept.root / "sub2/c.txt")
    delta = kept.look("sub/c.txt", "sub2/c.txt").delta
    assert [entry.rel_path for _, entry in delta.moved] == ["sub2/c.txt"]
    (kept.root / "sub2/c.txt").rename(kept.root / "c.txt")
    delta = kept.look("c.txt").delta
    assert [entry.rel_path for entry in delta.added] == ["c.txt"]
    assert not delta.moved


def test_a_file_moved_over_another_is_read_again_though_nobody_knows_where_it_came_from(kept: Kept) -> None:
    for name in ("a.txt", "sub/c.txt"):
        write(kept.root / name, "same size")
        os.utime(kept.root / name, ns=(10**18, 10**18))
    kept.scan()
    (kept.root / "sub/c.txt").replace(kept.root / "a.txt")
    assert [entry.rel_path for _, entry in kept.look("a.txt").delta.changed] == ["a.txt"]


def test_overlapping_parts_are_looked_at_once(kept: Kept) -> None:
    assert outermost_of({"sub/deeper", "sub", "sub/deeper/d.txt", "sub2", "subway"}) == ["sub", "sub2", "subway"]
    assert kept.look("sub", "sub/deeper").files == 3


def test_the_rules_of_the_folders_around_it_hold_in_a_part(kept: Kept) -> None:
    write(kept.root / "sub/.anyfindignore", "/deeper/*.tmp\nlogs/\n")
    kept.rules = ("*.bak",)
    for name in ("deeper/x.tmp", "deeper/x.bak", "deeper/logs/l.txt", "deeper/ok.txt", "deeper/.hidden/h.txt"):
        write(kept.root / "sub" / name)
    assert [entry.rel_path for entry in kept.look("sub/deeper").delta.added] == ["sub/deeper/ok.txt"]
    every = ("x.tmp", "x.bak", "logs", "logs/l.txt", ".hidden/h.txt", ".hidden")
    assert nothing(kept.look(*(f"sub/deeper/{name}" for name in every)))
    assert nothing(kept.scan())


def test_a_part_in_a_folder_that_is_not_entered_any_more_is_gone(kept: Kept) -> None:
    write(kept.root / "sub/CACHEDIR.TAG")
    assert len(kept.look("sub/deeper/d.txt").delta.removed) == 1
    assert len(kept.look("sub").delta.removed) == 2


def test_a_folder_that_became_a_link_is_not_followed(kept: Kept, tmp_path: Path) -> None:
    (kept.root / "sub").rename(tmp_path / "elsewhere")
    (kept.root / "sub").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert len(kept.look("sub/deeper/d.txt").delta.removed) == 1
    assert len(kept.look("sub").delta.removed) == 2


def test_what_cannot_be_read_is_kept(kept: Kept) -> None:
    kept.disk.folders[kept.root / "sub"] = errno.EACCES
    result = kept.look("sub/deeper/d.txt")
    assert nothing(result)
    assert [problem.path for problem in result.problems] == ["sub"]
    kept.disk.folders.clear()
    kept.disk.folders[kept.root / "sub/deeper"] = errno.EIO
    assert nothing(kept.look("sub"))


def test_rules_that_cannot_be_read_leave_everything_as_it_was(kept: Kept) -> None:
    write(kept.root / "sub/.anyfindignore", "deeper\n")
    write(kept.root / "sub/new.txt")
    kept.disk.files[kept.root / "sub/.anyfindignore"] = errno.EACCES
    for result in (kept.look("sub/new.txt"), kept.scan()):
        assert nothing(result)
        assert [(problem.path, problem.code) for problem in result.problems] == [("sub", "permission")]
        assert ".anyfindignore" in result.problems[0].message
    write(kept.root / ".anyfindignore", "x")
    kept.disk.files[kept.root / ".anyfindignore"] = errno.EACCES
    assert nothing(kept.scan())
    assert nothing(kept.look("sub/new.txt"))


def test_a_line_that_is_no_rule_is_said_and_the_others_hold(kept: Kept) -> None:
    write(kept.root / "sub/.anyfindignore", "!\n\n# a comment\ndeeper\n")
    result = kept.scan()
    assert len(result.delta.removed) == 2
    assert [(problem.path, problem.code) for problem in result.problems] == [("sub/.anyfindignore", "bad-rule")]


@pytest.mark.parametrize("name", [b"caf\xe9.txt", b"new\nline.txt", b"\xff\xfe"])
def test_any_name_can_be_a_part(kept: Kept, name: bytes) -> None:
    relative = os.fsdecode(name)
    (kept.root / "sub" / relative).write_text("x")
    assert [entry.rel_path for entry in kept.look(f"sub/{relative}").delta.added] == [f"sub/{relative}"]


@pytest.mark.parametrize("missing", ["gone", "replaced", "unmounted"])
def test_a_root_that_is_not_the_same_cannot_be_judged_by_a_part(kept: Kept, missing: str) -> None:
    if missing == "unmounted":
        kept.mounts = {"": 4242}
        shutil.rmtree(kept.root)
        kept.root.mkdir()
    else:
        kept.root.rename(kept.root.with_name("away"))
        if missing == "replaced":
            kept.root.write_text("a file")
    result = kept.look("sub")
    assert result.unsure
    assert nothing(result)


def test_an_empty_folder_in_the_place_of_a_root_is_a_drive_that_is_not_there(kept: Kept) -> None:
    """What a bind mount or a moved folder leaves behind lies on the same disk: only the folder's number differs."""
    kept.scan()
    known = set(kept.locations)
    away = kept.root.with_name("away")
    kept.root.rename(away)
    kept.root.mkdir()
    assert kept.look("sub").unsure
    result = kept.scan()
    assert result.offline is not None
    assert "empty" in result.offline
    assert nothing(result)
    kept.root.rmdir()
    away.rename(kept.root)
    assert kept.scan().offline is None
    assert set(kept.locations) == known


def test_a_root_that_was_emptied_or_filled_anew_is_followed(kept: Kept) -> None:
    kept.scan()
    for path in list(kept.root.iterdir()):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert kept.scan().offline is None
    assert kept.locations == {}
    write(kept.root / "one.txt")
    kept.scan()
    kept.root.rename(kept.root.with_name("away"))
    write(kept.root / "other.txt")
    assert kept.scan().offline is None
    assert set(kept.locations) == {"other.txt"}


def test_a_drive_in_a_root_that_is_away_is_not_judged_by_a_part(kept: Kept) -> None:
    kept.disk.devices[kept.root / "sub"] = 4242
    kept.scan()
    assert kept.mounts["sub"] == 4242
    kept.disk.devices.clear()
    shutil.rmtree(kept.root / "sub")
    (kept.root / "sub").mkdir()
    assert kept.look("sub/deeper").unsure
    result = kept.look("sub")
    assert nothing(result)
    assert [problem.code for problem in result.problems] == ["unplugged"]
    assert kept.mounts["sub"] == 4242
    write(kept.root / "sub2/new.txt")
    assert len(kept.look("sub2").delta.added) == 1
    assert kept.mounts["sub"] == 4242


def test_a_name_in_another_case_is_a_move_of_the_same_file(tmp_path: Path) -> None:
    letter = write(tmp_path / "root/Folder/Letter.TXT")
    os.utime(letter, ns=(10**18, 10**18))
    kept = Kept(tmp_path / "root", CaselessDisk())
    kept.scan()
    letter.rename(letter.with_name("letter.txt"))
    delta = kept.look("Folder/Letter.TXT", "Folder/letter.txt").delta
    assert [entry.rel_path for _, entry in delta.moved] == ["Folder/letter.txt"]
    assert not delta.added
    letter.parent.rename(kept.root / "folder")
    assert kept.disk.stat(str(kept.root / "FOLDER/LETTER.TXT")).st_size == 1
    delta = kept.look("Folder", "folder").delta
    assert [entry.rel_path for _, entry in delta.moved] == ["folder/letter.txt"]
    (kept.root / "folder/letter.txt").rename(kept.root / "folder/LETTER.txt")
    assert [entry.rel_path for _, entry in kept.scan().delta.moved] == ["folder/LETTER.txt"]


class Hand:
    """A clock that only moves when somebody waits, and tells the waiting what to do meanwhile."""

    def __init__(self, now_ns: int) -> None:
        self.now_ns = now_ns
        self.meanwhile: Callable[[], object] = lambda: None

    def settling(self) -> Settling:
        return Settling(0.3, 60.0, now_ns=lambda: self.now_ns, clock=lambda: self.now_ns / 1e9, sleep=self.sleep)

    def sleep(self, seconds: float) -> None:
        assert 0 < seconds <= 0.3
        self.now_ns += int(seconds * 1e9)
        self.meanwhile()


def test_a_file_changed_a_moment_ago_is_taken_once_it_is_at_rest(kept: Kept) -> None:
    fresh = write(kept.root / "sub/c.txt", "half")
    write(kept.root / "new.txt")
    for path in (fresh, kept.root / "new.txt"):
        os.utime(path, ns=(10**18, 10**18))
    hand = Hand(10**18 + 10**8)
    kept.settling = hand.settling()
    delta = kept.scan().delta
    assert hand.now_ns == 10**18 + 3 * 10**8
    assert [entry.rel_path for _, entry in delta.changed] == ["sub/c.txt"]
    assert [entry.rel_path for entry in delta.added] == ["new.txt"]


def test_a_file_that_grows_all_the_time_is_left_until_patience_ends(kept: Kept) -> None:
    log = write(kept.root / "sub/c.txt", "line\n")
    hand = Hand(10**18 + 10**8)

    def grow() -> None:
        with log.open("a") as file:
            file.write("line\n")
        os.utime(log, ns=(hand.now_ns, hand.now_ns))

    hand.meanwhile = grow
    grow()
    kept.settling = hand.settling()
    taken = []
    for step in range(100):
        hand.now_ns += 10**9
        grow()
        result = kept.look("sub/c.txt")
        if result.delta.changed:
            taken.append(step)
        else:
            assert [problem.code for problem in result.problems] == ["being-written"]
    assert taken == [47, 95], "once a minute"


def test_a_time_in_the_future_does_not_make_a_file_wait(kept: Kept) -> None:
    os.utime(write(kept.root / "new.txt"), ns=(2 * 10**18, 2 * 10**18))
    hand = Hand(10**18)
    kept.settling = hand.settling()
    assert len(kept.look("new.txt").delta.added) == 1
    assert hand.now_ns == 10**18


def test_a_file_that_goes_while_it_comes_to_rest_is_left_to_the_next_scan(kept: Kept) -> None:
    draft = write(kept.root / "draft.tmp")
    os.utime(draft, ns=(10**18, 10**18))
    hand = Hand(10**18 + 1)
    hand.meanwhile = draft.unlink
    kept.settling = hand.settling()
    assert nothing(kept.look("draft.tmp"))
