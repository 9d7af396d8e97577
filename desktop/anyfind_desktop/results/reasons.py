"""Why a result is here: what each list says of it, how sure it is, and what is in its picture."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anyfind.api.answers import SearchResult, SourceHit
from anyfind_desktop.asking.overlay import SHADOW, Overlay
from anyfind_desktop.results import facts
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.views.parts import Badge, Bar, Words

WIDTH: Final = 380
WORDS: Final = 8


class ReasonsPanel(Overlay):
    """The panel, beside the card that it explains.

    Args:
        view: The card is in its viewport, and it gets the keyboard back.
    """

    def __init__(self, view: QWidget) -> None:
        self._place = QWidget(view)
        self._place.setFocusProxy(view)
        self._place.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        super().__init__(self._place)
        self.setObjectName("reasons")
        self.setAccessibleName(self.tr("Why this is here"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(WIDTH + 2 * SHADOW)
        self.file: int | None = None
        self._content: QWidget | None = None

    def show_result(self, result: SearchResult, box: QRect) -> None:
        """Explain a result with what is known of it by now.

        Args:
            result: It.
            box: Its card, in the coordinates of the view.
        """
        self.file = result.file
        self._place.setGeometry(box)
        self._place.show()
        self._fill(result)
        self.open(self)

    def complete(self, result: SearchResult) -> None:
        """The explanation of the same result came."""
        if not self.isHidden() and result.file == self.file:
            self._fill(result)
            self.place()

    def close_quietly(self) -> None:
        """Hide it; the keyboard goes back to the results if it was here."""
        focused = self.window().focusWidget()
        if not self.isHidden() and focused is not None and (focused is self or self.isAncestorOf(focused)):
            self._place.setFocus(Qt.FocusReason.PopupFocusReason)
        super().close_quietly()

    def place(self) -> None:
        """Stand below the card, above it where there is no room, or beside it."""
        window = self.window()
        size = self.sizeHint()
        above, below = (
            self._place.mapTo(window, QPoint(0, 0)),
            self._place.mapTo(window, QPoint(0, self._place.height())),
        )
        height = min(size.height(), window.height())
        top = below.y() - SHADOW
        if top + height > window.height():
            top = above.y() - height + SHADOW
        top = max(0, min(top, window.height() - height))
        left = above.x() - SHADOW
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = above.x() + self._place.width() + SHADOW - self.width()
        self.setGeometry(max(0, min(left, window.width() - self.width())), top, self.width(), height)

    def _fill(self, result: SearchResult) -> None:
        if self._content is not None:
            self.body.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Words(self.tr("Why {name} is here").format(name=facts.name(result)), content, bold=True))
        told = [source for source in result.sources if source.why]
        told.sort(key=lambda source: source.relevance == "hidden")
        for source in told[:6]:
            column.addWidget(self._source(source, content))
        if not told:
            column.addWidget(Words(self.tr("It passes the filter."), content))
        if result.words:
            column.addWidget(Words(self.tr("What is in the picture"), content, scale=0.92, bold=True, muted=True))
            column.addWidget(self._words(result, content))
        self.body.addWidget(content)
        spoken = [f"{translated(source.why)}." for source in told]
        self.setAccessibleDescription(" ".join(spoken) or self.tr("It passes the filter."))
        content.show()

    def _source(self, source: SourceHit, parent: QWidget) -> QWidget:
        """One list: what it says, and how seldom chance would say so."""
        row = QWidget(parent)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        hidden = source.relevance == "hidden"
        why = translated(source.why)
        column.addWidget(Words(why[:1].upper() + why[1:], row, muted=hidden))
        under = QHBoxLayout()
        under.setSpacing(8)
        bar = Bar(self.tr("How sure"), row)
        bar.show_share(source.confidence)
        under.addWidget(bar, 1)
        sure = {"strong": self.tr("sure"), "weak": self.tr("maybe"), "hidden": self.tr("chance")}
        under.addWidget(Badge(sure[source.relevance], row, strong=source.relevance == "strong"))
        column.addLayout(under)
        place = self.tr("number {place} of its list").format(place=source.rank)
        words = ", ".join(source.words)
        more = self.tr("{place}; has the words {words}").format(place=place, words=words) if words else place
        row.setToolTip(f"{more}\n{source.route}")
        if words:
            column.addWidget(Words(self.tr("Words: {words}").format(words=words), row, scale=0.88, muted=True))
        return row

    def _words(self, result: SearchResult, parent: QWidget) -> QWidget:
        """The words that tell a picture; those that speak for it are strong."""
        known = sorted(result.words, key=lambda word: -(word.match if word.match is not None else word.weight))[:WORDS]
        said = Words("", parent, scale=0.95)
        said.setText(" · ".join(word.word for word in known))
        return said
