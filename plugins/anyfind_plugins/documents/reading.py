"""From bytes to text: encodings, limits, and files that are no text at all."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import Final

import charset_normalizer

from anyfind.sdk import BadInput, Context, Source

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE: Final = 65536
_DEFAULT_MEGABYTES: Final = 5


@dataclass(frozen=True, slots=True)
class Reading:
    r"""A text file as read.

    Attributes:
        text: With ``\n`` at the ends of lines.
        encoding: What it was written in.
        truncated: Whether the limit cut it.
    """

    text: str
    encoding: str
    truncated: bool

    def facts(self) -> dict[str, object]:
        """Metadata: the encoding, and ``truncated`` only where it is true."""
        return {"encoding": self.encoding, **({"truncated": True} if self.truncated else {})}


def limit_of(ctx: Context) -> int:
    """How many bytes of text one file may give: the setting ``max_text_mb``."""
    value = ctx.settings.get("max_text_mb", _DEFAULT_MEGABYTES)
    assert isinstance(value, int | float)
    return max(1, int(value * 1_000_000))


def read_bytes(source: Source, limit: int) -> tuple[bytes, bool]:
    """The beginning of a file, and whether there is more.

    Raises:
        BadInput: The file is empty.
        OSError: It cannot be read now.
    """
    with source.path.open("rb") as stream:
        data = stream.read(limit + 1)
    if not data:
        raise BadInput(f"{source.path.name} is empty (0 bytes).")
    return data[:limit], len(data) > limit


def read_text(source: Source, limit: int) -> Reading:
    """A text file in whatever encoding it has.

    Raises:
        BadInput: It is empty, holds binary data, or is in no known encoding.
        OSError: It cannot be read now.
    """
    data, truncated = read_bytes(source, limit)
    text, encoding = decode_text(data, source.path.name, truncated=truncated)
    return Reading(text.replace("\r\n", "\n").replace("\r", "\n"), encoding, truncated)


def decode_text(data: bytes, name: str, *, truncated: bool = False) -> tuple[str, str]:
    """Text and its encoding: a byte order mark decides, else UTF-8 if it fits, else what looks likeliest.

    Args:
        data: The bytes.
        name: What to call the file in errors.
        truncated: The last character may be cut.

    Raises:
        BadInput: These bytes are no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding
    if b"\0" in data:
        raise BadInput(f"{name} holds binary data, not text, although its name promises text.")
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(data, final=not truncated), "utf-8"
    except UnicodeDecodeError:
        best = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise BadInput(f"{name} is in no text encoding that Anyfind knows.")
    return data.decode(best.encoding, "replace"), best.encoding


def storable(text: str) -> str:
    """The text without what a database or a tokeniser refuses: NUL and lone surrogates."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
