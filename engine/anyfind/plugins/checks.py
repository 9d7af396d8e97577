"""What the host verifies of everything that comes out of a plugin."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk.errors import PluginError
from anyfind.sdk.types import (
    IMAGE,
    SOUND,
    TEXT,
    ClassifierHead,
    Embedded,
    EncodeResult,
    Extraction,
    Locator,
    Segment,
    Space,
)

_UNIT: Final = 1e-2
"""How far the length of a normalised vector may be from 1; half precision stays within a thousandth."""

_DEEPEST: Final = 16
"""How far tuples and dictionaries of a payload may be nested."""


def check_segment(extractor: str, segment: object) -> None:
    """Refuse what is no segment, or a payload that does not fit its modality.

    Raises:
        PluginError: Says what is wrong.
    """
    if not isinstance(segment, Segment):
        raise PluginError(f"The extractor {extractor} gave a {type(segment).__name__} instead of a segment.")
    payload = segment.payload
    if not isinstance(segment.modality, str) or not segment.modality:
        raise PluginError(f"The extractor {extractor} gave a segment whose modality is {segment.modality!r}.")
    if segment.text is not None and not isinstance(segment.text, str):
        raise PluginError(f"The extractor {extractor} gave a segment whose text is a {type(segment.text).__name__}.")
    if not _located(segment.locator):
        raise PluginError(f"The extractor {extractor} gave a segment with a place that is none: {segment.locator!r}.")
    if segment.modality == TEXT and not isinstance(payload, str):
        raise PluginError(f"The extractor {extractor} gave a text segment that holds a {type(payload).__name__}.")
    if segment.modality == IMAGE and not (
        isinstance(payload, np.ndarray) and payload.dtype == np.uint8 and payload.ndim == 3 and payload.shape[2] == 3
    ):
        raise PluginError(f"The extractor {extractor} gave an image segment that is not uint8 [height, width, 3].")
    if segment.modality == SOUND:
        if not (isinstance(payload, np.ndarray) and payload.dtype == np.float32 and payload.ndim == 1):
            raise PluginError(f"The extractor {extractor} gave a sound segment that is not float32 [samples].")
        if not np.isfinite(payload).all():
            raise PluginError(f"The extractor {extractor} gave a sound segment with values that are not finite.")
    if not _plain(payload):
        raise PluginError(
            f"The extractor {extractor} gave a segment that holds more than arrays, text, bytes, numbers,"
            " tuples and dictionaries with text as keys."
        )


def check_facts(extractor: str, facts: Extraction) -> None:
    """Refuse facts about a file that are no JSON values.

    Raises:
        PluginError: Says what is wrong.
    """
    if not isinstance(facts.metadata, Mapping) or not all(isinstance(key, str) for key in facts.metadata):
        raise PluginError(f"The extractor {extractor} gave facts that are no dictionary with text as keys.")
    try:
        json.dumps(dict(facts.metadata), allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise PluginError(f"The extractor {extractor} gave facts that are no JSON values: {error}.") from error


def check_embedded(extractor: str, embedded: Embedded) -> None:
    """Refuse a file inside a file that has no name or path.

    Raises:
        PluginError: Says what is wrong.
    """
    if not isinstance(embedded.name, str) or not isinstance(embedded.path, Path):
        raise PluginError(f"The extractor {extractor} gave a file inside without a name or a path: {embedded!r}.")


def check_picture(extractor: str, picture: object, side: int) -> npt.NDArray[np.uint8] | None:
    """The picture that a plugin drew; ``None`` is fine.

    Raises:
        PluginError: Says what is wrong.
    """
    if picture is None:
        return None
    if not isinstance(picture, np.ndarray):
        raise PluginError(f"The extractor {extractor} gave a {type(picture).__name__} instead of a picture.")
    if picture.dtype != np.uint8 or picture.ndim != 3 or picture.shape[2] != 3 or max(picture.shape[:2]) > side:
        raise PluginError(f"The extractor {extractor} gave a picture of shape {list(picture.shape)}.")
    return picture


def check_marks(extractor: str, found: object, count: int) -> list[list[tuple[float, float, float, float]]]:
    """Boxes for so many texts, inside of the page.

    Raises:
        PluginError: Says what is wrong.
    """
    if not isinstance(found, list) or len(found) != count:
        raise PluginError(f"The extractor {extractor} did not say for each text where it is.")
    try:
        given = [np.array(one, dtype=np.float64).reshape(-1, 4) for one in found]
    except (TypeError, ValueError) as error:
        raise PluginError(f"The extractor {extractor} gave something instead of boxes: {error}.") from error
    if not all(np.isfinite(boxes).all() for boxes in given):
        raise PluginError(f"The extractor {extractor} gave boxes whose sides are no numbers.")
    return [[(box[0], box[1], box[2], box[3]) for box in boxes.clip(0.0, 1.0).tolist()] for boxes in given]


def payload_bytes(payload: object) -> int:
    """About how much memory a payload takes."""
    if isinstance(payload, np.ndarray):
        return payload.nbytes
    if isinstance(payload, str | bytes):
        return len(payload)
    if isinstance(payload, tuple | list):
        return sum(map(payload_bytes, payload))
    if isinstance(payload, Mapping):
        return sum(map(payload_bytes, payload.values()))
    return 8


def _plain(payload: object, depth: int = 0) -> bool:
    """Whether a payload is made of what can travel between processes."""
    if depth > _DEEPEST:
        return False
    if isinstance(payload, np.ndarray):
        return payload.dtype.kind in "biufc"
    if isinstance(payload, tuple | list):
        return all(_plain(part, depth + 1) for part in payload)
    if isinstance(payload, Mapping):
        return all(isinstance(key, str) and _plain(part, depth + 1) for key, part in payload.items())
    return payload is None or isinstance(payload, str | bytes | bool | int | float | np.number | np.bool_)


def _located(locator: object) -> bool:
    if not isinstance(locator, Locator):
        return False
    whole = (locator.page, locator.start, locator.end, *(locator.box or ()))
    times = (locator.start_s, locator.end_s)
    return (
        all(part is None or _whole(part) for part in whole)
        and all(part is None or _finite(part) for part in times)
        and (locator.box is None or len(locator.box) == 4)
        and (locator.member is None or isinstance(locator.member, str))
    )


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _finite(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def check_result(encoder: str, space: Space, count: int, result: EncodeResult) -> None:
    """Refuse vectors that would poison an index.

    Raises:
        PluginError: Wrong shape or type, values that are not finite, lengths that are not 1 where the
            space promises it, or failures of items that do not exist.
    """
    if not isinstance(result, EncodeResult) or not isinstance(result.vectors, np.ndarray):
        raise PluginError(f"The encoder {encoder} gave a {type(result).__name__} that holds no vectors.")
    vectors = result.vectors
    if vectors.shape != (count, space.dimension) or vectors.dtype != np.float32:
        raise PluginError(
            f"The encoder {encoder} gave {vectors.dtype} {list(vectors.shape)}"
            f" instead of float32 {[count, space.dimension]}."
        )
    if any(not _whole(position) or not 0 <= position < count for position in result.failures):
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
