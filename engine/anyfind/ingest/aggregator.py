"""Collapses bursts of hints about changed files into the few places that are worth a look. Pure: no clock, no disk."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

TOGETHER_S: Final = 0.05
"""Hints closer than this belong together: the two halves of a move are looked at in one go."""


@dataclass(frozen=True, slots=True, order=True)
class Dirty:
    """A place that is worth a look, with everything in it.

    Attributes:
        root_id: The root.
        path: A file or folder relative to it, there or gone; empty for the whole root.
    """

    root_id: int
    path: str


@dataclass(slots=True)
class _Mark:
    first: float
    last: float


@dataclass(slots=True)
class _Handed:
    times: int
    last: float


@dataclass(slots=True)
class _Dirt:
    """The places of one root; none of them lies in another."""

    marks: dict[str, _Mark] = field(default_factory=dict)
    children: Counter[str] = field(default_factory=Counter)

    def covering(self, path: str) -> str | None:
        """The place that holds a path already."""
        return next((place for place in _upwards(path) if place in self.marks), None)

    def put(self, path: str, mark: _Mark) -> None:
        """Add a place and take those in it into it."""
        if self.children and (path == "" or path in self.children or self._holds(path)):
            below = path + "/"
            for inner in [inner for inner in self.marks if path == "" or inner.startswith(below)]:
                taken = self.take(inner)
                mark.first, mark.last = min(mark.first, taken.first), max(mark.last, taken.last)
        self.marks[path] = mark
        self.children[_parent(path)] += 1

    def take(self, path: str) -> _Mark:
        """Remove a place."""
        parent = _parent(path)
        self.children[parent] -= 1
        if not self.children[parent]:
            del self.children[parent]
        return self.marks.pop(path)

    def _holds(self, path: str) -> bool:
        below = path + "/"
        return any(parent.startswith(below) for parent in self.children)


class Aggregator:
    """Takes hints, and gives them back as few places once they have been quiet. Not thread-safe.

    All times are seconds of one monotonic clock, which the caller reads.

    Args:
        quiet_s: A place is handed out this long after the last hint about it.
        patience_s: Or this long after the first, if hints never end.
        siblings: More places than this in one folder become that folder.
        most: More places than this in one root are merged upwards.
        spare: How often a place is handed out, again and again, before it has to pause: a log that is written to
            each second is not worth as many looks.
        pause_s: Seconds between two looks at such a place; after four times as long it is as any other.
    """

    def __init__(
        self,
        quiet_s: float = 0.3,
        patience_s: float = 30.0,
        *,
        siblings: int = 128,
        most: int = 512,
        spare: int = 20,
        pause_s: float = 30.0,
    ) -> None:
        self._quiet_s = quiet_s
        self._patience_s = patience_s
        self._siblings = siblings
        self._most = most
        self._spare = spare
        self._pause_s = pause_s
        self._roots: dict[int, _Dirt] = {}
        self._handed: OrderedDict[Dirty, _Handed] = OrderedDict()

    def hint(self, root_id: int, path: str, now: float) -> None:
        """Something happened at a path: a file or folder relative to the root, there or gone; empty for the root."""
        dirt = self._roots.setdefault(root_id, _Dirt())
        place = dirt.covering(path)
        if place is not None:
            dirt.marks[place].last = now
            return
        dirt.put(path, _Mark(now, now))
        parent = _parent(path)
        if path and dirt.children[parent] > self._siblings:
            dirt.put(parent, _Mark(now, now))
        if len(dirt.marks) > self._most:
            self._merge(dirt)

    def overflow(self, root_id: int, now: float) -> None:
        """Hints were lost: the whole root is worth a look."""
        self.hint(root_id, "", now)

    def forget(self, root_id: int) -> None:
        """The root is none any more."""
        self._roots.pop(root_id, None)
        for dirty in [dirty for dirty in self._handed if dirty.root_id == root_id]:
            del self._handed[dirty]

    def due(self, now: float) -> list[Dirty]:
        """The places to look at now. They are forgotten here."""
        ready = sorted(dirty for dirty, at in self._ready() if at <= now)
        for dirty in ready:
            dirt = self._roots[dirty.root_id]
            dirt.take(dirty.path)
            if not dirt.marks:
                del self._roots[dirty.root_id]
            self._count(dirty, now)
        return ready

    def next_due(self, now: float) -> float | None:
        """When :meth:`due` will have something, if no more hints come; ``None`` if there is nothing."""
        times = [at for _, at in self._ready()]
        return max(min(times), now) if times else None

    def _ready(self) -> Iterator[tuple[Dirty, float]]:
        marks = [
            (mark.last, mark.first, Dirty(root_id, path))
            for root_id, dirt in self._roots.items()
            for path, mark in dirt.marks.items()
        ]
        later, later_quiet = float("inf"), 0.0
        for last, first, dirty in sorted(marks, reverse=True):
            quiet = last + self._quiet_s
            if later - last <= TOGETHER_S:
                quiet = later_quiet
            later, later_quiet = last, quiet
            at = min(quiet, first + self._patience_s)
            handed = self._handed.get(dirty)
            if handed is not None and handed.times >= self._spare:
                at = max(at, handed.last + self._pause_s)
            yield dirty, at

    def _count(self, dirty: Dirty, now: float) -> None:
        handed = self._handed.pop(dirty, None)
        if handed is None or now - handed.last > 4 * self._pause_s:
            handed = _Handed(0, now)
        handed.times += 1
        handed.last = now
        self._handed[dirty] = handed
        while len(self._handed) > self._most:
            self._handed.popitem(last=False)

    def _merge(self, dirt: _Dirt) -> None:
        """Bring a root down to half as many places: fullest folders first, then the deepest."""
        while len(dirt.marks) > self._most // 2:
            fullest, inside = dirt.children.most_common(1)[0]
            if inside < 2:
                fullest = _parent(max(dirt.marks, key=lambda path: path.count("/")))
            inner = [path for path in dirt.marks if _parent(path) == fullest]
            times = [dirt.marks[path] for path in inner]
            dirt.put(fullest, _Mark(min(mark.first for mark in times), max(mark.last for mark in times)))


def _parent(path: str) -> str:
    return path.rpartition("/")[0]


def _upwards(path: str) -> Iterator[str]:
    """A path, the folders around it, and the root."""
    while path:
        yield path
        path = _parent(path)
    yield ""
