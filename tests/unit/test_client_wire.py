"""HTTP as the command line speaks it to an engine on this computer."""

from __future__ import annotations

import socket
from contextlib import closing

import pytest

from anyfind.client.wire import Connection, Garbled
from fakes.wire_server import reply, wire_server


def test_one_connection_serves_several_requests() -> None:
    with wire_server(lambda asked: reply({"path": asked.path})) as server:
        with closing(Connection(server.port)) as connection:
            for path in ("/a", "/b", "/c"):
                got = connection.exchange("GET", path, {"Authorization": "Bearer x"}, None, 5)
                assert (got.status, got.body) == (200, f'{{"path": "{path}"}}'.encode())
        assert server.connections == 1
        assert server.asked[0].headers["host"] == f"127.0.0.1:{server.port}"
        assert server.asked[0].headers["authorization"] == "Bearer x"


def test_a_body_is_sent_with_its_length() -> None:
    with (
        wire_server(lambda asked: reply({"got": asked.json})) as server,
        closing(Connection(server.port)) as connection,
    ):
        got = connection.exchange("POST", "/", {}, b'{"a": 1}', 5)
    assert got.body == b'{"got": {"a": 1}}'


@pytest.mark.parametrize(
    ("answer", "body"),
    [
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n3;x=y\r\nefg\r\n0\r\n\r\n", b"abcdefg"),
        (b"HTTP/1.1 204 No Content\r\n\r\n", b""),
        (b"HTTP/1.1 200\r\ncontent-length: 2\r\n\r\nok", b"ok"),
    ],
    ids=["chunked", "nothing", "no reason"],
)
def test_bodies_of_every_form(answer: bytes, body: bytes) -> None:
    with wire_server(lambda _: answer) as server, closing(Connection(server.port)) as connection:
        assert connection.exchange("GET", "/", {}, None, 5).body == body


@pytest.mark.parametrize(
    "answer", [b"SSH-2.0-OpenSSH\r\n\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"]
)
def test_what_is_no_http_is_recognised(answer: bytes) -> None:
    with wire_server(lambda _: answer) as server, pytest.raises(Garbled):
        Connection(server.port).exchange("GET", "/", {}, None, 5)


def test_a_server_that_goes_away_is_recognised() -> None:
    with wire_server(lambda _: b"") as server, pytest.raises(ConnectionError):
        Connection(server.port).exchange("GET", "/", {}, None, 5)


def test_half_an_answer_is_none() -> None:
    with (
        wire_server(lambda _: b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc") as server,
        closing(Connection(server.port)) as connection,
        pytest.raises((ConnectionError, TimeoutError)),
    ):
        connection.exchange("GET", "/", {}, None, 0.3)


def test_a_server_that_says_nothing_is_waited_for_so_long_and_no_longer() -> None:
    answers = [None, reply({})]
    with wire_server(lambda _: answers.pop(0)) as server, closing(Connection(server.port)) as connection:
        with pytest.raises(TimeoutError):
            connection.exchange("GET", "/", {}, None, 0.2)
        # The late answer of the first request must not be taken for that of the second.
        assert connection.exchange("GET", "/", {}, None, 5).body == b"{}"
        assert server.connections == 2


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(ConnectionRefusedError):
        Connection(port).exchange("GET", "/", {}, None, 5)


def test_a_connection_that_the_server_ends_is_opened_again() -> None:
    with wire_server(lambda _: reply({}, Connection="close")) as server, closing(Connection(server.port)) as connection:
        for _ in range(2):
            assert connection.exchange("GET", "/", {}, None, 5).status == 200
        assert server.connections == 2
