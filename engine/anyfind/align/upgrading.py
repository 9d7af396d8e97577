"""Fits the map between an old and a new encoder, and loads it for searches."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from anyfind.align.artifacts import load_artifact, read_card
from anyfind.errors import BadInput, NotFound
from anyfind.plugins.registry import Registry
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.manifest import AdapterEntry
from anyfind.sdk.types import Artifact, FitOptions, Float32Array, Pairs, Space
from anyfind.spaces.upgrades import Joint

PURPOSE: Final = "upgrade"

ENOUGH: Final = 40
"""Pieces from which it can be told whether a map is any good."""

LEAST_R10: Final = 30.0
"""Percent of files left out of the fit that find their own old vector among ten; below it nothing is changed."""


def trainer_entry(registry: Registry) -> AdapterEntry:
    """The first trainer of upgrades that is installed.

    Raises:
        NotFound: There is none.
    """
    for entry in registry.adapters():
        if entry.purpose == PURPOSE and entry.trainer is not None:
            return entry
    raise NotFound("No installed plugin fits upgrades.", hint="'anyfind plugin list' shows what is installed.")


def fit_upgrade(
    registry: Registry,
    spaces: tuple[Space, Space],
    vectors: tuple[Float32Array, Float32Array],
    pieces: Sequence[int],
    threads: int,
    progress: Progress,
    cancel: CancelToken,
) -> Artifact:
    """Fit the maps between two encoders.

    Args:
        registry: Knows the trainers.
        spaces: Of the new encoder and of the old one.
        vectors: ``[n, d]`` and ``[n, e]`` of the same pieces.
        pieces: Their numbers, for the card.
        threads: How many may be kept busy.
        progress: Of the trainer.
        cancel: Stops it.

    Raises:
        BadInput: There are too few pieces, or what the two encoders say has nothing in common.
        NotFound: No trainer is installed.
    """
    entry = trainer_entry(registry)
    new, old = spaces
    count = len(vectors[0])
    if count < entry.least_pairs:
        raise BadInput(
            f"Both encoders embedded only {count} pieces, too few to tell how one follows from the other.",
            hint="Plug in the drives that the files are on, or raise --sample.",
        )
    digest = hashlib.sha256(np.asarray(pieces, dtype=np.int64).tobytes() + np.ascontiguousarray(vectors[1]).tobytes())
    pairs = Pairs(
        left_space=new.id,
        right_space=old.id,
        left=vectors[0],
        right=vectors[1],
        partner=np.arange(count, dtype=np.int64),
        source=f"{old.encoder} to {new.encoder}, pieces of this library",
        digest=digest.hexdigest(),
    )
    assert entry.trainer is not None
    artifact: Artifact = registry.load(entry.trainer)().fit(pairs, progress, cancel, FitOptions(threads=threads))
    found = artifact.card.get("held_out", {}).get("left_to_right", {}).get("r10")
    if found is not None and count >= ENOUGH and float(found) < LEAST_R10:
        raise BadInput(
            f"What {new.encoder} says of your files has too little in common with what {old.encoder} says: only "
            f"{found:.0f} of 100 would be found during the change. Nothing was changed.",
            hint="Look whether it is the right model for these files.",
        )
    return artifact


def load_joint(registry: Registry, folder: Path) -> Joint:
    """The maps between two encoders, out of an adapter's folder.

    Raises:
        BadInput: It holds no upgrade.
        NotFound: The plugin that fitted it is not installed.
    """
    stored = read_card(folder)
    entry = registry.adapter(stored.kind)
    sides: Any = tuple(registry.load(entry.factory)(load_artifact(stored)))
    if entry.purpose != PURPOSE or len(sides) != 3:
        raise BadInput(f"The adapter in {folder} is no upgrade.", hint="Begin the upgrade again.")
    to_old, to_new, question = sides
    return Joint(stored.digest[:16], to_old, to_new, question, stored.card)
