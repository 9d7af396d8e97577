"""Searches by the engine that runs."""

from __future__ import annotations

import asyncio
import http.client
import json
import os
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any, Final
from urllib.parse import unquote_to_bytes

from anyfind.api.endpoint import Endpoint, read_endpoint

PATIENCE_S: Final = 8.0
"""Who waits longer in the desktop's own search has gone on."""

SHORTEST: Final = 2
"""Letters below which everything would be found."""

_ICONS: Final = {
    "image": "image-x-generic",
    "video": "video-x-generic",
    "sound": "audio-x-generic",
    "audio": "audio-x-generic",
    "speech": "audio-x-generic",
    "text": "text-x-generic",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was found.

    Attributes:
        path: Where it is.
        kind: What it is, such as ``image``.
        strong: Whether the engine is sure of it.
        confidence: From 0 to 1.
        said: A line of it that fits, if it has words.
    """

    path: str
    kind: str
    strong: bool
    confidence: float
    said: str

    @property
    def key(self) -> str:
        """Stands for it on the bus, which takes only Unicode: the path, or the address of a path that is none."""
        return self.path if sayable(self.path) == self.path else Path(self.path).as_uri()

    @property
    def name(self) -> str:
        """Its name."""
        return sayable(PurePath(self.path).name)

    @property
    def folder(self) -> str:
        """Where it lies, the home folder written as a tilde."""
        folder, home = PurePath(self.path).parent, Path.home()
        return sayable(f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder))

    @property
    def icon(self) -> str:
        """The name of an icon in every desktop's theme."""
        return _ICONS.get(self.kind, "text-x-generic")


def sayable(text: str) -> str:
    """A text with a question mark for each byte that is no Unicode, as names of files may have them."""
    return text.encode("utf-8", "replace").decode()


def path_of(key: str) -> str:
    """The path that a :attr:`Found.key` stands for."""
    return os.fsdecode(unquote_to_bytes(key.removeprefix("file://"))) if key.startswith("file://") else key


class Finder:
    """Asks the engine of a library.

    Args:
        library: The library's folder.
    """

    def __init__(self, library: Path) -> None:
        self._library = library

    async def find(self, words: str, most: int) -> list[Found]:
        """The best files for some words; none while no engine runs, or for too few letters."""
        words = words.strip()
        if len(words) < SHORTEST:
            return []
        endpoint = read_endpoint(self._library)
        if endpoint is None:
            return []
        return await asyncio.to_thread(_search, endpoint, words, most)


def _search(endpoint: Endpoint, words: str, most: int) -> list[Found]:
    connection = http.client.HTTPConnection("127.0.0.1", endpoint.port, timeout=PATIENCE_S)
    try:
        # Without rerankers: what is typed here changes with every letter.
        body = json.dumps({"text": words, "k": most, "rerank": []})
        head = {"Authorization": f"Bearer {endpoint.token}", "Content-Type": "application/json"}
        connection.request("POST", "/v1/search", body, head)
        answer = connection.getresponse()
        content = answer.read()
    except (OSError, http.client.HTTPException):
        # An engine that was killed leaves its address behind.
        return []
    finally:
        connection.close()
    if answer.status != http.client.OK:
        # Half a question, such as an open quotation mark: the next letter may mend it.
        return []
    return [_found(one) for one in json.loads(content)["results"] if one.get("online", True)]


def _found(result: dict[str, Any]) -> Found:
    said = (result.get("segment") or {}).get("snippet") or ""
    return Found(
        str(result["path"]),
        str(result["modality"]),
        result["relevance"] == "strong",
        float(result.get("confidence", 1.0)),
        sayable(" ".join(str(said).split())),
    )
