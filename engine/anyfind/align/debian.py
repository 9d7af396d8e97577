"""The files of a Debian package, fetched with the system's own package tool and unpacked without installing it."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Final

from anyfind.errors import BadInput, NotFound

STAMPS: Final = "tuxpaint-stamps-default"
"""The package with the stamps of Tux Paint."""

STAMPS_FOLDER: Final = "usr/share/tuxpaint/stamps"

_PATIENCE_S: Final = 600
_MAGIC: Final = b"!<arch>\n"
_HEADER: Final = 60


def stamps_folder(cache: Path) -> Path:
    """The stamps of Tux Paint: those that are installed, else those of the package, fetched once into a cache.

    Raises:
        NotFound: They are neither installed nor can be fetched; the hint says what to do.
    """
    installed = Path("/") / STAMPS_FOLDER
    if installed.is_dir():
        return installed
    return package_files(STAMPS, cache) / STAMPS_FOLDER


def package_files(package: str, cache: Path) -> Path:
    """A folder with the files of a package, fetched and unpacked on the first call.

    Raises:
        NotFound: There is no apt, or it cannot fetch the package.
        BadInput: What it fetched is no Debian package.
    """
    folder = cache / "debian" / package
    if folder.is_dir():
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=package, dir=folder.parent) as made:
        fetched = _fetch(package, Path(made))
        unpacked = Path(made) / "files"
        unpack(fetched, unpacked)
        try:
            unpacked.replace(folder)
        except OSError:
            # Another process was faster; its files are the same.
            if not folder.is_dir():
                raise
    return folder


def unpack(archive: Path, folder: Path) -> None:
    """Unpack the files of a ``.deb``: an ``ar`` archive whose member ``data.tar.*`` holds them.

    Raises:
        BadInput: It is no such archive.
    """
    data = archive.read_bytes()
    if not data.startswith(_MAGIC):
        raise BadInput(f"{archive.name} is no Debian package.")
    at = len(_MAGIC)
    while at + _HEADER <= len(data):
        name = data[at : at + 16].decode("ascii", "replace").strip().rstrip("/")
        size = data[at + 48 : at + 58].strip()
        if not size.isdigit():
            break
        start, at = at + _HEADER, at + _HEADER + int(size) + int(size) % 2
        if name.startswith("data.tar"):
            with tarfile.open(fileobj=io.BytesIO(data[start : start + int(size)])) as files:
                files.extractall(folder, filter="data")
            return
    raise BadInput(f"The Debian package {archive.name} is damaged: it holds no files.")


def _fetch(package: str, folder: Path) -> Path:
    apt = shutil.which("apt-get")
    if apt is None:
        raise NotFound(
            f"The package {package} cannot be fetched: there is no apt-get on this computer.",
            hint="Unpack the stamps of Tux Paint yourself and name their folder with --folder.",
        )
    said = _run([apt, "download", "-q", package], folder)
    if not (archives := sorted(folder.glob("*.deb"))):
        # The list of packages may be old or empty.
        said = _run([apt, "update", "-q"], folder) + _run([apt, "download", "-q", package], folder)
        archives = sorted(folder.glob("*.deb"))
    if not archives:
        reason = said.strip().splitlines()[-1:] or ["no reason given"]
        raise NotFound(
            f"The package {package} cannot be fetched: {reason[0]}.",
            hint=f"Install it with 'sudo apt-get install {package}', or name a folder of stamps with --folder.",
        )
    return archives[0]


def _run(command: list[str], folder: Path) -> str:
    """What a command said; that it failed shows in what it leaves behind."""
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, errors="replace", timeout=_PATIENCE_S, check=False
        )
    except subprocess.TimeoutExpired:
        return f"'{' '.join(command[1:])}' took longer than {_PATIENCE_S} seconds\n"
    return done.stdout + done.stderr
