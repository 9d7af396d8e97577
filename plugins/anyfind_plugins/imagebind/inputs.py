"""From payloads to what ImageBind's towers take."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from anyfind.sdk import BadInput, Float32Array
from anyfind_plugins.imagebind.shape import Facts
from anyfind_plugins.runtime.payloads import central_part, resampled, spread_windows
from anyfind_plugins.runtime.quiet import QuietWarnings

# Mean and standard deviation of the pictures that CLIP was trained on, which ImageBind keeps.
_MEAN: Final = np.array([0.48145466, 0.4578275, 0.40821073], dtype=np.float32)
_STD: Final = np.array([0.26862954, 0.26130258, 0.27577711], dtype=np.float32)
_CLIPS: Final = 3  # as in the published evaluation
_FLOOR: Final = float(np.finfo(np.float32).eps)  # Kaldi's, before the logarithm


def square(pixels: npt.NDArray[np.uint8], side: int) -> Float32Array:
    """The central square of a picture, scaled and normalised, ``float32 [3, side, side]``.

    The shorter side is scaled to ``side`` with bicubic interpolation, then the middle is cut out.
    """
    pixels = central_part(pixels)
    height, width = pixels.shape[:2]
    size = (side * width // min(height, width), side * height // min(height, width))
    scaled = np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.BICUBIC))
    left, top = round((size[0] - side) / 2), round((size[1] - side) / 2)
    values = scaled[top : top + side, left : left + side].astype(np.float32) / 255
    return np.ascontiguousarray(((values - _MEAN) / _STD).transpose(2, 0, 1))


def listener(facts: Facts) -> Callable[[Float32Array], Float32Array]:
    """A function from a sound to the spectrograms of its clips, ``float32 [clips, 1, bins, frames]``.

    Log mel energies as Kaldi computes them: frames of 25 ms every 10 ms, Hann window, pre-emphasis 0.97.

    Raises:
        BadInput: transformers, which computes them, is not installed.
    """
    try:
        from transformers.audio_utils import mel_filter_bank, spectrogram, window_function
    except ImportError as error:
        raise BadInput(
            f"ImageBind needs transformers to hear sounds ({error}).", hint='Run: pip install "anyfind[imagebind]"'
        ) from error
    frame, hop = round(facts.rate * 0.025), round(facts.rate * 0.01)
    fft = 1 << (frame - 1).bit_length()
    window = window_function(frame, "hann", periodic=False)
    # With these sizes, which the model was trained with, the lowest band meets no frequency; that is said aloud.
    with QuietWarnings("transformers", UserWarning)():
        filters = mel_filter_bank(
            num_frequency_bins=fft // 2 + 1,
            num_mel_filters=facts.mel_bins,
            min_frequency=20,
            max_frequency=facts.rate / 2,
            sampling_rate=facts.rate,
            norm=None,
            mel_scale="kaldi",
            triangularize_in_mel_space=True,
        )

    def mel(clip: Float32Array) -> Float32Array:
        centred = np.pad(clip - clip.mean(), (0, max(0, frame - len(clip))))
        energies = spectrogram(
            centred,
            window,
            frame_length=frame,
            hop_length=hop,
            fft_length=fft,
            power=2.0,
            center=False,
            preemphasis=0.97,
            mel_filters=filters,
            log_mel="log",
            mel_floor=_FLOOR,
            remove_dc_offset=True,
        )[:, : facts.frames]
        # What is missing to a whole clip is nought before the normalisation, as it was in training.
        whole = np.pad(energies, ((0, 0), (0, facts.frames - energies.shape[1])))
        return np.asarray((whole - facts.mean) / facts.std, dtype=np.float32)[None]

    def clips(samples: Float32Array) -> Float32Array:
        heard = resampled(samples, facts.rate)
        return np.stack([mel(clip) for clip in spread_windows(heard, round(facts.clip_s * facts.rate), _CLIPS)])

    return clips
