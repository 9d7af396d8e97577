"""Where an installation begins: a name, a wheel or a folder, typed, chosen or dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.parting import Parting, leading
from anyfind_desktop.views.parts import Card, Words, button_group


def plugin_files(event: QDragEnterEvent | QDropEvent) -> list[str]:
    """The wheels and folders that are dragged, as paths of this computer."""
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.endswith(".whl") or Path(path).is_dir()]


class InstallBar(Card):
    """Asks for a plugin.

    Args:
        parent: Owns it.

    Signals:
        wanted: Find out what this name, wheel or folder would bring.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title="")
        self.title.setText(self.tr("Add a plugin"))
        self.title.show()
        self.edit = QLineEdit(self)
        self.edit.setMinimumHeight(36)
        self.edit.setPlaceholderText(self.tr("Name on the package index, such as acme-mesh"))
        self.edit.setAccessibleName(self.tr("Plugin to add: a name on the package index, a wheel or a folder"))
        self.edit.setClearButtonEnabled(True)
        self.edit.returnPressed.connect(self._ask)
        self.look = TextButton(self.tr("Look it up"), "search", look=Look.PRIMARY, parent=self)
        self.look.clicked.connect(self._ask)
        self.wheel = TextButton(self.tr("Wheel…"), "page", parent=self)
        self.wheel.setAccessibleName(self.tr("Choose a wheel"))
        self.wheel.setToolTip(self.tr("Choose a wheel on this computer; or drop one here"))
        self.wheel.clicked.connect(self._choose_wheel)
        self.folder = TextButton(self.tr("Folder…"), "folder", parent=self)
        self.folder.setAccessibleName(self.tr("Choose a folder of wheels"))
        self.folder.setToolTip(self.tr("Choose a folder of wheels, such as on a stick: nothing is fetched then"))
        self.folder.clicked.connect(self._choose_folder)
        row = Parting()
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        row.addWidget(button_group(self.look, self.wheel, self.folder, parent=self), 0, leading())
        self.column.addLayout(row)
        hint = self.tr("You see what it asks for before anything is installed or run. Wheels can also be dropped here.")
        self.add(Words(hint, self, scale=0.9, muted=True))

    def begin(self) -> None:
        """Put the keyboard into the field."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()

    def set_busy(self, busy: bool) -> None:
        """Whether an installation is going on; one goes on at a time."""
        for control in (self.edit, self.look, self.wheel, self.folder):
            control.setEnabled(not busy)

    def _ask(self) -> None:
        words = self.edit.text().strip()
        if words:
            self.wanted.emit(words)

    def _choose_wheel(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a wheel"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Wheels (*.whl)"))
        self._open(dialog)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder of wheels"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._open(dialog)

    def _open(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.wanted)
        dialog.open()
