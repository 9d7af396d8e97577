"""Whether a bridge that was fitted finds more than the one whose place it takes, and how to go back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from anyfind.align.adapters import DEFAULT
from anyfind.align.auto.choosing import InUse
from anyfind.align.auto.parts import taken
from anyfind.align.judging import WITHIN, Judged, judge, pooled
from anyfind.sdk.contracts import Adapter, CancelToken
from anyfind.sdk.types import Pairs

HELD_OUT: Final = "held-out pairs"
LEFT_OUT: Final = "pairs left out of the fit"

FEWEST: Final = 5
"""Held-out things below which a comparison on them is none."""

MOST: Final = 2000
"""Things of one pool that a comparison is made in at most."""

DRAWS: Final = 5
"""Pools that are drawn where a bridge is judged in pools of a given size."""


def compared(
    was: InUse,
    now: tuple[str, list[Adapter], Mapping[str, Any]],
    pairs: Pairs,
    held: Pairs | None,
    cancel: CancelToken,
) -> dict[str, Any] | None:
    """The bridge that was in use against the one that is now.

    On held-out pairs both are judged as they are. Where there are none, what the card says about pairs that were left
    out inside the fit is set beside how the old bridge finds the same pairs in pools of the same size.

    Args:
        was: The old one.
        now: Name, sides in the order of the pairs, and card of the new one.
        pairs: That it was fitted on.
        held: That nothing is fitted on.
        cancel: Stops between blocks.

    Returns:
        ``name`` of the old one; ``on`` what; ``pool``; ``found`` and ``finds``, by the old one and the new one: the
        mean of R@1, R@5 and R@10 both ways in percent; ``better_by``, points, with an interval where both were judged
        on the same pairs; ``knows``: whether the old one may have been fitted on these pairs, which flatters it; and
        ``back``: the name to go back to it with, if it is still there. ``None`` where there is nothing to judge on.

    Raises:
        Cancelled: Somebody asked.
    """
    name, sides, card = now
    back = None if was.name == name else DEFAULT if was.name.startswith(f"{DEFAULT}:") else was.name
    told: dict[str, Any] = {"name": was.name, "back": back}
    if held is not None and FEWEST <= len(held.right) <= MOST:
        mine, theirs = (judge(one, held, cancel=cancel) for one in (sides, was.sides))
        gap = mine.less(theirs).as_dict()
        figures = {"on": HELD_OUT, "pool": len(held.right), "knows": False, "better_by": gap}
        return {**told, **figures, "found": round(theirs.merit, 2), "finds": round(mine.merit, 2)}
    known, pool = _merit(card.get("held_out", {})), card.get("held_out", {}).get("pool")
    if known is None or not isinstance(pool, int | float) or not 1 < pool <= MOST:
        return None
    theirs = _in_pools(was, pairs, round(pool), cancel)
    gap = {"value": round(known - theirs.merit, 2)}
    figures = {"on": LEFT_OUT, "pool": round(pool), "knows": was.knows, "better_by": gap}
    return {**told, **figures, "found": round(theirs.merit, 2), "finds": round(known, 2)}


def _in_pools(was: InUse, pairs: Pairs, pool: int, cancel: CancelToken) -> Judged:
    paired = np.random.default_rng(0).permutation(np.unique(pairs.partner))
    size = min(pool, len(paired))
    draws = [paired[at * size : (at + 1) * size] for at in range(min(DRAWS, len(paired) // size))]
    return pooled([judge(was.sides, taken(pairs, np.sort(drawn)), cancel=cancel) for drawn in draws])


def _merit(held_out: Mapping[str, Any]) -> float | None:
    figures = [
        held_out.get(direction, {}).get(f"r{rank}")
        for direction in ("left_to_right", "right_to_left")
        for rank in WITHIN
    ]
    return None if None in figures else float(np.mean(figures))
