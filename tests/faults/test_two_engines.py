"""One engine a library: the second one says so, readers are let in, and a killed one leaves nothing locked."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from anyfind.api.endpoint import Endpoint, write_endpoint
from anyfind.errors import LibraryBusy
from anyfind.service.engine import Engine
from fakes.opened import filled, opened, places_in

HOLD = """
import sys, time
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from fakes.opened import opened, places_in
with opened(places_in(Path(sys.argv[2]))) as engine:
    engine.store.roots()
    print("open", flush=True)
    time.sleep(600)
"""


def other_engine(home: Path) -> subprocess.Popen[str]:
    """Another process that has the library open for writing."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(Path(__file__).resolve().parent.parent), str(home)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def test_the_second_engine_is_kept_out_and_readers_are_not(tmp_path: Path) -> None:
    places = places_in(tmp_path / "home")
    filled(places, 20)
    with other_engine(tmp_path / "home") as other:
        with pytest.raises(LibraryBusy, match="working on the library"):
            Engine.open(places, opened(places, write=False).settings, write=True, patience_s=0.05)
        write_endpoint(places.library, Endpoint(1, "0" * 64, other.pid, "1"))
        with pytest.raises(LibraryBusy, match=f"process {other.pid}"):
            Engine.open(places, opened(places, write=False).settings, write=True, patience_s=0.05)
        with opened(places, write=False) as reader:
            assert len(reader.store.search_text("words", 5)) == 5
        other.send_signal(signal.SIGKILL)
    with opened(places) as engine:
        assert engine.check(repair=True).damage == []


def test_two_in_one_process(tmp_path: Path) -> None:
    places = places_in(tmp_path / "home")
    with opened(places) as first, pytest.raises(LibraryBusy):
        Engine.open(places, first.settings, write=True, patience_s=0.05)


def test_the_command_line_says_it_in_one_sentence(tmp_path: Path) -> None:
    filled(places_in(tmp_path / "home"), 5)
    with other_engine(tmp_path / "home") as other:
        done = subprocess.run(
            [sys.executable, "-m", "anyfind", "check", "--repair", "--home", str(tmp_path / "home" / "library")],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "ANYFIND_CACHE": str(tmp_path / "cache")},
        )
        other.kill()
    assert done.returncode == 5, done.stdout + done.stderr
    assert "Another Anyfind is working on the library" in done.stderr
    assert "Traceback" not in done.stderr
