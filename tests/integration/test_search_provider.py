"""GNOME Shell and KRunner ask the search provider over a session bus of its own, with a real engine behind it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from anyfind.api.endpoint import API, Endpoint, write_endpoint
from fakes.served import TOKEN, Served, with_small_plugins

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's"),
    pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="dbus-run-session is not installed"),
]

FILES = {
    "valves.note": "Two new valves in the bathroom, payable in thirty days.",
    "kitten.note": "A kitten needs small meals and a quiet place to sleep.",
    "Bach - Toccata.note": "An organ piece.",
}
ASKER = Path(__file__).parents[1] / "fakes/desktop_search.py"
SERVICE = Path(__file__).parents[2] / "packaging/desktop/share/dbus-1/services/org.anyfind.SearchProvider.service"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("provider")
    with pytest.MonkeyPatch.context() as patch:
        with_small_plugins(patch)
        with Served(folder / "home", folder / "files") as running:
            running.fill(FILES)
            write_endpoint(running.home, Endpoint(running.port, TOKEN, os.getpid(), API))
            yield running


@pytest.fixture
def desktop(tmp_path: Path) -> dict[str, str]:
    """The environment of a desktop where the provider is installed, and programs that write down what they open."""
    programs, services = tmp_path / "bin", tmp_path / "share/dbus-1/services"
    programs.mkdir()
    services.mkdir(parents=True)
    opened = tmp_path / "opened"
    recorder = programs / "xdg-open"
    recorder.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> {opened}\n')
    recorder.chmod(0o755)
    command = f"{sys.executable} -m anyfind_desktop.providers.main"
    # As it is shipped, but for where the program is.
    shipped = SERVICE.read_text()
    assert "Exec=/usr/bin/anyfind-search-provider\n" in shipped
    (services / SERVICE.name).write_text(shipped.replace("/usr/bin/anyfind-search-provider", command))
    return {
        **os.environ,
        "PATH": f"{programs}:{os.environ['PATH']}",
        "XDG_DATA_DIRS": str(tmp_path / "share"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "LC_ALL": "C.UTF-8",
        "OPENED": str(opened),
    }


def on_a_bus(part: str, environment: dict[str, str], home: Path) -> Any:
    """Ask in a session of its own; what was answered."""
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, str(ASKER), part],
        env={**environment, "ANYFIND_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    # The provider is there to the end of the bus, which is no fault of anybody.
    assert "Traceback" not in done.stderr, done.stderr
    return json.loads(done.stdout)


def test_gnome_shell_finds_describes_and_opens(served: Served, desktop: dict[str, str]) -> None:
    shown = on_a_bus("gnome", desktop, served.home)
    path = str(served.files / "kitten.note")
    assert shown["initial"][0] == path
    assert str(served.files / "valves.note") in shown["sub"]
    assert shown["one letter"] == []
    assert shown["half a question"] == []
    meta = shown["metas"][0]
    assert meta["id"] == meta["clipboardText"] == path
    assert meta["name"] == "kitten.note"
    assert str(served.files) in meta["description"]
    assert "quiet place" in meta["description"]
    assert meta["gicon"] == "text-x-generic"
    assert Path(desktop["OPENED"]).read_text() == path + "\n"


def test_krunner_matches_and_runs(served: Served, desktop: dict[str, str]) -> None:
    shown = on_a_bus("krunner", desktop, served.home)
    path = str(served.files / "Bach - Toccata.note")
    assert shown["actions"] == [["reveal", "Show in its folder", "document-open-folder"]]
    rows = shown["rows"]
    assert rows[0][:3] == [path, "Bach - Toccata.note", "text-x-generic"]
    assert rows[0][3] in {30, 70}
    assert 0.0 < rows[0][4] <= 1.0
    assert rows[0][5]["urls"] == [path]
    assert rows[-1][0] == "search:toccata"
    assert shown["nothing"] == []
    # No file manager on this bus: the folder is opened.
    assert Path(desktop["OPENED"]).read_text() == f"{path}\n{served.files}\n"


def test_without_an_engine_nothing_is_found_and_nothing_is_started(tmp_path: Path, desktop: dict[str, str]) -> None:
    home = tmp_path / "nobody"
    write_endpoint(home_of(home), Endpoint(9, TOKEN, 1, API))
    shown = on_a_bus("nothing", desktop, home)
    assert shown == {"gnome": [], "krunner": []}


def test_it_ends_when_nobody_asks(tmp_path: Path, desktop: dict[str, str]) -> None:
    assert on_a_bus("quiet", desktop, tmp_path) == {"status": 0}


def home_of(folder: Path) -> Path:
    """The folder, made."""
    folder.mkdir()
    return folder
