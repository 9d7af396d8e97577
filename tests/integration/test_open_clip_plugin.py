"""The open_clip plugin on checkpoints that the test makes: the right preprocessing, and clear refusals."""

from __future__ import annotations

import json
import logging
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from anyfind.errors import BadInput
from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry
from anyfind.sdk import Context, PluginError, Role, Space
from anyfind_plugins.open_clip_models.encoder import OpenClipEncoder
from anyfind_plugins.open_clip_models.library import deduced, open_clip
from anyfind_plugins.open_clip_models.sources import choose
from data_makers.checkpoints import SIGLIP_WAY, TINY_CLIP, save_open_clip

MakeContext = Callable[..., Context]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_open_clip(tmp_path_factory.mktemp("checkpoint") / "siglip-like")


@pytest.fixture
def make_context(tmp_path: Path) -> MakeContext:
    def make(**settings: object) -> Context:
        return Context(
            data_dir=tmp_path / "data", cache_dir=tmp_path / "cache", logger=logging.getLogger("h"), settings=settings
        )

    return make


@pytest.fixture
def tiny_architecture(monkeypatch: pytest.MonkeyPatch) -> str:
    """The tiny model as one of the library's own architectures."""
    library = open_clip()
    monkeypatch.setitem(library.factory._MODEL_CONFIGS, "ViT-tiny", TINY_CLIP)
    return "ViT-tiny"


def picture(seed: int, height: int = 48, width: int = 80) -> npt.NDArray[np.uint8]:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


def manifest_space() -> Space:
    return Registry(discover()).encoder("anyfind.open-clip/open-clip").space


def opened(ctx: Context) -> OpenClipEncoder:
    encoder = OpenClipEncoder(manifest_space())
    encoder.configure(ctx)
    encoder.open(ctx)
    return encoder


def by_hand(folder: Path, pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    """The picture's vector through open_clip itself, from the model's folder."""
    import torch  # noqa: PLC0415 - imported where it is used, as it takes seconds
    from PIL import Image  # noqa: PLC0415 - imported where it is used, as it takes seconds

    model, _, transform = open_clip().create_model_and_transforms(f"local-dir:{folder}")
    with torch.no_grad():
        vector = model.eval().encode_image(transform(Image.fromarray(pixels))[None])[0].numpy()
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)


def test_a_folder_is_prepared_as_its_own_configuration_says(folder: Path, make_context: MakeContext) -> None:
    encoder = opened(make_context(architecture=f"local-dir:{folder}"))
    result = encoder.encode([picture(1), "a crow", picture(2)], Role.DOCUMENT)
    assert result.vectors.shape == (3, 32)
    assert result.vectors.dtype == np.float32
    assert not result.failures
    np.testing.assert_allclose(np.linalg.norm(result.vectors, axis=1), 1, atol=1e-5)
    np.testing.assert_allclose(result.vectors[0], by_hand(folder, picture(1)), atol=1e-5)
    np.testing.assert_allclose(result.vectors[2], by_hand(folder, picture(2)), atol=1e-5)
    encoder.close()


def test_words_go_through_the_models_own_tokenizer(folder: Path, make_context: MakeContext) -> None:
    import torch  # noqa: PLC0415 - imported where it is used, as it takes seconds

    library = open_clip()
    encoder = opened(make_context(architecture=f"local-dir:{folder}"))
    texts = ["a crow", "", "naïve café, 東京", "words " * 300, "old \udcff name"]
    result = encoder.encode(texts, Role.QUERY)
    assert not result.failures
    model = library.create_model(f"local-dir:{folder}").eval()
    with torch.no_grad():
        vectors = model.encode_text(library.get_tokenizer("ViT-B-32")(texts[:4]), normalize=True).numpy()
    np.testing.assert_allclose(result.vectors[:4], vectors, atol=1e-5)


@pytest.mark.usefixtures("tiny_architecture")
def test_a_bare_file_is_not_prepared_the_way_of_another_family(
    folder: Path, make_context: MakeContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """open_clip itself takes OpenAI's preprocessing here without a word, and gives other vectors."""
    bare = tmp_path / "bare" / "weights.safetensors"
    bare.parent.mkdir()
    shutil.copy(folder / "open_clip_model.safetensors", bare)
    with pytest.raises(BadInput, match="does not say how its pictures were prepared"):
        choose(make_context(architecture="ViT-tiny", pretrained=str(bare)))
    told = make_context(architecture="ViT-tiny", pretrained=str(bare), trained_as="ViT-B-16-SigLIP2:webli")
    np.testing.assert_allclose(
        opened(told).encode([picture(1)], Role.DOCUMENT).vectors[0], by_hand(folder, picture(1)), atol=1e-5
    )
    openai = make_context(architecture="ViT-tiny", pretrained=str(bare), trained_as="ViT-B-32:laion2b_s34b_b79k")
    assert opened(openai).space != opened(told).space
    assert opened(openai).encode([picture(1)], Role.DOCUMENT).vectors[0] @ by_hand(folder, picture(1)) < 0.9999

    tags = open_clip().pretrained._PRETRAINED
    monkeypatch.setitem(tags, "ViT-tiny", {"webli": {**SIGLIP_WAY, "size": None, "hf_hub": "nobody/tiny/"}})
    deduced_space = opened(make_context(architecture="ViT-tiny", pretrained=str(bare), trained_as="webli"))
    np.testing.assert_allclose(
        deduced_space.encode([picture(1)], Role.DOCUMENT).vectors[0], by_hand(folder, picture(1)), atol=1e-5
    )


@pytest.mark.usefixtures("tiny_architecture")
def test_a_file_with_its_configuration_beside_it_follows_that(folder: Path, make_context: MakeContext) -> None:
    file = folder / "open_clip_model.safetensors"
    for settings in ({"architecture": "ViT-tiny", "pretrained": str(file)}, {"pretrained": str(file)}):
        vectors = opened(make_context(**settings)).encode([picture(3)], Role.DOCUMENT).vectors
        np.testing.assert_allclose(vectors[0], by_hand(folder, picture(3)), atol=1e-5)


def test_tags_that_agree_decide_and_tags_that_do_not_are_asked_about() -> None:
    siglip = deduced("ViT-B-16-SigLIP2", "")
    assert (siglip["mean"], siglip["resize_mode"]) == ((0.5, 0.5, 0.5), "squash")
    assert deduced("ViT-B-32", "")["resize_mode"] == "shortest"
    with pytest.raises(BadInput, match=r"prepared in 2 ways .*laion2b_s32b_b82k.*trained_as"):
        deduced("ViT-L-14", "")
    assert deduced("ViT-L-14", "laion2b_s32b_b82k")["mean"] == (0.5, 0.5, 0.5)


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({}, r"has no model yet.*config\.toml.*architecture"),
        ({"architecture": "ViT-B32", "pretrained": "openai"}, "no architecture 'ViT-B32'; similar ones: .*ViT-B-32"),
        ({"architecture": "ViT-B-16-SigLIP2", "pretrained": "laion"}, "whose tags are webli"),
        ({"architecture": "ViT-B-32"}, "No weights are named"),
        ({"architecture": "ViT-B-32", "pretrained": "/no/such/file.pt"}, "does not exist"),
        ({"architecture": "local-dir:/no/such/folder"}, "does not exist"),
        ({"pretrained": "webli"}, "Set `architecture` too"),
        (
            {"architecture": "hf-hub:timm/ViT-B-16-SigLIP2"},
            "is not on this computer yet.*anyfind models pull.*local-dir",
        ),
        ({"architecture": "ViT-B-16-SigLIP2", "pretrained": "webli"}, "is not on this computer yet.*checkpoint file"),
        ({"architecture": "hf-hub:a/b/c"}, "no name of a model"),
    ],
)
def test_what_is_missing_is_said_in_one_sentence(
    settings: dict[str, object], says: str, make_context: MakeContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from huggingface_hub import constants  # noqa: PLC0415 - imported where it is used, as it takes seconds

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    with pytest.raises(BadInput, match=says):
        OpenClipEncoder(manifest_space()).configure(make_context(**settings))


def test_a_folder_without_a_configuration_is_answered_with_its_file(
    folder: Path, make_context: MakeContext, tmp_path: Path
) -> None:
    shutil.copy(folder / "open_clip_model.safetensors", tmp_path / "open_clip_model.safetensors")
    with pytest.raises(BadInput, match=r"checkpoint file itself \(open_clip_model\.safetensors\)"):
        choose(make_context(architecture="ViT-B-32", pretrained=str(tmp_path)))


def test_a_checkpoint_that_does_not_fit_is_refused(folder: Path, make_context: MakeContext, tmp_path: Path) -> None:
    copy = tmp_path / "changed"
    shutil.copytree(folder, copy)
    config = json.loads((copy / "open_clip_config.json").read_text())
    config["model_cfg"]["vision_cfg"] = {**config["model_cfg"]["vision_cfg"], "layers": 3}
    (copy / "open_clip_config.json").write_text(json.dumps(config))
    encoder = OpenClipEncoder(manifest_space())
    ctx = make_context(architecture=f"local-dir:{copy}")
    encoder.configure(ctx)
    with pytest.raises(BadInput, match="open_clip cannot load"):
        encoder.open(ctx)
    with pytest.raises(PluginError, match="before it was opened"):
        encoder.encode([], Role.DOCUMENT)


def test_the_space_is_the_content(folder: Path, make_context: MakeContext, tmp_path: Path) -> None:
    def space(place: Path) -> Space:
        return OpenClipEncoder(manifest_space()).configure(make_context(architecture=f"local-dir:{place}"))

    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    assert space(folder) == space(copy)
    assert space(folder).dimension == 32
    assert space(folder).id != manifest_space().id
    other = save_open_clip(tmp_path / "other", seed=1)
    assert space(other).id != space(folder).id
    way = save_open_clip(tmp_path / "way", {**SIGLIP_WAY, "resize_mode": "shortest"})
    assert space(way).id != space(folder).id


def test_the_second_configure_reads_no_weights(
    folder: Path, make_context: MakeContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    ctx = make_context(architecture=f"local-dir:{folder}")
    first = OpenClipEncoder(manifest_space()).configure(ctx)

    def refuse(*_: Any) -> Any:
        raise AssertionError("the files were read again")

    monkeypatch.setattr("anyfind_plugins.open_clip_models.sources.digest", refuse)
    monkeypatch.setattr("anyfind_plugins.open_clip_models.library.open_clip", refuse)
    assert OpenClipEncoder(manifest_space()).configure(ctx) == first


def test_half_precision_points_the_same_way(
    folder: Path, make_context: MakeContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch  # noqa: PLC0415 - imported where it is used, as it takes seconds

    ctx, items = make_context(architecture=f"local-dir:{folder}"), [picture(1), "a crow"]
    whole = opened(ctx).encode(items, Role.DOCUMENT).vectors
    monkeypatch.setattr("anyfind_plugins.open_clip_models.encoder.half_precision", lambda _device: torch.float16)
    half = opened(ctx).encode(items, Role.DOCUMENT).vectors
    assert half.dtype == np.float32
    assert (whole * half).sum(1).min() > 0.999
    assert not np.array_equal(whole, half)


def save_tokenizer(folder: Path, words: list[str]) -> Path:
    from tokenizers import Tokenizer, models, pre_tokenizers  # noqa: PLC0415 - next to its use
    from transformers import PreTrainedTokenizerFast  # noqa: PLC0415 - takes seconds

    tokenizer = Tokenizer(models.WordLevel({word: number for number, word in enumerate(words)}, unk_token="?"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    made: Any = PreTrainedTokenizerFast
    made(tokenizer_object=tokenizer, pad_token="-", unk_token="?").save_pretrained(folder)
    return folder


def test_an_architecture_with_a_tokenizer_of_its_own(
    make_context: MakeContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As SigLIP's, which lies on a hub unless the files are at hand."""
    from huggingface_hub import constants  # noqa: PLC0415 - imported where it is used, as it takes seconds
    from safetensors.torch import save_file  # noqa: PLC0415 - as above

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    library, text = open_clip(), {"context_length": 8, "vocab_size": 16, "width": 32, "heads": 2, "layers": 1}
    config = {**TINY_CLIP, "text_cfg": {**text, "hf_tokenizer_name": "nobody/words"}}
    monkeypatch.setitem(library.factory._MODEL_CONFIGS, "ViT-words", config)
    file = tmp_path / "model" / "weights.safetensors"
    file.parent.mkdir()
    save_file(library.CLIP(**config).state_dict(), str(file))
    settings = {"architecture": "ViT-words", "pretrained": str(file), "trained_as": "ViT-B-16-SigLIP2:webli"}
    with pytest.raises(BadInput, match=r"nobody/words is not on this computer.*beside the checkpoint.*`tokenizer`"):
        choose(make_context(**settings))
    words = ["-", "?", "a", "crow", "fence"]
    one = opened(make_context(**settings, tokenizer=str(save_tokenizer(tmp_path / "one", words))))
    other = opened(make_context(**settings, tokenizer=str(save_tokenizer(tmp_path / "other", words[::-1]))))
    assert one.space.id != other.space.id
    vectors = one.encode(["a crow", "a fence", "a  crow"], Role.QUERY).vectors
    assert not np.allclose(vectors[0], vectors[1], atol=1e-3)
    np.testing.assert_allclose(vectors[0], vectors[2], atol=1e-6)
    save_tokenizer(file.parent, words)
    beside = opened(make_context(**settings))
    np.testing.assert_array_equal(beside.encode(["a crow"], Role.QUERY).vectors[0], vectors[0])


def test_an_item_that_cannot_be_encoded_fails_alone(folder: Path, make_context: MakeContext) -> None:
    encoder = opened(make_context(architecture=f"local-dir:{folder}"))
    banner = picture(4, 2, 40_000)
    items = [picture(1), 7, np.zeros((0, 4, 3), np.uint8), np.zeros(10, np.float32), banner, "word"]
    result = encoder.encode(items, Role.DOCUMENT)
    assert sorted(result.failures) == [1, 2, 3]
    assert "not int" in result.failures[1]
    assert "no pixels" in result.failures[2]
    assert not result.vectors[[1, 2, 3]].any()
    np.testing.assert_allclose(np.linalg.norm(result.vectors[[0, 4, 5]], axis=1), 1, atol=1e-5)
    assert encoder.encode([], Role.DOCUMENT).vectors.shape == (0, 32)


def test_models_that_are_suggested_exist_and_a_folder_is_named_as_the_settings_want_it(
    folder: Path, make_context: MakeContext
) -> None:
    entry = Registry(discover()).encoder("anyfind.open-clip/open-clip")
    assert entry.suggested
    library = open_clip()
    for one in entry.suggested:
        tag = library.get_pretrained_cfg(str(one.settings["architecture"]), str(one.settings["pretrained"]))
        assert tag["hf_hub"], one.name
    assert entry.from_folder is not None
    settings = {entry.from_folder.setting: entry.from_folder.value.format(folder=folder)}
    assert choose(make_context(**settings)).dimension == TINY_CLIP["embed_dim"]
