"""A run that is killed loses nothing that was committed, and the next one completes it."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from anyfind.ingest.indexer import Indexer
from anyfind.store.facade import Store
from fakes import indexing_child
from fakes.host import ENCODERS, FakeHost, digest, media_type

FILES = 150


@pytest.fixture
def library(tmp_path: Path) -> Path:
    root = tmp_path / "files"
    root.mkdir()
    for number in range(FILES):
        (root / f"{number}.txt").write_text(f"letter number {number}\n\nits second part {number}")
        (root / f"{number}.img").write_bytes(f"picture {number}".encode())
    path = tmp_path / "library.sqlite"
    with Store.open(path) as store:
        store.add_root(root)
    return path


@contextmanager
def child(library: Path, mode: str) -> Iterator[subprocess.Popen[str]]:
    """A process that has begun to index; it is gone when the block ends."""
    process = subprocess.Popen(
        [sys.executable, indexing_child.__file__, str(library), mode], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    with process:
        assert process.stdout.readline() == "started\n"
        yield process


@pytest.mark.parametrize("seed", range(4))
def test_kill_9_in_the_middle(library: Path, seed: int) -> None:
    with child(library, "slow") as process:
        time.sleep(random.Random(seed).uniform(0.15, 0.8))
        process.kill()
        assert process.stdout is not None
        assert process.stdout.read() == ""
    with Store.open(library) as store:
        assert store.integrity() == []
        before = store.counts()
        (root,) = store.roots()
        done = {path for path, known in store.locations(root.id).items() if known.state == "settled"}
        host = FakeHost()
        report = Indexer(store, host, ENCODERS, media_type).run()
        assert store.integrity() == []
        after = store.counts()
        assert (after.files, after.contents, after.pending, after.failed) == (2 * FILES, 2 * FILES, 0, 0)
        assert sum(after.vectors.values()) == 3 * FILES
        assert after.embeddings_made == 3 * FILES, "a vector that was stored is kept"
        assert report.indexed == 2 * FILES - len(done)
        assert not {path.name for path in host.extracted} & done
        texts = {digest(f"letter number {path[:-4]}") for path in done if path.endswith(".txt")}
        assert not texts & set(host.encoded), "nothing is embedded twice"
        assert before.embeddings_made <= after.embeddings_made


def test_a_file_that_kills_the_process_is_left_out_and_takes_no_other_along(library: Path) -> None:
    for _ in range(6):
        with child(library, "crash 77.txt") as process:
            process.wait(timeout=120)
        if process.returncode == 0:
            break
        assert process.returncode == -signal.SIGABRT
    else:
        pytest.fail("the file was never left out")
    with Store.open(library) as store:
        assert store.integrity() == []
        (failure,) = store.failures()
        assert (failure.path.name, failure.code, failure.quarantined) == ("77.txt", "gave-up", True)
        counts = store.counts()
        assert (counts.contents, counts.pending) == (2 * FILES - 1, 0)


def test_an_interrupted_run_ends_its_threads(library: Path) -> None:
    with child(library, "slow") as process:
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) != 0
    with Store.open(library) as store:
        assert store.integrity() == []
        Indexer(store, FakeHost(), ENCODERS, media_type).run()
        assert store.counts().pending == 0
