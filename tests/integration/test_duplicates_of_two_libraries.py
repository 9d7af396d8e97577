"""Libraries of one user share a cache and nothing else: what was found in one is not forgotten over another."""

from __future__ import annotations

from pathlib import Path

import pytest

from anyfind.sdk.contracts import CancelToken
from anyfind.service import duplicates
from anyfind.service.duplicates import DuplicatesRequest
from fakes.served import Served, with_small_plugins


def silent(done: int, total: int, what: str) -> None:
    del done, total, what


def found(served: Served) -> str:
    with served.daemon.engine() as engine:
        (group,) = duplicates.find(engine, DuplicatesRequest(kinds=("same",)), silent, CancelToken())["groups"]
    return str(group["id"])


def test_a_group_is_dismissed_by_its_id_after_a_look_at_another_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_small_plugins(monkeypatch)
    monkeypatch.setenv("ANYFIND_CACHE", str(tmp_path / "cache"))
    with (
        Served(tmp_path / "one" / "home", tmp_path / "one" / "files") as one,
        Served(tmp_path / "other" / "home", tmp_path / "other" / "files") as other,
    ):
        one.fill({"a.note": "Two new valves.", "b.note": "Two new valves."})
        other.fill({"a.note": "An old pump.", "b.note": "An old pump."})
        group = found(one)
        assert found(other) != group
        with one.daemon.engine() as engine:
            assert len(duplicates.dismiss(engine, [group], [])) == 1
