"""plugins/README.md works word for word: its files are written and its commands run in an empty folder.

A code block follows ``<!-- file: PATH -->`` (written there), ``<!-- run -->`` or ``<!-- not run: reason -->``.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from anyfind.config import Places

PLUGINS = Path(__file__).parents[2] / "plugins"
GUIDE = PLUGINS / "README.md"
BLOCK = re.compile(r"^(?P<mark>[^\n]*)\n```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"<!-- file: (\S+) -->")
FORMS = rf"<!-- run -->|<!-- not run: .{{10,}} -->|{FILE.pattern}"


def blocks() -> Iterator[tuple[str, str]]:
    """The mark before each block and what is in it."""
    for block in BLOCK.finditer(GUIDE.read_text("utf-8")):
        yield block["mark"], block["body"]


def files() -> dict[str, str]:
    return {match[1]: body for mark, body in blocks() if (match := FILE.fullmatch(mark)) is not None}


def test_every_block_says_what_it_is() -> None:
    marks = [mark for mark, _ in blocks()]
    assert len(marks) == GUIDE.read_text("utf-8").count("```") // 2 > 8
    assert [mark for mark in marks if not re.fullmatch(FORMS, mark)] == []


def test_the_whole_plugin_has_under_100_lines() -> None:
    written = files()
    assert len(written) == 5
    assert sum(len(body.splitlines()) for body in written.values()) < 100  # its tests and the script for samples too


def test_every_bundled_plugin_is_in_the_table() -> None:
    text = GUIDE.read_text("utf-8")
    folders = [path.parent.name for path in (PLUGINS / "anyfind_plugins").glob("*/__init__.py")]
    assert [folder for folder in folders if f"`{folder}`" not in text] == []


def test_what_it_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", GUIDE.read_text("utf-8"))
    assert [link for link in links if not link.startswith("http") and not (PLUGINS / link).exists()] == []


@pytest.mark.models
@pytest.mark.slow
@pytest.mark.timeout(900)
def test_word_for_word(tmp_path: Path, weights: None) -> None:
    places = Places.choose()
    author = tmp_path / "author"
    author.mkdir()
    environment = {
        **os.environ,
        "HOME": str(tmp_path / "person"),
        "ANYFIND_HOME": str(tmp_path / "library"),
        "ANYFIND_ENVIRONMENTS": str(tmp_path / "environments"),
        "ANYFIND_MODELS": str(places.models),
        "ANYFIND_CACHE": str(places.cache),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "200",
    }
    said = {}
    for mark, body in blocks():
        named = FILE.fullmatch(mark)
        if named is not None:
            path = author / named[1]
            assert path.parent.is_dir() or path.parent.parent.is_dir(), f"the guide makes no folder for {named[1]}"
            path.parent.mkdir(exist_ok=True)
            path.write_text(body, encoding="utf-8")
        elif mark == "<!-- run -->":
            for line in body.splitlines():
                command = line.removeprefix("$ ")
                assert command != line, f"{line!r} is no command"
                assert "cd " not in command, "a reader's shell would stay there, and the next command would not"
                done = subprocess.run(
                    ["bash", "-o", "pipefail", "-c", command],
                    cwd=author,
                    env=environment,
                    stdin=subprocess.DEVNULL,
                    capture_output=True,
                    text=True,
                    timeout=600,
                    check=False,
                )
                assert done.returncode == 0, f"$ {command}\n{done.stdout}\n{done.stderr}"
                said[command] = done.stdout
    listed = next(out for command, out in said.items() if command.startswith("anyfind plugin list"))
    assert re.search(r"acme\.tracks\s+acme-tracks 0\.1\.0\s+MIT\s+its own", listed)
    alike = next(out for command, out in said.items() if "--like tracks/loop-2.gpx" in command)
    assert len(set(re.findall(r"loop-\d\.gpx", alike))) >= 3
    assert not re.search(r"(zigzag|line)-\d\.gpx.*\n.*loop-\d\.gpx", alike)
    by_words = next(out for command, out in said.items() if 'search "a round trip"' in command)
    first = re.findall(r"(\w+)-\d\.gpx", by_words)[0]
    assert first == "loop"
    kit = next(out for command, out in said.items() if "anyfind.sdk.testing" in command)
    assert re.search(r"acme\.tracks: \d+ passed, 0 failed, 0 skipped", kit)
    assert " skipped" not in next(out for command, out in said.items() if "pytest" in command)
