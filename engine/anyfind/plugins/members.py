"""Bounds for the files inside a file: how deep, how many, how large."""

from __future__ import annotations

import re
import stat
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from anyfind.errors import BadInput, PluginError, TooLarge
from anyfind.plugins.mime import read_head, sniff_mime
from anyfind.sdk.types import Embedded, Source

_DEEPEST: Final = 3
_MOST: Final = 2_000
_MOST_BYTES: Final = 512 << 20
_NAME_LENGTH: Final = 100
_UNSAFE: Final = re.compile(r'[\x00-\x1f<>:"/\\|?*]')


@dataclass(slots=True)
class _Spent:
    """Of the file that holds them all."""

    files: int = 0
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class Members:
    """Where in a nest of files the work is, and what was spent on it.

    Attributes:
        inside: Path inside the outermost file, ``None`` for that file itself.
        depth: 0 for the outermost file.
    """

    inside: str | None = None
    depth: int = 0
    _spent: _Spent = field(default_factory=_Spent)

    @property
    def most(self) -> int:
        """How many files there may be."""
        return _MOST

    @property
    def any(self) -> bool:
        """Whether there was a file inside."""
        return self._spent.files > 0

    def place(self, name: str) -> str:
        """Path of a file inside, from the outermost file on."""
        return name if self.inside is None else f"{self.inside}/{name}"

    def within(self, name: str) -> Members:
        """One level down."""
        return Members(self.place(name), self.depth + 1, self._spent)

    def admit(self, extractor: str, embedded: Embedded, folder: Path) -> Source:
        """A file inside, ready to be read, under its own name.

        Args:
            extractor: Who gave it, for errors.
            embedded: As the extractor gave it.
            folder: The extractor's scratch folder.

        Raises:
            TooLarge: It lies too deep, or there are too many, or they are too large together.
            PluginError: It is no file in the scratch folder.
            OSError: It cannot be read.
        """
        if self.depth >= _DEEPEST:
            raise TooLarge(f"{embedded.name} lies more than {_DEEPEST} files deep.")
        if not embedded.path.resolve().is_relative_to(folder.resolve()):
            raise PluginError(f"The extractor {extractor} did not unpack {embedded.name} into the folder meant for it.")
        found = embedded.path.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise BadInput(f"{embedded.name} is no ordinary file.")
        self._spent.files += 1
        self._spent.bytes += found.st_size
        if self._spent.files > _MOST or self._spent.bytes > _MOST_BYTES:
            raise TooLarge(f"{embedded.name} is beyond the first {_MOST:,} files or {_MOST_BYTES >> 20} MB inside.")
        # Extractors go by names and put them into their messages, and copies may be called anything.
        named = Path(tempfile.mkdtemp(dir=folder)) / _plain(embedded.name)
        embedded.path.rename(named)
        return Source(named, sniff_mime(named, read_head(named)), found.st_size)


def _plain(name: str) -> str:
    last = _UNSAFE.sub("_", name.rstrip("/").rpartition("/")[2]).strip(". ") or "file"
    stem, suffix = Path(last).stem, Path(last).suffix[:_NAME_LENGTH]
    return stem[: _NAME_LENGTH - len(suffix)] + suffix
