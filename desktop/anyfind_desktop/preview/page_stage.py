"""A page of a document, where the passage is that was found."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anyfind.api.live import FileDetails
from anyfind.api.previews import Marks
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.preview.bar import Bar, ZoomControls
from anyfind_desktop.preview.canvas import Canvas
from anyfind_desktop.preview.fetching import PictureFetcher
from anyfind_desktop.preview.shown import Shown
from anyfind_desktop.preview.stage import Stage, Supplies
from anyfind_desktop.views.parts import Words

SIDE = 2048
"""The largest that the engine draws."""

REAL = 1123
"""The longer side of a sheet of office paper on a screen, at its own size."""


class PageStage(Stage):
    """Shows pages one at a time, with what was found on them marked.

    Args:
        supplies: What it works with.
        parent: Owns it.
    """

    def __init__(self, supplies: Supplies, parent: QWidget | None = None) -> None:
        super().__init__(supplies, parent)
        self._fetcher = PictureFetcher(supplies.store, self)
        self._call: Call | None = None
        self._shown: Shown | None = None
        self._drawn = 0
        self.page = 1
        self.pages: int | None = None
        self.marks: Marks | None = None
        self.canvas = Canvas(self)
        self.canvas.setObjectName("preview-page")
        self.canvas.setAccessibleName(self.tr("Page"))
        self.canvas.on_paper(True)
        self.passage = Words(parent=self, scale=0.94)
        self.passage.setObjectName("preview-passage")
        self.passage.setContentsMargins(28, 0, 28, 10)
        self.passage.hide()
        self.bar = Bar(self)
        self.back = self.bar.add_button("back", self.tr("Previous page"), "Page Up", lambda: self.turn(-1))
        self._words = self.bar.add_words(self.tr("Page {page} of {pages}").format(page=888, pages=888))
        self.forward = self.bar.add_button("forward", self.tr("Next page"), "Page Down", lambda: self.turn(1))
        self.bar.add_gap()
        self._zoom = ZoomControls(self.bar, self.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.passage)
        column.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignHCenter)

    @property
    def complete(self) -> bool:
        """Whether the page and its marks are there."""
        return self._drawn == self.page and self.marks is not None

    def show_file(self, shown: Shown, details: FileDetails | None) -> None:
        """Show the page that was found, or the first one."""
        again = self._shown is not None and (self._shown.file, self._shown.path) == (shown.file, shown.path)
        self._shown = shown
        pages = None if details is None else details.metadata.get("pages")
        if isinstance(pages, int):
            self.pages = pages
        elif not again:
            self.pages = None
        if not again:
            found = shown.segment.page if shown.segment is not None else None
            self.page, self._drawn = found or 1, 0
            small = self.supplies.tools.thumbnails.get(shown.file) if self.page == 1 else None
            if small is not None:
                self.canvas.show_image(small, _real(small.size()))
            else:
                self.canvas.clear()
        self._show_page()
        if not again or (not self.complete and not self._fetcher.busy):
            self._ask()

    def turn(self, by: int) -> None:
        """Go to another page."""
        page = self.page + by
        if (
            not by
            or self._shown is None
            or page < 1
            or (self.pages is not None and page > self.pages)
            or self.pages is None
        ):
            return
        self.page = page
        self.canvas.show_boxes()
        self._show_page()
        self._ask()

    def picture(self) -> QImage:
        """The page."""
        return self.canvas.image

    def leave(self) -> None:
        """Wait for nothing any more."""
        self._fetcher.drop()
        self._drop()
        self._shown = None
        self._drawn = 0

    def take_key(self, event: QKeyEvent) -> bool:
        """Page up and down turn pages, Home and End go to the first and the last; others zoom."""
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Home: 1 - self.page}
        if self.pages is not None:
            steps[Qt.Key.Key_End] = self.pages - self.page
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            return self.canvas.take_key(event)
        self.turn(step)
        return True

    def _ask(self) -> None:
        shown = self._shown
        if shown is None:
            return
        self.marks = None
        self._drop()
        address = f"/files/{shown.file}/preview?side={SIDE}&page={self.page}"
        self._fetcher.fetch(address, self._fetched, self.failed)
        segment = shown.segment
        here = segment is not None and segment.page == self.page
        self._call = self.supplies.tools.client.send(
            "GET",
            f"/files/{shown.file}/marks",
            Marks,
            self._marked,
            self._unmarked,
            page=self.page,
            segment=segment.ordinal if here and segment is not None else None,
            words=" ".join(shown.words) or None,
        )

    def _fetched(self, image: QImage) -> None:
        # Pages of one document are looked at in the same size, each from where the last one was left.
        keep = not self.canvas.empty
        self._drawn = self.page
        self.canvas.show_image(image, _real(image.size()), keep=keep)
        self._mark()

    def _marked(self, marks: Marks) -> None:
        self._call = None
        self.marks = marks
        self._mark()

    def _unmarked(self, failure: Failure) -> None:
        """A page can be read without marks; that the engine is gone has to be known."""
        self._call = None
        if failure.status == 0:
            self.lost.emit(failure)
        else:
            self.marks = Marks(page=self.page)

    def _mark(self) -> None:
        marks, shown = self.marks, self._shown
        if marks is None or shown is None or self._drawn != self.page or marks.page != self.page:
            return
        self.canvas.show_boxes(marks.passage, marks.words)
        segment = shown.segment
        beside = segment is not None and segment.page == self.page and not marks.passage
        said = (segment.snippet or "") if segment is not None and beside else ""
        # Where the passage cannot be marked, as in a scan, it stands below the page.
        self.passage.setText(" ".join(said.split()))
        self.passage.setVisible(bool(said))

    def _show_page(self) -> None:
        locale = self.locale()
        page = locale.toString(self.page)
        if self.pages is None:
            words = self.tr("Page {page}").format(page=page)
        else:
            words = self.tr("Page {page} of {pages}").format(page=page, pages=locale.toString(self.pages))
        self._words.setText(words)
        self.canvas.setAccessibleName(words)
        self.back.setEnabled(self.page > 1)
        self.forward.setEnabled(self.pages is not None and self.page < self.pages)
        self.passage.hide()
        self.place_changed.emit(words)

    def _drop(self) -> None:
        if self._call is not None:
            self._call.drop()
            self._call = None


def _real(size: QSize) -> QSize:
    return size.scaled(REAL, REAL, Qt.AspectRatioMode.KeepAspectRatio)
