"""Whatever is done to a folder, the library agrees with it after a run."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from anyfind.ingest.indexer import Indexer
from anyfind.ingest.report import RunReport
from anyfind.store.facade import Store
from fakes.host import ENCODERS, FakeHost, media_type

NAMES = st.sampled_from(["a.txt", "b.txt", "c.img", "ä ö.txt", "new\nline.txt", os.fsdecode(b"\xff.txt"), "d.bin"])
FOLDERS = st.sampled_from(["", "x", "x/y", "z", "é"])
CONTENTS = st.sampled_from(["one", "two", "six", "another letter", "two parts\n\nof a letter", "corrupt", ""])
MOMENTS = st.sampled_from([None, 10**18, 10**18 + 10**9, 10**18 + 1])


class Folder(RuleBasedStateMachine):
    """Random changes to a real folder, runs in between."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="anyfind-law-"))
        self.root = self.home / "root"
        self.root.mkdir()
        self.trash = self.home / "trash"
        self.trash.mkdir()
        self.store = Store.open(self.home / "library.sqlite")
        self.store.add_root(self.root)
        self.host = FakeHost()
        self.clean = False
        self.only_moved = False
        self.made = 0
        self.hinted: set[str] = set()

    @initialize(content=CONTENTS)
    def first(self, content: str) -> None:
        self.write("", "a.txt", content, None)

    def files(self) -> list[Path]:
        return sorted(path for path in self.root.rglob("*") if path.is_file())

    def pick(self, data: st.DataObject) -> Path:
        return data.draw(st.sampled_from(self.files()))

    def target(self, folder: str, name: str) -> Path:
        (self.root / folder).mkdir(parents=True, exist_ok=True)
        return self.root / folder / name

    def keep_inode(self, path: Path) -> None:
        """A file that goes keeps its inode, so that no new file is taken for it.

        An inode number that is used again for a file of the same name, size and time cannot be told from a
        move without opening the file.
        """
        if path.exists():
            os.link(path, self.trash / str(len(list(self.trash.iterdir()))))

    def touched(self, *paths: Path, moved: bool = False) -> None:
        self.hinted.update(path.relative_to(self.root).as_posix() for path in paths)
        self.only_moved = moved and (self.clean or self.only_moved)
        self.clean = False

    @rule(folder=FOLDERS, name=NAMES, content=CONTENTS, moment=MOMENTS)
    def write(self, folder: str, name: str, content: str, moment: int | None) -> None:
        """Create or change. A file whose time is set back has another size or is new, as on real disks."""
        path = self.target(folder, name)
        before = path.stat() if path.exists() else None
        path.write_text(content)
        if moment is not None:
            os.utime(path, ns=(moment, moment))
        after = path.stat()
        if before is not None and (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns):
            os.utime(path, ns=(after.st_mtime_ns, after.st_mtime_ns + 7))
        self.touched(path)

    @precondition(lambda self: self.files())
    @rule(data=st.data(), folder=FOLDERS, name=NAMES, keep_times=st.booleans())
    def copy(self, data: st.DataObject, folder: str, name: str, keep_times: bool) -> None:
        source, target = self.pick(data), self.target(folder, name)
        if source != target and not target.exists():
            (shutil.copy2 if keep_times else shutil.copy)(source, target)
        self.touched(target)

    @precondition(lambda self: self.files())
    @rule(data=st.data(), folder=FOLDERS, name=NAMES)
    def move(self, data: st.DataObject, folder: str, name: str) -> None:
        source, target = self.pick(data), self.target(folder, name)
        replaces = target.exists() and target != source
        if replaces:
            self.keep_inode(target)
        source.rename(target)
        self.touched(source, target, moved=not replaces)

    @precondition(lambda self: self.files())
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        path = self.pick(data)
        self.keep_inode(path)
        path.unlink()
        self.touched(path)

    @rule(folder=FOLDERS, name=st.sampled_from(["x", "z", "é", "renamed"]))
    def move_folder(self, folder: str, name: str) -> None:
        source, target = self.root / folder, self.root / name
        if folder and source.is_dir() and not target.exists():
            source.rename(target)
            self.touched(source, target, moved=True)

    @rule()
    def link_loop(self) -> None:
        if not (self.root / "loop").is_symlink():
            (self.root / "loop").symlink_to(self.root, target_is_directory=True)

    @rule()
    def run(self) -> None:
        report = self.indexer().run()
        self.judge(report)

    @rule()
    def look(self) -> None:
        """Only where something happened, as the watcher tells."""
        (root,) = self.store.roots()
        looked = self.indexer().scan_parts({root.id: self.hinted})
        rest = self.indexer().run([])
        counts = {name: getattr(looked, name) for name in ("added", "changed", "moved", "removed")}
        self.judge(replace(rest, **counts))

    def indexer(self) -> Indexer:
        return Indexer(self.store, self.host, ENCODERS, media_type, avoid=(self.home,))

    def judge(self, report: RunReport) -> None:
        made = self.store.counts().embeddings_made - self.made
        self.made += made
        self.hinted.clear()
        assert made == report.embedded
        if self.only_moved:
            assert made == 0
        if self.clean:
            assert (report.added, report.changed, report.moved, report.removed) == (0, 0, 0, 0)
            assert report.indexed == report.embedded == 0
        self.clean, self.only_moved = True, False

    @invariant()
    def agrees(self) -> None:
        if not self.clean:
            return
        (root,) = self.store.roots()
        on_disk = {path.relative_to(self.root).as_posix(): path.read_bytes() for path in self.files()}
        known = self.store.locations(root.id)
        assert known.keys() == on_disk.keys()
        by_content: dict[bytes, set[int]] = {}
        for name, data in on_disk.items():
            if data and not data.startswith(b"corrupt"):
                content = known[name].content_id
                assert content is not None, name
                by_content.setdefault(data, set()).add(content)
        assert all(len(contents) == 1 for contents in by_content.values()), "one content, one row"
        ids = [next(iter(contents)) for contents in by_content.values()]
        assert len(set(ids)) == len(ids), "different contents, different rows"
        counts = self.store.counts()
        assert counts.contents == len(by_content), "nothing deleted is kept"
        assert counts.pending == 0
        failed = {failure.path.relative_to(self.root).as_posix() for failure in self.store.failures()}
        assert failed == {name for name, data in on_disk.items() if not data or data.startswith(b"corrupt")}

    def teardown(self) -> None:
        problems = self.store.integrity()
        self.store.close()
        shutil.rmtree(self.home)
        assert problems == []


Folder.TestCase.settings = settings(
    max_examples=12, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestFolder = Folder.TestCase
