"""The root of the one error tree, and the part of it that plugins raise.

Every error a user can meet is an :class:`AnyfindError`: one sentence that says what is wrong,
an optional hint that says what to do, a stable ``code`` that scripts may compare, the exit
status of the command line and the status of the local service.
"""

from __future__ import annotations

from typing import ClassVar


class AnyfindError(Exception):
    """Base of every error that Anyfind raises on purpose.

    Args:
        message: One sentence saying what is wrong, for a person.
        hint: What to do about it, or ``None`` when the message already says so.
    """

    code: ClassVar[str] = "unexpected"
    exit_status: ClassVar[int] = 1
    http_status: ClassVar[int] = 500

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.plugin: str | None = None
        """The plugin that raised it, where the host knows."""

    def __str__(self) -> str:
        return self.message if self.hint is None else f"{self.message} {self.hint}"


class BadInput(AnyfindError):
    """A file, query or value that cannot be used; trying again will not help.

    An extractor or encoder raises it for an item it can never handle (corrupt, encrypted, too
    large). The item is quarantined with the sentence; the rest of the run goes on.
    """

    code: ClassVar[str] = "bad-input"
    exit_status: ClassVar[int] = 3
    http_status: ClassVar[int] = 422


class EncryptedInput(BadInput):
    """The file is protected by a password."""

    code: ClassVar[str] = "encrypted"


class TooLarge(BadInput):
    """The input is beyond a limit that protects the computer's memory or time."""

    code: ClassVar[str] = "too-large"
    http_status: ClassVar[int] = 413


class PluginError(AnyfindError):
    """A plugin broke its contract: wrong shape, non-finite values, a bad manifest."""

    code: ClassVar[str] = "plugin"


class ManifestError(PluginError):
    """A ``plugin.toml`` does not follow the schema; the message names the key and the reason."""

    code: ClassVar[str] = "manifest"
    exit_status: ClassVar[int] = 3
    http_status: ClassVar[int] = 422


class Cancelled(AnyfindError):
    """The work was stopped by its cancel token."""

    code: ClassVar[str] = "cancelled"
    http_status: ClassVar[int] = 409
