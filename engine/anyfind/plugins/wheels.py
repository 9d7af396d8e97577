"""What a wheel says about itself, read without installing or running anything."""

from __future__ import annotations

import configparser
import email.parser
import email.policy
import hashlib
import lzma
import platform
import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.tags import sys_tags
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename
from packaging.version import Version

from anyfind.errors import BadInput, ManifestError
from anyfind.plugins.discovery import GROUP, check_api
from anyfind.sdk.manifest import Manifest, parse_manifest

_LONGEST: Final = 4 << 20
"""Bytes of a metadata file; longer ones are no metadata."""

_DAMAGE: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, EOFError, OSError, ValueError,
)  # fmt: skip
"""What reading a damaged archive raises."""

_DATA_FOLDER: Final = re.compile(r"[^/]+\.data/(?:purelib|platlib)/")


@dataclass(frozen=True, slots=True)
class WheelFacts:
    """What a plugin's wheel says.

    Attributes:
        path: The wheel.
        distribution: Normalised name.
        version: Of the distribution.
        summary: One line, may be empty.
        licence: Of the distribution; that of its first manifest if it states none.
        manifests: Of the plugins in it, at least one.
        size: Bytes.
        sha256: Of the file.
    """

    path: Path
    distribution: str
    version: str
    summary: str
    licence: str
    manifests: tuple[Manifest, ...]
    size: int
    sha256: str


def read_wheel(path: Path) -> WheelFacts:
    """Read a plugin's wheel.

    Raises:
        BadInput: It is no wheel, is damaged, is for another Python or system, or holds no plugin.
        ManifestError: The manifest in it is missing or wrong.
    """
    name, version = _name_and_version(path)
    try:
        with zipfile.ZipFile(path) as archive:
            inside = {_DATA_FOLDER.sub("", member, count=1): member for member in archive.namelist()}
            metadata = email.parser.Parser(policy=email.policy.compat32).parsestr(
                _text(archive, _info(inside, path, "METADATA"))
            )
            _check_python(path, str(metadata.get("Requires-Python") or ""))
            manifests = tuple(
                _manifest(archive, inside, value, f"{path.name}: {value}") for value in _values(archive, inside, path)
            )
    except FileNotFoundError as error:
        raise BadInput(f"The wheel {path} does not exist.") from error
    except PermissionError as error:
        raise BadInput(f"The wheel {path} cannot be read: {error.strerror}.") from error
    except _DAMAGE as error:
        raise BadInput(f"The wheel {path.name} is damaged: {error}.", hint="Download it again.") from error
    if not manifests:
        raise BadInput(
            f"{name} {version} is no Anyfind plugin: it has no entry point in the group {GROUP!r}.",
            hint="Plain libraries are installed with pip.",
        )
    return WheelFacts(
        path=path,
        distribution=name,
        version=version,
        summary=str(metadata.get("Summary") or "").strip(),
        licence=_licence(metadata) or manifests[0].licence,
        manifests=manifests,
        size=path.stat().st_size,
        sha256=digest(path),
    )


def holds_plugin(path: Path) -> bool:
    """Whether a wheel has an entry point of a plugin; a damaged wheel has none."""
    try:
        with zipfile.ZipFile(path) as archive:
            return bool(_values(archive, {name: name for name in archive.namelist()}, path))
    except (*_DAMAGE, BadInput):
        return False


def best_wheel(paths: list[Path]) -> Path:
    """The newest wheel of one distribution that this Python can run; the newest of all if it can run none."""
    ranks = {tag: rank for rank, tag in enumerate(sys_tags())}

    def key(path: Path) -> tuple[bool, Version, int]:
        _, version, _, tags = parse_wheel_filename(path.name)
        rank = min((ranks[tag] for tag in tags if tag in ranks), default=len(ranks))
        return rank < len(ranks), version, -rank

    return max(paths, key=key)


def wheel_name(path: Path) -> str | None:
    """Normalised name of a wheel's distribution; ``None`` if the file name is none of a wheel."""
    try:
        return str(parse_wheel_filename(path.name)[0])
    except (InvalidWheelFilename, ValueError):
        return None


def digest(path: Path) -> str:
    """The sha256 of a file, in hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _name_and_version(path: Path) -> tuple[str, str]:
    try:
        name, version, _, tags = parse_wheel_filename(path.name)
    except (InvalidWheelFilename, ValueError) as error:
        raise BadInput(f"{path.name} is no wheel: {error}") from error
    if not tags & set(sys_tags()):
        wanted = ", ".join(sorted(str(tag) for tag in tags))
        raise BadInput(
            f"The wheel {path.name} is for another Python or system ({wanted}) than this one: "
            f"Python {platform.python_version()} on {platform.system()} {platform.machine()}."
        )
    return str(canonicalize_name(name)), str(version)


def _check_python(path: Path, wanted: str) -> None:
    try:
        fits = SpecifierSet(wanted).contains(platform.python_version(), prereleases=True)
    except InvalidSpecifier as error:
        raise BadInput(f"The wheel {path.name} asks for Python {wanted!r}, which is no version range.") from error
    if not fits:
        raise BadInput(
            f"The wheel {path.name} is for another Python: it needs {wanted}, this one is {platform.python_version()}."
        )


def _info(inside: dict[str, str], path: Path, file: str) -> str:
    found = [name for name in inside if name.count("/") == 1 and name.endswith(f".dist-info/{file}")]
    if not found:
        raise BadInput(f"The wheel {path.name} is damaged: it has no {file}.", hint="Build or download it again.")
    return inside[found[0]]


def _values(archive: zipfile.ZipFile, inside: dict[str, str], path: Path) -> list[str]:
    """Values of the plugins' entry points, ``package:plugin.toml``."""
    found = [name for name in inside if name.count("/") == 1 and name.endswith(".dist-info/entry_points.txt")]
    if not found:
        return []
    parser = configparser.ConfigParser(delimiters=("=",), interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # names keep their case, as the library documents
    try:
        parser.read_string(_text(archive, inside[found[0]]))
    except configparser.Error as error:
        raise BadInput(f"The wheel {path.name} is damaged: its entry points cannot be read.") from error
    return [value for _, value in sorted(parser.items(GROUP))] if parser.has_section(GROUP) else []


def _manifest(archive: zipfile.ZipFile, inside: dict[str, str], value: str, where: str) -> Manifest:
    package, _, file = value.partition(":")
    if not package or not file or "/" in file or "\\" in file:
        raise ManifestError(f"{where}: the entry point does not have the form 'package:plugin.toml'.")
    member = inside.get(f"{package.replace('.', '/')}/{file}")
    if member is None:
        raise ManifestError(f"{where}: the wheel has no such file.", hint="Include the manifest in the package's data.")
    manifest = parse_manifest(_text(archive, member), where)
    check_api(manifest, where)
    return manifest


def _text(archive: zipfile.ZipFile, member: str) -> str:
    if archive.getinfo(member).file_size > _LONGEST:
        raise BadInput(f"{member} is too long to be read.")
    try:
        return archive.read(member).decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadInput(f"{member} is not UTF-8 text.") from error


def _licence(metadata: email.message.Message) -> str:
    """From the expression, else the classifiers, else the first line of the free text."""
    expression = str(metadata.get("License-Expression") or "").strip()
    if expression:
        return expression
    classifiers = [str(one) for one in metadata.get_all("Classifier") or [] if str(one).startswith("License ::")]
    if classifiers:
        return ", ".join(one.rpartition("::")[2].strip() for one in classifiers)
    lines = str(metadata.get("License") or "").strip().splitlines()
    return lines[0].strip() if lines else ""
