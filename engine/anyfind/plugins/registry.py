"""What the installed plugins offer, and the import of a factory on first use."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from anyfind.errors import NotFound
from anyfind.plugins.discovery import DiscoveryRow
from anyfind.plugins.environments import Environment
from anyfind.sdk.errors import PluginError
from anyfind.sdk.manifest import (
    AdapterEntry,
    EncoderEntry,
    ExtractorEntry,
    Manifest,
    RerankerEntry,
    ScorerEntry,
    WeightFile,
)

_T = TypeVar("_T", EncoderEntry, AdapterEntry, ScorerEntry, RerankerEntry)


class Registry:
    """The contributions of all healthy plugins. Building it imports no plugin.

    Args:
        rows: What discovery found.
    """

    def __init__(self, rows: Sequence[DiscoveryRow]) -> None:
        self._rows = tuple(rows)
        on = [row for row in rows if row.disabled is None]
        self._manifests = {row.manifest.id: row.manifest for row in on if row.manifest is not None}
        self._roots = {row.manifest.id: row.root for row in on if row.manifest is not None}
        self._environments = {row.manifest.id: row.environment for row in on if row.manifest is not None}
        self._installed = {
            factory: row.environment
            for row in on
            if row.manifest is not None and row.environment is not None
            for factory in _factories(row.manifest)
        }

    def rows(self) -> tuple[DiscoveryRow, ...]:
        """Everything that discovery found, broken plugins included."""
        return self._rows

    def problems(self) -> list[tuple[str, str]]:
        """(plugin, sentence) for every plugin that cannot be used."""
        said = ((row.name, row.error or row.disabled) for row in self._rows)
        return [(name, reason) for name, reason in said if reason is not None]

    def manifests(self) -> tuple[Manifest, ...]:
        """Manifests of the healthy plugins."""
        return tuple(self._manifests.values())

    def manifest(self, plugin: str) -> Manifest:
        """The manifest of a plugin.

        Raises:
            NotFound: There is no healthy plugin with that id; the sentence says why if it is known.
        """
        found = self._manifests.get(plugin)
        if found is None:
            said = ((row.name, row.error or row.disabled) for row in self._rows)
            broken = next((reason for name, reason in said if name == plugin and reason), None)
            reason = f" It is installed but cannot be used: {broken}" if broken else ""
            raise NotFound(f"There is no plugin {plugin!r}.{reason}", hint="`anyfind plugin list` shows what there is.")
        return found

    def root(self, plugin: str) -> Path:
        """The folder of a plugin's manifest, where its bundled artifacts lie."""
        self.manifest(plugin)
        return self._roots[plugin]

    def environment(self, plugin: str) -> Environment | None:
        """Where a plugin was installed; ``None`` for the engine's own packages."""
        self.manifest(plugin)
        return self._environments[plugin]

    def encoders(self) -> tuple[EncoderEntry, ...]:
        """All encoders, in order of plugin and manifest."""
        return tuple(entry for manifest in self._manifests.values() for entry in manifest.encoders)

    def encoder(self, full_id: str) -> EncoderEntry:
        """One encoder by ``plugin/encoder``.

        Raises:
            NotFound: There is none.
        """
        return _find(self.encoders(), full_id, "encoder")

    def default_encoder(self, modality: str, chosen: Mapping[str, str] | None = None) -> EncoderEntry | None:
        """The encoder that serves a modality.

        Args:
            modality: Such as ``"text"``.
            chosen: The user's choice of full encoder ids by modality, from the settings.

        Returns:
            The chosen one, else the default of some manifest, else any; ``None`` if nothing encodes it.

        Raises:
            NotFound: The chosen encoder does not exist.
            PluginError: The chosen encoder does not encode this modality.
        """
        wish = (chosen or {}).get(modality)
        if wish:
            entry = self.encoder(wish)
            if modality not in entry.modalities:
                able = ", ".join(entry.modalities)
                raise PluginError(f"The encoder {wish} is chosen for {modality} but encodes only {able}.")
            return entry
        fitting = [entry for entry in self.encoders() if modality in entry.modalities]
        return next((entry for entry in fitting if entry.default), fitting[0] if fitting else None)

    def default_encoders(self, chosen: Mapping[str, str] | None = None) -> tuple[EncoderEntry, ...]:
        """The encoders that serve all modalities that something serves by default; each once."""
        modalities = dict.fromkeys(m for entry in self.encoders() if entry.default for m in entry.modalities)
        modalities.update(dict.fromkeys(chosen or {}))
        entries = (self.default_encoder(modality, chosen) for modality in modalities)
        return tuple(dict.fromkeys(entry for entry in entries if entry is not None))

    def extractors(self) -> tuple[ExtractorEntry, ...]:
        """All extractors, highest priority first."""
        entries = (entry for manifest in self._manifests.values() for entry in manifest.extractors)
        return tuple(sorted(entries, key=lambda entry: (-entry.priority, entry.full_id)))

    def weights(self) -> tuple[WeightFile, ...]:
        """The files of all encoders and extractors, each once."""
        entries: tuple[EncoderEntry | ExtractorEntry, ...] = (*self.encoders(), *self.extractors())
        return tuple(dict.fromkeys(weight for entry in entries for weight in entry.weights))

    def adapters(self) -> tuple[AdapterEntry, ...]:
        """All kinds of adapters."""
        return tuple(entry for manifest in self._manifests.values() for entry in manifest.adapters)

    def adapter(self, full_id: str) -> AdapterEntry:
        """One kind of adapter by ``plugin/adapter``.

        Raises:
            NotFound: There is none.
        """
        return _find(self.adapters(), full_id, "adapter")

    def scorers(self) -> tuple[ScorerEntry, ...]:
        """All kinds of scorers."""
        return tuple(entry for manifest in self._manifests.values() for entry in manifest.scorers)

    def scorer(self, full_id: str) -> ScorerEntry:
        """One kind of scorer by ``plugin/scorer``.

        Raises:
            NotFound: There is none.
        """
        return _find(self.scorers(), full_id, "scorer")

    def rerankers(self) -> tuple[RerankerEntry, ...]:
        """All rerankers."""
        return tuple(entry for manifest in self._manifests.values() for entry in manifest.rerankers)

    def reranker(self, name: str) -> RerankerEntry:
        """One reranker by ``plugin/reranker``, or by the second part alone where that says enough.

        Raises:
            NotFound: There is none, or there are several.
        """
        short = [entry for entry in self.rerankers() if entry.id == name]
        return short[0] if len(short) == 1 else _find(self.rerankers(), name, "reranker")

    def artifact_folders(self) -> list[Path]:
        """Folders of the artifacts that ship with plugins."""
        return [
            self._roots[manifest.id] / folder
            for manifest in self._manifests.values()
            for entry in manifest.adapters
            for folder in entry.artifacts
        ]

    def plugin_of(self, full_id: str) -> str:
        """The plugin part of a contribution's full id."""
        return full_id.partition("/")[0]

    def settings(self, plugin: str, values: Mapping[str, object] | None = None) -> dict[str, object]:
        """A plugin's settings: the manifest's defaults under the user's values.

        Raises:
            PluginError: A value is for no known setting or is of the wrong type.
        """
        fields = self.manifest(plugin).settings
        merged: dict[str, object] = {key: field.default for key, field in fields.items()}
        for key, value in (values or {}).items():
            if key not in fields:
                raise PluginError(
                    f"The plugin {plugin} has no setting {key!r}; it knows {', '.join(fields) or 'none'}."
                )
            kind = type(fields[key].default)
            fits = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
            if not fits and not (kind is float and isinstance(value, int) and not isinstance(value, bool)):
                wanted = kind.__name__
                raise PluginError(f"The setting {key!r} of {plugin} must be of type {wanted}, not {value!r}.")
            merged[key] = value
        return merged

    def load(self, factory: str) -> Any:
        """Import what a manifest calls ``module:Class`` into this process.

        A plugin in an environment of its own is found behind the engine's own packages, so it moves none of them.

        Raises:
            PluginError: The module does not import or has no such class, or its plugin needs other versions of
                packages than the engine has, and so runs in workers only.
        """
        module, _, name = factory.partition(":")
        environment = self._installed.get(factory)
        if environment is not None:
            _make_importable(factory, environment)
        try:
            return getattr(importlib.import_module(module), name)
        except Exception as error:
            # A plugin's module runs anything at import, so anything may come out of it.
            raise PluginError(f"The plugin's {factory} cannot be loaded: {type(error).__name__}: {error}.") from error


def _factories(manifest: Manifest) -> list[str]:
    groups = (
        manifest.encoders,
        manifest.extractors,
        manifest.adapters,
        manifest.scorers,
        manifest.indexes,
        manifest.rerankers,
    )
    trainers = [entry.trainer for entry in manifest.adapters if entry.trainer is not None]
    trainers += [entry.trainer for entry in manifest.scorers]
    return [*(entry.factory for group in groups for entry in group), *trainers]


def _make_importable(factory: str, environment: Environment) -> None:
    if not environment.layered:
        raise PluginError(
            f"The plugin's {factory} cannot be used inside the engine: {environment.name} needs other versions of "
            "packages than Anyfind has, so only its encoders and extractors work."
        )
    if str(environment.site) not in sys.path:
        sys.path.append(str(environment.site))
        importlib.invalidate_caches()


def _find(entries: Iterable[_T], full_id: str, kind: str) -> _T:
    known = []
    for entry in entries:
        if entry.full_id == full_id:
            return entry
        known.append(entry.full_id)
    raise NotFound(f"There is no {kind} {full_id!r}; installed are {', '.join(known) or 'none'}.")
