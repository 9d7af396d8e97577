"""The layout of the repository and the form of its code."""

from __future__ import annotations

import ast
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = ("engine", "desktop", "plugins")
LONG_FILES: dict[str, str] = {}  # path: why it is one idea although it has more than 400 lines


def modules(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(path for path in (ROOT / folder).rglob("*.py") if ".venv" not in path.parts)


def test_no_top_level_folder_is_a_package() -> None:
    assert list(ROOT.glob("*/__init__.py")) == []


def test_tests_are_no_packages_and_their_modules_have_names_of_their_own() -> None:
    paths = list(modules("tests"))
    assert [path for path in paths if path.name == "__init__.py"] == []
    counted = Counter(path.name for path in paths if path.name != "conftest.py")
    assert [name for name, count in counted.items() if count > 1] == []


def test_every_top_level_folder_says_what_lives_there() -> None:
    folders = {"engine", "desktop", "plugins", "tests", "packaging", "docs"}
    assert [folder for folder in sorted(folders) if not (ROOT / folder / "README.md").is_file()] == []


def test_no_file_is_longer_than_400_lines_without_a_reason() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in modules(*SOURCES, "tests")
    }
    long = {name: lines for name, lines in lengths.items() if lines > 400}
    assert set(long) == set(LONG_FILES), long


def test_no_module_is_a_drawer_for_everything() -> None:
    names = {"utils", "util", "helpers", "helper", "misc", "common", "tools"}
    assert [path for path in modules(*SOURCES, "tests") if path.stem in names or path.parent.name in names] == []


def public(module: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """Public classes and functions by name."""
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node.name, node


@pytest.mark.parametrize("path", list(modules(*SOURCES)), ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_public_classes_and_functions_have_docstrings(path: Path) -> None:
    module = ast.parse(path.read_text("utf-8"))
    missing = []
    if module.body and ast.get_docstring(module) is None:
        missing.append("the module")
    for name, node in public(module):
        assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        if ast.get_docstring(node) is None:
            missing.append(name)
    assert missing == []


def test_links_in_the_documentation_lead_somewhere() -> None:
    tracked = subprocess.run(["git", "ls-files", "*.md"], cwd=ROOT, capture_output=True, text=True, check=False)
    pages = [ROOT / line for line in tracked.stdout.splitlines()] or sorted(ROOT.glob("*.md"))
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in pages
        if page.is_file()
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8"))
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert broken == []


def test_scripts_that_are_run_can_be_run() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o100


@pytest.mark.parametrize("script", [".ci/run", "packaging/create-environment.sh", "packaging/system-libraries.sh"])
def test_shell_scripts_parse(script: str) -> None:
    done = subprocess.run(["sh", "-n", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
