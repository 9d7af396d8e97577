"""A Debian package of the program.

    python packaging/program/debian.py FOLDER DEB

``FOLDER`` is what ``program.py`` made. Needs dpkg-deb, which every Debian has.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from binaries import NotPossible, asked_for, binaries, needed
from program import ROOT, version_of

HOME = Path("usr/lib/anyfind")
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}

OPTIONAL = (
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so", "PySide6/Qt/plugins/platforms/libqwayland*",
    "PySide6/Qt/plugins/wayland-*/*", "PySide6/Qt/lib/libQt6Wayland*", "PySide6/Qt/lib/libQt6WlShell*",
    "torchvision/*.so",
)  # fmt: skip
"""What is passed over where the system has not what it asks for."""

RECOMMENDS = ("libwayland-client0", "libwayland-cursor0", "libwayland-egl1", "libpipewire-0.3-0", "xdg-utils")
"""What a desktop has anyway and a computer without a screen does not need: windows under Wayland, sound through
PipeWire, and opening files with other programs."""

CONTROL = """Package: anyfind
Version: {version}
Architecture: {architecture}
Maintainer: The Anyfind maintainers <maintainers@anyfind.invalid>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: {recommends}
Section: utils
Priority: optional
Description: find any file by any file, on your own computer
 Words find pictures, documents, recordings and films; a picture finds similar
 pictures and the documents about what it shows; a sound finds both. Every kind
 of file has its own encoder; nothing leaves the computer.
 .
 The package brings a Python of its own, so that plugins can be installed.
"""


def main() -> int:
    """Make the package."""
    parser = argparse.ArgumentParser(description="Makes a Debian package of the program.")
    parser.add_argument("folder", type=Path, help="what program.py made")
    parser.add_argument("deb", type=Path, help="the package")
    options = parser.parse_args()
    try:
        with tempfile.TemporaryDirectory(dir=options.deb.absolute().parent) as scratch:
            make(options.folder.absolute(), options.deb.absolute(), Path(scratch))
    except NotPossible as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def make(folder: Path, deb: Path, scratch: Path) -> None:
    """Lay the tree out and pack it.

    Raises:
        NotPossible: This computer lacks dpkg, or is of a kind that has no packages.
    """
    if shutil.which("dpkg-deb") is None:
        raise NotPossible("dpkg-deb is missing: Debian packages are built on Debian and its kin.")
    architecture = ARCHITECTURES.get(platform.machine())
    if architecture is None:
        raise NotPossible(f"No Debian package is made for {platform.machine()}.")
    tree = scratch / "tree"
    depends = dependencies(folder)
    shutil.copytree(folder, _parent(tree / HOME), symlinks=True, copy_function=_linked)
    for script in sorted((tree / HOME / "bin").glob("anyfind*")):
        link = _parent(tree / "usr/bin" / script.name)
        link.symlink_to(Path("../..") / HOME / "bin" / script.name)
    share = ROOT / "packaging/desktop/share"
    if share.is_dir():
        shutil.copytree(share, tree / "usr/share", dirs_exist_ok=True)
    document = tree / "usr/share/doc/anyfind"
    document.mkdir(parents=True)
    shutil.copy2(ROOT / "LICENSE", document / "copyright")
    _service(tree)
    kilobytes = sum(one.stat(follow_symlinks=False).st_size for one in tree.rglob("*") if not one.is_dir()) // 1024
    control = _parent(tree / "DEBIAN/control")
    fields = {
        "version": version_of(folder),
        "architecture": architecture,
        "kilobytes": kilobytes,
        "depends": ", ".join(depends),
        "recommends": ", ".join(RECOMMENDS),
    }
    control.write_text(CONTROL.format(**fields), encoding="utf-8")
    subprocess.run(["chmod", "-R", "u=rwX,go=rX", str(tree)], check=True)
    packing = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", str(tree), str(deb)]
    subprocess.run(packing, check=True, stdout=subprocess.DEVNULL)


def dependencies(folder: Path) -> list[str]:
    """The Debian packages that hold what the program loads of the system, as this computer has them.

    Raises:
        NotPossible: Something asks for a library that is not here.
    """
    packages = {"libc6"}
    site = next((folder / "lib").glob("python*/site-packages"))
    optional = {found for pattern in OPTIONAL for found in site.glob(pattern)}
    wanted: dict[str, Path] = {}
    # The interpreter and the packages find what they brought along themselves, each in its own place.
    for programs in (set(binaries(site)) - optional, set(binaries(folder)) - set(binaries(site))):
        own = {program.name for program in programs}
        for program in sorted(programs):
            for name in asked_for(program) - own:
                wanted.setdefault(name, program)
    # What these need in turn, their own packages ask for.
    places = {place for name, program in wanted.items() if (place := needed(program).get(name))}
    for place in sorted(places):
        # dpkg knows a file by the name that its package gave it, which may be from before /lib became /usr/lib.
        names = [place, os.path.realpath(place), place.removeprefix("/usr")]
        said = subprocess.run(["dpkg", "-S", *names], capture_output=True, text=True, check=False).stdout
        packages |= {line.partition(":")[0] for line in said.splitlines() if "diversion by" not in line}
    return sorted(packages)


def _service(tree: Path) -> None:
    """The engine as a service of the user, off until the user switches it on."""
    unit = _parent(tree / "usr/lib/systemd/user/anyfind.service")
    lines = (ROOT / "packaging/service/anyfind.service").read_text(encoding="utf-8").splitlines()
    own = [f"ExecStart=/{HOME}/bin/anyfind serve" if line.startswith("ExecStart=") else line for line in lines]
    unit.write_text("\n".join(own) + "\n", encoding="utf-8")


def _linked(source: str, target: str) -> None:
    # The program is large: where both lie on one disk nothing is copied.
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _parent(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


if __name__ == "__main__":
    sys.exit(main())
