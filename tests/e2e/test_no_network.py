"""An indexing run and a search, alone and by a running engine, open no socket beyond this computer."""

from __future__ import annotations

import ipaddress
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

pytestmark = [pytest.mark.models, pytest.mark.slow]

HOOK = """
import os, sys

_to = os.open(os.environ["ANYFIND_TEST_SOCKETS"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)


def _note(*what):
    line = "\\t".join([str(os.getpid()), *map(str, what)]).replace("\\n", " ")
    os.write(_to, f"{line}\\n".encode("utf-8", "replace"))


def _hook(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"):
        _note(event, int(arguments[0].family), repr(arguments[-1]))
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        _note(event, 0, repr(arguments[0]))


_note("start", 0, " ".join(sys.orig_argv))
sys.addaudithook(_hook)
"""


@pytest.fixture
def watched(tmp_path: Path) -> dict[str, str]:
    """An environment in which every Python process writes down whom it talks to."""
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(HOOK)
    inherited = os.environ.get("PYTHONPATH")
    path = [str(tmp_path / "hook"), *([inherited] if inherited else [])]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(path),
        "ANYFIND_TEST_SOCKETS": str(tmp_path / "sockets"),
        "ANYFIND_HOME": str(tmp_path / "library"),
    }


class Sampler:
    """Looks at the connections of this process's descendants, for what code that is not Python opens."""

    def __init__(self) -> None:
        self.foreign: set[str] = set()
        self.looks = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Sampler:
        self._thread.start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._done.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._done.wait(0.05):
            for process in psutil.Process().children(recursive=True):
                try:
                    connections = process.net_connections("inet")
                except psutil.Error:
                    continue
                self.looks += 1
                addresses = [one.ip for each in connections for one in (each.laddr, each.raddr) if one]
                self.foreign |= {ip for ip in addresses if not ipaddress.ip_address(ip).is_loopback}


def entries(environment: dict[str, str]) -> Iterator[tuple[int, str, int, str]]:
    for line in Path(environment["ANYFIND_TEST_SOCKETS"]).read_text(errors="replace").splitlines():
        pid, event, family, what = line.split("\t", 3)
        yield int(pid), event, int(family), what


def foreign(environment: dict[str, str]) -> list[tuple[int, str, int, str]]:
    """What goes beyond this computer."""
    return [
        one
        for one in entries(environment)
        if one[1] != "start" and one[2] != 1 and not any(own in one[3] for own in ("127.0.0.1", "::1", "localhost"))
    ]


def run(environment: dict[str, str], *arguments: str | Path) -> Any:
    done = subprocess.run(
        [sys.executable, "-m", "anyfind", *map(str, arguments), "--json"],
        capture_output=True,
        text=True,
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def make_files(folder: Path, photos: dict[str, Path]) -> None:
    folder.mkdir()
    for stem in sorted(photos)[:3]:
        (folder / photos[stem].name).write_bytes(photos[stem].read_bytes())
    (folder / "kitten.md").write_text("A kitten needs small meals and a quiet place to sleep.\n")
    (folder / "page.html").write_text("<html><img src='https://example.org/a.png'><p>An espresso.</p></html>")


def test_nothing_leaves_this_computer(
    tmp_path: Path, watched: dict[str, str], photos: dict[str, Path], weights: None
) -> None:
    files = tmp_path / "files"
    make_files(files, photos)
    with Sampler() as sampler:
        run(watched, "add", files)
        assert run(watched, "index")["embedded"] > 0
        assert run(watched, "search", "a small cat")["results"]
        assert run(watched, "search", "--image", next(files.glob("*.png")))["results"]
        with _engine(watched, tmp_path / "library"):
            (files / "later.md").write_text("The launch was delayed twice.\n")
            run(watched, "index")
            assert run(watched, "search", "a delayed rocket")["results"]
    started = {pid: what for pid, event, _, what in entries(watched) if event == "start"}
    assert any("anyfind index" in what for what in started.values())
    assert sum("worker" in what for what in started.values()) >= 2, "the workers were not watched"
    assert any(event == "socket.connect" for _, event, _, _ in entries(watched)), "the hook notices nothing"
    assert [(*one, started.get(one[0])) for one in foreign(watched)] == []
    assert sampler.looks > 10
    assert sampler.foreign == set()


class _engine:  # noqa: N801 (it is used like a function)
    """``anyfind serve`` as long as the context lasts."""

    def __init__(self, environment: dict[str, str], library: Path) -> None:
        self._environment = environment
        self._endpoint = library / "engine.json"

    def __enter__(self) -> None:
        command = [sys.executable, "-m", "anyfind", "serve"]
        self._process = subprocess.Popen(command, env=self._environment, stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + 60
        while not self._endpoint.exists():
            assert self._process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.05)

    def __exit__(self, *exc_info: object) -> None:
        self._process.terminate()
        assert self._process.wait(60) == 0
