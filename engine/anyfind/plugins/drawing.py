"""What both hosts share of drawing: thumbnails, large pictures of a place, and where words are on a page."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from anyfind.plugins.checks import check_marks, check_picture
from anyfind.sdk.manifest import ExtractorEntry
from anyfind.sdk.types import Locator, Source

Box = tuple[float, float, float, float]
"""Left, top, right, bottom as shares of what is drawn."""

Pixels = npt.NDArray[np.uint8]


class Draws(ABC):
    """Draws files with the extractor that is surest of them, and checks what comes back.

    All of it raises :class:`~anyfind.errors.BadInput` for a file that can never be read, :class:`OSError` for one
    that cannot be read now, and :class:`~anyfind.errors.PluginError` where the extractor broke its contract.
    """

    def thumbnail(self, source: Source, side: int) -> Pixels | None:
        """A picture of a file, ``uint8 [h, w, 3]``, no side longer than ``side``, or ``None``."""
        entry = self._drawer(source)
        if entry is None:
            return None
        picture = self._drawn(entry, {"op": "thumbnail", "source": source, "side": side})
        return check_picture(entry.full_id, picture, side)

    def preview(self, source: Source, place: Locator, side: int) -> Pixels | None:
        """A large picture of a place in a file, ``uint8 [h, w, 3]``, no side longer than ``side``, or ``None``."""
        entry = self._drawer(source)
        if entry is None:
            return None
        picture = self._drawn(entry, {"op": "preview", "source": source, "place": place, "side": side})
        return check_picture(entry.full_id, picture, side)

    def marks(self, source: Source, place: Locator, texts: Sequence[str]) -> list[list[Box]]:
        """Where on a page texts are: for each its boxes; none where nobody can say."""
        entry = self._drawer(source)
        if entry is None:
            return [[] for _ in texts]
        found = self._drawn(entry, {"op": "marks", "source": source, "place": place, "texts": list(texts)})
        return check_marks(entry.full_id, found, len(texts))

    @abstractmethod
    def _drawer(self, source: Source) -> ExtractorEntry | None:
        """The extractor that is surest of a file."""

    @abstractmethod
    def _drawn(self, entry: ExtractorEntry, request: Mapping[str, Any]) -> object:
        """What the extractor gives; errors are the plugin's, the file's or the disk's."""
