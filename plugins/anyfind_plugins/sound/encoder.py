"""The sound encoder: aiSFX over blocks of 2.3 seconds, pooled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np

from anyfind.sdk import Context, EncodeResult, Float32Array, PluginError, Role, Space
from anyfind_plugins.runtime.device import device_for
from anyfind_plugins.runtime.onnx import cached, check_faithful, open_session
from anyfind_plugins.sound.network import FEATURES, NAME, build, export_network, probe, run
from anyfind_plugins.sound.spectrogram import blocks

_CHUNK: Final = 4
_GPU_CHUNK: Final = 64
_EXPORT_REVISION: Final = "1"  # part of the cache key: raise it when the exported graph changes

Run = Callable[[Float32Array], Float32Array]


@dataclass(frozen=True, slots=True)
class _Open:
    run: Run
    pool: ThreadPoolExecutor
    chunk: int


class AisfxEncoder:
    """Encodes sounds, ``float32 [samples]`` at 44,100 samples a second, as unit vectors.

    A sound up to 2.3 seconds has one block, and its vector is that block's. A longer one's is the sum of
    the mean and the maximum of its blocks' features: what it sounds like throughout, and what stands
    out. Both lie in the same space because the features of one block are their own mean and maximum.

    On a processor the network runs as ONNX in ``ctx.threads`` threads, on a GPU in torch with half precision.

    Args:
        space: From the manifest.
    """

    def __init__(self, space: Space) -> None:
        self._space = space
        self._open: _Open | None = None

    @property
    def space(self) -> Space:
        """The space of the unit vectors, 512 dimensions."""
        return self._space

    def open(self, ctx: Context) -> None:
        """Load the network; the first time on a machine it is exported, which takes some seconds.

        Raises:
            PluginError: The weights are not those of aiSFX.
        """
        if self._open is not None:
            return
        if len(ctx.weights) != 1:
            raise PluginError(f"The sound encoder needs one file of weights, not {len(ctx.weights)}.")
        if self._space.dimension != FEATURES:
            raise PluginError(f"The sound encoder gives {FEATURES} dimensions, not {self._space.dimension}.")
        (weights,) = ctx.weights.values()
        pool = ThreadPoolExecutor(max(1, ctx.threads), thread_name_prefix=NAME)
        if device_for(ctx) == "cuda":
            self._open = _Open(_on_gpu(weights), pool, _GPU_CHUNK)
        else:
            self._open = _Open(self._exported(weights, ctx), pool, _CHUNK)

    def encode(self, items: Sequence[object], role: Role) -> EncodeResult:  # noqa: ARG002 - both roles sound alike
        """Vectors of a batch, ``float32 [n, 512]``, of length 1; what is no sound fails alone.

        Raises:
            PluginError: The encoder is not open.
        """
        if self._open is None:
            raise PluginError("The sound encoder was used before it was opened.")
        state = self._open
        vectors = np.zeros((len(items), FEATURES), dtype=np.float32)
        failures: dict[int, str] = {}
        good: list[tuple[int, Float32Array]] = []
        for position, item in enumerate(items):
            reason = _wrong(item)
            if reason is not None:
                failures[position] = reason
            else:
                assert isinstance(item, np.ndarray)
                good.append((position, item))
        inputs = _map(state, blocks, [item for _, item in good])
        for (position, _), features in zip(good, _features(state, inputs), strict=True):
            vectors[position] = _pooled(features)
        return EncodeResult(vectors, failures)

    def close(self) -> None:
        """Give the memory and the threads back."""
        if self._open is not None:
            self._open.pool.shutdown(wait=True)
            self._open = None

    def _exported(self, weights: Path, ctx: Context) -> Run:
        def make(fresh: Path) -> None:
            ctx.logger.info("Exporting %s once for this computer.", NAME)
            export_network(weights, fresh)

        folder = ctx.cache_dir / "exports" / f"{self._space.weights[0][:16]}-{_EXPORT_REVISION}"
        return cached(folder, make, _load_export, ctx.logger)


def _load_export(folder: Path) -> Run:
    session = open_session(folder / "features.onnx")
    answer = np.load(folder / "probe.npy", allow_pickle=False)
    # One small batch at every start finds a damaged file and a runtime that computes something else.
    check_faithful(NAME, run(session, probe()), answer)
    return partial(run, session)


def _wrong(item: object) -> str | None:
    """Why an item cannot be encoded, or ``None``."""
    if not isinstance(item, np.ndarray) or item.ndim != 1 or not np.issubdtype(item.dtype, np.floating):
        return "This is no sound: an array of samples, float32 [samples], is needed."
    if len(item) == 0:
        return "The sound has no samples."
    if not np.isfinite(item).all():
        return "The sound holds samples that are not finite."
    return None


def _features(state: _Open, inputs: Sequence[Float32Array]) -> list[Float32Array]:
    """The features of each sound's blocks; blocks of all sounds share the batches of the network."""
    if not inputs:
        return []
    flat = np.concatenate(inputs)
    chunks = [flat[start : start + state.chunk] for start in range(0, len(flat), state.chunk)]
    features = np.concatenate(_map(state, state.run, chunks))
    return np.split(features, np.cumsum([len(one) for one in inputs])[:-1])


def _map(
    state: _Open, work: Callable[[Float32Array], Float32Array], items: Sequence[Float32Array]
) -> list[Float32Array]:
    return [work(item) for item in items] if len(items) == 1 else list(state.pool.map(work, items))


def _pooled(features: Float32Array) -> Float32Array:
    vector = features.mean(axis=0) + features.max(axis=0)
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-12), dtype=np.float32)


def _on_gpu(weights: Path) -> Run:
    import torch

    model = build(weights).half().cuda().to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # torch types this for tensors only

    def run_on_gpu(inputs: Float32Array) -> Float32Array:
        with torch.inference_mode():
            features = model(torch.from_numpy(inputs).cuda(non_blocking=True).half())
        return np.asarray(features.float().cpu().numpy(), dtype=np.float32)

    return run_on_gpu
