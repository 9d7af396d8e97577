"""Checks a whole plugin: its manifest here, each contribution in processes of its own."""

from __future__ import annotations

import importlib.machinery
import importlib.metadata
import importlib.util
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from anyfind.sdk.entries import EncoderEntry, ExtractorEntry, Manifest
from anyfind.sdk.errors import BadInput, ManifestError
from anyfind.sdk.manifest import API_VERSION, parse_manifest
from anyfind.sdk.testing.outcome import Check, Options, Outcome, Report
from anyfind.sdk.testing.process import ContributionRun
from anyfind.sdk.testing.versions import in_range

_GROUP: Final = "anyfind.plugins"
MANIFEST_CHECKS: Final = ("manifest.valid", "manifest.api", "manifest.contributions", "manifest.files")
"""The checks that run in this process."""

_PLUGIN_MB: Final = 1024  # for what says nothing about its memory


def run_kit(manifest: Path, options: Options | None = None, on_check: Callable[[Check], None] | None = None) -> Report:
    """Check a plugin. Nothing of it is imported into this process.

    Args:
        manifest: Its ``plugin.toml``.
        options: Weights, settings, samples, limits.
        on_check: Told of every check as it ends.

    Raises:
        BadInput: There is no such manifest, or an option names a contribution, a setting or a file that is not there.
    """
    start = time.monotonic()
    options = options or Options()
    path = manifest.resolve()
    checks: list[Check] = []

    def note(check: Check) -> None:
        checks.append(check)
        if on_check is not None:
            on_check(check)

    found = _check_manifest(path, note)
    if found is not None:
        _check_options(found, options)
        for kind, full_id, memory_mb in contributions(found):
            if options.only and full_id not in options.only:
                continue
            job = {
                "manifest": str(path),
                "kind": kind,
                "full_id": full_id,
                "weights": {name: str(place.resolve()) for name, place in options.weights.items()},
                "settings": dict(options.settings),
                "samples": [str(sample.resolve()) for sample in options.samples],
                "device": options.device,
                "threads": options.threads,
                "timeout_s": options.timeout_s,
            }
            if options.cache_dir is not None:
                job["cache"] = str(options.cache_dir.resolve() / found.id)
            limit = max(options.memory_mb, 2 * memory_mb)
            ContributionRun(full_id, job, limit, _import_path(found, path), note).run()
    plugin = found.id if found is not None else None
    return Report(plugin, path, API_VERSION, tuple(checks), time.monotonic() - start)


def find_manifest(plugin: str) -> Path:
    """The manifest of a plugin by its path, its folder, or the id of an installed one.

    Raises:
        BadInput: There is none.
    """
    path = Path(plugin)
    if path.is_dir() and (path / "plugin.toml").is_file():
        return path / "plugin.toml"
    if path.is_file():
        return path
    for point in importlib.metadata.entry_points(group=_GROUP):
        if point.name == plugin:
            package, _, file = point.value.partition(":")
            spec = importlib.util.find_spec(package)
            places = list(spec.submodule_search_locations or []) if spec is not None else []
            if places and (Path(places[0]) / file).is_file():
                return Path(places[0]) / file
            raise BadInput(f"The plugin {plugin} names the manifest {point.value}, which is not there.")
    raise BadInput(f"There is no manifest and no installed plugin called {plugin!r}.")


def _check_manifest(path: Path, note: Callable[[Check], None]) -> Manifest | None:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise BadInput(f"There is no manifest {path}.") from error
    except UnicodeDecodeError:
        note(Check("manifest.valid", path.name, Outcome.FAILED, "The manifest is not UTF-8 text."))
        return None
    try:
        manifest = parse_manifest(text, path.name, path.parent)
    except ManifestError as error:
        note(Check("manifest.valid", path.name, Outcome.FAILED, str(error)))
        return None
    note(Check("manifest.valid", manifest.id, Outcome.PASSED, "The manifest follows the schema."))
    note(_check_api(manifest))
    note(_check_contributions(manifest))
    note(_check_files(manifest, path.parent))
    return manifest


def _check_api(manifest: Manifest) -> Check:
    try:
        fits = in_range(API_VERSION, manifest.api)
    except ValueError as error:
        return Check(
            "manifest.api", manifest.id, Outcome.FAILED, f"The range api = {manifest.api!r} is wrong: {error}."
        )
    text = f"It works with contract {manifest.api}, and this is {API_VERSION}."
    if not fits:
        text = f"It needs contract {manifest.api}, but this is {API_VERSION}."
    return Check("manifest.api", manifest.id, Outcome.PASSED if fits else Outcome.FAILED, text)


def _check_contributions(manifest: Manifest) -> Check:
    count = len(list(contributions(manifest)))
    if count == 0:
        kinds = "[[extractor]], [[encoder]], [[adapter]], [[scorer]], [[index]] or [[reranker]]"
        text = f"It contributes nothing: there is no {kinds}."
        return Check("manifest.contributions", manifest.id, Outcome.FAILED, text)
    return Check("manifest.contributions", manifest.id, Outcome.PASSED, f"It contributes {count}.")


def _check_files(manifest: Manifest, root: Path) -> Check:
    """The files that the manifest says are in the package are in it."""
    named = [name for entry in manifest.extractors for name in entry.samples]
    named += [name for entry in manifest.adapters for name in entry.artifacts]
    missing = [name for name in named if not (root / name).exists()]
    if missing:
        text = f"The manifest names {missing[0]!r}, which is not beside it; is it left out of the package?"
        return Check("manifest.files", manifest.id, Outcome.FAILED, text)
    return Check("manifest.files", manifest.id, Outcome.PASSED, f"All {len(named)} files that it names are there.")


def contributions(manifest: Manifest) -> Iterable[tuple[str, str, int]]:
    """Kind, full id and memory of each."""
    kinds: tuple[tuple[str, Sequence[EncoderEntry | ExtractorEntry]], ...] = (
        ("extractor", manifest.extractors),
        ("encoder", manifest.encoders),
    )
    for kind, entries in kinds:
        yield from ((kind, entry.full_id, entry.memory_mb) for entry in entries)
    yield from (("adapter", entry.full_id, _PLUGIN_MB) for entry in manifest.adapters)
    yield from (("scorer", entry.full_id, _PLUGIN_MB) for entry in manifest.scorers)
    yield from (("index", entry.full_id, _PLUGIN_MB) for entry in manifest.indexes)
    yield from (("reranker", entry.full_id, max(entry.memory_mb, _PLUGIN_MB)) for entry in manifest.rerankers)


def _check_options(manifest: Manifest, options: Options) -> None:
    known = [full_id for _, full_id, _ in contributions(manifest)]
    for full_id in options.only:
        if full_id not in known:
            raise BadInput(f"{manifest.id} has no contribution {full_id!r}; it has {', '.join(known) or 'none'}.")
    for key in options.settings:
        if key not in manifest.settings:
            raise BadInput(f"{manifest.id} has no setting {key!r}; it has {', '.join(manifest.settings) or 'none'}.")
    for file in (*options.weights.values(), *options.samples):
        if not file.is_file():
            raise BadInput(f"There is no file {file}.")


def _import_path(manifest: Manifest, path: Path) -> tuple[str, ...]:
    """This process's import path; for a plugin that is not installed, after the folder that holds its package."""
    here = tuple(str(Path(entry or ".").resolve()) for entry in sys.path)
    packages = {factory.partition(":")[0].partition(".")[0] for factory in _factories(manifest)}
    extra: list[str] = []
    for folder in path.parents:
        if folder.name in packages:
            spec = importlib.machinery.PathFinder.find_spec(folder.name)
            places = list(spec.submodule_search_locations or []) if spec is not None else []
            if str(folder) not in (str(Path(place).resolve()) for place in places):
                extra.append(str(folder.parent))
    return (*extra, *here)


def _factories(manifest: Manifest) -> list[str]:
    groups = (
        manifest.encoders,
        manifest.extractors,
        manifest.adapters,
        manifest.scorers,
        manifest.indexes,
        manifest.rerankers,
    )
    return [entry.factory for entries in groups for entry in entries]
