"""Exclusion rules mean what git means by them: git itself is asked."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from anyfind.ingest.filesystem import RealFileSystem
from anyfind.ingest.rules import SkipRules
from anyfind.ingest.scanner import Scanner

GIT = shutil.which("git")
pytestmark = pytest.mark.skipif(GIT is None, reason="git says what is right here, and is not installed")

FILES = [
    "a.txt",
    "b.log",
    "keep.log",
    "build/a.txt",
    "build/keep.log",
    "build/x/b.log",
    "docs/a.txt",
    "docs/b.log",
    "docs/build/a.txt",
    "docs/x/y/a.txt",
    "docs/x/y/keep.log",
    "x/a b.txt",
    "x/[odd].txt",
    "x/äa.txt",
]
LINES = st.sampled_from(
    [
        "*.log",
        "!keep.log",
        "build",
        "build/",
        "/build/",
        "!build/",
        "docs/*",
        "!docs/x",
        "docs/**/a.txt",
        "**/x/",
        "x/**",
        "!x/y/",
        "/a.txt",
        "a.*",
        "?.txt",
        "[ab].txt",
        "[!a].txt",
        "*",
        "!*/",
        "!*.txt",
        "# a comment",
        "",
        "\\#a",
        "a b.txt",
        "a.txt   ",
        "x/[[]odd].txt",
        "ä*",
        "docs/x/y",
        "!docs/x/y/keep.log",
        "y/keep.log",
    ]
)
RULES = st.lists(LINES, max_size=5)
EVERYWHERE = st.fixed_dictionaries({"": RULES, "docs": RULES, "docs/x": RULES, "build": RULES})


def git_takes(root: Path, base: list[str]) -> set[str]:
    """Files that git would not ignore, if its ignore files bore our name."""
    assert GIT is not None
    base_file = root.parent / "base"
    base_file.write_text("\n".join(base), encoding="utf-8")
    said = subprocess.run(
        [
            GIT,
            "-c",
            "core.excludesFile=",
            "-c",
            "core.quotePath=false",
            "ls-files",
            "--others",
            "-z",
            f"--exclude-from={base_file}",
            "--exclude-per-directory=.anyfindignore",
        ],
        cwd=root,
        check=True,
        capture_output=True,
        env={**os.environ, "GIT_CONFIG_NOSYSTEM": "1", "GIT_DIR": str(root.parent / "git"), "GIT_WORK_TREE": str(root)},
    ).stdout
    return {name for name in os.fsdecode(said).split("\0") if name and not name.endswith(".anyfindignore")}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(base=RULES, own=EVERYWHERE)
def test_what_is_left_out_is_what_git_ignores(base: list[str], own: dict[str, list[str]]) -> None:
    assert GIT is not None
    with TemporaryDirectory() as home:
        root = Path(home).resolve() / "root"
        for name in FILES:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text("x")
        subprocess.run([GIT, "init", "-q", "--bare", str(root.parent / "git")], check=True, capture_output=True)
        for folder, lines in own.items():
            if lines:
                (root / folder / ".anyfindignore").write_text("\n".join(lines) + "\n", encoding="utf-8")
        scanner = Scanner(RealFileSystem(), SkipRules(), base)
        taken = {entry.rel_path for entry in scanner.scan(str(root), {}).delta.added}
        assert taken == git_takes(root, base)
        for part in ("docs", "docs/x/y", "build/x", "x"):
            found = scanner.scan_parts(str(root), [part], {}, {}).delta.added
            assert {entry.rel_path for entry in found} == {name for name in taken if name.startswith(part + "/")}
