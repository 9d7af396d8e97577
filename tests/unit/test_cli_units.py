"""What starts the engine with a session: written where the system looks, switched on by its own tool."""

from __future__ import annotations

import configparser
import json
import plistlib
import shlex
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from anyfind.cli import service
from anyfind.cli.main import main, program
from anyfind.cli.units import MANAGERS, Session, unit_for

ROOT = Path(__file__).parents[2]


@pytest.fixture
def session() -> Session:
    return Session(
        library=Path("/home/anna/.local/share/anyfind/library"),
        default=True,
        python="/home/anna/anyfind/bin/python",
        home=Path("/home/anna"),
        user=1000,
        environment={},
    )


def systemd_options(content: bytes) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    parser.optionxform = str  # type: ignore[method-assign, assignment]  # the documented way to keep capitals
    parser.read_string(content.decode())
    return parser


def test_a_systemd_unit(session: Session) -> None:
    unit = unit_for("systemd", session)
    assert unit.file == Path("/home/anna/.config/systemd/user/anyfind.service")
    options = systemd_options(unit.content)
    assert shlex.split(options["Service"]["ExecStart"]) == list(session.command)
    assert options["Service"]["KillMode"] == "mixed"
    assert "5" in options["Service"]["RestartPreventExitStatus"].split()
    assert options["Install"]["WantedBy"] == "default.target"


def test_systemd_reads_odd_paths_as_they_are(session: Session) -> None:
    odd = replace(session, library=Path('/home/a b/50% "$HOME"'), environment={"ANYFIND_MODELS": "/m 100%"})
    text = unit_for("systemd", odd).content.decode()
    assert '"/home/a b/50%% \\"$$HOME\\""' in text
    assert 'Environment="ANYFIND_MODELS=/m 100%%"' in text


def test_the_settings_folder_may_be_elsewhere(session: Session) -> None:
    moved = replace(session, environment={"XDG_CONFIG_HOME": "/cfg"})
    assert unit_for("systemd", moved).file == Path("/cfg/systemd/user/anyfind.service")


def test_a_launchd_agent(session: Session) -> None:
    unit = unit_for("launchd", replace(session, environment={"ANYFIND_CACHE": "/c & d"}))
    assert unit.file == Path("/home/anna/Library/LaunchAgents/org.anyfind.engine.plist")
    values = plistlib.loads(unit.content)
    assert values["ProgramArguments"] == list(session.command)
    assert values["EnvironmentVariables"] == {"ANYFIND_CACHE": "/c & d"}
    assert values["KeepAlive"] == {"SuccessfulExit": False}
    assert unit.enable[0][:3] == ("launchctl", "bootstrap", "gui/1000")


def test_a_windows_task(session: Session) -> None:
    there = replace(session, python=r"C:\Users\A & B\python.exe", library=Path("D:/my files/library"))
    unit = unit_for("windows", there)
    text = unit.content.decode("utf-16")
    task = ET.fromstring(text.partition("?>")[2])
    names = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}
    assert task.findtext(".//t:Command", namespaces=names) == r"C:\Users\A & B\pythonw.exe"
    assert task.findtext(".//t:Arguments", namespaces=names) == '-m anyfind serve --home "D:/my files/library"'
    assert task.findtext(".//t:ExecutionTimeLimit", namespaces=names) == "PT0S"


def test_each_library_has_a_unit_of_its_own(session: Session) -> None:
    for manager in MANAGERS:
        files = {
            unit_for(manager, replace(session, library=Path(folder), default=default)).file
            for folder, default in (("/a", True), ("/b", False), ("/c", False))
        }
        assert len(files) == 3


EXAMPLES = {"systemd": "anyfind.service", "launchd": "org.anyfind.engine.plist", "windows": "anyfind-task.xml"}


@pytest.mark.parametrize("manager", MANAGERS)
def test_the_examples_in_packaging_are_what_is_written(session: Session, manager: str) -> None:
    there = replace(
        session,
        library=Path("LIBRARY"),
        python={"windows": r"C:\anyfind\python.exe"}.get(manager, "/opt/anyfind/bin/python"),
    )
    wanted = unit_for(manager, there).content  # type: ignore[arg-type]  # a parameter is any string to mypy
    example = ROOT / "packaging" / "service" / EXAMPLES[manager]
    if manager == "windows":
        assert example.read_text("utf-8") == wanted.decode("utf-16")
    else:
        assert example.read_bytes() == wanted


# --- the command, with a tool that only writes down what it is asked -------------------------------


FAKE = """#!/bin/sh
echo "$*" >> "$FAKE_LOG"
case "$*" in *$FAKE_FAILS*) echo "Failed to connect to bus" >&2; exit 1;; esac
"""


@pytest.fixture
def linux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user with a systemd of their own; the file is what it was asked."""
    if sys.platform == "win32":
        pytest.skip("the tool is a shell script")
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "systemctl").write_text(FAKE)
    (tools / "systemctl").chmod(0o755)
    asked = tmp_path / "asked"
    asked.write_text("")
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("FAKE_LOG", str(asked))
    monkeypatch.setenv("FAKE_FAILS", "nothing-fails")
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("ANYFIND_HOME")
    monkeypatch.setattr(service, "manager_here", lambda: "systemd")
    return asked


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program, ["service", *arguments], catch_exceptions=True)


def unit_file(tmp_path: Path) -> Path:
    return tmp_path / "home" / ".config" / "systemd" / "user" / "anyfind.service"


def test_install_status_remove(linux: Path, tmp_path: Path) -> None:
    assert run("install").exit_code == 0
    assert sys.executable in unit_file(tmp_path).read_text()
    assert linux.read_text().splitlines() == [
        "--user daemon-reload",
        "--user enable anyfind.service",
        "--user restart anyfind.service",
    ]
    status = json.loads(run("status", "--json").stdout)
    assert (status["installed"], status["enabled"], status["running"]) == (True, True, False)
    linux.write_text("")
    assert run("remove").exit_code == 0
    assert not unit_file(tmp_path).exists()
    assert linux.read_text().splitlines() == ["--user disable --now anyfind.service", "--user daemon-reload"]
    assert json.loads(run("status", "--json").stdout)["installed"] is False


def test_installing_twice_replaces_it(linux: Path, tmp_path: Path) -> None:
    run("install")
    unit_file(tmp_path).write_text("[Unit]\n")
    assert run("install").exit_code == 0
    assert "ExecStart" in unit_file(tmp_path).read_text()


def test_what_does_not_run_is_installed_again_and_removed_all_the_same(
    linux: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("install")
    linux.write_text("")
    monkeypatch.setenv("FAKE_FAILS", "disable")
    assert run("install").exit_code == 0
    assert linux.read_text().splitlines()[0] == "--user disable --now anyfind.service", "what runs is ended first"
    assert run("remove").exit_code != 0, "it is still switched on"
    assert unit_file(tmp_path).exists()
    monkeypatch.setenv("FAKE_FAILS", "able")
    assert run("remove").exit_code == 0
    assert not unit_file(tmp_path).exists()


def test_print_changes_nothing(linux: Path, tmp_path: Path) -> None:
    shown = json.loads(run("install", "--print", "--json").stdout)
    assert shown["file"] == str(unit_file(tmp_path))
    assert "ExecStart" in shown["content"]
    assert not unit_file(tmp_path).exists()
    assert linux.read_text() == ""
    assert "LaunchAgents" in run("install", "--dry-run", "--for", "launchd").stdout
    assert "<Task" in run("install", "--print", "--for", "windows").stdout


def main_status(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["anyfind", *arguments])
    with pytest.raises(SystemExit) as caught:
        main()
    assert isinstance(caught.value.code, int)
    return caught.value.code


def test_a_system_without_systemd_is_one_sentence(
    linux: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main_status(monkeypatch, "service", "install") == 4
    said = capsys.readouterr().err
    assert "systemctl" in said
    assert len(said.splitlines()) == 1
    assert not unit_file(tmp_path).exists()


def test_what_the_system_refuses_is_told(
    linux: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FAKE_FAILS", "enable")
    assert main_status(monkeypatch, "service", "install", "--json") == 1
    said = json.loads(capsys.readouterr().out)["error"]["message"]
    assert "Failed to connect to bus" in said


def test_what_is_not_installed_cannot_be_removed(
    linux: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main_status(monkeypatch, "service", "remove") == 4
