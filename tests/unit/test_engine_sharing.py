"""One engine for many, parts that are made once, and work that is interrupted rather than cancelled."""

from __future__ import annotations

import threading
import time
from typing import Any, cast

import pytest

from anyfind.sdk.contracts import CancelToken
from anyfind.service.engine import Engine
from anyfind.service.interruption import Stop
from anyfind.service.parts import PartLocks, part
from anyfind.service.sharing import SharedEngine


class Closing:
    """Something that can be closed, once."""

    def __init__(self) -> None:
        self.closed = 0

    def close(self) -> None:
        self.closed += 1


def shared() -> tuple[SharedEngine, Closing]:
    first = Closing()
    return SharedEngine(cast(Engine, first)), first


def test_the_old_one_is_closed_when_its_last_user_leaves() -> None:
    engines, first = shared()
    second = Closing()
    with engines.use() as one, engines.use():
        engines.replace(cast(Engine, second))
        assert cast(Any, one) is first
        with engines.use() as two:
            assert cast(Any, two) is second
        assert first.closed == 0
    assert first.closed == 1
    engines.close(1.0)
    assert (first.closed, second.closed) == (1, 1)


def test_one_that_nobody_uses_is_closed_at_once() -> None:
    engines, first = shared()
    engines.replace(cast(Engine, Closing()))
    assert first.closed == 1


def test_the_end_waits_for_users_for_a_while() -> None:
    engines, first = shared()
    entered, leave = threading.Event(), threading.Event()

    def user() -> None:
        with engines.use():
            entered.set()
            leave.wait(60)
            assert first.closed == 0

    thread = threading.Thread(target=user)
    thread.start()
    assert entered.wait(60)
    threading.Timer(0.1, leave.set).start()
    engines.close(60.0)
    assert first.closed == 1
    thread.join(60)


class Whole:
    """Has a part that takes its time, one made of it, and one of its own."""

    def __init__(self) -> None:
        self.building = PartLocks()
        self.made: list[str] = []
        self.go_on = threading.Event()

    @part
    def slow(self) -> object:
        """Takes its time."""
        self.go_on.wait(60)
        self.made.append("slow")
        return object()

    @part
    def dependent(self) -> tuple[object, str]:
        """Made of another part."""
        return (self.slow, "dependent")

    @part
    def other(self) -> str:
        """Needs nothing."""
        return "other"


def test_a_part_is_made_once_however_many_ask_and_holds_up_nobody_else() -> None:
    whole = Whole()
    got: list[object] = []
    threads = [threading.Thread(target=lambda: got.append(whole.dependent[0])) for _ in range(8)]
    for thread in threads:
        thread.start()
    time.sleep(0.05)
    assert whole.other == "other"
    assert got == []
    whole.go_on.set()
    for thread in threads:
        thread.join(60)
    assert whole.made == ["slow"]
    assert len(set(map(id, got))) == 1
    assert len(got) == 8


def test_a_part_that_failed_is_tried_again() -> None:
    attempts: list[int] = []

    class Failing:
        def __init__(self) -> None:
            self.building = PartLocks()

        @part
        def thing(self) -> int:
            attempts.append(1)
            if len(attempts) == 1:
                raise OSError("not yet")
            return 5

    failing = Failing()
    with pytest.raises(OSError, match="not yet"):
        _ = failing.thing
    assert failing.thing == 5
    assert failing.thing == 5
    assert len(attempts) == 2


def test_an_interruption_is_told_from_a_cancellation() -> None:
    asked = CancelToken()
    stop, other = Stop(asked), Stop(asked)
    stop.cancel()
    assert (stop.cancelled, stop.interrupted) == (True, True)
    assert (other.cancelled, other.interrupted, asked.cancelled) == (False, False, False)
    asked.cancel()
    assert (other.cancelled, other.interrupted) == (True, False)
