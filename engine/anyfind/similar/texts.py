"""Texts that are the same but for a few words, found without comparing each with each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import xxhash

from anyfind.sdk.contracts import CancelToken
from anyfind.store.records import SegmentRecord

Shingles = npt.NDArray[np.uint64]
"""Hashes of all runs of :data:`RUN` words of a text, rising, each once."""

RUN: Final = 4
"""Words in a row that are compared as one."""

SHORT: Final = 24
"""Texts of fewer words are copies only if all their words are the same: one word may be all that matters."""

NEAR: Final = 0.8
"""Part of the runs of two texts together that both have, from which they are copies (Broder 1997, resemblance)."""

NUMBERS: Final = 0.9
"""The same of the numbers in them: two invoices on one form have the same words."""

_PERMUTATIONS: Final = 128
_CANDIDATE: Final = 0.65
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as it is compared.

    Attributes:
        shingles: Its runs of words.
        numbers: Hashes of its words with digits, rising, each once.
        words: How many words it has.
        digest: Of all its words in order.
    """

    shingles: Shingles
    numbers: Shingles
    words: int
    digest: int


def running_text(segments: Sequence[SegmentRecord]) -> str:
    """The text of a file out of its passages, which may share words with their neighbours."""
    pieces: list[str] = []
    page, member, reached = None, None, 0
    for segment in segments:
        if segment.text is None or segment.modality != "text":
            continue
        place = segment.locator
        if place.start is None or place.end is None or (place.page, place.member) != (page, member):
            pieces.append(segment.text)
        elif place.end > reached:
            pieces.append(segment.text[max(0, reached - place.start) :])
        page, member, reached = place.page, place.member, place.end or 0
    return "\n".join(pieces)


def wording(text: str) -> Wording:
    """A text as it is compared: letters' case, accents' coding, spaces and punctuation count for nothing."""
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    hashes = np.fromiter((xxhash.xxh3_64_intdigest(word.encode()) for word in words), np.uint64, len(words))
    mixed = np.zeros(max(0, len(words) - RUN + 1), dtype=np.uint64)
    for at in range(RUN):
        # Different odd factors, so that the order of the words in a run counts.
        mixed ^= (hashes[at : at + len(mixed)] * np.uint64(2 * at + 3)) ^ (
            hashes[at : at + len(mixed)] >> np.uint64(29 - at)
        )
    numbers = [hashed for hashed, word in zip(hashes.tolist(), words, strict=True) if any(map(str.isdigit, word))]
    return Wording(
        np.unique(mixed),
        np.unique(np.asarray(numbers, dtype=np.uint64)),
        len(words),
        xxhash.xxh3_64_intdigest(hashes.tobytes()),
    )


def alikeness(one: Wording, other: Wording) -> float:
    """How far two texts are the same, 0 to 1; 1 only for the same words in the same order."""
    if one.digest == other.digest and one.words == other.words:
        return 1.0
    if min(one.words, other.words) < SHORT or _shared(one.numbers, other.numbers) < NUMBERS:
        return 0.0
    return min(_shared(one.shingles, other.shingles), 0.999)


def alike(texts: Iterable[tuple[int, Wording]], cancel: CancelToken) -> Iterator[tuple[int, int]]:
    """Pairs of texts that may be copies: neighbours in tables of MinHash sketches.

    Args:
        texts: Number of each text, and the text; read once.
        cancel: Stops between two texts.
    """
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 (who compares no texts need not wait for it)

    tables = MinHashLSH(threshold=_CANDIDATE, num_perm=_PERMUTATIONS)
    for number, text in texts:
        cancel.check()
        if not text.words:
            continue
        sketch = MinHash(num_perm=_PERMUTATIONS, hashfunc=int, seed=1)
        if text.words < SHORT:
            sketch.update(text.digest & 0xFFFFFFFF)
        else:
            sketch.update_batch((text.shingles & np.uint64(0xFFFFFFFF)).tolist())
        for other in tables.query(sketch):
            yield other, number
        tables.insert(number, sketch, check_duplication=False)


def _shared(one: Shingles, other: Shingles) -> float:
    if not one.size and not other.size:
        return 1.0
    both = np.intersect1d(one, other, assume_unique=True).size
    return both / (one.size + other.size - both)
