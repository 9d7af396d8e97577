"""The skeleton of a new plugin: a small plugin that works, to be changed into another one."""

from __future__ import annotations

import keyword
import re
import sys
from collections.abc import Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from anyfind.sdk.errors import BadInput

__all__ = ["write_skeleton"]

_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:[-._][a-z0-9]+)*")
_MARKED: Final = ".in"  # the end of a template's name, so that no tool takes it for what it becomes


def write_skeleton(name: str, folder: Path) -> tuple[Path, ...]:
    """Write a plugin that can be installed, checked and used as it is.

    Args:
        name: Of the distribution and of its folder, such as ``acme-notes``: the package becomes ``acme_notes``, the
            plugin's id ``acme.notes``.
        folder: Where the plugin's folder is made.

    Returns:
        The files, in order of their names.

    Raises:
        BadInput: The name cannot be a package, or there is something in the plugin's folder already.
    """
    words = _words(name)
    target = folder / name
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise BadInput(f"There is already something in {target}.", hint="Choose another name or another folder.")
    package = "_".join(words)
    plugin = words[0] if len(words) == 1 else f"{words[0]}.{'-'.join(words[1:])}"
    values = {"@NAME@": name, "@PACKAGE@": package, "@PLUGIN@": plugin, "@TITLE@": " ".join(words).capitalize()}
    return tuple(sorted(_copy(resources.files(__package__) / "files", target, values)))


def _words(name: str) -> list[str]:
    if _NAME.fullmatch(name) is None:
        raise BadInput(
            f"{name!r} cannot be the name of a plugin.",
            hint="Use lower-case words joined by dashes, such as acme-notes.",
        )
    words = re.split(r"[-._]", name)
    package = "_".join(words)
    if keyword.iskeyword(package) or package in sys.stdlib_module_names or words[0] == "anyfind":
        raise BadInput(f"The name {package!r} is taken.", hint="Put a word of your own in front, such as acme-notes.")
    return words


def _copy(source: Traversable, target: Path, values: Mapping[str, str]) -> list[Path]:
    written = []
    target.mkdir(parents=True, exist_ok=True)
    for item in source.iterdir():
        if item.is_dir():
            if item.name != "__pycache__":
                written += _copy(item, target / _filled(item.name, values), values)
        elif item.name.endswith(_MARKED):
            path = target / _filled(item.name.removesuffix(_MARKED), values)
            path.write_text(_filled(item.read_text(encoding="utf-8"), values), encoding="utf-8", newline="\n")
            written.append(path)
    return written


def _filled(text: str, values: Mapping[str, str]) -> str:
    for mark, value in values.items():
        text = text.replace(mark, value)
    return text
