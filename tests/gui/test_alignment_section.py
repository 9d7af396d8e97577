"""The section about alignment, with a real engine and real weights on pictures that say what they show."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anyfind_desktop.alignment.kinds import title_of
from anyfind_desktop.alignment.section import AlignmentSection
from anyfind_desktop.desktop import Desktop
from fakes.window_steps import WAIT, RecordingOpener, engine_pid, ready

pytestmark = [pytest.mark.models, pytest.mark.slow]

OpenDesktop = Callable[[Path], Desktop]


def opened(qtbot: QtBot, desktop: Desktop) -> AlignmentSection:
    """The section, once the engine answers and the bridges are listed."""
    ready(qtbot, desktop)
    desktop.sections.show("alignment")
    section = cast("AlignmentSection", desktop.sections.section("alignment"))
    qtbot.waitUntil(lambda: bool(section.bridges.rows), timeout=WAIT)
    return section


def in_use(section: AlignmentSection) -> set[str]:
    return {row.row.name for row in section.bridges.rows if row.row.in_use}


def test_a_bridge_is_fitted_compared_removed_and_reported_on(
    qtbot: QtBot, open_desktop: OpenDesktop, aligned: Path
) -> None:
    desktop = open_desktop(aligned)
    section = opened(qtbot, desktop)
    bridges = section.bridges
    assert "default:paired" in in_use(section)
    assert not bridges.compare.compare_button.isVisible(), "one bridge is nothing to compare"
    qtbot.waitUntil(bridges.fit.fit_button.isEnabled, timeout=WAIT)
    # By hand: the method of a few pairs.
    bridges.fit.method.setCurrentIndex(bridges.fit.method.findData("cca"))
    assert not bridges.fit.budget.isEnabled(), "a method that is named takes the time that it takes"
    QTest.keyClick(bridges.fit.fit_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "mine" in in_use(section), timeout=WAIT)
    qtbot.waitUntil(bridges.fit.result.isVisible, timeout=WAIT)
    assert "mine" in bridges.fit.result.text()
    assert "default:paired" not in in_use(section)
    # The next one has to be called otherwise.
    assert bridges.fit.name.text() == "mine-2"

    desktop.tools.undo.undo()
    qtbot.waitUntil(lambda: "default:paired" in in_use(section), timeout=WAIT)
    assert "mine" not in in_use(section)
    row = bridges.row("mine")
    assert row is not None
    assert title_of(row.row) == "mine"
    row.use_button.click()
    qtbot.waitUntil(lambda: "mine" in in_use(section), timeout=WAIT)

    qtbot.waitUntil(bridges.compare.compare_button.isEnabled, timeout=WAIT)
    bridges.compare.compare_button.click()
    qtbot.waitUntil(bridges.compare.bars.isVisible, timeout=WAIT)
    assert "mine" in bridges.compare.result.text()
    assert "paired (built in)" in bridges.compare.result.text()
    assert "%" in bridges.compare.bars.accessibleDescription()

    row = bridges.row("mine")
    assert row is not None
    row.remove_button.click()
    qtbot.waitUntil(lambda: bridges.row("mine") is None, timeout=WAIT)
    assert "default:paired" in in_use(section)
    desktop.tools.undo.undo()
    qtbot.waitUntil(lambda: "mine" in in_use(section), timeout=WAIT)

    row = bridges.row("mine")
    assert row is not None
    row.report_button.click()
    assert section.page is section.report
    assert str(section.report.about.currentData()).startswith("mine")
    section.report.make_button.click()
    qtbot.waitUntil(lambda: section.report.report is not None, timeout=WAIT)
    cards = section.report.cards
    assert cards.verdict.headline.text().startswith(("Align", "Keep"))
    assert cards.curve.accessibleDescription().count("%") == 4
    assert "mine" in cards._found_text.text()
    desktop.window.grab()


def test_pairs_are_reviewed_and_files_captioned_with_keys_alone(
    qtbot: QtBot, open_desktop: OpenDesktop, aligned: Path, opener: RecordingOpener
) -> None:
    desktop = open_desktop(aligned)
    section = opened(qtbot, desktop)
    section.show_page("review")
    review = section.review
    qtbot.waitUntil(lambda: review.reviewing.current is not None, timeout=WAIT)
    desktop.window.activateWindow()
    qtbot.waitUntil(lambda: review.subject.image is not None, timeout=WAIT)
    first, second = review.reviewing.pairs[0], review.reviewing.pairs[1]
    assert first.text in review.said.text()
    QTest.keyClick(review.said, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: review.reviewing.current == second, timeout=WAIT)
    QTest.keyClick(review.said, Qt.Key.Key_R)
    assert review.reviewing.at == 2
    QTest.keyClick(review.said, Qt.Key.Key_O)
    assert opener.opened == [review.reviewing.pairs[2].path]
    QTest.keyClick(review.said, Qt.Key.Key_Left)
    assert review.state.text() == "Rejected"
    QTest.keyClick(review.said, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: review.reviewing.decided == {first.id: "accepted"}, timeout=WAIT)
    assert review.reviewing.current == second

    section.show_page("caption")
    caption = section.caption
    qtbot.waitUntil(lambda: caption.list.current is not None, timeout=WAIT)
    fit = caption.list.next_fit
    assert fit is not None
    assert fit.needed == 0, "there are words for a first bridge"
    assert caption.fit_button.isVisible()
    item = caption.list.items[0]
    assert Path(item.file.path).with_suffix(".txt").exists() is False
    QTest.keyClicks(caption.field, "a ring of pink")
    QTest.keyClick(caption.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: item.pair > 0, timeout=WAIT)
    assert caption.list.current is caption.list.items[1]
    assert caption.field.text() == ""
    after = caption.list.next_fit
    assert after is not None
    assert after.now == fit.now + 1
    # Taking it back puts the words into the line again.
    QTest.keyClick(caption.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: caption.list.current is item, timeout=WAIT)
    assert caption.field.text() == "a ring of pink"
    assert item.pair == 0

    # The engine dies in the middle of a sentence: nothing that was typed is lost, and Enter works when it is back.
    QTest.keyClicks(caption.field, " on white")
    os.kill(engine_pid(aligned), signal.SIGKILL)
    qtbot.waitUntil(lambda: not caption.save_button.isEnabled(), timeout=WAIT)
    QTest.keyClick(caption.field, Qt.Key.Key_Return)
    assert caption.field.text() == "a ring of pink on white"
    qtbot.waitUntil(caption.save_button.isEnabled, timeout=WAIT)
    assert caption.list.current is item
    QTest.keyClick(caption.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: item.pair > 0, timeout=WAIT)
