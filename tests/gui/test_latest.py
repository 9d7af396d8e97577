"""What is told of one thing is never older than what was told of it before, and is told however often it changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from anyfind.api.live import Folders
from anyfind_desktop.client.connection import Failure, FailureKind
from anyfind_desktop.client.engine import EngineClient
from anyfind_desktop.client.latest import Latest


class Held:
    """An engine that answers when it is told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[Callable[[Folders], None], Callable[[Failure], None]]] = []
        self.dropped = 0

    def send(self, _: str, __: str, ___: type, done: Any, failed: Any, **____: Any) -> Held:
        self.asked.append((done, failed))
        return self

    def drop(self) -> None:
        self.dropped += 1


def made() -> tuple[Held, list[str], Latest[Folders]]:
    engine, heard = Held(), list[str]()
    client = cast("EngineClient", engine)
    latest = Latest(client, "/folders", Folders, lambda _: heard.append("told"), lambda one: heard.append(one.message))
    return engine, heard, latest


def test_asked_meanwhile_it_asks_once_more_and_shows_both() -> None:
    engine, heard, latest = made()
    for _ in range(3):
        latest.ask()
    assert len(engine.asked) == 1
    engine.asked[0][0](Folders(folders=[]))
    assert heard == ["told"]
    assert len(engine.asked) == 2
    engine.asked[1][0](Folders(folders=[]))
    assert heard == ["told", "told"]
    assert len(engine.asked) == 2
    latest.ask()
    assert len(engine.asked) == 3


def test_a_failure_is_no_end() -> None:
    engine, heard, latest = made()
    latest.ask()
    latest.ask()
    engine.asked[0][1](Failure(FailureKind.UNREACHABLE, "No."))
    assert heard == ["No."]
    engine.asked[1][0](Folders(folders=[]))
    assert heard == ["No.", "told"]


def test_what_is_forgotten_asks_nothing_more() -> None:
    engine, _, latest = made()
    latest.ask()
    latest.ask()
    latest.forget()
    assert engine.dropped == 1
    assert len(engine.asked) == 1
    latest.ask()
    assert len(engine.asked) == 2
