"""Networks exported once from verified weights to ONNX and kept in the plugin's cache.

On a processor ONNX Runtime runs these networks several times faster than torch, and opening an
export takes milliseconds, while importing torch takes seconds. So torch is needed once a machine.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import numpy as np

from anyfind.sdk import Float32Array, PluginError

if TYPE_CHECKING:
    import torch

_T = TypeVar("_T")
FAITHFUL: Final = 0.9999
"""Smallest cosine between an export's vectors and the original's."""


def open_session(path: Path, threads: int = 1) -> Any:
    """An ONNX Runtime session on the processor.

    ``threads`` is 1 where batches already run side by side in threads of our own: measured on two
    cores that takes a tenth less processor time than two threads inside one session.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Idle worker threads would otherwise burn a core each between batches.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def cached(folder: Path, make: Callable[[Path], None], load: Callable[[Path], _T], logger: logging.Logger) -> _T:
    """Load a folder of the cache, making it first when it is missing or does not load.

    Args:
        folder: Final place. It appears by renaming, so it is whole or absent.
        make: Fills a fresh folder.
        load: Opens it, and raises when it is damaged.
        logger: Hears about damage.
    """
    if folder.exists():
        try:
            return load(folder)
        except Exception as error:  # noqa: BLE001 - a damaged cache fails in every library's own way; it is remade
            logger.warning("The cached network %s does not load (%s); exporting it again.", folder.name, error)
            shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        make(fresh)
        try:
            fresh.rename(folder)
        except OSError:
            # Another process was faster. Its folder serves as well, if it is one.
            if not folder.is_dir():
                raise
        return load(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def export(
    network: torch.nn.Module,
    example: Sequence[torch.Tensor],
    path: Path,
    inputs: Sequence[str],
    dynamic: Mapping[str, Mapping[int, str]],
) -> None:
    """Write a network as one ONNX file.

    Args:
        network: In evaluation mode.
        example: Inputs that it is traced with; dynamic dimensions must be larger than 1.
        path: File to write; it appears whole.
        inputs: Names of the inputs, the same as the arguments of ``forward``.
        dynamic: Names of the dynamic dimensions by input and axis.
    """
    import torch

    names = {name for axes in dynamic.values() for name in axes.values()}
    dims = {name: torch.export.Dim(name) for name in names}
    shapes = {key: {axis: dims[name] for axis, name in axes.items()} for key, axes in dynamic.items()}
    part = path.with_suffix(".part")
    with quiet_torch(), torch.no_grad():
        torch.onnx.export(
            network,
            tuple(example),
            str(part),
            dynamo=True,
            input_names=list(inputs),
            output_names=["vectors"],
            dynamic_shapes=shapes,
            external_data=False,
            verbose=False,
        )
    part.replace(path)


def check_faithful(name: str, exported: Float32Array, original: Float32Array) -> None:
    """Refuse vectors of an export that do not point where the original's point.

    Raises:
        PluginError: Some cosine is below :data:`FAITHFUL` or the shapes differ.
    """
    if exported.shape != original.shape:
        raise PluginError(f"The exported network {name} gives shape {exported.shape}, not {original.shape}.")
    norms = np.linalg.norm(exported, axis=1) * np.linalg.norm(original, axis=1)
    cosines = np.sum(exported * original, axis=1) / np.maximum(norms, 1e-12)
    if not np.isfinite(cosines).all() or cosines.min() < FAITHFUL:
        raise PluginError(f"The exported network {name} does not reproduce the original (cosine {cosines.min():.6f}).")


@contextlib.contextmanager
def quiet_torch() -> Iterator[None]:
    """Hide what torch's exporter says to its own developers; everything else still surfaces."""
    exporters = [logging.getLogger(name) for name in ("torch.onnx", "onnx_ir", "onnxscript")]
    levels = [exporter.level for exporter in exporters]
    for exporter in exporters:
        exporter.setLevel(logging.ERROR)
    with warnings.catch_warnings():
        # Raised inside torch.export when it copies its own tree specifications.
        warnings.filterwarnings("ignore", message=".*LeafSpec.*is deprecated", category=FutureWarning)
        # Two inputs share a dimension on purpose; the exporter keeps one of the two equal names.
        warnings.filterwarnings("ignore", message="# The axis name: .* will not be used", category=UserWarning)
        try:
            yield
        finally:
            for exporter, level in zip(exporters, levels, strict=True):
                exporter.setLevel(level)
