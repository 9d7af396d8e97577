"""The section about alignment: bridges, the report, pairs to review, and what to caption next."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from anyfind.api.live import Event
from anyfind_desktop.alignment.bridges import BridgesPage
from anyfind_desktop.alignment.captioning import CaptionPage
from anyfind_desktop.alignment.page import PAGE_WIDTH, Page
from anyfind_desktop.alignment.report_page import ReportPage
from anyfind_desktop.alignment.review import ReviewPage
from anyfind_desktop.alignment.tabs import Tabs
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.section import Section
from anyfind_desktop.views.parts import PAGE_MARGIN, Header

KEY: Final = "alignment"
PAGES: Final = ("bridges", "report", "review", "caption")


class AlignmentSection(Section):
    """Four pages of which one is shown.

    Args:
        tools: What it works with.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.header = Header(self.tr("Alignment"), "", self)
        titles = (self.tr("Bridges"), self.tr("Report"), self.tr("Review pairs"), self.tr("Caption next"))
        self.tabs = Tabs(titles, self.tr("Pages of the alignment"), self)
        self.bridges = BridgesPage(tools, self)
        self.report = ReportPage(tools, self)
        self.review = ReviewPage(tools, self)
        self.caption = CaptionPage(tools, self)
        self.pages: dict[str, Page] = dict(
            zip(PAGES, (self.bridges, self.report, self.review, self.caption), strict=True)
        )
        self._sentences = (
            self.tr("Bridges let words find pictures and sounds. Yours learn from what is said about your own files."),
            self.tr("What the two sides share, what the bridge makes of it, and what would help."),
            self.tr("What your files say about each other. Accept what is right, reject what is not."),
            self.tr("Say what is to be seen or heard. The first ones teach the next bridge most."),
        )
        self.stack = QStackedWidget(self)
        for page in self.pages.values():
            self.stack.addWidget(page)
            page.page_wanted.connect(self.show_page)
        self.bridges.report_wanted.connect(self._report_on)
        self.bridges.listed.connect(self.report.show_adapters)
        head = QVBoxLayout()
        head.setContentsMargins(PAGE_MARGIN, 20, PAGE_MARGIN, 4)
        head.setSpacing(8)
        head.addWidget(self.header)
        head.addWidget(self.tabs)
        # The head and all pages are as wide as each other, so that nothing jumps from page to page.
        body = QWidget(self)
        body.setMaximumWidth(PAGE_WIDTH + 2 * PAGE_MARGIN)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        middle = QHBoxLayout(self)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(body, 1000)
        middle.addStretch(1)
        self.tabs.chosen.connect(self._chosen)
        self._add_actions()
        kept = str(tools.preferences.get("alignment/page", PAGES[0]))
        at = PAGES.index(kept) if kept in PAGES else 0
        self.tabs.choose(at)
        self._say(at)
        self.stack.setCurrentIndex(at)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.pages[PAGES[self.stack.currentIndex()]]

    def show_page(self, name: str) -> None:
        """Show a page by its name in the program."""
        self.tabs.choose(PAGES.index(name))
        self.page.activate()

    def activate(self) -> None:
        """Put the keyboard where the page begins."""
        self.tabs.pills[self.stack.currentIndex()].setFocus()
        self.page.activate()

    def engine_ready(self) -> None:
        """Ask for everything again."""
        for page in self.pages.values():
            page.engine_ready()

    def engine_lost(self) -> None:
        """Keep what is shown."""
        for page in self.pages.values():
            page.engine_lost()

    def happened(self, event: Event) -> None:
        """Adapters or files may be others now."""
        for page in self.pages.values():
            page.happened(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """The head takes less where there is little."""
        super().resizeEvent(event)
        self.header.give_room(self.height())

    def stop(self) -> None:
        """End what goes on by itself."""
        for page in self.pages.values():
            page.stop()

    def _add_actions(self) -> None:
        texts = (
            self.tr("Show bridges"),
            self.tr("Show the alignment report"),
            self.tr("Review pairs"),
            self.tr("Caption what helps most"),
        )
        for name, text in zip(PAGES, texts, strict=True):
            self.tools.actions.add(f"alignment.{name}", text, self.tr("Alignment"), partial(self._go, name))

    def _go(self, name: str) -> None:
        self.section_wanted.emit(KEY)
        self.show_page(name)

    def _chosen(self, at: int) -> None:
        self.stack.setCurrentIndex(at)
        self._say(at)
        self.tools.preferences.put("alignment/page", PAGES[at])

    def _say(self, at: int) -> None:
        self.header.say(self._sentences[at])

    def _report_on(self, name: str) -> None:
        self.report.speak_of(name)
        self.show_page("report")
