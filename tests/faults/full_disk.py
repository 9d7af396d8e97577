"""Let a real disk run full at every point of everything that writes, and look at what is left.

Run as a program in a mount namespace of its own: ``unshare -m python tests/faults/full_disk.py FOLDER`` as root, else
``unshare -Urm ...``. It mounts a small file system in memory, and for each kind of work leaves it no free page, then
one, then two, until the work succeeds. Whatever did not fit has to be one clear error, with nothing lost and nothing
harmed; with space again the same work succeeds. It prints one JSON document: how often each work met the full disk,
the sentences, and everything that was wrong.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from anyfind import log
from anyfind.align.artifacts import load_artifact, read_card, write_artifact
from anyfind.api.endpoint import Endpoint, read_endpoint, write_endpoint
from anyfind.api.requests import SearchRequest
from anyfind.config import Places, Settings
from anyfind.errors import AnyfindError, DiskFull
from anyfind.index import IndexManager, View
from anyfind.sdk.types import Artifact, Locator
from anyfind.service import searches
from anyfind.service.backup import restore
from anyfind.service.changing_settings import SettingsFile
from anyfind.store import Store, migrate
from anyfind.store.database import Database
from anyfind.store.migrations import MIGRATIONS
from anyfind.store.pairs import PairWrite
from anyfind.thumbs import ThumbnailStore
from fakes.library import DIMENSION, SPACE, fill, unit
from fakes.opened import opened, places_in

PAGE = 4096
SIZE = 6 << 20
RAW = View("raw", SPACE.id, DIMENSION, unit)
ARTIFACT = Artifact("x/y", {"w": np.ones((64, 64), np.float32)}, {"sides": ["a"], "target": "a", "dimension": 2})


@dataclass
class Met:
    """How one kind of work met full disks."""

    full: int = 0
    pages_needed: int = 0
    sentences: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Work:
    """Something that writes.

    Attributes:
        do: The work.
        done: Whether it has had its effect.
        quiet: It is about a cache: a full disk costs only that, and nothing is raised.
    """

    do: Callable[[Places], None]
    done: Callable[[Places], bool]
    quiet: bool = False


def index_files(places: Places) -> None:
    with Store.open(places.database) as store:
        fill(store, 40, Path("/more"), start=900)


def indexed(places: Places) -> bool:
    with Store.open(places.database) as store:
        counts = store.counts()
        return (counts.files, counts.contents, counts.pending, sum(counts.vectors.values())) == (100, 100, 0, 100)


def make(places: Places) -> None:
    shutil.rmtree(places.library)
    with opened(places) as engine:
        engine.store.add_root(Path("/data"))


def made(places: Places) -> bool:
    with opened(places) as engine:
        return [str(root.path) for root in engine.store.roots()] == ["/data"]


def save_snapshot(places: Places) -> None:
    with Store.open(places.database) as store:
        manager = IndexManager(store, places.index, lambda: [RAW])
        manager.load()
        manager.save()
        manager.close()


def snapshot_saved(places: Places) -> bool:
    with Store.open(places.database) as store:
        manager = IndexManager(store, places.index, lambda: [RAW])
        right = manager.refused() == [] and np.array_equal(manager.labels("raw"), store.labels(SPACE.id))
        manager.close()
        return right and len(list(places.index.glob("*.json"))) == 1


def back_up(places: Places) -> None:
    with opened(places) as engine:
        engine.backup(places.library.parent / "copy.zip", overwrite=True)


def backed_up(places: Places) -> bool:
    copy = places.library.parent / "copy.zip"
    if not copy.exists():
        return False
    elsewhere = places_in(places.models.parent.parent / "elsewhere")
    try:
        restore(elsewhere, copy)
        return True
    finally:
        shutil.rmtree(elsewhere.library)


def put_back(places: Places) -> None:
    restore(places, places.models / "older.zip")


def is_back(places: Places) -> bool:
    with Store.open(places.database) as store:
        return store.counts().files == 30


def publish(places: Places) -> None:
    write_endpoint(places.library, Endpoint(1234, "0" * 64, os.getpid(), "1"))


def published(places: Places) -> bool:
    return read_endpoint(places.library) is not None


class Later:
    """A schema after the newest."""

    VERSION = len(MIGRATIONS) + 1
    DESCRIPTION = "a table more"

    def apply(self, connection: Any) -> None:
        connection.exec_driver_sql("CREATE TABLE more AS SELECT * FROM segments")


def change_schema(places: Places) -> None:
    database = Database(places.database)
    try:
        migrate.migrate(database, (*MIGRATIONS, Later()))
    finally:
        database.close()


def schema_changed(places: Places) -> bool:
    database = Database(places.database)
    try:
        with database.read() as connection:
            return bool(connection.exec_driver_sql("PRAGMA user_version").scalar_one() == Later.VERSION)
    finally:
        database.close()


def mend(places: Places) -> None:
    with opened(places) as engine:
        engine.store.care.rebuild_full_text()
        report = engine.check(repair=True)
        assert not report.damage, report.damage


def draw(places: Places) -> None:
    picture = np.zeros((200, 300, 3), np.uint8)
    made_one = ThumbnailStore(places.library / "thumbnails").get("ab" * 32, 128, lambda: picture)
    assert made_one is not None


def drawn(places: Places) -> bool:
    return ThumbnailStore(places.library / "thumbnails").problems({"ab" * 32}) == []


def keep_adapter(places: Places) -> None:
    write_artifact(ARTIFACT, places.adapters / "mine")


def adapter_kept(places: Places) -> bool:
    folder = places.adapters / "mine"
    if not (folder / "card.json").exists():
        return False
    load_artifact(read_card(folder))
    return True


def give_pair(places: Places) -> None:
    words = "a boat on a lake"
    pair = PairWrite(
        key="5e" * 32,
        content_id=1,
        item="ab" * 32,
        modality="image",
        locator=Locator(),
        text=words,
        source="written",
        weight=1.0,
        reason="it was written",
        held_out=False,
    )
    with Store.open(places.database) as store:
        store.pairs.add([pair])


def pair_given(places: Places) -> bool:
    with Store.open(places.database) as store:
        return [row.pair.text for row in store.pairs.having(["5e" * 32])] == ["a boat on a lake"]


def save_search(places: Places) -> None:
    with opened(places) as engine:
        searches.save(engine, "Boats", SearchRequest(text="boat"))


def search_saved(places: Places) -> bool:
    with opened(places) as engine:
        return [one.name for one in searches.saved(engine).searches] == ["Boats"]


def change_settings(places: Places) -> None:
    SettingsFile(places, lambda: Settings.load(places), {}).change({"threads": 2})


def settings_changed(places: Places) -> bool:
    alone = [path.name for path in places.library.glob("config*")] == ["config.toml"]
    return alone and Settings.load(places).threads == 2


def write_log(places: Places) -> None:
    logger = logging.getLogger("anyfind.faults")
    log.start(places.logs, 0)
    for number in range(200):
        logger.info("A line of the log with the number %d.", number)


WORKS = {
    "a new library": Work(make, made),
    "indexing": Work(index_files, indexed),
    "a snapshot": Work(save_snapshot, snapshot_saved, quiet=True),
    "a backup": Work(back_up, backed_up),
    "a restoration": Work(put_back, is_back),
    "the endpoint": Work(publish, published),
    "a new schema": Work(change_schema, schema_changed),
    "a repair": Work(mend, lambda _: True),
    "a thumbnail": Work(draw, drawn, quiet=True),
    "an adapter": Work(keep_adapter, adapter_kept),
    "a pair": Work(give_pair, pair_given),
    "a saved search": Work(save_search, search_saved),
    "the settings": Work(change_settings, settings_changed),
    "the log": Work(write_log, lambda _: True, quiet=True),
}


def leave(disk: Path, pages: int) -> Path:
    """Fill the disk but for that many pages."""
    ballast = disk / "ballast"
    with ballast.open("wb") as file:
        free = os.statvfs(disk).f_bavail - pages
        if free > 0:
            os.posix_fallocate(file.fileno(), 0, free * PAGE)
    return ballast


def sweep(name: str, work: Work, ready: Path, disk: Path) -> Met:
    """Do one kind of work with ever more space, until it fits."""
    met = Met()
    for pages in [*range(20), *range(20, 70, 3), *range(70, 1200, 11)]:
        shutil.rmtree(disk / "home", ignore_errors=True)
        shutil.copytree(ready, disk / "home")
        places = places_in(disk / "home")
        before = contents(places)
        ballast = leave(disk, pages)
        succeeded = tried(work, places, met, f"{name}, {pages} pages")
        ballast.unlink()
        if name != "a new library" or succeeded:
            look(places, before, met, f"{name}, {pages} pages")
        if not succeeded or work.quiet:
            again = Met()
            if not tried(work, places, again, name) or not work.done(places):
                met.wrong.append(f"{name}, {pages} pages: not even with space: {again.wrong or again.sentences}")
        if succeeded and (not work.quiet or pages > 60):
            if not work.done(places):
                met.wrong.append(f"{name}, {pages} pages: it said that it was done and is not.")
            met.pages_needed = pages
            return met
    met.wrong.append(f"{name} never fits.")
    return met


def tried(work: Work, places: Places, met: Met, where: str) -> bool:
    """Do the work; whether it went well."""
    try:
        work.do(places)
    except DiskFull as error:
        met.full += 1
        met.sentences.add(str(error).replace(str(places.library.parent), "HOME"))
        if work.quiet:
            met.wrong.append(f"{where}: raised {error}")
        return False
    except OSError as error:  # what the command line turns into the same sentence
        met.full += 1
        if error.errno != 28:
            met.wrong.append(f"{where}: {error!r}")
        return False
    except AnyfindError as error:
        met.wrong.append(f"{where}: {type(error).__name__}: {error}")
        return False
    return True


def contents(places: Places) -> tuple[int, int]:
    with Store.open(places.database) as store:
        counts = store.counts()
        return counts.files, sum(counts.vectors.values())


def look(places: Places, before: tuple[int, int], met: Met, where: str) -> None:
    """Nothing is lost and nothing is harmed."""
    try:
        database = Database(places.database)
        try:
            with database.read() as connection:
                verdict = connection.exec_driver_sql("PRAGMA integrity_check").scalar_one()
                files = connection.exec_driver_sql("SELECT count(*) FROM locations").scalar_one()
                vectors = connection.exec_driver_sql("SELECT count(*) FROM vectors").scalar_one()
        finally:
            database.close()
    except AnyfindError as error:
        met.wrong.append(f"{where}: afterwards: {error}")
        return
    if verdict != "ok":
        met.wrong.append(f"{where}: {verdict}")
    lost = files < before[0] or vectors < before[1]
    if lost and "restoration" not in where and "new library" not in where:
        met.wrong.append(f"{where}: {before} before, {(files, vectors)} after.")
    left = [
        path.name for path in places.library.rglob("*") if path.name.endswith((".part", ".tmp", ".new", ".database"))
    ]
    if left and not where.startswith(("an adapter", "the endpoint")):  # small ones, which the next attempt replaces
        met.wrong.append(f"{where}: left {left}")


def main(folder: Path, names: list[str]) -> int:
    """Mount, sweep, print."""
    disk = folder / "disk"
    disk.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "none", str(disk)], check=True)
    try:
        sys.stdout.write(json.dumps(swept(folder, disk, names), indent=1) + "\n")
        return 0
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def swept(folder: Path, disk: Path, names: list[str]) -> dict[str, Any]:
    """Every work, or those that are named."""
    ready = places_in(folder / "ready")
    with opened(ready) as engine:
        fill(engine.store, 30)
        ready.models.mkdir()
        engine.backup(ready.models / "older.zip")
        fill(engine.store, 30, Path("/second"), start=500)
    save_snapshot(ready)
    logging.getLogger("anyfind").setLevel(logging.CRITICAL)
    found = {}
    for name, work in WORKS.items():
        if not names or name in names:
            met = sweep(name, work, ready.library.parent, disk)
            found[name] = {**met.__dict__, "sentences": sorted(met.sentences), "wrong": met.wrong[:20]}
    return found


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
