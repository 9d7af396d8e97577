"""Any number of items through an encoder that takes a few at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from anyfind.plugins.checks import check_result
from anyfind.sdk.errors import AnyfindError, BadInput
from anyfind.sdk.types import EncodeResult, Space

Call = Callable[[Sequence[object]], EncodeResult]
"""One call of an encoder; raises ``AnyfindError``, ``OSError`` or ``MemoryError``."""


def encode_all(encoder_id: str, space: Space, size: int, items: Sequence[object], call: Call) -> EncodeResult:
    """Vectors of all items, checked. An item that cannot be encoded fails alone.

    Args:
        encoder_id: For errors.
        space: That the vectors must lie in.
        size: Items a call.
        items: What to encode.
        call: Encodes a few.

    Raises:
        PluginError: The encoder broke its contract.
    """
    vectors = np.zeros((len(items), space.dimension), dtype=np.float32)
    failures: dict[int, str] = {}
    try:
        for start in range(0, len(items), size):
            batch = items[start : start + size]
            result = _encode(encoder_id, space, batch, call)
            vectors[start : start + len(batch)] = result.vectors
            failures.update({start + position: str(reason) for position, reason in result.failures.items()})
    except AnyfindError as error:
        error.plugin = error.plugin or encoder_id.partition("/")[0]
        raise
    return EncodeResult(vectors, failures)


def _encode(encoder_id: str, space: Space, items: Sequence[object], call: Call) -> EncodeResult:
    try:
        result = call(items)
    except BadInput as error:
        # The encoder should have failed the item alone; do it here.
        if len(items) == 1:
            return EncodeResult(np.zeros((1, space.dimension), dtype=np.float32), {0: str(error)})
        parts = [_encode(encoder_id, space, [item], call) for item in items]
        failures = {position: part.failures[0] for position, part in enumerate(parts) if 0 in part.failures}
        return EncodeResult(np.concatenate([part.vectors for part in parts]), failures)
    check_result(encoder_id, space, len(items), result)
    return result
