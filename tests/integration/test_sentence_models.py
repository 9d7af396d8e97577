"""The text plugin with models of the user's: prompts, limits, cutting, trust and memory."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from anyfind.errors import BadInput
from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry
from anyfind.sdk import Context, Role, Space
from anyfind_plugins.text.encoder import SentenceEncoder
from anyfind_plugins.text.folders import load_folder
from data_makers.checkpoints import save_sentence_model

MakeContext = Callable[..., Context]
PROMPTS = {"query": "query: ", "passage": "passage: "}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_sentence_model(tmp_path_factory.mktemp("text") / "tiny", prompts=PROMPTS)


@pytest.fixture
def make_context(tmp_path: Path) -> MakeContext:
    def make(**settings: object) -> Context:
        return Context(
            data_dir=tmp_path / "data", cache_dir=tmp_path / "cache", logger=logging.getLogger("h"), settings=settings
        )

    return make


def manifest_space() -> Space:
    return Registry(discover()).encoder("anyfind.text/minilm").space


def opened(ctx: Context) -> SentenceEncoder:
    encoder = SentenceEncoder(manifest_space())
    encoder.configure(ctx)
    encoder.open(ctx)
    return encoder


def by_hand(folder: Path, texts: Sequence[str], prompt: str) -> Any:
    rows = load_folder(folder, "cpu").encode(list(texts), prompt=prompt, show_progress_bar=False)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_each_role_has_its_prompt_and_all_vectors_the_length_one(folder: Path, make_context: MakeContext) -> None:
    encoder = opened(make_context(folder=str(folder)))
    texts = ["a crow", "fence", "", "a crow a fence"]
    raw = load_folder(folder, "cpu").encode(texts, show_progress_bar=False)
    assert np.abs(np.linalg.norm(raw, axis=1) - 1).max() > 0.1  # the model itself gives no unit vectors
    query, document = (encoder.encode(texts, role).vectors for role in (Role.QUERY, Role.DOCUMENT))
    np.testing.assert_allclose(query, by_hand(folder, texts, "query: "), atol=1e-5)
    np.testing.assert_allclose(document, by_hand(folder, texts, "passage: "), atol=1e-5)
    assert not np.allclose(query, document, atol=1e-3)


def test_a_text_is_cut_where_the_model_says(folder: Path, make_context: MakeContext) -> None:
    encoder = opened(make_context(folder=str(folder)))
    long, longer = "crow " * 20, "crow " * 20 + "fence " * 9
    first, second = encoder.encode([long, longer], Role.DOCUMENT).vectors
    np.testing.assert_allclose(first, second, atol=1e-6)


def test_dimensions_are_cut_and_make_another_space(folder: Path, make_context: MakeContext) -> None:
    whole, cut = (opened(make_context(folder=str(folder), dimensions=count)) for count in (0, 8))
    assert (whole.space.dimension, cut.space.dimension) == (32, 8)
    assert whole.space.id != cut.space.id
    full = whole.encode(["a crow"], Role.QUERY).vectors[0, :8]
    short = cut.encode(["a crow"], Role.QUERY).vectors[0]
    np.testing.assert_allclose(short, full / np.linalg.norm(full), atol=1e-5)


def test_the_batch_halves_when_memory_runs_out(folder: Path, make_context: MakeContext) -> None:
    encoder = opened(make_context(folder=str(folder)))
    texts = [f"{'a crow ' * (number % 4)}fence" for number in range(40)]
    expected = encoder.encode(texts, Role.DOCUMENT).vectors
    model = encoder._backend._model  # type: ignore[union-attr]
    encode, sizes = model.encode_document, []

    def scarce(batch: list[str], **options: object) -> object:
        sizes.append(len(batch))
        if len(batch) > 3:
            raise RuntimeError("CUDA out of memory.")
        return encode(batch, **options)

    model.encode_document = scarce
    result = encoder.encode(texts, Role.DOCUMENT)
    assert not result.failures
    np.testing.assert_allclose(result.vectors, expected, atol=1e-5)
    assert sizes[:4] == [16, 8, 4, 2]
    assert max(sizes[4:]) == 2


def test_code_in_a_model_runs_only_when_it_is_trusted(make_context: MakeContext, tmp_path: Path) -> None:
    folder = save_sentence_model(tmp_path / "custom")
    mark = tmp_path / "ran"
    code = "from pathlib import Path\nfrom sentence_transformers.sentence_transformer.modules import Pooling\n"
    (folder / "own.py").write_text(code + f"Path({str(mark)!r}).touch()\nclass Own(Pooling):\n    pass\n")
    modules = json.loads((folder / "modules.json").read_text())
    modules[1]["type"] = "own.Own"
    (folder / "modules.json").write_text(json.dumps(modules))
    with pytest.raises(BadInput, match="cannot load the model folder"):
        opened(make_context(folder=str(folder)))
    assert not mark.exists()
    trusting = opened(make_context(folder=str(folder), trust_remote_code=True))
    assert mark.exists()
    assert trusting.encode(["a crow"], Role.QUERY).vectors.shape == (1, 32)


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"folder": "x", "model": "y/z"}, "Set one of them"),
        ({"dimensions": 64}, "'dimensions' of anyfind.text needs a model of your own"),
        ({"trust_remote_code": True}, "needs a model of your own"),
        ({"model": "nobody/nothing"}, "is not on this computer yet.*models pull anyfind.text/minilm.*`folder`"),
        ({"model": "all-mpnet-base-v2"}, "sentence-transformers/all-mpnet-base-v2 is not on this computer"),
    ],
)
def test_what_is_missing_is_said(
    settings: dict[str, object], says: str, make_context: MakeContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from huggingface_hub import constants  # noqa: PLC0415 - next to its use

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    with pytest.raises(BadInput, match=says):
        SentenceEncoder(manifest_space()).configure(make_context(**settings))


def test_more_dimensions_than_there_are(folder: Path, make_context: MakeContext) -> None:
    with pytest.raises(BadInput, match="gives 32 dimensions, so they cannot be cut to 64"):
        SentenceEncoder(manifest_space()).configure(make_context(folder=str(folder), dimensions=64))
