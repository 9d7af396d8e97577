"""Every region of every file of a snapshot, flipped, zeroed or cut: never a crash, always right answers."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from anyfind.index import IndexManager, View
from anyfind.store import Store
from fakes.library import DIMENSION, SPACE, fill, unit

RAW = View("raw", SPACE.id, DIMENSION, unit)
KINDS = {"exact": 10_000, "hnsw": 50}
REGIONS = 24
FILES = 160


@pytest.fixture(params=KINDS)
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Store, Path, int]]:
    """An open library with a snapshot of one kind, and from how many vectors on that kind is used."""
    threshold = KINDS[str(request.param)]
    with Store.open(tmp_path / "library.sqlite") as store:
        fill(store, FILES)
        manager = IndexManager(store, tmp_path / "index", lambda: [RAW], exact_below=threshold, threads=1)
        manager.load()
        manager.save()
        manager.close()
        yield store, tmp_path / "index", threshold


def parts(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file())


def answers(store: Store, folder: Path, threshold: int) -> None:
    """Every vector finds itself, and the labels are those of the database; then what was wrong is written anew."""
    manager = IndexManager(store, folder, lambda: [RAW], exact_below=threshold, threads=1)
    labels = store.labels(SPACE.id)
    assert np.array_equal(manager.labels("raw"), labels)
    for label, stored in zip(labels[::16], store.vectors_by_label(SPACE.id, labels[::16]), strict=True):
        assert int(manager.search("raw", unit(stored), 1)[0][0]) == int(label)
    assert manager.wait(60)
    manager.load()
    manager.save()
    manager.close()
    fresh = IndexManager(store, folder, lambda: [RAW], exact_below=threshold, threads=1)
    assert fresh.refused() == []
    fresh.close()


@pytest.mark.parametrize("how", ["flipped", "zeroed", "cut", "doubled"])
def test_each_region_of_each_file(library: tuple[Store, Path, int], how: str, tmp_path: Path) -> None:
    store, folder, threshold = library
    sound = tmp_path / "sound"
    shutil.copytree(folder, sound)
    refused = 0
    for name in [path.name for path in parts(sound)]:
        whole = (sound / name).read_bytes()
        for region in range(REGIONS):
            start = region * len(whole) // REGIONS
            end = max(start + 1, (region + 1) * len(whole) // REGIONS)
            damaged = {
                "flipped": whole[:start] + bytes([whole[start] ^ 0x81]) + whole[start + 1 :],
                "zeroed": whole[:start] + bytes(end - start) + whole[end:],
                "cut": whole[:start],
                "doubled": whole[:end] + whole[start:],
            }[how]
            shutil.rmtree(folder)
            shutil.copytree(sound, folder)
            (folder / name).write_bytes(damaged)
            manager = IndexManager(store, folder, lambda: [RAW], exact_below=threshold, threads=1)
            reasons = manager.refused()
            manager.close()
            if damaged != whole:
                # In the pointer a space more or less, or a bit that JSON does not mind, means the same as before.
                harmless = name.endswith(".json") and _same(whole, damaged)
                assert bool(reasons) != harmless, f"{name}, region {region}"
                refused += bool(reasons)
            answers(store, folder, threshold)
    assert refused > REGIONS


def _same(one: bytes, other: bytes) -> bool:
    try:
        return bool(json.loads(one) == json.loads(other))
    except ValueError:
        return False


def test_a_snapshot_that_would_kill_the_process_is_never_loaded(
    library: tuple[Store, Path, int], tmp_path: Path
) -> None:
    """hnswlib trusts its header: loaded without its digest, it may end the process, so a child has a look."""
    store, folder, threshold = library
    for file in parts(folder):
        if file.suffix in (".hnsw", ".exact"):
            data = bytearray(file.read_bytes())
            for at in range(min(96, len(data))):
                data[at] ^= 0xFF
            file.write_bytes(data)
    script = tmp_path / "answers.py"
    script.write_text(
        f"""import sys
sys.path[:0] = {[str(Path(__file__).parent), str(Path(__file__).parent.parent)]!r}
from pathlib import Path
from test_snapshot_regions import answers
from anyfind.store import Store
with Store.open(Path({str(store.path)!r})) as store:
    answers(store, Path({str(folder)!r}), {threshold})
"""
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
