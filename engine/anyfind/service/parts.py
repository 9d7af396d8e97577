"""Parts of an object that are built on first use, once, whichever thread asks first."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Generic, Protocol, TypeVar, overload

T = TypeVar("T")


class PartLocks:
    """A lock for each part, so that one which takes long holds up only those that need it.

    Parts are made of other parts, and never in a circle: locks are always taken in the same order.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._locks: dict[str, AbstractContextManager[object]] = {}

    def of(self, name: str) -> AbstractContextManager[object]:
        """The lock of a part."""
        with self._lock:
            return self._locks.setdefault(name, threading.RLock())


class Whole(Protocol):
    """What has parts."""

    @property
    def building(self) -> PartLocks:
        """Held while a part is made."""
        ...


class part(Generic[T]):  # noqa: N801 (it is used like property)
    """A property that is made on first use and kept.

    ``functools.cached_property`` takes no lock from Python 3.12 on, so two searches that come at once would open
    the library twice.

    Args:
        make: Makes it.
    """

    def __init__(self, make: Callable[..., T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        """Under which name it is kept."""
        self._name = name

    @overload
    def __get__(self, whole: None, owner: type) -> part[T]: ...

    @overload
    def __get__(self, whole: Whole, owner: type) -> T: ...

    def __get__(self, whole: Whole | None, owner: type) -> part[T] | T:
        """The part; Python asks here only as long as it is not kept."""
        if whole is None:
            return self
        with whole.building.of(self._name):
            kept = vars(whole)
            if self._name not in kept:
                kept[self._name] = self._make(whole)
            made: T = kept[self._name]
            return made
