"""Libraries with so many pairs that their vectors do not fit into memory: they are written to files for one fit.

The files lie in the cache, as halves, and are gone when the fit is over. What a process that was killed left there goes
before the next ones are written.
"""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from anyfind.align.auto.parts import SAMPLE, taken
from anyfind.align.pairs.sketches import Sketches
from anyfind.align.pairs.vectors import ItemRef, stored_vectors
from anyfind.align.streaming import BLOCK, PairWriter, stored_batches
from anyfind.errors import BadInput, DiskFull
from anyfind.plugins.scratch import Scratch
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import Float32Array, Pairs, Role
from anyfind.service.library_pairs import accepted_by_item, encoders_of, said
from anyfind.store.pairs import PairRow

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

IN_MEMORY: Final = 512 * 2**20
"""Bytes of vectors up to which pairs are held in memory; sorting them takes as much again, and a fit some more."""

HELD: Final = 2000
"""Held-out items that are read at most, an even choice: what adapters are compared on does not get surer beyond."""

FOLDER: Final = "pairs"
"""Where in the cache the files lie."""

_BATCH: Final = 64
_HALF: Final = 2
_SINGLE: Final = 4
_BESIDE: Final = 12
"""Bytes of a pair beside its vectors: the number of its partner and its weight."""

_WORKING: Final = 1.5
"""How much of the disk a fit needs, in sizes of the files: trainers write what they make of them beside them."""

_KEYS: Final = 65_536


@dataclass(frozen=True, slots=True)
class Extent:
    """How much the accepted pairs of a library between words and a modality are.

    Attributes:
        pairs: To fit on.
        items: That they are about.
        held_items: Items of the held-out fifth.
        widths: Dimensions of the vectors of texts and of items.
    """

    pairs: int
    items: int
    held_items: int
    widths: tuple[int, int]

    @property
    def numbers(self) -> int:
        """Of the vectors of what is fitted on."""
        return self.pairs * self.widths[0] + self.items * self.widths[1]

    @property
    def fits(self) -> bool:
        """Whether the vectors are held in memory."""
        return self.numbers * _SINGLE <= IN_MEMORY

    @property
    def disk(self) -> int:
        """Bytes that a fit from files needs."""
        return round((self.numbers * _HALF + self.pairs * _BESIDE) * _WORKING)

    @classmethod
    def of(cls, engine: Engine, modality: str) -> Extent:
        """Count them; those without a vector are among them."""
        text, other = encoders_of(engine, modality)
        pairs = items = held = 0
        for _, rows in accepted_by_item(engine, modality):
            kept = sum(row.pair.held_out for row in rows)
            pairs += len(rows) - kept
            items += kept < len(rows)
            held += kept > 0
        return cls(pairs, items, held, (text[1].dimension, other.dimension))


@dataclass(frozen=True, slots=True)
class FilePairs:
    """The pairs of a library in files.

    Attributes:
        train: To fit on, ``float16`` mapped from files; without names and without vectors that have no partner.
            Copies of what is held out are not among them.
        held: Of the held-out fifth at most :data:`HELD` items, in memory.
        sources: How many pairs of ``train`` come from which kind of place, the most first.
    """

    train: Pairs
    held: Pairs
    sources: dict[str, int]


@contextlib.contextmanager
def pairs_in_files(
    engine: Engine, modality: str, extent: Extent, progress: Progress, cancel: CancelToken
) -> Iterator[FilePairs]:
    """The accepted pairs of a library, written to files that are there until the block is left.

    Args:
        engine: The library.
        modality: What is described.
        extent: How much there is.
        progress: Called with the texts done.
        cancel: Stops between batches.

    Raises:
        DiskFull: There is not enough room, or while they were written there was none left.
        BadInput: None of the files has a vector yet, or a text cannot be encoded.
        WeightsMissing: Texts cannot be encoded yet.
        Cancelled: Somebody asked.
    """
    parent = engine.places.cache / FOLDER
    scratch = Scratch(parent)
    try:
        with scratch.folder() as folder:
            # After the folder is made: what a killed process left is gone by then.
            _check_room(parent, extent)
            reading = _Reading(engine, modality, extent.pairs, progress, cancel)
            train = reading.written(folder / "train", reading.sketches())
            sources = dict(reading.sources.most_common())
            few = max(1, -(-extent.held_items // HELD))
            held_reading = _Reading(engine, modality, 0, progress, cancel, every=few)
            held = held_reading.written(folder / "held", None)
            if train is None:
                raise nothing_to_fit_on(modality)
            yield FilePairs(train, _in_memory(held, train, held_reading), sources)
    finally:
        scratch.close()


def few_of(pairs: Pairs) -> Pairs:
    """Pairs in memory: themselves, or as many of those in files as are enough to judge by, an even choice."""
    if not isinstance(pairs.left, np.memmap):
        return pairs
    used = np.unique(pairs.partner)
    return taken(pairs, used[:: max(1, -(-len(used) // SAMPLE))])


def nothing_to_fit_on(modality: str) -> BadInput:
    """The error of a library whose pairs have no vectors."""
    return BadInput(
        f"None of the {modality} pairs of this library can be fitted on: their files have no vectors yet.",
        hint="Run 'anyfind index', or 'anyfind align pairs' for more of them.",
    )


@dataclass(slots=True)
class _Reading:
    """One pass over the pairs.

    Attributes:
        engine: The library.
        modality: What is described.
        total: Texts to encode, as far as is known; 0: nobody is told.
        progress: Called with the texts done.
        cancel: Stops between batches.
        every: One item of so many is taken.
        sources: How many of the pairs that were used come from which kind of place.
        keys: Names of them, sixty-four characters each.
    """

    engine: Engine
    modality: str
    total: int
    progress: Progress
    cancel: CancelToken
    every: int = 1
    sources: Counter[str] = field(default_factory=Counter)
    keys: list[bytes] = field(default_factory=list)

    def sketches(self) -> Sketches:
        """Of all items that are held out."""
        other = encoders_of(self.engine, self.modality)[1]
        sketches, told = Sketches(other.dimension), self._told(held=True)
        while block := [item for item, _ in itertools.islice(told, BLOCK)]:
            sketches.add(stored_vectors(self.engine.store, other, self.modality, block, self.cancel)[0])
        return sketches

    def written(self, folder: Path, kept_out: Sketches | None) -> Pairs | None:
        """Write pairs; ``None`` where no file has a vector.

        Args:
            folder: Where to.
            kept_out: What the pairs to fit on may not be copies of; ``None`` writes the held-out pairs.
        """
        text, other = encoders_of(self.engine, self.modality)
        held = kept_out is None
        batches = stored_batches(
            self.engine.store,
            other,
            self.modality,
            self._told(held=held),
            self._encoded,
            self.cancel,
            passed_over=None if kept_out is None else kept_out.copied,
        )
        with PairWriter(folder) as writer:
            for batch in batches:
                self.cancel.check()
                writer.add(batch)
            if not self.sources:
                return None
            return writer.finish(text[1].id, other.id, said(self.sources, held=held), self._digest())

    def _told(self, *, held: bool) -> Iterator[tuple[ItemRef, list[tuple[PairRow, float]]]]:
        number = 0
        for item, rows in accepted_by_item(self.engine, self.modality):
            mine = [(row, row.pair.weight) for row in rows if row.pair.held_out is held]
            if mine:
                if number % self.every == 0:
                    yield item, mine
                number += 1

    def _encoded(self, rows: Sequence[PairRow]) -> Float32Array:
        encoder = encoders_of(self.engine, self.modality)[0][0]
        made = []
        for start in range(0, len(rows), _BATCH):
            self.cancel.check()
            if self.total:
                self.progress(min(len(self.keys), self.total), self.total, "encoding captions")
            batch = rows[start : start + _BATCH]
            result = self.engine.host.encode(encoder, [row.pair.text for row in batch], Role.QUERY)
            if result.failures:
                raise BadInput(f"A caption cannot be encoded: {next(iter(result.failures.values()))}")
            made.append(result.vectors)
            self.sources.update(row.pair.source for row in batch)
            self.keys.extend(row.pair.key.encode() for row in batch)
        return np.concatenate(made)

    def _digest(self) -> str:
        """What pairs in memory have: the sha256 of their sorted names, a line each."""
        digest = hashlib.sha256()
        keys = np.sort(np.asarray(self.keys))
        self.keys.clear()
        for start in range(0, len(keys), _KEYS):
            digest.update((b"\n" if start else b"") + b"\n".join(keys[start : start + _KEYS].tolist()))
        return digest.hexdigest()


def _in_memory(held: Pairs | None, train: Pairs, reading: _Reading) -> Pairs:
    """Held-out pairs out of their files, as they would come out of a small library."""
    if held is None:
        return Pairs(
            left_space=train.left_space,
            right_space=train.right_space,
            left=np.zeros((0, train.left.shape[1]), dtype=np.float32),
            right=np.zeros((0, train.right.shape[1]), dtype=np.float32),
            partner=np.zeros(0, dtype=np.int64),
            source=said(reading.sources, held=True),
            digest=hashlib.sha256(b"").hexdigest(),
            weight=np.zeros(0, dtype=np.float32),
        )
    return taken(held, np.arange(len(held.right)))


def _check_room(folder: Path, extent: Extent) -> None:
    free = shutil.disk_usage(folder).free
    if free < extent.disk:
        raise DiskFull(
            f"Fitting on {extent.pairs:,} pairs needs {_said_size(extent.disk)} of the disk for a while, and"
            f" {_said_size(free)} are free where the cache is.",
            hint="Free some space, or set ANYFIND_CACHE to a folder on a larger disk.",
        )


def _said_size(size: int) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e8 else f"{size / 1e6:.1f} MB"
