"""Makes what runs plugins, from places and settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from anyfind.config import Places, Settings
from anyfind.ingest.indexer import Indexer
from anyfind.ingest.ports import MEGABYTE, IngestOptions
from anyfind.ingest.settling import Settling
from anyfind.plugins.matching import Catalogue
from anyfind.plugins.models import ModelStore
from anyfind.plugins.registry import Registry
from anyfind.plugins.states import PluginStates
from anyfind.plugins.worker.host import WorkerHost
from anyfind.plugins.worker.priority import Priority
from anyfind.sdk.types import Segment

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

_DECODED: Final = 8
"""What part of a memory budget decoded files may take that wait for an encoder."""


def make_host(
    places: Places, settings: Settings, registry: Registry, models: ModelStore, *, at_once: bool, priority: Priority
) -> WorkerHost:
    """What runs plugins in processes of their own.

    Args:
        places: Where things are.
        settings: What the user chose.
        registry: What is installed.
        models: The weights.
        at_once: Whether the engine's own encoders run in this process, where they answer before another has started.
        priority: How far the processes step back behind other programs.
    """
    return WorkerHost(
        registry,
        models,
        data_dir=places.plugin_data,
        cache_dir=places.cache,
        settings=settings.plugins,
        threads=settings.threads,
        device=settings.device,
        states=PluginStates(places.plugin_states),
        memory_mb=_least(settings.workers.memory_mb, settings.indexing.memory_mb),
        idle_s=settings.workers.idle_s,
        timeout_factor=settings.workers.timeout_factor,
        workers=settings.indexing.loaders,
        local=lambda _: at_once,
        priority=priority,
        device_memory_mb=settings.indexing.gpu_memory_mb,
    )


def ingest_options(settings: Settings) -> IngestOptions:
    """The sizes that indexing works with."""
    options = IngestOptions(loaders=settings.indexing.loaders)
    if settings.indexing.memory_mb is None:
        return options
    return replace(options, memory=_least(options.memory, settings.indexing.memory_mb * MEGABYTE // _DECODED))


def make_indexer(engine: Engine) -> Indexer:
    """What brings a library up to date."""
    catalogue = Catalogue(
        engine.registry.extractors(), lambda entry: all(engine.models.have(weight) for weight in entry.weights)
    )

    def opened(path: Path) -> Sequence[Segment]:
        # But for the words that are read in pictures, which take longer than all the rest.
        return engine.host.extract(engine.host.source(path), adding=False).segments

    return Indexer(
        engine.store,
        engine.host,
        engine.encoders,
        options=ingest_options(engine.settings),
        avoid=(engine.places.library,),
        extractors=catalogue,
        settling=Settling(engine.settings.watch.quiet_s),
        opened=opened,
    )


def _least(one: int, other: int | None) -> int:
    return one if other is None else min(one, other)
