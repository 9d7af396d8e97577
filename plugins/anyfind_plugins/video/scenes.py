"""Chooses the frames where the scene changes, so many a minute at most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from anyfind_plugins.video.frames import Still

CHANGED: Final = 24.0
"""Mean difference of two glances, of 255, from which on they show different scenes."""

_LONG_S: Final = 30.0
_CHANGED_SLOWLY: Final = 8.0  # enough after that long: slides, a landscape in changing light
_A_SIGN: Final = 256  # frames after which the caller hears something, at least
_PLAIN: Final = 6.0  # standard deviation below which a frame shows nothing: black, white, a fade


@dataclass(frozen=True, slots=True)
class _Candidate:
    still: Still
    change: float


def scenes(stills: Iterable[Still], a_minute: int, most: int) -> Iterator[Still | None]:
    """The first frame of each scene, in order of time, minute by minute.

    ``None`` comes in between while nothing happens for long, so that whoever waits knows that work goes on.

    Of a minute with more scenes than allowed the ones that differ most from the scene before stay. Frames
    that show nothing are left out unless the film has no others.

    Args:
        stills: In order of time.
        a_minute: Most frames of a minute.
        most: Most frames in all.
    """
    given = 0
    minute = -1
    open_: list[_Candidate] = []
    last: Still | None = None
    plain: Still | None = None
    for number, still in enumerate(stills, start=1):
        if number % _A_SIGN == 0:
            yield None
        if _is_plain(still):
            plain = plain or still
            continue
        change = 255.0 if last is None else float(np.abs(still.glance - last.glance).mean())
        if last is not None and change < (CHANGED if still.time_s - last.time_s < _LONG_S else _CHANGED_SLOWLY):
            continue
        last = still
        if int(still.time_s // 60) != minute:
            for one in open_[: most - given]:
                yield one.still
            given += min(len(open_), most - given)
            if given >= most:
                return
            open_, minute = [], int(still.time_s // 60)
        open_.append(_Candidate(still, change))
        if len(open_) > a_minute:
            open_.remove(min(open_, key=lambda one: one.change))
    for one in open_[: most - given]:
        yield one.still
    if last is None and plain is not None:
        yield plain


def _is_plain(still: Still) -> bool:
    return float(still.glance.reshape(-1, 3).std(axis=0).max()) < _PLAIN
