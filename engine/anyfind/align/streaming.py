"""Pairs that do not fit into memory: written to files as they come, and mapped from there.

Vectors are kept as halves, as the store keeps them, so a million pairs of 384 and 1,280 dimensions are 3.3 GB on the
disk. Whoever reads them takes a few thousand rows at a time; trainers whose manifest entry says ``streams`` do.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, TypeVar

import numpy as np
import numpy.typing as npt

from anyfind.align.artifacts import replace_file
from anyfind.align.pairs.vectors import ItemRef, stored_vectors
from anyfind.durable import said
from anyfind.errors import BadInput, NotFound
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import Float32Array, Pairs, Space, Vectors
from anyfind.store import Store

BLOCK: Final = 4096
"""Rows that :func:`stored_batches` has in memory at a time."""

Told = TypeVar("Told")
"""What tells of an item: a text, or whatever has one."""

_SIDES: Final = ("left", "right")
_HALF: Final = np.dtype("<f2")
_LABEL: Final = np.dtype("<i8")
_WEIGHT: Final = np.dtype("<f4")
_FACTS: Final = "pairs.json"


@dataclass(frozen=True, slots=True)
class PairBatch:
    """Some pairs.

    Attributes:
        left: ``[m, p]`` vectors of the left side.
        right: ``[n, q]`` vectors of the right side; no later batch has pairs of the same items.
        partner: ``int64 [m]``: row of ``right`` for each row of ``left``.
        weight: ``float32 [m]`` in (0, 1]; ``None``: all 1.
    """

    left: Vectors
    right: Vectors
    partner: npt.NDArray[np.int64]
    weight: Float32Array | None = None


class PairWriter:
    """Writes batches of pairs into a folder, which is complete once :meth:`finish` has returned.

    Without that, such as after an error, leaving the ``with`` block takes away what was written.

    Args:
        folder: Made if it is not there; what an earlier writer left in it is replaced.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        # First of all: half of the new with the facts of the old would be read as pairs.
        (folder / _FACTS).unlink(missing_ok=True)
        self._folder = folder
        self._files = {name: (folder / name).open("wb") for name in ("left", "right", "partner", "weight")}
        self._widths: dict[str, int] = {}
        self._counts = dict.fromkeys(_SIDES, 0)
        self._digest = hashlib.sha256()
        self._finished = False

    def __enter__(self) -> PairWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        del kind, error, trace
        for file in self._files.values():
            # What a full disk did not take is tried once more here; the error that counts is on its way already.
            with contextlib.suppress(OSError):
                file.close()
        if not self._finished:
            for name in self._files:
                (self._folder / name).unlink(missing_ok=True)

    def add(self, batch: PairBatch) -> None:
        """Append a batch.

        Raises:
            DiskFull: The disk is full.
            BadInput: Shapes do not fit each other or earlier batches, a value is not finite or too large for a half,
                a partner is no row of the batch, or a weight is not in (0, 1].
        """
        sides = {"left": np.asarray(batch.left), "right": np.asarray(batch.right)}
        partner = np.asarray(batch.partner, dtype=_LABEL)
        weight = np.ones(len(partner)) if batch.weight is None else np.asarray(batch.weight)
        if any(side.ndim != 2 for side in sides.values()) or not len(sides["left"]) == len(partner) == len(weight):
            raise BadInput("The rows of a batch of pairs do not fit each other.")
        if len(partner) and (partner.min() < 0 or partner.max() >= len(sides["right"])):
            raise BadInput("A batch of pairs names partners that are not in it.")
        if not bool(((weight > 0) & (weight <= 1)).all()):
            raise BadInput("Weights of pairs must be above 0 and at most 1.")
        halves = {}
        for name, side in sides.items():
            if self._widths.setdefault(name, side.shape[1]) != side.shape[1]:
                raise BadInput(
                    f"Vectors of the {name} side have {side.shape[1]} dimensions after {self._widths[name]}."
                )
            with np.errstate(over="ignore"):
                halves[name] = side.astype(_HALF)
            if not bool(np.isfinite(halves[name]).all()):
                raise BadInput("Some of the vectors are not finite, or larger than a half-precision number can be.")
        for name, part in halves.items():
            self._write(name, part)
        self._write("partner", partner + self._counts["right"])
        self._write("weight", weight.astype(_WEIGHT))
        for name in _SIDES:
            self._counts[name] += len(halves[name])

    def finish(self, left_space: str, right_space: str, source: str, digest: str | None = None) -> Pairs:
        """Write what the files are and map them.

        Args:
            left_space: Space id of the left side.
            right_space: The same of the right.
            source: Where the pairs come from, for the card.
            digest: Of the pairs; ``None``: of what was written.

        Raises:
            BadInput: There are no pairs at all.
        """
        if not all(self._counts.values()):
            raise BadInput("There are no pairs to write.")
        with said("writing pairs"):
            for file in self._files.values():
                file.flush()
        facts = {
            "left_space": left_space,
            "right_space": right_space,
            "source": source,
            "digest": digest or self._digest.hexdigest(),
            "widths": self._widths,
            "counts": self._counts,
        }
        replace_file(self._folder / _FACTS, json.dumps(facts).encode())
        self._finished = True
        return open_pairs(self._folder)

    def _write(self, name: str, part: npt.NDArray[Any]) -> None:
        data = np.ascontiguousarray(part).tobytes()
        with said("writing pairs"):
            self._files[name].write(data)
        self._digest.update(data)


def write_pairs(
    folder: Path, batches: Iterable[PairBatch], left_space: str, right_space: str, source: str, cancel: CancelToken
) -> Pairs:
    """Write batches as they come and map them; no more than one batch is in memory.

    Args:
        folder: Where the files go, such as a folder of the cache.
        batches: At least one pair in all.
        left_space: Space id of the left side.
        right_space: The same of the right.
        source: Where the pairs come from, for the card.
        cancel: Stops between batches.

    Raises:
        BadInput: A batch makes no sense, see :meth:`PairWriter.add`.
        Cancelled: Somebody asked.
    """
    with PairWriter(folder) as writer:
        for batch in batches:
            cancel.check()
            writer.add(batch)
        return writer.finish(left_space, right_space, source)


def open_pairs(folder: Path) -> Pairs:
    """Pairs mapped from the files of a :class:`PairWriter`; vectors are ``float16`` and cannot be written to.

    Raises:
        NotFound: There are none, or they were not finished.
        BadInput: The files are not as long as they should be.
    """
    try:
        facts = json.loads((folder / _FACTS).read_text("utf-8"))
    except FileNotFoundError as error:
        raise NotFound(f"There are no pairs in {folder}.", hint="Write them again.") from error
    counts, widths = facts["counts"], facts["widths"]
    if any((folder / name).stat().st_size != counts[name] * widths[name] * _HALF.itemsize for name in _SIDES):
        raise BadInput(f"The files of pairs in {folder} are damaged.", hint="Write them again.")
    left, right = (
        np.memmap(folder / name, dtype=_HALF, mode="r", shape=(counts[name], widths[name])) for name in _SIDES
    )
    return Pairs(
        left_space=facts["left_space"],
        right_space=facts["right_space"],
        left=left,
        right=right,
        partner=np.fromfile(folder / "partner", dtype=_LABEL),
        source=facts["source"],
        digest=facts["digest"],
        weight=np.fromfile(folder / "weight", dtype=_WEIGHT),
    )


def stored_batches(
    store: Store,
    space: Space,
    modality: str,
    captioned: Iterable[tuple[ItemRef, Sequence[tuple[Told, float]]]],
    encode: Callable[[Sequence[Told]], Float32Array],
    cancel: CancelToken,
    block: int = BLOCK,
    passed_over: Callable[[Float32Array], npt.NDArray[np.bool_]] | None = None,
) -> Iterator[PairBatch]:
    """Pairs of a library, block by block: vectors of items out of the store, texts encoded as they are needed.

    Args:
        store: The library.
        space: Where the vectors of items lie.
        modality: What the items are.
        captioned: Items, all different, and the texts that describe each with how far they are relied on. Items without
            a vector are passed over.
        encode: Vectors of texts, ``float32 [n, d]``; asked once for each text that is used, in order.
        cancel: Stops between blocks.
        block: Items that are in memory at a time.
        passed_over: Tells of vectors of items, ``float32 [n, d]``, which are left out with their texts.
    """
    waiting: list[tuple[ItemRef, Sequence[tuple[Told, float]]]] = []

    def made() -> Iterator[PairBatch]:
        right, kept = stored_vectors(store, space, modality, [item for item, _ in waiting], cancel)
        if passed_over is not None:
            wanted = np.flatnonzero(~passed_over(right))
            right, kept = right[wanted], [kept[at] for at in wanted]
        told = [(row, *one) for row, place in enumerate(kept) for one in waiting[place][1]]
        if told:
            left = encode([one for _, one, _ in told])
            partner = np.asarray([row for row, _, _ in told], dtype=np.int64)
            yield PairBatch(left, right, partner, np.asarray([weight for _, _, weight in told], dtype=np.float32))
        waiting.clear()

    for one in captioned:
        waiting.append(one)
        if len(waiting) == block:
            yield from made()
    if waiting:
        yield from made()
