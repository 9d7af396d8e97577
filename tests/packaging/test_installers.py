"""The Python that installers ship may lie anywhere, and what is packed around it arrives."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import binaries
import leaving_out
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


def to_install(program: Path, folder: Path) -> Path:
    """What the file for one user unpacks."""
    folder.mkdir()
    (folder / "program").symlink_to(program)
    shutil.copy2(PROGRAM / "install.sh", folder / "install.sh")
    shutil.copytree(ROOT / "packaging/desktop/share", folder / "share")
    return folder


def everything_in(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def test_the_installer_for_one_user_installs_replaces_and_removes(program: Path, tmp_path: Path) -> None:
    parts, home = to_install(program, tmp_path / "parts"), tmp_path / "home of somebody"
    (home / ".local/share/icons").mkdir(parents=True)
    before = everything_in(home)
    entry = home / ".local/share/applications/anyfind.desktop"
    old = parts / "share/icons/of-an-older-version.png"
    old.touch()
    run(parts / "install.sh", HOME=str(home))
    assert (home / ".local/share/icons" / old.name).exists()
    old.unlink()
    run(parts / "install.sh", HOME=str(home))
    assert not (home / ".local/share/icons" / old.name).exists()
    assert run(home / ".local/bin/anyfind", "y", HOME=str(home)).strip() == "here anyfind y"
    assert f'Exec="{home}/.local/lib/anyfind/bin/anyfind-desktop"\n' in entry.read_text(encoding="utf-8")
    # KDE passes over an entry of its files' menu in a home that is not marked as a program.
    assert os.access(home / ".local/share/kio/servicemenus/anyfind-similar.desktop", os.X_OK)
    assert not (home / ".local/lib/anyfind.old").exists()
    unit = home / ".config/systemd/user/anyfind.service"
    another = unit.with_name("anyfind-of-another-program.service")
    unit.parent.mkdir(parents=True)
    unit.write_text(f'ExecStart="{home}/.local/lib/anyfind/bin/python3" "serve"\n', encoding="utf-8")
    another.write_text('ExecStart="/usr/lib/anyfind/bin/python3" "serve"\n', encoding="utf-8")
    run(home / ".local/lib/anyfind/uninstall.sh", HOME=str(home))
    assert not unit.exists()
    assert another.exists()
    shutil.rmtree(home / ".config")
    assert everything_in(home) == before


def test_what_was_installed_for_one_user_and_moved_runs_and_is_removed(program: Path, tmp_path: Path) -> None:
    parts, home, others = to_install(program, tmp_path / "parts"), tmp_path / "home", tmp_path / "this & that | more"
    home.mkdir()
    run(parts / "install.sh", "--to", others / "first", HOME=str(home))
    entry = (home / ".local/share/applications/anyfind.desktop").read_text(encoding="utf-8")
    assert f'Exec="{others}/first/bin/anyfind-desktop"\n' in entry
    assert f"TryExec={others}/first/bin/anyfind-desktop\n" in entry
    (others / "first").rename(others / "second")
    assert run(others / "second/bin/anyfind", "z", HOME=str(home)).strip() == "here anyfind z"
    run(others / "second/uninstall.sh", HOME=str(home))
    assert everything_in(home) == set()
    assert not others.exists()


def test_nothing_is_installed_where_a_menu_could_not_say_it(program: Path, tmp_path: Path) -> None:
    parts, home = to_install(program, tmp_path / "parts"), tmp_path / "home"
    home.mkdir()
    command = [str(parts / "install.sh"), "--to", str(home / "for 100 % of us")]
    environment = {**os.environ, "HOME": str(home)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=False)
    assert done.returncode == 3
    assert "name another folder" in done.stderr
    assert everything_in(home) == set()


def test_the_installer_replaces_nothing_that_is_not_anyfind(program: Path, tmp_path: Path) -> None:
    parts, taken = to_install(program, tmp_path / "parts"), tmp_path / "taken"
    taken.mkdir()
    (taken / "thesis.txt").write_text("years of work", encoding="utf-8")
    command = [str(parts / "install.sh"), "--to", str(taken)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 3
    assert (taken / "thesis.txt").read_text(encoding="utf-8") == "years of work"


def test_of_qt_the_modules_that_the_desktop_imports_are_shipped() -> None:
    asked = set()
    for file in (ROOT / "desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6"):
                module = (node.module or "").partition(".")[2]
                asked |= {module} if module else {name.name for name in node.names}
            elif isinstance(node, ast.Import):
                asked |= {name.name.partition(".")[2] for name in node.names if name.name.startswith("PySide6.")}
    assert asked == set(leaving_out.QT_MODULES)


@pytest.fixture(scope="module")
def lean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages that are installed here, without what is never loaded; nothing is copied where links do."""
    installed = Path(sysconfig.get_path("purelib"))
    site = tmp_path_factory.mktemp("lean") / "site-packages"
    site.mkdir()
    # Only what is made smaller needs a folder of its own.
    smaller = {"PySide6", *(pattern.partition("/")[0] for pattern in leaving_out.NEVER_LOADED)}
    for entry in installed.iterdir():
        if entry.name in smaller:
            shutil.copytree(entry, site / entry.name, symlinks=True, copy_function=linked)
        elif entry.suffix != ".pth":
            (site / entry.name).symlink_to(entry)
    leaving_out.leave_out(site)
    return site


def linked(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def alone(lean: Path, *command: str | Path) -> str:
    """What this Python prints that sees the lean packages and our sources, and no others."""
    paths = os.pathsep.join(map(str, (ROOT / "engine", ROOT / "plugins", ROOT / "desktop", lean)))
    own = {"PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    return run(sys.executable, "-S", *command, **own)


def test_without_what_is_left_out_every_module_of_ours_is_imported(lean: Path) -> None:
    asks = (
        f"import sys; sys.path.insert(0, {str(PROGRAM)!r}); import trying_out; "
        "print(*trying_out.not_importable(), sep=chr(10)); import torch; print(torch.__file__)"
    )
    *wrong, torch = alone(lean, "-c", asks).splitlines()
    assert [line for line in wrong if line] == []
    assert Path(torch).is_relative_to(lean)


def test_without_what_is_left_out_windows_pictures_and_drawings_are_shown(lean: Path) -> None:
    asks = """
import sys
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QIcon, QImageReader
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel("x")
label.show()
formats = {bytes(one.data()).decode() for one in QImageReader.supportedImageFormats()}
assert {"png", "jpeg", "gif", "webp", "svg", "tiff"} <= formats, formats
assert not QIcon(sys.argv[1]).pixmap(48, 48).isNull()
words = QTranslator()
assert words.load(QLocale("de"), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
print(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
"""
    drawing = ROOT / "packaging/desktop/share/icons/hicolor/scalable/apps/anyfind.svg"
    plugins = Path(alone(lean, "-c", asks, drawing).strip())
    assert plugins.is_relative_to(lean)
    kinds = {path.name for path in plugins.iterdir()}
    assert {"platforms", "tls", "multimedia", "xcbglintegrations"} <= kinds
    assert {path.name for path in (plugins / "platforms").iterdir()} >= {"libqxcb.so", "libqoffscreen.so"}


def test_what_is_left_out_is_gone(lean: Path) -> None:
    there = {path.name for path in (lean / "PySide6").rglob("*")}
    assert "libQt6Widgets.so.6" in there
    assert not {name for name in there if "WebEngine" in name or "Quick3D" in name or "Designer" in name}
    assert not (lean / "PySide6/include").exists()
    assert not (lean / "torch/include").exists()
    assert (lean / "torch/bin/torch_shm_manager").exists()


def test_a_program_that_the_loader_would_refuse_is_not_taken(program: Path, tmp_path: Path) -> None:
    python = (program / "bin" / "python3").resolve()
    assert binaries.is_loadable(python)
    broken = tmp_path / "broken"
    content = bytearray(python.read_bytes())
    table = int.from_bytes(content[32:40], "little")
    size = int.from_bytes(content[54:56], "little")
    loaded = next(at for at in range(table, len(content), size) if content[at] == 1)
    content[loaded + 8] ^= 0x10
    broken.write_bytes(content)
    assert not binaries.is_loadable(broken)
    text = tmp_path / "text"
    text.write_text("no program", encoding="utf-8")
    assert not binaries.is_loadable(text)


def test_nothing_in_the_program_names_the_folder_that_it_was_made_in(program: Path) -> None:
    made = str(program.with_name("made")).encode()
    named = [path for path in program.rglob("*") if path.is_file() and made in path.read_bytes()]
    assert named == []
    remembered = next((program / "lib").glob("python*/_sysconfigdata_*.py")).read_text(encoding="utf-8")
    assert sys.base_prefix not in remembered


def test_the_window_s_library_of_python_is_not_shipped(program: Path) -> None:
    assert not list(program.rglob("_tkinter*"))
    assert not list((program / "lib").glob("libX11*"))
