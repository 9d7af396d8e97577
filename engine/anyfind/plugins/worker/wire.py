r"""Values that travel between the engine and a worker: JSON for their shape, raw bytes for their arrays.

JSON has fewer types than Python, so everything but ``None``, truth values, numbers, text and lists is
written as a list that starts with a tag no list of values can start with: ``["\u0000array", ...]``. Nothing
is pickled: what a worker sends can only become one of the types below.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from anyfind.sdk.reranking import Candidate, Region
from anyfind.sdk.types import (
    ClassifierHead,
    Embedded,
    EncodeResult,
    Extraction,
    Locator,
    Segment,
    Source,
    Space,
)

_MARK: Final = "\0"
_DTYPE: Final = re.compile(r"[<>|=]?[biufc][0-9]{1,2}")
_DEEPEST: Final = 40


class WireError(Exception):
    """Something cannot travel, or what came is not what the other side could have meant."""


class Packed:
    """A value on its way.

    Attributes:
        header: JSON text.
        buffers: What the header refers to by position.
    """

    __slots__ = ("buffers", "header")

    def __init__(self, header: bytes, buffers: list[memoryview]) -> None:
        self.header = header
        self.buffers = buffers


def pack(value: object) -> Packed:
    """Make a value ready to travel. Arrays are not copied if they are contiguous.

    Raises:
        WireError: It holds something that cannot travel.
    """
    buffers: list[memoryview] = []
    tree = _tree(value, buffers, 0)
    return Packed(json.dumps(tree).encode("ascii"), buffers)


def unpack(header: bytes, buffers: Sequence[memoryview]) -> Any:
    """The inverse of :func:`pack`. Arrays share the buffers' memory.

    Raises:
        WireError: The header is no value.
    """
    try:
        return _value(json.loads(header), buffers, 0)
    except WireError:
        raise
    except Exception as error:
        # A garbled header can break every assumption there is; they all mean the same.
        raise WireError(f"what came cannot be read: {type(error).__name__}: {error}") from error


def _tree(value: object, buffers: list[memoryview], depth: int) -> object:
    if value is None or isinstance(value, bool):
        return value
    # Subclasses travel as what they are below: numpy's text and numbers, members of an enumeration.
    for plain in (str, int, float):
        if isinstance(value, plain):
            return plain(value)
    if isinstance(value, np.ndarray):
        return _array(value, buffers)
    if isinstance(value, bytes | bytearray | memoryview):
        return [f"{_MARK}bytes", _keep(memoryview(value).cast("B"), buffers)]
    return _branch(value, buffers, depth + 1)


def _branch(value: object, buffers: list[memoryview], depth: int) -> object:
    if depth > _DEEPEST:
        raise WireError(f"values are nested deeper than {_DEEPEST}")
    if isinstance(value, Mapping):
        return _mapping(value, buffers, depth)
    if isinstance(value, tuple | list):
        tag = "tuple" if isinstance(value, tuple) else "list"
        return [f"{_MARK}{tag}", *(_tree(part, buffers, depth) for part in value)]
    for kind, (tag, taken) in _TAKEN.items():
        if isinstance(value, kind):
            return [f"{_MARK}{tag}", *(_tree(getattr(value, part), buffers, depth) for part in taken)]
    if isinstance(value, Path):
        return [f"{_MARK}path", str(value)]
    if isinstance(value, np.generic) and value.dtype.kind in "biuf":
        return value.item()
    raise WireError(f"a {type(value).__name__} cannot travel between processes")


def _array(value: np.ndarray[Any, Any], buffers: list[memoryview]) -> object:
    if value.dtype.kind not in "biufc":
        raise WireError(f"an array of {value.dtype} cannot travel between processes")
    flat = np.ascontiguousarray(value).reshape(-1).view(np.uint8)
    return [f"{_MARK}array", value.dtype.str, list(value.shape), _keep(flat.data, buffers)]


def _keep(buffer: memoryview, buffers: list[memoryview]) -> int:
    buffers.append(buffer)
    return len(buffers) - 1


def _mapping(value: Mapping[Any, Any], buffers: list[memoryview], depth: int) -> object:
    if all(isinstance(key, str) for key in value):
        return {str(key): _tree(part, buffers, depth) for key, part in value.items()}
    if all(isinstance(key, int | np.integer) and not isinstance(key, bool) for key in value):
        return [f"{_MARK}numbered", *([int(key), _tree(part, buffers, depth)] for key, part in value.items())]
    raise WireError("a dictionary whose keys are not text cannot travel between processes")


def _value(tree: Any, buffers: Sequence[memoryview], depth: int) -> Any:
    if depth > _DEEPEST + 1:
        raise WireError("values are nested too deep")
    if isinstance(tree, dict):
        return {key: _value(part, buffers, depth + 1) for key, part in tree.items()}
    if not isinstance(tree, list):
        return tree
    if not tree or not isinstance(tree[0], str) or not tree[0].startswith(_MARK):
        raise WireError("a list has no mark")
    return _tagged(tree[0][1:], tree[1:], buffers, depth)


def _tagged(tag: str, parts: list[Any], buffers: Sequence[memoryview], depth: int) -> Any:
    if tag in {"array", "bytes"}:
        return _as_array(parts[0], parts[1], buffers[parts[2]]) if tag == "array" else bytes(buffers[parts[0]])
    if tag == "numbered":
        return {int(key): _value(part, buffers, depth + 1) for key, part in parts}
    values = [_value(part, buffers, depth + 1) for part in parts]
    if tag in {"list", "tuple"}:
        return values if tag == "list" else tuple(values)
    return _MADE[tag](*values)


def _as_array(dtype: str, shape: list[int], buffer: memoryview) -> np.ndarray[Any, Any]:
    if _DTYPE.fullmatch(dtype) is None or any(not isinstance(side, int) or side < 0 for side in shape):
        raise WireError(f"an array of type {dtype!r} and shape {shape!r} is none")
    return np.frombuffer(buffer, dtype=np.dtype(dtype)).reshape(shape)


_TAKEN: Final[dict[type, tuple[str, tuple[str, ...]]]] = {
    Segment: ("segment", ("modality", "payload", "locator", "text")),
    Locator: ("locator", ("page", "start", "end", "start_s", "end_s", "box", "member")),
    Extraction: ("extraction", ("metadata",)),
    Embedded: ("embedded", ("name", "path")),
    EncodeResult: ("result", ("vectors", "failures")),
    ClassifierHead: ("head", ("weight", "bias", "names", "definitions")),
    Source: ("source", ("path", "mime", "size")),
    Region: ("region", ("box", "score")),
    Candidate: ("candidate", ("label", "score", "text", "vector", "modality", "regions")),
    Space: ("space", ("encoder", "weights", "preprocessing", "dimension", "normalisation", "modalities")),
}
_MADE: Final[dict[str, Callable[..., Any]]] = {"path": Path, **{tag: kind for kind, (tag, _) in _TAKEN.items()}}
