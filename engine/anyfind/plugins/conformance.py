"""Runs the conformance kit on a plugin, in the interpreter that will run the plugin."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Protocol

from anyfind.errors import PluginError

_TOLD: Final = (0, 3)
"""Exit statuses with which the kit has printed a report."""


@dataclass(frozen=True, slots=True)
class Check:
    """The outcome of one check.

    Attributes:
        id: Such as ``encoder.order``.
        subject: Full id of a contribution, or id of the plugin.
        outcome: ``"passed"``, ``"failed"`` or ``"skipped"``.
        message: One sentence.
        seconds: How long it took.
    """

    id: str
    subject: str
    outcome: str
    message: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Request:
    """What is checked.

    Attributes:
        python: Interpreter to run the kit with.
        manifest: The ``plugin.toml``.
        weights: Files that are here, by the manifest's names.
        settings: The user's settings of the plugin.
        cache: Kept between runs.
    """

    python: Path
    manifest: Path
    weights: Mapping[str, Path]
    cache: Path
    settings: Mapping[str, object] = field(default_factory=dict)


class Kit(Protocol):
    """Checks a plugin; tests use one that answers at once."""

    def check(self, request: Request) -> tuple[Check, ...]:
        """All checks and their outcomes."""
        ...


class ConformanceKit:
    """``anyfind.sdk.testing``, in a process group of its own."""

    def check(self, request: Request) -> tuple[Check, ...]:
        """All checks and their outcomes.

        Raises:
            PluginError: The kit gave no report.
        """
        request.cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="anyfind-check-") as name:
            weights = Path(name) / "weights.json"
            weights.write_text(json.dumps({key: str(path) for key, path in request.weights.items()}), encoding="utf-8")
            settings = Path(name) / "settings.json"
            settings.write_text(json.dumps(dict(request.settings)), encoding="utf-8")
            command = [str(request.python), "-m", "anyfind.sdk.testing", "--json", "--manifest", str(request.manifest)]
            command += ["--weights", f"@{weights}", "--settings", f"@{settings}", "--cache-dir", str(request.cache)]
            status, out, err = _run(command)
        try:
            if status not in _TOLD:
                raise ValueError(f"exit status {status}")  # noqa: TRY301 - both ways of telling nothing are one case
            return tuple(_check(one) for one in json.loads(out)["checks"])
        except (ValueError, KeyError, TypeError) as error:
            lines = [line.strip() for line in err.splitlines() if line.strip()]
            said = lines[-1] if lines else str(error)
            raise PluginError(f"The conformance check of {request.manifest} did not finish: {said}") from error


def _run(command: list[str]) -> tuple[int, str, str]:
    variables = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        env=variables,
        start_new_session=True,
    )
    try:
        out, err = process.communicate()
    except BaseException:
        # Ctrl-C reaches this process only, and the kit has children of its own.
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise
    return process.returncode, out, err


def _check(values: Mapping[str, Any]) -> Check:
    return Check(
        id=str(values["id"]),
        subject=str(values["subject"]),
        outcome=str(values["outcome"]),
        message=str(values["message"]),
        seconds=float(values["seconds"]),
    )
