"""Makes what runs plugins, from places and settings."""

from __future__ import annotations

from anyfind.config import Places, Settings
from anyfind.plugins.models import ModelStore
from anyfind.plugins.registry import Registry
from anyfind.plugins.states import PluginStates
from anyfind.plugins.worker.host import WorkerHost
from anyfind.plugins.worker.priority import Priority


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
        memory_mb=settings.workers.memory_mb,
        idle_s=settings.workers.idle_s,
        timeout_factor=settings.workers.timeout_factor,
        workers=settings.indexing.loaders,
        local=lambda _: at_once,
        priority=priority,
        device_memory_mb=settings.indexing.gpu_memory_mb,
    )
