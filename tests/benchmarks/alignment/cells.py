"""One cell of the table: a method fitted on so many pairs, and what it finds in pools that it never saw."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Self

import filelock
import numpy as np
import numpy.typing as npt

from anyfind.align.judging import judge, mapped
from anyfind.plugins.registry import Registry
from anyfind.sdk.contracts import CancelToken, Scorer
from anyfind.sdk.manifest import AdapterEntry
from anyfind.sdk.types import Artifact, Bank, FitOptions, Pairs
from anyfind.service import methods
from benchmarks.alignment.material import Half, Material

SINGLE: Final = "single"
"""One caption a picture, to fit on and to ask with."""

MEAN: Final = "mean"
"""The mean vector of a picture's captions, to fit on and to ask with."""

EACH: Final = "each"
"""All captions of a picture to fit on, and each of them a question of its own."""

SEVERAL: Final = "several"
"""All captions of a picture to fit on, one a picture to ask with."""

KINDS: Final = (SINGLE, SEVERAL, MEAN, EACH)

_FIT: Final = {SEVERAL: EACH}
_ASK: Final = {SEVERAL: SINGLE}

Ids = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """Where a result stands in the table.

    Attributes:
        method: Short id of the trainer.
        scorer: Short id of a scorer; empty for the plain inner product.
        kind: What is done with captions.
        pairs: Pictures that are fitted on.
        shuffled: Share of pairs whose pictures changed places before the fit.
        seed: Which pictures and captions these are.
        revision: Of the trainer; another one is measured anew.
    """

    method: str
    scorer: str
    kind: str
    pairs: int
    shuffled: float
    seed: int
    revision: str = "1"

    @property
    def name(self) -> str:
        """As the table calls the method."""
        return f"{self.method}+{self.scorer}" if self.scorer else self.method

    @property
    def key(self) -> str:
        """A file name."""
        return f"{self.name}-{self.kind}-{self.pairs}-{round(self.shuffled * 100)}-{self.seed}-{self.revision}"


@dataclass(frozen=True, slots=True)
class Found:
    """What one pool gave.

    Attributes:
        left_ranks: ``[m]`` from 1: words to pictures.
        left_item: ``[m]``: row of the test pictures that each belongs to.
        right_ranks: ``[n]``: pictures to words.
        right_item: ``[n]``.
        by_chance: Expected recalls of a blind guess, percent.
    """

    left_ranks: Ids
    left_item: Ids
    right_ranks: Ids
    right_item: Ids
    by_chance: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """A finished cell: what each pool gave, and what the fit took."""

    pools: dict[int, Found]
    seconds: float
    about: dict[str, Any]

    def save(self, path: Path) -> None:
        """Write it whole or not at all."""
        arrays: dict[str, npt.NDArray[Any]] = {}
        for pool, found in self.pools.items():
            arrays[f"{pool}.left"] = np.stack([found.left_ranks, found.left_item]).astype(np.int32)
            arrays[f"{pool}.right"] = np.stack([found.right_ranks, found.right_item]).astype(np.int32)
            arrays[f"{pool}.chance"] = np.asarray(found.by_chance)
        facts = {"pools": list(self.pools), "seconds": self.seconds, "about": self.about}
        arrays["facts"] = np.frombuffer(json.dumps(facts).encode(), dtype=np.uint8)
        part = path.with_suffix(f".{os.getpid()}.part")
        with part.open("wb") as stream:
            np.savez_compressed(stream, **arrays)  # type: ignore[arg-type]  # one of its options is a bool
        part.replace(path)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read it back."""
        with np.load(path) as stored:
            facts = json.loads(bytes(stored["facts"]))
            pools = {
                pool: Found(
                    left_ranks=stored[f"{pool}.left"][0],
                    left_item=stored[f"{pool}.left"][1],
                    right_ranks=stored[f"{pool}.right"][0],
                    right_item=stored[f"{pool}.right"][1],
                    by_chance=tuple(stored[f"{pool}.chance"]),
                )
                for pool in facts["pools"]
            }
        return cls(pools, facts["seconds"], facts["about"])


def fingerprint(material: Material, pools: Sequence[int]) -> str:
    """What results depend on beside their cell: other vectors or pools begin a folder of their own."""
    digest = hashlib.sha256(repr(tuple(pools)).encode())
    for half in (material.train, material.test):
        for array in (half.text, half.image, half.partner):
            digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()[:12]


def run(
    registry: Registry,
    material: Material,
    cells: Sequence[Cell],
    pools: Sequence[int],
    folder: Path,
    derived: Mapping[str, Artifact] = MappingProxyType({}),
) -> None:
    """Measure cells that differ in their scorer alone: one fit serves them all.

    What is done already is not done again, and what another process is at is left to it. A method that is among
    ``derived`` is not fitted: it is the same for any pairs.
    """
    first = cells[0]
    with _claimed(folder / f"{replace(first, scorer='').key}.lock") as mine:
        missing = [cell for cell in cells if not (folder / f"{cell.key}.npz").exists()]
        if not mine or not missing:
            return
        if first.method in derived:
            ready = derived[first.method]
            entry = registry.adapter(ready.kind)
            found = {pool: _judge(registry, entry, ready, material.test, first, pool, None) for pool in pools}
            Done(found, 0.0, {"hyperparameters": ready.card.get("hyperparameters", {})}).save(
                folder / f"{first.key}.npz"
            )
            return
        entry = methods.named(registry, first.method)
        pairs = training(material, first, unpaired=entry.unpaired)
        started = time.perf_counter()
        artifact = _fit(registry, entry, pairs, first.seed, {})
        seconds = time.perf_counter() - started
        fold: tuple[Artifact, Pairs, Pairs] | None = None
        for cell in missing:
            scorer, about, extra = None, {"hyperparameters": artifact.card.get("hyperparameters", {})}, 0.0
            if cell.scorer:
                started = time.perf_counter()
                fold = fold or _fold(registry, entry, pairs, cell.seed)
                scorer, about["scorer"] = _scorer(registry, cell, entry, artifact, pairs, fold)
                extra = time.perf_counter() - started
            found = {pool: _judge(registry, entry, artifact, material.test, cell, pool, scorer) for pool in pools}
            Done(found, seconds + extra, about).save(folder / f"{cell.key}.npz")


def training(material: Material, cell: Cell, *, unpaired: bool) -> Pairs:
    """The pairs of a cell; the same pictures and captions for every method and every share that is shuffled."""
    random = np.random.default_rng([cell.seed, 1])
    order = random.permutation(len(material.train.image))
    kind = _FIT.get(cell.kind, cell.kind)
    some = asked(material.train.of(order[: cell.pairs]), kind, random)
    partner = some.partner
    if cell.shuffled:
        moved = random.permutation(cell.pairs)[: round(cell.shuffled * cell.pairs)]
        place = np.arange(cell.pairs)
        # Everybody of them gets the picture of the next one, so none keeps its own.
        place[moved] = np.roll(moved, 1)
        partner = place[partner]
    others = material.train.of(order[cell.pairs :]) if unpaired else None
    if others is not None and kind == MEAN:
        others = asked(others, kind, random)
    return Pairs(
        "text",
        "image",
        some.text,
        some.image,
        partner,
        source=cell.key,
        digest=hashlib.sha256(cell.key.encode()).hexdigest(),
        left_unpaired=None if others is None else others.text[random.permutation(len(others.text))],
        right_unpaired=None if others is None else others.image,
    )


def asked(half: Half, kind: str, random: np.random.Generator) -> Half:
    """Captions as a cell takes them: one of each picture, their mean, or each."""
    if kind == EACH:
        return half
    order = np.lexsort((random.random(len(half.partner)), half.partner))
    first = order[np.unique(half.partner[order], return_index=True)[1]]
    captions = tuple(half.captions[row] for row in first)
    if kind == SINGLE:
        return Half(half.text[first], half.image, half.partner[first], captions)
    total = np.zeros((len(half.image), half.text.shape[1]), dtype=np.float32)
    np.add.at(total, half.partner, half.text)
    total /= np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-9)
    # A mean of captions is nobody's caption: every picture has its own.
    return Half(total, half.image, np.arange(len(half.image)), tuple(str(row) for row in range(len(half.image))))


def _fit(registry: Registry, entry: AdapterEntry, pairs: Pairs, seed: int, values: dict[str, object]) -> Artifact:
    options = FitOptions(device="cpu", seed=seed, values=values)
    return methods.trainer(registry, entry).fit(pairs, _quiet, CancelToken(), options)


def _fold(registry: Registry, entry: AdapterEntry, pairs: Pairs, seed: int) -> tuple[Artifact, Pairs, Pairs]:
    """A bridge fitted on four fifths, those, and the fifth on which a scorer chooses its parameters."""
    order = np.random.default_rng([seed, 2]).permutation(len(pairs.right))
    cut = len(order) // 5
    rest, held = (_taken(pairs, np.sort(part)) for part in (order[cut:], order[:cut]))
    return _fit(registry, entry, rest, seed, {}), rest, held


def _scorer(
    registry: Registry,
    cell: Cell,
    entry: AdapterEntry,
    artifact: Artifact,
    pairs: Pairs,
    fold: tuple[Artifact, Pairs, Pairs],
) -> tuple[Scorer, dict[str, Any]]:
    """Parameters from the bridge that did not see the fifth; then the banks of the bridge that saw everything."""
    kind = next(one for one in registry.scorers() if cell.scorer in {one.id, one.full_id})
    trainer, load = registry.load(kind.trainer)(), registry.load(entry.factory)
    chosen = trainer.fit(_bank(load(fold[0]), fold[1], fold[2]), _quiet, CancelToken(), FitOptions(seed=cell.seed))
    values = dict(chosen.card.get("hyperparameters", {}))
    none = _taken(pairs, np.arange(0))
    bank = _bank(load(artifact), pairs, none)
    whole = trainer.fit(bank, _quiet, CancelToken(), FitOptions(seed=cell.seed, values=values))
    return registry.load(kind.factory)(whole), values


def _bank(sides: Any, train: Pairs, held: Pairs) -> Bank:
    left, right = mapped(sides[0], train.left), mapped(sides[1], train.right)
    if len(held.right):
        held_left, held_right = mapped(sides[0], held.left), mapped(sides[1], held.right)
    else:
        held_left, held_right = left[:0], right[:0]
    ends = (sides[0].source, sides[1].source)
    return Bank(ends, sides[0].target, left, right, train.partner, held_left, held_right, held.partner)


def _taken(pairs: Pairs, rights: Ids) -> Pairs:
    position = np.full(len(pairs.right), -1, dtype=np.int64)
    position[rights] = np.arange(len(rights))
    rows = np.flatnonzero(position[pairs.partner] >= 0)
    return replace(
        pairs, left=pairs.left[rows], right=pairs.right[rights], partner=position[pairs.partner[rows]], weight=None
    )


def _judge(
    registry: Registry,
    entry: AdapterEntry,
    artifact: Artifact,
    test: Half,
    cell: Cell,
    pool: int,
    scorer: Scorer | None,
) -> Found:
    random = np.random.default_rng([cell.seed, 3])
    images = np.sort(random.permutation(len(test.image))[:pool])
    some = asked(test.of(images), _ASK.get(cell.kind, cell.kind), random)
    pairs = Pairs("text", "image", some.text, some.image, some.partner, "pool", "")
    sides = registry.load(entry.factory)(artifact)
    judged = judge(sides, pairs, scorer, captions=some.captions, permutations=0)
    return Found(judged.left_ranks, images[some.partner], judged.right_ranks, images, judged.by_chance)


@contextlib.contextmanager
def _claimed(path: Path) -> Iterator[bool]:
    lock = filelock.FileLock(path)
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


def _quiet(_done: int, _total: int, _what: str) -> None:
    """A fit of many does not tell how far it is."""
