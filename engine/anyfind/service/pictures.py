"""Thumbnails of the library's files."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
import numpy.typing as npt

from anyfind.errors import NotFound
from anyfind.service.inside import Outside, open_inside
from anyfind.store.records import FileRecord, LocationPath
from anyfind.thumbs import Thumbnail

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


class NoThumbnail(NotFound):
    """There is no picture of a file, or none now."""

    code: ClassVar[str] = "no-thumbnail"


def tag(engine: Engine, record: FileRecord, side: int) -> str:
    """What names the thumbnail for ever."""
    return engine.thumbnails.tag(record.digest, side)


def thumbnail(engine: Engine, record: FileRecord, side: int) -> Thumbnail:
    """The thumbnail of a content, drawn from any of its places that can be reached.

    Args:
        engine: The library.
        record: The content.
        side: No side is longer.

    Raises:
        NoThumbnail: Nothing can be shown of it, or its file is not to be had now.
    """

    def draw() -> npt.NDArray[np.uint8] | None:
        for place in record.locations:
            if place.online and unchanged(engine, record, place):
                # The processes of queries: those that index may be busy with a film for minutes.
                picture = engine.query_host.thumbnail(engine.query_host.source(place.path), side)
                if unchanged(engine, record, place):
                    return picture
        raise FileNotFoundError

    try:
        found = engine.thumbnails.get(record.digest, side, draw)
    except OSError as error:
        raise NoThumbnail("The file cannot be read now.", hint="Is its drive plugged in?") from error
    if found is None:
        raise NoThumbnail("Nothing can be shown of this file.")
    return found


def unchanged(engine: Engine, record: FileRecord, place: LocationPath) -> bool:
    """Whether a place inside the library's folders still holds the content that the library knows."""
    try:
        opened = open_inside(place.path, [root.path for root in engine.store.roots()])
    except (NotFound, Outside, OSError):
        return False
    opened.file.close()
    return opened.size == record.size and opened.mtime_ns / 1e9 == place.mtime
