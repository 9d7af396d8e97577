"""Parts of an object that are built on first use, once, whichever thread asks first."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Generic, Protocol, TypeVar, overload

T = TypeVar("T")


class Whole(Protocol):
    """What has parts."""

    @property
    def building(self) -> AbstractContextManager[object]:
        """A lock that its holder may take again: parts are made of other parts."""
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
        with whole.building:
            kept = vars(whole)
            if self._name not in kept:
                kept[self._name] = self._make(whole)
            made: T = kept[self._name]
            return made
