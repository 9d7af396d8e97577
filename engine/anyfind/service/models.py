"""Weights: what the chosen encoders need, fetching it, and making it ready to run."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anyfind.errors import WeightsMissing
from anyfind.plugins.contexts import Contexts
from anyfind.plugins.fetching import fetch_model
from anyfind.plugins.matching import matches
from anyfind.plugins.models import DEFAULT_PACK
from anyfind.plugins.models import pack as pack_of
from anyfind.sdk.contracts import Progress
from anyfind.sdk.manifest import EncoderEntry, WeightFile
from anyfind.sdk.types import Role

if TYPE_CHECKING:
    from anyfind.service.engine import Engine


def chosen_encoders(engine: Engine, modalities: Collection[str] | None = None) -> tuple[EncoderEntry, ...]:
    """The encoders that serve this library; only those of some modalities, if any are given."""
    entries = engine.registry.default_encoders(engine.chosen.encoders)
    return tuple(one for one in entries if modalities is None or not set(modalities).isdisjoint(one.modalities))


def missing(engine: Engine, modalities: Collection[str] | None = None) -> list[WeightFile]:
    """The files of the chosen encoders that are not here, each once."""
    entries = chosen_encoders(engine, modalities)
    return list(engine.models.missing([weight for entry in entries for weight in entry.weights]))


def missing_everywhere(engine: Engine) -> list[WeightFile]:
    """The same with those of the extractors, without which some files are looked into less deeply."""
    serving, asked = (pack_of(engine.registry, DEFAULT_PACK, one.encoders) for one in (engine.chosen, engine.settings))
    return list(engine.models.missing(list(dict.fromkeys([*serving, *asked]))))


def unread(engine: Engine) -> list[str]:
    """A sentence for each extractor that waits for its weights while the library holds files for it."""
    found = []
    kinds: Mapping[str, int] | None = None
    for entry in engine.registry.extractors():
        lacking = engine.models.missing(entry.weights)
        if not lacking:
            continue
        kinds = engine.store.media_types() if kinds is None else kinds
        files = sum(count for mime, count in kinds.items() if matches(entry, mime, ""))
        if files:
            size = sum(weight.size for weight in lacking) / 1e6
            found.append(
                f"{entry.full_id} could look into {files:,} files, but its weights are not here ({size:.0f} MB):"
                f" run 'anyfind models pull {entry.full_id}' and index again."
            )
    return found


def require(engine: Engine, modalities: Collection[str] | None = None) -> None:
    """Refuse to go on while weights are missing.

    Raises:
        WeightsMissing: Says which command fetches them.
    """
    files = missing(engine, modalities)
    if files:
        size = sum(weight.size for weight in files) / 1e6
        default = engine.registry.default_encoders({})
        lacking = [entry for entry in chosen_encoders(engine, modalities) if engine.models.missing(entry.weights)]
        packs = dict.fromkeys(DEFAULT_PACK if entry in default else entry.full_id for entry in lacking)
        commands = " and ".join(f"'anyfind models pull {pack}'" for pack in packs)
        raise WeightsMissing(
            f"The weights of the chosen encoders are not here ({len(files)} files, {size:.0f} MB).",
            hint=f"Run {commands}, or repeat the command with --yes.",
        )


def pull(engine: Engine, files: Sequence[WeightFile], progress: Progress, source: Path | None) -> list[WeightFile]:
    """Fetch files, then make the encoders ready: exported networks and derived adapters are cached."""
    engine.models.pull(files, progress, from_dir=source)
    prepare(engine, progress)
    return list(files)


def prepare(engine: Engine, progress: Progress) -> None:
    """Do now what the first search would otherwise wait for: export networks, build derived adapters."""
    entries = chosen_encoders(engine)
    for number, entry in enumerate(entries):
        progress(number, len(entries) + 1, f"preparing {entry.full_id}")
        engine.query_host.encode(entry.full_id, [], Role.DOCUMENT)
    progress(len(entries), len(entries) + 1, "preparing the bridges")
    engine.adapters.prepare([space for _, space in engine.encoders.values()])
    progress(len(entries) + 1, len(entries) + 1, "ready")


def pull_pack(
    engine: Engine,
    name: str,
    progress: Progress,
    source: Path | None,
    settings: Mapping[str, bool | int | float | str] | None = None,
) -> list[WeightFile]:
    """Fetch a pack by name.

    Args:
        engine: Whose weights.
        name: Of the pack, or the full id of an encoder.
        progress: Told how far it is.
        source: A folder with the files, instead of their sources.
        settings: Those of the encoder's plugin that say which model is meant; what the library has, if none are given.

    Raises:
        NotFound: There is no such pack.
    """
    if source is None and any(entry.full_id == name for entry in engine.registry.encoders()):
        plugin, given = engine.registry.plugin_of(name), dict(engine.chosen.plugins)
        if settings:
            given[plugin] = {**given.get(plugin, {}), **settings}
        contexts = Contexts(
            engine.registry,
            engine.models,
            engine.places.plugin_data,
            engine.places.cache,
            given,
            engine.settings.device,
        )
        if fetch_model(engine.registry, contexts, name, engine.settings.threads, progress):
            return []
        if settings and not engine.registry.encoder(name).weights:
            # Such as one that runs what lies in a folder: there is nothing to fetch.
            return []
    return pull(engine, engine.models.missing(pack_of(engine.registry, name)), progress, source)


def bundle(engine: Engine, folder: Path) -> int:
    """Copy all weights that are here into a folder.

    Raises:
        WeightsMissing: None is here.
    """
    here = [weight for weight in engine.registry.weights() if engine.models.have(weight)]
    if not here:
        require(engine)
    engine.models.bundle(here, folder)
    return len(here)


def rows(engine: Engine) -> list[dict[str, Any]]:
    """One row an encoder, then one an extractor that has weights."""
    default = {entry.full_id for entry in engine.registry.default_encoders({})}
    in_use = {entry.full_id for entry in chosen_encoders(engine)}
    counted = vectors_by_encoder(engine)
    return [
        {
            "encoder": entry.full_id,
            "kind": "encoder",
            "modalities": list(entry.modalities),
            "pack": DEFAULT_PACK if entry.full_id in default else None,
            "in_use": entry.full_id in in_use,
            "dimension": entry.space.dimension,
            **_facts(engine, entry.weights),
            **_named(engine, entry.full_id),
            "memory_mb": entry.memory_mb,
            "settings": _settings(engine, entry),
            "suggested": _suggested(entry),
            "from_folder": None if entry.from_folder is None else asdict(entry.from_folder),
            "vectors": counted.get(entry.full_id, 0),
            "measured": measured(engine, entry),
        }
        for entry in engine.registry.encoders()
    ] + [
        {
            "encoder": entry.full_id,
            "kind": "extractor",
            "modalities": [],
            "pack": DEFAULT_PACK,
            "in_use": True,
            "dimension": None,
            **_facts(engine, entry.weights),
            **_named(engine, entry.full_id),
            "memory_mb": entry.memory_mb,
            "settings": [],
            "suggested": [],
            "from_folder": None,
            "vectors": 0,
            "measured": {},
        }
        for entry in engine.registry.extractors()
        if entry.weights
    ]


def _facts(engine: Engine, weights: Sequence[WeightFile]) -> dict[str, Any]:
    return {
        "size": sum(weight.size for weight in weights),
        "licence": ", ".join(dict.fromkeys(weight.licence for weight in weights)),
        "here": all(engine.models.have(weight) for weight in weights) if weights else None,
        "files": [{"name": weight.name, "sha256": weight.sha256, "size": weight.size} for weight in weights],
    }


def measured(engine: Engine, entry: EncoderEntry) -> dict[str, Any]:
    """What was measured of an encoder on this library, by modality; see :mod:`anyfind.service.measuring`."""
    if not engine.places.database.exists():
        return {}
    kept = {modality: engine.store.get_meta(measured_key(entry.full_id, modality)) for modality in entry.modalities}
    return {modality: json.loads(text) for modality, text in kept.items() if text}


def measured_key(encoder: str, modality: str) -> str:
    """Under which name the library remembers what was measured."""
    return f"measured.{modality}.{encoder}"


def vectors_by_encoder(engine: Engine) -> dict[str, int]:
    """How many vectors of each encoder the library holds."""
    if not engine.places.database.exists():
        return {}
    counts = engine.store.counts().vectors
    found: dict[str, int] = {}
    for space in engine.store.spaces():
        found[space.encoder] = found.get(space.encoder, 0) + counts.get(space.id, 0)
    return found


def _named(engine: Engine, full_id: str) -> dict[str, Any]:
    plugin = engine.registry.plugin_of(full_id)
    manifest = engine.registry.manifest(plugin)
    return {"plugin": plugin, "plugin_name": manifest.name, "description": manifest.description}


def _settings(engine: Engine, entry: EncoderEntry) -> list[dict[str, Any]]:
    """The settings that say which model an encoder runs, and what they are now."""
    plugin = engine.registry.plugin_of(entry.full_id)
    fields = engine.registry.manifest(plugin).settings
    now = engine.registry.settings(plugin, engine.chosen.plugins.get(plugin))
    return [
        {
            "name": name,
            "description": fields[name].description,
            "default": fields[name].default,
            "value": now[name],
        }
        for name in entry.space_settings
    ]


def _suggested(entry: EncoderEntry) -> list[dict[str, Any]]:
    """Models that an encoder could run, as its plugin names them."""
    return [
        {"name": one.name, "settings": dict(one.settings), "size": one.size, "licence": one.licence}
        for one in entry.suggested
    ]
