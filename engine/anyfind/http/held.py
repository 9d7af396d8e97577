"""What the routes about one file share: the file itself, and whether the client holds its picture already."""

from __future__ import annotations

from typing import Any, Final

from anyfind.errors import NotFound
from anyfind.service.engine import Engine
from anyfind.store.records import FileRecord

_BINARY: Final = {"schema": {"type": "string", "format": "binary"}}

PICTURE: Final[dict[str, Any]] = {"content": {"image/webp": _BINARY, "image/jpeg": _BINARY}}
"""An answer that is a picture."""


def record_of(engine: Engine, file: int) -> FileRecord:
    """The content of that number.

    Raises:
        NotFound: There is none.
    """
    record = engine.store.files([file]).get(file)
    if record is None:
        raise NotFound(f"The library has no file with the number {file}.", hint="It was changed or deleted meanwhile.")
    return record


def matches(header: str | None, tag: str) -> bool:
    """Whether an ``If-None-Match`` names this tag."""
    if header is None:
        return False
    given = {one.strip().removeprefix("W/") for one in header.split(",")}
    return "*" in given or f'"{tag}"' in given
