"""Which folders are watched, by name; those in a folder are found without a look at all others."""

from __future__ import annotations

Key = tuple[int, str]
"""Number of a root and a folder relative to it: empty for the root itself, else ending in a slash."""


class Watches:
    """Numbers of watches by folder. Deleting a tree of many folders asks for each of them what is in it."""

    def __init__(self) -> None:
        self._numbers: dict[Key, int] = {}
        # Folders that are watched, or hold one that is.
        self._inside: dict[Key, set[str]] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, key: Key) -> bool:
        return key in self._numbers

    def get(self, key: Key) -> int | None:
        """The watch of a folder."""
        return self._numbers.get(key)

    def put(self, key: Key, number: int) -> None:
        """A folder is watched."""
        root_id, prefix = key
        self._numbers[key] = number
        while prefix:
            around = _around(prefix)
            beside = self._inside.setdefault((root_id, around), set())
            if prefix in beside:
                return
            beside.add(prefix)
            prefix = around

    def take(self, key: Key) -> int | None:
        """A folder is not watched any more; its watch, if there was one."""
        number = self._numbers.pop(key, None)
        root_id, prefix = key
        while number is not None and prefix and not self._known((root_id, prefix)):
            around = (root_id, _around(prefix))
            beside = self._inside[around]
            beside.discard(prefix)
            if beside:
                break
            del self._inside[around]
            prefix = around[1]
        return number

    def below(self, root_id: int, prefix: str) -> set[Key]:
        """A folder and all those in it, as far as they are watched."""
        found: set[Key] = set()
        waiting = [prefix]
        while waiting:
            key = (root_id, waiting.pop())
            if key in self._numbers:
                found.add(key)
            waiting.extend(self._inside.get(key, ()))
        return found

    def _known(self, key: Key) -> bool:
        return key in self._numbers or key in self._inside


def _around(prefix: str) -> str:
    return prefix[: prefix.rfind("/", 0, -1) + 1]
