"""File names: how they are stored when they are no Unicode, and which words they are found by."""

from __future__ import annotations

import os
import re
from typing import Final

_CAMEL: Final = re.compile(r"[^\W\d_]+|\d+")
_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_MASK: Final = 2**64 - 1


def to_column(path: str) -> str | bytes:
    """A path for a column: text, or bytes where a name is not valid Unicode (SQLite keeps both)."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(path)
    return path


def from_column(value: str | bytes) -> str:
    """The inverse of :func:`to_column`."""
    return value if isinstance(value, str) else os.fsdecode(value)


def clean(text: str) -> str:
    """Text that every database takes: no lone surrogates, no NUL."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")


def suffix(rel_path: str) -> str:
    """The last suffix in lower case without its dot; empty if there is none."""
    name = _name(rel_path)
    dot = name.rfind(".")
    return clean(name[dot + 1 :].lower()) if 0 < dot < len(name) - 1 else ""


def name_words(rel_path: str) -> str:
    """The file's name, followed by the parts that no tokenizer would split it into.

    ``HolidayPhotos2024.jpg`` is also found by ``photos`` and ``2024``.
    """
    name = clean(_name(rel_path))
    runs = [run.lower() for run in re.findall(r"[^\W_]+", name)]
    parts = [part for run in _CAMEL.findall(name) for part in _HUMP.split(run)]
    extra = [part for part in parts if part.lower() not in runs]
    return " ".join([name, *extra])


def _name(rel_path: str) -> str:
    # A scan asks this of every new file: a path object for each would take as long as the database does.
    return rel_path.rpartition("/")[2]


def signed(number: int) -> int:
    """An inode or device number as SQLite's signed 64 bits. The numbers of some file systems use all 64."""
    low = number & _MASK
    return low - 2**64 if low >= 2**63 else low


def unsigned(number: int) -> int:
    """The inverse of :func:`signed`."""
    return number & _MASK
