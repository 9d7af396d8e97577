from __future__ import annotations

import pytest

from anyfind.align.reports.making import similarities
from anyfind.align.reports.probes import probes
from anyfind.align.reports.sharing import sharing
from anyfind.align.reports.verdict import Choice, Verdict, verdict
from anyfind.sdk.contracts import CancelToken
from data_makers.planted_pairs import CASES, Planted, independent

ENOUGH = 16
"""Of the twenty planted cases."""


def judged(case: Planted) -> Verdict:
    rows, cancel = case.rows(), CancelToken()
    read = probes(rows, case.labels(), cancel)
    return verdict(("words", "pictures"), similarities(rows, cancel), sharing(rows, cancel), read, None)


@pytest.fixture(scope="module")
def verdicts() -> dict[str, Verdict]:
    return {case.name: judged(case) for case in CASES}


def test_the_verdict_is_right_on_planted_cases(verdicts: dict[str, Verdict]) -> None:
    wrong = {case.name: (case.right, verdicts[case.name].choice) for case in CASES}
    wrong = {name: both for name, both in wrong.items() if both[0] != both[1]}
    assert len(CASES) == 20
    assert len(CASES) - len(wrong) >= ENOUGH, wrong


def test_nothing_independent_is_aligned(verdicts: dict[str, Verdict]) -> None:
    for case in CASES:
        assert (verdicts[case.name].choice is Choice.SEPARATE) == (case.right is Choice.SEPARATE), case.name


def test_the_label_that_one_side_knows_is_named(verdicts: dict[str, Verdict]) -> None:
    said = verdicts["a label only the left side knows"]
    assert any("place can be read from words and not from what pictures say" in reason for reason in said.reasons)
    assert "words also hold" in said.headline


def test_the_verdict_is_two_sentences_with_reasons(verdicts: dict[str, Verdict]) -> None:
    for said in verdicts.values():
        assert said.headline.endswith(".")
        assert said.advice.endswith(".")
        assert said.headline.startswith(("Align", "Keep"))
        assert said.reasons


def test_independent_sides_are_kept_separate_again_and_again() -> None:
    found = []
    for seed in range(12):
        rows = independent(96, (48, 64), seed)
        cancel = CancelToken()
        said = verdict(("words", "pictures"), similarities(rows, cancel, seed=seed), sharing(rows, cancel), (), None)
        found.append(said.choice)
    assert found.count(Choice.SEPARATE) >= 11
