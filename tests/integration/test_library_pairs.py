"""From a folder to a bridge of its own: collect, decide, fit and measure, one-shot and through a running engine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import numpy as np
import pytest

from anyfind.align.pairs.held_out import is_held_out
from anyfind.api.endpoint import API, Endpoint
from anyfind.cli.local import LocalLibrary
from anyfind.client.engine import EngineClient
from anyfind.client.remote import RemoteLibrary
from anyfind.errors import BadInput, NotFound, UsageError
from anyfind.plugins.discovery import DiscoveryRow
from anyfind.sdk.types import IMAGE
from anyfind.service import plugins
from anyfind.service.library_pairs import library_pairs, read_pairs
from fakes import small_plugins
from fakes.served import TOKEN, Served

COLOURS = {
    "crimson": (230, 20, 30),
    "meadow": (30, 210, 40),
    "ocean": (20, 40, 220),
    "lemon": (230, 220, 30),
    "violet": (160, 30, 200),
    "ash": (120, 120, 125),
}
EACH = 14
"""Squares of each colour; the last two have no words."""


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    real = plugins.found

    def found(places: Any) -> list[DiscoveryRow]:
        bridges = [row for row in real(places) if row.manifest is not None and row.manifest.id == "anyfind.bridges"]
        return [*small_plugins.found(places), *bridges]

    monkeypatch.setattr("anyfind.service.plugins.found", found)
    with Served(tmp_path / "anyfind-home", tmp_path / "files") as running:
        yield running


def squares() -> dict[str, str]:
    """Squares of six colours under names that say nothing, most with words beside them."""
    rng = np.random.default_rng(0)
    files: dict[str, str] = {}
    for name, colour in COLOURS.items():
        for number in range(EACH):
            jittered = np.clip(np.asarray(colour) + rng.integers(-18, 19, 3), 0, 255)
            stem = f"IMG_{len(files):04d}"
            files[f"{stem}.square"] = " ".join(map(str, jittered))
            if number < EACH - 2:
                files[f"{stem}.txt"] = f"a {name} tile from box {number}"
    return files


def of_colour(path: str) -> str:
    """The colour that a square is nearest to."""
    shown = np.array([int(word) for word in Path(path).read_text().split()])
    return min(COLOURS, key=lambda name: float(np.abs(np.asarray(COLOURS[name]) - shown).sum()))


def found_by(served: Served, words: str, k: int = 10) -> list[str]:
    # To this encoder, which knows letters only, no question makes more sense than the questions about nothing do.
    answer = served.post("/search", {"text": words, "types": ["image"], "k": k, "nearest": True})
    return [of_colour(one["path"]) for one in answer["results"]]


def pairs_of(served: Served, query: str = "") -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    cursor = ""
    while True:
        page = served.get(f"/pairs?limit=7{query}{cursor}")
        rows += page["pairs"]
        if page["next"] is None:
            return rows
        cursor = f"&cursor={quote(page['next'])}"


def test_from_a_folder_to_a_better_search(served: Served) -> None:
    served.fill(squares())
    assert found_by(served, "crimson tile") == []
    told = served.job({"kind": "align.pairs"})["result"]
    assert told["pairs"] == told["used"] == told["new"] == 6 * (EACH - 2)
    assert [one["source"] for one in told["sources"]] == ["sidecar"]
    rows = pairs_of(served)
    assert len(rows) == told["pairs"]
    assert all(row["via"] == row["path"].replace(".square", ".txt") for row in rows)
    fitted = served.job({"kind": "align.fit", "name": "mine", "method": "cca"})["result"]
    assert fitted["sources"] == {"sidecar": fitted["pairs"]}
    assert fitted["pairs"] + fitted["held_out_pairs"] + fitted["held_out_copies"] == told["pairs"]
    # Squares of one colour are nearly the same; real pictures are copies when they are so near.
    assert fitted["held_out_copies"] < 20
    assert fitted["held_out_pairs"] == told["held_out"] > 0
    for name in COLOURS:
        assert found_by(served, f"{name} tile").count(name) >= 7, name
    measured = served.job({"kind": "eval.retrieval"})["result"]
    assert measured["captions"] == told["held_out"]
    assert fitted["replaced"] is None
    # What takes its place is compared with it on what neither was fitted on, and one can go back.
    other = served.job({"kind": "align.fit", "name": "other", "method": "cca"})["result"]["replaced"]
    assert (other["name"], other["back"], other["on"]) == ("mine", "mine", "held-out pairs")
    assert other["better_by"] == {"value": 0.0, "low": 0.0, "high": 0.0}
    again = served.job({"kind": "align.fit", "name": "other", "method": "cca"})["result"]["replaced"]
    assert (again["name"], again["back"]) == ("other", None)
    refused = served.job({"kind": "align.fit", "name": "in-use.json"}, "failed")
    assert "cannot be called" in refused["error"]["detail"]


def test_what_is_decided_stays_and_is_followed(served: Served) -> None:
    served.fill(squares())
    served.job({"kind": "align.pairs"})
    rows = pairs_of(served)
    wrong = [row["id"] for row in rows[:5]]
    assert served.post("/pairs/decisions", {"state": "rejected", "ids": wrong}) == {"decided": 5}
    assert served.job({"kind": "align.pairs"})["result"]["rejected"] == 5
    assert [row["id"] for row in pairs_of(served, "&state=rejected")] == wrong
    with served.daemon.engine() as engine:
        used = read_pairs(engine, IMAGE)
    assert not {row.id for row in (*used.train_rows, *used.held_rows)} & set(wrong)
    assert served.post("/pairs/decisions", {"state": "accepted", "source": "sidecar"})["decided"] == len(rows) - 5
    for body in (
        {"state": "accepted"},
        {"state": "accepted", "ids": [1], "source": "alt"},
        {"state": "new", "source": "sidecar"},
    ):
        assert served.ask("POST", "/v1/pairs/decisions", body).status == 400
    assert served.ask("POST", "/v1/pairs/decisions", {"state": "accepted", "ids": [999_999]}).code == "not-found"
    assert served.ask("POST", "/v1/pairs/decisions", {"state": "accepted", "source": "moon"}).code == "not-found"
    assert served.ask("GET", "/v1/pairs?cursor=moon").status == 400
    assert served.get("/pairs/summary")["rejected"] == 5


def test_vectors_weights_and_the_held_out_fifth(served: Served) -> None:
    served.fill(squares())
    served.job({"kind": "align.pairs"})
    with served.daemon.engine() as engine:
        train, held = library_pairs(engine, IMAGE)
        both = read_pairs(engine, IMAGE)
    for pairs, rows in ((train, both.train_rows), (held, both.held_rows)):
        assert len(pairs.left) == len(pairs.partner) == len(rows)
        assert len(pairs.right) == len(set(pairs.partner.tolist()))
        assert pairs.weight is not None
        assert ((pairs.weight > 0) & (pairs.weight <= 1)).all()
    assert all(is_held_out(row.pair.item) for row in both.held_rows)
    assert not any(is_held_out(row.pair.item) for row in both.train_rows)
    assert train.right_keys is not None
    assert not set(train.right_keys) & set(held.right_keys or ())
    assert train.right_unpaired is not None
    # Twelve squares have no words; those that are held out are not even used without.
    assert 0 < len(train.right_unpaired) <= 12
    assert held.right_unpaired is None
    assert library_pairs(engine, IMAGE, unpaired=False)[0].left_unpaired is None


def test_pairs_are_taken_in_and_written_out_by_commands(served: Served, tmp_path: Path) -> None:
    from click.testing import CliRunner  # noqa: PLC0415 (only this test runs commands)

    from anyfind.cli.main import program  # noqa: PLC0415

    served.fill({f"IMG_{number}.square": f"{number * 20} 0 0" for number in range(10)})
    given = served.files / "given.tsv"
    lines = [f"IMG_{number}.square\tnumber {number} of ten red squares\t0.9" for number in range(10)]
    given.write_text("\n".join([*lines, "moon.square\tnot there", "IMG_1.square"]))
    told = served.job({"kind": "align.pairs", "given": str(given)})["result"]
    assert (told["imported"], told["new"], told["bad"]) == (10, 10, 2)
    assert [bad["line"] for bad in told["bad_lines"]] == [11, 12]
    again = served.job({"kind": "align.pairs", "given": str(given)})["result"]
    assert (again["imported"], again["new"]) == (10, 0)
    assert served.job({"kind": "align.pairs"})["result"]["gone"] == 0
    (served.files / "IMG_0.square").unlink()
    served.job({"kind": "index"})
    assert served.get("/pairs/summary")["pairs"] == 9
    served.server.stop()
    served.daemon.stop()
    try:
        home = ["--home", str(served.home)]
        out = tmp_path / "out.jsonl"
        result = CliRunner().invoke(program, ["align", "pairs", "--export", str(out), "--json", *home])
        assert result.exit_code == 0, result.output
        assert json.loads(result.stdout)["pairs"] == 9
        assert {json.loads(line)["weight"] for line in out.read_text().splitlines()} == {0.9}
        result = CliRunner().invoke(program, ["align", "pairs", "--reject", "2", "--reject", "3-4", "--json", *home])
        assert json.loads(result.stdout)["decided"] == 3
        result = CliRunner().invoke(program, ["align", "pairs", "--list", "--state", "rejected", "--json", *home])
        assert [row["id"] for row in json.loads(result.stdout)["pairs"]] == [2, 3, 4]
        result = CliRunner().invoke(program, ["align", "pairs", "--review", *home])
        assert isinstance(result.exception, UsageError)
        assert "terminal" in str(result.exception)
    finally:
        served.__enter__()


def test_a_library_without_pairs_says_so(served: Served) -> None:
    served.fill({"IMG_1.square": "1 2 3"})
    assert served.job({"kind": "align.pairs"})["result"]["pairs"] == 0
    failed = served.job({"kind": "align.fit", "name": "mine"}, "failed")
    assert "no accepted pairs" in failed["error"]["detail"]
    assert "no accepted pairs" in served.job({"kind": "eval.retrieval"}, "failed")["error"]["detail"]
    nothing = served.files / "none.tsv"
    nothing.write_text("moon.png\tA moon\n")
    failed = served.job({"kind": "align.pairs", "given": str(nothing)}, "failed")
    assert "Line 1" in failed["error"]["detail"]


def test_a_command_gets_the_same_through_the_engine_and_alone(served: Served, tmp_path: Path) -> None:
    files = {f"IMG_{number}.square": f"{number * 20} 0 0" for number in range(6)}
    words = {f"IMG_{number}.txt": f"the red of step {number} and more" for number in range(6)}
    served.fill({**files, **words, "old_red_barn.square": "9 9 9"})
    with RemoteLibrary(EngineClient(Endpoint(served.port, TOKEN, 1, API))) as remote:
        told = remote.collect_pairs(lambda *_: None)
        found = remote.pairs({"state": None, "source": "sidecar", "modality": "image"})
        wrong = [row["id"] for row in found][:2]
        assert remote.decide_pairs({"state": "rejected", "ids": wrong}) == 2
        assert remote.decide_pairs({"state": "accepted", "source": "name"}) == 1
        rows = list(remote.pairs({"state": None, "source": None, "modality": None}))
        rejected = list(remote.pairs({"state": "rejected", "source": "sidecar", "modality": None}))
        given = tmp_path / "given.jsonl"
        given.write_text(json.dumps({"file": str(served.files / "IMG_1.square"), "text": "nearly black"}))
        assert remote.import_pairs(given, lambda *_: None)["new"] == 1
        summary = remote.pair_summary()
    assert told["pairs"] == 7
    assert [row["id"] for row in rejected] == wrong
    with served.daemon.engine() as engine:
        alone = LocalLibrary(engine)
        assert list(alone.pairs({"state": None, "source": None}))[:7] == rows
        assert list(alone.pairs({"state": "rejected", "source": "sidecar"})) == rejected
        assert alone.pair_summary() == summary
        with pytest.raises(BadInput):
            list(alone.pairs({"state": "moon"}))
        with pytest.raises(NotFound):
            alone.decide_pairs({"state": "accepted", "ids": [2, 999]})


def test_requests_that_contradict_themselves_are_refused_and_leave_nothing(served: Served) -> None:
    served.fill(squares())
    served.job({"kind": "align.pairs"})
    fit = {"kind": "align.fit", "name": "mine"}
    for asked, said in (
        ({**fit, "auto": True, "method": "cca"}, "chooses what it needs"),
        ({"kind": "eval.retrieval", "files": str(served.files)}, "given together"),
    ):
        assert said in served.job(asked, "failed")["error"]["detail"]
    assert "mine" not in {row["name"] for row in served.get("/adapters")["adapters"]}
