"""The wheel holds what it must and nothing else; version and change log agree; layers hold."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

import anyfind

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    loaded: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return loaded


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The names inside a wheel that is built from the sources without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()


def test_the_wheel_holds_the_three_packages_and_nothing_else(wheel: list[str]) -> None:
    tops = {name.partition("/")[0] for name in wheel}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"anyfind", "anyfind_desktop", "anyfind_plugins"}


def test_the_wheel_holds_every_source_file(wheel: list[str]) -> None:
    suffixes = {".py", ".toml", ".safetensors", ".json", ".typed", ".mako", ".sql"}
    for folder, package in (("engine", "anyfind"), ("plugins", "anyfind_plugins"), ("desktop", "anyfind_desktop")):
        there = {
            str(path.relative_to(ROOT / folder))
            for path in (ROOT / folder / package).rglob("*")
            if path.is_file() and path.suffix in suffixes and "__pycache__" not in path.parts
        }
        assert there - set(wheel) == set()


def test_the_wheel_holds_the_manifests_the_default_adapters_and_the_licence(wheel: list[str]) -> None:
    for plugin in ("text", "image", "documents", "bridges"):
        assert f"anyfind_plugins/{plugin}/plugin.toml" in wheel
    assert [name for name in wheel if name.endswith(".safetensors")]
    assert [name for name in wheel if name.endswith("licenses/LICENSE")]


def test_versions_agree(wheel: list[str]) -> None:
    versions = re.findall(
        r"^## (\d+\.\d+\.\d+) - \d{4}-\d{2}-\d{2}$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE
    )
    assert anyfind.__version__ == versions[0]
    assert [name for name in wheel if name.startswith(f"anyfind-{versions[0]}.dist-info/")]


def test_the_demo_extra_is_part_of_the_test_extra(project: dict[str, Any]) -> None:
    extras = project["project"]["optional-dependencies"]
    assert set(extras["demo"]) <= set(extras["test"])


def test_layers_hold() -> None:
    program = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
