"""How a file becomes segments: who reads it, who adds to it, and the files inside it.

The same for every host; a :class:`Reader` runs the single extractors.
"""

from __future__ import annotations

import contextlib
import errno
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Protocol

from anyfind.durable import no_space
from anyfind.errors import AnyfindError, BadInput, Cancelled, DiskFull, PluginError
from anyfind.plugins.ahead import Ahead, ReadAhead
from anyfind.plugins.checks import check_embedded, check_facts, check_segment, payload_bytes
from anyfind.plugins.choosing import Choice, choose
from anyfind.plugins.extracted import OTHER, Extracted, Incomplete
from anyfind.plugins.matching import Matcher
from anyfind.plugins.members import Members
from anyfind.plugins.mime import is_media, read_head
from anyfind.plugins.scratch import Scratch
from anyfind.sdk.contracts import CancelToken
from anyfind.sdk.manifest import ExtractorEntry
from anyfind.sdk.types import IMAGE, SOUND, TEXT, VIDEO, Embedded, Extraction, Segment, Source

_log = logging.getLogger(__name__)

_MOST_SEGMENTS: Final = 100_000
_MOST_BYTES: Final = 1 << 30
"""Of one file; an extractor that never stops must not take the engine's memory."""

_SMALL: Final = 256 << 10
"""Bytes of a file up to which all that comes out of it may be in memory beside that of many others."""

_NOT_THERE: Final = frozenset({errno.ENOENT, errno.ENOTDIR, errno.EISDIR})


class Reader(Protocol):
    """Runs single extractors."""

    def sniff(self, entries: Sequence[ExtractorEntry], path: Path, head: bytes) -> Mapping[str, float | Exception]:
        """How sure each of them is, or what it raised, by full id."""
        ...

    def read(
        self, entry: ExtractorEntry, source: Source, scratch: Path, cancel: CancelToken
    ) -> contextlib.AbstractContextManager[Iterator[object]]:
        """What one of them gives. Errors are an ``AnyfindError``, ``OSError`` or ``MemoryError``."""
        ...

    def ready(self, entry: ExtractorEntry) -> bool:
        """Whether its weights are here."""
        ...

    def sniff_all(
        self, asked: Sequence[tuple[Sequence[ExtractorEntry], Path, bytes]]
    ) -> Sequence[Mapping[str, float | Exception] | Exception]:
        """As :meth:`sniff` for many files; what it would raise belongs to its file."""
        ...

    def read_all(
        self, entry: ExtractorEntry, asked: Sequence[tuple[Source, Path]], cancel: CancelToken
    ) -> Sequence[ReadAhead]:
        """As :meth:`read` for many small files, each with its own scratch folder."""
        ...


@dataclass(slots=True)
class _Got:
    """What came out of a file so far."""

    segments: list[Segment] = field(default_factory=list)
    metadata: dict[str, Any] = field(default_factory=dict)
    incomplete: list[Incomplete] = field(default_factory=list)
    bytes: int = 0
    extractor: str | None = None
    adding: bool = True
    media: bool = True
    more: bool = False
    own: str | None = None
    """Modality of the first segment that is not of a file inside."""


class Collector:
    """Extracts files.

    Args:
        entries: All extractors, highest priority first.
        reader: Runs them.
        scratch: Makes the folders that they unpack into.
        matcher: Of all extractors, if there is one already.
    """

    def __init__(
        self, entries: Sequence[ExtractorEntry], reader: Reader, scratch: Scratch, matcher: Matcher | None = None
    ) -> None:
        self._entries = tuple(entries)
        self._matcher = matcher or Matcher(self._entries)
        self._reader = reader
        self._scratch = scratch

    def collect(self, source: Source, cancel: CancelToken, *, adding: bool = True) -> Extracted:
        """Everything that can be found in a file.

        The surest extractor reads it, with ``adding`` those that add are asked too, and files inside it are read
        in turn.

        Raises:
            BadInput: The file can never be read.
            OSError: It cannot be read now.
            PluginError: The extractor broke its contract, or its process ended.
            Cancelled: The token was set.
        """
        got, members = _Got(adding=adding), Members()
        with self._scratch.folder() as folder:
            known = self._file(source, folder, got, members, cancel)
        return _extracted(source, got, members, known=known)

    def texts(self, files: Sequence[tuple[Source, bytes]], cancel: CancelToken) -> list[Extracted | Exception]:
        """What can be read quickly of files, with their first bytes: no extractor that adds, no media inside.

        An error is what :meth:`collect` would raise, and belongs to its file.
        """
        with contextlib.ExitStack() as stack:
            folders = [stack.enter_context(self._scratch.folder()) for _ in files]
            tasks = [_Task(source, head, folder) for (source, head), folder in zip(files, folders, strict=True)]
            self._look(tasks)
            ahead = Ahead(self._reader)
            self._read_ahead(tasks, ahead, cancel)
            collector = Collector(self._entries, ahead, self._scratch, self._matcher)
            return [collector.finish(task, cancel) for task in tasks]

    def finish(self, task: _Task, cancel: CancelToken) -> Extracted | Exception:
        """What comes of a file that was looked at before."""
        if task.error is not None:
            return task.error
        members = Members()
        try:
            known = self._file(task.source, task.folder, task.got, members, cancel, task.choice)
        except Cancelled:
            raise
        except Exception as error:  # noqa: BLE001 - a plugin may raise anything; it belongs to this file
            return error
        return _extracted(task.source, task.got, members, known=known)

    def _look(self, tasks: Sequence[_Task]) -> None:
        """Let extractors say how sure they are of files, all at once."""
        asked = []
        for task in tasks:
            candidates = self._candidates(task.source, task.got)
            if candidates and task.source.size > 0:
                asked.append((task, candidates))
        answers = self._reader.sniff_all([(candidates, task.source.path, task.head) for task, candidates in asked])
        for (task, candidates), said in zip(asked, answers, strict=True):
            if isinstance(said, Exception):
                task.error = said
                continue
            try:
                task.choice = choose(candidates, said)
            except Exception as error:  # noqa: BLE001 - it belongs to this file
                task.error = error

    def _read_ahead(self, tasks: Sequence[_Task], ahead: Ahead, cancel: CancelToken) -> None:
        """Let extractors read the small ones among files, all at once."""
        by_main: dict[str, tuple[ExtractorEntry, list[_Task]]] = {}
        for task in tasks:
            main = None if task.choice is None else task.choice[0]
            if main is not None and task.source.size <= _SMALL:
                by_main.setdefault(main.full_id, (main, []))[1].append(task)
        for main, some in by_main.values():
            found = self._reader.read_all(main, [(task.source, task.folder) for task in some], cancel)
            for task, read in zip(some, found, strict=True):
                ahead.put(main, task.source, read)

    def surest(self, source: Source) -> ExtractorEntry | None:
        """Who reads a file.

        Raises:
            OSError: The file cannot be read.
            PluginError: Those that might could not even look at it.
        """
        candidates = [
            entry
            for entry in self._matcher.fitting(source.mime, source.path.name)
            if not entry.adds and self._reader.ready(entry)
        ]
        if not candidates or source.size == 0:
            return None
        return choose(candidates, self._reader.sniff(candidates, source.path, read_head(source.path)))[0]

    def _candidates(self, source: Source, got: _Got) -> list[ExtractorEntry]:
        """Who may read a file."""
        # Without its weights an extractor is as good as not there; when they come, the file gets another turn.
        known = self._matcher.fitting(source.mime, source.path.name)
        fitting = [entry for entry in known if self._reader.ready(entry)]
        if got.adding:
            return fitting
        got.more = got.more or any(entry.adds for entry in fitting)
        return [entry for entry in fitting if not entry.adds]

    def _file(
        self,
        source: Source,
        folder: Path,
        got: _Got,
        members: Members,
        cancel: CancelToken,
        choice: Choice | None = None,
    ) -> bool:
        """Read a file and what is in it. False: nobody knows the type."""
        if choice is None:
            candidates = self._candidates(source, got)
            if not candidates:
                return False
            if source.size == 0:
                raise BadInput(f"{source.path.name} is empty (0 bytes).")
            choice = choose(candidates, self._reader.sniff(candidates, source.path, read_head(source.path)))
        main, adders, failed = choice
        got.incomplete += [_missed(full_id, error, members.inside) for full_id, error in failed]
        if main is None and not adders:
            return False
        failure: BadInput | None = None
        if main is not None:
            got.extractor = got.extractor or main.full_id
            try:
                self._read(main, source, folder, got, members, cancel)
            except BadInput as error:
                if not adders:
                    raise
                failure = error
                got.incomplete.append(_missed(main.full_id, error, members.inside))
        self._add(adders, source, folder, got, members, cancel, failure)
        return True

    def _add(
        self,
        adders: Sequence[ExtractorEntry],
        source: Source,
        folder: Path,
        got: _Got,
        members: Members,
        cancel: CancelToken,
        failure: BadInput | None,
    ) -> None:
        before = len(got.segments)
        for entry in adders:
            try:
                self._read(entry, source, folder, got, members, cancel)
            except (AnyfindError, OSError, MemoryError) as error:
                _raise_if_final(error)
                # What a broken file does to an extractor that only adds is no news.
                level = logging.INFO if isinstance(error, BadInput) else logging.WARNING
                _log.log(level, "%s added nothing to %r: %s", entry.full_id, str(source.path), error)
                got.incomplete.append(_missed(entry.full_id, error, members.inside))
            else:
                got.extractor = got.extractor or entry.full_id
        if failure is not None and len(got.segments) == before:
            raise failure

    def _read(
        self,
        entry: ExtractorEntry,
        source: Source,
        folder: Path,
        got: _Got,
        members: Members,
        cancel: CancelToken,
    ) -> None:
        """Let one extractor read, then look into the files that it handed out."""
        inside: list[Embedded] = []
        plugin = entry.full_id.partition("/")[0]
        try:
            with self._reader.read(entry, source, folder, cancel) as found:
                for number, one in enumerate(found):
                    cancel.check()
                    if number > _MOST_SEGMENTS:
                        got.incomplete.append(_too_much(entry.full_id, members.inside))
                        break
                    if isinstance(one, Extraction):
                        check_facts(entry.full_id, one)
                        if members.inside is None:
                            got.metadata.update(one.metadata)
                    elif isinstance(one, Embedded):
                        check_embedded(entry.full_id, one)
                        if len(inside) <= members.most:
                            inside.append(one)
                    else:
                        check_segment(entry.full_id, one)
                        assert isinstance(one, Segment)
                        if not _keep(one, got, members.inside):
                            got.incomplete.append(_too_much(entry.full_id, members.inside))
                            break
        except AnyfindError as error:
            error.plugin = error.plugin or plugin
            raise
        except OSError as error:
            if error.errno not in _NOT_THERE or not source.path.is_file():
                raise
            # The file is where it was, so it is something of the plugin's own that is missing.
            blamed = PluginError(f"The extractor {entry.full_id} could not read {source.path.name}: {error}.")
            blamed.plugin = plugin
            raise blamed from error
        for one in inside:
            self._member(entry, one, folder, got, members, cancel)

    def _member(
        self,
        entry: ExtractorEntry,
        embedded: Embedded,
        folder: Path,
        got: _Got,
        members: Members,
        cancel: CancelToken,
    ) -> None:
        try:
            source = members.admit(entry.full_id, embedded, folder)
            if got.media or not is_media(source.mime):
                with self._scratch.folder() as own:
                    self._file(source, own, got, members.within(embedded.name), cancel)
            else:
                got.more = True
            source.path.unlink(missing_ok=True)
        except (AnyfindError, OSError, MemoryError) as error:
            _raise_if_final(error)
            got.incomplete.append(_missed(entry.full_id, error, members.place(embedded.name)))


@dataclass(slots=True)
class _Task:
    """One of many files that are read for their text."""

    source: Source
    head: bytes
    folder: Path
    got: _Got = field(default_factory=lambda: _Got(adding=False, media=False))
    choice: Choice | None = None
    error: Exception | None = None


def _extracted(source: Source, got: _Got, members: Members, *, known: bool) -> Extracted:
    if not known:
        return Extracted((), {}, OTHER, more=got.more)
    return Extracted(
        tuple(got.segments),
        got.metadata,
        _modality(source.mime, got.own),
        got.extractor,
        tuple(got.incomplete),
        members.any,
        got.more,
    )


def _keep(segment: Segment, got: _Got, member: str | None) -> bool:
    """Add a segment if there is room."""
    got.bytes += payload_bytes(segment.payload)
    if len(got.segments) >= _MOST_SEGMENTS or got.bytes > _MOST_BYTES:
        return False
    if member is None:
        got.own = got.own or segment.modality
    else:
        segment = replace(segment, locator=replace(segment.locator, member=member))
    got.segments.append(segment)
    return True


def _raise_if_final(error: Exception) -> None:
    """Raise what no other part of the file would escape."""
    full = no_space(error)
    if full or isinstance(error, Cancelled | DiskFull):
        raise error


def _missed(extractor: str, error: Exception, member: str | None) -> Incomplete:
    if isinstance(error, AnyfindError):
        # Of a file inside, the plugin that failed may be another than the one that found it.
        other = error.plugin is not None and error.plugin != extractor.partition("/")[0]
        return Incomplete(error.plugin if other and error.plugin else extractor, error.code, str(error), member)
    code = "out-of-memory" if isinstance(error, MemoryError) else "read-error"
    said = str(error) or type(error).__name__
    return Incomplete(extractor, code, f"It could not be read: {said}.", member)


def _too_much(extractor: str, member: str | None) -> Incomplete:
    said = f"The file holds more than {_MOST_SEGMENTS:,} segments or {_MOST_BYTES >> 20:,} MB; the first are kept."
    return Incomplete(extractor, "too-large", said, member)


def _modality(mime: str, own: str | None) -> str:
    """What kind of file it is: what a plugin brought, else the kind of its media type, else its first segment."""
    if own is not None and own not in {TEXT, IMAGE, SOUND, VIDEO}:
        return own
    kind = {"image": IMAGE, "audio": SOUND, "video": VIDEO}.get(mime.partition("/")[0])
    return kind or own or TEXT
