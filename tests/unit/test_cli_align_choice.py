from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from click.testing import CliRunner

from anyfind.cli import align_fit
from anyfind.cli.main import program

FIGURES = {"value": 40.0, "low": 30.0, "high": 50.0}
JUDGED = {"merit": FIGURES, "left_to_right": {"r10": FIGURES}, "right_to_left": {"r10": FIGURES}, "p_value": 0.004}
TRIED = {"method": "ridge", "kind": "a/ridge", "seconds": 3.2, "left_out": None, "judged": JUDGED}
SLOW = {**TRIED, "method": "slow", "left_out": "it would have taken about 900 s more of 600 s", "judged": None}


class Fake:
    """A library that answers a fit with a document."""

    def __init__(self, report: dict[str, Any]) -> None:
        self.report = report
        self.asked: Mapping[str, Any] = {}

    def __enter__(self) -> Fake:
        return self

    def __exit__(self, *exc_info: object) -> None:
        return

    def fit_adapter(self, request: Mapping[str, Any], _progress: object) -> dict[str, Any]:
        self.asked = request
        return self.report


def report(*, installed: bool) -> dict[str, Any]:
    return {
        "installed": installed,
        "why": "Ridge is the best of 1.",
        "name": "fitted" if installed else None,
        "path": "/there/fitted" if installed else None,
        "between": ["text", "image"],
        "pairs": 500,
        "files": 100,
        "cpu_seconds": 1.0,
        "sources": None,
        "held_out_pairs": None,
        "hyperparameters": {"ridge": 0.3},
        "held_out": {},
        "auto": {
            "budget_s": 600.0,
            "parts": 5,
            "estimate": JUDGED,
            "candidates": [TRIED, SLOW],
            "in_use": {"name": "default:cca", "how": "as it is", "judged": JUDGED},
        },
    }


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake(report(installed=True))
    monkeypatch.setattr(align_fit, "open_library", lambda *_, **__: fake)
    return fake


def fit(*words: str) -> Any:
    return CliRunner().invoke(program, ["align", "fit", *words], standalone_mode=False)


def test_what_was_tried_is_shown(library: Fake) -> None:
    result = fit("--auto", "--budget", "60", "--device", "cpu", "--seed", "3")
    assert result.return_value == 0
    assert library.asked["auto"] is True
    assert (library.asked["budget_s"], library.asked["device"], library.asked["seed"]) == (60, "cpu", 3)
    for part in ("ridge", "40.0 (30.0-50.0)", "0.004", "900 s more", "the choice", "in use: default:cca", "Saved to"):
        assert part in result.output


def test_a_refusal_ends_with_three(library: Fake) -> None:
    library.report = report(installed=False)
    result = fit("--auto")
    assert result.return_value == 3
    assert "Nothing was installed" in result.output
    assert "Saved" not in result.output
    told = fit("--auto", "--json")
    assert told.return_value == 3
    assert json.loads(told.stdout)["installed"] is False


@pytest.mark.parametrize("words", [("--auto", "--method", "cca"), ("--auto", "--set", "a=1"), ("--budget", "60")])
def test_options_that_exclude_each_other(library: Fake, words: tuple[str, ...]) -> None:
    result = fit(*words)
    assert result.exit_code != 0
    assert not library.asked
