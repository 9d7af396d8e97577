"""A plugin in the list: its name and state, a switch, and on request everything that is known of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from anyfind_desktop.extensions import said
from anyfind_desktop.extensions.checks import CheckTable
from anyfind_desktop.extensions.facts import Check, Plugin
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.views.buttons import TextButton
from anyfind_desktop.views.direction import set_margins
from anyfind_desktop.views.folding import FoldButton
from anyfind_desktop.views.parts import Badge, Switch, Words, button_group

MARGIN: Final = 18


class PluginRow(QWidget):
    """One plugin.

    Args:
        plugin: What is known of it.
        parent: Owns it.

    Signals:
        switched: The user wants it on (``True``) or off.
        check_wanted: Run its checks.
        update_wanted: Look for a newer version of it.
        remove_wanted: Take it out.
    """

    switched = Signal(bool)
    check_wanted = Signal()
    update_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, plugin: Plugin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plugin = plugin
        self.setObjectName(f"plugin-{plugin.key}")
        self.fold = FoldButton(self)
        self.fold.toggled.connect(self._unfold)
        self.name = Words("", self, bold=True)
        self.name.setWordWrap(False)
        self.state = Badge("", self)
        self.line = Words("", self, scale=0.9, muted=True)
        self.trouble = Words("", self, scale=0.9)
        self.on = Switch(self)
        self.on.clicked.connect(self.switched)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(top)
        words.addWidget(self.line)
        words.addWidget(self.trouble)
        self._head = QWidget(self)
        row = QHBoxLayout(self._head)
        set_margins(row, self, MARGIN - 8, 10, MARGIN, 10)
        row.setSpacing(8)
        row.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.on, 0, Qt.AlignmentFlag.AlignVCenter)
        self.details: _Details | None = None
        self._checks: tuple[tuple[Check, ...], bool] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self.show_plugin(plugin)

    def show_plugin(self, plugin: Plugin) -> None:
        """What is known of it now."""
        changed = plugin != self.plugin
        self.plugin = plugin
        self.name.setText(plugin.name)
        self.line.setText(said.summary(plugin))
        fares = said.health(plugin)
        self.trouble.setText(fares)
        self.trouble.setVisible(bool(fares))
        badge = self._badge()
        self.state.setText(badge)
        self.state.setVisible(bool(badge))
        self.on.setChecked(plugin.state == "ready")
        self.on.setEnabled(plugin.state != "broken")
        self.on.setAccessibleName(self.tr("Use {plugin}").format(plugin=plugin.name))
        self.fold.setAccessibleName(self.tr("Details of {plugin}").format(plugin=plugin.name))
        self.fold.setToolTip(self.tr("Details"))
        if self.details is not None and changed:
            self._fill_details()

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """What the conformance kit found; unfolds the row."""
        self._checks = (checks, True)
        self.fold.setChecked(True)
        if self.details is not None:
            self.details.show_checks(checks)

    def set_busy(self, busy: bool) -> None:
        """Whether something is going on that does not go together with changes."""
        self.on.setEnabled(not busy and self.plugin.state != "broken")
        if self.details is not None:
            self.details.buttons.setEnabled(not busy)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click anywhere on its head unfolds it."""
        if event.button() is Qt.MouseButton.LeftButton and self._head.geometry().contains(event.position().toPoint()):
            self.fold.toggle()
        else:
            super().mouseReleaseEvent(event)

    def _badge(self) -> str:
        if self.plugin.state == "broken":
            return self.tr("Cannot be used")
        if self.plugin.state == "disabled":
            return self.tr("Off")
        if self.plugin.missing_bytes:
            return self.tr("Weights missing")
        return ""

    def _unfold(self, unfolded: bool) -> None:
        if unfolded and self.details is None:
            self._fill_details()
        if self.details is not None:
            self.details.setVisible(unfolded)

    def _fill_details(self) -> None:
        shown = self.fold.isChecked()
        if self.details is not None:
            self._column.removeWidget(self.details)
            self.details.deleteLater()
        self.details = _Details(self.plugin, self)
        self.details.check.clicked.connect(self.check_wanted)
        self.details.update_.clicked.connect(self.update_wanted)
        self.details.remove.clicked.connect(self.remove_wanted)
        if self._checks is not None:
            self.details.show_checks(self._checks[0])
        self._column.addWidget(self.details)
        self.details.setVisible(shown)


class _Details(QWidget):
    """Everything that is known of a plugin, and what can be done with it."""

    def __init__(self, plugin: Plugin, parent: QWidget) -> None:
        super().__init__(parent)
        self._last = ""
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._fill(plugin)
        self.check = TextButton(self.tr("Check"), parent=self)
        self.check.setAccessibleName(self.tr("Check {plugin}").format(plugin=plugin.name))
        self.check.setToolTip(self.tr("Run the conformance kit on it, in the environment that it runs in"))
        self.check.setVisible(plugin.state != "broken")
        self.update_ = TextButton(self.tr("Look for an update"), parent=self)
        self.update_.setAccessibleName(self.tr("Look for an update of {plugin}").format(plugin=plugin.name))
        self.update_.setVisible(plugin.removable and bool(plugin.requested))
        self.remove = TextButton(self.tr("Remove"), parent=self)
        self.remove.setAccessibleName(self.tr("Remove {plugin}").format(plugin=plugin.name))
        self.remove.setToolTip(self.tr("Take it out; its weights stay, and it can be undone"))
        self.remove.setVisible(plugin.removable)
        self.buttons = button_group(self.check, self.update_, self.remove, parent=self)
        self.table = CheckTable(self)
        self.table.hide()
        column = QVBoxLayout(self)
        set_margins(column, self, MARGIN + 32, 0, MARGIN, 14)
        column.setSpacing(10)
        column.addLayout(self._grid)
        column.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.table)

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """What the conformance kit found."""
        self.table.show_checks(checks)
        self.table.show()

    def _fill(self, plugin: Plugin) -> None:
        if plugin.reason and not plugin.troubled:
            # Of those in trouble it stands below the name.
            self._add(self.tr("State"), translated(plugin.reason))
        for reason, files in plugin.health.reasons:
            self._add(self.tr("Failed"), self.tr("%n files: {reason}", "", files).format(reason=translated(reason)))
        if plugin.health.processes:
            self._add(self.tr("Processes"), self.tr("%n at work now", "", plugin.health.processes))
        for one in plugin.parts:
            asks = "" if one.memory_mb is None else self.tr("asks for {size} of memory")
            memory = asks.format(size=said.size((one.memory_mb or 0) * 1_000_000))
            about = " · ".join(part for part in (one.id, memory) if part)
            self._add(self.tr("Brings"), f"{said.part(one)}\n{about}")
        if plugin.weights_bytes:
            missing = self.tr("{size}, not here").format(size=said.size(plugin.missing_bytes))
            there = self.tr("{size}, on this computer").format(size=said.size(plugin.weights_bytes))
            self._add(self.tr("Weights"), missing if plugin.missing_bytes else there)
        version = f"{plugin.distribution} {plugin.version}".strip()
        self._add(self.tr("Package"), " · ".join(part for part in (version, plugin.licence) if part))
        self._add(self.tr("Environment"), said.environment(plugin))
        if plugin.installed_at:
            words = self.tr("{day}, from {source}").format(day=said.day(plugin.installed_at), source=plugin.requested)
            self._add(self.tr("Installed"), words)

    def _add(self, name: str, text: str) -> None:
        row = self._grid.rowCount()
        same, self._last = name == self._last, name
        label = Words("" if same else name, self, scale=0.9, muted=True)
        label.setWordWrap(False)
        self._grid.addWidget(label, row, 0)
        value = Words(text, self, scale=0.9)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(value, row, 1)
