"""Vectors of parts of pictures, kept on the disk from search to search."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import tempfile
import threading
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from anyfind.sdk.reranking import Box
from anyfind.sdk.types import Float32Array

_log = logging.getLogger(__name__)

KEPT: Final = 4000
"""Pictures whose parts are kept at most; those of the default encoder and reranker take some 150 MB."""

_LOOK_EVERY: Final = 200
"""How many are added before it is counted how many there are."""


@dataclass(frozen=True, slots=True)
class Crops:
    """The parts of one picture.

    Attributes:
        size: Width and height of the picture as it was read.
        boxes: The parts, in pixels of that.
        vectors: ``float32 [n, d]``, one a part.
    """

    size: tuple[int, int]
    boxes: tuple[Box, ...]
    vectors: Float32Array


class CropStore:
    """A folder with a small file a picture. What is damaged or cannot be written is made again. Thread-safe.

    Args:
        folder: May vanish at any time.
        kept: How many pictures at most; the oldest go first.
    """

    def __init__(self, folder: Path, kept: int = KEPT) -> None:
        self._folder = folder
        self._kept = kept
        self._lock = threading.Lock()
        self._added = 0

    def get(self, digest: str, space_id: str, reranker: str) -> Crops | None:
        """The parts of a picture that a reranker looked at, if they are kept.

        Args:
            digest: Of the file's content, in hex.
            space_id: Where the vectors lie.
            reranker: Full id.
        """
        try:
            place = self._place(digest, space_id, reranker)
            with place.open("rb") as stream, np.load(stream, allow_pickle=False) as held:
                boxes, size, vectors = held["boxes"], held["size"], held["vectors"]
            if boxes.shape != (len(vectors), 4) or size.shape != (2,) or vectors.ndim != 2:
                return None
            return Crops(
                (int(size[0]), int(size[1])),
                tuple((int(a), int(b), int(c), int(d)) for a, b, c, d in boxes),
                np.asarray(vectors, dtype=np.float32),
            )
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            return None

    def put(self, digest: str, space_id: str, reranker: str, crops: Crops) -> None:
        """Keep the parts of a picture, in half precision."""
        place = self._place(digest, space_id, reranker)
        fresh: str | None = None
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            handle, fresh = tempfile.mkstemp(prefix=".", suffix=".part", dir=place.parent)
            with os.fdopen(handle, "wb") as stream:
                np.savez(
                    stream,
                    boxes=np.asarray(crops.boxes, dtype=np.int32).reshape(-1, 4),
                    size=np.asarray(crops.size, dtype=np.int32),
                    vectors=crops.vectors.astype(np.float16),
                )
            Path(fresh).replace(place)
        except OSError as error:
            # A full disk costs time in the next search, and no answer.
            _log.debug("The parts of a picture could not be kept: %s.", error)
            if fresh is not None:
                with contextlib.suppress(OSError):
                    Path(fresh).unlink()
            return
        with self._lock:
            self._added += 1
            full = self._added % _LOOK_EVERY == 0
        if full:
            self.sweep()

    def sweep(self) -> None:
        """Remove the oldest of too many, and what an unfinished write left."""
        ages: list[tuple[float, Path]] = []
        for path in self._folder.glob("*/*"):
            with contextlib.suppress(OSError):
                ages.append((path.stat().st_mtime, path))
        finished = sorted((one for one in ages if one[1].suffix == ".npz"), reverse=True)
        # A write takes milliseconds; what lay there when the oldest kept one came is no work in progress.
        since = finished[min(len(finished), self._kept) - 1][0] if finished else 0.0
        for age, path in [*finished[self._kept :], *(one for one in ages if one[1].suffix == ".part")]:
            if path.suffix == ".npz" or age < since:
                path.unlink(missing_ok=True)

    def _place(self, digest: str, space_id: str, reranker: str) -> Path:
        name = hashlib.sha256(f"{digest}\0{space_id}\0{reranker}".encode()).hexdigest()
        return self._folder / name[:2] / f"{name[2:34]}.npz"
