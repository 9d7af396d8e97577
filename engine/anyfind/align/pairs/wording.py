"""Whether words are worth learning from: a description, or one of the phrases that programs put everywhere."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 400
"""Characters of a caption that are kept: encoders of sentences look at little more."""

_SPACES: Final = re.compile(r"\s+")
_WORD: Final = re.compile(r"[^\W\d_]+")
_MARKUP: Final = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")

_MACHINE: Final = re.compile(
    r"""\bdigital\ camera\b | ^sony\ dsc$ | ^dcim\b | ^created\ (with|by)\b | ^image\ description\ not\b
    | ^(lead|processed|compressed)\ (technologies|with)\b | ^optimi[sz]ed\ by\b | ^default$ | ^charset\b | ^https?://\S+$
    | ^file:\S+$ | ^[\w.-]+\.(jpe?g|png|gif|webp|tiff?|bmp|heic|avif|svg|mp3|wav|ogg|flac|mp4|mov)$ """,
    re.IGNORECASE | re.VERBOSE,
)
"""What cameras and programs write where a person would describe."""

# fmt: off
_EMPTY_WORDS: Final = frozenset(
    (
        "image", "images", "img", "photo", "photos", "photograph", "picture", "pictures", "pic", "pics", "figure",
        "fig", "logo", "icon", "thumbnail", "thumb", "untitled", "unnamed", "unknown", "none", "null", "test", "track",
        "audio", "sound", "recording", "video", "film", "movie", "clip", "graphic", "graphics", "diagram", "chart",
        "screenshot", "screen", "shot", "scan", "placeholder", "avatar", "banner", "button", "bild", "foto", "fotos",
        "abbildung", "grafik", "imagen", "immagine", "afbeelding", "obraz", "download", "file", "slide", "page",
        "content", "object", "shape", "group", "textbox", "the", "a", "an", "of", "no", "and", "new",
        "copy", "final", "edited", "original", "here", "click", "alt", "text", "description", "caption", "title",
    )
)
# fmt: on
_WRITTEN_BY_PROGRAM: Final = re.compile(r"\s*description automatically generated.*\Z", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Worth:
    """How much words say.

    Attributes:
        factor: In [0, 1]; 0: nothing can be learned from them.
        reason: Why it is less than 1; empty if it is not.
    """

    factor: float
    reason: str = ""


def tidy(text: str) -> str:
    """Words on one line without markup and control characters, cut where they are long."""
    plain = _MARKUP.sub(" ", unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8")))
    plain = "".join(" " if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co"} else char for char in plain)
    plain = _SPACES.sub(" ", _WRITTEN_BY_PROGRAM.sub("", plain)).strip()
    if len(plain) <= LONGEST:
        return plain
    return plain[:LONGEST].rpartition(" ")[0] or plain[:LONGEST]


def same_words(text: str) -> str:
    """What two ways to write the same caption have in common."""
    return " ".join(_WORD.findall(text.casefold())) or text.casefold()


def worth(text: str) -> Worth:
    """How much tidied words say about what they stand beside."""
    if _MACHINE.search(text):
        return Worth(0.0, "written by a program")
    words = [word for word in _WORD.findall(text) if len(word) > 1 or ord(word) > _LATIN]
    telling = [word for word in words if word.casefold() not in _EMPTY_WORDS]
    if not telling or (sum(map(len, telling)) < _FEWEST_LETTERS and all(ord(word[0]) <= _LATIN for word in telling)):
        return Worth(0.0, "says nothing about what it stands beside")
    if len(telling) == 1:
        return Worth(0.5, "one word")
    if len(telling) == 2:
        return Worth(0.8, "two words")
    if len(words) > _WORDY:
        return Worth(0.7, "long: most of it is about something else")
    return Worth(1.0)


_LATIN: Final = 0x24F
_FEWEST_LETTERS: Final = 3
_WORDY: Final = 60
