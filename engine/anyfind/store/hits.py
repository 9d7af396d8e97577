"""What a search demands of files, and what the lists of names and of text find."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """What results must satisfy. Empty fields do not restrict; different fields must all hold.

    Attributes:
        modalities: Any of these content modalities.
        types: Any of these: a modality, a media type (``image/png``), either half of one (``pdf``),
            or a file name suffix with or without its dot.
        folders: Below any of these absolute folders.
        after: Epoch seconds, inclusive; compared with ``taken_at`` if known, else with the
            modification time.
        before: Epoch seconds, exclusive.
        least_size: Bytes, inclusive.
        most_size: Bytes, inclusive.
        suffixes: Any of these file name suffixes, without the dot, in lower case.
        cameras: The camera's name contains any of these, ignoring case.
        near: Any of these circles: latitude and longitude in degrees, radius in kilometres.
        has: All of these: ``text`` (words in it, read in a picture or heard in a recording included), ``place``
            (coordinates), ``date`` (the time when it was taken), ``camera``, ``caption``, ``thumbnail``.
        phrases: Each group: name, path or text contain one of its phrases, words in a row.
        lacks: Neither name nor path nor text contain any of these phrases.
        but: Nothing that passes one of these passes: what ``-type:image`` says.
        names: The file's name contains any of these, ignoring case; with ``*`` or ``?`` in it, the whole name is like
            it.
        also: What passes passes all of these, too: ``type:image type:png`` asks for two things of one kind.
    """

    modalities: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()
    after: float | None = None
    before: float | None = None
    least_size: int | None = None
    most_size: int | None = None
    suffixes: tuple[str, ...] = ()
    cameras: tuple[str, ...] = ()
    near: tuple[tuple[float, float, float], ...] = ()
    has: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    lacks: tuple[str, ...] = ()
    but: tuple[SearchFilter, ...] = ()
    names: tuple[str, ...] = ()
    also: tuple[SearchFilter, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether everything passes."""
        return self == SearchFilter()


@dataclass(frozen=True, slots=True)
class NameHit:
    """A file whose name matches.

    Attributes:
        content_id: ``None`` while the file's content is not known yet.
        location_id: The location whose name matched.
        rank: bm25 as FTS5 gives it: lower is better.
        path: Where the file is.
        all_words: Whether every word of the query matched.
        online: Whether its root can be reached.
    """

    content_id: int | None
    location_id: int
    rank: float
    path: Path
    all_words: bool
    online: bool = True


@dataclass(frozen=True, slots=True)
class TextHit:
    """A segment whose text matches. ``rank`` is bm25 (lower is better); ``snippet`` is plain text."""

    content_id: int
    segment_id: int
    rank: float
    snippet: str
    all_words: bool
