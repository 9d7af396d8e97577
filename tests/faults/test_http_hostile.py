"""Requests that mean no good, on a real socket: refused, answered soon, and logged without secrets."""

from __future__ import annotations

import contextlib
import http.client
import logging
import socket
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

import psutil
import pytest

from anyfind.http import refusing, server
from fakes.served import TOKEN, Served, until, with_small_plugins

SECRET = "the-combination-of-the-safe-is-4711"
FILES = {"valves.note": "Two new valves.", "red.square": "250 10 10"}
GIGABYTE = 10**9
FOREIGN = ({"Origin": "https://evil.example"}, {"Host": "evil.example"}, {"Sec-Fetch-Site": "cross-site"})
CLIMBS = ("../", "..%2f", "%2e%2e/", "%2e%2e%2f", "%252e%252e%252f", "..%5c", "..;/", "....//", "..%c0%af")


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    with_small_plugins(monkeypatch)
    with Served(tmp_path / "anyfind-home", tmp_path / "files") as running:
        yield running


def raw(served: Served, sent: bytes | Iterable[bytes], seconds: float = 120) -> bytes:
    """Everything that comes back for these bytes, whether or not they are taken."""
    with socket.create_connection(("127.0.0.1", served.port), timeout=seconds) as connection:
        # A refusal may come before everything was sent.
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            for part in [sent] if isinstance(sent, bytes) else sent:
                connection.sendall(part)
        received = b""
        with contextlib.suppress(ConnectionResetError):
            while part := connection.recv(65536):
                received += part
                if b"\r\n0\r\n\r\n" in received or _whole(received):
                    break
        return received


def _whole(received: bytes) -> bool:
    head, found, body = received.partition(b"\r\n\r\n")
    lengths = [line.split(b":")[1] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    return bool(found) and bool(lengths) and len(body) >= int(lengths[0])


def request(served: Served, target: str, *headers: str, method: str = "GET") -> bytes:
    lines = [
        f"{method} {target} HTTP/1.1",
        f"Host: 127.0.0.1:{served.port}",
        f"Authorization: Bearer {TOKEN}",
        *headers,
    ]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def status(received: bytes) -> int:
    assert received.startswith(b"HTTP/1.1 "), received[:200]
    return int(received.split(b" ", 2)[1])


def test_strangers_and_web_pages_are_refused_everywhere(served: Served) -> None:
    document = served.get("/openapi.json")
    for path, methods in document["paths"].items():
        filled = path.replace("{folder}", "1").replace("{file}", "1").replace("{job}", "ff")
        filled = filled.replace("{plugin}", "x").replace("{adapter}", "x").replace("{name}", "x")
        for method in methods:
            verb = method.upper()
            body: object = {} if verb in {"POST", "PATCH"} else None
            assert served.ask(verb, filled, body, token=None).code == "unauthorised", (verb, path)
            assert served.ask(verb, filled, body, token="0" * 64).code == "unauthorised", (verb, path)
            for headers in (
                {"Origin": "https://evil.example"},
                {"Host": "evil.example"},
                {"Sec-Fetch-Site": "cross-site"},
            ):
                answer = served.ask(verb, filled, body, headers)
                assert (answer.status, answer.code) == (403, "forbidden"), (verb, path)
                assert not [name for name in answer.headers if name.startswith("access-control")]
    assert not served.stopped.is_set()


def test_paths_that_climb_lead_nowhere(served: Served) -> None:
    number = served.fill(FILES)["valves.note"]
    served.files.with_name("secret.txt").write_text(SECRET)
    inside = quote(str(served.files))
    for climb in (dots * depth for dots in CLIMBS for depth in (1, 5, 12)):
        targets = [f"/v1/files/{number}/content/{climb}secret.txt", f"/v1/files/{climb}secret.txt"]
        targets += [f"/{climb}etc/passwd", f"//{climb}/etc/passwd", f"/v1/jobs/{climb}"]
        targets += [f"/v1/files/{number}/content?path={inside}/{climb}secret.txt"]
        targets += [f"/v1/{climb}v1/files/{number}/content?path={climb}etc/passwd"]
        for target in targets:
            received = raw(served, request(served, target))
            assert 400 <= status(received) < 500, target
            assert SECRET.encode() not in received
            assert b"root:" not in received


def test_content_comes_from_inside_the_folders_only(served: Served) -> None:
    numbers = served.fill(FILES)
    path = f"/v1/files/{numbers['valves.note']}/content"
    secret = served.files.with_name("secret.txt")
    secret.write_text(SECRET)
    assert served.ask("GET", path).status == 200
    for asked in (
        secret,
        served.files / ".." / "secret.txt",
        "/etc/passwd",
        "/proc/self/environ",
        served.home / "engine.json",
    ):
        answer = served.ask("GET", f"{path}?path={quote(str(asked))}")
        assert (answer.status, answer.code) == (404, "not-found")
    inside = served.files / "valves.note"
    inside.unlink()
    inside.symlink_to(secret)
    for asked in ("", f"?path={quote(str(inside))}"):
        answer = served.ask("GET", f"{path}{asked}")
        assert answer.code == "forbidden"
        assert SECRET.encode() not in answer.body
    inside.unlink()
    (served.files / "folder").symlink_to(served.files.parent)
    assert served.ask("GET", path).code == "not-found"


def gigabyte(chunked: bool) -> Iterator[bytes]:
    part = b"x" * (1 << 20)
    framed = b"%x\r\n%s\r\n" % (len(part), part) if chunked else part
    for _ in range(GIGABYTE // len(part)):
        yield framed


@pytest.mark.parametrize(
    ("target", "known"), [("/v1/search", True), ("/v1/folders", True), ("/v1/nothing", True), ("/v1/search", False)]
)
@pytest.mark.parametrize("chunked", [True, False])
def test_a_gigabyte_is_refused_and_never_in_memory(
    served: Served, target: str, known: bool, chunked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("anyfind.http.refusing.LINGER_S", 1.0)
    length = "Transfer-Encoding: chunked" if chunked else f"Content-Length: {GIGABYTE}"
    head = request(served, target, "Content-Type: application/json", length, method="POST")
    if not known:
        head = head.replace(TOKEN.encode(), b"wrong")

    def sent() -> Iterator[bytes]:
        yield head
        yield from gigabyte(chunked)

    process = psutil.Process()
    before = process.memory_info().rss
    peak = [0]

    def watched() -> Iterator[bytes]:
        for number, part in enumerate(sent()):
            if number % 20 == 0:
                peak[0] = max(peak[0], process.memory_info().rss)
            yield part

    received = raw(served, watched())
    assert status(received) == (413 if known else 401)
    # The largest body that a search may bring is held until it turns out to be too long.
    assert peak[0] - before < 150e6
    assert served.get("/ping")["pid"]


def test_who_announces_a_gigabyte_and_waits_is_answered_at_once(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refusing, "LINGER_S", 60.0)
    head = ["Content-Type: application/json", f"Content-Length: {GIGABYTE}", "Expect: 100-continue"]
    began = time.monotonic()
    received = raw(served, request(served, "/v1/search", *head, method="POST"))
    assert status(received) == 413
    assert time.monotonic() - began < 30


def test_what_is_no_http_gets_a_problem(served: Served) -> None:
    wrong = [
        b"nonsense\r\n\r\n",
        b"GET /v1/ping HTTP/9.9\r\n\r\n",
        b"GET  /v1/ping HTTP/1.1\r\nHost: x\r\n\r\n",
        request(served, "/v1/ping", "Bad Header: x"),
        request(served, "/v1/ping", "X: a\x00b"),
        request(served, "/v1/ping", "Content-Length: -5"),
        request(served, "/v1/ping", "Content-Length: 5", "Content-Length: 6"),
        request(served, "/v1/search", "Content-Type: application/json", "Transfer-Encoding: gzip", method="POST"),
        request(served, "/v1/ping").replace(b"HTTP/1.1", b"HTTP/1.1\r\nHost: 127.0.0.1"),
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 50 + b"\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ]
    for sent in wrong:
        received = raw(served, sent)
        assert 400 <= status(received) < 510, sent[:80]
        assert b"application/problem+json" in received, (sent[:80], received[:300])
        assert served.get("/ping")["pid"]


def test_headers_have_a_limit(served: Served) -> None:
    for headers in ([f"X-Long: {'x' * 100_000}"], [f"X-{number}: {'x' * 100}" for number in range(1000)]):
        received = raw(served, request(served, "/v1/ping", *headers))
        assert status(received) == 431
        assert b"headers-too-large" in received
    assert status(raw(served, request(served, f"/v1/files?cursor={'x' * 100_000}"))) == 431


def test_broken_bodies_are_refused(served: Served) -> None:
    for body in (b"", b"{", b"[]", b"null", b"\xff\xfe", b'"text"', b"[" * 100_000, b'{"text": ' + b"9" * 10_000 + b"}",
                 b'{"text": NaN}', b'{"text": "\\ud800"}', b'{"k": 1e999, "text": "x"}'):  # fmt: skip
        answer = served.ask("POST", "/v1/search", body)
        assert (answer.status, answer.code) == (400, "usage"), body[:40]
    chunks = request(
        served, "/v1/search", "Content-Type: application/json", "Transfer-Encoding: chunked", method="POST"
    )
    received = raw(served, [chunks, b"zz\r\nnonsense\r\n"])
    assert status(received) == 400
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        assert (
            served.ask("POST", "/v1/search", b'{"text": "x"}', {"Content-Type": kind}).code == "unsupported-media-type"
        )


def test_slow_clients_are_let_go_and_hold_nobody_up(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("anyfind.http.connection.HEAD_S", 1.0)
    half = request(served, "/v1/ping")[:-2]
    body = request(served, "/v1/search", "Content-Type: application/json", "Content-Length: 10", method="POST")
    with contextlib.ExitStack() as stack:
        slow = []
        for sent in [b"", b"G", half] * 20:
            connection = stack.enter_context(socket.create_connection(("127.0.0.1", served.port), timeout=120))
            connection.sendall(sent)
            slow.append(connection)
        for _ in range(20):
            connection = stack.enter_context(socket.create_connection(("127.0.0.1", served.port), timeout=120))
            connection.sendall(body + b'{"te')
        assert served.get("/ping")["pid"]
        for connection in slow:
            with contextlib.suppress(ConnectionResetError):
                assert connection.recv(1000) == b""


def test_a_keep_alive_connection_that_stops_in_the_middle_is_let_go(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("anyfind.http.connection.HEAD_S", 1.0)
    with socket.create_connection(("127.0.0.1", served.port), timeout=120) as connection:
        connection.sendall(request(served, "/v1/ping"))
        assert status(connection.recv(65536)) == 200
        connection.sendall(b"GET /v1/pi")
        received = b"x"
        with contextlib.suppress(ConnectionResetError):
            while received:
                received = connection.recv(1000)


def test_who_asks_and_leaves_costs_nothing(served: Served) -> None:
    numbers = served.fill(FILES)
    sent = b'{"text": "valves"}'
    search = request(
        served, "/v1/search", "Content-Type: application/json", f"Content-Length: {len(sent)}", method="POST"
    )
    content = request(served, f"/v1/files/{numbers['valves.note']}/content")
    before = len(psutil.Process().open_files())
    for ask in (search + sent, content, request(served, "/v1/events"), request(served, "/v1/jobs/ff?wait=30")) * 25:
        with socket.create_connection(("127.0.0.1", served.port), timeout=120) as connection:
            connection.sendall(ask)
    until(lambda: len(psutil.Process().open_files()) <= before + 2)
    assert served.post("/search", {"text": "valves"})["results"]


def test_a_client_that_takes_nothing_does_not_hold_up_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_small_plugins(monkeypatch)
    monkeypatch.setattr(server, "DRAIN_S", 60)
    with Served(tmp_path / "anyfind-home", tmp_path / "files") as served, contextlib.ExitStack() as stack:
        with (served.files / "large.bin").open("wb") as file:
            file.truncate(200 << 20)
        numbers = served.fill({})
        connection = stack.enter_context(socket.create_connection(("127.0.0.1", served.port), timeout=120))
        connection.sendall(request(served, f"/v1/files/{numbers['large.bin']}/content"))
        time.sleep(0.5)
        began = time.monotonic()
        served.server.stop()
        assert time.monotonic() - began < 30, "the service waited until its patience was over"


def test_pipelined_requests_are_answered_in_order(served: Served) -> None:
    sent = (
        request(served, "/v1/ping")
        + request(served, "/v1/nothing")
        + request(served, "/v1/folders", "Connection: close")
    )
    with socket.create_connection(("127.0.0.1", served.port), timeout=120) as connection:
        connection.sendall(sent)
        received = b""
        while part := connection.recv(65536):
            received += part
    codes = [line.split()[1] for line in received.split(b"\r\n") if line.startswith(b"HTTP/1.1")]
    # The body of an answer ends without a line break, so the next status line may follow it directly.
    assert received.count(b"HTTP/1.1 200") == 2
    assert received.count(b"HTTP/1.1 404") == 1
    assert codes[0] == b"200"


def test_the_log_holds_no_secret(served: Served, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    numbers = served.fill(FILES)
    secret = "5ec4e7" * 10
    served.ask("GET", f"/v1/ping?token={secret}", token=None)
    served.ask("GET", f"/v1/{secret}", token=secret)
    served.ask("GET", "/v1/ping", headers={"Origin": f"https://{secret}", "Cookie": secret})
    served.ask("GET", "/v1/ping", headers={"Host": secret})
    served.ask("POST", "/v1/search", {"text": secret})
    served.ask("POST", "/v1/search", {"text": "x", secret: 1})
    served.ask("GET", f"/v1/files/{numbers['valves.note']}/content?path=/{secret}")
    raw(served, f"{secret} / HTTP/1.1\r\n\r\n".encode())
    raw(served, request(served, "/v1/ping", f"{secret} x: 1"))
    made = served.post("/tokens", {"name": "program"}, 201)["token"]
    served.ask("GET", "/v1/status", token=made)
    for code in ("unauthorised", "forbidden", "not-found"):
        assert f"Refused a request (GET): {code}." in caplog.text
    for hidden in (secret, TOKEN, made):
        assert hidden not in caplog.text


def test_the_service_listens_on_this_computer_only(served: Served) -> None:
    mine = [one for one in psutil.Process().net_connections("inet") if one.status == psutil.CONN_LISTEN]
    assert [one.laddr.ip for one in mine if one.laddr.port == served.port] == ["127.0.0.1"]


def test_a_head_request_is_no_way_around(served: Served) -> None:
    connection = served.connect()
    connection.request("HEAD", "/v1/ping")
    assert connection.getresponse().status == 401
    connection.close()
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=120)
    connection.request("HEAD", "/v1/ping", headers={"Authorization": f"Bearer {TOKEN}"})
    assert connection.getresponse().status == 405
    connection.close()
