"""A drive goes away at every moment of its scan: nothing is deleted, and it comes back for free."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from anyfind.ingest.indexer import Indexer
from anyfind.store import Store
from anyfind.store.records import ROOT_OFFLINE, ROOT_ONLINE
from fakes.disk import FaultyDisk
from fakes.host import ENCODERS, FakeHost, media_type

FOLDERS = 6
FILES = 5


class Unplugged(FaultyDisk):
    """A disk whose root vanishes after a number of looks at it.

    Args:
        root: What lies on the drive.
        looks: Calls that still succeed.
        how: ``"gone"`` (the mount point with it), ``"failing"`` (every call fails), or ``"empty"``: what remains is
            the empty mount point on the drive below.
    """

    def __init__(self, root: Path, looks: int, how: str) -> None:
        super().__init__()
        self.root, self.looks, self.how = root, looks, how
        self.met = False

    def _look(self, path: str) -> None:
        if not Path(path).is_relative_to(self.root):
            return
        self.looks -= 1
        if self.looks >= 0:
            return
        self.met = True
        if self.how == "failing":
            raise OSError(errno.EIO, os.strerror(errno.EIO), path)
        if self.how == "gone" or Path(path) != self.root:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
        self.devices[self.root] = 4711

    def entries(self, folder: str) -> AbstractContextManager[Iterator[os.DirEntry[str]]]:
        """Lists a folder."""
        self._look(folder)
        if self.met and Path(folder) == self.root:
            return _nothing()
        return super().entries(folder)

    def status(self, entry: os.DirEntry[str]) -> os.stat_result:
        """Facts about an entry."""
        self._look(entry.path)
        return super().status(entry)

    def stat(self, path: str) -> os.stat_result:
        """Facts about a path."""
        self._look(path)
        return super().stat(path)


@contextmanager
def _nothing() -> Iterator[Iterator[os.DirEntry[str]]]:
    yield iter(())


@pytest.mark.parametrize("how", ["gone", "failing", "empty"])
def test_nothing_is_deleted_whenever_it_happens(tmp_path: Path, how: str) -> None:
    root = tmp_path / "drive"
    for folder in range(FOLDERS):
        (root / f"folder {folder}").mkdir(parents=True)
        for number in range(FILES):
            (root / f"folder {folder}" / f"{number}.txt").write_text(f"letter {folder} {number}")
    with Store.open(tmp_path / "library.sqlite") as store:
        store.add_root(root)
        Indexer(store, FakeHost(), ENCODERS, media_type).run()
        before = store.counts()
        met = offline = 0
        for looks in range(200):
            disk = Unplugged(root, looks, how)
            report = Indexer(store, FakeHost(), ENCODERS, media_type, filesystem=disk).run()
            counts = store.counts()
            assert (report.removed, report.released) == (0, 0), f"after {looks} looks"
            assert (counts.files, counts.contents, counts.vectors) == (before.files, before.contents, before.vectors)
            (known,) = store.roots()
            offline += known.state == ROOT_OFFLINE
            assert known.state == ROOT_ONLINE or known.reason
            assert len(store.search_text("letter", 50)) == FOLDERS * FILES, "an offline folder can be searched"
            met += disk.met
            if not disk.met:
                break
            host = FakeHost()
            back = Indexer(store, host, ENCODERS, media_type).run()
            assert (back.added, back.changed, back.removed, host.extracted) == (0, 0, 0, []), "it comes back for free"
            assert store.roots()[0].state == ROOT_ONLINE
        assert met > FOLDERS * FILES
        assert offline
        assert store.integrity() == []
