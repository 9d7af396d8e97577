"""Reads the window of another process as a screen reader does: over D-Bus, by AT-SPI, with a bus of its own."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
from collections.abc import Coroutine, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from dbus_fast import Message, MessageType
from dbus_fast.aio import MessageBus

ROOT: Final = "/org/a11y/atspi/accessible/root"
ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
STATES: Final = {4: "checked", 8: "enabled", 12: "focused", 23: "selected", 25: "showing"}
"""Bits of AT-SPI's set of states that are asked for here."""
WITH_TEXT: Final = {"text", "entry"}
DEEPEST: Final = 40

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Heard:
    """One thing that is shown.

    Attributes:
        role: AT-SPI's word, such as "push button".
        name: What is said of it.
        text: What stands in it, of things with text.
        states: Those of :data:`STATES`.
        box: x, y, width and height on the screen.
    """

    role: str
    name: str
    text: str
    states: frozenset[str]
    box: tuple[int, int, int, int]

    @property
    def middle(self) -> tuple[int, int]:
        """A point on the screen to click at."""
        x, y, width, height = self.box
        return x + width // 2, y + height // 2


class ScreenReader:
    """A bus that programs can be told to describe themselves on.

    Programs started with :attr:`environment` do so.
    """

    def __init__(self) -> None:
        daemon = shutil.which("dbus-daemon")
        assert daemon is not None
        self._daemon = subprocess.Popen(
            [daemon, "--session", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        self.address = self._daemon.stdout.readline().strip()
        self._loop = asyncio.new_event_loop()
        self._bus = self._wait(self._connect())

    @property
    def environment(self) -> dict[str, str]:
        """Variables for a Qt program that shall describe itself here."""
        return {"AT_SPI_BUS_ADDRESS": self.address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}

    def everything(self) -> list[Heard]:
        """What programs show now, in the order a reader meets it; hidden things are left out."""
        return self._wait(self._everything())

    def stop(self) -> None:
        """Leave the bus, and end it."""
        self._bus.disconnect()
        # Its socket is closed then.
        self._wait(self._bus.wait_for_disconnect())  # type: ignore[no-untyped-call]
        self._loop.close()
        self._daemon.terminate()
        self._daemon.communicate(timeout=30)

    def _wait(self, does: Coroutine[Any, Any, Answer]) -> Answer:
        return self._loop.run_until_complete(does)

    async def _connect(self) -> MessageBus:
        return await MessageBus(bus_address=self.address).connect()

    async def _everything(self) -> list[Heard]:
        names = await self._call("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "ListNames")
        heard: list[Heard] = []
        for name in names or []:
            if name.startswith(":") and name != self._bus.unique_name:
                for child in await self._call(name, ROOT, ACCESSIBLE, "GetChildren") or []:
                    heard += await self._below(child[0], child[1], 0)
        return heard

    async def _below(self, name: str, path: str, depth: int) -> list[Heard]:
        """A thing and what is in it; what went away while it was asked for is left out, as nothing was there."""
        bits = await self._call(name, path, ACCESSIBLE, "GetState")
        if bits is None or depth > DEEPEST:
            return []
        states = frozenset(_states(bits[0] | bits[1] << 32))
        if depth and "showing" not in states:
            return []
        role = await self._call(name, path, ACCESSIBLE, "GetRoleName") or ""
        said = await self._call(name, path, "org.freedesktop.DBus.Properties", "Get", "ss", [ACCESSIBLE, "Name"])
        box = await self._call(name, path, "org.a11y.atspi.Component", "GetExtents", "u", [0])
        text = ""
        if role in WITH_TEXT:
            text = await self._call(name, path, "org.a11y.atspi.Text", "GetText", "ii", [0, -1]) or ""
        heard = [Heard(role, "" if said is None else str(said.value), text, states, tuple(box or (0, 0, 0, 0)))]
        for child in await self._call(name, path, ACCESSIBLE, "GetChildren") or []:
            heard += await self._below(child[0], child[1], depth + 1)
        return heard

    async def _call(
        self, name: str, path: str, interface: str, member: str, signature: str = "", body: list[Any] | None = None
    ) -> Any:
        """The first value of the answer; ``None`` for an error, for the thing may be gone."""
        message = Message(name, path, interface, member, signature=signature, body=body or [])
        try:
            answer = await asyncio.wait_for(self._bus.call(message), 10)
        except TimeoutError:
            return None
        if answer is None or answer.message_type is MessageType.ERROR or not answer.body:
            return None
        return answer.body[0]


def _states(bits: int) -> Iterator[str]:
    return (name for bit, name in STATES.items() if bits >> bit & 1)
