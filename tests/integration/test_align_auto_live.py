"""``align fit --auto`` through an engine: installed where it is good, refused with the figures where it is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from anyfind.plugins.discovery import DiscoveryRow
from anyfind.service import plugins
from fakes import small_plugins
from fakes.served import Served, until

COLOURS = {
    "crimson": (230, 20, 30),
    "meadow": (30, 210, 40),
    "ocean": (20, 40, 220),
    "lemon": (230, 220, 30),
    "violet": (160, 30, 200),
    "ash": (120, 120, 125),
}
EACH = 14


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    real = plugins.found

    def found(places: Any) -> list[DiscoveryRow]:
        wanted = {"anyfind.bridges", "anyfind.linear"}
        fitting = [row for row in real(places) if row.manifest is not None and row.manifest.id in wanted]
        return [*small_plugins.found(places), *fitting]

    monkeypatch.setattr("anyfind.service.plugins.found", found)
    with Served(tmp_path / "anyfind-home", tmp_path / "files") as running:
        yield running


def captioned(folder: Path, seed: int, *, shuffled: bool) -> dict[str, str]:
    """Squares with captions that name their colour, or somebody else's."""
    random = np.random.default_rng(seed)
    folder.mkdir()
    names = [name for name in COLOURS for _ in range(EACH)]
    said = random.permutation(names) if shuffled else names
    lines = []
    for number, (name, caption) in enumerate(zip(names, said, strict=True)):
        jittered = np.clip(np.asarray(COLOURS[name]) + random.integers(-18, 19, 3), 0, 255)
        (folder / f"{number}.square").write_text(" ".join(map(str, jittered)))
        lines.append(f"{number}.square\ta {caption} tile from box {number}\n")
    (folder / "captions.tsv").write_text("".join(lines))
    return {"files": str(folder), "captions": str(folder / "captions.tsv"), "modality": "image"}


def test_a_good_one_is_installed_and_a_bad_one_leaves_it(served: Served, tmp_path: Path) -> None:
    good = captioned(tmp_path / "good", 1, shuffled=False)
    told = served.job({"kind": "align.fit", "name": "mine", "auto": True, **good})["result"]
    assert told["installed"], told["why"]
    assert (told["name"], told["auto"]["in_use"]) == ("mine", None)
    tried = {one["method"] for one in told["auto"]["candidates"]}
    assert {"cca", "ridge"} <= tried
    assert "compact" not in tried
    assert told["auto"]["winner"] == told["kind"].rpartition("/")[2]
    assert told["auto"]["estimate"]["p_value"] < 0.01
    rows = {row["name"]: row for row in served.get("/adapters")["adapters"]}
    assert rows["mine"]["in_use"]

    bad = captioned(tmp_path / "bad", 2, shuffled=True)
    refused = served.job({"kind": "align.fit", "name": "worse", "auto": True, **bad})["result"]
    assert not refused["installed"]
    assert refused["path"] is None
    assert "not better than chance" in refused["why"]
    assert refused["auto"]["in_use"]["name"] == "mine"
    after = {row["name"]: row for row in served.get("/adapters")["adapters"]}
    assert after.keys() == rows.keys()
    assert after["mine"]["in_use"]


def test_a_time_that_is_too_short_leaves_the_quickest(served: Served, tmp_path: Path) -> None:
    good = captioned(tmp_path / "good", 1, shuffled=False)
    told = served.job({"kind": "align.fit", "name": "mine", "auto": True, "budget_s": 0.01, **good})["result"]
    assert sum(one["left_out"] is None for one in told["auto"]["candidates"]) == 1
    assert all(one["left_out"] for one in told["auto"]["candidates"] if one["judged"] is None)


def test_it_is_cancelled(served: Served, tmp_path: Path) -> None:
    good = captioned(tmp_path / "good", 1, shuffled=False)
    job = served.post("/jobs", {"kind": "align.fit", "name": "mine", "auto": True, **good}, 202)["id"]
    until(lambda: "fit" in served.get(f"/jobs/{job}")["what"] or served.get(f"/jobs/{job}")["state"] != "running")
    served.ask("DELETE", f"/v1/jobs/{job}")
    until(lambda: served.get(f"/jobs/{job}")["state"] in {"cancelled", "done"})
    assert served.get(f"/jobs/{job}")["state"] == "cancelled"
    assert "mine" not in {row["name"] for row in served.get("/adapters")["adapters"]}
