"""The open_clip encoder: pictures and words in one space."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from anyfind.sdk import IMAGE, TEXT, BadInput, Context, Float32Array, Progress
from anyfind_plugins.open_clip_models.library import architecture_config, open_clip
from anyfind_plugins.open_clip_models.sources import Chosen, choose
from anyfind_plugins.runtime.batching import FIRST_BATCH, HalvingBatches
from anyfind_plugins.runtime.device import device_for, half_precision
from anyfind_plugins.runtime.loading import quiet_loading
from anyfind_plugins.runtime.payloads import central_part
from anyfind_plugins.runtime.towers import Tower, TowerEncoder, Towers, well_formed


class OpenClipEncoder(TowerEncoder):
    """Encodes pictures, ``uint8 [h, w, 3]``, and texts as unit vectors of one space.

    The settings name the model. Pictures are prepared the way the checkpoint's own configuration says.

    Args:
        space: From the manifest; replaced when :meth:`configure` is called.
    """

    name = "open_clip"

    def fetch(self, ctx: Context, progress: Progress) -> None:
        """Download the model that the settings name, where it lies on the hub and not yet here.

        Raises:
            BadInput: The settings name no model, or the hub cannot be reached.
        """
        progress(0, 0, "fetching the open_clip model")
        self._move(choose(ctx, download=True))

    def _chosen(self, ctx: Context) -> Chosen:
        return choose(ctx)

    def _loaded(self, chosen: Chosen, ctx: Context) -> Towers:
        return _load(chosen, device_for(ctx), ctx.logger)


def _load(chosen: Chosen, device: str, logger: logging.Logger) -> Towers:
    library = open_clip()
    import torch
    from open_clip.transform import PreprocessCfg, image_transform_v2
    from PIL import Image

    kind = half_precision(device)
    try:
        with _quiet_root(), quiet_loading():
            model = library.create_model(
                chosen.model,
                pretrained=chosen.weights,
                precision="fp32" if kind is torch.float32 else "fp16",
                device=device,
                force_quick_gelu=chosen.quick_gelu,
                force_preprocess_cfg=dict(chosen.preprocess),
                require_pretrained=True,
                weights_only=True,
            ).eval()
            tokenize = _tokenizer(chosen)
            tokenize(["a probe"])
    except Exception as error:
        # A foreign checkpoint makes the library raise whatever it likes; the sentence is the same.
        reason = str(error).strip().split("\n")[0]
        raise BadInput(
            f"open_clip cannot load {chosen.weights or chosen.model} as {chosen.model}: {reason}",
            hint="Check `architecture` and `pretrained` of anyfind.open-clip.",
        ) from error
    transform = image_transform_v2(PreprocessCfg(**_tuples(chosen.preprocess)), is_train=False)

    def prepare(pixels: npt.NDArray[np.uint8]) -> torch.Tensor:
        tensor: torch.Tensor = transform(Image.fromarray(central_part(pixels)))
        return tensor

    def run_images(tensors: Sequence[torch.Tensor]) -> Float32Array:
        with torch.inference_mode():
            rows = model.encode_image(torch.stack(list(tensors)).to(device, kind))
        return np.asarray(rows.float().cpu().numpy(), dtype=np.float32)

    def run_texts(texts: Sequence[str]) -> Float32Array:
        with torch.inference_mode():
            rows = model.encode_text(tokenize(list(texts)).to(device))
        return np.asarray(rows.float().cpu().numpy(), dtype=np.float32)

    def batches() -> HalvingBatches:
        return HalvingBatches(FIRST_BATCH[device], logger, device)

    return Towers(
        chosen.dimension,
        {IMAGE: Tower(prepare, run_images, batches()), TEXT: Tower(well_formed, run_texts, batches())},
    )


def _tokenizer(chosen: Chosen) -> Callable[[list[str]], Any]:
    """The model's own tokenizer, from local files."""
    library = open_clip()
    if chosen.tokenizer is None:
        made: Callable[[list[str]], Any] = library.get_tokenizer(chosen.model)
        return made
    from open_clip.tokenizer import HFTokenizer

    text = architecture_config(chosen.model)["text_cfg"]
    tokenizer: Callable[[list[str]], Any] = HFTokenizer(
        chosen.tokenizer,
        context_length=text.get("context_length", 77),
        tokenizer_mode=text.get("tokenizer_mode"),
        **text.get("tokenizer_kwargs", {}),
    )
    return tokenizer


def _tuples(preprocess: Any) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in preprocess.items()}


@contextlib.contextmanager
def _quiet_root() -> Iterator[None]:
    """Keep the library from setting up logging for the whole process, as its calls on the root logger would."""
    root = logging.getLogger()
    handler = logging.NullHandler()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
