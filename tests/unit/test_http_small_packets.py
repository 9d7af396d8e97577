"""An answer reaches the client at once: the system may not hold back its second piece."""

from __future__ import annotations

import asyncio
import socket

import uvicorn
from uvicorn.server import ServerState

from anyfind.http.connection import Connection


async def answered(scope: object, receive: object, send: object) -> None:
    """An application that nobody asks."""


def test_what_is_written_is_sent() -> None:
    async def accepted() -> int:
        config = uvicorn.Config(answered, log_config=None, lifespan="off", interface="asgi3")
        config.load()
        loop = asyncio.get_running_loop()
        made: asyncio.Future[asyncio.BaseTransport] = loop.create_future()

        class Watched(Connection):
            def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as Uvicorn has it
                super().connection_made(transport)
                made.set_result(transport)

        # As the engine listens: a socket that does not name its protocol.
        listener = socket.create_server(("127.0.0.1", 0))
        server = await loop.create_server(lambda: Watched(config, ServerState(), {}), sock=listener)
        _, writer = await asyncio.open_connection(*listener.getsockname())
        transport = await made
        held_back = transport.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        writer.close()
        await writer.wait_closed()
        transport.close()
        server.close()
        await server.wait_closed()
        return int(held_back)

    assert asyncio.run(accepted()) != 0
