"""The CLAP encoder: sounds and words in one space."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from anyfind.sdk import SOUND, TEXT, BadInput, Context, Float32Array, Progress
from anyfind_plugins.clap.sources import Chosen, choose
from anyfind_plugins.runtime.batching import FIRST_BATCH, HalvingBatches
from anyfind_plugins.runtime.device import device_for, half_precision
from anyfind_plugins.runtime.loading import quiet_loading
from anyfind_plugins.runtime.payloads import resampled, spread_windows
from anyfind_plugins.runtime.towers import Tower, TowerEncoder, Towers, well_formed
from anyfind_plugins.runtime.vision import ensure_torchvision

_WINDOWS: Final = 6  # of ten seconds with the published models, so a minute is heard in full


class ClapEncoder(TowerEncoder):
    """Encodes sounds, ``float32 [samples]``, and texts as unit vectors of one space.

    Features are computed as the checkpoint's own configuration says. A sound longer than the model hears
    at once is heard in evenly spread windows, whose vectors are averaged.

    Args:
        space: From the manifest; replaced when :meth:`configure` is called.
    """

    name = "CLAP"

    def fetch(self, ctx: Context, progress: Progress) -> None:
        """Download the model that the settings name, where it lies on the hub and not yet here.

        Raises:
            BadInput: The settings name no model, or the hub cannot be reached.
        """
        progress(0, 0, "fetching the CLAP model")
        self._move(choose(ctx, download=True))

    def _chosen(self, ctx: Context) -> Chosen:
        return choose(ctx)

    def _loaded(self, chosen: Chosen, ctx: Context) -> Towers:
        return _load(chosen, device_for(ctx), ctx.logger)


def _load(chosen: Chosen, device: str, logger: logging.Logger) -> Towers:
    try:
        ensure_torchvision()
        import torch
        from transformers import ClapModel, ClapProcessor
    except ImportError as error:
        raise BadInput(
            f"CLAP models need torch and transformers ({error}).", hint='Run: pip install "anyfind[clap]"'
        ) from error
    try:
        with quiet_loading():
            model: Any = ClapModel.from_pretrained(chosen.folder, local_files_only=True)
            processor: Any = ClapProcessor.from_pretrained(chosen.folder, local_files_only=True)
    except Exception as error:
        # A foreign folder makes the library raise whatever it likes; the sentence is the same.
        reason = str(error).strip().split("\n")[0]
        raise BadInput(f"transformers cannot load the CLAP model in {chosen.folder}: {reason}") from error
    kind = half_precision(device)
    model = model.to(device=device, dtype=kind).eval()
    features, tokenizer = processor.feature_extractor, processor.tokenizer
    text = model.config.text_config
    # RoBERTa starts to count positions after the padding token's number.
    longest = min(tokenizer.model_max_length, text.max_position_embeddings - text.pad_token_id - 1)

    def prepare(samples: Float32Array) -> Any:
        windows = spread_windows(resampled(samples, features.sampling_rate), features.nb_max_samples, _WINDOWS)
        found = features(windows, sampling_rate=features.sampling_rate, return_tensors="pt")
        return found["input_features"]

    def run_sounds(sounds: Sequence[Any]) -> Float32Array:
        mels = torch.cat(list(sounds)).to(device=device, dtype=kind)
        # The extractor marks one sound of a batch at random as too long when none is; no window here is.
        longer = torch.zeros((len(mels), 1), dtype=torch.bool, device=device)
        with torch.inference_mode():
            rows = _vectors(model.get_audio_features(input_features=mels, is_longer=longer))
        rows = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
        parts = np.split(rows, np.cumsum([len(sound) for sound in sounds])[:-1])
        return np.stack([part.mean(axis=0) for part in parts])

    def run_texts(texts: Sequence[str]) -> Float32Array:
        tokens = tokenizer(list(texts), padding=True, truncation=True, max_length=longest, return_tensors="pt")
        with torch.inference_mode():
            return _vectors(
                model.get_text_features(tokens["input_ids"].to(device), tokens["attention_mask"].to(device))
            )

    def batches() -> HalvingBatches:
        return HalvingBatches(FIRST_BATCH[device], logger, device)

    return Towers(
        chosen.dimension,
        {SOUND: Tower(prepare, run_sounds, batches()), TEXT: Tower(well_formed, run_texts, batches())},
    )


def _vectors(output: Any) -> Float32Array:
    """Rows of an output, which is a tensor up to version 4 of transformers and an object since."""
    rows = getattr(output, "pooler_output", output)
    return np.asarray(rows.float().cpu().numpy(), dtype=np.float32)
