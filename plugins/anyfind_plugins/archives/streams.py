"""Compressed streams that give no more than they may."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from typing import IO, Any, BinaryIO, Final

DAMAGED: Final = (OSError, EOFError, zlib.error, lzma.LZMAError)
"""What reading a damaged stream raises. ``gzip`` and ``bz2`` use ``OSError`` without a number."""

_XZ_MEMORY: Final = 160_000_000  # the strongest usual level needs 65 MB
_CHUNK: Final = 1 << 16


class EnoughError(Exception):
    """The stream gave as many bytes as it may."""


class Bounded(io.RawIOBase):
    """A stream that ends with :class:`EnoughError` after a number of bytes.

    Args:
        stream: What is read.
        most: Bytes that may be read.
    """

    def __init__(self, stream: IO[bytes], most: int) -> None:
        super().__init__()
        self._stream = stream
        self._left = most

    def readable(self) -> bool:
        """It is."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Up to ``size`` bytes.

        Raises:
            EnoughError: The limit is used up.
        """
        if self._left <= 0:
            raise EnoughError
        piece = self._stream.read(_CHUNK if size < 0 else size)
        self._left -= len(piece)
        return piece


class XzStream(io.RawIOBase):
    """Reads xz, with a limit of memory, which ``lzma.LZMAFile`` cannot have.

    Args:
        stream: The compressed bytes.
    """

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream
        self._decoder: Any = None
        self._rest = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Up to ``size`` bytes; none at the end.

        Raises:
            lzma.LZMAError: The content is damaged or wants too much memory.
            EOFError: It ends in the middle.
        """
        want = _CHUNK if size < 0 else size
        while want:
            if self._decoder is None or self._decoder.eof:
                if self._decoder is not None:
                    self._rest = self._decoder.unused_data.lstrip(b"\0")  # streams may follow each other, padded
                data = self._rest or self._stream.read(_CHUNK)
                if not data:
                    return b""
                self._decoder = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_XZ_MEMORY)
            else:
                data = self._stream.read(_CHUNK) if self._decoder.needs_input else b""
                if not data and self._decoder.needs_input:
                    raise EOFError("The stream ends too early")
            self._rest = b""
            if piece := self._decoder.decompress(data, want):
                return bytes(piece)
        return b""


def decompressed(stream: BinaryIO, head: bytes) -> IO[bytes] | None:
    """The uncompressed content of a gzip, bzip2 or xz stream, or ``None`` if it is none of these."""
    if head.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=stream)  # type: ignore[return-value]  # has what is used of it
    if head.startswith(b"BZh"):
        return bz2.BZ2File(stream)
    if head.startswith(b"\xfd7zXZ\0"):
        return XzStream(stream)  # type: ignore[return-value]  # has what is used of it
    return None
