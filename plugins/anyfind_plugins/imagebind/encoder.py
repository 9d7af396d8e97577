"""The ImageBind encoder: pictures, sounds and words in one space."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from anyfind.sdk import IMAGE, SOUND, TEXT, BadInput, Context, Float32Array
from anyfind_plugins.imagebind.inputs import listener, square
from anyfind_plugins.imagebind.network import build
from anyfind_plugins.imagebind.shape import CONFIG, Facts, dimension, read_facts, read_tensors
from anyfind_plugins.runtime.batching import FIRST_BATCH, HalvingBatches
from anyfind_plugins.runtime.checkpoints import digest, remembered
from anyfind_plugins.runtime.device import device_for, half_precision
from anyfind_plugins.runtime.towers import Tower, TowerEncoder, Towers, well_formed
from anyfind_plugins.runtime.vision import ensure_torchvision

_ENCODER: Final = "anyfind.imagebind/imagebind"
_HOW: Final = (
    'Name one in config.toml under [plugins."anyfind.imagebind"]: checkpoint = "/path/to/imagebind_huge.pth". '
    "The published weights are licensed CC BY-NC 4.0, which forbids commercial use."
)


@dataclass(frozen=True, slots=True)
class _Chosen:
    checkpoint: Path
    facts: Facts
    digest: str
    dimension: int

    @property
    def revision(self) -> str:
        """How payloads are prepared for it."""
        return self.facts.revision()


class ImageBindEncoder(TowerEncoder):
    """Encodes pictures ``uint8 [h, w, 3]``, sounds ``float32 [samples]`` and texts as unit vectors of one space.

    Args:
        space: From the manifest; replaced when :meth:`configure` is called.
    """

    name = "ImageBind"

    def _chosen(self, ctx: Context) -> _Chosen:
        return _choose(ctx)

    def _loaded(self, chosen: _Chosen, ctx: Context) -> Towers:
        ctx.logger.warning("ImageBind's published weights are licensed CC BY-NC 4.0: not for commercial use.")
        return _load(chosen, device_for(ctx), ctx.logger)


def _choose(ctx: Context) -> _Chosen:
    setting = str(ctx.settings.get("checkpoint", "")).strip()
    if not setting:
        raise BadInput(f"The encoder {_ENCODER} has no checkpoint yet.", hint=_HOW)
    path = Path(setting).expanduser()
    if not path.is_file():
        what = "is a folder; name the file in it" if path.is_dir() else "does not exist"
        raise BadInput(f"The checkpoint {path} {what}.", hint="Set `checkpoint` of anyfind.imagebind.")
    facts = read_facts(path)
    beside = path.parent / CONFIG
    files = [(path.name, path), *([(CONFIG, beside)] if beside.is_file() else [])]

    def work_out() -> Mapping[str, Any]:
        return {"dimension": dimension(read_tensors(path)), "digest": digest([("checkpoint", path)])}

    known = remembered(ctx.cache_dir / "models", files, "imagebind", work_out)
    return _Chosen(path, facts, str(known["digest"]), int(known["dimension"]))


def _load(chosen: _Chosen, device: str, logger: logging.Logger) -> Towers:
    ensure_torchvision()
    import torch
    from open_clip.tokenizer import SimpleTokenizer

    facts, kind = chosen.facts, half_precision(device)
    tensors = read_tensors(chosen.checkpoint)
    networks = {name: network.to(device=device, dtype=kind) for name, network in build(tensors, facts).items()}
    # ImageBind's words were tokenised with CLIP's vocabulary, which open_clip carries.
    tokenize = SimpleTokenizer(context_length=int(tensors["modality_preprocessors.text.pos_embed"].shape[1]))
    hear = listener(facts)

    def run(name: str, inputs: torch.Tensor) -> Float32Array:
        with torch.inference_mode():
            rows = networks[name](inputs.to(device))
        return np.asarray(rows.float().cpu().numpy(), dtype=np.float32)

    def run_images(squares: Sequence[Float32Array]) -> Float32Array:
        return run("vision", torch.from_numpy(np.stack(squares)).to(kind))

    def run_texts(texts: Sequence[str]) -> Float32Array:
        return run("text", tokenize(list(texts)))

    def run_sounds(sounds: Sequence[Float32Array]) -> Float32Array:
        rows = run("audio", torch.from_numpy(np.concatenate(sounds)).to(kind))
        rows = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
        parts = np.split(rows, np.cumsum([len(sound) for sound in sounds])[:-1])
        return np.stack([part.mean(axis=0) for part in parts])

    def prepare_image(pixels: npt.NDArray[np.uint8]) -> Float32Array:
        return square(pixels, facts.image_size)

    def batches() -> HalvingBatches:
        return HalvingBatches(FIRST_BATCH[device], logger, device)

    return Towers(
        chosen.dimension,
        {
            IMAGE: Tower(prepare_image, run_images, batches()),
            SOUND: Tower(hear, run_sounds, batches()),
            TEXT: Tower(well_formed, run_texts, batches()),
        },
    )
