"""Themes, text size, the state of the window, and the settings that change them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from anyfind_desktop.desktop import Desktop
from anyfind_desktop.settings.section import SettingsSection
from anyfind_desktop.shell.looks import CONTRAST, SIZES, TEXT, THEME, palette
from anyfind_desktop.shell.preferences import Preferences
from anyfind_desktop.shell.window_state import GEOMETRY, SECTION
from anyfind_desktop.views.theme import colours
from fakes.scripted_engine import ScriptedEngine, folder
from fakes.window_steps import WAIT, ready

OpenDesktop = Callable[[Path], Desktop]


@pytest.fixture
def shown(qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine) -> Desktop:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    scripted.answers["GET /v1/history"] = {"on": True, "searches": [past(1), past(2)]}
    desktop = open_desktop(scripted.library)
    ready(qtbot, desktop)
    with qtbot.waitActive(desktop.window, timeout=WAIT):
        desktop.window.activateWindow()
    return desktop


def past(number: int) -> dict[str, object]:
    return {"id": number, "at": "2026-01-01T00:00:00", "text": "a boat", "request": {}}


def settings(qtbot: QtBot, desktop: Desktop) -> SettingsSection:
    QTest.keyClick(desktop.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    section = desktop.sections.section("settings")
    assert isinstance(section, SettingsSection)
    assert section.isVisible()
    qtbot.waitUntil(section.history.isEnabled, timeout=WAIT)
    return section


def luminance(colour: QColor) -> float:
    """Of a colour as the rules for accessible pages define it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("contrast", [False, True])
def test_words_stand_out_in_every_theme(dark: bool, contrast: bool) -> None:
    tones = colours(palette(dark=dark, contrast=contrast))
    assert tones.dark == dark
    assert tones.contrast == contrast
    for ground in (tones.window, tones.surface):
        assert ratio(tones.text, ground) >= (15 if contrast else 10)
        assert ratio(tones.muted, ground) >= (10 if contrast else 4.5)
        # Edges of what has the keyboard.
        assert ratio(tones.accent, ground) >= 3
        assert ratio(tones.line, ground) >= (7 if contrast else 1.2)
    assert ratio(tones.on_accent, tones.accent) >= 4.5
    assert ratio(tones.text, tones.warning) >= 4.5


def test_a_theme_holds_at_once_and_is_left_behind(qtbot: QtBot, shown: Desktop) -> None:
    section = settings(qtbot, shown)
    for name, dark in (("dark", True), ("light", False)):
        QTest.mouseClick(section.appearance.tiles[name], Qt.MouseButton.LeftButton)
        assert section.appearance.tiles[name].isChecked()
        qtbot.waitUntil(lambda dark=dark: colours(shown.window.palette()).dark == dark, timeout=WAIT)  # type: ignore[misc]
        corner = shown.window.grab().toImage().pixelColor(3, 3)
        assert (corner.lightness() < 128) == dark
    QTest.keyClick(section.appearance.contrast, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: colours(shown.window.palette()).contrast, timeout=WAIT)
    assert shown.tools.preferences.get(CONTRAST, False)


def test_the_systems_own_colours_are_kept(qtbot: QtBot, shown: Desktop) -> None:
    before = QApplication.palette()
    preferences = shown.tools.preferences
    own = QPalette(QColor(60, 20, 60))
    try:
        QApplication.setPalette(own)
        preferences.put(THEME, "dark")
        preferences.put(THEME, "system")
    finally:
        QApplication.setPalette(before)
    assert preferences.get(THEME, "") == "system"


def test_text_grows_everywhere_and_shrinks_back(qtbot: QtBot, shown: Desktop) -> None:
    section = settings(qtbot, shown)
    widgets = (section.appearance.title, shown.window.query_box, shown.window.strip)
    before = [widget.font().pointSizeF() for widget in widgets]

    def grown(factor: float) -> bool:
        # Qt tells the windows of another font when it comes to it.
        now = [widget.font().pointSizeF() for widget in widgets]
        return now == pytest.approx([size * factor for size in before], rel=0.02)

    while section.appearance.larger.isEnabled():
        QTest.mouseClick(section.appearance.larger, Qt.MouseButton.LeftButton)
    assert shown.tools.preferences.get(TEXT, 0) == SIZES[-1] == 200
    qtbot.waitUntil(lambda: grown(2), timeout=WAIT)
    for _ in range(SIZES.index(200) - SIZES.index(100)):
        QTest.keyClick(section.appearance.smaller, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: grown(1), timeout=WAIT)


def test_a_section_that_is_made_with_larger_text_is_larger(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine, tmp_path: Path
) -> None:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    sizes = {}
    for percent in (100, 200):
        preferences = Preferences(tmp_path / "desktop.ini")
        preferences.put(SECTION, "settings")
        preferences.put(TEXT, percent)
        preferences.save()
        desktop = open_desktop(scripted.library)
        ready(qtbot, desktop)
        section = desktop.sections.section("settings")
        assert isinstance(section, SettingsSection)
        sizes[percent] = section.language.row.title.font().pointSizeF()
        with qtbot.waitSignal(desktop.ended, timeout=WAIT):
            desktop.window.close()
    assert sizes[200] == pytest.approx(sizes[100] * 2, rel=0.02)


def test_switches_are_remembered(qtbot: QtBot, shown: Desktop) -> None:
    section = settings(qtbot, shown)
    assert section.behaviour.notify.isChecked()
    QTest.keyClick(section.behaviour.notify, Qt.Key.Key_Space)
    assert shown.tools.preferences.get("notifications/shown", True) is False
    # Without a tray nothing can be kept in it.
    assert not section.behaviour.keep.isEnabled()


def test_the_history_is_switched_off_and_forgotten(qtbot: QtBot, shown: Desktop, scripted: ScriptedEngine) -> None:
    card = settings(qtbot, shown).history
    assert "2" in card.row.text.text()
    scripted.answers["PUT /v1/history"] = {"on": False}
    QTest.mouseClick(card.switch, Qt.MouseButton.LeftButton, pos=card.switch.rect().center())
    qtbot.waitUntil(lambda: scripted.requests("PUT /v1/history") == [{"on": False}], timeout=WAIT)
    scripted.answers["DELETE /v1/history"] = {"cleared": 2}
    card.forget.setFocus()
    QTest.keyClick(card.forget, Qt.Key.Key_Return)
    # The question stands in the card; Escape takes it back.
    assert card.keep.hasFocus()
    QTest.keyClick(card.keep, Qt.Key.Key_Escape)
    assert card.sure.isHidden()
    assert shown.sections.current == "settings"
    QTest.keyClick(card.forget, Qt.Key.Key_Return)
    scripted.answers["GET /v1/history"] = {"on": False, "searches": []}
    QTest.mouseClick(card.sure, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not card.forget.isEnabled(), timeout=WAIT)
    assert len(scripted.requests("DELETE /v1/history")) == 1
    assert not card.switch.isChecked()


def test_the_window_comes_back_where_it_was(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine, tmp_path: Path
) -> None:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    first = open_desktop(scripted.library)
    ready(qtbot, first)
    first.window.setGeometry(QRect(40, 30, 700, 500))
    first.sections.show("settings")
    with qtbot.waitSignal(first.ended, timeout=WAIT):
        first.window.close()
    second = open_desktop(scripted.library)
    ready(qtbot, second)
    assert second.sections.current == "settings"
    assert second.window.size() == first.window.size()
    with qtbot.waitSignal(second.ended, timeout=WAIT):
        second.window.close()
    # What was written by something else does no harm.
    spoilt = Preferences(tmp_path / "desktop.ini")
    spoilt.put_bytes(GEOMETRY, QByteArray(b"nothing"))
    spoilt.put(SECTION, "a section that is no more")
    spoilt.put(TEXT, "large")
    spoilt.save()
    third = open_desktop(scripted.library)
    ready(qtbot, third)
    assert third.sections.current == ""


@pytest.mark.parametrize("place", [QRect(9000, 7000, 700, 500), QRect(-4000, -3000, 700, 500), QRect(0, 0, 9000, 7000)])
def test_a_window_that_stood_on_a_monitor_that_is_gone_comes_back_where_it_is_seen(
    qtbot: QtBot, open_desktop: OpenDesktop, scripted: ScriptedEngine, place: QRect
) -> None:
    scripted.answers["GET /v1/folders"] = {"folders": [folder(1, "/pictures")]}
    first = open_desktop(scripted.library)
    ready(qtbot, first)
    first.window.setGeometry(place)
    with qtbot.waitSignal(first.ended, timeout=WAIT):
        first.window.close()
    second = open_desktop(scripted.library)
    ready(qtbot, second)
    screen = second.window.screen().availableGeometry()
    shown = second.window.frameGeometry().intersected(screen)
    assert shown.width() >= min(second.window.width(), screen.width()) * 0.9
    assert shown.height() >= min(second.window.height(), screen.height()) * 0.9
