"""Hints where the operating system watches whole trees by itself: macOS and Windows."""

from __future__ import annotations

import os
from collections.abc import Callable

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from anyfind.ingest.hints import Listener
from anyfind.ingest.patterns import IGNORE_FILE
from anyfind.ingest.rules import FOLDER_MARKS, SkipRules
from anyfind.store.records import Root

_READING = frozenset({"opened", "closed_no_write"})


class RecursiveHints:
    """A source of hints; see :class:`~anyfind.ingest.hints.Source`. One watch a root, free of cost per folder.

    Args:
        listener: Told of changes.
        skip: What a root never takes.
        observer: watchdog's observer for this system.
    """

    def __init__(
        self, listener: Listener, skip: Callable[[Root], SkipRules], observer: Callable[[], BaseObserver] = Observer
    ) -> None:
        self._listener = listener
        self._skip = skip
        self._watches: dict[int, ObservedWatch] = {}
        self._observer = observer()
        self._observer.start()

    @property
    def watched(self) -> int:
        """How many roots are watched."""
        return len(self._watches)

    @property
    def alive(self) -> bool:
        """Whether events can still come."""
        return self._observer.is_alive() and all(emitter.is_alive() for emitter in self._observer.emitters)

    def close(self) -> None:
        """Watch nothing any more."""
        self._observer.stop()
        self._observer.join()

    def watch(self, root: Root, below: str) -> str | None:
        """Watch a root; its folders are watched with it."""
        if below:
            return None
        self.release(root.id, "")
        try:
            self._watches[root.id] = self._observer.schedule(
                _Handler(self._listener, self._skip(root), root), str(root.path), recursive=True
            )
        except FileNotFoundError:
            return None
        except OSError as error:
            return error.strerror or type(error).__name__
        return None

    def release(self, root_id: int, below: str) -> None:
        """Watch a root no longer."""
        watch = None if below else self._watches.pop(root_id, None)
        if watch is not None:
            self._observer.unschedule(watch)


class _Handler(FileSystemEventHandler):
    """Turns the events of one root into hints."""

    def __init__(self, listener: Listener, skip: SkipRules, root: Root) -> None:
        self._listener = listener
        self._skip = skip
        self._root_id = root.id
        # macOS tells where a folder really is, whatever links lead to it.
        self._paths = (os.fspath(root.path), os.path.realpath(root.path))

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Something happened."""
        if event.event_type in _READING:
            return
        for path in (event.src_path, event.dest_path):
            if path:
                self._hint(os.fsdecode(path), is_folder=event.is_directory, kind=event.event_type)

    def _hint(self, path: str, *, is_folder: bool, kind: str) -> None:
        root = next((root for root in self._paths if path == root or path.startswith(root + os.sep)), None)
        if root is None:
            return
        relative = path[len(root) + 1 :].replace(os.sep, "/")
        if not relative:
            # The root's own attributes; what happened in it is told by itself. That it went is not.
            if kind in {"deleted", "moved"}:
                self._listener.changed(self._root_id, "")
            return
        folder, _, name = relative.rpartition("/")
        above = root
        for part in folder.split("/") if folder else ():
            above = os.path.join(above, part)  # noqa: PTH118 - a Path for each event is slow
            if self._skip.skips_folder(part, above):
                return
        if name == IGNORE_FILE or name in FOLDER_MARKS:
            self._listener.appeared(self._root_id, folder)
        elif is_folder:
            # That something in a folder changed is told of the thing itself.
            if kind != "modified" and not self._skip.skips_folder(name, path):
                self._listener.changed(self._root_id, relative)
        elif not self._skip.skips_file(name):
            self._listener.changed(self._root_id, relative)
