"""A first scan, or another one, as a process: ``python -m anyfind.bench.scanning FILES``.

Prints one JSON object a line: one as soon as names can be searched, one when text can, one at the end.
"""

from __future__ import annotations

import json
import resource
import sys
import threading
import time
from pathlib import Path
from typing import Final

import psutil

from anyfind.config import Places, Settings
from anyfind.plugins.mime import media_suffixes
from anyfind.sdk.contracts import CancelToken
from anyfind.service import Engine

_LOOK_S: Final = 0.1


def main(files: Path) -> None:
    """Add a folder to the library that the environment names and work on it until nothing is left."""
    places = Places.choose()
    with Engine.open(places, Settings.load(places), write=True) as engine:
        started = time.perf_counter()
        known = any(root.path == files for root in engine.store.roots())
        if known:
            engine.indexer.run()
            _say("rescan", started)
            return
        engine.add_folder(files)
        _say("names", started)
        over = CancelToken()
        watch = threading.Thread(target=_watch, args=(engine, started, over), name="bench-watch")
        watch.start()
        try:
            report = engine.indexer.run([])
        finally:
            over.cancel()
            watch.join()
        _say("vectors", started, embedded=report.embedded)


def _watch(engine: Engine, started: float, over: CancelToken) -> None:
    """Say so when no file's text is waited for any more."""
    media = media_suffixes()
    # To count all that waits, again and again, would take longer than much of the work.
    while engine.store.queue.any_text(media) and not over.cancelled:
        time.sleep(_LOOK_S)
    _say("text", started)


def _say(what: str, started: float, **facts: int) -> None:
    wall = time.perf_counter() - started
    own = resource.getrusage(resource.RUSAGE_SELF)
    children = [child.cpu_times() for child in psutil.Process().children(recursive=True)]
    cpu = own.ru_utime + own.ru_stime + sum(times.user + times.system for times in children)
    row = {"what": what, "wall_s": wall, "cpu_s": cpu, "rss_mb": psutil.Process().memory_info().rss / 2**20, **facts}
    sys.stdout.write(json.dumps(row) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
