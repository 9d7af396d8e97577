"""When a round of indexing that somebody asked for is over, it is over for everybody who looks."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from anyfind.index import IndexManager
from anyfind.sdk.contracts import CancelToken
from fakes.served import Served, with_small_plugins


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    with_small_plugins(monkeypatch)
    with Served(tmp_path / "anyfind-home", tmp_path / "files") as running:
        yield running


def silent(done: int, total: int, what: str) -> None:
    del done, total, what


def by_meaning(served: Served, words: str) -> list[str]:
    results = served.post("/search", {"text": words})["results"]
    return [Path(one["path"]).name for one in results if any(">" in source["route"] for source in one["sources"])]


def test_what_it_brought_is_found_by_meaning_though_the_index_follows_slowly(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    served.fill({"valves.note": "Two new valves."})
    real = IndexManager.sync

    def slow(self: IndexManager, *arguments: Any) -> None:
        time.sleep(0.5)
        real(self, *arguments)

    monkeypatch.setattr(IndexManager, "sync", slow)
    served.write("pumps.note", "An old pump.")
    served.daemon.index([], silent, CancelToken())
    assert "pumps.note" in by_meaning(served, "pump")


def test_an_index_that_cannot_follow_does_not_keep_it_from_ending(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    served.fill({"valves.note": "Two new valves."})
    monkeypatch.setattr(IndexManager.await_committed, "__defaults__", (0.3,))
    go_on = threading.Event()
    real = IndexManager.sync

    def held(self: IndexManager, *arguments: Any) -> None:
        go_on.wait(60)
        real(self, *arguments)

    monkeypatch.setattr(IndexManager, "sync", held)
    served.write("pumps.note", "An old pump.")
    try:
        assert served.daemon.index([], silent, CancelToken()).embedded == 1
        assert not go_on.is_set()
    finally:
        go_on.set()


def test_nothing_goes_on_any_more(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    served.fill({"valves.note": "Two new valves."})
    display = served.daemon._display
    real = display.begin

    def slow(doing: Any, what: str = "") -> None:
        if doing == "idle":
            time.sleep(0.3)
        real(doing, what)

    monkeypatch.setattr(display, "begin", slow)
    served.write("pumps.note", "An old pump.")
    served.daemon.pause(None)
    served.daemon.index([], silent, CancelToken())
    assert served.daemon.indexing().state == "paused"
