"""What processes of a plugin are like: their threads, their memory, how far they step back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Final

from anyfind.plugins.registry import Registry
from anyfind.plugins.worker.launching import Launcher, Order
from anyfind.plugins.worker.priority import Priority
from anyfind.plugins.worker.process import Worker

_BARE_MB: Final = 128
"""What Python and numpy take before a plugin does anything."""

_SLACK_BYTES: Final = 2 << 30
"""Private memory that is reserved but never touched, as thread stacks are, is no reason to refuse more."""


class Orders:
    """Makes orders for processes.

    Args:
        registry: What is installed.
        threads: How many threads an encoder may keep busy.
        share: How many an extractor may.
        memory_mb: Memory that a process may use, unless its manifest declares more.
        device: Where encoders run.
        priority: How far processes step back that are started from now on.
    """

    def __init__(
        self, registry: Registry, threads: int, share: int, memory_mb: int, device: str, priority: Priority
    ) -> None:
        self._registry = registry
        self._threads = threads
        self._share = share
        self._memory_mb = memory_mb
        self._device = device
        self.priority: Priority = priority

    def maker(self, plugin: str, launcher: Launcher, start_s: float, *, encoding: bool) -> Callable[[], Worker]:
        """Starts processes of a plugin, each as is right at that moment.

        Args:
            plugin: Whose.
            launcher: Starts them.
            start_s: Seconds that one may take to be there.
            encoding: Whether they encode, rather than read files.
        """
        memory_mb = self._memory(plugin, encoding=encoding)
        return lambda: Worker(self._order(plugin, memory_mb, encoding=encoding), launcher, memory_mb, start_s)

    def _order(self, plugin: str, memory_mb: int, *, encoding: bool) -> Order:
        limited = not encoding or self._device == "cpu" or not Path("/dev/nvidiactl").exists()
        return Order(
            plugin=plugin,
            environment=self._registry.environment(plugin),
            threads=self._threads if encoding else self._share,
            # A driver of a graphics card reserves more than anybody will ever use.
            data_bytes=(2 * memory_mb << 20) + _SLACK_BYTES if limited else 0,
            log_level=logging.getLogger(f"anyfind.plugin.{plugin}").getEffectiveLevel(),
            encoding=encoding,
            priority=self.priority,
        )

    def _memory(self, plugin: str, *, encoding: bool) -> int:
        manifest = self._registry.manifest(plugin)
        if encoding:
            models = [entry.memory_mb for entry in manifest.encoders]
            models += [entry.memory_mb for entry in manifest.rerankers]
            return max(sum(models) + _BARE_MB, self._memory_mb)
        declared = max(entry.memory_mb for entry in manifest.extractors) + _BARE_MB
        return max(declared, min(self._memory_mb, 2 * declared))
