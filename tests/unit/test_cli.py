from __future__ import annotations

import errno
import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from anyfind.cli.main import COMMANDS, explain, program
from anyfind.errors import AnyfindError, DiskFull, NotFound


def commands() -> list[tuple[str, click.Command]]:
    found: list[tuple[str, click.Command]] = []
    context = click.Context(program)
    for name in COMMANDS:
        command = program.get_command(context, name)
        assert command is not None
        found.append((name, command))
        if isinstance(command, click.Group):
            found.extend((f"{name} {inner}", one) for inner, one in command.commands.items())
    return found


@pytest.mark.parametrize(("name", "command"), commands(), ids=[name for name, _ in commands()])
def test_every_command_has_help_an_example_and_json(name: str, command: click.Command) -> None:
    assert command.help, f"{name} has no help"
    assert command.epilog, f"{name} shows no example"
    options = {option for parameter in command.params for option in parameter.opts}
    if not isinstance(command, click.Group) and name != "completion":
        assert {"--json", "--home"} <= options
    result = CliRunner().invoke(program, [*name.split(), "--help"])
    assert result.exit_code == 0
    assert "Usage" in result.output


def test_the_summaries_match_the_commands() -> None:
    for name, command in commands():
        if name in COMMANDS:
            assert command.help is not None
            assert COMMANDS[name][1].split()[0] == command.help.split()[0], name


def test_the_command_line_loads_nothing_heavy() -> None:
    heavy = ("torch", "PySide6", "PIL", "numpy", "sqlalchemy", "pydantic", "rich")
    code = f"import sys, anyfind.cli; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_failures_become_sentences() -> None:
    assert isinstance(explain(OSError(errno.ENOSPC, "No space left on device")), DiskFull)
    assert "kept" in explain(KeyboardInterrupt()).message
    assert explain(NotFound("x")).exit_status == 4
    assert "ZeroDivisionError" in explain(ZeroDivisionError("division by zero")).message
    assert "/some/file" in explain(PermissionError(errno.EACCES, "Permission denied", "/some/file")).message
    assert explain(AnyfindError("a")).exit_status == 1


def test_completion_scripts() -> None:
    for shell in ("bash", "zsh", "fish"):
        result = CliRunner().invoke(program, ["completion", shell])
        assert result.exit_code == 0
        assert "_ANYFIND_COMPLETE" in result.output


def test_json_of_a_file_name_that_is_not_unicode(tmp_path: Path) -> None:
    code = "from anyfind.cli.output import print_json; print_json({'path': 'caf\\udce9.txt'})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=tmp_path)
    assert json.loads(done.stdout)["path"] == "caf\udce9.txt" or b"caf" in done.stdout
