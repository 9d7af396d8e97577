"""What a running engine tells about itself: its state, its jobs, its events, its errors."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from anyfind.api.answers import FailedFile, Folder, Wire


class Ping(Wire):
    """That the engine is there."""

    api: str
    version: str
    pid: int
    library: str
    started_at: str
    ready: bool = Field(description="Whether the index is in memory; searches are answered before, too.")


IndexingName = Literal["idle", "scanning", "indexing", "paused", "waiting", "stopping"]


class IndexingState(Wire):
    """What the indexer does now.

    Attributes:
        state: ``waiting``: it would work, were it not for ``reason``.
        reason: Why it is paused or waits, for a person.
        code: The same for programs: ``user``, ``battery``, ``load``, ``window``, ``disk-full``, ``weights-missing``.
        until: ISO time at which a pause ends.
        done: Files finished since there was something to do.
        total: Files that there were to do.
        pending: Files that wait, in the database.
        what: What is worked on now.
        rate: Files a second, of late.
        eta_s: Seconds to go, ``None`` while unknown.
        override: Whether conditions (battery, load, window) are passed over.
        warnings: What a person should know, such as folders that cannot be watched.
        watched: Folders that are watched, subfolders counted.
        last_scan: ISO time of the last complete scan.
    """

    state: IndexingName
    reason: str | None = None
    code: str | None = None
    until: str | None = None
    done: int = 0
    total: int = 0
    pending: int = 0
    what: str = ""
    rate: float | None = None
    eta_s: float | None = None
    override: bool = False
    warnings: list[str] = Field(default=[])
    watched: int = 0
    last_scan: str | None = None


JobName = Literal["queued", "running", "done", "failed", "cancelled"]


class Problem(Wire):
    """An error as RFC 9457 has it, with the engine's stable code."""

    type: str = Field(description="urn:anyfind:error:CODE")
    title: str
    status: int
    code: str
    detail: str
    hint: str | None = None


class Job(Wire):
    """Long work.

    Attributes:
        id: Its name.
        kind: What is done.
        state: How far it is.
        done: Of ``total``; 0 while unknown.
        what: What is worked on now.
        eta_s: Seconds to go, ``None`` while unknown.
        result: What came of it, when done; the same document that the command prints with ``--json``.
        error: Why it failed.
    """

    id: str
    kind: str
    state: JobName
    created_at: str
    finished_at: str | None = None
    done: int = 0
    total: int = 0
    what: str = ""
    eta_s: float | None = None
    result: dict[str, Any] | None = None
    error: Problem | None = None


class Jobs(Wire):
    """The jobs of late, newest first."""

    jobs: list[Job]


class Folders(Wire):
    """The folders of the library."""

    folders: list[Folder]


class FileEntry(Wire):
    """A file of the library.

    Attributes:
        location: Number of the place.
        file: Number of its content, by which thumbnails are asked for; ``None`` while unknown.
        state: ``pending``, ``text``, ``settled``, ``failed`` or ``quarantined``.
    """

    location: int
    file: int | None
    path: str
    size: int
    modified: str
    modality: str | None
    mime: str | None
    state: str


class FilePage(Wire):
    """Some files; ask again with ``next`` as ``cursor`` for more, until it is ``None``."""

    files: list[FileEntry]
    next: str | None = None


class FailurePage(Wire):
    """Some files that could not be indexed."""

    failures: list[FailedFile]
    next: str | None = None


class Token(Wire):
    """A read-only token. ``token`` is told once, when it is made."""

    name: str
    created_at: str
    token: str | None = None


class Tokens(Wire):
    """The read-only tokens."""

    tokens: list[Token]


class Event(Wire):
    """Something that happened.

    Attributes:
        id: Grows by one each time.
        type: ``indexing`` (:class:`IndexingState`), ``job`` (:class:`Job`), ``folders`` (they changed: ask again),
            ``library`` (answers may differ: ``{"seq": n}``), ``failures`` (they changed), ``models`` (weights,
            plugins or adapters changed), ``resync`` (events were lost: ask for everything again).
        data: Depends on the type.
    """

    id: int
    type: Literal["indexing", "job", "folders", "library", "failures", "models", "resync"]
    data: dict[str, Any] = Field(default={})
