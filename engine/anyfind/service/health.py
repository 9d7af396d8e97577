"""What each plugin brings, in words, and how it fares on this library: files it failed on, processes that run."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from anyfind.plugins.generations import Generation, Generations
from anyfind.sdk.manifest import Manifest

if TYPE_CHECKING:
    from anyfind.service.engine import Engine

_REASONS: Final = 5
"""Different reasons for failed files that are told of one plugin."""


def installed(engine: Engine) -> Generation:
    """What was installed by ``anyfind plugin install``.

    Raises:
        BadInput: The list of it is damaged.
    """
    return Generations(engine.places.environments).current()


def by_plugin(engine: Engine) -> dict[str, dict[str, Any]]:
    """By plugin id: files that failed and why, the commonest reason first, and processes that run now."""
    failed: Counter[str] = Counter()
    quarantined: Counter[str] = Counter()
    reasons: dict[str, Counter[str]] = {}
    # A library that nobody made yet is not made by looking at plugins.
    failures = engine.store.failures() if engine.places.database.exists() else []
    for failure in failures:
        if failure.plugin is not None:
            plugin = failure.plugin.partition("/")[0]
            failed[plugin] += 1
            quarantined[plugin] += failure.quarantined
            reasons.setdefault(plugin, Counter())[failure.message] += 1
    # Nothing is started by looking, either.
    hosts = [vars(engine)[name] for name in ("host", "query_host") if name in vars(engine)]
    running = Counter(plugin for host in hosts for plugin in host.running())
    return {
        plugin: {
            "failed": failed[plugin],
            "quarantined": quarantined[plugin],
            "reasons": [
                {"reason": reason, "files": files}
                for reason, files in reasons.get(plugin, Counter()).most_common(_REASONS)
            ],
            "processes": running[plugin],
        }
        for plugin in {*failed, *running}
    }


NOTHING: Final[dict[str, Any]] = {"failed": 0, "quarantined": 0, "reasons": [], "processes": 0}
"""Of a plugin of which nothing is known."""


def parts(manifest: Manifest) -> list[dict[str, Any]]:
    """Everything that a plugin brings: its kind, its full id, what it is for, the memory it asks for in megabytes."""
    said: list[dict[str, Any]] = [
        _part("encoder", one.full_id, one.modalities, "", one.memory_mb) for one in manifest.encoders
    ]
    said += [
        _part("extractor", one.full_id, one.patterns or one.mimes, "", one.memory_mb) for one in manifest.extractors
    ]
    said += [_part("adapter", one.full_id, (), one.description, None) for one in manifest.adapters]
    said += [_part("scorer", one.full_id, (), one.description, None) for one in manifest.scorers]
    said += [_part("index", one.full_id, (), "", None) for one in manifest.indexes]
    said += [
        _part("reranker", one.full_id, one.modalities, one.description, one.memory_mb) for one in manifest.rerankers
    ]
    return said


def _part(kind: str, full_id: str, about: tuple[str, ...], description: str, memory_mb: int | None) -> dict[str, Any]:
    return {"kind": kind, "id": full_id, "for": list(about), "description": description, "memory_mb": memory_mb}
