"""The error tree of the engine. The root and the plugin errors live in :mod:`anyfind.sdk.errors`.

Exit statuses are the documented ones: 0 done, 1 unexpected, 2 usage, 3 bad input, 4 not found,
5 library busy or damaged.
"""

from __future__ import annotations

from typing import ClassVar

from anyfind.sdk.errors import (
    AnyfindError,
    BadInput,
    Cancelled,
    EncryptedInput,
    ManifestError,
    PluginError,
    TooLarge,
)

__all__ = [
    "AnyfindError",
    "BadInput",
    "Cancelled",
    "DigestMismatch",
    "DiskFull",
    "DownloadFailed",
    "EncryptedInput",
    "EngineGone",
    "EngineIncompatible",
    "EngineSilent",
    "LibraryBusy",
    "LibraryDamaged",
    "LibraryReadOnly",
    "LibraryTooNew",
    "ManifestError",
    "NoSuchFolder",
    "NotFound",
    "PluginDied",
    "PluginDisabled",
    "PluginError",
    "PluginGarbled",
    "PluginHung",
    "PluginTooBig",
    "TooLarge",
    "UsageError",
    "WeightsMissing",
]


class UsageError(AnyfindError):
    """The command or request is put wrongly."""

    code: ClassVar[str] = "usage"
    exit_status: ClassVar[int] = 2
    http_status: ClassVar[int] = 400


class NotFound(AnyfindError):
    """Something that was named does not exist."""

    code: ClassVar[str] = "not-found"
    exit_status: ClassVar[int] = 4
    http_status: ClassVar[int] = 404


class NoSuchFolder(NotFound):
    """A folder that was named does not exist or is no folder."""

    code: ClassVar[str] = "no-such-folder"


class WeightsMissing(NotFound):
    """Model weights that are needed are not in the model store."""

    code: ClassVar[str] = "weights-missing"


class DownloadFailed(NotFound):
    """No source of a weight file could deliver it."""

    code: ClassVar[str] = "download-failed"


class DigestMismatch(BadInput):
    """A weight file or artifact does not have the sha256 that its manifest promises."""

    code: ClassVar[str] = "digest-mismatch"


class EncoderUnusable(BadInput):
    """An encoder cannot be opened the way it is set up, which is no fault of what it should encode."""


class LibraryBusy(AnyfindError):
    """Another process holds the library's lock."""

    code: ClassVar[str] = "library-busy"
    exit_status: ClassVar[int] = 5
    http_status: ClassVar[int] = 409


class EngineSilent(LibraryBusy):
    """The running engine of a library does not answer."""

    code: ClassVar[str] = "engine-silent"


class EngineGone(LibraryBusy):
    """The running engine of a library ended while it was asked."""

    code: ClassVar[str] = "engine-gone"


class EngineIncompatible(LibraryBusy):
    """The running engine of a library is of another version than the command."""

    code: ClassVar[str] = "engine-incompatible"


class LibraryDamaged(AnyfindError):
    """The library's database fails its checks."""

    code: ClassVar[str] = "library-damaged"
    exit_status: ClassVar[int] = 5


class LibraryReadOnly(AnyfindError):
    """The library lies where this user or this computer cannot write."""

    code: ClassVar[str] = "library-read-only"
    exit_status: ClassVar[int] = 5
    http_status: ClassVar[int] = 409


class LibraryTooNew(LibraryDamaged):
    """The library was written by a newer Anyfind than this one."""

    code: ClassVar[str] = "library-too-new"


class DiskFull(AnyfindError):
    """No space is left where Anyfind writes; everything already committed is kept."""

    code: ClassVar[str] = "disk-full"
    http_status: ClassVar[int] = 507


class PluginDied(PluginError):
    """The process that a plugin runs in ended while it worked on something."""

    code: ClassVar[str] = "plugin-crashed"


class PluginHung(PluginDied):
    """A plugin was silent beyond its time limit, so its process was ended."""

    code: ClassVar[str] = "plugin-timeout"
    http_status: ClassVar[int] = 504


class PluginTooBig(PluginDied):
    """A plugin took more memory than it may, so its process was ended."""

    code: ClassVar[str] = "plugin-memory"


class PluginGarbled(PluginDied):
    """A plugin's process sent what is no answer, so it was ended."""

    code: ClassVar[str] = "plugin-garbage"


class PluginDisabled(PluginError):
    """The plugin was switched off because its process kept dying."""

    code: ClassVar[str] = "plugin-disabled"
    http_status: ClassVar[int] = 503
