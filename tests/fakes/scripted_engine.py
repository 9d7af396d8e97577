"""An engine of answers that a test chooses: for what a real one does too rarely, or too fast to be looked at."""

from __future__ import annotations

import json
import os
import queue
import threading
import time
from dataclasses import asdict, dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from anyfind.api.endpoint import API, Endpoint, write_endpoint


@dataclass(frozen=True)
class Refusal:
    """An answer that says no.

    Attributes:
        status: Of the response.
        code: Names the kind of trouble.
        detail: One sentence.
    """

    status: int
    code: str
    detail: str


class ScriptedEngine:
    """Answers on a port of its own, in threads.

    Args:
        library: Where the endpoint file is written.
        api: The version of the contract that it claims.
    """

    def __init__(self, library: Path, api: str = API) -> None:
        library.mkdir(parents=True, exist_ok=True)
        self.library = library
        self.asked: list[tuple[str, str, dict[str, Any]]] = []
        self.delays: dict[str, float] = {}
        self.answers: dict[str, Any] = {
            "GET /v1/folders": {"folders": []},
            "GET /v1/indexing": {"state": "idle"},
            "GET /v1/status": _status(library),
            "POST /v1/shutdown": {},
        }
        self.last_event_ids: list[str | None] = []
        self.streams: list[queue.Queue[bytes | None]] = []
        self._unheard: list[bytes] = []
        self.lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.endpoint = Endpoint(self._server.server_address[1], "a" * 64, os.getpid(), api)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    def start(self) -> None:
        """Answer, and say where."""
        self._thread.start()
        write_endpoint(self.library, self.endpoint)

    def stop(self) -> None:
        """Answer no more; streams end."""
        self.end_streams()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def send(self, kind: str, data: dict[str, Any], number: int) -> None:
        """Send an event to whoever listens; if nobody does yet, to the first who will."""
        text = f"id: {number}\nevent: {kind}\ndata: {json.dumps(data)}\n\n"
        with self.lock:
            if not self.streams:
                self._unheard.append(text.encode())
            for stream in self.streams:
                stream.put(text.encode())

    def listen(self) -> queue.Queue[bytes | None]:
        """What is sent from now on, and what nobody has heard so far."""
        waiting: queue.Queue[bytes | None] = queue.Queue()
        with self.lock:
            for text in self._unheard:
                waiting.put(text)
            self._unheard.clear()
            self.streams.append(waiting)
        return waiting

    def end_streams(self) -> None:
        """Cut the streams of events."""
        with self.lock:
            for stream in self.streams:
                stream.put(None)
            self.streams.clear()

    def requests(self, line: str) -> list[dict[str, Any]]:
        """The bodies that came with requests of this kind."""
        return [body for method, path, body in list(self.asked) if f"{method} {path}" == line]

    def answer(self, method: str, path: str, body: dict[str, Any]) -> tuple[int, bytes]:
        """What the test wants answered."""
        line = f"{method} {path}"
        if line == "GET /v1/ping":
            return 200, json.dumps(_ping(self)).encode()
        found = self.answers.get(line)
        answer = found(body) if callable(found) else found
        time.sleep(self.delays.get(str(body.get("text") or line), 0))
        if answer is None:
            answer = Refusal(404, "not-found", "There is no such thing.")
        if isinstance(answer, Refusal):
            problem = {"type": f"urn:anyfind:error:{answer.code}", "title": "Refused", **asdict(answer)}
            return answer.status, json.dumps(problem).encode()
        return 200, answer if isinstance(answer, bytes) else json.dumps(answer).encode()


def result(path: str, relevance: str = "strong", **more: Any) -> dict[str, Any]:
    """A result as the engine sends it."""
    plain = {"path": path, "score": 1.0, "relevance": relevance, "modality": "image", "segment": None, "sources": []}
    return {**plain, **more}


def found(*results: dict[str, Any]) -> dict[str, Any]:
    """An answer with these results."""
    strong = sum(one["relevance"] == "strong" for one in results)
    return {"query": {"k": 200}, "took_ms": 1.0, "results": list(results), "relevant": strong}


def folder(number: int, path: str, **more: Any) -> dict[str, Any]:
    """A folder as the engine sends it."""
    return {"id": number, "path": path, "state": "online", "files": 3, "scanned_at": "2026-01-01T00:00:00", **more}


def _handler(engine: ScriptedEngine) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class's name)
            """Nothing is logged."""

        def handle(self) -> None:
            try:
                super().handle()
            except ConnectionError:
                # A client that dropped its request has closed the socket.
                return

        def do_GET(self) -> None:
            if self.path == "/v1/events":
                self._stream()
            else:
                self._answer()

        def do_POST(self) -> None:
            self._answer()

        def do_PUT(self) -> None:
            self._answer()

        def do_DELETE(self) -> None:
            self._answer()

        def do_PATCH(self) -> None:
            self._answer()

        def _answer(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(size) or b"{}")
            path = self.path.partition("?")[0]
            engine.asked.append((self.command, path, body))
            status, content = 401, b"{}"
            if self.headers.get("Authorization") == f"Bearer {engine.endpoint.token}":
                status, content = engine.answer(self.command, path, body)
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def _stream(self) -> None:
            engine.last_event_ids.append(self.headers.get("Last-Event-ID"))
            waiting = engine.listen()
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(b": hello\n\n")
            self.close_connection = True
            while (text := waiting.get()) is not None:
                self.wfile.write(text)

    return Handler


def _ping(engine: ScriptedEngine) -> dict[str, Any]:
    return {
        "api": engine.endpoint.api,
        "version": "0",
        "pid": engine.endpoint.pid,
        "library": str(engine.library),
        "started_at": "2026-01-01T00:00:00+00:00",
        "ready": True,
    }


def _status(library: Path) -> dict[str, Any]:
    numbers = ("files", "contents", "segments", "pending", "failed", "quarantined", "embeddings", "embeddings_made")
    lists = ("folders", "spaces", "failures", "weights_missing", "problems")
    return {"library": str(library), **dict.fromkeys(numbers, 3), "pending": 0, **{name: [] for name in lists}}
