"""Plugins installed with the real pip, the real venv and the real conformance kit."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click
import numpy as np
import pytest
from click.testing import CliRunner

from anyfind.cli.main import program
from anyfind.errors import AnyfindError
from anyfind.plugins.generations import Generations
from data_makers.plugin_wheels import plain_wheel, plugin_wheel

OFFLINE = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "", "PIP_CONFIG_FILE": os.devnull}
"""As on a computer that reaches no package index."""


class Shell:
    """The command line with plugins and a library below the test's folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.base = folder / "environments"
        self.generations = Generations(self.base)

    def run(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "anyfind", *(str(word) for word in words)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def json(self, *words: str | Path, status: int = 0, env: Mapping[str, str] | None = None) -> Any:
        """The answer, or the error; in this process, because most of a short command's time is its start."""
        result = CliRunner().invoke(program, [*(str(word) for word in words), "--json"], env=env)
        error = result.exception
        if isinstance(error, AnyfindError):
            assert error.exit_status == status, error
            return {"error": {"code": error.code, "message": error.message, "hint": error.hint}}
        assert result.exit_code == status, (error, result.output)
        return json.loads(result.stdout)

    def install(self, source: str | Path, *words: str, env: Mapping[str, str] | None = None) -> Any:
        return self.json("plugin", "install", source, "--yes", *words, env=env)

    def refused(self, source: str | Path, *words: str, env: Mapping[str, str] | None = None) -> tuple[int, str]:
        """Exit status and sentence of an installation that must change nothing."""
        before = self.state()
        result = CliRunner().invoke(program, ["plugin", "install", str(source), "--yes", "--json", *words], env=env)
        assert isinstance(result.exception, AnyfindError), result.output
        assert self.state() == before
        assert list(self.base.glob("staging/*")) == []
        return result.exception.exit_status, str(result.exception)

    def state(self) -> tuple[int, dict[str, str]]:
        current = self.generations.current()
        return current.number, {plugin.distribution: plugin.version for plugin in current.plugins}

    def row(self, plugin: str) -> Any:
        return next(row for row in self.json("plugin", "list")["plugins"] if plugin in {row["id"], row["name"]})

    def inside(self, distribution: str, code: str) -> str:
        """What a line of Python prints in the environment of a plugin."""
        environment = next(one for one in self.generations.environments() if one.name == distribution)
        done = subprocess.run([environment.python, "-c", code], capture_output=True, text=True, check=True)
        return done.stdout.strip()


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    made = Shell(tmp_path)
    monkeypatch.setenv("ANYFIND_ENVIRONMENTS", str(made.base))
    monkeypatch.setenv("ANYFIND_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("ANYFIND_CACHE", str(tmp_path / "cache"))
    return made


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


WEIGHT = """
weights = ["words.txt"]

[[weight]]
name = "words.txt"
sha256 = "{sha256}"
size = 5
licence = "CC0-1.0"
sources = ["file:words.txt"]
"""
SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"  # of the word "hello"


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


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], list[str]]:
    def answer(yes: bool) -> list[str]:
        asked: list[str] = []

        def confirm(question: str, **_: object) -> bool:
            asked.append(question)
            return yes

        monkeypatch.setattr("anyfind.cli.plugin_install._may_ask", lambda: True)
        monkeypatch.setattr(click, "confirm", confirm)
        return asked

    return answer


def test_the_user_sees_what_comes_and_is_asked(
    shell: Shell, tmp_path: Path, at_a_terminal: Callable[[bool], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in OFFLINE.items():
        monkeypatch.setenv(name, value)
    folder = tmp_path / "wheels"
    plain_wheel(folder, "tinylib", "1.0", {"tinylib.py": "x" * 50})
    plugin_wheel(
        folder,
        "acme-notes",
        requires=("anyfind", "tinylib"),
        summary="Reads the notes of Acme.",
        more=WEIGHT.format(sha256=SHA256),
        files={"acme_notes/words.txt": "hello"},
    )
    asked = at_a_terminal(False)
    refused = CliRunner().invoke(program, ["plugin", "install", str(folder)])
    assert refused.exit_code != 0
    assert asked == ["Install acme-notes 1.0?"]
    assert shell.state() == (0, {})
    assert list((shell.base / "staging").iterdir()) == []
    for words in (
        "acme-notes 1.0  (MIT)",
        f"a folder of wheels: {folder}",
        "Reads the notes of Acme.",
        "extractor acme.notes/notes of *.acmenotes",
        f"with it comes tinylib 1.0 ({(folder / 'tinylib-1.0-py3-none-any.whl').stat().st_size / 1e3:.0f} kB)",
        "words.txt, 0 kB, CC0-1.0",
        "from file:words.txt",
        "on top of Anyfind's packages",
        "it can read and change everything that you can",
    ):
        assert words in refused.stderr
    at_a_terminal(True)
    agreed = CliRunner().invoke(program, ["plugin", "install", str(folder)])
    assert agreed.exit_code == 0, agreed.stderr
    assert shell.state() == (1, {"acme-notes": "1.0"})
    # Where nobody can be asked, nothing is assumed.
    silent = shell.run("plugin", "install", folder)
    assert (silent.returncode, "--yes" in silent.stderr) == (2, True)
    assert shell.json("plugin", "install", folder, status=2)["error"]["code"] == "usage"


def test_a_source_folder_is_not_built_before_the_user_agrees(
    shell: Shell, tmp_path: Path, at_a_terminal: Callable[[bool], list[str]]
) -> None:
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)
    asked = at_a_terminal(False)
    refused = CliRunner().invoke(program, ["plugin", "install", str(tmp_path)])
    assert "Nothing was built" in str(refused.exception)
    assert "build script" in asked[0]


KILLED = """
import os, signal, subprocess, sys
from pathlib import Path
from anyfind.config import Places
from anyfind.plugins.requested import understand
from anyfind.service.installing import make_installer
from fakes.plugin_building import Answers, Unzipper

wheel, when = sys.argv[1:]

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def progress(done, total, what):
    if when == str(done):
        die()

class Quick(Answers):
    def check(self, request):
        if when == "check":
            die()
        return super().check(request)

run = subprocess.run
def started(command, **options):
    if when == "pip" and "install" in command and "--no-deps" in command:
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=options["env"])
        die()
    return run(command, **options)
subprocess.run = started

replace = Path.replace
def replaced(self, target):
    if when == f"before {target.name}":
        die()
    replace(self, target)
    if when == f"after {target.name}":
        die()
Path.replace = replaced

installer = make_installer(Places.choose())
installer.kit = Quick()
if not when.startswith("pip"):
    installer.builder = Unzipper()
with installer.begin() as installation:
    offer = installation.prepare(understand(wheel), progress, may_build=lambda _: False)
    installation.install(offer, progress)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9")
def test_killed_at_any_moment_the_plugins_in_use_stay_in_use(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in OFFLINE.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))

    def install(wheel: Path, when: str) -> int:
        return subprocess.run([sys.executable, "-c", KILLED, wheel, when], check=False).returncode

    assert install(plugin_wheel(tmp_path, "acme-notes", "1.0"), "pip never") == 0
    before = [path.name for path in (shell.base / "envs").iterdir()]
    newer = plugin_wheel(tmp_path, "acme-notes", "2.0")
    for when in ("pip", "2", "check", "before 2.json", "before current"):
        assert install(newer, when) == -signal.SIGKILL, when
        assert shell.state() == (1, {"acme-notes": "1.0"}), when
        (environment,) = shell.generations.environments()
        assert environment.folder.name == before[0]
    assert shell.inside("acme-notes", "import acme_notes.code; print('works')") == "works"
    assert install(newer, "after current") == -signal.SIGKILL
    assert shell.state()[1] == {"acme-notes": "2.0"}
    # The next installation removes what the killed ones left, and keeps what a rollback needs.
    number = shell.state()[0]
    assert install(newer, "never") == 0
    assert shell.state() == (number + 1, {"acme-notes": "2.0"})
    assert len(list((shell.base / "envs").iterdir())) == 3
    assert list((shell.base / "staging").iterdir()) == []
    assert not list(shell.base.rglob("*.part"))


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
