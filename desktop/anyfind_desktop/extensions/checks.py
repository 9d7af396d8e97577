"""What the conformance kit found: a line a check, what failed first."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anyfind_desktop.extensions.facts import Check
from anyfind_desktop.views.icons import draw
from anyfind_desktop.views.parting import Parting
from anyfind_desktop.views.parts import Words
from anyfind_desktop.views.theme import colours

ORDER: Final = ("failed", "skipped", "passed")
SIDE: Final = 16


class _Sign(QWidget):
    """How a check came out, as a drawing."""

    def __init__(self, outcome: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing = {"passed": "check", "failed": "cross"}.get(outcome, "dots")
        self._strong = outcome == "failed"
        self.setFixedSize(SIDE + 2, SIDE + 2)
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 (Qt's signature)
        """Paint it."""
        tones = colours(self.palette())
        painter = QPainter(self)
        draw(painter, self._drawing, QRectF(1, 1, SIDE, SIDE), tones.text if self._strong else tones.muted)


class CheckTable(QWidget):
    """The checks of one run.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.checks: tuple[Check, ...] = ()
        self.headline = Words("", self, bold=True)
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.headline)

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Show these."""
        self.checks = tuple(sorted(checks, key=lambda check: ORDER.index(check.outcome)))
        counts = {outcome: sum(check.outcome == outcome for check in checks) for outcome in ORDER}
        words = self.tr("{passed} checks passed, {failed} failed, {skipped} skipped")
        self.headline.setText(words.format(**counts))
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.deleteLater()
        self._body = QWidget(self)
        lines = QVBoxLayout(self._body)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        names = {"passed": self.tr("passed"), "failed": self.tr("failed"), "skipped": self.tr("skipped")}
        titles = [Words(check.id, self._body, scale=0.9) for check in self.checks]
        for title in titles:
            title.setWordWrap(False)
        # As wide as the widest, so that messages stand in a column.
        width = max((title.sizeHint().width() for title in titles), default=0)
        for check, title in zip(self.checks, titles, strict=True):
            title.setMinimumWidth(width)
            line, texts = QHBoxLayout(), Parting()
            line.setSpacing(10)
            texts.setSpacing(10)
            texts.addWidget(title)
            texts.addWidget(Words(check.message, self._body, scale=0.9, muted=True), 1)
            line.addWidget(_Sign(check.outcome, names[check.outcome], self._body), 0, Qt.AlignmentFlag.AlignTop)
            line.addLayout(texts, 1)
            lines.addLayout(line)
        self._column.addWidget(self._body)
