"""Reads a safetensors file with numpy alone (format: 8 bytes length, a JSON header, the data).

See the format description of the safetensors project; only the types that adapters use are known.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk.testing.steps import Failure
from anyfind.sdk.types import Artifact

_TYPES: Final = {"F16": "<f2", "F32": "<f4", "F64": "<f8", "I64": "<i8", "I32": "<i4", "U8": "u1"}
_LENGTH: Final = 8


def read_artifact(folder: Path) -> Artifact:
    """A ready adapter that ships with a plugin.

    Raises:
        Failure: The folder holds no card and tensors.
    """
    try:
        card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
        data = (folder / "adapter.safetensors").read_bytes()
        end = _LENGTH + int.from_bytes(data[:_LENGTH], "little")
        header = json.loads(data[_LENGTH:end])
        tensors = {name: _tensor(facts, data[end:]) for name, facts in header.items() if name != "__metadata__"}
        return Artifact(card["kind"], tensors, card)
    except (OSError, ValueError, KeyError) as error:
        raise Failure(f"The artifact {folder.name} cannot be read ({type(error).__name__}: {error}).") from error


def _tensor(facts: dict[str, Any], data: bytes) -> npt.NDArray[Any]:
    start, end = facts["data_offsets"]
    return np.frombuffer(data[start:end], dtype=_TYPES[facts["dtype"]]).reshape(facts["shape"])
