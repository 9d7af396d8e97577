"""What ``align score`` prints."""

from __future__ import annotations

from typing import Any

import pytest

from anyfind.cli.scorer_table import tell_scorers


def way(value: float, *, on: bool, reason: str) -> dict[str, Any]:
    return {"gain": {"value": value, "low": value - 1, "high": value + 1}, "on": on, "reason": reason}


def test_gains_switches_and_reasons_are_told(capsys: pytest.CaptureFixture[str], monkeypatch: Any) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    sure = {"auroc": 0.7, "auroc_score": 0.6, "auroc_margin": 0.6, "covered": 90.2}
    helps, same = way(2.5, on=True, reason="It helps."), way(0.0, on=False, reason="It leaves the order as it is.")
    rows = [
        {"id": "nnn", "left": helps, "right": same, "certainty": None, "error": None},
        {"id": "conformal", "left": same, "right": same, "certainty": sure, "error": None},
        {"id": "broken", "certainty": None, "error": "A scorer needs at least 8 pairs, not 3."},
    ]
    tell_scorers(
        {
            "name": "mine",
            "between": ["text", "image"],
            "judged_on": {"pool": 333.3},
            "on": {"left": "nnn", "right": None},
            "refitted": True,
            "scorers": rows,
        }
    )
    said = " ".join(capsys.readouterr().out.split())
    assert "+2.5 [+1.5, +3.5] on" in said
    assert "text to image: nnn is on." in said
    assert "image to text: no scorer is on." in said
    assert "90.2% of right pairs" in said
    assert "at least 8 pairs" in said
    assert "fitted again on parts" in said
