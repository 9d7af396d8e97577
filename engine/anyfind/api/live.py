"""What a running engine tells about itself: its state, its jobs, its events, its errors."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from anyfind.api.answers import FailedFile, Folder, PictureWord, UpgradeStatus, Wire


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
        done: Steps finished since there was something to do: the text and the vectors of a document are one each.
        total: Steps that there were to do.
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


class Place(Wire):
    """Where a content lies.

    Attributes:
        location: Number of the place.
        path: Absolute path.
        modified: ISO time.
        online: Whether its folder can be reached now.
    """

    location: int
    path: str
    modified: str
    online: bool


class FileWords(Wire):
    """What is in a picture of the library, in words: a sparse code of its vector.

    Attributes:
        words: At most twelve, the weightiest first.
        cosine: How much of the picture they tell: the cosine between its vector and what they add up to.
    """

    file: int
    words: list[PictureWord]
    cosine: float


class FileDetails(Wire):
    """What is known of one content.

    Attributes:
        file: Its number.
        digest: Full hash of its bytes.
        size: Bytes.
        metadata: What extractors found out.
        segments: Pieces that it was cut into.
        locations: Every place that it lies in, newest first.
    """

    file: int
    digest: str
    size: int
    mime: str
    modality: str
    metadata: dict[str, Any] = Field(default={})
    segments: int
    locations: list[Place]


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


class Stopping(Wire):
    """The engine ends as soon as what is in flight is finished."""

    stopping: Literal[True] = True


class Reloaded(Wire):
    """The engine was made anew: plugins, weights, adapters and settings are those on disk."""

    reloaded: Literal[True] = True


class RemovedFolder(Wire):
    """A folder that left the library, and how many files with it."""

    removed: str
    files: int


class Retried(Wire):
    """How many files that failed are tried again."""

    files: int


class ModelRows(Wire):
    """Encoders and extractors with their weights, as ``anyfind models list --json`` has them."""

    models: list[dict[str, Any]]


class PluginRows(Wire):
    """Plugins, as ``anyfind plugin list --json`` has them."""

    plugins: list[dict[str, Any]]
    generation: int | None = Field(default=None, description="Number of what is installed now; grows with changes.")
    undo: str | None = Field(default=None, description="The change that plugin.rollback would undo, in words.")


class PluginState(Wire):
    """A plugin that is switched on or off now."""

    plugin: str
    enabled: bool
    changed: bool


class AdapterRows(Wire):
    """Adapters, as ``anyfind align list --json`` has them."""

    adapters: list[dict[str, Any]]


class FittingMethods(Wire):
    """Ways to fit a bridge and to correct its scores, as ``anyfind align methods --json`` has them."""

    methods: list[dict[str, Any]]
    scorers: list[dict[str, Any]]


class Upgrades(Wire):
    """Changes of encoders, as ``anyfind align upgrade --status --json`` has them."""

    upgrades: list[UpgradeStatus]


class AdapterInUse(Wire):
    """The adapter that searches go through from now on."""

    in_use: str


class Removed(Wire):
    """The name of what was removed."""

    removed: str


class Restored(Wire):
    """The name of what was brought back."""

    restored: str


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
