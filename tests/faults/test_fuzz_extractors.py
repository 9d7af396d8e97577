"""Two thousand damaged files over all extractors, through worker processes and a real index run.

No crash of the engine, no file lost, memory under the cap, every failure listed with a reason.
"""

from __future__ import annotations

import contextlib
import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import pytest

from anyfind.config import Places
from anyfind.ingest.indexer import Indexer
from anyfind.plugins.discovery import discover
from anyfind.plugins.host import Extracted
from anyfind.plugins.models import ModelStore
from anyfind.plugins.registry import Registry
from anyfind.plugins.states import PluginStates
from anyfind.plugins.worker.host import WorkerHost
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.manifest import ExtractorEntry
from anyfind.sdk.types import Source
from anyfind.store.facade import Store
from data_makers.mutations import ESCAPED, mutate, nested, tarred, traps
from data_makers.seeds import seeds
from fakes.host import ENCODERS, FakeHost

pytestmark = [pytest.mark.slow, pytest.mark.models, pytest.mark.timeout(1500)]

FILES = 2_000
CAP_MB = 1_536
ALLOWANCE_MB = 256
"""What a process may take beyond its cap before the next look at it."""

OFTEN = 20
"""How many files each extractor has to be asked to read at least."""

EXPECTED = {"bad-input", "encrypted", "too-large", "empty"}


class CountingHost(WorkerHost):
    """Two worker processes a plugin, and a count of who was given how many files.

    Attributes:
        asked: Full id of the extractor, for each file that it was given.
    """

    def __init__(self, registry: Registry, models: ModelStore, folder: Path, states: PluginStates) -> None:
        places = (folder / "data", folder / "cache")
        super().__init__(registry, models, *places, threads=2, states=states, memory_mb=CAP_MB, workers=2)
        self.asked: list[str] = []

    @contextlib.contextmanager
    def read(
        self, entry: ExtractorEntry, source: Source, scratch: Path, cancel: CancelToken
    ) -> Iterator[Iterator[object]]:
        """What one extractor gives."""
        self.asked.append(entry.full_id)
        with super().read(entry, source, scratch, cancel) as found:
            yield found


class InWorkers(FakeHost):
    """The bundled extractors in worker processes, with encoders that need no weights."""

    def __init__(self, real: WorkerHost) -> None:
        super().__init__()
        self._real = real

    def extract(self, source: Source) -> Extracted:
        """Read the file for real."""
        return self._real.extract(source)


@dataclass
class MemoryWatch:
    """Looks at this process's children a few times a second.

    Attributes:
        most_mb: The most memory that any child held.
    """

    most_mb: float = 0.0
    _stop: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Look until stopped."""
        own = psutil.Process()
        line = own.cmdline()
        while not self._stop.wait(0.2):
            for child in own.children(recursive=True):
                try:
                    if child.cmdline() == line:
                        # Forked a moment ago: until it runs its own program it has this one's memory.
                        continue
                    self.most_mb = max(self.most_mb, child.memory_info().rss / 1e6)
                except psutil.Error:
                    continue

    def stop(self) -> None:
        """Stop looking."""
        self._stop.set()


@dataclass(frozen=True)
class Outcome:
    """What became of the files."""

    names: list[str]
    known: set[str]
    failures: dict[str, tuple[str, str]]
    pending: int
    child_mb: float
    own_mb: float
    states: PluginStates
    registry: Registry
    asked: Counter[str]
    seconds: float


def write_files(folder: Path) -> list[str]:
    """The same files every time: every seed whole, traps, and damaged ones up to :data:`FILES`."""
    rng = random.Random(20_260)
    known = seeds()
    files = {f"whole.{suffix}": data for suffix, data in known.items()} | {f"trap-{n}": d for n, d in traps().items()}
    suffixes = list(known)
    while len(files) < FILES:
        suffix = suffixes[len(files) % len(suffixes)]
        data = mutate(known[suffix], rng)
        number = f"{len(files):04d}"
        kind = rng.random()
        if kind < 0.15:  # under a wrong name
            files[f"wrong-{number}.{rng.choice(suffixes)}"] = data
        elif kind < 0.22:
            files[f"nested-{number}.zip"] = nested(f"{number}.{suffix}", data, rng.randrange(1, 4))
        elif kind < 0.25:
            files[f"tarred-{number}.tar.gz"] = tarred(f"{number}.{suffix}", data)
        else:
            files[f"damaged-{number}.{suffix}"] = data
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return list(files)


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> ModelStore:
    """The weights that this computer keeps, with those of every extractor among them."""
    environment = {**os.environ, "ANYFIND_HOME": str(tmp_path_factory.mktemp("pull"))}
    store = ModelStore(Places.choose().models)
    for entry in Registry(discover()).extractors():
        if store.missing(entry.weights):
            command = [sys.executable, "-m", "anyfind", "models", "pull", entry.full_id, "--json"]
            done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600, check=False)
            assert done.returncode == 0, done.stderr
            assert not store.missing(entry.weights)
    return store


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory, models: ModelStore) -> Outcome:
    base = tmp_path_factory.mktemp("fuzz")
    root = base / "files"
    names = write_files(root)
    registry = Registry(discover())
    states = PluginStates(base / "states.json")
    host = CountingHost(registry, models, base, states)
    watch = MemoryWatch()
    watcher = threading.Thread(target=watch.run)
    watcher.start()
    before = psutil.Process().memory_info().rss
    start = time.monotonic()
    try:
        with Store.open(base / "library.sqlite") as store:
            store.add_root(root)
            Indexer(store, InWorkers(host), ENCODERS).run()
            seconds = time.monotonic() - start
            after = psutil.Process().memory_info().rss
            failures = {
                failure.path.relative_to(root).as_posix(): (failure.code, failure.message)
                for failure in store.failures()
            }
            known = set(store.locations(store.roots()[0].id))
            pending = store.counts().pending
    finally:
        watch.stop()
        watcher.join()
        host.close()
    own = (after - before) / 1e6
    return Outcome(names, known, failures, pending, watch.most_mb, own, states, registry, Counter(host.asked), seconds)


def test_no_file_is_lost(outcome: Outcome) -> None:
    assert len(outcome.names) == FILES
    assert outcome.known == set(outcome.names)
    assert outcome.pending == 0
    assert len(outcome.failures) < FILES * 0.7, "more fails than damage explains"


def test_every_extractor_is_asked(outcome: Outcome) -> None:
    seldom = {one.full_id for one in outcome.registry.extractors() if outcome.asked[one.full_id] < OFTEN}
    assert not seldom, outcome.asked


def test_whole_files_are_read_and_traps_cost_nothing_else(outcome: Outcome) -> None:
    whole = {name: failure for name, failure in outcome.failures.items() if name.startswith("whole.")}
    assert not whole
    for name in ("trap-laughs.docx", "trap-zeros.docx", "trap-huge.png", "trap-empty.docx"):
        assert name in outcome.failures


def test_every_failure_has_a_reason(outcome: Outcome) -> None:
    for name, (_, message) in outcome.failures.items():
        assert message.endswith((".", ")")), name
        assert "\n" not in message, name
        assert "Traceback" not in message, name
    odd = {name: failure for name, failure in outcome.failures.items() if failure[0] not in EXPECTED}
    assert len(odd) <= FILES // 200, Counter(code for code, _ in odd.values()).most_common() + list(odd.items())[:20]


def test_no_plugin_is_switched_off(outcome: Outcome) -> None:
    assert not [manifest for manifest in outcome.failures.values() if manifest[0] == "plugin-disabled"]


def test_memory_stays_under_the_cap(outcome: Outcome) -> None:
    declared = max(entry.memory_mb for entry in outcome.registry.extractors())
    assert outcome.child_mb < max(CAP_MB, declared) + ALLOWANCE_MB
    assert outcome.own_mb < 1_000


def test_nothing_is_left_behind(outcome: Outcome) -> None:
    assert not Path(Path.cwd().anchor, ESCAPED).exists()
    assert not [child for child in psutil.Process(os.getpid()).children() if "anyfind" in " ".join(child.cmdline())]
