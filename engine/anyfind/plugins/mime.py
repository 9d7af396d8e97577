"""Media types: from the first bytes where they tell, from the name otherwise.

Magic numbers come from ``filetype``, names from the standard library's own table (not from the
machine's, so that every computer gives one file the same type). What neither knows is looked at: text
or not.
"""

from __future__ import annotations

import codecs
import functools
import mimetypes
from pathlib import Path
from typing import Final

import filetype

from anyfind.plugins.media_mime import BY_SUFFIX, media_mime
from anyfind.sdk.types import Source

HEAD: Final = 8192
"""How many bytes of a file are looked at."""

UNKNOWN: Final = "application/octet-stream"

_OPEN_XML: Final = "application/vnd.openxmlformats-officedocument"

# Names that the standard library does not know or takes for something rarer.
_BY_SUFFIX: Final = {
    ".7z": "application/x-7z-compressed",
    ".avif": "image/avif",
    ".bz2": "application/x-bzip2",
    ".cfg": "text/plain",
    ".conf": "text/plain",
    ".docm": f"{_OPEN_XML}.wordprocessingml.document",
    ".docx": f"{_OPEN_XML}.wordprocessingml.document",
    ".dotx": f"{_OPEN_XML}.wordprocessingml.template",
    ".eml": "message/rfc822",
    ".emlx": "message/rfc822",
    ".epub": "application/epub+zip",
    ".gz": "application/gzip",
    ".heic": "image/heic",
    ".heif": "image/heif",
    ".ini": "text/plain",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonl": "application/json",
    ".log": "text/plain",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".mbox": "application/mbox",
    ".mjs": "text/javascript",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".potx": f"{_OPEN_XML}.presentationml.template",
    ".ppsx": f"{_OPEN_XML}.presentationml.slideshow",
    ".pptm": f"{_OPEN_XML}.presentationml.presentation",
    ".pptx": f"{_OPEN_XML}.presentationml.presentation",
    ".rs": "text/x-rust",
    ".rst": "text/x-rst",
    ".rtf": "application/rtf",
    ".svg": "image/svg+xml",
    ".svgz": "image/svg+xml",
    ".tbz2": "application/x-bzip2",
    ".tgz": "application/gzip",
    ".toml": "application/toml",
    ".ts": "text/x-typescript",
    ".tsx": "text/x-typescript",
    ".txz": "application/x-xz",
    ".webp": "image/webp",
    ".xhtml": "application/xhtml+xml",
    ".xlsm": f"{_OPEN_XML}.spreadsheetml.sheet",
    ".xlsx": f"{_OPEN_XML}.spreadsheetml.sheet",
    ".xz": "application/x-xz",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
}
# Containers whose bytes look alike: the name knows more.
_CONTAINERS: Final = frozenset(
    {
        "application/zip",
        "application/gzip",
        "application/x-bzip2",
        "application/x-xz",
        "application/x-ole-storage",
    }
)
_BINARY: Final = bytes(sorted(set(range(ord(" "))) - set(b"\t\n\r\f\b\x1b")))
_MARKED_TEXTS: Final = (b"%PDF-", b"%!PS", b"{\\rtf", codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MEDIA: Final = ("image/", "audio/", "video/")
_BOMS: Final = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_head(path: Path) -> bytes:
    """The first bytes of a file, at most :data:`HEAD`.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as stream:
        return stream.read(HEAD)


def source_of(path: Path) -> Source:
    """A file as extractors get it.

    Raises:
        OSError: It cannot be read.
    """
    return Source(path=path, mime=sniff_mime(path, read_head(path)), size=path.stat().st_size)


def sniff_mime(path: Path, head: bytes) -> str:
    """The media type of a file.

    Args:
        path: Its name; the file is not opened.
        head: Its first bytes.

    Returns:
        Such as ``image/jpeg``; :data:`UNKNOWN` if nothing tells.
    """
    by_name = mime_of_name(path)
    # Of what reads like text only a few kinds have a mark at the start; others' marks are too short to be trusted
    # there, and looking for all of them takes long.
    binary = head.startswith(_MARKED_TEXTS) or not looks_like_text(head)
    by_content = filetype.guess_mime(head) if head and binary else None
    media = media_mime(path, head, by_content)
    if media is not None:
        return media
    if by_content is not None and not (by_content in _CONTAINERS and by_name is not None):
        return str(by_content)
    if by_name is not None:
        return by_name
    return "text/plain" if looks_like_text(head) else UNKNOWN


def mime_of_name(path: Path) -> str | None:
    """The media type that the name promises."""
    suffix = path.suffix.lower()
    known = _BY_SUFFIX.get(suffix) or BY_SUFFIX.get(suffix)
    if known is not None:
        return known
    return _table().guess_type(f"x{path.suffix}")[0] if path.suffix else None


@functools.cache
def _table() -> mimetypes.MimeTypes:
    return mimetypes.MimeTypes()


def is_media(mime: str) -> bool:
    """Whether a media type is that of a picture, a sound or a film."""
    return mime.startswith(_MEDIA)


@functools.cache
def media_suffixes() -> frozenset[str]:
    """The suffixes of pictures, sounds and films, in lower case without the dot."""
    known = {**_table().types_map[False], **_table().types_map[True], **BY_SUFFIX, **_BY_SUFFIX}
    return frozenset(suffix[1:].lower() for suffix, mime in known.items() if is_media(mime))


def looks_like_text(head: bytes) -> bool:
    """Whether the bytes read like text: no control characters but those of text, or a byte order mark."""
    if not head:
        return False
    if head.startswith(_BOMS):
        return True
    return len(head.translate(None, _BINARY)) == len(head)
