"""Files as the engine hands them to an extractor."""

from __future__ import annotations

import fnmatch
import mimetypes
from pathlib import Path
from typing import Final

from anyfind.sdk.entries import ExtractorEntry
from anyfind.sdk.types import Source

_HEAD: Final = 8192


def describe(path: Path) -> Source:
    """A file with the media type that its name suggests; one that is not there has no size."""
    mime = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Source(path, mime, path.stat().st_size if path.is_file() else 0)


def read_head(path: Path) -> bytes:
    """The first bytes of a file, as many as the engine shows to ``sniff``."""
    with path.open("rb") as stream:
        return stream.read(_HEAD)


def fits(path: Path, entry: ExtractorEntry) -> bool:
    """Whether an extractor would be asked about a file of this name."""
    mime = describe(path).mime
    names = (mime, mime.replace("/x-", "/"))  # systems disagree on which types are registered
    return any(fnmatch.fnmatch(path.name.lower(), pattern) for pattern in entry.patterns) or any(
        fnmatch.fnmatch(name, known) for known in entry.mimes for name in names
    )
