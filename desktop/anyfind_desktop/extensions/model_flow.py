"""Everything that is done with models, asked of the engine: list, fetch, measure, and switching encoders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from anyfind.api.answers import UpgradeStatus
from anyfind.api.jobs import MeasureJob, PullJob, UpgradeJob
from anyfind.api.live import Event, Job, ModelRows, Upgrades
from anyfind.api.requests import UpgradeOf
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.extensions import said
from anyfind_desktop.extensions.flow import Flow
from anyfind_desktop.extensions.models_facts import Model
from anyfind_desktop.extensions.switching import short
from anyfind_desktop.shell.given import Tools

LOOK_MS: Final = 700
"""How often it is asked at most how far a switch is."""

SettingValue = str | bool | int | float


class ModelFlow(Flow):
    """Talks to the engine about models.

    Args:
        tools: What it works with.
        parent: Owns it.

    Signals:
        listed: The models are these (a list of :class:`~anyfind_desktop.extensions.models_facts.Model`).
        upgrades: The switches under way are these (a list of :class:`~anyfind.api.answers.UpgradeStatus`).
    """

    listed = Signal(list)
    upgrades = Signal(list)

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(tools, parent)
        self._listing: Call | None = None
        self._looking: Call | None = None
        self._queue: list[Callable[[], None]] = []
        self._under_way: dict[str, str] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LOOK_MS)
        self._soon.timeout.connect(self.look)

    def stop(self) -> None:
        """The window closes."""
        self._soon.stop()
        self._queue.clear()

    def happened(self, event: Event) -> None:
        """The engine told of something."""
        if event.type in {"models", "resync"}:
            self.refresh()
        elif self._under_way and event.type in {"library", "indexing"} and not self._soon.isActive():
            self._soon.start()

    # --- what there is ---

    def refresh(self) -> None:
        """Ask what models there are, and what is under way."""
        if self._listing is not None:
            self._listing.drop()

        def answered(rows: ModelRows) -> None:
            self._listing = None
            self.listed.emit([Model.of(row) for row in rows.models])

        self._listing = self._tools.client.send("GET", "/models", ModelRows, answered, self._tools.notices.quietly)
        self.look()

    def look(self) -> None:
        """Ask how far switches are."""
        if self._looking is not None:
            self._looking.drop()

        def answered(found: Upgrades) -> None:
            self._looking = None
            self._tell(found)

        self._looking = self._tools.client.send("GET", "/upgrade", Upgrades, answered, self._tools.notices.quietly)

    def _tell(self, found: Upgrades) -> None:
        before, self._under_way = self._under_way, {one.modality: one.state for one in found.upgrades}
        for one in found.upgrades:
            if before.get(one.modality) in {"running", "paused"} and one.state == "done":
                self._announce(one)
        self.upgrades.emit(found.upgrades)

    def _announce(self, upgrade: UpgradeStatus) -> None:
        words = self.tr("{model} has embedded all {modality} anew.")
        text = words.format(model=short(upgrade.new), modality=said.modality(upgrade.modality))
        self._tools.notices.announce(self.tr("Switch of models done"), text)

    # --- fetching and measuring ---

    def fetch(self, model: Model) -> None:
        """Get the weights of a model."""
        name = self.tr("Fetching {model}").format(model=model.name)
        done = self.tr("{model} is on this computer now.").format(model=model.name)
        self._work(name, PullJob(kind="models.pull", pack=model.id), lambda _: self.succeeded.emit(done))

    def fetch_default(self) -> None:
        """Get what the library needs."""
        done = self.tr("All models that the library needs are on this computer.")
        self._work(self.tr("Fetching models"), PullJob(kind="models.pull"), lambda _: self.succeeded.emit(done))

    def measure(self, model: Model, modality: str) -> None:
        """Measure a model on this library."""
        name = self.tr("Measuring {model}").format(model=model.name)

        def done(job: Job) -> None:
            speed = float((job.result or {}).get("items_s", 0))
            words = self.tr("{model} is measured: {pace}.")
            self.succeeded.emit(words.format(model=model.name, pace=said.pace_of(modality, speed)))

        self._work(name, MeasureJob(kind="models.measure", encoder=model.id, modality=modality), done)

    def measure_in_use(self, models: list[Model]) -> None:
        """Measure every model that serves, one after the other."""
        serving = [(model, name) for model in models if model.in_use and model.usable for name in model.modalities]
        self._queue = [partial(self.measure, model, name) for model, name in serving]
        self._next()

    # --- switching ---

    def switch(self, model: Model, modality: str, settings: Mapping[str, SettingValue], *, finish: bool) -> None:
        """Let a model serve a modality, with no moment in which a search fails."""
        name = self.tr("Switching {modality} to {model}").format(modality=said.modality(modality), model=model.name)
        request = UpgradeJob(
            kind="align.upgrade", modality=modality, encoder=model.id, settings=dict(settings), finish=finish
        )

        def done(job: Job) -> None:
            result = job.result or {}
            words = self.tr("{model} answers from now on; files are embedded anew in the background.")
            if not result.get("under_way"):
                words = self.tr("{model} serves from now on; nothing was embedded before.")
            self.succeeded.emit(words.format(model=model.name))

        self._work(name, request, done)

    def act(self, modality: str, act: str) -> None:
        """Pause, resume, roll back or finish a switch."""
        said_of = {
            "pause": self.tr("The switch is paused; searches answer as before."),
            "resume": self.tr("The switch goes on."),
            "rollback": self.tr("The old model answers again."),
            "finish": self.tr("The switch is finished; the old vectors are gone."),
        }

        def answered(found: Upgrades) -> None:
            self._tell(found)
            self.succeeded.emit(said_of[act])
            self.refresh()

        def refused(failure: Failure) -> None:
            self._refused(failure)
            self.look()

        body = UpgradeOf(modality=modality)
        self._tools.client.send("POST", f"/upgrade/{act}", Upgrades, answered, refused, body=body)

    # --- inside ---

    def _held(self) -> str:
        return self.tr("Something else is going on with models; wait until it is done.")

    def _over(self, *, well: bool) -> None:
        if not well:
            self._queue.clear()
        self.refresh()
        self._next()

    def _next(self) -> None:
        if self._queue and not self.busy:
            self._queue.pop(0)()
