"""Plugins installed with the real pip, the real venv and the real conformance kit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from data_makers.plugin_wheels import plain_wheel, plugin_wheel
from fakes.plugin_shell import OFFLINE, SHA256, WEIGHT, Shell, make_shell


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    return make_shell(tmp_path, monkeypatch)


def test_the_life_of_a_plugin(shell: Shell, tmp_path: Path) -> None:
    done = shell.install(plugin_wheel(tmp_path / "one", "acme-notes"), env=OFFLINE)
    assert (done["installed"], done["version"], done["plugins"]) == ("acme-notes", "1.0", ["acme.notes"])
    assert (done["environment"], done["generation"], done["replaced"]) == ("layered", 1, None)
    assert done["conformance"]["ok"]
    assert done["conformance"]["passed"] > 15
    row = shell.row("acme.notes")
    assert (row["state"], row["environment"], row["licence"], row["bundled"]) == ("ready", "layered", "MIT", False)
    host = shell.inside("acme-notes", "import numpy; print(numpy.__file__)")
    assert not host.startswith(str(shell.base)), "the engine's numpy is used, not a copy"

    checked = shell.json("plugin", "check", "acme-notes")
    assert (checked["plugin"], checked["failed"]) == ("acme.notes", 0)

    # An upgrade that breaks the contract is not installed, and the old version goes on working.
    bad = plugin_wheel(tmp_path / "two", "acme-notes", "2.0", first="import os; os._exit(3)")
    status, message = shell.refused(bad, env=OFFLINE)
    assert status == 3
    assert "acme-notes 2.0 was not installed" in message
    assert "extractor.extract" in message
    upgraded = shell.install(plugin_wheel(tmp_path / "three", "acme-notes", "2.1"), env=OFFLINE)
    assert upgraded["replaced"] == "1.0"
    back = shell.json("plugin", "rollback")
    assert back["changes"] == [{"distribution": "acme-notes", "was": "2.1", "now": "1.0"}]
    assert shell.row("acme.notes")["version"] == "1.0"

    assert shell.json("plugin", "disable", "acme.notes") == {"plugin": "acme.notes", "enabled": False, "changed": True}
    assert shell.row("acme.notes")["state"] == "disabled"
    assert not shell.json("plugin", "disable", "acme-notes")["changed"]
    again = shell.install(tmp_path / "one" / "acme_notes-1.0-py3-none-any.whl", env=OFFLINE)
    assert again["disabled"] == {"acme.notes": "You switched it off."}
    assert shell.json("plugin", "enable", "acme-notes")["changed"]
    assert shell.json("plugin", "remove", "acme.notes")["removed"] == "acme-notes"
    assert shell.state()[1] == {}
    assert shell.json("plugin", "remove", "acme.notes", status=4)["error"]["code"] == "not-found"


def test_plugins_that_need_other_versions_than_each_other(shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "wheels"
    for version in ("1.0", "2.0"):
        plain_wheel(folder, "tinylib", version, {"tinylib.py": f"VERSION = {version!r}\n"})
        plugin_wheel(
            folder,
            f"tiny{version[0]}-notes",
            requires=("anyfind", f"tinylib=={version}"),
            imports=f"import tinylib; assert tinylib.VERSION == {version!r}",
        )
    for name in ("tiny1-notes", "tiny2-notes"):
        done = shell.install(f"{folder}#{name}", env=OFFLINE)
        assert [part["name"] for part in done["parts"]] == [name, "tinylib"]
        assert done["environment"] == "layered"
    assert shell.inside("tiny1-notes", "import tinylib; print(tinylib.VERSION)") == "1.0"
    assert shell.inside("tiny2-notes", "import tinylib; print(tinylib.VERSION)") == "2.0"
    rows = {row["id"]: row for row in shell.json("plugin", "list")["plugins"]}
    assert {rows[name]["state"] for name in ("tiny1.notes", "tiny2.notes")} == {"ready"}
    # Nothing came among the engine's packages.
    assert subprocess.run([sys.executable, "-c", "import tinylib"], capture_output=True, check=False).returncode != 0
    shell.json("plugin", "remove", "tiny1-notes")
    assert shell.row("tiny2.notes")["state"] == "ready"


@pytest.mark.skipif(sys.version_info >= (3, 13), reason="numpy 1 has no wheels for it")
def test_a_plugin_that_needs_another_major_version_of_numpy(shell: Shell, tmp_path: Path) -> None:
    old = plugin_wheel(
        tmp_path,
        "old-notes",
        requires=("anyfind", "numpy<2"),
        imports="import numpy; assert numpy.__version__.startswith('1.')",
    )
    done = shell.install(old)
    assert done["environment"] == "apart"
    assert "numpy<2" in done["apart_because"]
    said = shell.inside("old-notes", "import numpy, anyfind.sdk; print(numpy.__version__)")
    assert said.startswith("1.")
    assert not said.startswith(np.__version__)
    assert shell.row("old.notes")["state"] == "ready"
    assert shell.json("plugin", "check", "old.notes")["failed"] == 0


def test_a_folder_of_wheels_needs_no_index(shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    status, message = shell.refused(folder, env=OFFLINE)
    assert (status, "neither a pyproject.toml nor wheels" in message) == (3, True)
    plain_wheel(folder, "tinylib", "1.0", {"tinylib.py": ""})
    status, message = shell.refused(folder, env=OFFLINE)
    assert (status, "No wheel in" in message) == (3, True)
    for version in ("1.0", "1.10", "1.9"):
        plugin_wheel(folder, "acme-notes", version, requires=("anyfind", "tinylib"), imports="import tinylib")
    done = shell.install(folder, env=OFFLINE)
    assert done["version"] == "1.10"
    plugin_wheel(folder, "other-notes", requires=("anyfind", "absent-library"))
    status, message = shell.refused(folder, env=OFFLINE)
    assert (status, "several plugins: acme-notes, other-notes" in message) == (2, True)
    status, message = shell.refused(folder, "--name", "other-notes", env=OFFLINE)
    assert (status, "absent-library" in message) == (4, True)
    status, message = shell.refused(f"{folder}#missing", env=OFFLINE)
    assert (status, "acme-notes, other-notes, tinylib" in message) == (4, True)
    assert shell.install(f"{folder}#acme-notes<1.10", env=OFFLINE)["version"] == "1.9"


PYPROJECT = """
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "acme-notes"
version = "0.3"
license = "MIT"
dependencies = ["anyfind"]

[project.entry-points."anyfind.plugins"]
"acme.notes" = "acme_notes:plugin.toml"
"""


def test_a_source_folder_is_built(shell: Shell, tmp_path: Path) -> None:
    source = tmp_path / "acme-notes"
    shutil.unpack_archive(plugin_wheel(tmp_path, "acme-notes"), source, "zip")
    shutil.rmtree(next(source.glob("*.dist-info")))
    (source / "pyproject.toml").write_text(PYPROJECT)
    done = shell.install(source, env=OFFLINE)
    assert (done["installed"], done["version"]) == ("acme-notes", "0.3")
    (source / "pyproject.toml").write_text(PYPROJECT.replace('name = "acme-notes"', ""))
    status, message = shell.refused(source, env=OFFLINE)
    assert status == 3
    assert str(source) in message
    assert "project.name" in message


def test_a_new_plugin_installs_as_it_is_written(shell: Shell, tmp_path: Path) -> None:
    written = shell.json("plugin", "new", "acme-scores", "--dir", tmp_path)
    assert written["folder"] == str(tmp_path / "acme-scores")
    assert {Path(file).name for file in written["files"]} >= {"pyproject.toml", "plugin.toml"}
    assert all(Path(file).is_file() for file in written["files"])
    assert shell.json("plugin", "new", "acme-scores", "--dir", tmp_path, status=3)["error"]["code"] == "bad-input"
    assert shell.json("plugin", "new", "Not a name", "--dir", tmp_path, status=3)["error"]["code"] == "bad-input"
    done = shell.install(tmp_path / "acme-scores", env=OFFLINE)
    assert done["conformance"]["ok"]
    assert shell.row("acme.scores")["state"] == "ready"


def test_names_and_paths_that_lead_nowhere(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    for source, status, words in (
        ("anyfind-no-such-plugin-at-all", 4, "no wheel of anyfind-no-such-plugin-at-all"),
        ("tabulate", 3, "is no Anyfind plugin"),
        (tmp_path / "absent.whl", 4, "There is no file or folder"),
        ("./absent", 4, "There is no file or folder"),
        (tmp_path / "notes.txt", 3, "is no wheel"),
        ("https://example.org/x-1.0-py3-none-any.whl", 2, "not installed from an address"),
        ("what is this", 2, "neither a path nor a name"),
    ):
        found, message = shell.refused(source)
        assert (found, words in message) == (status, True), message
    unreachable = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": ""}
    unreachable |= {"PIP_EXTRA_INDEX_URL": "", "PIP_RETRIES": "1"}
    found, message = shell.refused("acme-notes", env=unreachable)
    assert (found, "cannot be reached" in message) == (4, True), message


def test_requirements_that_contradict_each_other_are_refused(shell: Shell, tmp_path: Path) -> None:
    status, message = shell.refused(plugin_wheel(tmp_path, "acme-notes", requires=("anyfind>=99",)))
    assert status == 3
    assert "contradict" in message
    assert "anyfind>=99" in message


def test_weights_are_fetched_before_the_check(shell: Shell, tmp_path: Path) -> None:
    first = "assert ctx.weights['words.txt'].read_text() == 'hello'"
    files = {"acme_notes/words.txt": "hello"}
    wrong = plugin_wheel(
        tmp_path / "wrong", "acme-notes", first=first, more=WEIGHT.format(sha256="0" * 64), files=files
    )
    status, message = shell.refused(wrong, env=OFFLINE)
    assert status == 3
    assert "words.txt" in message
    assert list((shell.base / "envs").iterdir()) == []
    right = plugin_wheel(tmp_path / "right", "acme-notes", first=first, more=WEIGHT.format(sha256=SHA256), files=files)
    done = shell.install(right, env=OFFLINE)
    assert done["weights"] == [{"name": "words.txt", "size": 5, "licence": "CC0-1.0", "fetched": True}]
    assert done["conformance"]["skipped"] == 0
    assert not shell.install(right, env=OFFLINE)["weights"][0]["fetched"]


def test_bundled_plugins_stay_and_a_damaged_list_stops_nothing_else(shell: Shell) -> None:
    error = shell.json("plugin", "remove", "anyfind.documents", status=3)["error"]
    assert "comes with Anyfind" in error["message"]
    assert "plugin disable anyfind.documents" in error["hint"]
    for command in ("remove", "enable", "disable", "check"):
        assert shell.json("plugin", command, "no.such", status=4)["error"]["code"] == "not-found"
    assert shell.json("plugin", "rollback", status=4)["error"]["code"] == "not-found"
    shell.json("plugin", "disable", "anyfind.documents")
    assert shell.row("anyfind.documents")["reason"] == "You switched it off."
    shell.base.joinpath("current").write_text("rubbish")
    rows = shell.json("plugin", "list")["plugins"]
    assert next(row for row in rows if row["name"] == "installed plugins")["state"] == "broken"
    assert shell.row("anyfind.image")["state"] == "ready"
    assert shell.json("status")["files"] == 0
    assert shell.json("plugin", "rollback")["to"] == 0
    assert all(row["state"] != "broken" for row in shell.json("plugin", "list")["plugins"] if not row["bundled"])
