"""What starts the engine with a user's session: a systemd unit, a launchd agent, a Windows task."""

from __future__ import annotations

import hashlib
import plistlib
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import Final, Literal
from xml.sax.saxutils import escape

Manager = Literal["systemd", "launchd", "windows"]
MANAGERS: Final[tuple[Manager, ...]] = ("systemd", "launchd", "windows")

LABEL: Final = "org.anyfind.engine"

KEPT_VARIABLES: Final = ("ANYFIND_MODELS", "ANYFIND_CACHE", "ANYFIND_ENVIRONMENTS")
"""Places that the user moved; the engine of the session has to find the same."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is written, and the commands of the system that switch it on and off.

    Attributes:
        manager: Which of the three.
        tool: The system's command that must be there.
        name: What the system calls it.
        file: Where it is written.
        content: What is written.
        enable: Commands that switch it on and start it.
        disable: Commands that stop it and switch it off, before the file is removed.
        forget: Commands after the file was removed.
        enabled: A command that succeeds if it is switched on.
    """

    manager: Manager
    tool: str
    name: str
    file: Path
    content: bytes
    enable: tuple[tuple[str, ...], ...]
    disable: tuple[tuple[str, ...], ...]
    forget: tuple[tuple[str, ...], ...]
    enabled: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Session:
    """Whose session it is.

    Attributes:
        library: The library to serve.
        default: Whether it is the user's usual one; the units of others carry a part of their path's digest.
        python: The interpreter that has Anyfind.
        home: The user's folder.
        user: The user's number, where there is one.
        environment: Variables.
    """

    library: Path
    default: bool
    python: str
    home: Path
    user: int
    environment: Mapping[str, str]

    @property
    def suffix(self) -> str:
        """Empty for the usual library, else a part that is its own."""
        return (
            "" if self.default else "-" + hashlib.sha256(str(self.library).encode("utf-8", "replace")).hexdigest()[:8]
        )

    @property
    def command(self) -> tuple[str, ...]:
        """What the session runs."""
        return (self.python, "-m", "anyfind", "serve", "--home", str(self.library))

    @property
    def variables(self) -> dict[str, str]:
        """The places that the user moved."""
        return {name: self.environment[name] for name in KEPT_VARIABLES if self.environment.get(name)}


def manager_here() -> Manager:
    """What this system starts programs with."""
    if sys.platform == "darwin":
        return "launchd"
    return "windows" if sys.platform == "win32" else "systemd"


def unit_for(manager: Manager, session: Session) -> Unit:
    """The unit of a session's engine."""
    return {"systemd": _systemd, "launchd": _launchd, "windows": _windows}[manager](session)


def _systemd(session: Session) -> Unit:
    name = f"anyfind{session.suffix}.service"
    folder = Path(session.environment.get("XDG_CONFIG_HOME") or session.home / ".config") / "systemd" / "user"
    variables = "".join(f"Environment={_quoted(f'{key}={value}')}\n" for key, value in session.variables.items())
    content = f"""\
[Unit]
Description=Anyfind, which finds any file by any file

[Service]
Type=exec
ExecStart={" ".join(_quoted(part).replace("$", "$$") for part in session.command)}
{variables}Restart=on-failure
RestartSec=5
# Another engine has the library, or the settings cannot be used: starting again would not help.
RestartPreventExitStatus=2 3 5
# What is in flight is finished and saved; the processes of plugins end with the engine.
KillMode=mixed
TimeoutStopSec=60
NoNewPrivileges=yes

[Install]
WantedBy=default.target
"""
    run = ("systemctl", "--user")
    return Unit(
        "systemd",
        "systemctl",
        name,
        folder / name,
        content.encode("utf-8", "surrogateescape"),
        enable=((*run, "daemon-reload"), (*run, "enable", name), (*run, "restart", name)),
        disable=((*run, "disable", "--now", name),),
        forget=((*run, "daemon-reload"),),
        enabled=(*run, "is-enabled", "--quiet", name),
    )


def _quoted(text: str) -> str:
    """A word as systemd reads it; a percent sign would stand for something."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%") + '"'


def _launchd(session: Session) -> Unit:
    name = LABEL + session.suffix
    file = session.home / "Library" / "LaunchAgents" / f"{name}.plist"
    values: dict[str, object] = {
        "Label": name,
        "ProgramArguments": list(session.command),
        "RunAtLoad": True,
        # After a crash it is started again, after it was stopped it is not.
        "KeepAlive": {"SuccessfulExit": False},
        "ThrottleInterval": 30,
        "ExitTimeOut": 60,
        "ProcessType": "Background",
        "LowPriorityIO": True,
    }
    if session.variables:
        values["EnvironmentVariables"] = session.variables
    domain = f"gui/{session.user}"
    return Unit(
        "launchd",
        "launchctl",
        name,
        file,
        plistlib.dumps(values),
        enable=(("launchctl", "bootstrap", domain, str(file)),),
        disable=(("launchctl", "bootout", f"{domain}/{name}"),),
        forget=(),
        enabled=("launchctl", "print", f"{domain}/{name}"),
    )


def _windows(session: Session) -> Unit:
    name = "Anyfind" + session.suffix
    local = Path(session.environment.get("LOCALAPPDATA") or session.home / "AppData" / "Local")
    file = local / "anyfind" / f"{name}.xml"
    python = PureWindowsPath(session.python)
    # The other interpreter opens no console window.
    program = str(python.with_name("pythonw.exe")) if python.name.lower() == "python.exe" else session.python
    arguments = " ".join(f'"{part}"' if " " in part else part for part in session.command[1:])
    content = f"""\
<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Anyfind, which finds any file by any file</Description>
  </RegistrationInfo>
  <Triggers>
    <LogonTrigger>
      <Enabled>true</Enabled>
    </LogonTrigger>
  </Triggers>
  <Principals>
    <Principal>
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <Priority>7</Priority>
    <RestartOnFailure>
      <Interval>PT1M</Interval>
      <Count>3</Count>
    </RestartOnFailure>
  </Settings>
  <Actions>
    <Exec>
      <Command>{escape(program)}</Command>
      <Arguments>{escape(arguments)}</Arguments>
    </Exec>
  </Actions>
</Task>
"""
    return Unit(
        "windows",
        "schtasks",
        name,
        file,
        content.encode("utf-16"),
        enable=(
            ("schtasks", "/Create", "/F", "/TN", name, "/XML", str(file)),
            ("schtasks", "/Run", "/TN", name),
        ),
        disable=(("schtasks", "/End", "/TN", name), ("schtasks", "/Delete", "/F", "/TN", name)),
        forget=(),
        enabled=("schtasks", "/Query", "/TN", name),
    )
