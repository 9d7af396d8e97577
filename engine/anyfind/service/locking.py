"""The lock of a library: one process writes."""

from __future__ import annotations

import filelock
import psutil

from anyfind.api.endpoint import read_endpoint
from anyfind.config import Places
from anyfind.durable import no_space
from anyfind.errors import DiskFull, LibraryBusy, LibraryReadOnly

LOCK_PATIENCE_S = 3.0
"""How long a command waits for another one to finish before it says that the library is busy."""


def locked(places: Places, patience_s: float = LOCK_PATIENCE_S) -> filelock.BaseFileLock:
    """The library's lock, held; the library's folder is made if it is missing.

    Raises:
        LibraryBusy: Another process holds it.
        LibraryReadOnly: It cannot be made.
        DiskFull: There is no space for it.
    """
    # Not of the thread that takes it: a running engine is opened in one thread and closed in another.
    lock = filelock.FileLock(places.lock, thread_local=False)
    try:
        # What people's files say is in it.
        places.library.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock.acquire(timeout=patience_s)
    except filelock.Timeout as error:
        raise _busy(places) from error
    except OSError as error:
        if no_space(error):
            raise DiskFull(
                f"The disk that holds the library {places.library} is full.", hint="Free some space."
            ) from error
        raise LibraryReadOnly(
            f"The library {places.library} cannot be written to ({error.strerror}).",
            hint="Give your user permission to write to its folder, or choose another with --home.",
        ) from error
    return lock


def _busy(places: Places) -> LibraryBusy:
    """Says who works on the library, where that is known: a running engine writes down its process."""
    endpoint = read_endpoint(places.library)
    if endpoint is not None and psutil.pid_exists(endpoint.pid):
        return LibraryBusy(
            f"An engine runs for the library {places.library} already (process {endpoint.pid}).",
            hint=f"Let it do the work, or end it: kill {endpoint.pid}",
        )
    return LibraryBusy(f"Another Anyfind is working on the library {places.library}.", hint="Wait until it is done.")
