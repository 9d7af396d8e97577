"""A model in the list: what it takes, how fast it is here, how well it finds, and what can be done with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anyfind_desktop.extensions import said
from anyfind_desktop.extensions.model_settings import SettingsForm
from anyfind_desktop.extensions.models_facts import Measured, Model
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.parting import Parting, leading
from anyfind_desktop.views.parts import Badge, Bar, Words, button_group

MARGIN: Final = 18


class Figure(QWidget):
    """A figure, what it is of, and a sentence about it.

    Args:
        name: What it is of.
        parent: Owns it.
        bar: Whether a line shows it as a share.
    """

    def __init__(self, name: str, parent: QWidget | None = None, *, bar: bool = False) -> None:
        super().__init__(parent)
        self.name = Words(name, self, scale=0.82, muted=True)
        self.value = Words("", self, scale=1.15, bold=True)
        self.bar = Bar(name, self) if bar else None
        self.text = Words("", self, scale=0.85, muted=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addWidget(self.value)
        if self.bar is not None:
            column.addWidget(self.bar)
        column.addWidget(self.text)
        column.addStretch(1)

    def say(self, value: str, text: str, share: float | None = None) -> None:
        """Show this."""
        self.value.setText(value)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        if self.bar is not None:
            self.bar.setVisible(share is not None)
            self.bar.show_share(share or 0)


class ModelRow(QWidget):
    """One model, for one modality.

    Args:
        model: What is known of it.
        modality: The one that this row is about; empty for what only reads files.
        parent: Owns it.

    Signals:
        fetch_wanted: Get its weights.
        measure_wanted: Measure it on this library.
        use_wanted: It shall serve the modality, with these settings.
    """

    fetch_wanted = Signal()
    measure_wanted = Signal()
    use_wanted = Signal(dict)

    def __init__(self, model: Model, modality: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.modality = modality
        self.setObjectName(f"model-{modality}-{model.id}")
        self._blocked = ""
        self._busy = False
        self.name = Words("", self, bold=True)
        self.name.setWordWrap(False)
        self.in_use = Badge(self.tr("In use"), self, strong=True)
        self.default = Badge(self.tr("Default"), self)
        self.about = Words("", self, scale=0.9, muted=True)
        self.size_ = Figure(self.tr("Size"), self)
        self.speed = Figure(self.tr("Speed on this computer"), self)
        self.quality = Figure(self.tr("Finds by words"), self, bar=True)
        self.fetch = TextButton(self.tr("Fetch"), look=Look.PRIMARY, parent=self)
        self.fetch.clicked.connect(self.fetch_wanted)
        self.measure = TextButton(self.tr("Measure"), parent=self)
        self.measure.setToolTip(self.tr("Embed some files of this library and see how fast it is and what words find"))
        self.measure.clicked.connect(self.measure_wanted)
        self.use = TextButton(self.tr("Switch to it…"), parent=self)
        self.use.clicked.connect(self._use)
        self.why_not = Words("", self, scale=0.85, muted=True)
        self.form: SettingsForm | None = None
        self._arrange()
        self.show_model(model)

    def show_model(self, model: Model) -> None:
        """What is known of it now."""
        self.model = model
        self.name.setText(model.name)
        self.in_use.setVisible(model.in_use)
        self.default.setVisible(model.default and not model.in_use)
        self.about.setText(self._described(model))
        self.size_.say(said.size(model.size) if model.size else "\N{EN DASH}", self._here(model))
        found = model.measured.get(self.modality)
        self._show_speed(found)
        figure, text = said.quality(found, self.modality)
        share = found.r10 / 100 if found is not None and found.r10 is not None else None
        self.quality.say(figure, text, share)
        for figures in (self.speed, self.quality):
            figures.setVisible(bool(self.modality))
        for button, words in (
            (self.fetch, self.tr("Fetch {model}")),
            (self.measure, self.tr("Measure {model}")),
            (self.use, self.tr("Switch to {model}")),
        ):
            button.setAccessibleName(words.format(model=model.name))
        self._offer()

    def set_blocked(self, why: str) -> None:
        """Why no switch can begin now; empty if it can."""
        self._blocked = why
        self._offer()

    def set_busy(self, busy: bool) -> None:
        """Whether something is going on with models."""
        self._busy = busy
        self._offer()

    def _offer(self) -> None:
        """Only what can be done now is offered, and what cannot says why."""
        model = self.model
        usable = model.usable
        self.fetch.setVisible(model.here is False)
        self.measure.setVisible(bool(self.modality) and usable)
        self.use.setVisible(bool(self.modality) and not model.in_use and (usable or bool(model.settings)))
        self.use.setText(self.tr("Choose a model…") if model.settings and not usable else self.tr("Switch to it…"))
        self.use.updateGeometry()
        for button in (self.fetch, self.measure):
            button.setEnabled(not self._busy)
        self.use.setEnabled(not self._busy and not self._blocked)
        shown = self._blocked if not self.use.isHidden() else ""
        self.why_not.setText(shown)
        self.why_not.setVisible(bool(shown))

    def _described(self, model: Model) -> str:
        vectors = self.tr("%n vectors in this library", "", model.vectors) if model.vectors else ""
        numbers = self.tr("{count} numbers a piece").format(count=QLocale().toString(model.dimension))
        known = [model.plugin_name, numbers if model.dimension else "", vectors]
        return " · ".join(part for part in known if part)

    def _here(self, model: Model) -> str:
        if model.here is None:
            return self.tr("Runs a model that you choose") if model.settings else self.tr("Needs no weights")
        where = self.tr("on this computer") if model.here else self.tr("not fetched yet")
        return " · ".join(part for part in (model.licence, where) if part)

    def _show_speed(self, found: Measured | None) -> None:
        if found is None:
            self.speed.say("\N{EN DASH}", self.tr("Not measured here yet."))
            return
        words = self.tr("measured on {day}; ready after {seconds} s")
        ready = QLocale().toString(found.load_s, "f", 1)
        self.speed.say(said.pace_of(self.modality, found.items_s), words.format(day=said.day(found.at), seconds=ready))

    def _use(self) -> None:
        if not self.model.settings:
            self.use_wanted.emit({})
        elif self.form is None:
            self.form = SettingsForm(self.model, self)
            self.form.chosen.connect(self.use_wanted)
            self.form.left.connect(self._close_form)
            self._column.addWidget(self.form)
            self.form.begin()
        else:
            self._close_form()

    def _close_form(self) -> None:
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            self.use.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(8)
        for part in (self.name, self.in_use, self.default):
            names.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        names.addStretch(1)
        top = Parting()
        top.setSpacing(8)
        top.addLayout(names, 1)
        top.addWidget(button_group(self.fetch, self.measure, self.use, parent=self), 0, leading())
        figures = Parting()
        figures.setSpacing(24)
        figures.setContentsMargins(0, 6, 0, 0)
        for figure in (self.size_, self.speed, self.quality):
            figures.addWidget(figure, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, 12, MARGIN, 14)
        self._column.setSpacing(4)
        self._column.addLayout(top)
        self._column.addWidget(self.about)
        self._column.addWidget(self.why_not)
        self._column.addLayout(figures)
