"""What the service tells of plugins and models beside their names: health, parts, speed and quality."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fakes.served import Served, with_small_plugins

COLOURS = {f"{red}-{green}.square": f"{red} {green} 10" for red in range(10, 250, 60) for green in range(10, 250, 60)}


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    with_small_plugins(monkeypatch)
    with Served(tmp_path / "anyfind-home", tmp_path / "files") as running:
        yield running


def model(served: Served, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(row for row in served.get("/models")["models"] if row["encoder"] == name)
    return found


def done(served: Served, request: dict[str, Any]) -> dict[str, Any]:
    job = served.post("/jobs", request, 202)
    ended: dict[str, Any] = served.get(f"/jobs/{job['id']}?wait=30")
    return ended


def test_an_encoder_is_measured_on_the_library_and_the_figures_are_kept(served: Served) -> None:
    served.fill(COLOURS)
    assert model(served, "small/colours")["measured"] == {}
    job = done(served, {"kind": "models.measure", "encoder": "small/colours"})
    assert job["state"] == "done", job
    assert job["result"]["items"] == len(COLOURS)
    assert job["result"]["items_s"] > 0
    # Nothing here says in words what a picture shows, so nothing is claimed.
    assert job["result"]["quality"]["r10"] is None
    assert job["result"]["quality"]["code"] == "no-pairs"
    row = model(served, "small/colours")
    assert row["measured"]["image"]["items_s"] == job["result"]["items_s"]
    assert row["vectors"] == len(COLOURS)
    assert row["plugin_name"] == "Small"


def test_what_cannot_be_measured_is_refused_with_a_reason(served: Served) -> None:
    served.fill({"a.note": "A kitten sleeps."})
    nothing = done(served, {"kind": "models.measure", "encoder": "small/colours"})
    assert nothing["error"]["code"] == "bad-input"
    assert "no image" in nothing["error"]["detail"]
    other = done(served, {"kind": "models.measure", "encoder": "small/colours", "modality": "sound"})
    assert other["error"]["code"] == "not-found"


def test_a_plugin_says_what_it_brings_and_how_it_fares(served: Served) -> None:
    served.fill({"a.note": "A kitten sleeps.", "red.square": "250 10 10"})
    answer = served.get("/plugins")
    (row,) = answer["plugins"]
    assert {part["id"]: (part["kind"], part["for"]) for part in row["parts"]} == {
        "small/words": ("encoder", ["text"]),
        "small/colours": ("encoder", ["image"]),
        "small/notes": ("extractor", ["*.note"]),
        "small/squares": ("extractor", ["*.square"]),
    }
    assert row["health"]["failed"] == 0
    assert row["removable"] is False
    assert answer["generation"] == 0
    assert answer["undo"] is None
