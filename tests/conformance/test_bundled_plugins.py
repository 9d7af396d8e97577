"""Every plugin that comes with Anyfind keeps the contract, with the weights that are on this computer."""

from __future__ import annotations

import importlib.metadata
from pathlib import Path

import pytest

from anyfind.config import Places
from anyfind.plugins.models import ModelStore
from anyfind.sdk.manifest import parse_manifest
from anyfind.sdk.testing import Options, Outcome, find_manifest, run_kit

BUNDLED = sorted(
    {
        point.name
        for point in importlib.metadata.entry_points(group="anyfind.plugins")
        if point.value.startswith("anyfind_plugins.")
    }
)
GOOD_REASONS = ("weights are not there", "no weights of its own", "is not enough to")
"""Why a check of a bundled plugin may be skipped; a missing sample is none of them."""


def test_all_of_them_are_found() -> None:
    folders = Path(__file__).parents[2] / "plugins" / "anyfind_plugins"
    assert len(BUNDLED) == len(list(folders.glob("*/plugin.toml"))) >= 4


@pytest.mark.models
@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("plugin", BUNDLED)
def test_conformance(plugin: str) -> None:
    path = find_manifest(plugin)
    manifest = parse_manifest(path.read_text("utf-8"), path.name, path.parent)
    places = Places.choose()
    store = ModelStore(places.models)
    weights = {weight.name: store.path(weight) for weight in manifest.weights if store.have(weight)}
    report = run_kit(path, Options(weights=weights, cache_dir=places.cache))
    assert [f"{check.subject} {check.id}: {check.message}" for check in report.failures()] == []
    skipped = [check for check in report.checks if check.outcome is Outcome.SKIPPED]
    unexplained = [
        f"{check.subject} {check.id}: {check.message}"
        for check in skipped
        if not check.message.startswith("Not checked, because") and not any(r in check.message for r in GOOD_REASONS)
    ]
    assert unexplained == []
