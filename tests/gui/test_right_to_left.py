"""A window that is written from right to left: names stay as they are, margins and drawings turn round."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt, QTime
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from anyfind_desktop.library.engine_settings import WindowControl
from anyfind_desktop.shell.keycaps import caps
from anyfind_desktop.views.banner import Banner
from anyfind_desktop.views.direction import from_the_right, isolated, set_margins
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.parts import Words


@pytest.fixture
def from_right(qtbot: QtBot) -> Iterator[None]:
    """The application is laid out from right to left, and afterwards as before."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = application.layoutDirection()
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    application.setLayoutDirection(before)


def drawn(name: str, direction: Qt.LayoutDirection) -> QImage:
    image = QImage(48, 48, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    draw(painter, name, QRectF(0, 0, 48, 48), QColor("black"))
    painter.end()
    return image


@pytest.mark.parametrize(("name", "turned"), [("back", True), ("forward", True), ("list", True), ("search", False)])
def test_drawings_that_point_where_reading_goes_are_turned(qtbot: QtBot, name: str, turned: bool) -> None:
    left, right = drawn(name, Qt.LayoutDirection.LeftToRight), drawn(name, Qt.LayoutDirection.RightToLeft)
    assert (left != right) == turned


def test_margins_are_counted_from_where_reading_begins(qtbot: QtBot) -> None:
    for direction, left, right in (
        (Qt.LayoutDirection.LeftToRight, 40, 8),
        (Qt.LayoutDirection.RightToLeft, 8, 40),
    ):
        widget = QWidget()
        qtbot.addWidget(widget)
        widget.setLayoutDirection(direction)
        row = QHBoxLayout(widget)
        set_margins(row, widget, 40, 1, 8, 2)
        margins = row.contentsMargins()
        assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (left, 1, right, 2)


def test_the_sign_of_the_banner_stands_where_its_words_begin(from_right: None, qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.resize(500, 48)
    banner.say("המנוע נעצר.")
    image = banner.grab().toImage()
    ground = image.pixel(250, 4)
    marked = {x for x in range(8, 492) for y in range(12, 36) if image.pixel(x, y) != ground}
    assert max(marked) > 470, "the sign is at the right"
    assert min(marked) > 40, "nothing is at the left, for there is no button"


def test_a_sentence_that_begins_with_a_name_is_read_from_the_right(from_right: None, qtbot: QtBot) -> None:
    said, path = Words("Anyfind פועל"), Words("/home/anna/report.pdf")
    for words in (said, path):
        qtbot.addWidget(words)
    assert said.text().startswith("\u200f")
    assert path.text() == "/home/anna/report.pdf"
    path.setText("ImageBind · 2 מודלים")
    assert path.text().startswith("\u200f")


def test_names_keep_their_own_direction() -> None:
    assert isolated("411_a.jpg") == "\u2068411_a.jpg\u2069"
    assert isolated("") == ""
    assert from_the_right("only Latin") == "only Latin"
    assert from_the_right(from_the_right("a ב")) == "\u200fa ב"


def test_plus_is_a_key() -> None:
    assert caps("+") == ["+"]
    assert caps("Ctrl++") == ["Ctrl", "+"]
    assert caps("Ctrl+Shift+F") == ["Ctrl", "Shift", "F"]


def test_lines_of_a_paragraph_begin_at_the_same_place(from_right: None, qtbot: QtBot) -> None:
    """Qt's own labels shift a line that ends with a space, and cut its last letter."""
    words = Words("אבג דהו זחט יכל מנס עפצ קרש תאב גדה וזח טיכ למנ סעפ צקר שתא")
    qtbot.addWidget(words)
    words.resize(160, words.heightForWidth(160))
    image = words.grab().toImage()
    high = words.fontMetrics().lineSpacing()
    ground = image.pixel(0, 0)
    ends = [
        max(x for x in range(160) for y in range(top, top + high) if image.pixel(x, y) != ground)
        for top in range(0, image.height() - high, high)
    ]
    assert len(ends) > 1
    assert max(ends) - min(ends) <= 2
    assert words.text().count("\n") == 0


def test_hours_come_before_minutes(from_right: None, qtbot: QtBot) -> None:
    control = WindowControl()
    qtbot.addWidget(control)
    control.begin.setTime(QTime(22, 5))
    assert control.begin.text().startswith("22")
