"""What the results consist of, at their side: types, folders, years; each is a button that keeps only those."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Final

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from anyfind.api.answers import FacetCount
from anyfind_desktop.views.buttons import PressedByEnter
from anyfind_desktop.views.direction import set_margins
from anyfind_desktop.views.parts import Words
from anyfind_desktop.views.theme import colours, mixed, scaled_font
from anyfind_desktop.views.tips import plain_tip

WIDTH: Final = 212
SHOWN: Final = 6
"""Values of a facet that are shown before one asks for the rest."""


class FacetRow(PressedByEnter):
    """A value, how many results have it, and how many of them all that is.

    Args:
        text: The value, for people.
        facet: It.
        share: From 0 to 1: beside the most frequent one.
        parent: Owns it.
    """

    def __init__(self, text: str, facet: FacetCount, share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facet = facet
        self._share = share
        self._number = QLocale().toString(facet.count)
        self.setText(text)
        self.setFont(scaled_font(self.font(), 0.92))
        self.setAccessibleName(self.tr("Only {value}: %Ln results", "", facet.count).format(value=text))
        self.setToolTip(plain_tip(facet.value))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say_number(self, text: str) -> None:
        """Show this instead of the number."""
        self._number = text
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """A line."""
        return QSize(WIDTH - 24, QFontMetrics(self.font()).height() + 12)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint the value, the number, and a bar under both."""
        tones = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() or self.isDown():
            painter.setBrush(mixed(tones.window, tones.text, 0.12 if self.isDown() else 0.07))
            painter.drawRoundedRect(box, 7, 7)
        bar = QRectF(box.left() + 8, box.bottom() - 3, (box.width() - 16) * self._share, 2)
        if rtl:
            bar.moveRight(box.right() - 8)
        painter.setBrush(mixed(tones.window, tones.accent, 0.55))
        painter.drawRoundedRect(bar, 1, 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(tones.accent, 1.5))
            painter.drawRoundedRect(box, 7, 7)
        metrics = QFontMetrics(self.font())
        inner = box.adjusted(8, 0, -8, -2)
        painter.setFont(self.font())
        painter.setPen(tones.muted)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, self._number)
        room = int(inner.width()) - metrics.horizontalAdvance(self._number) - 10
        painter.setPen(tones.text)
        painter.drawText(
            inner,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading,
            metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room),
        )


class FacetsPanel(QScrollArea):
    """All facets of an answer.

    Args:
        parent: Owns it.

    Signals:
        facet_chosen: The condition of a value, in the language of the box.
    """

    facet_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facets")
        self.setAccessibleName(self.tr("Narrow down"))
        self.setFixedWidth(WIDTH + 24)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._inner = QWidget(self)
        self._inner.setAutoFillBackground(False)
        self._column = QVBoxLayout(self._inner)
        set_margins(self._column, self, 18, 2, 6, 18)
        self._column.setSpacing(1)
        self._column.addStretch(1)
        self.setWidget(self._inner)
        self._shown: dict[str, list[FacetCount]] = {}
        self._whole: set[str] = set()
        self.rows: list[FacetRow] = []

    def show_facets(self, facets: Mapping[str, Sequence[FacetCount]], total: int | None = None) -> None:
        """Show these; values that all of so many results have are left out, they would keep everything."""
        telling = {name: [value for value in values if value.count != total] for name, values in facets.items()}
        shown = {name: values for name, values in telling.items() if values}
        if shown == self._shown:
            return
        self._shown = shown
        self._build()

    def _build(self) -> None:
        focused = next((row.facet.filter for row in self.rows if row.hasFocus()), None)
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        titles = {
            "type": self.tr("Type"),
            "folder": self.tr("Folder"),
            "year": self.tr("Year"),
            "extension": self.tr("Ending"),
        }
        for name, title in titles.items():
            values = self._shown.get(name, [])
            if not values:
                continue
            heading = Words(title, self._inner, scale=0.92, bold=True, muted=True)
            set_margins(heading, self, 8, 10, 0, 2)
            self._append(heading)
            most = max(value.count for value in values)
            for value in values if name in self._whole else values[:SHOWN]:
                row = FacetRow(self._worded(name, value.value), value, value.count / most, self._inner)
                row.clicked.connect(lambda _=False, one=value: self.facet_chosen.emit(one.filter))
                self.rows.append(row)
                self._append(row)
                if value.filter == focused:
                    row.setFocus()
            if len(values) > SHOWN and name not in self._whole:
                self._append(self._more(name, len(values) - SHOWN))

    def _more(self, name: str, count: int) -> QWidget:
        more = FacetRow(self.tr("%Ln more", "", count), FacetCount(value="", count=0, filter=""), 0.0, self._inner)
        more.say_number("")
        more.setAccessibleName(more.text())
        more.setToolTip("")

        def unfold() -> None:
            self._whole.add(name)
            self._build()

        more.clicked.connect(unfold)
        return more

    def _append(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)

    def _worded(self, name: str, value: str) -> str:
        if name == "folder":
            return PurePath(value).name or value
        kinds = {
            "image": self.tr("Pictures"),
            "text": self.tr("Texts"),
            "sound": self.tr("Sounds"),
            "video": self.tr("Films"),
        }
        return kinds.get(value, value) if name == "type" else value
