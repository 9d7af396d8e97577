"""The entry point of the search provider."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import locale
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from dbus_fast import NameFlag, RequestNameReply
from dbus_fast.aio import MessageBus
from dbus_fast.errors import AuthError, InvalidAddressError

from anyfind.api.endpoint import library_folder
from anyfind_desktop.providers.finder import Finder
from anyfind_desktop.providers.gnome import GnomeProvider
from anyfind_desktop.providers.idling import QUIET_S, Idling
from anyfind_desktop.providers.krunner import KRunnerRunner
from anyfind_desktop.providers.launching import SystemLauncher
from anyfind_desktop.providers.words import words_of

NAME: Final = "org.anyfind.SearchProvider"
GNOME_PATH: Final = "/org/anyfind/SearchProvider"
KRUNNER_PATH: Final = "/runner"


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer the desktop's search until nobody asks any more."""
    parser = argparse.ArgumentParser(
        prog="anyfind-search-provider", description="Answers GNOME Shell and KRunner. The desktop starts it."
    )
    parser.add_argument("--library", type=Path, help="the library's folder (default: ANYFIND_HOME, or the user's)")
    parser.add_argument("--quiet-s", type=float, default=QUIET_S, help="ends when nobody asked for so many seconds")
    options = parser.parse_args(arguments)
    try:
        return asyncio.run(serve(library_folder(options.library), options.quiet_s))
    except KeyboardInterrupt:
        return 0


async def serve(library: Path, quiet_s: float) -> int:
    """Answer on the session's bus.

    Args:
        library: The library's folder.
        quiet_s: Seconds without a question after which it ends.
    """
    try:
        bus = await MessageBus().connect()
    except (OSError, AuthError, InvalidAddressError) as error:
        sys.stderr.write(f"There is no session bus: {error}\n")
        return 1
    idling, finder, launcher = Idling(quiet_s), Finder(library), SystemLauncher(bus, library)
    words = words_of(locale.getlocale()[0] or "")
    bus.export(GNOME_PATH, GnomeProvider(finder, launcher, idling))
    bus.export(KRUNNER_PATH, KRunnerRunner(finder, launcher, idling, reveal=words.reveal, more=words.more))
    if await bus.request_name(NAME, NameFlag.DO_NOT_QUEUE) is not RequestNameReply.PRIMARY_OWNER:
        # Another one answers already.
        bus.disconnect()
        return 0
    gone = asyncio.ensure_future(_disconnected(bus))
    gone.add_done_callback(lambda _: idling.end())
    await idling.quiet()
    bus.disconnect()
    return 0


async def _disconnected(bus: MessageBus) -> None:
    # A session that ends closes its bus without a word, which is no fault.
    with contextlib.suppress(OSError, EOFError):
        await bus.wait_for_disconnect()  # type: ignore[no-untyped-call]  # as dbus-fast has it


if __name__ == "__main__":
    sys.exit(main())
