"""Tiny models with random weights, saved the way that published ones are."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from anyfind_plugins.runtime.vision import ensure_torchvision

TINY_CLIP: dict[str, Any] = {
    "embed_dim": 32,
    "vision_cfg": {"image_size": 32, "layers": 2, "width": 64, "patch_size": 8, "head_width": 32},
    "text_cfg": {"context_length": 77, "vocab_size": 49408, "width": 32, "heads": 2, "layers": 2},
}
SIGLIP_WAY: dict[str, Any] = {
    "size": 32,
    "mean": [0.5, 0.5, 0.5],
    "std": [0.5, 0.5, 0.5],
    "interpolation": "bicubic",
    "resize_mode": "squash",
}


def save_open_clip(folder: Path, preprocess: Mapping[str, Any] = SIGLIP_WAY, seed: int = 0) -> Path:
    """A folder as on the hub: ``open_clip_config.json`` and ``open_clip_model.safetensors``."""
    ensure_torchvision()
    import open_clip  # noqa: PLC0415 - imported where it is used, as it takes seconds
    import torch  # noqa: PLC0415 - imported where it is used, as it takes seconds
    from safetensors.torch import save_file  # noqa: PLC0415 - imported where it is used, as it takes seconds

    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(seed)
    model = open_clip.CLIP(**TINY_CLIP)
    save_file(model.state_dict(), str(folder / "open_clip_model.safetensors"))
    config = {"model_cfg": TINY_CLIP, "preprocess_cfg": dict(preprocess)}
    (folder / "open_clip_config.json").write_text(json.dumps(config), encoding="utf-8")
    return folder
