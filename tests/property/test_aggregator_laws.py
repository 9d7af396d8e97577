"""Every hint is answered by a look that covers it, in time, and bursts cost no memory."""

from __future__ import annotations

from dataclasses import dataclass

import hypothesis.strategies as st
from hypothesis import given

from anyfind.ingest.aggregator import TOGETHER_S, Aggregator, Dirty

QUIET, PATIENCE, PAUSE = 0.3, 5.0, 3.0
MOST, SIBLINGS, SPARE = 12, 5, 4

NAMES = st.sampled_from(["a", "b", "c", "dd", "e.txt"])
PATHS = st.lists(NAMES, max_size=5).map("/".join)
STEPS = st.lists(
    st.tuples(st.sampled_from([0.0, 0.01, 0.04, 0.06, 0.2, 0.29, 0.31, 1.0]), st.integers(1, 3), PATHS, st.booleans()),
    max_size=120,
)


@dataclass
class Waiting:
    """What is known about a hinted path that no look has covered yet."""

    first: float
    last: float


def covers(dirty: Dirty, root_id: int, path: str) -> bool:
    return dirty.root_id == root_id and (not dirty.path or path == dirty.path or path.startswith(dirty.path + "/"))


def made() -> Aggregator:
    return Aggregator(QUIET, PATIENCE, siblings=SIBLINGS, most=MOST, spare=SPARE, pause_s=PAUSE)


@given(STEPS)
def test_every_hint_is_covered_in_time_and_none_too_early(steps: list[tuple[float, int, str, bool]]) -> None:
    aggregator = made()
    waiting: dict[tuple[int, str], Waiting] = {}
    now = 0.0

    def look() -> None:
        for dirty in aggregator.due(now):
            inside = [key for key in waiting if covers(dirty, *key)]
            assert inside, "nothing is handed out that nobody hinted at"
            quiet = all(now - waiting[key].last >= QUIET - 1e-6 for key in inside)
            # A place that others were merged into is as old as the oldest of them.
            worn_out = any(now - waiting[key].first >= PATIENCE - 1e-6 for key in inside)
            assert quiet or worn_out
            for key in inside:
                del waiting[key]

    for wait, root_id, path, looks in steps:
        now = round(now + wait, 3)
        if looks:
            look()
        aggregator.hint(root_id, path, now)
        waiting[root_id, path] = Waiting(waiting.get((root_id, path), Waiting(now, now)).first, now)
    while (at := aggregator.next_due(now)) is not None:
        assert at - now <= QUIET + PATIENCE + PAUSE
        now = at + 1e-6
        look()
    assert waiting == {}


@given(STEPS)
def test_bursts_take_little_memory_and_places_do_not_overlap(steps: list[tuple[float, int, str, bool]]) -> None:
    aggregator = made()
    now = 0.0
    for wait, root_id, path, _ in steps:
        now += wait
        aggregator.hint(root_id, path, now)
    dirty = aggregator.due(now + 10 * PATIENCE)
    assert aggregator.next_due(now) is None
    for root_id in (1, 2, 3):
        places = [one.path for one in dirty if one.root_id == root_id]
        assert len(places) <= MOST
        for place in places:
            others = [other for other in places if other != place]
            assert not any(covers(Dirty(root_id, other), root_id, place) for other in others)


@given(st.integers(0, 40), st.floats(0, TOGETHER_S * 0.9))
def test_the_two_halves_of_a_move_are_looked_at_together(offset: int, gap: float) -> None:
    aggregator = made()
    aggregator.hint(1, "a/from.txt", 1.0)
    aggregator.hint(2, "b/to.txt", 1.0 + gap)
    for step in range(200):
        found = aggregator.due(1.0 + offset / 100 + step / 100)
        if found:
            assert found == [Dirty(1, "a/from.txt"), Dirty(2, "b/to.txt")]
            return
    raise AssertionError("nothing came due")
