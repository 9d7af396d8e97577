"""Words that a picture carries itself: EXIF, IPTC and XMP. Runs in the reading process."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from anyfind.align.pairs.captions import Caption
from anyfind.align.pairs.packages import parsed
from anyfind.errors import BadInput

_MOST_XMP: Final = 4_000_000
_DESCRIPTION: Final = 0x010E
_WINDOWS: Final = (0x9C9B, 0x9C9F, 0x9C9C)  # title, subject, comment; as UTF-16
_HEADLINE, _CAPTION, _KEYWORDS, _OBJECT = (2, 105), (2, 120), (2, 25), (2, 5)
_CHARSET: Final = (1, 90)
_UTF8: Final = b"\x1b%G"
_RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def of_picture(path: Path) -> list[Caption]:
    """Description, title, caption, headline and keywords; damaged ones give fewer, never an error.

    Raises:
        BadInput: It is no picture.
        OSError: It cannot be read.
    """
    import pillow_heif
    from PIL import Image

    pillow_heif.register_heif_opener()
    Image.MAX_IMAGE_PIXELS = None  # only the header is read, so nothing large is made
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(path) as image:
                found = [*_safely(_exif, image), *_safely(_iptc, image), *_safely(_xmp, image)]
        except OSError as error:
            if error.errno is not None:
                raise
            raise BadInput("It is no picture that can be read.") from error
    return found


def _safely(reader: Any, image: Any) -> list[Caption]:
    try:
        return list(reader(image))
    except Exception:  # noqa: BLE001 - parsing hostile metadata raises anything; the other kinds may be fine
        return []


def _exif(image: Any) -> Iterator[Caption]:
    exif = image.getexif()
    for tag in (_DESCRIPTION, *_WINDOWS):
        value = exif.get(tag)
        if isinstance(value, tuple | list):
            value = bytes(value)
        if isinstance(value, bytes):
            value = value.decode("utf-16-le" if tag in _WINDOWS else "utf-8", "replace")
        if isinstance(value, str) and (words := value.partition("\0")[0].strip()):
            yield Caption(_repaired(words), "exif")


def _repaired(words: str) -> str:
    """Pillow reads the tag as Latin-1, and most programs write UTF-8 into it."""
    try:
        return words.encode("latin-1").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return words


def _iptc(image: Any) -> Iterator[Caption]:
    from PIL import IptcImagePlugin

    facts = IptcImagePlugin.getiptcinfo(image) or {}
    utf8 = _first(facts.get(_CHARSET)) == _UTF8
    for key in (_CAPTION, _HEADLINE, _OBJECT):
        if words := _text(_first(facts.get(key)), utf8=utf8):
            yield Caption(words, "iptc")
    keywords = [word for value in _all(facts.get(_KEYWORDS)) if (word := _text(value, utf8=utf8))]
    if keywords:
        yield Caption(", ".join(keywords[:20]), "iptc")


def _all(value: Any) -> list[bytes]:
    return list(value) if isinstance(value, list) else [value] if isinstance(value, bytes) else []


def _first(value: Any) -> bytes:
    return next(iter(_all(value)), b"")


def _text(value: bytes, *, utf8: bool) -> str:
    try:
        return value.decode("utf-8").strip("\0 \n\t")
    except UnicodeDecodeError:
        return value.decode("utf-8" if utf8 else "cp1252", "replace").strip("\0 \n\t")


def _xmp(image: Any) -> Iterator[Caption]:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    if not packet and hasattr(image, "tag_v2"):
        packet = image.tag_v2.get(700, b"")
    data = packet.encode() if isinstance(packet, str) else bytes(packet)
    if not data or len(data) > _MOST_XMP:
        return
    root = parsed(data.strip(b"\0 \r\n\t"))
    if root is None:
        return
    for name in ("description", "title"):
        for field in root.iter(f"{_DC}{name}"):
            if words := _preferred(field.iter(f"{_RDF}li")) or (field.text or "").strip():
                yield Caption(words, "xmp")
    subjects = [words for field in root.iter(f"{_DC}subject") for words in _said(field.iter(f"{_RDF}li"))]
    if subjects:
        yield Caption(", ".join(subjects[:20]), "xmp")


def _preferred(choices: Iterable[Any]) -> str:
    """The default language's text, or the first there is."""
    found = [(one.get(_LANG), (one.text or "").strip()) for one in choices]
    said = [words for language, words in found if language == "x-default" and words]
    return next(iter(said or [words for _, words in found if words]), "")


def _said(choices: Iterable[Any]) -> list[str]:
    return [words for one in choices if (words := (one.text or "").strip())]
