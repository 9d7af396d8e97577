"""The EfficientNet-Lite networks in torch: built from the checkpoints, exported, or run on a GPU."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from anyfind.sdk import Float32Array, PluginError
from anyfind_plugins.runtime.onnx import check_faithful, export, open_session, quiet_torch
from anyfind_plugins.runtime.vision import ensure_torchvision

if TYPE_CHECKING:
    import torch

FEATURES: Final = 1280
_CLASSES: Final = 1000


@dataclass(frozen=True, slots=True)
class Network:
    """A member of the family.

    Attributes:
        architecture: Its name in timm.
        side: Side of its square input in pixels.
    """

    architecture: str
    side: int

    def probe(self) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
        """Two fixed inputs, ``uint8 [2, side, side, 3]``, that show whether an export still works."""
        noise = np.random.default_rng(7).integers(0, 256, (2, 16, 16, 3), dtype=np.uint8)
        tile = -(-self.side // 16)
        return np.ascontiguousarray(noise.repeat(tile, axis=1).repeat(tile, axis=2)[:, : self.side, : self.side])


NETWORKS: Final = {
    "efficientnet-lite0.pth": Network("tf_efficientnet_lite0", 224),
    "efficientnet-lite2.pth": Network("tf_efficientnet_lite2", 260),
}
"""The networks by the name that the manifest gives their weights."""


def build(network: Network, weights: Path) -> torch.nn.Module:
    """The timm model with the checkpoint's weights, in evaluation mode.

    The checkpoint comes from another implementation of the same network: its tensors are the same
    in the same order under other names, so they are mapped one to one and every shape is compared.

    Raises:
        PluginError: The checkpoint does not fit the network.
    """
    ensure_torchvision()
    import timm
    import torch

    saved = torch.load(weights, map_location="cpu", weights_only=True)
    model: torch.nn.Module = timm.create_model(network.architecture, pretrained=False)
    state = model.state_dict()
    if len(saved) != len(state):
        raise PluginError(f"The weights for {network.architecture} hold {len(saved)} tensors instead of {len(state)}.")
    renamed = {}
    for (name, old), (other, new) in zip(state.items(), saved.items(), strict=True):
        if old.shape != new.shape:
            raise PluginError(f"The weights for {network.architecture} have another shape at {other} than at {name}.")
        renamed[name] = new
    model.load_state_dict(renamed)
    return model.eval()


def pooled(model: torch.nn.Module) -> torch.nn.Module:
    """The part before the classifier: ``uint8 [n, side, side, 3]`` to mean features ``[n, 1280]``."""
    import torch

    class Pooled(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, pixels: torch.Tensor) -> torch.Tensor:
            kind = next(self.model.parameters()).dtype
            # The subtraction is exact in half precision too: whole numbers up to 255.
            scaled = (pixels.permute(0, 3, 1, 2).to(kind) - 127.0) / 128.0
            features: torch.Tensor = self.model.forward_features(scaled)  # type: ignore[operator]  # timm's own method
            return features.mean((2, 3))

    return Pooled().eval()


def export_network(network: Network, weights: Path, folder: Path) -> None:
    """Fill a folder with the network as ONNX, its classifier, the classes and a probe's answer."""
    import torch

    model = build(network, weights)
    wrapped = pooled(model)
    path = folder / "features.onnx"
    probe = network.probe()
    export(wrapped, (torch.from_numpy(probe),), path, ["pixels"], {"pixels": {0: "n"}})
    with torch.no_grad(), quiet_torch():
        original = wrapped(torch.from_numpy(probe)).numpy().astype(np.float32)
        logits = model((torch.from_numpy(probe).permute(0, 3, 1, 2).float() - 127.0) / 128.0).numpy()
    check_faithful(network.architecture, run(open_session(path), probe), original)
    head = model.get_classifier()  # type: ignore[operator]  # timm's own method
    weight = head.weight.detach().numpy().astype(np.float32)
    bias = head.bias.detach().numpy().astype(np.float32)
    if not np.allclose(original @ weight.T + bias, logits, atol=1e-3):
        raise PluginError(f"The classifier of {network.architecture} does not start from its pooled features.")
    np.save(folder / "probe.npy", original, allow_pickle=False)
    np.save(folder / "head.npy", np.concatenate([weight, bias[:, None]], axis=1), allow_pickle=False)
    (folder / "classes.json").write_text(json.dumps(_classes()), encoding="utf-8")


def run(session: object, pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> Float32Array:
    """Features of a batch, ``float32 [n, 1280]``."""
    (features,) = session.run(None, {"pixels": pixels})  # type: ignore[attr-defined]  # onnxruntime has no types
    return np.asarray(features, dtype=np.float32)


def _classes() -> list[dict[str, object]]:
    """The synonyms of each ImageNet class, most usual first, and its definition, as WordNet gives them."""
    from timm.data.imagenet_info import ImageNetInfo

    info = ImageNetInfo()
    classes: list[dict[str, object]] = []
    for index in range(_CLASSES):
        names = info.index_to_description(index, detailed=False)
        definition = info.index_to_description(index, detailed=True).removeprefix(f"{names}: ")
        classes.append({"names": names.split(", "), "definition": definition})
    return classes
