"""The CLAP plugin on models that the test makes, with and without the fusion of long sounds."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from anyfind.errors import BadInput
from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry
from anyfind.sdk import SOUND_RATE, Context, Float32Array, PluginError, Role, Space
from anyfind_plugins.clap.encoder import ClapEncoder
from anyfind_plugins.runtime.payloads import resampled, spread_windows
from data_makers.checkpoints import save_clap

MakeContext = Callable[..., Context]


@pytest.fixture(scope="module", params=[False, True], ids=["plain", "fusion"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_clap(tmp_path_factory.mktemp("clap"), fusion=request.param)


@pytest.fixture
def make_context(tmp_path: Path) -> MakeContext:
    def make(**settings: object) -> Context:
        return Context(
            data_dir=tmp_path / "data", cache_dir=tmp_path / "cache", logger=logging.getLogger("h"), settings=settings
        )

    return make


def manifest_space() -> Space:
    return Registry(discover()).encoder("anyfind.clap/clap").space


def opened(ctx: Context) -> ClapEncoder:
    encoder = ClapEncoder(manifest_space())
    encoder.configure(ctx)
    encoder.open(ctx)
    return encoder


def noise(seconds: float, seed: int = 0) -> Float32Array:
    count = max(1, int(seconds * SOUND_RATE))
    return (np.random.default_rng(seed).standard_normal(count) * 0.1).astype(np.float32)


def test_vectors_are_those_of_transformers(folder: Path, make_context: MakeContext) -> None:
    import torch  # noqa: PLC0415 - imported where it is used, as it takes seconds
    from transformers import ClapModel, ClapProcessor  # noqa: PLC0415 - as above

    encoder = opened(make_context(folder=str(folder)))
    assert encoder.space.dimension == 24
    result = encoder.encode([noise(1.5), "a crow", noise(0.7, 1)], Role.DOCUMENT)
    assert not result.failures
    assert result.vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(result.vectors, axis=1), 1, atol=1e-5)

    loader: Any = ClapModel
    model = loader.from_pretrained(folder, local_files_only=True).eval()
    processor = ClapProcessor.from_pretrained(folder, local_files_only=True)
    features = processor.feature_extractor(resampled(noise(1.5), 16_000), sampling_rate=16_000, return_tensors="pt")
    features["is_longer"] = torch.zeros_like(features["is_longer"])
    with torch.no_grad():
        sound = model.get_audio_features(**features).pooler_output[0].numpy()
        words = model.get_text_features(**processor.tokenizer(["a crow"], return_tensors="pt")).pooler_output[0].numpy()
    np.testing.assert_allclose(result.vectors[0], sound, atol=1e-5)
    np.testing.assert_allclose(result.vectors[1], words, atol=1e-5)


def test_a_sound_has_one_vector_whatever_it_is_encoded_with(folder: Path, make_context: MakeContext) -> None:
    """The library draws lots in every batch for which sound counts as long."""
    encoder = opened(make_context(folder=str(folder)))
    items: list[object] = [noise(0.0), noise(1, 1), noise(9, 2), noise(1.9, 3)]
    together = encoder.encode(items, Role.DOCUMENT).vectors
    alone = np.concatenate([encoder.encode([item], Role.QUERY).vectors for item in items])
    np.testing.assert_allclose(together, alone, atol=1e-5)


def test_a_long_sound_is_heard_in_full(folder: Path, make_context: MakeContext) -> None:
    encoder = opened(make_context(folder=str(folder)))
    quiet_end = np.concatenate([noise(2), noise(6, 1) * 0.001])
    loud_end = np.concatenate([noise(2), noise(6, 2)])
    start, quiet, loud = encoder.encode([noise(2), quiet_end, loud_end], Role.DOCUMENT).vectors
    assert not np.allclose(start, quiet, atol=1e-4)
    assert not np.allclose(quiet, loud, atol=1e-4)


def test_what_is_no_sound_fails_alone(folder: Path, make_context: MakeContext) -> None:
    encoder = opened(make_context(folder=str(folder)))
    broken = noise(1)
    broken[7] = np.nan
    items = ["word " * 500, noise(1), broken, np.zeros(0, np.float32), np.zeros((4, 4, 3), np.uint8)]
    result = encoder.encode(items, Role.DOCUMENT)
    assert sorted(result.failures) == [2, 3, 4]
    assert "no numbers" in result.failures[2]
    assert "no samples" in result.failures[3]
    assert "a sound" in result.failures[4]


def test_the_space_is_the_content_of_the_folder(folder: Path, make_context: MakeContext, tmp_path: Path) -> None:
    first = ClapEncoder(manifest_space()).configure(make_context(folder=str(folder)))
    assert first.id != manifest_space().id
    assert ClapEncoder(manifest_space()).configure(make_context(folder=str(folder))) == first
    other = save_clap(tmp_path / "other", seed=5)
    assert ClapEncoder(manifest_space()).configure(make_context(folder=str(other))).id != first.id


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({}, r"has no model yet.*config\.toml.*laion/clap-htsat-unfused"),
        ({"folder": "/no/such/folder"}, "does not exist"),
        ({"folder": "x", "model": "y/z"}, "Set one of them"),
        ({"model": "laion/clap-htsat-unfused"}, "is not on this computer yet.*models pull anyfind.clap/clap"),
    ],
)
def test_what_is_missing_is_said(
    settings: dict[str, object], says: str, make_context: MakeContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from huggingface_hub import constants  # noqa: PLC0415 - next to its use

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    with pytest.raises(BadInput, match=says):
        ClapEncoder(manifest_space()).configure(make_context(**settings))


def test_a_folder_with_another_model_is_refused(make_context: MakeContext, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"its config\.json does not say so"):
        ClapEncoder(manifest_space()).configure(make_context(folder=str(tmp_path)))
    (tmp_path / "config.json").write_text('{"model_type": "bert"}')
    with pytest.raises(BadInput, match="of type 'bert', not CLAP"):
        ClapEncoder(manifest_space()).configure(make_context(folder=str(tmp_path)))
    (tmp_path / "config.json").write_text('{"model_type": "clap", "projection_dim": 24}')
    encoder = ClapEncoder(manifest_space())
    with pytest.raises(BadInput, match="transformers cannot load the CLAP model"):
        encoder.open(make_context(folder=str(tmp_path)))
    with pytest.raises(PluginError, match="before it was opened"):
        encoder.encode([], Role.QUERY)


def test_windows_cover_a_sound_evenly() -> None:
    sound = np.arange(100, dtype=np.float32)
    assert [window.tolist() for window in spread_windows(sound[:30], 40, 6)] == [list(range(30))]
    starts = [int(window[0]) for window in spread_windows(sound, 30, 6)]
    assert starts == [0, 23, 47, 70]
    assert [int(window[0]) for window in spread_windows(sound, 10, 3)] == [0, 45, 90]


def test_a_tone_keeps_its_pitch_at_another_rate() -> None:
    times = np.arange(SOUND_RATE) / SOUND_RATE
    for rate in (16_000, 48_000):
        tone = resampled(np.sin(2 * np.pi * 440 * times).astype(np.float32), rate)
        assert abs(len(tone) - rate) <= 1
        assert int(np.argmax(np.abs(np.fft.rfft(tone)))) == 440
    above = resampled(np.sin(2 * np.pi * 12_000 * times).astype(np.float32), 16_000)
    assert np.abs(above[100:-100]).max() < 0.05  # what 16 kHz cannot hold is gone instead of folded back


def test_a_missing_library_is_named_with_its_extra(
    folder: Path, make_context: MakeContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    ctx = make_context(folder=str(folder))
    encoder = ClapEncoder(manifest_space())
    assert encoder.configure(ctx).dimension == 24  # which needs no library
    monkeypatch.setitem(sys.modules, "transformers", None)
    with pytest.raises(BadInput, match=r'pip install "anyfind\[clap\]"'):
        encoder.open(ctx)
