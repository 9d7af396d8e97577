"""The extractors of recordings and of films' sound tracks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import SOUND, SOUND_RATE, BadInput, Context, Extraction, Locator, Segment, Source
from anyfind_plugins.media.opening import looks_like_media, opened, tags
from anyfind_plugins.media.sound_track import SoundTrack, sound_stream
from anyfind_plugins.sound.listening import Heard, listen
from anyfind_plugins.sound.waveform import Envelope, draw

_DEFAULT_MINUTES: Final = 10.0
_DEFAULT_WINDOWS: Final = 60

_DRAWN_RATE: Final = 8000
_DRAWN_S: Final = 1200.0
"""Longer recordings take too long to decode while somebody looks."""


class SoundExtractor:
    """Gives a segment for the whole recording and one for each of its windows of about two seconds."""

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure of known first bytes; a mere name is enough to report that the recording is broken."""
        return looks_like_media(path, head)

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction]:
        """Length, title and artist; the whole sound, then its windows with their times.

        Nothing but facts for a recording of silence. Of one beyond ``max_minutes`` the windows come from places spread
        over its length, and the fact ``partly`` says so.

        Raises:
            BadInput: It cannot be decoded.
            OSError: It cannot be read now.
        """
        with opened(source.path) as container:
            stream = sound_stream(container)
            if stream is None:
                return
            track = SoundTrack(container, stream, SOUND_RATE, ctx.cancel)
            heard = _listen(source, track, ctx)
            facts = self._facts(container, stream, track, heard)
        yield Extraction(facts)
        if len(heard.whole):
            named = ", ".join(str(facts[key]) for key in ("title", "artist", "album") if key in facts)
            yield Segment(SOUND, heard.whole, text=named or None)
        for window in heard.windows:
            end = window.start_s + len(window.samples) / SOUND_RATE
            yield Segment(SOUND, window.samples, Locator(start_s=round(window.start_s, 2), end_s=round(end, 2)))

    def thumbnail(self, source: Source, side: int, ctx: Context) -> npt.NDArray[np.uint8] | None:
        """The waveform; ``None`` where there is no sound.

        Raises:
            BadInput: It cannot be decoded.
            OSError: It cannot be read now.
        """
        with opened(source.path) as container:
            stream = sound_stream(container)
            if stream is None:
                return None
            heard = _listen(source, SoundTrack(container, stream, SOUND_RATE, ctx.cancel), ctx)
        return draw(heard.whole, side) if len(heard.whole) else None

    def preview(self, source: Source, place: Locator, side: int, ctx: Context) -> npt.NDArray[np.uint8] | None:
        """The waveform from the first to the last second; ``None`` for a recording beyond twenty minutes.

        The thumbnail of a long recording shows parts of it one after the other instead.

        Raises:
            BadInput: It cannot be decoded.
            OSError: It cannot be read now.
        """
        if place.page not in {None, 1} or place.start_s:
            return None
        with opened(source.path) as container:
            stream = sound_stream(container)
            if stream is None:
                return None
            track = SoundTrack(container, stream, _DRAWN_RATE, ctx.cancel)
            length_s = track.length_s
            if length_s is None or not 0 < length_s <= _DRAWN_S:
                return None
            envelope = Envelope(int(length_s * _DRAWN_RATE), side)
            try:
                for piece in track.pieces(length_s):
                    envelope.take(piece.samples)
            except BadInput as error:
                raise BadInput(f"{source.path.name}: {error.message}") from error
        return envelope.draw(side)

    def _facts(self, container: Any, stream: Any, track: SoundTrack, heard: Heard) -> dict[str, object]:
        facts: dict[str, object] = {
            **tags(container),
            "duration_s": round(heard.length_s, 2),
            "sample_rate": stream.codec_context.sample_rate,
            "channels": stream.codec_context.layout.nb_channels,
            "codec": stream.codec_context.name,
        }
        if heard.partly:
            facts["partly"] = True
        if track.damaged:
            facts["damaged"] = True
        return facts


class SoundTrackExtractor(SoundExtractor):
    """Adds a film's sound track. What the film is called and how long it is the extractor of films says."""

    def thumbnail(self, source: Source, side: int, ctx: Context) -> None:  # noqa: ARG002 - part of the contract
        """A film is shown by its pictures."""
        return

    def preview(self, source: Source, place: Locator, side: int, ctx: Context) -> None:  # noqa: ARG002 - part of the contract
        """A film is shown by its pictures."""
        return

    def _facts(self, container: Any, stream: Any, track: SoundTrack, heard: Heard) -> dict[str, object]:
        own = super()._facts(container, stream, track, heard)
        return {key: own[key] for key in ("sample_rate", "channels")}


def _listen(source: Source, track: SoundTrack, ctx: Context) -> Heard:
    minutes = ctx.settings.get("max_minutes", _DEFAULT_MINUTES)
    windows = ctx.settings.get("max_windows", _DEFAULT_WINDOWS)
    assert isinstance(minutes, int | float)
    assert isinstance(windows, int)
    try:
        return listen(track, max(1.0, minutes * 60.0), max(1, windows))
    except BadInput as error:
        raise BadInput(f"{source.path.name}: {error.message}") from error
