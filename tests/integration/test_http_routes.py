"""The local service over a real engine and a real socket."""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.served import TOKEN, Served, with_small_plugins

FILES = {
    "valves.note": "Two new valves in the bathroom, payable in thirty days.",
    "kitten.note": "A kitten needs small meals and a quiet place to sleep.",
    "red.square": "250 10 10",
    "blue.square": "10 10 250",
}


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    with_small_plugins(monkeypatch)
    with Served(tmp_path / "anyfind-home", tmp_path / "files") as running:
        yield running


def test_the_engine_says_who_it_is(served: Served) -> None:
    ping = served.get("/ping")
    assert ping["pid"] == os.getpid()
    assert ping["library"] == str(served.home)
    status = served.get("/status")
    assert status["library"] == str(served.home)
    assert status["files"] == 0
    assert "paths" in served.get("/openapi.json")


def test_folders_come_change_and_go(served: Served) -> None:
    served.write("a.note", "one")
    served.write("b.log", "two")
    folder = served.post("/folders", {"path": str(served.files)}, 201)
    assert folder["files"] == 2
    [same] = served.get("/folders")["folders"]
    # The indexer may have begun meanwhile.
    assert {**same, "pending": 0} == {**folder, "pending": 0}
    answer = served.ask("PATCH", f"/v1/folders/{folder['id']}", {"rules": ["*.log"]})
    assert answer.json["rules"] == ["*.log"]
    assert answer.json["files"] == 1
    assert served.ask("DELETE", f"/v1/folders/{folder['id']}").json == {"removed": str(served.files), "files": 1}
    assert served.ask("DELETE", f"/v1/folders/{folder['id']}").code == "not-found"
    assert served.ask("POST", "/v1/folders", {"path": str(served.files / "none")}).code == "no-such-folder"


def test_a_folder_moves_with_everything_in_it(served: Served) -> None:
    numbers = served.fill(FILES)
    elsewhere = served.files.with_name("elsewhere")
    served.files.rename(elsewhere)
    moved = served.post("/folders/move", {"old": str(served.files), "new": str(elsewhere)})
    assert [folder["path"] for folder in moved["folders"]] == [str(elsewhere)]
    assert served.numbers() == numbers


def test_words_and_pictures_are_searched_by(served: Served) -> None:
    numbers = served.fill(FILES)
    answer = served.post("/search", {"text": "valves"})
    assert Path(answer["results"][0]["path"]).name == "valves.note"
    assert answer["query"]["text"] == "valves"
    assert answer["query"]["k"] == 10
    assert answer["results"][0]["file"] == numbers["valves.note"]
    by_number = served.post("/search", {"like": {"file": numbers["kitten.note"]}, "k": 3})
    assert all(Path(result["path"]).name != "kitten.note" for result in by_number["results"])
    by_path = served.post("/search", {"image": {"path": str(served.files / "red.square")}, "types": ["image"]})
    assert Path(by_path["results"][0]["path"]).name == "red.square"


def test_what_was_pasted_is_searched_by_and_gone_afterwards(served: Served) -> None:
    served.fill(FILES)
    data = base64.b64encode(b"240 20 20").decode()
    answer = served.post("/search", {"image": {"data": data, "name": "from the clipboard.square"}})
    assert Path(answer["results"][0]["path"]).name == "red.square"
    assert answer["query"]["image"] == "from the clipboard.square"
    assert list((served.home / "pasted").iterdir()) == []


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        ({}, "usage"),
        ({"text": "   "}, "usage"),
        ({"text": "a", "nonsense": 1}, "usage"),
        ({"image": {}}, "usage"),
        ({"image": {"path": "/nowhere/at-all.png", "file": 1}}, "usage"),
        ({"image": {"path": "/nowhere/at-all.png"}}, "not-found"),
        ({"image": {"path": "relative.png"}}, "usage"),
        ({"image": {"path": "/null\0byte"}}, "usage"),
        ({"image": {"file": 4711}}, "not-found"),
        ({"image": {"data": "***"}}, "bad-input"),
        ({"text": "a", "after": "no day at all"}, "usage"),
        ({"text": "a", "types": ["***"]}, "usage"),
        ({"text": "a", "k": 0}, "usage"),
    ],
)
def test_searches_that_cannot_be_answered(served: Served, request_: dict[str, object], code: str) -> None:
    answer = served.ask("POST", "/v1/search", request_)
    assert answer.code == code
    assert 400 <= answer.status < 500


def test_pages_stay_right_while_files_come_and_go(served: Served) -> None:
    served.fill({f"n{number}.note": f"note {number}" for number in range(10)})
    first = served.get("/files?limit=4")
    names = [Path(one["path"]).name for one in first["files"]]
    assert len(names) == 4
    (served.files / names[0]).unlink()
    served.write("late.note", "it came later")
    served.job({"kind": "index"})
    cursor: str | None = first["next"]
    while cursor is not None:
        page = served.get(f"/files?limit=4&cursor={cursor}")
        names += [Path(one["path"]).name for one in page["files"]]
        cursor = page["next"]
    assert len(names) == len(set(names)) == 11
    assert "late.note" in names
    assert served.ask("GET", "/v1/files?cursor=xyz").code == "usage"
    assert served.ask("GET", "/v1/files?folder=99").code == "not-found"


def test_what_is_known_of_a_file(served: Served) -> None:
    numbers = served.fill(FILES)
    copy = served.write("copy of valves.note", FILES["valves.note"])
    served.job({"kind": "index"})
    details = served.get(f"/files/{numbers['valves.note']}")
    assert {place["path"] for place in details["locations"]} == {str(served.files / "valves.note"), str(copy)}
    assert details["metadata"]["title"] == "valves"
    assert details["segments"] == 1
    assert details["size"] == len(FILES["valves.note"])
    assert served.ask("GET", "/v1/files/4711").code == "not-found"
    assert served.ask("GET", f"/v1/files/{2**80}").code == "usage"


def test_only_pictures_that_words_reach_are_told_in_words(served: Served) -> None:
    numbers = served.fill(FILES)
    assert served.ask("GET", f"/v1/files/{numbers['valves.note']}/words").code == "not-found"
    assert served.ask("GET", f"/v1/files/{numbers['red.square']}/words").code == "not-found"
    assert served.ask("GET", "/v1/files/4711/words").code == "not-found"


def test_content_whole_and_in_part(served: Served) -> None:
    numbers = served.fill(FILES)
    text = FILES["valves.note"].encode()
    path = f"/v1/files/{numbers['valves.note']}/content"
    whole = served.ask("GET", path)
    assert (whole.status, whole.body) == (200, text)
    assert whole.headers["content-disposition"].startswith("attachment")
    assert whole.headers["x-content-type-options"] == "nosniff"
    for asked, part in (("bytes=0-2", text[:3]), ("bytes=4-", text[4:]), ("bytes=-5", text[-5:])):
        answer = served.ask("GET", path, headers={"Range": asked})
        assert (answer.status, answer.body) == (206, part)
    beyond = served.ask("GET", path, headers={"Range": "bytes=5000-"})
    assert (beyond.status, beyond.code) == (416, "range")
    assert served.ask("GET", path, headers={"Range": "lines=1-2"}).status == 200
    assert served.ask("GET", f"{path}?path=/etc/passwd").code == "not-found"


def test_names_that_are_no_unicode(served: Served) -> None:
    served.files.mkdir(exist_ok=True)
    odd = os.fsencode(served.files) + b"/odd \xff name.note"
    with open(odd, "w") as file:  # noqa: PTH123 (a path of bytes)
        file.write("curious cucumbers")
    served.fill(FILES)
    answer = served.post("/search", {"text": "cucumbers"})
    path = answer["results"][0]["path"]
    assert os.fsencode(path) == odd
    again = served.post("/search", {"like": {"path": path}})
    assert again["query"]["like"] == path
    details = served.get(f"/files/{answer['results'][0]['file']}")
    assert details["locations"][0]["path"] == path
    content = served.ask("GET", f"/v1/files/{answer['results'][0]['file']}/content")
    assert content.body == b"curious cucumbers"


def test_indexing_is_paused_and_goes_on(served: Served) -> None:
    paused = served.post("/indexing/pause", {"minutes": 5})
    assert (paused["state"], paused["code"]) == ("paused", "user")
    assert paused["until"] is not None
    assert served.get("/indexing")["state"] == "paused"
    assert served.post("/indexing/resume", {})["state"] != "paused"
    assert served.ask("POST", "/v1/indexing/pause", {"minutes": -1}).code == "usage"


def test_failures_come_in_pages_and_can_be_tried_again(served: Served) -> None:
    served.fill({**{f"{number}.square": "no colour at all 1" for number in range(5)}, **FILES})
    page = served.get("/failures?limit=3")
    assert len(page["failures"]) in {0, 1, 3}
    state, short = served.get("/status"), served.get("/status?failures=false")
    assert len(state["failures"]) == state["failed"] == short["failed"]
    assert short["failures"] == []
    assert served.post("/failures/retry")["files"] == len(served.get("/failures?limit=1000")["failures"])


def test_tokens_of_other_programs(served: Served) -> None:
    numbers = served.fill(FILES)
    made = served.post("/tokens", {"name": "launcher"}, 201)
    token = made["token"]
    assert token not in (served.home / "tokens.json").read_text()
    assert (served.home / "tokens.json").stat().st_mode & 0o777 == 0o600
    assert served.ask("POST", "/v1/tokens", {"name": "launcher"}).code == "bad-input"
    assert [one["name"] for one in served.get("/tokens")["tokens"]] == ["launcher"]
    assert served.get("/tokens")["tokens"][0]["token"] is None
    allowed: list[tuple[str, str, object]] = [
        ("GET", "/v1/status", None),
        ("GET", "/v1/files", None),
        ("POST", "/v1/search", {"text": "valves"}),
    ]
    allowed += [("POST", "/v1/search", {"like": {"file": numbers["red.square"]}})]
    allowed += [("POST", "/v1/search", {"text": "valves", "folders": [str(served.files)]})]
    allowed += [("GET", f"/v1/files/{numbers['red.square']}/content", None)]
    for method, path, body in allowed:
        assert served.ask(method, path, body, token=token).status == 200, path
    refused: list[tuple[str, str, object]] = [
        ("GET", "/v1/tokens", None),
        ("GET", "/v1/jobs", None),
        ("POST", "/v1/jobs", {"kind": "index"}),
    ]
    refused += [
        ("POST", "/v1/folders", {"path": "/"}),
        ("DELETE", "/v1/folders/1", None),
        ("POST", "/v1/shutdown", None),
    ]
    refused += [("POST", "/v1/search", {"like": {"path": "/etc/passwd"}})]
    refused += [("POST", "/v1/search", {"text": "a", "folders": ["/etc"]})]
    refused += [("POST", "/v1/search", {"text": "a", "folders": [str(served.files / ".." / "..")]})]
    refused += [("DELETE", "/v1/tokens/launcher", None), ("POST", "/v1/tokens", {"name": "more"})]
    for method, path, body in refused:
        assert served.ask(method, path, body, token=token).code == "forbidden", path
    assert served.ask("DELETE", "/v1/tokens/launcher").status == 200
    assert served.ask("GET", "/v1/status", token=token).code == "unauthorised"
    assert served.ask("DELETE", "/v1/tokens/launcher").code == "not-found"


def test_the_setup_is_listed_and_changed(served: Served) -> None:
    assert [row["encoder"] for row in served.get("/models")["models"]] == ["small/words", "small/colours"]
    assert [row["id"] for row in served.get("/plugins")["plugins"]] == ["small"]
    assert served.get("/adapters")["adapters"] == []
    assert served.post("/plugins/small/enable") == {"plugin": "small", "enabled": True, "changed": False}
    assert served.ask("POST", "/v1/plugins/other/disable").code == "not-found"
    assert served.ask("POST", "/v1/adapters/none/use").code == "not-found"
    assert served.ask("DELETE", "/v1/adapters/none").code == "not-found"
    assert served.post("/reload") == {"reloaded": True}
    assert served.get("/status")["files"] == 0


def test_a_client_may_end_the_process(served: Served) -> None:
    answer = served.ask("POST", "/v1/shutdown")
    assert (answer.status, answer.json) == (202, {"stopping": True})
    assert served.stopped.wait(60)


def test_routes_and_methods_that_there_are_not(served: Served) -> None:
    assert served.ask("GET", "/v1/nothing").code == "not-found"
    assert served.ask("GET", "/").code == "not-found"
    assert served.ask("DELETE", "/v1/ping").code == "method-not-allowed"
    assert served.ask("PUT", "/v1/folders", {}).code == "method-not-allowed"
    assert served.ask("GET", "/v1/ping", token=TOKEN.upper()).code == "unauthorised"
