"""Run as a program: index a folder with the fake host, slowly, and say so after every file."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from anyfind.ingest.indexer import Indexer
from anyfind.ingest.ports import IngestOptions
from anyfind.sdk.types import Source
from anyfind.store.facade import Store
from fakes.host import ENCODERS, FakeHost, media_type

OPTIONS = IngestOptions(window=32, batch=4, batches={}, commit_items=8, text_seconds=0.05, commit_seconds=0.05)

PROMPT = 350
"""From this item on, a slow run is a very slow one."""


def main(library: Path, mode: str) -> None:
    """Index; ``mode`` is ``slow`` (a few milliseconds a file), or ``crash NAME`` (die on that file)."""

    def extract(source: Source) -> None:
        time.sleep(0.003)
        if mode.startswith("crash ") and source.path.name == mode.removeprefix("crash "):
            os.abort()

    encoded = 0

    def encode(_encoder: str, items: Sequence[object]) -> None:
        nonlocal encoded
        encoded += len(items)
        # Whoever is to end this in the middle may be late.
        time.sleep((0.002 if encoded <= PROMPT or mode != "slow" else 0.2) * len(items))

    with Store.open(library) as store:
        host = FakeHost(on_extract=extract, on_encode=encode)
        _say("started")
        Indexer(store, host, ENCODERS, media_type, options=OPTIONS).run()
        _say("finished")


def _say(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    # A test run that was started in the background hands down an ignored Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    main(Path(sys.argv[1]), sys.argv[2])
