"""What is installed beside the program for the desktops: it is valid, and it names what there is."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).parents[2]
SHARE = ROOT / "packaging/desktop/share"
SCRIPTS = {
    **tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"],
    **tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["gui-scripts"],
}


def checked(program: str, *arguments: str | Path) -> None:
    """Run a checker; without it the test is left out."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def entry(path: Path) -> configparser.SectionProxy:
    """The first section of a file of this kind."""
    read = configparser.RawConfigParser(strict=True)
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read(path, encoding="utf-8")
    return read[read.sections()[0]]


@pytest.mark.parametrize("name", ["anyfind.desktop", "anyfind-similar.desktop"])
def test_desktop_entries_are_valid_and_start_what_there_is(name: str) -> None:
    checked("desktop-file-validate", SHARE / "applications" / name)
    values = entry(SHARE / "applications" / name)
    program, _, rest = values["Exec"].partition(" ")
    assert program in SCRIPTS
    assert values["TryExec"] == program
    assert (SHARE / f"icons/hicolor/scalable/apps/{values['Icon']}.svg").is_file()
    # "Find similar" is given one file, and takes only what the program can look into.
    assert (rest == "--like %f") is ("MimeType" in values)


def test_the_store_page_is_valid() -> None:
    checked("appstreamcli", "validate", "--no-net", SHARE / "metainfo/org.anyfind.Anyfind.metainfo.xml")


def test_desktops_find_the_search_provider() -> None:
    pytest.importorskip("dbus_fast", reason="Linux alone has D-Bus")
    from anyfind_desktop.providers import main  # noqa: PLC0415 (needs what was just looked for)

    service = entry(SHARE / "dbus-1/services/org.anyfind.SearchProvider.service")
    assert service["Name"] == main.NAME
    assert Path(service["Exec"]).name in SCRIPTS
    shell = entry(SHARE / "gnome-shell/search-providers/org.anyfind.search-provider.ini")
    assert (shell["BusName"], shell["ObjectPath"], shell["Version"]) == (main.NAME, main.GNOME_PATH, "2")
    assert (SHARE / "applications" / shell["DesktopId"]).is_file()
    runner = entry(SHARE / "krunner/dbusplugins/anyfind.desktop")
    assert runner["X-Plasma-DBusRunner-Service"] == main.NAME
    assert runner["X-Plasma-DBusRunner-Path"] == main.KRUNNER_PATH


def test_the_icon_is_there_in_every_size() -> None:
    sizes = set()
    for picture in SHARE.glob("icons/hicolor/*x*/apps/anyfind.png"):
        size = int(picture.parts[-3].partition("x")[0])
        with Image.open(picture) as image:
            assert image.size == (size, size)
            assert image.mode == "RGBA"
            # It has corners that are not filled.
            assert image.getpixel((0, 0))[3] == 0  # type: ignore[index]
        sizes.add(size)
    assert {16, 24, 32, 48, 64, 128, 256, 512} <= sizes
    assert (ROOT / "desktop/anyfind_desktop/anyfind.png").is_file()
