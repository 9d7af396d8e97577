"""The layers before the routes: who gets in, what a body may be, what happens to what goes wrong."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from starlette.types import Receive, Scope, Send

from anyfind.http import bodies, refusing
from anyfind.http.access import Access
from anyfind.http.bodies import MOST_BYTES, MOST_PASTED, Bodies
from anyfind.http.guard import Guard
from anyfind.http.problems import Refusal
from anyfind.http.refusing import LINES_A_MINUTE, RefusalLog
from anyfind.http.stopping import Stopping
from anyfind.http.tokens import TokenBook
from fakes.asgi import PORT, Exchange, echo, exchange, pieces, scope

TOKEN = "f" * 64
GOOD = {"Host": f"127.0.0.1:{PORT}", "Authorization": f"Bearer {TOKEN}"}


@pytest.fixture
def book(tmp_path: Path) -> TokenBook:
    return TokenBook(tmp_path, TOKEN)


def ask(book: TokenBook, headers: object, method: str = "GET", path: str = "/v1/ping") -> Exchange:
    app = Access(echo, book, RefusalLog())
    return asyncio.run(exchange(app, scope(method, path, headers)))  # type: ignore[arg-type]  # pairs or a mapping


@pytest.mark.parametrize("host", [f"127.0.0.1:{PORT}", f"localhost:{PORT}", f"LOCALHOST:{PORT}"])
def test_who_knows_the_token_and_asks_this_computer_gets_in(book: TokenBook, host: str) -> None:
    assert ask(book, {**GOOD, "Host": host}).status == 200
    assert ask(book, {**GOOD, "Authorization": f"bearer {TOKEN}", "Sec-Fetch-Site": "none"}).status == 200


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "127.0.0.1:1", "evil.example", f"evil.example:{PORT}", "",
     f"127.0.0.1:{PORT}.evil.example", f"[::1]:{PORT}", f"0.0.0.0:{PORT}", f"127.0.0.1:{PORT}@evil.example",
     f"127.0.0.1:0{PORT}"],
)  # fmt: skip
def test_other_hosts_are_refused(book: TokenBook, host: str) -> None:
    answer = ask(book, {**GOOD, "Host": host})
    assert (answer.status, answer.json["code"]) == (403, "forbidden")


def test_no_host_or_two_are_refused(book: TokenBook) -> None:
    assert ask(book, {"Authorization": GOOD["Authorization"]}).status == 403
    two = [("Host", GOOD["Host"]), ("Host", GOOD["Host"]), ("Authorization", GOOD["Authorization"])]
    assert ask(book, two).status == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null", f"http://127.0.0.1:{PORT}", ""])
def test_every_origin_is_refused(book: TokenBook, origin: str) -> None:
    assert ask(book, {**GOOD, "Origin": origin}).status == 403
    preflight = ask(book, {**GOOD, "Origin": origin, "Access-Control-Request-Method": "POST"}, "OPTIONS")
    assert preflight.status == 403
    assert not [name for name in preflight.headers if name.startswith("access-control")]


@pytest.mark.parametrize("site", ["cross-site", "same-site", "anything"])
def test_requests_of_other_sites_are_refused(book: TokenBook, site: str) -> None:
    assert ask(book, {**GOOD, "Sec-Fetch-Site": site}).status == 403


@pytest.mark.parametrize(
    "given",
    [None, "", "Bearer", "Bearer ", f"Basic {TOKEN}", TOKEN, f"Bearer {TOKEN[:-1]}", f"Bearer {TOKEN}0",
     "Bearer \xff\xfe", f"Bearer {TOKEN.upper()}"],
)  # fmt: skip
def test_without_the_token_nobody_gets_in(book: TokenBook, given: str | None) -> None:
    headers = {"Host": GOOD["Host"], **({} if given is None else {"Authorization": given})}
    answer = ask(book, headers)
    assert (answer.status, answer.json["code"]) == (401, "unauthorised")
    assert answer.headers["www-authenticate"] == "Bearer"
    two = [*GOOD.items(), ("Authorization", "Bearer 1")]
    assert ask(book, two).status == 401


def test_a_token_in_the_address_is_no_token(book: TokenBook) -> None:
    assert ask(book, {"Host": GOOD["Host"]}, path=f"/v1/ping/{TOKEN}").status == 401


def test_what_is_refused_is_logged_without_secrets_and_not_endlessly(
    book: TokenBook, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "anyfind")
    now = [0.0]
    app = Access(echo, book, RefusalLog(lambda: now[0]))
    secret = "a1b2c3d4" * 8
    asked = {"Host": GOOD["Host"], "Authorization": f"Bearer {secret}", "Cookie": secret}
    for _ in range(3 * LINES_A_MINUTE):
        asyncio.run(exchange(app, scope("GET", f"/v1/{secret}", asked)))
    lines = [record.getMessage() for record in caplog.records if record.name.startswith("anyfind")]
    assert len(lines) == LINES_A_MINUTE
    assert all("unauthorised" in line and secret not in line for line in lines)
    now[0] = 61
    asyncio.run(exchange(app, scope("GET", "/v1/ping", asked)))
    assert f"{2 * LINES_A_MINUTE} unauthorised" in caplog.text
    assert secret not in caplog.text
    assert all(record.levelno == logging.INFO for record in caplog.records if record.name.startswith("anyfind"))


def send(headers: dict[str, str], body: AsyncIterator[bytes], path: str = "/v1/folders", wait: float = 5) -> Exchange:
    return asyncio.run(exchange(Bodies(echo, RefusalLog(), wait), scope("POST", path, headers), body))


JSON = {"Content-Type": "application/json"}


def test_a_body_is_read_and_passed_on() -> None:
    assert send({**JSON, "Content-Length": "6"}, pieces(b"abc", b"def")).body == b"6"
    assert (
        send({"Content-Type": "Application/JSON; charset=utf-8", "Transfer-Encoding": "chunked"}, pieces(b"a")).body
        == b"1"
    )
    assert send({"Content-Length": "0"}, pieces()).body == b"0"


@pytest.mark.parametrize("kind", ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_only_json_is_taken(kind: str) -> None:
    answer = send({"Content-Type": kind, "Content-Length": "3"}, pieces(b"abc"))
    assert (answer.status, answer.json["code"]) == (415, "unsupported-media-type")


def test_an_announced_gigabyte_is_refused_before_it_is_read() -> None:
    answer = send({**JSON, "Content-Length": str(10**9)}, pieces(b"x" * 1000))
    assert (answer.status, answer.json["code"]) == (413, "too-large")
    larger = send({**JSON, "Content-Length": str(MOST_BYTES + 1)}, pieces(b"x"), "/v1/search")
    assert larger.status == 200
    assert send({**JSON, "Content-Length": str(MOST_PASTED + 1)}, pieces(b"x"), "/v1/search").status == 413


def test_an_endless_body_is_refused_once_it_is_too_long_and_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refusing, "LINGER_S", 0.2)
    part = b"x" * (MOST_BYTES // 4)

    async def endless() -> AsyncIterator[bytes]:
        while True:
            await asyncio.sleep(0.01)
            yield part

    answer = send({**JSON, "Transfer-Encoding": "chunked"}, endless())
    assert answer.status == 413
    assert answer.headers["connection"] == "close"
    assert answer.taken > MOST_BYTES


def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    async def never() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.sleep(60)

    answer = send({**JSON, "Content-Length": "10"}, never(), wait=0.1)
    assert (answer.status, answer.json["code"]) == (408, "timeout")


def test_the_limits_are_what_the_refusals_say() -> None:
    assert (bodies.MOST_BYTES >> 20, bodies.MOST_PASTED >> 20) == (1, 48)


def test_what_nobody_thought_of_is_a_problem_without_details(
    caplog: pytest.LogCaptureFixture, log_watch: object
) -> None:
    async def broken(asked: Scope, receive: Receive, send: Send) -> None:
        raise ZeroDivisionError("a secret")

    log_watch.expect("A request failed unexpectedly")  # type: ignore[attr-defined]  # the fixture of conftest
    answer = asyncio.run(exchange(Guard(broken, Stopping()), scope()))
    assert (answer.status, answer.json["code"]) == (500, "unexpected")
    assert b"secret" not in answer.body
    assert "a secret" in caplog.text


def test_a_client_that_takes_nothing_is_let_go() -> None:
    async def stuck(message: object) -> None:
        await asyncio.Event().wait()

    asked = scope()
    torn = []
    asked["state"]["anyfind.abort"] = lambda: torn.append(True)

    async def run() -> None:
        async def nothing() -> dict[str, object]:
            return {"type": "http.request", "body": b"", "more_body": False}

        await Guard(echo, Stopping(), patience_s=0.05)(asked, nothing, stuck)

    asyncio.run(run())
    assert torn == [True]


def test_refusals_have_stable_codes() -> None:
    codes = {status: Refusal(status, "x").code for status in (400, 401, 403, 404, 405, 408, 413, 415, 416, 431, 503)}
    assert codes == {
        400: "usage", 401: "unauthorised", 403: "forbidden", 404: "not-found", 405: "method-not-allowed",
        408: "timeout", 413: "too-large", 415: "unsupported-media-type", 416: "range", 431: "headers-too-large",
        503: "too-many",
    }  # fmt: skip
