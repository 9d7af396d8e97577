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
        contents: Nothing but these contents, by their ids.
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
    contents: tuple[int, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether everything passes."""
        return self == SearchFilter()


@dataclass(frozen=True, slots=True)
class Asked:
    """One of the things that a question in words asks for: a word, or alternatives to it.

    Attributes:
        rows: Alternatives, each of words in a row, folded as in :mod:`anyfind.store.wording`: ``RE16`` is asked for as
            ``("re16",)`` and ``("re", "16")``.
    """

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class NameHit:
    """A file whose name, or whose folder's, matches.

    Attributes:
        content_id: ``None`` while the file's content is not known yet.
        location_id: The location whose name matched.
        rank: Lower is better.
        path: Where the file is.
        coverage: From 0 to 1: how much of what was asked for is there; what is rare in the library counts more, the
            beginning of a word and a word of a folder's name count less.
        all_words: Whether everything that was asked for is in the name, words or beginnings of them.
        exact: Whether what was asked for is the file's name, with or without its suffix.
        online: Whether its root can be reached.
    """

    content_id: int | None
    location_id: int
    rank: float
    path: Path
    coverage: float
    all_words: bool
    exact: bool = False
    online: bool = True


@dataclass(frozen=True, slots=True)
class TextHit:
    """A segment whose text matches.

    Attributes:
        content_id: Whose segment it is.
        segment_id: The segment.
        rank: Lower is better.
        coverage: As for names.
        all_words: Whether everything that was asked for is there.
        literal: Whether all words of the question stand there in a row.
        snippet: Plain text around the words, where it was asked for.
    """

    content_id: int
    segment_id: int
    rank: float
    coverage: float
    all_words: bool
    literal: bool = False
    snippet: str = ""
