"""The files of a library that nothing is said about yet."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from anyfind.align.pairs.held_out import is_held_out
from anyfind.align.pairs.vectors import ItemRef, stored_vectors
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import Float32Array, Locator
from anyfind.service.alignment import encoder_of
from anyfind.store.records import FileRecord

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

_PAGE: Final = 500


@dataclass(frozen=True, slots=True)
class Unpaired:
    """Files without a pair.

    Attributes:
        vectors: ``float32 [n, d]``, one a file.
        files: The number of each file's content.
        paths: Where each lies.
        known: How many there are, of which these are a sample.
    """

    vectors: Float32Array
    files: list[int]
    paths: list[str]
    known: int


def without_pair(engine: Engine, modality: str, paired: Collection[int], most: int, cancel: CancelToken) -> Unpaired:
    """Files of a modality that no pair is about, that have a vector, and that could be trained on.

    Args:
        engine: The library.
        modality: What the files are.
        paired: Contents that have a pair.
        most: Files at most, an even choice of all; the same one as long as the files are the same.
        cancel: Stops between pages.

    Raises:
        NotFound: No installed plugin encodes the modality.
    """
    refs, after = list[ItemRef](), 0
    while page := engine.store.pairs.contents(modality, after, _PAGE):
        cancel.check()
        refs += [ItemRef(one, Locator()) for one, item in page if one not in paired and not is_held_out(item)]
        after = page[-1][0]
    random = np.random.default_rng(int(hashlib.sha256(modality.encode()).hexdigest()[:8], 16))
    chosen = [refs[at] for at in sorted(random.permutation(len(refs))[:most].tolist())]
    vectors, kept = stored_vectors(engine.store, encoder_of(engine, modality)[1], modality, chosen, cancel)
    files = records(engine, [chosen[at].content_id for at in kept])
    here = [row for row, at in enumerate(kept) if chosen[at].content_id in files]
    numbers = [chosen[kept[row]].content_id for row in here]
    paths = [str(files[number].locations[0].path) for number in numbers]
    return Unpaired(vectors[here], numbers, paths, len(refs))


def records(engine: Engine, ids: Sequence[int]) -> dict[int, FileRecord]:
    """What is known of contents, however many they are."""
    found: dict[int, FileRecord] = {}
    for start in range(0, len(ids), _PAGE):
        found.update(engine.store.files(ids[start : start + _PAGE]))
    return found
