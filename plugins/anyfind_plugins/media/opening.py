"""Opens sound and film files with FFmpeg's libraries, safely and with errors that people understand."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from anyfind.sdk import AnyfindError, BadInput, EncryptedInput

if TYPE_CHECKING:
    from av.container import InputContainer

DEMUXERS: Final = (
    "aac",
    "ac3",
    "aiff",
    "amr",
    "amrnb",
    "amrwb",
    "ape",
    "asf",
    "au",
    "avi",
    "caf",
    "dsf",
    "dts",
    "dtshd",
    "dv",
    "eac3",
    "flac",
    "flv",
    "gxf",
    "h264",
    "hevc",
    "ivf",
    "m4v",
    "matroska",
    "mov",
    "mp2",
    "mp3",
    "mpc",
    "mpc8",
    "mpeg",
    "mpegts",
    "mpegvideo",
    "mxf",
    "nut",
    "ogg",
    "oma",
    "qcp",
    "rm",
    "sox",
    "svx",
    "tak",
    "tta",
    "voc",
    "w64",
    "wav",
    "webm",
    "wv",
    "wtv",
    "xwma",
)
"""Containers that may be opened. FFmpeg knows more, among them playlists that name other files and
addresses, scripts and plain text: ways out of the file that was asked for."""

_AUDIO_NAMES: Final = frozenset(
    {
        "aac",
        "ac3",
        "aif",
        "aifc",
        "aiff",
        "amr",
        "ape",
        "au",
        "caf",
        "dsf",
        "dts",
        "eac3",
        "flac",
        "m4a",
        "m4b",
        "mka",
        "mp2",
        "mp3",
        "mpc",
        "oga",
        "ogg",
        "opus",
        "snd",
        "spx",
        "tak",
        "tta",
        "voc",
        "w64",
        "wav",
        "wave",
        "weba",
        "wma",
        "wv",
    }
)
_VIDEO_NAMES: Final = frozenset(
    {
        "3g2",
        "3gp",
        "asf",
        "avi",
        "divx",
        "dv",
        "f4v",
        "flv",
        "m1v",
        "m2ts",
        "m2v",
        "m4v",
        "mkv",
        "mov",
        "mp4",
        "mpe",
        "mpeg",
        "mpg",
        "mts",
        "mxf",
        "nut",
        "ogm",
        "ogv",
        "qt",
        "rm",
        "rmvb",
        "ts",
        "vob",
        "webm",
        "wmv",
        "wtv",
    }
)
_EBML: Final = b"\x1a\x45\xdf\xa3"
_STARTS: Final = (
    b"OggS",
    b"fLaC",
    b"ID3",
    b"FORM",
    b"#!AMR",
    b"caff",
    b"MAC ",
    b"wvpk",
    b"TTA",
    b"tBaK",
    b"DSD ",
    b"MPCK",
    b"MP+",
    b".snd",
    b"FLV",
    b".RMF",
    b"\x30\x26\xb2\x75\x8e\x66\xcf\x11",
    b"\x00\x00\x01\xba",
    b"\x00\x00\x01\xb3",
    _EBML,
)
_NOT_MEDIA: Final = (b"MThd", b"#EXTM3U", b"[playlist]", b"ffconcat")
_NAMED: Final = 0.3
_CERTAIN: Final = 0.9
_LOOKED_AT: Final = 64 << 20  # bytes; tables of contents of films of many hours take less
_JUMP: Final = 512  # bytes that a jump to another place counts for
_PACKET: Final = 188  # bytes of a packet of an MPEG transport stream, each of which starts with the letter G


def looks_like_media(path: Path, head: bytes) -> float:
    """How sure it is, 0 to 1, that FFmpeg reads the file, by its name and first bytes.

    Notes (MIDI) and playlists are named like sounds but hold none.
    """
    if not head or head.startswith(_NOT_MEDIA):
        return _NAMED if not head and _named(path) else 0.0
    if head.startswith(_STARTS) or head[4:8] in {b"ftyp", b"moov", b"mdat", b"wide", b"free"}:
        return _CERTAIN
    if head[:4] in {b"RIFF", b"RF64"} and head[8:12] in {b"WAVE", b"AVI "}:
        return _CERTAIN
    if head[:1] == b"\xff" and head[1] & 0xE0 == 0xE0 and head[1] not in {0xFE, 0xFF}:
        return _CERTAIN if path.suffix[1:].lower() in _AUDIO_NAMES else 0.0
    if len(head) > 2 * _PACKET and head[0] == head[_PACKET] == head[2 * _PACKET] == ord("G"):
        return _CERTAIN
    return _NAMED if _named(path) else 0.0


def _named(path: Path) -> bool:
    suffix = path.suffix[1:].lower()
    # A script in TypeScript has the name of a transport stream, whose bytes were looked at before.
    return suffix != "ts" and (suffix in _AUDIO_NAMES or suffix in _VIDEO_NAMES)


class Looking:
    """A file that ends early while FFmpeg looks for what is in it.

    A header of a few bytes can send FFmpeg through gigabytes of nothing in search of another one.

    Args:
        stream: The open file.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._left: int | None = _LOOKED_AT

    def found(self) -> None:
        """It knows what is in it; from now on everything can be read."""
        self._left = None

    def read(self, size: int) -> bytes:
        """The next bytes."""
        if self._left is not None:
            size = min(size, self._left)
        data = self._stream.read(size)
        if self._left is not None:
            self._left -= len(data)
        return data

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place."""
        if self._left is not None:
            self._left = max(0, self._left - _JUMP)
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        """The place."""
        return self._stream.tell()


@contextlib.contextmanager
def opened(path: Path) -> Iterator[InputContainer]:
    """The file as a container of PyAV, closed at the end.

    Whatever FFmpeg reports inside the block becomes an error of ours.

    Raises:
        EncryptedInput: It is protected against copying.
        BadInput: FFmpeg cannot read it.
        OSError: It cannot be read now.
    """
    import av

    # A file object, not a name: FFmpeg then sees neither odd characters nor anything that looks like an address.
    with path.open("rb") as stream:
        if not stream.read(1):
            raise BadInput(f"{path.name} is empty (0 bytes).")
        stream.seek(0)
        try:
            looking = Looking(stream)
            with av.open(
                looking,
                "r",
                metadata_errors="ignore",
                container_options={"format_whitelist": ",".join(DEMUXERS), "protocol_whitelist": "none"},
            ) as container:
                looking.found()
                _check(path, container)
                yield container
        except (AnyfindError, MemoryError):
            raise
        except av.error.FFmpegError as error:
            raise BadInput(f"{path.name} cannot be read as a sound or a film: {_reason(error)}.") from error


def _check(path: Path, container: Any) -> None:
    for stream in container.streams:
        tag = str(getattr(stream.codec_context, "codec_tag", "") or "")
        if tag in {"enca", "encv", "drms", "drmi"} or "encryption" in stream.metadata:
            raise EncryptedInput(f"{path.name} is protected against copying and cannot be decoded.")


def _reason(error: Exception) -> str:
    text = str(getattr(error, "strerror", "") or error).strip().rstrip(".")
    if not text or "Invalid data" in text:
        return "its content is damaged or of no format that Anyfind reads"
    return text[0].lower() + text[1:]


def tags(container: Any) -> dict[str, str]:
    """Title and artist as the file's own tags give them, keys as in :class:`anyfind.sdk.Extraction`."""
    found: dict[str, str] = {}
    # Ogg keeps its tags in the stream, other containers beside it.
    for source in (container.metadata, *(stream.metadata for stream in container.streams)):
        for key, value in source.items():
            text = value.strip("\0 \n\t")
            if text and key.lower() in {"title", "artist", "album"}:
                found.setdefault(key.lower(), text)
    return found


def length_s(container: Any, stream: Any) -> float | None:
    """How long a stream claims to be, in seconds; ``None`` if nothing is known or it makes no sense."""
    if stream.duration is not None and stream.time_base is not None:
        seconds = float(stream.duration * stream.time_base)
    elif container.duration is not None:
        seconds = container.duration / 1e6
    else:
        return None
    return seconds if 0 < seconds < 1e7 else None
