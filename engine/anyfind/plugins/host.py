"""What the engine asks of plugins, wherever they run.

:class:`~anyfind.plugins.worker.host.WorkerHost` runs them in processes of their own,
:class:`InProcessHost` in this one. Neither is a security boundary: a plugin can do what the user can.
Both check what comes back, so that a plugin's mistake is reported as the plugin's and never reaches the
store.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from anyfind.plugins.drawing import Box
from anyfind.plugins.extracted import OTHER, Extracted, Incomplete
from anyfind.plugins.in_process import InProcessHost
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.types import ClassifierHead, EncodeResult, Locator, Role, Source, Space

__all__ = ["OTHER", "Extracted", "Host", "InProcessHost", "Incomplete"]


class Host(Protocol):
    """What the engine asks of plugins, wherever they run."""

    def source(self, path: Path) -> Source:
        """A file with its media type."""
        ...

    def extract(self, source: Source, cancel: CancelToken | None = None, *, adding: bool = True) -> Extracted:
        """Segments and facts of a file; without ``adding`` only of the extractor that is surest."""
        ...

    def thumbnail(self, source: Source, side: int) -> npt.NDArray[np.uint8] | None:
        """A picture of a file, ``uint8 [h, w, 3]``."""
        ...

    def preview(self, source: Source, place: Locator, side: int) -> npt.NDArray[np.uint8] | None:
        """A large picture of a place in a file, ``uint8 [h, w, 3]``."""
        ...

    def marks(self, source: Source, place: Locator, texts: Sequence[str]) -> list[list[Box]]:
        """Where on a page texts are: for each its boxes, as shares of the page."""
        ...

    def space(self, encoder_id: str) -> Space:
        """The space that an encoder's vectors lie in, under the user's settings."""
        ...

    def encode(self, encoder_id: str, items: Sequence[object], role: Role) -> EncodeResult:
        """Vectors of a batch of any size."""
        ...

    def classifier(self, encoder_id: str) -> ClassifierHead:
        """The classifier on top of an encoder."""
        ...

    def loaded(self) -> list[str]:
        """Encoders that hold memory now."""
        ...

    def close(self) -> None:
        """Give everything back."""
        ...
