"""The memory of thumbnails keeps to its bound and forgets what was not used."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from anyfind_desktop.thumbnails.cache import LruCache


def test_what_was_not_used_goes_first() -> None:
    cache: LruCache[int, str] = LruCache(30)
    for key in (1, 2, 3):
        cache.put(key, str(key), 10)
    assert cache.get(1) == "1"
    cache.put(4, "4", 10)
    assert [cache.get(key) for key in (1, 2, 3, 4)] == ["1", None, "3", "4"]


def test_what_is_larger_than_everything_is_not_kept() -> None:
    cache: LruCache[int, str] = LruCache(30)
    cache.put(1, "one", 10)
    cache.put(2, "two", 31)
    assert cache.get(1) == "one"
    assert cache.get(2) is None


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 20)), max_size=40))
def test_the_cost_is_that_of_what_is_kept(puts: list[tuple[int, int]]) -> None:
    cache: LruCache[int, int] = LruCache(40)
    for key, cost in puts:
        cache.put(key, cost, cost)
        assert cache.cost <= 40
    kept = [value for key in range(7) if (value := cache.get(key)) is not None]
    assert cache.cost == sum(kept)
    assert len(cache) == len(kept)
