"""The bundled encoders with their real weights, against the networks they were exported from."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from anyfind.config import Places
from anyfind.errors import BadInput
from anyfind.plugins.discovery import discover
from anyfind.plugins.host import InProcessHost
from anyfind.plugins.models import ModelStore, pack
from anyfind.plugins.registry import Registry
from anyfind.sdk import Context, Role

pytestmark = pytest.mark.models

TEXT, LITE0, LITE2, LITE02 = "anyfind.text/minilm", "anyfind.image/lite0", "anyfind.image/lite2", "anyfind.image/lite02"
SENTENCES = [
    "two dogs play in the snow",
    "puppies in winter",
    "quarterly report of the plumbing company",
    "",
    "naïve café, 東京",
    "words " * 400,
]


class LogWatch(Protocol):
    def expect(self, part: str) -> None: ...


@pytest.fixture(scope="module")
def places() -> Places:
    found = Places.choose()
    registry = Registry(discover())
    ModelStore(found.models).pull([*pack(registry, "lite"), *pack(registry, "anyfind.image")])
    return found


@pytest.fixture(scope="module")
def host(places: Places) -> Iterator[InProcessHost]:
    made = make_host(places)
    yield made
    made.close()


def make_host(places: Places, **text_settings: object) -> InProcessHost:
    return InProcessHost(
        Registry(discover()),
        ModelStore(places.models),
        places.plugin_data,
        places.cache,
        settings={"anyfind.text": text_settings},
        threads=2,
    )


def weight_path(places: Places, encoder: str, name: str) -> Path:
    entry = Registry(discover()).encoder(encoder)
    return ModelStore(places.models).path(next(weight for weight in entry.weights if weight.name == name))


@pytest.fixture(scope="module")
def pictures(photos: dict[str, Path]) -> list[npt.NDArray[np.uint8]]:
    chosen = ["chelsea", "coffee", "rocket", "china", "flower", "camera"]
    return [np.array(Image.open(photos[name]).convert("RGB")) for name in chosen if name in photos]


def test_text_vectors_match_sentence_transformers(host: InProcessHost, places: Places, tmp_path: Path) -> None:
    from anyfind_plugins.text.folders import load_folder, materialised  # noqa: PLC0415 - imports torch

    entry = Registry(discover()).encoder(TEXT)
    weights = {weight.name: ModelStore(places.models).path(weight) for weight in entry.weights}
    with materialised(weights, "minilm/") as folder:
        original = np.asarray(load_folder(folder, "cpu").encode(SENTENCES, show_progress_bar=False))
    vectors = host.encode(TEXT, SENTENCES, Role.DOCUMENT).vectors
    assert np.sum(vectors * original, axis=1).min() > 0.9999
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2


def test_text_vectors_do_not_depend_on_the_batch(host: InProcessHost) -> None:
    together = host.encode(TEXT, SENTENCES, Role.DOCUMENT).vectors
    alone = np.concatenate([host.encode(TEXT, [text], Role.QUERY).vectors for text in SENTENCES])
    turned = host.encode(TEXT, SENTENCES[::-1], Role.DOCUMENT).vectors[::-1]
    assert np.abs(together - alone).max() < 1e-5
    assert np.abs(together - turned).max() < 1e-5
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)


def test_a_bad_text_fails_alone(host: InProcessHost) -> None:
    result = host.encode(TEXT, ["fine", 3, "lone \udcff surrogate"], Role.DOCUMENT)
    assert dict(result.failures) == {1: "A text must be a string, not int."}
    assert not result.vectors[1].any()


@pytest.mark.parametrize(("encoder", "name"), [(LITE0, "efficientnet-lite0.pth"), (LITE2, "efficientnet-lite2.pth")])
def test_image_vectors_match_torch(
    host: InProcessHost, places: Places, pictures: list[npt.NDArray[np.uint8]], encoder: str, name: str
) -> None:
    import torch  # noqa: PLC0415 - torch costs seconds

    from anyfind_plugins.image.networks import NETWORKS, build  # noqa: PLC0415
    from anyfind_plugins.image.preprocess import centre_square  # noqa: PLC0415

    network = NETWORKS[name]
    model = build(network, weight_path(places, encoder, name))
    squares = np.stack([centre_square(pixels, network.side) for pixels in pictures])
    scaled = (torch.from_numpy(squares).permute(0, 3, 1, 2).float() - 127) / 128
    with torch.no_grad():
        features = model.forward_features(scaled).mean((2, 3)).numpy()  # type: ignore[operator]
        logits = model(scaled).numpy()
    vectors = host.encode(encoder, pictures, Role.DOCUMENT).vectors
    cosines = np.sum(vectors * features, axis=1) / np.linalg.norm(vectors, axis=1) / np.linalg.norm(features, axis=1)
    assert cosines.min() > 0.9999
    head = host.classifier(encoder)
    assert np.abs(vectors @ head.weight.T + head.bias - logits).max() < 0.01


def test_the_classifier_knows_what_is_there(host: InProcessHost, photos: dict[str, Path]) -> None:
    cup = np.array(Image.open(photos["coffee"]).convert("RGB"))
    head = host.classifier(LITE02)
    vector = host.encode(LITE02, [cup], Role.QUERY).vectors
    best = [head.names[index] for index in np.argsort(-(vector @ head.weight.T + head.bias)[0])[:3]]
    assert ("espresso",) in best
    assert len(head.names) == 1000
    assert head.names[0] == ("tench", "Tinca tinca")


def test_both_networks_side_by_side(host: InProcessHost, pictures: list[npt.NDArray[np.uint8]]) -> None:
    both = host.encode(LITE02, pictures, Role.DOCUMENT).vectors
    parts = [host.encode(encoder, pictures, Role.DOCUMENT).vectors for encoder in (LITE0, LITE2)]
    assert np.allclose(both, np.concatenate(parts, axis=1), atol=1e-4)
    alone = np.concatenate([host.encode(LITE02, [picture], Role.QUERY).vectors for picture in pictures])
    assert np.allclose(both, alone, atol=1e-4)


def test_odd_pictures(host: InProcessHost) -> None:
    items = [
        np.zeros((1, 1, 3), dtype=np.uint8),
        np.zeros((1, 5000, 3), dtype=np.uint8),
        np.zeros((5, 5), dtype=np.uint8),
        np.zeros((5, 5, 3), dtype=np.float32),
        np.zeros((0, 5, 3), dtype=np.uint8),
        "a path",
    ]
    result = host.encode(LITE0, items, Role.DOCUMENT)
    assert sorted(result.failures) == [2, 3, 4, 5]
    assert result.vectors[:2].any(axis=1).all()


def test_a_cached_export_needs_no_torch(host: InProcessHost, places: Places) -> None:
    host.encode(TEXT, ["warm the cache"], Role.QUERY)
    host.classifier(LITE02)
    program = """
import json, sys
from pathlib import Path
import numpy as np
from anyfind.config import Places
from anyfind.plugins.discovery import discover
from anyfind.plugins.host import InProcessHost
from anyfind.plugins.models import ModelStore
from anyfind.plugins.registry import Registry
from anyfind.sdk import Role
places = Places.choose()
host = InProcessHost(Registry(discover()), ModelStore(places.models), places.plugin_data, places.cache)
host.encode("anyfind.text/minilm", ["hello"], Role.QUERY)
host.encode("anyfind.image/lite02", [np.zeros((9, 9, 3), dtype=np.uint8)], Role.QUERY)
host.classifier("anyfind.image/lite02")
print(json.dumps([name for name in ("torch", "timm", "transformers", "torchvision") if name in sys.modules]))
"""
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == []
    assert done.stderr == ""


@pytest.mark.parametrize("damage", [b"", b"\0\0garbage"])
def test_a_damaged_cache_is_made_again(places: Places, tmp_path: Path, log_watch: LogWatch, damage: bytes) -> None:
    log_watch.expect("exporting it again")
    host = InProcessHost(Registry(discover()), ModelStore(places.models), tmp_path, places.cache)
    vectors = host.encode(LITE0, [np.full((9, 9, 3), 9, dtype=np.uint8)], Role.QUERY).vectors
    host.close()
    # An older Anyfind may have left an export of its own revision beside it.
    export = max((places.cache / "anyfind.image" / "exports").glob("5793*"), key=lambda path: path.stat().st_mtime)
    copy = tmp_path / "cache" / "anyfind.image" / "exports" / export.name
    copy.mkdir(parents=True)
    for path in export.iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    (copy / "features.onnx").write_bytes(damage)
    again = InProcessHost(Registry(discover()), ModelStore(places.models), tmp_path, tmp_path / "cache")
    remade = again.encode(LITE0, [np.full((9, 9, 3), 9, dtype=np.uint8)], Role.QUERY).vectors
    assert np.allclose(vectors, remade, atol=1e-4)
    again.close()


def test_any_sentence_transformers_folder(places: Places, tmp_path: Path, log_watch: LogWatch) -> None:
    log_watch.expect("mean pooling")  # said while the test makes its model
    folder = tmp_path / "tiny"
    make_tiny_model(folder)
    host = make_host(places, folder=str(folder))
    default = make_host(places).space(TEXT)
    space = host.space(TEXT)
    assert space.dimension == 32
    assert space.id != default.id
    query = host.encode(TEXT, ["hello world"], Role.QUERY).vectors
    document = host.encode(TEXT, ["hello world"], Role.DOCUMENT).vectors
    assert query.shape == (1, 32)
    assert not np.allclose(query, document)  # the model has a prompt for queries
    assert make_host(places, folder=str(folder)).space(TEXT).id == space.id
    config = folder / "config_sentence_transformers.json"
    config.write_text(config.read_text().replace("find: ", "search: "))
    assert make_host(places, folder=str(folder)).space(TEXT).id != space.id
    host.close()


def test_a_folder_that_holds_no_model(places: Places, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="does not exist"):
        make_host(places, folder=str(tmp_path / "none")).space(TEXT)
    with pytest.raises(BadInput, match=r"holds no sentence-transformers model"):
        make_host(places, folder=str(tmp_path)).space(TEXT)
    (tmp_path / "modules.json").write_text("not json")
    with pytest.raises(BadInput, match="cannot load the model folder"):
        make_host(places, folder=str(tmp_path)).space(TEXT)


def test_weights_of_another_network_are_refused(places: Places, tmp_path: Path) -> None:
    from anyfind.sdk import PluginError  # noqa: PLC0415 - next to its use
    from anyfind_plugins.image.encoder import LiteEncoder  # noqa: PLC0415

    entry = Registry(discover()).encoder(LITE0)
    other = weight_path(places, LITE2, "efficientnet-lite2.pth")
    ctx = Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"), weights={"efficientnet-lite0.pth": other})
    with pytest.raises(PluginError, match="hold 386 tensors instead of 296"):
        LiteEncoder(entry.space).open(ctx)
    assert not list((tmp_path / "exports").iterdir())


def make_tiny_model(folder: Path) -> None:
    """A randomly initialised BERT with mean pooling and a prompt for queries."""
    from anyfind_plugins.runtime.vision import ensure_torchvision  # noqa: PLC0415 - imports torch

    ensure_torchvision()
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415
    from transformers import BertConfig, BertModel, BertTokenizer  # noqa: PLC0415

    base = folder.with_name("base")
    base.mkdir()
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "hello", "world", "find", ":"]
    (base / "vocab.txt").write_text("\n".join(words))
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=32,
    )
    BertModel(config).save_pretrained(base)
    BertTokenizer(str(base / "vocab.txt")).save_pretrained(base)
    # A plain transformers folder becomes a model with mean pooling.
    model = SentenceTransformer(str(base), prompts={"query": "find: "}, device="cpu", local_files_only=True)
    model.save(str(folder), create_model_card=False)
