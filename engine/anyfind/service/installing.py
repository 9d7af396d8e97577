"""Installing, removing and checking plugins. Loaded only by the commands that do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from packaging.utils import canonicalize_name

from anyfind.config import Places
from anyfind.errors import AnyfindError, BadInput
from anyfind.plugins.building import EnvironmentBuilder
from anyfind.plugins.conformance import Check, ConformanceKit
from anyfind.plugins.discovery import DiscoveryRow
from anyfind.plugins.generations import Generation, Generations
from anyfind.plugins.installer import Installer
from anyfind.plugins.models import ModelStore
from anyfind.plugins.pip_runs import Pip
from anyfind.plugins.states import PluginStates
from anyfind.service.plugins import OWN_DISTRIBUTION, find, found, plugin_id

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


def make_installer(places: Places) -> Installer:
    """Installs and removes plugins for all libraries of this user."""
    pip = Pip()
    return Installer(
        generations=Generations(places.environments),
        models=ModelStore(places.models),
        builder=EnvironmentBuilder(pip),
        pip=pip,
        kit=ConformanceKit(),
        rows=lambda: found(places),
        cache=places.cache / "checks",
    )


def remove(engine: Engine, name: str) -> tuple[str, Generation]:
    """Remove an installed plugin: its distribution and the generation without it.

    Raises:
        NotFound: There is no such plugin.
        BadInput: It was not installed by ``anyfind plugin install``.
    """
    installer = make_installer(engine.places)
    # A distribution with several plugins is removed as a whole, also where its environment is damaged.
    named = installer.generations.current().find(canonicalize_name(name))
    if named is not None:
        distribution = named.distribution
    else:
        row = find(found(engine.places), name)
        if row.environment is None:
            raise _not_ours(row)
        distribution = row.environment.name
    ids = [plugin_id(row) for row in found(engine.places) if row.environment and row.environment.name == distribution]
    generation = installer.remove(distribution)
    states = PluginStates(engine.places.plugin_states)
    for plugin in ids:
        # Whoever installs it again wants to use it.
        states.enable(plugin)
    return distribution, generation


def _not_ours(row: DiscoveryRow) -> AnyfindError:
    distribution = row.distribution.partition(" ")[0]
    plugin = plugin_id(row)
    if canonicalize_name(distribution) == OWN_DISTRIBUTION:
        return BadInput(
            f"The plugin {plugin} comes with Anyfind and cannot be removed.",
            hint=f"'anyfind plugin disable {plugin}' switches it off.",
        )
    return BadInput(
        f"The plugin {plugin} was installed among Anyfind's own packages, not by 'anyfind plugin install'.",
        hint=f"'pip uninstall {distribution}' removes it; 'anyfind plugin disable {plugin}' switches it off.",
    )


def check(engine: Engine, name: str) -> tuple[DiscoveryRow, tuple[Check, ...]]:
    """Run the conformance kit on a plugin, bundled ones too, with the user's settings of it.

    Raises:
        NotFound: There is no such plugin.
        BadInput: It cannot be used at all; says why.
        PluginError: The kit gave no report.
    """
    row = find(found(engine.places), name)
    if row.manifest is None:
        raise BadInput(f"The plugin {row.name} cannot be checked, because it cannot be used: {row.error}")
    settings = engine.settings.plugins.get(row.manifest.id, {})
    return row, make_installer(engine.places).check(row, settings)
