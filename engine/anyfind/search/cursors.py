"""Where a reader of results is: what was shown already, as a word that programs keep and send back.

A cursor says which files were shown rather than how many. So a reader who goes on after the library changed sees
nothing twice, and misses nothing that is an answer all the time; and no engine has to remember anybody.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from anyfind.errors import BadInput
from anyfind.search.query import Query

_DIGEST: Final = 6
_MOST_BYTES: Final = 8_000_000
"""What a cursor may unpack to: a million files."""

_VERSION: Final = b"\1"


@dataclass(frozen=True, slots=True)
class Shown:
    """What earlier pages showed.

    Attributes:
        contents: Contents; negative ids of locations that nobody had read yet.
        locations: Where those lay.
    """

    contents: frozenset[int] = frozenset()
    locations: frozenset[int] = frozenset()

    def with_more(self, contents: Iterable[int], locations: Iterable[int]) -> Shown:
        """These and those of one page more."""
        return Shown(self.contents.union(contents), self.locations.union(locations))


def write(query: Query, shown: Shown) -> str:
    """The cursor of the page after what was shown."""
    body = b"".join(_packed(one) for one in (shown.contents, shown.locations))
    return base64.urlsafe_b64encode(_VERSION + _digest(query) + zlib.compress(body, 9)).decode().rstrip("=")


def read(query: Query) -> Shown:
    """What the query's cursor says was shown; nothing without one.

    Raises:
        BadInput: It is no cursor, or that of another question.
    """
    if query.cursor is None:
        return Shown()
    try:
        raw = base64.b64decode(query.cursor + "=" * (-len(query.cursor) % 4), altchars=b"-_", validate=True)
        contents, locations = _opened(raw)
    except (binascii.Error, zlib.error, ValueError, IndexError):
        raise BadInput("This is no cursor.", hint="Send 'next' of the page before as it is.") from None
    if raw[1 : 1 + _DIGEST] != _digest(query):
        raise BadInput("This cursor belongs to another question.", hint="Ask the same again, or begin without one.")
    return Shown(contents, locations)


def _digest(query: Query) -> bytes:
    """Of what makes the order. Files are left out: what is pasted lies elsewhere each time; dates move on."""
    parts = [(part.weight, part.text, part.modality, part.box) for part in query.parts]
    order = (query.text, query.negative, query.box, parts, query.clauses, query.sort, query.reverse, query.nearest)
    more = (query.group, query.weaker, query.rerank)
    return hashlib.sha256(repr((order, more)).encode("utf-8", "surrogatepass")).digest()[:_DIGEST]


def _opened(raw: bytes) -> tuple[frozenset[int], frozenset[int]]:
    unpacking = zlib.decompressobj()
    contents, rest = _unpacked(unpacking.decompress(raw[1 + _DIGEST :], _MOST_BYTES))
    locations, rest = _unpacked(rest)
    if raw[:1] != _VERSION or not unpacking.eof or rest:
        raise ValueError("not whole")
    return contents, locations


def _packed(numbers: frozenset[int]) -> bytes:
    """Rising numbers as their distances, seven bits a byte; how many there are comes first."""
    packed = bytearray()
    before = 0
    # Negative numbers between the others: 0, -1, 1, -2, ...
    rising = sorted(2 * number if number >= 0 else -2 * number - 1 for number in numbers)
    _append(packed, len(rising))
    for number in rising:
        _append(packed, number - before)
        before = number
    return bytes(packed)


def _append(packed: bytearray, number: int) -> None:
    while number > 127:
        packed.append(number & 127 | 128)
        number >>= 7
    packed.append(number)


def _unpacked(body: bytes) -> tuple[frozenset[int], bytes]:
    place = 0

    def following() -> int:
        nonlocal place
        number = shift = 0
        while True:
            byte = body[place]
            place += 1
            number |= (byte & 127) << shift
            if byte < 128:
                return number
            shift += 7
            if shift > 63:
                raise ValueError("no such number")

    numbers = set()
    number = 0
    for _ in range(following()):
        number += following()
        numbers.add(number // 2 if number % 2 == 0 else -(number + 1) // 2)
    return frozenset(numbers), body[place:]
