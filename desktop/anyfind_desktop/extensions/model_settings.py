"""Choosing which model an encoder runs, where its settings say that."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from anyfind_desktop.extensions.models_facts import Model, Setting
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.parts import Switch, Words


class SettingsForm(QWidget):
    """A field for each setting.

    Args:
        model: Whose settings.
        parent: Owns it.

    Signals:
        chosen: The values that differ from the defaults, by name.
        left: Nothing shall be chosen.
    """

    chosen = Signal(dict)
    left = Signal()

    def __init__(self, model: Model, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = model.settings
        self.fields: dict[str, QLineEdit | Switch] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(4)
        for setting in model.settings:
            column.addWidget(Words(setting.name, self, scale=0.95, bold=True))
            column.addWidget(Words(translated(setting.description), self, scale=0.9, muted=True))
            column.addLayout(self._field(setting))
        self.yes = TextButton(self.tr("Switch to this model…"), look=Look.PRIMARY, parent=self)
        self.yes.clicked.connect(self._choose)
        self.no = TextButton(self.tr("Cancel"), parent=self)
        self.no.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 8, 0, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self.yes)
        buttons.addWidget(self.no)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        next(iter(self.fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def values(self) -> dict[str, str | bool | int | float]:
        """What was typed, where it is not the default."""
        found: dict[str, str | bool | int | float] = {}
        for setting in self._settings:
            field = self.fields[setting.name]
            value = field.isChecked() if isinstance(field, Switch) else _typed(field.text().strip(), setting.default)
            if value != setting.default:
                found[setting.name] = value
        return found

    def _field(self, setting: Setting) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 6)
        row.setSpacing(8)
        field: QLineEdit | Switch
        if isinstance(setting.default, bool):
            field = Switch(self)
            field.setChecked(bool(setting.value))
            row.addWidget(field)
            row.addStretch(1)
        else:
            field = QLineEdit(str(setting.value), self)
            field.setMinimumHeight(34)
            row.addWidget(field, 1)
            if "folder" in setting.description.lower() or "path" in setting.description.lower():
                row.addWidget(self._chooser(setting, field))
        field.setAccessibleName(setting.name)
        field.setAccessibleDescription(translated(setting.description))
        self.fields[setting.name] = field
        return row

    def _chooser(self, setting: Setting, field: QLineEdit) -> TextButton:
        button = TextButton(self.tr("Browse…"), "folder", parent=self)
        button.setAccessibleName(self.tr("Browse for {setting}").format(setting=setting.name))

        def choose() -> None:
            dialog = QFileDialog(self, setting.name, str(Path.home()))
            folders = "folder" in setting.description.lower()
            mode = QFileDialog.FileMode.Directory if folders else QFileDialog.FileMode.ExistingFile
            dialog.setFileMode(mode)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.fileSelected.connect(field.setText)
            dialog.open()

        button.clicked.connect(choose)
        return button

    def _choose(self) -> None:
        self.chosen.emit(self.values())


def _typed(text: str, default: str | float) -> str | int | float:
    """A text as the kind of value that the default is; as it stands where it is no number."""
    if isinstance(default, str):
        return text
    try:
        return type(default)(text)
    except ValueError:
        return text
