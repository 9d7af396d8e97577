"""How much of the computer indexing takes: settings of the engine, changed where they are shown."""

from __future__ import annotations

import re
from typing import Final

from pydantic import JsonValue
from PySide6.QtCore import QLocale, Qt, QTime, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QTimeEdit, QVBoxLayout, QWidget

from anyfind.api.settings import Setting, SettingsAnswer, SettingsChange
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.views.direction import right_to_left
from anyfind_desktop.views.parts import GAP, Card, Row, Rule, Switch, Words

PATIENCE_MS: Final = 500
"""After the last step of a number until it is sent."""

CONTROL_WIDTH: Final = 240

_WINDOW: Final = re.compile(r"(\d?\d):(\d\d)\s*-\s*(\d?\d):(\d\d)")
_NIGHT: Final = (QTime(22, 0), QTime(7, 0))


class ChoiceControl(QComboBox):
    """One of a few values.

    Args:
        labels: Words for people by value.
        parent: Owns it.

    Signals:
        given: The user chose this value.
    """

    given = Signal(object)

    def __init__(self, labels: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for value, text in labels.items():
            self.addItem(text, value)
        self.setMinimumWidth(CONTROL_WIDTH)
        self.activated.connect(lambda row: self.given.emit(self.itemData(row)))

    def show_value(self, setting: Setting) -> None:
        """What holds."""
        row = self.findData(setting.value)
        self.setCurrentIndex(row)


class NumberControl(QSpinBox):
    """A whole number, sent when it has rested.

    Args:
        suffix: Its unit.
        step: By which the arrows change it.
        nothing: The words for no limit; the least number stands for it, if there are any.
        parent: Owns it.

    Signals:
        given: The user chose this value; ``None`` for no limit.
    """

    given = Signal(object)

    def __init__(self, suffix: str, step: int = 5, nothing: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self.setSuffix(suffix)
        self.setSingleStep(step)
        self.setSpecialValueText(nothing)
        self.setMinimumWidth(CONTROL_WIDTH)
        if right_to_left(self):
            # Figures have no direction of their own, and Qt would put them at the left.
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.setKeyboardTracking(False)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(PATIENCE_MS)
        self._rest.timeout.connect(self._give)
        self.valueChanged.connect(self._rest.start)

    def show_value(self, setting: Setting) -> None:
        """What holds, unless somebody is choosing or typing just now."""
        if self._rest.isActive() or (self.hasFocus() and self.lineEdit().isModified()):
            return
        self.blockSignals(True)
        least = int(setting.minimum or 0)
        # One step below the least number stands for none.
        self.setRange(least - (self.singleStep() if self._nothing else 0), int(setting.maximum or 1 << 20))
        value = int(setting.value) if isinstance(setting.value, int | float) else self.minimum()
        # Files may say more than a control can hold.
        self.setValue(min(value, self.maximum()))
        self.blockSignals(False)

    def stop(self) -> None:
        """Send nothing any more."""
        self._rest.stop()

    def _give(self) -> None:
        none = self._nothing and self.value() == self.minimum()
        self.given.emit(None if none else self.value())


class WindowControl(QWidget):
    """A window of time in a day, or always.

    Args:
        parent: Owns it.

    Signals:
        given: The user chose this value, such as ``22:00-07:00``; ``None`` for always.
    """

    given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = Switch(self)
        self.switch.setAccessibleName(self.tr("Only at certain times"))
        self.begin, self.end = QTimeEdit(_NIGHT[0], self), QTimeEdit(_NIGHT[1], self)
        for time in (self.begin, self.end):
            # Hours come before minutes in every language; Qt would turn them round.
            time.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            time.setDisplayFormat(self.locale().timeFormat(QLocale.FormatType.ShortFormat))
        self.begin.setAccessibleName(self.tr("From"))
        self.end.setAccessibleName(self.tr("Until"))
        self._dash = Words("–", self)  # noqa: RUF001 (a dash between two times)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.begin, self._dash, self.end, self.switch):
            row.addWidget(widget)
        self.switch.toggled.connect(self._give)
        for edit in (self.begin, self.end):
            edit.setKeyboardTracking(False)
            edit.editingFinished.connect(self._give)
        self._said: str = ""

    def show_value(self, setting: Setting) -> None:
        """What holds, unless that is known: somebody may be typing an hour just now."""
        if str(setting.value or "") == self._said:
            self._fit()
            return
        self._said = str(setting.value or "")
        found = _WINDOW.search(self._said)
        for widget in (self.switch, self.begin, self.end):
            widget.blockSignals(True)
        if found is not None:
            numbers = [int(one) for one in found.groups()]
            self.begin.setTime(QTime(numbers[0], numbers[1]))
            self.end.setTime(QTime(numbers[2], numbers[3]))
        self.switch.setChecked(found is not None)
        for widget in (self.switch, self.begin, self.end):
            widget.blockSignals(False)
        self._fit()

    def _fit(self) -> None:
        for widget in (self.begin, self._dash, self.end):
            widget.setVisible(self.switch.isChecked())

    def _give(self) -> None:
        self._fit()
        wanted = ""
        if self.switch.isChecked():
            wanted = f"{self.begin.time().toString('HH:mm')}-{self.end.time().toString('HH:mm')}"
        if wanted != self._said:
            self._said = wanted
            self.given.emit(wanted or None)


Control = ChoiceControl | NumberControl | WindowControl


class EngineSettings(QWidget):
    """The panel: cards of rows. What is changed holds at once.

    Args:
        tools: The engine, and where trouble is told.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._call: Call | None = None
        self._waiting: dict[str, JsonValue] = {}
        self.controls: dict[str, Control] = {}
        self._rows: dict[str, Row] = {}
        self._texts: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for card in (self._battery(), self._computer()):
            column.addWidget(card)
        self.setEnabled(False)

    def engine_ready(self) -> None:
        """Ask what holds: a file, another window or a command may have changed it."""
        if self._call is None:
            self._call = self._tools.client.send("GET", "/settings", SettingsAnswer, self._answered, self._not_told)

    def engine_lost(self) -> None:
        """Nothing can be changed now."""
        self._forget()
        self.setEnabled(False)

    def stop(self) -> None:
        """The window closes: what rests is not sent any more."""
        self._forget()
        for control in self.controls.values():
            if isinstance(control, NumberControl):
                control.stop()

    def _forget(self) -> None:
        self._waiting.clear()
        if self._call is not None:
            self._call.drop()
            self._call = None

    def _battery(self) -> Card:
        card = Card(self)
        choices = {
            "everything": self.tr("Everything goes on"),
            "names-and-text": self.tr("Names and text only"),
            "nothing": self.tr("Nothing goes on"),
        }
        self._add(
            card,
            "indexing.on_battery",
            self.tr("On battery"),
            self.tr("Names and text cost seconds a day; pictures and sound cost charge."),
            ChoiceControl(choices, card),
        )
        self._add(
            card,
            "indexing.battery_floor",
            self.tr("Stop when the charge is below"),
            self.tr("Nothing goes on then until the computer is plugged in."),
            NumberControl(self._percent(), parent=card),
        )
        self._add(
            card,
            "indexing.window",
            self.tr("Heavy work only at certain times"),
            self.tr("Names and text are always taken in; pictures, sound and films wait for their time."),
            WindowControl(card),
        )
        return card

    def _computer(self) -> Card:
        card = Card(self)
        self._add(
            card,
            "indexing.cpu_percent",
            self.tr("Processors"),
            self.tr("Indexing takes this share of all processors at most, on average."),
            NumberControl(self._percent(), parent=card),
        )
        self._add(
            card,
            "indexing.busy_above",
            self.tr("Wait while other programs take more than"),
            self.tr("For a while at most, so that it is finished some day."),
            NumberControl(self._percent(), parent=card),
        )
        self._add(
            card,
            "indexing.memory_mb",
            self.tr("Memory"),
            self.tr("Of the engine and its processes; heavy work waits above it."),
            NumberControl(self.tr(" MB"), 256, self.tr("No limit"), card),
        )
        choices = {
            "normal": self.tr("Like other programs"),
            "low": self.tr("Behind other programs"),
            "idle": self.tr("Only what nobody else wants"),
        }
        self._add(
            card,
            "indexing.priority",
            self.tr("Priority"),
            self.tr("How far indexing steps back behind other programs."),
            ChoiceControl(choices, card),
        )
        return card

    def _percent(self) -> str:
        return " " + self.locale().percent()

    def _add(self, card: Card, key: str, title: str, text: str, control: Control) -> None:
        if card.column.count() > 1:
            card.add(Rule(card))
        row = Row(title, text, control, card)
        card.add(row)
        self.controls[key], self._rows[key], self._texts[key] = control, row, text
        control.given.connect(lambda value: self._change(key, value))

    def _change(self, key: str, value: JsonValue) -> None:
        self._waiting[key] = value
        self._send()

    def _send(self) -> None:
        """One change after the other: an answer tells all settings, and an earlier one may come later."""
        if self._call is not None or not self._waiting:
            return
        body = SettingsChange(values=dict(self._waiting))
        self._waiting.clear()
        self._call = self._tools.client.send(
            "PATCH", "/settings", SettingsAnswer, self._answered, self._refused, body=body
        )

    def _answered(self, answer: SettingsAnswer) -> None:
        self._call = None
        if self._waiting:
            # What was chosen meanwhile is not in this answer.
            self._send()
        else:
            self._show(answer)

    def _not_told(self, failure: Failure) -> None:
        self._call = None
        self._tools.notices.quietly(failure)
        self._send()

    def _refused(self, failure: Failure) -> None:
        self._call = None
        self._tools.notices.complain(failure)
        # What was chosen after it may be right; if there is nothing, what holds is shown again.
        self._send()
        self.engine_ready()

    def _show(self, answer: SettingsAnswer) -> None:
        self.setEnabled(True)
        for setting in answer.settings:
            control = self.controls.get(setting.key)
            if control is None:
                continue
            control.show_value(setting)
            control.setEnabled(not setting.fixed)
            row = self._rows[setting.key]
            row.text.setText(self._texts[setting.key])
            if setting.source == "environment":
                row.text.setText(self.tr("A variable of the environment says so; it cannot be changed here."))
            elif setting.source == "command":
                row.text.setText(self.tr("The command that started the engine says so; it cannot be changed here."))
