"""The page of models: switches under way, what goes on, and every model by what it understands."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anyfind.api.answers import UpgradeStatus
from anyfind_desktop.extensions import said
from anyfind_desktop.extensions.model_row import ModelRow
from anyfind_desktop.extensions.models_facts import Model
from anyfind_desktop.extensions.switching import SwitchCard, SwitchQuestion
from anyfind_desktop.extensions.working import WorkCard
from anyfind_desktop.views.buttons import TextButton
from anyfind_desktop.views.parting import Parting
from anyfind_desktop.views.parts import Card, Column, Rule, Words

_FIRST = ("image", "text", "sound")


class ModelsPage(Column):
    """Shows models and sends what the user wants.

    Args:
        parent: Owns it.

    Signals:
        fetch_wanted: A model's weights.
        measure_wanted: A model shall be measured for a modality.
        measure_all_wanted: All models in use shall be measured.
        switch_wanted: A model shall serve a modality, with settings; whether old vectors go by themselves.
        act_wanted: A modality, and what to do about its switch.
    """

    fetch_wanted = Signal(object)
    measure_wanted = Signal(object, str)
    measure_all_wanted = Signal()
    switch_wanted = Signal(object, str, dict, bool)
    act_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.models: list[Model] = []
        self.rows: dict[tuple[str, str], ModelRow] = {}
        self.switches: dict[str, SwitchCard] = {}
        self._asked: tuple[Model, str, dict[str, str | bool | int | float]] | None = None
        self._busy = False
        self._reachable = True
        self.question = SwitchQuestion(self)
        self.question.agreed.connect(self._agreed)
        self.question.declined.connect(self.decline)
        self.work = WorkCard(self)
        self.measure_all = TextButton(self.tr("Measure the models in use"), parent=self)
        self.measure_all.clicked.connect(self.measure_all_wanted)
        explained = Words(
            self.tr(
                "Speed and quality are measured on your own files and this computer. “Finds by words” says how many "
                "of the descriptions that your files come with have their file among the first ten."
            ),
            self,
            muted=True,
        )
        head = QWidget(self)
        row = Parting(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(explained, 1)
        row.addWidget(self.measure_all, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.add(head)
        for part in (self.work, self.question):
            self.add(part)
        self._under_way = QWidget(self)
        self._under_way_column = QVBoxLayout(self._under_way)
        self._under_way_column.setContentsMargins(0, 0, 0, 0)
        self._under_way_column.setSpacing(14)
        self._under_way.hide()
        self.add(self._under_way)
        self._list: QWidget | None = None

    def show_models(self, models: list[Model]) -> None:
        """These are all."""
        self.models = models
        groups = _grouped(models)
        keys = [(modality, model.id) for modality, group in groups for model in group]
        if keys == list(self.rows):
            known = {model.id: model for model in models}
            for (_, name), row in self.rows.items():
                row.show_model(known[name])
        else:
            self._build(groups)
        self._set_busy(self._busy)
        self._block()

    def show_upgrades(self, upgrades: list[UpgradeStatus]) -> None:
        """These switches are under way, or can be taken back."""
        here = {upgrade.modality for upgrade in upgrades}
        for modality in set(self.switches) - here:
            card = self.switches.pop(modality)
            self._under_way_column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for upgrade in upgrades:
            found = self.switches.get(upgrade.modality)
            if found is None:
                found = SwitchCard(self._under_way)
                found.act_wanted.connect(self._act)
                self.switches[upgrade.modality] = found
                self._under_way_column.addWidget(found)
            found.show_upgrade(upgrade)
        self._under_way.setVisible(bool(upgrades))
        self._block()

    def begin(self, name: str) -> None:
        """Something goes on."""
        self.question.hide()
        self.work.begin(name)
        self._set_busy(True)
        self._reveal_soon(self.work)

    def end(self) -> None:
        """Nothing goes on any more."""
        self.work.end()
        self._set_busy(False)

    def decline(self) -> None:
        """Switch nothing."""
        self._asked = None
        self.question.hide()

    def set_reachable(self, reachable: bool) -> None:
        """Whether an engine answers; without one nothing is offered."""
        self._reachable = reachable
        self._set_busy(self._busy)

    def _reveal_soon(self, widget: QWidget) -> None:
        """Scroll to it once it has its place."""
        QTimer.singleShot(0, widget, lambda: self.reveal(widget))

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        held = busy or not self._reachable
        self.measure_all.setEnabled(not held and any(model.in_use and model.usable for model in self.models))
        self.question.yes.setEnabled(not held)
        for row in self.rows.values():
            row.set_busy(held)
        if not self._reachable:
            # What they offer is asked anew when the engine is back.
            for card in self.switches.values():
                card.wait()

    def _block(self) -> None:
        """One switch a modality at a time."""
        for (modality, _), row in self.rows.items():
            under_way = modality in self.switches and self.switches[modality].buttons["rollback"].isVisibleTo(self)
            words = self.tr("First finish the switch above, or roll it back.") if under_way else ""
            row.set_blocked(words)

    def _act(self, modality: str, act: str) -> None:
        self.switches[modality].wait()
        self.act_wanted.emit(modality, act)

    def _agreed(self, finish: bool) -> None:
        asked, self._asked = self._asked, None
        if asked is not None:
            self.switch_wanted.emit(*asked, finish)

    def _ask(self, row: ModelRow, settings: dict[str, str | bool | int | float]) -> None:
        self._asked = (row.model, row.modality, settings)
        old = next((one for one in self.models if one.in_use and row.modality in one.modalities), None)
        self.question.ask(row.modality, old, row.model)
        self._reveal_soon(self.question)

    def _build(self, groups: list[tuple[str, list[Model]]]) -> None:
        if self._list is not None:
            self.column.removeWidget(self._list)
            self._list.hide()
            self._list.deleteLater()
        self.rows = {}
        self._list = QWidget(self)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for modality, group in groups:
            title = said.modality(modality) if modality else self.tr("Readers with models of their own")
            head = Words(title, self._list, scale=0.92, bold=True)
            head.setContentsMargins(2, 10, 2, 0)
            column.addWidget(head)
            card = Card(self._list, flat=True)
            for number, model in enumerate(group):
                if number:
                    card.add(Rule(card))
                card.add(self._row(model, modality, card))
            column.addWidget(card)
        self.add(self._list)

    def _row(self, model: Model, modality: str, parent: QWidget) -> ModelRow:
        row = ModelRow(model, modality, parent)
        self.rows[modality, model.id] = row
        row.fetch_wanted.connect(lambda: self.fetch_wanted.emit(row.model))
        row.measure_wanted.connect(lambda: self.measure_wanted.emit(row.model, row.modality))
        row.use_wanted.connect(lambda settings: self._ask(row, settings))
        return row


def _grouped(models: list[Model]) -> list[tuple[str, list[Model]]]:
    """By modality, the usual ones first; those in use before the default ones, and those that settings name last."""
    names = dict.fromkeys([*_FIRST, *(name for model in models for name in model.modalities)])
    groups = []
    for name in names:
        group = [model for model in models if name in model.modalities]
        if group:
            groups.append((name, sorted(group, key=_rank)))
    readers = [model for model in models if not model.modalities]
    if readers:
        groups.append(("", sorted(readers, key=_rank)))
    return groups


def _rank(model: Model) -> tuple[bool, bool, bool, str]:
    return (not model.in_use, model.here is None, not model.default, model.id)
