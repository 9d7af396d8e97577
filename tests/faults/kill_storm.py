"""Kill an indexer again and again while its files change, and prove that nothing was lost or done twice.

Run by hand: ``python tests/faults/kill_storm.py --kills 300 --files 2000 --seed 7``. It prints one JSON document and
exits with 1 if anything was wrong.

One process keeps everything imported and has no threads. For each kill it forks a child that opens the library, scans,
indexes, loads the indexes and saves snapshots, over and over; meanwhile the parent adds, changes, moves, copies and
deletes files. After a random time the child gets SIGKILL. Encoders are fakes that embed by hashing and write down what
they embed before they answer, so that not even an embedding that was lost with the process goes uncounted.

What is counted: a content is *completed* when the database says that it is settled, which is written in the same
transaction as, or after, its last vector. The parent reads the completed contents after every kill, before the next
child starts. If any later child embeds a piece of such a content, completed work was done twice. Every version of every
file has words of its own, so a piece belongs to exactly one content; a file may be moved or copied, and then must cost
nothing, and a content that no file has any more never comes back. Pieces of a content that was *not* yet completed when
the process died may be embedded again: nobody could know that they had been.

The recovery is one run that also tries again what was given up (``index --retry-failed``): a file that was in hand at
five kills in a row counts as one that kills the engine, by design, and is named in ``gave_up``.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
import psutil

from anyfind.index import IndexManager, View
from anyfind.ingest.indexer import Indexer
from anyfind.ingest.ports import IngestOptions
from anyfind.service.checking.database import check_store
from anyfind.service.checking.indexes import check_views
from anyfind.service.checking.report import CheckReport
from anyfind.store import Store
from data_makers.storm_files import Files, paragraphs, payloads
from fakes.host import DIMENSION, ENCODERS, FakeHost, digest, media_type, vector
from fakes.library import unit

OPTIONS = IngestOptions(window=32, batch=8, batches={}, commit_items=16, text_seconds=0.02, commit_seconds=0.02)
VIEWS = [View(space.id, space.id, DIMENSION, unit) for _, space in ENCODERS.values()]
LONGEST_S = 0.25
"""The longest life of a child, in seconds of a processor; the shortest ones do not even come to scan everything."""

STEPS = 1.5
"""Changes for each of the wanted files, spread over the kills."""

PATIENCE_S = 1.5
"""The same by the clock, should the computer be busy with other things."""


@dataclass(frozen=True)
class Place:
    """Where one storm rages."""

    folder: Path

    @property
    def library(self) -> Path:
        return self.folder / "library"

    @property
    def database(self) -> Path:
        return self.library / "library.sqlite"

    @property
    def encoded(self) -> Path:
        return self.folder / "encoded.log"

    @property
    def roots(self) -> list[Path]:
        return [self.folder / "files" / "one", self.folder / "files" / "two"]


def index_for_ever(place: Place, *, rounds: int | None = None, retry: bool = False) -> None:
    """What a child does: bring the library up to date, save snapshots, and again."""
    handle = os.open(place.encoded, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def write_down(_encoder: str, items: object) -> None:
        assert isinstance(items, list | tuple)
        os.write(handle, "".join(f"{digest(item)}\n" for item in items).encode())

    done = 0
    with Store.open(place.database) as store:
        if retry:
            store.retry_failed()
        manager = IndexManager(store, place.library / "index", lambda: VIEWS, exact_below=600, threads=1)
        indexer = Indexer(store, FakeHost(on_encode=write_down), ENCODERS, media_type, options=OPTIONS)
        while rounds is None or done < rounds:
            indexer.run()
            manager.load()
            manager.save()
            done += 1
        manager.close()


def forked(place: Place, *, rounds: int | None = None, retry: bool = False) -> int:
    """Start a child; its process id."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        index_for_ever(place, rounds=rounds, retry=retry)
        status = 0
    finally:
        sys.stderr.flush()
        os._exit(status)
    raise AssertionError


def completed(place: Place) -> set[str]:
    """Full hashes of the contents that are settled."""
    if not place.database.exists():
        return set()
    with closing(sqlite3.connect(place.database)) as connection:
        try:
            return {full for (full,) in connection.execute("""SELECT "full" FROM contents WHERE state = 'settled'""")}
        except sqlite3.OperationalError:  # killed before there was a schema
            return set()


def read_new(place: Place, position: int) -> tuple[list[str], int]:
    """What was embedded since a position of the log, and the position now."""
    if not place.encoded.exists():
        return [], 0
    with place.encoded.open("rb") as log:
        log.seek(position)
        data = log.read()
    return data.decode().split(), position + len(data)


@dataclass
class Outcome:
    """What a storm showed; ``wrong`` is empty if all is well."""

    kills: int = 0
    steps: int = 0
    files: int = 0
    versions: int = 0
    changes: dict[str, int] = field(default_factory=dict)
    encoded: int = 0
    encoded_before_recovery: int = 0
    distinct: int = 0
    completed_twice: int = 0
    gave_up: int = 0
    snapshots_cut: int = 0
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)


def storm(place: Place, kills: int, wanted: int, seed: int) -> Outcome:
    """Rage, recover, and look."""
    started = time.monotonic()
    rng = random.Random(seed)
    for root in place.roots:
        root.mkdir(parents=True)
    place.library.mkdir()
    files = Files(place.roots, rng)
    for _ in range(wanted // 4):
        files._add()
    with Store.open(place.database) as store:
        for root in place.roots:
            store.add_root(root)
    outcome = Outcome()
    known: dict[str, str] = {}
    position = 0
    encoded: list[str] = []
    finished: set[str] = set()

    def account() -> None:
        nonlocal position, finished
        fresh, position = read_new(place, position)
        for one in fresh:
            if one in known and known[one] in finished:
                outcome.completed_twice += 1
                outcome.wrong.append(f"A piece of the completed content {known[one]} was embedded again.")
        encoded.extend(fresh)
        for full, parts in files.pieces.items():
            for part in parts:
                known[part] = full
        # Read after the log: what a dead child completed was embedded before.
        finished = finished | completed(place)

    for _ in range(kills):
        child = forked(place)
        life, until = rng.uniform(0.005, LONGEST_S), time.monotonic() + PATIENCE_S
        while _used(child) < life and time.monotonic() < until:
            if outcome.steps < wanted * STEPS * (outcome.kills + 1) / kills:
                files.step(wanted)
                outcome.steps += 1
            time.sleep(rng.uniform(0, 0.02))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status):
            outcome.wrong.append(f"A child ended by itself with status {os.WEXITSTATUS(status)}.")
        outcome.kills += 1
        outcome.snapshots_cut += bool(list((place.library / "index").glob("*.tmp")))
        account()
    with Store.open(place.database) as store:
        outcome.gave_up = len(store.failures())
    outcome.encoded_before_recovery = len(encoded)
    for retry in (True, False):
        _, status = os.waitpid(forked(place, rounds=1, retry=retry), 0)
        if status:
            outcome.wrong.append("The recovery did not succeed.")
        account()
    outcome.wrong += list(verify(place, files))
    outcome.files, outcome.versions, outcome.changes = len(files.here), files.versions, files.done
    outcome.encoded, outcome.distinct = len(encoded), len(set(encoded))
    outcome.seconds = round(time.monotonic() - started, 1)
    return outcome


def _used(child: int) -> float:
    """Seconds of a processor that a child has used."""
    times = psutil.Process(child).cpu_times()
    return float(times.user + times.system)


def verify(place: Place, files: Files) -> Iterator[str]:
    """Everything that is not as it should be after the recovery."""
    with Store.open(place.database) as store:
        report = CheckReport()
        check_store(store, report, repair=False, on_exchange=lambda: None)
        manager = IndexManager(store, place.library / "index", lambda: VIEWS, exact_below=600, threads=1)
        check_views(store, manager, report, repair=False)
        yield from report.damage
        yield from report.leftovers
        yield from _files_and_contents(store, files)
        yield from _vectors(store, manager, files)
        yield from _what_is_gone(store, files)
        manager.close()
    left = [path.name for path in place.library.rglob("*") if path.name.endswith((".tmp", ".part"))]
    if left:
        yield f"Temporary files are left: {left}."


def _files_and_contents(store: Store, files: Files) -> Iterator[str]:
    locations = {
        root.path / relative: known for root in store.roots() for relative, known in store.locations(root.id).items()
    }
    if set(locations) != set(files.here):
        yield f"{len(set(files.here) - set(locations))} files lack, {len(set(locations) - set(files.here))} are gone."
    number = sum(len(store.locations(root.id)) for root in store.roots())
    if number != len(files.here) or store.counts().files != len(files.here):
        yield f"{number} locations for {len(files.here)} files."
    contents: dict[int, int] = {}
    for path, known in locations.items():
        if known.state != "settled" or known.content_id is None:
            yield f"{path} is {known.state}."
            continue
        version = files.here.get(path)
        texts = [segment.text for segment in store.segments_of_content(known.content_id)]
        if version is not None and path.suffix == ".txt" and texts != paragraphs(version):
            yield f"{path} is found by other words than are in it: {texts}."
        if version is not None and contents.setdefault(version, known.content_id) != known.content_id:
            yield f"{path} and its copy have two contents."
    if store.counts().contents != len(set(files.here.values())):
        yield f"{store.counts().contents} contents for {len(set(files.here.values()))} versions."


def _vectors(store: Store, manager: IndexManager, files: Files) -> Iterator[str]:
    """Every piece is found by its vector, once, and leads to its file."""
    total = 0
    versions = {version: path for path, version in files.here.items()}
    for version, path in versions.items():
        view = VIEWS[1] if path.suffix == ".img" else VIEWS[0]
        for payload in payloads(version, path.suffix):
            total += 1
            query = unit(vector(payload).astype(np.float16).astype(np.float32))
            labels, scores = manager.search(view.id, query, 3)
            best = [int(label) for label, score in zip(labels, scores, strict=True) if score > 1 - 1e-3]
            owners = {owner for owner, _ in store.owners_of(best).values()}
            if len(best) != 1 or path not in {
                place.path for owner in owners for place in store.files([owner])[owner].locations
            }:
                yield f"A piece of {path} is found {len(best)} times."
    stored = sum(store.counts().vectors.values())
    if stored != total:
        yield f"{stored} vectors for {total} pieces."


def _what_is_gone(store: Store, files: Files) -> Iterator[str]:
    there = set(files.here.values())
    for version in range(1, files.versions + 1):
        found = store.search_text(f"words{version}a", 3)
        expected = version in there and any(
            path.suffix == ".txt" for path, number in files.here.items() if number == version
        )
        if bool(found) != expected:
            yield f"The words of version {version} are {'found' if found else 'not found'}."


def main() -> int:
    """Read the arguments, rage, print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="Where to work, and what to leave behind; else a temporary folder.")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.folder or Path(temporary)
        outcome = storm(Place(folder), chosen.kills, chosen.files, chosen.seed)
    shown = dict(outcome.__dict__)
    shown["wrong"] = outcome.wrong[:50]
    sys.stdout.write(json.dumps(shown, indent=1) + "\n")
    return 1 if outcome.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
