"""Decides in a few milliseconds whether a picture is worth reading for text.

Reading costs a tenth of a second and more, and most photographs hold no text. Three looks, each at
what the one before let through: text changes from dark to light and back within a few pixels, in both
directions, side by side; a page or a screen has one tone behind everything; and the network that finds
lines of text sees most of them in a small copy too.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from anyfind.sdk import PluginError
from anyfind_plugins.runtime.onnx import open_session

SMALL: Final = 320
"""Longer side of the copy that is looked at; twice that for pictures of more than a megapixel."""

# Measured on 1,000 photographs of 640x480 and on 335 of them with labels pasted on: this spares the network more
# than every second photograph and loses next to nothing that it would have found.
_ALTERNATION: Final = 11.0
_CELL: Final = 8
_NEIGHBOUR: Final = 4.0
_MARGIN: Final = 2  # cells
_PROPORTION: Final = 0.7
_PAGE_TONE: Final = 0.4
_PAGE_BUSY: Final = 0.03
_SURE: Final = 0.6
_SURE_PIXELS: Final = 12
_STRIDE: Final = 32  # the network wants sides that are multiples of it
_MEGAPIXEL: Final = 1_000_000


class TextGate:
    """The quick look. Safe to use from several threads.

    Args:
        threads: How many threads the network may keep busy.
    """

    def __init__(self, threads: int) -> None:
        self._threads = threads
        self._lock = threading.Lock()
        self._session: Any = None

    def likely(self, pixels: npt.NDArray[np.uint8], original_pixels: int) -> bool:
        """Whether the picture may hold text.

        Args:
            pixels: ``uint8 [h, w, 3]``, possibly a reduced copy.
            original_pixels: Width times height of the original.
        """
        image = Image.fromarray(pixels)
        longest = SMALL if original_pixels <= _MEGAPIXEL else 2 * SMALL
        scale = min(1.0, longest / max(image.size))  # never widened: it would make every edge softer
        small = _reduced(image.convert("L"), scale)
        grey = np.asarray(small)
        busy = alternation(grey)
        coarse = busy_box(alternation(np.asarray(_reduced(small, 0.5))))  # headlines
        fine = busy_box(busy)
        box = _union(fine, None if coarse is None else tuple(2 * side for side in coarse))
        if box is None:
            return False
        if is_page(grey, busy):
            return True
        region = image.crop((box[0] / scale, box[1] / scale, box[2] / scale, box[3] / scale))
        return self._finds_lines(region, longest * longest * _PROPORTION)

    def _finds_lines(self, image: Image.Image, budget: float) -> bool:
        """Look at a region as large as the budget of pixels allows, at most as large as it is."""
        scale = min(1.0, math.sqrt(budget / (image.width * image.height)))
        width, height = (max(_STRIDE, round(side * scale / _STRIDE) * _STRIDE) for side in image.size)
        small = np.asarray(image.resize((width, height), Image.Resampling.BILINEAR), dtype=np.float32)
        (maps,) = self._opened().run(None, {"x": (small / 127.5 - 1.0).transpose(2, 0, 1)[np.newaxis]})
        return int((maps > _SURE).sum()) >= _SURE_PIXELS

    def _opened(self) -> Any:
        with self._lock:
            if self._session is None:
                self._session = open_session(models_folder() / "ch_PP-OCRv4_det_infer.onnx", self._threads)
            return self._session


def alternation(grey: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    """How much each cell of 8 by 8 pixels goes up and down again, in the weaker of both directions.

    For horizontal differences ``d`` it is ``min(mean(max(d, 0)), mean(max(-d, 0)))``: an edge of an object goes one
    way only and gives 0, strokes go both ways. The same vertically; the smaller of the two counts.
    """
    rows, columns = (grey.shape[0] - 1) // _CELL, (grey.shape[1] - 1) // _CELL
    if not rows or not columns:
        return np.zeros((0, 0), dtype=np.float32)
    height, width = rows * _CELL, columns * _CELL
    signed = grey[: height + 1, : width + 1].astype(np.int16)
    both = []
    for difference in (np.diff(signed[:height], axis=1), np.diff(signed[:, :width], axis=0)):
        cells = difference.reshape(rows, _CELL, columns, _CELL)
        up = np.maximum(cells, 0).sum((1, 3), dtype=np.float32)
        both.append(np.minimum(up, up - cells.sum((1, 3), dtype=np.float32)))
    return np.asarray(np.minimum(*both) / (_CELL * _CELL), dtype=np.float32)


def busy_box(busy: npt.NDArray[np.float32]) -> tuple[int, int, int, int] | None:
    """Left, top, right, bottom in pixels around the cells that may hold text, with a margin; ``None`` if none may."""
    if not busy.size:
        return None  # narrower than a cell
    near = np.zeros_like(busy)
    for axis in (0, 1):
        for step in (-1, 1):
            moved = np.roll(busy, step, axis)
            edge = (slice(None), 0 if step == 1 else -1) if axis else (0 if step == 1 else -1, slice(None))
            moved[edge] = 0.0  # what rolls in from the other side is no neighbour
            near = np.maximum(near, moved)
    rows, columns = np.nonzero((busy > _ALTERNATION) & (near > _NEIGHBOUR))
    if not rows.size:
        return None
    bottom, right = busy.shape
    return (
        max(0, int(columns.min()) - _MARGIN) * _CELL,
        max(0, int(rows.min()) - _MARGIN) * _CELL,
        min(right, int(columns.max()) + 1 + _MARGIN) * _CELL,
        min(bottom, int(rows.max()) + 1 + _MARGIN) * _CELL,
    )


def _union(one: Sequence[int] | None, other: Sequence[int] | None) -> Sequence[int] | None:
    if one is None or other is None:
        return one if other is None else other
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def is_page(grey: npt.NDArray[np.uint8], busy: npt.NDArray[np.float32]) -> bool:
    """Whether it looks like a page or a screen: one tone behind, and enough of it covered with strokes."""
    tones = np.bincount((grey >> 3).ravel(), minlength=32)
    neighbours = tones[:-1] + tones[1:]
    return bool(neighbours.max() >= _PAGE_TONE * grey.size and (busy > _ALTERNATION).mean() >= _PAGE_BUSY)


def models_folder() -> Path:
    """Where RapidOCR's wheel keeps its networks; the package is not imported.

    Raises:
        PluginError: It is not installed.
    """
    spec = find_spec("rapidocr_onnxruntime")
    if spec is None or spec.origin is None:
        raise PluginError("RapidOCR is not installed.", hint="Install rapidocr-onnxruntime.")
    return Path(spec.origin).parent / "models"


def _reduced(image: Image.Image, scale: float) -> Image.Image:
    if scale >= 1:
        return image
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    return image.resize(size, Image.Resampling.BILINEAR, reducing_gap=1.0)
