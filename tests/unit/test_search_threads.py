"""The limit of the matrix library's threads while searches overlap."""

from __future__ import annotations

from contextlib import ExitStack

import numpy as np
import pytest
from threadpoolctl import ThreadpoolController, threadpool_limits

from anyfind.search.threads import SingleThreaded


def threads() -> set[int]:
    return {one["num_threads"] for one in ThreadpoolController().info() if one["user_api"] == "blas"}


def test_searches_that_overlap_leave_the_limit_as_it_was() -> None:
    np.ones((2, 2)) @ np.ones((2, 2))
    if not threads():
        pytest.skip("numpy came without a matrix library whose threads can be counted")
    with threadpool_limits(2, "blas"):
        before = threads()
        searches = SingleThreaded()
        first, second = ExitStack(), ExitStack()
        first.enter_context(searches.limited())
        second.enter_context(searches.limited())
        assert threads() == {1}
        first.close()
        assert threads() == {1}
        second.close()
        assert threads() == before
