"""The plugin commands with a library, weights and installed plugins below a test's folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from anyfind.cli.main import program
from anyfind.errors import AnyfindError
from anyfind.plugins.generations import Generations

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


def make_shell(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Move everything that the commands write below a folder."""
    made = Shell(folder)
    monkeypatch.setenv("ANYFIND_ENVIRONMENTS", str(made.base))
    monkeypatch.setenv("ANYFIND_MODELS", str(folder / "models"))
    monkeypatch.setenv("ANYFIND_CACHE", str(folder / "cache"))
    return made
