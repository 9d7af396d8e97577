"""Starting other programs: the window with a question, whatever opens a file, the file manager."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from dbus_fast import Message, MessageType
from dbus_fast.aio import MessageBus


class Launcher(Protocol):
    """What is started when a result is chosen."""

    async def search(self, words: str) -> None:
        """Show the window, with these words in its box."""

    async def open(self, path: str) -> None:
        """Open a file with the program that opens such files."""

    async def reveal(self, path: str) -> None:
        """Show a file in its folder."""


class SystemLauncher:
    """Starts programs of this computer.

    Args:
        bus: Where the file manager listens.
        library: The library's folder, for the window.
    """

    def __init__(self, bus: MessageBus, library: Path) -> None:
        self._bus = bus
        self._library = library

    async def search(self, words: str) -> None:
        """Show the window, with these words in its box."""
        await _start([sys.executable, "-m", "anyfind_desktop", "--library", str(self._library), "--search", words])

    async def open(self, path: str) -> None:
        """Open a file with the program that opens such files."""
        await _start(["xdg-open", path])

    async def reveal(self, path: str) -> None:
        """Show a file in its folder; where no file manager can, open the folder."""
        answer = await self._bus.call(
            Message(
                destination="org.freedesktop.FileManager1",
                path="/org/freedesktop/FileManager1",
                interface="org.freedesktop.FileManager1",
                member="ShowItems",
                signature="ass",
                body=[[Path(path).as_uri()], ""],
            )
        )
        if answer is None or answer.message_type is MessageType.ERROR:
            await self.open(str(Path(path).parent))


async def _start(command: Sequence[str]) -> None:
    """Start a program that outlives this one."""
    quiet = asyncio.subprocess.DEVNULL
    try:
        await asyncio.create_subprocess_exec(*command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    except OSError as error:
        sys.stderr.write(f"{command[0]} cannot be started: {error}\n")
