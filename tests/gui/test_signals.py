"""Signals end the program, and nothing beats meanwhile."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from anyfind_desktop.signals import EndSignals


class Ended(QObject):
    """Counts."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def end(self) -> None:
        self.times += 1


@pytest.fixture
def ended() -> Ended:
    return Ended()


@pytest.fixture
def signals(ended: Ended) -> Iterator[EndSignals]:
    before = signal.getsignal(signal.SIGTERM)
    signals = EndSignals(ended.end)
    yield signals
    signals.stop()
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot send itself a signal there and live")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_program_after_what_runs(
    qtbot: QtBot, signals: EndSignals, ended: Ended, number: signal.Signals
) -> None:
    os.kill(os.getpid(), number)
    assert ended.times == 0
    qtbot.waitUntil(lambda: ended.times == 1)
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: ended.times == 2)


@pytest.mark.skipif(sys.platform == "win32", reason="Qt cannot wait for signals there")
def test_nothing_beats_while_nobody_sends_one(signals: EndSignals) -> None:
    assert signals.findChildren(QTimer) == []


def test_signals_go_to_whom_they_belonged_afterwards(ended: Ended) -> None:
    before = [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)]
    signals = EndSignals(ended.end)
    signals.stop()
    signals.stop()
    assert [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)] == before
    woken = signal.set_wakeup_fd(-1)
    signal.set_wakeup_fd(woken)
    assert woken == -1
