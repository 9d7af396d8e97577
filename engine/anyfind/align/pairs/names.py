"""Whether a file's name describes what is in it, and in which words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_PARTS: Final = re.compile(r"[^\W_]+(?:['\u2019][^\W\d_]+)?")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_SIZE: Final = re.compile(r"^\d+x\d+$|^\d+(px|dpi|mp|kb|mb|p|k|bit|khz|fps)$", re.IGNORECASE)
_HEX: Final = re.compile(r"^(?=.*\d)[0-9a-f]{6,}$", re.IGNORECASE)
_VOWEL: Final = re.compile(r"[aeiouyà-öø-ÿāēīōūăĕĭŏŭœæ]", re.IGNORECASE)

# fmt: off
_DEVICES: Final = frozenset(
    (
        "dsc", "dscn", "dscf", "dsco", "dcim", "dcp", "img", "imgp", "image", "images", "pict", "picture", "pic",
        "photo", "photos", "foto", "bild", "pxl", "mvi", "mov", "vid", "video", "film", "movie", "clip", "wp", "gopr",
        "gopro", "gp", "dji", "sam", "cimg", "hpim", "kif", "rimg", "sany", "stp", "scan", "scanned", "document",
        "screenshot", "screen", "shot", "snapshot", "capture", "whatsapp", "signal", "telegram", "received", "fb",
        "facebook", "instagram", "twitter", "unsplash", "pexels", "pixabay", "rec", "recording", "audio", "voice",
        "sound", "track", "record", "aud", "memo", "untitled", "unnamed", "unknown", "noname", "download", "downloaded",
        "copy", "kopie", "kopia", "copia", "final", "edit", "edited", "tmp", "temp",
        "test", "backup", "orig", "original", "thumb", "thumbnail", "preview", "crop", "cropped",
        "resized", "scaled", "hd", "uhd", "hdr", "pano", "burst", "raw", "jpg", "jpeg", "png", "gif", "webp",
        "mp3", "mp4", "wav", "file", "attachment", "am", "pm", "at", "von", "wa", "jan", "feb", "mar", "apr", "jun",
        "jul", "aug", "sep", "sept", "oct", "nov", "dec", "part", "page", "seite", "fig", "figure", "version", "rev",
        "item", "misc", "default", "sample", "stock", "hash", "uuid", "id", "no", "nr", "desc",
    )
)
_SMALL: Final = frozenset(
    (
        "a", "an", "the", "of", "in", "on", "with", "and", "by", "to", "for", "at", "from", "under", "over", "near",
        "der", "die", "das", "ein", "eine", "im", "am", "mit", "und", "auf", "von", "le", "la", "les", "de", "des",
        "du", "un", "une", "et", "el", "los", "en", "con", "y", "i", "il", "di", "e", "na", "w", "z", "my", "our", "is",
        "old", "new", "small", "large", "medium",
    )
)
# fmt: on
_BEGINNING: Final = frozenset({"the", "a", "an", "my", "our", "old", "new", "small", "large", "in", "on", "under"})
_TOO_LONG: Final = 24
_LATIN: Final = 0x24F


@dataclass(frozen=True, slots=True)
class NamedWords:
    """What a file name says.

    Attributes:
        text: The words, in lower case.
        score: How much of a description they are, in (0, 1].
        reason: What the score rests on.
    """

    text: str
    score: float
    reason: str


def described_by(stem: str) -> NamedWords | None:
    """The description in a file's name without its suffix; ``None`` if it is none.

    Numbers, dates, sizes, hashes and what devices and programs call their files are passed over. What is left counts
    by its words: one is half a description, two nearly one; the more of the name was passed over, the less it is
    relied on.

    >>> described_by("red_boat_in_harbour").text
    'red boat in harbour'
    >>> described_by("DSC_0001") is None
    True
    """
    kept: list[str] = []
    telling = 0
    letters = 0
    for part in _PARTS.findall(stem):
        letters += len(part)
        if _SIZE.match(part) or _HEX.match(part):
            continue
        for piece in _HUMP.split(part):
            for word in _LETTERS.findall(piece):
                low = word.lower()
                if low in _SMALL:
                    kept.append(low)
                elif _is_word(low) and low not in _DEVICES:
                    kept.append(low)
                    telling += 1
    while kept and kept[-1] in _SMALL:
        kept.pop()
    # In front only what cannot begin a phrase goes: "the old mill" is one.
    while kept and kept[0] in _SMALL - _BEGINNING:
        kept.pop(0)
    if not telling:
        return None
    if telling == 1 and len(kept[-1]) < (_LEAST_ALONE if ord(kept[-1][0]) <= _LATIN else 2):
        return None
    share = sum(map(len, kept)) / max(1, letters)
    if share < _LEAST_SHARE:
        return None
    by_words = {1: 0.5, 2: 0.8}.get(telling, 1.0)
    said = {1: "one word", 2: "two words"}.get(telling, f"{telling} words")
    score = by_words * min(1.0, 0.4 + 0.75 * share)
    if share < _MOST_OF_IT:
        said += " beside numbers or codes"
    return NamedWords(" ".join(kept), round(score, 3), said)


def _is_word(word: str) -> bool:
    if ord(word[0]) > _LATIN:
        return True  # other scripts write words without vowels, or as one sign
    return 2 < len(word) <= _TOO_LONG and _VOWEL.search(word) is not None and not _stutters(word)


def _stutters(word: str) -> bool:
    """Keys that were hit at random: few vowels for so many letters, or one letter again and again."""
    vowels = len(_VOWEL.findall(word))
    return (len(word) >= _RANDOM and vowels / len(word) < _VOWELS) or bool(re.search(r"(.)\1\1", word))


_LEAST_ALONE: Final = 3
_LEAST_SHARE: Final = 0.3
_MOST_OF_IT: Final = 0.7
_RANDOM: Final = 5
_VOWELS: Final = 0.15
