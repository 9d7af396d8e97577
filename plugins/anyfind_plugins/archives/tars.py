"""The extractor of tar archives and of single compressed files."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Self

from anyfind.sdk import BadInput, Context, Embedded, Extraction, Segment, Source
from anyfind_plugins.archives.limits import RATIO, SMALL, Unpacking, unpacking
from anyfind_plugins.archives.streams import DAMAGED, Bounded, EnoughError, decompressed
from anyfind_plugins.runtime.containers import disk_trouble

_SUFFIXES: Final = frozenset({".tar", ".gz", ".tgz", ".bz2", ".tbz", ".tbz2", ".xz", ".txz", ""})
_PACKED: Final = {".tgz": ".tar", ".tbz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}
_MAGIC: Final = b"ustar"
_MAGIC_AT: Final = 257
_BLOCK: Final = 512
_COMPRESSED: Final = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0")
_LONGEST_NOTE: Final = 1 << 20
_NOTES: Final = frozenset(
    (
        tarfile.XHDTYPE,
        tarfile.XGLTYPE,
        tarfile.SOLARIS_XHDTYPE,
        tarfile.GNUTYPE_LONGNAME,
        tarfile.GNUTYPE_LONGLINK,
    )
)
"""Members that say something about the next one, such as its long name; ``tarfile`` reads them as a whole."""


class TarExtractor:
    """Hands the members of a tar archive on, compressed or not, and what a compressed file holds."""

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure of the magic number; other names are left alone, for they are formats of programs."""
        if path.suffix.lower() not in _SUFFIXES:
            return 0.0
        if head.startswith(_COMPRESSED) or head[_MAGIC_AT:].startswith(_MAGIC):
            return 0.8
        return 0.3 if path.suffix else 0.0

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction | Embedded]:
        """The members, then the names as text and what was left out as facts.

        Raises:
            BadInput: It is damaged, and nothing in it could be read.
            OSError: It cannot be read now.
        """
        name = source.path.name
        work = unpacking(ctx)
        # However long a stream is: no more than the members may have, and no more than files can shrink.
        most = min(2 * work.most_bytes, max(SMALL, source.size * RATIO))
        with source.path.open("rb") as raw:
            head = raw.read(_BLOCK)
            if not head:
                raise BadInput(f"{name} is empty (0 bytes).")
            raw.seek(0)
            plain = decompressed(raw, head)
            try:
                first = head if plain is None else _first_block(plain)
            except DAMAGED as error:
                if disk_trouble(error):
                    raise
                raise BadInput(f"{name} is damaged: it cannot be unpacked.") from error
            raw.seek(0)
            stream = Bounded(decompressed(raw, head) or raw, most)
            if plain is None or first[_MAGIC_AT:].startswith(_MAGIC) or _says_tar(source.path):
                yield from _members(stream, work, name)
            else:
                inside = work.name(_inner_name(source.path))
                if inside is not None:
                    yield from _single(inside, stream, work, source.size)
        if work.damaged and not work.given and not work.truncated:
            raise BadInput(f"{name} is damaged: nothing in it can be read.")
        yield from work.summary()

    def thumbnail(self, source: Source, side: int, ctx: Context) -> None:  # noqa: ARG002 - part of the contract
        """An archive has no picture."""
        return


class _Member(tarfile.TarInfo):
    """A member whose notes take no more memory than notes should."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        """As the library's.

        Raises:
            tarfile.ReadError: A note is longer than any name or list of attributes.
        """
        member = super().frombuf(buf, encoding, errors)
        if member.type in _NOTES and member.size > _LONGEST_NOTE:
            raise tarfile.ReadError(f"a header of {member.size:,} bytes")
        return member


def _members(stream: Bounded, work: Unpacking, name: str) -> Iterator[Embedded]:
    seen = False
    try:
        # As a stream: sizes that lie can only make it end, never seek or reserve memory.
        with tarfile.open(fileobj=stream, mode="r|", errorlevel=1, tarinfo=_Member) as archive:
            for member in archive:
                seen = True
                vars(archive)["members"] = []  # it remembers every member otherwise, and there may be millions
                work.ctx.cancel.check()
                if work.full:
                    return
                if not member.isreg():
                    continue  # links and devices: nothing to read, and nothing to escape through
                inside = work.name(member.name)
                content: Any = archive.extractfile(member)
                if inside is not None and content is not None:
                    yield from work.unpack(inside, content, 0, (tarfile.TarError, *_UNNUMBERED))
    except EnoughError:
        work.truncated = True
    except (tarfile.TarError, ValueError, OverflowError, *DAMAGED) as error:
        if disk_trouble(error):
            raise
        if not seen:
            raise BadInput(f"{name} is a damaged or truncated tar archive.") from error
        work.damaged += 1


_UNNUMBERED: Final = (EOFError, ValueError)


def _single(inside: str, stream: Bounded, work: Unpacking, packed: int) -> Iterator[Embedded]:
    try:
        yield from work.unpack(inside, stream, packed, DAMAGED)
    except EnoughError:
        work.truncated = True


def _first_block(plain: Any) -> bytes:
    block = b""
    while len(block) < _BLOCK and (piece := plain.read(_BLOCK - len(block))):
        block += piece
    return block


def _says_tar(path: Path) -> bool:
    suffixes = [suffix.lower() for suffix in path.suffixes[-2:]]
    return ".tar" in suffixes or bool(suffixes and suffixes[-1] in _PACKED)


def _inner_name(path: Path) -> str:
    return path.stem if path.suffix else f"{path.name}-content"
