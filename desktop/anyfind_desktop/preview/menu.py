"""What can be done with a file that is looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from anyfind_desktop.preview.programs import Program


class FileMenu(QMenu):
    """The menu; the programs are filled in when they are known.

    Args:
        online: Whether the file can be reached.
        picture: Whether there is a picture to copy.
        alike: Whether more like it can be searched for.
        parent: Owns it.

    Signals:
        chosen: The name of what was chosen: ``open``, ``reveal``, ``copy``, ``picture``, ``file`` or ``like``.
        program_chosen: A :class:`~anyfind_desktop.preview.programs.Program`.
    """

    chosen = Signal(str)
    program_chosen = Signal(object)

    def __init__(self, *, online: bool, picture: bool, alike: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewMenu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add("open", self.tr("Open"), "Return", enabled=online)
        self.programs = QMenu(self.tr("Open with"), self)
        self.programs.setObjectName("open-with")
        self.programs.setEnabled(False)
        self.addMenu(self.programs)
        self._online = online
        self._add("reveal", self.tr("Show in file manager"), "Ctrl+Return", enabled=online)
        self.addSeparator()
        self._add("copy", self.tr("Copy path"), "Ctrl+C", enabled=True)
        self._add("file", self.tr("Copy file"), "", enabled=online)
        self._add("picture", self.tr("Copy picture"), "", enabled=picture)
        self.addSeparator()
        self._add("like", self.tr("More like this"), "Ctrl+M", enabled=alike)

    def show_programs(self, programs: Sequence[Program]) -> None:
        """Offer these."""
        self.programs.clear()
        for program in programs:
            action = QAction(program.name, self)
            action.setObjectName(program.key)
            action.triggered.connect(lambda _=False, one=program: self.program_chosen.emit(one))
            self.programs.addAction(action)
        self.programs.setEnabled(self._online and bool(programs))

    def show_below(self, button: QWidget) -> None:
        """Open below a button, without waiting for it to close."""
        corner = button.mapToGlobal(QPoint(0, button.height() + 2))
        if button.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            corner.setX(corner.x() + button.width() - self.sizeHint().width())
        self.popup(corner)

    def _add(self, name: str, text: str, keys: str, *, enabled: bool) -> None:
        action = QAction(text, self)
        action.setObjectName(name)
        if keys:
            # Shown only: the preview has these keys, menu or no menu.
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setEnabled(enabled)
        action.triggered.connect(lambda _=False: self.chosen.emit(name))
        self.addAction(action)
