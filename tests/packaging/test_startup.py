"""The command line starts light: what must not be imported is not, and the documentation's commands parse."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from anyfind.api.endpoint import API, Endpoint, write_endpoint
from anyfind.cli.main import program
from fakes.wire_server import Asked, reply, wire_server

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


ANSWER = {
    "query": {"text": "boat", "k": 10},
    "took_ms": 1.0,
    "results": [
        {
            "path": "/pictures/boat.png",
            "score": 1.0,
            "relevance": "strong",
            "modality": "image",
            "segment": None,
            "sources": [],
            "copies": [],
            "metadata": {},
        }
    ],
    "relevant": 1,
    "notes": [],
}


@pytest.mark.parametrize("form", [(), ("--json",)], ids=["plain", "json"])
def test_a_search_by_a_running_engine_loads_the_standard_library_and_click_only(
    tmp_path: Path, form: tuple[str, ...]
) -> None:
    def answer(asked: Asked) -> bytes:
        return reply({"api": API, "library": str(tmp_path)} if asked.path == "/v1/ping" else ANSWER)

    with wire_server(answer) as server:
        write_endpoint(tmp_path, Endpoint(server.port, "a" * 64, os.getpid(), API))
        loaded = modules_after("search", "boat", "--home", str(tmp_path), *form)
        assert [asked.path for asked in server.asked] == ["/v1/ping", "/v1/search"]
        assert server.connections == 1
    # What the interpreter loads at its start belongs to the environment, not to the command.
    bare = subprocess.run(
        [sys.executable, "-c", "import sys; print('\\n'.join(sys.modules))"], capture_output=True, text=True, check=True
    )
    own = loaded - set(bare.stdout.splitlines())
    known = sys.stdlib_module_names | {"anyfind", "click"}
    assert {name for name in own if name.partition(".")[0] not in known} == set()
    slow = {"ssl", "email", "http", "asyncio", "logging", "ctypes", "sqlite3", "subprocess", "shutil", "hashlib"}
    assert slow & own == set()


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
