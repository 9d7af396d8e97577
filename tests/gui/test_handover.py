"""Two starts on one library, and whoever else speaks to the first."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from anyfind_desktop.handover import LONGEST, Handover, Question
from anyfind_desktop.turn import Turn
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


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_library_is_the_same_whatever_leads_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library, link = tmp_path / "library", tmp_path / "link"
    library.mkdir()
    link.symlink_to(library)
    monkeypatch.chdir(library)
    names = {Handover(one).name for one in (library, link, tmp_path / "link" / ".." / "library", Path())}
    assert len(names) == 1
    # A link in a circle is a name like any other.
    circle = tmp_path / "circle"
    circle.symlink_to(circle)
    assert Handover(circle).name not in names


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no folders")
def test_the_folder_of_the_session_is_taken_where_there_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The folders of tests have paths that are too long for sockets.
    session = tempfile.gettempdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", session)
    assert Handover(tmp_path).name.startswith(f"{session}/anyfind-")
    # Whatever the folder for temporary files is: programs of one session may have several.
    for elsewhere in ("", "relative", str(tmp_path / "missing"), f"{session}/" + "long" * 40):
        monkeypatch.setenv("XDG_RUNTIME_DIR", elsewhere)
        assert Handover(tmp_path).name.startswith("anyfind-")


def test_of_several_at_the_same_moment_one_is_alone(qtbot: QtBot, tmp_path: Path) -> None:
    several = [Handover(tmp_path) for _ in range(4)]
    alone: list[Handover] = []
    taken: list[Handover] = []
    asked: list[Question] = []
    try:
        for one in several:
            one.alone.connect(lambda one=one: alone.append(one))
            one.taken.connect(lambda one=one: taken.append(one))
            one.asked.connect(asked.append)
            # Nobody answers any of them before the loop goes on.
            one.offer(Question(search="words"))
        qtbot.waitUntil(lambda: len(alone) + len(taken) == len(several), timeout=WAIT)
        assert len(alone) == 1
        assert len(asked) == 3
    finally:
        for one in several:
            one.stop()


def test_whoever_comes_after_the_first_has_stopped_is_alone(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = Handover(tmp_path), Handover(tmp_path)
    try:
        with qtbot.waitSignal(first.alone, timeout=WAIT):
            first.offer(Question())
        first.stop()
        with qtbot.waitSignal(second.alone, timeout=WAIT):
            second.offer(Question())
    finally:
        first.stop()
        second.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="nobody waits for a turn there")
def test_a_program_that_was_killed_is_in_nobodys_way(tmp_path: Path) -> None:
    file = tmp_path / "turn"
    holds = "import sys, time, pathlib; from anyfind_desktop.turn import Turn; turn = Turn(pathlib.Path(sys.argv[1]));"
    holder = subprocess.Popen(
        [sys.executable, "-c", f"{holds} print(turn.take(), flush=True); time.sleep(600)", str(file)],
        stdout=subprocess.PIPE,
        text=True,
    )
    turn = Turn(file)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        assert not turn.take()
    finally:
        holder.kill()
        holder.communicate()
    assert file.exists()
    assert turn.take()
    # Who has it has it.
    assert turn.take()
    assert not Turn(file).take()
    turn.give_back()
    assert not file.exists()
    assert Turn(tmp_path / "missing" / "turn").take()
