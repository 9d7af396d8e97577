"""What the program does by itself: the tray, notifications, and remembering searches."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from anyfind.api.searches import Cleared, History, HistorySwitch
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.client.in_order import InOrder
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.parts import Card, Row, Rule, Switch, button_group

TRAY = "tray/shown"
KEEP_RUNNING = "tray/keep_running"
NOTIFICATIONS = "notifications/shown"


class BehaviourCard(Card):
    """Tray and notifications.

    Args:
        tools: The preferences.
        tray: Whether the desktop has a place for icons of programs.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, tray: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=QApplication.translate("BehaviourCard", "When the window is not in front"))
        self.tray, self.keep, self.notify = Switch(self), Switch(self), Switch(self)
        self._tray = tray
        self._preferences = tools.preferences
        shown_text = self.tr("Search, pause and quit from beside the clock")
        keep_text = self.tr("Closing the window leaves Anyfind in the tray, and indexing goes on")
        if not tray:
            shown_text = self.tr("This desktop has no place for such icons.")
            keep_text = self.tr("It needs an icon in the tray.")
        self.add(Row(self.tr("Icon in the tray"), shown_text, self.tray, self))
        self.add(Rule(self))
        self.add(Row(self.tr("Keep running"), keep_text, self.keep, self))
        self.add(Rule(self))
        notify_text = self.tr("Only for long work that ended while you did something else")
        self.add(Row(self.tr("Notifications"), notify_text, self.notify, self))
        for switch, key in ((self.tray, TRAY), (self.keep, KEEP_RUNNING), (self.notify, NOTIFICATIONS)):
            switch.toggled.connect(lambda on, key=key: self._preferences.put(key, on))
        self._preferences.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        shown = self._tray and self._preferences.get(TRAY, True)
        for switch, on in (
            (self.tray, shown),
            (self.keep, shown and self._preferences.get(KEEP_RUNNING, False)),
            (self.notify, self._preferences.get(NOTIFICATIONS, True)),
        ):
            before = switch.blockSignals(True)
            switch.setChecked(on)
            switch.blockSignals(before)
        self.tray.setEnabled(self._tray)
        self.keep.setEnabled(shown)


class HistoryCard(Card):
    """Whether searches are remembered, and a way to forget them; a question before that stands in the card.

    Args:
        tools: The engine.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=QApplication.translate("HistoryCard", "Recent searches"))
        self._tools = tools
        self._call: Call | None = None
        self._changes = InOrder(tools.client)
        self.switch = Switch(self)
        self.forget = TextButton(self.tr("Forget them"), parent=self)
        self.keep = TextButton(self.tr("Keep them"), parent=self)
        self.sure = TextButton(self.tr("Forget all for good"), look=Look.PRIMARY, parent=self)
        remembered = self.tr("They stay in the library on this computer")
        self.add(Row(self.tr("Remember what was searched"), remembered, self.switch, self))
        self.add(Rule(self))
        self.row = Row(self.tr("Searches so far"), " ", button_group(self.forget, self.keep, self.sure), self)
        self.add(self.row)
        self.switch.clicked.connect(self._switched)
        self.forget.clicked.connect(lambda: self._ask(True))
        self.keep.clicked.connect(lambda: self._ask(False))
        self.sure.clicked.connect(self._forget)
        self.setEnabled(False)
        self._ask(False)

    def engine_ready(self) -> None:
        """Ask what holds."""
        self.stop()
        self._call = self._tools.client.send("GET", "/history", History, self._show, self._tools.notices.quietly)

    def engine_lost(self) -> None:
        """Nothing can be changed now."""
        self.stop()
        self.setEnabled(False)

    def stop(self) -> None:
        """Wait for no answer."""
        if self._call is not None:
            self._call.drop()
            self._call = None

    def step_back(self) -> bool:
        """Take back the question, if there is one."""
        asked = not self.sure.isHidden()
        if asked:
            self._ask(False)
        return asked

    def _show(self, history: History) -> None:
        self.setEnabled(True)
        self.switch.setChecked(history.on)
        count = len(history.searches)
        self.row.text.setText(
            self.tr("%n searches are remembered.", "", count) if count else self.tr("There are none.")
        )
        self.row.text.show()
        self.forget.setEnabled(count > 0)

    def _switched(self) -> None:
        # What is told meanwhile was so before.
        self.stop()
        body = HistorySwitch(on=self.switch.isChecked())
        self._changes.send("PUT", "/history", HistorySwitch, lambda _: self._ask_again(), self._refused, body=body)

    def _ask(self, asked: bool) -> None:
        focused = any(button.hasFocus() for button in (self.forget, self.keep, self.sure))
        self.forget.setVisible(not asked)
        self.keep.setVisible(asked)
        self.sure.setVisible(asked)
        if focused:
            (self.keep if asked else self.forget).setFocus()

    def _forget(self) -> None:
        self._ask(False)
        self.stop()
        self._changes.send("DELETE", "/history", Cleared, lambda _: self._ask_again(), self._refused)

    def _ask_again(self) -> None:
        if self._changes.idle:
            self.engine_ready()

    def _refused(self, failure: Failure) -> None:
        self._tools.notices.complain(failure)
        # The switch shows what holds, not what was wished.
        self._ask_again()
