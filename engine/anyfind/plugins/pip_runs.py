"""Runs pip, and turns what it prints into one sentence.

pip takes its index, proxies and certificates from the user's own configuration, as with any install. It
runs in a process of its own, with those settings taken away that would send packages elsewhere.
"""

from __future__ import annotations

import errno
import importlib.util
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from anyfind.errors import AnyfindError, BadInput, DownloadFailed, NotFound

_ELSEWHERE: Final = (
    "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_PYTHON", "PIP_REPORT", "PIP_DRY_RUN", "PIP_REQUIREMENT",
    "PIP_CONSTRAINT", "PIP_EDITABLE", "PIP_QUIET", "PIP_VERBOSE", "PIP_LOG", "PYTHONPATH", "PYTHONHOME",
)  # fmt: skip
"""Variables that would make pip install elsewhere, something else, or print something else."""

_UNREACHABLE: Final = re.compile(
    "Failed to establish a new connection|NewConnectionError|NameResolutionError|Temporary failure|timed out|"
    "Connection refused|Network is unreachable|ProxyError|SSLError"
)
_CONFLICT: Final = re.compile(r"The conflict is caused by:\n((?: {4}.+\n)+)")
_MISSING: Final = re.compile(r"Could not find a version that satisfies the requirement (.+?) \(from versions: (.*)\)")
_OTHER_PYTHON: Final = re.compile(r"Ignored the following versions that require a different python version: (.+)")
_BUILD_FAILED: Final = re.compile(r"^\s*(\S.*)\n\s*\[end of output\]", re.MULTILINE)
_PARENT: Final = re.compile(r" \(from (?!http|file|-)(.+?)\)$")


class Conflict(Exception):
    """No set of versions satisfies everybody; the text says who wants what."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A distribution that would be installed."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where wheels are taken from.

    Attributes:
        folder: The only place, for a computer without a network; ``None`` for the user's package index.
        source_builds: Whether packages that are published as source only may be built; that runs their code.
    """

    folder: Path | None = None
    source_builds: bool = False

    def options(self) -> list[str]:
        """For pip."""
        options = [] if self.folder is None else ["--no-index", "--find-links", str(self.folder)]
        return options if self.source_builds else [*options, "--only-binary=:all:"]


class Pip:
    """The engine's own pip.

    Args:
        python: An interpreter that has pip.
    """

    def __init__(self, python: Path | None = None) -> None:
        self._python = python or Path(sys.executable)

    def download(self, requirement: str, folder: Path, origin: Origin) -> Path:
        """Fetch one wheel without what it needs.

        Raises:
            NotFound: There is none.
            DownloadFailed: The index cannot be reached.
        """
        before = set(folder.glob("*.whl"))
        command = "wheel" if origin.source_builds else "download"
        place = "--wheel-dir" if origin.source_builds else "--dest"
        self._run([command, "--no-deps", place, str(folder), *origin.options(), requirement], None, requirement)
        wheels = set(folder.glob("*.whl")) - before
        if not wheels:
            raise NotFound(f"pip brought no wheel of {requirement}.")
        return wheels.pop()

    def build(self, source: Path, folder: Path) -> Path:
        """Build the wheel of a source folder.

        The build runs in this Python if it has the backend, because that needs no network, else in one that pip
        makes for it.

        Raises:
            BadInput: The folder does not build.
            NotFound: What its build needs is neither here nor on the index.
        """
        command = ["wheel", "--no-deps", "--wheel-dir", str(folder)]
        first: AnyfindError | None = None
        if _backend_is_here(source):
            try:
                self._run([*command, "--no-build-isolation", str(source)], None, str(source))
            except BadInput as error:
                first = error
        if first is not None or not any(folder.glob("*.whl")):
            try:
                # It may need more than the backend; pip's own build environment has whatever it asks for.
                self._run([*command, str(source)], None, str(source))
            except NotFound as error:
                raise first or error from error
        wheels = sorted(folder.glob("*.whl"))
        if not wheels:
            raise BadInput(f"{source} was built, but no wheel came out.")
        return wheels[0]

    def resolve(
        self, python: Path, wanted: Sequence[str], constraints: Path, report: Path, origin: Origin
    ) -> list[Resolved]:
        """What has to be installed into an environment beside what it sees already.

        Args:
            python: The environment's interpreter.
            wanted: Requirements or wheels.
            constraints: Versions that must not change.
            report: Where pip writes what it found.
            origin: Where wheels come from.

        Raises:
            Conflict: It cannot be satisfied under the constraints.
            NotFound: Something that is needed does not exist.
            DownloadFailed: The index cannot be reached.
        """
        options = ["--dry-run", "--report", str(report), "--constraint", str(constraints), *origin.options()]
        self._run(["install", *options, *wanted], python, wanted[0])
        found: Mapping[str, Any] = json.loads(report.read_text(encoding="utf-8"))
        return [Resolved(one["metadata"]["name"], one["metadata"]["version"]) for one in found["install"]]

    def install(self, python: Path, wheels: Sequence[Path], constraints: Path) -> None:
        """Install wheels that are here, exactly these.

        Raises:
            BadInput: One of them cannot be installed.
        """
        options = ["--no-index", "--no-deps", "--no-warn-script-location", "--constraint", str(constraints)]
        self._run(["install", *options, *(str(wheel) for wheel in wheels)], python, wheels[0].name)

    def _run(self, arguments: Sequence[str], python: Path | None, what: str) -> None:
        command = [str(self._python), "-m", "pip", *(() if python is None else ("--python", str(python)))]
        command += [arguments[0], "--disable-pip-version-check", "--no-input", "--no-color", "--progress-bar", "off"]
        environment = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
        environment |= {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "PYTHONUTF8": "1"}
        done = subprocess.run(
            [*command, *arguments[1:]],
            check=False,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            stdin=subprocess.DEVNULL,
            env=environment,
        )
        if done.returncode != 0:
            raise explain(done.stdout + done.stderr, what)


def explain(output: str, what: str) -> Exception:
    """The error that pip's output means.

    Args:
        output: Everything that pip printed.
        what: What it was asked for.
    """
    if "No space left on device" in output:
        return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    if conflict := _CONFLICT.search(output):
        return Conflict("; ".join(line.strip() for line in conflict.group(1).strip().splitlines()))
    if "ResolutionImpossible" in output:
        return Conflict(f"{what} asks for versions that cannot be had together")
    if _UNREACHABLE.search(output):
        return DownloadFailed(
            f"The package index cannot be reached, so {what} was not fetched.",
            hint="Check the network connection, or give a folder of wheels.",
        )
    if missing := _MISSING.search(output):
        return _missing(missing.group(1), missing.group(2), _OTHER_PYTHON.search(output))
    return BadInput(_reason(output, what))


def _reason(output: str, what: str) -> str:
    """What pip says last, as a sentence."""
    if built := _BUILD_FAILED.findall(output):
        return f"{what} cannot be built: {built[-1].strip().rstrip('.')}."
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR: ")]
    said = [*lines[-1:], *errors][-1:] or ["it gave no reason"]
    return f"pip could not handle {what}: {said[0].rstrip('.')}."


def _missing(wanted: str, versions: str, other_python: re.Match[str] | None) -> AnyfindError:
    parent = _PARENT.search(wanted)
    requirement = _PARENT.sub("", wanted)
    needed = "" if parent is None else f", which {parent.group(1)} needs"
    if other_python is not None:
        return BadInput(f"{requirement}{needed} is for another Python than this one: {other_python.group(1)}.")
    if versions != "none":
        newest = versions.rpartition(", ")[2]
        return NotFound(
            f"There is no wheel of {requirement}{needed or ' for this computer'}; the newest there is is {newest}."
        )
    return NotFound(
        f"There is no wheel of {requirement}{needed}.",
        hint="Check the name; what is published as source only is fetched with --build, which runs its code.",
    )


def _backend_is_here(source: Path) -> bool:
    """Whether the build backend of a source folder can be imported from this Python."""
    try:
        build = tomllib.loads((source / "pyproject.toml").read_text(encoding="utf-8")).get("build-system", {})
        backend = str(build.get("build-backend", "setuptools.build_meta"))
        # A backend inside the source folder needs pip to set up the path to it.
        return "backend-path" not in build and importlib.util.find_spec(backend.partition(":")[0]) is not None
    except (OSError, ValueError, ImportError, AttributeError):
        return False
