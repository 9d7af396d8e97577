"""``anyfind align report`` on captioned photographs: in the terminal, as JSON, as a page and as pictures."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from e2e.conftest import photographs

pytestmark = [pytest.mark.models, pytest.mark.slow]
Run = Callable[..., Any]

PIECES = 5
"""Cut out of each photograph; the last has no caption."""


@pytest.fixture(scope="module")
def captioned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder of pieces of photographs and their captions."""
    folder = tmp_path_factory.mktemp("pieces")
    lines = []
    for stem, path in sorted(photographs().items()):
        with Image.open(path) as opened:
            picture = opened.convert("RGB").resize((400, 300))
        for piece in range(PIECES):
            name = f"{stem}/{piece}.jpg"
            (folder / stem).mkdir(exist_ok=True)
            picture.crop((20 * piece, 10 * piece, 300 + 20 * piece, 240 + 10 * piece)).save(folder / name)
            if piece < PIECES - 1:
                lines.append(f"{name}\ta picture of {stem.replace('_', ' ')}, part {piece}")
    table = folder.parent / "captions.tsv"
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder, table


def test_a_report_is_written_and_told(weights: None, run: Run, captioned: tuple[Path, Path], tmp_path: Path) -> None:
    folder, table = captioned
    arguments = ("align", "report", "--images", folder, "--captions", table)
    told = run(*arguments, "--out", tmp_path / "out", "--html", tmp_path / "page.html", home=tmp_path / "home")
    assert told.status == 0, told.err
    assert told.out.startswith(("Align words and pictures", "Keep words and pictures"))
    assert "mutual-kNN" in told.out
    assert "Another 200 pairs would give about" in told.out
    assert "Caption these next:" in told.out
    assert (tmp_path / "page.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    for name in ("known.png", "learning.svg", "captions.png", "report.html", "report.json"):
        assert (tmp_path / "out" / name).stat().st_size > 1000
    again = run(*arguments, "--json", home=tmp_path / "home")
    assert again.status == 0, again.err
    twin = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert {**twin, "written": []} == again.json
    assert twin["bridged"]["name"].startswith("default:")
    assert twin["bridged"]["achieved"]["pool"] == twin["rights"]
    assert all(Path(one["path"]).is_file() for one in twin["suggestions"]["items"])


def test_what_cannot_be_reported_on_is_said(
    weights: None, run: Run, captioned: tuple[Path, Path], tmp_path: Path
) -> None:
    folder, table = captioned
    few = tmp_path / "few.tsv"
    few.write_text("\n".join(table.read_text(encoding="utf-8").splitlines()[:9]) + "\n", encoding="utf-8")
    refused = run("align", "report", "--images", folder, "--captions", few, "--json", home=tmp_path / "home", status=3)
    assert "needs 20 pairs" in refused.json["error"]["message"]
    empty = run("align", "report", "--json", home=tmp_path / "home", status=3)
    assert "no accepted pairs" in empty.json["error"]["message"]
    arguments = ("align", "report", "--images", folder)
    run(*arguments, "--captions", table, "--name", "none", home=tmp_path / "home", status=4)
    run(*arguments, home=tmp_path / "home", status=2)
