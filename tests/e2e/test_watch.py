"""``anyfind index --watch``: a file that appears is found without another command."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.models, pytest.mark.slow]


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to a process there")
def test_a_new_file_is_found(run: Callable[..., Any], weights: None, tmp_path: Path) -> None:
    home, folder = tmp_path / "library", tmp_path / "files"
    folder.mkdir()
    run("add", folder, home=home)
    # A test run that was started in the background hands down an ignored Ctrl-C.
    program = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); import anyfind.__main__"
    watcher = subprocess.Popen(
        [sys.executable, "-c", program, "index", "--watch"],
        env={**os.environ, "ANYFIND_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert watcher.stderr is not None
        assert "Watching" in watcher.stderr.readline()
        time.sleep(1)
        (folder / "note.txt").write_text("The lighthouse keeper polished the lamp.")
        deadline = time.monotonic() + 180
        found: list[Any] = []
        while not found and time.monotonic() < deadline:
            found = [r for r in run("search", "lighthouse", "--json", home=home).json["results"] if r["segment"]]
        assert Path(found[0]["path"]).name == "note.txt"
    finally:
        watcher.send_signal(signal.SIGINT)
        out, _ = watcher.communicate(timeout=120)
    assert watcher.returncode == 0
    assert "1 new" in out
