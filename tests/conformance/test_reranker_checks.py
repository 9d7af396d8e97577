"""The kit passes a reranker that keeps the contract and fails the right check of one that does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from anyfind.sdk.testing import Report, run_kit

MANIFEST = """
schema = 1
id = "faulty.order"
api = ">=1,<2"
name = "Order"
licence = "Apache-2.0"

[[reranker]]
id = "halves"
factory = "faulty_order.code:Halves"
modalities = ["text", "image"]
regions = true
"""

CODE = """
import random

class Halves:
    size = 0

    def open(self, ctx):
        self.size = 1

    def rerank(self, query, candidates, budget):
        best = [max((region.score for region in one.regions), default=0.0) for one in candidates]
        scores = [self.size * len(one.text or "") + more for one, more in zip(candidates, best)]
        return scores

    def boxes(self, width, height):
        boxes = [(0, 0, max(1, width // 2), height), (width // 2, 0, width, height)]
        return boxes

    def close(self):
        self.size = 0
"""


def checked(folder: Path, old: str = "", new: str = "") -> Report:
    package = folder / "faulty_order"
    package.mkdir()
    (package / "__init__.py").write_text("")
    assert old in CODE
    (package / "code.py").write_text(CODE.replace(old, new) if old else CODE)
    (package / "plugin.toml").write_text(MANIFEST)
    return run_kit(package / "plugin.toml")


def test_a_good_reranker_passes(tmp_path: Path) -> None:
    report = checked(tmp_path)
    assert [f"{check.id}: {check.message}" for check in report.failures()] == []
    names = ("loads", "opens", "scores", "alone", "again", "boxes", "reopens")
    assert {f"reranker.{name}" for name in names} <= {check.id for check in report.checks}


@pytest.mark.parametrize(
    ("old", "new", "check", "said"),
    [
        ("return scores", "return scores[1:]", "reranker.scores", "7 scores for 8 candidates"),
        ("return scores", "return [float('inf') for _ in scores]", "reranker.scores", "not finite"),
        ("return scores", "return [s / (1 + max(scores)) for s in scores]", "reranker.alone", "depends on the others"),
        ("return scores", "return [s + random.random() for s in scores]", "reranker.alone", "depends|other scores"),
        ("return boxes", "return [(0, 0, width + 1, height)]", "reranker.boxes", "is no part of a picture"),
        ("return boxes", "return [(0, 0, 1, 1)] * 65", "reranker.boxes", "64 are the most"),
        ("return boxes", "return []", "reranker.boxes", "wants no part of any picture"),
        ("return boxes", "self.size += 1; return boxes[: self.size % 2 + 1]", "reranker.boxes", "other parts"),
        ("def boxes", "def parts", "reranker.loads", "no method boxes"),
        ("def close", "def shut", "reranker.loads", "one of the methods open and close"),
        ("self.size = 1", "self.size = random.random()", "reranker.reopens", "other scores"),
    ],
)
def test_a_fault_fails_its_check(tmp_path: Path, old: str, new: str, check: str, said: str) -> None:
    report = checked(tmp_path, old, new)
    failures = {one.id: one.message for one in report.failures()}
    assert check in failures
    assert any(part in failures[check] for part in said.split("|"))
