"""Looks at a zip container before a library unpacks it: size, number of parts, passwords, entity bombs.

``zipfile`` reads at most as many bytes of a part as the directory declares, whatever the compressed
data would give, so the declared sizes bound the memory that a library can need.
"""

from __future__ import annotations

import contextlib
import errno
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final

from anyfind.sdk import BadInput, Context, Embedded, EncryptedInput, Source, TooLarge

MAX_PARTS: Final = 20_000
"""Parts of one document; a long book with pictures has a few thousand."""

MAX_UNPACKED: Final = 400_000_000
"""Bytes that a document may have unpacked, pictures included."""

MAX_DIRECTORY: Final = 16_000_000
"""Bytes of the list of parts: about 200,000 of them."""

MAX_XML: Final = 48_000_000
"""Bytes of one XML part. A parsed tree takes about ten times as much memory."""

MAX_FILES: Final = 300
"""Pictures and the like that are handed on from one document."""

MAX_FILE: Final = 64_000_000
"""Bytes of one of them."""

BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    LookupError,
    OSError,
)
"""What ``zipfile`` raises on damaged content, most of it because headers lie; see :func:`disk_trouble`."""

_TAIL: Final = 66_000  # a comment of 64 KB may follow the end record
_LONG: Final = 0xFFFFFFFF  # the size is in the 64-bit record before
_XML: Final = frozenset({".xml", ".rels", ".xhtml", ".html", ".htm", ".opf", ".ncx"})
_PROLOGUE: Final = 4096
_ENCRYPTED: Final = 0x1
_CHUNK: Final = 1 << 20
# fmt: off
_MEDIA: Final = frozenset(
    (
        ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".svg", ".heic", ".avif",
        ".mp3", ".wav", ".m4a", ".ogg", ".mp4", ".mov", ".m4v", ".avi", ".webm",
    )
)
# fmt: on


@contextlib.contextmanager
def container(source: Source, streamed: Sequence[str] = ()) -> Iterator[zipfile.ZipFile]:
    """A zip container that is safe to hand to a library.

    Args:
        source: The document.
        streamed: Beginnings of the names of XML parts that are read row by row, so that only the whole counts.

    Raises:
        EncryptedInput: A part is protected by a password.
        TooLarge: It would unpack to more than the limits.
        BadInput: It is no zip, damaged, or declares XML entities.
        OSError: It cannot be read now.
    """
    name = source.path.name
    with source.path.open("rb") as stream:
        if not stream.read(1):
            raise BadInput(f"{name} is empty (0 bytes).")
        check_directory(stream, name)
        try:
            opened = zipfile.ZipFile(stream)
        except BROKEN as error:
            if disk_trouble(error):
                raise
            raise BadInput(f"{name} is damaged or truncated: it is no zip container.") from error
        with opened as parts:
            _check(parts, name, streamed)
            yield parts


def media(parts: zipfile.ZipFile, ctx: Context, folders: Sequence[str]) -> Iterator[Embedded]:
    """The pictures, sounds and films in a container, unpacked under limits; damaged ones are left out.

    Args:
        parts: A container that was checked.
        ctx: Its scratch folder takes the copies; without one there is nothing to hand on.
        folders: Beginnings of names, such as ``word/media/``; an empty one stands for every part.
    """
    if ctx.scratch_dir is None:
        return
    given = 0
    for info in parts.infolist():
        suffix = PurePosixPath(info.filename).suffix.lower()
        if suffix not in _MEDIA or not info.filename.startswith(tuple(folders)):
            continue
        if not 0 < info.file_size <= MAX_FILE or given == MAX_FILES:
            ctx.logger.debug("%s is left out: it is empty, too large or one too many.", info.filename)
            continue
        ctx.cancel.check()
        # Named by number: names from inside a file never become paths.
        path = ctx.scratch_dir / f"part-{given}{suffix}"
        try:
            with parts.open(info) as packed, path.open("wb") as out:
                while piece := packed.read(_CHUNK):
                    out.write(piece)
        except BROKEN as error:
            if disk_trouble(error):
                raise
            ctx.logger.debug("%s is damaged: %s.", info.filename, error)
            path.unlink(missing_ok=True)
            continue
        given += 1
        yield Embedded(info.filename, path)


def read_part(parts: zipfile.ZipFile, name: str) -> bytes | None:
    """A part's content, or ``None`` if it is not there or damaged.

    Raises:
        OSError: It cannot be read now.
    """
    try:
        return parts.read(name)
    except BROKEN as error:
        if disk_trouble(error):
            raise
        return None


def disk_trouble(error: BaseException) -> bool:
    """Whether an error is the disk's and not the content's.

    What a library says about content has no error number, and an invalid argument is what seeking to
    where a lying header points gives.
    """
    return isinstance(error, OSError) and error.errno not in {None, errno.EINVAL}


def looks_encrypted(path: Path) -> bool:
    """Whether an OLE file holds an encrypted Office document: Office wraps them so.

    Raises:
        OSError: It cannot be read.
    """
    mark = "EncryptedPackage".encode("utf-16-le")
    kept = b""
    with path.open("rb") as stream:
        while piece := stream.read(_CHUNK):
            if mark in kept + piece:
                return True
            kept = piece[-len(mark) :]
    return False


def check_directory(stream: BinaryIO, name: str) -> None:
    """Refuse a zip whose directory would take more memory than its content is worth.

    ``zipfile`` reads the directory as a whole, and an entry of 50 bytes becomes an object of 500. The
    stream is left at its start.

    Raises:
        TooLarge: The directory is larger than :data:`MAX_DIRECTORY`.
        OSError: It cannot be read now.
    """
    end = stream.seek(0, 2)
    stream.seek(max(0, end - _TAIL))
    tail = stream.read()
    stream.seek(0)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0:
        return  # zipfile will say that it is no zip
    size = int.from_bytes(tail[at + 12 : at + 16], "little")
    if size == _LONG and (long_at := tail.rfind(b"PK\x06\x06", 0, at)) >= 0:
        size = int.from_bytes(tail[long_at + 40 : long_at + 48], "little")
    if min(size, end) > MAX_DIRECTORY:
        raise TooLarge(f"{name} lists more files than Anyfind reads: its directory has {size / 1e6:.0f} MB.")


def _check(parts: zipfile.ZipFile, name: str, streamed: Sequence[str]) -> None:
    infos = parts.infolist()
    if len(infos) > MAX_PARTS:
        raise TooLarge(f"{name} has {len(infos)} parts; the limit is {MAX_PARTS}.")
    total = sum(info.file_size for info in infos)
    if total > MAX_UNPACKED:
        raise TooLarge(
            f"{name} would unpack to {total / 1e6:.0f} MB; the limit for a document is {MAX_UNPACKED / 1e6:.0f} MB."
        )
    for info in infos:
        if info.flag_bits & _ENCRYPTED:
            raise EncryptedInput(f"{name} is protected by a password.")
        if PurePosixPath(info.filename).suffix.lower() not in _XML:
            continue
        if info.file_size > MAX_XML and not info.filename.startswith(tuple(streamed)):
            raise TooLarge(
                f"{name} holds a part of {info.file_size / 1e6:.0f} MB of XML; the limit is {MAX_XML / 1e6:.0f} MB."
            )
        try:
            with parts.open(info) as part:
                prologue = part.read(_PROLOGUE)
        except BROKEN as error:
            if disk_trouble(error):
                raise
            continue  # the library will say whether it needs this part
        if b"<!ENTITY" in prologue.replace(b"\0", b""):  # without the zeros of UTF-16
            raise BadInput(f"{name} declares XML entities, which only hostile documents do, so it is not read.")
