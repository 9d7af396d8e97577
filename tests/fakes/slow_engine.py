"""An engine that takes its time over the first request: what is sent beside it would overtake it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from fakes.scripted_engine import ScriptedEngine
from fakes.window_steps import WAIT


class Slow:
    """The first request is done late: a second one that is sent beside it is done before it.

    Attributes:
        did: What was done, in order.
        open: Set by the test: no request is held any more.
    """

    def __init__(self, engine: ScriptedEngine) -> None:
        self.did: list[str] = []
        self.open = threading.Event()
        self._engine = engine
        self._held = threading.Event()
        self._first = threading.Lock()

    def on(self, line: str, answer: Callable[[dict[str, Any]], Any], name: Callable[[dict[str, Any]], str]) -> None:
        """Answer these requests; each is done under its name."""

        def late(body: dict[str, Any]) -> Any:
            if self._first.acquire(blocking=False):
                self._held.set()
                # Long enough for whatever was sent beside it, which is nothing.
                self.open.wait(1)
            self.did.append(name(body))
            return answer(body)

        self._engine.answers[line] = late

    def holds(self, qtbot: QtBot) -> None:
        """Wait until the first one is under way."""
        qtbot.waitUntil(self._held.is_set, timeout=WAIT)

    def done(self, qtbot: QtBot, *names: str) -> None:
        """These were done, in this order."""
        qtbot.waitUntil(lambda: len(self.did) >= len(names), timeout=WAIT)
        assert self.did == list(names)
