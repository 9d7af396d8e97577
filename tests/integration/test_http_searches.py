"""The language of the box, saved searches and the history, over a real engine and a real socket."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fakes.served import Served, until, with_small_plugins

FILES = {
    "valves.note": "Two new valves in the bathroom, payable in thirty days.",
    "kitten.note": "A kitten needs small meals and a quiet place to sleep.",
    "Bach - Toccata.note": "An organ piece.",
    "sub/red.square": "250 10 10",
    "sub/blue.square": "10 10 250",
}


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    with_small_plugins(monkeypatch)
    with Served(tmp_path / "anyfind-home", tmp_path / "files") as running:
        running.fill(FILES)
        yield running


def names(answer: Any) -> list[str]:
    return [Path(result["path"]).name for result in answer["results"]]


def test_filters_in_the_words_hold_like_flags(served: Served) -> None:
    typed = served.post("/search", {"text": "name:*.square", "k": 50})
    flagged = served.post("/search", {"names": ["*.square"], "k": 50})
    assert sorted(names(typed)) == sorted(names(flagged)) == ["blue.square", "red.square"]
    assert typed["query"]["understood"] == "name:*.square"
    assert set(names(served.post("/search", {"text": "-name:*.square", "k": 50}))) == {
        "valves.note",
        "kitten.note",
        "Bach - Toccata.note",
    }
    assert names(served.post("/search", {"text": 'ext:note "quiet place"', "k": 50})) == ["kitten.note"]
    assert "kitten.note" not in names(served.post("/search", {"text": "a quiet place -kitten", "k": 50}))
    assert set(names(served.post("/search", {"text": "in:sub", "k": 50}))) == {"red.square", "blue.square"}
    assert served.post("/search", {"text": "name:*.square", "literal": True})["query"]["understood"] is None


def test_files_in_the_words_are_searched_by(served: Served) -> None:
    folder = str(served.files / "sub")
    number = served.numbers()["sub/red.square" if "sub/red.square" in served.numbers() else "red.square"]
    like = served.post("/search", {"text": "./red.square", "folder": folder})
    assert like["query"]["like"] == str(served.files / "sub" / "red.square")
    assert served.post("/search", {"text": f"file:{number}"})["query"]["like"] == like["query"]["like"]
    whole = served.post("/search", {"text": f"{folder}/red.square + cold"})
    assert whole["query"]["understood"].startswith("like:")
    for asked, code in [
        ({"text": "./none.square", "folder": folder}, "not-found"),
        ({"text": "./red.square"}, "usage"),
        ({"text": "../sub", "folder": folder}, "bad-input"),
        ({"text": "file:999999"}, "not-found"),
        ({"text": "in:nowhere"}, "not-found"),
        ({"text": "- people"}, "usage"),
    ]:
        assert served.ask("POST", "/v1/search", asked).code == code, asked


def test_what_lies_on_a_drive_that_is_away_is_still_searched_in(served: Served) -> None:
    number = served.numbers()["sub/red.square" if "sub/red.square" in served.numbers() else "red.square"]
    served.files.rename(served.files.with_name("unplugged"))
    served.job({"kind": "index"})
    until(lambda: served.get("/folders")["folders"][0]["state"] == "offline")
    assert set(names(served.post("/search", {"text": "in:sub", "k": 50}))) == {"red.square", "blue.square"}
    assert served.ask("POST", "/v1/search", {"text": "in:nowhere"}).code == "not-found"
    away = served.ask("POST", "/v1/search", {"text": f"file:{number}"})
    assert away.code == "not-found"
    assert "cannot be reached now" in away.json["detail"]


def test_a_file_name_with_a_lone_sign_is_a_name(served: Served) -> None:
    answer = served.post("/search", {"text": "Bach - Toccata"})
    assert names(answer)[0] == "Bach - Toccata.note"
    assert answer["query"]["understood"] is None
    assert served.post("/search", {"text": "Bach - Fugue"})["query"]["understood"] == "Bach - Fugue"


def test_a_reader_names_no_paths_in_words(served: Served) -> None:
    token = served.post("/tokens", {"name": "launcher"}, 201)["token"]
    for text in ("./a.jpg", "like:/etc/passwd", "in:/etc", "in:~/x", f"in:{served.files}/../..", "x - ~/a.png"):
        answer = served.ask("POST", "/v1/search", {"text": text, "folder": "/"}, token=token)
        assert answer.status == 403, (text, answer.body)
    # Whether a file is there is told to nobody who may not name it.
    there = served.post("/search", {"text": f"{served.files}/valves.note"}, token=token)
    assert there["query"]["like"] is None
    assert served.post("/search", {"text": f"in:{served.files} valves"}, token=token)["results"]
    for method, path in [
        ("GET", "/searches"),
        ("GET", "/history"),
        ("POST", "/searches/x/run"),
        ("DELETE", "/history"),
    ]:
        assert served.ask(method, f"/v1{path}", token=token).status == 403
    assert served.get("/history")["searches"] == []


def test_parts_of_a_question_are_words_and_files_with_weights(served: Served) -> None:
    numbers = {Path(name).name: number for name, number in served.numbers().items()}
    red, blue = numbers["red.square"], numbers["blue.square"]
    pasted = {"data": base64.b64encode(b"240 20 20").decode(), "name": "cut out.square"}

    def first(*parts: dict[str, Any], **more: Any) -> str:
        return names(served.post("/search", {"parts": list(parts), "types": ["image"], **more}))[0]

    assert first({"file": {"file": blue}, "role": "image"}) == "blue.square"
    assert first({"file": {"path": str(served.files / "sub" / "blue.square")}, "role": "image"}) == "blue.square"
    assert first({"file": pasted, "role": "image"}) == "red.square"
    # What weighs more decides; what is taken away sinks.
    both = [{"file": {"file": number}, "role": "image"} for number in (red, blue)]
    assert first({**both[0], "weight": 2}, {**both[1], "weight": 0.2}) == "red.square"
    assert first({**both[0], "weight": 0.2}, {**both[1], "weight": 2}) == "blue.square"
    assert first({**both[0], "weight": 0.1}, {**both[1], "weight": -2}) == "red.square"
    assert names(served.post("/search", {"parts": [{"text": "valves"}]}))[0] == "valves.note"
    assert names(served.post("/search", {"text": "valves", "parts": [{"text": "kitten", "weight": -1}]}))[0] == (
        "valves.note"
    )
    # A whole file alone asks for what is like it, and not for itself.
    like = served.post("/search", {"parts": [{"file": {"file": red}}], "k": 50})
    assert "red.square" not in names(like)
    assert like["query"]["like"] == str(served.files / "sub" / "red.square")
    # What is taken away is no answer, though it lies beside what is looked for; a part of it may still be one.
    less = {"file": {"file": red}, "weight": -0.1}
    assert "red.square" in names(served.post("/search", {"parts": both, "k": 50}))
    assert "red.square" not in names(served.post("/search", {"parts": [both[1], less], "k": 50}))
    assert "red.square" not in names(served.post("/search", {"text": "red", "parts": [less], "k": 50}))
    # Where pasted bytes lay is told to nobody.
    shown = served.post("/search", {"parts": [{"file": pasted, "role": "image"}], "explain": True})
    assert shown["query"]["image"] == "cut out.square"
    assert str(served.home) not in str(shown)
    assert list((served.home / "pasted").iterdir()) == []


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ({}, "usage"),
        ({"text": "a", "file": {"file": 1}}, "usage"),
        ({"text": ""}, "usage"),
        ({"text": "a", "weight": 3}, "usage"),
        ({"text": "a", "weight": -1}, "usage"),
        ({"file": {}}, "usage"),
        ({"file": {"file": 4711}}, "not-found"),
        ({"file": {"path": "/nowhere/at-all.png"}}, "not-found"),
        ({"file": {"data": "***"}}, "bad-input"),
        ({"file": {"data": "MQ=="}, "role": "image", "box": [4, 4, 4, 9]}, "bad-input"),
    ],
)
def test_parts_that_ask_nothing(served: Served, part: dict[str, Any], code: str) -> None:
    answer = served.ask("POST", "/v1/search", {"parts": [part]})
    assert (answer.code, answer.status // 100) == (code, 4)


def test_parts_are_kept_and_remembered_like_everything_else(served: Served) -> None:
    number = next(number for name, number in served.numbers().items() if name.endswith("red.square"))
    part = {"file": {"file": number, "name": "red.square"}, "role": "image", "weight": -0.5}
    served.post("/searches", {"name": "no-red", "request": {"text": "ext:square", "parts": [part]}}, 201)
    assert served.get("/searches")["searches"][0]["request"]["parts"] == [part]
    assert {Path(row["path"]).name for row in served.post("/searches/no-red/run")["answer"]["results"]} == {
        "red.square",
        "blue.square",
    }
    served.post("/search", {"parts": [{**part, "weight": 2.0}]})
    assert served.get("/history")["searches"][0]["request"]["parts"][0]["file"] == part["file"]
    pasted = {"file": {"data": base64.b64encode(b"1 2 3").decode(), "name": "a.square"}, "role": "image"}
    refused = served.ask("POST", "/v1/searches", {"name": "x", "request": {"parts": [pasted]}})
    assert "pasted cannot be kept" in refused.json["detail"]
    before = served.get("/history")["searches"]
    served.post("/search", {"parts": [pasted]})
    assert served.get("/history")["searches"] == before
    served.post("/search", {"text": "square", "parts": [pasted]})
    assert served.get("/history")["searches"][0]["request"] == {"text": "square"}


def test_a_reader_names_no_paths_in_parts(served: Served) -> None:
    token = served.post("/tokens", {"name": "launcher"}, 201)["token"]
    number = next(number for name, number in served.numbers().items() if name.endswith("red.square"))
    for part in (
        {"file": {"file": number}},
        {"file": {"data": base64.b64encode(b"1 2 3").decode(), "name": "a.square"}},
    ):
        assert served.ask("POST", "/v1/search", {"parts": [part]}, token=token).status == 200
    named = {"file": {"path": str(served.files / "sub" / "red.square")}}
    for parts in ([named], [{"text": "a"}, {**named, "weight": -1}], [{**named, "role": "sound", "weight": 0}]):
        assert served.ask("POST", "/v1/search", {"parts": parts}, token=token).status == 403, parts
    # Words of a part are words, whatever they look like.
    assert served.ask("POST", "/v1/search", {"parts": [{"text": "like:/etc/passwd"}]}, token=token).status == 200


def test_a_saved_search_is_live(served: Served) -> None:
    saved = served.post("/searches", {"name": "notes", "request": {"text": "ext:note", "k": 1}}, 201)
    assert (saved["name"], saved["text"], saved["looked_at"]) == ("notes", "ext:note", None)
    first = served.post("/searches/notes/run")
    assert len(first["answer"]["results"]) == 1
    assert first["search"]["new"] == 3
    assert served.post("/searches/notes/run")["new_files"] == []
    served.write("later.note", "Something else.")
    served.job({"kind": "index"})
    assert [row["new"] for row in served.get("/searches?count=true")["searches"]] == [1]
    assert served.post("/searches/notes/run")["new_files"] == [served.numbers()["later.note"]]
    assert served.ask("DELETE", "/v1/searches/notes").json == {"removed": "notes"}
    assert served.ask("POST", "/v1/searches/notes/run").code == "not-found"
    assert served.ask("DELETE", "/v1/searches/notes").code == "not-found"


def test_a_saved_search_goes_by_another_name(served: Served) -> None:
    for name in ("notes", "others"):
        served.post("/searches", {"name": name, "request": {"text": "ext:note"}}, 201)
    served.post("/searches/notes/run")
    renamed = served.ask("PATCH", "/v1/searches/notes", {"name": "letters"})
    assert (renamed.status, renamed.json["name"]) == (200, "letters")
    # What was seen stays seen.
    assert [(row["name"], row["new"]) for row in served.get("/searches?count=true")["searches"]] == [
        ("letters", 0),
        ("others", 3),
    ]
    assert served.ask("PATCH", "/v1/searches/letters", {"name": "letters"}).status == 200
    taken = served.ask("PATCH", "/v1/searches/letters", {"name": "others"})
    assert (taken.code, "others" in taken.json["detail"]) == ("bad-input", True)
    assert served.ask("PATCH", "/v1/searches/notes", {"name": "x"}).code == "not-found"
    assert served.ask("PATCH", "/v1/searches/letters", {"name": ""}).code == "usage"
    token = served.post("/tokens", {"name": "launcher"}, 201)["token"]
    assert served.ask("PATCH", "/v1/searches/letters", {"name": "x"}, token=token).status == 403


def test_a_search_that_cannot_be_made_any_more_does_not_hide_the_others(served: Served) -> None:
    away = served.files / "away"
    away.mkdir()
    served.post("/searches", {"name": "away", "request": {"text": f"in:{away}"}}, 201)
    served.post("/searches", {"name": "squares", "request": {"text": "name:*.square"}}, 201)
    away.rmdir()
    gone, squares = served.get("/searches?count=true")["searches"]
    assert gone["new"] is None
    assert "does not exist" in gone["problem"]
    assert (squares["new"], squares["problem"]) == (2, None)


def test_only_what_can_be_asked_again_is_kept(served: Served) -> None:
    pasted = {"image": {"data": base64.b64encode(b"1 2 3").decode(), "name": "a.square"}}
    for request in (pasted, {}, {"text": "after:nonsense"}):
        assert served.ask("POST", "/v1/searches", {"name": "x", "request": request}).status in {400, 422}
    assert served.get("/searches")["searches"] == []


def test_the_history_can_be_cleared_and_switched_off(served: Served) -> None:
    served.post("/search", {"text": "valves"})
    served.post("/search", {"text": "kitten", "k": 1})
    assert [row["text"] for row in served.get("/history")["searches"]] == ["kitten", "valves"]
    assert served.ask("DELETE", "/v1/history").json == {"cleared": 2}
    assert served.ask("PUT", "/v1/history", {"on": False}).json == {"on": False}
    served.post("/search", {"text": "secret"})
    assert served.get("/history") == {"on": False, "searches": []}
