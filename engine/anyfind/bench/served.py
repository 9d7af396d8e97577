"""A running engine of its own to be measured, in a process like any user's."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from anyfind.api.endpoint import read_endpoint
from anyfind.bench.pretender import with_pretender
from anyfind.client.engine import EngineClient
from anyfind.errors import AnyfindError

START_S: Final = 60.0


def surroundings(folder: Path) -> dict[str, str]:
    """The environment of processes whose library, caches and pretending plugin lie in a folder."""
    environment = with_pretender(folder / "plugin")
    # What other programs do meanwhile must not decide what is measured.
    environment["ANYFIND_INDEXING__BUSY_ABOVE"] = "100"
    environment["ANYFIND_INDEXING__ON_BATTERY"] = "everything"
    environment["ANYFIND_CACHE"] = str(folder / "cache")
    environment["ANYFIND_MODELS"] = str(folder / "models")
    environment["ANYFIND_HOME"] = str(folder / "library")
    environment["ANYFIND_ENVIRONMENTS"] = str(folder / "environments")
    return environment


@contextlib.contextmanager
def served(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], EngineClient]]:
    """``anyfind serve`` on the library in a folder, from the moment that it listens until the end of the context.

    Args:
        folder: With the pretending plugin in ``plugin``.
    """
    library = folder / "library"
    command = [sys.executable, "-m", "anyfind", "serve", "--home", str(library), "--json"]
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(command, env=surroundings(folder), stdout=said, stderr=said)
    try:
        deadline = time.monotonic() + START_S
        while (endpoint := read_endpoint(library)) is None or endpoint.pid != process.pid:
            if process.poll() is not None or time.monotonic() > deadline:
                raise AnyfindError(f"The engine did not start: {(folder / 'said').read_text(errors='replace')[-500:]}")
            time.sleep(0.05)
        with EngineClient(endpoint) as client:
            yield process, client
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
