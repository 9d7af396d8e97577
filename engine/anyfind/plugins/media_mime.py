"""Media types of sounds and films: what their names say, and whether a container holds pictures at all."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

BY_SUFFIX: Final = {
    ".3g2": "video/3gpp2",
    ".3gp": "video/3gpp",
    ".ac3": "audio/ac3",
    ".aif": "audio/x-aiff",
    ".aifc": "audio/x-aiff",
    ".amr": "audio/amr",
    ".ape": "audio/x-ape",
    ".asf": "video/x-ms-asf",
    ".caf": "audio/x-caf",
    ".dsf": "audio/x-dsf",
    ".dts": "audio/vnd.dts",
    ".dv": "video/x-dv",
    ".f4v": "video/x-flv",
    ".flac": "audio/x-flac",
    ".flv": "video/x-flv",
    ".m2ts": "video/mp2t",
    ".m4a": "audio/mp4",
    ".m4b": "audio/mp4",
    ".m4r": "audio/mp4",
    ".m4v": "video/x-m4v",
    ".mid": "audio/midi",
    ".midi": "audio/midi",
    ".mka": "audio/x-matroska",
    ".mkv": "video/x-matroska",
    ".mpc": "audio/x-musepack",
    ".mts": "video/mp2t",
    ".mxf": "application/mxf",
    ".oga": "audio/ogg",
    ".ogg": "audio/ogg",
    ".ogm": "video/ogg",
    ".ogv": "video/ogg",
    ".opus": "audio/ogg",
    ".rm": "video/x-realmedia",
    ".rmvb": "video/x-realmedia",
    ".spx": "audio/ogg",
    ".tta": "audio/x-tta",
    ".vob": "video/mpeg",
    ".w64": "audio/x-w64",
    ".weba": "audio/webm",
    ".wma": "audio/x-ms-wma",
    ".wmv": "video/x-ms-wmv",
    ".wv": "audio/x-wavpack",
}
"""Names that the standard library does not know or takes for something rarer."""

_FILMS_IN_OGG: Final = (b"\x80theora", b"\x01video\0", b"BBCD\0", b"\x4fVP80")
_ASF_SOUND: Final = bytes.fromhex("409e69f84d5bcf11a8fd00805f5c442b")
_ASF_PICTURES: Final = bytes.fromhex("c0ef19bc4d5bcf11a8fd00805f5c442b")
_SOUND_BRANDS: Final = (b"M4A ", b"M4B ", b"M4P ")
_MATROSKA_CODEC: Final = re.compile(rb"\x86[\x84-\xa0]([AV])_", re.DOTALL)
_PACKET: Final = 188
_SOUND_TWINS: Final = {
    "video/x-matroska": "audio/x-matroska",
    "video/webm": "audio/webm",
    "video/x-ms-wmv": "audio/x-ms-wma",
    "video/mp4": "audio/mp4",
}


def media_mime(path: Path, head: bytes, by_content: str | None) -> str | None:
    """The type of a sound or film; ``None`` where ``by_content`` is as good as it gets.

    Args:
        path: Its name.
        head: Its first bytes.
        by_content: What the first bytes alone say.
    """
    if by_content is None:
        return _unknown_to_the_table(head)
    if by_content == "audio/ogg":
        return "video/ogg" if any(mark in head for mark in _FILMS_IN_OGG) else None
    if by_content in _SOUND_TWINS and _sound_only(by_content, path, head):
        return _SOUND_TWINS[by_content]
    return None


def _unknown_to_the_table(head: bytes) -> str | None:
    if head[4:8] == b"ftyp" and head[8:11] in {b"3gp", b"3g2"}:
        return "video/3gpp"
    if head.startswith(b"FORM") and head[8:12] == b"AIFC":
        return "audio/x-aiff"
    if head.startswith(b"RF64") and head[8:12] == b"WAVE":
        return "audio/x-wav"
    # Every packet of a transport stream starts with G; those of a camera have four bytes of time before it.
    for first, step in ((0, _PACKET), (4, _PACKET + 4)):
        if len(head) > 4 * step and all(head[first + step * number] == ord("G") for number in range(4)):
            return "video/mp2t"
    return None


def _sound_only(by_content: str, path: Path, head: bytes) -> bool:
    """Whether a container that is mostly used for films holds a sound, as far as its first bytes tell."""
    if by_content == "video/mp4":
        return head[8:12] in _SOUND_BRANDS or (BY_SUFFIX.get(path.suffix.lower()) == "audio/mp4")
    if by_content == "video/x-ms-wmv":
        return _ASF_SOUND in head and _ASF_PICTURES not in head
    # Matroska names the codec of each track: A_ for sound, V_ for pictures.
    kinds = set(_MATROSKA_CODEC.findall(head))
    return b"A" in kinds and b"V" not in kinds
