"""The conformance kit: checks that a plugin keeps the contract. Standard library and numpy only.

``python -m anyfind.sdk.testing --manifest plugin.toml`` runs it, ``anyfind plugin check`` and a pytest plugin
do the same. Every contribution is checked in processes of its own, so that a plugin that crashes, hangs or
eats the memory is a failed check and nothing worse.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from anyfind.sdk.testing.outcome import Check, Options, Outcome, Report
    from anyfind.sdk.testing.runner import find_manifest, run_kit

__all__ = ["Check", "Options", "Outcome", "Report", "find_manifest", "run_kit"]

_MODULES = ("outcome", "runner")


def __getattr__(name: str) -> Any:
    # On first use: pytest imports this package at every start, for other people's tests too.
    if name in __all__:
        for module in _MODULES:
            found = importlib.import_module(f"{__name__}.{module}")
            if hasattr(found, name):
                return getattr(found, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
