"""The size of an ImageBind checkpoint: read off its tensors, and what they do not tell from a file beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from anyfind.sdk import BadInput

if TYPE_CHECKING:
    import torch

CONFIG: Final = "imagebind.json"
"""A file beside the checkpoint that says where it differs from the published model."""

MODALITIES: Final = ("vision", "text", "audio")
"""Those of the checkpoint's modalities that are used, by its own names."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the tensors do not tell; the defaults are those of the published ``imagebind_huge``.

    Attributes:
        vision_heads: Attention heads of a block.
        text_heads: The same for words.
        audio_heads: The same for sounds.
        image_size: Side of the square picture in pixels.
        audio_stride: Distance of the spectrogram's patches, which overlap.
        mel_bins: Height of the spectrogram.
        frames: Width of the spectrogram, one a hundredth of a second.
        rate: Samples a second.
        clip_s: Seconds that are heard at once.
        mean: Mean of the training set's spectrograms.
        std: Their standard deviation.
    """

    vision_heads: int = 16
    text_heads: int = 16
    audio_heads: int = 12
    image_size: int = 224
    audio_stride: int = 10
    mel_bins: int = 128
    frames: int = 204
    rate: int = 16_000
    clip_s: float = 2.0
    mean: float = -4.268
    std: float = 9.138

    def heads(self, modality: str) -> int:
        """Attention heads of a modality's blocks."""
        return {"vision": self.vision_heads, "text": self.text_heads, "audio": self.audio_heads}[modality]

    def revision(self) -> str:
        """Everything done to an input, for the space's identity."""
        return "imagebind-1 " + json.dumps(asdict(self), sort_keys=True)


def read_facts(checkpoint: Path) -> Facts:
    """The facts beside a checkpoint, or those of the published model.

    Raises:
        BadInput: The file beside it is damaged or has a key that is none.
    """
    path = checkpoint.parent / CONFIG
    if not path.is_file():
        return Facts()
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        facts = Facts(**said)
    except (OSError, ValueError, TypeError) as error:
        known = ", ".join(field.name for field in fields(Facts))
        raise BadInput(f"{path} cannot be used ({error}).", hint=f"It may set {known}.") from error
    if not all(isinstance(value, int | float) and (value > 0 or name == "mean") for name, value in said.items()):
        raise BadInput(f"{path} cannot be used: all its values must be positive numbers.")
    return facts


def read_tensors(checkpoint: Path) -> dict[str, torch.Tensor]:
    """The tensors of the used modalities, mapped from the file rather than read.

    Raises:
        BadInput: The file is no checkpoint, or one of another network.
    """
    import torch

    try:
        if checkpoint.suffix == ".safetensors":
            from safetensors.torch import load_file

            saved: Any = load_file(str(checkpoint))
        else:
            saved = torch.load(checkpoint, map_location="cpu", weights_only=True, mmap=True)
    except Exception as error:
        # A file of any other kind makes the readers raise whatever they like.
        reason = str(error).strip().split("\n")[0]
        raise BadInput(f"{checkpoint} cannot be read as a checkpoint: {reason}") from error
    wanted = tuple(
        f"{part}.{modality}."
        for part in ("modality_preprocessors", "modality_trunks", "modality_heads")
        for modality in MODALITIES
    )
    tensors = {
        name: tensor
        for name, tensor in (saved.items() if isinstance(saved, Mapping) else ())
        if isinstance(name, str) and name.startswith(wanted) and not name.endswith(".mask")
    }
    missing = [prefix for prefix in wanted if not any(name.startswith(prefix) for name in tensors)]
    if missing:
        raise BadInput(
            f"{checkpoint} is no ImageBind checkpoint: it has no tensor that starts with {missing[0]!r}.",
            hint="The published imagebind_huge.pth has; files converted to another library do not.",
        )
    return tensors


def dimension(tensors: Mapping[str, torch.Tensor]) -> int:
    """Length of the vectors of all towers.

    Raises:
        BadInput: The heads are missing, or do not agree.
    """
    heads = ("modality_heads.vision.2.weight", "modality_heads.text.proj.1.weight", "modality_heads.audio.2.weight")
    lengths = {int(tensors[name].shape[0]) for name in heads if name in tensors}
    if len(lengths) != 1 or any(name not in tensors for name in heads):
        raise BadInput("The checkpoint's heads for pictures, words and sounds do not give vectors of one length.")
    return lengths.pop()
