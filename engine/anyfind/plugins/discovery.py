"""Finds installed plugins without importing them.

A plugin names its manifest in an entry point of the group ``anyfind.plugins``: the value
``acme_sound:plugin.toml`` means the file ``plugin.toml`` in the package ``acme_sound``. Only the
package's place is looked up; none of its code runs. Whatever is wrong becomes a row with a reason.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from anyfind.plugins.environments import Environment, site_of
from anyfind.sdk.errors import ManifestError
from anyfind.sdk.manifest import API_VERSION, Manifest, parse_manifest

GROUP: Final = "anyfind.plugins"
"""Entry point group that plugins register in."""


@dataclass(frozen=True, slots=True)
class DiscoveryRow:
    """What discovery knows about one entry point.

    Attributes:
        manifest: The valid manifest, or ``None``.
        distribution: Installed distribution it belongs to, ``name version``.
        error: Why it cannot be used, as a sentence, or ``None``.
        root: The folder that holds the manifest; the package's folder.
        name: Name of the entry point.
        environment: Where it was installed by ``anyfind plugin install``; ``None`` for the engine's own packages.
        disabled: Why it is switched off, or ``None``. A plugin that is switched off contributes nothing.
        file: Name of the manifest in ``root``.
    """

    manifest: Manifest | None
    distribution: str
    error: str | None
    root: Path
    name: str
    environment: Environment | None = None
    disabled: str | None = None
    file: str = "plugin.toml"


def discover(
    entry_points: Iterable[importlib.metadata.EntryPoint] | None = None,
    environments: Iterable[Environment] = (),
    disabled: Mapping[str, str] | None = None,
) -> list[DiscoveryRow]:
    """Read the manifest of every installed plugin, ordered by entry point name.

    Args:
        entry_points: Instead of those of the engine's own packages, for tests.
        environments: Where plugins were installed apart from the engine's packages.
        disabled: Why plugins are switched off, by id.
    """
    points = importlib.metadata.entry_points(group=GROUP) if entry_points is None else entry_points
    # An editable install can list one distribution twice; the same name, value and distribution is one plugin.
    once = {(point.name, point.value, _distribution(point)): point for point in points}
    own = (_row(once[known], _package_folder, known[2]) for known in sorted(once, key=lambda known: known[0]))
    added = (row for environment in environments for row in environment_rows(environment))
    rows: list[DiscoveryRow] = []
    seen: dict[str, str] = {}
    for row in (*own, *added):
        plugin = row.name if row.manifest is None else row.manifest.id
        taken = seen.get(plugin) if row.manifest is not None else None
        if taken is not None:
            reason = f"The plugin id {plugin!r} is already taken by {taken}; remove one of the two."
            rows.append(replace(row, manifest=None, error=reason))
            continue
        if row.manifest is not None:
            seen[plugin] = f"{row.name} of {row.distribution}"
        rows.append(replace(row, disabled=(disabled or {}).get(plugin)))
    return sorted(rows, key=lambda row: row.name)


def environment_rows(environment: Environment) -> list[DiscoveryRow]:
    """The plugins of the distribution that an environment was made for; none of its packages is imported."""
    again = f"Run 'anyfind plugin install {environment.name}' again."
    dist = None
    if environment.site != site_of(environment.folder) or not environment.python.exists():
        reason = f"It was installed for another Python than this one. {again}"
    else:
        named = importlib.metadata.DistributionFinder.Context(name=environment.name, path=[str(environment.site)])
        dist = next(iter(importlib.metadata.Distribution.discover(context=named)), None)
        reason = f"Its environment {environment.folder} is damaged: the distribution is not in it. {again}"
    points = [] if dist is None else sorted(dist.entry_points.select(group=GROUP), key=lambda point: point.name)
    if not points:
        return [DiscoveryRow(None, environment.name, reason, environment.folder, environment.name, environment)]
    folder_of = partial(_folder_in, environment.site)
    return [replace(_row(point, folder_of, _distribution(point)), environment=environment) for point in points]


def _distribution(point: importlib.metadata.EntryPoint) -> str:
    if point.dist is None:
        return "unknown distribution"
    # Asked for name and version, it would read and parse its file for each.
    facts = point.dist.metadata
    return f"{facts['Name']} {facts['Version']}"


def _row(point: importlib.metadata.EntryPoint, folder_of: Callable[[str], Path], distribution: str) -> DiscoveryRow:
    package, _, file = point.value.partition(":")
    root = Path()
    try:
        root = folder_of(package)
        text = _read(root, file, point.value)
        manifest = parse_manifest(text, f"{package}:{file}", root)
        check_api(manifest, f"{package}:{file}")
    except ManifestError as error:
        return DiscoveryRow(None, distribution, str(error), root, point.name)
    return DiscoveryRow(manifest, distribution, None, root, point.name, file=file)


def _read(root: Path, file: str, value: str) -> str:
    if not file or Path(file).name != file:
        raise ManifestError(f"The entry point value {value!r} does not have the form 'package:plugin.toml'.")
    try:
        return (root / file).read_text(encoding="utf-8")
    except OSError as error:
        raise ManifestError(f"The manifest {value} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise ManifestError(f"The manifest {value} is not UTF-8 text.") from error


def _folder_in(site: Path, package: str) -> Path:
    folder = site.joinpath(*package.split("."))
    if not folder.is_dir():
        raise ManifestError(f"The package {package!r} is not in {site}, although an entry point names it.")
    return folder


def _package_folder(package: str) -> Path:
    """Where a package lies, found one name at a time, because ``find_spec("a.b")`` would import ``a``."""
    places: list[str] | None = None
    walked = ""
    for part in package.split("."):
        walked = f"{walked}.{part}" if walked else part
        places = _search(walked, part, places)
        if not places:
            raise ManifestError(f"The package {package!r} is not installed, although an entry point names it.")
    return Path((places or [""])[0])


def _search(full_name: str, part: str, places: list[str] | None) -> list[str]:
    if places is None:
        try:
            spec = importlib.util.find_spec(part)
        except (ImportError, ValueError):
            return []
    else:
        spec = None
        for finder in sys.meta_path:
            spec = finder.find_spec(full_name, places)
            if spec is not None:
                break
    return list(spec.submodule_search_locations or []) if spec is not None else []


def check_api(manifest: Manifest, where: str) -> None:
    """Compare the contract that a plugin needs with the one that this engine speaks.

    Raises:
        ManifestError: They do not fit.
    """
    try:
        fits = SpecifierSet(manifest.api).contains(API_VERSION)
    except InvalidSpecifier as error:
        raise ManifestError(f"{where}: api must be a version range such as '>=1,<2', not {manifest.api!r}.") from error
    if not fits:
        raise ManifestError(
            f"{where}: the plugin needs plugin contract {manifest.api}, but this Anyfind speaks {API_VERSION}.",
            hint="Install a version of the plugin, or of Anyfind, that fits the other.",
        )
