"""Every write that can meet a full disk meets one: a real one where it can be mounted, an injected one anywhere."""

from __future__ import annotations

import errno
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from anyfind.align.artifacts import load_artifact, read_card, write_artifact
from anyfind.api.endpoint import Endpoint, read_endpoint, write_endpoint
from anyfind.config import Places
from anyfind.errors import DiskFull
from anyfind.sdk.types import Artifact
from anyfind.service.backup import restore
from anyfind.store import Store
from anyfind.thumbs import ThumbnailStore
from fakes.library import fill
from fakes.opened import filled, opened, places_in


def own_mounts() -> list[str] | None:
    """How to start a program that may mount a file system without anybody else seeing it; ``None``: not here."""
    tool = shutil.which("unshare")
    if tool is None or shutil.which("mount") is None:
        return None
    command = [tool, "--mount"] if os.geteuid() == 0 else [tool, "--user", "--map-root-user", "--mount"]
    probe = [*command, "sh", "-c", "mount -t tmpfs -o size=64k none /mnt"]
    return command if subprocess.run(probe, capture_output=True, check=False).returncode == 0 else None


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_real_disk_that_runs_full_at_every_page(tmp_path: Path) -> None:
    command = own_mounts()
    if command is None:
        pytest.skip("this computer lets no test mount a file system; the injected errors are tested all the same")
    done = subprocess.run(
        [*command, sys.executable, str(Path(__file__).with_name("full_disk.py")), str(tmp_path / "work")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    assert {name: met["wrong"] for name, met in found.items() if met["wrong"]} == {}
    for name, met in found.items():
        assert all("full" in sentence for sentence in met["sentences"]), name
        assert len(met["sentences"]) <= 3, name  # of the library, of the copy before a new schema, of a backup
    for name in ("a new library", "indexing", "a backup", "a restoration", "a new schema", "a repair"):
        assert found[name]["full"] > 5, f"{name} met no full disk, so nothing was shown"
    for name in ("a pair", "a saved search", "the settings"):
        assert found[name]["full"] > 0, f"{name} met no full disk, so nothing was shown"
    assert "Traceback" not in done.stderr


class FullFrom:
    """The nth write to a file fails for want of space, as does everything after it, until there is space again."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path, nth: int) -> None:
        self.left = nth
        self.full = True
        real_open, real_fsync = io.open, os.fsync

        def count() -> None:
            if self.full:
                self.left -= 1
                if self.left < 0:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        class Counting:
            def __init__(self, file: Any) -> None:
                self._file = file

            def write(self, data: Any) -> Any:
                count()
                return self._file.write(data)

            def __getattr__(self, name: str) -> Any:
                return getattr(self._file, name)

            def __enter__(self) -> Counting:
                return self

            def __exit__(self, *exc_info: object) -> None:
                self._file.close()

            def __iter__(self) -> Any:
                return iter(self._file)

        def opened_file(file: Any, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
            writes = any(sign in mode for sign in "wax+")
            here = isinstance(file, str | os.PathLike) and Path(os.fspath(file)).is_relative_to(folder)
            if writes and here:
                count()
                return Counting(real_open(file, mode, *args, **kwargs))
            return real_open(file, mode, *args, **kwargs)

        def synced(handle: int) -> None:
            count()
            real_fsync(handle)

        monkeypatch.setattr(io, "open", opened_file)
        monkeypatch.setattr(os, "fsync", synced)


ARTIFACT = Artifact("x/y", {"w": np.eye(2, dtype=np.float32)}, {"sides": ["a"], "target": "a", "dimension": 2})


def back_up(places: Places) -> None:
    with opened(places) as engine:
        engine.backup(places.library.parent / "copy.zip", overwrite=True)


def was_backed_up(places: Places) -> bool:
    restore(places_in(places.library.parent / "other"), places.library.parent / "copy.zip")
    return True


def put_back(places: Places) -> None:
    restore(places, places.library.parent / "older.zip")


def was_put_back(places: Places) -> bool:
    with Store.open(places.database) as store:
        return store.counts().files == 20


def publish(places: Places) -> None:
    write_endpoint(places.library, Endpoint(1, "0" * 64, os.getpid(), "1"))


def draw(places: Places) -> None:
    picture = np.zeros((80, 90, 3), np.uint8)
    assert ThumbnailStore(places.library / "thumbnails").get("cd" * 32, 64, lambda: picture) is not None


WORKS: dict[str, tuple[Callable[[Places], None], Callable[[Places], bool]]] = {
    "backup": (back_up, was_backed_up),
    "restore": (put_back, was_put_back),
    "endpoint": (publish, lambda places: read_endpoint(places.library) is not None),
    "thumbnail": (draw, lambda places: ThumbnailStore(places.library / "thumbnails").problems({"cd" * 32}) == []),
    "adapter": (
        lambda places: (write_artifact(ARTIFACT, places.adapters / "mine"), None)[1],
        lambda places: load_artifact(read_card(places.adapters / "mine")).kind == "x/y",
    ),
}


def went_well(work: Callable[[Places], None], places: Places) -> bool:
    """Whether the work was done; if not, a full disk has to be the reason given."""
    try:
        work(places)
    except DiskFull:
        return False
    except OSError as error:  # the command line makes the same sentence of it
        if error.errno != errno.ENOSPC:
            raise
        return False
    return True


@pytest.mark.parametrize("name", WORKS)
def test_every_write_of_a_file_fails_once(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log_watch: Any
) -> None:
    log_watch.expect("humbnail")  # that its cache cannot be kept is said, once
    places = places_in(tmp_path / "home")
    filled(places, 20)
    with opened(places) as engine:
        engine.backup(places.library.parent / "older.zip")
        fill(engine.store, 15, Path("/second"), start=500)
    work, done = WORKS[name]
    failures = 0
    for nth in range(60):
        with monkeypatch.context() as patch:
            disk = FullFrom(patch, tmp_path, nth)
            failures += not went_well(work, places)
            met = disk.left < 0
        with Store.open(places.database) as store:
            assert store.counts().files in ({20, 35} if name == "restore" else {35})
            assert store.integrity() == []
        if not met:
            break
    else:
        pytest.fail("it never ends")
    assert failures or name == "thumbnail"
    work(places)
    assert done(places)


def test_a_library_on_a_full_disk_can_be_searched_and_recovers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = places_in(tmp_path / "home")
    filled(places, 20)
    full = shutil.disk_usage(tmp_path)._replace(free=100)
    with monkeypatch.context() as patch:
        patch.setattr("anyfind.store.database.shutil.disk_usage", lambda _: full)
        store = Store.open(places.database)
        assert len(store.search_text("words", 5)) == 5
        with pytest.raises(DiskFull, match=r"full.*Free some space"):
            store.add_root(Path("/more"))
    store.add_root(Path("/more"))
    assert len(store.roots()) == 2
    store.close()
