from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anyfind.search.fusion import reciprocal_rank_fusion

lists = st.lists(st.lists(st.integers(0, 30), unique=True, max_size=20), max_size=5)


@given(lists)
def test_every_item_is_ranked_once_and_no_other(ranked: list[list[int]]) -> None:
    fused = reciprocal_rank_fusion(ranked)
    assert set(fused) == {item for items in ranked for item in items}
    assert all(score > 0 for score in fused.values())


@given(st.lists(st.integers(), unique=True, max_size=30), st.integers(1, 100))
def test_one_list_keeps_its_order(items: list[int], constant: int) -> None:
    fused = reciprocal_rank_fusion([items], constant)
    assert sorted(fused, key=lambda item: -fused[item]) == items


@given(lists)
def test_the_order_of_the_lists_does_not_matter(ranked: list[list[int]]) -> None:
    forward, backward = reciprocal_rank_fusion(ranked), reciprocal_rank_fusion(ranked[::-1])
    assert forward.keys() == backward.keys()
    assert all(forward[item] == pytest.approx(backward[item]) for item in forward)


@given(lists)
def test_the_formula(ranked: list[list[int]]) -> None:
    fused = reciprocal_rank_fusion(ranked, 60)
    for item, score in fused.items():
        assert score == pytest.approx(sum(1 / (61 + items.index(item)) for items in ranked if item in items))
