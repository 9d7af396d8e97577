"""Sizes of files as people write them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from anyfind.errors import UsageError

_SIZE: Final = re.compile(r"(\d{1,12}(?:\.\d{1,6})?) ?([kmgt]?)(i?)(b?|bytes?)", re.IGNORECASE)
_POWERS: Final = {"": 0, "k": 1, "m": 2, "g": 3, "t": 4}
_LARGEST: Final = 2**63 - 1


def sizes(words: str, compare: str = "") -> tuple[int | None, int | None]:
    """The least and the most bytes that are meant, both inclusive; ``None`` where there is no bound.

    ``1MB`` is a million bytes, ``1MiB`` is 1024 times 1024, a number alone is bytes. Without a sign, a size with a
    unit means what is written so when it is rounded: ``1.5MB`` is from 1.45 up to 1.55 MB. ``1MB..5MB`` is a range.

    Args:
        words: What was written.
        compare: ``>``, ``<``, ``>=``, ``<=``, ``=`` or nothing.

    Raises:
        UsageError: It is no size.
    """
    if ".." in words and not compare:
        first, last = (part.strip() for part in words.split("..", 1))
        least = _bytes(first)[0] if first else None
        most = _bytes(last)[0] if last else None
        if (least is None and most is None) or (least is not None and most is not None and least > most):
            raise UsageError(f"{words!r} is no range of sizes.", hint="Write size:1MB..5MB.")
        return _capped(least), _capped(most)
    exact, half = _bytes(words)
    around = (exact - half, exact + max(half - 1, 0))
    least, most = {
        ">": (exact + 1, None),
        ">=": (exact, None),
        # Nothing is smaller than nothing; a bound below zero lets no file pass.
        "<": (None, exact - 1),
        "<=": (None, exact),
        "=": (exact, exact),
    }.get(compare, around)
    return _capped(least), _capped(most)


def _bytes(words: str) -> tuple[int, int]:
    """Bytes, and half of the last digit that was written."""
    found = _SIZE.fullmatch(words.strip())
    if found is None:
        raise UsageError(f"{words!r} is no size.", hint="Write size:>1MB, size:<200k or size:1MB..5MB.")
    unit = (1024 if found[3] else 1000) ** _POWERS[found[2].lower()]
    digits = len(found[1].partition(".")[2])
    half = int(Decimal(unit) / (2 * 10**digits)) if unit > 1 else 0
    return int(Decimal(found[1]) * unit), half


def _capped(size: int | None) -> int | None:
    """As the library can store it."""
    return None if size is None else max(-1, min(size, _LARGEST))
