from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from anyfind.cli.align_fit import given_values
from anyfind.cli.main import program
from anyfind.errors import NotFound, UsageError
from anyfind.plugins.discovery import discover
from anyfind.plugins.registry import Registry
from anyfind.service import methods


def test_values_are_json_or_words() -> None:
    said = ("rank=80", "ridge = 0.5", "kind=plain", "warm=true", "name=a=b", "ranks=[1, 2]")
    assert given_values(said) == {
        "rank": 80,
        "ridge": 0.5,
        "kind": "plain",
        "warm": True,
        "name": "a=b",
        "ranks": [1, 2],
    }


@pytest.mark.parametrize("said", [("rank",), ("=3",), ("rank=1", "rank=2")])
def test_what_sets_nothing_is_refused(said: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="does not set"):
        given_values(said)


def test_methods_are_listed() -> None:
    result = CliRunner().invoke(program, ["align", "methods", "--json"])
    assert result.exit_code == 0
    known = json.loads(result.stdout)
    purposes = {row["id"]: row["purpose"] for row in known["methods"]}
    assert purposes["cca"] == "bridge"
    assert purposes["compact"] == "reduce"
    assert purposes["pivot"] == "extend"
    # What is made without pairs stands beside the others, and says how many it needs.
    assert {row["id"] for row in known["methods"] if row["least_pairs"] == 0} == {"class-names"}
    assert {"id", "full_id", "description"} <= set().union(*map(set, known["scorers"])) or known["scorers"] == []
    assert "cca" in CliRunner().invoke(program, ["align", "methods"]).output


def test_a_method_by_its_short_and_full_name() -> None:
    registry = Registry(discover())
    assert methods.named(registry, None).id == "cca"
    assert methods.named(registry, "anyfind.bridges/cca") == methods.named(registry, "cca")
    assert methods.named(registry, "compact").purpose == "reduce"
    with pytest.raises(NotFound, match="no method 'magic'"):
        methods.named(registry, "magic")
