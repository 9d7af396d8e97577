"""Reads the lines of text in pixels, with RapidOCR's networks (PP-OCRv4)."""

from __future__ import annotations

import os
import threading
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from anyfind.sdk import PluginError
from anyfind_plugins.ocr.layout import Line

LONGEST: Final = 2000
"""Longer side of what is read: a page at 170 dots an inch."""

_ALONE: Final = 0.9  # a single character must be surer than a word: texture gives many


class TextReader:
    """Opens the networks on first use and reads one picture at a time.

    Args:
        threads: How many threads the networks may keep busy.
    """

    def __init__(self, threads: int) -> None:
        self._threads = max(1, min(threads, os.cpu_count() or 1))
        self._lock = threading.Lock()  # RapidOCR keeps what belongs to a call in its objects
        self._engine: Any = None

    def read(self, pixels: npt.NDArray[np.uint8], confidence: float) -> list[Line]:
        """The lines, boxes in pixels of ``pixels``.

        Args:
            pixels: ``uint8 [h, w, 3]`` in RGB.
            confidence: Lines that the network is less sure of are left out, 0 to 1.

        Raises:
            PluginError: A system library that OpenCV needs is missing.
        """
        height, width = pixels.shape[:2]
        scale = min(1.0, LONGEST / max(height, width))
        if scale < 1:
            size = (max(1, round(width * scale)), max(1, round(height * scale)))
            pixels = np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0))
        with self._lock:
            engine = self._opened()
            found, _ = engine(np.ascontiguousarray(pixels[:, :, ::-1]))  # it wants blue first
        lines = []
        for corners, words, sureness in found or []:
            text, score = str(words).strip(), float(sureness)
            if text and score >= (confidence if len(text) > 1 else max(confidence, _ALONE)):
                points = np.asarray(corners) / scale
                (left, top), (right, bottom) = points.min(0), points.max(0)
                box = (max(0, int(left)), max(0, int(top)), min(width, int(right + 1)), min(height, int(bottom + 1)))
                lines.append(Line(text, box, score))
        return lines

    def _opened(self) -> Any:
        if self._engine is None:
            try:
                from rapidocr_onnxruntime import RapidOCR
            except ImportError as error:
                raise PluginError(
                    f"OpenCV, which reading text in pictures needs, cannot be loaded: {error}.",
                    hint="On Linux without a screen install the packages libgl1 and libglib2.0-0.",
                ) from error
            self._engine = RapidOCR(
                intra_op_num_threads=self._threads,
                inter_op_num_threads=1,
                # Left alone it widens every picture to 736 pixels, which costs three times as much.
                det_limit_type="max",
                text_score=0.0,
            )
        return self._engine
