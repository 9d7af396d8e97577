"""What is said about a file that could not be indexed, and whether another attempt makes sense."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from anyfind.durable import no_space
from anyfind.errors import (
    AnyfindError,
    BadInput,
    DiskFull,
    EncoderUnusable,
    PluginDied,
    PluginDisabled,
    PluginError,
    PluginGarbled,
    PluginHung,
    PluginTooBig,
)
from anyfind.ingest.filesystem import NotAFile
from anyfind.ingest.ports import Missed
from anyfind.store.records import FailureWrite

EMPTY: Final = "empty"
PERMISSION: Final = "permission"
READ_ERROR: Final = "read-error"
OUT_OF_MEMORY: Final = "out-of-memory"
CRASHED: Final = "plugin-crashed"

_GONE: Final = frozenset({errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ESTALE})
_DEATHS: Final = frozenset(kind.code for kind in (PluginDied, PluginHung, PluginTooBig, PluginGarbled))
_SENTENCES: Final = {
    errno.EACCES: (PERMISSION, "Anyfind is not allowed to read this file; give your user permission to read it."),
    errno.EPERM: (PERMISSION, "Anyfind is not allowed to read this file; give your user permission to read it."),
    errno.EIO: (READ_ERROR, "The disk reported an error while this file was read; check the disk."),
    errno.ENODEV: (READ_ERROR, "The drive went away while this file was read; plug it in and index again."),
    errno.ENXIO: (READ_ERROR, "The drive went away while this file was read; plug it in and index again."),
    errno.ENOTCONN: (READ_ERROR, "The network drive went away while this file was read; connect it and index again."),
    errno.ETIMEDOUT: (READ_ERROR, "The network drive did not answer while this file was read; index again later."),
    errno.EBUSY: (READ_ERROR, "Another program keeps this file busy; close it and index again."),
    errno.EMFILE: (READ_ERROR, "Too many files are open at once; raise the limit (ulimit -n) and index again."),
    errno.ENFILE: (READ_ERROR, "Too many files are open on this computer; close programs and index again."),
    errno.ENAMETOOLONG: (READ_ERROR, "The path of this file is longer than the system can open; shorten it."),
    errno.ELOOP: (READ_ERROR, "The path of this file leads through a loop of links; remove the loop."),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a file could not be indexed.

    Attributes:
        code: Stable, for scripts.
        message: One sentence for a person.
        plugin: The plugin that is to blame, or ``None``.
        permanent: Whether trying the same file again is pointless.
        counted: Whether the attempt counts; not if the file was not even looked at.
    """

    code: str
    message: str
    plugin: str | None = None
    permanent: bool = False
    counted: bool = True

    def of(self, location_id: int) -> FailureWrite:
        """As the store records it."""
        return FailureWrite(location_id, self.code, self.message, self.plugin, self.permanent, self.counted)


EMPTY_FILE: Final = Reason(EMPTY, "This file is empty; only its name can be found.", permanent=True)


def vanished(error: BaseException) -> bool:
    """Whether an error says that the file is no longer there, which is no failure."""
    return isinstance(error, NotAFile) or (isinstance(error, OSError) and error.errno in _GONE)


def disk_full(error: BaseException) -> DiskFull | None:
    """The error that ends a run when an operation failed for want of disk space."""
    if isinstance(error, DiskFull):
        return error
    if no_space(error):
        return DiskFull(
            "The disk is full, so indexing stopped; what was indexed so far is kept.",
            hint="Free some space and index again.",
        )
    return None


def reason_for(error: Exception, plugin: str | None = None) -> Reason:
    """What to record about an error that one file caused.

    Args:
        error: What was raised.
        plugin: The plugin that raised it, where the error itself does not say.
    """
    if isinstance(error, AnyfindError):
        plugin = error.plugin or plugin
    if isinstance(error, BadInput):
        files_own = not isinstance(error, EncoderUnusable)
        said = str(error) if files_own else _naming(plugin, str(error))
        return Reason(error.code, said, plugin, permanent=files_own, counted=files_own)
    if isinstance(error, PluginError):
        counted = not isinstance(error, PluginDisabled)
        return Reason(error.code, _naming(plugin, str(error)), plugin, counted=counted)
    if isinstance(error, AnyfindError):
        return Reason(error.code, str(error), plugin)
    if isinstance(error, MemoryError):
        return Reason(
            OUT_OF_MEMORY, "There was not enough memory to read this file; close programs and index again.", plugin
        )
    if isinstance(error, OSError):
        return _of_os_error(error, plugin)
    name = type(error).__name__
    what = f"the plugin {plugin}" if plugin else "a plugin"
    return Reason(CRASHED, f"Reading this file failed inside {what} ({name}); the log has the details.", plugin)


def missed(parts: Sequence[Missed], *, last: bool) -> Reason | None:
    """What to record about a file of which some parts could not be looked into, or ``None`` if there are none.

    The rest of the file can be found. Where a plugin died over a part, the file is tried again until its attempts
    are used up. Of a plugin that is switched off it is told first: once that is on again, the file is looked into
    again.

    Args:
        parts: What could not be looked into.
        last: Whether this was the last attempt.
    """
    if not parts:
        return None
    first = next((part for part in parts if part.code == PluginDisabled.code), parts[0])
    place = "" if first.member is None else f"{first.member}: "
    more = f" And {len(parts) - 1:,} more of its parts." if len(parts) > 1 else ""
    said = f"A part of this file could not be read: {place}{first.message}{more}"
    again = first.code != PluginDisabled.code and any(part.code in _DEATHS for part in parts)
    return Reason(first.code, said, first.extractor.partition("/")[0] or None, permanent=last or not again)


def sentence_for(error: OSError) -> tuple[str, str]:
    """Code and sentence for an operating system error while a file was read."""
    known = _SENTENCES.get(error.errno or 0)
    if known is not None:
        return known
    said = error.strerror or type(error).__name__
    return READ_ERROR, f"This file could not be read: {said[:1].lower()}{said[1:]}; index again to retry."


def _of_os_error(error: OSError, plugin: str | None) -> Reason:
    code, message = sentence_for(error)
    return Reason(code, message, plugin if code not in (PERMISSION, READ_ERROR) else None)


def _naming(plugin: str | None, message: str) -> str:
    return message if plugin is None or plugin in message else f"The plugin {plugin} failed: {message}"
