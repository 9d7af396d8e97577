"""Runs plugins in processes of their own."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from anyfind.errors import Cancelled, PluginError
from anyfind.plugins.ahead import ReadAhead
from anyfind.plugins.batches import encode_all
from anyfind.plugins.checks import check_head
from anyfind.plugins.collecting import Collector
from anyfind.plugins.contexts import Contexts, opening, travelling
from anyfind.plugins.drawing import Draws
from anyfind.plugins.extracted import Extracted
from anyfind.plugins.in_process import InProcessHost
from anyfind.plugins.mime import source_of
from anyfind.plugins.models import ModelStore
from anyfind.plugins.registry import Registry
from anyfind.plugins.reranking import RerankerHost
from anyfind.plugins.scratch import Scratch
from anyfind.plugins.states import PluginStates
from anyfind.plugins.worker.crowds import Asked, Crowds, Said
from anyfind.plugins.worker.deaths import Deaths
from anyfind.plugins.worker.launching import Launcher
from anyfind.plugins.worker.orders import Orders
from anyfind.plugins.worker.pool import Pool, Watch
from anyfind.plugins.worker.priority import Priority
from anyfind.plugins.worker.process import Worker
from anyfind.plugins.worker.reranking import WorkerRerankers
from anyfind.plugins.worker.told import as_said
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.errors import AnyfindError
from anyfind.sdk.manifest import EncoderEntry, ExtractorEntry
from anyfind.sdk.types import ClassifierHead, EncodeResult, Role, Source, Space

_START_S: Final = 120.0
_LOAD_S: Final = 300.0
"""Seconds for a plugin's own imports; torch from a cold disk takes a minute."""

_OPENING: Final = 10.0
"""How many times longer than a call opening may take."""


class WorkerHost(Draws):
    """Runs extractors and encoders in processes of their own. Safe to use from several threads.

    Each plugin has a process for its encoders and up to ``workers`` for its extractors, started when they
    are needed and ended when they have had nothing to do for a while. A plugin that crashes, hangs or takes
    too much memory costs what it was working on: that call raises a
    :class:`~anyfind.errors.PluginDied`. After three deaths within a minute the plugin is switched off.

    Args:
        registry: What is installed.
        models: Where weights lie.
        data_dir: Parent of the plugins' data folders.
        cache_dir: Parent of the plugins' cache folders.
        settings: The user's settings by plugin id.
        threads: How many threads an encoder may keep busy, and all extractors together.
        device: ``"cpu"``, ``"cuda"``, ``"mps"`` or ``"auto"``.
        states: Where plugins are switched off.
        memory_mb: Memory that a process may use, unless its manifest declares more.
        idle_s: Seconds without work after which a process is ended.
        timeout_factor: Multiplies the time limits of all plugins.
        workers: Processes for one plugin's extractors at most.
        priority: How far the processes step back behind other programs.
        device_memory_mb: How much of the device's memory an encoder may take.
        local: Encoders that run in this process instead, by full id, because a single search is answered
            before a process has started. Those of plugins with an environment of their own never do.
    """

    def __init__(
        self,
        registry: Registry,
        models: ModelStore,
        data_dir: Path,
        cache_dir: Path,
        settings: Mapping[str, Mapping[str, object]] | None = None,
        threads: int = 1,
        device: str = "cpu",
        *,
        states: PluginStates,
        memory_mb: int = 3072,
        idle_s: float = 60.0,
        timeout_factor: float = 1.0,
        workers: int = 2,
        local: Callable[[str], bool] | None = None,
        priority: Priority = "normal",
        device_memory_mb: int | None = None,
    ) -> None:
        self._registry = registry
        self._contexts = Contexts(registry, models, data_dir, cache_dir, settings, device, device_memory_mb)
        self._in_process = InProcessHost(registry, models, data_dir, cache_dir, settings, threads, device)
        self._local = local
        self._threads = threads
        self._memory_mb = memory_mb
        self._factor = timeout_factor
        self._workers = max(1, workers)
        self._share = max(1, threads // self._workers)
        self._orders = Orders(registry, threads, self._share, memory_mb, device, priority)
        self._deaths = Deaths(states)
        self._launcher = Launcher()
        self._lock = threading.Lock()
        self._pools: dict[tuple[str, bool], Pool] = {}
        self._closed = False
        self._spaces: dict[str, Space] = {}
        self._watch = Watch(self._all_pools, idle_s)
        self._scratch = Scratch(self._contexts.scratch)
        self._collector = Collector(registry.extractors(), self, self._scratch)
        self._crowds = Crowds(
            self._working,
            lambda entry: travelling(self._contexts.make(entry.full_id, self._share, self._contexts.weights(entry))),
            lambda entry: entry.timeout_s * self._factor,
            memory_mb,
        )
        self.rerankers: RerankerHost = WorkerRerankers(
            registry, self._contexts, self._here, self._encoding, threads, timeout_factor
        )

    def source(self, path: Path) -> Source:
        """A file with its media type.

        Raises:
            OSError: It cannot be read.
        """
        return source_of(path)

    def extract(self, source: Source, cancel: CancelToken | None = None, *, adding: bool = True) -> Extracted:
        """Let the extractor that is surest read the file, and with ``adding`` those that add to it.

        A type that no extractor knows is no error: the result has no segments and modality ``"other"``.

        Args:
            source: The file.
            cancel: Ends the process that reads it when set.
            adding: Whether words in pictures, speech and the like are wanted, which take their time.

        Raises:
            BadInput: The file can never be read.
            OSError: It cannot be read now.
            PluginError: The extractor broke its contract, died or is switched off.
            Cancelled: The token was set.
        """
        return self._collector.collect(source, cancel or CancelToken(), adding=adding)

    def texts(self, files: Sequence[tuple[Source, bytes]]) -> list[Extracted | Exception]:
        """What can be read quickly of files, with their first bytes; an error belongs to its file."""
        return self._collector.texts(files, CancelToken())

    def space(self, encoder_id: str) -> Space:
        """The space of an encoder under the user's settings. Starts no process if it is the default one.

        Raises:
            NotFound: There is no such encoder.
            BadInput: A setting names something that is no model.
        """
        entry = self._registry.encoder(encoder_id)
        if not self._contexts.configured(entry):
            return entry.space
        if self._here(encoder_id):
            return self._in_process.space(encoder_id)
        if encoder_id not in self._spaces:
            with self._encoding(encoder_id).worker() as worker:
                self._configure(worker, entry)
        return self._spaces[encoder_id]

    def encode(self, encoder_id: str, items: Sequence[object], role: Role) -> EncodeResult:
        """Vectors of any number of items, in batches of the size that the manifest asks for.

        The encoder is opened on first use. An item that cannot be encoded fails alone.

        Raises:
            WeightsMissing: Its weights were not pulled.
            PluginError: The encoder broke its contract, died or is switched off.
        """
        if self._here(encoder_id):
            return self._in_process.encode(encoder_id, items, role)
        entry = self._registry.encoder(encoder_id)
        with self._encoding(encoder_id).worker() as worker:
            self._open(worker, entry)

            def call(batch: Sequence[object]) -> EncodeResult:
                request = {"op": "encode", "id": encoder_id, "items": list(batch), "role": role.value}
                result: EncodeResult = worker.call(request, "encode", entry.timeout_s * self._factor, share=True)
                return result

            return encode_all(encoder_id, self._spaces[encoder_id], entry.batch, items, call)

    def classifier(self, encoder_id: str) -> ClassifierHead:
        """The classifier on top of an encoder, opened if need be.

        Raises:
            PluginError: The encoder has none, or one that does not fit its vectors.
            WeightsMissing: Its weights were not pulled.
        """
        if self._here(encoder_id):
            return self._in_process.classifier(encoder_id)
        entry = self._registry.encoder(encoder_id)
        if not entry.classifier:
            raise PluginError(f"The encoder {encoder_id} has no classifier.")
        with self._encoding(encoder_id).worker() as worker:
            self._open(worker, entry)
            request = {"op": "classifier", "id": encoder_id}
            head: ClassifierHead = worker.call(request, "give its classifier", entry.timeout_s * self._factor)
        check_head(encoder_id, self._spaces[encoder_id], head)
        return head

    def loaded(self) -> list[str]:
        """Encoders that are open now, wherever they run."""
        workers = [worker for pool in self._all_pools() for worker in pool.workers() if worker.alive]
        return sorted({full_id for worker in workers for full_id in worker.open} | set(self._in_process.loaded()))

    def running(self) -> list[str]:
        """The plugin of every process that runs now."""
        return [pool.plugin for pool in self._all_pools() for worker in pool.workers() if worker.alive]

    def unload(self, encoder_id: str) -> None:
        """End the process that an encoder is open in, unless it is at work; another starts when needed."""
        self._registry.encoder(encoder_id)
        if self._here(encoder_id):
            self._in_process.unload(encoder_id)
        else:
            self._encoding(encoder_id).drop(lambda worker: encoder_id in worker.open)

    def step_back(self, priority: Priority) -> None:
        """How far processes step back from now on; those that have nothing to do are replaced when needed."""
        if priority != self._orders.priority:
            self._orders.priority = priority
            for pool in self._all_pools():
                pool.drop(lambda _: True)

    def close(self) -> None:
        """End all processes; calls under way raise :class:`~anyfind.errors.Cancelled`."""
        with self._lock:
            self._closed = True
        for pool in self._all_pools():
            pool.close()
        self._watch.close()
        self._launcher.close()
        self.rerankers.unload()
        self._in_process.close()
        self._scratch.close()

    # -- what the collector asks for ---------------------------------------------------------------

    def sniff(self, entries: Sequence[ExtractorEntry], path: Path, head: bytes) -> Mapping[str, float | Exception]:
        """How sure each extractor is, or what it raised, by full id; one question for each plugin.

        Raises:
            OSError: The file cannot be read.
        """
        by_plugin: dict[str, list[ExtractorEntry]] = {}
        for entry in entries:
            by_plugin.setdefault(self._registry.plugin_of(entry.full_id), []).append(entry)
        said: dict[str, float | Exception] = {}
        for asked in by_plugin.values():
            try:
                said.update(self._sniff(asked, path, head))
            except Cancelled:
                raise
            except AnyfindError as error:
                said.update({entry.full_id: error for entry in asked})
        return said

    @contextlib.contextmanager
    def read(
        self, entry: ExtractorEntry, source: Source, scratch: Path, cancel: CancelToken
    ) -> Iterator[Iterator[object]]:
        """What one extractor gives."""
        weights = self._contexts.weights(entry)
        context = travelling(self._contexts.make(entry.full_id, self._share, weights, scratch=scratch))
        request = {"op": "extract", "id": entry.full_id, "source": source, "context": context}
        with self._working([entry], cancel) as worker:
            answers = worker.ask(request, f"read {source.path.name}", entry.timeout_s * self._factor, cancel)
            with contextlib.closing(answers):
                yield (value for last, value in answers if not last)

    def sniff_all(self, asked: Asked) -> list[Said]:
        """As :meth:`sniff` for many files, with few questions; what it would raise belongs to its file."""
        return self._crowds.sniff(asked, self.sniff)

    def read_all(
        self, entry: ExtractorEntry, asked: Sequence[tuple[Source, Path]], cancel: CancelToken
    ) -> list[ReadAhead]:
        """As :meth:`read` for many small files, with one question as long as nothing happens."""
        return self._crowds.read(entry, asked, cancel)

    def _drawer(self, source: Source) -> ExtractorEntry | None:
        return self._collector.surest(source)

    def _drawn(self, entry: ExtractorEntry, request: Mapping[str, Any]) -> object:
        context = travelling(self._contexts.make(entry.full_id, self._share, self._contexts.weights(entry)))
        with self._working([entry]) as worker:
            asked = {**request, "id": entry.full_id, "context": context}
            return worker.call(asked, f"draw {request['source'].path.name}", entry.timeout_s * self._factor)

    def ready(self, entry: ExtractorEntry) -> bool:
        """Whether an extractor's weights are here."""
        return self._contexts.have_weights(entry)

    def _sniff(self, asked: Sequence[ExtractorEntry], path: Path, head: bytes) -> dict[str, float | Exception]:
        request = {
            "op": "sniff",
            "id": asked[0].full_id,
            "ids": [entry.full_id for entry in asked],
            "path": path,
            "head": head,
        }
        patience = max(entry.timeout_s for entry in asked) * self._factor
        what = f"look at {path.name}"
        with self._working(asked) as worker:
            answers: Mapping[str, Any] = worker.call(request, what, patience)
        said = as_said(answers, asked, what, self._memory_mb)
        if isinstance(said, OSError):
            raise said
        return said

    # -- processes ---------------------------------------------------------------------------------

    def _here(self, encoder_id: str) -> bool:
        if self._local is None or not self._local(encoder_id):
            return False
        return self._registry.environment(self._registry.plugin_of(encoder_id)) is None

    def _load(self, worker: Worker, entry: ExtractorEntry | EncoderEntry, cancel: CancelToken | None = None) -> None:
        """Let a worker import and make a contribution."""
        if entry.full_id in worker.loaded:
            return
        space = entry.space if isinstance(entry, EncoderEntry) else None
        request = {"op": "load", "id": entry.full_id, "factory": entry.factory, "space": space}
        worker.call(request, f"load {entry.factory}", _LOAD_S * self._factor, cancel)
        worker.loaded.add(entry.full_id)

    def _configure(self, worker: Worker, entry: EncoderEntry) -> None:
        if entry.full_id in worker.loaded:
            return
        self._load(worker, entry)
        self._spaces[entry.full_id] = entry.space
        if self._contexts.configured(entry):
            context = travelling(self._contexts.make(entry.full_id, self._threads))
            request = {"op": "configure", "id": entry.full_id, "context": context}
            worker.loaded.discard(entry.full_id)
            with opening():
                space = worker.call(request, "configure", entry.timeout_s * self._factor * _OPENING)
            worker.loaded.add(entry.full_id)
            if not isinstance(space, Space):
                raise PluginError(f"The encoder {entry.full_id} was configured to a {type(space).__name__}.")
            self._spaces[entry.full_id] = space

    def _open(self, worker: Worker, entry: EncoderEntry) -> None:
        if entry.full_id in worker.open:
            return
        self._configure(worker, entry)
        context = travelling(self._contexts.make(entry.full_id, self._threads, self._contexts.weights(entry)))
        request = {"op": "open", "id": entry.full_id, "context": context}
        with opening():
            worker.call(request, "open", entry.timeout_s * self._factor * _OPENING)
        worker.open.add(entry.full_id)

    @contextlib.contextmanager
    def _working(self, entries: Sequence[ExtractorEntry], cancel: CancelToken | None = None) -> Iterator[Worker]:
        """A process that has made some extractors of one plugin."""
        pool = self._pool(self._registry.plugin_of(entries[0].full_id), encoding=False)
        with pool.worker(cancel) as worker:
            for entry in entries:
                self._load(worker, entry, cancel)
            yield worker

    def _encoding(self, full_id: str) -> Pool:
        return self._pool(self._registry.plugin_of(full_id), encoding=True)

    def _pool(self, plugin: str, *, encoding: bool) -> Pool:
        with self._lock:
            if self._closed:
                raise Cancelled("Anyfind is closing.")
            key = (plugin, encoding)
            if key not in self._pools:
                most = 1 if encoding else self._workers
                make = self._orders.maker(plugin, self._launcher, _START_S * self._factor, encoding=encoding)
                self._pools[key] = Pool(plugin, most, make, self._deaths, self._watch.wake, fresh=not encoding)
            return self._pools[key]

    def _all_pools(self) -> list[Pool]:
        with self._lock:
            return list(self._pools.values())
