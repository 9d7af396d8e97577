"""Requests to a running engine and their answers, as plain documents."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from typing import Any, Final, Protocol

from anyfind.api.endpoint import Endpoint
from anyfind.client.problems import error_from, error_of
from anyfind.client.wire import Connection, Garbled, Reply
from anyfind.errors import AnyfindError, Cancelled, EngineGone, EngineSilent

Document = dict[str, Any]

PING_S: Final = 10.0
"""An engine that says nothing for so long hangs."""

PATIENCE_S: Final = 120.0
"""How long an answer may take; what takes longer is a job."""

SCAN_S: Final = 1800.0
"""How long an answer may take for which a folder is walked."""

LOOK_EVERY_S: Final = 0.4
"""Pause between two looks at how far a job is."""

CANCEL_S: Final = 60.0
"""How long a cancelled job may take to finish what is in flight."""

FINISHED: Final = frozenset({"done", "failed", "cancelled"})


class Progress(Protocol):
    """Is shown how far a job is; ``left_s`` is the engine's own guess of the time to go."""

    def __call__(self, done: int, total: int, what: str, left_s: float | None) -> None: ...


class EngineClient:
    """Talks to one engine. Use it as a context manager.

    Args:
        endpoint: Where it listens.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self._connection = Connection(endpoint.port)

    def __enter__(self) -> EngineClient:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()

    def ping(self) -> Document | None:
        """Whether the engine is there: what it says about itself, ``None`` if somebody else listens there.

        Raises:
            ConnectionError: Nobody listens.
            Garbled: What came is not HTTP.
            EngineSilent: Nothing came.
        """
        try:
            reply = self._send("GET", "/ping", None, PING_S)
        except TimeoutError as error:
            raise self._silent(PING_S) from error
        if reply.status != 200:
            return None
        answer = _document(reply)
        return answer if isinstance(answer, dict) else None

    def call(self, method: str, path: str, body: Mapping[str, Any] | None = None, timeout_s: float = PATIENCE_S) -> Any:
        """Send a request; the answer's document.

        Args:
            method: Of HTTP.
            path: Below ``/v1``.
            body: Sent as JSON.
            timeout_s: How long nothing may come.

        Raises:
            AnyfindError: What the engine refused, as the error that the command would have raised itself.
            EngineGone: It ended meanwhile.
            EngineSilent: It does not answer.
        """
        try:
            reply = self._send(method, path, body, timeout_s)
        except TimeoutError as error:
            raise self._silent(timeout_s) from error
        except (ConnectionError, Garbled) as error:
            raise EngineGone("The engine ended before it answered.", hint="Run the command again.") from error
        if reply.status >= 400:
            raise error_from(reply.status, reply.body)
        return _document(reply)

    def run_job(self, request: Mapping[str, Any], progress: Progress) -> Document:
        """Start a job, show how far it is until it ends, and return what came of it. Ctrl-C cancels it.

        Raises:
            AnyfindError: Why it failed.
            Cancelled: Somebody else cancelled it.
        """
        job: Document = self.call("POST", "/jobs", request)
        try:
            while job["state"] not in FINISHED:
                progress(job["done"], job["total"], job["what"], job["eta_s"])
                job = self.call("GET", f"/jobs/{job['id']}?wait={LOOK_EVERY_S}")
        except KeyboardInterrupt:
            self._cancel(job["id"])
            raise
        if job["state"] == "cancelled":
            raise Cancelled("The work was cancelled. Everything that was finished is kept.")
        if job["state"] == "failed":
            raise error_of(job["error"])
        result: Document = job["result"]
        return result

    def _cancel(self, job_id: str) -> None:
        """Cancel a job and wait until it has finished what is in flight, or until Ctrl-C is pressed again."""
        deadline = time.monotonic() + CANCEL_S
        job = self.call("DELETE", f"/jobs/{job_id}")
        while job["state"] not in FINISHED and time.monotonic() < deadline:
            job = self.call("GET", f"/jobs/{job_id}?wait=1")

    def _send(self, method: str, path: str, body: Mapping[str, Any] | None, timeout_s: float) -> Reply:
        headers = {"Authorization": f"Bearer {self.endpoint.token}", "Accept": "application/json"}
        data = None
        if body is not None:
            # Odd bytes of file names are lone surrogates, which only JSON's own escapes can carry.
            data = json.dumps(body).encode("ascii")
            headers["Content-Type"] = "application/json"
        return self._connection.exchange(method, f"/v1{path}", headers, data, timeout_s)

    def _silent(self, waited_s: float) -> AnyfindError:
        return EngineSilent(
            f"The engine of this library (process {self.endpoint.pid}) runs but did not answer for {waited_s:.0f} s.",
            hint="Wait a moment, or end that process and start it again.",
        )


def _document(reply: Reply) -> Any:
    if not reply.body:
        return {}
    try:
        return json.loads(reply.body)
    except ValueError as error:
        raise EngineGone("The engine sent what is no answer.", hint="Run the command again.") from error
