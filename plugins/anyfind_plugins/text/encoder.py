"""The text encoder: all-MiniLM-L6-v2, or any sentence-transformers folder that the user names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final, Protocol

import numpy as np

from anyfind.sdk import Context, EncodeResult, Float32Array, PluginError, Role, Space
from anyfind_plugins.runtime.onnx import cached
from anyfind_plugins.text.exported import PREFIX, ExportedModel, export_model, load_export
from anyfind_plugins.text.folders import folder_facts, load_folder, materialised

_EXPORT_REVISION: Final = "1"  # part of the cache key: raise it when the exported graph changes
_FOLDER_PREPROCESSING: Final = "sentence-transformers-1"
_PROMPTS: Final = {Role.QUERY: ("query",), Role.DOCUMENT: ("document", "passage")}
_GPU_BATCH: Final = 128
_CPU_BATCH: Final = 16


class _Backend(Protocol):
    def encode(self, texts: Sequence[str], role: Role) -> Float32Array: ...

    def close(self) -> None: ...


class SentenceEncoder:
    """Encodes texts as unit vectors.

    The default model runs as ONNX on a processor and in torch on a GPU. With the setting ``folder``
    the model of that folder runs in torch, with its prompts for queries and documents if it has any.

    Args:
        space: From the manifest.
    """

    def __init__(self, space: Space) -> None:
        self._space = space
        self._backend: _Backend | None = None

    @property
    def space(self) -> Space:
        """The space of the default model, or that of the folder once :meth:`configure` was called."""
        return self._space

    def configure(self, ctx: Context) -> Space:
        """The space of the setting ``folder``, which depends on the content of the folder's files.

        Raises:
            BadInput: The folder holds no model.
        """
        folder = _folder(ctx)
        if folder is not None:
            facts = folder_facts(folder, ctx.cache_dir / "folders")
            self._space = replace(
                self._space,
                weights=(facts.digest,),
                preprocessing=_FOLDER_PREPROCESSING,
                dimension=facts.dimension,
                normalisation="l2",
            )
        return self._space

    def open(self, ctx: Context) -> None:
        """Load the model; the first time on a machine the default one is exported, which takes some seconds.

        Raises:
            BadInput: The setting ``folder`` names no model.
        """
        if self._backend is not None:
            return
        folder = _folder(ctx)
        if folder is not None:
            self._backend = _Torch(load_folder(folder, ctx.device), ctx.device)
        elif ctx.device == "cuda":
            with materialised(ctx.weights, PREFIX) as source:
                self._backend = _Torch(load_folder(source, ctx.device).half(), ctx.device)
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
            vectors[[position for position, _ in good]] = self._backend.encode([text for _, text in good], role)
        return EncodeResult(vectors, failures)

    def close(self) -> None:
        """Give the memory back."""
        if self._backend is not None:
            self._backend.close()
            self._backend = None


class _Exported:
    def __init__(self, model: ExportedModel) -> None:
        self._model = model

    def encode(self, texts: Sequence[str], role: Role) -> Float32Array:  # noqa: ARG002 - MiniLM has no roles
        return self._model.encode([_clean(text) for text in texts])

    def close(self) -> None:
        self._model.close()


class _Torch:
    def __init__(self, model: Any, device: str) -> None:
        self._model = model
        self._batch = _GPU_BATCH if device == "cuda" else _CPU_BATCH

    def encode(self, texts: Sequence[str], role: Role) -> Float32Array:
        prompts = self._model.prompts or {}
        prompt = next((name for name in _PROMPTS[role] if prompts.get(name)), None)
        vectors = self._model.encode(
            [_clean(text) for text in texts],
            prompt_name=prompt,
            batch_size=self._batch,
            show_progress_bar=False,
            convert_to_numpy=True,
        )
        rows = np.asarray(vectors, dtype=np.float32)
        norms = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.asarray(rows / np.maximum(norms, 1e-12), dtype=np.float32)

    def close(self) -> None:
        self._model = None


def _folder(ctx: Context) -> Path | None:
    value = ctx.settings.get("folder")
    return Path(value).expanduser() if isinstance(value, str) and value else None


def _clean(text: str) -> str:
    """Lone surrogates, which file names from old disks contain, cannot be tokenised; they become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text
