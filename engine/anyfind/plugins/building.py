"""Builds the environment of one plugin.

A *layered* environment sees the engine's own packages after its own, and nothing in it may be of another
version than the engine's: only what is missing is installed. Where a plugin cannot live with the engine's
versions it gets an environment *apart*: nothing of the engine but the package ``anyfind`` itself, of which
a worker needs the plugin contract only, and that needs numpy and the standard library.
"""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import site
import sys
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

import anyfind
from anyfind.errors import BadInput
from anyfind.plugins.environments import python_of, site_of
from anyfind.plugins.pip_runs import Conflict, Origin, Pip, Resolved

_LAYER: Final = "anyfind_layer.pth"
"""The file in an environment that says what else can be imported; read by Python at its start."""


@dataclass(frozen=True, slots=True)
class Part:
    """A wheel that goes into the environment."""

    name: str
    version: str
    path: Path
    size: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What an environment will hold.

    Attributes:
        layered: Whether it sees the engine's packages.
        parts: The plugin's wheel first, then what it needs beside what is there.
        apart_because: Why it is not layered, in pip's words; ``None`` if it is.
        constraints: Names and versions that are fixed, a line each.
    """

    layered: bool
    parts: tuple[Part, ...]
    apart_because: str | None
    constraints: tuple[str, ...]


class Builder(Protocol):
    """Makes environments; tests use one that needs no pip."""

    def plan(self, wheel: Path, extras: Sequence[str], staging: Path, origin: Origin) -> Plan:
        """Find and fetch everything that a plugin needs."""
        ...

    def build(self, plan: Plan, folder: Path) -> None:
        """Make the environment in an empty folder."""
        ...


class EnvironmentBuilder:
    """Makes environments with the standard library's venv and the engine's own pip.

    Args:
        pip: Runs pip.
    """

    def __init__(self, pip: Pip) -> None:
        self._pip = pip

    def plan(self, wheel: Path, extras: Sequence[str], staging: Path, origin: Origin) -> Plan:
        """Find and fetch everything that a plugin needs.

        Args:
            wheel: Of the plugin.
            extras: Of its distribution, that the user asked for.
            staging: A folder for downloads and trials.
            origin: Where wheels come from.

        Raises:
            BadInput: What it needs cannot be had together, even apart from the engine's packages.
            NotFound: Something that it needs does not exist.
            DownloadFailed: The index cannot be reached.
        """
        wanted = f"{wheel}[{','.join(extras)}]" if extras else str(wheel)
        layered = fixed_versions()
        try:
            resolved = self._resolve(staging / "layered", [wanted], layered, origin, layered=True)
        except Conflict as reason:
            apart = (f"anyfind=={anyfind.__version__}",)
            try:
                # The contract needs numpy, whether the plugin asks for it or not.
                resolved = self._resolve(staging / "apart", [wanted, "numpy"], apart, origin, layered=False)
            except Conflict as error:
                raise BadInput(f"{wheel.name} cannot be installed, its requirements contradict: {error}.") from error
            return Plan(False, self._fetch(wheel, resolved, staging, origin), str(reason), apart)
        return Plan(True, self._fetch(wheel, resolved, staging, origin), None, layered)

    def build(self, plan: Plan, folder: Path) -> None:
        """Make the environment in an empty folder.

        Raises:
            BadInput: A wheel cannot be installed.
        """
        make_environment(folder, layered=plan.layered)
        constraints = folder / "constraints.txt"
        _write_constraints(constraints, plan.constraints)
        self._pip.install(python_of(folder), [part.path for part in plan.parts], constraints)

    def _resolve(
        self, trial: Path, wanted: Sequence[str], constraints: Sequence[str], origin: Origin, *, layered: bool
    ) -> list[Resolved]:
        make_environment(trial, layered=layered)
        file = trial / "constraints.txt"
        _write_constraints(file, constraints)
        return self._pip.resolve(python_of(trial), wanted, file, trial / "report.json", origin)

    def _fetch(self, wheel: Path, resolved: Sequence[Resolved], staging: Path, origin: Origin) -> tuple[Part, ...]:
        own = canonicalize_name(wheel.name.partition("-")[0])
        folder = staging / "parts"
        folder.mkdir()
        parts: list[Part] = []
        for one in resolved:
            is_own = canonicalize_name(one.name) == own
            path = wheel if is_own else self._pip.download(f"{one.name}=={one.version}", folder, origin)
            parts.insert(0 if is_own else len(parts), Part(one.name, one.version, path, path.stat().st_size))
        return tuple(parts)


def make_environment(folder: Path, *, layered: bool) -> None:
    """An environment without pip, and what else can be imported from it.

    Args:
        folder: Made if it is not there.
        layered: Whether the engine's packages can be imported from it.
    """
    venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(folder)
    layer = _host_layer() if layered else _contract_layer(folder / "contract")
    (site_of(folder) / _LAYER).write_text(layer, encoding="utf-8")


def fixed_versions() -> tuple[str, ...]:
    """Every distribution that the engine can import, as ``name==version``, for pip's constraints."""
    fixed: dict[str, str] = {}
    for dist in importlib.metadata.distributions(path=[*host_sites()]):
        name = dist.metadata["Name"]
        try:
            # The first on the path is the one that is imported.
            fixed.setdefault(canonicalize_name(name), f"{name}=={Version(dist.version)}")
        except (InvalidVersion, TypeError):
            # A half-removed distribution has no name or version; it cannot be fixed and moves nothing.
            continue
    return tuple(fixed[name] for name in sorted(fixed))


def host_sites() -> tuple[str, ...]:
    """Folders that the engine's own packages are installed in, in the order of its path."""
    known = {os.path.realpath(path) for path in (*site.getsitepackages(), site.getusersitepackages())}
    return tuple(path for path in dict.fromkeys(sys.path) if path and os.path.realpath(path) in known)


def _host_layer() -> str:
    # addsitedir also reads the folders' own .pth files, which is how editable installs are found. A line of
    # such a file may be code only if it begins with "import".
    return "".join(f"import site; site.addsitedir({path!r})\n" for path in host_sites())


def _contract_layer(contract: Path) -> str:
    """A folder with the package ``anyfind`` and nothing else, and just enough of metadata for pip to see it."""
    package = Path(anyfind.__file__).parent
    contract.mkdir()
    try:
        # A link always speaks the same contract as the engine that starts the worker.
        (contract / package.name).symlink_to(package, target_is_directory=True)
    except OSError:
        # Not every account may make links on Windows.
        shutil.copytree(package, contract / package.name, ignore=shutil.ignore_patterns("__pycache__"))
    info = contract / f"anyfind-{anyfind.__version__}.dist-info"
    info.mkdir()
    metadata = f"Metadata-Version: 2.1\nName: anyfind\nVersion: {anyfind.__version__}\n"
    (info / "METADATA").write_text(metadata, encoding="utf-8")
    (info / "RECORD").write_text("", encoding="utf-8")
    return f"{contract.absolute()}\n"


def _write_constraints(path: Path, lines: Sequence[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
