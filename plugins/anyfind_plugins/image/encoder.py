"""The image encoder: one or two EfficientNet-Lite networks, their pooled features side by side."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import ClassifierHead, Context, EncodeResult, Float32Array, PluginError, Role, Space
from anyfind_plugins.image.networks import FEATURES, NETWORKS, Network, build, export_network, pooled, run
from anyfind_plugins.image.preprocess import centre_square, check_pixels
from anyfind_plugins.runtime.device import device_for
from anyfind_plugins.runtime.onnx import cached, check_faithful, open_session

_CHUNK: Final = 4  # measured: four pictures stay in the processor's cache; 2 and 8 take more processor time
_GPU_CHUNK: Final = 64
_EXPORT_REVISION: Final = "2"  # part of the cache key: raise it when the exported graph changes

Run = Callable[[npt.NDArray[np.uint8]], Float32Array]


@dataclass(frozen=True, slots=True)
class _Loaded:
    """A network that is ready: how to run it, and its classifier."""

    network: Network
    run: Run
    head: Float32Array  # [classes, 1280 + 1], the bias last
    names: tuple[tuple[str, ...], ...]
    definitions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Open:
    networks: tuple[_Loaded, ...]
    pool: ThreadPoolExecutor
    chunk: int


class LiteEncoder:
    """Encodes pictures, ``uint8 [h, w, 3]``, as raw pooled features of the networks its weights name.

    On a processor the networks run as ONNX in ``ctx.threads`` threads, a few pictures at a time; on a
    GPU in torch with half precision and large batches.

    Args:
        space: From the manifest; its weights tell which networks it is.
    """

    def __init__(self, space: Space) -> None:
        self._space = space
        self._open: _Open | None = None

    @property
    def space(self) -> Space:
        """The space of the features: not normalised, 1280 dimensions a network."""
        return self._space

    def open(self, ctx: Context) -> None:
        """Load the networks; the first time on a machine they are exported, which takes some seconds.

        Raises:
            PluginError: The weights are not those of a known network.
        """
        if self._open is not None:
            return
        digests = dict(zip(ctx.weights, self._space.weights, strict=True))
        unknown = [name for name in ctx.weights if name not in NETWORKS]
        if unknown or not digests:
            raise PluginError(f"The image encoder knows no network for the weights {', '.join(unknown) or '(none)'}.")
        on_gpu = device_for(ctx) == "cuda"
        loaded = tuple(
            _load(
                NETWORKS[name],
                path,
                ctx,
                on_gpu,
                ctx.cache_dir / "exports" / f"{digests[name][:16]}-{_EXPORT_REVISION}",
            )
            for name, path in ctx.weights.items()
        )
        if len(loaded) * FEATURES != self._space.dimension:
            raise PluginError(f"The image encoder gives {len(loaded) * FEATURES} dimensions, not those of its space.")
        pool = ThreadPoolExecutor(max(1, ctx.threads), thread_name_prefix="lite")
        self._open = _Open(loaded, pool, _GPU_CHUNK if on_gpu else _CHUNK)

    def encode(self, items: Sequence[object], role: Role) -> EncodeResult:  # noqa: ARG002 - both roles look alike
        """Features of a batch, ``float32 [n, 1280 x networks]``; what is no picture fails alone.

        Raises:
            PluginError: The encoder is not open.
        """
        state = self._opened()
        vectors = np.zeros((len(items), self._space.dimension), dtype=np.float32)
        failures: dict[int, str] = {}
        good: list[tuple[int, npt.NDArray[np.uint8]]] = []
        for position, item in enumerate(items):
            reason = check_pixels(item)
            if reason is not None:
                failures[position] = reason
            else:
                assert isinstance(item, np.ndarray)
                good.append((position, item))
        chunks = [good[start : start + state.chunk] for start in range(0, len(good), state.chunk)]
        work = partial(_features, state.networks)
        results = map(work, chunks) if len(chunks) == 1 else state.pool.map(work, chunks)
        for chunk, features in zip(chunks, results, strict=True):
            vectors[[position for position, _ in chunk]] = features
        return EncodeResult(vectors, failures)

    def classifier(self) -> ClassifierHead:
        """The networks' ImageNet classifier; of two networks the mean of their logits.

        Raises:
            PluginError: The encoder is not open.
        """
        state = self._opened()
        share = 1.0 / len(state.networks)
        weight = np.concatenate([loaded.head[:, :-1] * share for loaded in state.networks], axis=1)
        bias = np.sum([loaded.head[:, -1] * share for loaded in state.networks], axis=0)
        first = state.networks[0]
        return ClassifierHead(weight.astype(np.float32), bias.astype(np.float32), first.names, first.definitions)

    def close(self) -> None:
        """Give the memory and the threads back."""
        if self._open is not None:
            self._open.pool.shutdown(wait=True)
            self._open = None

    def _opened(self) -> _Open:
        if self._open is None:
            raise PluginError("The image encoder was used before it was opened.")
        return self._open


def _features(networks: Sequence[_Loaded], chunk: Sequence[tuple[int, npt.NDArray[np.uint8]]]) -> Float32Array:
    parts = [
        loaded.run(np.stack([centre_square(pixels, loaded.network.side) for _, pixels in chunk])) for loaded in networks
    ]
    return np.concatenate(parts, axis=1)


def _load(network: Network, weights: Path, ctx: Context, on_gpu: bool, folder: Path) -> _Loaded:
    def make(fresh: Path) -> None:
        ctx.logger.info("Exporting %s once for this computer.", network.architecture)
        export_network(network, weights, fresh)

    loaded = cached(folder, make, partial(_load_export, network), ctx.logger)
    if on_gpu:
        return _Loaded(network, _on_gpu(network, weights), loaded.head, loaded.names, loaded.definitions)
    return loaded


def _load_export(network: Network, folder: Path) -> _Loaded:
    session = open_session(folder / "features.onnx")
    probe = np.load(folder / "probe.npy", allow_pickle=False)
    # One small batch at every start finds a damaged file and a runtime that computes something else.
    check_faithful(network.architecture, run(session, network.probe()), probe)
    head = np.load(folder / "head.npy", allow_pickle=False)
    classes = json.loads((folder / "classes.json").read_text(encoding="utf-8"))
    names = tuple(tuple(one["names"]) for one in classes)
    if head.shape != (len(names), FEATURES + 1):
        raise PluginError(f"The cached classifier of {network.architecture} has the wrong shape.")
    return _Loaded(network, partial(run, session), head, names, tuple(one["definition"] for one in classes))


def _on_gpu(network: Network, weights: Path) -> Run:
    import torch

    model = pooled(build(network, weights)).half().cuda().to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # torch types this for tensors only

    def run_on_gpu(pixels: npt.NDArray[np.uint8]) -> Float32Array:
        with torch.inference_mode():
            features = model(torch.from_numpy(pixels).cuda(non_blocking=True))
        return np.asarray(features.float().cpu().numpy(), dtype=np.float32)

    return run_on_gpu
