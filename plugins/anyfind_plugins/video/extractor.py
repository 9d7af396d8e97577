"""The extractor of films."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import IMAGE, BadInput, Context, Extraction, Locator, Segment, Source
from anyfind_plugins.media.opening import looks_like_media, opened, tags
from anyfind_plugins.media.passages import passages
from anyfind_plugins.media.sound_track import sound_stream
from anyfind_plugins.video.frames import Film, quarter_turns, video_stream
from anyfind_plugins.video.scenes import scenes
from anyfind_plugins.video.subtitles import Subtitles

_A_MINUTE: Final = 6
_MOST: Final = 600


class FilmExtractor:
    """Gives a picture with its time for each scene, and the subtitles in passages with theirs."""

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure of known first bytes; a mere name is enough to report that the film is broken."""
        return looks_like_media(path, head)

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction]:
        """Length, size, codec and time of taking; pictures; subtitles.

        A file with sound only gives its length: the extractors of sounds do the rest.

        Raises:
            BadInput: It cannot be decoded, or holds neither pictures nor sound.
            OSError: It cannot be read now.
        """
        name = source.path.name
        with opened(source.path) as container:
            stream = video_stream(container)
            if stream is None:
                if sound_stream(container) is None:
                    raise BadInput(f"{name} holds neither pictures nor sound.")
                yield Extraction({**tags(container), **_length(container.duration)})
                return
            film = Film(container, stream, name, ctx.threads, ctx.cancel)
            subtitles = Subtitles(container)
            shown = 0
            a_minute, most = _number(ctx, "pictures_a_minute", _A_MINUTE), _number(ctx, "max_pictures", _MOST)
            for still in scenes(film.stills(subtitles.streams, subtitles.take), a_minute, most):
                if still is None:
                    yield Extraction({})
                    continue
                if shown == 0:
                    yield Extraction(_facts(container, stream, film, still.frame))
                shown += 1
                yield Segment(IMAGE, film.upright(still.frame), Locator(start_s=round(still.time_s, 2)))
            if shown == 0:
                raise BadInput(f"{name} holds no frame that can be decoded.")
            if film.errors:
                yield Extraction({"damaged": True})
            if subtitles.language is not None:
                yield Extraction({"language": subtitles.language})
        yield from passages(subtitles.lines())

    def thumbnail(self, source: Source, side: int, ctx: Context) -> npt.NDArray[np.uint8] | None:
        """A frame from the first part of the film; ``None`` if it has no pictures.

        Raises:
            BadInput: It cannot be decoded.
            OSError: It cannot be read now.
        """
        with opened(source.path) as container:
            stream = video_stream(container)
            if stream is None:
                return None
            film = Film(container, stream, source.path.name, ctx.threads, ctx.cancel)
            frame = film.near((film.length_s or 0.0) * 0.15)  # behind logos and fades, before the end is given away
            if frame is None:
                raise BadInput(f"{source.path.name} holds no frame that can be decoded.")
            pixels = film.upright(frame, short=side)
        return _within(pixels, side)

    def preview(self, source: Source, place: Locator, side: int, ctx: Context) -> npt.NDArray[np.uint8] | None:
        """The frame that is shown at a second, or that of the thumbnail where none is named.

        Raises:
            BadInput: It cannot be decoded.
            OSError: It cannot be read now.
        """
        if place.start_s is None:
            return self.thumbnail(source, side, ctx)
        with opened(source.path) as container:
            stream = video_stream(container)
            if stream is None:
                return None
            film = Film(container, stream, source.path.name, ctx.threads, ctx.cancel)
            frame = film.at(place.start_s)
            if frame is None:
                raise BadInput(f"{source.path.name} holds no frame that can be decoded.")
            pixels = film.upright(frame, short=side)
        return _within(pixels, side)


def _facts(container: Any, stream: Any, film: Film, frame: Any) -> dict[str, object]:
    turned = quarter_turns(frame) % 2 == 1
    size = (frame.height, frame.width) if turned else (frame.width, frame.height)
    facts: dict[str, object] = {
        **tags(container),
        "width": size[0],
        "height": size[1],
        "codec": stream.codec_context.name,
    }
    if film.length_s is not None:
        facts["duration_s"] = round(film.length_s, 2)
    taken = _taken(container.metadata) or _taken(stream.metadata)
    if taken is not None:
        facts["taken_at"] = taken
    return facts


def _taken(metadata: dict[str, str]) -> str | None:
    for key in ("com.apple.quicktime.creationdate", "creation_time", "date"):
        try:
            moment = datetime.fromisoformat(metadata[key])
        except (KeyError, ValueError):
            continue
        if moment.year > 1904:  # where the clock of such files starts when nobody set it
            return moment.isoformat()
    return None


def _length(microseconds: int | None) -> dict[str, object]:
    return {} if not microseconds or microseconds < 0 else {"duration_s": round(microseconds / 1e6, 2)}


def _number(ctx: Context, key: str, default: int) -> int:
    value = ctx.settings.get(key, default)
    assert isinstance(value, int)
    return max(1, value)


def _within(pixels: npt.NDArray[np.uint8], side: int) -> npt.NDArray[np.uint8]:
    from PIL import Image

    image = Image.fromarray(pixels)
    image.thumbnail((side, side), Image.Resampling.BICUBIC)
    return np.array(image, dtype=np.uint8)
