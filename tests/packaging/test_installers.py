"""The Python that installers ship may lie anywhere, and what is packed around it arrives."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "packaging" / "program"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="installers are built on Linux"),
]


def run(*command: str | Path, **more: str) -> str:
    """What a command prints, with an environment of next to nothing."""
    environment = {"PATH": os.environ["PATH"], "HOME": os.environ["HOME"], **more}
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, env=environment, timeout=240, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def tiny_wheel(folder: Path) -> Path:
    """A wheel that is called like ours, has its commands, and needs nothing."""
    wheel = folder / "anyfind-9.8.7-py3-none-any.whl"
    info = "anyfind-9.8.7.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("anyfind/__init__.py", "import sys\ndef main():\n    print('here', *sys.argv)\n")
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: anyfind\nVersion: 9.8.7\n")
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/entry_points.txt", "[console_scripts]\nanyfind = anyfind:main\n")
        archive.writestr(f"{info}/RECORD", "")
    return wheel


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program of the running Python and that wheel, in another place than it was made in."""
    scratch = tmp_path_factory.mktemp("installers")
    made = scratch / "made"
    run(sys.executable, PROGRAM / "program.py", made, "--wheel", tiny_wheel(scratch))
    moved = scratch / "moved elsewhere"
    made.rename(moved)
    return moved


def test_the_program_runs_wherever_it_lies(program: Path) -> None:
    assert run(program / "bin" / "anyfind", "one", "two words").strip() == "here anyfind one two words"
    prefix = run(program / "bin" / "python3", "-c", "import sys; print(sys.prefix)").strip()
    assert prefix == str(program)


def test_what_the_user_has_of_python_does_not_get_in(program: Path, tmp_path: Path) -> None:
    (tmp_path / "anyfind.py").write_text("raise SystemExit('the wrong one')", encoding="utf-8")
    said = run(program / "bin" / "anyfind", PYTHONPATH=str(tmp_path), PYTHONHOME="/nowhere")
    assert said.strip() == "here anyfind"


def test_packages_can_be_installed_with_it(program: Path, tmp_path: Path) -> None:
    wheel = tmp_path / "small-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("small.py", "print('small is here')\n")
        archive.writestr("small-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: small\nVersion: 1.0\n")
        archive.writestr(
            "small-1.0.dist-info/WHEEL",
            "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        )
        archive.writestr("small-1.0.dist-info/RECORD", "")
    own = tmp_path / "environment"
    python = program / "bin" / "python3"
    run(python, "-m", "venv", "--without-pip", own)
    run(python, "-m", "pip", "--python", own / "bin" / "python", "install", "--no-index", wheel)
    assert run(own / "bin" / "python", "-c", "import small").strip() == "small is here"


def test_a_folder_that_is_there_is_left_alone(program: Path) -> None:
    command = [sys.executable, str(PROGRAM / "program.py"), str(program)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.strip() == f"{program} exists already; name a new folder."
    assert (program / "bin" / "anyfind").exists()


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="Debian packages are built where dpkg is")
def test_the_debian_package_holds_the_program_and_its_commands(program: Path, tmp_path: Path) -> None:
    deb = tmp_path / "anyfind.deb"
    run(sys.executable, PROGRAM / "debian.py", program, deb)
    fields = run("dpkg-deb", "--field", deb)
    assert "Package: anyfind\n" in fields
    assert "Version: 9.8.7\n" in fields
    assert "libc6" in fields
    unpacked = tmp_path / "unpacked"
    run("dpkg-deb", "--extract", deb, unpacked)
    assert (unpacked / "usr/bin/anyfind").is_symlink()
    assert run(unpacked / "usr/bin/anyfind", "x").strip() == "here anyfind x"
    assert (unpacked / "usr/share/doc/anyfind/copyright").exists()
    unit = (unpacked / "usr/lib/systemd/user/anyfind.service").read_text(encoding="utf-8")
    assert "ExecStart=/usr/lib/anyfind/bin/anyfind serve\n" in unit


def test_the_installer_for_one_user_installs_replaces_and_removes(program: Path, tmp_path: Path) -> None:
    parts, home = tmp_path / "parts", tmp_path / "home of somebody"
    (parts / "share/applications").mkdir(parents=True)
    home.mkdir()
    (parts / "program").symlink_to(program)
    shutil.copy2(PROGRAM / "install.sh", parts / "install.sh")
    (parts / "share/applications/anyfind.desktop").write_text("Exec=anyfind-desktop %F\n", encoding="utf-8")
    for _ in range(2):
        run(parts / "install.sh", HOME=str(home))
    assert run(home / ".local/bin/anyfind", "y", HOME=str(home)).strip() == "here anyfind y"
    entry = home / ".local/share/applications/anyfind.desktop"
    assert entry.read_text(encoding="utf-8") == f'Exec="{home}/.local/lib/anyfind/bin/anyfind-desktop" %F\n'
    assert not (home / ".local/lib/anyfind.old").exists()
    run(home / ".local/lib/anyfind/uninstall.sh", HOME=str(home))
    left = [path.name for path in home.rglob("*") if path.is_file() or path.is_symlink()]
    # The system's own list of programs, where it keeps one.
    assert set(left) <= {"mimeinfo.cache"}


def test_the_installer_replaces_nothing_that_is_not_anyfind(program: Path, tmp_path: Path) -> None:
    parts, taken = tmp_path / "parts", tmp_path / "taken"
    parts.mkdir()
    taken.mkdir()
    (taken / "thesis.txt").write_text("years of work", encoding="utf-8")
    (parts / "program").symlink_to(program)
    shutil.copy2(PROGRAM / "install.sh", parts / "install.sh")
    command = [str(parts / "install.sh"), "--to", str(taken)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 3
    assert (taken / "thesis.txt").read_text(encoding="utf-8") == "years of work"
