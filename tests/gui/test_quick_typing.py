"""How soon a question is sent after the last letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from anyfind.api.answers import QueryEcho, SearchAnswer
from anyfind.api.requests import SearchRequest
from anyfind_desktop.client.connection import Call
from anyfind_desktop.client.engine import EngineClient
from anyfind_desktop.searching import DEBOUNCE_MS, FILTER_MS, Query, Searching


class Asked(QObject):
    """Stands for the engine's client: remembers what was asked, and answers when told."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str | None] = []
        self._answer: Callable[[SearchAnswer], None] | None = None

    def search(self, request: SearchRequest, done: Callable[[SearchAnswer], None], failed: object) -> Call:  # noqa: ARG002
        self.texts.append(request.text)
        self._answer = done
        return Call(None, lambda _: None, lambda _: None, self)

    def answer(self, took_ms: float) -> None:
        assert self._answer is not None
        self._answer(SearchAnswer(query=QueryEcho(k=1), took_ms=took_ms, results=[], relevant=0))


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def searching(asked: Asked) -> Iterator[Searching]:
    searching = Searching(cast(EngineClient, asked))
    yield searching
    searching.stop()


def waits(searching: Searching) -> list[int]:
    return [timer.interval() for timer in searching.findChildren(QTimer) if timer.isActive()]


def test_an_engine_with_nothing_to_do_is_asked_soon(qtbot: QtBot, searching: Searching, asked: Asked) -> None:
    searching.ask(Query(text="b"))
    assert waits(searching) == [DEBOUNCE_MS[0]]
    qtbot.waitUntil(lambda: asked.texts == ["b"])
    asked.answer(0.1)
    # A letter that comes later than anybody waits for.
    qtbot.wait(DEBOUNCE_MS[1] + 1)
    searching.ask(Query(text="bo"))
    assert waits(searching) == [DEBOUNCE_MS[0]]


def test_fingers_that_roll_over_the_keys_are_waited_for(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0]

    class Clock:
        def __init__(self) -> None:
            self._began: int | None = None

        def isValid(self) -> bool:  # noqa: N802 (Qt's name)
            return self._began is not None

        def start(self) -> None:
            self._began = now[0]

        def elapsed(self) -> int:
            return now[0] - (self._began or 0)

    monkeypatch.setattr("anyfind_desktop.searching.QElapsedTimer", Clock)
    one = Searching(cast(EngineClient, asked))
    told = []
    for gap, text in ((0, "b"), (40, "bo"), (40, "boa"), (200, "boat"), (69, "boats")):
        now[0] += gap
        one.ask(Query(text=text))
        told += waits(one)
    one.stop()
    assert told == [DEBOUNCE_MS[0], 60, 60, DEBOUNCE_MS[0], DEBOUNCE_MS[1]]


def test_an_engine_that_is_still_at_the_letters_before_is_asked_when_typing_stops(
    qtbot: QtBot, searching: Searching, asked: Asked
) -> None:
    searching.ask(Query(text="b"), at_once=True)
    # An hour: whatever happens on this computer meanwhile, the engine is not done with the next one.
    asked.answer(3_600_000.0)
    searching.ask(Query(text="bo"))
    qtbot.waitUntil(lambda: asked.texts == ["b", "bo"])
    searching.ask(Query(text="boa"))
    searching.ask(Query(text="boat"))
    assert waits(searching) == [DEBOUNCE_MS[1]]
    qtbot.waitUntil(lambda: len(asked.texts) == 3)
    assert asked.texts[-1] == "boat"


@pytest.mark.parametrize("half", ["dog date:20", "type:i", '-in:"My tri', "since:2"])
def test_half_a_filter_is_asked_when_nobody_writes_on(
    qtbot: QtBot, searching: Searching, asked: Asked, half: str
) -> None:
    searching.ask(Query(text=half))
    assert waits(searching) == [FILTER_MS]
    qtbot.waitUntil(lambda: asked.texts == [half])


@pytest.mark.parametrize("whole", ["type:image dog", "type:image ", "dog type:", "http://a.b", 'in:"My trips"'])
def test_words_and_whole_filters_are_asked_soon(searching: Searching, whole: str) -> None:
    searching.ask(Query(text=whole))
    assert waits(searching) == [DEBOUNCE_MS[0]]
