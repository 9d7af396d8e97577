"""Runs plugins in this process: for tests, one-shot use, and the encoders of a quick search."""

from __future__ import annotations

import contextlib
import functools
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from anyfind.plugins.ahead import ReadAhead
from anyfind.plugins.batches import encode_all
from anyfind.plugins.checks import check_head
from anyfind.plugins.collecting import Collector
from anyfind.plugins.contexts import Contexts, blame, opening
from anyfind.plugins.drawing import Draws
from anyfind.plugins.extracted import Extracted
from anyfind.plugins.mime import source_of
from anyfind.plugins.models import ModelStore
from anyfind.plugins.registry import Registry
from anyfind.plugins.scratch import Scratch
from anyfind.plugins.worker.drawing import drawn_by
from anyfind.sdk.contracts import CancelToken, Encoder, Extractor
from anyfind.sdk.errors import AnyfindError, Cancelled, PluginError
from anyfind.sdk.manifest import EncoderEntry, ExtractorEntry
from anyfind.sdk.types import ClassifierHead, EncodeResult, Role, Source, Space


@dataclass(slots=True)
class _Slot:
    """One encoder: its lock serialises opening, encoding and closing."""

    entry: EncoderEntry
    lock: threading.RLock = field(default_factory=threading.RLock)
    encoder: Encoder | None = None
    open: bool = False


class InProcessHost(Draws):
    """Runs extractors and encoders in this process. Safe to use from several threads.

    A plugin that crashes takes the process along, and none is ended for taking long.

    Args:
        registry: What is installed.
        models: Where weights lie.
        data_dir: Parent of the plugins' data folders.
        cache_dir: Parent of the plugins' cache folders.
        settings: The user's settings by plugin id.
        threads: How many threads an encoder may keep busy.
        device: ``"cpu"``, ``"cuda"``, ``"mps"`` or ``"auto"``.
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
    ) -> None:
        self._registry = registry
        self._contexts = Contexts(registry, models, data_dir, cache_dir, settings, device)
        self._threads = threads
        self._lock = threading.Lock()
        self._extractors: dict[str, Extractor] = {}
        self._slots: dict[str, _Slot] = {}
        self._scratch = Scratch(self._contexts.scratch)
        self._collector = Collector(registry.extractors(), self, self._scratch)

    def source(self, path: Path) -> Source:
        """A file with its media type.

        Raises:
            OSError: It cannot be read.
        """
        return source_of(path)

    def extract(self, source: Source, cancel: CancelToken | None = None, *, adding: bool = True) -> Extracted:
        """Let the extractor that is surest read the file, and with ``adding`` those that add to it.

        A type that no extractor knows is no error: the result has no segments and modality ``"other"``.

        Raises:
            BadInput: The file can never be read.
            OSError: It cannot be read now.
            PluginError: The extractor broke its contract.
            Cancelled: The token was set.
        """
        return self._collector.collect(source, cancel or CancelToken(), adding=adding)

    def texts(self, files: Sequence[tuple[Source, bytes]]) -> list[Extracted | Exception]:
        """What can be read quickly of files, with their first bytes; an error belongs to its file."""
        return self._collector.texts(files, CancelToken())

    def space(self, encoder_id: str) -> Space:
        """The space of an encoder under the user's settings. Loads no model if it is the default one.

        Raises:
            NotFound: There is no such encoder.
            BadInput: A setting names something that is no model.
        """
        slot = self._slot(encoder_id)
        if not self._contexts.configured(slot.entry):
            return slot.entry.space
        with slot.lock:
            return self._encoder(slot).space

    def encode(self, encoder_id: str, items: Sequence[object], role: Role) -> EncodeResult:
        """Vectors of any number of items, in batches of the size that the manifest asks for.

        The encoder is opened on first use. An item that cannot be encoded fails alone.

        Raises:
            WeightsMissing: Its weights were not pulled.
            PluginError: The encoder broke its contract.
        """
        slot = self._slot(encoder_id)
        space = self.space(encoder_id)
        with slot.lock:
            encoder = self._opened(slot)
            call = functools.partial(_encode, encoder_id, encoder, role=role)
            return encode_all(encoder_id, space, slot.entry.batch, items, call)

    def classifier(self, encoder_id: str) -> ClassifierHead:
        """The classifier on top of an encoder, opened if need be.

        Raises:
            PluginError: The encoder has none, or one that does not fit its vectors.
            WeightsMissing: Its weights were not pulled.
        """
        slot = self._slot(encoder_id)
        if not slot.entry.classifier:
            raise PluginError(f"The encoder {encoder_id} has no classifier.")
        with slot.lock:
            encoder: Any = self._opened(slot)
            try:
                head: ClassifierHead = encoder.classifier()
            except (AnyfindError, OSError, MemoryError):
                raise
            except (Exception, SystemExit) as error:
                raise blame(encoder_id, "give its classifier", error) from error
            check_head(encoder_id, encoder.space, head)
            return head

    def loaded(self) -> list[str]:
        """Encoders that are open now."""
        with self._lock:
            slots = list(self._slots.items())
        return sorted(encoder_id for encoder_id, slot in slots if slot.open)

    def unload(self, encoder_id: str) -> None:
        """Close an encoder to give its memory back; it opens again when needed."""
        slot = self._slot(encoder_id)
        with slot.lock:
            if slot.open and slot.encoder is not None:
                slot.encoder.close()
                slot.open = False

    def close(self) -> None:
        """Close all encoders."""
        for encoder_id in self.loaded():
            self.unload(encoder_id)
        self._scratch.close()

    # -- what the collector asks for ---------------------------------------------------------------

    def sniff(self, entries: Sequence[ExtractorEntry], path: Path, head: bytes) -> Mapping[str, float | Exception]:
        """How sure each extractor is, or what it raised, by full id.

        Raises:
            OSError: The file cannot be read.
        """
        said: dict[str, float | Exception] = {}
        for entry in entries:
            try:
                said[entry.full_id] = float(self._extractor(entry).sniff(path, head))
            except (OSError, MemoryError):
                raise
            except AnyfindError as error:
                error.plugin = error.plugin or self._registry.plugin_of(entry.full_id)
                said[entry.full_id] = error
            except (Exception, SystemExit) as error:  # noqa: BLE001 - each one's trouble is its own
                blamed = blame(entry.full_id, f"look at {path.name}", error)
                blamed.__cause__ = error
                said[entry.full_id] = blamed
        return said

    def sniff_all(
        self, asked: Sequence[tuple[Sequence[ExtractorEntry], Path, bytes]]
    ) -> list[Mapping[str, float | Exception] | Exception]:
        """As :meth:`sniff` for many files; what it would raise belongs to its file."""
        answers: list[Mapping[str, float | Exception] | Exception] = []
        for entries, path, head in asked:
            try:
                answers.append(self.sniff(entries, path, head))
            except (OSError, MemoryError) as error:
                answers.append(error)
        return answers

    def read_all(
        self, entry: ExtractorEntry, asked: Sequence[tuple[Source, Path]], cancel: CancelToken
    ) -> list[ReadAhead]:
        """As :meth:`read` for many small files."""
        read = []
        for source, scratch in asked:
            found: list[object] = []
            error: Exception | None = None
            try:
                with self.read(entry, source, scratch, cancel) as given:
                    found.extend(given)
            except Cancelled:
                raise
            except (AnyfindError, OSError, MemoryError) as raised:
                error = raised
            read.append(ReadAhead(found, error))
        return read

    @contextlib.contextmanager
    def read(
        self, entry: ExtractorEntry, source: Source, scratch: Path, cancel: CancelToken
    ) -> Iterator[Iterator[object]]:
        """What one extractor gives."""
        weights = self._contexts.weights(entry)
        yield self._found(entry, source, self._contexts.make(entry.full_id, self._threads, weights, cancel, scratch))

    def ready(self, entry: ExtractorEntry) -> bool:
        """Whether an extractor's weights are here."""
        return self._contexts.have_weights(entry)

    def _found(self, entry: ExtractorEntry, source: Source, context: Any) -> Iterator[object]:
        try:
            yield from self._extractor(entry).extract(source, context)
        except (AnyfindError, OSError, MemoryError, GeneratorExit):
            raise
        except (Exception, SystemExit) as error:
            raise blame(entry.full_id, f"read {source.path.name}", error) from error

    def _drawer(self, source: Source) -> ExtractorEntry | None:
        return self._collector.surest(source)

    def _drawn(self, entry: ExtractorEntry, request: Mapping[str, Any]) -> object:
        try:
            context = self._contexts.make(entry.full_id, self._threads, self._contexts.weights(entry))
            return drawn_by(self._extractor(entry), request, context)
        except (AnyfindError, OSError, MemoryError):
            raise
        except (Exception, SystemExit) as error:
            raise blame(entry.full_id, f"draw {request['source'].path.name}", error) from error

    def _extractor(self, entry: ExtractorEntry) -> Extractor:
        with self._lock:
            if entry.full_id not in self._extractors:
                self._extractors[entry.full_id] = self._registry.load(entry.factory)()
            return self._extractors[entry.full_id]

    # -- encoders ----------------------------------------------------------------------------------

    def _slot(self, encoder_id: str) -> _Slot:
        with self._lock:
            if encoder_id not in self._slots:
                self._slots[encoder_id] = _Slot(self._registry.encoder(encoder_id))
            return self._slots[encoder_id]

    def _encoder(self, slot: _Slot) -> Encoder:
        if slot.encoder is None:
            encoder: Any = self._registry.load(slot.entry.factory)(slot.entry.space)
            if self._contexts.configured(slot.entry):
                with opening():
                    encoder.configure(self._contexts.make(slot.entry.full_id, self._threads))
            slot.encoder = encoder
        return slot.encoder

    def _opened(self, slot: _Slot) -> Encoder:
        encoder = self._encoder(slot)
        if not slot.open:
            context = self._contexts.make(slot.entry.full_id, self._threads, self._contexts.weights(slot.entry))
            try:
                with opening():
                    encoder.open(context)
            except (AnyfindError, OSError, MemoryError):
                raise
            except (Exception, SystemExit) as error:
                raise blame(slot.entry.full_id, "open", error) from error
            slot.open = True
        return encoder


def _encode(encoder_id: str, encoder: Encoder, items: Sequence[object], role: Role) -> EncodeResult:
    try:
        return encoder.encode(items, role)
    except (AnyfindError, OSError, MemoryError):
        raise
    except (Exception, SystemExit) as error:
        raise blame(encoder_id, "encode", error) from error
