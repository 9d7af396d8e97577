"""How many items an encoder can take at once: fewer after its memory ran out, and slowly more again."""

from __future__ import annotations

from typing import Final

from anyfind.errors import PluginTooBig

_AGAIN_AFTER: Final = 32
"""Batches of the reduced size that must succeed before a larger one is tried."""

_SAYS_SO: Final = frozenset({"OutOfMemoryError", "AcceleratorError"})
"""Names of the classes by which libraries that are not imported here say that memory ran out."""

_SIGNS: Final = ("out of memory", "can't allocate memory", "not enough memory")


def out_of_memory(error: BaseException) -> bool:
    """Whether an error, or what led to it, says that memory ran out."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, MemoryError | PluginTooBig):
            return True
        said = str(seen).lower()
        if type(seen).__name__ in _SAYS_SO and "memory" in said:
            return True
        if isinstance(seen, RuntimeError) and any(sign in said for sign in _SIGNS):
            return True
        # A plugin's error travels between processes as the name of its class and its words.
        if any(f"{name}: " in str(seen) for name in _SAYS_SO) and any(sign in said for sign in _SIGNS):
            return True
        seen = seen.__cause__
    return False


class BatchSize:
    """The most items of a modality that went well at once, as far as memory goes."""

    def __init__(self) -> None:
        self._most: int | None = None
        self._went_well = 0

    def of(self, wanted: int) -> int:
        """So many items at once instead of ``wanted``; at least one."""
        return wanted if self._most is None else max(1, min(wanted, self._most))

    def halve(self, items: int) -> None:
        """So many items were too many."""
        self._most = max(1, items // 2)
        self._went_well = 0

    def held(self, items: int) -> None:
        """So many items went well."""
        if self._most is None or items < self._most:
            return
        self._went_well += 1
        if self._went_well >= _AGAIN_AFTER:
            self._most *= 2
            self._went_well = 0
