"""Which source of hints this operating system has."""

from __future__ import annotations

import sys
from collections.abc import Callable

from anyfind.ingest.filesystem import FileSystem
from anyfind.ingest.hints import Listener, Source
from anyfind.ingest.rules import SkipRules
from anyfind.store.records import Root

# Each system has its own modules, and watchdog's for one cannot be imported on another.
if sys.platform == "linux":
    from anyfind.ingest.inotify import InotifyHints

    def system_source(
        listener: Listener, filesystem: FileSystem, skip: Callable[[Root], SkipRules], leave: Callable[[str], bool]
    ) -> Source:
        """The system's own source. Raises OSError if the system gives none."""
        return InotifyHints(listener, filesystem, skip, leave)

    ADVICE = "To have them found at once, raise the system's limit fs.inotify.max_user_watches."
else:
    from anyfind.ingest.recursive import RecursiveHints

    def system_source(
        listener: Listener, filesystem: FileSystem, skip: Callable[[Root], SkipRules], leave: Callable[[str], bool]
    ) -> Source:
        """The system's own source. Raises OSError if the system gives none."""
        del filesystem, leave
        return RecursiveHints(listener, skip)

    ADVICE = "Anyfind tries again by itself."
