"""Finding a library's engine, what it refuses, and jobs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from anyfind.api.endpoint import API, Endpoint, write_endpoint
from anyfind.client import engine as client_engine
from anyfind.client.engine import EngineClient
from anyfind.client.finding import find_engine
from anyfind.client.problems import error_from
from anyfind.client.remote import RemoteLibrary
from anyfind.errors import (
    AnyfindError,
    BadInput,
    Cancelled,
    EngineGone,
    EngineIncompatible,
    EngineSilent,
    LibraryBusy,
    NotFound,
    UsageError,
    WeightsMissing,
)
from fakes.wire_server import Asked, WireServer, reply, wire_server

TOKEN = "a" * 64


@contextmanager
def engine_of(
    library: Path, answering: Callable[[Asked], bytes | None], api: str = API, pid: int | None = None
) -> Iterator[WireServer]:
    """A server that is the library's engine as far as a client can see."""
    library.mkdir(exist_ok=True)

    def answer(asked: Asked) -> bytes | None:
        if asked.path == "/v1/ping" and asked.headers["authorization"] == f"Bearer {TOKEN}":
            return reply({"api": api, "library": str(library), "pid": os.getpid()})
        return answering(asked)

    with wire_server(answer) as server:
        write_endpoint(library, Endpoint(server.port, TOKEN, pid or os.getpid(), api))
        yield server


@contextmanager
def found(library: Path) -> Iterator[EngineClient]:
    """The engine of a library, of which a test knows that it is there."""
    client = find_engine(library)
    assert client is not None
    with client:
        yield client


def refused(asked: Asked) -> bytes:
    return reply({"code": "not-found", "detail": "No such route.", "status": 404}, 404)


def dead_pid() -> int:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_an_engine_is_found(tmp_path: Path) -> None:
    with engine_of(tmp_path / "library", lambda _: reply({"files": 3})), found(tmp_path / "library") as client:
        assert client.call("GET", "/status") == {"files": 3}


def test_no_engine(tmp_path: Path) -> None:
    assert find_engine(tmp_path) is None
    (tmp_path / "engine.json").write_text('{"port": 1')
    assert find_engine(tmp_path) is None


def test_a_file_that_a_killed_engine_left_behind(tmp_path: Path) -> None:
    with engine_of(tmp_path, refused, pid=dead_pid()) as server:
        assert find_engine(tmp_path) is None
        assert server.asked == []


def test_nobody_listens_any_more(tmp_path: Path) -> None:
    with engine_of(tmp_path, refused):
        pass
    assert find_engine(tmp_path) is None


def test_somebody_else_listens_at_that_port(tmp_path: Path) -> None:
    with wire_server(lambda _: reply({"code": "unauthorised"}, 401)) as server:
        write_endpoint(tmp_path, Endpoint(server.port, TOKEN, os.getpid(), API))
        assert find_engine(tmp_path) is None
    with wire_server(lambda _: b"220 mail.example ESMTP\r\n") as server:
        write_endpoint(tmp_path, Endpoint(server.port, TOKEN, os.getpid(), API))
        assert find_engine(tmp_path) is None


def test_an_engine_that_was_started_again_meanwhile_is_found(tmp_path: Path) -> None:
    with wire_server(lambda _: reply({"api": API, "library": str(tmp_path)})) as fresh:

        def moved(asked: Asked) -> bytes:
            write_endpoint(tmp_path, Endpoint(fresh.port, TOKEN, os.getpid(), API))
            return reply({"code": "unauthorised"}, 401)

        with wire_server(moved) as old:
            write_endpoint(tmp_path, Endpoint(old.port, "b" * 64, os.getpid(), API))
            with found(tmp_path) as client:
                assert client.endpoint.port == fresh.port


def test_the_engine_of_the_library_that_this_is_a_copy_of_is_not_its_own(tmp_path: Path) -> None:
    with engine_of(tmp_path / "first", refused):
        copy = tmp_path / "copy"
        copy.mkdir()
        (copy / "engine.json").write_bytes((tmp_path / "first" / "engine.json").read_bytes())
        with found(tmp_path / "first"):
            pass
        assert find_engine(copy) is None


def test_another_version_is_one_sentence(tmp_path: Path) -> None:
    with engine_of(tmp_path, refused, api="7"), pytest.raises(EngineIncompatible) as caught:
        find_engine(tmp_path)
    assert "7" in caught.value.message
    assert caught.value.exit_status == 5


def test_an_engine_that_hangs_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_engine, "PING_S", 0.2)
    with wire_server(lambda _: None) as server:
        write_endpoint(tmp_path, Endpoint(server.port, TOKEN, os.getpid(), API))
        with pytest.raises(EngineSilent) as caught:
            find_engine(tmp_path)
    assert str(os.getpid()) in caught.value.message
    assert caught.value.exit_status == 5


def test_an_engine_that_ends_meanwhile(tmp_path: Path) -> None:
    with engine_of(tmp_path, lambda _: b""), found(tmp_path) as client, pytest.raises(EngineGone):
        client.call("GET", "/status")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("usage", UsageError),
        ("bad-input", BadInput),
        ("not-found", NotFound),
        ("weights-missing", WeightsMissing),
        ("library-busy", LibraryBusy),
        ("cancelled", Cancelled),
        ("unexpected", AnyfindError),
        ("one-of-next-year", AnyfindError),
    ],
)
def test_a_problem_is_the_error_that_the_command_would_have_raised(code: str, kind: type[AnyfindError]) -> None:
    error = error_from(400, f'{{"code": "{code}", "detail": "It is so.", "hint": "Do this."}}'.encode())
    assert type(error) is kind
    assert str(error) == "It is so. Do this."


def test_a_refusal_without_a_reason() -> None:
    assert "502" in error_from(502, b"<html>").message


def job(state: str, **facts: Any) -> dict[str, Any]:
    return {
        "id": "j1",
        "state": state,
        "done": 0,
        "total": 0,
        "what": "",
        "eta_s": None,
        "result": None,
        "error": None,
        **facts,
    }


def test_a_job_is_followed_to_its_end(tmp_path: Path) -> None:
    states = [
        job("running", done=1, total=4, what="a"),
        job("running", done=3, total=4, what="b", eta_s=2.5),
        job("done"),
    ]
    states[-1]["result"] = {"scanned": 4}

    def answer(asked: Asked) -> bytes:
        return reply(job("queued"), 202) if asked.method == "POST" else reply(states.pop(0))

    shown: list[tuple[int, int, str, float | None]] = []
    with engine_of(tmp_path, answer) as server, found(tmp_path) as client:
        done = RemoteLibrary(client).index([], lambda *state: shown.append(state), retry_failed=True)
    assert done == {"scanned": 4}
    assert shown == [(0, 0, "", None), (1, 4, "a", None), (3, 4, "b", 2.5)]
    assert server.asked[1].json == {"kind": "index", "folders": [], "retry_failed": True}


def test_a_job_that_fails_raises_its_error(tmp_path: Path) -> None:
    problem = {"code": "bad-input", "detail": "No captions.", "hint": None}

    def answer(asked: Asked) -> bytes:
        return reply(job("failed", error=problem))

    with engine_of(tmp_path, answer), found(tmp_path) as client, pytest.raises(BadInput, match="No captions"):
        client.run_job({"kind": "check"}, lambda *_: None)


def test_ctrl_c_cancels_the_job_and_waits_for_what_is_in_flight(tmp_path: Path) -> None:
    cancelled: list[bool] = []

    def answer(asked: Asked) -> bytes:
        if asked.method == "DELETE":
            cancelled.append(True)
            return reply(job("running"))
        if cancelled:
            cancelled.append(True)
            return reply(job("cancelled" if len(cancelled) > 2 else "running"))
        return reply(job("running"))

    def interrupted(done: int, total: int, what: str, left_s: float | None) -> None:
        raise KeyboardInterrupt

    with engine_of(tmp_path, answer) as server, found(tmp_path) as client, pytest.raises(KeyboardInterrupt):
        client.run_job({"kind": "index"}, interrupted)
    assert [asked.method for asked in server.asked] == ["GET", "POST", "DELETE", "GET", "GET"]


def test_odd_names_reach_the_engine(tmp_path: Path) -> None:
    name = "/caf\udce9.jpg"

    def answer(asked: Asked) -> bytes:
        return reply(asked.json)

    with engine_of(tmp_path, answer), found(tmp_path) as client:
        asked = RemoteLibrary(client).search({"image": name, "text": None, "types": [], "explain": False, "k": 3})
    assert asked == {"image": {"path": name}, "k": 3}


def test_it_loads_the_standard_library_only() -> None:
    code = "import sys, anyfind.client.finding, anyfind.client.remote; print('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines())
    slow = {"pydantic", "httpx", "requests", "numpy", "ssl", "email", "http.client", "sqlalchemy", "rich", "click"}
    assert slow & loaded == set()


def test_the_client_can_be_closed_twice() -> None:
    client = EngineClient(Endpoint(1, TOKEN, 1, API))
    client.close()
    client.close()
