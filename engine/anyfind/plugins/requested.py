"""What the user asked to install: a name on the package index, a wheel, a folder of wheels, a source folder."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

from anyfind.errors import BadInput, NotFound, UsageError
from anyfind.plugins.pip_runs import Origin, Pip
from anyfind.plugins.wheels import best_wheel, holds_plugin, wheel_name

_LOOKS_LIKE_PATH: Final = re.compile(r"[/\\]|^[.~]|\.whl$")


class Kind(Enum):
    """The four things that can be installed, as they are called to the user."""

    INDEX = "the package index"
    WHEEL = "a wheel"
    WHEELS = "a folder of wheels"
    SOURCE = "a source folder"


@dataclass(frozen=True, slots=True)
class Requested:
    """What to install, and where from.

    Attributes:
        text: What the user typed; a path is made absolute, so that it still means the same later.
        kind: What it is.
        path: The wheel or folder; ``None`` for the index.
        requirement: Name, version range and extras, where the user gave a name.
    """

    text: str
    kind: Kind
    path: Path | None
    requirement: Requirement | None

    @property
    def extras(self) -> tuple[str, ...]:
        """Extras of the distribution that were asked for."""
        return () if self.requirement is None else tuple(sorted(self.requirement.extras))

    def origin(self, *, source_builds: bool) -> Origin:
        """Where the wheels come from that the plugin needs."""
        return Origin(self.path if self.kind is Kind.WHEELS else None, source_builds)


def understand(text: str, name: str | None = None) -> Requested:
    """Find out what the user means.

    Args:
        text: A name with an optional version range, or a path; ``FOLDER#name`` names a wheel in a folder.
        name: The same as after ``#``.

    Raises:
        NotFound: A path does not exist.
        BadInput: The folder holds nothing that can be installed.
        UsageError: It is neither a path nor a requirement.
    """
    before, _, after = text.rpartition("#")
    place, wish = (text, name) if not before or Path(text).expanduser().exists() else (before, name or after)
    path = Path(place).expanduser().absolute()
    if not path.exists():
        if "://" in text:
            raise UsageError("A plugin is not installed from an address.", hint="Download the wheel and give its path.")
        if _LOOKS_LIKE_PATH.search(place):
            raise NotFound(f"There is no file or folder {path}.")
        if name is not None:
            raise UsageError("--name says which wheel of a folder is meant; the source is no folder.")
        return Requested(text, Kind.INDEX, None, _requirement(text))
    if not path.is_dir():
        if path.suffix != ".whl":
            raise BadInput(f"{path} is no wheel; its name does not end in .whl.")
        return Requested(str(path), Kind.WHEEL, path, None)
    chosen = None if wish is None else _requirement(wish)
    if chosen is None and ((path / "pyproject.toml").is_file() or (path / "setup.py").is_file()):
        return Requested(str(path), Kind.SOURCE, path, None)
    if not any(path.glob("*.whl")):
        raise BadInput(f"The folder {path} holds neither a pyproject.toml nor wheels, so there is nothing to install.")
    return Requested(str(path) if wish is None else f"{path}#{wish}", Kind.WHEELS, path, chosen)


def _requirement(text: str) -> Requirement:
    try:
        requirement = Requirement(text)
    except InvalidRequirement as error:
        raise UsageError(
            f"{text!r} is neither a path nor a name with a version range such as 'acme-mesh>=1.2'."
        ) from error
    if requirement.url is not None:
        raise UsageError("A plugin is not installed from an address.", hint="Download the wheel and give its path.")
    return requirement


def stage(requested: Requested, folder: Path, pip: Pip, origin: Origin, may_build: Callable[[Path], bool]) -> Path:
    """The wheel that was asked for.

    Args:
        requested: What was asked for.
        folder: For downloads; nothing is written elsewhere.
        pip: Runs pip.
        origin: Where wheels come from.
        may_build: Asked before the code of a source folder is run to build its wheel.

    Raises:
        NotFound: It does not exist.
        BadInput: It is ambiguous or does not build.
        UsageError: The user did not allow the build.
    """
    path = requested.path
    if path is None:
        return pip.download(requested.text, folder, origin)
    if requested.kind is Kind.SOURCE:
        if not may_build(path):
            raise UsageError("Nothing was built and nothing was installed.")
        return pip.build(path, folder)
    wheel = _pick(path, requested.requirement) if requested.kind is Kind.WHEELS else path
    # What the user agrees to is what is installed, whatever happens to the original meanwhile.
    return Path(shutil.copy2(wheel, folder / wheel.name))


def _pick(folder: Path, requirement: Requirement | None) -> Path:
    """The wheel in a folder that is meant: the one named, or the only plugin."""
    groups: dict[str, list[Path]] = {}
    for path in sorted(folder.glob("*.whl")):
        name = wheel_name(path)
        if name is not None:
            groups.setdefault(name, []).append(path)
    if requirement is not None:
        wheels = groups.get(canonicalize_name(requirement.name), [])
        fitting = [path for path in wheels if requirement.specifier.contains(parse_wheel_filename(path.name)[1], True)]
        if not fitting:
            there = ", ".join(sorted(groups)) or "none"
            raise NotFound(f"The folder {folder} holds no wheel of {requirement}; there are wheels of {there}.")
        return best_wheel(fitting)
    plugins = {name: paths for name, paths in groups.items() if any(holds_plugin(path) for path in paths)}
    if not plugins:
        raise BadInput(f"No wheel in {folder} is an Anyfind plugin: none has an entry point in 'anyfind.plugins'.")
    if len(plugins) > 1:
        raise UsageError(
            f"The folder {folder} holds several plugins: {', '.join(sorted(plugins))}.",
            hint=f"Say which one, for example '{folder}#{min(plugins)}'.",
        )
    return best_wheel(next(iter(plugins.values())))
