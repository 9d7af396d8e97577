"""Which encoder serves each modality: what the settings ask for, unless the library is still on its way there.

A change of settings does not leave a library without answers: the encoder that its vectors were made with goes on
serving until an upgrade was fitted that lets the new one reach them. And an encoder that somebody chose by a command,
or came back to, serves until the settings ask for something else than they did then.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anyfind.align.upgrading import load_joint
from anyfind.config import Settings
from anyfind.errors import AnyfindError, BadInput, NotFound
from anyfind.index import View
from anyfind.plugins.registry import Registry
from anyfind.sdk.manifest import EncoderEntry
from anyfind.sdk.types import Space
from anyfind.spaces.graph import SpaceGraph
from anyfind.spaces.upgrades import Joint, ancestors
from anyfind.store.serving import Serving
from anyfind.store.upgrades import UNDONE

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

Wish = dict[str, Any]
"""An encoder's full id, and those settings of its plugin that say which model it is."""

log = logging.getLogger(__name__)


def wish(registry: Registry, settings: Settings, modality: str) -> Wish | None:
    """What settings ask for; ``None`` if nothing encodes the modality."""
    entry = registry.default_encoder(modality, settings.encoders)
    return None if entry is None else wish_for(registry, settings, entry)


def wish_for(registry: Registry, settings: Settings, entry: EncoderEntry) -> Wish:
    """One encoder as settings make it."""
    plugin = registry.plugin_of(entry.full_id)
    values = registry.settings(plugin, settings.plugins.get(plugin))
    return {"encoder": entry.full_id, "settings": {name: values[name] for name in entry.space_settings}}


def granted(registry: Registry, settings: Settings, wishes: Mapping[str, Wish]) -> Settings:
    """Settings under which these encoders serve their modalities."""
    encoders, plugins = dict(settings.encoders), dict(settings.plugins)
    for modality, one in wishes.items():
        encoders[modality] = one["encoder"]
        plugin = registry.plugin_of(one["encoder"])
        if one["settings"]:
            plugins[plugin] = {**plugins.get(plugin, {}), **one["settings"]}
    return settings.model_copy(update={"encoders": encoders, "plugins": plugins})


def chosen(engine: Engine) -> Settings:
    """The settings with the encoders that serve now."""
    if not engine.places.database.exists():
        return engine.settings
    try:
        served = serving(engine)
    except AnyfindError as error:
        # A damaged library has to be repaired first, for which no encoder is needed; settings that name what does not
        # exist are refused by whoever needs an encoder.
        log.info("Which encoders serve is not known: %s", error)
        return engine.settings
    keeping = {
        modality: {"encoder": one.encoder, "settings": dict(one.settings)}
        for modality, one in served.items()
        if _serves_on(engine, one)
    }
    return granted(engine.registry, engine.settings, keeping)


def serving(engine: Engine) -> dict[str, Serving]:
    """What serves, by modality; of a library that nobody wrote it down for, what its vectors were made with."""
    served = engine.store.upgrades.serving()
    for modality, space in engine.store.upgrades.encoded().items():
        asked = wish(engine.registry, engine.settings, modality)
        if modality not in served and asked is not None:
            same = asked["encoder"] == space.encoder
            guessed = asked["settings"] if same else {}
            served[modality] = Serving(modality, space.id, space.encoder, guessed, asked if same else {})
    return served


def unmet(engine: Engine) -> dict[str, Wish]:
    """By modality, what the settings ask for and the library is not on its way to."""
    found = {}
    for modality, one in serving(engine).items():
        asked = wish(engine.registry, engine.settings, modality)
        if asked is None:
            continue
        changed = dict(one.asked) != asked
        # The same encoder may give other vectors than it did: a new version of it.
        if changed or (modality in engine.encoders and engine.encoders[modality][1].id != one.space):
            found[modality] = asked
    return found


def remember(engine: Engine) -> None:
    """Write down what serves, where nothing is written yet or no vector contradicts it."""
    stored, known = engine.store.upgrades.serving(), serving(engine)
    for modality, (encoder, space) in engine.encoders.items():
        asked = wish(engine.registry, engine.settings, modality)
        if asked is None:
            continue
        have = wish_for(engine.registry, engine.chosen, engine.registry.encoder(encoder))
        before = known.get(modality)
        if before is not None and (before.space != space.id or (dict(before.asked) != asked and have != asked)):
            # The settings ask for another one, or it became another one: an upgrade that was not begun yet.
            continue
        now = Serving(modality, space.id, encoder, have["settings"], asked)
        if stored.get(modality) != now:
            engine.store.upgrades.serve(now, space)


def former(engine: Engine) -> dict[str, list[Space]]:
    """By modality, the spaces of encoders that were left, which the one that serves reaches: the latest first."""
    upgrades = engine.store.upgrades.all()
    if not upgrades:
        return {}
    known = {space.id: space for space in engine.store.spaces()}
    found = {
        modality: [known[one] for one in engine.graph.older(space.id) if one in known]
        for modality, (_, space) in engine.encoders.items()
    }
    left = {(upgrade.modality, upgrade.old.id) for upgrade in upgrades}
    return {modality: [one for one in spaces if (modality, one.id) in left] for modality, spaces in found.items()}


def graph(engine: Engine) -> SpaceGraph:
    """Spaces and the adapters in use between them, those of encoders that were left among them."""
    spaces = [space for _, space in engine.encoders.values()]
    known = {entry.space.id: entry.background for entry in engine.registry.encoders() if entry.background is not None}
    joints = _joints(engine)
    older = {one.space for space in spaces for one in ancestors(space.id, joints)}
    left = [space for space in engine.store.spaces() if space.id in older] if older else []
    return SpaceGraph(engine.adapters.in_use(spaces, left), known, joints)


def _joints(engine: Engine) -> list[Joint]:
    """The maps of every upgrade that is remembered; one that cannot be loaded is left out with a warning."""
    found = []
    for upgrade in engine.store.upgrades.all():
        if upgrade.state != UNDONE:
            try:
                found.append(load_joint(engine.registry, engine.places.adapters / upgrade.adapter))
            except (BadInput, NotFound) as error:
                log.warning("Old vectors of %s are not reached: %s", upgrade.modality, error)
    return found


def views(engine: Engine) -> list[View]:
    """What the index is made of: every way in which a search may look at the vectors of an encoder in use or left."""
    spaces = [space for _, space in engine.encoders.values()]
    spaces += [space for left in engine.former.values() for space in left]
    known = {space.id for space in engine.store.spaces()}
    return [
        View(view.id, view.space_id, view.dimension, view.apply)
        for space in dict.fromkeys(spaces)
        if space.id in known
        for view in engine.graph.views(space)
    ]


def _serves_on(engine: Engine, one: Serving) -> bool:
    """Whether an encoder goes on serving."""
    registry = engine.registry
    entry = next((entry for entry in registry.encoders() if entry.full_id == one.encoder), None)
    if entry is None or one.modality not in entry.modalities:
        return False
    fields = registry.manifest(registry.plugin_of(entry.full_id)).settings
    plain = all(fields[name].default == value for name, value in one.settings.items() if name in fields)
    if plain and entry.weights and entry.space.id != one.space:
        return False
    folders = [Path(value).expanduser() for value in one.settings.values() if isinstance(value, str) and value]
    return all(folder.is_dir() for folder in folders if folder.is_absolute())
