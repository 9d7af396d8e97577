"""What a user sees and is asked before anything is installed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from anyfind.cli.main import program
from data_makers.plugin_wheels import plain_wheel, plugin_wheel
from fakes.plugin_shell import OFFLINE, SHA256, WEIGHT, Shell, make_shell


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    return make_shell(tmp_path, monkeypatch)


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
    (tmp_path / "pyproject.toml").touch()
    asked = at_a_terminal(False)
    refused = CliRunner().invoke(program, ["plugin", "install", str(tmp_path)])
    assert "Nothing was built" in str(refused.exception)
    assert "build script" in asked[0]
