"""How much of a graphics card's memory an encoder takes: from the settings to the library that allots it."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from anyfind.config import Places, Settings
from anyfind.plugins.contexts import travelling
from anyfind.sdk.contracts import Context
from anyfind_plugins.runtime import device


def context(memory_mb: int | None) -> Context:
    return Context(Path("data"), Path("cache"), logging.getLogger(__name__), "auto", device_memory_mb=memory_mb)


@pytest.fixture
def allotted(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What shares of a card of 8 GB torch was told to keep to."""
    shares: list[float] = []
    cuda = SimpleNamespace(
        current_device=lambda: 0,
        get_device_properties=lambda _: SimpleNamespace(total_memory=8_000_000_000),
        set_per_process_memory_fraction=shares.append,
    )
    monkeypatch.setitem(sys.modules, "torch", SimpleNamespace(cuda=cuda))
    monkeypatch.setattr(device, "resolve", lambda _: "cuda")
    return shares


def test_a_limit_becomes_a_share_of_the_card(allotted: list[float]) -> None:
    assert device.device_for(context(2000)) == "cuda"
    assert device.device_for(context(80_000)) == "cuda"
    assert allotted == [0.25, 1.0]


def test_without_a_limit_or_without_a_card_nothing_is_set(
    allotted: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert device.device_for(context(None)) == "cuda"
    monkeypatch.setattr(device, "resolve", lambda _: "cpu")
    assert device.device_for(context(2000)) == "cpu"
    assert allotted == []


def test_the_limit_reaches_a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANYFIND_INDEXING__GPU_MEMORY_MB", "1234")
    assert Settings.load(Places.choose()).indexing.gpu_memory_mb == 1234
    assert travelling(context(1234))["device_memory_mb"] == 1234
