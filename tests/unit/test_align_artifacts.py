from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from anyfind.align.artifacts import CARD, TENSORS, load_artifact, read_card, write_artifact
from anyfind.errors import BadInput, DigestMismatch
from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry
from anyfind.sdk import Artifact

FACTS: dict[str, Any] = {"sides": ["a", "b"], "target": "c", "dimension": 3, "note": "größer"}


def artifact() -> Artifact:
    tensors: dict[str, np.ndarray] = {
        "b": np.arange(6, dtype=np.float16).reshape(2, 3),
        "a": np.ones(3, dtype=np.float32),
    }
    return Artifact("plugin/kind", tensors, FACTS)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    stored = write_artifact(artifact(), tmp_path / "one")
    loaded = load_artifact(read_card(tmp_path / "one"))
    assert stored.kind == loaded.kind == "plugin/kind"
    assert stored.sides == ("a", "b")
    assert loaded.card["note"] == "größer"
    for name, tensor in artifact().tensors.items():
        assert loaded.tensors[name].dtype == tensor.dtype
        assert np.array_equal(loaded.tensors[name], tensor)
    assert sorted(path.name for path in (tmp_path / "one").iterdir()) == [TENSORS, CARD]


def test_the_same_artifact_is_the_same_bytes(tmp_path: Path) -> None:
    first = write_artifact(artifact(), tmp_path / "one")
    turned = Artifact("plugin/kind", dict(reversed(list(artifact().tensors.items()))), FACTS)
    assert write_artifact(turned, tmp_path / "two").digest == first.digest


def test_one_flipped_bit_is_refused(tmp_path: Path) -> None:
    stored = write_artifact(artifact(), tmp_path)
    data = bytearray((tmp_path / TENSORS).read_bytes())
    data[-1] ^= 1
    (tmp_path / TENSORS).write_bytes(data)
    with pytest.raises(DigestMismatch, match="sha256"):
        load_artifact(stored)


def test_missing_tensors_are_said(tmp_path: Path) -> None:
    stored = write_artifact(artifact(), tmp_path)
    (tmp_path / TENSORS).unlink()
    with pytest.raises(BadInput, match="cannot be read"):
        load_artifact(stored)


def test_no_card_broken_card_and_short_card_are_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="holds no adapter"):
        read_card(tmp_path)
    (tmp_path / CARD).write_text("{")
    with pytest.raises(BadInput, match="cannot be read"):
        read_card(tmp_path)
    (tmp_path / CARD).write_text('{"schema": 1, "kind": "x"}')
    with pytest.raises(BadInput, match="lacks sha256"):
        read_card(tmp_path)


def test_a_newer_card_is_refused(tmp_path: Path) -> None:
    write_artifact(artifact(), tmp_path)
    card = json.loads((tmp_path / CARD).read_text())
    (tmp_path / CARD).write_text(json.dumps({**card, "schema": 99}))
    with pytest.raises(BadInput, match="newer"):
        read_card(tmp_path)


def test_the_adapters_that_ship_are_whole_small_and_fit_the_default_encoders() -> None:
    registry = Registry(discover())
    spaces = {entry.space.id: entry.space.dimension for entry in registry.encoders() if entry.default}
    folders = registry.artifact_folders()
    assert folders
    for folder in folders:
        stored = read_card(folder)
        assert set(stored.sides) <= set(spaces)
        assert stored.card["licence"]
        assert sum(path.stat().st_size for path in folder.iterdir()) < 2_000_000
        random = np.random.default_rng(0)
        for side in registry.load(registry.adapter(stored.kind).factory)(load_artifact(stored)):
            mapped = side.apply(np.abs(random.normal(size=(4, spaces[side.source]))).astype(np.float32))
            assert mapped.shape == (4, stored.card["dimension"])
            assert np.linalg.norm(mapped, axis=1) == pytest.approx(np.ones(4), abs=1e-4)
