"""Reads the subtitles inside a film."""

from __future__ import annotations

import re
from typing import Any, Final

from anyfind_plugins.media.passages import Line

_TEXTUAL: Final = frozenset({"subrip", "srt", "mov_text", "webvtt", "ass", "ssa", "text"})
_MOST: Final = 20_000  # lines; the longest films have some thousands
_MARKUP: Final = re.compile(r"\{[^}]*\}|<[^>]*>")
_ASS_FIELDS: Final = 8  # commas before the words of a dialogue line as FFmpeg gives it


class Subtitles:
    """Collects the lines of a film's subtitle stream.

    Args:
        container: From :func:`~anyfind_plugins.media.opening.opened`.
    """

    def __init__(self, container: Any) -> None:
        textual = [
            stream
            for stream in container.streams.subtitles
            if stream.codec_context is not None and stream.codec_context.name in _TEXTUAL
        ]
        # One stream: others are translations of it. They would say everything twice.
        self._stream: Any | None = textual[0] if textual else None
        self._lines: list[Line] = []
        self.errors = 0

    @property
    def streams(self) -> tuple[Any, ...]:
        """The stream to read along, if there is one."""
        return () if self._stream is None else (self._stream,)

    @property
    def language(self) -> str | None:
        """The language that the file names, as it names it."""
        named = None if self._stream is None else self._stream.metadata.get("language")
        return named if named not in {None, "", "und"} else None

    def take(self, packet: Any) -> None:
        """Note the lines of a packet; one that cannot be read is left out and counted."""
        import av

        if packet.pts is None or packet.size == 0 or len(self._lines) >= _MOST:
            return
        assert self._stream is not None
        start = float(packet.pts * packet.time_base)
        end = start + float((packet.duration or 0) * packet.time_base)
        try:
            texts = [spoken(rect.dialogue or rect.text) for rect in self._stream.decode(packet)]
        except (av.error.FFmpegError, AttributeError, ValueError):
            self.errors += 1
            return
        words = " ".join(text for text in texts if text)
        if words and (not self._lines or self._lines[-1].text != words):
            self._lines.append(Line(start, end, words))

    def lines(self) -> list[Line]:
        """All lines in order of time."""
        return sorted(self._lines, key=lambda line: line.start_s)


def spoken(raw: bytes | str) -> str:
    """The words of a subtitle without markup, on one line."""
    text = raw.decode("utf-8", errors="replace") if isinstance(raw, bytes) else raw
    fields = text.split(",", _ASS_FIELDS)
    # Not every version of PyAV takes the fields in front of the words away.
    if len(fields) > _ASS_FIELDS and fields[0].isdigit():
        text = fields[-1]
    return " ".join(_MARKUP.sub(" ", text.replace("\\N", " ").replace("\\n", " ").replace("\\h", " ")).split())
