"""What is read out of one file about the pictures in it or beside it, as it travels between two processes."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Final

MOST: Final = 20_000
"""Captions that are taken from one file."""

LONGEST: Final = 2_000
"""Characters of one that travel; what is kept is shorter."""


@dataclass(frozen=True, slots=True)
class Caption:
    """Words about something.

    Attributes:
        text: The words as they were written.
        source: Kind of place, from :mod:`~anyfind.align.pairs.kinds`.
        reference: The picture's relative address as a page gives it.
        member: Its path inside the file, where it lies there.
        digest: Hash of that member's bytes, in hex, as the library hashes files.
        size: Their number.
        start_s: From when on it is said, in seconds, in a film.
        end_s: Until when.
    """

    text: str
    source: str
    reference: str | None = None
    member: str | None = None
    digest: str | None = None
    size: int | None = None
    start_s: float | None = None
    end_s: float | None = None

    def to_dict(self) -> dict[str, Any]:
        """Ready for JSON."""
        return {key: value for key, value in asdict(self).items() if value is not None}
