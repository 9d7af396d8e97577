"""Who gets in: programs of this user on this computer that know a token. Web pages never do."""

from __future__ import annotations

from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

from anyfind.http.connection import HEAD_BYTES
from anyfind.http.problems import Refusal
from anyfind.http.refusing import RefusalLog, refuse
from anyfind.http.tokens import TokenBook

READER: Final = "anyfind.reader"
"""Key of a request's state: the name of the read-only token that it came with, or ``None`` for the owner."""

_SEARCH: Final = "/v1/search"
_SECRET: Final = ("/v1/tokens", "/v1/jobs", "/v1/searches", "/v1/history")
"""What a read-only token does not see: other tokens, jobs, whose results may name any file of the user, and what the
user searches for."""


class Access:
    """Looks at each request's headers before anything else does.

    A page in a browser can send requests to any port of the computer; what gives it away are the ``Origin`` that
    browsers add and, where a domain was pointed at this computer, the ``Host``.

    Args:
        app: What is behind.
        tokens: Who is known.
        log: Where refusals are written down.
    """

    def __init__(self, app: ASGIApp, tokens: TokenBook, log: RefusalLog) -> None:
        self._app = app
        self._tokens = tokens
        self._log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See :class:`Access`."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal is None:
            await self._app(scope, receive, send)
            return
        self._log.note(scope["method"], refusal.code, refusal.detail)
        await refuse(scope, receive, send, refusal)

    def _refusal(self, scope: Scope) -> Refusal | None:
        headers: dict[bytes, list[bytes]] = {}
        for name, value in scope["headers"]:
            headers.setdefault(name.lower(), []).append(value)
        return _too_long(scope) or _foreign(scope, headers) or self._unknown(scope, headers)

    def _unknown(self, scope: Scope, headers: dict[bytes, list[bytes]]) -> Refusal | None:
        given = headers.get(b"authorization", [])
        scheme, _, token = given[0].decode("latin-1").partition(" ") if len(given) == 1 else ("", "", "")
        token = token.strip()
        reader = None
        if scheme.lower() != "bearer" or not self._tokens.is_owner(token):
            reader = self._tokens.reader(token) if scheme.lower() == "bearer" else None
            if reader is None:
                what = "wrong" if given else "missing"
                hint = "Send 'Authorization: Bearer TOKEN' with the token of the library's engine.json."
                return Refusal(401, f"The token is {what}.", hint, (("WWW-Authenticate", "Bearer"),))
            if not _may_read(scope):
                return Refusal(403, "A read-only token does not allow this.", "Use the token of the library's engine.")
        scope.setdefault("state", {})[READER] = reader
        return None


def _too_long(scope: Scope) -> Refusal | None:
    """The refusal of a head that came so fast that the server did not count it."""
    size = len(scope.get("raw_path") or b"") + len(scope.get("query_string", b""))
    size += sum(len(name) + len(value) + 4 for name, value in scope["headers"])
    return Refusal(431, "The request's headers are too long.") if size > HEAD_BYTES else None


def _foreign(scope: Scope, headers: dict[bytes, list[bytes]]) -> Refusal | None:
    """The refusal of what comes from a web page or goes to somebody else."""
    server = scope.get("server")
    port = None if server is None else server[1]
    wanted = {b"127.0.0.1:%d" % port, b"localhost:%d" % port} if port else set()
    hosts = headers.get(b"host", [])
    if len(hosts) != 1 or hosts[0].strip().lower() not in wanted:
        return Refusal(403, "The Host header names another computer.", "Ask 127.0.0.1 and the engine's port.")
    if b"origin" in headers:
        return Refusal(403, "Requests with an Origin come from web pages, which are not answered.")
    if any(site.strip().lower() not in {b"none", b"same-origin"} for site in headers.get(b"sec-fetch-site", [])):
        return Refusal(403, "Requests of other sites' pages are not answered.")
    return None


def _may_read(scope: Scope) -> bool:
    path, method = str(scope["path"]), str(scope["method"])
    if any(path == secret or path.startswith(f"{secret}/") for secret in _SECRET):
        return False
    return method == "GET" or (method == "POST" and path == _SEARCH)
