"""Everything that is done with plugins, asked of the engine: list, switch, offer, install, update, remove, check."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from anyfind.api.jobs import CheckPluginJob, InstallJob, OfferJob, RemovePluginJob, RollbackJob
from anyfind.api.live import Job, PluginRows, PluginState
from anyfind_desktop.client.connection import Call, Failure
from anyfind_desktop.client.in_order import InOrder
from anyfind_desktop.extensions.facts import Check, Offer, Plugin
from anyfind_desktop.extensions.flow import Flow
from anyfind_desktop.extensions.undoing import Change
from anyfind_desktop.sentences.translating import translated
from anyfind_desktop.shell.given import Tools
from anyfind_desktop.shell.undo_words import both

UPDATE: Final = "update"


@dataclass(slots=True)
class _Made:
    """What is installed since a step was done; done once more it is another generation."""

    generation: int


class PluginFlow(Flow):
    """Talks to the engine about plugins.

    Args:
        tools: What it works with.
        parent: Owns it.

    Signals:
        listed: The plugins are these (a list of :class:`~anyfind_desktop.extensions.facts.Plugin`).
        offered: An :class:`~anyfind_desktop.extensions.facts.Offer` waits for an answer.
        checked: A plugin's key and its checks.
    """

    listed = Signal(list)
    offered = Signal(object)
    checked = Signal(str, tuple)

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(tools, parent)
        self._listing: Call | None = None
        self._changes = InOrder(tools.client)
        self.generation: int | None = None
        self.undoable = ""
        self._waiting: deque[Callable[[], None]] = deque()

    # --- what there is ---

    def refresh(self) -> None:
        """Ask what plugins there are; a later question makes an earlier one worthless."""
        self._forget_listing()
        if not self._changes.idle:
            # A switch that waits for its turn would go back for a moment: its own answer asks again.
            return

        def answered(rows: PluginRows) -> None:
            self._listing = None
            self.generation = rows.generation
            self.undoable = rows.undo or ""
            self.listed.emit([Plugin.of(row) for row in rows.plugins])

        self._listing = self._tools.client.send("GET", "/plugins", PluginRows, answered, self._tools.notices.quietly)

    def _forget_listing(self) -> None:
        if self._listing is not None:
            self._listing.drop()
            self._listing = None

    # --- on and off ---

    def switch(self, plugin: Plugin, on: bool) -> None:
        """Switch a plugin on or off, in a way that can be undone."""
        switched_on = both(self.tr("Switch on {plugin}"), self.tr("{plugin} was switched on."))
        switched_off = both(self.tr("Switch off {plugin}"), self.tr("{plugin} was switched off."))
        words = switched_on if on else switched_off
        change = Change(
            words.format(plugin=plugin.name),
            lambda: self._set(plugin, on),
            lambda: self._set(plugin, not on),
        )
        self._tools.undo.push(change)

    def _set(self, plugin: Plugin, on: bool) -> None:
        def answered(_: PluginState) -> None:
            self.refresh()

        def refused(failure: Failure) -> None:
            self._refused(failure)
            # The switch shows what holds, not what was wished.
            self.refresh()

        act = "enable" if on else "disable"
        self._changes.send("POST", f"/plugins/{plugin.key}/{act}", PluginState, answered, refused)
        # It tells of the time before.
        self._forget_listing()

    # --- what would come, and its coming ---

    def look_up(self, requirement: str) -> None:
        """Find out what a name, a wheel or a folder would bring."""

        def done(job: Job) -> None:
            if job.result is not None:
                self.offered.emit(Offer.of(requirement, job.result))

        self._work(self.tr("Finding out what it brings"), OfferJob(kind="plugin.offer", requirement=requirement), done)

    def install(self, offer: Offer) -> None:
        """Install what the user has seen and agreed to."""
        self._install(offer, None)

    def _install(self, offer: Offer, made: _Made | None) -> None:
        name = self.tr("Installing {name} {version}").format(name=offer.distribution, version=offer.version)
        request = InstallJob(kind="plugin.install", requirement=offer.requirement, confirmed=True)

        def done(job: Job) -> None:
            result = job.result or {}
            conformance = result.get("conformance", {})
            words = self.tr("{name} {version} is installed; it passed {passed} checks.")
            if result.get("replaced"):
                words = self.tr("{name} is updated to {version}; it passed {passed} checks.")
            said = words.format(
                name=result.get("installed", offer.distribution),
                version=result.get("version", offer.version),
                passed=conformance.get("passed", 0),
            )
            for plugin, reason in dict(result.get("disabled", {})).items():
                off = self.tr("{plugin} is still switched off: {reason}").format(
                    plugin=plugin, reason=translated(reason)
                )
                said = f"{said} {off}"
            undo = both(self.tr("Install {name}"), self.tr("{name} was installed.")).format(name=offer.distribution)
            self._made(undo, int(result.get("generation", 0)), made, lambda again: self._install(offer, again))
            self._tools.notices.announce(self.tr("Plugin installed"), said)
            self.succeeded.emit(said)
            self.refresh()

        self._work(name, request, done)

    def remove(self, plugin: Plugin) -> None:
        """Take a plugin out; its weights stay."""
        self._remove(plugin, None)

    def _remove(self, plugin: Plugin, made: _Made | None) -> None:

        def done(job: Job) -> None:
            result = job.result or {}
            undo = both(self.tr("Remove {name}"), self.tr("{name} was removed.")).format(name=plugin.name)
            self._made(undo, int(result.get("generation", 0)), made, lambda again: self._remove(plugin, again))
            self.succeeded.emit(self.tr("{name} is removed. Its weights stay.").format(name=plugin.name))
            self.refresh()

        request = RemovePluginJob(kind="plugin.remove", plugin=plugin.distribution)
        self._work(self.tr("Removing {name}").format(name=plugin.name), request, done)

    def roll_back(self, generation: int | None = None) -> None:
        """Undo the last installation, update or removal.

        Args:
            generation: Only if this is what is installed now; otherwise somebody changed it since, and is not undone.
        """
        if generation is not None and self.generation not in {None, generation}:
            self.failed.emit(self.tr("Plugins were changed since by somebody else, so this is not undone."))
            return

        def done(job: Job) -> None:
            # The list comes later, and another step may wait to be taken back.
            self.generation = (job.result or {}).get("to", self.generation)
            self.succeeded.emit(self._undone(job))
            self.refresh()

        self._work(self.tr("Undoing the last change of plugins"), RollbackJob(kind="plugin.rollback"), done)

    def _undone(self, job: Job) -> str:
        said = []
        for change in (job.result or {}).get("changes", ()):
            name, now = change["distribution"], change["now"]
            if now is None:
                said.append(self.tr("{name} is gone again.").format(name=name))
            else:
                said.append(self.tr("{name} {version} is back.").format(name=name, version=now))
        return " ".join(said) or self.tr("Nothing had changed.")

    # --- checks ---

    def check(self, plugin: Plugin) -> None:
        """Run the conformance kit on a plugin."""

        def done(job: Job) -> None:
            result = job.result or {}
            self.checked.emit(plugin.key, tuple(Check.of(one) for one in result.get("checks", ())))

        request = CheckPluginJob(kind="plugin.check", plugin=plugin.key)
        self._work(self.tr("Checking {name}").format(name=plugin.name), request, done)

    # --- inside ---

    def _made(self, text: str, generation: int, made: _Made | None, again: Callable[[_Made], None]) -> None:
        """Something was installed or removed: it can be undone as long as nothing else is.

        Args:
            text: What was done.
            generation: What is installed now.
            made: Of the step that was done once more; ``None`` if it was done for the first time.
            again: Does it once more.
        """
        self.generation = generation
        if made is not None:
            made.generation = generation
            return
        step = _Made(generation)
        self._tools.undo.push(
            Change(
                text,
                lambda: self._in_turn(lambda: again(step)),
                lambda: self._in_turn(lambda: self.roll_back(step.generation)),
                done=True,
            )
        )

    def _in_turn(self, act: Callable[[], None]) -> None:
        """Do it when nothing else goes on: a step that was taken back is so, however busy the engine is."""
        self._waiting.append(act)
        self._go_on()

    def _go_on(self) -> None:
        while self._waiting and not self.busy:
            self._waiting.popleft()()

    def _held(self) -> str:
        return self.tr("Something else is going on with plugins; wait until it is done.")

    def _over(self, *, well: bool) -> None:  # noqa: ARG002 (what waits has its turn in either case)
        self._go_on()
