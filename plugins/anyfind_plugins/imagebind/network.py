"""The towers of ImageBind in torch, with the names that its published checkpoints use.

Written from the architecture that "ImageBind: One Embedding Space To Bind Them All" (Girdhar et al., 2023)
describes: a transformer a modality over patches of pictures, patches of spectrograms, or tokens, and a
linear head each into the common space. Sizes are read off the checkpoint.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from anyfind.sdk import BadInput
from anyfind_plugins.imagebind.shape import Facts

if TYPE_CHECKING:
    import torch

_EPS: Final = 1e-6


def build(tensors: Mapping[str, torch.Tensor], facts: Facts) -> dict[str, torch.nn.Module]:
    """The towers by the checkpoint's names of the modalities, in evaluation mode.

    ``vision`` takes ``float [n, 3, side, side]``, ``audio`` takes ``float [n, 1, bins, frames]``, ``text`` takes
    token numbers ``int64 [n, context]``; each gives ``float [n, d]``, not normalised.

    Raises:
        BadInput: A tensor is missing or has another shape than the others ask for.
    """
    import torch

    makers = {"vision": _vision, "text": _text, "audio": _audio}
    towers = {}
    for modality, make in makers.items():
        try:
            # Without memory of their own the modules take over the tensors of the mapped file, so that nothing of
            # several gigabytes is there twice.
            with torch.device("meta"):
                tower = make(tensors, facts)
            own = {
                part: {
                    name.removeprefix(f"modality_{part}.{modality}."): tensor
                    for name, tensor in tensors.items()
                    if name.startswith(f"modality_{part}.{modality}.")
                }
                for part in ("preprocessors", "trunks", "heads")
            }
            for part, state in own.items():
                tower.get_submodule(part).load_state_dict(state, assign=True)
        except (KeyError, RuntimeError, ValueError, AssertionError) as error:
            reason = " ".join(str(error).split())[:300]
            raise BadInput(f"The checkpoint's tower for {modality} does not fit together: {reason}") from error
        towers[modality] = tower.eval()
    return towers


def _vision(tensors: Mapping[str, torch.Tensor], facts: Facts) -> torch.nn.Module:
    from torch import nn

    kernel = tensors["modality_preprocessors.vision.rgbt_stem.proj.1.weight"].shape
    width, frames, patch = int(kernel[0]), int(kernel[2]), int(kernel[3])
    conv = nn.Conv3d(3, width, (frames, patch, patch), (frames, patch, patch), bias=False)
    stem = nn.Module()
    # In the published names the convolution is the second step; the first repeats the picture.
    stem.add_module("proj", nn.Sequential(nn.Identity(), conv))
    patches = (facts.image_size // patch) ** 2
    trunk = _trunk(tensors, "vision", width, facts, norm_first=True, extra_key=False)

    class Vision(_tower()):  # type: ignore[misc]  # a class made at run time, so that torch is imported late
        def tokens(self, pixels: torch.Tensor) -> torch.Tensor:
            film = pixels.unsqueeze(2).expand(-1, -1, frames, -1, -1)
            found: torch.Tensor = conv(film).flatten(2).transpose(1, 2)
            return found

    return Vision(_patched(tensors, "vision", stem, width, patches), trunk, _head(tensors, "vision", width))


def _audio(tensors: Mapping[str, torch.Tensor], facts: Facts) -> torch.nn.Module:
    from torch import nn

    kernel = tensors["modality_preprocessors.audio.rgbt_stem.proj.weight"].shape
    width, patch = int(kernel[0]), int(kernel[2])
    conv = nn.Conv2d(1, width, patch, facts.audio_stride, bias=False)
    norm = nn.LayerNorm(width)
    stem = nn.Module()
    stem.add_module("proj", conv)
    stem.add_module("norm_layer", norm)
    rows, columns = ((side - patch) // facts.audio_stride + 1 for side in (facts.mel_bins, facts.frames))
    trunk = _trunk(tensors, "audio", width, facts, norm_first=False, extra_key=True)

    class Audio(_tower()):  # type: ignore[misc]  # as above
        def tokens(self, mels: torch.Tensor) -> torch.Tensor:
            found: torch.Tensor = norm(conv(mels).flatten(2).transpose(1, 2))
            return found

    return Audio(_patched(tensors, "audio", stem, width, rows * columns), trunk, _head(tensors, "audio", width))


def _text(tensors: Mapping[str, torch.Tensor], facts: Facts) -> torch.nn.Module:
    import torch
    from torch import nn

    vocabulary, width = (int(side) for side in tensors["modality_preprocessors.text.token_embedding.weight"].shape)
    context = int(tensors["modality_preprocessors.text.pos_embed"].shape[1])
    stem = nn.Module()
    stem.add_module("token_embedding", nn.Embedding(vocabulary, width))
    stem.register_parameter("pos_embed", nn.Parameter(torch.zeros(1, context, width)))
    length = int(tensors["modality_heads.text.proj.1.weight"].shape[0])
    head = nn.Module()
    head.add_module("proj", nn.Sequential(nn.LayerNorm(width, eps=_EPS), nn.Linear(width, length, bias=False)))

    class Text(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.preprocessors = stem
            self.trunks = _trunk(tensors, "text", width, facts, norm_first=False, extra_key=False)
            self.heads = head

        def forward(self, numbers: torch.Tensor) -> torch.Tensor:
            embedded = self.preprocessors.get_submodule("token_embedding")(numbers)
            states = embedded + self.preprocessors.get_parameter("pos_embed")
            # A token sees those before it only.
            mask = torch.full((context, context), float("-inf"), dtype=states.dtype, device=states.device).triu(1)
            states = self.trunks(states, mask)
            # The end of a text has the highest number in the vocabulary of CLIP.
            ends = states[torch.arange(len(states), device=states.device), numbers.argmax(dim=1)]
            found: torch.Tensor = self.heads.get_submodule("proj")(ends)
            return found

    return Text()


def _tower() -> Any:
    """The base of towers over patches: a class token before the patches becomes the vector."""
    import torch
    from torch import nn

    class Tower(nn.Module):
        def __init__(self, preprocessors: nn.Module, trunks: nn.Module, heads: nn.Module) -> None:
            super().__init__()
            self.preprocessors = preprocessors
            self.trunks = trunks
            self.heads = heads

        def forward(self, inputs: torch.Tensor) -> torch.Tensor:
            patches: torch.Tensor = self.tokens(inputs)  # type: ignore[operator]  # each tower over patches has its own
            first = self.preprocessors.get_parameter("cls_token").expand(len(patches), -1, -1)
            states = torch.cat([first, patches], dim=1)
            states = states + self.preprocessors.get_parameter("pos_embedding_helper.pos_embed")
            found: torch.Tensor = self.heads(self.trunks(states, None)[:, 0])
            return found

    return Tower


def _patched(
    tensors: Mapping[str, torch.Tensor], modality: str, stem: torch.nn.Module, width: int, patches: int
) -> torch.nn.Module:
    """Patches with a class token and a learned position each."""
    import torch
    from torch import nn

    saved = int(tensors[f"modality_preprocessors.{modality}.pos_embedding_helper.pos_embed"].shape[1])
    if saved != patches + 1:
        raise ValueError(f"it has {saved} positions, but its input has {patches} patches and a class token")
    positions = nn.Module()
    positions.register_parameter("pos_embed", nn.Parameter(torch.zeros(1, patches + 1, width)))
    whole = nn.Module()
    whole.register_parameter("cls_token", nn.Parameter(torch.zeros(1, 1, width)))
    whole.add_module("pos_embedding_helper", positions)
    whole.add_module("rgbt_stem", stem)
    return whole


def _head(tensors: Mapping[str, torch.Tensor], modality: str, width: int) -> torch.nn.Module:
    from torch import nn

    length = int(tensors[f"modality_heads.{modality}.2.weight"].shape[0])
    # In the published names the choice of the class token stands between the two.
    return nn.Sequential(nn.LayerNorm(width, eps=_EPS), nn.Identity(), nn.Linear(width, length, bias=False))


def _trunk(
    tensors: Mapping[str, torch.Tensor], modality: str, width: int, facts: Facts, *, norm_first: bool, extra_key: bool
) -> torch.nn.Module:
    from torch import nn

    prefix = f"modality_trunks.{modality}.blocks."
    depth = 1 + max(int(name.removeprefix(prefix).split(".")[0]) for name in tensors if name.startswith(prefix))
    hidden = int(tensors[f"{prefix}0.mlp.fc1.weight"].shape[0])
    heads = facts.heads(modality)

    class Mlp(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.fc1 = nn.Linear(width, hidden)
            self.fc2 = nn.Linear(hidden, width)

        def forward(self, states: torch.Tensor) -> torch.Tensor:
            found: torch.Tensor = self.fc2(nn.functional.gelu(self.fc1(states)))
            return found

    class Block(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.attn = nn.MultiheadAttention(width, heads, add_bias_kv=extra_key, batch_first=True)
            self.norm_1 = nn.LayerNorm(width, eps=_EPS)
            self.mlp = Mlp()
            self.norm_2 = nn.LayerNorm(width, eps=_EPS)

        def forward(self, states: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
            seen = self.norm_1(states)
            states = states + self.attn(seen, seen, seen, need_weights=False, attn_mask=mask)[0]
            found: torch.Tensor = states + self.mlp(self.norm_2(states))
            return found

    class Trunk(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            first = [nn.LayerNorm(width, eps=_EPS)] if norm_first else []
            self.pre_transformer_layer = nn.Sequential(*first)
            self.blocks = nn.ModuleList([Block() for _ in range(depth)])

        def forward(self, states: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
            states = self.pre_transformer_layer(states)
            for block in self.blocks:
                states = block(states, mask)
            return states

    return Trunk()
