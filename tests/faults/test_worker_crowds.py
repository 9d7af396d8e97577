"""Many small files that are read with one question: a bad one costs only itself and is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from anyfind.errors import BadInput, PluginDied, PluginDisabled, PluginHung
from anyfind.plugins.discovery import discover
from anyfind.plugins.extracted import Extracted
from anyfind.plugins.models import ModelStore
from anyfind.plugins.registry import Registry
from anyfind.plugins.states import PluginStates
from anyfind.plugins.worker.host import WorkerHost
from anyfind.sdk import Source
from conftest import LogWatch
from data_makers.hostile_plugins import write_plugin

_BODY = """
from anyfind.sdk import BadInput
said = source.path.read_text()
if said == "dies":
    os.abort()
if said == "sleeps":
    time.sleep(3600)
if said == "bad":
    raise BadInput("It is bad.")
if said == "vanishes":
    source.path.unlink()
    raise FileNotFoundError(2, "No such file", str(source.path))
if said == "odd":
    yield object()
for number in range(600 if said == "long" else 1):
    yield Segment("text", f"{said} {number}")
if said == "unpacks":
    (ctx.scratch_dir / "inner.moody").write_text("inside")
    (ctx.scratch_dir / "photo.png").write_bytes(b"not looked at")
    yield Embedded("inner.moody", ctx.scratch_dir / "inner.moody")
    yield Embedded("photo.png", ctx.scratch_dir / "photo.png")
"""
_SNIFF = 'import os; os.abort() if head == b"dies at once" else None; return 0.5'


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[WorkerHost]:
    folder = tmp_path / "packages"
    monkeypatch.syspath_prepend(str(folder))
    registry = Registry(discover([write_plugin(folder, "moody", _BODY, sniff=_SNIFF)]))
    made = WorkerHost(
        registry, ModelStore(tmp_path / "models"), tmp_path / "data", tmp_path / "cache",
        states=PluginStates(tmp_path / "states.json"), timeout_factor=3,
    )  # fmt: skip
    yield made
    made.close()


def texts(host: WorkerHost, folder: Path, contents: Sequence[str]) -> list[Extracted | Exception]:
    files = []
    for number, content in enumerate(contents):
        path = folder / f"{number}.moody"
        path.write_text(content)
        files.append((Source(path, "application/octet-stream", len(content)), content.encode()))
    return host.texts(files)


def first(said: Extracted | Exception) -> object:
    assert isinstance(said, Extracted), said
    return said.segments[0].payload


def test_each_file_has_its_own_answer(host: WorkerHost, tmp_path: Path) -> None:
    said = texts(host, tmp_path, ["one", "bad", "long", "vanishes", "odd", "last"])
    assert [first(said[at]) for at in (0, 5)] == ["one 0", "last 0"]
    assert isinstance(said[1], BadInput)
    assert isinstance(said[2], Extracted)
    assert [segment.payload for segment in said[2].segments] == [f"long {number}" for number in range(600)]
    assert said[2].metadata == {"title": "2.moody"}
    assert isinstance(said[3], FileNotFoundError)
    assert "instead of a segment" in str(said[4])


def test_a_file_that_ends_the_process_is_named_and_the_others_are_read(
    host: WorkerHost, tmp_path: Path, log_watch: LogWatch
) -> None:
    log_watch.expect("hostile.moody")
    said = texts(host, tmp_path, ["one", "dies", "two", "three"])
    assert [first(said[at]) for at in (0, 2, 3)] == ["one 0", "two 0", "three 0"]
    assert isinstance(said[1], PluginDied)
    assert "while it should read 1.moody" in str(said[1])


def test_a_file_over_which_a_plugin_falls_asleep_is_named(
    host: WorkerHost, tmp_path: Path, log_watch: LogWatch
) -> None:
    log_watch.expect("hostile.moody")
    said = texts(host, tmp_path, ["one", "two", "sleeps", "three"])
    assert [first(said[at]) for at in (0, 1, 3)] == ["one 0", "two 0", "three 0"]
    assert isinstance(said[2], PluginHung)
    assert "while it should read 2.moody" in str(said[2])


def test_a_file_that_a_plugin_cannot_even_look_at_is_named(
    host: WorkerHost, tmp_path: Path, log_watch: LogWatch
) -> None:
    log_watch.expect("hostile.moody")
    said = texts(host, tmp_path, ["one", "dies at once", "two"])
    assert [first(said[at]) for at in (0, 2)] == ["one 0", "two 0"]
    assert isinstance(said[1], PluginDied)


def test_a_plugin_that_dies_over_every_file_is_switched_off(
    host: WorkerHost, tmp_path: Path, log_watch: LogWatch
) -> None:
    log_watch.expect("hostile.moody")
    said = texts(host, tmp_path, ["dies"] * 6)
    assert [type(one) for one in said] == [PluginDied] * 3 + [PluginDisabled] * 3


def test_files_inside_are_read_and_pictures_among_them_are_left_for_later(host: WorkerHost, tmp_path: Path) -> None:
    outer, plain = texts(host, tmp_path, ["unpacks", "plain"])
    assert isinstance(outer, Extracted)
    assert [segment.locator.member for segment in outer.segments] == [None, "inner.moody"]
    assert (outer.holds, outer.more) == (True, True)
    assert isinstance(plain, Extracted)
    assert (plain.holds, plain.more) == (False, False)
