from __future__ import annotations

import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from anyfind.errors import NotFound, PluginError
from anyfind.plugins.discovery import GROUP, discover
from anyfind.plugins.registry import Registry

MANIFEST = """
schema = 1
id = "{id}"
api = "{api}"
name = "Test"
licence = "MIT"

[setting.depth]
default = 3
description = "How deep."

[setting.loud]
default = false
description = "How loud."

[[encoder]]
id = "one"
factory = "{package}.code:One"
modalities = ["text", "image"]
memory_mb = 1
default = {default}
space = {{ dimension = 4, preprocessing = "1" }}

[[extractor]]
id = "x"
factory = "{package}.code:X"
patterns = ["*.x"]
"""


def make(
    root: Path, package: str, plugin: str, *, api: str = ">=1,<2", default: str = "false", init: str = ""
) -> EntryPoint:
    folder = root.joinpath(*package.split("."))
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(init or "raise AssertionError('discovery must not import a plugin')\n")
    (folder / "plugin.toml").write_text(MANIFEST.format(id=plugin, api=api, package=package, default=default))
    return EntryPoint(plugin, f"{package}:plugin.toml", GROUP)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def test_reads_manifests_without_importing(root: Path) -> None:
    points = [make(root, "plug_b", "b"), make(root, "plug_outer.inner", "a")]
    (root / "plug_outer" / "__init__.py").write_text("raise AssertionError('nor its parent')\n")
    rows = discover(points)
    assert [(row.name, row.error) for row in rows] == [("a", None), ("b", None)]
    assert rows[1].root == root / "plug_b"
    assert not [name for name in sys.modules if name.startswith("plug_")]


def test_what_is_broken_is_a_row_with_a_reason(root: Path) -> None:
    make(root, "plug_silent", "silent")
    (root / "plug_silent" / "plugin.toml").unlink()
    make(root, "plug_bytes", "bytes")
    (root / "plug_bytes" / "plugin.toml").write_bytes(b"\xff\xfe\xff")
    points = [
        make(root, "plug_fine", "fine"),
        make(root, "plug_future", "future", api=">=2"),
        EntryPoint("silent", "plug_silent:plugin.toml", GROUP),
        EntryPoint("bytes", "plug_bytes:plugin.toml", GROUP),
        EntryPoint("nowhere", "plug_nowhere:plugin.toml", GROUP),
        EntryPoint("nowhere.in", "plug_fine.gone.deep:plugin.toml", GROUP),
        EntryPoint("formless", "plug_fine", GROUP),
        EntryPoint("climbing", "plug_fine:../plugin.toml", GROUP),
        EntryPoint("twice", "plug_twice:plugin.toml", GROUP),
    ]
    make(root, "plug_twice", "fine")
    registry = Registry(discover(points))
    problems = dict(registry.problems())
    assert [manifest.id for manifest in registry.manifests()] == ["fine"]
    assert "needs plugin contract >=2, but this Anyfind speaks 1." in problems["future"]
    assert "cannot be read: No such file or directory" in problems["silent"]
    assert "is not UTF-8 text" in problems["bytes"]
    assert "is not installed" in problems["nowhere"]
    assert "is not installed" in problems["nowhere.in"]
    assert "does not have the form" in problems["formless"]
    assert "does not have the form" in problems["climbing"]
    assert "already taken" in problems["twice"]
    assert all(reason.endswith(".") for reason in problems.values())


def test_one_entry_point_listed_twice_is_one_plugin(root: Path) -> None:
    point = make(root, "plug_once", "once")
    assert len(discover([point, point])) == 1


def test_the_bundled_plugins_are_healthy() -> None:
    registry = Registry(discover())
    assert registry.problems() == []
    default = {"anyfind.text/minilm", "anyfind.image/lite02", "anyfind.sound/aisfx"}
    assert {entry.full_id for entry in registry.default_encoders()} == default
    for entry in registry.extractors():
        assert callable(registry.load(entry.factory))
    for weight in (weight for manifest in registry.manifests() for weight in manifest.weights):
        assert weight.licence


def test_choice_of_encoders(root: Path) -> None:
    points = [make(root, "plug_a", "a"), make(root, "plug_d", "d", default="true")]
    registry = Registry(discover(points))
    default = registry.default_encoder("image")
    assert default is not None
    assert default.full_id == "d/one"
    chosen = registry.default_encoder("image", {"image": "a/one"})
    assert chosen is not None
    assert chosen.full_id == "a/one"
    assert [entry.full_id for entry in registry.default_encoders({"image": "a/one"})] == ["d/one", "a/one"]
    assert registry.default_encoder("smell") is None
    with pytest.raises(PluginError, match="chosen for smell but encodes only text, image"):
        registry.default_encoder("smell", {"smell": "a/one"})
    with pytest.raises(NotFound, match="There is no encoder 'a/two'; installed are a/one, d/one"):
        registry.encoder("a/two")


def test_settings_are_typed(root: Path) -> None:
    registry = Registry(discover([make(root, "plug_set", "set")]))
    assert registry.settings("set", {"depth": 5}) == {"depth": 5, "loud": False}
    for values, sentence in (
        ({"deep": 5}, "has no setting 'deep'; it knows depth, loud"),
        ({"depth": "5"}, "must be of type int"),
        ({"depth": True}, "must be of type int"),
        ({"loud": 1}, "must be of type bool"),
    ):
        with pytest.raises(PluginError, match=sentence):
            registry.settings("set", values)


def test_a_factory_that_does_not_load(root: Path) -> None:
    registry = Registry(discover([make(root, "plug_bad", "bad", init="1 / 0\n")]))
    with pytest.raises(PluginError, match=r"plug_bad.code:One cannot be loaded: ZeroDivisionError"):
        registry.load(registry.encoder("bad/one").factory)


def test_a_broken_plugin_says_why_when_it_is_asked_for(root: Path) -> None:
    registry = Registry(discover([make(root, "plug_old", "old", api=">=9")]))
    with pytest.raises(NotFound, match=r"installed but cannot be used: .* needs plugin contract >=9"):
        registry.manifest("old")
