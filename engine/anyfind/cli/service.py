"""``anyfind service``: the engine starts with the user's session."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import click

from anyfind.api.endpoint import library_folder
from anyfind.cli.output import common, print_json
from anyfind.cli.units import MANAGERS, Manager, Session, Unit, manager_here, unit_for
from anyfind.errors import AnyfindError, NotFound

LONGEST_S = 90.0
"""How long the system's tool may take; stopping waits for what is in flight."""


@click.group("service", epilog="Examples: anyfind service install; anyfind service status")
def service_command() -> None:
    """Start the engine with your session, or no longer."""


@service_command.command("install", epilog="Examples: anyfind service install; anyfind service install --print")
@click.option("--print", "--dry-run", "shown", is_flag=True, help="Show what would be written and run; change nothing.")
@click.option("--for", "manager", type=click.Choice(MANAGERS), help="With --print: what another system would get.")
@common
def install_command(shown: bool, manager: str | None, home: Path | None, as_json: bool, verbose: int) -> None:  # noqa: ARG001 (the options that every command has)
    """Start the engine of this library now and with each session of yours.

    A systemd user unit on Linux, a launchd agent on macOS, a scheduled task on Windows. Installing again
    replaces it.

    Exit status 4 where the system has no such thing.
    """
    unit = unit_for(cast("Manager", manager) if manager and shown else manager_here(), _session(home))
    if shown:
        _show(unit, as_json=as_json)
        return
    _require(unit)
    if unit.file.exists():
        # What is loaded already may refuse to be loaded again.
        _switched_off(unit)
    unit.file.parent.mkdir(parents=True, exist_ok=True)
    unit.file.write_bytes(unit.content)
    for command in unit.enable:
        _run(command, f"The unit is in {unit.file}, but it could not be switched on")
    if as_json:
        print_json({"installed": unit.name, "file": str(unit.file), "manager": unit.manager})
    else:
        click.echo(f"Installed {unit.file}. The engine starts with your session, and has been started now.")


@service_command.command("remove", epilog="Example: anyfind service remove")
@common
def remove_command(home: Path | None, as_json: bool, verbose: int) -> None:  # noqa: ARG001 (the options that every command has)
    """Stop that engine, and start it with your session no longer. The library stays as it is."""
    unit = unit_for(manager_here(), _session(home))
    if not unit.file.exists():
        raise NotFound("The engine of this library does not start with your session.", hint=f"Looked for {unit.file}.")
    if shutil.which(unit.tool) is not None:
        refused = _switched_off(unit)
        if refused is not None and _succeeds(unit.enabled):
            raise refused
    unit.file.unlink()
    if shutil.which(unit.tool) is not None:
        for command in unit.forget:
            _run(command, f"{unit.file} is removed, but the system did not take notice")
    if as_json:
        print_json({"removed": unit.name, "file": str(unit.file), "manager": unit.manager})
    else:
        click.echo(f"Removed {unit.file}. The engine starts with your session no longer.")


@service_command.command("status", epilog="Example: anyfind service status --json")
@common
def status_command(home: Path | None, as_json: bool, verbose: int) -> None:  # noqa: ARG001 (the options that every command has)
    """Say whether the engine starts with your session, and whether one runs now, whoever started it."""
    from anyfind.client.finding import find_engine

    session = _session(home)
    unit = unit_for(manager_here(), session)
    client = find_engine(session.library)
    answer: dict[str, Any] = {
        "manager": unit.manager,
        "installed": unit.file.exists(),
        "file": str(unit.file),
        "enabled": _succeeds(unit.enabled),
        "running": client is not None,
        "pid": None if client is None else client.endpoint.pid,
    }
    if client is not None:
        client.close()
    if as_json:
        print_json(answer)
        return
    if not answer["installed"]:
        click.echo("The engine does not start with your session. 'anyfind service install' changes that.")
    elif answer["enabled"]:
        click.echo(f"The engine starts with your session: {unit.file}.")
    else:
        click.echo(f"{unit.file} is there but not switched on. 'anyfind service install' does that.")
    click.echo(f"An engine runs: process {answer['pid']}." if answer["running"] else "No engine runs now.")


def _session(home: Path | None) -> Session:
    library = library_folder(home)
    return Session(
        library=library,
        default=library == library_folder(environment={}),
        python=sys.executable,
        home=Path.home(),
        user=os.getuid() if sys.platform != "win32" else 0,
        environment=os.environ,
    )


def _show(unit: Unit, *, as_json: bool) -> None:
    text = unit.content.decode("utf-16" if unit.manager == "windows" else "utf-8", "replace")
    commands = [list(command) for command in unit.enable]
    if as_json:
        print_json({"manager": unit.manager, "file": str(unit.file), "content": text, "commands": commands})
        return
    click.echo(f"# {unit.file}")
    click.echo(text)
    for command in commands:
        click.echo(f"# {' '.join(command)}")


def _require(unit: Unit) -> None:
    """Refuse where the system's tool is missing.

    Raises:
        NotFound: It is.
    """
    if shutil.which(unit.tool) is None:
        raise NotFound(
            f"This system has no {unit.tool}, so the engine cannot be started with your session in that way.",
            hint="Have 'anyfind serve' run by whatever starts your programs.",
        )


def _run(command: tuple[str, ...], otherwise: str) -> None:
    """Run a command of the system.

    Raises:
        AnyfindError: It failed.
    """
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=LONGEST_S, check=False)
    except subprocess.TimeoutExpired as error:
        raise AnyfindError(f"{otherwise}: '{' '.join(command)}' did not end.") from error
    if done.returncode != 0:
        said = " ".join((done.stderr or done.stdout).split()).rstrip(".")
        raise AnyfindError(f"{otherwise}: '{' '.join(command)}' said: {said or done.returncode}.")


def _switched_off(unit: Unit) -> AnyfindError | None:
    """Stop it and switch it off; what the system said first against that, such as that it does not run."""
    refused = None
    for command in unit.disable:
        try:
            _run(command, f"{unit.name} could not be switched off")
        except AnyfindError as error:
            refused = refused or error
    return refused


def _succeeds(command: tuple[str, ...]) -> bool:
    if shutil.which(command[0]) is None:
        return False
    try:
        return subprocess.run(command, capture_output=True, timeout=LONGEST_S, check=False).returncode == 0
    except subprocess.TimeoutExpired:
        return False
