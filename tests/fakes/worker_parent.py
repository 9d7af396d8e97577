"""A program that keeps workers busy until somebody ends it: ``python -m fakes.worker_parent FOLDER KIND``."""

from __future__ import annotations

import signal
import sys
import threading
import time
from pathlib import Path

import psutil

from anyfind.plugins.models import ModelStore
from anyfind.plugins.states import PluginStates
from anyfind.plugins.worker.host import WorkerHost
from anyfind.sdk import Source
from data_makers.hostile_plugins import hostile_registry


def say_ready() -> None:
    """Once both are there, and one of them had a second to get to work."""
    while len(psutil.Process().children()) < 2:
        time.sleep(0.01)
    time.sleep(1.0)
    print("ready", flush=True)  # noqa: T201 (for the test that started it)


def main(folder: Path, kind: str) -> None:
    """Ask a plugin that never answers, and one that is idle after its answer."""
    # A shell that starts something in the background lets it ignore Ctrl-C, and so all that it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    packages = folder / "packages"
    sys.path.insert(0, str(packages))
    registry = hostile_registry(packages, kind, "tame")
    places = (registry, ModelStore(folder / "models"), folder / "data", folder / "cache")
    host = WorkerHost(*places, states=PluginStates(folder / "states.json"), timeout_factor=1000)
    for name in (kind, "tame"):
        (folder / f"a.{name}").write_text("words")
    host.extract(Source(folder / "a.tame", "application/octet-stream", 5))
    threading.Thread(target=say_ready, daemon=True).start()
    host.extract(Source(folder / f"a.{kind}", "application/octet-stream", 5))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
