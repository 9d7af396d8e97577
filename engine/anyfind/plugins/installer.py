"""Installs, upgrades, removes and rolls back plugins.

Each plugin gets an environment of its own, built from wheels that were fetched before the user was asked,
and checked with the conformance kit before anything refers to it. Only then a new generation names it. Until
that moment the plugins that were in use stay in use, whatever fails and whoever is killed.
"""

from __future__ import annotations

import contextlib
import platform
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from packaging.utils import canonicalize_name

from anyfind.errors import BadInput, ManifestError, NotFound
from anyfind.plugins.building import Builder, Plan
from anyfind.plugins.conformance import Check, Kit, Request
from anyfind.plugins.discovery import DiscoveryRow, environment_rows
from anyfind.plugins.environments import Environment, site_of
from anyfind.plugins.generations import Generation, Generations, InstalledPlugin, now
from anyfind.plugins.models import ModelStore
from anyfind.plugins.pip_runs import Pip
from anyfind.plugins.requested import Requested, stage
from anyfind.plugins.wheels import WheelFacts, read_wheel
from anyfind.sdk.contracts import Progress
from anyfind.sdk.manifest import WeightFile

STEPS = 6
"""Steps that progress is told about: fetch, resolve, build, weights, check, switch."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What would be installed; everything but the weights is already here, and none of it has run.

    Attributes:
        requested: What the user asked for.
        facts: What the plugin's wheel says.
        plan: What its environment will hold.
        weights: All weight files of its plugins.
        missing: Those that have to be fetched.
        replaces: The version that is installed now.
    """

    requested: Requested
    facts: WheelFacts
    plan: Plan
    weights: tuple[WeightFile, ...]
    missing: tuple[WeightFile, ...]
    replaces: InstalledPlugin | None


@dataclass(frozen=True, slots=True)
class Installed:
    """What came of an installation."""

    plugin: InstalledPlugin
    generation: Generation
    checks: tuple[Check, ...]


class Installation:
    """One installation, from the request to the switch. Made by :meth:`Installer.begin`."""

    def __init__(self, installer: Installer, staging: Path) -> None:
        self._installer = installer
        self._staging = staging

    def prepare(
        self,
        requested: Requested,
        progress: Progress,
        *,
        may_build: Callable[[Path], bool],
        source_builds: bool = False,
    ) -> Offer:
        """Fetch the plugin and everything it needs, and read what it is. Installs nothing.

        Args:
            requested: What the user asked for.
            progress: Told (steps done, steps in all, what).
            may_build: Asked before the code of a source folder is run to build its wheel.
            source_builds: Whether packages without a wheel may be built, which runs their code.

        Raises:
            BadInput: It is no plugin, is damaged, is for another Python, or takes the id of another plugin.
            ManifestError: Its manifest is missing or wrong.
            NotFound: It, or something it needs, does not exist.
            DownloadFailed: The package index cannot be reached.
        """
        parts = self._installer
        origin = requested.origin(source_builds=source_builds)
        progress(0, STEPS, f"fetching {requested.text}")
        facts = read_wheel(stage(requested, self._staging, parts.pip, origin, may_build))
        self._refuse_taken(facts)
        progress(1, STEPS, f"finding what {facts.distribution} needs")
        plan = parts.builder.plan(facts.path, requested.extras, self._staging, origin)
        weights = tuple(dict.fromkeys(weight for manifest in facts.manifests for weight in manifest.weights))
        return Offer(
            requested=requested,
            facts=facts,
            plan=plan,
            weights=weights,
            missing=parts.models.missing(weights),
            replaces=parts.generations.current().find(facts.distribution),
        )

    def _refuse_taken(self, facts: WheelFacts) -> None:
        taken = {row.manifest.id: row for row in self._installer.rows() if row.manifest is not None}
        ids = [manifest.id for manifest in facts.manifests]
        for plugin in ids:
            row = taken.get(plugin)
            own = row is not None and row.environment is not None and row.environment.name == facts.distribution
            if row is not None and not own:
                raise BadInput(
                    f"{facts.distribution} cannot be installed: the plugin id {plugin!r} is already taken by "
                    f"{row.distribution}.",
                    hint="Remove that one first, if you want this one instead.",
                )
            if ids.count(plugin) > 1:
                raise ManifestError(f"{facts.path.name}: two of its plugins have the id {plugin!r}.")

    def install(self, offer: Offer, progress: Progress, weights_from: Path | None = None) -> Installed:
        """Build, check and switch. Whatever fails, the plugins that were in use stay in use.

        Args:
            offer: What :meth:`prepare` gave and the user agreed to.
            progress: Told (steps done, steps in all, what).
            weights_from: A bundle of weights to take instead of their sources.

        Raises:
            BadInput: It cannot be installed, or fails its conformance check.
            ManifestError: The plugin in the environment cannot be used.
            DownloadFailed: Its weights could not be fetched.
        """
        facts, parts = offer.facts, self._installer
        folder = parts.generations.new_folder("envs", re.sub(r"[^a-z0-9.-]", "-", facts.distribution))
        try:
            progress(2, STEPS, f"installing {facts.distribution} {facts.version}")
            parts.builder.build(offer.plan, folder)
            plugin = _record(offer, folder, parts.generations.base)
            rows = _usable_rows(plugin.environment(parts.generations.base))
            weights = [weight for row in rows if row.manifest is not None for weight in row.manifest.weights]
            progress(3, STEPS, "fetching weights" if offer.missing else "looking at weights")
            parts.models.pull(weights, _within(progress, 3), from_dir=weights_from)
            checks = [check for row in rows for check in self._check(row, progress)]
            progress(5, STEPS, "switching over")
            others = [one for one in parts.generations.current().plugins if one.distribution != facts.distribution]
            verb = "upgrade" if offer.replaces else "install"
            generation = parts.generations.commit([*others, plugin], f"{verb} {facts.distribution} {facts.version}")
        except BaseException:
            # The sweep knows whether the switch has happened, which decides what is left over.
            parts.generations.sweep()
            raise
        parts.generations.sweep()
        progress(STEPS, STEPS, "done")
        return Installed(plugin, generation, tuple(checks))

    def _check(self, row: DiscoveryRow, progress: Progress) -> tuple[Check, ...]:
        assert row.manifest is not None
        progress(4, STEPS, f"checking {row.manifest.id}")
        checks = self._installer.check(row)
        failed = [check for check in checks if check.outcome == "failed"]
        if failed:
            reasons = "\n".join(f"  {check.id} ({check.subject}): {check.message}" for check in failed)
            raise BadInput(
                f"{row.distribution} was not installed: {len(failed)} of {len(checks)} checks failed.\n{reasons}"
            )
        return checks


class Installer:
    """Changes which plugins are installed.

    Args:
        generations: What is installed.
        models: The weights.
        builder: Makes environments.
        pip: Fetches and builds wheels.
        kit: Checks plugins.
        rows: All plugins that are found now.
        cache: For the kit; kept between runs.
    """

    def __init__(
        self,
        generations: Generations,
        models: ModelStore,
        builder: Builder,
        pip: Pip,
        kit: Kit,
        rows: Callable[[], Sequence[DiscoveryRow]],
        cache: Path,
    ) -> None:
        self.generations = generations
        self.models = models
        self.builder = builder
        self.pip = pip
        self.kit = kit
        self.rows = rows
        self._cache = cache

    @contextlib.contextmanager
    def begin(self) -> Iterator[Installation]:
        """Start an installation; what unfinished ones left is removed.

        Raises:
            LibraryBusy: Another process is installing or removing a plugin.
        """
        with self.generations.lock():
            self.generations.sweep()
            staging = self.generations.new_folder("staging", "install")
            try:
                yield Installation(self, staging)
            finally:
                shutil.rmtree(staging, ignore_errors=True)

    def remove(self, distribution: str) -> Generation:
        """Take a plugin out. Its weights and its data stay.

        Raises:
            NotFound: It is not installed.
        """
        name = canonicalize_name(distribution)
        with self.generations.lock():
            current = self.generations.current()
            if current.find(name) is None:
                raise NotFound(f"{distribution} is not installed.", hint="'anyfind plugin list' shows what is.")
            rest = [plugin for plugin in current.plugins if plugin.distribution != name]
            generation = self.generations.commit(rest, f"remove {name}")
            self.generations.sweep()
            return generation

    def roll_back(self) -> tuple[Generation, Generation]:
        """Use the generation before the current one again; what was in use and what is now.

        Raises:
            NotFound: There is none.
        """
        with self.generations.lock():
            return self.generations.roll_back()

    def check(self, row: DiscoveryRow, settings: dict[str, object] | None = None) -> tuple[Check, ...]:
        """Run the conformance kit on a plugin, with the weights that are here.

        Args:
            row: The plugin, with a valid manifest.
            settings: The user's settings of the plugin.

        Raises:
            PluginError: The kit gave no report.
        """
        assert row.manifest is not None
        here = {weight.name: self.models.path(weight) for weight in row.manifest.weights if self.models.have(weight)}
        python = Path(sys.executable) if row.environment is None else row.environment.python
        request = Request(python, row.root / row.file, here, self._cache, settings or {})
        return self.kit.check(request)


def _record(offer: Offer, folder: Path, base: Path) -> InstalledPlugin:
    facts = offer.facts
    return InstalledPlugin(
        distribution=facts.distribution,
        version=facts.version,
        plugins=tuple(manifest.id for manifest in facts.manifests),
        folder=folder.relative_to(base).as_posix(),
        site=site_of(folder).relative_to(folder).as_posix(),
        layered=offer.plan.layered,
        python=".".join(platform.python_version_tuple()[:2]),
        licence=facts.licence,
        sha256=facts.sha256,
        requested=offer.requested.text,
        installed_at=now(),
    )


def _usable_rows(environment: Environment) -> list[DiscoveryRow]:
    rows = environment_rows(environment)
    for row in rows:
        if row.error is not None:
            raise ManifestError(f"{row.distribution} was not installed: {row.error}")
    return rows


def _within(progress: Progress, step: int) -> Progress:
    """Show the bytes of a file as words beside the step."""

    def tell(done: int, total: int, what: str) -> None:
        progress(step, STEPS, f"fetching {what}, {done / 1e6:.0f} of {total / 1e6:.0f} MB")

    return tell
