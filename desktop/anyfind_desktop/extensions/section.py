"""The section of plugins and models."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from anyfind.api.live import Event
from anyfind_desktop.extensions.model_flow import ModelFlow
from anyfind_desktop.extensions.models_page import ModelsPage
from anyfind_desktop.extensions.outcome import Outcome
from anyfind_desktop.extensions.plugin_flow import PluginFlow
from anyfind_desktop.extensions.plugins_page import PluginsPage
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.section import Section
from anyfind_desktop.views.buttons import Look, TextButton
from anyfind_desktop.views.parts import LINE_WIDTH, PAGE_MARGIN, Column, Header


class ExtensionsSection(Section):
    """Plugins on one page, models on the other.

    Args:
        tools: What it works with.
        parent: Owns it.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.setObjectName("extensions")
        self.plugins = PluginsPage(self)
        self.models = ModelsPage(self)
        self.outcome = Outcome(self)
        self.plugin_flow = PluginFlow(tools, self)
        self.model_flow = ModelFlow(tools, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.plugins)
        self._stack.addWidget(self.models)
        self.tabs = (
            TextButton(self.tr("Plugins"), look=Look.QUIET, parent=self),
            TextButton(self.tr("Models"), look=Look.QUIET, parent=self),
        )
        self._join_plugins()
        self._join_models()
        self._arrange()
        self._add_actions()

    def show_page(self, page: QWidget) -> None:
        """Show plugins or models."""
        if self._stack.currentWidget() is not page:
            # What was said is about the other page.
            self.outcome.hide()
        self._stack.setCurrentWidget(page)
        self.tabs[self._stack.currentIndex()].setChecked(True)
        self._line_up()

    def activate(self) -> None:
        """Processes and failures may have changed meanwhile, of which nothing tells."""
        self.plugin_flow.refresh()
        self.model_flow.refresh()
        (self.plugins.bar.edit if self._stack.currentIndex() == 0 else self.tabs[1]).setFocus()

    def engine_lost(self) -> None:
        """Everything stays to be looked at, and nothing is offered."""
        self.plugins.set_reachable(False)
        self.models.set_reachable(False)

    def engine_ready(self) -> None:
        """Ask for everything again."""
        self.plugins.set_reachable(True)
        self.models.set_reachable(True)
        self.plugin_flow.refresh()
        self.model_flow.refresh()

    def happened(self, event: Event) -> None:
        """Models, plugins or adapters changed, files failed, or a switch is further."""
        if event.type in {"models", "failures", "resync"}:
            self.plugin_flow.refresh()
        self.model_flow.happened(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """The head takes less where there is little."""
        super().resizeEvent(event)
        self.header.give_room(self.height())

    def step_back(self) -> bool:
        """Escape leaves a question."""
        if self.plugins.consent.isVisible():
            self.plugins.consent.hide()
            return True
        if self.models.question.isVisible():
            self.models.decline()
            return True
        return False

    def stop(self) -> None:
        """The window closes."""
        self.model_flow.stop()

    # --- inside ---

    def _join_plugins(self) -> None:
        page, flow = self.plugins, self.plugin_flow
        page.look_up_wanted.connect(flow.look_up)
        page.switch_wanted.connect(flow.switch)
        page.check_wanted.connect(flow.check)
        page.remove_wanted.connect(flow.remove)
        page.work.cancel_wanted.connect(flow.stop_work)
        page.consent.agreed.connect(flow.install)
        page.consent.declined.connect(page.consent.hide)
        flow.listed.connect(page.show_plugins)
        flow.began.connect(self.outcome.hide)
        flow.began.connect(page.begin)
        flow.worked.connect(page.work.show_job)
        flow.ended.connect(page.end)
        flow.offered.connect(page.show_offer)
        flow.checked.connect(page.show_checks)
        flow.failed.connect(lambda text: self.outcome.say(text, bad=True))
        flow.succeeded.connect(self.outcome.say)

    def _join_models(self) -> None:
        page, flow = self.models, self.model_flow
        page.fetch_wanted.connect(flow.fetch)
        page.measure_wanted.connect(flow.measure)
        page.measure_all_wanted.connect(lambda: flow.measure_in_use(page.models))
        page.switch_wanted.connect(
            lambda model, modality, settings, finish: flow.switch(model, modality, settings, finish=finish)
        )
        page.act_wanted.connect(flow.act)
        page.work.cancel_wanted.connect(flow.stop_work)
        flow.listed.connect(page.show_models)
        flow.upgrades.connect(page.show_upgrades)
        flow.began.connect(self.outcome.hide)
        flow.began.connect(page.begin)
        flow.worked.connect(page.work.show_job)
        flow.ended.connect(page.end)
        flow.succeeded.connect(self.outcome.say)
        flow.failed.connect(lambda text: self.outcome.say(text, bad=True))

    def _arrange(self) -> None:
        self.header = Header(
            self.tr("Plugins and models"),
            self.tr("Plugins read further kinds of files and bring models; models decide what is found."),
            self,
        )
        group = QButtonGroup(self)
        bar = QHBoxLayout()
        bar.setSpacing(6)
        for tab, page in zip(self.tabs, (self.plugins, self.models), strict=True):
            tab.setCheckable(True)
            tab.setAutoExclusive(True)
            group.addButton(tab)
            tab.clicked.connect(lambda _checked=False, one=page: self.show_page(one))
            bar.addWidget(tab)
        bar.addStretch(1)
        self.tabs[0].setChecked(True)
        head = QWidget(self)
        head.setMaximumWidth(LINE_WIDTH)
        words = QVBoxLayout(head)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(6)
        words.addWidget(self.header)
        words.addLayout(bar)
        words.addWidget(self.outcome)
        middle = self._middle = QHBoxLayout()
        for one in (self.plugins, self.models):
            one.verticalScrollBar().rangeChanged.connect(self._line_up)
        middle.addStretch(1)
        middle.addWidget(head, 1000)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle)
        column.addWidget(self._stack, 1)
        self._line_up()

    def _line_up(self) -> None:
        """Keep the head above the page's column, which the scroll bar moves."""
        page = self._stack.currentWidget()
        bar = page.verticalScrollBar() if isinstance(page, Column) else None
        width = bar.sizeHint().width() if bar is not None and bar.maximum() > bar.minimum() else 0
        left, right = PAGE_MARGIN, PAGE_MARGIN + width
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right = right, left
        self._middle.setContentsMargins(left, 20, right, 4)

    def _add_actions(self) -> None:
        category = QCoreApplication.translate("Extensions", "Plugins and models")

        def add(key: str, text: str, page: QWidget, does: Callable[[], object]) -> None:
            def act() -> None:
                self.section_wanted.emit("extensions")
                self.show_page(page)
                does()

            self.tools.actions.add(f"extensions.{key}", text, category, act)

        add("plugins", self.tr("Show plugins"), self.plugins, self.plugins.setFocus)
        add("models", self.tr("Show models"), self.models, self.models.setFocus)
        add("install", self.tr("Add a plugin"), self.plugins, self.plugins.bar.begin)
        add(
            "undo",
            self.tr("Undo the last change of plugins"),
            self.plugins,
            self.plugin_flow.roll_back,
        )
        add("fetch", self.tr("Fetch the models that the library needs"), self.models, self.model_flow.fetch_default)
        add(
            "measure",
            self.tr("Measure the models in use"),
            self.models,
            lambda: self.model_flow.measure_in_use(self.models.models),
        )
