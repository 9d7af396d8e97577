"""The surroundings of a call: folders, settings and weights of the plugin that is called."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from anyfind.errors import BadInput, EncoderUnusable, PluginError
from anyfind.plugins.models import ModelStore
from anyfind.plugins.registry import Registry
from anyfind.sdk.contracts import CancelToken, Context
from anyfind.sdk.manifest import EncoderEntry, ExtractorEntry, RerankerEntry


class Contexts:
    """Makes the :class:`~anyfind.sdk.contracts.Context` of every call.

    Args:
        registry: What is installed.
        models: Where weights lie.
        data_dir: Parent of the plugins' data folders.
        cache_dir: Parent of the plugins' cache folders.
        settings: The user's settings by plugin id.
        device: ``"cpu"``, ``"cuda"``, ``"mps"`` or ``"auto"``.
        device_memory_mb: How much of the device's memory an encoder may take.
    """

    def __init__(
        self,
        registry: Registry,
        models: ModelStore,
        data_dir: Path,
        cache_dir: Path,
        settings: Mapping[str, Mapping[str, object]] | None,
        device: str,
        device_memory_mb: int | None = None,
    ) -> None:
        self._registry = registry
        self._models = models
        self._data_dir = data_dir
        self._cache_dir = cache_dir
        self._settings = settings or {}
        self._device = device
        self._device_memory_mb = device_memory_mb

    def make(
        self,
        full_id: str,
        threads: int,
        weights: Mapping[str, Path] | None = None,
        cancel: CancelToken | None = None,
        scratch: Path | None = None,
    ) -> Context:
        """The context for one contribution; its folders exist afterwards.

        Raises:
            PluginError: The user's settings do not fit the plugin.
        """
        plugin = self._registry.plugin_of(full_id)
        data_dir, cache_dir = self._data_dir / plugin, self._cache_dir / plugin
        data_dir.mkdir(parents=True, exist_ok=True)
        cache_dir.mkdir(parents=True, exist_ok=True)
        return Context(
            data_dir=data_dir,
            cache_dir=cache_dir,
            logger=logging.getLogger(f"anyfind.plugin.{plugin}"),
            device=self._device,
            threads=threads,
            cancel=cancel or CancelToken(),
            weights=dict(weights or {}),
            settings=self._registry.settings(plugin, self._settings.get(plugin)),
            scratch_dir=scratch,
            device_memory_mb=self._device_memory_mb,
        )

    @property
    def scratch(self) -> Path:
        """Parent of the folders that extractors unpack into."""
        return self._cache_dir / "scratch"

    def configured(self, entry: EncoderEntry) -> bool:
        """Whether the user's settings say which model it is: one was changed, or there is none without them."""
        plugin = self._registry.plugin_of(entry.full_id)
        values = self._registry.settings(plugin, self._settings.get(plugin))
        fields = self._registry.manifest(plugin).settings
        changed = any(values[name] != fields[name].default for name in entry.space_settings)
        return changed or (bool(entry.space_settings) and not entry.weights)

    def weights(self, entry: EncoderEntry | ExtractorEntry | RerankerEntry) -> dict[str, Path]:
        """The verified files that a contribution needs, by name.

        Raises:
            WeightsMissing: Some were not pulled.
        """
        if isinstance(entry, EncoderEntry) and self.configured(entry):
            return {}
        return {weight.name: self._models.path(weight) for weight in entry.weights}

    def have_weights(self, entry: ExtractorEntry) -> bool:
        """Whether all its weights were pulled."""
        return all(self._models.have(weight) for weight in entry.weights)


def travelling(context: Context) -> dict[str, Any]:
    """A context as a worker gets it, which adds a logger and a token of its own."""
    return {
        "data_dir": context.data_dir,
        "cache_dir": context.cache_dir,
        "device": context.device,
        "threads": context.threads,
        "weights": context.weights,
        "settings": context.settings,
        "scratch_dir": context.scratch_dir,
        "device_memory_mb": context.device_memory_mb,
    }


@contextlib.contextmanager
def opening() -> Iterator[None]:
    """While an encoder is configured or opened: what it calls bad input are its settings, not a file.

    Raises:
        EncoderUnusable: Instead of ``BadInput``.
    """
    try:
        yield
    except BadInput as error:
        unusable = EncoderUnusable(error.message, hint=error.hint)
        unusable.plugin = error.plugin
        raise unusable from error


def blame(full_id: str, what: str, error: BaseException) -> PluginError:
    """What is raised when a plugin raised what it should not."""
    blamed = PluginError(f"The plugin contribution {full_id} could not {what}: {type(error).__name__}: {error}.")
    blamed.plugin = full_id.partition("/")[0]
    return blamed
