"""Large pictures of files and of places in them, and where words are on their pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from anyfind.api.previews import Marks, Piece
from anyfind.errors import NotFound, PluginError
from anyfind.sdk.types import Locator, Source
from anyfind.service.pictures import NoThumbnail, unchanged
from anyfind.store.records import FileRecord, SegmentRecord
from anyfind.thumbs import Thumbnail

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

Result = TypeVar("Result")

STEP_S: Final = 0.1
"""Frames of a film are told apart by so many seconds, so that each is drawn and kept once."""

LONGEST_WORD: Final = 100


def place_of(page: int | None, second: float | None) -> Locator:
    """The place that is to be shown."""
    return Locator(page=page, start_s=None if second is None else round(round(second / STEP_S) * STEP_S, 1))


def tag(engine: Engine, record: FileRecord, place: Locator, side: int) -> str:
    """What names the preview for ever."""
    return engine.thumbnails.tag(record.digest, side, _name(place))


def preview(engine: Engine, record: FileRecord, place: Locator, side: int) -> Thumbnail:
    """A large picture of a place in a content.

    Args:
        engine: The library.
        record: The content.
        place: From :func:`place_of`.
        side: No side is longer.

    Raises:
        NoThumbnail: Nothing can be shown of that place, or the file is not to be had now.
    """
    host = engine.query_host
    try:
        found = engine.thumbnails.get(
            record.digest,
            side,
            lambda: _of_any(engine, record, lambda source: host.preview(source, place, side)),
            _name(place),
        )
    except OSError as error:
        raise NoThumbnail("The file cannot be read now.", hint="Is its drive plugged in?") from error
    if found is None:
        raise NoThumbnail("Nothing can be shown of this place in the file.")
    return found


def marks(engine: Engine, record: FileRecord, page: int, piece: int | None, words: Sequence[str]) -> Marks:
    """Where on a page a piece of the file and words are.

    Args:
        engine: The library.
        record: The content.
        page: From 1.
        piece: Ordinal of the piece; ``None`` if none is meant.
        words: Further words; those that are absurdly long are cut.

    Raises:
        NotFound: The file is not to be had now.
    """
    passage = "" if piece is None else _text(engine, record, page, piece)
    texts = [passage, *(word[:LONGEST_WORD] for word in words)]
    host = engine.query_host
    try:
        found = _of_any(engine, record, lambda source: host.marks(source, Locator(page=page), texts))
    except OSError as error:
        raise NotFound("The file cannot be read now.", hint="Is its drive plugged in?") from error
    except PluginError as error:
        if error.http_status == 503:
            raise
        # A page that cannot be marked can still be read.
        return Marks(page=page)
    words_at = [list(box) for boxes in found[1:] for box in boxes]
    return Marks(page=page, passage=[list(box) for box in found[0]], words=words_at)


def piece_of(segment: SegmentRecord) -> Piece:
    """A stored segment as it is told."""
    place = segment.locator.to_dict()
    if "box" in place:
        place["box"] = list(place["box"])
    return Piece(ordinal=segment.ordinal, modality=segment.modality, text=segment.text, **place)


def _text(engine: Engine, record: FileRecord, page: int, piece: int) -> str:
    found = engine.store.segments_of_content(record.content_id, piece, 1)
    fitting = found and found[0].ordinal == piece and found[0].locator.page == page
    return (found[0].text or "") if fitting else ""


def _of_any(engine: Engine, record: FileRecord, work: Callable[[Source], Result]) -> Result:
    """What comes of the content at the first of its places that can be reached and is what it was.

    Raises:
        FileNotFoundError: There is none.
    """
    for place in record.locations:
        if place.online and unchanged(engine, record, place):
            # The processes of queries: those that index may be busy with a film for minutes.
            done = work(engine.query_host.source(place.path))
            if unchanged(engine, record, place):
                return done
    raise FileNotFoundError


def _name(place: Locator) -> str:
    page = "" if place.page is None else f"p{place.page}"
    second = "" if place.start_s is None else f"s{place.start_s:.1f}"
    # Named apart from thumbnails of the same size, which may be drawn from less.
    return f"v{page}{second}"
