"""A real engine on a small library, served on a real socket in the test process, with a plugin without weights."""

from __future__ import annotations

import http.client
import json
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import pytest

from anyfind.config import Places, Settings
from anyfind.http.server import HttpServer
from anyfind.service.daemon import Daemon
from fakes import small_plugins

TOKEN = "0123456789abcdef" * 4


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The document."""
        return json.loads(self.body)

    @property
    def code(self) -> str:
        """The code of a problem; the answer has to be one."""
        assert self.headers["content-type"] == "application/problem+json", (self.status, self.body[:300])
        problem = self.json
        assert problem["status"] == self.status
        assert problem["type"] == f"urn:anyfind:error:{problem['code']}"
        return str(problem["code"])


@dataclass
class Served:
    """A library with files, its engine and its service. Use it as a context manager.

    Attributes:
        home: The library.
        files: A folder for files; it is no folder of the library yet.
        stopped: Whether a client asked the process to end.
    """

    home: Path
    files: Path
    stopped: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Self:
        self.files.mkdir(parents=True, exist_ok=True)
        places = Places.choose(self.home)
        # Behind other programs, on a busy computer, a test would wait for long.
        at_once = {"priority": "normal"}
        self.daemon = Daemon(places, lambda: Settings.load(places, indexing=at_once), watch=False)
        self.server = HttpServer(self.daemon, TOKEN, self.stopped.set)
        self.port = self.server.start()
        self.daemon.start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.server.stop()
        self.daemon.stop()

    def connect(self, timeout: float = 120) -> http.client.HTTPConnection:
        """A connection of one's own."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def ask(
        self,
        method: str,
        path: str,
        body: object = None,
        headers: Mapping[str, str] | None = None,
        *,
        token: str | None = TOKEN,
    ) -> Answer:
        """Send a request over a connection of its own."""
        sent = {} if token is None else {"Authorization": f"Bearer {token}"}
        data: bytes | None = None
        if body is not None:
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
            sent["Content-Type"] = "application/json"
        connection = self.connect()
        try:
            connection.request(method, path, data, {**sent, **(headers or {})})
            response = connection.getresponse()
            received = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, received, response.read())
        finally:
            connection.close()

    def get(self, path: str, **options: Any) -> Any:
        """The document of a route that has to answer."""
        answer = self.ask("GET", f"/v1{path}", **options)
        assert answer.status == 200, (answer.status, answer.body[:500])
        return answer.json

    def post(self, path: str, body: object = None, status: int = 200, **options: Any) -> Any:
        """The same for a request with a body."""
        answer = self.ask("POST", f"/v1{path}", body, **options)
        assert answer.status == status, (answer.status, answer.body[:500])
        return answer.json

    def write(self, name: str, text: str) -> Path:
        """A file."""
        path = self.files / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def job(self, request: Mapping[str, Any], state: str = "done") -> Any:
        """Run a job to its end; the job."""
        job = self.post("/jobs", request, 202)
        deadline = time.monotonic() + 120
        while job["finished_at"] is None:
            assert time.monotonic() < deadline, job
            job = self.get(f"/jobs/{job['id']}?wait=20")
        assert job["state"] == state, job
        return job

    def fill(self, files: Mapping[str, str]) -> dict[str, int]:
        """Write files, add their folder, index it; numbers of the contents by name."""
        for name, text in files.items():
            self.write(name, text)
        self.post("/folders", {"path": str(self.files)}, 201)
        self.job({"kind": "index"})
        return self.numbers()

    def numbers(self) -> dict[str, int]:
        """Numbers of the contents by file name."""
        return {Path(one["path"]).name: one["file"] for one in self.get("/files?limit=1000")["files"]}


def with_small_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is installed but one plugin that needs no weights."""
    monkeypatch.setattr("anyfind.service.plugins.found", small_plugins.found)


def until(true: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for something that happens in another thread."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.02)


def frames(lines: Iterable[bytes]) -> list[dict[str, str]]:
    """Server-sent events out of the lines of a stream."""
    events: list[dict[str, str]] = [{}]
    for line in lines:
        name, _, value = line.decode().rstrip("\n").partition(": ")
        if name:
            events[-1][name] = value
        elif events[-1]:
            events.append({})
    return [event for event in events if event]
