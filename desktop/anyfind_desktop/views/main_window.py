"""The window: it arranges the parts and says what the user wants; it asks the engine nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from anyfind_desktop.models.results import ResultsModel
from anyfind_desktop.results.pane import ResultsPane
from anyfind_desktop.shell.rail import Rail
from anyfind_desktop.views.banner import Banner
from anyfind_desktop.views.pages import Page
from anyfind_desktop.views.query_box import QueryBox
from anyfind_desktop.views.results_view import ResultsView, paths_of
from anyfind_desktop.views.spoken import announce
from anyfind_desktop.views.status_strip import StatusStrip

MOST_FILES = 8
"""Of so many dropped files each is asked with; nobody means more than these by one question."""


class MainWindow(QMainWindow):
    """The window.

    Args:
        results: What was found.
        parent: Owns it.

    Signals:
        image_given: A picture was pasted or dropped: a ``QImage`` and its name.
        file_given: A file was pasted or dropped, to search by.
        folder_given: A folder was dropped or chosen, to be added.
        closed: The window was closed.
    """

    image_given = Signal(object, str)
    file_given = Signal(str)
    folder_given = Signal(str)
    closed = Signal()

    def __init__(self, results: ResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Anyfind")
        self.closing: Callable[[], bool] = lambda: False
        """Asked before the window closes: whether it is only hidden, and the program stays."""
        self.resize(1120, 760)
        self.setMinimumSize(560, 420)
        self.setAcceptDrops(True)
        self.rail = Rail(self)
        self.stack = QStackedWidget(self)
        self.query_box = QueryBox(self)
        self.banner = Banner(self)
        self.results = ResultsView(results, self)
        self.results_pane = ResultsPane(self.results, self)
        self.starting = Page("search", self.tr("Starting…"), self.tr("The engine is being started."), parent=self)
        self.welcome = QWidget(self)
        """Stands in the place of results while the library has no folder; see :meth:`set_welcome`."""
        self.idle = Page(
            "image",
            self.tr("What are you looking for?"),
            self.tr("Type what is in it, or paste or drop a picture of it."),
            parent=self,
        )
        self.nothing = Page(
            "search", self.tr("Nothing found"), "", self.tr("Show the nearest"), parent=self, icon="search"
        )
        self.nothing.offer(False)
        self.pages = QStackedWidget(self)
        for page in (self.starting, self.welcome, self.idle, self.nothing, self.results_pane):
            self.pages.addWidget(page)
        self.strip = StatusStrip(self)
        self._arrange()
        self._connect()
        self.query_box.setFocus()

    def show_page(self, page: QWidget) -> None:
        """Show results, or what stands in their place."""
        if self.pages.currentWidget() is not page:
            self.pages.setCurrentWidget(page)
            if page is self.nothing:
                announce(page, page.accessibleName() + "\n" + page.accessibleDescription())

    def set_welcome(self, page: QWidget) -> None:
        """Greet with this page from now on."""
        old, self.welcome = self.welcome, page
        self.pages.addWidget(page)
        if self.pages.currentWidget() is old:
            self.pages.setCurrentWidget(page)
        self.pages.removeWidget(old)
        old.hide()
        old.deleteLater()

    def choose_folder(self) -> None:
        """Ask for a folder in a dialog that holds up nothing."""
        dialog = QFileDialog(self, self.tr("Add a folder"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.folder_given)
        # Where no window manager does it, nobody else gives the keyboard to the dialog, and back.
        dialog.finished.connect(self.activateWindow)
        dialog.open()
        dialog.activateWindow()

    def paste(self) -> None:
        """Paste: a picture or a file becomes part of the query, text goes into the box."""
        mime = QGuiApplication.clipboard().mimeData()
        if not self._take(mime):
            self.query_box.setFocus()
            self.query_box.edit.paste()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Pictures, files and folders are welcome anywhere, text too; what comes out of this window at the box."""
        mime = event.mimeData()
        if mime.hasImage() or paths_of(mime) or mime.hasText():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 (Qt's name)
        """Whoever drags a result past other results asks for nothing."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(self._droppable(own=event.source() is not None, at=event.position().toPoint()))

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Take what was dropped."""
        mime = event.mimeData()
        if not self._droppable(own=event.source() is not None, at=event.position().toPoint()):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if not self._take(mime) and mime.hasText():
            self.query_box.edit.setText(mime.text().strip())
            self.query_box.setFocus()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell it; the program ends when the engine has, unless it stays in the tray."""
        if self.closing():
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()

    def _droppable(self, *, own: bool, at: QPoint) -> bool:
        """Whether something may be dropped here; ``own``: it comes out of this window."""
        box = self.query_box
        return not own or (box.isVisible() and box.rect().contains(box.mapFrom(self, at)))

    def _take(self, mime: QMimeData) -> bool:
        """Whether there was a picture, a file or a folder in it."""
        paths = paths_of(mime)
        folders = [path for path in paths if Path(path).is_dir()]
        files = [path for path in paths if path not in folders]
        for folder in folders:
            self.folder_given.emit(folder)
        if files:
            for file in files[:MOST_FILES]:
                self.file_given.emit(file)
        elif not folders and mime.hasImage():
            image = mime.imageData()
            if isinstance(image, QImage) and not image.isNull():
                self.image_given.emit(image, self.tr("Pasted picture"))
                return True
        return bool(paths)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(24, 18, 24, 12)
        top.setSpacing(14)
        top.addWidget(self.query_box, 1)
        notice = QHBoxLayout()
        notice.setContentsMargins(24, 10, 24, 0)
        notice.addWidget(self.banner)
        search = QWidget(self)
        page = QVBoxLayout(search)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(top)
        page.addWidget(self.pages, 1)
        self.stack.addWidget(search)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(notice)
        left.addWidget(self.stack, 1)
        left.addWidget(self.strip)
        middle = QWidget(self)
        whole = QHBoxLayout(middle)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addLayout(left, 1)
        self.setCentralWidget(middle)
        order = (self.query_box.edit, self.query_box.clear_button)
        for before, after in zip(order, (*order[1:], self.results), strict=True):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.query_box.down.connect(self._to_results)
        self.query_box.paste_wanted.connect(self.paste)
        self.results.left.connect(self.query_box.setFocus)
        self.results.typed.connect(self.query_box.type_on)

    def to_box(self) -> None:
        """Put the keyboard into the box and choose what stands there."""
        self.query_box.setFocus()
        self.query_box.edit.selectAll()

    def step_back(self) -> None:
        """Leave the innermost thing of the search."""
        self.query_box.step_back()

    def _to_results(self) -> None:
        """Down from the box: into the results, or, where there are none, to the nearest misses."""
        if self.pages.currentWidget() is self.results_pane:
            self.results.enter()
        elif self.pages.currentWidget() is self.nothing and self.nothing.offered:
            self.nothing.pressed.emit()
