"""Who committed something waits for a look at the database that begins afterwards."""

from __future__ import annotations

import threading

from anyfind.index.looks import Looks

PATIENCE_S = 60.0


def test_a_look_that_had_begun_does_not_count() -> None:
    looks = Looks()
    under_way = looks.begin()
    asked = threading.Event()
    answers: list[bool] = []
    waiting = threading.Thread(target=lambda: answers.append(looks.await_next(asked.set, PATIENCE_S)))
    waiting.start()
    assert asked.wait(PATIENCE_S)
    looks.end(under_way)
    later = looks.begin()
    assert answers == []
    looks.end(later)
    waiting.join(PATIENCE_S)
    assert answers == [True]


def test_nobody_waits_for_ever() -> None:
    looks = Looks()
    looks.end(looks.begin())
    assert not looks.await_next(lambda: None, 0.01)


def test_a_look_that_failed_is_not_taken_for_one() -> None:
    looks = Looks()

    def nudge() -> None:
        looks.begin()

    assert not looks.await_next(nudge, 0.01)
    looks.end(looks.begin())
    assert looks.await_next(lambda: looks.end(looks.begin()), PATIENCE_S)
