"""A watcher on a real folder, with a clock that can be set forward and a source that can be looked at."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from anyfind.ingest.inotify import InotifyHints
from anyfind.ingest.mounts import Mounts
from anyfind.ingest.watcher import Watcher
from anyfind.store.records import Root

LONG = 60.0


class Watched:
    """A watcher on a folder, with a clock that can be set forward and a source that can be looked at."""

    def __init__(self, path: Path) -> None:
        self.root = Root(1, path, "online", None, 0.0, None)
        self.ahead = 0.0
        self.kinds: dict[str, str] = {}
        self.limit: int | None = None
        self.refuse: OSError | None = None
        self.sources: list[InotifyHints] = []
        self.options: dict[str, Any] = {}
        self.watcher: Watcher | None = None

    def clock(self) -> float:
        return time.monotonic() + self.ahead

    def source(self, listener: Any, filesystem: Any, skip: Any, leave: Any) -> InotifyHints:
        if self.refuse is not None:
            raise self.refuse
        self.sources.append(InotifyHints(listener, filesystem, skip, leave, self.limit))
        return self.sources[-1]

    def start(self, *roots: Root) -> Watcher:
        self.watcher = Watcher(
            quiet_s=0.05,
            clock=self.clock,
            source=self.source,
            mounts=lambda: Mounts(dict(self.kinds)),
            health_s=0.05,
            **self.options,
        )
        self.watcher.start()
        self.watcher.set_roots(roots or (self.root,))
        return self.watcher

    def told(self, path: str, root_id: int = 1) -> set[str]:
        """Wait until a path comes due; everything that came due until then."""
        seen: set[str] = set()

        def came() -> bool:
            assert self.watcher is not None
            seen.update(self.watcher.due().get(root_id, ()))
            return path in seen

        until(came)
        return seen

    def settled(self) -> InotifyHints:
        """Wait for the first looks at the root to be over."""
        self.told("")
        until(lambda: bool(self.sources) and self.sources[-1].watched > 0)
        self.rest()
        return self.sources[-1]

    def rest(self) -> None:
        assert self.watcher is not None
        quiet_since = time.monotonic()
        while time.monotonic() - quiet_since < 0.3:
            if self.watcher.due():
                quiet_since = time.monotonic()
            time.sleep(0.01)


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + LONG
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


@contextlib.contextmanager
def planted(root: Path) -> Iterator[Watched]:
    """A watcher of a new folder with files that belong to a library and files that do not.

    At the end the watcher is stopped, if it was started, and watches nothing.
    """
    for name in ("a/b/letter.txt", "c/picture.jpg", ".git/objects/x", "node_modules/p/index.js", "env/pyvenv.cfg"):
        file = root / name
        file.parent.mkdir(parents=True)
        file.write_text("x")
    watched = Watched(root)
    yield watched
    if watched.watcher is not None:
        watched.watcher.stop()
        assert watched.watcher.watched == 0
