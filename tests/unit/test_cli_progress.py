"""The time to go: none without evidence, and from the pace of late."""

from __future__ import annotations

import pytest

from anyfind.cli.progress import Lines, Pace, to_go


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_nothing_is_said_without_evidence() -> None:
    clock = Clock()
    pace = Pace(clock)
    assert pace.left_s(0, 100) is None
    clock.now = 1
    assert pace.left_s(50, 100) is None
    assert pace.left_s(3, 0) is None


def test_it_follows_the_pace_of_late() -> None:
    clock = Clock()
    pace = Pace(clock)
    for done in range(1000):
        pace.left_s(done, 2000)
        clock.now += 0.01
    for done in range(1000, 1040):
        left = pace.left_s(done, 2000)
        clock.now += 1
    # A thousand took ten seconds, but what is left goes at one a second.
    assert left == pytest.approx(2000 - 1039, rel=0.1)


def test_another_phase_has_a_pace_of_its_own() -> None:
    clock = Clock()
    pace = Pace(clock)
    for done in range(10):
        pace.left_s(done, 10)
        clock.now += 1
    assert pace.left_s(1, 50) is None


def test_work_that_stands_still_is_not_given_a_time() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.left_s(5, 10)
    clock.now = 20
    assert pace.left_s(5, 10) is None


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(None, ""), (0.4, "about 0 s to go"), (89, "about 89 s to go"), (600, "about 10 min to go")],
)
def test_in_words(seconds: float | None, said: str) -> None:
    assert to_go(seconds) == said


def test_the_engines_own_guess_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    lines = Lines("Indexing", every_s=0)
    lines(3, 10, "a.png", 7.0)
    lines(4, 10, "b.png", None)
    lines(0, 0, "")
    assert capsys.readouterr().err.splitlines() == [
        "Indexing: 3/10 a.png, about 7 s to go",
        "Indexing: 4/10 b.png",
        "Indexing: 0",
    ]
