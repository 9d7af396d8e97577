"""Whether an engine runs for a library, and how to talk to it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from anyfind.api.endpoint import API, Endpoint, read_endpoint
from anyfind.client.engine import EngineClient
from anyfind.client.wire import Garbled
from anyfind.errors import EngineIncompatible

ATTEMPTS: Final = 2
"""How often the endpoint is read: an engine that was started again has another one."""


def find_engine(library: Path) -> EngineClient | None:
    """The engine of a library, or ``None`` if none runs.

    A file that an engine left behind is recognised: its process is gone, nobody listens, somebody else does, or the
    engine of another library, from which this one was copied.

    Raises:
        EngineIncompatible: It speaks another version of the contract.
        EngineSilent: It runs and does not answer.
    """
    before: Endpoint | None = None
    for _ in range(ATTEMPTS):
        endpoint = read_endpoint(library)
        if endpoint is None or endpoint == before or not _alive(endpoint.pid):
            return None
        client = EngineClient(endpoint)
        found = False
        try:
            found = _is_of(client, library)
        finally:
            if not found:
                client.close()
        if found:
            return client
        before = endpoint
    return None


def _is_of(client: EngineClient, library: Path) -> bool:
    endpoint = client.endpoint
    try:
        ping = client.ping()
    except (ConnectionError, Garbled):
        return False
    if ping is None:
        return False
    if endpoint.api != API:
        raise EngineIncompatible(
            f"The engine of this library (process {endpoint.pid}) is of another version of Anyfind: it speaks wire "
            f"contract {endpoint.api}, this command {API}.",
            hint="Stop it and start it again.",
        )
    try:
        return Path(str(ping.get("library"))).samefile(library)
    except OSError:
        return False


def _alive(pid: int) -> bool:
    """Whether a process of that number exists; where that cannot be asked without harm, it may."""
    if os.name != "posix" or pid <= 0:
        return pid > 0
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
