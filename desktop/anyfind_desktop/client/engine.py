"""What the desktop asks of the engine, typed."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TypeVar

from pydantic import BaseModel
from PySide6.QtCore import QUrl

from anyfind.api.answers import SearchAnswer, Status
from anyfind.api.live import Folders, IndexingState, Job, Ping
from anyfind.api.requests import Pause, Resume, SearchRequest
from anyfind_desktop.client.connection import Call, Connection, Failed, Failure, FailureKind
from anyfind_desktop.client.in_order import InOrder

Answer = TypeVar("Answer", bound=BaseModel)

PING_PATIENCE_MS = 3000


class EngineClient:
    """Typed requests to the engine; answers come later, to the functions that are given.

    Args:
        connection: Carries them.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._holding = InOrder(self)
        self.folder_changes = InOrder(self)
        """Changes of the library's folders, whoever makes them."""

    def ping(self, done: Callable[[Ping], None], failed: Failed) -> Call:
        """Whether the engine is there."""
        return self._connection.ask(
            "GET", "/ping", done=_parsed(Ping, done, failed), failed=failed, patience_ms=PING_PATIENCE_MS
        )

    def status(self, done: Callable[[Status], None], failed: Failed) -> Call:
        """The state of the library, without the failures: there may be thousands, and it is asked for often."""
        return self.send("GET", "/status", Status, done, failed, failures=False)

    def search(self, request: SearchRequest, done: Callable[[SearchAnswer], None], failed: Failed) -> Call:
        """Search."""
        return self._post("/search", request, SearchAnswer, done, failed)

    def folders(self, done: Callable[[Folders], None], failed: Failed) -> Call:
        """The folders of the library."""
        return self._connection.ask("GET", "/folders", done=_parsed(Folders, done, failed), failed=failed)

    def indexing(self, done: Callable[[IndexingState], None], failed: Failed) -> Call:
        """What the indexer does."""
        return self._connection.ask("GET", "/indexing", done=_parsed(IndexingState, done, failed), failed=failed)

    def pause(self, minutes: float | None, done: Callable[[IndexingState], None], failed: Failed) -> None:
        """Stop indexing for a while, or until it is resumed; after what was said of that before."""
        self._hold("pause", Pause(minutes=minutes), done, failed)

    def resume(self, done: Callable[[IndexingState], None], failed: Failed, *, override: bool = False) -> None:
        """Go on indexing; ``override``: also on battery, under load and outside of the time window."""
        self._hold("resume", Resume(override=override), done, failed)

    def pull_models(self, done: Callable[[Job], None], failed: Failed) -> Call:
        """Fetch the default pack of models; events tell how far that is."""
        # The shapes of all jobs are many, and no window needs them in order to open.
        from anyfind.api.jobs import PullJob  # noqa: PLC0415 (no start needs it)

        return self._post("/jobs", PullJob(kind="models.pull"), Job, done, failed)

    def shut_down(self, done: Callable[[], None], failed: Failed) -> Call:
        """End the engine in order."""
        return self._connection.ask(
            "POST", "/shutdown", b"{}", done=lambda _: done(), failed=failed, patience_ms=PING_PATIENCE_MS
        )

    def send(
        self,
        method: str,
        path: str,
        model: type[Answer],
        done: Callable[[Answer], None],
        failed: Failed,
        *,
        body: BaseModel | None = None,
        **asked: str | float | bool | None,
    ) -> Call:
        """Any request with a typed answer.

        Args:
            method: Of HTTP.
            path: Below ``/v1``, its parts quoted.
            model: What the answer is read as.
            done: Gets the answer.
            failed: Gets the reason otherwise.
            body: What is sent.
            **asked: Parameters of the address; those that are ``None`` are left out.
        """
        words = _parameters(asked)
        content = None
        if body is not None:
            # Written by json and not by pydantic: the name of a file need not be Unicode. Constants that tell the
            # kind of a job equal no default and are always there.
            content = json.dumps(body.model_dump(by_alias=True, exclude_defaults=True)).encode()
        address = f"{path}?{words}" if words else path
        return self._connection.ask(method, address, content, done=_parsed(model, done, failed), failed=failed)

    def _hold(self, act: str, body: BaseModel, done: Callable[[IndexingState], None], failed: Failed) -> None:
        self._holding.send("POST", f"/indexing/{act}", IndexingState, done, failed, body=body)

    def _post(
        self, path: str, body: BaseModel, model: type[Answer], done: Callable[[Answer], None], failed: Failed
    ) -> Call:
        return self.send("POST", path, model, done, failed, body=body)


def _parameters(asked: dict[str, str | float | bool | None]) -> str:
    given = {name: value for name, value in asked.items() if value is not None}
    texts = {name: str(value).lower() if isinstance(value, bool) else str(value) for name, value in given.items()}
    return "&".join(f"{name}={bytes(QUrl.toPercentEncoding(text).data()).decode()}" for name, text in texts.items())


def _parsed(model: type[Answer], done: Callable[[Answer], None], failed: Failed) -> Callable[[bytes], None]:
    """A function for the body of an answer. Keys that a newer engine added are passed over."""

    def parse(body: bytes) -> None:
        try:
            # Read by json and not by pydantic, for the same reason as above.
            answer = model.model_validate(json.loads(body), extra="ignore")
        except ValueError as error:
            failed(Failure(FailureKind.UNREADABLE, f"The engine's answer cannot be read: {error}"))
            return
        done(answer)

    return parse
