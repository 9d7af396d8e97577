"""Nothing leaves the computer: what libraries would report about their use is switched off before they are imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SWITCHES = ("ORT_DISABLE_TELEMETRY", "HF_HUB_DISABLE_TELEMETRY", "DO_NOT_TRACK")


def _run(code: str, home: Path) -> str:
    """What a fresh interpreter prints, for which nothing was switched off before."""
    environment = {name: value for name, value in os.environ.items() if name not in {*SWITCHES, "XDG_CACHE_HOME"}}
    done = subprocess.run(
        [sys.executable, "-B", "-c", code],
        env={**environment, "HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize("module", ["anyfind", "anyfind.sdk", "anyfind.cli.main", "anyfind.api.live"])
def test_whatever_of_ours_is_imported_says_so(module: str, tmp_path: Path) -> None:
    said = _run(f"import os, {module}; print(*(os.environ.get(name) for name in {SWITCHES}))", tmp_path)
    assert said.split() == ["1", "1", "1"]


def test_onnx_runtime_collects_nothing(tmp_path: Path) -> None:
    _run("import anyfind.sdk, onnxruntime", tmp_path)
    assert [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")] == []


def test_the_hub_hears_of_no_use(tmp_path: Path) -> None:
    code = "import anyfind.sdk; from huggingface_hub import constants; print(constants.HF_HUB_DISABLE_TELEMETRY)"
    assert _run(code, tmp_path).strip() == "True"
