"""The extractor of speech."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from anyfind.sdk import BadInput, Context, Extraction, Segment, Source
from anyfind_plugins.media.opening import looks_like_media, opened
from anyfind_plugins.media.passages import Line, passages
from anyfind_plugins.media.sound_track import SoundTrack, sound_stream
from anyfind_plugins.speech.model import chosen, open_transcriber
from anyfind_plugins.speech.transcriber import Transcriber, main_language
from anyfind_plugins.speech.voices import RATE, stretches

_DEFAULT_MINUTES: Final = 240.0


class SpeechExtractor:
    """Adds what is said in a recording or a film, in passages with their times.

    The model is opened with the first voice that is found and then kept.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._transcriber: tuple[str, Transcriber] | None = None

    def sniff(self, path: Path, head: bytes) -> float:
        """Sure of known first bytes."""
        return looks_like_media(path, head)

    def extract(self, source: Source, ctx: Context) -> Iterator[Segment | Extraction]:
        """Passages of what is said, as they are heard, and the language at the end; nothing if nobody speaks.

        Raises:
            BadInput: The sound cannot be decoded, or the user's model cannot be loaded.
            OSError: The file cannot be read now.
        """
        languages: list[str] = []
        with opened(source.path) as container:
            stream = sound_stream(container)
            if stream is None:
                return
            track = SoundTrack(container, stream, RATE, ctx.cancel)
            try:
                yield from passages(self._lines(track, ctx, languages))
            except BadInput as error:
                raise BadInput(f"{source.path.name}: {error.message}", hint=error.hint) from error
        language = main_language(languages)
        if language is not None:
            yield Extraction({"language": language})

    def thumbnail(self, source: Source, side: int, ctx: Context) -> None:  # noqa: ARG002 - part of the contract
        """Speech has no picture."""
        return

    def _lines(self, track: SoundTrack, ctx: Context, languages: list[str]) -> Iterator[Line]:
        minutes = ctx.settings.get("max_minutes", _DEFAULT_MINUTES)
        assert isinstance(minutes, int | float)
        for stretch in stretches(track.pieces(max(1.0, minutes * 60.0))):
            ctx.cancel.check()
            said = self._opened(ctx).said(stretch)
            if said is not None:
                languages.append(said.language)
                yield from said.lines

    def _opened(self, ctx: Context) -> Transcriber:
        with self._lock:
            name = chosen(ctx)
            if self._transcriber is None or self._transcriber[0] != name:
                self._transcriber = (name, open_transcriber(ctx))
            return self._transcriber[1]
