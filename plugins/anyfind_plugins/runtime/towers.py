"""Encoders with a tower a modality and one space for all of them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Protocol

import numpy as np

from anyfind.sdk import (
    IMAGE,
    SOUND,
    TEXT,
    BadInput,
    Context,
    EncodeResult,
    Float32Array,
    PluginError,
    Role,
    Space,
)
from anyfind_plugins.runtime.batching import HalvingBatches
from anyfind_plugins.runtime.payloads import modality_of, payload_fault


class ChosenModel(Protocol):
    """The model that a user's settings name."""

    @property
    def digest(self) -> str:
        """sha256 over what its vectors depend on."""
        ...

    @property
    def revision(self) -> str:
        """How payloads are prepared for it."""
        ...

    @property
    def dimension(self) -> int:
        """Length of its vectors."""
        ...


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


class TowerEncoder(ABC):
    """What encoders with towers have in common: the space moves with the model that the settings name.

    Args:
        space: From the manifest; replaced when :meth:`configure` is called.
    """

    name: ClassVar[str]
    """What people call the encoder."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._towers: Towers | None = None

    @property
    def space(self) -> Space:
        """The space of the model that was configured."""
        return self._space

    def configure(self, ctx: Context) -> Space:
        """The space of the model that the settings name; quick once its files were read.

        Raises:
            BadInput: The settings name no model, or one that is not on this computer.
        """
        self._move(self._chosen(ctx))
        return self._space

    def open(self, ctx: Context) -> None:
        """Load the model.

        Raises:
            BadInput: The settings name no model, a library is missing, or the files do not fit together.
        """
        if self._towers is None:
            chosen = self._chosen(ctx)
            self._move(chosen)
            self._towers = self._loaded(chosen, ctx)

    def encode(self, items: Sequence[object], role: Role) -> EncodeResult:  # noqa: ARG002 - both roles look alike
        """Unit vectors, ``float32 [n, d]``, of payloads that a tower takes; anything else fails alone.

        Raises:
            PluginError: The encoder is not open.
        """
        if self._towers is None:
            raise PluginError(f"The {self.name} encoder was used before it was opened.")
        return self._towers.encode(items)

    def close(self) -> None:
        """Give the memory back."""
        self._towers = None

    def _move(self, chosen: ChosenModel) -> None:
        self._space = replace(
            self._space, weights=(chosen.digest,), preprocessing=chosen.revision, dimension=chosen.dimension
        )

    @abstractmethod
    def _chosen(self, ctx: Context) -> Any:
        """What the settings name, a :class:`ChosenModel`."""

    @abstractmethod
    def _loaded(self, chosen: Any, ctx: Context) -> Towers:
        """Its towers, ready to run."""


def well_formed(text: str) -> str:
    """A text without lone surrogates, which tokenizers refuse and names of files may hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
