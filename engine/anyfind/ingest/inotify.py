"""Hints on Linux: one watch for each folder that belongs to the library, and none for any other."""

from __future__ import annotations

import errno
import itertools
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from anyfind.ingest.filesystem import FileSystem
from anyfind.ingest.hints import Listener
from anyfind.ingest.patterns import IGNORE_FILE, Exclusions
from anyfind.ingest.rules import FOLDER_MARKS, SkipRules
from anyfind.ingest.tree import Place, Tree
from anyfind.ingest.watches import Key, Watches
from anyfind.store.records import Root

assert sys.platform == "linux"  # nothing of watchdog's that is used here exists elsewhere

from watchdog.observers.inotify_c import (  # noqa: E402 - after the check above
    CallbackId,
    InotifyConstants,
    InotifyEvent,
    InotifyFD,
    Mask,
    WatchDescriptor,
)

LIMIT_FILE: Final = Path("/proc/sys/fs/inotify/max_user_watches")

_MASK: Final = Mask(
    InotifyConstants.IN_MODIFY
    | InotifyConstants.IN_ATTRIB
    | InotifyConstants.IN_CLOSE_WRITE
    | InotifyConstants.IN_MOVED_FROM
    | InotifyConstants.IN_MOVED_TO
    | InotifyConstants.IN_CREATE
    | InotifyConstants.IN_DELETE
    | InotifyConstants.IN_DELETE_SELF
    | InotifyConstants.IN_MOVE_SELF
    | InotifyConstants.IN_ONLYDIR
    | InotifyConstants.IN_DONT_FOLLOW
)

_GONE: Final = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)


def fair_share() -> int:
    """How many watches one program may take: half of what the system gives a person for all their programs."""
    try:
        return max(1, int(LIMIT_FILE.read_text()) // 2)
    except (OSError, ValueError):
        return 4096


@dataclass(frozen=True, slots=True)
class _Watched:
    """A folder that is watched: what is needed to judge names in it."""

    number: CallbackId
    root_id: int
    path: str
    prefix: str
    tree: Tree
    exclusions: Exclusions

    @property
    def key(self) -> Key:
        return self.root_id, self.prefix


class InotifyHints:
    """A source of hints; see :class:`~anyfind.ingest.hints.Source`.

    Args:
        listener: Told of changes.
        filesystem: The disk.
        skip: What a root never takes.
        leave: Says of a folder's path that it is on a file system that tells nothing.
        limit: Most folders to watch; a fair share of the system's limit when ``None``.

    Raises:
        OSError: The system gives no inotify instance.
    """

    def __init__(
        self,
        listener: Listener,
        filesystem: FileSystem,
        skip: Callable[[Root], SkipRules],
        leave: Callable[[str], bool],
        limit: int | None = None,
    ) -> None:
        self._listener = listener
        self._filesystem = filesystem
        self._skip = skip
        self._leave = leave
        self._limit = fair_share() if limit is None else limit
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._by_descriptor: dict[WatchDescriptor, _Watched] = {}
        self._descriptors = Watches()
        self._inotify = InotifyFD()
        self._inotify.start()

    @property
    def watched(self) -> int:
        """How many folders are watched."""
        return len(self._descriptors)

    @property
    def alive(self) -> bool:
        """Whether events can still come."""
        return self._inotify.is_alive()

    def close(self) -> None:
        """Give every watch back."""
        self._inotify.stop()
        self._inotify.join()

    def folders(self, root_id: int) -> frozenset[str]:
        """The folders of a root that are watched, relative to it."""
        with self._lock:
            return frozenset(prefix.rstrip("/") for _, prefix in self._descriptors.below(root_id, ""))

    def watch(self, root: Root, below: str) -> str | None:
        """Watch a root, or one of its folders; see :class:`~anyfind.ingest.hints.Source`."""
        path = str(root.path)
        tree = Tree(self._filesystem, self._skip(root), root.rules)
        try:
            place = self._place(tree, tree.top(path, self._filesystem.stat(path).st_dev), below)
        except OSError as error:
            # A root that was renamed would go on telling about files that are elsewhere now.
            self.release(root.id, below)
            return None if error.errno in _GONE else error.strerror or type(error).__name__
        stale = self._keys(root.id, below)
        reason = None
        waiting = [] if place is None else [place]
        while waiting and reason is None:
            here = waiting.pop()
            if not self._leave(here.path):
                reason = self._enter(root.id, tree, here, waiting, stale)
        self._drop(stale)
        return reason

    def _enter(self, root_id: int, tree: Tree, place: Place, waiting: list[Place], stale: set[Key]) -> str | None:
        """Watch one folder; those in it are added to the waiting ones."""
        watched = _Watched(CallbackId(next(self._numbers)), root_id, place.path, place.prefix, tree, place.exclusions)
        # Watched first and listed afterwards, or a folder that is made in between would be missed.
        reason = self._add(watched)
        if reason is not None:
            return reason
        try:
            listing = tree.look(place)
        except OSError:
            return None  # it stays watched for the day on which it can be read; a scan says why it cannot
        if listing.closed:
            self._drop({watched.key})
            return None
        self._judge_by(watched.key, listing.exclusions)
        stale.discard(watched.key)
        waiting.extend(tree.inside(place, listing))
        return None

    def _judge_by(self, key: Key, exclusions: Exclusions) -> None:
        with self._lock:
            descriptor = self._number(key)
            watched = None if descriptor is None else self._by_descriptor.get(descriptor)
            if descriptor is not None and watched is not None:
                self._by_descriptor[descriptor] = replace(watched, exclusions=exclusions)

    def release(self, root_id: int, below: str) -> None:
        """Watch a root, or one of its folders, no longer."""
        self._drop(self._keys(root_id, below))

    def _place(self, tree: Tree, place: Place, below: str) -> Place | None:
        """The folder ``below``, reached as a scan reaches it; ``None`` if no scan does."""
        for name in below.split("/") if below else ():
            listing = tree.look(place)
            entry = listing.entries.get(name)
            if entry is None or not entry.is_dir(follow_symlinks=False):
                return None
            if not tree.enters(entry, place.prefix, listing.exclusions):
                return None
            place = tree.within(entry, place.prefix, listing.exclusions)
        return place

    def _keys(self, root_id: int, below: str) -> set[Key]:
        prefix = below + "/" if below else ""
        with self._lock:
            return self._descriptors.below(root_id, prefix)

    def _number(self, key: Key) -> WatchDescriptor | None:
        number = self._descriptors.get(key)
        return None if number is None else WatchDescriptor(number)

    def _add(self, watched: _Watched) -> str | None:
        if len(self._descriptors) >= self._limit and watched.key not in self._descriptors:
            return f"no more than {self._limit} folders may be watched"
        try:
            descriptor = self._inotify.add_callback(os.fsencode(watched.path), _MASK, self, watched.number)
        except OSError as error:
            if error.errno in _GONE:
                return None
            if error.errno == errno.ENOSPC:
                return f"the system lets programs watch no more than {len(self._descriptors)} folders here"
            return error.strerror or type(error).__name__
        if descriptor == -1:
            # The folder may not be read. watchdog keeps the callback under no number; it is taken back.
            self._inotify.remove_callbacks([(descriptor, watched.number)])
            return None
        with self._lock:
            before = self._by_descriptor.get(descriptor)
            self._by_descriptor[descriptor] = watched
            # The same folder may have borne another name before, or have been watched with other rules.
            if before is not None and before.key != watched.key:
                self._descriptors.take(before.key)
            older = self._number(watched.key)
            self._descriptors.put(watched.key, descriptor)
        if before is not None:
            self._inotify.remove_callbacks([(descriptor, before.number)])
        if older is not None and older != descriptor:
            self._forget(older)
        return None

    def _drop(self, keys: set[Key]) -> None:
        for key in keys:
            with self._lock:
                taken = self._descriptors.take(key)
            descriptor = None if taken is None else WatchDescriptor(taken)
            if descriptor is not None:
                self._forget(descriptor)

    def _forget(self, descriptor: WatchDescriptor) -> None:
        with self._lock:
            watched = self._by_descriptor.pop(descriptor, None)
        if watched is not None:
            self._inotify.remove_callbacks([(descriptor, watched.number)])

    # -- called by watchdog's thread ---------------------------------------------------------------

    def on_event(self, event: InotifyEvent) -> None:
        """Something happened in a folder that is watched."""
        watched = self._by_descriptor.get(event.wd)
        if watched is None:
            return
        if not event.name:
            # About the folder itself, which the folder around it tells, too; a root has none.
            if not watched.prefix and (event.is_delete_self or event.is_move_self or event.mask & _UNMOUNTED):
                self._listener.changed(watched.root_id, "")
            return
        name = os.fsdecode(event.name)
        relative = watched.prefix + name
        if name == IGNORE_FILE or name in FOLDER_MARKS:
            self._listener.appeared(watched.root_id, watched.prefix.rstrip("/"))
        elif event.mask & InotifyConstants.IN_ISDIR:
            self._folder(event, watched, name, relative)
        elif watched.tree.takes(name, watched.prefix, watched.exclusions):
            self._listener.changed(watched.root_id, relative)

    def _folder(self, event: InotifyEvent, watched: _Watched, name: str, relative: str) -> None:
        if event.is_delete or event.is_moved_from:
            self.release(watched.root_id, relative)
            self._listener.changed(watched.root_id, relative)
        elif not watched.tree.enters_named(name, os.path.join(watched.path, name), watched.prefix, watched.exclusions):  # noqa: PTH118 - a Path for each event is slow
            return
        elif event.is_create or event.is_moved_to or (watched.root_id, relative + "/") not in self._descriptors:
            # Also when it became readable: that is told as a change of its attributes.
            self._listener.appeared(watched.root_id, relative)

    def on_watch_deleted(self, wd: WatchDescriptor) -> None:
        """A folder that was watched is gone."""
        with self._lock:
            watched = self._by_descriptor.pop(wd, None)
            if watched is not None and self._descriptors.get(watched.key) == wd:
                self._descriptors.take(watched.key)

    def on_queue_overflow(self) -> None:
        """More happened than the system could keep."""
        self._listener.lost(None)


_UNMOUNTED: Final = InotifyConstants.IN_UNMOUNT
