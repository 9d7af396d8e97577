"""Jobs and events over the wire."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from anyfind.http import server, sse
from anyfind.service.events import Listener
from fakes.served import TOKEN, Served, frames, until, with_small_plugins

FILES = {"valves.note": "Two new valves.", "red.square": "250 10 10"}


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    with_small_plugins(monkeypatch)
    with Served(tmp_path / "anyfind-home", tmp_path / "files") as running:
        yield running


class Follower:
    """A client of the events, in a thread of its own. HTTP/1.0 has no chunks, so the lines come as they are."""

    def __init__(self, served: Served, after: int | None = None, token: str = TOKEN) -> None:
        self.socket = socket.create_connection(("127.0.0.1", served.port), timeout=60)
        seen = "" if after is None else f"Last-Event-ID: {after}\r\n"
        head = (
            f"GET /v1/events HTTP/1.0\r\nHost: localhost:{served.port}\r\nAuthorization: Bearer {token}\r\n{seen}\r\n"
        )
        self.socket.sendall(head.encode())
        self.lines: list[bytes] = []
        self.head: list[bytes] = []
        self.thread = threading.Thread(target=self._read)
        self.thread.start()
        until(lambda: b"\r\n" in self.head)

    def _read(self) -> None:
        with self.socket, self.socket.makefile("rb") as stream:
            try:
                for line in stream:
                    in_head = b"\r\n" not in self.head
                    (self.head if in_head else self.lines).append(line)
            except OSError:
                self.lines.append(b"torn: down\n")

    def close(self) -> None:
        """Leave."""
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)
        self.thread.join()

    @property
    def events(self) -> list[tuple[str, Any]]:
        return [(one["event"], json.loads(one["data"])) for one in frames(list(self.lines)) if "data" in one]

    @property
    def ids(self) -> list[int]:
        return [int(one["id"]) for one in frames(list(self.lines)) if "data" in one]

    def kinds(self) -> set[str]:
        return {kind for kind, _ in self.events}


def test_what_happens_is_told(served: Served) -> None:
    follower = Follower(served)
    until(lambda: b": hello\n" in follower.lines)
    assert any(line.lower().startswith(b"content-type: text/event-stream") for line in follower.head)
    served.fill(FILES)
    until(lambda: {"folders", "indexing", "job", "library"} <= follower.kinds())
    until(lambda: any(kind == "job" and data["state"] == "done" for kind, data in follower.events))
    assert follower.ids == sorted(set(follower.ids))
    follower.close()


def test_a_client_catches_up_or_asks_for_everything_again(served: Served) -> None:
    first = Follower(served)
    served.fill(FILES)
    until(lambda: any(kind == "job" and data["state"] == "done" for kind, data in first.events))
    seen = first.ids[2]
    first.close()
    second = Follower(served, after=seen)
    until(lambda: len(second.ids) >= len(first.ids) - 3)
    assert second.ids[0] == seen + 1
    second.close()
    for unknown in (5, 2**62):
        lost = Follower(served, after=unknown)
        until(lambda lost=lost: bool(lost.kinds()))  # type: ignore[misc]  # the loop's own variable
        assert lost.events[0][0] == "resync"
        lost.close()


def test_many_clients_follow_and_leave(served: Served) -> None:
    followers = [Follower(served) for _ in range(30)]
    served.post("/indexing/pause", {})
    for follower in followers:
        until(lambda follower=follower: "indexing" in follower.kinds())  # type: ignore[misc]  # the loop's own variable
    for follower in followers:
        follower.close()
    served.post("/indexing/resume", {})
    assert served.get("/ping")["pid"]


def test_too_many_clients_are_refused(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("anyfind.http.routes_events.MOST_STREAMS", 2)
    followers = [Follower(served) for _ in range(2)]
    assert served.ask("GET", "/v1/events").code == "too-many"
    followers[0].close()
    until(lambda: _follows(served))
    followers[1].close()


def _follows(served: Served) -> bool:
    connection = served.connect()
    connection.request("GET", "/v1/events", headers={"Authorization": f"Bearer {TOKEN}"})
    status = connection.getresponse().status
    connection.close()
    return status == 200


def test_streams_and_long_polls_end_with_the_service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_small_plugins(monkeypatch)
    # Long enough to be noticed if it were waited for, and for a busy computer.
    monkeypatch.setattr(server, "DRAIN_S", 60)
    monkeypatch.setattr(sse, "GOODBYE_S", 30.0)
    holding = threading.Event()
    with Served(tmp_path / "anyfind-home", tmp_path / "files") as served:
        follower = Follower(served)
        job = served.daemon.jobs.start("waiting", lambda _, cancel: _until_cancelled(cancel, holding))
        answers: list[Any] = []
        poll = threading.Thread(target=lambda: answers.append(served.get(f"/jobs/{job.id}?wait=30")))
        waited_for = threading.Event()
        follow = served.daemon.events.follow

        def followed(listener: Listener) -> Callable[[], None]:
            waited_for.set()
            return follow(listener)

        monkeypatch.setattr(served.daemon.events, "follow", followed)
        poll.start()
        # A request that is still on its way when the service ends gets no answer.
        assert waited_for.wait(60)
        assert holding.wait(60)
        began = time.monotonic()
        served.server.stop()
        assert time.monotonic() - began < 25
        poll.join(60)
        assert answers[0]["state"] == "running"
        follower.thread.join(60)
        assert not follower.thread.is_alive()
        assert b"torn: down\n" not in follower.lines


def _until_cancelled(cancel: Any, holding: threading.Event) -> dict[str, Any]:
    holding.set()
    until(lambda: cancel.cancelled)
    return {}


def test_jobs_give_the_documents_of_the_commands(served: Served, tmp_path: Path) -> None:
    served.fill(FILES)
    done = served.job({"kind": "index", "folders": [str(served.files)], "retry_failed": True})
    assert done["result"]["folders"] == [str(served.files)]
    assert done["result"]["failures"] == []
    checked = served.job({"kind": "check"})["result"]
    assert checked["ok"] is True
    assert checked["damage"] == []
    backup = served.job({"kind": "backup", "target": str(tmp_path / "backup.zip")})["result"]
    assert Path(backup["path"]).is_file()
    again = served.job({"kind": "backup", "target": str(tmp_path / "backup.zip")}, "failed")
    assert again["error"]["code"] == "bad-input"
    assert served.job({"kind": "models.pull", "pack": "nothing"}, "failed")["error"]["code"] == "not-found"
    assert served.job({"kind": "models.bundle", "folder": str(tmp_path / "bundle")})["result"]["files"] == 0
    assert served.job({"kind": "plugin.check", "plugin": "none"}, "failed")["error"]["code"] == "not-found"
    assert served.job({"kind": "plugin.remove", "plugin": "none"}, "failed")["error"]["code"] == "not-found"
    assert served.job({"kind": "plugin.rollback"}, "failed")["error"]["code"] == "not-found"
    missing = {"requirement": str(tmp_path / "none.whl")}
    assert served.job({"kind": "plugin.offer", **missing}, "failed")["error"]["code"] == "not-found"
    assert (
        served.job({"kind": "plugin.install", "confirmed": True, **missing}, "failed")["error"]["code"] == "not-found"
    )
    captioned = {"files": str(served.files), "captions": str(tmp_path / "none.tsv")}
    assert served.job({"kind": "eval.retrieval", **captioned}, "failed")["error"]["status"] in {404, 422}
    fit = {"kind": "align.fit", "name": "mine", **captioned}
    assert served.job(fit, "failed")["error"]["status"] in {404, 422}
    listed = served.get("/jobs")["jobs"]
    assert listed[0]["kind"] == "align.fit"
    assert len(listed) == 14


def test_jobs_that_cannot_be_asked_for(served: Served) -> None:
    for request in ({}, {"kind": "nonsense"}, {"kind": "index", "folders": ["relative"]}, {"kind": "check", "more": 1}):
        assert served.ask("POST", "/v1/jobs", request).code == "usage"
    unconfirmed = {"kind": "plugin.install", "requirement": "x", "confirmed": False}
    assert served.ask("POST", "/v1/jobs", unconfirmed).code == "usage"
    assert served.ask("GET", "/v1/jobs/ffffffffffff").code == "not-found"
    assert served.ask("DELETE", "/v1/jobs/ffffffffffff").code == "not-found"
    assert served.ask("GET", "/v1/jobs/..%2f..").code in {"usage", "not-found"}
    assert served.ask("GET", "/v1/jobs/ffffffffffff?wait=31").code == "usage"
    assert served.ask("GET", "/v1/jobs/ffffffffffff?wait=nan").code == "usage"


def test_a_job_is_cancelled_and_a_poll_hears_of_it(served: Served) -> None:
    holding = threading.Event()
    job = served.daemon.jobs.start("waiting", lambda _, cancel: _until_cancelled(cancel, holding))
    assert holding.wait(60)
    answers: list[Any] = []
    poll = threading.Thread(target=lambda: answers.append(served.get(f"/jobs/{job.id}?wait=30")))
    poll.start()
    assert served.ask("DELETE", f"/v1/jobs/{job.id}").status == 200
    poll.join(60)
    assert answers[0]["state"] == "cancelled"


def test_an_index_job_behind_another_one_can_be_called_off(served: Served) -> None:
    served.fill(FILES)
    with served.daemon.held():
        first, second = (served.post("/jobs", {"kind": "index"}, 202)["id"] for _ in range(2))
        until(lambda: len(served.daemon._loop._asked) == 2)
        assert served.ask("DELETE", f"/v1/jobs/{second}").status == 200
        until(lambda: "cancelled" in {served.get(f"/jobs/{job}")["state"] for job in (first, second)})
        assert len(served.daemon._loop._asked) == 1


def test_the_service_ends_though_a_request_waits_for_work_in_flight(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log_watch: Any
) -> None:
    """What breaks that work off comes after the service has ended."""
    with_small_plugins(monkeypatch)
    log_watch.expect("timeout graceful shutdown exceeded")
    monkeypatch.setattr(server, "DRAIN_S", 1)
    monkeypatch.setattr(server, "SLACK_S", 1)
    with Served(tmp_path / "anyfind-home", tmp_path / "files") as served:
        served.fill(FILES)
        answers: list[str] = []
        with served.daemon._loop.beside():
            delete = threading.Thread(target=lambda: answers.append(served.ask("DELETE", "/v1/folders/1").code))
            delete.start()
            until(lambda: served.daemon._loop._holders > 0)
            stop = threading.Thread(target=served.server.stop)
            stop.start()
            stop.join(60)
            assert not stop.is_alive()
        delete.join(60)
        assert answers == ["engine-gone"]


def test_read_only_tokens_hear_of_everything_but_jobs(served: Served) -> None:
    token = served.post("/tokens", {"name": "launcher"}, 201)["token"]
    follower = Follower(served, token=token)
    served.job({"kind": "check"})
    served.daemon.events.add("models")
    until(lambda: "models" in follower.kinds())
    assert "job" not in follower.kinds()
    follower.close()


def test_switching_a_plugin_off_makes_the_engine_anew(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    follower = Follower(served)
    with served.daemon.engine() as before:
        pass
    assert served.post("/plugins/small/disable") == {"plugin": "small", "enabled": False, "changed": True}
    with served.daemon.engine() as after:
        assert after is not before
    until(lambda: "models" in follower.kinds())
    follower.close()


def test_two_backups_at_once_do_not_meet(served: Served, tmp_path: Path) -> None:
    served.fill(FILES)
    request = {"kind": "backup", "target": str(tmp_path / "backup.zip"), "overwrite": True}
    for _ in range(4):
        jobs = [served.post("/jobs", request, 202) for _ in range(2)]
        for job in jobs:
            until(lambda job=job: served.get(f"/jobs/{job['id']}?wait=30")["finished_at"])  # type: ignore[misc]  # the loop's own variable
        ended = [served.get(f"/jobs/{job['id']}") for job in jobs]
        assert [job["state"] for job in ended] == ["done", "done"], ended
    assert [path.name for path in tmp_path.iterdir() if "backup" in path.name] == ["backup.zip"]
