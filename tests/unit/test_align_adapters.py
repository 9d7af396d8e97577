from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from anyfind.align.adapters import AdapterStore
from anyfind.errors import BadInput, NotFound
from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry
from anyfind.sdk import Artifact, CancelToken, ClassifierHead, EncodeResult, Pairs, Role, Space
from anyfind_plugins.bridges.cca import CcaTrainer
from anyfind_plugins.linear.ridge import RidgeTrainer


class HeadHost:
    """Classifies into three classes and embeds words by their length."""

    def __init__(self) -> None:
        self.asked = 0

    def classifier(self, encoder_id: str) -> ClassifierHead:
        """Three classes with two names in one of them."""
        del encoder_id
        self.asked += 1
        weight = np.zeros((3, 2560), dtype=np.float32)
        weight[[0, 1, 2], [0, 1, 2]] = 1
        return ClassifierHead(weight, np.zeros(3, np.float32), (("a", "bb"), ("ccc",), ("dddd",)), ("x", "y", "z"))

    def encode(self, encoder_id: str, items: list[str], role: Role) -> EncodeResult:
        """One of 384 directions by length."""
        del encoder_id, role
        return EncodeResult(np.eye(384, dtype=np.float32)[[len(item) for item in items]])


@pytest.fixture
def registry() -> Registry:
    return Registry(discover())


@pytest.fixture
def host() -> HeadHost:
    return HeadHost()


@pytest.fixture
def adapters(tmp_path: Path, registry: Registry, host: Any) -> AdapterStore:
    return AdapterStore(tmp_path / "adapters", tmp_path / "cache", registry, host)


@pytest.fixture
def spaces(registry: Registry) -> list[Space]:
    return [entry.space for entry in registry.encoders() if entry.default]


def fitted(spaces: list[Space]) -> Artifact:
    text, image = (next(space for space in spaces if m in space.modalities) for m in ("text", "image"))
    random = np.random.default_rng(0)
    left = random.normal(size=(30, text.dimension)).astype(np.float32)
    right = random.random((30, image.dimension)).astype(np.float32)
    pairs = Pairs(text.id, image.id, left, right, np.arange(30), "made up", "")
    return CcaTrainer().fit(pairs, lambda *_: None, CancelToken())


PAIRED = {"cca", "paired"}
"""Kinds that are fitted on pairs."""


def paired(adapters: AdapterStore, spaces: list[Space]) -> Any:
    sides = {next(space.id for space in spaces if modality in space.modalities) for modality in ("text", "image")}
    bridges = [bridge for bridge in adapters.in_use(spaces) if bridge.name in PAIRED]
    return next(bridge for bridge in bridges if set(bridge.card["sides"]) == sides).card["pairs"]["source"]


def test_the_defaults_and_the_derived_one_are_in_use(adapters: AdapterStore, spaces: list[Space]) -> None:
    assert sorted(bridge.name for bridge in adapters.in_use(spaces)) == [
        "cca",
        "cca",
        "class-names",
        "compact",
        "paired",
    ]


def test_a_derived_adapter_is_made_once(adapters: AdapterStore, spaces: list[Space], host: HeadHost) -> None:
    adapters.in_use(spaces)
    adapters.in_use(spaces)
    assert host.asked == 1


def test_a_fitted_adapter_takes_the_defaults_place_until_it_is_removed(
    adapters: AdapterStore, spaces: list[Space]
) -> None:
    shipped = paired(adapters, spaces)
    adapters.install(fitted(spaces), "mine")
    assert paired(adapters, spaces) == "made up"
    adapters.use("default")
    assert paired(adapters, spaces) == shipped
    adapters.use("mine")
    assert paired(adapters, spaces) == "made up"
    adapters.remove("mine")
    assert paired(adapters, spaces) == shipped
    assert [named.name for named in adapters.named() if named.removable] == []


@pytest.mark.parametrize(
    "name",
    [
        "default", "", ".", "../elsewhere", "a/b", ".hidden", "in-use.json", "mine.part", "default:paired", "a\\b",
        "a\nb", "a\0", "x" * 300, "ends in a dot.", "-f",
    ],
)  # fmt: skip
def test_names_that_are_no_folders_are_refused(adapters: AdapterStore, spaces: list[Space], name: str) -> None:
    with pytest.raises(BadInput, match="cannot be called"):
        adapters.install(fitted(spaces), name)


def test_an_adapter_that_is_not_there_is_said(adapters: AdapterStore) -> None:
    with pytest.raises(NotFound, match="no adapter 'ghost'"):
        adapters.use("ghost")
    with pytest.raises(NotFound, match="no adapter 'default:paired'"):
        adapters.remove("default:paired")


def test_a_damaged_adapter_loses_its_route_and_no_other(
    adapters: AdapterStore, spaces: list[Space], tmp_path: Path, log_watch: Any
) -> None:
    adapters.install(fitted(spaces), "mine")
    (tmp_path / "adapters" / "mine" / "adapter.safetensors").write_bytes(b"noise")
    log_watch.expect("An adapter is left out")
    names = sorted(bridge.name for bridge in adapters.in_use(spaces))
    assert names == ["cca", "cca", "class-names", "compact"]
    assert log_watch.unexpected


def test_a_bridge_between_other_sides_leaves_the_rest_in_use(adapters: AdapterStore, spaces: list[Space]) -> None:
    before = {bridge.card["sides"][1] for bridge in adapters.in_use(spaces) if bridge.name in PAIRED}
    adapters.install(fitted(spaces), "mine")
    after = [bridge for bridge in adapters.in_use(spaces) if bridge.name in PAIRED]
    assert {bridge.card["sides"][1] for bridge in after} == before
    assert len(after) == 3


def test_a_choice_that_an_earlier_version_wrote_by_kind_alone_still_counts(
    adapters: AdapterStore, spaces: list[Space], tmp_path: Path
) -> None:
    adapters.install(fitted(spaces), "mine")
    (tmp_path / "adapters" / "in-use.json").write_text('{"anyfind.bridges/cca": "mine"}', encoding="utf-8")
    assert paired(adapters, spaces) == "made up"


def test_few_pairs_carry_pivots_for_relays(adapters: AdapterStore, spaces: list[Space]) -> None:
    adapters.install(fitted(spaces), "mine")
    carried = [bridge.pivots for bridge in adapters.in_use(spaces) if bridge.card["pairs"]["source"] == "made up"]
    assert carried[0] is not None
    assert carried[0][0] == next(space.id for space in spaces if "text" in space.modalities)
    assert carried[0][1].shape == (30, 384)


def test_bridges_between_other_spaces_are_not_taken(adapters: AdapterStore) -> None:
    assert adapters.in_use([Space("other/words", (), "1", 8, "l2", ("text",))]) == []


def test_a_fitted_bridge_of_another_kind_takes_the_same_place(adapters: AdapterStore, spaces: list[Space]) -> None:
    text, image = (next(space for space in spaces if m in space.modalities) for m in ("text", "image"))
    shipped = adapters.between(text.id, image.id)
    assert shipped is not None
    assert (shipped[0].name, shipped[0].removable) == ("default:paired", False)
    random = np.random.default_rng(0)
    left = random.normal(size=(30, text.dimension)).astype(np.float32)
    right = random.random((30, image.dimension)).astype(np.float32)
    pairs = Pairs(text.id, image.id, left, right, np.arange(30), "made up", "")
    adapters.install(RidgeTrainer().fit(pairs, lambda *_: None, CancelToken()), "ridge")
    # Two bridges that say the same would count twice; the one of class names knows something else.
    assert sorted(bridge.name for bridge in adapters.in_use(spaces)) == [
        "cca",
        "cca",
        "class-names",
        "compact",
        "ridge",
    ]
    found = adapters.between(image.id, text.id)
    assert found is not None
    assert found[0].name == "ridge"
    adapters.use("default")
    assert adapters.between(text.id, "nowhere") is None
    assert "ridge" not in [bridge.name for bridge in adapters.in_use(spaces)]
