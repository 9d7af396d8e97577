"""What the host verifies of everything that comes out of a plugin."""

from __future__ import annotations

from typing import Final

import numpy as np

from anyfind.sdk.errors import PluginError
from anyfind.sdk.types import IMAGE, TEXT, ClassifierHead, EncodeResult, Segment, Space

_UNIT: Final = 1e-2
"""How far the length of a normalised vector may be from 1; half precision stays within a thousandth."""


def check_segment(extractor: str, segment: object) -> None:
    """Refuse what is no segment, or a payload that does not fit its modality.

    Raises:
        PluginError: Says what is wrong.
    """
    if not isinstance(segment, Segment):
        raise PluginError(f"The extractor {extractor} gave a {type(segment).__name__} instead of a segment.")
    payload = segment.payload
    if segment.modality == TEXT and not isinstance(payload, str):
        raise PluginError(f"The extractor {extractor} gave a text segment that holds a {type(payload).__name__}.")
    if segment.modality == IMAGE and not (
        isinstance(payload, np.ndarray) and payload.dtype == np.uint8 and payload.ndim == 3 and payload.shape[2] == 3
    ):
        raise PluginError(f"The extractor {extractor} gave an image segment that is not uint8 [height, width, 3].")


def check_result(encoder: str, space: Space, count: int, result: EncodeResult) -> None:
    """Refuse vectors that would poison an index.

    Raises:
        PluginError: Wrong shape or type, values that are not finite, lengths that are not 1 where the
            space promises it, or failures of items that do not exist.
    """
    vectors = result.vectors
    if vectors.shape != (count, space.dimension) or vectors.dtype != np.float32:
        raise PluginError(
            f"The encoder {encoder} gave {vectors.dtype} {list(vectors.shape)}"
            f" instead of float32 {[count, space.dimension]}."
        )
    if any(not 0 <= position < count for position in result.failures):
        raise PluginError(f"The encoder {encoder} reports failures of items that it was not given.")
    good = np.ones(count, dtype=bool)
    good[list(result.failures)] = False
    if not np.isfinite(vectors[good]).all():
        raise PluginError(f"The encoder {encoder} gave values that are not finite.")
    if space.normalisation == "l2" and good.any():
        lengths = np.linalg.norm(vectors[good], axis=1)
        if np.abs(lengths - 1).max() > _UNIT:
            raise PluginError(f"The encoder {encoder} gave vectors that do not have unit length as its space promises.")


def check_head(encoder: str, space: Space, head: ClassifierHead) -> None:
    """Refuse a classifier that does not fit the encoder's vectors.

    Raises:
        PluginError: The shapes of weight, bias and names disagree.
    """
    classes = len(head.names)
    if head.weight.shape != (classes, space.dimension) or head.bias.shape != (classes,):
        raise PluginError(
            f"The encoder {encoder} has a classifier of shape {list(head.weight.shape)}"
            f" for {classes} names and {space.dimension} dimensions."
        )
    if len(head.definitions) not in {0, classes}:
        raise PluginError(f"The encoder {encoder} defines {len(head.definitions)} of {classes} classes.")
