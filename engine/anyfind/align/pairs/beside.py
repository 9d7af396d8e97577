"""Words beside files: their names, text files of the same name, titles in their tags, and what is said in a film."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from anyfind.align.pairs.captions import Caption
from anyfind.align.pairs.files import LibraryFile, Listing
from anyfind.align.pairs.found import Finding
from anyfind.align.pairs.names import described_by
from anyfind.align.pairs.reading import CaptionReader
from anyfind.align.pairs.wording import tidy, worth
from anyfind.sdk.types import IMAGE, TEXT, VIDEO, Locator
from anyfind.store import Store
from anyfind.store.records import SegmentRecord

SIDECARS: Final = (".txt", ".caption")
SUBTITLES: Final = (".srt", ".vtt")

MOST_WORDS: Final = 1_000
"""Characters of a text of the same name beyond which it is a text of its own and no caption."""

MOST_MOMENTS: Final = 200
"""Pairs that are taken from one film, spread over its length."""

_OF_A_FILM: Final = 0.6
"""What is said of a film as a whole fits some of its pictures."""

_TRANSLATION: Final = re.compile(r"(?:^|\s)[a-z]{2,3}(?:_[A-Za-z]{2,4})?(?:@\w+)?\.utf8\s*=")
"""Where the translations begin in the descriptions of stamps."""

_PASSAGES: Final = 32
"""A text of more is none of one file."""

_UNTIL_THE_END: Final = 10.0


def by_name(file: LibraryFile) -> Iterator[Finding]:
    """The words of a descriptive file name."""
    named = described_by(file.path.stem)
    if named is not None:
        yield from _whole(file, named.text, "name", factor=named.score, remark=named.reason)


def by_tags(file: LibraryFile) -> Iterator[Finding]:
    """Title and artist in the tags of a recording or film, if the title says anything."""
    title = file.facts.get("title", "")
    if not title or not worth(tidy(title)).factor or described_by(title) is None:
        return
    artist = file.facts.get("artist", "")
    yield from _whole(file, f"{title}, {artist}" if artist else title, "tags")


class Sidecars:
    """Text files of the same name as another file.

    Args:
        listing: The library.
        store: Has the words of those that are indexed.
        reader: Reads the others.
    """

    def __init__(self, listing: Listing, store: Store, reader: CaptionReader) -> None:
        self._listing = listing
        self._store = store
        self._reader = reader
        self._roots = [os.path.realpath(root) for root in listing.roots]
        self._names: tuple[str, frozenset[str]] = ("", frozenset())

    def of(self, file: LibraryFile) -> Iterator[Finding]:
        """What stands in ``photo.txt`` or ``photo.jpg.caption`` about ``photo.jpg``."""
        for path in self._beside(file.path, SIDECARS):
            known = self._listing.at(path)
            # What no extractor reads, such as .caption where none is installed for it, is known by name alone.
            words = (self._stored(known) if known is not None else "") or self._read("words", path)
            if words and len(words) <= MOST_WORDS:
                yield from _whole(
                    file, words, "sidecar", via=str(path), via_content=known.content_id if known else None
                )

    def moments(self, film: LibraryFile) -> Iterator[Finding]:
        """What a subtitle file beside a film says, with its times."""
        for path in self._beside(film.path, SUBTITLES):
            known = self._listing.at(path)
            for caption in self._captions("subtitles", path):
                yield Finding(
                    tidy(caption.text),
                    "film",
                    film.content_id,
                    film.item,
                    IMAGE,
                    Locator(start_s=caption.start_s, end_s=caption.end_s),
                    str(path),
                    known.content_id if known else None,
                )

    def _beside(self, path: Path, suffixes: tuple[str, ...]) -> list[Path]:
        folder = str(path.parent)
        if self._names[0] != folder:
            self._names = (folder, _names_in(folder))
        asked = [f"{path.stem}{suffix}" for suffix in suffixes] + [f"{path.name}{suffix}" for suffix in suffixes]
        return [path.with_name(name) for name in asked if name in self._names[1] and name != path.name]

    def _stored(self, file: LibraryFile) -> str:
        found = [one for one in self._store.segments_of_content(file.content_id) if one.modality == TEXT]
        return _untranslated("\n".join(one.text or "" for one in found)) if len(found) <= _PASSAGES else ""

    def _read(self, kind: str, path: Path) -> str:
        return _untranslated("\n".join(caption.text for caption in self._captions(kind, path)))

    def _captions(self, kind: str, path: Path) -> list[Caption]:
        # A link could lead anywhere, and what lies outside of the library's folders is none of its business.
        real = os.path.realpath(path)
        inside = any(Path(root) in Path(real).parents for root in self._roots)
        return self._reader.read(kind, Path(real)) if inside else []


def said_in(film: LibraryFile, segments: list[SegmentRecord]) -> Iterator[Finding]:
    """What is said or shown as a subtitle at the times of a film's pictures."""
    shown = sorted(
        one.locator.start_s
        for one in segments
        if one.modality == IMAGE and one.locator.start_s is not None and one.locator.member is None
    )
    said = [one for one in segments if one.modality == TEXT and one.text and one.locator.start_s is not None]
    for one in said if shown else ():
        start = one.locator.start_s or 0.0
        end = one.locator.end_s if one.locator.end_s is not None else start + _UNTIL_THE_END
        words = tidy(one.text or "")
        if frames_at(shown, start, end):
            yield Finding(words, "film", film.content_id, film.item, IMAGE, Locator(start_s=start, end_s=end))


def frames_at(shown: list[float], start: float, end: float) -> list[int]:
    """Positions of the pictures that are seen in a span: each is from its time until the next one's.

    Args:
        shown: Their times in seconds, rising.
        start: Of the span.
        end: Of the span.
    """
    until = [*shown[1:], float("inf")]
    return [place for place, (began, ends) in enumerate(zip(shown, until, strict=True)) if began < end and ends > start]


def spread(findings: list[Finding], most: int = MOST_MOMENTS) -> list[Finding]:
    """At most so many of them, evenly spread over their order."""
    if len(findings) <= most:
        return findings
    return [findings[place * len(findings) // most] for place in range(most)]


def _whole(file: LibraryFile, words: str, source: str, **more: object) -> Iterator[Finding]:
    modality = file.described
    if modality is None:
        return
    found = Finding(tidy(words), source, file.content_id, file.item, modality, **more)  # type: ignore[arg-type]
    if file.modality == VIDEO:
        remark = "; ".join(part for part in (found.remark, "a film has many pictures") if part)
        found = replace(found, factor=found.factor * _OF_A_FILM, remark=remark)
    yield found


def _names_in(folder: str) -> frozenset[str]:
    try:
        names = os.listdir(folder)  # noqa: PTH208 (names are wanted, and there may be very many)
    except OSError:
        return frozenset()  # unplugged, or gone meanwhile: what is stored about it is used all the same
    wanted = (*SIDECARS, *SUBTITLES)
    return frozenset(name for name in names if name.endswith(wanted))


def _untranslated(words: str) -> str:
    return _TRANSLATION.split(words, maxsplit=1)[0].strip()
