"""A library that was copied to another computer, and folders that lie elsewhere, cost not one embedding."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from anyfind.config import Places
from anyfind.errors import BadInput, NoSuchFolder, NotFound
from anyfind.ingest.filesystem import FileSystem
from anyfind.ingest.indexer import Indexer
from anyfind.ingest.report import RunReport
from anyfind.store.records import ROOT_OFFLINE
from fakes.disk import FaultyDisk
from fakes.host import ENCODERS, FakeHost, media_type
from fakes.opened import opened, places_in

FILES = 30


def indexed(places: Places, host: FakeHost, filesystem: FileSystem | None = None) -> RunReport:
    with opened(places) as engine:
        return Indexer(engine.store, host, ENCODERS, media_type, filesystem=filesystem).run()


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A library with two folders of one parent, indexed."""
    made = places_in(tmp_path / "old" / "anyfind")
    with opened(made) as engine:
        for name in ("papers", "pictures"):
            folder = tmp_path / "old" / "home" / name
            (folder / "inner").mkdir(parents=True)
            for number in range(FILES):
                (folder / "inner" / f"{number}.txt").write_text(f"letter {number} in {name}\n\nits end {number} {name}")
                (folder / f"{number}.img").write_bytes(f"picture {number} {name}".encode())
            engine.store.add_root(folder)
    assert indexed(made, FakeHost()).embedded == 2 * 3 * FILES
    return made


@pytest.mark.parametrize("times_kept", [True, False])
def test_a_library_on_another_computer(places: Places, tmp_path: Path, times_kept: bool) -> None:
    new = tmp_path / "new"
    shutil.copytree(tmp_path / "old", new, copy_function=shutil.copy2 if times_kept else shutil.copy)
    if not times_kept:
        for path in (new / "home").rglob("*"):
            os.utime(path, (1.0, 1.0))
    shutil.rmtree(tmp_path / "old")
    there = places_in(new / "anyfind")
    with opened(there) as engine:
        moved = engine.move_folder(tmp_path / "old" / "home", new / "home")
    assert [folder.path for folder in moved] == [str(new / "home" / "papers"), str(new / "home" / "pictures")]
    assert [folder.files for folder in moved] == [2 * FILES, 2 * FILES]
    host = FakeHost()
    report = indexed(there, host)
    assert (host.encoded, host.extracted, report.embedded, report.removed, report.failed) == ([], [], 0, 0, 0)
    with opened(there) as engine:
        counts = engine.store.counts()
        assert (counts.files, counts.pending, counts.embeddings_made) == (4 * FILES, 0, 6 * FILES)
        (hit,) = engine.store.search_text("letter 7 papers", 1)
        (file,) = engine.store.files([hit.content_id])[hit.content_id].locations
        assert file.path == new / "home" / "papers" / "inner" / "7.txt"
        assert engine.check(repair=False).damage == []
    assert indexed(there, host).changed == 0


def test_one_folder_of_several(places: Places, tmp_path: Path) -> None:
    home = tmp_path / "old" / "home"
    (home / "pictures").rename(home / "photos")
    with opened(places) as engine:
        (moved,) = engine.move_folder(home / "pictures", home / "photos")
        assert (moved.path, moved.files) == (str(home / "photos"), 2 * FILES)
    host = FakeHost()
    assert indexed(places, host).removed == 0
    assert host.encoded == []


def test_what_is_refused_changes_nothing(places: Places, tmp_path: Path) -> None:
    home = tmp_path / "old" / "home"
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "papers").mkdir()
    with opened(places) as engine:
        before = [folder.path for folder in engine.folders()]
        with pytest.raises(NotFound, match="No folder of the library"):
            engine.move_folder(home / "papers" / "inner", empty)
        with pytest.raises(NoSuchFolder, match="does not exist"):
            engine.move_folder(home / "papers", tmp_path / "nowhere")
        with pytest.raises(BadInput, match="None of the known files"):
            engine.move_folder(home / "papers", empty / "papers")
        (empty / "papers" / "0.img").touch()
        with pytest.raises(NoSuchFolder, match="pictures does not exist"):
            engine.move_folder(home, empty)
        with pytest.raises(BadInput, match="folder of the library already"):
            engine.move_folder(home / "papers", home / "pictures")
        assert [folder.path for folder in engine.folders()] == before
        (forced,) = engine.move_folder(home / "papers", tmp_path / "later", force=True)
        assert forced.path == str(tmp_path / "later")


def test_a_drive_that_is_not_mounted_at_the_new_place_yet(places: Places, tmp_path: Path) -> None:
    """What the last scan knew of drives moves along: an empty folder on another drive is no folder without files."""
    mount = tmp_path / "mnt"
    mount.mkdir()
    with opened(places) as engine:
        engine.move_folder(tmp_path / "old" / "home" / "papers", mount, force=True)
        (root,) = [root for root in engine.store.roots() if root.path == mount]
        kept = json.loads(engine.store.get_meta(f"scan.mounts.{root.id}") or "{}")
        assert kept["path"] == str(mount)
        assert kept["mounts"]
    disk = FaultyDisk()
    disk.devices[mount] = 4711
    host = FakeHost()
    report = indexed(places, host, disk)
    assert report.removed == 0
    with opened(places) as engine:
        assert [root.state for root in engine.store.roots() if root.path == mount] == [ROOT_OFFLINE]
        assert engine.store.counts().files == 4 * FILES
    for path in (tmp_path / "old" / "home" / "papers").iterdir():
        path.rename(mount / path.name)
    assert indexed(places, host).removed == 0
    assert host.encoded == []
