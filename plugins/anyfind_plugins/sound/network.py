"""The aiSFX network in torch: built from the checkpoint, exported, or run on a GPU.

Four blocks of two convolutions (64, 128, 256, 512 channels), each convolution followed by batch
normalisation and a rectifier; the first three blocks end in a maximum over 2 by 2. The last features are
averaged over the bands, and their maximum over time is the vector (Ma and Lerch, ISMIR 2022).
"""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from anyfind.sdk import Float32Array, PluginError
from anyfind_plugins.runtime.onnx import check_faithful, export, open_session, quiet_torch
from anyfind_plugins.sound.spectrogram import BANDS, BLOCK

if TYPE_CHECKING:
    import torch

NAME: Final = "aisfx"
FEATURES: Final = 512
_CHANNELS: Final = (1, 64, 128, 256, 512)
_PREFIX: Final = "embedding_net."


def probe() -> Float32Array:
    """Two fixed blocks, ``float32 [2, 100, 96]``, that show whether an export still works."""
    coarse = np.random.default_rng(11).random((2, 10, 12), dtype=np.float32)
    return np.ascontiguousarray(coarse.repeat(BLOCK // 10, axis=1).repeat(BANDS // 12, axis=2))


def build(weights: Path) -> torch.nn.Module:
    """The network with the checkpoint's weights, in evaluation mode: ``[n, 100, 96]`` to ``[n, 512]``.

    Raises:
        PluginError: The checkpoint does not fit the network.
    """
    state = _state(weights)
    model = _network()
    try:
        model.load_state_dict(state)
    except RuntimeError as error:
        raise PluginError(f"The file {weights.name} does not hold the weights of aiSFX.") from error
    return model.eval()


def _state(weights: Path) -> dict[str, torch.Tensor]:
    import torch

    # The checkpoint counts the classes of its authors' data sets in numpy integers; nothing else is allowed in.
    scalar = np.int64(0).__reduce__()[0]
    integer = type(np.dtype(np.int64))
    # The checkpoint names numpy's scalar by where it was before numpy 2.
    allowed = [(scalar, "numpy.core.multiarray.scalar"), np.dtype, integer]
    with torch.serialization.safe_globals(allowed):  # type: ignore[arg-type]  # typed without the pairs it takes
        saved = torch.load(weights, map_location="cpu", weights_only=True)
    if not isinstance(saved, tuple) or not saved or not isinstance(saved[0], dict):
        raise PluginError(f"The file {weights.name} is no checkpoint of aiSFX.")
    # The rest are classifiers for the authors' own data sets.
    return {name.removeprefix(_PREFIX): tensor for name, tensor in saved[0].items() if name.startswith(_PREFIX)}


def _network() -> torch.nn.Module:
    import torch
    from torch import nn

    class Block(nn.Module):
        def __init__(self, inside: int, outside: int) -> None:
            super().__init__()
            self.conv1 = nn.Conv2d(inside, outside, 3, padding=1, bias=False)
            self.bn1 = nn.BatchNorm2d(outside)
            self.conv2 = nn.Conv2d(outside, outside, 3, padding=1, bias=False)
            self.bn2 = nn.BatchNorm2d(outside)

        def forward(self, features: torch.Tensor) -> torch.Tensor:
            first = torch.relu(self.bn1(self.conv1(features)))
            return torch.relu(self.bn2(self.conv2(first)))

    class Network(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            for number, (inside, outside) in enumerate(itertools.pairwise(_CHANNELS), start=1):
                self.add_module(f"conv_block{number}", Block(inside, outside))
            self.count = len(_CHANNELS) - 1

        def forward(self, blocks: torch.Tensor) -> torch.Tensor:
            features = blocks.unsqueeze(1)
            for number in range(1, self.count + 1):
                features = self.get_submodule(f"conv_block{number}")(features)
                if number < self.count:
                    features = torch.max_pool2d(features, 2)
            return features.mean(dim=3).amax(dim=2)

    return Network()


def export_network(weights: Path, folder: Path) -> None:
    """Fill a folder with the network as ONNX and a probe's answer."""
    import torch

    model = build(weights)
    path = folder / "features.onnx"
    example = torch.from_numpy(probe())
    export(model, (example,), path, ["blocks"], {"blocks": {0: "n"}})
    with torch.no_grad(), quiet_torch():
        original = model(example).numpy().astype(np.float32)
    check_faithful(NAME, run(open_session(path), probe()), original)
    np.save(folder / "probe.npy", original, allow_pickle=False)


def run(session: object, blocks: Float32Array) -> Float32Array:
    """Features of some blocks, ``float32 [n, 512]``."""
    (features,) = session.run(None, {"blocks": blocks})  # type: ignore[attr-defined]  # onnxruntime has no types
    return np.asarray(features, dtype=np.float32)
