"""Runs plugins for the engine. :class:`InProcessHost` runs them in this process.

It is no security boundary: a plugin can do what the user can. It does check what comes back, so that
a plugin's mistake is reported as the plugin's and never reaches the store.
"""

from __future__ import annotations

import fnmatch
import logging
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from anyfind.plugins.checks import check_head, check_result, check_segment
from anyfind.plugins.mime import read_head, source_of
from anyfind.plugins.models import ModelStore
from anyfind.plugins.registry import Registry
from anyfind.sdk.contracts import CancelToken, Context, Encoder, Extractor
from anyfind.sdk.errors import AnyfindError, BadInput, PluginError
from anyfind.sdk.manifest import EncoderEntry, ExtractorEntry
from anyfind.sdk.types import ClassifierHead, Embedded, EncodeResult, Extraction, Role, Segment, Source, Space

OTHER = "other"
"""Modality of a file that nothing can look into; its name is still found."""


@dataclass(frozen=True, slots=True)
class Incomplete:
    """A part of a file that could not be looked into while the rest could.

    Attributes:
        extractor: Full id of the extractor that failed.
        code: The error's stable code.
        message: One sentence.
        member: Path inside the file, if it was a file inside it.
    """

    extractor: str
    code: str
    message: str
    member: str | None = None


@dataclass(frozen=True, slots=True)
class Extracted:
    """What an extractor, and those that add to it, got out of a file.

    Attributes:
        segments: In reading order; empty if there is nothing to search but the name.
        metadata: Facts about the whole file, JSON values.
        modality: What kind of file it is.
        extractor: Full id of who did it, ``None`` if nobody could.
        incomplete: Parts that could not be looked into.
    """

    segments: tuple[Segment, ...]
    metadata: Mapping[str, Any]
    modality: str
    extractor: str | None = None
    incomplete: tuple[Incomplete, ...] = ()


class Host(Protocol):
    """What the engine asks of plugins, wherever they run."""

    def source(self, path: Path) -> Source:
        """A file with its media type."""
        ...

    def extract(self, source: Source, cancel: CancelToken | None = None) -> Extracted:
        """Segments and facts of a file."""
        ...

    def thumbnail(self, source: Source, side: int) -> npt.NDArray[np.uint8] | None:
        """A picture of a file, ``uint8 [h, w, 3]``."""
        ...

    def space(self, encoder_id: str) -> Space:
        """The space that an encoder's vectors lie in, under the user's settings."""
        ...

    def encode(self, encoder_id: str, items: Sequence[object], role: Role) -> EncodeResult:
        """Vectors of a batch of any size."""
        ...

    def classifier(self, encoder_id: str) -> ClassifierHead:
        """The classifier on top of an encoder."""
        ...

    def loaded(self) -> list[str]:
        """Encoders that hold memory now."""
        ...

    def close(self) -> None:
        """Give everything back."""
        ...


@dataclass(slots=True)
class _Slot:
    """One encoder: its lock serialises opening, encoding and closing."""

    entry: EncoderEntry
    lock: threading.RLock = field(default_factory=threading.RLock)
    encoder: Encoder | None = None
    open: bool = False


class InProcessHost:
    """Runs extractors and encoders in this process. Safe to use from several threads.

    Args:
        registry: What is installed.
        models: Where weights lie.
        data_dir: Parent of the plugins' data folders.
        cache_dir: Parent of the plugins' cache folders.
        settings: The user's settings by plugin id.
        threads: How many threads an encoder may keep busy.
        device: ``"cpu"`` or ``"cuda"``.
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
        self._models = models
        self._data_dir = data_dir
        self._cache_dir = cache_dir
        self._settings = settings or {}
        self._threads = threads
        self._device = device
        self._lock = threading.Lock()
        self._extractors: dict[str, Extractor] = {}
        self._slots: dict[str, _Slot] = {}
        self._entries = registry.extractors()

    def source(self, path: Path) -> Source:
        """A file with its media type.

        Raises:
            OSError: It cannot be read.
        """
        return source_of(path)

    def extract(self, source: Source, cancel: CancelToken | None = None) -> Extracted:
        """Let the extractor that is surest read the file.

        A type that no extractor knows is no error: the result has no segments and modality ``"other"``.

        Raises:
            BadInput: The file can never be read.
            OSError: It cannot be read now.
            PluginError: The extractor broke its contract.
            Cancelled: The token was set.
        """
        entry = self._choose(source)
        if entry is None:
            return Extracted((), {}, OTHER)
        if source.size == 0:
            raise BadInput(f"{source.path.name} is empty (0 bytes).")
        token = cancel or CancelToken()
        segments: list[Segment] = []
        metadata: dict[str, Any] = {}
        try:
            for found in self._extractor(entry).extract(source, self._context(entry.full_id, cancel=token)):
                token.check()
                if isinstance(found, Extraction):
                    metadata.update(found.metadata)
                elif not isinstance(found, Embedded):
                    check_segment(entry.full_id, found)
                    segments.append(found)
        except (AnyfindError, OSError, MemoryError):
            raise
        except Exception as error:
            raise _blame(entry.full_id, f"read {source.path.name}", error) from error
        modality = segments[0].modality if segments else _modality(source.mime)
        return Extracted(tuple(segments), metadata, modality, entry.full_id)

    def thumbnail(self, source: Source, side: int) -> npt.NDArray[np.uint8] | None:
        """A picture of a file, ``uint8 [h, w, 3]``, no side longer than ``side``, or ``None``.

        Raises:
            BadInput: The file can never be read.
            OSError: It cannot be read now.
            PluginError: The extractor broke its contract.
        """
        entry = self._choose(source)
        if entry is None or source.size == 0:
            return None
        try:
            picture = self._extractor(entry).thumbnail(source, side, self._context(entry.full_id))
        except (AnyfindError, OSError, MemoryError):
            raise
        except Exception as error:
            raise _blame(entry.full_id, f"draw {source.path.name}", error) from error
        if picture is not None and (picture.dtype != np.uint8 or picture.ndim != 3 or max(picture.shape[:2]) > side):
            raise PluginError(f"The extractor {entry.full_id} gave a thumbnail of shape {list(picture.shape)}.")
        return picture

    def space(self, encoder_id: str) -> Space:
        """The space of an encoder under the user's settings. Loads no model if it is the default one.

        Raises:
            NotFound: There is no such encoder.
            BadInput: A setting names something that is no model.
        """
        slot = self._slot(encoder_id)
        if not self._configured(slot.entry):
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
        vectors = np.zeros((len(items), space.dimension), dtype=np.float32)
        failures: dict[int, str] = {}
        with slot.lock:
            encoder = self._opened(slot)
            for start in range(0, len(items), slot.entry.batch):
                batch = items[start : start + slot.entry.batch]
                result = _encode(encoder_id, encoder, batch, role)
                vectors[start : start + len(batch)] = result.vectors
                failures.update({start + position: reason for position, reason in result.failures.items()})
        return EncodeResult(vectors, failures)

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
            except Exception as error:
                raise _blame(encoder_id, "give its classifier", error) from error
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

    def _choose(self, source: Source) -> ExtractorEntry | None:
        """The surest extractor among those whose types or name patterns match; priority decides ties."""
        candidates = [entry for entry in self._entries if _matches(entry, source)]
        if not candidates:
            return None
        head = read_head(source.path)
        best: ExtractorEntry | None = None
        sure = 0.0
        for entry in candidates:  # highest priority first, so a tie keeps the first
            try:
                confidence = float(self._extractor(entry).sniff(source.path, head))
            except (AnyfindError, OSError, MemoryError):
                raise
            except Exception as error:
                raise _blame(entry.full_id, f"look at {source.path.name}", error) from error
            if confidence > sure:
                best, sure = entry, confidence
        return best

    def _extractor(self, entry: ExtractorEntry) -> Extractor:
        with self._lock:
            if entry.full_id not in self._extractors:
                self._extractors[entry.full_id] = self._registry.load(entry.factory)()
            return self._extractors[entry.full_id]

    def _slot(self, encoder_id: str) -> _Slot:
        with self._lock:
            if encoder_id not in self._slots:
                self._slots[encoder_id] = _Slot(self._registry.encoder(encoder_id))
            return self._slots[encoder_id]

    def _encoder(self, slot: _Slot) -> Encoder:
        if slot.encoder is None:
            encoder: Any = self._registry.load(slot.entry.factory)(slot.entry.space)
            if self._configured(slot.entry):
                encoder.configure(self._context(slot.entry.full_id))
            slot.encoder = encoder
        return slot.encoder

    def _opened(self, slot: _Slot) -> Encoder:
        encoder = self._encoder(slot)
        if not slot.open:
            weights: dict[str, Path] = {}
            if not self._configured(slot.entry):
                weights = {weight.name: self._models.path(weight) for weight in slot.entry.weights}
            try:
                encoder.open(self._context(slot.entry.full_id, weights=weights))
            except (AnyfindError, OSError, MemoryError):
                raise
            except Exception as error:
                raise _blame(slot.entry.full_id, "open", error) from error
            slot.open = True
        return encoder

    def _configured(self, entry: EncoderEntry) -> bool:
        """Whether the user changed a setting that moves the encoder into another space."""
        plugin = self._registry.plugin_of(entry.full_id)
        values = self._registry.settings(plugin, self._settings.get(plugin))
        fields = self._registry.manifest(plugin).settings
        return any(values[name] != fields[name].default for name in entry.space_settings)

    def _context(
        self, full_id: str, weights: dict[str, Path] | None = None, cancel: CancelToken | None = None
    ) -> Context:
        plugin = self._registry.plugin_of(full_id)
        data_dir, cache_dir = self._data_dir / plugin, self._cache_dir / plugin
        data_dir.mkdir(parents=True, exist_ok=True)
        cache_dir.mkdir(parents=True, exist_ok=True)
        return Context(
            data_dir=data_dir,
            cache_dir=cache_dir,
            logger=logging.getLogger(f"anyfind.plugin.{plugin}"),
            device=self._device,
            threads=self._threads,
            cancel=cancel or CancelToken(),
            weights=weights or {},
            settings=self._registry.settings(plugin, self._settings.get(plugin)),
        )


def _encode(encoder_id: str, encoder: Encoder, items: Sequence[object], role: Role) -> EncodeResult:
    try:
        result = encoder.encode(items, role)
    except BadInput as error:
        # The encoder should have failed the item alone; do it here.
        if len(items) == 1:
            return EncodeResult(np.zeros((1, encoder.space.dimension), dtype=np.float32), {0: str(error)})
        parts = [_encode(encoder_id, encoder, [item], role) for item in items]
        failures = {position: part.failures[0] for position, part in enumerate(parts) if 0 in part.failures}
        return EncodeResult(np.concatenate([part.vectors for part in parts]), failures)
    except (AnyfindError, OSError, MemoryError):
        raise
    except Exception as error:
        raise _blame(encoder_id, "encode", error) from error
    check_result(encoder_id, encoder.space, len(items), result)
    return result


def _matches(entry: ExtractorEntry, source: Source) -> bool:
    name = source.path.name.lower()
    return any(fnmatch.fnmatchcase(source.mime, mime) for mime in entry.mimes) or any(
        fnmatch.fnmatchcase(name, pattern) for pattern in entry.patterns
    )


def _modality(mime: str) -> str:
    kind = mime.partition("/")[0]
    return {"image": "image", "audio": "sound", "video": "video"}.get(kind, "text")


def _blame(full_id: str, what: str, error: Exception) -> PluginError:
    return PluginError(f"The plugin contribution {full_id} could not {what}: {type(error).__name__}: {error}.")
