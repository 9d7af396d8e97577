"""Run with ``pytest --anyfind-plugin anyfind_shapes/plugin.toml``: the conformance kit, one test a check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from anyfind.sdk.testing.pytest_plugin import CheckResult


@pytest.mark.anyfind_plugin("anyfind_shapes/plugin.toml")
def test_conformance(anyfind_check: CheckResult) -> None:
    """One check of one contribution."""
    assert anyfind_check.passed, anyfind_check.message
