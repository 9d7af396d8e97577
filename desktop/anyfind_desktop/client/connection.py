"""HTTP to the engine: one request, one answer or one failure, and nothing after it was dropped."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QTimer, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxy, QNetworkReply, QNetworkRequest

from anyfind.api.endpoint import Endpoint
from anyfind.api.live import Problem
from anyfind_desktop.sentences.translating import translated

PATIENCE_MS: Final = 120_000
"""How long an answer may take; the first search loads models."""


class FailureKind(Enum):
    """Why there is no answer."""

    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Failure:
    """A request that came to nothing.

    Attributes:
        kind: Nobody answered, the engine said no, or its answer makes no sense to us.
        message: One sentence for a person.
        hint: What to do about it.
        status: HTTP status, 0 where there was none.
        code: The engine's stable error code.
    """

    kind: FailureKind
    message: str
    hint: str | None = None
    status: int = 0
    code: str = ""

    @property
    def sentence(self) -> str:
        """Why, and what to do about it."""
        return f"{self.message} {self.hint}" if self.hint else self.message


Done = Callable[[bytes], None]
Failed = Callable[[Failure], None]


class Call(QObject):
    """One request under way.

    Args:
        reply: Qt's side of it; ``None`` for one that could not be sent.
        done: Gets the body of a good answer.
        failed: Gets the reason otherwise.
        parent: Owns the call.
    """

    def __init__(self, reply: QNetworkReply | None, done: Done, failed: Failed, parent: QObject) -> None:
        super().__init__(parent)
        self._reply = reply
        self._done: Done | None = done
        self._failed: Failed | None = failed
        if reply is None:
            QTimer.singleShot(0, self, self._unsent)
        else:
            reply.setParent(self)
            reply.finished.connect(self._finished)

    @property
    def live(self) -> bool:
        """Whether an answer may still come."""
        return self._done is not None

    def drop(self) -> None:
        """Forget the request: neither function is called any more, whatever still arrives."""
        if not self.live:
            return
        self._done = self._failed = None
        if self._reply is not None:
            self._reply.abort()
        self.deleteLater()

    def _unsent(self) -> None:
        self._give_up(Failure(FailureKind.UNREACHABLE, self.tr("The engine is not running.")))

    def _finished(self) -> None:
        reply, done = self._reply, self._done
        if reply is None or done is None:
            return
        body = bytes(reply.readAll().data())
        status = int(reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute) or 0)
        if status == 0:
            self._give_up(Failure(FailureKind.UNREACHABLE, self.tr("The engine does not answer.")))
        elif status >= 400:
            self._give_up(_refusal(status, body))
        elif reply.error() != QNetworkReply.NetworkError.NoError:
            # The head came, the rest did not: the engine died while it answered.
            self._give_up(Failure(FailureKind.UNREACHABLE, self.tr("The engine broke off its answer."), status=status))
        else:
            self._done = self._failed = None
            self.deleteLater()
            done(body)

    def _give_up(self, failure: Failure) -> None:
        failed = self._failed
        if failed is None:
            return
        self._done = self._failed = None
        self.deleteLater()
        failed(failure)


class Connection(QObject):
    """Sends requests to an engine.

    Qt opens at most six sockets to a host and connection object; whoever must not wait behind others, such as
    searches behind thumbnails, has a connection of its own.

    Args:
        parent: Owns it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._manager = local_manager(self)
        self._endpoint: Endpoint | None = None

    @property
    def endpoint(self) -> Endpoint | None:
        """The engine that is asked."""
        return self._endpoint

    def point_to(self, endpoint: Endpoint | None) -> None:
        """Ask this engine from now on; ``None``: there is none."""
        self._endpoint = endpoint

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        *,
        done: Done,
        failed: Failed,
        patience_ms: int = PATIENCE_MS,
    ) -> Call:
        """Send a request; one of the two functions is called later, never before this returns."""
        if self._endpoint is None:
            return Call(None, done, failed, self)
        request = request_to(self._endpoint, path)
        request.setTransferTimeout(patience_ms)
        if body is not None:
            request.setHeader(QNetworkRequest.KnownHeaders.ContentTypeHeader, "application/json")
        reply = self._manager.sendCustomRequest(request, QByteArray(method.encode()), QByteArray(body or b""))
        return Call(reply, done, failed, self)


def local_manager(parent: QObject) -> QNetworkAccessManager:
    """Qt's network access for this computer only: no proxy, and no redirection to anywhere."""
    manager = QNetworkAccessManager(parent)
    manager.setProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
    manager.setRedirectPolicy(QNetworkRequest.RedirectPolicy.ManualRedirectPolicy)
    return manager


def request_to(endpoint: Endpoint, path: str) -> QNetworkRequest:
    """A request for a path below ``/v1``, with the engine's token."""
    request = QNetworkRequest(QUrl(f"{endpoint.url}/v1{path}"))
    request.setRawHeader(QByteArray(b"Authorization"), QByteArray(f"Bearer {endpoint.token}".encode()))
    request.setAttribute(QNetworkRequest.Attribute.Http2AllowedAttribute, False)
    return request


def _tr(text: str) -> str:
    return QCoreApplication.translate("Connection", text)


def _refusal(status: int, body: bytes) -> Failure:
    try:
        problem = Problem.model_validate(json.loads(body), extra="ignore")
    except ValueError:
        return Failure(
            FailureKind.REFUSED, _tr("The engine answered with status {status}.").format(status=status), status=status
        )
    said, hint = translated(problem.detail or problem.title), translated(problem.hint or "")
    return Failure(FailureKind.REFUSED, said, hint or None, status, problem.code)
