"""The script that finds missing system libraries, with stand-ins for the tools it asks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "packaging" / "system-libraries.sh"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves libraries to the system")


class Machine:
    """A folder of stand-in programs that comes first on the path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "calls.log"
        self.qt = folder / "qt"
        for module in ("QtGui.abi3.so", "QtWidgets.abi3.so", "QtMultimedia.abi3.so", "Qt/plugins/platforms/libqxcb.so"):
            (self.qt / module).parent.mkdir(parents=True, exist_ok=True)
            (self.qt / module).touch()
        self.program("id", "echo 1000")
        self.program("apt-get", f'echo "$@" >> {self.log}')
        self.program("ldd", "true")
        for name in ("dbus-run-session", "desktop-file-validate", "appstreamcli", "Xvfb", "xdotool"):
            self.program(name, "true")
        # The interpreter: says where Qt is, has everything, imports it.
        self.program("python", f'case "$2" in *find_spec*) echo {self.qt};; *version_info*) echo 3.11;; esac')

    def program(self, name: str, script: str) -> None:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def path_of(self, *programs: str) -> Path:
        """The folder, with nothing of this computer beside the stand-ins but these programs."""
        for name in programs:
            found = shutil.which(name)
            if found is not None and not (self.folder / name).exists():
                (self.folder / name).symlink_to(found)
        return self.folder

    def run(self, mode: str, **variables: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PATH": f"{self.folder}{os.pathsep}{os.environ['PATH']}", **variables}
        command = ["sh", str(SCRIPT), mode, str(self.folder / "python")]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def missing(*libraries: str, within: str = "") -> str:
    """A stand-in for ldd that misses libraries, everywhere or within one file."""
    lines = "; ".join(f"printf '\\t{name} => not found\\n'" for name in libraries)
    return f'case "$*" in *{within}*) {lines};; esac'


@pytest.mark.parametrize("mode", ["build", "qt", "opencv", "desktop"])
def test_nothing_missing_is_quiet(machine: Machine, mode: str) -> None:
    done = machine.run(mode, CXX="sh")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_user_is_told_the_exact_command(machine: Machine) -> None:
    machine.program(
        "ldd",
        missing(
            "libEGL.so.1", "libGL.so.1", "libxkbcommon.so.0", "libdbus-1.so.3", "libfontconfig.so.1", "libglib-2.0.so.0"
        ),
    )
    done = machine.run("qt")
    wanted = "libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libxkbcommon0"
    assert done.returncode == 1
    assert done.stderr == f"Missing for Qt; install with: sudo apt-get update && sudo apt-get install -y {wanted}\n"
    assert not machine.log.exists()


def test_root_installs_what_is_missing(machine: Machine) -> None:
    machine.program("id", "echo 0")
    machine.program("ldd", missing("libEGL.so.1"))
    assert machine.run("qt").returncode == 0
    calls = machine.log.read_text().splitlines()
    assert calls[0].startswith("update")
    assert calls[1].endswith("libegl1")


def test_libraries_for_a_screen_are_only_a_notice(machine: Machine) -> None:
    machine.program("ldd", missing("libxcb-icccm.so.4", "libxcb-cursor.so.0", "libxcb.so.1", within="libqxcb"))
    done = machine.run("qt")
    assert done.returncode == 0
    assert "apt-get install -y libxcb-cursor0 libxcb-icccm4 libxcb1" in done.stderr


def test_libraries_for_sound_are_only_a_notice(machine: Machine) -> None:
    machine.program("ldd", missing("libpulse.so.0", within="QtMultimedia"))
    done = machine.run("qt")
    assert done.returncode == 0
    wanted = "sudo apt-get update && sudo apt-get install -y libpulse0"
    assert done.stderr == f"Missing for playing sound and film; install with: {wanted}\n"


def test_a_missing_compiler_is_named(machine: Machine) -> None:
    done = machine.run("build", CXX="no-such-compiler")
    assert done.returncode == 1
    assert done.stderr.endswith("apt-get install -y g++\n")


def test_a_qt_that_still_does_not_load_is_an_error(machine: Machine) -> None:
    script = (machine.folder / "python").read_text().replace("esac", "*QtWidgets*) echo broken >&2; exit 1;; esac")
    (machine.folder / "python").write_text(script)
    done = machine.run("qt")
    assert done.returncode == 1
    assert done.stderr == "Qt cannot be loaded: broken\n"


def test_what_opencv_lacks_is_a_notice(machine: Machine) -> None:
    (machine.qt / "cv2.abi3.so").touch()
    machine.program("ldd", missing("libGL.so.1", "libxcb.so.1", within="cv2.abi3.so"))
    done = machine.run("opencv")
    assert done.returncode == 0
    wanted = "sudo apt-get update && sudo apt-get install -y libgl1 libxcb1"
    assert done.stderr == f"Missing for reading text in pictures; install with: {wanted}\n"


def test_what_only_tests_of_the_desktop_use_is_a_notice(machine: Machine) -> None:
    for name in ("dbus-run-session", "appstreamcli", "Xvfb", "xdotool"):
        (machine.folder / name).unlink()
    done = machine.run("desktop", PATH=str(machine.path_of("sh", "uname", "echo", "true")))
    assert done.returncode == 0
    wanted = "sudo apt-get update && sudo apt-get install -y dbus appstream xvfb xdotool"
    assert done.stderr == f"Missing for testing the program on a desktop; install with: {wanted}\n"
