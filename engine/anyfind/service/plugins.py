"""Plugins: which there are, and switching them on and off. Loads nothing that only an installation needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from packaging.utils import canonicalize_name

from anyfind.config import Places
from anyfind.errors import BadInput, NotFound
from anyfind.plugins.discovery import DiscoveryRow, discover
from anyfind.plugins.generations import Generation, Generations
from anyfind.plugins.states import PluginStates
from anyfind.sdk.manifest import Manifest
from anyfind.service import health

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

OWN_DISTRIBUTION = "anyfind"
"""The distribution whose plugins come with Anyfind."""

SWITCHED_OFF = "You switched it off."
"""The reason that is kept when a user disables a plugin."""


def found(places: Places) -> list[DiscoveryRow]:
    """All plugins: those among the engine's packages and those that were installed.

    A damaged list of installed plugins becomes a row with a reason, so that the rest goes on working.
    """
    generations = Generations(places.environments)
    disabled = PluginStates(places.plugin_states).disabled()
    try:
        return discover(None, generations.environments(), disabled)
    except BadInput as error:
        row = DiscoveryRow(None, "installed plugins", str(error), places.environments, "installed plugins")
        return [*discover(None, (), disabled), row]


def rows(engine: Engine) -> list[dict[str, Any]]:
    """One row a plugin, broken ones with their reason."""
    fares = health.by_plugin(engine)
    try:
        installed = health.installed(engine)
    except BadInput:
        # A row of its own says so.
        installed = None
    return [_row(engine, row, installed, fares) for row in engine.registry.rows()]


def last_change(engine: Engine) -> dict[str, Any]:
    """The number of what is installed now, and what a rollback would undo."""
    try:
        current = health.installed(engine)
    except BadInput:
        return {"generation": None, "undo": None}
    return {"generation": current.number, "undo": None if current.previous is None else current.why}


def _row(
    engine: Engine, row: DiscoveryRow, generation: Generation | None, fares: Mapping[str, dict[str, Any]]
) -> dict[str, Any]:
    manifest = row.manifest
    distribution, _, version = row.distribution.partition(" ")
    state = "broken" if row.error else "disabled" if row.disabled else "ready"
    found = None if generation is None else generation.find(canonicalize_name(distribution))
    installed = found if row.environment is not None else None
    weights = () if manifest is None else manifest.weights
    return {
        "id": None if manifest is None else manifest.id,
        "name": row.name if manifest is None else manifest.name,
        "distribution": row.distribution,
        "version": version or None,
        "licence": None if manifest is None else manifest.licence,
        "environment": environment_kind(row),
        "bundled": canonicalize_name(distribution) == OWN_DISTRIBUTION and row.environment is None,
        "contributes": [] if manifest is None else contributions(manifest),
        "state": state,
        "reason": row.error or row.disabled,
        "error": row.error,
        "description": "" if manifest is None else manifest.description,
        "parts": [] if manifest is None else health.parts(manifest),
        "weights_bytes": sum(weight.size for weight in weights),
        "weights_missing_bytes": sum(weight.size for weight in engine.models.missing(weights)),
        "removable": row.environment is not None,
        "installed_at": None if installed is None else installed.installed_at,
        "requested": None if installed is None else installed.requested,
        "health": fares.get(plugin_id(row), health.NOTHING),
    }


def environment_kind(row: DiscoveryRow) -> str:
    """``host`` among the engine's packages, ``layered`` on them, ``apart`` without them."""
    if row.environment is None:
        return "host"
    return "layered" if row.environment.layered else "apart"


def contributions(manifest: Manifest) -> list[str]:
    """Full ids of everything that a plugin brings."""
    groups = (manifest.encoders, manifest.extractors, manifest.adapters, manifest.indexes, manifest.rerankers)
    return [entry.full_id for group in groups for entry in group]


def find(plugins: Sequence[DiscoveryRow], name: str) -> DiscoveryRow:
    """A plugin by its id, or by its distribution if that has one plugin only.

    Raises:
        NotFound: There is none of that name, or several.
    """
    wanted = canonicalize_name(name)
    by_id = [row for row in plugins if name in {row.name, row.manifest and row.manifest.id}]
    by_distribution = [row for row in plugins if canonicalize_name(row.distribution.partition(" ")[0]) == wanted]
    if by_id or len(by_distribution) == 1:
        return (by_id or by_distribution)[0]
    if by_distribution:
        ids = ", ".join(plugin_id(row) for row in by_distribution)
        raise NotFound(f"The distribution {name} holds several plugins: {ids}.", hint="Name one of them.")
    raise NotFound(f"There is no plugin {name!r}.", hint="'anyfind plugin list' shows what there is.")


def plugin_id(row: DiscoveryRow) -> str:
    """The id under which a plugin is switched off, broken ones included."""
    return row.name if row.manifest is None else row.manifest.id


def switched_off(engine: Engine, plugins: Sequence[str]) -> dict[str, str]:
    """Which of some plugins are switched off, and why."""
    disabled = PluginStates(engine.places.plugin_states).disabled()
    return {plugin: disabled[plugin] for plugin in plugins if plugin in disabled}


def enable(engine: Engine, name: str) -> tuple[str, bool]:
    """Switch a plugin on: its id, and whether it was off.

    Raises:
        NotFound: There is no such plugin.
    """
    plugin = plugin_id(find(found(engine.places), name))
    return plugin, PluginStates(engine.places.plugin_states).enable(plugin)


def disable(engine: Engine, name: str) -> tuple[str, bool]:
    """Switch a plugin off: its id, and whether it was on.

    Raises:
        NotFound: There is no such plugin.
    """
    row = find(found(engine.places), name)
    if row.disabled is None:
        PluginStates(engine.places.plugin_states).disable(plugin_id(row), SWITCHED_OFF)
    return plugin_id(row), row.disabled is None
