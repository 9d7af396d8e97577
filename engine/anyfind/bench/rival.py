"""Runs rclip, a command-line image search, on the same photographs. Only when asked for."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from anyfind.bench.export_clip import TEXTUAL, VISUAL, VOCABULARY
from anyfind.bench.usage import Usage, run_measured
from anyfind.errors import AnyfindError

_VERSION: Final = "3.3.0"
_MODEL_FOLDER: Final = "ViT-B-32-256-datacomp_s34b_b86k"
_QUERY: Final = "a photograph"

Report = Callable[[str], None]
"""Told in a sentence what takes long."""


class RclipRival:
    """rclip in a virtual environment of its own, with a network of random weights.

    Its data folder is made anew for each run and holds links to the network, so that every run indexes
    everything. Its model has the architecture that it downloads by itself (ViT-B-32-256), in the same two
    files.

    Args:
        python: The interpreter that the environment is made with; it must be able to import open_clip.
        cache: Where the environment and the network are kept between runs, about 1 GB.
    """

    def __init__(self, python: Path, cache: Path) -> None:
        self._python = python
        self._environment = cache / f"rclip-{_VERSION}"
        self._models = cache / "rclip-models"

    @property
    def name(self) -> str:
        """Program and version."""
        return f"rclip {_VERSION}"

    def prepare(self, report: Report) -> None:
        """Install rclip and export its network, unless that was done before.

        Raises:
            AnyfindError: pip or the export failed.
        """
        if not self._program().exists():
            report(f"Installing {self.name} into {self._environment}.")
            self._install()
        if not all((self._models / name).is_file() for name in (VISUAL, TEXTUAL, VOCABULARY)):
            report("Exporting its network with random weights.")
            offline = {"HF_HUB_OFFLINE": "1"}
            run_measured([self._python, "-m", "anyfind.bench.export_clip", self._models], environment=offline)

    def index(self, photos: Path, expected: int) -> Usage:
        """Index a folder from nothing and ask once, and measure all of it.

        Args:
            photos: The folder.
            expected: How many photographs it holds.

        Raises:
            AnyfindError: rclip failed, or did not index every photograph.
        """
        with tempfile.TemporaryDirectory(prefix="anyfind-bench-") as data:
            self._link_models(Path(data))
            environment = {"RCLIP_DATADIR": data, "HF_HUB_OFFLINE": "1"}
            command: list[str | Path] = [self._program(), "--filepath-only", "--top", str(expected + 1), _QUERY]
            measured = run_measured(command, cwd=photos, environment=environment)
        found = len(measured.output.splitlines())
        if found != expected:
            raise AnyfindError(f"{self.name} indexed {found} of {expected} photographs, so its time means nothing.")
        return measured.usage

    def _program(self) -> Path:
        windows = sys.platform == "win32"
        return self._environment / ("Scripts/rclip.exe" if windows else "bin/rclip")

    def _install(self) -> None:
        shutil.rmtree(self._environment, ignore_errors=True)
        run_measured([self._python, "-m", "venv", "--without-pip", self._environment])
        inner = self._program().parent / ("python.exe" if sys.platform == "win32" else "python")
        pip: list[str | Path] = [
            self._python,
            "-m",
            "pip",
            "--python",
            inner,
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ]
        run_measured([*pip, f"rclip=={_VERSION}"])

    def _link_models(self, data: Path) -> None:
        for folder, names in ((_MODEL_FOLDER, (VISUAL, TEXTUAL)), ("tokenizer", (VOCABULARY,))):
            (data / folder).mkdir()
            for name in names:
                (data / folder / name).symlink_to(self._models / name)
