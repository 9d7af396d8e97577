"""What comes out of an extractor, looked at closely."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

import numpy as np

from anyfind.sdk.testing.steps import Failure
from anyfind.sdk.types import IMAGE, SOUND, TEXT, Embedded, Extraction, Locator, Segment

Found = Segment | Extraction | Embedded

_CHANNELS: Final = 3


def check_found(found: object, name: str) -> None:
    """Refuse what is no valid item of an extraction.

    Raises:
        Failure: Says what is wrong with it; ``name`` is the file.
    """
    match found:
        case Segment():
            _check_segment(found, name)
        case Extraction():
            try:
                json.dumps(dict(found.metadata), allow_nan=False)
            except (TypeError, ValueError) as error:
                raise Failure(f"The metadata of {name} is not JSON: {error}.") from error
        case Embedded():
            if not found.path.is_file():
                raise Failure(f"{name} holds {found.name!r}, but no copy of it was written to {found.path}.")
            if found.name.startswith("/") or ".." in found.name.split("/"):
                raise Failure(f"{name} holds {found.name!r}, which is no path inside it.")
        case _:
            raise Failure(f"{name} gave a {type(found).__name__} instead of a Segment, an Extraction or an Embedded.")


def same(one: object, other: object) -> bool:
    """Whether two payloads, or parts of them, are equal; NaN equals NaN."""
    if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
        if one.dtype != other.dtype or one.shape != other.shape:
            return False
        return bool(np.array_equal(one, other, equal_nan=one.dtype.kind in "fc"))
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(same(a, b) for a, b in zip(one, other, strict=True))
    return type(one) is type(other) and one == other


def difference(first: Sequence[Found], second: Sequence[Found]) -> str | None:
    """What differs between two extractions of one file, or ``None``."""
    if len(first) != len(second):
        return f"{len(first)} items the first time and {len(second)} the second"
    for position, (one, other) in enumerate(zip(first, second, strict=True)):
        if isinstance(one, Segment) and isinstance(other, Segment):
            if one.locator != other.locator or one.modality != other.modality:
                return f"another segment at position {position}"
            if one.text != other.text or not same(one.payload, other.payload):
                return f"another payload at position {position}"
        elif isinstance(one, Embedded) and isinstance(other, Embedded):
            if one.name != other.name:
                return f"another member at position {position}"
        elif one != other:
            return f"another item at position {position}"
    return None


def _check_segment(segment: Segment, name: str) -> None:
    payload = segment.payload
    if not isinstance(segment.modality, str) or not segment.modality:
        raise Failure(f"{name} gave a segment without a modality.")
    if segment.text is not None and not isinstance(segment.text, str):
        raise Failure(f"{name} gave a segment whose text is a {type(segment.text).__name__}.")
    _check_locator(segment.locator, name)
    wrong = _wrong_payload(segment.modality, payload)
    if wrong is not None:
        raise Failure(f"{name} gave a segment of modality {segment.modality!r} whose payload is {wrong}.")
    untransportable = _untransportable(payload)
    if untransportable is not None:
        raise Failure(
            f"{name} gave a payload that holds a {untransportable}; it must be made of arrays, text, bytes, numbers,"
            " tuples and string-keyed dictionaries."
        )


def _wrong_payload(modality: str, payload: object) -> str | None:
    array = payload if isinstance(payload, np.ndarray) else None
    shown = f"{array.dtype} {list(array.shape)}" if array is not None else type(payload).__name__
    if modality == TEXT and not isinstance(payload, str):
        return f"{shown} instead of str"
    if modality == IMAGE and (
        array is None or array.dtype != np.uint8 or array.ndim != _CHANNELS or array.shape[2] != _CHANNELS
    ):
        return f"{shown} instead of uint8 [height, width, 3]"
    if modality == SOUND:
        if array is None or array.dtype != np.float32 or array.ndim != 1:
            return f"{shown} instead of float32 [samples]"
        if array.size and not np.isfinite(array).all():
            return "not finite"
    return None


def _check_locator(locator: object, name: str) -> None:
    if not isinstance(locator, Locator):
        raise Failure(f"{name} gave a segment whose locator is a {type(locator).__name__}.")
    if locator.page is not None and locator.page < 1:
        raise Failure(f"{name} gave page {locator.page}; pages count from 1.")
    spans: tuple[tuple[float | None, float | None, str], ...] = (
        (locator.start, locator.end, "characters"),
        (locator.start_s, locator.end_s, "seconds"),
    )
    for start, end, what in spans:
        if (start is not None and start < 0) or (start is not None and end is not None and end < start):
            raise Failure(f"{name} gave a span from {start} to {end} {what}.")
    if locator.box is not None:
        left, top, right, bottom = locator.box
        if right < left or bottom < top:
            raise Failure(f"{name} gave the box {locator.box}, whose right or bottom lies before its left or top.")
    if Locator.from_dict(json.loads(json.dumps(locator.to_dict()))) != locator:
        raise Failure(f"{name} gave a locator that does not survive JSON: {locator}.")


def _untransportable(value: object) -> str | None:
    """The type of the first part that cannot travel between processes, or ``None``."""
    if value is None or isinstance(value, str | bytes | bool | int | float | np.generic):
        return None
    if isinstance(value, np.ndarray):
        return "numpy array of objects" if value.dtype.hasobject else None
    if isinstance(value, list | tuple):
        return next((wrong for part in value if (wrong := _untransportable(part)) is not None), None)
    if isinstance(value, dict):
        keys = next((f"key of type {type(key).__name__}" for key in value if not isinstance(key, str)), None)
        return keys or next((wrong for part in value.values() if (wrong := _untransportable(part)) is not None), None)
    return type(value).__name__
