"""Encoders with a tower a modality and one space for all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from anyfind.sdk import IMAGE, SOUND, TEXT, BadInput, EncodeResult, Float32Array
from anyfind_plugins.runtime.batching import HalvingBatches
from anyfind_plugins.runtime.payloads import modality_of, payload_fault


@dataclass(frozen=True, slots=True)
class Tower:
    """How items of one modality become vectors.

    Attributes:
        prepare: One payload to what the network takes; raises ``BadInput`` for a payload it cannot take.
        run: A batch of prepared items to ``[n, d]``, of any length.
        batches: How many at once.
    """

    prepare: Callable[[Any], Any]
    run: Callable[[Sequence[Any]], Float32Array]
    batches: HalvingBatches


@dataclass(frozen=True, slots=True)
class Towers:
    """The towers of an open encoder.

    Attributes:
        dimension: Length of the vectors.
        by_modality: One tower for each modality of the space.
    """

    dimension: int
    by_modality: Mapping[str, Tower] = field(default_factory=dict)

    def encode(self, items: Sequence[object]) -> EncodeResult:
        """Unit vectors, ``float32 [n, d]``, of items whose modality shows in their type; others fail alone."""
        vectors = np.zeros((len(items), self.dimension), dtype=np.float32)
        failures: dict[int, str] = {}
        sorted_items: dict[str, list[tuple[int, Any]]] = {name: [] for name in self.by_modality}
        for position, item in enumerate(items):
            modality = modality_of(item)
            fault = payload_fault(item, modality) if modality in self.by_modality else self._foreign(item)
            if fault is None and modality is not None:
                try:
                    sorted_items[modality].append((position, self.by_modality[modality].prepare(item)))
                except BadInput as error:
                    fault = str(error)
            if fault is not None:
                failures[position] = fault
        for modality, pairs in sorted_items.items():
            tower = self.by_modality[modality]
            result = tower.batches.run(tower.run, [prepared for _, prepared in pairs], self.dimension)
            for (position, _), (row, vector) in zip(pairs, enumerate(result.vectors), strict=True):
                fault = result.failures.get(row)
                if fault is None:
                    norm = float(np.linalg.norm(vector.astype(np.float64)))
                    if np.isfinite(norm) and norm > 0:
                        vectors[position] = vector / np.float32(norm)
                        continue
                    fault = "The model gives no direction for this item."
                failures[position] = fault
        return EncodeResult(vectors, failures)

    def _foreign(self, item: object) -> str:
        wanted = {TEXT: "a text", IMAGE: "a picture uint8 [height, width, 3]", SOUND: "a sound float32 [samples]"}
        kinds = " or ".join(wanted[name] for name in self.by_modality)
        shape = f" {item.dtype} {list(item.shape)}" if isinstance(item, np.ndarray) else ""
        return f"An item must be {kinds}, not {type(item).__name__}{shape}."


def well_formed(text: str) -> str:
    """A text without lone surrogates, which tokenizers refuse and names of files may hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
