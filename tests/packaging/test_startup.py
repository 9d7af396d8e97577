"""The command line starts light: what must not be imported is not, and the documentation's commands parse."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from anyfind.cli.main import program

ROOT = Path(__file__).parents[2]
HEAVY = (
    "torch",
    "PySide6",
    "PIL",
    "onnxruntime",
    "sqlalchemy",
    "timm",
    "sentence_transformers",
    "open_clip",
    "transformers",
)


def modules_after(*arguments: str) -> set[str]:
    """The modules that are loaded after importing the command line and running it."""
    code = (
        "import sys, anyfind.cli\n"
        "from anyfind.cli.main import program\n"
        "program.main(sys.argv[1:], standalone_mode=False) if sys.argv[1:] else None\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return set(done.stderr.splitlines())


@pytest.mark.parametrize("arguments", [(), ("--help",), ("search", "--help"), ("index", "--help"), ("demo", "--help")])
def test_nothing_heavy_is_imported_before_it_is_needed(arguments: tuple[str, ...]) -> None:
    loaded = modules_after(*arguments)
    assert "anyfind.cli" in loaded
    assert [name for name in HEAVY if name in loaded] == []


def test_opening_a_library_loads_no_network_and_no_statistics() -> None:
    code = "import sys, anyfind.service; print('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines())
    assert "anyfind.service.engine" in loaded
    slow = ("torch", "PySide6", "PIL", "onnxruntime", "timm", "transformers", "scipy.stats", "av", "anyfind_plugins")
    assert [name for name in slow if name in loaded] == []


def documented_commands() -> list[str]:
    """Every ``anyfind`` command line that a page shows, in a console block or in a Makefile."""
    found = []
    for page in (ROOT / "README.md", ROOT / "docs" / "benchmarks.md"):
        for line in page.read_text("utf-8").splitlines():
            match = re.match(r"(?:\$ )?(anyfind [^|#]*)", line)
            if match is not None:
                found.append(match[1].strip())
    for line in (ROOT / "Makefile").read_text("utf-8").splitlines():
        match = re.match(r"\t\$\(BIN\)/(anyfind .*?)(?: \$\(ARGS\))?$", line)
        if match is not None:
            found.append(match[1])
    return found


def test_there_are_documented_commands() -> None:
    assert len(documented_commands()) > 20


@pytest.mark.parametrize("line", documented_commands())
def test_documented_commands_parse(line: str) -> None:
    _parse(program, shlex.split(line)[1:])


def _parse(command: click.Command, arguments: list[str]) -> None:
    """Parse without running; click raises on an unknown command or option. The groups have no options."""
    if isinstance(command, click.Group):
        inner = command.get_command(click.Context(command), arguments[0])
        assert inner is not None, f"there is no command {arguments[0]}"
        _parse(inner, arguments[1:])
    else:
        command.make_context(command.name, list(arguments))
