"""Which words are frequent in the texts of a library."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from sqlalchemy import text

from anyfind.store.database import Database

SAMPLE: Final = 4000
"""Texts that are looked at."""

LENGTH: Final = 4000
"""Characters of each."""

FEWEST: Final = 3
"""Texts that a frequent word is in."""

_OFTEN: Final = 0.2
"""A word in a larger share of the texts says nothing about any of them, where there are enough to tell."""

_ENOUGH: Final = 50
_WORD: Final = re.compile(r"[^\W\d_]{4,20}")


def frequent_words(database: Database, limit: int) -> list[str]:
    """Words that many texts of the library have, the most frequent first, in lower case.

    Where there are more texts than :data:`SAMPLE`, those with evenly spread numbers are looked at.

    Args:
        database: The library.
        limit: How many words at most.
    """
    with database.read() as connection:
        last = int(connection.execute(text("SELECT coalesce(max(id), 0) FROM segments")).scalar_one())
        rows = connection.execute(
            text(
                "SELECT substr(text, 1, :length) FROM segments WHERE text IS NOT NULL AND id % :step = 0 LIMIT :sample"
            ),
            {"length": LENGTH, "step": last // SAMPLE + 1, "sample": SAMPLE},
        ).fetchall()
    counts: Counter[str] = Counter()
    for (told,) in rows:
        counts.update(set(_WORD.findall(told.lower())))
    most = _OFTEN * len(rows) if len(rows) >= _ENOUGH else len(rows)
    telling = [(word, count) for word, count in counts.items() if FEWEST <= count <= most]
    # By count, then by letters: the same library gives the same words in every process.
    return [word for word, _ in sorted(telling, key=lambda one: (-one[1], one[0]))[:limit]]
