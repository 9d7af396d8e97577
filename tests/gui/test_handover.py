"""Two starts on one library, and whoever else speaks to the first."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from anyfind_desktop.handover import LONGEST, Handover, Question
from fakes.window_steps import WAIT


def test_the_second_hands_over_and_another_library_is_another_window(qtbot: QtBot, tmp_path: Path) -> None:
    first, second, other = Handover(tmp_path / "one"), Handover(tmp_path / "one"), Handover(tmp_path / "two")
    try:
        with qtbot.waitSignal(first.alone, timeout=WAIT):
            first.offer(Question())
        question = Question("/a/picture שלי.png", "two words", "token")
        asked: list[Question] = []
        first.asked.connect(asked.append)
        with qtbot.waitSignal(second.taken, timeout=WAIT):
            second.offer(question)
        assert asked == [question]
        with qtbot.waitSignal(other.alone, timeout=WAIT):
            other.offer(question)
    finally:
        for one in (first, second, other):
            one.stop()


@pytest.mark.parametrize("sent", [b"{}\n", b"no question\n", b"[1]\n", b"x" * (LONGEST + 10)])
def test_what_is_no_question_is_hung_up_on(qtbot: QtBot, tmp_path: Path, sent: bytes) -> None:
    first = Handover(tmp_path)
    asked: list[Question] = []
    first.asked.connect(asked.append)
    try:
        with qtbot.waitSignal(first.alone, timeout=WAIT):
            first.offer(Question())
        stranger = QLocalSocket(first)
        stranger.connected.connect(lambda: stranger.write(QByteArray(sent)))
        with qtbot.waitSignal(stranger.disconnected, timeout=WAIT):
            stranger.connectToServer(first.name)
        assert asked == []
    finally:
        first.stop()


def test_a_window_that_hangs_is_not_waited_for(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("anyfind_desktop.handover.PATIENCE_MS", 100)
    first, second = Handover(tmp_path), Handover(tmp_path)
    try:
        with qtbot.waitSignal(first.alone, timeout=WAIT):
            first.offer(Question())
        first.blockSignals(True)
        monkeypatch.setattr(first, "_read", lambda _: None)
        with qtbot.waitSignal(second.alone, timeout=WAIT):
            second.offer(Question(search="words"))
    finally:
        first.stop()
        second.stop()
