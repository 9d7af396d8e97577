"""The ImageBind plugin on a checkpoint with the published names, against the architecture written out by hand."""

from __future__ import annotations

import json
import logging
import math
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from anyfind.errors import BadInput
from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry
from anyfind.sdk import SOUND_RATE, Context, Float32Array, PluginError, Role, Space
from anyfind_plugins.imagebind.encoder import ImageBindEncoder
from anyfind_plugins.imagebind.inputs import listener, square
from anyfind_plugins.imagebind.shape import Facts
from data_makers.checkpoints import imagebind_state, save_imagebind

if TYPE_CHECKING:
    import torch

MakeContext = Callable[..., Context]
LICENCE = "CC BY-NC 4.0"


class LogWatch(Protocol):
    def expect(self, part: str) -> None: ...


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_imagebind(tmp_path_factory.mktemp("imagebind") / "tiny.pth")


@pytest.fixture
def make_context(tmp_path: Path) -> MakeContext:
    def make(**settings: object) -> Context:
        logger = logging.getLogger("anyfind.test")
        return Context(data_dir=tmp_path / "data", cache_dir=tmp_path / "cache", logger=logger, settings=settings)

    return make


def manifest_space() -> Space:
    return Registry(discover()).encoder("anyfind.imagebind/imagebind").space


def opened(ctx: Context) -> ImageBindEncoder:
    encoder = ImageBindEncoder(manifest_space())
    encoder.configure(ctx)
    encoder.open(ctx)
    return encoder


def picture(seed: int, height: int = 40, width: int = 60) -> npt.NDArray[np.uint8]:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


def noise(seconds: float, seed: int = 0) -> Float32Array:
    return (np.random.default_rng(seed).standard_normal(int(seconds * SOUND_RATE)) * 0.1).astype(np.float32)


def by_hand(state: dict[str, torch.Tensor], modality: str, tokens: torch.Tensor, heads: int = 2) -> torch.Tensor:
    """The transformer of the paper over given tokens ``[n, length, width]``, in plain matrix products."""
    import torch  # noqa: PLC0415 - takes seconds
    from torch.nn import functional  # noqa: PLC0415 - as above

    def norm(states: torch.Tensor, name: str) -> torch.Tensor:
        weight, bias = state[f"{name}.weight"], state[f"{name}.bias"]
        return functional.layer_norm(states, states.shape[-1:], weight, bias, eps=1e-6)

    def linear(states: torch.Tensor, name: str) -> torch.Tensor:
        return states @ state[f"{name}.weight"].T + state[f"{name}.bias"]

    trunk = f"modality_trunks.{modality}"
    if f"{trunk}.pre_transformer_layer.0.weight" in state:
        tokens = norm(tokens, f"{trunk}.pre_transformer_layer.0")
    width, number = tokens.shape[-1], 0
    while f"{trunk}.blocks.{number}.norm_1.weight" in state:
        block = f"{trunk}.blocks.{number}"
        seen = norm(tokens, f"{block}.norm_1")
        query, key, value = (
            seen @ state[f"{block}.attn.in_proj_weight"].T + state[f"{block}.attn.in_proj_bias"]
        ).chunk(3, dim=-1)
        if modality == "audio":  # one more key and value, learned, for every input
            key = torch.cat([key, state[f"{block}.attn.bias_k"].expand(len(key), -1, -1)], dim=1)
            value = torch.cat([value, state[f"{block}.attn.bias_v"].expand(len(value), -1, -1)], dim=1)
        parts = []
        for start in range(0, width, width // heads):
            part = slice(start, start + width // heads)
            scores = query[..., part] @ key[..., part].transpose(1, 2) / math.sqrt(width // heads)
            if modality == "text":
                length = scores.shape[-1]
                scores = scores.masked_fill(torch.ones(length, length).triu(1).bool(), -math.inf)
            parts.append(scores.softmax(-1) @ value[..., part])
        tokens = tokens + linear(torch.cat(parts, dim=-1), f"{block}.attn.out_proj")
        hidden = functional.gelu(linear(norm(tokens, f"{block}.norm_2"), f"{block}.mlp.fc1"))
        tokens = tokens + linear(hidden, f"{block}.mlp.fc2")
        number += 1
    head = f"modality_heads.{modality}"
    if modality == "text":
        return norm(tokens, f"{head}.proj.0") @ state[f"{head}.proj.1.weight"].T
    return norm(tokens, f"{head}.0") @ state[f"{head}.2.weight"].T


def unit(vector: Any) -> Float32Array:
    values = np.asarray(vector, dtype=np.float32)
    return np.asarray(values / np.linalg.norm(values), dtype=np.float32)


def with_positions(state: dict[str, torch.Tensor], modality: str, patches: torch.Tensor) -> torch.Tensor:
    import torch  # noqa: PLC0415 - takes seconds

    prefix = f"modality_preprocessors.{modality}"
    first = state[f"{prefix}.cls_token"].expand(len(patches), -1, -1)
    return torch.cat([first, patches], dim=1) + state[f"{prefix}.pos_embedding_helper.pos_embed"]


def test_all_three_towers_are_those_of_the_paper(
    checkpoint: Path, make_context: MakeContext, log_watch: LogWatch
) -> None:
    import torch  # noqa: PLC0415 - takes seconds
    from torch.nn import functional  # noqa: PLC0415 - as above

    log_watch.expect(LICENCE)
    encoder = opened(make_context(checkpoint=str(checkpoint)))
    assert encoder.space.dimension == 10
    result = encoder.encode([picture(1), "a crow", noise(0.5), picture(2)], Role.DOCUMENT)
    assert not result.failures
    np.testing.assert_allclose(np.linalg.norm(result.vectors, axis=1), 1, atol=1e-5)
    state, pre = imagebind_state(), "modality_preprocessors"

    # A picture is a film of two equal frames, so its patches meet the sum of the kernel over time.
    pixels = torch.from_numpy(square(picture(1), 28))[None]
    kernel = state[f"{pre}.vision.rgbt_stem.proj.1.weight"].sum(2)
    patches = functional.conv2d(pixels, kernel, stride=14).flatten(2).transpose(1, 2)
    expected = by_hand(state, "vision", with_positions(state, "vision", patches))[0, 0]
    np.testing.assert_allclose(result.vectors[0], unit(expected), atol=1e-5)

    from open_clip.tokenizer import SimpleTokenizer  # noqa: PLC0415 - as above

    numbers = SimpleTokenizer()(["a crow"])
    embedded = state[f"{pre}.text.token_embedding.weight"][numbers] + state[f"{pre}.text.pos_embed"]
    end = int((numbers[0] == 49407).nonzero()[0, 0])
    np.testing.assert_allclose(result.vectors[1], unit(by_hand(state, "text", embedded)[0, end]), atol=1e-5)

    mels = torch.from_numpy(listener(Facts(mel_bins=36, frames=56, clip_s=0.6))(noise(0.5)))
    kernel = state[f"{pre}.audio.rgbt_stem.proj.weight"]
    patches = functional.conv2d(mels, kernel, stride=10).flatten(2).transpose(1, 2)
    weight, bias = (state[f"{pre}.audio.rgbt_stem.norm_layer.{name}"] for name in ("weight", "bias"))
    patches = functional.layer_norm(patches, (8,), weight, bias)
    expected = by_hand(state, "audio", with_positions(state, "audio", patches))[0, 0]
    np.testing.assert_allclose(result.vectors[2], unit(expected), atol=1e-5)


def test_the_licence_is_said_on_load_and_in_the_manifest(
    checkpoint: Path, make_context: MakeContext, log_watch: LogWatch, caplog: pytest.LogCaptureFixture
) -> None:
    log_watch.expect(LICENCE)
    opened(make_context(checkpoint=str(checkpoint)))
    assert LICENCE in caplog.text
    assert LICENCE in Registry(discover()).manifest("anyfind.imagebind").description


def test_a_picture_is_scaled_and_cut_as_in_training() -> None:
    from torchvision import transforms  # noqa: PLC0415 - takes seconds

    transform = transforms.Compose(
        [
            transforms.Resize(28, interpolation=transforms.InterpolationMode.BICUBIC),
            transforms.CenterCrop(28),
            transforms.ToTensor(),
            transforms.Normalize((0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)),
        ]
    )
    for height, width in ((40, 60), (61, 37), (28, 28), (9, 11)):
        pixels = picture(3, height, width)
        np.testing.assert_allclose(square(pixels, 28), transform(Image.fromarray(pixels)).numpy(), atol=1e-5)
    assert square(picture(3, 3, 5000), 28).shape == (3, 28, 28)


def test_a_tone_lights_up_its_mel_band() -> None:
    facts = Facts()
    hear = listener(facts)
    times = np.arange(2 * SOUND_RATE) / SOUND_RATE
    bands = []
    for frequency in (200, 1000, 4000):
        mels = hear(np.sin(2 * np.pi * frequency * times).astype(np.float32))
        assert mels.shape == (1, 1, 128, 204)
        bands.append(int(mels[0, 0, :, 50].argmax()))
        # Kaldi's mel scale: 1127 ln(1 + f / 700), here in 129 steps from 20 Hz to 8 kHz.
        low, high, tone = (1127 * math.log(1 + hertz / 700) for hertz in (20, 8000, frequency))
        assert abs(bands[-1] + 1 - (tone - low) / (high - low) * 129) <= 1
    padded = hear(np.zeros(100, np.float32))
    assert np.allclose(padded[0, 0, :, 1:], (0 - facts.mean) / facts.std)
    assert len(hear(noise(60))) == 3


def test_items_fail_alone(checkpoint: Path, make_context: MakeContext, log_watch: LogWatch) -> None:
    log_watch.expect(LICENCE)
    encoder = opened(make_context(checkpoint=str(checkpoint)))
    items = [noise(5), b"bytes", "word " * 300, np.full(9, np.inf, np.float32), noise(0.001), picture(5, 1, 1)]
    result = encoder.encode(items, Role.QUERY)
    assert sorted(result.failures) == [1, 3]
    single = encoder.encode([items[0]], Role.QUERY).vectors[0]
    np.testing.assert_allclose(result.vectors[0], single, atol=1e-5)


def test_both_forms_of_a_checkpoint_give_the_same(
    checkpoint: Path, make_context: MakeContext, tmp_path: Path, log_watch: LogWatch
) -> None:
    log_watch.expect(LICENCE)
    safe = save_imagebind(tmp_path / "safe" / "tiny.safetensors")
    one, other = (opened(make_context(checkpoint=str(path))) for path in (checkpoint, safe))
    items = [picture(1), "a crow", noise(0.5)]
    np.testing.assert_array_equal(one.encode(items, Role.QUERY).vectors, other.encode(items, Role.QUERY).vectors)
    assert ImageBindEncoder(manifest_space()).configure(make_context(checkpoint=str(checkpoint))) == one.space


class Evil:
    """Would make a folder when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.mkdir, (self.path,)


def test_a_checkpoint_cannot_run_code(make_context: MakeContext, tmp_path: Path) -> None:
    path = tmp_path / "evil.pth"
    path.write_bytes(pickle.dumps({"modality_trunks.text.x": Evil(tmp_path / "made")}))
    with pytest.raises(BadInput, match="cannot be read as a checkpoint"):
        opened(make_context(checkpoint=str(path)))
    assert not (tmp_path / "made").exists()


def test_what_is_wrong_is_said(make_context: MakeContext, tmp_path: Path, log_watch: LogWatch) -> None:
    log_watch.expect(LICENCE)

    def attempt(**settings: object) -> None:
        opened(make_context(**settings))

    with pytest.raises(BadInput, match=r"has no checkpoint yet.*config\.toml.*CC BY-NC"):
        attempt()
    with pytest.raises(BadInput, match="does not exist"):
        attempt(checkpoint=str(tmp_path / "none.pth"))
    with pytest.raises(BadInput, match="is a folder"):
        attempt(checkpoint=str(tmp_path))
    state = imagebind_state()
    other = save_imagebind(tmp_path / "a" / "other.pth", {"weight": state["modality_heads.vision.0.weight"]})
    with pytest.raises(BadInput, match="no ImageBind checkpoint"):
        attempt(checkpoint=str(other))
    short = save_imagebind(
        tmp_path / "b" / "short.pth", {key: one for key, one in state.items() if "blocks.1.mlp" not in key}
    )
    with pytest.raises(BadInput, match=r"tower for vision does not fit together.*blocks\.1\.mlp"):
        attempt(checkpoint=str(short))
    huge = save_imagebind(tmp_path / "c" / "tiny.pth")
    (huge.parent / "imagebind.json").unlink()
    with pytest.raises(BadInput, match="5 positions, but its input has 256 patches"):
        attempt(checkpoint=str(huge))
    (huge.parent / "imagebind.json").write_text(json.dumps({"colour": 1}))
    with pytest.raises(BadInput, match=r"colour.*It may set vision_heads"):
        attempt(checkpoint=str(huge))
    with pytest.raises(PluginError, match="before it was opened"):
        ImageBindEncoder(manifest_space()).encode([], Role.QUERY)


def test_a_missing_library_is_named_with_its_extra(
    checkpoint: Path, make_context: MakeContext, monkeypatch: pytest.MonkeyPatch, log_watch: LogWatch
) -> None:
    log_watch.expect(LICENCE)
    monkeypatch.setitem(sys.modules, "transformers.audio_utils", None)
    with pytest.raises(BadInput, match=r'pip install "anyfind\[imagebind\]"'):
        opened(make_context(checkpoint=str(checkpoint)))
