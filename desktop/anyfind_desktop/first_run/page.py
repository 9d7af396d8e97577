"""The first run: choose folders and models, see the library arrive, ask."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from anyfind.api.answers import Status
from anyfind.api.live import Event, IndexingState, ModelRows
from anyfind_desktop.client.connection import Failure
from anyfind_desktop.first_run.arriving import Arriving
from anyfind_desktop.first_run.choosing import Choosing
from anyfind_desktop.first_run.examples import Examples
from anyfind_desktop.first_run.model_choices import Wanted
from anyfind_desktop.first_run.model_steps import ModelSteps
from anyfind_desktop.library.changes import add_folder
from anyfind_desktop.shell.given import Tools

ASK_EVERY_MS: Final = 1500
"""The state of the library is asked for at most so often while it arrives."""


class FirstRun(QStackedWidget):
    """The two pages, and what they need of the engine.

    Args:
        tools: What it works with.
        parent: Owns it.

    Signals:
        asked: This question shall be asked in the search window; the first run is over.
        ended: The first run is over.
        models_wanted: Show all models.
    """

    asked = Signal(str)
    ended = Signal()
    models_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._had_folders = False
        self._expected = 0
        self.choosing = Choosing(tools.tasks, self)
        self.arriving = Arriving(self)
        self.addWidget(self.choosing)
        self.addWidget(self.arriving)
        self.setAccessibleName(self.tr("First run"))
        self._examples = Examples(tools.client, self.arriving.show_examples)
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(ASK_EVERY_MS)
        self._stale.timeout.connect(self._ask)
        self.choosing.chosen.connect(self._begin)
        self.choosing.models_wanted.connect(self.models_wanted)
        self.arriving.asked.connect(self.asked)
        self.arriving.ended.connect(self.ended)
        self.arriving.again.connect(self._again)
        self._steps = ModelSteps(tools.jobs, self)
        self._steps.moved.connect(lambda step, job: self.arriving.show_models_step(step.name, job))
        self._steps.failed.connect(self.arriving.show_models_failed)
        self._steps.ended.connect(self._models_done)
        self._asked = False

    @property
    def going_on(self) -> bool:
        """Whether folders were chosen and the user has not gone on to the search yet."""
        return self.currentWidget() is self.arriving

    def engine_ready(self) -> None:
        """Ask for everything; also called when it is made."""
        self._tools.client.send("GET", "/models", ModelRows, self._show_models, self._tools.notices.quietly)
        self._ask()

    def engine_lost(self) -> None:
        """What is shown stays."""
        self._stale.stop()
        self._examples.stop()
        self.arriving.show_indexer(None)

    def happened(self, event: Event) -> None:
        """Follow the library."""
        if event.type == "indexing":
            self.arriving.show_indexer(IndexingState.model_validate(event.data, extra="ignore"))
        if event.type in {"indexing", "folders", "library", "failures", "models"} and not self._stale.isActive():
            self._stale.start()

    def stop(self) -> None:
        """End what goes on by itself."""
        self._stale.stop()
        self._examples.stop()
        self._steps.stop()
        self.choosing.stop()

    def join(self) -> None:
        """Folders were given in another way, such as dropped on the window: show how they arrive."""
        # A state that was asked for before them tells of no folder yet.
        self._expected = 1
        self._had_folders = False
        self._arrive()
        self._offer_models()
        self._ask()

    def _begin(self, folders: list[str], wanted: Wanted) -> None:
        self._expected = len(folders)
        for folder in folders:
            add_folder(self._tools, folder, self._not_added)
        self._asked = True
        self._arrive()
        self._steps.begin(wanted.steps(self.choosing.models.missing))
        self._ask()

    def _arrive(self) -> None:
        focus = QApplication.focusWidget()
        held = focus is not None and self.choosing.isAncestorOf(focus)
        self.setCurrentWidget(self.arriving)
        if held:
            self.arriving.go.setFocus()

    def _not_added(self, failure: Failure) -> None:
        self._expected -= 1
        self._tools.notices.complain(failure)
        self._ask()

    def _again(self) -> None:
        if self._asked:
            self._steps.again()
        else:
            self._asked = True
            self._steps.begin(Wanted().steps(True))

    def _models_done(self, words: str) -> None:
        self.arriving.show_models_done(words)
        self._ask()

    def _show_models(self, models: ModelRows) -> None:
        self.choosing.models.show_models(models.models)
        self._offer_models()

    def _offer_models(self) -> None:
        """Who gave a folder in another way was not asked about models."""
        if self.going_on and not self._asked and self.choosing.models.missing:
            self.arriving.offer_models()

    def _ask(self) -> None:
        self._stale.stop()
        self._tools.client.status(self._show_status, self._tools.notices.quietly)
        if self.going_on:
            self._examples.ask()

    def _show_status(self, status: Status) -> None:
        self.arriving.show_status(status)
        if status.folders:
            self._had_folders = True
        elif self.going_on and (self._had_folders or not self._expected):
            # All that was chosen was taken back, or refused.
            self._had_folders = False
            self.setCurrentWidget(self.choosing)
        if self.going_on and (status.pending or not status.files):
            self._stale.start()
