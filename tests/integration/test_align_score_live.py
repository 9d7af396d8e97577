"""``align score`` through an engine: judged, kept, listed, switched off, and gone with the adapter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from anyfind.plugins.discovery import DiscoveryRow
from anyfind.service import plugins
from fakes import small_plugins
from fakes.served import Served

NAMES = ("crimson", "meadow", "ocean", "lemon", "violet", "ash", "coral", "night")


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    real = plugins.found

    def found(places: Any) -> list[DiscoveryRow]:
        wanted = {"anyfind.bridges", "anyfind.linear", "anyfind.scorers"}
        fitting = [row for row in real(places) if row.manifest is not None and row.manifest.id in wanted]
        return [*small_plugins.found(places), *fitting]

    monkeypatch.setattr("anyfind.service.plugins.found", found)
    with Served(tmp_path / "anyfind-home", tmp_path / "files") as running:
        yield running


@pytest.fixture
def captioned(tmp_path: Path) -> dict[str, str]:
    """96 squares with captions that name their colour."""
    random, folder, lines = np.random.default_rng(1), tmp_path / "captioned", []
    folder.mkdir()
    for number in range(96):
        colour = np.clip(random.integers(0, 256, 3) + random.integers(-9, 10, 3), 0, 255)
        (folder / f"{number}.square").write_text(" ".join(map(str, colour)))
        lines.append(f"{number}.square\ta {NAMES[number % len(NAMES)]} tile from box {number}\n")
    (folder / "captions.tsv").write_text("".join(lines))
    return {"files": str(folder), "captions": str(folder / "captions.tsv"), "modality": "image"}


def test_scorers_are_judged_kept_and_switched_off(served: Served, captioned: dict[str, str]) -> None:
    fit = {"kind": "align.fit", "name": "mine", "method": "ridge", "scorer": "nnn", **captioned}
    fitted = served.job(fit)["result"]
    assert [row["id"] for row in fitted["scoring"]["scorers"]] == ["nnn"]
    assert fitted["scoring"]["refitted"]

    told = served.job({"kind": "align.score", **captioned})["result"]
    assert (told["name"], told["between"]) == ("mine", ["text", "image"])
    assert told["refitted"]
    rows = {row["id"]: row for row in told["scorers"]}
    assert rows.keys() == {
        "mean-removal", "invgc", "nnn", "inverted-softmax", "csls", "conformal", "probabilistic"
    }  # fmt: skip
    for row in rows.values():
        for side in ("left", "right"):
            gain = row[side]["gain"]
            assert gain["low"] <= gain["value"] <= gain["high"]
            assert row[side]["on"] == (gain["low"] > 0) or abs(gain["low"]) < 0.01
            assert row[side]["reason"]
    assert rows["conformal"]["certainty"] is not None
    listed = {row["name"]: row for row in served.get("/adapters")["adapters"]}
    assert listed["mine"]["scorers"] == told["on"]

    off = served.job({"kind": "align.score", "name": "mine", "off": True})["result"]
    assert off == {"switched_off": ["mine"]}
    listed = {row["name"]: row for row in served.get("/adapters")["adapters"]}
    assert listed["mine"]["scorers"] is None


def test_what_cannot_be_judged_is_said(served: Served, captioned: dict[str, str]) -> None:
    none = served.job({"kind": "align.score", **captioned, "methods": ["magic"]}, "failed")
    assert "no scorer 'magic'" in none["error"]["detail"]
    unknown = served.job({"kind": "align.fit", "name": "mine", "scorer": "magic", **captioned}, "failed")
    assert "no scorer 'magic'" in unknown["error"]["detail"]
    lost = served.job({"kind": "align.score", **captioned, "name": "ghost"}, "failed")
    assert "no adapter 'ghost'" in lost["error"]["detail"]
    table = Path(captioned["captions"])
    table.write_text("".join(table.read_text().splitlines(keepends=True)[:50]))
    few = served.job({"kind": "align.fit", "name": "mine", "method": "ridge", "scorer": "auto", **captioned})
    assert "too few to judge" in few["result"]["scoring"]["error"]
