"""The manifest of a plugin, ``plugin.toml``: what it contributes, known without importing it.

The file is read by the engine before any line of the plugin runs, so it carries every fact that a
choice depends on: modalities, media types, the embedding space, weights and their digests, memory.
The schema is closed: an unknown key is an error, because a misspelt key that is silently ignored
costs its author an evening.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Final

from anyfind.sdk.entries import (
    AdapterEntry,
    EncoderEntry,
    ExtractorEntry,
    FolderModel,
    Manifest,
    ProviderEntry,
    RerankerEntry,
    ScorerEntry,
    SettingField,
    SuggestedModel,
    WeightFile,
)
from anyfind.sdk.errors import ManifestError
from anyfind.sdk.tables import Table
from anyfind.sdk.types import Space

__all__ = [
    "API_VERSION",
    "SCHEMA",
    "AdapterEntry",
    "EncoderEntry",
    "ExtractorEntry",
    "FolderModel",
    "Manifest",
    "ProviderEntry",
    "RerankerEntry",
    "ScorerEntry",
    "SettingField",
    "SuggestedModel",
    "WeightFile",
    "parse_manifest",
]

API_VERSION: Final = "1.0"
"""The plugin contract that this engine speaks; a manifest's ``api`` range must contain it."""

SCHEMA: Final = 1
"""The manifest schema that this engine reads."""

_PLUGIN_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_ENTRY_ID = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
_FACTORY = re.compile(r"[A-Za-z_][\w.]*:[A-Za-z_]\w*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_API_RANGE = re.compile(r"\s*(?:[<>=!~]=?|===)\s*\d[\w.*]*(?:\s*,\s*(?:[<>=!~]=?)\s*\d[\w.*]*)*\s*")
_SOURCES = {
    "pypi": re.compile(r"pypi:[A-Za-z0-9._-]+==[A-Za-z0-9.!+_-]+#\S+"),
    "hf": re.compile(r"hf:[\w.-]+/[\w.-]+@[\w.-]+#\S+"),
    "file": re.compile(r"file:.+"),
}
_MIME = re.compile(r"[a-z]+/(?:\*|[a-z0-9.+*-]+)")


def parse_manifest(text: str, where: str, root: Path | None = None) -> Manifest:
    """Read and check a manifest.

    Args:
        text: Content of the TOML file.
        where: What to call the file in errors.
        root: Folder that relative ``file:`` sources start from.

    Raises:
        ManifestError: Names the file, the key and the reason.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ManifestError(f"{where} is not valid TOML: {error}.") from error
    top = Table(document, where)
    _check_schema(top)
    plugin = top.text("id", _PLUGIN_ID, "lower-case words joined by dots or dashes, such as 'acme.sound'")
    weights = tuple(_weight(table, root) for table in top.tables("weight"))
    _unique(top, "weight", (weight.name for weight in weights))
    settings = {key: _setting(table) for key, table in top.named_tables("setting").items()}
    manifest = Manifest(
        id=plugin,
        api=top.text("api", _API_RANGE, "a version range such as '>=1,<2'"),
        name=top.text("name"),
        licence=top.text("licence"),
        description=top.text("description", default=""),
        weights=weights,
        settings=MappingProxyType(settings),
        encoders=tuple(_encoder(table, plugin, weights, settings) for table in top.tables("encoder")),
        extractors=tuple(_extractor(table, plugin, weights) for table in top.tables("extractor")),
        adapters=tuple(_adapter(table, plugin) for table in top.tables("adapter")),
        scorers=tuple(_scorer(table, plugin) for table in top.tables("scorer")),
        indexes=tuple(_provider(table, plugin) for table in top.tables("index")),
        rerankers=tuple(_reranker(table, plugin, weights) for table in top.tables("reranker")),
    )
    top.finish()
    for kind in ("encoder", "extractor", "adapter", "scorer", "index", "reranker"):
        entries = getattr(manifest, "indexes" if kind == "index" else f"{kind}s")
        _unique(top, kind, (entry.id for entry in entries))
    return manifest


def _check_schema(top: Table) -> None:
    schema = top.integer("schema", at_least=1)
    if schema > SCHEMA:
        reason = f"is {schema}, which a newer Anyfind reads; this one reads schema {SCHEMA}"
        raise top.error("schema", reason)


def _unique(top: Table, kind: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise top.error(kind, f"has two entries called {name!r}")
        seen.add(name)


def _weight(table: Table, root: Path | None) -> WeightFile:
    name = table.text("name")
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
        raise table.error("name", f"must be a plain relative path, not {name!r}")
    sources = tuple(_source(table, source, root) for source in table.texts("sources"))
    if not sources:
        raise table.error("sources", "must name at least one source")
    weight = WeightFile(
        name=name,
        sha256=table.text("sha256", _SHA256, "64 lower-case hex digits"),
        size=table.integer("size", at_least=1),
        licence=table.text("licence"),
        sources=sources,
    )
    table.finish()
    return weight


def _source(table: Table, source: str, root: Path | None) -> str:
    scheme = source.partition(":")[0]
    pattern = _SOURCES.get(scheme)
    if pattern is None:
        schemes = ", ".join(f"{known}:" for known in _SOURCES)
        raise table.error("sources", f"has {source!r}, which starts with none of {schemes}")
    if pattern.fullmatch(source) is None:
        forms = "pypi:dist==version#path/in/wheel, hf:owner/repo@revision#path, file:path"
        raise table.error("sources", f"has {source!r}, which does not have one of the forms {forms}")
    if scheme == "file" and root is not None:
        return f"file:{root / source.removeprefix('file:')}"
    return source


def _setting(table: Table) -> SettingField:
    setting = SettingField(default=table.scalar("default"), description=table.text("description"))
    table.finish()
    return setting


def _factory(table: Table, key: str = "factory") -> str:
    return table.text(key, _FACTORY, "'module:Class'")


def _ids(table: Table, plugin: str) -> tuple[str, str]:
    entry = table.text("id", _ENTRY_ID, "lower-case words joined by dots, dashes or underscores")
    return entry, f"{plugin}/{entry}"


def _encoder(
    table: Table, plugin: str, weights: tuple[WeightFile, ...], settings: Mapping[str, SettingField]
) -> EncoderEntry:
    entry, full_id = _ids(table, plugin)
    chosen = _chosen_weights(table, weights)
    modalities = table.texts("modalities")
    if not modalities:
        raise table.error("modalities", "must name at least one modality")
    box = table.table("space")
    moving = box.texts("settings", default=())
    for name in moving:
        if name not in settings:
            raise box.error("settings", f"names {name!r}, but there is no [setting.{name}]")
    space = Space(
        encoder=full_id,
        weights=tuple(weight.sha256 for weight in chosen),
        preprocessing=box.text("preprocessing"),
        dimension=box.integer("dimension", at_least=1),
        normalisation=box.choice("normalisation", ("none", "l2"), default="l2"),
        modalities=modalities,
    )
    box.finish()
    background = None
    if table.has("background"):
        known = table.table("background")
        background = (known.number("mean"), known.number("std"))
        known.finish()
    encoder = EncoderEntry(
        id=entry,
        full_id=full_id,
        factory=_factory(table),
        modalities=modalities,
        space=space,
        weights=chosen,
        memory_mb=table.integer("memory_mb", at_least=1),
        classifier=table.flag("classifier", default=False),
        default=table.flag("default", default=False),
        space_settings=moving,
        batch=table.integer("batch", at_least=1, default=64),
        background=background,
        timeout_s=table.number("timeout_s") if table.has("timeout_s") else 120.0,
        suggested=tuple(_suggested(one, moving, settings) for one in table.tables("suggested")),
        from_folder=_from_folder(table.table("from_folder"), moving) if table.has("from_folder") else None,
    )
    table.finish()
    return encoder


def _suggested(table: Table, moving: tuple[str, ...], settings: Mapping[str, SettingField]) -> SuggestedModel:
    box = table.table("settings")
    values = {name: box.scalar(name) for name in moving if box.has(name)}
    box.finish()
    for name, value in values.items():
        if type(value) is not type(settings[name].default):
            raise box.error(name, f"must be of the kind of [setting.{name}]")
    found = SuggestedModel(
        name=table.text("name"),
        settings=MappingProxyType(values),
        size=table.integer("size", at_least=1),
        licence=table.text("licence"),
    )
    table.finish()
    return found


def _from_folder(table: Table, moving: tuple[str, ...]) -> FolderModel:
    found = FolderModel(setting=table.text("setting"), value=table.text("value"))
    if found.setting not in moving:
        raise table.error("setting", f"names {found.setting!r}, which is none of the encoder's own settings")
    if "{folder}" not in found.value:
        raise table.error("value", "must say where {folder} goes")
    table.finish()
    return found


def _chosen_weights(table: Table, weights: tuple[WeightFile, ...]) -> tuple[WeightFile, ...]:
    by_name = {weight.name: weight for weight in weights}
    names = table.texts("weights", default=())
    for name in names:
        if name not in by_name:
            raise table.error("weights", f"names {name!r}, but no [[weight]] has that name")
    return tuple(by_name[name] for name in names)


def _extractor(table: Table, plugin: str, weights: tuple[WeightFile, ...]) -> ExtractorEntry:
    entry, full_id = _ids(table, plugin)
    extractor = ExtractorEntry(
        id=entry,
        full_id=full_id,
        factory=_factory(table),
        mimes=table.texts("mimes", _MIME, "a media type such as 'image/png' or 'text/*'", default=()),
        patterns=tuple(pattern.lower() for pattern in table.texts("patterns", default=())),
        priority=table.integer("priority", at_least=-1000, default=0),
        adds=table.flag("adds", default=False),
        weights=_chosen_weights(table, weights),
        memory_mb=table.integer("memory_mb", at_least=1, default=1024),
        timeout_s=table.number("timeout_s") if table.has("timeout_s") else 60.0,
        samples=_inside(table, "samples"),
    )
    if not extractor.mimes and not extractor.patterns:
        raise table.error("mimes", "and patterns are both empty, so the extractor would never be asked")
    table.finish()
    return extractor


def _adapter(table: Table, plugin: str) -> AdapterEntry:
    entry, full_id = _ids(table, plugin)
    trainer = _factory(table, "trainer") if table.has("trainer") else None
    artifacts = _inside(table, "artifacts")
    adapter = AdapterEntry(
        id=entry,
        full_id=full_id,
        factory=_factory(table),
        trainer=trainer,
        artifacts=artifacts,
        purpose=table.choice("purpose", ("bridge", "upgrade", "extend", "reduce"), default="bridge"),
        least_pairs=table.integer("least_pairs", at_least=1, default=4),
        streams=table.flag("streams", default=False),
        unpaired=table.flag("unpaired", default=False),
        description=table.text("description", default=""),
    )
    table.finish()
    return adapter


def _scorer(table: Table, plugin: str) -> ScorerEntry:
    entry, full_id = _ids(table, plugin)
    scorer = ScorerEntry(
        id=entry,
        full_id=full_id,
        factory=_factory(table),
        trainer=_factory(table, "trainer"),
        description=table.text("description", default=""),
    )
    table.finish()
    return scorer


def _inside(table: Table, key: str) -> tuple[str, ...]:
    """Paths inside the plugin's package."""
    names = table.texts(key, default=())
    for name in names:
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts:
            raise table.error(key, f"must be plain relative paths, not {name!r}")
    return names


def _provider(table: Table, plugin: str) -> ProviderEntry:
    entry, full_id = _ids(table, plugin)
    provider = ProviderEntry(id=entry, full_id=full_id, factory=_factory(table))
    table.finish()
    return provider


def _reranker(table: Table, plugin: str, weights: tuple[WeightFile, ...]) -> RerankerEntry:
    entry, full_id = _ids(table, plugin)
    reranker = RerankerEntry(
        id=entry,
        full_id=full_id,
        factory=_factory(table),
        modalities=table.texts("modalities", default=("text",)),
        regions=table.flag("regions", default=False),
        weights=_chosen_weights(table, weights),
        memory_mb=table.integer("memory_mb", at_least=1, default=256),
        batch=table.integer("batch", at_least=1, default=8),
        timeout_s=table.number("timeout_s") if table.has("timeout_s") else 60.0,
        description=table.text("description", default=""),
    )
    if not reranker.modalities:
        raise table.error("modalities", "must name at least one modality")
    table.finish()
    return reranker
