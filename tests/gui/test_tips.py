"""Files may be called like HTML; what is said of them is their name."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from anyfind_desktop.library.folder_row import Elided
from anyfind_desktop.views.tips import plain_tip


@pytest.mark.parametrize(
    "name", ["/a/<b>bold</b>.txt", '/a/<img src="file:///etc/x.png">', "/a/b & c <i>\n  two", "/a/plain.txt"]
)
def test_a_tip_says_what_the_file_is_called(qtbot: QtBot, name: str) -> None:
    label = Elided()
    qtbot.addWidget(label)
    label.show_path(name)
    shown = QTextDocument()
    if label.toolTip() == name:
        shown.setPlainText(name)
    else:
        shown.setHtml(label.toolTip())
    assert shown.toPlainText() == name


def test_what_is_no_html_is_left_alone() -> None:
    assert plain_tip("/a/3 < 4.txt") == "/a/3 < 4.txt"
