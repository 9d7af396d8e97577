"""Files and texts that installed packages bring along. Nothing is downloaded and no package is imported."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Readme:
    """The long description that a distribution carries: its README as its authors published it.

    Attributes:
        name: Normalised name of the distribution.
        version: Its version.
        licence: What its metadata says about the licence; may be empty.
        markdown: Whether it is Markdown; otherwise it is reStructuredText or plain text.
        text: The README.
    """

    name: str
    version: str
    licence: str
    markdown: bool
    text: str


def package_folder(name: str) -> Path | None:
    """The folder of an installed top-level package, found without importing it; ``None`` if there is none."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.submodule_search_locations is None:
        return None
    return Path(next(iter(spec.submodule_search_locations)))


def module_file(package: str, path: str) -> Path | None:
    """A file inside an installed package, or ``None`` if the package or the file is not there."""
    folder = package_folder(package)
    if folder is None or not (folder / path).is_file():
        return None
    return folder / path


def distributions() -> Iterator[importlib.metadata.Distribution]:
    """Every installed distribution once, ordered by normalised name."""
    by_name: dict[str, importlib.metadata.Distribution] = {}
    for distribution in importlib.metadata.distributions():
        by_name.setdefault(normalised(distribution.name), distribution)
    for name in sorted(by_name):
        yield by_name[name]


def normalised(name: str) -> str:
    """A distribution's name as package indexes compare it: lower case, runs of ``-_.`` as one dash."""
    return re.sub(r"[-_.]+", "-", name).lower()


def readme_of(distribution: importlib.metadata.Distribution) -> Readme | None:
    """The README inside a distribution's metadata; ``None`` when it brought none."""
    metadata = distribution.read_text("METADATA")
    if metadata is None:
        return None
    message = HeaderParser().parsestr(metadata)
    text = str(message.get_payload()).strip()
    if not text:
        return None
    licence = str(message.get("License-Expression") or message.get("License") or "")
    return Readme(
        name=normalised(distribution.name),
        version=distribution.version,
        licence=licence.strip().partition("\n")[0],
        markdown=str(message.get("Description-Content-Type", "")).startswith("text/markdown"),
        text=text + "\n",
    )


def licence_files(distribution: importlib.metadata.Distribution) -> list[Path]:
    """The licence files beside a distribution's metadata, those at its top only, ordered by path."""
    found = []
    for file in distribution.files or ():
        # The info folder itself or its "licenses" folder; vendored licences lie deeper.
        is_licence = re.match(r"(licen[cs]e|copying|notice)", file.name, re.IGNORECASE) is not None
        if is_licence and ".dist-info" in file.parts[0] and len(file.parts) <= 3:
            found.append(Path(str(file.locate())))
    return sorted(path for path in found if path.is_file())
