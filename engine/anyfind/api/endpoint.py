"""Where a running engine listens: the endpoint file of a library, and where libraries lie.

The command line and the desktop read it to find the engine; only the standard library and platformdirs are
imported, so that a search by a running engine starts in milliseconds.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

API: Final = "1"
"""Version of the wire contract; the routes lie below ``/v1``."""

FILE_NAME: Final = "engine.json"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """How to reach the engine of a library.

    Attributes:
        port: On 127.0.0.1.
        token: 256 bits in hex; sent as ``Authorization: Bearer TOKEN``.
        pid: The engine's process.
        api: :data:`API` of the engine.
    """

    port: int
    token: str
    pid: int
    api: str

    @property
    def url(self) -> str:
        """The root of the service."""
        return f"http://127.0.0.1:{self.port}"


def endpoint_file(library: Path) -> Path:
    """Where the endpoint of a library's engine is written."""
    return library / FILE_NAME


def read_endpoint(library: Path) -> Endpoint | None:
    """The endpoint that the file names, or ``None`` if there is none that makes sense.

    An engine that was killed leaves its file behind: whoever reads it has to ask whether anybody answers.
    """
    try:
        values = json.loads(endpoint_file(library).read_text(encoding="utf-8"))
        return Endpoint(int(values["port"]), str(values["token"]), int(values["pid"]), str(values["api"]))
    except (OSError, ValueError, TypeError, KeyError):
        # None, unreadable or half written: the engine is not there, or will be in a moment.
        return None


def write_endpoint(library: Path, endpoint: Endpoint) -> None:
    """Publish an endpoint, readable by this user only and never half written.

    Raises:
        OSError: The library cannot be written to.
    """
    path = endpoint_file(library)
    temporary = path.with_name(f"{path.name}.{endpoint.pid}")
    temporary.unlink(missing_ok=True)
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(endpoint), file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        # A token that could not be published, as on a full disk, is not left lying about.
        temporary.unlink(missing_ok=True)


def remove_endpoint(library: Path, pid: int) -> None:
    """Take back the endpoint of a process; that of another one is left alone."""
    found = read_endpoint(library)
    if found is not None and found.pid == pid:
        endpoint_file(library).unlink(missing_ok=True)


def library_folder(home: Path | None = None, environment: Mapping[str, str] | None = None) -> Path:
    """The library for ``--home``, else ``ANYFIND_HOME``, else the platform's data folder."""
    env = os.environ if environment is None else environment
    if home is None and env.get("ANYFIND_HOME"):
        home = Path(env["ANYFIND_HOME"])
    if home is None:
        import platformdirs  # noqa: PLC0415 (not needed where the library is named)

        home = Path(platformdirs.user_data_dir("anyfind", appauthor=False)) / "library"
    return home.expanduser().absolute()
