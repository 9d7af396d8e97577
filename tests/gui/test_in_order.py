"""Changes reach the engine in the order they were made, whatever takes how long."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from anyfind.api.live import Removed
from anyfind_desktop.client.connection import Failure, FailureKind
from anyfind_desktop.client.engine import EngineClient
from anyfind_desktop.client.in_order import InOrder


class Held:
    """An engine that answers when it is told to."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, Callable[[Any], None], Callable[[Failure], None]]] = []

    def send(
        self, method: str, path: str, _: type, done: Callable[[Any], None], failed: Callable[[Failure], None], **__: Any
    ) -> None:
        self.sent.append((f"{method} {path}", done, failed))

    @property
    def paths(self) -> list[str]:
        return [path for path, _, _ in self.sent]


def test_the_next_change_waits_for_the_answer_or_the_refusal() -> None:
    engine, heard = Held(), list[str]()
    changes = InOrder(cast(EngineClient, engine))

    def change(path: str) -> None:
        changes.send("DELETE", path, Removed, lambda _: heard.append(path), lambda failure: heard.append(failure.code))

    for path in ("/a", "/b", "/c"):
        change(path)
    assert engine.paths == ["DELETE /a"]
    engine.sent[0][1](Removed(removed="a"))
    assert engine.paths == ["DELETE /a", "DELETE /b"]
    engine.sent[1][2](Failure(FailureKind.REFUSED, "No.", code="no"))
    assert engine.paths[2:] == ["DELETE /c"]
    engine.sent[2][1](Removed(removed="c"))
    assert heard == ["/a", "no", "/c"]
    change("/d")
    assert engine.paths[3:] == ["DELETE /d"], "nothing was left waiting"


def test_what_an_answer_leads_to_comes_after_what_was_asked_before_it() -> None:
    engine, heard = Held(), list[str]()
    changes = InOrder(cast(EngineClient, engine))

    def again(_: Removed) -> None:
        changes.send("DELETE", "/after", Removed, lambda _: heard.append("after"), lambda _: None)

    changes.send("DELETE", "/first", Removed, again, lambda _: None)
    changes.send("DELETE", "/second", Removed, lambda _: heard.append("second"), lambda _: None)
    for place in range(3):
        engine.sent[place][1](Removed(removed="x"))
    assert engine.paths == ["DELETE /first", "DELETE /second", "DELETE /after"]
    assert heard == ["second", "after"]
