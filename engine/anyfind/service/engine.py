"""One open library with everything that works on it, wired by hand."""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

import filelock

from anyfind.align.adapters import AdapterStore
from anyfind.api.answers import Folder, IndexReport, SearchAnswer, Status
from anyfind.config import Places, Settings
from anyfind.index import IndexManager, View
from anyfind.ingest.indexer import Indexer
from anyfind.plugins.models import ModelStore
from anyfind.plugins.registry import Registry
from anyfind.plugins.worker.host import WorkerHost
from anyfind.plugins.worker.priority import Priority
from anyfind.sdk.contracts import CancelToken, Progress
from anyfind.sdk.manifest import WeightFile
from anyfind.sdk.types import Space
from anyfind.search.picture_words.telling import PictureWords
from anyfind.search.query import Query
from anyfind.search.searcher import Searcher
from anyfind.service import (
    alignment,
    checking,
    choices,
    fitting,
    folders,
    models,
    moving,
    plugins,
    rounds,
    stamps,
    status,
    upgrading,
    wording,
)
from anyfind.service import backup as backups
from anyfind.service.backup import BackupReport
from anyfind.service.checking import CheckReport
from anyfind.service.fitting import FitRequest
from anyfind.service.hosting import make_host, make_indexer
from anyfind.service.locking import LOCK_PATIENCE_S, locked
from anyfind.service.parts import PartLocks, part
from anyfind.service.searching import make_searcher
from anyfind.spaces.graph import SpaceGraph
from anyfind.store import Store
from anyfind.store.migrate import outdated
from anyfind.store.records import Root
from anyfind.thumbs import ThumbnailStore


class Engine:
    """A library that is open. Use it as a context manager.

    Everything is built on first use, so that ``status`` loads no model and ``folders`` no index.

    Args:
        places: Where things are.
        settings: What the user chose.
        lock: The library's lock, held, or ``None`` for a command that only reads.
        background: Whether nobody waits for what is indexed, so that it steps back behind other programs.
    """

    def __init__(
        self, places: Places, settings: Settings, lock: filelock.BaseFileLock | None, *, background: bool = False
    ) -> None:
        self.building = PartLocks()
        self.searched = time.monotonic()
        self.places = places
        self.settings = settings
        self.log = logging.getLogger("anyfind.service")
        self._lock = lock
        self.attended = background
        self._closing = contextlib.ExitStack()

    @classmethod
    def open(
        cls,
        places: Places,
        settings: Settings,
        *,
        write: bool,
        patience_s: float = LOCK_PATIENCE_S,
        background: bool = False,
    ) -> Engine:
        """Open a library, made on first use.

        Args:
            places: Where things are.
            settings: What the user chose.
            write: Take the library's lock.
            patience_s: How long to wait for the lock.
            background: Whether nobody waits for what is indexed.

        Raises:
            LibraryBusy: Another process is writing to it.
            LibraryReadOnly: It should be written to, and cannot be.
        """
        return cls(places, settings, locked(places, patience_s) if write else None, background=background)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def close(self) -> None:
        """Close what was opened and give the lock back."""
        self._closing.close()
        if self._lock is not None:
            self._lock.release()

    def renewed(self, settings: Settings) -> Engine:
        """The same library, opened anew with what is installed and set now, beside this one, which keeps no lock.

        Args:
            settings: What the user chose meanwhile.
        """
        lock, self._lock = self._lock, None
        return Engine(self.places, settings, lock, background=self.attended)

    # -- parts, each built on first use ------------------------------------------------------------

    @part
    def store(self) -> Store:
        """The database."""
        if self._lock is None and outdated(self.places.database):
            # Who only reads may still be the one who makes the library or brings it up to date, but not under others.
            with locked(self.places):
                Store.open(self.places.database).close()
        store = Store.open(self.places.database, alone=self._lock is not None)
        self._closing.callback(store.close)
        return store

    @part
    def registry(self) -> Registry:
        """The installed plugins."""
        return Registry(plugins.found(self.places))

    @part
    def models(self) -> ModelStore:
        """The weights."""
        return ModelStore(self.places.models)

    @part
    def host(self) -> WorkerHost:
        """Runs extractors and encoders in processes of their own."""
        return self._host(at_once=False, priority=self.settings.indexing.priority if self.attended else "normal")

    @part
    def query_host(self) -> WorkerHost:
        """The same with the engine's own encoders in this process: one query is answered before another has started."""
        return self._host(at_once=True, priority="normal")

    def _host(self, *, at_once: bool, priority: Priority) -> WorkerHost:
        host = make_host(self.places, self.chosen, self.registry, self.models, at_once=at_once, priority=priority)
        self._closing.callback(host.close)
        return host

    @part
    def chosen(self) -> Settings:
        """The settings with the encoders that serve now, which need not be those that they ask for."""
        return choices.chosen(self)

    @part
    def encoders(self) -> Mapping[str, tuple[str, Space]]:
        """Encoder id and space by modality."""
        entries = self.registry.default_encoders(self.chosen.encoders)
        served = {}
        for modality in dict.fromkeys(modality for entry in entries for modality in entry.modalities):
            # An encoder that was chosen for pictures may take words as well; those keep their own.
            entry = self.registry.default_encoder(modality, self.chosen.encoders)
            if entry is not None and entry in entries:
                served[modality] = (entry.full_id, self.query_host.space(entry.full_id))
        return served

    @part
    def adapters(self) -> AdapterStore:
        """The adapters that ship with plugins and those of this library."""
        return AdapterStore(self.places.adapters, self.places.cache, self.registry, self.query_host)

    @part
    def graph(self) -> SpaceGraph:
        """Spaces and the adapters in use between them."""
        return choices.graph(self)

    @part
    def former(self) -> Mapping[str, list[Space]]:
        """By modality, the spaces of encoders that were left, in which files may still have vectors."""
        return choices.former(self)

    @part
    def index(self) -> IndexManager:
        """Nearest neighbours."""
        manager = IndexManager(self.store, self.places.index, self._views, exact_below=self.settings.index.exact_below)
        self._closing.callback(manager.close)
        return manager

    def _views(self) -> Sequence[View]:
        return choices.views(self)

    @part
    def indexer(self) -> Indexer:
        """Brings the library up to date."""
        return make_indexer(self)

    @part
    def searcher(self) -> Searcher:
        """Answers queries."""
        searcher = make_searcher(self)
        self._closing.callback(searcher.close)
        return searcher

    @part
    def picture_words(self) -> PictureWords:
        """Tells pictures in words."""
        return wording.make(self)

    @part
    def thumbnails(self) -> ThumbnailStore:
        """Small pictures of files."""
        drawers = [row.distribution for row in self.registry.rows() if row.error is None and row.disabled is None]
        drawers += [entry.full_id for entry in self.registry.extractors()]
        return ThumbnailStore(self.places.thumbnails, "\n".join(sorted(drawers)))

    # -- folders -----------------------------------------------------------------------------------

    def add_folder(self, folder: Path, rules: Sequence[str] = ()) -> Folder:
        """Add a folder and learn the names in it, but for those that the rules leave out.

        Raises:
            NoSuchFolder: It does not exist or is a file.
            BadInput: A rule is no pattern.
        """
        roots = folders.enter(self, folder, rules)
        self.indexer.scan(roots)
        return self.folder(roots[0].id)

    def remove_folder(self, folder: Path) -> int:
        """Take a folder out; the number of files that left the library with it."""
        return folders.remove(self, folder)

    def set_rules(self, folder_id: int, rules: Sequence[str]) -> Folder:
        """Give a folder other rules; what they leave out leaves the library, what they let in is scanned.

        What comes back later is read and embedded anew, because contents that no file has are let go.

        Raises:
            BadInput: A rule is no pattern.
            NotFound: The library has no such folder.
        """
        self.indexer.scan([folders.give_rules(self, folder_id, rules)])
        return self.folder(folder_id)

    def folders(self) -> list[Folder]:
        """The folders of the library."""
        return folders.described(self, self.store.roots())

    def folder(self, folder_id: int) -> Folder:
        """One of them, by its number."""
        return folders.described(self, [folders.by_id(self, folder_id)])[0]

    def move_folder(self, old: Path, new: Path, *, force: bool = False) -> list[Folder]:
        """Say that a folder, or everything below a parent of several, lies elsewhere now; nothing is indexed again.

        Raises:
            NotFound: No folder of the library lies there.
            NoSuchFolder: The new place is no folder, and nobody insists.
            BadInput: It holds nothing that is known, and nobody insists; or it is a folder of the library already.
        """
        return folders.described(self, moving.move(self, old, new, force=force))

    def root(self, folder: Path) -> Root:
        """A folder of the library by its path.

        Raises:
            NotFound: It is not in the library.
        """
        return folders.by_path(self, folder)

    def bring_up_to_date(
        self,
        folders: Sequence[Path],
        progress: Progress,
        *,
        retry_failed: bool = False,
        cancel: CancelToken | None = None,
    ) -> IndexReport:
        """Scan, extract, embed and index what changed.

        Args:
            folders: Only these; all when empty.
            progress: Called with (done, total, what).
            retry_failed: Try quarantined files again.
            cancel: Stops after the work in flight.
        """
        if upgrading.take_up_at_once(self, progress, cancel or CancelToken()):
            self.begin_anew()
        return rounds.bring_up_to_date(self, folders, progress, retry_failed=retry_failed, cancel=cancel)

    def begin_anew(self) -> None:
        """Forget every part, so that each is made of what is there now. Only while nobody else uses this engine."""
        self._closing.close()
        for name, made in vars(type(self)).items():
            if isinstance(made, part):
                vars(self).pop(name, None)

    def search(self, query: Query, *, by_names_at_least: bool = False) -> SearchAnswer:
        """Answer a query; with ``by_names_at_least`` from names and text alone while weights are missing."""
        self.searched = time.monotonic()
        answer = self.searcher.search(query, by_names_at_least=by_names_at_least)
        return wording.explained(self, query, answer) if query.explain else answer

    def status(self, *, failures: bool = True) -> Status:
        """The state of the library; with each file that could not be read, or their number alone."""
        return status.collect(self, failures=failures)

    def check(self, *, repair: bool, progress: Progress | None = None) -> CheckReport:
        """Look for damage, and repair what can be repaired."""
        return checking.check(self, repair=repair, progress=progress)

    def backup(self, target: Path, progress: Progress | None = None, *, overwrite: bool = False) -> BackupReport:
        """Copy what cannot be made again of the library into one file.

        Raises:
            BadInput: The file is there already.
            NoSuchFolder: Its folder does not exist.
            DiskFull: There is no space for it.
        """
        return backups.backup(self, target, progress, overwrite=overwrite)

    def missing_weights(self, modalities: Collection[str] | None = None) -> list[WeightFile]:
        """Weights of the chosen encoders that are not here; only for these modalities, if any are given."""
        return models.missing(self, modalities)

    def require_weights(self, modalities: Collection[str] | None = None) -> None:
        """Refuse to go on without weights.

        Raises:
            WeightsMissing: Some are missing.
        """
        models.require(self, modalities)

    def missing_pack(self) -> list[WeightFile]:
        """Weights of the chosen encoders and of the extractors that are not here."""
        return models.missing_everywhere(self)

    def pull_weights(self, progress: Progress) -> None:
        """Fetch what the chosen encoders and the extractors miss and make them ready to run."""
        models.pull(self, self.missing_pack(), progress, None)

    def pull_pack(self, pack: str, progress: Progress, source: Path | None) -> list[WeightFile]:
        """Fetch a pack; the files that were fetched."""
        return models.pull_pack(self, pack, progress, source)

    def bundle_weights(self, folder: Path) -> int:
        """Copy the weights that are here into a folder; the number of files."""
        return models.bundle(self, folder)

    def model_rows(self) -> list[dict[str, Any]]:
        """One row an encoder, for ``models list``."""
        return models.rows(self)

    def plugin_rows(self) -> list[dict[str, Any]]:
        """One row a plugin, for ``plugin list``."""
        return plugins.rows(self)

    def fit_adapter(self, request: FitRequest, progress: Progress, cancel: CancelToken | None = None) -> dict[str, Any]:
        """Fit a bridge and install or write it."""
        return fitting.fit_adapter(self, request, progress, cancel or CancelToken())

    def evaluate_retrieval(
        self, files: Path | None, captions: Path | None, modality: str | None, route: str | None, progress: Progress
    ) -> dict[str, Any]:
        """Recall both ways on captioned files."""
        return alignment.evaluate(self, files, captions, modality, route, progress)

    def evaluate_stamps(self, folder: Path | None, progress: Progress) -> dict[str, Any]:
        """Recall across words, pictures, sounds and speech on the stamps of Tux Paint."""
        return stamps.evaluate(self, folder, progress)

    def adapter_rows(self) -> list[dict[str, Any]]:
        """One row an adapter, for ``align list``."""
        return alignment.rows(self)

    def use_adapter(self, name: str) -> None:
        """Search through an adapter from now on."""
        self.adapters.use(name)

    def remove_adapter(self, name: str) -> None:
        """Remove an adapter of this library."""
        self.adapters.remove(name)
