"""The service with the plugins that ship, on a computer where no weights are."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from fakes.served import Served, until


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.setenv("ANYFIND_MODELS", str(tmp_path / "no-models"))
    with Served(tmp_path / "anyfind-home", tmp_path / "files") as running:
        yield running


def test_words_are_found_and_pictures_wait_for_weights(served: Served) -> None:
    served.write("report.md", "# Plumbing\n\nTwo new valves in the bathroom.\n")
    picture = served.files / "square.png"
    Image.fromarray(np.full((300, 200, 3), (200, 30, 30), dtype=np.uint8)).save(picture)
    served.post("/folders", {"path": str(served.files)}, 201)
    until(lambda: bool(served.post("/search", {"text": "bathroom valves"})["results"]), 60)
    answer = served.post("/search", {"text": "bathroom valves"})
    assert answer["results"][0]["path"].endswith("report.md")
    assert any("weights" in note for note in answer["notes"])
    by_name = served.post("/search", {"text": "square"})
    assert by_name["results"][0]["path"] == str(picture)
    for query in ({"image": {"path": str(picture)}}, {"text": "valves", "complete": True}):
        refused = served.ask("POST", "/v1/search", query)
        assert (refused.status, refused.code) == (404, "weights-missing")
        assert "models pull" in refused.json["hint"]
    assert served.get("/status")["weights_missing"]


def test_pictures_are_drawn_all_the_same(served: Served) -> None:
    picture = served.files / "square.png"
    Image.fromarray(np.full((300, 200, 3), (200, 30, 30), dtype=np.uint8)).save(picture)
    served.post("/folders", {"path": str(served.files)}, 201)
    until(lambda: served.numbers()["square.png"] is not None, 60)
    answer = served.ask("GET", f"/v1/files/{served.numbers()['square.png']}/thumbnail?side=128")
    assert answer.status == 200, answer.body
    with Image.open(io.BytesIO(answer.body)) as drawn:
        assert drawn.size == (85, 128)
