"""The extractor of zip archives."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from anyfind.sdk import BadInput, Context, Embedded, EncryptedInput, Extraction, Segment, Source
from anyfind_plugins.archives.limits import unpacking
from anyfind_plugins.runtime.containers import BROKEN, check_directory, disk_trouble

_MARKS: Final = (b"PK\x03\x04", b"PK\x05\x06")
_SUFFIXES: Final = frozenset({".zip", ".cbz", ".kmz", ""})
_ENCRYPTED: Final = 0x1
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2})


class ZipExtractor:
    """Hands the members of a zip archive on, unpacked under limits."""

    def sniff(self, path: Path, head: bytes) -> float:
        """Half sure, so that documents that are zips too go to their own extractors.

        Other names are left alone: programs, models and packages are zips that nobody searches.
        """
        if path.suffix.lower() not in _SUFFIXES:
            return 0.0
        return 0.5 if head.startswith(_MARKS) else 0.3 if path.suffix else 0.0

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction | Embedded]:
        """The members, then the names as text and what was left out as facts.

        Raises:
            EncryptedInput: All of it is protected by a password.
            TooLarge: Its directory is beyond any reason.
            BadInput: It is damaged.
            OSError: It cannot be read now.
        """
        name = source.path.name
        work = unpacking(ctx)
        with source.path.open("rb") as stream:
            if not stream.read(1):
                raise BadInput(f"{name} is empty (0 bytes).")
            check_directory(stream, name)
            try:
                archive = zipfile.ZipFile(stream)
            except BROKEN as error:
                if disk_trouble(error):
                    raise
                raise BadInput(f"{name} is a damaged or truncated zip archive.") from error
            with archive:
                infos = [info for info in archive.infolist() if not info.is_dir() and not _is_link(info)]
                for info in infos:
                    ctx.cancel.check()
                    if work.full:
                        break
                    inside = work.name(info.filename)
                    if inside is None:
                        continue
                    if info.flag_bits & _ENCRYPTED:
                        work.encrypted += 1
                        continue
                    if info.compress_type not in _METHODS:
                        work.damaged += 1
                        continue
                    try:
                        member = archive.open(info)
                    except BROKEN as error:
                        if disk_trouble(error):
                            raise
                        work.damaged += 1
                        continue
                    with member:
                        yield from work.unpack(inside, member, info.compress_size, BROKEN)
        if work.encrypted and not work.given:
            raise EncryptedInput(f"{name} is protected by a password.")
        if work.damaged and not work.given and not work.truncated:
            raise BadInput(f"{name} is a damaged zip archive: none of its members can be read.")
        yield from work.summary()

    def thumbnail(self, source: Source, side: int, ctx: Context) -> None:  # noqa: ARG002 - part of the contract
        """An archive has no picture."""
        return


def _is_link(info: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(info.external_attr >> 16)
