"""One step of measuring a fit, as a process, with six words: step, folder, count, method, device, values.

The steps are ``write``, ``fit`` and ``apply``; the values are hyper-parameters as JSON.

Each step has a process of its own, so that its memory is its own. The pairs are made up: 384 and 1,280 dimensions, as
the default encoders give, that share sixty-four hidden ones under noise.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np

from anyfind.align.artifacts import load_artifact, read_card, write_artifact
from anyfind.align.fit import fit
from anyfind.align.streaming import PairBatch, open_pairs, write_pairs
from anyfind.errors import BadInput, NotFound
from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.entries import AdapterEntry
from anyfind.sdk.types import FitOptions

LEFT: Final = 384
RIGHT: Final = 1280
_HIDDEN: Final = 64
_BLOCK: Final = 8192
_APPLIED: Final = 65_536


def synthetic_pairs(count: int, seed: int = 0) -> Iterator[PairBatch]:
    """Pairs in batches: unit vectors ``[n, 384]`` on the left, pooled activations ``[n, 1280]`` on the right.

    The hidden dimensions that both sides share fall off in strength, as the correlations of real encoders do.
    """
    random = np.random.default_rng(seed)
    strength = 1.0 / np.sqrt(1.0 + np.arange(_HIDDEN, dtype=np.float32))
    to_left = (random.standard_normal((_HIDDEN, LEFT), dtype=np.float32).T * strength).T
    to_right = (random.standard_normal((_HIDDEN, RIGHT), dtype=np.float32).T * strength).T
    for start in range(0, count, _BLOCK):
        rows = min(_BLOCK, count - start)
        hidden = random.standard_normal((rows, _HIDDEN), dtype=np.float32)
        left = hidden @ to_left + 1.5 * random.standard_normal((rows, LEFT), dtype=np.float32)
        right = hidden @ to_right + 2.5 * random.standard_normal((rows, RIGHT), dtype=np.float32)
        left /= np.linalg.norm(left, axis=1, keepdims=True)
        yield PairBatch(left, np.maximum(right + 0.5, 0.0), np.arange(rows, dtype=np.int64))


def trainer_of(registry: Registry, method: str) -> AdapterEntry:
    """The way to fit that is called so, by its id or its full id.

    Raises:
        NotFound: There is none.
        BadInput: It cannot read pairs from files.
    """
    able = [entry for entry in registry.adapters() if entry.trainer is not None and entry.streams]
    for entry in registry.adapters():
        if method in {entry.id, entry.full_id} and entry.trainer is not None:
            if entry not in able:
                raise BadInput(
                    f"{entry.full_id} cannot fit on pairs in files, and so many do not fit into memory.",
                    hint=f"These can: {', '.join(one.full_id for one in able)}.",
                )
            return entry
    raise NotFound(f"There is no way to fit called {method!r}.", hint=f"Try {', '.join(one.id for one in able)}.")


def write_step(folder: Path, count: int) -> dict[str, Any]:
    """Make the pairs and write them, as they would be streamed out of a library."""
    started = time.perf_counter()
    pairs = write_pairs(folder / "pairs", synthetic_pairs(count), "words", "pictures", "made up", CancelToken())
    size = pairs.left.nbytes + pairs.right.nbytes
    return {"seconds": round(time.perf_counter() - started, 2), "file_mb": round(size / 2**20, 1)}


def fit_step(folder: Path, method: str, device: str, values: Mapping[str, object] | None = None) -> dict[str, Any]:
    """Fit on the written pairs, and keep the adapter."""
    registry = Registry(discover())
    entry = trainer_of(registry, method)
    assert entry.trainer is not None
    pairs = open_pairs(folder / "pairs")
    # Said in the environment on a computer that others use too: threads that wait for each other cost all of them.
    threads = int(os.environ.get("OMP_NUM_THREADS") or os.cpu_count() or 1)
    options = FitOptions(device=device, threads=threads, values=values or {})
    started = time.perf_counter()
    fitted = fit(registry.load(entry.trainer)(), pairs, _quiet, CancelToken(), options)
    seconds = time.perf_counter() - started
    write_artifact(fitted.artifact, folder / "adapter")
    card = fitted.artifact.card
    return {
        "method": entry.full_id,
        "device": card.get("training", {}).get("device", "cpu"),
        "seconds": round(seconds, 2),
        "cpu_seconds": round(fitted.cpu_seconds, 2),
        "pairs_per_s": round(len(pairs.left) / seconds),
        "hyperparameters": card["hyperparameters"],
        "held_out": card["held_out"],
    }


def apply_step(folder: Path, method: str) -> dict[str, Any]:
    """Map all right vectors again through the fitted adapter, block by block out of their file."""
    registry = Registry(discover())
    entry = trainer_of(registry, method)
    sides = registry.load(entry.factory)(load_artifact(read_card(folder / "adapter")))
    # Read and not mapped: pages of a mapped file would count as memory of this process.
    count = len(open_pairs(folder / "pairs").right)
    started, cpu = time.perf_counter(), time.process_time()
    with (folder / "pairs" / "right").open("rb") as stream:
        for start in range(0, count, _APPLIED):
            rows = min(_APPLIED, count - start)
            block = np.fromfile(stream, dtype="<f2", count=rows * RIGHT).reshape(rows, RIGHT)
            sides[1].apply(block.astype(np.float32))
    seconds = time.perf_counter() - started
    return {
        "seconds": round(seconds, 2),
        "cpu_seconds": round(time.process_time() - cpu, 2),
        "vectors_per_s": round(count / seconds),
    }


def _quiet(done: int, total: int, what: str) -> None:
    del done, total, what


def main(arguments: list[str]) -> None:
    """Run one step and print what it found as JSON."""
    step, folder, count, method, device, values = arguments
    place = Path(folder)
    if step == "write":
        said = write_step(place, int(count))
    elif step == "fit":
        said = fit_step(place, method, device, json.loads(values))
    else:
        said = apply_step(place, method)
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main(sys.argv[1:])
