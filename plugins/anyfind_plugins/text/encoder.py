"""The text encoder: all-MiniLM-L6-v2, or any sentence-transformers folder that the user names."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final, Protocol

import numpy as np

from anyfind.sdk import Context, EncodeResult, Float32Array, PluginError, Progress, Role, Space
from anyfind_plugins.runtime.batching import FIRST_BATCH, HalvingBatches
from anyfind_plugins.runtime.device import CPU, device_for
from anyfind_plugins.runtime.onnx import cached
from anyfind_plugins.text.exported import PREFIX, ExportedModel, export_model, load_export
from anyfind_plugins.text.folders import load_folder, materialised
from anyfind_plugins.text.sources import Chosen, choose

_EXPORT_REVISION: Final = "1"  # part of the cache key: raise it when the exported graph changes
_FOLDER_PREPROCESSING: Final = "sentence-transformers-1"
_PROMPTS: Final = {Role.QUERY: ("query",), Role.DOCUMENT: ("document", "passage", "corpus")}


class _Backend(Protocol):
    def encode(self, texts: Sequence[str], role: Role) -> EncodeResult: ...

    def close(self) -> None: ...


class SentenceEncoder:
    """Encodes texts as unit vectors.

    The default model runs as ONNX on a processor and in torch on a CUDA device. With the setting ``folder`` or
    ``model`` that model runs in torch, with its prompts for queries and documents if it has any.

    Args:
        space: From the manifest.
    """

    def __init__(self, space: Space) -> None:
        self._space = space
        self._backend: _Backend | None = None

    @property
    def space(self) -> Space:
        """The space of the default model, or that of the user's once :meth:`configure` was called."""
        return self._space

    def configure(self, ctx: Context) -> Space:
        """The space of the model that the settings name, which depends on the content of its files.

        Raises:
            BadInput: The settings name no model that is on this computer.
        """
        self._move(choose(ctx))
        return self._space

    def fetch(self, ctx: Context, progress: Progress) -> None:
        """Download the model of the setting ``model`` if it is not here yet.

        Raises:
            BadInput: There is no such model, or the hub cannot be reached.
        """
        progress(0, 0, "fetching the text model")
        self._move(choose(ctx, download=True))

    def open(self, ctx: Context) -> None:
        """Load the model; the first time on a machine the default one is exported, which takes some seconds.

        Raises:
            BadInput: The settings name no model that is on this computer.
        """
        if self._backend is not None:
            return
        chosen = choose(ctx)
        device = device_for(ctx)
        if chosen is not None:
            self._move(chosen)
            model = load_folder(chosen.folder, device, trusted=chosen.trusted)
            self._backend = _Torch(model, device, chosen.dimension, ctx.logger)
        elif device == "cuda":
            with materialised(ctx.weights, PREFIX) as source:
                self._backend = _Torch(load_folder(source, device), device, self._space.dimension, ctx.logger)
        else:
            place = ctx.cache_dir / "exports" / f"{self._space.id}-{_EXPORT_REVISION}"

            def make(fresh: Path) -> None:
                ctx.logger.info("Exporting all-MiniLM-L6-v2 once for this computer.")
                export_model(ctx.weights, fresh)

            load = partial(load_export, weights=ctx.weights, threads=ctx.threads)
            self._backend = _Exported(cached(place, make, load, ctx.logger))

    def encode(self, items: Sequence[object], role: Role) -> EncodeResult:
        """Unit vectors of a batch, ``float32 [n, d]``; what is no text fails alone.

        Raises:
            PluginError: The encoder is not open.
        """
        if self._backend is None:
            raise PluginError("The text encoder was used before it was opened.")
        vectors = np.zeros((len(items), self._space.dimension), dtype=np.float32)
        good = [(position, item) for position, item in enumerate(items) if isinstance(item, str)]
        failures = {
            position: f"A text must be a string, not {type(item).__name__}."
            for position, item in enumerate(items)
            if not isinstance(item, str)
        }
        if good:
            result = self._backend.encode([_clean(text) for _, text in good], role)
            vectors[[position for position, _ in good]] = result.vectors
            failures.update({good[row][0]: reason for row, reason in result.failures.items()})
        return EncodeResult(vectors, failures)

    def close(self) -> None:
        """Give the memory back."""
        if self._backend is not None:
            self._backend.close()
            self._backend = None

    def _move(self, chosen: Chosen | None) -> None:
        if chosen is not None:
            self._space = replace(
                self._space,
                weights=(chosen.digest,),
                preprocessing=_FOLDER_PREPROCESSING,
                dimension=chosen.dimension,
                normalisation="l2",
            )


class _Exported:
    def __init__(self, model: ExportedModel) -> None:
        self._model = model

    def encode(self, texts: Sequence[str], role: Role) -> EncodeResult:  # noqa: ARG002 - MiniLM has no roles
        return EncodeResult(self._model.encode(texts))

    def close(self) -> None:
        self._model.close()


class _Torch:
    def __init__(self, model: Any, device: str, dimension: int, logger: logging.Logger) -> None:
        self._model = model if device == CPU else model.half()
        self._dimension = dimension
        self._batches = HalvingBatches(FIRST_BATCH[device], logger, device)

    def encode(self, texts: Sequence[str], role: Role) -> EncodeResult:
        # Texts of similar length share a batch, so little of it is padding.
        order = sorted(range(len(texts)), key=lambda position: len(texts[position]))
        result = self._batches.run(partial(self._rows, role), [texts[position] for position in order], self._dimension)
        vectors = np.zeros_like(result.vectors)
        vectors[order] = result.vectors
        return EncodeResult(vectors, {order[row]: reason for row, reason in result.failures.items()})

    def close(self) -> None:
        self._model = None

    def _rows(self, role: Role, texts: Sequence[str]) -> Float32Array:
        # Since version 5 the library has a method a role, which also picks the half of a two-sided model. It takes
        # an empty prompt for documents, which it writes into every model, before one for passages.
        encode = getattr(self._model, "encode_query" if role is Role.QUERY else "encode_document", self._model.encode)
        prompts = self._model.prompts or {}
        prompt = next((name for name in _PROMPTS[role] if prompts.get(name)), None)
        options = {} if prompt is None else {"prompt_name": prompt}
        vectors = encode(list(texts), batch_size=len(texts), show_progress_bar=False, convert_to_numpy=True, **options)
        # A model trained for it keeps its meaning in the first dimensions, and all vectors are made unit vectors.
        rows = np.asarray(vectors, dtype=np.float32)[:, : self._dimension]
        norms = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.asarray(rows / np.maximum(norms, 1e-12), dtype=np.float32)


def _clean(text: str) -> str:
    """Lone surrogates, which file names from old disks contain, cannot be tokenised; they become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text
