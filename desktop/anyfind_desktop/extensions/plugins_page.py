"""The page of plugins: adding one, what goes on, and all that there are."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anyfind_desktop.extensions.consent import ConsentSheet
from anyfind_desktop.extensions.facts import Check, Offer, Plugin
from anyfind_desktop.extensions.install_bar import InstallBar, plugin_files
from anyfind_desktop.extensions.plugin_row import PluginRow
from anyfind_desktop.extensions.working import WorkCard
from anyfind_desktop.views.parts import Card, Column, Rule, Words


class PluginsPage(Column):
    """Shows plugins and sends what the user wants.

    Args:
        parent: Owns it.

    Signals:
        look_up_wanted: Find out what this requirement would bring.
        switch_wanted: A plugin, and whether it shall be in use.
        check_wanted: A plugin shall be checked.
        remove_wanted: A plugin shall go.
    """

    look_up_wanted = Signal(str)
    switch_wanted = Signal(object, bool)
    check_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.rows: dict[str, PluginRow] = {}
        self._order: list[tuple[str, ...]] = []
        self._busy = False
        self._reachable = True
        self._typing = False
        self.bar = InstallBar(self)
        self.bar.wanted.connect(self.look_up_wanted)
        self.work = WorkCard(self)
        self.consent = ConsentSheet(self)
        for part in (self.bar, self.work, self.consent):
            self.add(part)
        self._list: QWidget | None = None

    def show_plugins(self, plugins: list[Plugin]) -> None:
        """These are all. Rows stay the same things as long as the list does, with what is unfolded and focused."""
        groups = _grouped(plugins)
        order = [tuple(plugin.key for plugin in group) for group in groups]
        if order == self._order:
            for plugin in plugins:
                self.rows[plugin.key].show_plugin(plugin)
        else:
            self._order = order
            self._build(groups)
        self._set_busy(self._busy)

    def begin(self, name: str) -> None:
        """Something goes on."""
        self._typing = self.bar.edit.hasFocus() or self.bar.look.hasFocus()
        self.consent.hide()
        self.work.begin(name)
        self._set_busy(True)
        self._reveal_soon(self.work)

    def end(self) -> None:
        """Nothing goes on any more."""
        self.work.end()
        self._set_busy(False)
        if self._typing:
            # What was typed can be mended where it was typed.
            self.bar.edit.setFocus()

    def show_offer(self, offer: Offer) -> None:
        """Ask."""
        self.bar.edit.clear()
        self.consent.show_offer(offer)
        self._reveal_soon(self.consent)

    def show_checks(self, key: str, checks: tuple[Check, ...]) -> None:
        """What the conformance kit found."""
        row = self.rows.get(key)
        if row is not None:
            row.show_checks(checks)
            if row.details is not None:
                self._reveal_soon(row.details.table.headline)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Wheels and folders may be dropped."""
        if plugin_files(event) and not self._busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """The first wheel or folder is looked up."""
        paths = plugin_files(event)
        if paths:
            event.acceptProposedAction()
            self.look_up_wanted.emit(paths[0])

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
        self.bar.set_busy(held)
        self.consent.yes.setEnabled(not held)
        for row in self.rows.values():
            row.set_busy(held)

    def _build(self, groups: list[list[Plugin]]) -> None:
        unfolded = {key for key, row in self.rows.items() if row.fold.isChecked()}
        if self._list is not None:
            self.column.removeWidget(self._list)
            self._list.deleteLater()
        self.rows = {}
        self._list = QWidget(self)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        titles = (self.tr("Needs a look"), self.tr("Added by you"), self.tr("Comes with Anyfind"))
        for title, group in zip(titles, groups, strict=True):
            if not group:
                continue
            head = Words(title, self._list, scale=0.92, bold=True)
            head.setContentsMargins(2, 10, 2, 0)
            column.addWidget(head)
            card = Card(self._list, flat=True)
            for number, plugin in enumerate(group):
                if number:
                    card.add(Rule(card))
                card.add(self._row(plugin, card))
            column.addWidget(card)
        self.add(self._list)
        for key in unfolded & set(self.rows):
            self.rows[key].fold.setChecked(True)

    def _row(self, plugin: Plugin, parent: QWidget) -> PluginRow:
        row = PluginRow(plugin, parent)
        self.rows[plugin.key] = row
        row.switched.connect(lambda on: self.switch_wanted.emit(row.plugin, on))
        row.check_wanted.connect(lambda: self.check_wanted.emit(row.plugin))
        row.update_wanted.connect(lambda: self.look_up_wanted.emit(row.plugin.requested))
        row.remove_wanted.connect(lambda: self.remove_wanted.emit(row.plugin))
        return row


def _grouped(plugins: list[Plugin]) -> list[list[Plugin]]:
    """Those that somebody should look at, those that were added, and the rest; each by name."""
    troubled = [plugin for plugin in plugins if plugin.troubled]
    added = [plugin for plugin in plugins if not plugin.troubled and not plugin.bundled]
    rest = [plugin for plugin in plugins if not plugin.troubled and plugin.bundled]
    return [sorted(group, key=lambda plugin: plugin.name.casefold()) for group in (troubled, added, rest)]
