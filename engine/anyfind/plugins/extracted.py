"""What comes out of a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from anyfind.sdk.types import Segment

OTHER: Final = "other"
"""Modality of a file that nothing can look into; its name is still found."""


@dataclass(frozen=True, slots=True)
class Incomplete:
    """A part of a file that could not be looked into while the rest could.

    Attributes:
        extractor: Full id of the extractor that failed.
        code: The error's stable code.
        message: One sentence.
        member: Path inside the file, if it was a file inside it.
    """

    extractor: str
    code: str
    message: str
    member: str | None = None


@dataclass(frozen=True, slots=True)
class Extracted:
    """What an extractor, and those that add to it, got out of a file.

    Attributes:
        segments: In reading order; empty if there is nothing to search but the name.
        metadata: Facts about the whole file, JSON values.
        modality: What kind of file it is.
        extractor: Full id of who did it, ``None`` if nobody could.
        incomplete: Parts that could not be looked into.
        holds: Whether there are files inside it.
        more: Whether something was passed over because it takes longer: extractors that add, media inside.
    """

    segments: tuple[Segment, ...]
    metadata: Mapping[str, Any]
    modality: str
    extractor: str | None = None
    incomplete: tuple[Incomplete, ...] = ()
    holds: bool = False
    more: bool = False
