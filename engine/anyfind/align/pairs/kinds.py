"""Where pairs come from, and how far each kind of place is relied on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class SourceKind:
    """A kind of place where words about files are found.

    Attributes:
        id: Its short name.
        said: What it is, for a person.
        prior: How far its pairs are relied on before anything is known of one, in (0, 1].
        why: The reason of that figure.
    """

    id: str
    said: str
    prior: float
    why: str


IMPORTED: Final = SourceKind("import", "given by you", 1.0, "you gave it")

WRITTEN: Final = SourceKind("hand", "written by you", 1.0, "you wrote it")

GIVEN: Final = (IMPORTED.id, WRITTEN.id)
"""Kinds of places that no collecting finds again: what the user gave stays until the user takes it back."""

KINDS: Final = (
    IMPORTED,
    WRITTEN,
    SourceKind("sidecar", "a text file of the same name", 0.9, "written for this file alone"),
    SourceKind("iptc", "caption, headline or keywords in the picture (IPTC)", 0.85, "kept in the picture itself"),
    SourceKind("xmp", "description or title in the picture (XMP)", 0.85, "kept in the picture itself"),
    SourceKind("exif", "description or title in the picture (EXIF)", 0.8, "kept in the picture itself"),
    SourceKind("alt", "alternative text in a web page", 0.8, "stands for the picture where it is not seen"),
    SourceKind("markdown", "description of a picture in Markdown", 0.75, "stands for the picture where it is not seen"),
    SourceKind("office", "alternative text in a document", 0.75, "stands for the picture where it is not seen"),
    SourceKind("book", "alternative text or caption in a book", 0.75, "stands beside the picture"),
    SourceKind("figure", "caption of a figure in a web page", 0.7, "stands below the picture, and may say more"),
    SourceKind("title", "title of a picture in a web page", 0.6, "a remark rather than a description"),
    SourceKind("tags", "title of a recording", 0.55, "names rather than describes"),
    SourceKind("name", "descriptive file name", 0.55, "a few words, often cut short"),
    SourceKind("film", "subtitles or speech at that moment of a film", 0.35, "what is said is seldom what is seen"),
)

BY_ID: Final = {kind.id: kind for kind in KINDS}
