"""The CLAP encoder: sounds and words in one space."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np

from anyfind.sdk import SOUND, TEXT, BadInput, Context, EncodeResult, Float32Array, PluginError, Progress, Role, Space
from anyfind_plugins.clap.sources import Chosen, choose
from anyfind_plugins.runtime.batching import FIRST_BATCH, HalvingBatches
from anyfind_plugins.runtime.device import half_precision, resolve
from anyfind_plugins.runtime.loading import quiet_loading
from anyfind_plugins.runtime.payloads import resampled, spread_windows
from anyfind_plugins.runtime.towers import Tower, Towers, well_formed
from anyfind_plugins.runtime.vision import ensure_torchvision

_PREPROCESSING: Final = "clap-1"
_WINDOWS: Final = 6  # of ten seconds with the published models, so a minute is heard in full


class ClapEncoder:
    """Encodes sounds, ``float32 [samples]``, and texts as unit vectors of one space.

    Features are computed as the checkpoint's own configuration says. A sound longer than the model hears
    at once is heard in evenly spread windows, whose vectors are averaged.

    Args:
        space: From the manifest; replaced when :meth:`configure` is called.
    """

    def __init__(self, space: Space) -> None:
        self._space = space
        self._towers: Towers | None = None

    @property
    def space(self) -> Space:
        """The space of the model that was configured."""
        return self._space

    def configure(self, ctx: Context) -> Space:
        """The space of the model that the settings name; quick once its files were read.

        Raises:
            BadInput: The settings name no model, or one that is not on this computer.
        """
        self._move(choose(ctx))
        return self._space

    def fetch(self, ctx: Context, progress: Progress) -> None:
        """Download the model that the settings name, where it lies on the hub and not yet here.

        Raises:
            BadInput: The settings name no model, or the hub cannot be reached.
        """
        progress(0, 0, "fetching the CLAP model")
        self._move(choose(ctx, download=True))

    def open(self, ctx: Context) -> None:
        """Load the model.

        Raises:
            BadInput: The settings name no model, transformers is missing, or the files do not fit together.
        """
        if self._towers is None:
            chosen = choose(ctx)
            self._move(chosen)
            self._towers = _load(chosen, resolve(ctx.device), ctx.logger)

    def encode(self, items: Sequence[object], role: Role) -> EncodeResult:  # noqa: ARG002 - both roles look alike
        """Unit vectors of sounds and texts, ``float32 [n, d]``; anything else fails alone.

        Raises:
            PluginError: The encoder is not open.
        """
        if self._towers is None:
            raise PluginError("The CLAP encoder was used before it was opened.")
        return self._towers.encode(items)

    def close(self) -> None:
        """Give the memory back."""
        self._towers = None

    def _move(self, chosen: Chosen) -> None:
        self._space = replace(
            self._space, weights=(chosen.digest,), preprocessing=_PREPROCESSING, dimension=chosen.dimension
        )


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
