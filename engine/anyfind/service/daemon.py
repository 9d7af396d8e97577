"""A library that stays open: one engine with its indexing loop, its jobs and its events."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from anyfind.api.answers import Folder, IndexReport
from anyfind.api.live import IndexingState
from anyfind.config import Places, Settings
from anyfind.errors import NotFound
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.service.engine import Engine
from anyfind.service.events import EventLog
from anyfind.service.jobs import JobBoard
from anyfind.service.loop import IndexLoop


class Daemon:
    """What a running engine is made of, behind whatever serves it. Thread-safe once started.

    Args:
        places: Where things are.
        load_settings: Reads the settings; asked again when the engine is made anew.

    Attributes:
        places: Where things are.
        events: What happens.
        jobs: Long work.
        loop: Brings the library up to date.
        started_at: Epoch seconds.
    """

    def __init__(self, places: Places, load_settings: Callable[[], Settings]) -> None:
        self.places = places
        self.started_at = time.time()
        self.events = EventLog(first=int(self.started_at * 1000))
        self.jobs = JobBoard(self.events)
        self._load_settings = load_settings
        self._engine = Engine.open(places, load_settings(), write=True)
        self._using = threading.RLock()
        self.loop = IndexLoop(self._engine, self.events)

    def start(self) -> None:
        """Begin to watch and to index."""
        self.loop.start()

    def stop(self) -> None:
        """Finish what is in flight, save what is worth it, and give the library back."""
        self.jobs.close()
        self.loop.stop()
        self._engine.close()

    @property
    def ready(self) -> bool:
        """Whether the index is in memory; searches are answered before, too."""
        return True

    @contextlib.contextmanager
    def engine(self) -> Iterator[Engine]:
        """The engine, which is not replaced while the context lasts."""
        yield self._engine

    def folders(self) -> list[Folder]:
        """The folders of the library."""
        with self.engine() as engine:
            return engine.folders()

    def add_folder(self, folder: Path, rules: Sequence[str] = ()) -> Folder:
        """Add a folder; its names can be searched when this returns, its contents soon after."""
        with self.engine() as engine:
            added = engine.add_folder(folder)
            if rules:
                engine.store.set_root_rules(added.id, rules)
        self.events.add("folders")
        return self._folder(added.id)

    def remove_folder(self, folder_id: int) -> int:
        """Take a folder out; how many files left with it."""
        with self.engine() as engine:
            removed = engine.remove_folder(Path(self._folder(folder_id).path))
        self.events.add("folders")
        return removed

    def indexing(self) -> IndexingState:
        """What the indexer does now."""
        return self.loop.state()

    def index(
        self, folders: Sequence[Path], progress: Progress, cancel: CancelToken, *, retry_failed: bool = False
    ) -> IndexReport:
        """Bring folders, or all, up to date next, and wait for it."""
        return self.loop.index(folders, progress, cancel, retry_failed=retry_failed)

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Nothing is indexed while the context lasts."""
        with self.loop.held():
            yield

    def _folder(self, folder_id: int) -> Folder:
        for folder in self.folders():
            if folder.id == folder_id:
                return folder
        raise NotFound(f"The library has no folder with the number {folder_id}.", hint="'anyfind folders' lists them.")
