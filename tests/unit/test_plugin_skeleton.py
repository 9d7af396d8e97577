"""The skeleton that ``anyfind plugin new`` writes works as it is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from anyfind.sdk import BadInput
from anyfind.sdk.skeleton import write_skeleton
from anyfind.sdk.testing import Outcome, run_kit


def test_it_passes_every_check(tmp_path: Path) -> None:
    files = write_skeleton("acme-colour-notes", tmp_path)
    root = tmp_path / "acme-colour-notes"
    names = {str(file.relative_to(root)) for file in files}
    assert {"pyproject.toml", "README.md", "acme_colour_notes/plugin.toml", "tests/test_conformance.py"} <= names
    assert not any("@" in name or "@NAME@" in (root / name).read_text() for name in names)
    report = run_kit(root / "acme_colour_notes" / "plugin.toml")
    assert report.plugin == "acme.colour-notes"
    assert report.failures() == ()
    assert report.count(Outcome.SKIPPED) == 0


def test_its_own_test_runs(tmp_path: Path) -> None:
    write_skeleton("notes7", tmp_path)
    asked = [sys.executable, "-m", "pytest", "-q", "-k", "shape or manifest", "-p", "no:cacheprovider"]
    done = subprocess.run(asked, cwd=tmp_path / "notes7", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "5 passed" in done.stdout


def test_linters_have_nothing_to_say(tmp_path: Path) -> None:
    write_skeleton("acme-notes", tmp_path)
    root = tmp_path / "acme-notes"
    for asked in (["ruff", "check", "."], ["ruff", "format", "--check", "--line-length", "120", "."]):
        done = subprocess.run([sys.executable, "-m", *asked], cwd=root, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
    asked = ["mypy", "--strict", "--cache-dir", str(tmp_path / "mypy"), "acme_notes", "tests"]
    done = subprocess.run([sys.executable, "-m", *asked], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["Acme", "1st", "acme--notes", "a/b", "", "json", "class", "anyfind-notes", "-x", "ä"])
def test_other_names_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInput):
        write_skeleton(name, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "acme-notes").mkdir()
    (tmp_path / "acme-notes" / "precious.txt").write_text("mine")
    with pytest.raises(BadInput, match="already"):
        write_skeleton("acme-notes", tmp_path)
    assert [path.name for path in (tmp_path / "acme-notes").iterdir()] == ["precious.txt"]
