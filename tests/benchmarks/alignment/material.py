"""The vectors that the table is measured on: made by the engine's encoders, or read from a file of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.align.artifacts import load_artifact
from anyfind.align.captions import CaptionedFiles, read_captions, unpacked
from anyfind.align.fit import captioned_pairs
from anyfind.config import Places, Settings
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import IMAGE, TEXT, Artifact, Float32Array
from anyfind.service import Engine
from anyfind.service.alignment import features

HELD: Final = 1000
"""Pictures that are kept for the pools, where nobody gives a second captions file."""


@dataclass(frozen=True, slots=True)
class Half:
    """Captioned pictures as vectors.

    Attributes:
        text: ``float32 [m, d_text]``.
        image: ``float32 [n, d_image]``.
        partner: ``int64 [m]``.
        captions: ``[m]``, for pictures that share one.
    """

    text: Float32Array
    image: Float32Array
    partner: npt.NDArray[np.int64]
    captions: tuple[str, ...]

    def of(self, images: npt.NDArray[np.int64]) -> Half:
        """Some pictures, in this order."""
        position = np.full(len(self.image), -1, dtype=np.int64)
        position[images] = np.arange(len(images))
        rows = np.flatnonzero(position[self.partner] >= 0)
        captions = tuple(self.captions[row] for row in rows)
        return Half(self.text[rows], self.image[images], position[self.partner[rows]], captions)


@dataclass(frozen=True, slots=True)
class Material:
    """What is fitted on and what is searched; no picture is in both."""

    train: Half
    test: Half


def from_file(path: Path) -> Material:
    """Vectors that were made before.

    Args:
        path: An ``.npz`` with ``train_image [n, d]``, ``train_text [m, d]``, ``train_partner [m]`` and
            ``train_captions [m]``, and the same as ``dev_...``; without the latter a part of the first is held out.
    """
    with np.load(path, allow_pickle=False) as stored:
        train = _half(stored, "train")
        return Material(train, _half(stored, "dev")) if "dev_image" in stored else _split(train)


def from_engine(home: Path | None, images: Path, captions: Path, test_captions: Path | None) -> Material:
    """Vectors of captioned pictures by the encoders that the library uses; kept in its cache for the next time.

    Args:
        home: The library whose encoders are used.
        images: Folder or tar archive of pictures.
        captions: TSV of ``file name<TAB>caption``.
        test_captions: The same of the pictures for the pools; else :data:`HELD` of the first are held out.
    """
    places = Places.choose(home)
    with Engine.open(places, Settings.load(places), write=False) as engine, unpacked(images) as folder:
        engine.require_weights()
        train = _encoded(engine, read_captions(folder, captions))
        if test_captions is None:
            return _split(train)
        return Material(train, _encoded(engine, read_captions(folder, test_captions)))


def derived(home: Path | None) -> dict[str, Artifact]:
    """The adapters that need no pairs, made out of the weights of the encoders that the library uses, by short id."""
    places = Places.choose(home)
    with Engine.open(places, Settings.load(places), write=False) as engine:
        if engine.missing_weights():
            return {}
        made = engine.adapters.prepare(list(dict.fromkeys(space for _, space in engine.encoders.values())))
        known = {TEXT: engine.encoders[TEXT][1].id, IMAGE: engine.encoders[IMAGE][1].id}
        mine = [stored for stored in made if list(stored.sides) == [known[TEXT], known[IMAGE]]]
        return {stored.kind.rpartition("/")[2]: load_artifact(stored) for stored in mine}


def _encoded(engine: Engine, captioned: CaptionedFiles) -> Half:
    def told(done: int, total: int, what: str) -> None:
        if total and done % 1000 < 64:
            print(f"encoding: {done}/{total} {what}", flush=True)

    pairs = captioned_pairs(
        captioned,
        engine.encoders[TEXT],
        (IMAGE, engine.encoders[IMAGE]),
        features(engine),
        "benchmark",
        told,
        CancelToken(),
    )
    return Half(pairs.left, pairs.right, pairs.partner, tuple(captioned.captions))


def _half(stored: Any, name: str) -> Half:
    return Half(
        stored[f"{name}_text"].astype(np.float32),
        stored[f"{name}_image"].astype(np.float32),
        stored[f"{name}_partner"].astype(np.int64),
        tuple(map(str, stored[f"{name}_captions"])),
    )


def _split(whole: Half) -> Material:
    order = np.random.default_rng(0).permutation(len(whole.image))
    held = min(HELD, len(order) // 4)
    return Material(whole.of(np.sort(order[held:])), whole.of(np.sort(order[:held])))
