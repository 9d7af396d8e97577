"""Thumbnails on disk: by content, bounded, each drawn once."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import secrets
import threading
import time
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.errors import BadInput, PluginDied, PluginError
from anyfind.thumbs.pictures import encoded, mime_of

log = logging.getLogger(__name__)

REVISION: Final = 1
"""Raised when thumbnails are drawn in another way, so that those of before are drawn anew."""

MOST_BYTES: Final = 512 << 20
"""What all thumbnails together may take; those that were not looked at for longest go first."""

_KEPT_SHARE: Final = 0.9
_FRESH_S: Final = 3600.0
_WRITING_S: Final = 60.0
"""A temporary file that is younger may be one that is just being written."""

_NONE: Final = ".none"
_PICTURE: Final = ".img"
_TEMPORARY: Final = ".tmp"
_HEX: Final = frozenset("0123456789abcdef")

Draw = Callable[[], "npt.NDArray[np.uint8] | None"]
"""Draws a file; ``None`` if there is nothing to show."""


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A picture as it is kept and sent."""

    data: bytes
    mime: str


class ThumbnailStore:
    """The thumbnails of a library. Thread-safe.

    A content has the same thumbnail wherever its files move. A content that has none is remembered, too, until
    other plugins are installed. A disk that cannot be written to costs the memory, not the thumbnail.

    Args:
        folder: Made when needed.
        drawers: Names what is installed to draw with: what nobody could draw is tried again when it changes.
        most_bytes: What all together may take.
    """

    def __init__(self, folder: Path, drawers: str = "", most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self._drawers = hashlib.sha256(drawers.encode("utf-8", "backslashreplace")).hexdigest()[:12]
        self._most_bytes = most_bytes
        self._lock = threading.Lock()
        self._drawing: dict[str, Future[Thumbnail | None]] = {}
        self._bytes: int | None = None
        self._told = False

    def tag(self, digest: str, side: int, place: str = "") -> str:
        """Names a thumbnail for ever: the same tag, the same picture."""
        return f"{digest[:32]}-{side}{place}-{REVISION}"

    def get(self, digest: str, side: int, draw: Draw, place: str = "") -> Thumbnail | None:
        """The thumbnail of a content; ``None`` if it has none.

        Args:
            digest: Full hash of the content, in hex.
            side: No side is longer.
            draw: Called if it is not known yet; by one of several that ask at once.
            place: What is shown of the content, in letters, digits and dots; the whole if empty.

        Raises:
            OSError: Its file cannot be read now.
            PluginError: The plugin that draws it is switched off.
        """
        key = f"{digest}-{side}{place}"
        with self._lock:
            under_way = self._drawing.get(key)
            mine: Future[Thumbnail | None] = Future()
            if under_way is None:
                self._drawing[key] = mine
        if under_way is not None:
            return under_way.result()
        try:
            made = self._get(digest, f"{side}{place}", draw)
            mine.set_result(made)
        except BaseException as error:
            mine.set_exception(error)
            raise
        finally:
            with self._lock:
                del self._drawing[key]
        return made

    def problems(self, known: Collection[str]) -> list[str]:
        """A sentence for each entry that is damaged, left over or of no content.

        Args:
            known: Full hashes of the contents that there are, in hex.
        """
        return [f"The thumbnail {path.name} {why}." for path, why in self._bad(known)]

    def prune(self, known: Collection[str]) -> int:
        """Delete what :meth:`problems` tells; how many there were."""
        count = 0
        for path, _ in self._bad(known):
            with contextlib.suppress(FileNotFoundError):
                path.unlink()
                count += 1
        with self._lock:
            self._bytes = None
        return count

    def _get(self, digest: str, shown: str, draw: Draw) -> Thumbnail | None:
        place = self._place(digest, shown, _PICTURE)
        kept = self._read(place)
        if kept is not None:
            return kept
        nothing = self._place(digest, shown, f".{self._drawers}{_NONE}")
        if nothing.exists():
            return None
        try:
            pixels = draw()
        except BadInput:
            pixels = None
        except PluginDied as error:
            # Once more would most likely end another process; too many of those switch the plugin off.
            log.info("A thumbnail could not be drawn: %s", error)
            pixels = None
        except PluginError as error:
            if error.http_status == 503:
                raise
            log.info("A thumbnail could not be drawn: %s", error)
            pixels = None
        if pixels is None or not pixels.size:
            self._keep(nothing, b"")
            return None
        data = encoded(pixels)
        self._keep(place, data)
        mime = mime_of(data)
        assert mime is not None
        return Thumbnail(data, mime)

    def _place(self, digest: str, shown: str, suffix: str) -> Path:
        return self._folder / digest[:2] / digest[2:4] / f"{digest}-{shown}-{REVISION}{suffix}"

    def _read(self, place: Path) -> Thumbnail | None:
        try:
            data = place.read_bytes()
            mime = mime_of(data)
            if mime is None:
                # Damaged: drawn anew.
                place.unlink(missing_ok=True)
                return None
            if time.time() - place.stat().st_mtime > _FRESH_S:
                os.utime(place)
        except FileNotFoundError:
            return None
        except OSError as error:
            self._tell(error)
            return None
        return Thumbnail(data, mime)

    def _keep(self, place: Path, data: bytes) -> None:
        """Write an entry down, whole or not at all."""
        temporary = place.with_name(f"{place.name}.{secrets.token_hex(4)}{_TEMPORARY}")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                temporary.write_bytes(data)
                temporary.replace(place)
            except BaseException:
                temporary.unlink(missing_ok=True)
                raise
        except OSError as error:
            self._tell(error)
            return
        self._told = False
        self._make_room(len(data))

    def _tell(self, error: OSError) -> None:
        """One line, not one for each thumbnail."""
        if not self._told:
            self._told = True
            log.info("Thumbnails cannot be kept in %s and are drawn anew each time: %s.", self._folder, error.strerror)

    def _make_room(self, added: int) -> None:
        with self._lock:
            if self._bytes is None:
                self._bytes = sum(size for _, size, _ in self._entries())
            else:
                self._bytes += added
            if self._bytes <= self._most_bytes:
                return
            by_age = sorted(self._entries(), key=lambda entry: entry[2])
            self._bytes = sum(size for _, size, _ in by_age)
            for path, size, _ in by_age:
                if self._bytes <= self._most_bytes * _KEPT_SHARE:
                    break
                with contextlib.suppress(OSError):
                    path.unlink()
                    self._bytes -= size

    def _entries(self) -> Iterator[tuple[Path, int, float]]:
        """Path, bytes and time of the last look of every file."""
        for parent, _, names in os.walk(self._folder):
            for name in names:
                path = Path(parent, name)
                with contextlib.suppress(OSError):
                    status = path.stat()
                    yield path, status.st_size, status.st_mtime

    def _bad(self, known: Collection[str]) -> Iterator[tuple[Path, str]]:
        contents = known if isinstance(known, set | frozenset) else frozenset(known)
        for path, size, seen in list(self._entries()):
            if path.suffix == _TEMPORARY and time.time() - seen < _WRITING_S:
                continue
            digest, _, rest = path.name.partition("-")
            if path.suffix not in {_PICTURE, _NONE} or not rest or not _HEX.issuperset(digest):
                yield path, "was left over by an engine that was killed, or is none of Anyfind's"
            elif digest not in contents:
                yield path, "is of a file that the library does not hold any more"
            elif path.suffix == _PICTURE and not _sound(path):
                yield path, "is damaged"
            elif path.suffix == _NONE and size:
                yield path, "should be empty and is not"


def _sound(path: Path) -> bool:
    try:
        return mime_of(path.read_bytes()) is not None
    except OSError:
        return False
