"""The ways to fit a bridge that installed plugins bring, by what people call them."""

from __future__ import annotations

from typing import Any

from anyfind.align.adapters import BRIDGE
from anyfind.errors import NotFound
from anyfind.plugins.registry import Registry
from anyfind.sdk.contracts import AdapterTrainer
from anyfind.sdk.manifest import AdapterEntry


def fitting(registry: Registry) -> list[AdapterEntry]:
    """Everything that is fitted on pairs, in order of plugin and manifest.

    What is made out of something else, such as the names of a classifier's classes, is none of them.
    """
    entries = [entry for entry in registry.adapters() if entry.trainer is not None]
    return [entry for entry in entries if hasattr(registry.load(str(entry.trainer)), "fit")]


def bridges(registry: Registry) -> list[AdapterEntry]:
    """What is fitted on pairs and joins two spaces."""
    return [entry for entry in fitting(registry) if entry.purpose == BRIDGE]


def derived(registry: Registry) -> list[AdapterEntry]:
    """What needs no pairs: made out of an encoder's classifier head, on this computer, by itself."""
    entries = [entry for entry in registry.adapters() if entry.trainer is not None]
    return [entry for entry in entries if hasattr(registry.load(str(entry.trainer)), "fit_head")]


def named(registry: Registry, method: str | None) -> AdapterEntry:
    """A method by its short or full id; the first bridge when none is named.

    Raises:
        NotFound: There is none of that name.
    """
    known = fitting(registry)
    chosen = bridges(registry) if method is None else [one for one in known if method in {one.id, one.full_id}]
    if not chosen:
        names = ", ".join(entry.id for entry in known) or "none"
        raise NotFound(f"There is no method {method!r}.", hint=f"Methods that fit on pairs: {names}.")
    return chosen[0]


def trainer(registry: Registry, entry: AdapterEntry) -> AdapterTrainer:
    """The trainer of a method.

    Raises:
        PluginError: Its module does not import.
    """
    made: AdapterTrainer = registry.load(str(entry.trainer))()
    return made


def rows(registry: Registry) -> dict[str, list[dict[str, Any]]]:
    """Methods and scorers, as ``align methods --json`` prints them."""
    return {
        "methods": [
            {
                "id": entry.id,
                "full_id": entry.full_id,
                "purpose": entry.purpose,
                "least_pairs": least,
                "streams": entry.streams,
                "unpaired": entry.unpaired,
                "description": entry.description,
            }
            for entry, least in [
                *((entry, entry.least_pairs) for entry in fitting(registry)),
                *((entry, 0) for entry in derived(registry)),
            ]
        ],
        "scorers": [
            {"id": entry.id, "full_id": entry.full_id, "description": entry.description} for entry in registry.scorers()
        ],
    }
