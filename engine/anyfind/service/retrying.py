"""When indexing is tried again after trouble, as a pure decision."""

from __future__ import annotations

from typing import Final

from anyfind.errors import AnyfindError, WeightsMissing
from anyfind.service.progress import Trouble

FIRST_PAUSE_S: Final = 10.0
LONGEST_PAUSE_S: Final = 900.0
"""After trouble indexing is tried again, with pauses that double."""


class Retries:
    """Remembers trouble, and how long to wait. Not thread-safe."""

    def __init__(self) -> None:
        self.at: float | None = None
        """When it is tried again, monotonic seconds; ``None`` while all is well."""
        self._pause_s = FIRST_PAUSE_S
        self._lacking = False

    def failed(self, error: Exception, now: float) -> float:
        """A round ended with an error; the seconds until the next try."""
        pause, self._pause_s = self._pause_s, min(2 * self._pause_s, LONGEST_PAUSE_S)
        self.at = now + pause
        self._lacking = isinstance(error, WeightsMissing)
        return pause

    def well(self) -> None:
        """A round went well, or somebody says to try at once."""
        self.at, self._pause_s, self._lacking = None, FIRST_PAUSE_S, False

    def waiting(self, now: float) -> bool:
        """Whether it is too early to try again."""
        return self.at is not None and now < self.at

    def lacking_weights(self, now: float) -> bool:
        """Whether only vectors cannot be made, and it is too early to try that again."""
        return self._lacking and self.waiting(now)


def trouble_of(error: Exception) -> Trouble:
    """An error as people are shown it while it lasts."""
    if isinstance(error, AnyfindError):
        said = error.message if error.hint is None else f"{error.message} {error.hint}"
        return Trouble(error.code, said)
    return Trouble(AnyfindError.code, f"Unexpected {type(error).__name__}; the log has the details.")
