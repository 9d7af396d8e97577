"""What indexing needs from the rest of the engine, and its own knobs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Protocol

from anyfind.sdk.types import TEXT, EncodeResult, Role, Segment, Source, Space

Encoders = Mapping[str, tuple[str, Space]]
"""By modality: the encoder's full id and the space that its vectors lie in."""

MediaType = Callable[[Path, bytes], str]
"""Media type of a file, from its path and first bytes (:data:`anyfind.plugins.mime.HEAD` of them)."""

MEGABYTE: Final = 1024 * 1024


class Missed(Protocol):
    """A part of a file that could not be looked into."""

    @property
    def extractor(self) -> str: ...

    @property
    def code(self) -> str: ...

    @property
    def message(self) -> str: ...

    @property
    def member(self) -> str | None: ...


class Extractors(Protocol):
    """Knows which extractors there are."""

    @property
    def fingerprint(self) -> str:
        """Changes when an extractor comes, goes, or reads other files than before."""
        ...

    @property
    def plugins(self) -> frozenset[str]:
        """Ids of the plugins that they belong to."""
        ...

    def considered(self, mime: str, name: str, *, holds: bool) -> frozenset[str]:
        """Names of the extractors that may read a file, and the files inside it if it holds any."""
        ...

    def unseen(self, mime: str, name: str, modality: str, considered: frozenset[str] | None) -> bool:
        """Whether there is an extractor for a file that was not there when it was looked into."""
        ...


class ExtractedFile(Protocol):
    """What a file contains, as the plugin host gives it."""

    @property
    def segments(self) -> Sequence[Segment]: ...

    @property
    def metadata(self) -> Mapping[str, Any]: ...

    @property
    def modality(self) -> str: ...

    @property
    def incomplete(self) -> Sequence[Missed]: ...

    @property
    def holds(self) -> bool: ...

    @property
    def more(self) -> bool:
        """Whether something was passed over that takes longer."""
        ...


class IndexingHost(Protocol):
    """The part of the plugin host that indexing uses."""

    def extract(self, source: Source) -> ExtractedFile:
        """The file's segments. Called from several threads at once."""
        ...

    def texts(self, files: Sequence[tuple[Source, bytes]]) -> Sequence[ExtractedFile | Exception]:
        """What can be read quickly of files, given with their first bytes, in their order.

        No extractor that adds is asked, and no picture, sound or film inside a file is looked at. An error belongs to
        its file and is what :meth:`extract` would raise. Called from several threads at once.
        """
        ...

    def encode(self, encoder_id: str, items: Sequence[object], role: Role) -> EncodeResult:
        """Vectors for a batch; loads the model on first use."""
        ...


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run may take at the moment, where that is less than its options say.

    Attributes:
        batch: Items that an encoder gets at once.
        memory: Bytes of decoded content.
    """

    batch: int | None = None
    memory: int | None = None


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """Sizes that trade memory and latency for speed.

    Attributes:
        loaders: Threads that read and decode files; as many more read texts.
        window: Files that are read, or wait for the encoder, at any time.
        memory: Bytes of decoded content at any time; each loader may exceed it by one file.
        batch: Items that an encoder gets at once.
        batches: The same by modality, where it differs. Short texts gain from larger ones.
        commit_items: Vectors after which a transaction is written.
        commit_files: Files after which a transaction is written.
        commit_bytes: Characters of text after which a transaction is written.
        commit_seconds: Time after which a transaction is written.
        text_seconds: The same while a few texts wait to become searchable.
        chunk: Files that are asked of the store at a time.
        text_chunk: The same of files whose text is to be read.
        texts: Files whose text is read in one go.
        texts_bytes: The same in bytes.
        limits: What a run may take now; asked again and again, from several threads.
    """

    loaders: int = 2
    window: int = 192
    memory: int = 128 * MEGABYTE
    batch: int = 32
    batches: Mapping[str, int] = field(default_factory=lambda: {TEXT: 96})
    commit_items: int = 256
    commit_files: int = 2048
    commit_bytes: int = 16 * MEGABYTE
    commit_seconds: float = 2.0
    text_seconds: float = 0.5
    chunk: int = 20_000
    text_chunk: int = 4_000
    texts: int = 64
    texts_bytes: int = 2 * MEGABYTE
    limits: Callable[[], Limits] = Limits

    def batch_of(self, modality: str) -> int:
        """The batch size of a modality's encoder."""
        size = self.batches.get(modality, self.batch)
        most = self.limits().batch
        return size if most is None else max(1, min(size, most))
