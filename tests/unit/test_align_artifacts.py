from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from anyfind.align import artifacts
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


class Interrupted(Exception):
    """The computer went off."""


def changed(value: float) -> Artifact:
    return Artifact("plugin/kind", {"a": np.full(3, value, dtype=np.float32)}, {**FACTS, "note": str(value)})


@pytest.mark.parametrize("at", range(3))
def test_whenever_a_rewrite_is_interrupted_the_old_one_or_the_new_one_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    write_artifact(changed(1.0), tmp_path)
    real, steps = Path.replace, iter(range(9))

    def replace(path: Path, target: Path) -> Path:
        if next(steps) == at:
            raise Interrupted
        return real(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", replace)
        with pytest.raises(Interrupted):
            write_artifact(changed(2.0), tmp_path)
    found = load_artifact(read_card(tmp_path))
    assert found.tensors["a"][0] == float(found.card["note"]) == (2.0 if at == 2 else 1.0)
    # The next write is interrupted before its card, so that the last one has to be whole by then.
    with monkeypatch.context() as patched:
        patched.setattr(artifacts, "replace_file", stop)
        with pytest.raises(Interrupted):
            write_artifact(changed(3.0), tmp_path)
    again = load_artifact(read_card(tmp_path))
    assert again.tensors["a"][0] == found.tensors["a"][0]
    write_artifact(changed(4.0), tmp_path)
    assert load_artifact(read_card(tmp_path)).tensors["a"][0] == 4.0
    assert sorted(path.name for path in tmp_path.iterdir() if not path.name.endswith(".part")) == [TENSORS, CARD]


def stop(path: Path, data: bytes) -> None:
    del path, data
    raise Interrupted


def test_an_artifact_is_not_written_over_a_file(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine")
    with pytest.raises(BadInput, match="is a file"):
        write_artifact(artifact(), tmp_path / "taken")
    assert (tmp_path / "taken").read_text() == "mine"


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
        assert sum(path.stat().st_size for path in folder.iterdir()) < 9_000_000
        random = np.random.default_rng(0)
        for side in registry.load(registry.adapter(stored.kind).factory)(load_artifact(stored)):
            mapped = side.apply(np.abs(random.normal(size=(4, spaces[side.source]))).astype(np.float32))
            assert mapped.shape == (4, stored.card["dimension"])
            assert np.linalg.norm(mapped, axis=1) == pytest.approx(np.ones(4), abs=1e-4)
