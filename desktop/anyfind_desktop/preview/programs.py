"""The programs that can open a kind of file, as the desktop's own files name them."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeDatabase, QProcess

MOST: Final = 12
"""Programs that are offered; the desktop's own dialog has the rest."""

_LONGEST: Final = 200_000
_FIELD: Final = re.compile(r"%[a-zA-Z%]")


@dataclass(frozen=True, slots=True)
class Program:
    """A program that opens files.

    Attributes:
        key: Its desktop file's name.
        name: Its name for people.
        command: What starts it, with the fields of the desktop entry specification.
    """

    key: str
    name: str
    command: str


def programs_for(mime: str, languages: Sequence[str], environment: Mapping[str, str]) -> list[Program]:
    """Programs whose desktop files name a media type or one that it is a kind of, the user's own choice first.

    Reads some hundreds of small files: call it in a thread.

    Args:
        mime: The media type.
        languages: The user's, such as ``de_DE``, for the names.
        environment: Of this process: where desktop files lie.
    """
    if sys.platform in {"win32", "darwin"}:
        return []
    folders = _folders(environment)
    kinds = [mime, *_kinds_of(mime)]
    found: dict[str, tuple[int, Program]] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*.desktop")):
            key = str(path.relative_to(folder)).replace("/", "-")
            if key in found:
                continue
            read = _read(path, key, kinds, languages)
            if read is not None:
                found[key] = read
    chosen = _defaults(folders, environment, kinds)
    order = sorted(
        found.values(),
        key=lambda one: (chosen.index(one[1].key) if one[1].key in chosen else len(chosen), one[0], one[1].name),
    )
    return [program for _, program in order[:MOST]]


def start(program: Program, path: str) -> bool:
    """Open a file with a program; whether that could be started."""
    arguments = arguments_of(program.command, path)
    if not arguments:
        return False
    started, _ = QProcess.startDetached(arguments[0], arguments[1:], str(Path(path).parent))
    return bool(started)


def arguments_of(command: str, path: str) -> list[str]:
    """The words of a command with a file put in; none if the command makes no sense."""
    try:
        words = shlex.split(command)
    except ValueError:
        return []
    given = False
    arguments: list[str] = []
    for word in words:
        if word in {"%f", "%F"}:
            arguments.append(path)
            given = True
        elif word in {"%u", "%U"}:
            arguments.append(Path(path).as_uri())
            given = True
        elif word in {"%i", "%c", "%k"}:
            continue
        else:
            arguments.append(_FIELD.sub(lambda found: "%" if found.group() == "%%" else "", word))
    return arguments if given or not arguments else [*arguments, path]


def _folders(environment: Mapping[str, str]) -> list[Path]:
    home = environment.get("XDG_DATA_HOME") or str(Path.home() / ".local/share")
    others = environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    folders = [Path(one) / "applications" for one in [home, *others.split(":")] if one]
    return [folder for folder in folders if folder.is_dir()]


def _kinds_of(mime: str) -> list[str]:
    """What a media type is a kind of: Markdown is a kind of text."""
    known = QMimeDatabase().mimeTypeForName(mime)
    names = [*known.aliases(), *known.allAncestors()] if known.isValid() else []
    return [name for name in names if name != "application/octet-stream"]


def _read(path: Path, key: str, kinds: Sequence[str], languages: Sequence[str]) -> tuple[int, Program] | None:
    """How well a program fits, 0 the best, and the program; ``None`` if it does not."""
    entry = dict(_entry(path))
    offered = [one for one in entry.get("MimeType", "").split(";") if one]
    fitting = [number for number, kind in enumerate(kinds) if kind in offered]
    hidden = "true" in {entry.get("Hidden"), entry.get("NoDisplay"), entry.get("Terminal")}
    if not fitting or hidden or entry.get("Type") != "Application" or not entry.get("Exec"):
        return None
    tried = entry.get("TryExec")
    if tried and shutil.which(tried) is None:
        return None
    names = [f"Name[{code}]" for language in languages for code in (language, language.partition("_")[0])]
    name = next((entry[one] for one in names if entry.get(one)), entry.get("Name") or key.removesuffix(".desktop"))
    return fitting[0], Program(key, name, entry["Exec"])


def _entry(path: Path) -> Iterator[tuple[str, str]]:
    """Keys and values of the main group; none of a file that cannot be read."""
    try:
        with path.open(encoding="utf-8", errors="replace") as stream:
            lines = stream.read(_LONGEST).splitlines()
    except OSError:
        return
    inside = False
    for line in lines:
        if line.startswith("["):
            inside = line.strip() == "[Desktop Entry]"
        elif inside and "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            yield key.strip(), value.strip()


def _defaults(folders: Sequence[Path], environment: Mapping[str, str], kinds: Sequence[str]) -> list[str]:
    """Desktop files that the user or the system prefers, the most wanted first."""
    config = Path(environment.get("XDG_CONFIG_HOME") or str(Path.home() / ".config"))
    wanted: dict[str, None] = {}
    for place in [config / "mimeapps.list", *(folder / "mimeapps.list" for folder in folders)]:
        try:
            lines = place.read_text("utf-8", errors="replace")[:_LONGEST].splitlines()
        except OSError:
            continue
        listed: dict[str, list[str]] = {}
        for line in lines:
            kind, _, names = line.partition("=")
            if kind in kinds and names:
                listed.setdefault(kind, []).extend(one for one in names.split(";") if one)
        for kind in kinds:
            for name in listed.get(kind, []):
                wanted.setdefault(name)
    return list(wanted)


def current_environment() -> Mapping[str, str]:
    """Of this process."""
    return os.environ
