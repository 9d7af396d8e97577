"""A model hub on this computer: answers what huggingface_hub asks for one repository."""

from __future__ import annotations

import contextlib
import hashlib
import http.server
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

COMMIT: Final = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class FakeHub:
    """One repository with the files of a folder.

    Attributes:
        repository: ``owner/name``.
        folder: Its files.
        address: Where it listens.
        asked: Paths in the order they were asked for.
    """

    repository: str
    folder: Path
    address: str = ""
    asked: list[str] = field(default_factory=list)

    def files(self) -> list[str]:
        """Names of all files."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())

    def answer(self, path: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and content for a path."""
        self.asked.append(path)
        if path.startswith(f"/api/models/{self.repository}/tree/"):
            rows = []
            for name in self.files():
                content = (self.folder / name).read_bytes()
                rows.append(
                    {"type": "file", "path": name, "size": len(content), "oid": hashlib.sha1(content).hexdigest()}
                )
            return 200, {}, json.dumps(rows).encode()
        if path.startswith(f"/api/models/{self.repository}"):
            siblings = [{"rfilename": name} for name in self.files()]
            facts = {"id": self.repository, "modelId": self.repository, "sha": COMMIT, "siblings": siblings}
            return 200, {}, json.dumps(facts).encode()
        prefix = f"/{self.repository}/resolve/"
        if path.startswith(prefix):
            name = path.removeprefix(prefix).partition("/")[2]
            if name in self.files():
                content = (self.folder / name).read_bytes()
                headers = {"ETag": f'"{hashlib.sha1(content).hexdigest()}"', "X-Repo-Commit": COMMIT}
                return 200, headers, content
            return 404, {"X-Error-Code": "EntryNotFound"}, b""
        return 404, {"X-Error-Code": "RepoNotFound"}, b""


@contextlib.contextmanager
def serve(hub: FakeHub) -> Iterator[FakeHub]:
    """Let it listen on a port of this computer."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, content = hub.answer(unquote(urlsplit(self.path).path))
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

        do_HEAD = do_GET  # noqa: N815 - the library calls it so

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    hub.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
