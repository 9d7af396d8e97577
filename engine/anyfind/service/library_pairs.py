"""The pairs of a library as vectors: what its own bridges are fitted on and measured on.

Vectors of files come out of the store. Texts are encoded once and kept with the features of other fits.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from anyfind.align.features import FeatureCache
from anyfind.align.pairs.copies import copies_of_held
from anyfind.align.pairs.held_out import is_held_out
from anyfind.align.pairs.kinds import BY_ID
from anyfind.align.pairs.vectors import ItemRef, stored_vectors
from anyfind.align.pairs.weigh import ACCEPTED_FROM
from anyfind.errors import BadInput, NotFound
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.types import TEXT, Float32Array, Locator, Pairs, Role, Space
from anyfind.store.pairs import PairFilter, PairRow

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

MOST_UNPAIRED: Final = 20_000
"""Unpaired vectors of each side that are handed on: more teach a trainer nothing new about where they lie."""

_PAGE: Final = 4096


def counts_as_accepted(row: PairRow) -> bool:
    """Whether a pair is used: accepted, or nothing was decided about it and its weight is enough."""
    return row.state == "accepted" or (row.state == "new" and row.pair.weight >= ACCEPTED_FROM)


def accepted_by_item(engine: Engine, modality: str) -> Iterator[tuple[ItemRef, list[PairRow]]]:
    """What the accepted pairs of a modality are about, each item once and with all of its pairs, file after file."""
    for rows in engine.store.pairs.by_content(PairFilter(modality=modality)):
        items: dict[ItemRef, list[PairRow]] = {}
        for row in rows:
            if counts_as_accepted(row):
                items.setdefault(_ref(row), []).append(row)
        yield from items.items()


@dataclass(frozen=True, slots=True)
class LibraryPairs:
    """The pairs of a library between words and a modality.

    Attributes:
        train: What adapters are fitted on, with the unpaired vectors of both sides.
        held: The fifth that they are measured on. Nothing is ever fitted on it.
        train_rows: The stored pairs behind ``train.left``, in its order.
        held_rows: The same of ``held.left``.
        without_vectors: Pairs that are used and have no vector yet, so that they are in neither.
        copies: Pairs that are in neither because they are about a copy, with other bytes, of what is held out.
    """

    train: Pairs
    held: Pairs
    train_rows: tuple[PairRow, ...]
    held_rows: tuple[PairRow, ...]
    without_vectors: int
    copies: int = 0

    def sources(self) -> dict[str, int]:
        """How many pairs of ``train`` come from which kind of place, the most first."""
        return dict(Counter(row.pair.source for row in self.train_rows).most_common())


def library_pairs(
    engine: Engine,
    modality: str,
    *,
    unpaired: bool = True,
    progress: Progress | None = None,
    cancel: CancelToken | None = None,
) -> tuple[Pairs, Pairs]:
    """The pairs of a library to fit on, and the held-out fifth to measure on; either may have no rows.

    Texts are the left side, files the right one. See :func:`read_pairs`.
    """
    found = read_pairs(engine, modality, unpaired=unpaired, progress=progress, cancel=cancel)
    return found.train, found.held


def read_pairs(
    engine: Engine,
    modality: str,
    *,
    unpaired: bool = True,
    progress: Progress | None = None,
    cancel: CancelToken | None = None,
) -> LibraryPairs:
    """The accepted pairs of a library between words and a modality, with their vectors.

    Args:
        engine: The library.
        modality: What is described: ``"image"``, ``"sound"``.
        unpaired: Whether to add vectors of files and passages that no pair is about. Those of held-out files, and of
            files that hold words about them, are never among them.
        progress: Called with the texts done.
        cancel: Stops between blocks.

    Raises:
        BadInput: Words and the modality lie in one space already.
        NotFound: No installed plugin encodes the modality.
        WeightsMissing: Texts cannot be encoded yet.
    """
    told = progress or _silent
    stop = cancel or CancelToken()
    text, other = encoders_of(engine, modality)
    rows = [row for _, some in accepted_by_item(engine, modality) for row in some]
    refs = list(dict.fromkeys(_ref(row) for row in rows))
    vectors, kept = stored_vectors(engine.store, other, modality, refs, stop)
    position = {refs[place]: at for at, place in enumerate(kept)}
    place_held = {_ref(row): row.pair.held_out for row in rows}
    copies = copies_of_held(vectors, [place_held[refs[place]] for place in kept], stop)
    told_again = {refs[kept[at]] for at in copies}
    usable = [row for row in rows if _ref(row) in position and _ref(row) not in told_again]
    item_of = {_ref(row): row.pair.item for row in usable}
    features = FeatureCache(engine.places.cache / "features", engine.host)
    texts = [row.pair.text for row in usable]
    left = (
        features.texts(text, texts, Role.QUERY, told, stop)
        if texts
        else np.zeros((0, text[1].dimension), dtype=np.float32)
    )
    held_vectors = vectors[[place_held[refs[place]] for place in kept]]
    spare = _Unpaired(engine, modality, text[1], other, rows, held_vectors, stop) if unpaired else None
    built = []
    for held in (False, True):
        chosen = [at for at, row in enumerate(usable) if row.pair.held_out is held]
        mine = sorted({position[_ref(usable[at])] for at in chosen})
        new = {old: at for at, old in enumerate(mine)}
        part = tuple(usable[at] for at in chosen)
        pairs = Pairs(
            left_space=text[1].id,
            right_space=other.id,
            left=left[chosen],
            right=vectors[mine],
            partner=np.asarray([new[position[_ref(row)]] for row in part], dtype=np.int64),
            source=said(Counter(row.pair.source for row in part), held=held),
            digest=hashlib.sha256("\n".join(sorted(row.pair.key for row in part)).encode()).hexdigest(),
            left_keys=tuple(hashlib.sha256(row.pair.text.encode()).hexdigest() for row in part),
            right_keys=tuple(_key(refs[kept[old]], item_of) for old in mine),
            weight=np.asarray([row.pair.weight for row in part], dtype=np.float32),
            left_unpaired=None if held or spare is None else spare.texts(),
            right_unpaired=None if held or spare is None else spare.files(),
        )
        built.append((pairs, part))
    (train, train_rows), (kept_out, held_rows) = built
    gone = sum(_ref(row) not in position for row in rows)
    return LibraryPairs(train, kept_out, train_rows, held_rows, gone, len(rows) - gone - len(usable))


@dataclass(frozen=True, slots=True)
class _Unpaired:
    """Vectors that no pair is about."""

    engine: Engine
    modality: str
    text: Space
    other: Space
    rows: Sequence[PairRow]
    held: Float32Array
    cancel: CancelToken

    def files(self) -> Float32Array:
        """Of files of the modality that are not held out."""
        paired = {row.pair.content_id for row in self.rows if row.pair.locator == Locator()}
        return self._of(self.modality, self.other, paired)

    def texts(self) -> Float32Array:
        """Of texts, except those that say what held-out files are."""
        # Whatever was decided about a pair: its words are in that text.
        every = self.engine.store.pairs.every(PairFilter(modality=self.modality))
        held = [row.pair for row in every if row.pair.held_out]
        telling = {pair.via_content for pair in held if pair.via_content is not None}
        return self._of(TEXT, self.text, telling)

    def _of(self, modality: str, space: Space, without: set[int]) -> Float32Array:
        refs = [
            ItemRef(content_id, Locator())
            for content_id, item in self._contents(modality)
            if content_id not in without and not is_held_out(item)
        ]
        if len(refs) > MOST_UNPAIRED:
            drawn = np.random.default_rng(0).permutation(len(refs))[:MOST_UNPAIRED]
            refs = [refs[at] for at in sorted(drawn.tolist())]
        found = stored_vectors(self.engine.store, space, modality, refs, self.cancel)[0]
        if space.id != self.other.id or not len(self.held) or not len(found):
            return found
        both = np.concatenate([found, self.held])
        mask = [False] * len(found) + [True] * len(self.held)
        return np.delete(found, copies_of_held(both, mask, self.cancel), axis=0)

    def _contents(self, modality: str) -> Iterator[tuple[int, str]]:
        after = 0
        while page := self.engine.store.pairs.contents(modality, after, _PAGE):
            self.cancel.check()
            yield from page
            after = page[-1][0]


def paired_modalities(engine: Engine) -> list[str]:
    """The modalities that a library has accepted pairs of and an encoder serves, the one with the most pairs first."""
    counts = Counter(row.pair.modality for row in engine.store.pairs.every() if counts_as_accepted(row))
    return [modality for modality, _ in counts.most_common() if modality in engine.encoders]


def modality_of_pairs(engine: Engine, modality: str | None) -> str:
    """The modality to fit for: the one that was named, or the one with the most pairs.

    Raises:
        BadInput: The library has no accepted pairs.
    """
    known = paired_modalities(engine)
    if not known or (modality is not None and modality not in known):
        about = f" of words and {modality}s" if modality else ""
        raise BadInput(
            f"This library has no accepted pairs{about} to fit on.",
            hint="'anyfind align pairs' collects them; or give files with --images and --captions.",
        )
    return modality or known[0]


def encoders_of(engine: Engine, modality: str) -> tuple[tuple[str, Space], Space]:
    """The encoder of texts, and the space of a modality.

    Raises:
        NotFound: No installed plugin encodes the modality.
        BadInput: Both lie in one space already.
    """
    if modality not in engine.encoders:
        known = ", ".join(engine.encoders)
        raise NotFound(f"No installed plugin can encode {modality}.", hint=f"Modalities that can be: {known}.")
    text, other = engine.encoders[TEXT], engine.encoders[modality][1]
    if text[1].id == other.id:
        raise BadInput(f"Text and {modality} lie in one space already: they find each other without a bridge.")
    return text, other


def _ref(row: PairRow) -> ItemRef:
    return ItemRef(row.pair.content_id, row.pair.locator)


def _key(ref: ItemRef, item_of: Mapping[ItemRef, str]) -> str:
    """The hash of a file's content as the library knows it; of its moments and members one of their own."""
    if ref.locator.start_s is None:
        return item_of[ref]
    return hashlib.sha256(f"{item_of[ref]} {ref.locator.start_s} {ref.locator.end_s}".encode()).hexdigest()


def said(counts: Counter[str], *, held: bool) -> str:
    """Where pairs come from in words, from the number of each kind of place."""
    numbers = counts.most_common()
    places = ", ".join(f"{number} {BY_ID[source].id if source in BY_ID else source}" for source, number in numbers)
    return f"pairs of this library{', held out' if held else ''}: {places or 'none'}"


def _silent(done: int, total: int, what: str) -> None:
    del done, total, what
