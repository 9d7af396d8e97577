"""The guards of these tests find what they are there for: what stands still, and what goes on."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from types import CodeType, FunctionType

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fakes import leftovers
from fakes.stalls import StallWatchdog


def as_if_of_the_program(does: Callable[[], None]) -> Callable[[], None]:
    """The same function under the name of a file of the program."""
    code: CodeType = does.__code__.replace(co_filename="/somewhere/anyfind_desktop/views/slow.py")
    return FunctionType(code, globals())


def slow_by_waiting() -> None:
    time.sleep(0.6)


def slow_by_computing() -> None:
    end = time.thread_time() + 0.4
    while time.thread_time() < end:
        pass


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="how a thread waits is read from /proc")
@pytest.mark.parametrize("slow", [slow_by_waiting, slow_by_computing])
def test_a_window_that_stands_still_is_found(qtbot: QtBot, watchdog: StallWatchdog, slow: Callable[[], None]) -> None:
    other = StallWatchdog()
    other.start()
    with watchdog.paused():
        as_if_of_the_program(slow)()
        qtbot.wait(60)
    other.stop()
    assert len(other.stalls) == 1
    assert slow.__name__ in other.stalls[0]


def test_what_a_test_does_itself_is_no_stall(qtbot: QtBot) -> None:
    other = StallWatchdog()
    other.start()
    time.sleep(0.4)
    qtbot.wait(400)
    other.stop()
    assert other.stalls == []


def test_what_is_left_is_found(qtbot: QtBot) -> None:
    before = leftovers.now()
    assert before.found() == []
    timer, end = QTimer(), threading.Event()
    timer.setObjectName("forgotten")
    timer.start(1000)
    widget = QWidget()
    assert [words.split(":")[0] for words in before.found()] == ["a window is left", "something goes on"]
    assert "QTimer 'forgotten' of nobody" in before.found()[1]
    timer.stop()
    widget.deleteLater()
    del widget
    assert before.found() == []
    thread = threading.Thread(target=end.wait, name="forgotten", daemon=True)
    thread.start()
    impatient = leftovers.Leftovers(before.windows, before.busy, before.threads, patience_s=0.05)
    assert impatient.found() == ["a thread is left: forgotten"]
    end.set()
    assert before.found() == []
