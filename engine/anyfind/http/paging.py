"""Cursors: where a listing goes on, in a form that clients do not take apart."""

from __future__ import annotations

import base64
import binascii
import json
from typing import Final

from anyfind.errors import UsageError

_LARGEST: Final = 2**63 - 1


def after_number(kind: str, number: int) -> str:
    """A cursor behind a row that has a number which is never used again: right whatever comes and goes."""
    return _made([kind, number])


def number_of(kind: str, cursor: str | None) -> int:
    """The number behind which a listing goes on; 0 for its beginning.

    Raises:
        UsageError: The cursor is of another listing, or none at all.
    """
    if cursor is None:
        return 0
    value = _read(kind, cursor)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _LARGEST:
        raise _unusable()
    return value


def after_text(kind: str, text: str) -> str:
    """A cursor behind a row in the order of a text."""
    return _made([kind, text])


def text_of(kind: str, cursor: str | None) -> str | None:
    """The text behind which a listing goes on; ``None`` for its beginning.

    Raises:
        UsageError: The cursor is of another listing, or none at all.
    """
    if cursor is None:
        return None
    value = _read(kind, cursor)
    if not isinstance(value, str):
        raise _unusable()
    return value


def _made(values: list[object]) -> str:
    # Names that are no Unicode survive as JSON's escapes.
    return base64.urlsafe_b64encode(json.dumps(values).encode("ascii")).decode("ascii").rstrip("=")


def _read(kind: str, cursor: str) -> object:
    try:
        raw = base64.b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4), b"-_", validate=True)
        values = json.loads(raw)
    except (UnicodeError, binascii.Error, ValueError, RecursionError):
        raise _unusable() from None
    if not isinstance(values, list) or len(values) != 2 or values[0] != kind:
        raise _unusable()
    value: object = values[1]
    return value


def _unusable() -> UsageError:
    return UsageError("This cursor cannot be used.", hint="Take it from 'next' of the page before, or leave it out.")
