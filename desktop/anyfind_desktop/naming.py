"""Names of files as they can be shown: on one line, and with nothing in them that turns them round."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import PurePath
from typing import Final

_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that change the direction of what follows: with one of them a program looks like a picture."""

_SIGN: Final = "\ufffd"


@lru_cache(maxsize=4096)
def shown_name(path: str) -> str:
    """The last part of a path, with a sign for each character that cannot be seen or is none."""
    return "".join(_SIGN if _unseen(one) else one for one in PurePath(path).name)


def _unseen(character: str) -> bool:
    return character in _TURNING or unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
