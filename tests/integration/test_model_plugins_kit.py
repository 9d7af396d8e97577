"""The conformance kit on the plugins that take a model of the user's, with models that the test makes."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from anyfind.sdk.testing import Options, run_kit
from data_makers.checkpoints import save_clap, save_imagebind, save_open_clip

pytestmark = pytest.mark.slow


def failed(package: str, tmp_path: Path, **settings: object) -> list[str]:
    manifest = Path(str(files(f"anyfind_plugins.{package}"))) / "plugin.toml"
    report = run_kit(manifest, Options(settings=settings, cache_dir=tmp_path / "cache"))
    assert [check for check in report.checks if check.id == "encoder.determinism" and check.outcome == "passed"]
    return [f"{check.id}: {check.message}" for check in report.checks if check.outcome == "failed"]


def test_open_clip_conforms(tmp_path: Path) -> None:
    folder = save_open_clip(tmp_path / "model")
    assert failed("open_clip_models", tmp_path, architecture=f"local-dir:{folder}") == []


def test_clap_conforms(tmp_path: Path) -> None:
    assert failed("clap", tmp_path, folder=str(save_clap(tmp_path / "model", fusion=True))) == []


def test_imagebind_conforms(tmp_path: Path) -> None:
    assert failed("imagebind", tmp_path, checkpoint=str(save_imagebind(tmp_path / "model" / "tiny.safetensors"))) == []
