"""Words that the user writes: given, taken back, wanted; bridges compared, removed and brought back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from anyfind.api.endpoint import API, Endpoint
from anyfind.cli.main import program
from anyfind.client.engine import EngineClient
from anyfind.client.remote import RemoteLibrary
from anyfind.errors import BadInput, NotFound
from anyfind.plugins.discovery import DiscoveryRow
from anyfind.service import plugins
from fakes import small_plugins
from fakes.served import TOKEN, Served


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    real = plugins.found

    def found(places: Any) -> list[DiscoveryRow]:
        bridges = [row for row in real(places) if row.manifest is not None and row.manifest.id == "anyfind.bridges"]
        return [*small_plugins.found(places), *bridges]

    monkeypatch.setattr("anyfind.service.plugins.found", found)
    with Served(tmp_path / "anyfind-home", tmp_path / "files") as running:
        yield running


def squares(count: int = 30) -> dict[str, str]:
    return {f"IMG_{number}.square": f"{number * 8} {200 - number * 3} {(number * 37) % 256}" for number in range(count)}


def numbers(served: Served) -> dict[str, int]:
    """The numbers of all squares by their names."""
    rows = served.get("/files?limit=200")["files"]
    return {Path(row["path"]).name: row["file"] for row in rows if row["path"].endswith(".square")}


def test_words_given_by_hand_count_and_can_be_taken_back(served: Served) -> None:
    served.fill({**squares(6), "words.txt": "nothing but words"})
    known = numbers(served)
    told = served.post("/pairs", {"pairs": [{"file": known["IMG_1.square"], "text": "  a green\nfield "}]})
    (row,) = told["pairs"]
    assert (told["new"], row["text"], row["source"], row["weight"], row["used"]) == (
        1,
        "a green field",
        "hand",
        1,
        True,
    )
    path = str(served.files / "IMG_2.square")
    both = [{"path": path, "text": "a field"}, {"file": known["IMG_1.square"], "text": "A green field!"}]
    assert served.post("/pairs", {"pairs": both})["new"] == 1, "the same words about the same file are one pair"
    # Collecting finds neither of them and keeps both.
    assert served.job({"kind": "align.pairs"})["result"]["pairs"] == 2
    assert served.ask("DELETE", f"/v1/pairs/{row['id']}").json == {"removed": row["id"]}
    assert [one["text"] for one in served.get("/pairs")["pairs"]] == ["a field"]
    assert served.ask("DELETE", f"/v1/pairs/{row['id']}").code == "not-found"
    refused: list[dict[str, Any]] = [
        {"pairs": []},
        {"pairs": [{"text": "whose?"}]},
        {"pairs": [{"file": known["IMG_1.square"], "path": path, "text": "both"}]},
        {"pairs": [{"file": known["IMG_1.square"], "text": ""}]},
        {"pairs": [{"file": known["IMG_1.square"], "text": " \u200b "}]},
        {"pairs": [{"path": str(served.files / "words.txt"), "text": "a text"}]},
    ]
    for body in refused:
        assert served.ask("POST", "/v1/pairs", body).status in {400, 422}, body
    assert served.ask("POST", "/v1/pairs", {"pairs": [{"file": 99_999, "text": "a"}]}).code == "not-found"
    assert len(served.get("/pairs")["pairs"]) == 1


def test_decisions_are_taken_back_and_found_pairs_are_not(served: Served) -> None:
    served.fill({**squares(3), "IMG_0.txt": "the sea in the evening light"})
    served.job({"kind": "align.pairs"})
    (row,) = served.get("/pairs")["pairs"]
    served.post("/pairs/decisions", {"state": "rejected", "ids": [row["id"]]})
    assert served.post("/pairs/decisions", {"state": "new", "ids": [row["id"]]}) == {"decided": 1}
    assert served.get("/pairs")["pairs"][0]["state"] == "new"
    assert "reject it" in served.ask("DELETE", f"/v1/pairs/{row['id']}").json["hint"].lower()
    # Words that were rejected count again once the user writes them.
    served.post("/pairs/decisions", {"state": "rejected", "ids": [row["id"]]})
    again = served.post("/pairs", {"pairs": [{"file": row["file"], "text": row["text"]}]})
    assert (again["new"], again["pairs"][0]["state"], again["pairs"][0]["used"]) == (0, "new", True)


def test_the_least_sure_come_first_page_by_page(served: Served) -> None:
    names = {"old_red_barn.square": "9 9 9", "barn.square": "1 2 3", "sea.square": "4 5 6"}
    words = {"IMG_0.txt": "the sea in the evening light", "IMG_1.txt": "boats", "IMG_2.txt": "a boat"}
    served.fill({**squares(3), **names, **words})
    served.job({"kind": "align.pairs"})
    every = served.get("/pairs")["pairs"]
    assert len({row["weight"] for row in every}) > 2
    found: list[dict[str, Any]] = []
    cursor: str | None = ""
    while cursor is not None:
        page = served.get(f"/pairs?order=unsure&limit=2{cursor and f'&cursor={cursor}'}")
        found += page["pairs"]
        cursor = page["next"]
    assert found == sorted(every, key=lambda row: (abs(row["weight"] - 0.25), row["id"]))


def test_what_is_wanted_stands_for_much_and_shrinks(served: Served) -> None:
    served.fill(squares())
    first = served.get("/pairs/wanted?limit=5")
    assert first["modality"] == "image"
    assert first["next_fit"] == {"adapter": None, "fitted_on": None, "now": 0, "needed": 40}
    assert len(first["files"]) == 5
    assert first["paired"] == 0
    asked = [one["file"] for one in first["files"]]
    served.post("/pairs", {"pairs": [{"file": number, "text": f"square {number} of some colour"} for number in asked]})
    then = served.get("/pairs/wanted?limit=5")
    assert not {one["file"] for one in then["files"]} & set(asked)
    assert (then["paired"], then["unpaired"]) == (5, first["unpaired"] - 5)
    # Nothing that is held out is ever asked about, so each answer brings the next fit nearer.
    assert then["next_fit"]["needed"] == 35
    assert served.ask("GET", "/v1/pairs/wanted?modality=moon").code == "bad-input"


def test_own_bridges_are_compared_removed_and_brought_back(served: Served) -> None:
    served.fill(squares(60))
    known = numbers(served)
    given = [{"file": number, "text": f"the tile called {name}"} for name, number in known.items()]
    served.post("/pairs", {"pairs": given})
    for name in ("one", "other"):
        served.job({"kind": "align.fit", "name": name, "method": "cca"})
    told = served.job({"kind": "align.compare", "one": "one", "other": "other"})["result"]
    assert told["one"]["recalls"] == told["other"]["recalls"]
    assert told["better_by"]["value"] == 0
    assert told["pool"] == served.get("/pairs/summary")["held_out"] >= 5
    assert served.ask("GET", "/v1/reports/last").code == "not-found"
    made = served.job({"kind": "align.report"})["result"]
    kept = served.get("/reports/last")
    assert {**kept["report"], "written": []} == made
    assert kept["made_at"].endswith("+00:00")
    fit = served.get("/pairs/wanted")["next_fit"]
    assert (fit["adapter"], fit["needed"]) == ("other", 20), "a quarter of few is too little"
    rows = {row["name"]: row for row in served.get("/adapters")["adapters"]}
    assert rows["other"]["between"] in (["text", "image"], ["image", "text"])
    assert (rows["other"]["removable"], rows["other"]["purpose"]) == (True, "bridge")
    assert rows["other"]["files"] == fit["fitted_on"] == fit["now"]
    assert served.ask("POST", "/v1/adapters/other/restore").code == "bad-input"
    assert served.ask("DELETE", "/v1/adapters/other").status == 200
    assert "other" not in {row["name"] for row in served.get("/adapters")["adapters"]}
    assert served.post("/adapters/other/restore") == {"restored": "other"}
    rows = {row["name"]: row for row in served.get("/adapters")["adapters"]}
    assert (rows["other"]["in_use"], rows["other"]["sha256"]) == (False, rows["one"]["sha256"])
    assert served.ask("POST", "/v1/adapters/other/restore").code == "bad-input"
    assert served.ask("POST", "/v1/adapters/moon/restore").code == "not-found"
    served.post("/adapters/other/use")
    assert {row["name"]: row["in_use"] for row in served.get("/adapters")["adapters"]}["other"]


def test_a_command_gives_and_takes_back_through_the_engine_and_alone(served: Served) -> None:
    served.fill({**squares(4), "IMG_0.txt": "the sea in the evening light"})
    path = str(served.files / "IMG_3.square")
    with RemoteLibrary(EngineClient(Endpoint(served.port, TOKEN, 1, API))) as remote:
        remote.collect_pairs(lambda *_: None)
        given = remote.give_pairs([{"path": path, "text": "a fourth one"}])
        assert given["new"] == 1
        with pytest.raises(NotFound):
            remote.give_pairs([{"path": path + "x", "text": "none"}])
        with pytest.raises(BadInput):
            remote.take_back_pair(1)
        remote.take_back_pair(given["pairs"][0]["id"])
        assert [Path(one["path"]).name for one in remote.wanted_pairs("image", 9)["files"]]
    served.server.stop()
    served.daemon.stop()
    try:
        home = ["--home", str(served.home)]

        def run(*words: str) -> Any:
            result = CliRunner().invoke(program, ["align", "pairs", *words, "--json", *home])
            assert result.exit_code == 0, result.output
            return json.loads(result.stdout)

        told = run("--add", path, "a fourth one", "--add", str(served.files / "IMG_2.square"), "a third one")
        assert told["new"] == 2
        run("--reject", "1")
        assert run("--undo", "1", str(told["pairs"][0]["id"])) == {"removed": [told["pairs"][0]["id"]], "undecided": 1}
        assert {row["state"] for row in run("--list")["pairs"]} == {"new"}
        assert run("--wanted", "-n", "2")["next_fit"]["adapter"] is None
        assert "more files with words" in CliRunner().invoke(program, ["align", "pairs", "--wanted", *home]).output
    finally:
        served.__enter__()
