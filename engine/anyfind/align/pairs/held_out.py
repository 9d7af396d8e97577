"""The fifth of all files that no adapter is ever trained on."""

from __future__ import annotations

import hashlib
from typing import Final

PART: Final = 5
"""One in so many is held out."""


def is_held_out(item: str) -> bool:
    """Whether what has this content is held out.

    Decided by the content alone: it never changes, whatever comes and goes, and all copies of a file are on one side,
    as are all words about it.

    Args:
        item: Hash of the content, in hex.
    """
    drawn = hashlib.sha256(f"anyfind held out {item}".encode()).digest()
    return int.from_bytes(drawn[:8], "big") % PART == 0
