"""Models of the hub: fetched on demand from a hub on this computer, pinned, and never asked for again."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from anyfind.errors import BadInput
from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry
from anyfind.sdk import Context, Role, Space
from anyfind_plugins.open_clip_models.encoder import OpenClipEncoder
from anyfind_plugins.text.encoder import SentenceEncoder
from data_makers.checkpoints import save_open_clip, save_sentence_model
from fakes import hub as fake_hub
from fakes.hub import FakeHub, serve

MakeContext = Callable[..., Context]
NAME = "nobody/tiny"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_open_clip(tmp_path_factory.mktemp("published") / "tiny")


@pytest.fixture
def point(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], None]:
    """Points the library to another hub, with an empty cache."""
    from huggingface_hub import constants  # noqa: PLC0415 - next to its use

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)

    def at(address: str) -> None:
        monkeypatch.setattr(constants, "ENDPOINT", address)
        template = address + "/{repo_id}/resolve/{revision}/{filename}"
        monkeypatch.setattr(constants, "HUGGINGFACE_CO_URL_TEMPLATE", template)

    return at


@pytest.fixture
def make_context(tmp_path: Path) -> MakeContext:
    def make(**settings: object) -> Context:
        return Context(
            data_dir=tmp_path / "data", cache_dir=tmp_path / "cache", logger=logging.getLogger("h"), settings=settings
        )

    return make


def space(encoder: str) -> Space:
    return Registry(discover()).encoder(encoder).space


def clip() -> OpenClipEncoder:
    return OpenClipEncoder(space("anyfind.open-clip/open-clip"))


def quiet(done: int, total: int, what: str) -> None:
    """No progress is watched."""


def test_a_model_is_fetched_once_and_runs_without_the_hub(
    folder: Path, make_context: MakeContext, point: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    ctx = make_context(architecture=f"hf-hub:{NAME}")
    with serve(FakeHub(NAME, folder)) as hub:
        point(hub.address)
        with pytest.raises(BadInput, match="is not on this computer yet"):
            clip().configure(ctx)
        assert not hub.asked  # neither a search nor a start asks the network
        clip().fetch(ctx, quiet)
        assert any(path.endswith("/open_clip_model.safetensors") for path in hub.asked)
        asked = len(hub.asked)
        encoder = clip()
        encoder.configure(ctx)
        encoder.open(ctx)
        vectors = encoder.encode(["a crow"], Role.QUERY).vectors
        assert len(hub.asked) == asked
        # Another commit on the hub moves nothing: the first one is kept.
        monkeypatch.setattr(fake_hub, "COMMIT", "f" * 40)
        clip().fetch(ctx, quiet)
        assert not any("f" * 40 in path for path in hub.asked)
    assert clip().configure(ctx) == encoder.space
    local = make_context(architecture=f"local-dir:{folder}")
    other = clip()
    other.configure(local)
    other.open(local)
    np.testing.assert_array_equal(vectors, other.encode(["a crow"], Role.QUERY).vectors)


def test_pickled_weights_are_fetched_only_where_there_are_no_others(
    folder: Path, make_context: MakeContext, point: Callable[[str], None], tmp_path: Path
) -> None:
    import torch  # noqa: PLC0415 - takes seconds
    from safetensors.torch import load_file  # noqa: PLC0415 - as above

    published = tmp_path / "published"
    shutil.copytree(folder, published)
    torch.save(load_file(folder / "open_clip_model.safetensors"), published / "open_clip_pytorch_model.bin")
    ctx = make_context(architecture=f"hf-hub:{NAME}")
    with serve(FakeHub(NAME, published)) as hub:
        point(hub.address)
        clip().fetch(ctx, quiet)
        assert not any(path.endswith(".bin") for path in hub.asked)
    (published / "open_clip_model.safetensors").unlink()
    old = FakeHub("nobody/old", published)
    with serve(old):
        point(old.address)
        older = make_context(architecture="hf-hub:nobody/old")
        encoder = clip()
        encoder.fetch(older, quiet)
        encoder.open(older)
        assert encoder.encode(["a crow"], Role.QUERY).vectors.shape == (1, 32)


def test_a_text_model_of_the_hub(make_context: MakeContext, point: Callable[[str], None], tmp_path: Path) -> None:
    folder = save_sentence_model(tmp_path / "tiny", prompts={"query": "query: "})
    (folder / "model.py").write_text("raise SystemExit\n")
    ctx = make_context(model=NAME)
    with serve(FakeHub(NAME, folder)) as hub:
        point(hub.address)
        SentenceEncoder(space("anyfind.text/minilm")).fetch(ctx, quiet)
        assert not any(path.endswith(".py") for path in hub.asked)  # code is not even fetched without trust
    encoder = SentenceEncoder(space("anyfind.text/minilm"))
    assert encoder.configure(ctx).dimension == 32
    encoder.open(ctx)
    query, document = (encoder.encode(["a crow"], role).vectors for role in (Role.QUERY, Role.DOCUMENT))
    assert not np.allclose(query, document, atol=1e-3)


def test_a_hub_that_does_not_answer_is_one_sentence(
    folder: Path, make_context: MakeContext, point: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    ctx = make_context(architecture=f"hf-hub:{NAME}")
    with serve(FakeHub("nobody/else", folder)) as hub:
        point(hub.address)
        with pytest.raises(BadInput, match=f"hub has no model {NAME}.*local-dir:"):
            clip().fetch(ctx, quiet)
    with pytest.raises(BadInput, match=f"model {NAME} could not be fetched from the hub.*the connection"):
        clip().fetch(ctx, quiet)
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(BadInput, match=r"HF_HUB_OFFLINE is set.*Unset it"):
        clip().fetch(ctx, quiet)
