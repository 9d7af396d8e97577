"""The card of the first run that asks which models shall look into files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QWidget

from anyfind_desktop.extensions import said
from anyfind_desktop.first_run.model_choices import MODALITY, Better, InFolder, Wanted, better_ones, in_folder
from anyfind_desktop.first_run.radio import Radio
from anyfind_desktop.naming import shown_name
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.parts import Card, Row, Rule


class ModelsCard(Card):
    """Standard models, a better one with its size, one in a folder, or none.

    Args:
        parent: Owns it.

    Signals:
        all_wanted: Show all models that there are.
    """

    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("Which models shall look into files?"))
        self.title.show()
        self.missing = False
        self.better: list[tuple[Radio, Better]] = []
        self._source: str | None = None
        self._folder: InFolder | None = None
        self._own: Better | None = None
        self.standard = Radio(self.tr("Standard models"), self)
        self.own = Radio("", self)
        self.later = Radio(self.tr("None for now: names and words of texts only"), self)
        self._group = QButtonGroup(self)
        self._at = self.column.count() + 1
        for button in (self.standard, self.own, self.later):
            self._group.addButton(button)
            self.add(button)
        self.standard.setChecked(True)
        self.own.hide()
        self.own.clicked.connect(self._ask_own)
        self.choose_source = TextButton(self.tr("Choose a folder…"), parent=self)
        self.choose_source.setAccessibleName(self.tr("Choose a folder with standard models"))
        self.choose_source.clicked.connect(self._ask_source)
        self.source = Row(self.tr("Standard models from a folder, without a network"), " ", self.choose_source, self)
        self._all = TextButton(self.tr("See all"), look=Look.QUIET, parent=self)
        self._all.setAccessibleName(self.tr("See all models"))
        self._all.clicked.connect(self.all_wanted)
        others = Row(
            self.tr("All models, with their licences"), self.tr("They can be changed at any time."), self._all, self
        )
        self._source_rule = Rule(self)
        for part in (self._source_rule, self.source, Rule(self), others):
            self.add(part)
        self.hide()

    @property
    def wanted(self) -> Wanted:
        """What is chosen."""
        if self.isHidden() or self.later.isChecked():
            return Wanted(standard=not self.later.isChecked())
        return Wanted(source=self._source, better=self._better)

    def show_models(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Which models there are."""
        lacking = [row for row in rows if row.get("pack") and row.get("here") is False]
        self.missing = bool(lacking)
        size = said.size(sum(int(row["size"]) for row in lacking))
        self.standard.setText(
            self.tr("Standard models · {size} are fetched once").format(size=size)
            if lacking
            else self.tr("Standard models, which are on this computer already")
        )
        self.later.setVisible(self.missing)
        self.source.setVisible(self.missing)
        self._source_rule.setVisible(self.missing)
        self._folder = in_folder(rows)
        self.own.setVisible(self._folder is not None)
        self._word_own()
        found = better_ones(rows)
        if found != [one for _, one in self.better]:
            self._offer(found)
        if self.later.isChecked() and not self.missing:
            self.standard.setChecked(True)
        self.setVisible(self.missing or bool(found) or self._folder is not None)

    def take_source(self, path: str) -> None:
        """Standard models come from this folder."""
        self._source = path
        self.source.text.setText(shown_name(path))
        self.choose_source.setAccessibleDescription(path)

    def take_own(self, path: str) -> None:
        """Pictures are looked at by the model in this folder."""
        if self._folder is not None:
            self._own = self._folder.at(path)
            self.own.setChecked(True)
            self._word_own()

    @property
    def _better(self) -> Better | None:
        if self.own.isChecked():
            return self._own
        return next((one for box, one in self.better if box.isChecked()), None)

    def _offer(self, found: list[Better]) -> None:
        for box, _ in self.better:
            self._group.removeButton(box)
            self.column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.better = []
        if self._group.checkedButton() is None:
            self.standard.setChecked(True)
        for one in found:
            kind = said.modality(MODALITY)
            words = self.tr("{kind}: {model}, larger and better · {size} more").format(
                kind=kind, model=one.name, size=said.size(one.size)
            )
            if one.here:
                words = self.tr("{kind}: {model}, larger and better, on this computer already").format(
                    kind=kind, model=one.name
                )
            box = Radio(words, self)
            self._group.addButton(box)
            self.column.insertWidget(self._at + len(self.better), box)
            self.better.append((box, one))

    def _word_own(self) -> None:
        kind = said.modality(MODALITY)
        if self._own is None:
            self.own.setText(self.tr("{kind}: a model in a folder…").format(kind=kind))
        else:
            words = self.tr("{kind}: the model in {path}")
            self.own.setText(words.format(kind=kind, path=self._own.name))

    def _ask_own(self) -> None:
        def declined() -> None:
            if self._own is None:
                self.standard.setChecked(True)

        title = self.tr("Folder with a model for pictures, as open_clip writes it")
        ask_folder(self, title, self.take_own, declined)

    def _ask_source(self) -> None:
        ask_folder(self, self.tr("Folder with models, as “anyfind models bundle” writes it"), self.take_source)


def ask_folder(
    parent: QWidget, title: str, given: Callable[[str], None], declined: Callable[[], None] | None = None
) -> None:
    """Let the user choose a folder, without waiting for it.

    Args:
        parent: Above which the dialog opens.
        title: Its title.
        given: Gets the path.
        declined: Told when none is chosen.
    """
    dialog = QFileDialog(parent, title, str(Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(given)
    if declined is not None:
        dialog.rejected.connect(declined)
    dialog.open()
