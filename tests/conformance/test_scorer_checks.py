"""The kit passes a scorer that keeps the contract and fails the right check of one that does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from anyfind.sdk.testing import Report, run_kit

MANIFEST = """
schema = 1
id = "faulty.scores"
api = ">=1,<2"
name = "Scores"
licence = "Apache-2.0"

[[scorer]]
id = "shifted"
factory = "faulty_scores.code:load"
trainer = "faulty_scores.code:Trainer"
"""

CODE = """
import numpy as np
from anyfind.sdk import Artifact, BadInput, PLAIN_FIT

class Trainer:
    def fit(self, bank, progress, cancel, options=PLAIN_FIT):
        cancel.check()
        for name in options.values:
            if name != "share":
                raise BadInput(f"There is no {name}.")
        share = float(options.values.get("share", 0.5))
        card = {"sides": list(bank.sides), "target": bank.bridge, "dimension": bank.left.shape[1],
                "hyperparameters": {"share": share}, "certainty": "made up"}
        return Artifact("faulty.scores/shifted", {"mean": bank.right.mean(axis=0)}, card)

class Scorer:
    def __init__(self, artifact):
        self.mean = artifact.tensors["mean"]

    def scores(self, queries, gallery, side):
        found = self.map_queries(queries, side) @ self.map_gallery(gallery, side).T
        return found

    def map_queries(self, queries, side):
        return queries

    def map_gallery(self, gallery, side):
        return gallery - self.mean

    def certainty(self, queries, gallery, side):
        return 1 / (1 + np.exp(-self.scores(queries, gallery, side)))

def load(artifact):
    return Scorer(artifact)
"""


def checked(folder: Path, old: str = "", new: str = "") -> Report:
    package = folder / "faulty_scores"
    package.mkdir()
    (package / "__init__.py").write_text("")
    assert old in CODE
    (package / "code.py").write_text(CODE.replace(old, new, 1) if old else CODE)
    (package / "plugin.toml").write_text(MANIFEST)
    return run_kit(package / "plugin.toml")


def test_a_good_scorer_passes_everything(tmp_path: Path) -> None:
    report = checked(tmp_path)
    assert report.failures() == ()
    assert {check.id for check in report.checks} >= {"scorer.fit", "scorer.pairs-alone", "scorer.certainty"}


@pytest.mark.parametrize(
    ("old", "new", "failing"),
    [
        ("return found", "return found - found.mean(axis=0) if len(found) else found", "scorer.pairs-alone"),
        ("return found", "return found / (1 + abs(found).sum(axis=1, keepdims=True))", "scorer.pairs-alone"),
        ("return found", "return found.astype(np.float64)", "scorer.scores"),
        ("return found", "return found * np.nan", "scorer.scores"),
        ("return found", "return found * 2", "scorer.factors"),
        ("return 1 / (1", "return 3 / (1", "scorer.certainty"),
        ('"certainty": "made up"', "", "scorer.certainty"),
        ("        cancel.check()\n", "", "scorer.cancel"),
        ('if name != "share"', "if False", "scorer.values"),
        ('options.values.get("share", 0.5)', "0.25 if options.values else 0.5", "scorer.values"),
        ('"target": bank.bridge, ', "", "scorer.fit"),
        ("bank.right.mean(axis=0)}", "bank.right[np.random.default_rng().integers(100)]}", "scorer.repeats"),
        ('"faulty.scores/shifted"', '"faulty.scores/other"', "scorer.fit"),
    ],
)
def test_a_fault_fails_its_check(tmp_path: Path, old: str, new: str, failing: str) -> None:
    report = checked(tmp_path, old, new)
    assert not report.ok
    assert failing in {check.id for check in report.failures()}
