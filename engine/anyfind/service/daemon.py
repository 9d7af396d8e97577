"""A library that stays open: one engine with its indexing loop, its jobs and its events."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from anyfind.api.answers import Folder, IndexReport
from anyfind.api.live import IndexingState
from anyfind.config import Places, Settings
from anyfind.errors import AnyfindError
from anyfind.ingest.watcher import Watcher
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.service import folders, upgrading_live
from anyfind.service.engine import Engine
from anyfind.service.events import EventLog
from anyfind.service.governor import Governor, keep_pause, kept_pause, wishes_of
from anyfind.service.jobs import JobBoard
from anyfind.service.keeper import Keeper
from anyfind.service.locking import LOCK_PATIENCE_S
from anyfind.service.loop import IndexLoop
from anyfind.service.politeness import Pause
from anyfind.service.progress import Display, Facts
from anyfind.service.readiness import make_ready
from anyfind.service.sensors import Sensors, SystemSensors
from anyfind.service.sharing import SharedEngine
from anyfind.store.records import Root

log = logging.getLogger(__name__)

PATIENCE_S: Final = 5.0
"""How long adding a folder waits for its names; those of a larger one come while it goes on."""

HEAD_START_S: Final = 5.0
"""How long folders and files are left alone at the start, so that the engine is ready for searches sooner."""

GRACE_S: Final = 15.0
"""How long indexing may take to finish what is in flight at the end."""

DRAIN_S: Final = 10.0
"""How long searches in flight may take to finish at the end."""


class Daemon:
    """What a running engine is made of, behind whatever serves it. Thread-safe once started.

    Args:
        places: Where things are.
        load_settings: Reads the settings; asked again when the engine is made anew.
        watch: Whether folders are watched and scanned now and then; else only when somebody asks.
        on_report: Told, from the loop's thread, of every round of indexing that did something.
        sensors: Tell how the computer is.
        patience_s: How long to wait for the library's lock.

    Attributes:
        places: Where things are.
        events: What happens.
        jobs: Long work.
        started_at: Epoch seconds.

    Raises:
        LibraryBusy: Another process works on the library.
    """

    def __init__(
        self,
        places: Places,
        load_settings: Callable[[], Settings],
        *,
        watch: bool = True,
        on_report: Callable[[IndexReport], None] | None = None,
        sensors: Sensors | None = None,
        patience_s: float = LOCK_PATIENCE_S,
    ) -> None:
        self.places = places
        self.started_at = time.time()
        self.events = EventLog(first=int(self.started_at * 1000))
        self._load_settings = load_settings
        settings = load_settings()
        engine = Engine.open(places, settings, write=True, patience_s=patience_s, background=True)
        try:
            pause = kept_pause(engine.store)
        except BaseException:
            engine.close()
            raise
        self._shared = SharedEngine(engine)
        self.engine = self._shared.use
        """``with daemon.engine() as engine``: the engine, which is not closed while the context lasts."""
        self.jobs = JobBoard(self.events)
        self._ready = threading.Event()
        self._settled = threading.Event()
        self._beginning = threading.Lock()
        self._reloading = threading.Lock()
        self._stopped = False
        self._display = Display(self.events, self._facts)
        self._governor = Governor(
            wishes_of(settings), settings.indexing.cpu_percent, sensors or SystemSensors(), pause, self._polite
        )
        self._loop = IndexLoop(self.engine, self._governor, self._display, self.events, on_report)

        def watcher(wake: Callable[[], None]) -> Watcher:
            return Watcher(
                enabled=settings.watch.enabled,
                quiet_s=settings.watch.quiet_s,
                patience_s=settings.watch.patience_s,
                rescan_s=settings.watch.rescan_s,
                poll_s=settings.watch.poll_s,
                avoid=(places.library,),
                wake=wake,
            )

        self._keeper = Keeper(
            self.engine,
            watcher,
            self._loop,
            self._governor,
            self._display,
            self.events,
            self._housekeeping,
            watch=watch,
        )
        self._warming = threading.Thread(target=self._warm, name="anyfind-warm", daemon=True)

    def prepare(self) -> None:
        """Get ready for searches, in the background; what else the start takes can go on beside that."""
        if self._warming.ident is None:
            self._warming.start()

    def start(self) -> None:
        """Get ready for searches, then begin to watch and to index, all in the background."""
        self.prepare()
        threading.Thread(target=self._begin, name="anyfind-begin", daemon=True).start()

    def stop(self) -> None:
        """Finish what is in flight, save what is worth it, and give the library back."""
        with self._beginning:
            if self._stopped:
                return
            self._stopped = True
        self._settled.set()
        self._display.begin("stopping")
        # Jobs may wait for the loop, so that one has to let go of them first.
        if not self._loop.stop(GRACE_S):
            # A film may be listened to for minutes; what is in flight is done again next time.
            log.info("What is in flight takes long and is given up.")
            with self.engine() as engine:
                engine.host.close()
            self._loop.stop(None)
        self._keeper.stop()
        self.jobs.close()
        if self._warming.ident is not None:
            self._warming.join(DRAIN_S)
        if self._ready.is_set():
            try:
                with self.engine() as engine:
                    engine.index.save()
            except AnyfindError as error:
                log.warning("The index could not be saved: %s", error)
        self._shared.close(DRAIN_S)

    @property
    def ready(self) -> bool:
        """Whether the index is in memory and the encoder of words is warm; searches are answered before, too."""
        return self._ready.is_set()

    # -- folders -----------------------------------------------------------------------------------

    def folders(self) -> list[Folder]:
        """The folders of the library."""
        with self.engine() as engine:
            return engine.folders()

    def add_folder(self, folder: Path, rules: Sequence[str] = ()) -> Folder:
        """Add a folder. Names can be searched when this returns, or soon after where there are very many.

        Raises:
            NoSuchFolder: It does not exist or is a file.
        """
        with self.engine() as engine:
            roots = folders.enter(engine, folder, rules)
        return self._look_at([root.id for root in roots])

    def remove_folder(self, folder_id: int) -> int:
        """Take a folder out; how many files left with it.

        Raises:
            NotFound: There is none of this number.
        """
        with self._loop.held(), self.engine() as engine:
            removed = engine.remove_folder(folders.by_id(engine, folder_id).path)
        self._folders_changed()
        return removed

    def set_rules(self, folder_id: int, rules: Sequence[str]) -> Folder:
        """Give a folder other exclusion rules; what they leave out is gone when this returns, or soon after.

        Raises:
            NotFound: There is none of this number.
        """
        with self.engine() as engine:
            root = folders.give_rules(engine, folder_id, rules)
        return self._look_at([root.id])

    def move_folder(self, old: Path, new: Path, *, force: bool = False) -> list[Folder]:
        """A folder, or everything below one, lies elsewhere now.

        Raises:
            NotFound: The library has nothing there.
            NoSuchFolder: There is no such new folder.
            BadInput: It holds none of the files.
        """
        with self._loop.held(), self.engine() as engine:
            moved = engine.move_folder(old, new, force=force)
        self._folders_changed()
        return moved

    def _look_at(self, folder_ids: Sequence[int]) -> Folder:
        """Scan folders whose facts changed, and wait for it a little."""
        trouble: list[Exception] = []
        alone = threading.Event()

        def roots(engine: Engine) -> list[Root]:
            return [root for root in engine.store.roots() if root.id in folder_ids]

        def scan() -> None:
            try:
                self._keeper.scan(roots)
            except Exception as error:  # noqa: BLE001 (raised below, in the thread that waits, or shown)
                trouble.append(error)
                if alone.is_set():
                    self._keeper.told(error)

        thread = threading.Thread(target=scan, name="anyfind-add", daemon=True)
        thread.start()
        thread.join(PATIENCE_S)
        alone.set()
        self._folders_changed()
        if trouble:
            raise trouble[0]
        with self.engine() as engine:
            return engine.folder(folder_ids[0])

    def _folders_changed(self) -> None:
        self.events.add("folders")
        self._keeper.folders_changed()
        self._loop.ring()

    # -- indexing ----------------------------------------------------------------------------------

    def indexing(self) -> IndexingState:
        """What the indexer does now."""
        return self._display.state()

    def pause(self, minutes: float | None = None) -> IndexingState:
        """Stop indexing for a while, or until somebody resumes it; a restart does not end it."""
        until = None if minutes is None else time.time() + minutes * 60
        return self._obey(Pause(paused=True, until=until))

    def resume(self, override: bool = False) -> IndexingState:
        """Go on; with ``override`` also on battery, under load, outside of the time window, whatever memory it takes.

        The override holds until the next pause or resume.
        """
        return self._obey(Pause(override=override))

    def index(
        self,
        folders: Sequence[Path],
        progress: Progress,
        cancel: CancelToken,
        *,
        retry_failed: bool = False,
    ) -> IndexReport:
        """Bring folders, or all, up to date before everything else, and wait for it.

        Somebody waits for this, so it goes on whatever would hold indexing back otherwise, a pause included.

        Raises:
            NotFound: A folder is not in the library.
            WeightsMissing: Something has to be encoded and the encoder's weights are not there.
            DiskFull: There is no space left.
            Cancelled: The engine ends.
        """
        return self._loop.index(folders, progress, cancel, retry_failed=retry_failed)

    def retry_failed(self, paths: Sequence[Path] | None = None) -> int:
        """Give failed files, all or those at some paths, another chance in the background; how many."""
        with self.engine() as engine:
            files = engine.store.retry_failed(paths)
        self.events.add("failures")
        self._loop.ring()
        return files

    def wake(self) -> None:
        """There may be something to do that had to wait."""
        self._loop.retry()

    def held(self) -> contextlib.AbstractContextManager[None]:
        """Nothing is indexed while the context lasts; what is in flight is finished first."""
        return self._loop.held()

    def settings(self) -> Settings:
        """The settings as they are on disk and in the environment now."""
        return self._load_settings()

    def heed(self) -> None:
        """Follow the settings about when, and how much of the time, indexing goes on; nothing is made anew."""
        settings = self.settings()
        self._governor.wish(wishes_of(settings), settings.indexing.cpu_percent)
        self._polite()

    def reload(self) -> None:
        """Make the engine anew with the plugins, weights, adapters and settings that are there now.

        Searches in flight finish with the old one; no search waits.
        """
        with self._reloading:
            settings = self._load_settings()
            with self._loop.held():
                with self.engine() as old:
                    old.index.save()
                    fresh = old.renewed(settings)
                make_ready(fresh, self._has_stopped)
                self._shared.replace(fresh)
            self._governor.wish(wishes_of(settings), settings.indexing.cpu_percent)
        self.events.add("models")
        self._loop.retry()
        upgrading_live.take_up(self)

    # -- inside ------------------------------------------------------------------------------------

    def _obey(self, pause: Pause) -> IndexingState:
        with self.engine() as engine:
            keep_pause(engine.store, pause)
        self._governor.obey(pause)
        self._polite()
        if not pause.paused:
            # Whoever says to go on does not want to wait for the next try after trouble.
            self._loop.retry()
        return self.indexing()

    def _polite(self) -> None:
        """What may go on became more or less."""
        self._keeper.wake()
        self._loop.ring()
        self._display.tell()

    def _facts(self) -> Facts:
        self._governor.look()
        pending, eta, scans, upgrading = 0, None, list[float | None](), False
        # A damaged library is told by what works on it; how it goes can be asked all the same.
        with contextlib.suppress(AnyfindError), self.engine() as engine:
            pending, eta = engine.store.pending_counts()[0], engine.indexer.eta()
            upgrading = upgrading_live.embeds_anew(engine)
            scans = [root.scanned_at for root in engine.store.roots()]
        watcher, known = self._keeper.watcher, [one for one in scans if one is not None]
        return Facts(
            decision=self._governor.decision,
            pause=self._governor.pause,
            pending=pending,
            eta_s=eta,
            warnings=watcher.warnings,
            watched=watcher.watched,
            last_scan=min(known) if known and len(known) == len(scans) else None,
            upgrading=upgrading,
        )

    def _warm(self) -> None:
        try:
            with self.engine() as engine:
                make_ready(engine, self._has_stopped)
        finally:
            self._ready.set()
            self._settled.set()

    def _has_stopped(self) -> bool:
        return self._stopped

    def _begin(self) -> None:
        self._settled.wait(HEAD_START_S)
        with self._beginning:
            if not self._stopped:
                self._keeper.start()
                self._loop.start()
                upgrading_live.take_up(self)

    def _housekeeping(self) -> None:
        """Give back the memory of encoders that no search has needed for long."""
        with self.engine() as engine:
            if time.monotonic() - engine.searched > engine.settings.search.keep_encoders_s:
                for encoder in engine.query_host.loaded():
                    engine.query_host.unload(encoder)
                engine.query_host.rerankers.unload()
